"""Who does the work of a run: this process, several of this machine, or a cluster."""

from __future__ import annotations

import os
from dataclasses import dataclass

from ...extractors.base import QuothError

AUTO = "auto"
MOST_DIGITS = 4


class BadJobs(QuothError):
    """A number of jobs that is none."""

    code = "bad-jobs"

    def __init__(self, jobs: str) -> None:
        super().__init__(f"'{jobs}' is no number of jobs. Give 1 to 9999, or 'auto' for one per processor.")


class BadTimeout(QuothError):
    """A time limit of zero or less."""

    code = "bad-timeout"

    def __init__(self, timeout: float) -> None:
        super().__init__(f"A time limit of {timeout:g} seconds leaves no time at all. Give more than 0.")


@dataclass(frozen=True, slots=True)
class Workforce:
    """How many processes share the work, how many seconds an article may take, and whether order matters.

    ``dask`` is the address of a scheduler, or ``local``.
    """

    jobs: int = 1
    timeout: float | None = None
    ordered: bool = True
    dask: str | None = None

    @property
    def is_this_process(self) -> bool:
        """Whether no other process is needed. A stuck process cannot stop itself: a time limit needs another."""
        return self.jobs == 1 and self.timeout is None and self.dask is None

    @classmethod
    def of(cls, jobs: str, timeout: float | None, *, ordered: bool, dask: str | None = None) -> Workforce:
        """Read the options. Raises BadJobs and BadTimeout."""
        if jobs != AUTO and not (jobs.isdecimal() and len(jobs) <= MOST_DIGITS and int(jobs)):
            raise BadJobs(jobs)
        if timeout is not None and not timeout > 0:
            raise BadTimeout(timeout)
        return cls(processors() if jobs == AUTO else int(jobs), timeout, ordered, dask)


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

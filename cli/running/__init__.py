"""A run: articles go in, records of what was found in them come out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from ..record import Record
from ..terminal.messages import tell
from .analyst import Analyst, Input, Tell, load_to_stay
from .setup import Setup
from .workforce import Workforce

__all__ = ["Analyst", "Input", "Setup", "Workforce", "run"]


def run(
    articles: Iterable[Input], setup: Setup, workforce: Workforce | None = None, *, tell: Tell = tell
) -> Iterator[Record]:
    """Yield one record of each article, in the order given or, if that does not matter, as they come.

    Where other processes do the work, an article that kills them or that they do not finish costs itself alone,
    and its record has the error.
    """
    workforce = workforce or Workforce()
    if workforce.is_this_process:
        return Analyst(setup, partial(load_to_stay, setup.model, tell)).records(articles)
    return _by_others(articles, setup, workforce, tell)


def _by_others(articles: Iterable[Input], setup: Setup, workforce: Workforce, tell: Tell) -> Iterator[Record]:
    if workforce.dask is not None:
        from .on_dask import run_on_dask

        yield from run_on_dask(articles, setup, workforce, tell)
        return
    from .work import pool_for

    with pool_for(setup, workforce, tell) as pool:
        yield from pool.map(articles)

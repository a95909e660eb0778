"""``--dask``: the lots of a run on the machines of a Dask cluster, or on a small one made here.

Dask tries a task again elsewhere when a worker dies, and gives the whole task up when that happens too often.
So a lot is read by processes of our own on the worker's machine, which an article may kill without harm; and should
the worker itself go, say for want of memory, its lot is halved until only the article to blame is lost.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from ...extractors.base import Article, QuothError
from ..record import Record
from .analyst import Input, Tell, unread_record
from .pool import Loss, Pool
from .resuming import in_lots
from .setup import Setup
from .work import LostArticle, pool_for
from .workforce import Workforce

LOCAL = "local"
STARTS = 5
LOTS_AHEAD = 2  # per thread of the cluster
MOST_ARTICLES = 50  # in a lot: small ones spread evenly

Make = Callable[[Setup, Workforce, Tell], Pool[Input, Record]]

_pools = threading.local()  # of the threads of a Dask worker


class NoDask(QuothError):
    """Dask is not installed."""

    code = "missing-extra"

    def __init__(self) -> None:
        super().__init__("--dask needs Dask, which is not installed: pip install 'quoth[dask]'.")


class NoCluster(QuothError):
    """There is no Dask scheduler at an address."""

    code = "no-cluster"

    def __init__(self, address: str, why: Exception) -> None:
        super().__init__(f"No Dask scheduler answers at '{address}': {why}. Try --dask tcp://HOST:8786, or local.")


def run_on_dask(
    articles: Iterable[Input], setup: Setup, workforce: Workforce, tell: Tell, *, make: Make = pool_for
) -> Iterator[Record]:
    """Yield the record of each article, in order. Raises NoDask or NoCluster."""
    with _client(workforce) as client:
        cluster = Cluster(client, setup, Workforce(1, workforce.timeout), tell, make)
        width = LOTS_AHEAD * max(1, sum(client.nthreads().values()))
        pending: deque[tuple[list[Input], Any]] = deque()
        for lot in in_lots(articles, MOST_ARTICLES):
            pending.append((lot, cluster.submit(lot)))
            if len(pending) >= width:
                yield from cluster.records(*pending.popleft())
        while pending:
            yield from cluster.records(*pending.popleft())


def read_lot(
    lot: Sequence[Input], setup: Setup, workforce: Workforce, make: Make = pool_for
) -> tuple[list[Record], list[str]]:
    """Return the records of a lot, and the remarks of those who read it: what a machine of the cluster does.

    The process that reads stays for the next lot of the same thread.
    """
    known = getattr(_pools, "pool", None)
    remarks: list[str] = []
    if known is None or known[0] != (setup, workforce):
        if known:
            known[1].close()
        known = _pools.pool = (setup, workforce), make(setup, workforce, lambda remark: _pools.remarks.append(remark))
    _pools.remarks = remarks
    return list(known[1].map(lot)), remarks


class Cluster:
    """The cluster, and what it is to do."""

    def __init__(self, client: Any, setup: Setup, workforce: Workforce, tell: Tell, make: Make) -> None:
        self._client, self._setup, self._workforce, self._tell, self._make = client, setup, workforce, tell, make
        self._told: set[str] = set()

    def submit(self, lot: Sequence[Input]) -> Any:
        """Send the articles of a lot to the cluster and return a future for their records."""
        articles = [each for each in lot if isinstance(each, Article)]
        return self._client.submit(read_lot, articles, self._setup, self._workforce, self._make, pure=False)

    def records(self, lot: Sequence[Input], future: Any) -> Iterator[Record]:
        """Yield the records of a lot once they are there; one that its machines do not survive is halved."""
        from distributed import KilledWorker

        try:
            found, remarks = future.result()
        except KilledWorker:
            yield from self._in_halves(lot)
            return
        for remark in remarks:
            if remark not in self._told:
                self._told.add(remark)
                self._tell(remark)
        records = iter(found)
        for each in lot:
            yield next(records) if isinstance(each, Article) else unread_record(each, self._setup)

    def _in_halves(self, lot: Sequence[Input]) -> Iterator[Record]:
        if len(lot) == 1:
            loss = Loss("worker-died", "the machines that read it were lost one after the other")
            yield unread_record(LostArticle(lot[0].source, loss), self._setup)
            return
        middle = len(lot) // 2
        halves = [(part, self.submit(part)) for part in (lot[:middle], lot[middle:])]
        for part, future in halves:
            yield from self.records(part, future)


@contextmanager
def _client(workforce: Workforce) -> Iterator[Any]:
    try:
        from distributed import Client
    except ImportError as why:
        raise NoDask from why
    if workforce.dask == LOCAL:
        with _local_cluster(workforce.jobs) as cluster, Client(cluster) as client:  # type: ignore[no-untyped-call]
            yield client
        return
    try:
        client = Client(workforce.dask)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as why:
        raise NoCluster(str(workforce.dask), why) from why
    with client:
        yield client


def _local_cluster(jobs: int) -> Any:
    """A cluster of this machine, which shows no pages and only listens locally."""
    from distributed import LocalCluster

    options: dict[str, Any] = {"host": "127.0.0.1", "dashboard_address": None, "silence_logs": logging.CRITICAL}
    for start in range(STARTS):
        try:
            return LocalCluster(n_workers=jobs, threads_per_worker=1, **options)  # type: ignore[no-untyped-call]
        except (RuntimeError, OSError, TimeoutError) as why:  # a worker that dies as it starts ends the whole cluster
            if start == STARTS - 1:
                raise NoCluster(LOCAL, why) from why
    raise AssertionError

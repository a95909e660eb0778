"""Many processes, any of which may die: every item gets a result, in order, exactly once.

multiprocessing's own pools wait for ever for a worker that was killed, or give up everything that was
pending. Here a worker has one item at a time. When it dies or does not answer in time, a fresh one tries
that item again while all others rest, in case it needs the memory of all; then the item is given up.
"""

from __future__ import annotations

import os
import pickle
import queue
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Generic, TypeVar

from ...extractors.base import QuothError
from .feeder import END, INPUT, Feeder
from .worker import DONE, READY, REFUSED

Item = TypeVar("Item")
Result = TypeVar("Result")

DEATHS = 3  # deaths of a worker after which an item is given up: the first may have another cause
TIMEOUTS = 2
STARTS = 8  # that fail in a row, before we believe that no worker can start
START_LIMIT = 600.0  # seconds
SHORT_START_LIMIT = 60.0  # where somebody has set a limit for articles: a plugin may hang while it is imported
TICK = 5.0
LOOK_AHEAD = 16  # results per worker that may wait for the one before them

BOOT = """
import os, pickle, sys
tasks = os.fdopen(os.dup(0), "rb")
try:
    sys.path[:] = pickle.load(tasks)
except EOFError:  # the run has ended in the meantime
    os._exit(0)
from quoth.cli.running.worker import main
main(tasks)
"""
ONE_THREAD = dict.fromkeys(
    """OMP_NUM_THREADS OPENBLAS_NUM_THREADS MKL_NUM_THREADS BLIS_NUM_THREADS NUMEXPR_NUM_THREADS
    VECLIB_MAXIMUM_THREADS""".split(),
    "1",
)
GONE = "gone"


class RefusedByWorker(QuothError):
    """A worker cannot do the work at all, for the reason that it gives."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code


class NoWorkerStarts(QuothError):
    """Workers die or hang before their first item, again and again."""

    code = "workers-die"

    def __init__(self, how: str) -> None:
        super().__init__(f"The worker processes {how} as they start. Is there memory enough? Try a lower --jobs.")


@dataclass(frozen=True, slots=True)
class Loss:
    """Why an item has no result: a stable code, and what happened, in words."""

    code: str
    how: str


@dataclass(slots=True)
class Task:
    """An item in progress."""

    number: int
    item: Any
    deaths: int = 0
    timeouts: int = 0

    @property
    def is_hopeless(self) -> bool:
        """Whether it was tried often enough."""
        return self.deaths >= DEATHS or self.timeouts >= TIMEOUTS or self.deaths + self.timeouts >= DEATHS


class Worker:
    """A process, and a thread that reads from it and puts its messages into the queue of events."""

    def __init__(self, factory: str, argument: Any, events: queue.SimpleQueue[Any], start_limit: float) -> None:
        self.task: Task | None = None
        self.deadline = time.monotonic() + start_limit
        self.is_ready = self.seems_dead = False
        self._events = events
        self._outbox: queue.SimpleQueue[Any] = queue.SimpleQueue()
        with _ctrl_c_held_back():
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-c", BOOT],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env={**os.environ, **ONE_THREAD},
            )
        self._outbox.put(list(sys.path))
        self._outbox.put((factory, argument))
        threading.Thread(target=self._converse, daemon=True).start()

    def give(self, task: Task, seconds: float | None) -> None:
        """Send it a task, with a time limit."""
        self.task = task
        self.deadline = float("inf") if seconds is None else time.monotonic() + seconds
        self._outbox.put(task.item)

    @property
    def is_dead(self) -> bool:
        """Whether the process has ended."""
        return self._process.poll() is not None

    def how_it_ended(self) -> str:
        """How the process ended, in words."""
        with suppress(subprocess.TimeoutExpired):
            code = self._process.wait(1)
            if code == -9:
                return "was killed, perhaps for want of memory"
            return f"was ended by signal {-code}" if code < 0 else f"ended with exit code {code}"
        return "fell silent"

    def kill(self) -> None:
        """End the process now."""
        with suppress(OSError):
            self._process.kill()
        self._outbox.put(GONE)
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(5)

    def _converse(self) -> None:
        to, back = self._process.stdin, self._process.stdout
        assert to and back  # noqa: PT018 - both are pipes
        try:
            _send(to, self._outbox.get())
            while (message := self._outbox.get()) is not GONE:
                _send(to, message)
                del message
                kind, content = pickle.load(back)
                self._events.put((kind, self, content))
        except Exception:  # a broken pipe, the end, or half a message
            self._events.put((GONE, self, None))
        for stream in (to, back):
            with suppress(OSError):
                stream.close()


@dataclass
class Pool(Generic[Item, Result]):
    """Workers that do one kind of work.

    ``factory`` names, as ``module:function``, what makes a worker's handler from ``argument``; ``lost`` makes
    the result of an item that was given up; ``limit`` says how many seconds an item may take, and
    ``start_limit`` how many a worker has to begin; ``at_once``
    may know the result of an item that needs no worker; ``tell`` is given what workers have to say, once.
    """

    factory: str
    argument: Any
    lost: Callable[[Item, Loss], Result]
    jobs: int = 2
    limit: Callable[[Item], float | None] = lambda _: None
    start_limit: float = START_LIMIT
    at_once: Callable[[Item], Result | None] = lambda _: None
    tell: Callable[[str], None] = lambda _: None
    ordered: bool = True
    look_ahead: int = LOOK_AHEAD

    _workers: list[Worker] = field(default_factory=list)
    _events: queue.SimpleQueue[Any] = field(default_factory=queue.SimpleQueue)
    _waiting: deque[Task] = field(default_factory=deque)
    _suspects: deque[Task] = field(default_factory=deque)  # to be tried again, each alone
    _finished: dict[int, Result] = field(default_factory=dict)
    _feeder: Feeder = field(init=False)
    _told: set[str] = field(default_factory=set)
    _asked: int = 0  # items that were requested and have not come
    _taken: int = 0  # items that came
    _yielded: int = 0
    _failed_starts: int = 0
    _is_over: bool = False  # no more items

    def map(self, items: Iterable[Item]) -> Iterator[Result]:
        """Yield the result of each item: in the order of the items, or as they come.

        The workers stay for the next items; only one lot can be under way.
        Raises RefusedByWorker or NoWorkerStarts, and whatever the items raise.
        """
        self._asked = self._taken = self._yielded = self._failed_starts = 0
        self._is_over = False
        self._feeder = Feeder(items, self._events)
        try:
            while True:
                self._ask()
                self._hand_out()
                if presentable := list(self._presentable()):
                    yield from presentable  # and there is space for more
                elif self._is_over and self._yielded == self._taken:
                    return
                else:
                    self._listen()
                    self._look_after()
        finally:
            self._feeder.stop()
            self._drop()

    def close(self) -> None:
        """End the workers."""
        for worker in self._workers:
            worker.kill()
        self._workers.clear()

    def __enter__(self) -> Pool[Item, Result]:
        return self

    def __exit__(self, kind: type[BaseException] | None, why: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _drop(self) -> None:
        """Forget what is not waited for any more."""
        for worker in [worker for worker in self._workers if worker.task]:
            self._workers.remove(worker)
            worker.kill()
        self._waiting.clear()
        self._suspects.clear()
        self._finished.clear()

    def _ask(self) -> None:
        """Request items, so that one is ready for each worker, but no more than may be in progress."""
        under_way = self._taken - self._yielded
        while (
            not self._is_over
            and self._asked + len(self._waiting) < self.jobs
            and under_way + self._asked < self.jobs * self.look_ahead
        ):
            self._asked += 1
            self._feeder.ask()

    def _hand_out(self) -> None:
        """Give tasks to idle workers, and start workers for the rest."""
        for worker in [worker for worker in self._workers if worker.is_ready and not worker.task and worker.is_dead]:
            self._bury(worker)
        idle = deque(worker for worker in self._workers if worker.is_ready and not worker.task)
        busy = [worker for worker in self._workers if worker.task]
        starting = len(self._workers) - len(idle) - len(busy)
        source = self._suspects or self._waiting
        if self._suspects:
            room = 0 if busy else 1
        else:
            # an item that is tried again runs alone
            room = 0 if any(worker.task and _is_suspect(worker.task) for worker in busy) else len(source)
        while idle and source and room:
            task = source.popleft()
            idle.popleft().give(task, self.limit(task.item))
            room -= 1
        wanted = min(room, len(source)) - starting
        if self._workers and self._failed_starts >= STARTS:
            return  # fewer will have to do
        while wanted > 0 and len(self._workers) < self.jobs:
            self._workers.append(Worker(self.factory, self.argument, self._events, self.start_limit))
            wanted -= 1

    def _presentable(self) -> Iterator[Result]:
        while self._finished:
            number = self._yielded if self.ordered else next(iter(self._finished))
            if number not in self._finished:
                return
            self._yielded += 1
            yield self._finished.pop(number)

    def _listen(self) -> None:
        """Wait for something to happen and take note of it, and of all else that has happened."""
        soonest = min((worker.deadline for worker in self._workers), default=float("inf"))
        with suppress(queue.Empty):
            self._note(*self._events.get(timeout=max(0.0, min(TICK, soonest - time.monotonic()))))
            while True:
                self._note(*self._events.get_nowait())

    def _note(self, kind: str, speaker: Worker | Feeder, content: Any) -> None:
        if isinstance(speaker, Feeder):
            if speaker is self._feeder:
                self._note_item(kind, content)
        elif speaker in self._workers:  # a worker that was killed may still have sent a message
            self._note_word(speaker, kind, content)

    def _note_item(self, kind: str, content: Any) -> None:
        if kind == INPUT:
            self._asked -= 1
            if (result := self.at_once(content)) is None:
                self._waiting.append(Task(self._taken, content))
            else:
                self._finished[self._taken] = result
            self._taken += 1
        elif kind == END:
            self._asked, self._is_over = 0, True
        else:
            raise content

    def _note_word(self, worker: Worker, kind: str, content: Any) -> None:
        if kind == READY:
            worker.is_ready, worker.deadline = True, float("inf")
            self._failed_starts = 0
            for note in content:
                if note not in self._told:
                    self._told.add(note)
                    self.tell(note)
        elif kind == REFUSED:
            raise RefusedByWorker(*content)
        elif kind == GONE:
            self._bury(worker)
        else:
            assert worker.task
            task, worker.task, worker.deadline = worker.task, None, float("inf")
            failure = Loss("internal-error", f"its worker failed with {content}")
            self._finished[task.number] = content if kind == DONE else self.lost(task.item, failure)

    def _look_after(self) -> None:
        """Kill workers that are late, and notice those that died without a message."""
        now = time.monotonic()
        for worker in list(self._workers):
            if now >= worker.deadline:
                self._bury(worker, late=True)
            elif worker.is_dead:
                if worker.seems_dead:
                    self._bury(worker)
                worker.seems_dead = True  # its last message may be on the way

    def _bury(self, worker: Worker, *, late: bool = False) -> None:
        """Remove a worker and decide what becomes of its task."""
        how = "" if late else worker.how_it_ended()
        self._workers.remove(worker)
        worker.kill()
        if not worker.is_ready:
            self._failed_starts += 1
            if self._failed_starts >= STARTS and not self._workers:
                raise NoWorkerStarts("hang" if late else f"die ({how})")
        if task := worker.task:
            task.timeouts += late
            task.deaths += not late
            if task.is_hopeless:
                loss = Loss("timed-out", "it took too long") if late else Loss("worker-died", f"its worker {how}")
                self._finished[task.number] = self.lost(task.item, loss)
            else:
                self._suspects.append(task)


def _is_suspect(task: Task) -> bool:
    return task.deaths + task.timeouts > 0


def _send(stream: Any, message: Any) -> None:
    stream.write(pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL))
    stream.flush()


@contextmanager
def _ctrl_c_held_back() -> Iterator[None]:
    """Block Ctrl-C while a process is started, which inherits that; this process gets it afterwards."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)

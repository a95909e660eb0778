"""A pool whose workers are killed, get stuck and fail: every item still comes to one result, in order."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from quoth.cli.running.pool import NoWorkerStarts, Pool, RefusedByWorker

# What workers do here, in a module of its own since it runs in processes of their own.
WORK = """
import os, pathlib, signal, subprocess, sys, time
from quoth.extractors.base import QuothError

def make(folder, tell):
    tell("A remark of every worker.")
    def handle(item):
        what, *rest = item if isinstance(item, tuple) else (item,)
        if what == "die":
            os.kill(os.getpid(), signal.SIGKILL)
        if what == "die twice":
            tries = pathlib.Path(folder, "tries")
            tries.write_text(tries.read_text() + "x" if tries.exists() else "x")
            if len(tries.read_text()) < 3:
                os._exit(1)
        if what == "hang":
            time.sleep(600)
        if what == "fail":
            raise ValueError("no")
        if what == "leave":
            sys.exit(5)
        if what == "print":
            print("to whom it may concern", flush=True)
            return sys.stdin.read()
        if what == "slowly":
            time.sleep(0.3)
        if what == "briefly":
            time.sleep(0.02)
        if what == "pid":
            return os.getpid()
        if what == "leave a child holding the pipe":
            subprocess.Popen(["sleep", "30"], close_fds=False)
            os.kill(os.getpid(), signal.SIGKILL)
        return item
    return handle

def dies_at_start(argument, tell):
    os._exit(1)

def refuses(argument, tell):
    raise QuothError("Not here.")
"""


@pytest.fixture
def pool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Pool[Any, Any]]]:
    (tmp_path / "fake_work.py").write_text(WORK)
    monkeypatch.syspath_prepend(str(tmp_path))
    pools = []

    def make(function: str = "make", **options: Any) -> Pool[Any, Any]:
        pools.append(
            Pool[Any, Any](f"fake_work:{function}", str(tmp_path), lost=lambda item, loss: (item, loss.code), **options)
        )
        return pools[-1]

    yield make
    for each in pools:
        each.close()


def test_results_come_in_order(pool: Callable[..., Pool[Any, Any]]) -> None:
    items = ["slowly", *range(40)]

    assert list(pool().map(items)) == items


def test_or_as_they_come(pool: Callable[..., Pool[Any, Any]]) -> None:
    found = list(pool(ordered=False).map(["slowly", *range(10)]))

    assert found[0] != "slowly"
    assert sorted(map(str, found)) == sorted(["slowly", *map(str, range(10))])


@pytest.mark.parametrize(
    ("item", "result"),
    [
        pytest.param("die", ("die", "worker-died"), id="what kills its worker each time is given up"),
        pytest.param("die twice", "die twice", id="what was there when its worker died is tried again"),
        pytest.param("fail", ("fail", "internal-error"), id="an exception costs the item"),
        pytest.param("leave", ("leave", "internal-error"), id="so does leaving"),
        pytest.param("print", "", id="what is printed does not get in the way"),
    ],
)
def test_one_bad_item_costs_only_itself(pool: Callable[..., Pool[Any, Any]], item: str, result: Any) -> None:
    assert list(pool().map([*range(5), item, *range(5, 10)])) == [*range(5), result, *range(5, 10)]


def test_one_that_is_stuck_is_given_up(pool: Callable[..., Pool[Any, Any]]) -> None:
    slow = pool(limit=lambda item: 0.4 if item == "hang" else 60)

    assert list(slow.map([1, "hang", 2, 3])) == [1, ("hang", "timed-out"), 2, 3]


def test_a_worker_that_leaves_children_after_is_missed_all_the_same(
    pool: Callable[..., Pool[Any, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quoth.cli.running.pool.TICK", 0.1)
    item = "leave a child holding the pipe"

    assert list(pool(jobs=1).map([item, 1])) == [(item, "worker-died"), 1]


def test_random_kills_lose_and_double_nothing(pool: Callable[..., Pool[Any, Any]]) -> None:
    killed = pool(jobs=2)
    items = [("briefly", number) for number in range(80)]

    def kill_now_and_then() -> None:
        for _ in range(4):
            time.sleep(0.25)
            for worker in list(killed._workers)[:1]:
                worker._process.kill()

    killer = threading.Thread(target=kill_now_and_then)
    killer.start()
    found = list(killed.map(items))
    killer.join()

    assert found == items


def test_no_more_is_read_than_is_needed(pool: Callable[..., Pool[Any, Any]]) -> None:
    read: list[int] = []

    def items() -> Iterator[int]:
        for number in range(1000):
            read.append(number)
            yield number

    results = pool(jobs=2, look_ahead=3).map(items())

    assert next(results) == 0
    time.sleep(0.3)
    assert len(read) <= 2 * 3 + 1


def test_what_is_known_needs_no_worker(pool: Callable[..., Pool[Any, Any]]) -> None:
    knowing = pool("dies_at_start", at_once=lambda item: item * 2)

    assert list(knowing.map([1, 2, 3])) == [2, 4, 6]


def test_there_may_be_nothing_to_do(pool: Callable[..., Pool[Any, Any]]) -> None:
    assert list(pool().map([])) == []


def test_workers_stay_for_the_next_lot(pool: Callable[..., Pool[Any, Any]]) -> None:
    alone = pool(jobs=1)

    assert list(alone.map(["pid"])) == list(alone.map(["pid"]))


def test_a_remark_is_passed_on_once(pool: Callable[..., Pool[Any, Any]]) -> None:
    remarks: list[str] = []
    list(pool(tell=remarks.append).map(["slowly"] * 4))

    assert remarks == ["A remark of every worker."]


def test_workers_that_cannot_start_are_reported(pool: Callable[..., Pool[Any, Any]]) -> None:
    with pytest.raises(NoWorkerStarts, match="exit code 1"):
        list(pool("dies_at_start").map([1]))


def test_a_worker_that_refuses_says_why(pool: Callable[..., Pool[Any, Any]]) -> None:
    with pytest.raises(RefusedByWorker, match="Not here"):
        list(pool("refuses").map([1]))


def test_what_the_items_raise_is_raised(pool: Callable[..., Pool[Any, Any]]) -> None:
    def items() -> Iterator[int]:
        yield 1
        raise OSError("gone")

    with pytest.raises(OSError, match="gone"):
        list(pool().map(items()))


def test_whoever_stops_listening_leaves_no_process(pool: Callable[..., Pool[Any, Any]]) -> None:
    left = pool()
    results = left.map(["pid", "hang", "hang"])
    pid = next(results)
    results.close()  # type: ignore[attr-defined]
    left.close()

    assert not is_running(pid)


def test_workers_do_not_outlive_a_parent_that_is_killed(tmp_path: Path) -> None:
    (tmp_path / "fake_work.py").write_text(WORK)
    script = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n"
        "from quoth.cli.running.pool import Pool\n"
        "for result in Pool('fake_work:make', '', lost=print).map(['pid', 'hang']):\n"
        "    print(result, flush=True)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout
        pid = int(parent.stdout.readline())
        parent.send_signal(signal.SIGKILL)
    for _ in range(100):
        if not is_running(pid):
            break
        time.sleep(0.05)

    assert not is_running(pid)


def is_running(pid: int) -> bool:
    ran = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True)
    return bool(ran.stdout.strip().strip("Z+sl<N"))

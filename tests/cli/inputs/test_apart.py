"""Documents that harm their reader: it ends, they are an error, and the next document is read by a fresh one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from quoth.cli.inputs import read_articles
from quoth.cli.inputs.documents import apart, apart_process
from quoth.cli.inputs.errors import InputError
from quoth.cli.inputs.reading import Reading
from quoth.extractors.base import Article

STORIES = Path(__file__).parents[2] / "inputs"
BUSY = """
def parse(*_, **__):
    while True:
        pass
"""
GREEDY = """
def parse(*_, **__):
    return bytearray(3 << 30)
"""
DYING = """
import os
def parse(*_, **__):
    os._exit(7)
"""


@pytest.fixture
def feedparser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Have another library read feeds."""

    def put(source: str) -> None:
        (tmp_path / "feedparser.py").write_text(source)
        monkeypatch.setenv("PYTHONPATH", str(tmp_path))
        apart.end()

    yield put
    apart.end()


def codes(*paths: Path) -> list[str]:
    found = read_articles([str(path) for path in paths])
    return [each.code if isinstance(each, InputError) else "read" for each in found]


@pytest.mark.parametrize("library", [GREEDY, DYING], ids=["takes too much memory", "ends its process"])
def test_what_ends_its_reader_costs_itself(library: str, feedparser: Callable[[str], None]) -> None:
    feedparser(library)

    assert codes(STORIES / "story.rss", STORIES / "story.eml", STORIES / "story.nitf") == ["unsafe", "read", "read"]


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="Windows has no limits to set")
def test_a_process_ends_where_it_takes_too_long() -> None:
    code = """
from quoth.cli.inputs.documents import apart_process as apart
apart.SECONDS = 0.05
with apart.limits("eml", 0):
    while True:
        pass
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == -signal.SIGPROF


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="Windows has no limits to set")
def test_a_time_limit_holds_for_reading_too(feedparser: Callable[[str], None]) -> None:
    feedparser(BUSY)

    (found,) = read_articles([str(STORIES / "story.rss")], Reading(timeout=0.05))

    assert isinstance(found, InputError)
    assert found.code == "unsafe"


def test_it_ends_with_whoever_started_it(feedparser: Callable[[str], None]) -> None:
    feedparser(BUSY)
    code = "import sys; from quoth.cli.inputs import read_articles; list(read_articles(sys.argv[1:]))"
    parent = subprocess.Popen([sys.executable, "-c", code, str(STORIES / "story.rss")])
    child = _child_of(parent.pid)
    os.kill(parent.pid, signal.SIGKILL)
    parent.wait()

    assert _is_gone(child)


def _child_of(pid: int) -> int:
    """The process that a process has started, once it has."""
    children = Path(f"/proc/{pid}/task/{pid}/children")
    if not children.parent.exists():
        pytest.skip("this system does not say which processes another has started")
    for _ in range(200):
        if found := children.read_text().split():
            return int(found[0])
        time.sleep(0.05)
    raise AssertionError("no process was started")


def _is_gone(pid: int) -> bool:
    """Whether a process ends within some seconds."""
    for _ in range(100):
        state = Path(f"/proc/{pid}/stat")
        if not state.exists() or state.read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.1)
    return False


def test_it_reads_one_document_after_the_other() -> None:
    assert codes(STORIES / "story.eml", STORIES / "story.docx", STORIES / "story.newsml.xml") == ["read"] * 3


def test_an_error_is_that_of_its_reader() -> None:
    article = Article("It rained.", "a.eml", "7", "Rain \ud83d", "2026-01-02", "dpa", "Ada Ray")
    answer: dict[str, Any] = apart_process._told(article)

    assert apart._understood(answer) == article

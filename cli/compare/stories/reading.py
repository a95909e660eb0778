"""Paths -> the stories to compare: articles read now, and what earlier outputs and databases say was found."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Protocol

from ...inputs import Reading, read_articles
from ...inputs.files import SNIFFED_BYTES
from ...inputs.our_outputs import is_our_output
from ...record import Record
from .earlier_database import is_database, records_in_database
from .earlier_output import StrangeOutput, records_in_output
from .story import Story, story_of, with_outlets, with_years


class Say(Protocol):
    """Where warnings and notices go, a sentence each."""

    def __call__(self, sentence: str, *, is_error: bool = True) -> None:
        """Report it."""


ARTICLES, OUTPUT, DATABASE = "articles", "output", "database"


def stories_in(
    paths: Sequence[str], how: Reading, say: Say, *, files_from: str | None = None, model: str | None = None
) -> list[Story]:
    """The stories that the paths name, in order; each input that cannot be read is reported in a sentence."""
    records: list[Record] = []
    for kind, group in groupby(paths, key=_kind_of):
        found = _records(kind, list(group), how, say, model)
        records += (record for record in found if not _is_unread(record, say))
    if files_from is not None:
        records += (each for each in _fresh([], how, files_from, model) if not _is_unread(each, say))
    stories = [story_of(record, number) for number, record in enumerate(_once(records, say))]
    return with_outlets(with_years(stories))


def _records(kind: str, paths: list[str], how: Reading, say: Say, model: str | None) -> Iterator[Record]:
    if kind == ARTICLES:
        yield from _fresh(paths, how, None, model)
        return
    read = records_in_database if kind == DATABASE else records_in_output
    for path in paths:
        try:
            yield from read(path)
        except StrangeOutput as why:
            say(str(why))


def _fresh(paths: list[str], how: Reading, files_from: str | None, model: str | None) -> Iterator[Record]:
    from ...running import Setup, run

    setup = Setup(("speakers", "attributions", "quotes", "figures"), model, with_text=True)
    yield from run(read_articles(paths, how, files_from=files_from), setup)


def _kind_of(path: str) -> str:
    head = _head_of(path)
    if is_database(head):
        return DATABASE
    return OUTPUT if is_our_output(head) else ARTICLES


def _head_of(path: str) -> bytes:
    if path == "-":
        data = sys.stdin.buffer.read()
        sys.stdin = io.TextIOWrapper(io.BytesIO(data), encoding="utf-8")  # for whoever reads it next
        return data[:SNIFFED_BYTES]
    file = Path(path)
    try:
        with file.open("rb") as stream:
            return stream.read(SNIFFED_BYTES)
    except (OSError, ValueError):
        return b""  # a folder, or what the readers of articles will say is missing


def _is_unread(record: Record, say: Say) -> bool:
    """Whether there is nothing of an article; what is to be known of it is said."""
    unread = False
    for error in record.get("errors") or ():
        is_error = error.get("extractor") is None and error.get("level") == "error"
        if isinstance(error.get("message"), str):
            say(error["message"], is_error=is_error)
        unread = unread or is_error
    return unread


def _once(records: Iterable[Record], say: Say) -> Iterator[Record]:
    """Each article once, though it is in two of the inputs."""
    seen: set[tuple[object, ...]] = set()
    for record in records:
        key = (record.get("source"), record.get("id"), record.get("title"), len(record.get("figures") or ()))
        if key in seen and record.get("source") != "-":
            say(f"'{record.get('source')}' is given twice and compared once.", is_error=False)
            continue
        seen.add(key)
        yield record

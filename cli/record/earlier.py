"""An earlier output, json or jsonl, as jq may have left it -> the articles in it, with what was found."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from io import TextIOWrapper
from itertools import groupby
from pathlib import Path
from typing import IO, Any

from ...extractors.base import QuothError
from .fields import NOTICE
from .record import ABOUT, PASSED_OVER, Record

_INK = re.compile(r"\S")


class UnreadableOutput(QuothError):
    """An output cannot be read, or is none of ours."""

    code = "unreadable-output"

    def __init__(self, path: str, why: str) -> None:
        name = "Standard input" if path == "-" else f"'{path}'"
        super().__init__(f"{name} is no output to verify: {why}.")


class Strange(Exception):
    """Something that we do not print."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """One article of an output; ``text`` is there after ``--with-text``."""

    source: str
    findings: tuple[Record, ...] = ()
    text: str | None = None


def articles_in(path: str) -> Iterator[Claimed]:
    """Yield the articles of an output in its order; of an input that could not be read, nothing was claimed.

    Raises UnreadableOutput, once what comes before the damage has been yielded.
    """
    try:
        with _opened(path) as stream:
            yield from _claimed(_values(stream))
    except OSError as why:
        raise UnreadableOutput(path, str(why.strerror or why)) from why
    except Strange as why:
        raise UnreadableOutput(path, str(why)) from why


def _opened(path: str) -> Any:
    if path == "-":
        return nullcontext(TextIOWrapper(sys.stdin.buffer, encoding="utf-8"))
    return Path(path).open(encoding="utf-8")


def _reason(why: BaseException) -> str:
    if isinstance(why, UnicodeDecodeError):
        return "it is not UTF-8"
    if isinstance(why, RecursionError):
        return "it is nested too deeply"
    return f"it is not JSON: {why}" if isinstance(why, json.JSONDecodeError) else str(why)


def _values(stream: IO[str]) -> Iterator[Any]:
    """Yield the JSON values of a stream, and last, where it is damaged, how: as a value, not to lose what is before.

    There is one in a line, or, once a line is only part of one, all of the rest is read at once.
    """
    try:
        for line in stream:
            if line.strip():
                yield from _in_line(line, stream)
    except (ValueError, RecursionError) as why:
        yield Strange(_reason(why))


def _in_line(line: str, stream: IO[str]) -> Iterator[Any]:
    try:
        value = json.loads(line)
    except json.JSONDecodeError:
        yield from _decoded(line + stream.read())
    else:
        yield value


def _decoded(text: str) -> Iterator[Any]:
    decoder, position = json.JSONDecoder(), 0
    while beginning := _INK.search(text, position):
        value, position = decoder.raw_decode(text, beginning.start())
        yield value


def _claimed(values: Iterable[Any]) -> Iterator[Claimed]:
    for source, group in groupby(values, key=_source_of):
        if isinstance(source, Strange):
            raise source
        if source is None:
            for document in group:
                yield from (_of_document(article) for article in document["articles"] if not _is_unread(article))
            continue
        lines = list(group)
        findings = tuple(_checked(line) for line in lines if line.get("type") not in ("article", "error"))
        texts = [line.get("text") for line in lines if line.get("type") == "article"]
        if findings or texts:
            yield Claimed(source, findings, texts[0] if texts else None)


def _source_of(value: Any) -> str | Strange | None:
    """The article that a line belongs to; None for a whole document."""
    if isinstance(value, Strange):
        return value
    if isinstance(value, dict):
        if isinstance(value.get("article"), str) and _is_text(value.get("text")):
            return str(value["article"])
        articles = value.get("articles")
        if isinstance(articles, list) and all(map(_is_article, articles)):
            return None
    return Strange("it holds what neither --format json nor jsonl prints")


def _is_article(value: Any) -> bool:
    if not isinstance(value, dict) or not isinstance(value.get("source"), str) or not _is_text(value.get("text")):
        return False
    errors = value.get("errors", [])
    return isinstance(errors, list) and all(isinstance(error, dict) for error in errors)


def _is_text(value: Any) -> bool:
    return value is None or isinstance(value, str)


def _is_unread(article: Record) -> bool:
    errors = article.get("errors", [])
    failed = any(error.get("extractor") is None and error.get("level") != NOTICE for error in errors)
    return failed or any(error.get("code") == PASSED_OVER for error in errors)


def _of_document(article: Record) -> Claimed:
    lists = [value for key, value in article.items() if key not in (*ABOUT, "errors") and isinstance(value, list)]
    findings = tuple(_checked(finding) for each in lists for finding in each)
    return Claimed(article["source"], findings, article.get("text"))


def _checked(finding: Any) -> Record:
    """The finding, if its spans are pairs of numbers."""
    if isinstance(finding, dict) and isinstance(finding.get("spans", {}), dict):
        lists = [finding.get("mentions", []), *finding.get("spans", {}).values()]
        if all(isinstance(spans, list) and all(map(_is_span, spans)) for spans in lists):
            return finding
    raise Strange("a finding in it has spans that are no pairs of numbers")


def _is_span(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(type(each) is int for each in value)

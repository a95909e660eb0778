"""An earlier output, json or jsonl, -> records: whatever an older version or jq has left of them."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from itertools import groupby
from pathlib import Path
from typing import Any

from ....extractors.base import QuothError
from ...record import OWN, Record

LISTS = {single: plural for plural, single in OWN.items()}
NUMBERS = (int, float)


class StrangeOutput(QuothError):
    """An earlier output that cannot be read."""

    code = "strange-output"

    def __init__(self, path: str, why: str) -> None:
        name = "Standard input" if path == "-" else f"'{path}'"
        super().__init__(f"{name} cannot be compared from here on: {why}.")


def records_in_output(path: str) -> Iterator[Record]:
    """Yield the articles of an output in its order. Raises StrangeOutput, once what is before the damage was yielded.

    A finding that lacks what every version has printed of it is passed over.
    """
    try:
        with nullcontext(sys.stdin) if path == "-" else Path(path).open(encoding="utf-8") as stream:
            yield from _records(each for each in _values(stream.read()) if _is_finding(each, path))
    except OSError as why:
        raise StrangeOutput(path, str(why.strerror or why)) from why
    except UnicodeDecodeError as why:
        raise StrangeOutput(path, "it is not UTF-8") from why
    except RecursionError as why:
        raise StrangeOutput(path, "it is nested too deeply") from why
    except json.JSONDecodeError as why:
        raise StrangeOutput(path, f"it is not JSON: {why}") from why


def _values(text: str) -> Iterator[Any]:
    decoder, position = json.JSONDecoder(), 0
    while position < len(text):
        while position < len(text) and text[position].isspace():
            position += 1
        if position < len(text):
            value, position = decoder.raw_decode(text, position)
            yield value


def _is_finding(value: Any, path: str) -> bool:
    """Whether a value is an object; raises StrangeOutput for what quoth has printed of many articles together."""
    schema = value.get("schema") if isinstance(value, dict) else None
    if isinstance(schema, str) and schema.startswith("quoth-"):
        raise StrangeOutput(path, f"it is an output of quoth {schema.partition('-')[2].partition('/')[0]}")
    return isinstance(value, dict)


def _records(values: Iterable[Any]) -> Iterator[Record]:
    for article, group in groupby(values, key=_article_of):
        if article is None:
            documents = [each.get("articles") for each in group]
            yield from (
                _sound(each)
                for articles in documents
                if isinstance(articles, list)
                for each in articles
                if isinstance(each, dict)
            )
            continue
        yield _sound(_of_lines(article, list(group)))


def _article_of(value: dict[str, Any]) -> str | None:
    """The article that a line belongs to; None of a whole document."""
    article = value.get("article")
    return article if isinstance(article, str) else None


def _of_lines(article: str, lines: list[Record]) -> Record:
    record: Record = {"source": article, **{name: [] for name in OWN}, "errors": []}
    for line in lines:
        kind = line.get("type")
        if kind == "article":
            record |= {key: value for key, value in line.items() if not isinstance(value, list | int)}
            record["source"] = article
        elif kind == "error":
            record["errors"].append(line)
        elif kind in LISTS:
            record[LISTS[str(kind)]].append(_unlined(line, str(kind)))
    return record


def _unlined(line: Record, kind: str) -> Record:
    """A finding as a document has it, where its own type is called ``type``."""
    finding = {key: value for key, value in line.items() if key not in ("type", "article", "schema")}
    if f"{kind}_type" in line:
        finding["type"] = finding.pop(f"{kind}_type")
    return finding


def _sound(record: Record) -> Record:
    """The record without findings that no version has printed so, and with every list that this one needs."""
    sound = {key: value for key, value in record.items() if value is None or isinstance(value, str | int | list)}
    for key in ("source", "id", "title", "published", "agency", "author", "text"):
        if not isinstance(sound.get(key), str):
            sound[key] = None
    for name in OWN:
        found = record.get(name)
        sound[name] = [each for each in found if _is_sound(each, name)] if isinstance(found, list) else []
    errors = record.get("errors")
    sound["errors"] = [each for each in errors if isinstance(each, dict)] if isinstance(errors, list) else []
    return sound


def _is_sound(finding: Any, name: str) -> bool:
    if not isinstance(finding, dict) or not isinstance(finding.get("id"), str):
        return False
    if name == "speakers":
        return isinstance(finding.get("name"), str) and _are_spans(finding.get("mentions", []))
    spans = finding.get("spans")
    if not isinstance(spans, dict) or not all(map(_are_spans, spans.values())):
        return False
    if name == "figures":
        return _is_figure(finding, spans)
    return name != "quotes" or isinstance(finding.get("text"), str)


def _is_figure(finding: Record, spans: Record) -> bool:
    number, high = finding.get("value"), finding.get("high")
    numbers = type(number) in NUMBERS and (high is None or type(high) in NUMBERS)
    return numbers and isinstance(finding.get("text"), str) and bool(spans.get("text"))


def _are_spans(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(each, list) and len(each) == 2 and all(type(end) is int for end in each) for each in value
    )

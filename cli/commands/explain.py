"""The command ``explain``: why something was found."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from shutil import get_terminal_size
from textwrap import fill
from typing import Annotated, Any

import typer

from ...extractors.base import Article, QuothError
from .options import ListFormat

NAMES = 12  # characters of the column of names
NARROWEST = 40  # characters of a line, on however narrow a terminal


class NothingThere(QuothError):
    """There is no finding of an id, or none at a place."""

    code = "nothing-there"

    def __init__(self, where: str, source: str) -> None:
        super().__init__(f"Nothing was found {where} of '{source}'. 'quoth -f jsonl' prints ids and spans.")


def command(
    path: Annotated[str, typer.Argument(metavar="PATH|-", help="One article.")],
    at: Annotated[
        int | None, typer.Option("--at", metavar="OFFSET", help="A place in its text, in characters.")
    ] = None,
    id: Annotated[str | None, typer.Option("--id", metavar="ID", help="A finding: a4, q1, f3.")] = None,  # noqa: A002
    format: ListFormat = "auto",  # noqa: A002 - the name of the option
) -> int:
    """Say why something was found: its sentence, parse and rule.

    Also what speaks for and against it.

    \b
    quoth explain story.txt --id f3
    quoth explain story.txt --at 1234
    quoth explain story.txt --id a1 -f json | jq '.[0].parse'
    """
    from ..outputs import settled
    from ..outputs.formats import Format
    from ..outputs.json_text import dumps
    from ..terminal.destination import deliver

    found = explain(path, at=at, id=id)
    form = settled(Format(format), None, terminal=sys.stdout.isatty())
    if form is Format.TABLE:
        deliver((line for each in found for line in lines_of(each)), for_people=True)
    else:
        deliver([dumps([as_record(each) for each in found]) + "\n"])
    return 0


def explain(path: str, *, at: int | None, id: str | None) -> Sequence[Any]:  # noqa: A002 - the name of the option
    """Why the finding of an id was found, or everything at a place. Raises NothingThere, or why PATH is not read."""
    from ...extractors.explaining import explained
    from ...extractors.pipeline import load
    from ...extractors.text.folds import unfolded
    from ..inputs import DEFAULT, read_articles

    article = next(iter(read_articles([path], DEFAULT)))
    if not isinstance(article, Article):
        raise article
    if (at is None) == (id is None):
        raise QuothError("Give either --at OFFSET or --id ID.")
    doc = load()(unfolded(article.text))
    if id is None:
        assert at is not None
        found = list(explained(doc, at))
        where = f"at {at}"
    else:
        found = finding_of(doc, id)
        where = f"under the id '{id}'"
    if not found:
        raise NothingThere(where, path)
    return found


def finding_of(doc: Any, id: str) -> list[Any]:  # noqa: A002 - the name of the option
    """Why the finding with an id was found: findings are numbered as they are printed, in order of position."""
    from ...extractors.attributions import attributions_of
    from ...extractors.explaining import explanation_of
    from ...extractors.figures import figures_of
    from ...extractors.quotes import quotes_of

    kinds: dict[str, tuple[str, Any]] = {
        "a": ("attribution", attributions_of),
        "q": ("quote", quotes_of),
        "f": ("figure", figures_of),
    }
    if id[:1] not in kinds or not id[1:].isdecimal():
        raise QuothError(f"'{id}' is no id of an attribution, a quote or a figure: a4, q1, f3.")
    kind, findings = kinds[id[0]]
    found = sorted(findings(doc), key=lambda one: one.span)
    number = int(id[1:]) - 1
    return [explanation_of(doc, kind, found[number])] if 0 <= number < len(found) else []


def as_record(each: Any) -> dict[str, Any]:
    """An explanation for programs."""
    return {
        **each._asdict(),
        "span": [each.span.start, each.span.end],
        "parse": [word._asdict() for word in each.parse],
    }


def lines_of(each: Any) -> Iterator[str]:
    """Yield an explanation for people, a line at a time."""
    from ..terminal.printable import printable

    rows = {
        each.kind: f"{each.words} [{each.span.start}:{each.span.end}]",
        "sentence": each.sentence,
        "rule": f"{each.rule or '–'}{': ' + each.says if each.says else ''}",
        "other rules": ", ".join(each.others) or "–",
        "source": each.source or "–",
        "speaker": f"{each.speaker or '–'}{f' ({each.resolver})' if each.resolver else ''}",
        "confidence": "–" if each.confidence is None else f"{each.confidence:.2f}",
        "for it": ", ".join(each.for_it) or "–",
        "against it": ", ".join(each.against_it) or "–",
    }
    width = max(get_terminal_size().columns, NARROWEST)
    for name, value in rows.items():
        words = printable(" ".join(value.split()))
        yield fill(words, width, initial_indent=f"{name:{NAMES}}  ", subsequent_indent=" " * (NAMES + 2)) + "\n"
    yield "\n"
    for word in each.parse:
        place = f"  {word.start:6}  {printable(word.text):18}"
        yield f"{place} {word.tag:5} {word.relation:12} {printable(word.head):18} {word.name}".rstrip() + "\n"
    yield "\n"

"""The command ``explain``: why something was found."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from shutil import get_terminal_size
from textwrap import fill
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ...extractors.base import Article, QuothError, Speaker
from .options.shared import ListFormat

if TYPE_CHECKING:
    from ...extractors.explaining import Explanation

NAMES = 12  # characters of the column of names
NARROWEST = 40  # characters of a line, on however narrow a terminal
CLAUSES = "; "
ID = re.compile(r"[aqfs]\d+", re.ASCII)
UNKNOWN = "–"


class NothingThere(QuothError):
    """There is no finding of an id, or none at a place."""

    code = "nothing-there"

    def __init__(self, where: str, source: str) -> None:
        super().__init__(f"Nothing was found {where} of '{source}'. 'quoth -f jsonl' prints ids and spans.")


def command(
    path: Annotated[str, typer.Argument(metavar="PATH|-", help="One article.")],
    finding: Annotated[str | None, typer.Argument(metavar="ID", help="The same as --id.")] = None,
    at: Annotated[
        int | None, typer.Option("--at", metavar="OFFSET", help="A place in its text, in characters.")
    ] = None,
    id: Annotated[str | None, typer.Option("--id", metavar="ID", help="A finding: a4, q1, f3, s2.")] = None,  # noqa: A002
    parse: Annotated[bool, typer.Option("--parse", help="Show the parse of the whole sentence too.")] = False,
    format: ListFormat = "auto",  # noqa: A002 - the name of the option
) -> int:
    """Say why something was found: its sentence, parse and rule.

    Also what came second, and what speaks for and against it. Of a speaker, all that is attributed to him is explained.

    \b
    quoth explain story.txt f3
    quoth explain story.txt --at 1234 --parse
    quoth explain story.txt --id a1 -f json | jq '.[0].parse'
    """
    from ..outputs import settled
    from ..outputs.formats import Format
    from ..outputs.objects.json_text import dumps
    from ..terminal.destination import deliver

    if finding is not None and ID.fullmatch(path) and not ID.fullmatch(finding):
        raise QuothError(f"The article comes first: 'quoth explain {finding} {path}'.")
    if finding is not None and id is not None:
        raise QuothError(f"Two findings are named, {finding} and {id}. Give one.")
    found = explain(path, at=at, id=id or finding)
    form = settled(Format(format), None, terminal=sys.stdout.isatty())
    if form is Format.TABLE:
        deliver((line for each in found for line in lines_of(each, parse=parse)), for_people=True)
    else:
        deliver([dumps([as_record(each) for each in found]) + "\n"])
    return 0


def explain(path: str, *, at: int | None, id: str | None) -> Sequence[Explanation]:  # noqa: A002 - the option's name
    """Why the finding of an id was found, or everything at a place. Raises NothingThere, or why PATH is not read."""
    from ...extractors.explaining import explained
    from ...extractors.pipeline import load
    from ...extractors.text.as_read import as_read
    from ..inputs import DEFAULT, read_articles

    if (at is None) == (id is None):
        raise QuothError(
            "Name either a finding (a4, q1, f3, s2; 'quoth -f jsonl' prints them) or a place: --at OFFSET."
        )
    article = next(iter(read_articles([path], DEFAULT)))
    if not isinstance(article, Article):
        raise article
    doc = load()(as_read(article.text))
    found = list(explained(doc, at)) if at is not None else finding_of(doc, id or "")
    if not found:
        raise NothingThere(f"at {at}" if at is not None else f"under the id '{id}'", path)
    return found


def finding_of(doc: Any, id: str) -> list[Explanation]:  # noqa: A002 - the name of the option
    """Why the finding with an id was found: findings are numbered as they are printed, in order of position."""
    from ...extractors.explaining import explained_speaker, explanation_of, found_by_letter

    kinds = {"a": "attribution", "q": "quote", "f": "figure", "s": "speaker"}
    if not ID.fullmatch(id):
        raise QuothError(f"'{id}' is no id of an attribution, a quote, a figure or a speaker: a4, q1, f3, s2.")
    found = found_by_letter(doc, id[0])
    number = int(id[1:]) - 1
    if not 0 <= number < len(found):
        return []
    one = found[number]
    return explained_speaker(doc, one) if isinstance(one, Speaker) else [explanation_of(doc, kinds[id[0]], one)]


def as_record(each: Explanation) -> dict[str, Any]:
    """An explanation for programs."""
    return {
        **each._asdict(),
        "span": [each.span.start, each.span.end],
        "parse": [word._asdict() for word in each.parse],
    }


def lines_of(each: Explanation, *, parse: bool) -> Iterator[str]:
    """Yield an explanation for people, a line at a time."""
    from ..terminal.printable import printable

    width = max(get_terminal_size().columns, NARROWEST)
    for name, value in rows_of(each).items():
        words = printable(" ".join(value.split()))
        yield fill(words, width, initial_indent=f"{name:{NAMES}}  ", subsequent_indent=" " * (NAMES + 2)) + "\n"
    yield "\n"
    for word in each.parse if parse else ():
        place = f"  {word.start:6}  {printable(word.text):18}"
        yield f"{place} {word.tag:5} {word.relation:12} {printable(word.head):18} {word.name}".rstrip() + "\n"
    if parse:
        yield "\n"


def rows_of(each: Explanation) -> dict[str, str]:
    """What is said of a finding, by the name at the front of the line."""
    return {
        each.kind: f"{each.words} [{each.span.start}:{each.span.end}]",
        "sentence": each.sentence,
        "parse": CLAUSES.join(each.mattering) or UNKNOWN,
        "rule": f"{each.rule or UNKNOWN}{': ' + each.says if each.says else ''}",
        **({"kind": f"{each.figure_kind}, of {each.counted or 'nothing that is named'}"} if each.figure_kind else {}),
        "speaker": speaker_in(each),
        "runner-up": CLAUSES.join(seconds(each)) or UNKNOWN,
        "confidence": UNKNOWN if each.confidence is None else f"{each.confidence:.2f}",
        "for it": CLAUSES.join(each.for_it) or UNKNOWN,
        "against it": CLAUSES.join(each.against_it) or UNKNOWN,
    }


def speaker_in(each: Explanation) -> str:
    """Who says it, and how that was found out."""
    if each.speaker is None:
        return "nobody is named" if each.kind == "attribution" else "the article itself"
    return f"{each.speaker}, from “{each.source}”{': ' + each.resolved if each.resolved else ''}"


def seconds(each: Explanation) -> Iterator[str]:
    """Yield what came second: another kind or rule, another speaker, and who reports what the speaker says."""
    for name in each.runner_up:
        yield f"the {'kind' if each.figure_kind else 'rule'} {name}"
    if each.rival:
        yield f"the speaker {each.rival}"
    if each.outer:
        yield f"reported by {each.outer}"

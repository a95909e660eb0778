"""The command ``eval``, without its options: gold and an output in, precision, recall and F1 out."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ...extractors.base import Article, QuothError
from ..inputs import DEFAULT, read_articles
from ..outputs import Format, settled
from ..outputs.objects.json_text import dumps
from ..record import Record, is_unread
from ..running import Setup, Workforce, run
from ..terminal.destination import deliver
from ..terminal.messages import tell
from ..terminal.printable import printable
from .annotated import Annotated, UnreadableGold, annotated
from .measures import MEASURED, Measured, Miss, Tally, may_ask, measure
from .sheet import write
from .texts import ByName, Texts

KINDS = ("speakers", "attributions", "quotes", "figures")
UNREAD, NONE_READ = 3, 4
SHOWN = 100  # characters of a finding in a miss


class NoText(QuothError):
    """The annotations do not contain the article, and no file of its name was given."""

    code = "no-text"

    def __init__(self, source: str) -> None:
        super().__init__(
            f"The text of '{source}' is not in the annotations. "
            "Give the articles with --articles, or annotate from an output made --with-text."
        )


def evaluate(
    gold: str,
    predicted: str | None = None,
    *,
    articles: Sequence[str] = (),
    model: str | None = None,
    chosen: Format = Format.AUTO,
    misses: bool = False,
) -> int:
    """Print the scores of an output, or of what is found now, against annotations; return the exit code.

    Raises UnreadableGold, BadSheet or NoText.
    """
    texts = Texts(read(articles), otherwise=None if articles else where_it_was)
    wanted = [with_text(each, texts) for each in annotated(gold, texts)]
    if not any(counted(measured, each.findings) for each in wanted for measured in MEASURED):
        raise UnreadableGold(gold, "there is no statement, quotation or figure in it")
    others = annotated(predicted, texts) if predicted else found_now(wanted, model)
    found = ByName((each.source, each) for each in others)
    tallies, wrong = scores(wanted, found)
    absent = [each.source for each in wanted if found.get(each.source) is None]
    if absent:
        tell(f"{len(absent)} of {len(wanted)} annotated articles are not in the output, the first is '{absent[0]}'.")
    form = settled(chosen, None, terminal=sys.stdout.isatty())
    rows = list(rows_of(tallies))
    if form is Format.TABLE:
        deliver([*table(rows), *(told(source, miss) for source, miss in wrong if misses)], for_people=True)
    else:
        listed = [as_json(source, miss) for source, miss in wrong] if misses else []
        deliver([dumps({"scores": rows, **({"misses": listed} if misses else {})}) + "\n"])
    return 0


def with_text(one: Annotated, texts: Texts) -> Annotated:
    """An annotated article with its text. Raises NoText."""
    text = texts.get(one.source) if one.text is None else one.text
    if text is None:
        raise NoText(one.source)
    return one._replace(text=text)


def read(paths: Sequence[str]) -> Iterator[Article]:
    """Yield the articles of some files and folders; say of those that cannot be read why, except of the sheet."""
    for each in read_articles(paths, DEFAULT):
        if isinstance(each, Article):
            yield each
        elif not each.is_notice:
            tell(str(each))


def where_it_was(source: str) -> str | None:
    """The text of an article where annotations say it is, None if it is not there any more."""
    found = next(iter(read_articles([source], DEFAULT)), None)
    return found.text if isinstance(found, Article) else None


def found_now(wanted: Sequence[Annotated], model: str | None) -> Iterator[Annotated]:
    """What this quoth finds in the annotated articles."""
    articles = (Article(each.text or "", each.source) for each in wanted)
    setup = Setup(KINDS, model)
    for record in run(articles, setup, Workforce()):
        yield Annotated(record["source"], None, record)


def scores(wanted: Sequence[Annotated], found: ByName[Annotated]) -> tuple[dict[str, Tally], list[tuple[str, Miss]]]:
    """Count what is right, by kind of finding, and list what is wrong with the article it is in."""
    tallies: dict[str, Tally] = {}
    wrong: list[tuple[str, Miss]] = []
    for measured in MEASURED:
        everything = [finding for each in wanted for finding in counted(measured, each.findings)]
        tally = tallies[measured.name] = Tally()
        others = [finding for each in found for finding in counted(measured, each.findings)]
        asked = (each for each in measured.questions if may_ask(each, everything) and may_ask(each, others))
        tally.right = dict.fromkeys(asked, 0)
        for each in wanted:
            other = found.get(each.source)
            got = counted(measured, other.findings) if other else []
            misses = measure(measured, each.text or "", counted(measured, each.findings), got, tally)
            wrong += [(each.source, miss) for miss in misses]
    return tallies, wrong


def counted(measured: Measured, findings: Mapping[str, Any]) -> list[Record]:
    """The findings of a kind that are scored: of quotations those that are somebody's words."""
    found: list[Record] = list(findings.get(measured.key) or [])
    return [each for each in found if each.get("speaker")] if measured.key == "quotes" else found


def rows_of(tallies: Mapping[str, Tally]) -> Iterator[Record]:
    """Yield a row per measure: what it is of, counts, and precision, recall and F1 in percent."""
    for kind, tally in tallies.items():
        for question, *values in tally.rows():
            precision, recall, f1 = (round(100 * value, 1) for value in values)
            yield {
                "kind": kind, "measure": question, "gold": tally.gold, "found": tally.found,
                "right": tally.right[question], "precision": precision, "recall": recall, "f1": f1,
            }  # fmt: skip


def table(rows: Iterable[Record]) -> Iterator[str]:
    """Yield the lines of the scores for people."""
    yield f"{'':28}{'right':>7}{'gold':>7}{'found':>7}{'P':>8}{'R':>8}{'F1':>8}\n"
    for row in rows:
        name = f"{row['kind']} {row['measure']}"
        counts = f"{row['right']:7}{row['gold']:7}{row['found']:7}"
        yield f"{name:28}{counts}{row['precision']:8.1f}{row['recall']:8.1f}{row['f1']:8.1f}\n"


def told(source: str, miss: Miss) -> str:
    """A miss as one line: where, what, what was annotated and what was found."""
    sides = [f"{name} {shown(each)}" for name, each in (("gold:", miss.gold), ("found:", miss.found)) if each]
    return f"{printable(source)}  {miss.kind} {miss.question}  {'  '.join(sides)}\n"


def shown(finding: Mapping[str, Any]) -> str:
    """The words of a finding and its speaker."""
    words = str(finding.get("content") or finding.get("text") or finding["spans"])
    short = words if len(words) <= SHOWN else f"{words[: SHOWN - 1]}…"
    return printable(f"[{finding.get('speaker') or '–'}] {' '.join(short.split())}")


def as_json(source: str, miss: Miss) -> Record:
    """A miss for programs."""
    return {"article": source, "kind": miss.kind, "measure": miss.question, "gold": miss.gold, "found": miss.found}


def annotate(paths: Sequence[str], *, model: str | None = None) -> int:
    """Print a sheet of what is found in some articles, to be corrected; return the exit code."""
    setup = Setup(KINDS, model, with_text=True)
    were_read: list[bool] = []
    deliver(write(readable(run(read_articles(paths, DEFAULT), setup, Workforce()), were_read)))
    return 0 if all(were_read) else UNREAD if any(were_read) else NONE_READ


def readable(records: Iterable[Record], were_read: list[bool]) -> Iterator[Record]:
    """Yield the records of the articles that could be read; report why others could not, and note which were."""
    for record in records:
        for error in record["errors"]:
            tell(error["message"])
        were_read.append(not is_unread(record))
        if were_read[-1]:
            yield record

"""A comparison as tables for a person: each quantity by speaker and day, then the verdicts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from rich import box
from rich.table import Table
from rich.text import Text

from ...outputs.console import console_of, rendered
from ...terminal.printable import printable
from ..comparison import Comparison, EventFound
from ..parties.statements import Statement
from ..verdicts import Verdict
from ..verdicts.claims import Claim, Claims
from ..verdicts.verdict import day_words, value_of, values_of
from .document import name_of
from .headings import HEADINGS, shown

if TYPE_CHECKING:
    from ..command import Wanted

NAMES = 24  # characters of the column of names, where the terminal is wide enough
MOST_DAYS = 8  # columns of days; of more, the last


def write(comparison: Comparison, wanted: Wanted, form: str) -> Iterator[str]:  # noqa: ARG001 - every writer has them
    """Yield each event: its quantities that two articles (or two sides, by option) have, and its verdicts."""
    console = console_of(wanted.color)
    shared = [event for event in comparison.events if len(event.stories) > 1] or list(comparison.events[:1])
    for event in shared:
        if len(shared) > 1:
            yield rendered(console, Text(f"{_title(event)}\n", style="bold underline"))
        yield from (rendered(console, part) for part in VIEWS[wanted.by](event))
        yield rendered(console, *_verdicts(event, explain=wanted.explain), Text())
    alone = sum(len(event.stories) == 1 for event in comparison.events) if len(comparison.events) > 1 else 0
    told = f"{len(comparison.stories)} articles, {len(comparison.events)} event{'s' * (len(comparison.events) > 1)}"
    yield rendered(console, Text(told + (f", {alone} of them in one article alone" if alone else ""), style="bold"))


def _title(event: EventFound) -> str:
    first = event.stories[0]
    return printable(f"{first.title or first.source} ({len(event.stories)} articles)")


def _by_speaker(event: EventFound) -> Iterator[Any]:
    for claims in shown(event):
        days = _days(claims.claims)
        table = _table(_heading(claims), [day_words(day) or "no date" for day in days], "outlets")
        for side in claims.sides():
            own = [each for each in claims.claims if each.side and each.side.id == side.id]
            _row(table, side.name, own, days, style="bold" if len(claims.sides()) > 1 else "")
            for name in dict.fromkeys(each.party.name for each in own if each.party and each.party.id != side.id):
                _row(table, f"  {name}", [each for each in own if each.party and each.party.name == name], days)
        nobody = [each for each in claims.claims if each.side is None]
        if nobody:
            _row(table, "no source", nobody, days, style="dim")
        yield table


def _by_outlet(event: EventFound) -> Iterator[Any]:
    for claims in shown(event):
        days = _days(claims.claims)
        table = _table(_heading(claims), [day_words(day) or "no date" for day in days], "articles")
        for outlet in dict.fromkeys(each.outlet for each in claims.claims):
            own = [each for each in claims.claims if each.outlet == outlet]
            cells = [values_of(_of_day(own, day)) for day in days]
            table.add_row(printable(outlet), *cells, str(len({each.story.number for each in own})))
        yield table


def _by_day(event: EventFound) -> Iterator[Any]:
    for day in _days([claim for claims in event.quantities for claim in claims.claims]):
        table = Table(
            title=f"  {day_words(day) or 'no date'}", title_justify="left", box=box.SIMPLE_HEAD, title_style="bold"
        )
        for column in ("what", "values", "who"):
            table.add_column(column)
        for claims in shown(event):
            own = _of_day(claims.claims, day)
            if own:
                who = ", ".join(dict.fromkeys(each.side.name for each in own if each.side))
                table.add_row(printable(_heading(claims)), values_of(own), printable(who or "no source"))
        if table.rows:
            yield table


def _by_figure(event: EventFound) -> Iterator[Any]:
    for claims in shown(event):
        table = Table(
            title=f"  {printable(_heading(claims))}", title_justify="left", box=box.SIMPLE_HEAD, title_style="bold"
        )
        for column in ("day", "value", "who", "article", "sentence"):
            table.add_column(column, overflow="fold")
        for each in claims.claims:
            who = each.party.name if each.party else "no source"
            value = value_of(each.measure) + ("" if each.holds else f" ({each.measure.stance})")
            words = printable(" ".join(each.measure.words.split()))
            table.add_row(day_words(each.day), value, printable(who), printable(each.story.source), words)
        yield table


def _by_statement(event: EventFound) -> Iterator[Any]:
    by_number = {story.number: story for story in event.stories}
    for statement in event.statements:
        table = Table(
            title=f"  {_speaker_of(statement)}", title_justify="left", box=box.SIMPLE_HEAD, title_style="bold"
        )
        for column in ("day", "article", "words"):
            table.add_column(column, overflow="fold")
        for each in statement.members:
            story = by_number[each.story]
            words = f"“{each.text}”" if each.is_quoted else each.text
            table.add_row(day_words(story.day), printable(story.source), printable(words))
        yield table
    if not event.statements:
        yield Text("No statement is in two articles.\n", style="dim")


VIEWS: dict[str, Callable[[EventFound], Iterator[Any]]] = {
    "speaker": _by_speaker, "outlet": _by_outlet, "day": _by_day, "figure": _by_figure, "statement": _by_statement,
}  # fmt: skip


def _speaker_of(statement: Statement) -> str:
    return printable(next((each.party.name for each in statement.members if each.party), "no source"))


def _heading(claims: Claims) -> str:
    name = name_of(claims)
    return name[:1].upper() + name[1:]


def _days(claims: Iterable[Claim]) -> list[date | None]:
    days = sorted({each.day for each in claims if each.day})[-MOST_DAYS:]
    return [*days, *([None] if any(each.day is None for each in claims) else [])]


def _of_day(claims: Iterable[Claim], day: date | None) -> list[Claim]:
    return [each for each in claims if each.day == day]


def _table(title: str, days: Sequence[str], last: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, header_style="bold", padding=(0, 0, 0, 1))
    table.add_column(printable(title).ljust(NAMES), overflow="fold")
    for day in days:
        table.add_column(day, justify="right", overflow="fold")
    table.add_column(last, justify="right", no_wrap=True)
    return table


def _row(table: Table, name: str, own: Sequence[Claim], days: Sequence[date | None], style: str = "") -> None:
    cells = []
    for day in days:
        values: dict[str, None] = {}
        for each in _of_day(own, day):
            values[
                f"✗ {value_of(each.measure)}"
                if each.measure.stance in ("deny", "retracted")
                else value_of(each.measure)
            ] = None
        cells.append(", ".join(values))
    indent = "  " if name.startswith("  ") else ""
    table.add_row(f"{indent}{printable(name)}", *cells, str(len({each.outlet for each in own})), style=style)


def _verdicts(event: EventFound, *, explain: bool) -> Iterator[Any]:
    by_kind: dict[str, list[Verdict]] = defaultdict(list)
    for verdict in event.verdicts:
        by_kind[verdict.kind].append(verdict)
    names = {claims.id: name_of(claims) for claims in event.quantities}
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="bold", no_wrap=True)
    grid.add_column(overflow="fold")
    for kind, heading in HEADINGS.items():
        for number, verdict in enumerate(by_kind.get(kind, ())):
            about = f"{names[verdict.quantity]}: " if verdict.quantity in names else ""
            grid.add_row(heading if not number else "", printable(f"{about}{verdict.sentence}"))
            for each in verdict.claims if explain else ():
                words = " ".join(each.measure.words.split())
                grid.add_row("", Text(printable(f"{each.story.source}: {words}"), style="dim"))
    if grid.rows:
        yield grid

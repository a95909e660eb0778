"""Tables that a person likes to read, as wide as the terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from ..record import OWN, Record
from .amounts import amount
from .json_lines import ABOUT
from .printable import printable

Columns = dict[str, Callable[[Record], Text]]


def write(records: Iterable[Record]) -> Iterator[str]:
    """Yield the tables of each article, then one line of totals."""
    console = Console(markup=False, emoji=False, highlight=False)
    totals: dict[str, int] = {"articles": 0}
    for record in records:
        totals["articles"] += not _is_unread(record)
        for name in _extractors_in(record):
            totals[name] = totals.get(name, 0) + len(record[name])
        if not _is_unread(record):
            yield _rendered(console, *_article(record))
    yield _rendered(console, Text(_totals(totals), style="bold"))


def _rendered(console: Console, *parts: Any) -> str:
    with console.capture() as captured:
        for part in parts:
            console.print(part)
    return captured.get()


def _article(record: Record) -> Iterator[Any]:
    heading = Text(printable(record["source"]), style="bold")
    if record["agency"]:
        heading.append(f"  {printable(record['agency'])}", style="dim")
    yield heading
    empty = True
    for name in _extractors_in(record):
        if record[name] and name != "speakers":
            empty = False
            yield _table(name, record[name])
    if empty:
        yield Text("  nothing found", style="dim")
    yield Text()


def _table(name: str, findings: list[Record]) -> Table:
    columns = COLUMNS.get(name) or _plain_columns(findings)
    table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=True, padding=(0, 1), header_style="bold")
    for number, title in enumerate(columns):
        table.add_column(name.capitalize() if number == 0 else title, ratio=RATIOS.get((name, title), 2))
    for finding in findings:
        table.add_row(*(cell(finding) for cell in columns.values()))
    return table


def _who(finding: Record) -> Text:
    name = Text(printable(finding["speaker"] or "–"))
    if finding.get("role"):
        name.append(f"\n{printable(finding['role'])}", style="dim")
    return name


def _cell(key: str, style: str = "") -> Callable[[Record], Text]:
    return lambda finding: Text(_shown(finding.get(key)), style=style)


def _manner(finding: Record) -> Text:
    words = [finding["type"], *([finding["stance"]] if finding["stance"] != "state" else [])]
    return Text("\n".join(words), style="dim")


COLUMNS: dict[str, Columns] = {
    "attributions": {
        "who": _who,
        "cue": _cell("cue", "cyan"),
        "what": _cell("content"),
        "kind": _manner,
    },
    "quotes": {"quote": _cell("text"), "speaker": _cell("speaker")},
    "figures": {
        "value": lambda figure: Text(amount(figure), style="bold"),
        "counted": _cell("counted"),
        "kind": _cell("kind", "dim"),
        "claimed by": _cell("speaker"),
    },
}
RATIOS = {
    ("attributions", "who"): 4,
    ("attributions", "cue"): 3,
    ("attributions", "what"): 10,
    ("quotes", "quote"): 5,
    ("figures", "value"): 3,
    ("figures", "counted"): 4,
    ("figures", "claimed by"): 3,
}


def _plain_columns(findings: list[Record]) -> Columns:
    keys = [key for key in findings[0] if key not in ("id", "spans") and not key.endswith("_id")]
    return {key: _cell(key) for key in keys}


def _shown(value: object) -> str:
    if value is None:
        return "–"
    if isinstance(value, list):
        return ", ".join(map(_shown, value))
    return printable(str(value))


def _extractors_in(record: Record) -> Iterator[str]:
    return (name for name in record if name not in ABOUT and name != "errors")


def _is_unread(record: Record) -> bool:
    return any(error["extractor"] is None for error in record["errors"])


def _totals(totals: dict[str, int]) -> str:
    return ", ".join(f"{count:,} {_counted(name, count)}" for name, count in totals.items())


def _counted(name: str, count: int) -> str:
    return {"articles": "article", **OWN}.get(name, name) if count == 1 else name

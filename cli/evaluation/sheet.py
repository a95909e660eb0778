"""A sheet: findings as blocks of plain lines that a person corrects in an editor, and reads like the article.

    # samples/briefing.txt

    attribution @489
      source   Blinken
      cue      outlined
      content  that roughly 10,000 soldiers are stationed there | of whom 8,000 fight
      speaker  Antony Blinken
      stance   state

Words of the article take the place of offsets. Each is looked for near the number after "@", a place in the text in
characters, so that a line copied from the article is enough for a new block; where the nearest is not the one that is
meant, it has a number of its own: "cue  said @512". Parts of a content are divided by " | ". A line end inside words is
written as a space.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from ...extractors.base import AttributionType, Modifier, QuothError, Stance
from ..record import Record
from .texts import Texts

HEADER = re.compile(r"(?P<kind>attribution|quote|figure)(?: @(?P<at>\d{1,12}))?\s*")
FIELD = re.compile(r"\s+(?P<key>[a-z_]+)(?:\s+(?P<value>\S.*?))?\s*")
PLACED = re.compile(r"(?P<words>.*\S) @(?P<at>\d{1,12})")
PARTS = " | "
NOTHING = "-"

KEYS: Mapping[str, str] = {"attribution": "attributions", "quote": "quotes", "figure": "figures"}
WORDS: Mapping[str, tuple[str, ...]] = {
    "attributions": ("source", "cue", "content"),
    "quotes": ("text",),
    "figures": ("text", "number"),
}
VALUES: Mapping[str, tuple[str, ...]] = {
    "attributions": ("speaker", "type", "stance", "negated"),
    "quotes": ("speaker",),
    "figures": ("value", "high", "modifier", "change", "unit", "per", "counted", "kind", "speaker"),
}
NUMBERS = frozenset({"value", "high"})
ONE_OF: Mapping[str, tuple[str, ...]] = {
    "type": tuple(AttributionType),
    "stance": tuple(Stance),
    "negated": ("true", "false"),
    "modifier": tuple(Modifier),
    "change": ("up", "down"),
}


class BadSheet(QuothError):
    """A sheet has a line that cannot be read, or words that the article does not have."""

    code = "bad-sheet"

    def __init__(self, path: str, line: int, why: str) -> None:
        super().__init__(f"'{path}', line {line}: {why}.")


class Block(NamedTuple):
    """One finding of a sheet as it is written: its kind, its place, and its fields with the lines they are on."""

    kind: str
    at: int
    line: int
    fields: dict[str, tuple[str, int]]


def write(records: Iterable[Record]) -> Iterator[str]:
    """Yield the sheet of some records, an article at a time. Each record has its text."""
    for record in records:
        yield f"# {record['source']}\n\n"
        for kind, key in KEYS.items():
            for finding in record[key]:
                yield from _block(kind, key, finding, record["text"])


def _block(kind: str, key: str, finding: Record, text: str) -> Iterator[str]:
    spans = finding["spans"]
    starts = [start for words in WORDS[key] for start, _ in spans.get(words) or []]
    near = min(starts, default=0)
    yield f"{kind} @{near}\n"
    for words in WORDS[key]:
        parts = [_words(text, start, end, near) for start, end in spans.get(words) or []]
        yield f"  {words:<8} {PARTS.join(parts) or NOTHING}\n"
    for value in VALUES[key]:
        yield f"  {value:<8} {_shown(finding.get(value))}\n"
    yield "\n"


def _words(text: str, start: int, end: int, near: int) -> str:
    """Words as they are written, with their place where it is not the nearest."""
    words = " ".join(text[start:end].split())
    return words if _nearest(words, near, text) == [start, end] else f"{words} @{start}"


def _shown(value: Any) -> str:
    if value is None:
        return NOTHING
    return str(value).lower() if isinstance(value, bool) else str(value)


def read(lines: Iterable[str], path: str, texts: Texts) -> Iterator[Record]:
    """Yield a record of each article of a sheet; ``texts`` has the articles. Raises BadSheet."""
    for source, number, blocks in _articles(lines, path):
        text = texts.get(source)
        if text is None:
            raise BadSheet(path, number, f"there is no article '{source}'; give the articles with --articles")
        record: Record = {"source": source, "text": text, **{key: [] for key in KEYS.values()}}
        for block in blocks:
            record[KEYS[block.kind]].append(_finding(block, path, text))
        yield record


def _articles(lines: Iterable[str], path: str) -> Iterator[tuple[str, int, Sequence[Block]]]:
    source, began = "", 0
    blocks: list[Block] = []
    for number, line in enumerate(lines, 1):
        if line.startswith("# "):
            if source:
                yield source, began, blocks
            source, began, blocks = line[2:].strip(), number, []
        elif header := HEADER.fullmatch(line):
            if not source:
                raise BadSheet(path, number, "a finding comes before the first line '# ARTICLE'")
            blocks.append(Block(header["kind"], int(header["at"] or 0), number, {}))
        elif line.strip():
            field = FIELD.fullmatch(line.rstrip("\n"))
            if field is None or not blocks:
                raise BadSheet(path, number, f"'{line.strip()[:40]}' is no finding and no field of one")
            blocks[-1].fields[field["key"]] = (field["value"] or NOTHING, number)
    if source:
        yield source, began, blocks


def _finding(block: Block, path: str, text: str) -> Record:
    key = KEYS[block.kind]
    known = {*WORDS[key], *VALUES[key]}
    for name, (_, number) in block.fields.items():
        if name not in known:
            raise BadSheet(path, number, f"'{name}' is no field of {block.kind}; they are {', '.join(sorted(known))}")
    spans = {
        words: [_place(part, block.at, path, number, text) for part in value.split(PARTS) if value != NOTHING]
        for words, (value, number) in ((words, block.fields.get(words, (NOTHING, block.line))) for words in WORDS[key])
    }
    values = {name: _value(name, *block.fields[name], path) for name in VALUES[key] if name in block.fields}
    said = {words: " ".join(text[start:end] for start, end in places) or None for words, places in spans.items()}
    return {**said, **values, "spans": spans}


def _place(words: str, near: int, path: str, number: int, text: str) -> list[int]:
    """Where some words of the article are, nearest to a place or to their own. Raises BadSheet."""
    own = PLACED.fullmatch(words)
    words, near = (own["words"], int(own["at"])) if own else (words, near)
    place = _nearest(words, near, text)
    if place is None:
        raise BadSheet(path, number, f"the article does not have the words '{words[:60]}'")
    return place


def _nearest(words: str, near: int, text: str) -> list[int] | None:
    """The range of some words that is nearest to a place, whole words only; any space matches any other."""
    between = (r"(?<!\w)" if words[:1].isalnum() else "", r"(?!\w)" if words[-1:].isalnum() else "")
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())).join(between))
    places = [list(found.span()) for found in pattern.finditer(text)]
    return min(places, key=lambda place: abs(place[0] - near), default=None)


def _value(name: str, value: str, number: int, path: str) -> Any:
    if value == NOTHING:
        return None
    if name in ONE_OF and value not in ONE_OF[name]:
        raise BadSheet(path, number, f"'{value[:40]}' is no {name}; it is one of {' '.join(ONE_OF[name])}")
    if name == "negated":
        return value == "true"
    if name not in NUMBERS:
        return value
    try:
        return int(value) if value.lstrip("-").isdigit() else float(value)
    except ValueError:
        raise BadSheet(path, number, f"'{value[:40]}' is no number") from None

"""Markdown: notes to paste into an issue, a wiki or a newsroom's document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...record import OWN, Record, extractors_in, is_unread
from ...terminal.printable import printable
from ..amounts import amount
from ..content import claimant_of, content_of

NOBODY = "–"
# Whatever could begin markup in CommonMark or GitHub's dialect: links, mentions, issues, emoji and mathematics too.
_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&#@$]|:(?=//|[a-z])|(?<=\bwww)\.|^[-+](?=\s|$)", re.IGNORECASE)
_NUMBERED = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")


def write(records: Iterable[Record]) -> Iterator[str]:
    """Yield each article's notes as soon as it is read."""
    separator = ""
    for record in records:
        yield separator + "\n".join(_article(record)) + "\n"
        separator = "\n"


def escaped(value: object) -> str:
    """A text on one line in which nothing is markup; whoever reads it rendered sees it as it was."""
    text = _SPECIAL.sub(lambda mark: f"\\{mark[0]}", printable(str(value)))
    return _NUMBERED.sub(r"\1\\\2", text)


def _article(record: Record) -> Iterator[str]:
    yield f"# {escaped(record['title'] or record['source'])}"
    about = [escaped(record[key]) for key in ("author", "agency", "published") if record[key]]
    about += [escaped(record["source"])] if record["title"] else []
    if about:
        yield f"\n*{', '.join(about)}*"
    for error in record["errors"]:
        yield f"\n> {escaped(error['message'])}"
    if is_unread(record):
        return
    for name in extractors_in(record):
        if record[name]:
            yield f"\n## {escaped(TITLES.get(name, name.capitalize()))}\n"
            yield from PARTS[name](record[name]) if name in OWN else _others(record[name])


def _speakers(speakers: list[Record]) -> Iterator[str]:
    for speaker in speakers:
        role = f", {escaped(speaker['role'])}" if speaker["role"] else ""
        count = len(speaker["mentions"])
        yield f"- {_strong(speaker['name'])}{role} ({count} mention{'' if count == 1 else 's'})"
        yield from _context(speaker)


def _attributions(attributions: list[Record]) -> Iterator[str]:
    for said in attributions:
        via = f", via {escaped(said['chain'][-2])}" if said["parent"] and len(said["chain"]) > 1 else ""
        manner = [said["type"], *([said["stance"]] if said["stance"] != "state" else [])]
        cue = f" {escaped(said['cue'])}" if said["cue"] else ""
        yield f"- {_strong(said['speaker'])}{cue}: {_cell(content_of(said))} ({', '.join(manner)}{via})"
        yield from _context(said)


def _quotes(quotes: list[Record]) -> Iterator[str]:
    for quote in quotes:
        yield f"- “{_cell(quote['text'])}” ({_cell(quote['speaker'])})"
        yield from _context(quote)


def _figures(figures: list[Record]) -> Iterator[str]:
    yield "| figure | of | kind | claimed by | in the article |"
    yield "| ---: | --- | --- | --- | --- |"
    for figure in figures:
        words = "context" if "context" in figure else "text"
        values = (figure["counted"], figure["kind"], claimant_of(figure), figure[words])
        cells = [escaped(amount(figure)), *map(_cell, values)]
        yield f"| {' | '.join(cells)} |"


def _context(finding: Record) -> Iterator[str]:
    if "context" in finding:
        yield f"  > {escaped(finding['context'])}"


def _others(findings: list[Record]) -> Iterator[str]:
    for finding in findings:
        more = [f"{key}: {value}" for key, value in finding.items() if key not in ("id", "text", "spans")]
        yield f"- {_cell(finding['text'])}" + (f" ({escaped(', '.join(more))})" if more else "")


def _strong(value: object) -> str:
    return NOBODY if value is None else f"**{escaped(value)}**"


def _cell(value: object) -> str:
    return NOBODY if value is None else escaped(value)


TITLES = {"speakers": "Who speaks", "attributions": "Who said what"}
PARTS = {"speakers": _speakers, "attributions": _attributions, "quotes": _quotes, "figures": _figures}

"""Annotated articles, from every form that quoth writes: JSON, sheets, Web Annotation, brat, CSV of offsets."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

from ...extractors.base import QuothError
from ..record import Record
from ..record.earlier import UnreadableOutput, articles_in
from .sheet import KEYS, WORDS, read
from .texts import Texts

SHEET = ".sheet"
ANNOTATED = re.compile(r"(?P<id>T\d+)\t(?P<label>\S+) (?P<offsets>\d+ \d+(?:;\d+ \d+)*)\t")
EVENT = re.compile(r"(?P<id>E\d+)\tAttribution:(?P<cue>T\d+)(?P<roles>.*)")
SAID_BY = re.compile(r"R\d+\tSaidBy Arg1:(?P<content>T\d+) Arg2:(?P<source>T\d+)")
ATTRIBUTE = re.compile(r"A\d+\t(?P<name>Stance|Manner|Negated) (?P<of>\S+)(?: (?P<value>\S+))?")
NOTE = re.compile(r"#\d+\tAnnotatorNotes (?P<of>\S+)\t(?P<note>.*)")


class UnreadableGold(QuothError):
    """A file of annotations cannot be read."""

    code = "unreadable-gold"

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"'{path}' has no annotations that quoth can read: {why}.")


class Annotated(NamedTuple):
    """One article with its findings by kind; ``text`` is None where the form does not keep it."""

    source: str
    text: str | None
    findings: Mapping[str, list[Record]]


def annotated(path: str, texts: Texts) -> Iterator[Annotated]:
    """Yield the articles of a file or folder of annotations. Raises UnreadableGold, BadSheet or UnreadableOutput.

    ``texts`` has the articles themselves, for forms that do not keep them.
    """
    try:
        return iter(list(_articles_of(Path(path), texts)))
    except OSError as why:
        raise UnreadableGold(path, why.strerror or str(why)) from why
    except UnicodeDecodeError as why:
        raise UnreadableGold(path, "it is not UTF-8") from why
    except UnreadableOutput as why:
        raise UnreadableGold(
            path, "it is neither a sheet, nor JSON, CSV or a brat folder as quoth writes them"
        ) from why


def _articles_of(place: Path, texts: Texts) -> Iterable[Annotated]:
    if place.is_dir():
        return _of_brat(place)
    suffix = place.suffix.lower()
    if suffix == SHEET:
        with place.open(encoding="utf-8") as lines:
            return [_of_record(record) for record in read(lines, str(place), texts)]
    if suffix in (".csv", ".tsv"):
        with place.open(encoding="utf-8-sig", newline="") as lines:
            return list(_of_rows(_table(lines.read(), suffix), str(place)))
    if suffix in (".jsonld", ".json") and (collection := _collection(place)) is not None:
        return _of_annotations(collection, str(place))
    return (_of_claimed(each.source, each.text, each.findings) for each in articles_in(str(place)))


def _of_record(record: Record) -> Annotated:
    return Annotated(record["source"], record["text"], {key: record[key] for key in KEYS.values()})


def _of_claimed(source: str, text: str | None, findings: Iterable[Record]) -> Annotated:
    """An article of an output, json or jsonl, whose findings do not say their kind in the same way."""
    sorted_by_kind: dict[str, list[Record]] = {key: [] for key in KEYS.values()}
    for finding in findings:
        key = _kind_of(finding)
        if key is not None:
            sorted_by_kind[key].append({**finding, "type": finding.get("attribution_type", finding.get("type"))})
    return Annotated(source, text, sorted_by_kind)


def _kind_of(finding: Record) -> str | None:
    spans = finding.get("spans", {})
    if "content" in spans:
        return "attributions"
    if "value" in finding:
        return "figures"
    return "quotes" if "text" in spans and "attribution" in finding else None


def _collection(place: Path) -> Any:
    """The value of a file if it is a collection of Web Annotations."""
    try:
        value = json.loads(place.read_text(encoding="utf-8"))
    except ValueError:
        return None  # one value a line
    return value if isinstance(value, dict) and value.get("type") == "AnnotationCollection" else None


def _of_annotations(collection: Mapping[str, Any], path: str) -> Iterator[Annotated]:
    try:
        items = [(_article_of(item), item["finding"]) for item in collection["first"]["items"] if "finding" in item]
    except (KeyError, IndexError, TypeError) as why:
        raise UnreadableGold(path, "its annotations are not as 'quoth -f annotations' writes them") from why
    for source, group in groupby(items, key=itemgetter(0)):
        yield _of_claimed(source, None, [finding for _, finding in group])


def _article_of(item: Mapping[str, Any]) -> str:
    target = item["target"]
    return str((target[0] if isinstance(target, list) else target)["source"]).removeprefix("file://")


def _table(text: str, suffix: str) -> csv.DictReader[str]:
    """The rows of a CSV or TSV; half of Europe's spreadsheets put semicolons between cells."""
    header = text.partition("\n")[0]
    comma = ";" if header.count(";") > header.count(",") else ","
    return csv.DictReader(text.splitlines(keepends=True), delimiter="\t" if suffix == ".tsv" else comma)


def _of_rows(rows: csv.DictReader[str], path: str) -> Iterator[Annotated]:
    """Articles from a CSV of findings: each has the stretch of its text, or of its content, and no more."""
    if missing := [name for name in ("article", "type", "start", "end") if name not in (rows.fieldnames or ())]:
        raise UnreadableGold(path, f"the column '{missing[0]}' is missing; it needs article, type, start and end")
    for source, group in groupby(rows, key=lambda row: row.get("article") or ""):
        found: dict[str, list[Record]] = {key: [] for key in KEYS.values()}
        for row in group:
            key = KEYS.get(row.get("type") or "")
            if key is None:
                continue
            if not (row.get("start") or "").isdigit() or not (row.get("end") or "").isdigit():
                raise UnreadableGold(path, "a row has no numbers under 'start' and 'end'")
            where = "content" if key == "attributions" else "text"
            kept = {name: _cell(value) for name, value in row.items() if name in _COLUMNS}
            kept |= {
                "type": row.get("attribution_type") or None,
                "spans": {where: [[int(row["start"]), int(row["end"])]]},
            }
            found[key].append(kept)
        yield Annotated(source, None, found)


_COLUMNS = frozenset("speaker stance negated value high modifier change unit per counted kind".split())


def _cell(value: str) -> Any:
    if value in ("", "true", "false"):
        return {"": None, "true": True, "false": False}[value]
    if re.fullmatch(r"-?\d+(\.\d+)?(e[+-]?\d+)?", value):
        return float(value) if {".", "e"} & set(value) else int(value)
    return value


def _of_brat(folder: Path) -> Iterator[Annotated]:
    texts = sorted(folder.glob("*.txt"))
    if not texts:
        raise UnreadableGold(str(folder), "the folder has no .txt with its .ann beside it")
    for path in texts:
        marks = path.with_suffix(".ann")
        if not marks.is_file():
            raise UnreadableGold(str(folder), f"'{path.name}' has no '{marks.name}' beside it")
        lines = marks.read_text(encoding="utf-8").split("\n")
        yield Annotated(path.stem, path.read_bytes().decode("utf-8"), _of_standoff(lines))


def _of_standoff(lines: Iterable[str]) -> dict[str, list[Record]]:
    """Findings from the lines of a brat file. Figures keep their place alone, since brat has no field for a value."""
    bound: dict[str, tuple[str, list[list[int]]]] = {}
    said: dict[str, Record] = {}
    quotes: dict[str, Record] = {}
    figures: list[Record] = []
    for line in lines:
        if found := ANNOTATED.match(line):
            spans = [[int(end) for end in part.split()] for part in found["offsets"].split(";")]
            bound[found["id"]] = (found["label"], spans)
            if found["label"] == "Quote":
                quotes[found["id"]] = {"speaker": None, "spans": {"text": spans}}
            elif found["label"] == "Figure":
                figures.append({"spans": {"text": spans}})
        elif found := EVENT.match(line):
            roles = dict(role.split(":") for role in found["roles"].split())
            said[found["id"]] = _attribution(bound, {"cue": found["cue"], **{k.lower(): v for k, v in roles.items()}})
        elif found := SAID_BY.match(line):
            said[found["content"]] = _attribution(bound, found.groupdict())
        elif (found := ATTRIBUTE.match(line)) and found["of"] in said:
            name = {"Stance": "stance", "Manner": "type", "Negated": "negated"}[found["name"]]
            said[found["of"]][name] = found["value"] or True
        elif found := NOTE.match(line):
            one = said.get(found["of"]) or quotes.get(found["of"])
            if one is not None:
                one["speaker"] = found["note"]
    return {"attributions": list(said.values()), "quotes": list(quotes.values()), "figures": figures}


def _attribution(bound: Mapping[str, tuple[str, list[list[int]]]], ids: Mapping[str, str]) -> Record:
    spans = {words: bound[ids[words]][1] if words in ids else [] for words in WORDS["attributions"]}
    return {"speaker": None, "negated": False, "spans": spans}


__all__ = ["SHEET", "Annotated", "UnreadableGold", "annotated"]

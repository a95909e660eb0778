"""W3C Web Annotation, as JSON-LD: one annotation a finding, on the words it is on.

Each target has a TextQuoteSelector (the words, and some before and after) and a TextPositionSelector. The finding
itself, as ``--format json`` shows it, is kept whole as a JSON literal under ``finding``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import chain, islice
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from ...record import OWN, Record, extractors_in, text_of
from ...record.names import file_and_numbers
from ..amounts import amount
from ..content import relation_of
from ..tabular.rows import spans_of
from .json_text import dumps

CONTEXT: list[Any] = [
    "http://www.w3.org/ns/anno.jsonld",
    {"@version": 1.1, "finding": {"@id": "urn:quoth:1:finding", "@type": "@json"}},
]
AROUND = 32  # characters before and after, enough to find the words again where the text has changed


def write(records: Iterable[Record]) -> Iterator[str]:
    """Yield one AnnotationCollection in parts, an annotation a line.

    Its name is made of its first article, so that two collections in one store stay two.
    """
    remaining = iter(records)
    first = list(islice(remaining, 1))
    known = "".join(f"{record['source']} {text_of(record)}" for record in first).encode("utf-8", "surrogatepass")
    collection = f"urn:uuid:{uuid5(NAMESPACE_URL, sha256(known).hexdigest())}"
    page = f"{collection}#1"
    yield f'{{"@context": {dumps(CONTEXT)},\n "id": "{collection}", "type": "AnnotationCollection",\n "first": '
    yield f'{{"id": "{page}", "type": "AnnotationPage", "partOf": "{collection}", "startIndex": 0, "items": ['
    total = 0
    for record in chain(first, remaining):
        lines = [dumps(each) for each in annotations_of(record)]
        yield "".join(f"{',' if total + number else ''}\n  {line}" for number, line in enumerate(lines))
        total += len(lines)
    yield f']}},\n "total": {total}}}\n'


def annotations_of(record: Record) -> Iterator[Record]:
    """Yield an annotation for each finding that has a span."""
    source = iri_of(record["source"])
    for name in extractors_in(record):
        for finding in record[name]:
            spans = spans_of(name, finding)
            targets = [_target(source, record["text"], start, end) for start, end in spans]
            kind = OWN.get(name, name)
            if targets:
                yield {
                    "id": uuid5(NAMESPACE_URL, f"{source} {finding['id']} {spans}").urn,
                    "type": "Annotation",
                    "motivation": "identifying" if name == "speakers" else "describing",
                    "body": [_body(_sentence(name, finding), "describing"), _body(kind, "tagging")],
                    "target": targets if len(targets) > 1 else targets[0],
                    "finding": finding,
                }


def iri_of(source: str) -> str:
    """The name of an article as a reference: a path relative to where the run began, or a file's address."""
    path, numbers = file_and_numbers(source)
    record = f"#{'-'.join(numbers)}" if numbers else ""
    if path == "-":
        return f"urn:quoth:standard-input{record}"
    return ("file://" if path.startswith("/") else "") + quote(path, safe="/", errors="replace") + record


def _target(source: str, text: str, start: int, end: int) -> Record:
    words = {"exact": text[start:end], "prefix": text[max(0, start - AROUND) : start], "suffix": text[end:][:AROUND]}
    selectors = [
        {"type": "TextQuoteSelector", **words},
        {"type": "TextPositionSelector", "start": start, "end": end},
    ]
    return {"source": source, "selector": selectors}


def _body(value: str, purpose: str) -> Record:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _sentence(name: str, finding: Record) -> str:
    """What a person reads beside the words."""
    who = finding.get("speaker") or "nobody named"
    if name == "speakers":
        return f"{finding['name']}, {finding['role']}" if finding["role"] else str(finding["name"])
    if name == "attributions":
        manner = f"{'not ' if finding['negated'] else ''}{finding['stance']}, {finding['type']}"
        return f"{who} ({finding['role']}): {manner}" if finding["role"] else f"{who}: {manner}"
    if name == "quotes":
        return f"quoted: {who}"
    if name == "figures":
        of = f" {finding['counted']}" if finding["counted"] else ""
        claim = f", {relation_of(finding)} {finding['speaker']}" if finding["speaker"] else ""
        return f"{amount(finding)}{of} ({finding['kind']}){claim}"
    return f"{name}: {finding['text']}"

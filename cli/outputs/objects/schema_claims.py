"""schema.org ``Claim``, as JSON-LD: what somebody claims to be true, who that is, and the article it appears in.

A demand, a refusal to comment and a denial claim no such thing and are left out. Nothing is said about truth: this
is never a ClaimReview.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...record import Record
from .json_text import dumps
from .web_annotations import iri_of

CLAIMING = ("state", "believe")
TYPES = {"person": "Person", "group": "Organization", "place": "Organization", "document": "CreativeWork"}
ABOUT = {"title": "headline", "published": "datePublished", "id": "identifier"}


def write(records: Iterable[Record]) -> Iterator[str]:
    """Yield one document in parts: for each article a NewsArticle and the claims that appear in it."""
    yield '{"@context": "https://schema.org", "@graph": ['
    separator = "\n  "
    for record in records:
        for node in nodes_of(record):
            yield separator + dumps(node)
            separator = ",\n  "
    yield "\n]}\n"


def nodes_of(record: Record) -> Iterator[Record]:
    """Yield the article, then its claims, each naming the article as its appearance."""
    source = iri_of(record["source"])
    claims = list(_claims(record, source))
    if claims:
        article: Record = {"@type": "NewsArticle", "@id": source, "name": record["title"] or record["source"]}
        article |= {term: record[key] for key, term in ABOUT.items() if record[key]}
        if record["author"]:
            article["author"] = _writer(record["author"])
        if record["agency"]:
            article["sourceOrganization"] = {"@type": "Organization", "name": record["agency"]}
        yield article
        yield from claims


def _writer(author: str) -> Record:
    """Who wrote it: a person, unless the byline names several, or says more than a name."""
    is_one = not any(sign in author for sign in (", ", " and ", "@"))
    return {**({"@type": "Person"} if is_one else {}), "name": author}


def _claims(record: Record, source: str) -> Iterator[Record]:
    types = {speaker["id"]: TYPES.get(speaker["type"]) for speaker in record["speakers"]}
    for said in record["attributions"]:
        if said["stance"] not in CLAIMING or said["negated"] or not said["content"]:
            continue
        claim: Record = {"@type": "Claim", "@id": _name(source, said["id"]), "text": said["content"]}
        claim["appearance"] = {"@id": source}
        if said["speaker"]:
            kind = types.get(said["speaker_id"])
            claim["isBasedOn" if kind == "CreativeWork" else "author"] = _claimant(said, kind)
        if quantities := [_quantity(each) for each in record["figures"] if each["attribution"] == said["id"]]:
            claim["about"] = quantities
        yield claim


def _name(source: str, number: str) -> str:
    return f"{source}-{number}" if "#" in source else f"{source}#{number}"


def _claimant(said: Record, kind: str | None) -> Record:
    role = {"description": said["role"]} if said["role"] else {}
    return {**({"@type": kind} if kind else {}), "name": said["speaker"], **role}


def _quantity(figure: Record) -> Record:
    """A figure: a range, "more than" and "at most" are bounds; that a value is approximate is only in its name."""
    value, high, modifier = figure["value"], figure["high"], figure["modifier"]
    quantity: Record = {"@type": "QuantitativeValue", "name": figure["text"]}
    if high is not None:
        quantity |= {"minValue": value, "maxValue": high}
    elif modifier in (">", ">="):
        quantity["minValue"] = value
    elif modifier in ("<", "<="):
        quantity["maxValue"] = value
    else:
        quantity["value"] = value
    unit = figure["unit"] or figure["counted"]
    return quantity | ({"unitText": f"{unit} per {figure['per']}" if figure["per"] else unit} if unit else {})

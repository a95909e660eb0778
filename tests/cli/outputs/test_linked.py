"""What our JSON-LD means to a program that knows JSON-LD and nothing of us: the triples in it.

The contexts are what W3C and schema.org publish for the terms we use, so that nothing is fetched.
"""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from quoth.cli.outputs import Format, writer_for

from .hostile import RECORD, UNREAD

jsonld: Any = pytest.importorskip("pyld.jsonld")

OA, AS, SCHEMA = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#", "http://schema.org/"
RDF, BASE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "https://archive.example/"


def _links(**terms: str) -> dict[str, Any]:
    return {term: {"@id": iri, "@type": "@id"} for term, iri in terms.items()}


def _counts(**terms: str) -> dict[str, Any]:
    return {
        term: {"@id": iri, "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"}
        for term, iri in terms.items()
    }


ANNOTATIONS = {
    "id": "@id",
    "type": "@type",
    **{name: OA + name for name in ("Annotation", "TextualBody", "TextQuoteSelector", "TextPositionSelector")},
    "AnnotationCollection": f"{AS}OrderedCollection",
    "AnnotationPage": f"{AS}OrderedCollectionPage",
    **{name: OA + name for name in ("describing", "identifying", "tagging", "exact", "prefix", "suffix")},
    **_links(body=f"{OA}hasBody", target=f"{OA}hasTarget", source=f"{OA}hasSource", selector=f"{OA}hasSelector"),
    **_links(partOf=f"{AS}partOf", first=f"{AS}first"),
    **_counts(start=f"{OA}start", end=f"{OA}end", total=f"{AS}totalItems", startIndex=f"{AS}startIndex"),
    "items": {"@id": f"{AS}items", "@type": "@id", "@container": "@list"},
    "motivation": {"@id": f"{OA}motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": f"{OA}hasPurpose", "@type": "@vocab"},
    "format": "http://purl.org/dc/elements/1.1/format",
    "value": f"{RDF}value",
}
CLAIMS = {"@vocab": SCHEMA, "datePublished": {"@id": f"{SCHEMA}datePublished", "@type": f"{SCHEMA}Date"}}
CONTEXTS = {"http://www.w3.org/ns/anno.jsonld": ANNOTATIONS, "https://schema.org": CLAIMS}
QUAD = re.compile(r"(\S+) <(\S+)> (.*) \.")


def triples(form: Format, *records: dict[str, Any]) -> set[tuple[str, str, str]]:
    """What is said by the documents of a form, as N-Quads write it."""

    def load(url: str, _: Any) -> dict[str, Any]:
        document = {"@context": CONTEXTS[url]}
        return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": document}

    document = json.loads("".join(writer_for(form)(records)))
    quads = jsonld.to_rdf(document, {"documentLoader": load, "base": BASE, "format": "application/n-quads"})
    return {(found[1], found[2], found[3]) for found in map(QUAD.fullmatch, quads.splitlines()) if found}


def objects(said: set[tuple[str, str, str]], relation: str, subject: str | None = None) -> list[str]:
    return sorted(each[2] for each in said if each[1] == relation and subject in (None, each[0]))


def test_annotations_are_w3cs() -> None:
    said = triples(Format.ANNOTATIONS, RECORD, UNREAD)

    annotations = [each[0] for each in said if each[1:] == (f"{RDF}type", f"<{OA}Annotation>")]
    assert annotations
    assert objects(said, f"{AS}totalItems") == [
        f'"{len(annotations)}"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger>'
    ]
    assert {*objects(said, f"{RDF}first")} == {*annotations}  # all of them in the page
    assert {*objects(said, f"{OA}hasSource")} == {f"<{BASE}a.txt>"}
    for each in annotations:
        assert set(objects(said, f"{OA}motivatedBy", each)) <= {f"<{OA}describing>", f"<{OA}identifying>"}
        assert len(objects(said, f"{OA}hasBody", each)) == 2
        (literal,) = objects(said, "urn:quoth:1:finding", each)
        assert literal.endswith(f"^^<{RDF}JSON>")
        for target in objects(said, f"{OA}hasTarget", each):
            selectors = objects(said, f"{OA}hasSelector", target)
            kinds = {kind for selector in selectors for kind in objects(said, f"{RDF}type", selector)}
            assert kinds == {f"<{OA}TextQuoteSelector>", f"<{OA}TextPositionSelector>"}
    assert '"we lost -5 tons"' in objects(said, f"{OA}exact")


def test_two_collections_in_one_store_stay_two() -> None:
    both = triples(Format.ANNOTATIONS, RECORD) | triples(Format.ANNOTATIONS, RECORD | {"source": "b.txt"})
    assert len([each for each in both if each[1] == f"{AS}totalItems"]) == 2


def test_claims_are_schema_orgs() -> None:
    said = triples(Format.CLAIMS, RECORD | {"author": "Ada Quill", "published": "2024-11-07"}, UNREAD)

    (claim,) = [each[0] for each in said if each[1:] == (f"{RDF}type", f"<{SCHEMA}Claim>")]
    assert objects(said, f"{SCHEMA}text", claim) == ['"we lost -5 tons"']
    (article,) = objects(said, f"{SCHEMA}appearance", claim)
    assert objects(said, f"{RDF}type", article) == [f"<{SCHEMA}NewsArticle>"]
    assert objects(said, f"{SCHEMA}datePublished", article) == [f'"2024-11-07"^^<{SCHEMA}Date>']
    (writer,) = objects(said, f"{SCHEMA}author", article)
    assert objects(said, f"{SCHEMA}name", writer) == ['"Ada Quill"']
    (claimant,) = objects(said, f"{SCHEMA}author", claim)
    assert objects(said, f"{RDF}type", claimant) == [f"<{SCHEMA}Person>"]
    (quantity,) = objects(said, f"{SCHEMA}about", claim)
    assert objects(said, f"{RDF}type", quantity) == [f"<{SCHEMA}QuantitativeValue>"]
    assert [value.partition("^^")[0] for value in objects(said, f"{SCHEMA}value", quantity)] == ['"-5"']

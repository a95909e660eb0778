"""A name in a text, and the kinds of what names name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from spacy.tokens import Doc

PERSON, GROUP, PLACE, PEOPLE, WORK, UNKNOWN = "person", "group", "place", "people", "work", "unknown"


KINDS = {
    "PERSON": PERSON, "PER": PERSON, "ORG": GROUP, "GPE": PLACE, "LOC": PLACE, "FAC": PLACE, "NORP": PEOPLE,
    "PRODUCT": WORK, "EVENT": WORK, "WORK_OF_ART": WORK, "LAW": WORK, "MISC": UNKNOWN,
}  # fmt: skip


POSSESSIVE = frozenset({"'s", "’s", "'", "’", "`s", "´s"})


HYPHENS = frozenset({"-", "‐", "‑", "–"})


# links inside names of bodies: "Ministry of the Interior", "Health and Human Services"
LINKS = frozenset({"of", "for", "the", "and", "&", "on", "in"})


class Name(NamedTuple):
    """One mention by name: tokens from ``start`` to ``end``, without titles, articles and possessive ending."""

    start: int
    end: int
    kind: str


def is_definite(name: Name, doc: Doc) -> bool:
    """Whether "the" comes before a name."""
    return name.start > 0 and doc[name.start - 1].lower_ == "the"


def outermost(found: list[Name]) -> list[Name]:
    """The names without those inside another: "Arden" of "Arden Sheriff's Office"."""
    kept: list[Name] = []
    for name in sorted(found, key=lambda name: (name.start, -name.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept

"""A person's name that the recogniser joined to what he has an office of: "mayor of Kossin | Pavel Jedlik"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import once_per_doc
from ...words.forms import plain
from ...words.lists import small
from ...words.noun_table import people_marked
from ...words.people import first_names, is_role, is_title
from ...words.places import country_names
from .name import HYPHENS
from .runs import back, is_office, looks_like_organisation

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

LINKS_OF_OFFICES = 3  # "Head of Research at Tolva Bank"
MOST_PARTS = 4  # of a person's name
PLACES = frozenset({"GPE", "LOC", "ORG", "FAC"})


def person_within(ent: DocSpan) -> int | None:
    """Where a person's name begins within an entity that opens with what he has an office of; None where it is one.

    Before it must come an office and its preposition. Where it does not open with a first name, what comes before it
    must be a body by its last word, a country or place that is named elsewhere, or the one word that a title is of.
    """
    doc = ent.doc
    link = back(doc, ent.start - 1)
    link = back(doc, link - 1) if link >= 0 and doc[link].lower_ == "the" else link
    office = office_before(doc, link, 0) if len(ent) > 2 else None
    if office is None:
        return None
    known = ent.label_ != "PERSON" and looks_like_organisation([token.text for token in ent])
    if plain(ent[0].text) in first_names() and not known:
        return None
    starts = range(max(ent.start + 1, ent.end - MOST_PARTS), ent.end - 1)
    return next((at for at in starts if may_begin(ent, at) and is_held(ent, at, office, doc[link])), None)


def office_before(doc: Doc, link: int, lowest: int) -> Token | None:
    """The office before a preposition, or before what the office is of: "Minister of", "Head of Research at"."""
    for _ in range(LINKS_OF_OFFICES):
        left = back(doc, link - 1)
        if left < lowest or doc[link].lower_ not in small("joining_offices"):
            return None
        if is_role(doc[left].text) or is_title(doc[left].text):
            return doc[left]
        if left > 3 and doc[left].is_title and (charge := in_charge(doc, left)) is not None:
            return charge
        if not doc[left].is_title or doc[link].lower_ == "of":
            return None
        link = back(doc, left - 1)
    return None


def in_charge(doc: Doc, end: int) -> Token | None:
    """The office of which a word is the end: "Officer" of "Officer-in-Charge"."""
    linked = doc[end - 2].lower_ == "in" and doc[end - 1].text in HYPHENS and doc[end - 3].text in HYPHENS
    return doc[end - 4] if linked and (is_role(doc[end - 4].text) or is_title(doc[end - 4].text)) else None


def may_begin(ent: DocSpan, at: int) -> bool:
    """Whether the words from here to the end of an entity may be a person's name."""
    words = [token.text for token in ent.doc[at : ent.end]]
    called = all((word[:1].isupper() and not word.isupper()) or word in small("particles") for word in words)
    return called and words[0][:1].isupper() and not looks_like_organisation(words) and not any(map(is_office, words))


def is_held(ent: DocSpan, at: int, office: Token, link: Token) -> bool:
    """Whether the words of an entity before the person's name are what he has an office of."""
    doc = ent.doc
    front = [token.text for token in doc[ent.start : at]]
    if front[-1].islower() or plain(front[-1]).rstrip(".") in small("opening_places"):
        return False
    held_over = office.lower_ in people_marked("title") | small("seats") and not office.lower_.startswith("spokes")
    titled = office.is_title or office.is_upper
    governs = held_over and (link.lower_ == "of" or titled)  # not "an attorney for Ida Jo Vale"
    if looks_like_organisation(front[-1:]):
        return True
    if plain(doc[at].text) in first_names():
        return governs or ent.label_ != "PERSON"
    if " ".join(front) in country_names() or " ".join(front) in named_apart(doc):
        return True
    return governs and link.lower_ == "of" and len(front) == 1


@once_per_doc
def named_apart(doc: Doc) -> frozenset[str]:
    """The places and bodies that the recogniser finds by themselves."""
    return frozenset(ent.text for ent in doc.ents if ent.label_ in PLACES)

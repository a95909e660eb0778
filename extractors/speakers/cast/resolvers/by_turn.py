"""Who speaks in a turn of an interview: "A:", the initials of a name, a surname after the full name in capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....base import once_per_doc
from ....text.lines import ANSWERING, is_in_heading, turns
from ....text.marks import token_at
from ....words.forms import plain_words
from ....words.people import is_title
from .by_initials import initials
from .offices import around, people_of
from .own_words import who_of_noun

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from ...entities.entity import Entity
    from ..cast import Cast
    from ..phrases.phrase import Phrase
    from .pronouns import Who

LONGEST = 4  # letters of initials


def by_turn(cast: Cast, phrase: Phrase) -> Who | None:
    """Who answers in "A: ...", who has the initials of a label, or whose full name another label is."""
    doc = cast.doc
    if phrase.end == phrase.start + 1 and doc[phrase.start].lower_ in ANSWERING:
        return interviewee(cast)
    spoken = phrase.report is not None and phrase.report.construction == "turn"
    if not (spoken or phrase.start in labels_at(doc)) or not is_unnamed(phrase):
        return None
    called = of_initials(doc, phrase.start) if phrase.end == phrase.start + 1 else None
    return cast.who_of_entity(called) if called is not None else of_labels(doc, phrase)


@once_per_doc
def labels_at(doc: Doc) -> frozenset[int]:
    """The first tokens of the labels of all turns."""
    return frozenset(token_at(doc, one.label.start) for one in turns(doc))


def is_unnamed(phrase: Phrase) -> bool:
    """Whether a label is no name of more than one word that the article has."""
    entity = phrase.reading.entity
    return entity is None or " " not in entity.name


def of_initials(doc: Doc, at: int) -> Entity | None:
    """The one person with these initials: "AV" for Ada Vale."""
    letters = doc[at].text.replace(".", "")
    if not (1 < len(letters) <= LONGEST and letters.isupper()):
        return None
    fits = [one for one in around(people_of(doc), at) if initials(plain_words(one.name)) == letters.lower()]
    return fits[0] if len(fits) == 1 else None


def of_labels(doc: Doc, phrase: Phrase) -> Who | None:
    """Whose name a label gives that nothing else in the article names, in full where another label has it so."""
    start, end = name_in(doc, phrase.start, phrase.end)
    if end - start == 1:
        start, end = full_labels(doc).get(doc[start].lower_, (start, end))
    plainly = end - start > 1 and all(token.text[:1].isupper() for token in doc[start:end])
    return who_of_noun(doc, start, end, end - 1, of_one=True) if plainly else None


@once_per_doc
def full_labels(doc: Doc) -> dict[str, tuple[int, int]]:
    """The first name of several words in a label by its last word, as a range of tokens."""
    places = ((token_at(doc, one.label.start), token_at(doc, one.label.end - 1) + 1) for one in turns(doc))
    full = [(start, end) for start, end in (name_in(doc, *place) for place in places) if end - start > 1]
    return {doc[end - 1].lower_: (start, end) for start, end in reversed(full)}


def name_in(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The name in a label, without what is said of its bearer after a comma and a title before it."""
    end = next((i for i in range(start + 1, end) if doc[i].text == ","), end)
    while start + 1 < end and is_title(doc[start].text):
        start += 1
    return start, end


def interviewee(cast: Cast) -> Who | None:
    """Who answers in "A: ...": the one person that the headline names, or the one named most often."""
    answering = named_in_heading(cast.doc) or named_most(cast.doc)
    return cast.who_of_entity(answering) if answering is not None else None


@once_per_doc
def named_in_heading(doc: Doc) -> Entity | None:
    """The only person whom the headline names: "Spokesperson Ada Vale's press conference"."""
    named = [one for one in people_of(doc) if any(is_in_heading(doc, each.start) for each in one.mentions)]
    return named[0] if len(named) == 1 else None


@once_per_doc
def named_most(doc: Doc) -> Entity | None:
    """The person named most often; in a tie the one who is named before the first question, if only one is."""
    people = people_of(doc)
    most = max((len(one.mentions) for one in people), default=0)
    ranked = [one for one in people if len(one.mentions) == most]
    asked = min(labels_at(doc), default=0)
    if len(ranked) > 1:
        ranked = [one for one in ranked if one.mentions[0].start < asked]
    return ranked[0] if len(ranked) == 1 else None

"""Who is a person: nouns for people, and the fullest form of a name."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from ...base import once_per_doc
from ...grammar.noun_signs import noun_in
from ...grammar.relations import relation
from ...speakers import speaker_of
from ...words.modifiers import listed
from ...words.nouns import NounKind, is_body_noun, is_people_noun, noun_class

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from ...base import Speaker
    from ..quantities.quantity import Quantity
    from .memory import Memory

ENDINGS_OF_DEMONYMS = ("ans", "ians", "ers", "ese", "is", "ards")


def meant(doc: Doc, source: Span) -> Speaker | None:
    """Who a name or pronoun refers to; None where the extractor of speakers failed, which is reported there."""
    try:
        return speaker_of(doc, source)
    except Exception:
        return None


def is_people(noun: Token) -> bool:
    """Whether a noun names people: "beekeepers", "the injured", "others", "Danes"."""
    if noun.pos_ == "PROPN" or noun.text[:1].isupper():
        return noun.ent_type_ in ("PERSON", "NORP") or is_demonym(noun) or is_capitalised_noun(noun)
    if noun.lower_ in ("those", "all") and noun.pos_ == "PRON":
        return any(
            child.dep_.startswith("acl") or (child.dep_ == "nmod" and child.i > noun.i) for child in noun.children
        )
    return noun.lower_ == "others" or names_people(noun)


def names_people(noun: Token) -> bool:
    """Whether a common noun more likely than not names a person or several, alone or where it is put."""
    return noun_in(noun).likely(NounKind.PERSON, NounKind.PEOPLE) >= 0.5


def is_demonym(noun: Token) -> bool:
    """Whether a capitalised plural is one of a people: "Belgians", "New Yorkers"; "Heifers: 9" is a noun we know."""
    plural = noun.lower_.endswith(ENDINGS_OF_DEMONYMS) and noun.tag_ in ("NNPS", "NNS")
    return plural and noun_class(noun.lower_).likely(NounKind.UNKNOWN) >= 0.5


def is_capitalised_noun(noun: Token) -> bool:
    """Whether a capitalised word is a noun for people that opens a sentence or a heading: "Others", "Soldiers"."""
    return noun.ent_type_ == "" and (noun.lower_ == "others" or is_people_noun(noun.lower_))


def name_of(token: Token) -> str | None:
    """The fullest name in the text of the person whom a name or pronoun refers to."""
    doc = token.doc
    start, end = token.i, token.i + 1
    if token.ent_type_ == "PERSON":
        held = people(doc)[: bisect_right(people(doc), token.i, key=attrgetter("start"))][-1:]
        start, end = next(((ent.start, ent.end) for ent in held if token.i < ent.end), (start, end))
    elif token.pos_ == "PROPN":
        start, end = name_around(token)
    speaker = meant(doc, doc[start:end])
    is_phrase = speaker is not None and token.pos_ == "PROPN" and speaker.name[:1].islower()  # "old Swede"
    if speaker is not None and speaker.name.lower() != token.lower_ and not is_phrase:
        return speaker.name
    return last_person(token) if token.pos_ == "PRON" else doc[start:end].text


def last_person(token: Token) -> str | None:
    """The person named last before a token, as the subject of a clause where there is one near."""
    known = people(token.doc)
    named = known[: bisect_right(known, token.i, key=attrgetter("end"))][-3:]
    subjects = [ent for ent in named if ent.root.dep_.startswith("nsubj")]
    chosen = (subjects or named)[-1:]
    return name_of(chosen[0].root) if chosen else None


@once_per_doc
def people(doc: Doc) -> tuple[Span, ...]:
    """The persons that the pipeline names, in order: spaCy builds the list of all names anew at every access."""
    return tuple(ent for ent in doc.ents if ent.label_ == "PERSON")


def name_around(token: Token) -> tuple[int, int]:
    """A name that the pipeline did not mark: the capitalised words around its head."""
    doc, start, end = token.doc, token.i, token.i + 1
    while start and doc[start - 1].text[:1].isupper() and doc[start - 1].pos_ == "PROPN":
        start -= 1
    while end < len(doc) and doc[end].text[:1].isupper() and doc[end].pos_ == "PROPN":
        end += 1
    return start, end


def is_of_civilians(noun: str) -> bool:
    """Whether a noun names a body of people, as in "an orchestra of 80"; an army has soldiers, a group anything."""
    armed = noun_class(noun).likely(NounKind.UNIT, NounKind.SOLDIER)
    return is_body_noun(noun) and not armed and noun not in listed("totals")


def are_fated(known: Memory, quantity: Quantity, top: Token) -> bool:
    """As in "lost 12 killed and 38 wounded", "1.2 million displaced by war, 300 held": what befalls people alone."""
    words, i = known.words, quantity.last
    fate, next_is_word = words.low(i), words.kind(i + 1) == "word"
    if relation(top) == "obj" and fate in listed("hurt"):
        return True
    if not next_is_word:
        return fate in listed("moved_or_held")
    follower = known.parse.tokens(*words.span(i + 1, i + 2))
    return fate in listed("uprooting_people") and all(token.pos_ in ("ADP", "SCONJ") for token in follower)

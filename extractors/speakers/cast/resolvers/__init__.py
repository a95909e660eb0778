"""Who a source is: the resolvers in order. The first answer wins, and records which resolver gave it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..phrases.noun_phrases import with_relative
from .by_anonymity import by_anonymity
from .by_apposition import by_apposition
from .by_body_below import by_body_below, by_headline_name
from .by_description import (
    by_evidence,
    by_fuller_phrase,
    by_office,
    by_relation,
    by_spouse,
)
from .by_document import by_document
from .by_document_below import by_document_below
from .by_epithet import by_epithet
from .by_filing import by_filing
from .by_focus import by_focus
from .by_heading import by_definite_below, by_heading, by_phrase_below
from .by_initials import by_initials
from .by_introduction import by_introduction
from .by_kin import by_kin
from .by_land import by_land
from .by_named_phrase import by_named_phrase, by_same_words
from .by_owner import by_owner
from .by_pronoun import by_pronoun
from .by_repetition import by_repetition
from .by_same_document import by_same_document
from .by_scholars import by_scholars
from .by_seat import by_seat
from .by_several import by_company, by_family, by_number, by_order, by_parent
from .by_site import by_site
from .by_spokesman import by_spokesman
from .by_stranger import by_stranger
from .by_turn import by_turn
from .by_unplaced import by_unplaced
from .likeliest import Meant
from .own_words import who_of_noun
from .owned import with_owner

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..cast import Cast
    from ..phrases.phrase import Phrase
    from .pronouns import Who


class Resolver(NamedTuple):
    """A way to find who a phrase refers to: its name, and a function that returns an answer or None."""

    name: str
    who: Callable[[Cast, Phrase], Who | Meant | None]


class Answer(NamedTuple):
    """Who a phrase means, the resolver that says so, and who came next and by how much where weighed."""

    who: Who
    resolver: str
    margin: float | None = None
    rival: Who | None = None


def by_name(cast: Cast, phrase: Phrase) -> Who | None:
    """Whom a phrase calls by name, or whose document it is."""
    entity = phrase.reading.entity
    return cast.who_of_entity(entity) if entity is not None else None


def own_words(cast: Cast, phrase: Phrase) -> Who:
    """The words as they are."""
    reading = phrase.reading
    who = who_of_noun(cast.doc, reading.start, with_relative(cast.doc, reading.end, phrase.end), reading.head)
    return with_owner(cast, phrase, who)


RESOLVERS = (
    Resolver("number", by_number),
    Resolver("pronoun", by_pronoun),
    Resolver("turn", by_turn),
    Resolver("former or latter", by_order),
    Resolver("family", by_family),
    Resolver("epithet", by_epithet),
    Resolver("initials", by_initials),
    Resolver("heading", by_heading),
    Resolver("heading", by_headline_name),
    Resolver("name", by_name),
    Resolver("apposition", by_apposition),
    Resolver("document", by_document),
    Resolver("document", by_document_below),
    Resolver("land", by_land),
    Resolver("filing", by_filing),
    Resolver("spouse", by_spouse),
    Resolver("relation", by_relation),
    Resolver("kin", by_kin),
    Resolver("owner", by_owner),
    Resolver("stranger", by_stranger),
    Resolver("anonymity", by_anonymity),
    Resolver("office", by_office),
    Resolver("parent", by_parent),
    Resolver("same words", by_same_words),
    Resolver("evidence", by_evidence),
    Resolver("unplaced name", by_unplaced),
    Resolver("site", by_site),
    Resolver("fuller phrase", by_fuller_phrase),
    Resolver("scholars", by_scholars),
    Resolver("same document", by_same_document),
    Resolver("named phrase", by_named_phrase),
    Resolver("named together", by_company),
    Resolver("focus", by_focus),
    Resolver("introduction", by_introduction),
    Resolver("seat", by_seat),
    Resolver("spokesman", by_spokesman),
    Resolver("repetition", by_repetition),
    Resolver("heading", by_phrase_below),
    Resolver("heading", by_body_below),
    Resolver("heading", by_definite_below),
)
LAST = Resolver("own words", own_words)


def answer(cast: Cast, phrase: Phrase) -> Answer:
    """Who a phrase means by the first resolver that knows; else the words as they are."""
    for resolver in RESOLVERS:
        found = resolver.who(cast, phrase)
        if found is None:
            continue
        if isinstance(found, Meant):
            return Answer(found.who, resolver.name, found.margin, found.rival)
        return Answer(found, resolver.name, rival=cast.rivals.get(phrase.start))
    return Answer(own_words(cast, phrase), LAST.name)

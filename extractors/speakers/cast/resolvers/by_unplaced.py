"""Which name "the company" or "the club" is where no body is named: one that was taken for a person's, by itself.

Harbour Sealines sank off Arden. The company said ...        Nils Oder left Talleres Norte. The club said ...

"The" says that the firm is known by now. So it is the one name that may be a body's: nothing in the article says that
it is a person's, no first name, gender, title or age.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....base import SpeakerType
from ....words.forms import plain
from ....words.nouns import NounKind, noun_class
from ....words.people import first_names, first_names_of_the_world
from ...entities.settled import entities
from ...names.kinds import is_followed_by_who_or_age
from ...names.name import GROUP, PERSON
from .evidence import CLUBS, evidence, file_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from ...entities.entity import Entity
    from ..cast import Cast
    from ..phrases.descriptions import Description
    from ..phrases.phrase import Phrase
    from .pronouns import Who

LEAST = 0.5  # how likely a noun names a firm


def by_unplaced(cast: Cast, phrase: Phrase) -> Who | None:
    """The one name before "the company" that may be a body's, where no other body may be meant."""
    about, doc = phrase.about, cast.doc
    if about is None or phrase.reading.entity is not None or not is_plain_firm(doc, about):
        return None
    before = [one for one in entities(doc) if one.mentions[0].start < about.start]
    if any(one.kind == GROUP and is_likely(cast, one, about) for one in before):
        return None
    fits = [one for one in before if may_be_body(doc, one)]
    return cast.who_of_entity(fits[0])._replace(type=SpeakerType.GROUP) if len(fits) == 1 else None


def is_plain_firm(doc: Doc, about: Description) -> bool:
    """Whether a description is "the" and a noun for a firm or club, and nothing else."""
    alone = doc[about.start].lower_ == "the" and about.end == about.start + 2 and not about.plural
    return alone and (about.noun in CLUBS or noun_class(about.noun).likely(NounKind.COMPANY) >= LEAST)


def is_likely(cast: Cast, body: Entity, about: Description) -> bool:
    """Whether a body may be meant by a description."""
    found = evidence(cast.doc, about, cast.who_of_entity(body), file_of(cast.doc, body))
    return found is not None and found > 0


def may_be_body(doc: Doc, entity: Entity) -> bool:
    """Whether a name taken for a person's may be a body's: in full, and nothing shows a person."""
    words = entity.name.split()
    if entity.kind != PERSON or entity.gender or len(words) < 2 or any(is_personal(role.head) for role in entity.roles):
        return False
    if min(len(word) for word in words) < 2:
        return False  # an initial
    known = first_names() | first_names_of_the_world().keys()
    return plain(words[0]) not in known and not any(
        is_followed_by_who_or_age(doc, name.end) for name in entity.mentions
    )


def is_personal(office: str) -> bool:
    """Whether an office or calling is a person's: a mayor's, not a developer's."""
    return noun_class(office.rpartition(" ")[2]).likely(NounKind.COMPANY) < LEAST

"""Whom "the Arden MP" means where the article calls nobody a member: the politician who has just spoken.

Party chief Bandhu Kumar said no. The Karimpur MP said it rained.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....words.broader import is_kind_of
from ....words.lists import small
from ...entities.role import addresses
from .by_focus import is_person
from .offices import people_by_role
from .pronouns import SOURCE

if TYPE_CHECKING:
    from ..cast import Cast
    from ..phrases.phrase import Phrase
    from .pronouns import Who

REACH = 3  # sentences


def by_seat(cast: Cast, phrase: Phrase) -> Who | None:
    """The last source, if he leads a party or nothing is told of him, for a member whose seat is named."""
    about, doc = phrase.about, cast.doc
    if about is None or phrase.reading.entity is not None or about.plural or doc[about.start].lower_ != "the":
        return None
    seated = any(doc[i].is_title for i in range(about.start + 1, about.head))
    if not seated or not is_kind_of(about.noun, "lawmaker"):
        return None
    if any(noun == about.noun or is_kind_of(noun, "lawmaker") for noun in people_by_role(doc)):
        return None
    last = next((m for m in cast.seen_near(about.start, REACH) if m.weight >= SOURCE and not m.quoted), None)
    if last is None or not is_person(last):
        return None
    offices = {role.head.rpartition(" ")[2] for role in cast.persons[last.who.key].roles if role.head} - addresses()
    return last.who if offices <= small("partisan") else None

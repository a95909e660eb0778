"""Whom a ministry's spokesman means by an office whose holder the article names without it.

A Foreign Office spokesman said: "The Foreign Secretary met ... Mr Vale also ..."    Vale, if only he has no office
A hospital spokesman said: "The Health Secretary told us ..."                        as it is
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....words.forms import plain
from ....words.lists import function_words
from ....words.noun_table import people_marked
from ...entities.role import addresses
from .offices import around, people_of

if TYPE_CHECKING:
    from ...entities.entity import Entity
    from ..cast import Cast
    from ..phrases.descriptions import Description
    from ..phrases.phrase import Phrase
    from .pronouns import Who


def by_spokesman(cast: Cast, phrase: Phrase) -> Who | None:
    """The one person named without an office, for an office that a spokesman of its ministry speaks of."""
    about = phrase.about
    if about is None or phrase.reading.entity is not None or about.plural or not is_office(cast, about):
        return None
    if not any(is_of_ministry(cast, number, about) for number in cast.holders[about.start]):
        return None
    people = around(people_of(cast.doc), about.start)
    free = [one for one in people if not has_office(one)]
    return cast.who_of_entity(free[0]) if len(free) == 1 and free[0].mentions[0].start < about.start else None


def is_office(cast: Cast, about: Description) -> bool:
    """Whether a description is an office in capitals: "the Foreign Secretary"."""
    doc = cast.doc
    capitals = all(doc[i].is_title for i in range(about.start + 1, about.end))
    titled = about.noun in people_marked("office") and doc[about.start].lower_ in function_words("articles")
    return capitals and titled and about.end == about.head + 1


def is_of_ministry(cast: Cast, number: int, about: Description) -> bool:
    """Whether who says something is a spokesman, of a ministry with a word of the office or of Downing Street."""
    doc, source = cast.doc, cast.reported[number].source
    if source is None or not any(token.lower_.startswith("spokes") for token in source):
        return False
    fields = {plain(doc[i].text) for i in range(about.start + 1, about.head)}
    named = {plain(token.text) for token in source if token.is_title and token.i > source.start}
    return bool(named) and (not fields.isdisjoint(named) or "prime" in fields)


def has_office(person: Entity) -> bool:
    """Whether the article calls somebody by more than a form of address."""
    return any(role.head and role.head not in addresses() for role in person.roles)

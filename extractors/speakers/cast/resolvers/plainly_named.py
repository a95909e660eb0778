"""Whom or which place called by name a description plainly means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....words.nouns import is_group_noun, is_land_noun
from ....words.people import is_role
from .offices import by_role, people_by_role
from .places_meant import the_place

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from ...entities.entity import Entity
    from ..phrases.descriptions import Description


def named_by(doc: Doc, about: Description) -> Entity | None:
    """The entity called by name that a description plainly means, else None."""
    if about.plural:
        return None
    if is_role(about.noun) or about.noun in people_by_role(doc):
        found = by_role(doc, about)
        if found is not None or not is_group_noun(about.noun):
            return found
    if is_land_noun(about.noun):
        return the_place(doc, about)
    return None

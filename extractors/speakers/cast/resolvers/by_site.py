"""Whose website "the website" is, where none has been told of: the body's that was named just before.

Rose Atlas's list had no such flower; the website noted ...   Rose Atlas
According to Harbour Daily, it rained. The website suggested ...  Harbour Daily
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....base import SpeakerType
from ....words.lists import small
from ..phrases.earlier_phrases import fuller_phrase
from .pronouns import SOURCE, SUBJECT

if TYPE_CHECKING:
    from ..cast import Cast
    from ..phrases.phrase import Phrase
    from .pronouns import Who

NEAR = 2  # sentences, that of the noun counted
TOLD = 5  # sentences within which a fuller phrase with the noun is meant


def by_site(cast: Cast, phrase: Phrase) -> Who | None:
    """The one body named before in the sentence, else the last one that spoke or was the subject in the one before."""
    about, doc = phrase.about, cast.doc
    if about is None or phrase.reading.entity is not None or about.modifiers or about.noun not in small("sites"):
        return None
    if about.plural or doc[about.start].lower_ != "the":
        return None
    near = [m for m in cast.seen_near(about.start, NEAR) if m.who.named and m.who.type is SpeakerType.GROUP]
    here = {m.who.key: m.who for m in near if m.sentence == cast.sentences[about.start]}
    if here:
        return next(iter(here.values())) if len(here) == 1 else None
    if is_told(cast, phrase):
        return None
    last = next((m for m in near if m.weight >= SOURCE), None) or next((m for m in near if m.weight >= SUBJECT), None)
    return last.who if last is not None else None


def is_told(cast: Cast, phrase: Phrase) -> bool:
    """Whether a fuller phrase with the noun, not far before, says whose site it is."""
    assert phrase.about is not None
    fuller = fuller_phrase(cast.doc, phrase.about)
    return fuller is not None and cast.sentences[phrase.about.start] - cast.sentences[fuller[2]] < TOLD

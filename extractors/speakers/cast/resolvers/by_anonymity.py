"""Who does not want to be named, and so is nobody whom the article calls by name.

Leaves alone: The man, who is 41, said it rained.
Finds: The man, who did not want to be named, said it rained.   It rained, said the clerk on condition of anonymity.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....text.sentences import sentence_bounds
from ....words.lists import small
from .by_description import by_fuller_phrase
from .own_words import who_of_noun

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from ..cast import Cast
    from ..phrases.phrase import Phrase
    from .pronouns import Who

BACK = 8  # tokens from "named" to what says that somebody does not want it
REACH = 30  # tokens after a source


def by_anonymity(cast: Cast, phrase: Phrase) -> Who | None:
    """The words of a source themselves, where its sentence says that he stays unnamed."""
    reading, doc = phrase.reading, cast.doc
    if reading.entity is not None or phrase.about is None or phrase.about.plural:
        return None
    end = min(sentence_bounds(doc)[phrase.start][1], phrase.end + REACH)
    hidden = any(stays_unnamed(doc, i, phrase.start) for i in range(reading.head + 1, end))
    if not hidden:
        return None
    fuller = by_fuller_phrase(cast, phrase)  # "a fund manager whose firm owns shares"
    return fuller if fuller is not None and not fuller.named else who_of_noun(doc, *reading[:3])


def stays_unnamed(doc: Doc, at: int, first: int) -> bool:
    """Whether a word is the end of "who asked not to be named", "declined to give his name", "of anonymity"."""
    word = doc[at].lower_
    if word == "anonymity":
        return True
    if word not in small("names_given"):
        return False
    before = range(max(first, at - BACK), at)
    return any(doc[i].lower_ in small("names_held_back") for i in before) and any(
        doc[i].lower_ in small("giving_names") for i in (*before, at)
    )

"""Whom "the woman" or "the professor" means right after somebody without a name has spoken.

A neighbour said it rained. The woman ...        A former director, who now teaches, said ... The professor ...
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....base import SpeakerType
from ....text.marks import token_starts
from ....words.lists import function_words
from ....words.nouns import gender_of
from .by_focus import may_take_up
from .evidence import is_introduced
from .pronouns import SOURCE

if TYPE_CHECKING:
    from ..cast import Cast
    from ..phrases.phrase import Phrase
    from .pronouns import Seen, Who

REACH = 4  # sentences
ANYBODY = frozenset({"man", "woman", "person"})


def by_stranger(cast: Cast, phrase: Phrase) -> Who | None:
    """The last source, if he was introduced without a name, for a noun that nobody was called by before."""
    about, doc = phrase.about, cast.doc
    if about is None or phrase.reading.entity is not None or about.plural or about.modifiers:
        return None
    if doc[about.start].lower_ != "the" or is_introduced(doc, about):
        return None
    if about.noun not in ANYBODY and not may_take_up(cast, about):
        return None
    content = phrase.report.content if phrase.report is not None else ()
    starts = token_starts(doc)
    last = next(
        (
            mention
            for mention in cast.seen_near(about.start, REACH)
            if mention.weight >= SOURCE and not any(part.start <= starts[mention.at] < part.end for part in content)
        ),
        None,
    )
    return last.who if last is not None and is_stranger(last, about.noun) else None


def is_stranger(mention: Seen, noun: str) -> bool:
    """Whether a source is one person without a name, whose gender a noun suits: "A neighbour", not "A letter"."""
    who = mention.who
    one = who.type is SpeakerType.PERSON and not (who.named or who.plural or mention.quoted)
    gender = gender_of(noun)
    new = who.name.partition(" ")[0].lower() in function_words("articles") - {"the"}
    return one and new and not (gender and who.gender and who.gender != gender)

"""Whom "the woman" or "the professor" means right after somebody without a name has spoken.

A neighbour said it rained. The woman ...        A former director, who now teaches, said ... The professor ...
Another minister said no. The minister ...
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....base import SpeakerType
from ....text.marks import token_starts
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
NEW = frozenset({"a", "an", "another", "one"})


def by_stranger(cast: Cast, phrase: Phrase) -> Who | None:
    """The last source, if he was introduced without a name, for a noun that nobody was called by before."""
    about, doc = phrase.about, cast.doc
    if about is None or phrase.reading.entity is not None or about.plural or about.modifiers:
        return None
    if doc[about.start].lower_ != "the":
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
    if last is None or not is_stranger(last, about.noun):
        return None
    if last.who.noun == about.noun:
        return last.who  # "Another minister said", whoever else is a minister
    if is_introduced(doc, about):
        return None
    return last.who if about.noun in ANYBODY or may_take_up(cast, about) else None


def is_stranger(mention: Seen, noun: str) -> bool:
    """Whether a source is one person without a name, whose gender a noun suits: "A neighbour", not "A letter"."""
    who = mention.who
    one = who.type is SpeakerType.PERSON and not (who.named or who.plural or mention.quoted)
    gender = gender_of(noun)
    new = who.name.partition(" ")[0].lower() in NEW
    return one and new and not (gender and who.gender and who.gender != gender)

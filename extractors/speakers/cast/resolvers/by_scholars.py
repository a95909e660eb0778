"""Scholars by another noun: "the researchers" after "physicists from Ruhn University", "the scientists" after a team.

Physicists from Ruhn University froze salt. The researchers found ...      the physicists from Ruhn University
Ada Lind and colleagues counted gulls. The scientists said ...             Ada Lind and colleagues
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....words.broader import is_kind_of
from ....words.forms import singular
from ....words.lists import small

if TYPE_CHECKING:
    from ..cast import Cast
    from ..phrases.phrase import Phrase
    from .pronouns import Seen, Who

REACH = 8  # sentences
TELLING = 3  # words


def by_scholars(cast: Cast, phrase: Phrase) -> Who | None:
    """The last scholars told of by more than their noun, if no others came in after them."""
    about = phrase.about
    if about is None or phrase.reading.entity is not None or not about.plural or about.modifiers:
        return None
    if about.noun not in small("scholars") or cast.doc[about.start].lower_ != "the":
        return None
    found = {mention.who.key: mention.who for mention in cast.seen_near(about.start, REACH) if are_scholars(mention)}
    return next(iter(found.values())) if len(found) == 1 else None


def are_scholars(mention: Seen) -> bool:
    """Whether those mentioned are several scholars, told of by their place, or one with those who worked with him."""
    who = mention.who
    words = who.name.lower().split()
    if mention.quoted:
        return False
    if who.noun == "team" and not who.named:
        return any(is_scholar(singular(word)) for word in words) or "research" in words
    if not who.plural:
        return False
    if words[-1] in small("who_work_with"):
        return who.heads > 1
    return is_scholar(who.noun) and len(words) >= TELLING


def is_scholar(noun: str) -> bool:
    """Whether a noun is one for somebody who studies something."""
    return noun in small("scholars") or any(is_kind_of(noun, wide) for wide in small("scholars"))

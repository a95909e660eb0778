"""When, where and by what means somebody spoke, between a cue and the clause without "that" after it.

She said | on Tuesday | it would rain.   He said | in a post | the mill was shut.   They said | at a rally | they won.

Leaves alone: She said in winter the road is shut.   He said despite the rain they went.

The parse often attaches such a phrase to the clause, at its beginning. A day or week is then still that of the
speaking, and so is a medium: papers put both right after the verb. Any other phrase is left to the parse.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.noun_signs import noun_in
from ...grammar.relations import relation
from ...grammar.verb_groups import TENSED
from ...words.cues import words
from ...words.lists import function_words
from ...words.nouns import NounKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST = 12  # tokens of a phrase, and phrases in a row
YEAR = 4  # digits
WORDED = 0.6  # how likely a noun must be a document or words
RELATIVE = frozenset({"earlier", "later", "late", "early"})
IN_EVENTS = frozenset({"at", "during"})


def after_settings(doc: Doc, start: int, end: int) -> int:
    """Where the phrases of time and medium end that fill the tokens from ``start`` on, before ``end`` at the latest."""
    for _ in range(LONGEST):
        start += start + 1 < end and points_at_day(doc[start])
        top = phrase_from(doc, start, end)
        if top is None or not (is_day(top) or is_medium(top)):
            break
        start = over_year(doc, end_of_setting(top), end)
    return start


def points_at_day(token: Token) -> bool:
    """Whether a word goes with the day after it, whatever the parse says: "ruled out | this | Monday the plan"."""
    following = token.nbor() if token.i + 1 < len(token.doc) else token
    return token.lower_ == "this" and following.lower_ in words("days") and following.head.i < token.i


def over_year(doc: Doc, start: int, end: int) -> int:
    """The token after a comma and the year that ends a date: "on May 3, 2021, | it rained"."""
    if start + 1 >= end or doc[start].text != ",":
        return start
    year = doc[start + 1]
    if start + 2 >= end or len(year) != YEAR or not year.is_digit:
        return start + 1
    return start + 2 + (doc[start + 2].text == ",")


def phrase_from(doc: Doc, start: int, end: int) -> Token | None:
    """The head of the phrase that begins at a token and ends before another."""
    if start >= end:
        return None
    top = doc[start]
    while top.head.i != top.i and start <= top.head.i < end:
        top = top.head
    fits = top.left_edge.i == start and end_of_setting(top) <= min(end, start + LONGEST)
    return top if fits and top.tag_ not in TENSED else None


def end_of_setting(top: Token) -> int:
    """Where a phrase of time or medium ends, without what the verb governs: "on Tuesday | of pain"."""
    day = top.lower_ in words("days")
    for c in top.rights:
        if relation(c) in ("acl", "advcl", "ccomp") or (day and relation(c) == "nmod" and c.left_edge.tag_ == "IN"):
            return max(c.left_edge.i, top.i + 1)
    return top.right_edge.i + 1


def is_day(top: Token) -> bool:
    """Whether a phrase names a day, a week or a month: "on Tuesday", "late last week", "on 3 May", "in June"."""
    phrase = [top.doc[i].lower_ for i in range(top.left_edge.i, end_of_setting(top))]
    opening = phrase[0]
    if len(phrase) == 1 and opening in RELATIVE:
        return True
    if words("days").isdisjoint(phrase):
        return opening in RELATIVE and not words("times").isdisjoint(phrase)
    return opening not in words("before_times_apart")


def is_medium(top: Token) -> bool:
    """Whether a phrase says by what means or on what occasion: "in a letter", "at a rally", "via Telegram"."""
    opening = top.left_edge
    if opening.lower_ not in words("before_media_and_occasions") or opening.i + 1 > top.i:
        return False
    if top.lower_ in words("media") | words("occasions") or opening.lower_ == "via":
        return True
    if opening.nbor().lower_ not in function_words("possessives") | {"a", "an"}:
        return False
    return opening.lower_ in IN_EVENTS or noun_in(top).likely(NounKind.DOCUMENT, NounKind.SPEECH) >= WORDED

"""Pairs of quotation marks.

Pairing needs nothing but the characters: every kind of mark newspapers print is read (curly, straight, single,
guillemets, primes, mixtures of them as scanners leave them), nested, and reopened at each paragraph of a quotation
that goes on. Apostrophes, feet and inches are no marks. What cannot be paired costs one quotation, never the article.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from ..base import Span, once_per_doc
from .plain import layout_of, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc


DOUBLE, SINGLE = "double", "single"


MARK = re.compile(r"``|''|‘‘|’’|[\"“”„‟＂″«»‹›‘’‚‛'′`「」『』]")


OPENERS = frozenset("“„‟«‹‘‚‛「『`") | {"``", "‘‘"}


CLOSERS = frozenset("”»›’」』") | {"’’"}


PARTNERS = {"”": "“„", "“": "„", "»": "«", "›": "‹"}  # marks that close, and those which must then be open


SINGLES = frozenset("‘’‚‛'′`‹›")


BRACKETS = frozenset("([{—–-/…")


LOOSE = re.compile(r"(?<!\S)[\"＂](?!\S)")


DEPTH = 8  # levels of quotations within quotations; no writer has more, and each level is printed whole


WAITING = 50  # open marks among which a closing one seeks its partner


EMPTY = re.compile(r"""\s(?:""|'')\s""")


# words that lose their first letter: the mark before them is an apostrophe
CLIPPED = re.compile(r"(?:\d0s|em|til|till|cause|tis|twas|n|round|bout|neath|s|re|ve|ll|d|m|t)\b", re.IGNORECASE)


class Pair(NamedTuple):
    """Two marks that belong together. ``outer`` covers the marks, ``inner`` the words between them.

    ``closed`` is false where a paragraph ends and the quotation does not: papers reopen the marks at each
    paragraph and close only the last. ``parent`` is the number of the pair around this one, -1 if there is none.
    """

    outer: Span
    inner: Span
    closed: bool
    parent: int


class Mark(NamedTuple):
    """A quotation mark where it is, and what it may do there."""

    start: int
    end: int
    single: bool
    opens: bool
    closes: bool


@once_per_doc
def pairs(doc: Doc) -> tuple[Pair, ...]:
    """Every pair of quotation marks, in order of their opening marks; an outer one before those inside it."""
    return tuple(pairs_in(text_of(doc)))


def pairs_in(text: str) -> list[Pair]:
    """Pair the marks of a plain text; see ``pairs``."""
    found: list[Pair] = []
    paragraphs = paragraphs_of(text)
    for paragraph, following in zip_longest(paragraphs, paragraphs[1:]):
        reopened = following is not None and opens_with_mark(text, following)
        rest = closed_alone(text, following) if following is not None and not reopened else None
        found += paragraph_pairs(text, paragraph, reopened=reopened or rest is not None)
        if rest is not None and found and not found[-1].closed and found[-1].outer.start >= paragraph.start:
            found.append(rest)
    return nested(found)


def closed_alone(text: str, paragraph: Span) -> Pair | None:
    """The beginning of a paragraph up to a mark that can only close, if no mark comes before it.

    It goes on with a quotation that the paragraph before left open, where the writer did not reopen the marks.
    """
    first = next((mark for mark in marks_in(text, paragraph) if not mark.single), None)
    if first is None or first.opens or not first.closes:
        return None
    inner = stripped(text, paragraph.start, first.start)
    return Pair(Span(inner.start, first.end), inner, True, -1) if inner is not None else None


def paragraphs_of(text: str) -> list[Span]:
    """The lines that are not blank; a line that only wraps is joined to the one before.

    A line wraps when no blank line follows it, the next one begins in lower case and it does not end a sentence.
    """
    lines = [Span(m.start(), m.end()) for m in re.finditer(r"[^\r\n]+", text) if not m.group().isspace()]
    joined: list[Span] = []
    for line in lines:
        if joined and wraps(text, joined[-1], line):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def wraps(text: str, line: Span, following: Span) -> bool:
    """Whether the next line only continues the sentence of this one."""
    gap = text[line.end : following.start]
    first = text[following.start : following.start + 8].lstrip()[:1]
    last = text[max(line.start, line.end - 8) : line.end].rstrip()[-1:]
    return (
        gap.count("\n") + (gap.count("\r") if "\n" not in gap else 0) < 2 and first.islower() and last not in '.!?”":'
    )


def opens_with_mark(text: str, paragraph: Span) -> bool:
    """Whether a paragraph begins with a quotation mark that opens."""
    first = next((i for i in range(paragraph.start, paragraph.end) if not text[i].isspace()), None)
    if first is None:
        return False
    straight = text[first] == "'" and text[first + 1 : first + 2].isupper() and not CLIPPED.match(text, first + 1)
    return straight or (text[first] in '"“„«‘「『＂‟' and text[first + 1 : first + 2].strip() != "")


def paragraph_pairs(text: str, paragraph: Span, *, reopened: bool) -> list[Pair]:
    """Pair the marks of one paragraph with a stack; one left open runs to its end if that is likely."""
    waiting: list[Mark] = []
    found: list[Pair] = []
    marks = list(marks_in(text, paragraph))
    for number, mark in enumerate(marks):
        partner = partner_of(text, mark, waiting)
        if partner is not None and closes_here(
            text,
            mark,
            waiting[partner],
            marks[number + 1 :],
            goes_on=reopened and opens_speech(text, paragraph, waiting[partner]),
        ):
            opening = waiting[partner]
            del waiting[partner:]
            if (inner := stripped(text, opening.end, mark.start)) is not None:
                found.append(Pair(Span(opening.start, mark.end), inner, True, -1))
        elif mark.opens:
            waiting.append(mark)
    if (left := unclosed(text, paragraph, waiting, found, reopened=reopened)) is not None:
        found.append(left)
    return found


def stripped(text: str, start: int, end: int) -> Span | None:
    """The stretch without white space at its ends; None if nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def marks_in(text: str, paragraph: Span) -> Iterator[Mark]:
    """Yield the marks of a paragraph with what each may do, leaving out apostrophes, primes and bullets.

    Straight marks with white space on both sides show no direction; of an even number, every other one opens.
    """
    loose = len(LOOSE.findall(text, paragraph.start, paragraph.end))
    for match in MARK.finditer(text, paragraph.start, paragraph.end):
        start, end, sign = match.start(), match.end(), match.group()
        before = text[start - 1] if start > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        if text.startswith("..", end):
            after = "…"  # "...and then it rained"
        single = sign in SINGLES
        if single and before.isalnum() and after.isalnum():
            continue  # an apostrophe
        if EMPTY.match(text, start - 1 if after in "\"'" else start - 2):
            continue  # "" is empty
        if is_measure(text, paragraph, start, sign):
            continue
        opens, closes = roles(sign, before, after)
        if sign in '"＂' and before.isspace() and after.isspace():
            opens = loose % 2 == 0
        if single and opens and CLIPPED.match(text, end):
            opens = False
        yield Mark(start, end, single, opens, closes)


def is_measure(text: str, paragraph: Span, start: int, sign: str) -> bool:
    """Whether a mark after a digit stands for feet, inches, minutes or seconds: 5'10", 40′."""
    if sign not in "'\"′″’”" or start == paragraph.start or not text[start - 1].isdigit():
        return False
    if sign in "′″":
        return True
    if sign in "'’":  # 5'10
        return text[start + 1 : start + 2].isdigit()
    return re.search(r"\d['’′]\d{1,2}$", text[max(paragraph.start, start - 5) : start]) is not None


def roles(sign: str, before: str, after: str) -> tuple[bool, bool]:
    """Whether a mark may open and whether it may close, from its shape and its neighbours."""
    fits_opening = (
        not after.isspace()
        and after not in ".,;:!?)"
        and (before.isspace() or before in BRACKETS or before in OPENERS or before in "'\"")
    )
    fits_closing = not before.isspace()
    if sign in OPENERS:
        return True, not fits_opening and (after.isspace() or after in ".,;:!?)")
    if sign in "»›" and before.isspace() and after.isspace():
        return False, False  # a bullet, if nothing is open
    if sign in CLOSERS:
        return fits_opening and before.isspace() and sign not in "’", fits_closing or after.isspace()
    if sign in "'′":
        return fits_opening, fits_closing and not after.isalnum()
    if fits_opening and before not in BRACKETS and before not in "'\"":
        return True, False
    return fits_opening or not (
        after.isspace() or after in ".,;:!?)"
    ), fits_closing or after.isspace() or not fits_opening


def partner_of(text: str, mark: Mark, waiting: list[Mark]) -> int | None:
    """The place of the nearest waiting mark of the same size that this one could close.

    A mark that by its shape can only close does so in any place, once one that can only open is waiting: “No, ”he said.
    So does “ before a space: „No, “ he said.
    """
    sign = text[mark.start : mark.end]
    opener = None if sign == "“" and text[mark.end : mark.end + 1].strip() else PARTNERS.get(sign)
    if not mark.closes and opener is None:
        return None
    nearest = range(len(waiting) - 1, max(-1, len(waiting) - 1 - WAITING), -1)
    found = next((i for i in nearest if waiting[i].single == mark.single), None)
    if found is None or mark.closes:
        return found
    return found if text[waiting[found].start] in (opener or "") else None


def closes_here(text: str, mark: Mark, opening: Mark, later: list[Mark], *, goes_on: bool) -> bool:
    """Whether a single mark is a closing one: after a plural's s it may be an apostrophe ("the voters' choice").

    If ``goes_on``, the quotation may be left open, as the next paragraph reopens it.
    """
    if mark.start <= opening.end:
        return False
    if not mark.single or text[mark.start - 1] not in "sS" or not text[mark.end : mark.end + 2].strip()[:1].islower():
        return True
    for other in later:
        if other.single and other.opens:
            return True
        if (other.single and other.closes) or not other.single:
            return not other.single
    return not goes_on


def unclosed(text: str, paragraph: Span, waiting: list[Mark], found: list[Pair], *, reopened: bool) -> Pair | None:
    """The quotation that a paragraph leaves open, if it is one.

    It goes on in the next paragraph, which reopens the marks, or the writer forgot to close it. A single mark
    alone is an apostrophe, unless speech opens with it; a mark with whole pairs of its kind after it was a slip.
    """
    opening = next(
        (mark for mark in waiting if not mark.single or (reopened and opens_speech(text, paragraph, mark))), None
    )
    if opening is None:
        return None
    pairs_after = any(
        pair.outer.start > opening.start and text[pair.outer.start] == text[opening.start] for pair in found
    )
    if pairs_after and not reopened:
        return None
    inner = stripped(text, opening.end, paragraph.end)
    return Pair(Span(opening.start, inner.end), inner, False, -1) if inner else None


def opens_speech(text: str, paragraph: Span, mark: Mark) -> bool:
    """Whether a single mark begins a paragraph or, before a capital, a sentence, and is no apostrophe: ‘It rained."""
    before = text[paragraph.start : mark.start].rstrip()[-1:]
    return not before or (before in ".:!?" and text[mark.end : mark.end + 1].isupper())


def nested(found: list[Pair]) -> list[Pair]:
    """The pairs in order, with the number of the one around; one that crosses another or is too deep is dropped."""
    around: list[int] = []
    ordered: list[Pair] = []
    for pair in sorted(found, key=lambda pair: (pair.outer.start, -pair.outer.end)):
        while around and ordered[around[-1]].outer.end <= pair.outer.start:
            around.pop()
        if len(around) == DEPTH or (around and pair.outer.end > ordered[around[-1]].outer.end):
            continue
        ordered.append(pair._replace(parent=around[-1] if around else -1))
        around.append(len(ordered) - 1)
    return ordered


@once_per_doc
def pair_around_token(doc: Doc) -> tuple[int, ...]:
    """For each token the number of the innermost pair around it, -1 outside quotation marks."""
    known = pairs(doc)
    around: list[int] = []
    answer: list[int] = []
    following = 0
    for at in token_starts(doc):
        while around and known[around[-1]].inner.end <= at:
            around.pop()
        while following < len(known) and known[following].inner.start <= at:
            while around and known[around[-1]].outer.end <= known[following].outer.start:
                around.pop()
            if at < known[following].inner.end:
                around.append(following)
            following += 1
        answer.append(around[-1] if around else -1)
    return tuple(answer)


@once_per_doc
def token_starts(doc: Doc) -> tuple[int, ...]:
    """The character at which each token begins."""
    return layout_of(doc).starts


def pairs_within(doc: Doc, span: Span) -> list[Pair]:
    """The pairs whose opening mark is in a stretch of characters."""
    starts = pair_starts(doc)
    return list(pairs(doc)[bisect_left(starts, span.start) : bisect_left(starts, span.end)])


@once_per_doc
def pair_starts(doc: Doc) -> tuple[int, ...]:
    """Where the pairs begin."""
    return tuple(pair.outer.start for pair in pairs(doc))


def token_at(doc: Doc, char: int) -> int:
    """The index of the token that a character is in; in white space, of the one before it."""
    return max(0, bisect_right(token_starts(doc), char) - 1)

"""How a piece of news is laid out: dateline, agency credit, byline, the turns of an interview, what each line is.

Nothing here needs a parse: the first and last lines, signs and capitals decide. What is not clear gets no label.
"""

from __future__ import annotations

import re
from collections import Counter
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ..base import Span, once_per_doc
from ..words.lists import word_list
from .datelines import AROUND_AGENCIES, BYLINE, DATED, PUBLISHED, agencies, dateline_in, is_names
from .plain import lines_in, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc


TIME = re.compile(r"\d{1,2}(?:[:.h]\d{2})(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{2,5})?\b|\d{1,2} ?[ap]\.?m\.?\b", re.IGNORECASE)


BULLET = re.compile(r"(?:[•·▪●◦*»>–—-]|\d{1,2}[.)])\s+")


SET_OFF = re.compile(r"[ ]{0,3}>|[ ]{2,}(?=\S)|\t+(?=\S)")


LABEL = re.compile(
    r"(?:[\[(]?\d{1,2}(?::\d{2}){1,2}[\])]?[ \t]+)?[“\"]?"  # a time stamp
    r"(?P<label>[^\W\d_][^:\n(\[]{0,50}?|[QA](?=\.[ \t]))"
    r"(?:[ \t]?[(\[][^)\]\n]{1,40}[)\]]:|:|\.(?<=\b[QA]\.))(?:[ \t]+(?=\S))"  # "(in French):", ":", "Q."
)


ASIDE = re.compile(r"[(\[][^()\[\]]*[)\]]")  # "(BEGIN VIDEO CLIP)", "(Laughter.)"


BARE_LABEL = re.compile(r"(?P<label>[QA])[ \t]+(?=[“\"‘'(\[]?[^\W\d_a-z])")  # "Q Did it rain?", "A It did."


BRACKETED_LABEL = re.compile(  # "[Correspondent] Did it rain?", "((ON)) : Did it rain?"
    r"(?P<open>\(\(|\[|\()(?P<label>[^\W\d_][^:()\[\]\n]{0,40})(?:\)\)|\]|\))(?:[ \t]*:)?[ \t]+(?=\S)"
)


INITIALS = re.compile(r"(?P<label>[A-Z]{2,3})[ \t]+(?=[“\"‘'(\[]?[A-Z])")  # "OK It did."


WORD = re.compile(r"[^\W\d_]{2}")


PARAGRAPH_END = re.compile(r"\r\n|\r|\n")


LINE_END = re.compile(r"[ \t]*\r?\n")


ANSWERING = frozenset({"a", "a.", "answer"})


LONGEST_HEADING = 160  # characters


ABOVE_HEADLINE = 4  # lines at most


NUMERIC = re.compile(r"\d[\d\W]*(?:(?<=\d) ?[AP]\.?M\.?(?: [A-Z]{2,4})?)?", re.IGNORECASE)  # "28/08/2025 10:26 AM"


class LineKind(StrEnum):
    """What a line is for."""

    HEADLINE = "headline"
    BYLINE = "byline"
    TIME = "time"
    BULLET = "bullet"
    TURN = "turn"
    CREDIT = "credit"
    BODY = "body"


class Line(NamedTuple):
    """A line that is not blank, and what it is for."""

    span: Span
    kind: LineKind


class Turn(NamedTuple):
    """One turn of an interview or a transcript: the label before its colon, and what is said."""

    label: Span
    content: Span
    asks: bool


# turns


@once_per_doc
def turns(doc: Doc) -> tuple[Turn, ...]:
    """The turns of an interview or transcript ("Q: ...", "Vale: ..."), each up to the next one's label."""
    return tuple(turns_in(text_of(doc)))


def turns_in(text: str) -> list[Turn]:
    """The turns of a plain text: only where labels come again or answer one another, not a lone "Note: ...".

    Where one label alone comes again, the line before it each time is a question without a label.
    """
    lines = lines_in(text)
    heads = [(n, found) for n, line in enumerate(lines) if (found := LABEL.match(text, line.start, line.end))]
    heads = exchange_of(
        [(n, found) for n, found in heads if is_label(found["label"]) and WORD.search(text, found.end(), lines[n].end)]
    )
    heads = heads or bare_exchange(text, lines) or bracketed_exchange(text, lines)
    labels = Counter(last_name_of(found) for _, found in heads)
    is_exchange = any(asks(found) for _, found in heads) or max(labels.values(), default=0) > 1
    questions = len(labels) == 1 and follows_questions(
        [n for n, _ in heads], [text[one.start : one.end] for one in lines]
    )
    if (len(labels) < 2 and not questions) or not is_exchange:
        return []
    found_turns = []
    for i, (n, found) in enumerate(heads):
        following = heads[i + 1][0] if i + 1 < len(heads) else n + 1
        label = Span(found.start("label"), found.end("label"))
        last = max(n, following - 1 - questions)
        while last > n and ASIDE.fullmatch(text, lines[last].start, lines[last].end):
            last -= 1
        content = Span(found.end(), lines[last].end)
        found_turns.append(Turn(label, content, asks(found)))
    return found_turns


def bare_exchange(text: str, lines: tuple[Span, ...]) -> list[tuple[int, re.Match[str]]]:
    """The lines that begin with a bare "Q", and those with a bare "A" that answer one; none without both."""
    labelled = ((n, BARE_LABEL.match(text, line.start, line.end)) for n, line in enumerate(lines))
    heads = [(n, found) for n, found in labelled if found is not None]
    before = [None, *(found["label"] for _, found in heads)]
    kept = [head for head, label in zip(heads, before, strict=False) if head[1]["label"] == "Q" or label == "Q"]
    return kept if {found["label"] for _, found in kept} == {"Q", "A"} else []


def bracketed_exchange(text: str, lines: tuple[Span, ...]) -> list[tuple[int, re.Match[str]]]:
    """The lines labelled in brackets, and those after a question that begin with somebody's initials or whole name.

    None without a label that comes again, and a question that somebody else answers in the next line.
    """
    known = [BRACKETED_LABEL.match(text, line.start, line.end) for line in lines]
    labelled = [
        found if found is not None and is_label(found["label"]) and WORD.search(found["label"]) else None
        for found in known
    ]
    if sum(found is not None for found in labelled) < 2:
        return []
    asked = [n for n, line in enumerate(lines) if labelled[n] is not None and text[line.end - 1] == "?"]
    answers = {n: found for n in asked if (found := answer_in(text, lines, n + 1)) is not None}
    written = {found["label"] for found in answers.values()}
    for n in asked:
        if n not in answers and (named := named_in_full(text, lines, n + 1, written)) is not None:
            answers[n] = named
    heads = [(n, found) for n, found in enumerate(labelled) if found is not None]
    heads = sorted([*heads, *((n + 1, found) for n, found in answers.items() if labelled[n + 1] is None)])
    labels = {n: found["label"] for n, found in heads}
    answered = any(n + 1 not in asked and labels.get(n + 1, labels[n]) != labels[n] for n in asked)
    return heads if answered and max(Counter(labels.values()).values()) > 1 else []


def answer_in(text: str, lines: tuple[Span, ...], n: int) -> re.Match[str] | None:
    """The initials at the head of a line."""
    return INITIALS.match(text, lines[n].start, lines[n].end) if n < len(lines) else None


def named_in_full(text: str, lines: tuple[Span, ...], n: int, written: set[str]) -> re.Match[str] | None:
    """The whole name at the head of a line, where its initials head others."""
    if n >= len(lines):
        return None
    for initials in sorted(written):
        name = r"[ \t]+".join(rf"{letter}[^\W\d_]+" for letter in initials)
        found = re.compile(rf"(?P<label>{name})[ \t]+(?=\S)").match(text, lines[n].start, lines[n].end)
        if found is not None:
            return found
    return None


def follows_questions(heads: list[int], lines: list[str]) -> bool:
    """Whether a line without a label comes before each labelled line, and most of these are questions."""
    before = [lines[n - 1] for n in heads if n and n - 1 not in heads]
    asked = sum(line.rstrip('”"’ ').endswith("?") for line in before)
    return 1 < len(heads) == len(before) < 2 * asked


def exchange_of(heads: list[tuple[int, re.Match[str]]]) -> list[tuple[int, re.Match[str]]]:
    """The labelled lines without the first line of the text, unless it is answered at once: it is a headline."""
    if not heads or heads[0][0] > 0 or asks(heads[0][1]) or (len(heads) > 1 and heads[1][0] == 1):
        return heads
    return heads[1:]


def last_name_of(found: re.Match[str]) -> str:
    """The last word, in lower case, of who a line is labelled with: "vale" of "Ada Vale, head of the mill"."""
    words = found["label"].partition(",")[0].lower().split()
    return words[-1] if words else ""


def asks(found: re.Match[str]) -> bool:
    """Whether a line is labelled as that of who asks: "Q", "ADA VALE, HOST"."""
    name, _, told = found["label"].lower().partition(",")
    return not word_list("layouts/askers.txt").isdisjoint((name.strip(), told.strip()))


def is_label(words: str) -> bool:
    """Whether words before a colon can be who speaks: "Q", a name, a title; not "Photo" or "Read more"."""
    told = re.findall(r"[\w'’.-]+", words.partition(",")[0])
    if not told or len(told) > 6 or told[0].lower() in labels_of_nobody():
        return False
    return all(word[0].isupper() or word.lower() in word_list("layouts/particles.txt") for word in told)


@cache
def labels_of_nobody() -> frozenset[str]:
    """Words before a colon that are no one's name."""
    return word_list("layouts/labels.txt")


# blocks


def block_after(text: str, start: int) -> Span | None:
    """The lines set off by ">", by bullets or by indentation below a line that ends at ``start``; None without any.

    A block is set off only if the line above is not.
    """
    ended = LINE_END.match(text, start)
    if ended is None or is_set_off(text, text.rfind("\n", 0, start) + 1, start):
        return None
    at, block = ended.end(), None
    while at < len(text):
        line_end = text.find("\n", at)
        line_end = len(text) if line_end < 0 else line_end
        if text[at:line_end].strip():
            if not is_set_off(text, at, line_end):
                break
            block = Span(block.start if block else at, line_end)
        at = line_end + 1
    return block


def is_set_off(text: str, start: int, end: int) -> bool:
    """Whether a line does not begin where lines of a paragraph do."""
    return any(sign.match(text, start, end) for sign in (SET_OFF, BULLET))


# lines


@once_per_doc
def lines(doc: Doc) -> tuple[Line, ...]:
    """The lines of an article with what each is for."""
    text = text_of(doc)
    spans = lines_in(text)
    labelled = {turn.label.start for turn in turns(doc)}
    first = opening_in(text, spans)
    return tuple(Line(span, kind_of(text, n, spans, labelled, first)) for n, span in enumerate(spans))


def opening_in(text: str, spans: tuple[Span, ...]) -> int:
    """The number of the line where a headline would stand: the first that is no desk, date or credit above it."""
    return next((n for n, span in enumerate(spans[:ABOVE_HEADLINE]) if not is_above(text[span.start : span.end])), 0)


def is_above(words: str) -> bool:
    """Whether a line is one of those that sites print above a headline: "WORLD NEWS", "3 May 2026", "Coast Wire"."""
    bare = words.strip(AROUND_AGENCIES)
    if bare.lower() in word_list("layouts/desks.txt") or bare in agencies():
        return True
    return any(form.fullmatch(words) for form in (NUMERIC, DATED, PUBLISHED))


@once_per_doc
def opening(doc: Doc) -> tuple[Line, ...]:
    """The lines of an article from where a headline would stand."""
    text = text_of(doc)
    return lines(doc)[opening_in(text, lines_in(text)) :]


@once_per_doc
def heading_of(doc: Doc) -> Span | None:
    """The first line, where it is short and others follow: a headline, with or without a full stop."""
    known = opening(doc)
    if len(known) < 2 or known[0].kind not in (LineKind.HEADLINE, LineKind.BODY):
        return None
    span = known[0].span
    return span if span.end - span.start < LONGEST_HEADING else None


def is_in_heading(doc: Doc, i: int) -> bool:
    """Whether a token is in the headline."""
    heading = heading_of(doc)
    return heading is not None and heading.start <= doc[i].idx < heading.end


@once_per_doc
def headline_of(doc: Doc) -> str | None:
    """What the article is headed: a first line without a full stop, set off by an empty line, a byline or a dateline.

    None where the first line may as well be one of a paragraph.
    """
    known = opening(doc)
    if len(known) < 2 or known[0].kind is not LineKind.HEADLINE:
        return None
    text, (first, second) = text_of(doc), known[:2]
    between = text[first.span.end : second.span.start]
    dateline = dateline_in(text)
    is_apart = len(PARAGRAPH_END.findall(between)) > 1 or second.kind in (LineKind.BYLINE, LineKind.TIME)
    if not is_apart and (dateline is None or dateline.span.start != second.span.start):
        return None
    return " ".join(text[first.span.start : first.span.end].split())


def kind_of(text: str, n: int, spans: tuple[Span, ...], labelled: set[int], first: int) -> LineKind:
    """What the n-th line is for, by its signs and its place; that of the headline, if there is one, is ``first``."""
    span = spans[n]
    words = text[span.start : span.end]
    if span.start in labelled:
        return LineKind.TURN
    if BULLET.match(words):
        return LineKind.BULLET
    if TIME.match(words) or (PUBLISHED.match(words) and any(map(str.isdigit, words))) or DATED.match(words):
        return LineKind.TIME
    if n < 6 and (found := BYLINE.match(words)) and is_names(found["names"]):
        return LineKind.BYLINE
    if words.strip(AROUND_AGENCIES) in agencies():
        return LineKind.CREDIT
    if n == first and len(spans) > first + 1 and len(words) < LONGEST_HEADING and words[-1] not in '.!?:;,”"’':
        return LineKind.HEADLINE
    return LineKind.BODY

"""The types of what ``quoth.extract`` returns: one ``ArticleRecord``, with lists of findings.

They are dicts at run time. A type checker knows their keys and values: it refuses ``figure["valeu"]``, and a test
compares them with the fields that are printed. ``docs/fields.md`` says what each key means.
"""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

Ranges = list[list[int]]  # half-open, [[start, end], ...], in Unicode code points of the article's text
Stance = Literal["state", "deny", "believe", "demand", "condemn", "nocomment"]
Outcome = Literal[
    "killed", "wounded", "missing", "captured", "infected", "recovered", "displaced", "evacuated", "arrested",
    "rescued", "deployed", "destroyed", "damaged",
]  # fmt: skip


class SpeakerRecord(TypedDict):
    """Somebody who is a source of something."""

    id: str
    name: str
    role: str | None
    type: Literal["person", "group", "place", "document", "unknown"]
    mentions: Ranges


class AttributionSpans(TypedDict):
    """Where the parts of an attribution are."""

    source: Ranges
    cue: Ranges
    content: Ranges
    context: NotRequired[Ranges]


class AttributionRecord(TypedDict):
    """Who is reported to have said, thought or wanted what."""

    id: str
    speaker: str | None
    speaker_id: str | None
    role: str | None
    source: str | None
    cue: str | None
    cue_lemma: str | None
    content: str | None
    type: Literal["direct", "mixed", "indirect"]
    stance: Stance
    negated: bool
    parent: str | None
    chain: list[str]
    rule: str | None
    confidence: float | None
    context: NotRequired[str]
    spans: AttributionSpans


class QuoteSpans(TypedDict):
    """Where a quotation is."""

    text: Ranges
    context: NotRequired[Ranges]


class QuoteRecord(TypedDict):
    """The words between quotation marks, and whose they are."""

    id: str
    text: str | None
    speaker: str | None
    speaker_id: str | None
    attribution: str | None
    rule: str | None
    confidence: float | None
    context: NotRequired[str]
    spans: QuoteSpans


class FigureSpans(TypedDict):
    """Where a figure and its number are."""

    text: Ranges
    number: Ranges
    context: NotRequired[Ranges]


class FigureRecord(TypedDict):
    """A quantity: what it counts, of what kind it is, and who claims it."""

    id: str
    text: str
    value: float
    high: float | None
    modifier: Literal["=", "~", "<", ">", "<=", ">=", "range"]
    change: Literal["up", "down"] | None
    unit: str | None
    per: str | None
    counted: str | None
    kind: str
    outcome: Outcome | None
    speaker: str | None
    speaker_id: str | None
    attribution: str | None
    stance: Stance | None
    negated: bool
    rule: str | None
    confidence: float | None
    context: NotRequired[str]
    spans: FigureSpans


class ErrorRecord(TypedDict):
    """What went wrong with an article, or is to be known of it."""

    code: str
    level: Literal["error", "notice"]
    message: str
    extractor: str | None


class ArticleRecord(TypedDict):
    """One article and what was found in it. The findings of third-party extractors are under their names too."""

    source: str
    id: str | None
    title: str | None
    author: str | None
    published: str | None
    agency: str | None
    text: NotRequired[str]
    speakers: list[SpeakerRecord]
    attributions: list[AttributionRecord]
    quotes: list[QuoteRecord]
    figures: list[FigureRecord]
    errors: list[ErrorRecord]

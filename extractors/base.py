"""The values that go through quoth: articles, spans, findings, and the errors people may see.

Everything here is frozen. A finding carries character offsets into its article's own text, so that
``article.text[span.start:span.end]`` is what was found; how a finding looks in print is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import wraps
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar, TypeVarTuple, runtime_checkable

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan


class QuothError(Exception):
    """A failure, reported to the user in one whole sentence: what failed, on what, what to try.

    ``code`` is short and stable, for scripts that read ``error`` records.
    """

    code = "error"


class Span(NamedTuple):
    """A half-open stretch of an article's text, in Unicode code points."""

    start: int
    end: int

    @classmethod
    def of(cls, span: DocSpan) -> Span:
        """The characters that a spaCy span covers."""
        return cls(span.start_char, span.end_char)

    @classmethod
    def of_tokens(cls, doc: Doc, start: int, end: int) -> Span:
        """The characters of the tokens of a range, without the spaCy span, which takes longer to make."""
        last = doc[end - 1]
        return cls(doc[start].idx, last.idx + len(last))

    def holds(self, other: Span) -> bool:
        """Whether the other span lies within this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Article:
    """One text, and what its input says of it. ``source`` is a path, ``-``, or ``feed.jsonl#12``."""

    text: str
    source: str = "-"
    id: str | None = None
    title: str | None = None
    published: str | None = None
    agency: str | None = None
    author: str | None = None


class AttributionType(StrEnum):
    """How much of the content is in quotation marks: all of it, some of it, nothing."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Stance(StrEnum):
    """What the source does with the content."""

    STATE = "state"
    DENY = "deny"
    BELIEVE = "believe"
    DEMAND = "demand"
    CONDEMN = "condemn"
    NOCOMMENT = "nocomment"


class SpeakerType(StrEnum):
    """What kind of source a speaker is."""

    PERSON = "person"
    GROUP = "group"
    PLACE = "place"
    DOCUMENT = "document"
    UNKNOWN = "unknown"


class Modifier(StrEnum):
    """How exact a figure is said to be."""

    EXACT = "="
    ABOUT = "~"
    LESS = "<"
    MORE = ">"
    AT_MOST = "<="
    AT_LEAST = ">="
    RANGE = "range"


class Outcome(StrEnum):
    """What happened to the people, troops, weapons or things that a figure counts."""

    KILLED = "killed"
    WOUNDED = "wounded"
    MISSING = "missing"
    CAPTURED = "captured"
    INFECTED = "infected"
    RECOVERED = "recovered"
    DISPLACED = "displaced"
    EVACUATED = "evacuated"
    ARRESTED = "arrested"
    RESCUED = "rescued"
    DEPLOYED = "deployed"
    DESTROYED = "destroyed"
    DAMAGED = "damaged"


@runtime_checkable
class Finding(Protocol):
    """What an extractor yields: any frozen value with a ``span``.

    A third-party finding is printed from its dataclass fields: spans (and tuples of spans) go under
    ``spans``, every other field must be a value that JSON knows.
    """

    @property
    def span(self) -> Span:
        """Where it is in the article."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody or something that is reported to have said, thought or wanted something.

    ``name`` is the fullest name the article gives, or the noun phrase itself for common nouns
    ("two diplomats"); ``role`` is title, office or affiliation as the article words it.
    """

    name: str
    role: str | None = None
    type: SpeakerType = SpeakerType.UNKNOWN
    mentions: tuple[Span, ...] = ()

    def __hash__(self) -> int:
        return hash((self.name, self.mentions[:1]))  # one may be mentioned thousands of times

    @property
    def span(self) -> Span:
        """The first mention."""
        return self.mentions[0]


@dataclass(frozen=True, slots=True)
class Attribution:
    """One reported speech event, thought or demand: source, cue and content.

    ``content`` has several spans where the cue interrupts it. ``parent`` is the attribution whose
    content contains this one. ``rule`` names the construction that found it, ``resolver`` the
    resolver that found the speaker; ``rival`` is the second likeliest speaker, and ``margin`` by how much
    the speaker scored higher, where candidates were scored. ``recognised`` is the chance, 0 to 1, that
    the embedded network gives the cue, None where there is no cue or another pipeline read the text; ``agreement``,
    from 0 to 1, how far it reads the same content. ``follows`` is whose report comes before it: "nobody", "same" or
    "another". ``confidence`` is the probability, 0 to 1, that content and speaker are right.
    """

    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    cue_lemma: str | None = None
    type: AttributionType = AttributionType.INDIRECT
    stance: Stance = Stance.STATE
    negated: bool = False
    speaker: Speaker | None = None
    parent: Attribution | None = None
    rule: str | None = None
    resolver: str | None = None
    margin: float | None = None
    rival: str | None = None
    recognised: float | None = None
    agreement: float | None = None
    follows: str = "nobody"
    confidence: float | None = None

    def __hash__(self) -> int:
        return hash((self.content, self.cue))  # not the parents and their parents

    @property
    def span(self) -> Span:
        """The stretch from its first to its last character, source and cue included."""
        parts = self.content + self.cue + self.source
        return Span(min(part.start for part in parts), max(part.end for part in parts))

    def holds(self, span: Span) -> bool:
        """Whether the span lies in the content."""
        return any(part.holds(span) for part in self.content)


@dataclass(frozen=True, slots=True)
class Quote:
    """The words between one pair of quotation marks, without the marks.

    ``rule`` says why they are the speaker's; ``confidence`` is the probability, 0 to 1, that they are.
    """

    span: Span
    speaker: Speaker | None = None
    attribution: Attribution | None = None
    rule: str | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """One expressed quantity.

    ``span`` covers number, modifier, unit and counted noun; ``number`` the number words alone. ``value``
    and ``high`` (upper end of a range) are finite; ``unit`` is singular ("minute", "km", "percent") or an
    ISO 4217 code; ``per`` is the denominator of a rate; ``change`` is "up", "down" or None. ``outcome`` is what
    happened to those counted, None where the text does not say. ``rule`` names what read it, ``other_kind`` is
    the kind that came second; ``confidence`` is the probability, 0 to 1, that value, unit, kind and claimant are right.
    """

    span: Span
    number: Span
    value: float
    high: float | None = None
    modifier: Modifier = Modifier.EXACT
    change: str | None = None
    unit: str | None = None
    per: str | None = None
    counted: str | None = None
    kind: str = "count"
    outcome: Outcome | None = None
    attribution: Attribution | None = None
    rule: str | None = None
    confidence: float | None = None
    other_kind: str | None = None

    @property
    def speaker(self) -> Speaker | None:
        """Who claims it; None where the article itself says so."""
        return self.attribution.speaker if self.attribution else None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something to report about one article; becomes an ``error`` record and a line on stderr.

    ``code`` is short and stable for scripts, ``message`` a whole sentence for people. Without an ``extractor`` the
    article could not be read at all, unless it is only a notice: then nothing is missing.
    """

    code: str
    message: str
    extractor: str | None = None
    is_notice: bool = False


Extractor = Callable[["Doc"], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Report:
    """One article with everything the extractors found in it, by extractor name and in order of position.

    ``sentences`` are the article's, in order, without the white space around them.
    """

    article: Article
    findings: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    sentences: tuple[Span, ...] = ()


Answer = TypeVar("Answer")
Item = TypeVar("Item")
Asked = TypeVarTuple("Asked")


SPEECH = "quoth: speech"  # what the encoder says of each token as a cue, in a doc's user_data
KNOWN = "quoth"  # what has been worked out of a doc, in its user_data


def once_per_doc(question: Callable[[Doc], Answer]) -> Callable[[Doc], Answer]:
    """Remember the answer to a question about a doc with the doc itself, all under one key of its ``user_data``.

    Figures ask for attributions, attributions for quotation marks: each may simply call the other's
    function, and the work is done once. The question must not mutate the doc. ``analysis.STAGES`` has the order.
    """

    @wraps(question)
    def remembered(doc: Doc) -> Answer:
        try:
            answer: Answer = doc.user_data[KNOWN][question]
        except KeyError:  # nothing is known yet
            pass
        else:
            return answer
        answer = question(doc)
        doc.user_data.setdefault(KNOWN, {})[question] = answer
        return answer

    return remembered


def once_each(question: Callable[[Doc, *Asked], Answer]) -> Callable[[Doc, *Asked], Answer]:
    """Remember the answers to a question about places, names or nouns of a doc, with the doc.

    What is ``asked`` of the doc must have a hash, and the answer must follow from that and the doc alone.
    """

    @wraps(question)
    def remembered(doc: Doc, *asked: *Asked) -> Answer:
        try:
            known: dict[tuple[*Asked], Answer] = doc.user_data[KNOWN][question]
        except KeyError:  # nothing of this sort yet
            known = doc.user_data.setdefault(KNOWN, {}).setdefault(question, {})
        if asked not in known:
            known[asked] = question(doc, *asked)
        return known[asked]

    return remembered


def once_per_token(question: Callable[[Token], Answer]) -> Callable[[Token], Answer]:
    """Remember the answers to a question about tokens, with their doc: for what many rules ask of the same words."""

    @wraps(question)
    def remembered(token: Token) -> Answer:
        data, i = token.doc.user_data, token.i
        try:
            known: dict[int, Answer] = data[KNOWN][question]
        except KeyError:  # nothing of this sort yet
            known = data.setdefault(KNOWN, {}).setdefault(question, {})
        if i not in known:
            known[i] = question(token)
        return known[i]

    return remembered


def answered(question: Callable[[Doc], tuple[Item, ...]], doc: Doc) -> tuple[Item, ...]:
    """What another extractor finds; nothing where it fails, since that failure is reported elsewhere.

    So figures are found, without claimants, where attributions fail on an article.
    """
    try:
        return question(doc)
    except Exception:
        return ()

"""The fields of a record, one row each.

Record, JSON Schema, columns of CSV and Parquet, tables of SQLite and docs/fields.md are made from these rows. To add a
field is to add its row (CONTRIBUTING.md). The order is that of the record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ...extractors.base import (
    Attribution,
    AttributionType,
    Figure,
    Modifier,
    Outcome,
    Quote,
    Span,
    SpeakerType,
    Stance,
)
from .known import Known
from .values import pairs, plain

Schema = dict[str, Any]

NOTICE = "notice"
CHARACTERS = "Unicode code points of the article's text, half-open"
IN_UNIT = "the field `unit`; things counted where that is null"
TEXT: Schema = {"type": "string"}
MAYBE_TEXT: Schema = {"type": ["string", "null"]}
SPANS: Schema = {
    "type": "array",
    "items": {"type": "array", "prefixItems": [{"type": "integer", "minimum": 0}] * 2, "minItems": 2, "maxItems": 2},
    "description": "Half-open ranges of Unicode code points in the article's text.",
}


def one_of(values: Iterable[str | None]) -> Schema:
    """One of these words, as JSON Schema says it."""
    return {"enum": [value if value is None else str(value) for value in values]}


def id_of(letter: str) -> Schema:
    """The id of a finding: ``a4``."""
    return {"type": "string", "pattern": f"^{letter}[1-9][0-9]*$"}


def maybe_id_of(letter: str) -> Schema:
    """An id, or null."""
    return {**id_of(letter), "type": ["string", "null"]}


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record: its name, its JSON Schema, and what it says, for the documents.

    ``of`` reads the value from a finding and what is known of its article; without it, it is the finding's attribute of
    that name. ``columns`` are its names in CSV and Parquet, its own if None are given. ``refers_to`` is the kind of
    finding whose id it is. SQLite keeps what is ``kept``, with the type that the schema says. ``unit`` is what a number
    counts in.
    """

    name: str
    schema: Schema
    says: str
    of: Callable[[Any, Known], Any] | None = None
    columns: tuple[str, ...] | None = None
    refers_to: str | None = None
    kept: bool = True
    unit: str | None = None

    def value(self, found: Any, known: Known) -> Any:
        """What a finding has under this key."""
        return plain(getattr(found, self.name)) if self.of is None else self.of(found, known)

    @property
    def type(self) -> type:
        """What its values are in a column: a list is text there."""
        types = {"number": float, "integer": int, "boolean": bool}
        names = self.schema.get("type", "string")
        return types.get(names if isinstance(names, str) else names[0], str)

    @property
    def may_be_null(self) -> bool:
        """Whether a finding may lack it."""
        return "null" in self.schema.get("type", ()) or None in self.schema.get("enum", ())


@dataclass(frozen=True, slots=True)
class Kind:
    """What one of our extractors finds: the ``type`` of its lines, the extractor's name, its fields and spans.

    ``text_at`` is the name of the span of its text.
    """

    name: str
    extractor: str
    fields: tuple[Field, ...]
    spans: Mapping[str, Callable[[Any], Iterable[Span]]]
    text_at: str

    def record(self, found: Any, known: Known) -> dict[str, Any]:
        """The record of one finding."""
        record = {field.name: field.value(found, known) for field in self.fields}
        return record | ({"spans": {key: pairs(of(found)) for key, of in self.spans.items()}} if self.spans else {})


def _speaker(found: Attribution | Quote | Figure, _: Known) -> str | None:
    return found.speaker.name if found.speaker else None


def _speaker_id(found: Attribution | Quote | Figure, known: Known) -> str | None:
    return known.speakers.get(found.speaker) if found.speaker else None


def _attribution(found: Quote | Figure, known: Known) -> str | None:
    return known.attributions[found.attribution] if found.attribution else None


def _parent(found: Attribution, known: Known) -> str | None:
    return known.attributions[found.parent] if found.parent else None


def _stance(found: Figure, _: Known) -> str | None:
    return found.attribution.stance.value if found.attribution else None


def _negated(found: Figure, _: Known) -> bool:
    return found.attribution.negated if found.attribution else False


def _chain(found: Attribution, known: Known) -> list[str]:
    """The speakers from the outermost attribution to this one; unnamed ones are left out."""
    outer = _chain(found.parent, known) if found.parent else []
    return [*outer, found.speaker.name] if found.speaker else outer


SPEAKER_OF = (
    Field("speaker", MAYBE_TEXT, "who it is: the fullest name that the article gives", _speaker),
    Field("speaker_id", maybe_id_of("s"), "the id of that speaker", _speaker_id, refers_to="speakers"),
)
ATTRIBUTION_OF = Field(
    "attribution",
    maybe_id_of("a"),
    "the id of the innermost attribution whose content contains it; null where the article itself says so",
    _attribution,
    refers_to="attributions",
)

SURE = (
    Field(
        "rule",
        MAYBE_TEXT,
        "the rule that found it; `quoth rules` lists them, `quoth rules NAME` shows one with examples",
    ),
    Field(
        "confidence",
        {"type": ["number", "null"], "minimum": 0, "maximum": 1},
        "the probability that it is right: content and speaker, or value, unit, kind and claimant",
        unit="probability, 0 to 1 with two digits",
    ),
)

ARTICLE = (
    Field("source", TEXT, "path, `-` for standard input, `feed.jsonl#12` for a record of a file", columns=("article",)),
    Field("id", MAYBE_TEXT, "what the input calls it", columns=("article_id",)),
    Field("title", MAYBE_TEXT, "its headline"),
    Field("author", MAYBE_TEXT, "who wrote it"),
    Field("published", MAYBE_TEXT, "when it appeared"),
    Field("agency", MAYBE_TEXT, "the agency or outlet that it comes from"),
    Field("text", {**TEXT, "description": "Only with --with-text."}, "what offsets count in", columns=()),
)

SPEAKER = Kind(
    "speaker",
    "speakers",
    (
        Field("id", id_of("s"), "its id", lambda found, known: known.speakers[found], ("id", "speaker_id")),
        Field("name", TEXT, "the fullest name that the article gives", columns=("speaker", "text")),
        Field("role", MAYBE_TEXT, "title, office or affiliation, as the article gives it"),
        Field("type", one_of(SpeakerType), "what kind of source", columns=("speaker_type",)),
        Field(
            "mentions",
            SPANS,
            "where it is named",
            lambda found, _: pairs(found.mentions),
            (),
            kept=False,
            unit=CHARACTERS,
        ),
    ),
    {},
    "mentions",
)
ATTRIBUTION = Kind(
    "attribution",
    "attributions",
    (
        Field("id", id_of("a"), "its id", lambda found, known: known.attributions[found]),
        *SPEAKER_OF,
        Field("role", MAYBE_TEXT, "the speaker's role", lambda found, _: found.speaker.role if found.speaker else None),
        Field("source", MAYBE_TEXT, "the words that name the source", lambda found, known: known.words(found.source)),
        Field("cue", MAYBE_TEXT, "the words of reporting", lambda found, known: known.words(found.cue)),
        Field("cue_lemma", MAYBE_TEXT, "the cue's dictionary form"),
        Field("content", MAYBE_TEXT, "what is reported", lambda found, known: known.words(found.content), ("text",)),
        Field("type", one_of(AttributionType), "how much of it is in quotation marks", columns=("attribution_type",)),
        Field("stance", one_of(Stance), "what the source does with it"),
        Field("negated", {"type": "boolean"}, "whether the cue is negated: did not say"),
        Field(
            "parent", maybe_id_of("a"), "the attribution whose content contains this", _parent, refers_to="attributions"
        ),
        Field("chain", {"type": "array", "items": TEXT}, "the speakers from outermost to this one", _chain),
        *SURE,
    ),
    {"source": lambda found: found.source, "cue": lambda found: found.cue, "content": lambda found: found.content},
    "content",
)
QUOTE = Kind(
    "quote",
    "quotes",
    (
        Field("id", id_of("q"), "its id", lambda found, known: known.quotes[found]),
        Field("text", MAYBE_TEXT, "the words between the marks", lambda found, known: known.words((found.span,))),
        *SPEAKER_OF,
        ATTRIBUTION_OF,
        *SURE,
    ),
    {"text": lambda found: (found.span,)},
    "text",
)
FIGURE = Kind(
    "figure",
    "figures",
    (
        Field("id", id_of("f"), "its id", lambda found, known: known.figures[found]),
        Field("text", TEXT, "number, modifier, unit and counted noun", lambda found, known: known.words((found.span,))),
        Field("value", {"type": "number"}, "the number; the lower end of a range", unit=IN_UNIT),
        Field("high", {"type": ["number", "null"]}, "the upper end of a range", unit=IN_UNIT),
        Field("modifier", one_of(Modifier), "how exact: `=`, `~` about, bounds, or a range"),
        Field("change", one_of(("up", "down", None)), "whether it is a rise or a fall"),
        Field(
            "unit", MAYBE_TEXT, "singular, `minute`, `km`, `percent`, or an ISO code of money; null for plain counts"
        ),
        Field("per", MAYBE_TEXT, "the denominator of a rate: `day`"),
        Field("counted", MAYBE_TEXT, "what is counted or measured, pronouns resolved"),
        Field("kind", TEXT, "what kind of figure; `quoth kinds` lists them"),
        Field("outcome", one_of((*Outcome, None)), "what happened to those counted: `killed`, `arrested`, `destroyed`"),
        *SPEAKER_OF,
        ATTRIBUTION_OF,
        Field("stance", one_of((*Stance, None)), "the attribution's: what the speaker does with the figure", _stance),
        Field("negated", {"type": "boolean"}, "the attribution's: whether the cue is negated", _negated),
        *SURE,
    ),
    {"text": lambda found: (found.span,), "number": lambda found: (found.number,)},
    "text",
)
ERROR = (
    Field("code", TEXT, "short and stable, for scripts"),
    Field("level", one_of(("error", NOTICE)), "whether something is missing"),
    Field("message", TEXT, "a sentence for people", columns=("text",)),
    Field("extractor", MAYBE_TEXT, "whose findings are missing; null: the article's", columns=("more",)),
)

KINDS = {kind.extractor: kind for kind in (SPEAKER, ATTRIBUTION, QUOTE, FIGURE)}

"""Report -> record: the plain dicts and lists that every printed form is made from (schema ``quoth/1``)."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

from ...extractors.base import Attribution, Figure, Finding, Problem, Quote, Report, Span, Speaker
from .context import Context

SCHEMA = "quoth/1"
OWN = {"speakers": "speaker", "attributions": "attribution", "quotes": "quote", "figures": "figure"}
ABOUT = ("source", "id", "title", "author", "published", "agency", "text")
NOTICE = "notice"
PASSED_OVER = "passed-over"
RESERVED = ("schema", "type", "article", "id", "context", "spans")

Record = dict[str, Any]
Found = TypeVar("Found", bound=Finding)


def record_of(
    report: Report, wanted: Collection[str], *, with_text: bool = False, context: int | None = None
) -> Record:
    """Turn a report into the article's record, with the findings of the wanted extractors.

    Findings are numbered over all that were found, so that ``a4`` is ``a4`` whatever else is wanted.
    A finding that JSON cannot hold costs its extractor's findings and becomes an error. With ``context``, each carries
    its sentences and so many before and after.
    """
    article = report.article
    known = Known(report)
    around = Context(article.text, report.sentences, context) if context is not None else None
    record: Record = {
        "source": article.source,
        "id": article.id,
        "title": article.title,
        "author": article.author,
        "published": article.published,
        "agency": article.agency,
    }
    if with_text:
        record["text"] = article.text
    problems = list(report.problems)
    for name in (*OWN, *(name for name in wanted if name not in OWN)):
        record[name] = []
        try:
            found = known.records(name) if name in wanted else []
            record[name] = [around.added_to(each) for each in found] if around else found
        except (TypeError, ValueError) as why:
            sentence = f"A finding of the extractor '{name}' on '{article.source}' cannot be printed: {why}."
            problems.append(Problem("unprintable-finding", sentence, name))
    record["errors"] = [_error(problem) for problem in problems]
    return record


def extractors_in(record: Record) -> list[str]:
    """The names of the extractors whose findings the record holds."""
    return [name for name in record if name not in (*ABOUT, "errors")]


def has_findings(record: Record) -> bool:
    """Whether any extractor found something in the article."""
    return any(record[name] for name in extractors_in(record))


def is_unread(record: Record) -> bool:
    """Whether no article stands for the record: an input could not be read or was passed over."""
    return is_failed(record) or any(error["code"] == PASSED_OVER for error in record["errors"])


def is_failed(record: Record) -> bool:
    """Whether the record stands for an input that could not be read. A notice takes nothing away."""
    return any(error["extractor"] is None and error.get("level") != NOTICE for error in record["errors"])


def text_of(record: Record) -> str:
    """The article's text, where it was asked for; none of an input that could not be read."""
    return record.get("text") or ""


def count_of(record: Record) -> dict[str, int]:
    """How much the record adds to each total: articles, and findings by extractor."""
    return {"articles": int(not is_unread(record))} | {name: len(record[name]) for name in extractors_in(record)}


def _error(problem: Problem) -> Record:
    return {
        "code": problem.code,
        "level": NOTICE if problem.is_notice else "error",
        "message": problem.message,
        "extractor": problem.extractor,
    }


class Known:
    """Everything found in one article, numbered by position, so that findings can name each other."""

    def __init__(self, report: Report) -> None:
        self.text = report.article.text
        self.findings = report.findings
        attributions = _with_parents(self._of_type(Attribution))
        attributions += _with_parents(
            found.attribution for found in self._of_type(Quote) + self._of_type(Figure) if found.attribution
        )
        speakers = self._of_type(Speaker)
        speakers += [found.speaker for found in attributions + self._of_type(Quote) if found.speaker]
        self.speakers = _numbered("s", speakers)
        self.attributions = _numbered("a", attributions)
        self.quotes = _numbered("q", self._of_type(Quote))
        self.figures = _numbered("f", self._of_type(Figure))

    def records(self, name: str) -> list[Record]:
        """The records of one extractor's findings."""
        own: dict[str, Callable[[], list[Record]]] = {
            "speakers": lambda: [self._speaker(found) for found in self.speakers],
            "attributions": lambda: [self._attribution(found) for found in self.attributions],
            "quotes": lambda: [self._quote(found) for found in self.quotes],
            "figures": lambda: [self._figure(found) for found in self.figures],
        }
        if name in own:
            return own[name]()
        return [self._foreign(name, number, found) for number, found in enumerate(self.findings.get(name, ()), 1)]

    def _of_type(self, kind: type[Found]) -> list[Found]:
        name = next(name for name, single in OWN.items() if single == kind.__name__.lower())
        return [found for found in self.findings.get(name, ()) if isinstance(found, kind)]

    def _speaker(self, speaker: Speaker) -> Record:
        return {
            "id": self.speakers[speaker],
            "name": speaker.name,
            "role": speaker.role,
            "type": speaker.type.value,
            "mentions": _pairs(speaker.mentions),
        }

    def _attribution(self, attribution: Attribution) -> Record:
        speaker = attribution.speaker
        return {
            "id": self.attributions[attribution],
            **self._speaker_of(speaker),
            "role": speaker.role if speaker else None,
            "source": self._words(attribution.source),
            "cue": self._words(attribution.cue),
            "cue_lemma": attribution.cue_lemma,
            "content": self._words(attribution.content),
            "type": attribution.type.value,
            "stance": attribution.stance.value,
            "negated": attribution.negated,
            "parent": self._id_of(attribution.parent),
            "chain": _chain(attribution),
            "spans": {
                "source": _pairs(attribution.source),
                "cue": _pairs(attribution.cue),
                "content": _pairs(attribution.content),
            },
        }

    def _quote(self, quote: Quote) -> Record:
        return {
            "id": self.quotes[quote],
            "text": self._words((quote.span,)),
            **self._speaker_of(quote.speaker),
            "attribution": self._id_of(quote.attribution),
            "spans": {"text": _pairs((quote.span,))},
        }

    def _figure(self, figure: Figure) -> Record:
        return {
            "id": self.figures[figure],
            "text": self._words((figure.span,)),
            "value": number(figure.value),
            "high": None if figure.high is None else number(figure.high),
            "modifier": figure.modifier.value,
            "change": figure.change,
            "unit": figure.unit,
            "per": figure.per,
            "counted": figure.counted,
            "kind": figure.kind,
            **self._speaker_of(figure.speaker),
            "attribution": self._id_of(figure.attribution),
            "spans": {"text": _pairs((figure.span,)), "number": _pairs((figure.number,))},
        }

    def _foreign(self, name: str, count: int, found: Finding) -> Record:
        """A third-party finding, from its fields: spans go under ``spans``, the rest must be what JSON knows."""
        record: Record = {"id": f"{name}{count}", "text": self._words((found.span,))}
        spans: dict[str, list[list[int]]] = {"text": _pairs((found.span,))}
        for key, value in _fields_of(found).items():
            free = f"{name}_{key}" if key in RESERVED else key
            if key == "span":
                continue
            if positions := _spans_in(value):
                spans[free] = _pairs(positions)
            elif isinstance(value, Speaker):
                record |= {free: value.name, f"{free}_id": self.speakers.get(value)}
            elif isinstance(value, Attribution):
                record[free] = self.attributions.get(value)
            else:
                record[free] = plain(value)
        return record | {"spans": spans}

    def _speaker_of(self, speaker: Speaker | None) -> Record:
        if speaker is None:
            return {"speaker": None, "speaker_id": None}
        return {"speaker": speaker.name, "speaker_id": self.speakers.get(speaker)}

    def _id_of(self, attribution: Attribution | None) -> str | None:
        return self.attributions[attribution] if attribution else None

    def _words(self, spans: Iterable[Span]) -> str | None:
        return " ".join(self.text[span.start : span.end] for span in spans) or None


def number(value: float) -> int | float:
    """A finite number as JSON should show it: 10000, not 10000.0."""
    if not math.isfinite(value):
        raise ValueError(f"{value} is not a finite number")
    return int(value) if value == int(value) and abs(value) < 2**53 else value


def plain(value: object) -> Any:
    """A value as JSON knows it, or TypeError."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, int | float):
        return number(value)
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item) for item in value]
    raise TypeError(f"a {type(value).__name__} is not a value that JSON knows")


def _fields_of(found: Finding) -> dict[str, object]:
    if is_dataclass(found):
        return {each.name: getattr(found, each.name) for each in fields(found)}
    as_dict = getattr(found, "_asdict", None)
    if as_dict is None:
        raise TypeError(f"{type(found).__name__} is neither a dataclass nor a named tuple")
    named: dict[str, object] = as_dict()
    return named


def _spans_in(value: object) -> tuple[Span, ...]:
    """The spans that a field holds, if it holds nothing else."""
    items = value if isinstance(value, tuple) and not isinstance(value, Span) else (value,)
    return items if all(isinstance(item, Span) for item in items) else ()


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _chain(attribution: Attribution) -> list[str]:
    """The speakers from the outermost attribution to this one; one that nobody names is passed over."""
    outer = _chain(attribution.parent) if attribution.parent else []
    return [*outer, attribution.speaker.name] if attribution.speaker else outer


def _with_parents(attributions: Iterable[Attribution]) -> list[Attribution]:
    found: dict[int, Attribution] = {}  # by identity: to compare two is to compare all their parents
    for attribution in attributions:
        each: Attribution | None = attribution
        while each and id(each) not in found:
            found[id(each)] = each
            each = each.parent
    return list(found.values())


def _numbered(letter: str, findings: Iterable[Found]) -> dict[Found, str]:
    """Number findings by position; the same finding met twice is one."""
    distinct = dict.fromkeys(findings)
    in_order = sorted(distinct, key=lambda found: (found.span.start, found.span.end))
    return {found: f"{letter}{number}" for number, found in enumerate(in_order, 1)}

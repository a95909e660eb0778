"""What one article says, as frozen values: for programs that want types, and for pipelines that have a doc already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from .attributions import attributions_of
from .base import Article, Attribution, Figure, Finding, Problem, Quote, Report, Span, Speaker, answered
from .figures import figures_of
from .quotes import quotes_of, without_carriers
from .speakers import speakers_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

Kind = TypeVar("Kind", bound=Finding)


@dataclass(frozen=True, slots=True)
class Reading:
    """An article and what was found in it, each kind in order of position.

    ``others`` has the findings of third-party extractors by their names, ``problems`` what went wrong.
    """

    article: Article
    speakers: tuple[Speaker, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    others: Mapping[str, tuple[Finding, ...]] = field(default_factory=lambda: MappingProxyType({}))
    problems: tuple[Problem, ...] = ()

    def words(self, *spans: Span) -> str:
        """The words of the article at some spans, with a space between one span and the next."""
        return " ".join(self.article.text[span.start : span.end] for span in spans)

    def claimant_of(self, span: Span) -> Speaker | None:
        """Who claims what is said in a span: the speaker of the innermost attribution whose content contains it."""
        inner = innermost(self.attributions, span)
        return inner.speaker if inner else None


def attribution_around(doc: Doc, span: Span) -> Attribution | None:
    """The innermost attribution of a doc whose content contains a span; None where the article itself says so.

    For extractors of your own. A finding with a field of the type ``Attribution | None`` is printed with its id.
    """
    return innermost(answered(attributions_of, doc), span)


def claimant_of(doc: Doc, span: Span) -> Speaker | None:
    """Who claims what is said in a span of a doc; None where the article itself says so, or no one is named.

    For extractors of your own. A finding with a field ``speaker`` is printed with the speaker's name and id.
    """
    inner = attribution_around(doc, span)
    return inner.speaker if inner else None


def innermost(attributions: Iterable[Attribution], span: Span) -> Attribution | None:
    """The attribution with the least content among those whose content contains a span."""
    holding = without_carriers([one for one in attributions if one.holds(span)])
    return min(holding, key=lambda one: sum(part.end - part.start for part in one.content), default=None)


def reading_of(doc: Doc) -> Reading:
    """What our extractors find in a doc that some pipeline has parsed, tagged and searched for names."""
    return Reading(
        Article(doc.text), speakers_of(doc), attributions_of(doc), quotes_of(doc), figures_of(doc)
    )  # fmt: skip


def reading_from(report: Report) -> Reading:
    """A report with its findings sorted by their types."""
    own = {"speakers", "attributions", "quotes", "figures"}
    return Reading(
        report.article,
        _of_kind(report, "speakers", Speaker),
        _of_kind(report, "attributions", Attribution),
        _of_kind(report, "quotes", Quote),
        _of_kind(report, "figures", Figure),
        MappingProxyType({name: found for name, found in report.findings.items() if name not in own}),
        report.problems,
    )


def _of_kind(report: Report, name: str, kind: type[Kind]) -> tuple[Kind, ...]:
    return tuple(found for found in report.findings.get(name, ()) if isinstance(found, kind))

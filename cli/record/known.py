"""Everything found in one article, numbered by position, so that findings can name each other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from ...extractors.base import Attribution, Figure, Finding, Quote, Report, Span, Speaker

Found = TypeVar("Found", bound=Finding)


class Known:
    """The findings of our extractors with their ids, and the article's words."""

    def __init__(self, report: Report) -> None:
        self.text = report.article.text
        quotes, figures = _of_type(report, "quotes", Quote), _of_type(report, "figures", Figure)
        attributions = _with_parents(_of_type(report, "attributions", Attribution))
        attributions += _with_parents(found.attribution for found in quotes + figures if found.attribution)
        speakers = _of_type(report, "speakers", Speaker)
        speakers += [found.speaker for found in attributions + quotes if found.speaker]
        self.speakers = _numbered("s", speakers)
        self.attributions = _numbered("a", attributions)
        self.quotes = _numbered("q", quotes)
        self.figures = _numbered("f", figures)

    def words(self, spans: Iterable[Span]) -> str | None:
        """The words at these spans; None without any."""
        return " ".join(self.text[span.start : span.end] for span in spans) or None


def _of_type(report: Report, name: str, kind: type[Found]) -> list[Found]:
    return [found for found in report.findings.get(name, ()) if isinstance(found, kind)]


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

"""Report -> record: the plain dicts and lists that every printed form is made from (schema ``quoth/1``)."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from ...extractors.base import Problem, Report
from .context import Context
from .fields import ARTICLE, KINDS, NOTICE
from .known import Known
from .others import record_of_other

SCHEMA = "quoth/1"
OWN = {kind.extractor: kind.name for kind in KINDS.values()}
ABOUT = tuple(field.name for field in ARTICLE)
PASSED_OVER = "passed-over"

Record = dict[str, Any]


def record_of(
    report: Report, wanted: Collection[str], *, with_text: bool = False, context: int | None = None
) -> Record:
    """Turn a report into the article's record, with the findings of the wanted extractors.

    Findings are numbered before any are left out, so that ``a4`` is ``a4`` in every selection.
    A finding that JSON cannot represent costs its extractor's findings and becomes an error. With ``context``, each
    finding has its sentences and so many before and after.
    """
    article, known = report.article, Known(report)
    around = Context(article.text, report.sentences, context) if context is not None else None
    record: Record = {key: getattr(article, key) for key in ABOUT if with_text or key != "text"}
    problems = list(report.problems)
    for name in (*OWN, *(name for name in wanted if name not in OWN)):
        record[name] = []
        try:
            found = _records(name, report, known) if name in wanted else []
            record[name] = [around.added_to(each) for each in found] if around else found
        except (TypeError, ValueError, RecursionError) as why:
            sentence = f"A finding of the extractor '{name}' on '{article.source}' cannot be printed: {why}."
            problems.append(Problem("unprintable-finding", sentence, name))
    record["errors"] = [_error(problem) for problem in problems]
    return record


def _records(name: str, report: Report, known: Known) -> list[Record]:
    if name in KINDS:
        return [KINDS[name].record(found, known) for found in getattr(known, name)]
    others = report.findings.get(name, ())
    return [record_of_other(name, number, found, known) for number, found in enumerate(others, 1)]


def extractors_in(record: Record) -> list[str]:
    """The names of the extractors whose findings the record has."""
    return [name for name in record if name not in (*ABOUT, "errors")]


def has_findings(record: Record) -> bool:
    """Whether any extractor found something in the article."""
    return any(record[name] for name in extractors_in(record))


def is_unread(record: Record) -> bool:
    """Whether the record has no article: an input could not be read or was passed over."""
    return is_failed(record) or any(error["code"] == PASSED_OVER for error in record["errors"])


def is_failed(record: Record) -> bool:
    """Whether the record is that of an input that could not be read. A notice does not count."""
    return any(error["extractor"] is None and error.get("level") != NOTICE for error in record["errors"])


def text_of(record: Record) -> str:
    """The article's text, where the record has it; none of an input that could not be read."""
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

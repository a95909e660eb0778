"""All extractors on one doc: what they find, and what went wrong with which of them."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext, redirect_stdout, suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from .base import Article, Extractor, Finding, Problem, QuothError, Report, Span
from .registry import OWN_ORDER, BrokenExtractor, Registration
from .text.datelines import agency_of, author_of
from .text.language import is_foreign
from .text.lines import headline_of
from .text.sentences import sentence_bounds

if TYPE_CHECKING:
    from spacy.tokens import Doc


class FailedExtractor(QuothError):
    """An extractor raised, or yielded something that is not a finding."""

    code = "extractor-failed"

    def __init__(self, registration: Registration, article: Article, why: BaseException) -> None:
        super().__init__(
            f"The extractor '{registration.name}' of {registration.origin} failed on '{article.source}': "
            f"{type(why).__name__}: {_words_of(why)}. Its findings are left out."
        )


def report_on(
    article: Article,
    doc: Doc,
    registrations: Mapping[str, Registration],
    *,
    ended_by: tuple[type[BaseException], ...] = (KeyboardInterrupt,),
) -> Report:
    """Run the extractors over one doc; one that fails costs its own findings and nothing else.

    ``ended_by`` are the exceptions that end the program and are no failure of an extractor.
    """
    findings: dict[str, tuple[Finding, ...]] = {}
    problems = list(_notices(article))
    for name, registration in registrations.items():
        try:
            with _printing_to_stderr(name):
                findings[name] = _findings_of(registration.load(), doc, Span(0, len(article.text)))
        except BrokenExtractor as broken:
            problems.append(Problem(broken.code, str(broken), name))
        except ended_by:
            raise
        except BaseException as why:  # a stranger's extractor may raise anything
            failure = FailedExtractor(registration, article, why)
            problems.append(Problem(failure.code, str(failure), name))
    return Report(_credited(article, doc), findings, tuple(problems), _sentences_of(doc))


def _printing_to_stderr(extractor: str) -> AbstractContextManager[Any]:
    """Standard output carries data: what a stranger's extractor prints goes where it would from a worker."""
    return nullcontext() if extractor in OWN_ORDER else redirect_stdout(sys.stderr)


def _words_of(why: BaseException) -> str:
    """What an exception says, if it can."""
    with suppress(Exception):
        return str(why) or "which says nothing"
    return "which says nothing"


def _notices(article: Article) -> Iterator[Problem]:
    if is_foreign(article.text):
        sentence = f"'{article.source}' seems not to be in English, all that quoth reads: do not trust what was found."
        yield Problem("not-english", sentence, is_notice=True)


def _credited(article: Article, doc: Doc) -> Article:
    """The article with the title, the author and the agency that its text names, unless its input has named them."""
    return replace(
        article,
        title=article.title or headline_of(doc),
        author=article.author or author_of(doc),
        agency=article.agency or agency_of(doc),
    )


def _sentences_of(doc: Doc) -> tuple[Span, ...]:
    if not doc.has_annotation("SENT_START"):
        return ()
    bounds = sorted(set(sentence_bounds(doc)))
    spaces = doc.to_array("IS_SPACE").tolist()
    words = ([i for i in range(start, end) if not spaces[i]] for start, end in bounds)
    return tuple(Span(doc[each[0]].idx, doc[each[-1]].idx + len(doc[each[-1]])) for each in words if each)


def _findings_of(extract: Extractor, doc: Doc, whole: Span) -> tuple[Finding, ...]:
    return tuple(sorted((_checked(found, whole) for found in extract(doc)), key=lambda found: found.span))


def _checked(found: Any, whole: Span) -> Finding:
    span = getattr(found, "span", None)
    if not isinstance(span, Span):
        raise TypeError(f"{found!r} has no span")
    if span.start > span.end or not whole.holds(span):
        raise ValueError(f"{found!r} lies outside the article")
    finding: Finding = found
    return finding

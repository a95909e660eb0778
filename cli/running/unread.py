"""What becomes of an article that could not be read or analysed."""

from __future__ import annotations

from ...extractors.base import Article, Problem, Report
from ..inputs.errors import InputError


class UnanalysedArticle(InputError):
    """The language pipeline itself failed on a text."""

    code = "pipeline-failed"

    def __init__(self, article: Article, why: BaseException) -> None:
        super().__init__(article.source, f"'{article.source}' could not be analysed: {type(why).__name__}: {why}.")


def unread(error: InputError) -> Report:
    """The report on an input that could not be read: an error."""
    return Report(Article("", error.source), problems=(Problem(error.code, str(error), is_notice=error.is_notice),))

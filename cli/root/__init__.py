"""quoth: who said what, and the figures they cited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quoth.cli.running import Analyst, Input
    from quoth.extractors.reading import Reading

__version__ = "0.1.0"
__all__ = ["__version__", "extract", "extract_all", "read"]


def read(text: str | Input, *, only: str | Sequence[str] = (), model: str | None = None) -> Reading:
    """Return what is found in one text as frozen values with types: ``read(text).figures[0].value``.

    ``only`` names extractors, ``model`` another spaCy pipeline. Raises QuothError, also where the text cannot be read.
    """
    from quoth.cli.inputs.errors import InputError
    from quoth.extractors.reading import reading_from

    article = _input(text)
    if isinstance(article, InputError):
        raise article
    return reading_from(_analyst(_names(only), model, None).report(article))


def extract(
    text: str | Input, *, only: str | Sequence[str] = (), model: str | None = None, context: int | None = None
) -> dict[str, Any]:
    """Return what is found in one text, as ``--format json`` prints it of an article.

    ``only`` names extractors, ``model`` another spaCy pipeline, and ``context`` adds the sentences around findings.
    The pipeline is loaded once and stays. An ``Article`` can say where the text comes from. Raises QuothError.
    """
    return next(extract_all([text], only=only, model=model, context=context))


def extract_all(
    texts: Iterable[str | Input],
    *,
    only: str | Sequence[str] = (),
    model: str | None = None,
    context: int | None = None,
) -> Iterator[dict[str, Any]]:
    """Yield what is found in each text, in order, before the next one is asked for. As ``extract`` otherwise.

    A text that cannot be read costs only itself: its record tells in ``errors``.
    """
    analyst = _analyst(_names(only), model, context)
    for text in texts:
        yield analyst.record(_input(text))


def _names(only: str | Sequence[str]) -> tuple[str, ...]:
    return tuple(only.split(",")) if isinstance(only, str) and only else tuple(only)


def _input(text: str | Input) -> Input:
    from quoth.cli.inputs.errors import InputError
    from quoth.cli.inputs.reading import article_of
    from quoth.extractors.base import Article

    if isinstance(text, str):
        return article_of(text, "text")
    if not isinstance(text, Article | InputError):
        raise TypeError(f"quoth reads a str or an Article, not {type(text).__name__}.")
    return text


@cache
def _analyst(only: tuple[str, ...], model: str | None, context: int | None) -> Analyst:
    from functools import partial
    from warnings import warn

    from quoth.cli.running import Analyst, Setup
    from quoth.cli.running.analyst import load_pipeline
    from quoth.extractors.registry import choose

    return Analyst(Setup(tuple(choose(only)), model, context=context), partial(load_pipeline, model, warn))

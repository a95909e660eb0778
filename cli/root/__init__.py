"""quoth: who said what, and the figures they cited."""

from __future__ import annotations

TYPE_CHECKING = False  # what type checkers take for true; the module of that name takes longer than to print a version
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quoth.cli.running import Input
    from quoth.extractors.reading import Reading
    from quoth.records import ArticleRecord

__version__ = "0.1.0"
__all__ = ["__version__", "extract", "extract_all", "read"]


def read(text: str | Input, *, only: str | Sequence[str] = (), model: str | None = None) -> Reading:
    """Return what is found in one text as frozen values with types: ``read(text).figures[0].value``.

    ``only`` names extractors, ``model`` another spaCy pipeline. Raises QuothError, also where the text cannot be read.
    """
    from quoth.cli.inputs.errors import InputError
    from quoth.cli.running.library import analyst_for, input_from
    from quoth.extractors.reading import reading_from

    article = input_from(text)
    if isinstance(article, InputError):
        raise article
    return reading_from(analyst_for(only, model, None).report(article))


def extract(
    text: str | Input, *, only: str | Sequence[str] = (), model: str | None = None, context: int | None = None
) -> ArticleRecord:
    """Return what is found in one text, as ``--format json`` prints it of an article; ``quoth.records`` has the types.

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
) -> Iterator[ArticleRecord]:
    """Yield what is found in each text, in order, before the next one is read. As ``extract`` otherwise.

    A text that cannot be read costs only itself: its record says why in ``errors``. Wrong names and numbers raise
    QuothError at once.
    """
    from typing import cast

    from quoth.cli.running.library import analyst_for, input_from, texts_in

    analyst = analyst_for(only, model, context)
    return (cast("ArticleRecord", analyst.record(input_from(text))) for text in texts_in(texts))

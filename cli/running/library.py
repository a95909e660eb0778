"""The arguments of ``quoth.read``, ``extract`` and ``extract_all``, checked before anything is read."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, partial
from warnings import warn

from ...extractors.base import Article, QuothError
from ...extractors.registry import choose
from ..inputs.articles import article_of
from ..inputs.errors import InputError
from .analyst import Analyst, Input, load_pipeline
from .setup import Setup

MOST_SENTENCES = 1000


class WrongUse(QuothError, TypeError):
    """A function was called with something that it does not take."""

    code = "wrong-use"


def analyst_for(only: object, model: object, context: object) -> Analyst:
    """The analyst for a setup, made once. Raises QuothError for names and numbers that are wrong."""
    return _analyst(names_in(only), name_of_model(model), sentences_in(context))


@cache
def _analyst(only: tuple[str, ...], model: str | None, context: int | None) -> Analyst:
    return Analyst(Setup(tuple(choose(only)), model, context=context), partial(load_pipeline, model, warn))


def names_in(only: object) -> tuple[str, ...]:
    """The names of extractors: "figures", "figures,quotes", or several in a list; none for all."""
    if isinstance(only, str):
        return tuple(name.strip() for name in only.split(",")) if only.strip() else ()
    if not isinstance(only, Iterable) or isinstance(only, bytes):
        raise WrongUse(f"'only' takes names of extractors, as in only='figures', not {_shown(only)}.")
    names = tuple(only)
    if wrong := [name for name in names if not isinstance(name, str)]:
        raise WrongUse(f"'only' takes names of extractors, as in only=['figures'], not {_shown(wrong[0])}.")
    return names


def name_of_model(model: object) -> str | None:
    """The name of a pipeline; None for our own."""
    if model is not None and (not isinstance(model, str) or not model):
        raise WrongUse(
            f"'model' takes the name of an installed spaCy pipeline, or None for our own, not {_shown(model)}."
        )
    return model


def sentences_in(context: object) -> int | None:
    """How many sentences around a finding; None for none of them, not even its own."""
    if context is None:
        return None
    if isinstance(context, bool) or not isinstance(context, int) or not 0 <= context <= MOST_SENTENCES:
        raise WrongUse(f"'context' takes a number of sentences from 0 to {MOST_SENTENCES}, not {_shown(context)}.")
    return context


def texts_in(texts: object) -> Iterable[str | Input]:
    """Several texts; one alone is for ``extract``."""
    if isinstance(texts, str | bytes | Article) or not isinstance(texts, Iterable):
        raise WrongUse(f"'extract_all' takes several texts, as in [text], not {_kind(texts)}; 'extract' takes one.")
    return texts


def input_from(text: object) -> Input:
    """A text as an article, or what is wrong with it as an input. Raises WrongUse."""
    if isinstance(text, str):
        return article_of(text, "text", as_given=True)
    if not isinstance(text, Article | InputError):
        raise WrongUse(f"quoth reads a str or an Article, not {_kind(text)}.")
    if isinstance(text, Article) and not isinstance(text.text, str):
        raise WrongUse(f"The text of an Article is a str, not {_kind(text.text)}.")
    return text


def _shown(value: object) -> str:
    return repr(value)[:60]


def _kind(value: object) -> str:
    return type(value).__name__

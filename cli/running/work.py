"""What a worker does with articles, and the errors for articles that kill every worker."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from math import ceil

from ...extractors.base import Article
from ..inputs.errors import InputError
from ..record import Record
from .analyst import Analyst, Input, Tell, load_to_stay, unread_record
from .pool import SHORT_START_LIMIT, START_LIMIT, Loss, Pool
from .setup import Setup
from .workforce import Workforce

FACTORY = f"{__name__}:make"
TIMEOUT = 300.0
LONG = 100_000  # characters


class LostArticle(InputError):
    """An article that was given up because workers die of it, or never finish."""

    def __init__(self, source: str, loss: Loss) -> None:
        super().__init__(source, f"'{source}' was given up: {loss.how}.")
        self.code = loss.code


def make(setup: Setup, tell: Tell) -> Callable[[Article], Record]:
    """Return the function that makes a record of an article, with everything loaded."""
    analyst = Analyst(setup, partial(load_to_stay, setup.model, tell))
    analyst.ready()
    return analyst.record


def pool_for(setup: Setup, workforce: Workforce, tell: Tell) -> Pool[Input, Record]:
    """Return the workers of this machine."""
    return Pool(
        FACTORY,
        setup,
        lost=lambda article, loss: unread_record(LostArticle(article.source, loss), setup),
        jobs=workforce.jobs,
        limit=partial(limit, workforce.timeout or TIMEOUT),
        start_limit=START_LIMIT if workforce.timeout is None else SHORT_START_LIMIT,
        at_once=lambda article: unread_record(article, setup) if isinstance(article, InputError) else None,
        tell=tell,
        ordered=workforce.ordered,
    )


def limit(seconds: float, article: Input) -> float:
    """How many seconds an article may take: more than an ordinary one, if it is longer."""
    return seconds * max(1, ceil(len(article.text) / LONG)) if isinstance(article, Article) else seconds

"""A run: articles go in, records of what was found in them come out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..record import Record
from .analyst import Analyst, Input
from .setup import Setup

__all__ = ["Analyst", "Input", "Setup", "run"]


def run(articles: Iterable[Input], setup: Setup) -> Iterator[Record]:
    """Yield a record of each article, in the order given."""
    yield from Analyst(setup).records(articles)

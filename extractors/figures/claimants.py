"""Who claims a figure: the innermost attribution whose content holds it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from ..attributions import attributions_of
from ..base import Attribution, Figure, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc


def claimed(doc: Doc, figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """The figures with their attributions."""
    known = attributions_of(doc)
    return tuple(replace(figure, attribution=innermost(known, figure.number)) for figure in figures)


def innermost(attributions: tuple[Attribution, ...], number: Span) -> Attribution | None:
    """The attribution with the smallest content that holds the number."""
    holding = [attribution for attribution in attributions if attribution.holds(number)]
    return min(holding, key=size, default=None)


def size(attribution: Attribution) -> int:
    """How many characters the content has."""
    return sum(part.end - part.start for part in attribution.content)

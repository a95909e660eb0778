"""Rarer units of measure, named by quantulum3 after guards.

The reader has already decided what the number is; quantulum3 only gets one short phrase at a time, "7 kilopascals",
and only its name for the unit is taken. So its time on long digit runs, its rewriting of texts and its dependence on
hash seeds cannot reach a figure; its classifier is off, its set-up of logging is undone, and any error means that there
is no unit.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from ...words.lists import word_list
from ...words.units import Unit

DIMENSIONS = frozenset("length mass volume area time energy power temperature speed".split())


def is_rare_unit(text: str) -> bool:
    """Whether a word is a unit that is left to quantulum3; signs only as they are written."""
    known = word_list("figures/rare_units.txt")
    return text in known or (len(text) > 4 and text.lower() in known)


@cache
def rare_unit(text: str) -> Unit | None:
    """The unit that a word names; None where quantulum3 does not know it or finds it made of several."""
    for quantity in asked(f"7 {text}"):
        unit = quantity.unit
        if quantity.value != 7 or len(unit.dimensions) > 1 or unit.entity.name in ("unknown", "dimensionless"):
            return None
        return Unit(unit.name, unit.entity.name if unit.entity.name in DIMENSIONS else "other")
    return None


def asked(question: str) -> list[Any]:
    """What quantulum3 finds in a few words; nothing where it fails."""
    with quietly():
        try:
            return list(parser().parse(question))
        except Exception:  # it may raise anything, and a figure is useful without its unit
            return []


@cache
def parser() -> Any:
    """quantulum3's parser, loaded at the first rare unit, its classifier off."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import classifier, parser

    classifier.USE_CLF = False
    return parser


@contextmanager
def quietly() -> Iterator[None]:
    """Preserve the logging of the program: quantulum3 sets up the root logger at each call."""
    root, guard = logging.getLogger(), logging.NullHandler()
    root.addHandler(guard)
    level = root.level
    try:
        yield
    finally:
        root.removeHandler(guard)
        root.setLevel(level)

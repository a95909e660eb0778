"""Entry points -> extractors. Ours are registered in the same way as anyone's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, EntryPoint, entry_points

from .base import Extractor, QuothError

GROUP = "quoth.extractors"
COLUMNS = "quoth.columns"
OWN_ORDER = ("speakers", "attributions", "quotes", "figures")
# These keys of records and lines are ours: no extractor may have such a name.
RESERVED = frozenset(
    """schema type article articles source id title author published agency text errors error
    speaker attribution quote figure context spans mentions""".split()
)


class UnknownExtractor(QuothError):
    """An extractor was named that is not installed."""

    code = "unknown-extractor"

    def __init__(self, name: str, available: Iterable[str]) -> None:
        super().__init__(f"No extractor named '{name}'. Available: {', '.join(sorted(available))}.")


class BrokenExtractor(QuothError):
    """An installed extractor cannot be imported."""

    code = "broken-extractor"

    def __init__(self, name: str, origin: str, why: BaseException) -> None:
        super().__init__(f"The extractor '{name}' of {origin} could not be loaded: {why}. Mend or uninstall it.")


class ReservedName(QuothError):
    """An installed extractor has a name that records need for themselves."""

    code = "reserved-name"

    def __init__(self, name: str, origin: str) -> None:
        super().__init__(
            f"The extractor '{name}' of {origin} is left out: in records that name has another meaning. "
            "Register it under another name, or uninstall it."
        )


@dataclass(frozen=True, slots=True)
class Registration:
    """An extractor that is installed but not necessarily imported yet."""

    name: str
    version: str
    origin: str
    entry_point: EntryPoint

    def load(self) -> Extractor:
        """Import the extractor; raises BrokenExtractor for any error in a third-party module."""
        try:
            extractor: Extractor = self.entry_point.load()
        except (Exception, SystemExit) as why:
            raise BrokenExtractor(self.name, self.origin, why) from why
        return extractor


def registered() -> dict[str, Registration]:
    """Every installed extractor by name: ours first, then others alphabetically.

    Where two distributions register one name, quoth's own wins, then the alphabetically first. Those that are
    ``refused`` are left out.
    """
    found: dict[str, Registration] = {}
    for each in _registrations(GROUP):
        if each.name not in RESERVED:
            found.setdefault(each.name, each)
    return found


def refused() -> list[ReservedName]:
    """Why installed extractors are left out: those under a name that records need for themselves."""
    return [ReservedName(each.name, each.origin) for each in _registrations(GROUP) if each.name in RESERVED]


def choose(only: Sequence[str] = ()) -> dict[str, Registration]:
    """The registrations to run: all of them, or those named. Raises UnknownExtractor."""
    available = registered()
    for name in only:
        if name not in available:
            raise UnknownExtractor(name, available)
    return {name: found for name, found in available.items() if not only or name in only}


@cache
def declared_columns() -> Mapping[str, Mapping[str, type]]:
    """The columns that others' extractors declare in the group ``quoth.columns``, by extractor: ``{"day": int}``.

    Their values are text, numbers or booleans. What is declared otherwise, or cannot be imported, counts as not
    declared: its values are in the column ``more``, as those of every extractor that declares none.
    """
    found: dict[str, Mapping[str, type]] = {}
    for each in _registrations(COLUMNS):
        if each.name not in OWN_ORDER:
            found.setdefault(each.name, _columns(each.entry_point))
    return found


def _columns(point: EntryPoint) -> Mapping[str, type]:
    try:
        columns = point.load()
        return {str(name): kind for name, kind in columns.items() if kind in (str, int, float, bool)}
    except (Exception, SystemExit):  # a third-party module; loading its extractor reports the error
        return {}


def _registrations(group: str) -> list[Registration]:
    """What is registered in a group, in order of precedence. Each distribution is asked once what it is called."""
    points = list(entry_points(group=group))
    told = {dist: _called(dist) for dist in {point.dist for point in points}}
    return sorted((Registration(point.name, *told[point.dist], point) for point in points), key=_precedence)


def _called(dist: Distribution | None) -> tuple[str, str]:
    """The version and the name of a distribution."""
    if dist is None:
        return "unknown", "an unknown distribution"
    about = dist.metadata
    return about["Version"], about["Name"]


def _precedence(each: Registration) -> tuple[bool, int, str, str]:
    ours = each.origin == "quoth"
    rank = OWN_ORDER.index(each.name) if ours and each.name in OWN_ORDER else len(OWN_ORDER)
    return (not ours, rank, each.name, each.origin if each.entry_point.dist else "")

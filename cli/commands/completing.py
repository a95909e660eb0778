"""What a shell completes after an option: names of kinds and of extractors, after a comma too."""

from __future__ import annotations

from collections.abc import Iterable


def kinds_like(incomplete: str) -> list[str]:
    """The kinds of figures that begin like it."""
    from ...extractors.figures.kinds.rules import names_of_kinds

    return _completed(incomplete, names_of_kinds())


def extractors_like(incomplete: str) -> list[str]:
    """The installed extractors that begin like it."""
    from ...extractors.registry import registered

    return _completed(incomplete, registered())


def _completed(incomplete: str, names: Iterable[str]) -> list[str]:
    before, comma, last = incomplete.rpartition(",")
    return [f"{before}{comma}{name}" for name in sorted(names) if name.startswith(last)]

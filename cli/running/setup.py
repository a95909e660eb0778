"""The setup of a run: plain values that can be sent to other processes and machines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...extractors.registry import Registration, registered

if TYPE_CHECKING:
    from ...extractors.figures.kinds.rules import Kind

# The extractors whose findings another's name by id. They run too, so that ids do not depend on the selection.
NAMED_BY = {
    "speakers": ("attributions",),
    "attributions": ("speakers",),
    "quotes": ("speakers", "attributions"),
    "figures": ("speakers", "attributions"),
}  # third-party findings may name their claimants, as figures do


@dataclass(frozen=True, slots=True)
class Setup:
    """The extractors wanted, the pipeline to read with, and what goes into a record.

    ``kinds`` are the files of a user's own rules for kinds of figures, ``context`` is how many sentences before and
    after its own a finding is to carry.
    """

    wanted: tuple[str, ...]
    model: str | None = None
    kinds: tuple[str, ...] = ()
    with_text: bool = False
    context: int | None = None


def registrations_for(setup: Setup) -> Mapping[str, Registration]:
    """The extractors to run: those wanted, and those whose findings they name."""
    needed = {each for name in setup.wanted for each in (name, *NAMED_BY.get(name, NAMED_BY["figures"]))}
    return {name: registration for name, registration in registered().items() if name in needed}


def kinds_for(setup: Setup) -> tuple[Kind, ...]:
    """The users' own rules for kinds of figures. Raises BadKinds."""
    if not setup.kinds:
        return ()
    from ...extractors.figures.kinds.rules import own_kinds

    return own_kinds(*setup.kinds)

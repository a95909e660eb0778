"""A quantity with who claims what: each figure with its party, its side and its day."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from ..grouping.quantities import Quantity
from ..measures.measure import Measure
from ..parties.parties import Parties
from ..parties.party import Party
from ..stories.story import Story

FIXED = ("aboard",)  # outcomes that were fixed when it happened
DAILY = ("attending",)  # outcomes that are counted anew each day: a crowd comes again
FIXED_FAMILIES = ("length", "magnitude", "speed", "mass", "area", "altitude", "temperature", "age", "volume")


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure in a quantity. ``lent`` says that its party comes from elsewhere in the article, as for a headline."""

    measure: Measure
    story: Story
    party: Party | None
    side: Party | None
    lent: bool = False

    @property
    def day(self) -> date | None:
        """The day that it is claimed for."""
        return self.measure.day

    @property
    def outlet(self) -> str:
        """Who printed it."""
        return self.story.outlet or self.story.source

    @property
    def holds(self) -> bool:
        """Whether its speaker states it as true: no denial, no offer, no demand, nothing taken back."""
        return self.measure.stance == "claim"


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims of a quantity, in order of reading."""

    id: str
    quantity: Quantity
    claims: tuple[Claim, ...]

    @property
    def outcome(self) -> str | None:
        """What happened to those counted."""
        return self.quantity.key.outcome

    @property
    def is_constant(self) -> bool:
        """Whether it was fixed when it happened, as the people aboard; a toll runs, and so does a length that grows."""
        fixed = self.outcome is None and self.quantity.key.family in FIXED_FAMILIES
        return self.outcome in FIXED or (fixed and not self._has_run)

    @property
    def _has_run(self) -> bool:
        """Whether a side has given several values, each for a later day."""
        newest: dict[str, Claim] = {}
        for claim in sorted((each for each in self.claims if each.holds and each.day), key=lambda each: str(each.day)):
            before = newest.get(claim.side.id) if claim.side else None
            if before and before.day != claim.day and claim.measure.interval.is_above(before.measure.interval):
                return True
            if claim.side:
                newest[claim.side.id] = claim
        return False

    @property
    def is_daily(self) -> bool:
        """Whether it is counted anew each day, so that a later value takes the place of none."""
        return self.outcome in DAILY

    def sides(self) -> list[Party]:
        """The sides that claim something, in order."""
        return list({each.side.id: each.side for each in self.claims if each.side}.values())


def claims_of(number: int, quantity: Quantity, stories: Sequence[Story], parties: Parties) -> Claims:
    """The claims of a quantity.

    A figure without a speaker has that of the same value elsewhere in its article, else who is named or speaks beside
    it and claims the quantity elsewhere.
    """
    claims = []
    sides = {parties.side_of(each.party) for each in quantity.members if each.party} - {None}
    for measure in quantity.members:
        lender = None if measure.party else _lender(measure, quantity.members) or _heard(measure, sides, parties)
        spoken = measure.party or lender
        claims.append(Claim(measure, stories[measure.story], spoken, parties.side(spoken), lent=lender is not None))
    return Claims(f"g{number}", quantity, tuple(claims))


def _heard(measure: Measure, sides: Collection[str | None], parties: Parties) -> Party | None:
    return next((each for each in measure.heard if parties.side_of(each) in sides), None)


def _lender(measure: Measure, others: Sequence[Measure]) -> Party | None:
    return next(
        (
            each.party
            for each in others
            if each.party
            and each.story == measure.story
            and each.value == measure.value
            and each.stance == measure.stance
        ),
        None,
    )

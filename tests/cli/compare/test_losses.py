"""Whose losses a figure counts where two countries do: made-up events of a sentence or two a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from quoth.cli.compare.comparison import EventFound
    from quoth.cli.compare.measures.measure import Measure

BOTH = "Lorvia's army said nine Lorvian soldiers had been killed. Tessmark's army said four Tessmarkians had died."
HELD = "Lorvia's army said it held 30 Tessmarkian soldiers. Tessmark's army said 25 Tessmarkians had been captured."


def measure_of(event: EventFound, value: float) -> Measure:
    """The figure of the second article that has a value."""
    return next(
        claim.measure
        for claims in event.quantities
        for claim in claims.claims
        if claim.measure.story == 1 and claim.measure.value == value
    )


@pytest.mark.parametrize(
    ("first", "second", "value", "whose"),
    [
        pytest.param(BOTH, "At least 80 of the enemy were killed, the Lorvian army said.", 80, "tessm", id="the enemy"),
        pytest.param(BOTH, "Lorvia's army said 80 soldiers had been killed.", 80, "lorvi", id="the speaker's own"),
        pytest.param(BOTH, "Tessmark's army said 80 Lorvians had been killed.", 80, "lorvi", id="named"),
        pytest.param(
            BOTH,
            "Eleven Lorvians have been killed, the Lorvian army said. Tessmark's army says 90 were killed.",
            90,
            "lorvi",
            id="of the figure before, which another gave",
        ),
        pytest.param(BOTH, "Lorvia's army said three farmers had been killed.", 3, None, id="farmers are of no army"),
        pytest.param(HELD, "Lorvia's army said it was holding 31 prisoners.", 31, "tessm", id="whom one holds"),
        pytest.param(HELD, "Lorvia's army said it would free 12 prisoners.", 12, "tessm", id="whom one may free"),
        pytest.param(HELD, "Tessmark's army said 26 had been captured.", 26, "tessm", id="who was captured"),
        pytest.param(HELD, "Lorvia's army corrected the number of prisoners to 29.", 29, None, id="nothing says it"),
    ],
)
def test_whose_losses_they_are(
    found_in: Callable[..., EventFound], first: str, second: str, value: float, whose: str | None
) -> None:
    event = found_in(first, second)

    assert set(measure_of(event, value).names) == ({whose} if whose else set())


def test_civilians_are_not_among_the_losses_of_an_army(found_in: Callable[..., EventFound]) -> None:
    event = found_in(
        "Lorvia's army said four Lorvian soldiers had been killed. Tessmark's army said six Tessmarkians had died.",
        "Three farmers were killed, the mayor of Osk, Ida Brom, said. Lorvia's army said four soldiers were killed.",
    )
    farmers = next(each for each in event.quantities if any(one.measure.value == 3 for one in each.claims))

    assert {each.measure.value for each in farmers.claims} == {3}

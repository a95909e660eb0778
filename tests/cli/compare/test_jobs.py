"""Jobs that are lost or held, new cases, and whose figures they are: made-up articles of a sentence or two."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from quoth.cli.compare.comparison import EventFound
    from quoth.cli.compare.verdicts.claims import Claim


def claim_of(event: EventFound, value: float) -> Claim:
    """The claim of a value."""
    return next(claim for claims in event.quantities for claim in claims.claims if claim.measure.value == value)


@pytest.mark.parametrize(
    ("sentence", "value", "outcome"),
    [
        ("The shipyard has 3,200 jobs, the union said.", 3200, None),
        ("The strike affected 900 workers, the union said.", 900, None),
        ("The closure would affect 900 workers, the union said.", 900, "dismissed"),
        ("The army has 400 posts on the frontier, the ministry said.", 400, None),
        ("Some 300 people work on Sundays, the union said.", 300, None),
        ("The union fears that 3,200 jobs will be lost.", 3200, "dismissed"),
        ("Some 3,200 posts are at risk, the union said.", 3200, "dismissed"),
        ("The loss of 900 posts could be borne, the minister said.", 900, "dismissed"),
        ("The shipyard will cut 900 jobs, it said.", 900, "dismissed"),
        ("At least 900 jobs would go, the union said.", 900, "dismissed"),
        ("The union said 900 workers would be thrown out.", 900, "dismissed"),
        ("Some 4,300 people work for it, the shipyard said.", 4300, "employed"),
    ],
)
def test_jobs_are_lost_or_held(
    found_in: Callable[..., EventFound], sentence: str, value: float, outcome: str | None
) -> None:
    assert claim_of(found_in(sentence), value).measure.key.outcome == outcome


@pytest.mark.parametrize(
    ("sentence", "value", "standing"),
    [
        ("The clinic reported 22 new cases of the fever.", 22, "more"),
        ("The council will build 22 new homes, it said.", 22, "total"),
        ("The clinic reported 22 cases of the fever.", 22, "total"),
    ],
)
def test_new_cases_are_added_to_those_before(
    found_in: Callable[..., EventFound], sentence: str, value: float, standing: str
) -> None:
    assert claim_of(found_in(sentence), value).measure.standing == standing


@pytest.mark.parametrize(
    ("sentence", "value", "name", "stance"),
    [
        ("The Dockers' Union spoke of 60. The harbour office stood by 22.", 22, "harbour office", "claim"),
        ("The Dockers' Union spoke of 60. The harbour office knew of 22.", 22, "harbour office", "claim"),
        ("The harbour office has 20 cranes. The union's 60 cranes, it said, were an invention.", 60, "office", "deny"),
        (
            "The harbour office has raised its estimate for Tarvo Rail's quay to 90 cranes from 60.",
            90,
            "office",
            "claim",
        ),
        ("Ninety cranes are broken by the harbour office's own count.", 90, "office", "claim"),
        ("The guild is angry, the harbour office said. Its count is 22.", 22, "harbour office", "claim"),
        ("The harbour office spoke of 22 cranes. It called 60 a fairy tale.", 60, "harbour office", "deny"),
        ("The harbour office did not believe in the 60 cranes of the union, it said.", 60, "harbour office", "deny"),
    ],
)
def test_whose_a_figure_is(
    found_in: Callable[..., EventFound], sentence: str, value: float, name: str, stance: str
) -> None:
    event = found_in(
        "The harbour office said eleven cranes had fallen. The Dockers' Union was angry, it said.", sentence
    )
    claim = claim_of(event, value)

    assert claim.party is not None
    assert name in claim.party.name
    assert claim.measure.stance == stance


@pytest.mark.parametrize(
    ("first", "second", "side"),
    [
        ("Mayor Ada Brom of Sorn said 40 barns had burned.", "Ada Brom said it was 50 barns.", "town of Sorn"),
        ("Ada Brom, the mayor of Sorn, said 40 barns had burned.", "Ada Brom said it was 50 barns.", "town of Sorn"),
        ("Ada Brom of Sorn said 40 barns had burned.", "Ada Brom said it was 50 barns.", "Ada Brom"),
    ],
)
def test_a_mayor_speaks_for_the_town(found_in: Callable[..., EventFound], first: str, second: str, side: str) -> None:
    claim = claim_of(found_in(first, second), 50)

    assert claim.side is not None
    assert claim.side.name == side


def test_who_holds_prisoners_counts_the_others(found_in: Callable[..., EventFound]) -> None:
    event = found_in(
        "Lorvia's Defence Ministry said 60 soldiers were dead. Tessmark's Defence Ministry said it was 30.",
        "Lorvia will hand back nine men, the Defence Ministry said, though it is holding 20.",
    )

    assert "lorvi" not in claim_of(event, 20).measure.names

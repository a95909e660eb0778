"""What a length says: how high, how deep, how long, how wide or how far something is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from quoth.cli.compare.comparison import EventFound

LEAVES_ALONE = [
    ("The flood has washed away 12 kilometres of coast, the road office said.", 12),
    ("The drill has come 80 metres since Monday, the mining office said.", 80),
    ("The fire was put out after 40 minutes, the brigade said.", 40),
]
FINDS = [
    ("The hut stands at an altitude of 2,140 metres, the rangers said.", 2140, "high"),
    ("The hut stands 2,140 metres (7,020 feet) above the sea, the rangers said.", 2140, "high"),
    ("The wreck lies at a depth of about 70 metres, the harbour office said.", 70, "deep"),
    ("The crack in the dam is 40 metres long, the surveyors said.", 40, "long"),
    ("The crater is 15 metres wide, the army said.", 15, "wide"),
    ("Both armies are to stay five kilometres from the bridge, the envoy said.", 5, "far"),
    ("The bang was heard 30 kilometres away, the fire service said.", 30, "far"),
]


def sense_in(event: EventFound, value: float) -> str | None:
    """The sense of the figure of a value."""
    return next(
        claim.measure.sense for claims in event.quantities for claim in claims.claims if claim.measure.value == value
    )


@pytest.mark.parametrize(("sentence", "value"), LEAVES_ALONE)
def test_lengths_whose_sense_is_unsaid(found_in: Callable[..., EventFound], sentence: str, value: float) -> None:
    assert sense_in(found_in(sentence), value) is None


@pytest.mark.parametrize(("sentence", "value", "sense"), FINDS)
def test_what_a_length_says(found_in: Callable[..., EventFound], sentence: str, value: float, sense: str) -> None:
    assert sense_in(found_in(sentence), value) == sense


def test_how_high_a_pass_is_and_how_far_somebody_is_from_it_are_two_quantities(
    found_in: Callable[..., EventFound],
) -> None:
    event = found_in(
        "The Sorn pass, at an altitude of 2,140 metres, is closed, the rangers said.",
        "Lorries have to wait 4,000 metres from the Sorn pass, the rangers said.",
    )

    assert all(len(claims.claims) == 1 for claims in event.quantities)

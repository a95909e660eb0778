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
    ("The pass may be open in three weeks, the road office said.", 3),
    ("Turnout was 61 percent, the office said.", 61),
]
FINDS = [
    ("The hut stands at an altitude of 2,140 metres, the rangers said.", 2140, "high"),
    ("The hut stands 2,140 metres (7,020 feet) above the sea, the rangers said.", 2140, "high"),
    ("The wreck lies at a depth of about 70 metres, the harbour office said.", 70, "deep"),
    ("The crack in the dam is 40 metres long, the surveyors said.", 40, "long"),
    ("The crater is 15 metres wide, the army said.", 15, "wide"),
    ("Both armies are to stay five kilometres from the bridge, the envoy said.", 5, "far"),
    ("The bang was heard 30 kilometres away, the fire service said.", 30, "far"),
    ("The pass was closed for about three weeks, the road office said.", 3, "lasting"),
    ("The crossing took nine hours, the captain said.", 9, "lasting"),
    ("The bridge was checked three weeks before the flood, the road office said.", 3, "off"),
    ("The mill shut two years ago, the mayor said.", 2, "off"),
    ("A second quake of magnitude 4.4 followed at dusk, the survey said.", 4.4, "another 4.4"),
    ("A 4.4 magnitude aftershock woke the town, the survey said.", 4.4, "another 4.4"),
    ("The quake had a magnitude of 6.1, the survey said.", 6.1, "first"),
    ("Rats have eaten 40 percent of the grain, the farm office said.", 40, "portion"),
    ("Fares are to go up by 35 percent, the tram office said.", 35, "change"),
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


@pytest.mark.parametrize(
    ("sentence", "bearing"),
    [
        ("The storm was 40 miles north of Ostrand, the weather office said.", {"north"}),
        ("The storm was 40 miles (64 km) south-west of Ostrand, the weather office said.", {"south", "west"}),
        ("The storm was 40 miles off Ostrand, the weather office said.", set()),
    ],
)
def test_in_which_direction_something_is_far(
    found_in: Callable[..., EventFound], sentence: str, bearing: set[str]
) -> None:
    measures = [claim.measure for claims in found_in(sentence).quantities for claim in claims.claims]

    assert next(each for each in measures if each.value == 40).bearing == bearing


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The storm was 480 miles west of Ostrand, the weather office said.",
            "The storm was 390 miles north of Ostrand, the weather office said.",
        ),
        (
            "The council is to meet three weeks before the vote, the mayor said.",
            "The council was sent home for seven weeks, the mayor said.",
        ),
        (
            "The water board said fares would go up by 35 percent.",
            "The water board said 40 percent of the water was lost.",
        ),
    ],
)
def test_measures_of_two_senses_are_two_quantities(found_in: Callable[..., EventFound], one: str, other: str) -> None:
    assert all(len(claims.claims) == 1 for claims in found_in(one, other).quantities)


def test_the_later_shock_and_the_first_are_two(found_in: Callable[..., EventFound]) -> None:
    event = found_in(
        "The quake had a magnitude of 6.1, the Lorn Survey said. A 4.4 magnitude aftershock followed. The town council "
        "said a slope had slipped in the 4.4 quake."
    )

    assert sorted(len(claims.claims) for claims in event.quantities) == [1, 2]
    assert not event.verdicts


def test_the_wall_and_the_gate_have_each_their_own_weight(found_in: Callable[..., EventFound]) -> None:
    event = found_in(
        "The builders said the outer gate had a weight of 50 tonnes. The harbour office said the inner wall had an "
        "estimated weight of 63 tonnes."
    )

    assert not event.verdicts


def test_a_margin_is_no_measure(found_in: Callable[..., EventFound]) -> None:
    event = found_in("The block weighs 5.0 ± 0.4 tonnes, the survey said.")

    assert {claim.measure.value for claims in event.quantities for claim in claims.claims} == {5}

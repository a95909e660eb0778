"""The unit that a number leaves unsaid, and of which figure it is: made-up articles of a sentence or two."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from quoth.cli.compare.comparison import EventFound
    from quoth.cli.compare.measures.measure import Measure

LEAVES_ALONE = [
    ("The dam cost 40 million crowns. Some 3 million have fled, the relief board said.", 3e6),
    ("The loan of 40 million crowns went to a country of 12 million, the bank said.", 12e6),
    ("The heath fire covers 300 hectares, the foresters said. The toll was put at 210.", 210),
    ("The number of trains fell by 30 percent to 21, the railway said.", 21),
    ("The pipe is 40 kilometres long, the mayor said. The surveyors counted 9,000.", 9000),
    ("The mill owes 40 million crowns, the bank said, and 6 million people drink its water.", 6e6),
    ("The heath fire covers 300 hectares, the foresters said. They have lost 250 of them to the wind.", 250),
]
FINDS = [
    ("The heath fire covers 300 hectares, the fire brigade said. The foresters spoke of 450.", 450, "hectare"),
    ("The grain would last 80 days, the Mill Board said. The Bakers' Guild thinks it will be gone in 55.", 55, "day"),
    ("The dam is 40 metres high, the mayor said. Ada Brom of the Surveyors’ Office says 36.", 36, "m"),
    ("The wage offer was raised from 4 million to 6 million euros, the port company said.", 4e6, "EUR"),
    ("The bridge will cost 40 million crowns, the council said. The builders want 90 million.", 90e6, "crown"),
    ("A kilo of tea fetched 4.25 euros, the broker said. It had opened the week at 3.90.", 3.90, "EUR"),
]


def measure_of(event: EventFound, value: float) -> Measure:
    """The figure of a value."""
    return next(claim.measure for claims in event.quantities for claim in claims.claims if claim.measure.value == value)


@pytest.mark.parametrize(("text", "value"), LEAVES_ALONE)
def test_numbers_that_have_no_unit(found_in: Callable[..., EventFound], text: str, value: float) -> None:
    assert measure_of(found_in(text), value).figure.get("unit") is None


@pytest.mark.parametrize(("text", "value", "unit"), FINDS)
def test_the_unit_left_unsaid(found_in: Callable[..., EventFound], text: str, value: float, unit: str) -> None:
    assert measure_of(found_in(text), value).figure["unit"] == unit


def test_another_sides_number_is_of_the_figure_that_it_is_set_against(found_in: Callable[..., EventFound]) -> None:
    event = found_in("The heath fire covers 300 hectares, the fire brigade said. The foresters spoke of 450.")
    measure = measure_of(event, 450)

    assert measure.refers is not None
    assert measure.refers.value == 300


def test_the_newest_of_two_is_meant(found_in: Callable[..., EventFound]) -> None:
    event = found_in(
        "The Shoppers' Guild said 60 shops were closed.",
        "The health board said 47 shops were closed, up from 31 on Thursday.\n\nThe Shoppers' Guild put it at 90.",
    )
    measure = measure_of(event, 90)

    assert measure.refers is not None
    assert measure.refers.value == 47

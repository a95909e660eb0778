"""The unit and the noun that a number leaves unsaid, and of which figure it is: made-up articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from quoth.cli.compare.comparison import EventFound
    from quoth.cli.compare.measures.measure import Measure
    from quoth.cli.compare.verdicts.claims import Claim

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
OF_THEIR_OWN = [
    ("The council said 600 guests had left. It was 9,000 crowns that they owed, the Innkeepers' Guild said.", 9000),
    ("Rooms for 600 guests were ready at 40 inns, the council said. The Innkeepers' Guild spoke of 9,000.", 9000),
    ("The council said 600 guests had left. The Innkeepers' Guild has 9,000 members.", 9000),
    ("Guests have come from 600 towns, the council said.", 600),
]
LEFT_OUT = [
    ("The storm cost 600,000 crowns, the council said. The Innkeepers' Guild believes it is 90,000 crowns.", 90000),
    ("The council said 600 guests had left. The Innkeepers' Guild told the mayor that it was 900.", 900),
    ("The council said no more than 600 guests had left. The Innkeepers' Guild spoke of 9,000.", 9000),
    (
        "The guild was glad, it said. The council said 600 guests left. The guild, which met in May, counted 9,000.",
        9000,
    ),
    ("The council said 600 guests had left; the Innkeepers' Guild says 9,000.", 9000),
    ("The repair will cost 600,000 crowns, the council said. The mayor of Oster put the price at 90,000.", 90000),
    (
        "The council said it was glad. The Innkeepers' Guild spoke of 6,000 guests on Friday and the council of 700.",
        700,
    ),
    ("Eighty kilometres of road are closed, up from 12 on Monday, the council said.", 12),
]
EARLIER = [
    ("The council has taken 30 tonnes of mud from 52 kilometres of road, it said.", 52, False),
    ("Letters from 380 schools will be read again, the council said.", 380, False),
    ("From 740 lists, the council said, it has the names of 9,000 voters.", 740, False),
    ("The council raised the number of closed roads from 52 to 60, it said.", 52, True),
    ("The number of closed roads is 60, up from 52, the council said.", 52, True),
    ("The council gave 60 roads as closed on Sunday, from 52 on Friday.", 52, True),
    ("Closures fell to 40 roads from 52, the council said.", 52, True),
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


def claim_of(event: EventFound, value: float) -> Claim:
    """The claim of a value."""
    return next(claim for claims in event.quantities for claim in claims.claims if claim.measure.value == value)


def others_of(event: EventFound, value: float) -> set[float]:
    """The other values of the quantity that one is of."""
    return next(
        values - {value}
        for claims in event.quantities
        if value in (values := {claim.measure.value for claim in claims.claims})
    )


@pytest.mark.parametrize(("text", "value"), OF_THEIR_OWN)
def test_numbers_that_are_of_nothing_said_before(found_in: Callable[..., EventFound], text: str, value: float) -> None:
    event = found_in(text)

    assert not claim_of(event, value).measure.is_surely_of_it


@pytest.mark.parametrize(("text", "value"), LEFT_OUT)
def test_what_a_sentence_leaves_out_was_said_before(
    found_in: Callable[..., EventFound], text: str, value: float
) -> None:
    event = found_in(text)

    assert claim_of(event, value).measure.is_surely_of_it
    assert others_of(event, value)


@pytest.mark.parametrize(("text", "value", "is_earlier"), EARLIER)
def test_from_says_an_earlier_value_or_where_something_is_from(
    found_in: Callable[..., EventFound], text: str, value: float, is_earlier: bool
) -> None:
    assert claim_of(found_in(text), value).measure.is_earlier == is_earlier


def test_who_has_named_a_sum_gives_it_whoever_speaks_of_it(found_in: Callable[..., EventFound]) -> None:
    event = found_in(
        "The council said the bridge would cost 40 million crowns.",
        "The Builders' Guild said the bridge would cost 90 million crowns, not the 40 million named by the council.",
        "The Builders' Guild said it was less than half of the 41 million crowns named by the council.",
    )
    claim = claim_of(event, 41e6)

    assert claim.party
    assert claim.party.name == "council"

"""Whose side those are on who have no name of their own; what is denied, by whom, and what is given in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from quoth.cli.compare.comparison import EventFound

SPEAKS_FOR = [
    pytest.param("The navy has sent 14 ships to the strait, a spokesman said on Monday.", 14, "navy", id="the-subject"),
    ("Firefighters pulled 31 people from the ruins, a spokeswoman said.", 31, "Firefighters"),
    ("The Harbour Court heard 60 witnesses, a spokeswoman said.", 60, "Harbour Court"),
    ("The court in Sorn jailed 14 men, a spokesman for the mayor said.", 14, "mayor"),
    pytest.param(
        "The Rescue Corps said 40 miners were safe. The Ridge Hospital is treating 19 of them, it said.",
        19,
        "Ridge Hospital",
        id="it-is-the-subject",
    ),
    (
        "The Lake Institute warned the Anglers' Union. Its scientists put the stock of trout at 410 tonnes.",
        410,
        "Lake Institute",
    ),
    (
        "Repairs will cost 15 million crowns, in the view of Ada Brenn of the Builders' Guild. Brenn said it was late.",
        15e6,
        "Builders' Guild",
    ),
    pytest.param(
        "The army has moved 1,500 soldiers to the border, the minister, Odo Farr, added. An army spokesman agreed.",
        1500,
        "Odo Farr",
        id="who-is-told-after-it",
    ),
]
SPEAKS_FOR_NOBODY = [
    ("A spokesman said 40 houses had burned. The fire service sent 12 engines.", 40, "spokesman"),
    ("The village of Tarn lost 40 houses, a spokesman said.", 40, "spokesman"),
    ("The Boatmen's Guild said 20 locks were shut. The report names 12 locks, it said.", 12, "Boatmen's Guild"),
]


@pytest.mark.parametrize(("text", "value", "side"), [*SPEAKS_FOR, *SPEAKS_FOR_NOBODY])
def test_whose_side_it_is(found_in: Callable[..., EventFound], text: str, value: float, side: str) -> None:
    assert sides(found_in(text), value) == [side]


def sides(event: EventFound, value: float) -> list[str | None]:
    """Whose side gives each figure that has a value."""
    claims = [each for quantity in event.quantities for each in quantity.claims if each.measure.value == value]
    return [each.side.name if each.side else None for each in claims]


LEAGUE = "The Fishers' League said that 20 people had drowned. "
DENIED = [
    "Mayor Ada Korst denied on Monday that 20 people had drowned, as the Fishers' League says.",
    "The figure of 20 has no basis whatever, Ada Korst said.",
    "The 20 deaths of which the league speaks are a myth, Ada Korst said.",
]
NOT_DENIED = [
    "Ada Korst did not deny that 20 people had drowned, as the League says.",
    "Ada Korst lacks the money for 20 coffins.",
    "Ada Korst rejected the plan and said 20 boats would sail.",
]
IN_ITS_PLACE = [
    "Ada Korst denied this: no more than 12 people were dead.",
    "Ada Korst disputed that figure and said 12 had died.",
    "Ada Korst rejected this. “It was 12, and not 20,” she said.",
]
TWO_SIDES = [
    "Ada Korst rejected the bill and said 12 people had died.",
    "Ada Korst did not dispute that, and said 20 had died.",
]


@pytest.mark.parametrize("sentence", DENIED)
def test_it_is_denied(found_in: Callable[..., EventFound], sentence: str) -> None:
    assert ("deny", "Ada Korst") in stances(found_in(LEAGUE + sentence), 20)


@pytest.mark.parametrize("sentence", NOT_DENIED)
def test_it_is_not_denied(found_in: Callable[..., EventFound], sentence: str) -> None:
    assert "deny" not in {stance for stance, _ in stances(found_in(LEAGUE + sentence), 20)}


@pytest.mark.parametrize("sentence", IN_ITS_PLACE)
def test_the_right_value_is_a_claim_and_the_other_is_denied(found_in: Callable[..., EventFound], sentence: str) -> None:
    event = found_in(LEAGUE + sentence)

    assert stances(event, 12) == [("claim", "Ada Korst")]
    assert {each.between for each in event.verdicts if each.kind == "denial"} == {("Ada Korst", "Fishers' League")}


@pytest.mark.parametrize("sentence", TWO_SIDES)
def test_no_value_is_denied(found_in: Callable[..., EventFound], sentence: str) -> None:
    assert not [each for each in found_in(LEAGUE + sentence).verdicts if each.kind == "denial"]


def test_who_denies_a_value_of_the_day_before_and_gives_another_disagrees(found_in: Callable[..., EventFound]) -> None:
    event = found_in(
        "The Fishers' League said that 20 boats had sunk.",
        "Ada Korst said on Friday that 12 boats had sunk and not 20, as the Fishers' League says.",
    )

    assert {frozenset(each.between) for each in event.verdicts if each.kind == "disagreement"} == {
        frozenset(("Ada Korst", "Fishers' League"))
    }


@pytest.mark.parametrize(
    ("sentence", "of_what"),
    [
        ("Seventeen officers were hurt in three days, the governor said, not 29.", "people"),
        ("Rescuers freed 40 men in six hours, the brigade said, not four.", "time"),
    ],
)
def test_not_is_of_the_count_or_the_time_that_is_nearer(
    found_in: Callable[..., EventFound], sentence: str, of_what: str
) -> None:
    measures = [each for quantity in found_in(sentence).quantities for each in quantity.quantity.members]

    assert [each.key.family for each in measures if each.stance == "deny"] == [of_what]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("The Prison Service raised its offer to 65 additional guards on Friday.", "offer"),
        ("The students hold out for 65 extra marks.", "demand"),
        ("The service raised the number of guards to 65.", "claim"),
    ],
)
def test_counts_are_offered_and_demanded(found_in: Callable[..., EventFound], sentence: str, stance: str) -> None:
    assert [each for each, _ in stances(found_in(sentence), 65)] == [stance]


@pytest.mark.parametrize(
    ("sentence", "value", "giver"),
    [
        ("Orvel Mills accepted an improved bid of 40 million crowns from Tarvo Holdings.", 40e6, "Tarvo Holdings"),
        ("The Drivers' Guild turned down 30 million crowns in aid.", 30e6, None),
        ("The mayor accepted 20 million crowns in bribes, the Audit Office said.", 20e6, "Audit Office"),
    ],
)
def test_who_takes_an_offer_or_turns_it_down_has_not_made_it(
    found_in: Callable[..., EventFound], sentence: str, value: float, giver: str | None
) -> None:
    event = found_in(f"{sentence} Tarvo Holdings said it was glad. The Drivers' Guild said it would march.")

    assert sides(event, value) == [giver]


@pytest.mark.parametrize(
    ("sentence", "taken_back"),
    [
        (
            "The Health Office said it was 16 percent; the 20 percent published on Friday rested on a faulty sample.",
            True,
        ),
        ("The Health Office said 16 percent were nurses. Of the 20 percent, half are well.", False),
    ],
)
def test_what_was_published_on_a_day_is_of_that_day_and_may_be_taken_back(
    found_in: Callable[..., EventFound], sentence: str, *, taken_back: bool
) -> None:
    event = found_in("The Health Office said 20 percent of nurses were ill.", sentence)

    assert [each.between for each in event.verdicts if each.kind == "correction"] == [("Health Office",)] * taken_back


def stances(event: EventFound, value: float) -> list[tuple[str, str | None]]:
    """What is done with a value, and by whom."""
    claims = [each for quantity in event.quantities for each in quantity.claims if each.measure.value == value]
    return [(each.measure.stance, each.side.name if each.side else None) for each in claims]

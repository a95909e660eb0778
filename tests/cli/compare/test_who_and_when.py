"""Whose a figure is, for which day, and what its speaker does with it: made-up events of a sentence or two a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from quoth.cli.compare.measures.counting import heads_in
from quoth.cli.compare.parties.silent import owner_of
from quoth.cli.compare.parties.voices import is_outlet

if TYPE_CHECKING:
    from collections.abc import Callable

    from quoth.cli.compare.comparison import EventFound
    from quoth.cli.compare.verdicts import Verdict
    from quoth.cli.compare.verdicts.claims import Claim


def claim_of(event: EventFound, story: int, value: float) -> Claim:
    """The claim of an article that has a value."""
    return next(
        claim
        for claims in event.quantities
        for claim in claims.claims
        if claim.measure.story == story and claim.measure.value == value
    )


def told(verdict: Verdict) -> tuple[str, ...]:
    return (verdict.kind, *verdict.between)


@pytest.mark.parametrize(
    ("name", "outlet", "is_own"),
    [
        ("our Saturday edition", "Vale Courier", True),
        ("this newspaper", None, True),
        ("we", None, True),
        ("the Courier", "Vale Courier", True),
        ("Vale Water Board", "Vale Courier", False),
        ("our neighbours", "Vale Courier", False),
        ("the courier", "Vale Courier", False),
    ],
)
def test_a_paper_is_no_source_of_its_own(name: str, outlet: str | None, is_own: bool) -> None:
    assert is_outlet(name, outlet) is is_own


@pytest.mark.parametrize(
    ("counted", "heads"),
    [
        ("inhabitants of the north", set()),
        ("cases of river fever", set()),
        ("tonnes of grain", {"tonn", "grain"}),
        ("children of the harbour", {"child", "harbou"}),
    ],
)
def test_people_of_a_place_are_people(counted: str, heads: set[str]) -> None:
    assert heads_in(counted) == heads


@pytest.mark.parametrize(
    ("name", "owner"),
    [
        ("the ministry's laboratory", "ministry"),
        ("the port authority's divers", "port authority"),
        ("the mayor's office", None),
        ("Ada's bakery", None),
        ("Harbour League", None),
    ],
)
def test_a_part_of_a_body_is_on_its_side(name: str, owner: str | None) -> None:
    assert owner_of(name) == owner


@pytest.mark.parametrize(
    ("sentence", "side"),
    [
        ("Ida Kolb of the Harbour League said 40 boats were lost.", "Harbour League"),
        ("Ida Kolb, who leads the Harbour League, said 40 boats were lost.", "Harbour League"),
        ("Ida Kolb of New Ostrand said 40 boats were lost.", "Ida Kolb"),
    ],
)
def test_somebody_speaks_for_a_body_that_is_silent(
    found_in: Callable[..., EventFound], sentence: str, side: str
) -> None:
    event = found_in(sentence, "The coastguard said 40 boats were lost.")
    claim = claim_of(event, 0, 40)

    assert claim.side
    assert claim.side.name == side


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The coastguard said divers had closed the leak. In all 340 tonnes had run out.", "coastguard"),
        ("The mayor told reporters that work would begin soon. The bill would come to 340 crowns.", "mayor"),
        ("The coastguard said divers had closed the leak. In all 340 tonnes ran out.", None),
        ("The coastguard said divers had closed the leak.\n\nIn all 340 tonnes had run out.", None),
        ("The coastguard said divers had closed the leak. The Harbour League had found 340 birds.", None),
    ],
)
def test_the_tense_says_who_goes_on_speaking(
    found_in: Callable[..., EventFound], sentence: str, speaker: str | None
) -> None:
    event = found_in(sentence, "The Harbour League said it was angry.")
    claim = claim_of(event, 0, 340)

    assert (claim.measure.party.name if claim.measure.party else None) == speaker


def test_her_campaign_is_not_the_presidents(found_in: Callable[..., EventFound]) -> None:
    event = found_in(
        "Mila Trenk said she would not give up. Her campaign said 52 percent had voted for her.",
        "Otto Brey, the president's campaign manager, said 58 percent had voted for the president.",
    )
    first, second = claim_of(event, 0, 52), claim_of(event, 1, 58)

    assert first.side
    assert second.side
    assert first.side.id != second.side.id


def test_a_campaign_is_of_whom_the_article_says_and_of_no_spokesman(found_in: Callable[..., EventFound]) -> None:
    event = found_in(
        "Mila Trenk will not give up. Her campaign said 52 percent had voted for her. Odo Marl, the spokesman of the "
        "Harbour Police, said 9,000 people had come. Her campaign counted 30,000.",
        "Otto Brey, the president's campaign manager, said 58 percent had voted for the president.",
        "Mila Trenk said 53 percent had voted for her.",
    )
    hers, police = claim_of(event, 0, 52), claim_of(event, 0, 9000)
    sides = [each.side.id if each.side else None for each in (hers, claim_of(event, 2, 53), claim_of(event, 0, 30000))]

    assert hers.party
    assert hers.party.name == "Mila Trenk's campaign"
    assert len(set(sides)) == 1
    assert police.side
    assert police.side.id not in sides


@pytest.mark.parametrize(
    ("sentence", "value", "name"),
    [
        ("The Tarn Survey measured the quake at 6.9.", 6.9, "Tarn Survey"),
        ("The Vale Weather Institute has recorded 41 millimetres of rain since May.", 41, "Vale Weather Institute"),
        ("Ada Brom counted 41 sheep on the hill.", 41, "Ada Brom"),
        ("Sheep measured 41 centimetres on Monday.", 41, None),
    ],
)
def test_who_has_measured_something_gives_it(
    found_in: Callable[..., EventFound], sentence: str, value: float, name: str | None
) -> None:
    party = claim_of(found_in(sentence), 0, value).party

    assert (party.name if party else None) == name


@pytest.mark.parametrize(
    ("sentence", "value", "stance"),
    [
        ("Mayor Ada Brom wants a pipe from the lake, 84 kilometres long, for 220 crowns.", 220, "claim"),
        ("The bridge that Mayor Ada Brom wants to build will cost 360 crowns, she said.", 360, "claim"),
        ("The guild seeks a trial of Odo Lisk, who got 110 crowns for it.", 110, "claim"),
        ("The guild claims to have 44 percent of the market.", 44, "claim"),
        ("The guild asked the town for 220 crowns.", 220, "demand"),
        ("The guild wants 220 crowns for each barn.", 220, "demand"),
        ("The guild claims 220 crowns in damages.", 220, "demand"),
        ("The guild had wanted 220 crowns, who knows why.", 220, "demand"),
    ],
)
def test_what_something_costs_is_no_demand(
    found_in: Callable[..., EventFound], sentence: str, value: float, stance: str
) -> None:
    assert claim_of(found_in(sentence), 0, value).measure.stance == stance


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("The fire service said nearly 200 barns had burned.", 180, 200),
        ("The fire service said about 200 barns had burned.", 180, 220),
        ("The fire service said 200 barns had burned, at the very least.", 200, float("inf")),
        ("Lena Foss of the fire service allows 200 at the very most.", 0, 200),
    ],
)
def test_words_around_a_value_bound_it(
    found_in: Callable[..., EventFound], sentence: str, low: float, high: float
) -> None:
    event = found_in(sentence, "The fire service said 200 barns had burned.")
    interval = claim_of(event, 0, 200).measure.interval

    assert interval.low == pytest.approx(low)
    assert interval.high == pytest.approx(high)


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("The mayor said it was untrue that 90 barns had burned.", "deny"),
        ('"Ninety is pure invention," the mayor, Odo Lisk, said.', "deny"),
        ("The farm office has not moved from 90.", "claim"),
        ("Correction: On Friday we wrote that 90 barns had burned.", "retracted"),
        ("On Friday we wrote that 90 barns had burned.", "claim"),
        ("The 90 barns reported on Friday ought to have been 70, the farm office said.", "retracted"),
        ('"Ninety is a number straight from an old fairy tale," the mayor, Odo Lisk, said.', "deny"),
        ("The mayor, Odo Lisk, rejected this. The 90, he said, were sheds.", "deny"),
        ("The mayor, Odo Lisk, visited this. The 90 barns, he said, were red.", "claim"),
        ("The farm office would settle for 90 barns.", "demand"),
        ("The farm office is prepared to go to 90 barns.", "offer"),
        ("The hall of the farm office could take 90 carts.", "claim"),
        ("The farm office wants 90 barns rebuilt by May.", "demand"),
        ("The farm office offered to rebuild 90 barns.", "offer"),
        ("Not only the 90 barns of Ost were lost, the farm office said.", "claim"),
    ],
)
def test_what_a_speaker_does_with_a_value(found_in: Callable[..., EventFound], sentence: str, stance: str) -> None:
    event = found_in("The farm office said 90 barns had burned.", sentence)

    assert claim_of(event, 1, 90).measure.stance == stance


def test_a_printed_error_is_the_outlets_and_of_the_day_it_was_printed(found_in: Callable[..., EventFound]) -> None:
    event = found_in(
        "The farm office said 97 barns had burned.",
        "Correction: On Monday we wrote that the farm office had counted 97 barns. It said 79.",
    )
    wrong, right = claim_of(event, 1, 97), claim_of(event, 1, 79)

    assert wrong.measure.stance == "retracted"
    assert wrong.day == right.day == claim_of(event, 0, 97).day


def test_a_loss_is_no_offer(found_in: Callable[..., EventFound]) -> None:
    event = found_in("The farm office put the damage at 9 million euros.", "Nobody was hurt in Oster.")

    assert claim_of(event, 0, 9_000_000).measure.stance == "claim"


def test_the_right_value_is_of_the_day_of_the_wrong_one(found_in: Callable[..., EventFound]) -> None:
    event = found_in(
        "The mill said 400 sacks were lost.",
        "The 400 sacks announced on Thursday ought to have been 390, the mill said.",
    )

    assert claim_of(event, 1, 390).day == claim_of(event, 1, 400).day
    assert claim_of(event, 1, 390).measure.is_earlier


def test_the_wrong_and_the_right_value_of_a_correction_are_one_quantity(found_in: Callable[..., EventFound]) -> None:
    event = found_in(
        "The mill said 40 tonnes of flour were in the store.",
        "Correction: On Monday we wrote that the mill had spoken of 40 tonnes of flour. It said 400 tonnes.",
    )
    (flour,) = (each for each in event.quantities if any(one.measure.value == 40 for one in each.claims))

    assert {each.measure.value for each in flour.claims} == {40, 400}


def test_a_ministers_ministry_is_of_the_country_of_the_story(found_in: Callable[..., EventFound]) -> None:
    event = found_in(
        "Lorvia's Defence Ministry said nine Lorvian soldiers had died. Tessmark's Defence Ministry said it lost four.",
        "The Lorvian army has fallen back. The Defence Ministry in Lorvia said nine Lorvian soldiers had died.",
        "Tessmark has lost five soldiers, Ida Brom, spokeswoman of the Defence Ministry, said. Tessmark mourns.",
    )
    claim = claim_of(event, 2, 5)

    assert claim.side is None or not claim.side.name.startswith("Lorvi")


def test_a_pledge_is_an_offer_that_may_change(found_in: Callable[..., EventFound]) -> None:
    event = found_in(
        "The Relief Fund of Marn pledged 3 million euros for the burned farms.",
        "The Relief Fund of Marn has promised 5 million euros for the burned farms.",
    )

    assert ("changed offer", "Relief Fund of Marn") in map(told, event.verdicts)


def test_what_has_no_outcome_may_grow_too(found_in: Callable[..., EventFound]) -> None:
    event = found_in(
        "The Forest Office said 1,200 hectares of pine had burned.",
        "The Forest Office said 1,900 hectares of pine had burned.",
    )

    assert ("growth", "Forest Office") in map(told, event.verdicts)


@pytest.mark.parametrize(
    ("sentences", "side"),
    [
        ("The Forest Office said the wind had turned. The fire has taken 140 barns.", "Forest Office"),
        ("The wind has turned. The fire has taken 140 barns.", None),
        ("The wind has turned. The fire has taken 140 barns, the office's spokesman went on.", "Forest Office"),
        ("The Forest Office did not speak in public. It stands on a hill 140 metres high.", None),
        ("The mayor waved away the loss of 140 barns that the Forest Office has reported.", "Forest Office"),
    ],
)
def test_who_speaks_before_in_the_paragraph_may_go_on(
    found_in: Callable[..., EventFound], sentences: str, side: str | None
) -> None:
    event = found_in("The Forest Office said the fire had taken 120 barns.", sentences)
    claim = claim_of(event, 1, 140)

    assert (claim.side.name if claim.side else None) == side


@pytest.mark.parametrize(
    ("first", "second", "is_one"),
    [
        ("The Growers' League said 140 barns had burned.", "The growers said 160 barns had burned.", True),
        ("Trustees of the museum said 140 barns had burned.", "Critics at the museum said 160 barns had burned.", True),
        ("Prosecutors said 140 barns had burned.", "The indictment says that 160 barns burned.", True),
        ("City Hall said 140 barns had burned.", "The mayor's office said 160 barns had burned.", True),
        ("Mayor Ida Kolb said 140 barns had burned.", "City Hall said 160 barns had burned.", True),
        ("Mayor Ida Kolb said 140 barns had burned.", "The town council said 160 barns had burned.", False),
        ("Ida Kolb told the court 140 barns had burned.", "Kolb's lawyer said 160 barns had burned.", True),
        ("Ida Kolb, the prime minister, said 140 barns had burned.", "The health ministry said 160 had burned.", False),
        ("The city said 140 barns had burned.", "The harbour office said 160 barns had burned.", False),
        ("The former head of the Mill Board, Ida Kolb, said 140 had burned.", "The Mill Board said 160 burned.", False),
        ("Trustees of the museum said 140 barns had burned.", "Engineers of the harbour said 160 had burned.", False),
        ("The Growers' League said 140 barns had burned.", "The tenants said 160 barns had burned.", False),
        ("Friends of the museum said 140 barns had burned.", "Neighbours of the museum said 160 had burned.", False),
    ],
)
def test_names_that_say_whose_side_they_are_on(
    found_in: Callable[..., EventFound], first: str, second: str, is_one: bool
) -> None:
    event = found_in(first, second)
    one, other = claim_of(event, 0, 140).side, claim_of(event, 1, 160).side

    assert one is not None
    assert other is not None
    assert (one.id == other.id) is is_one


@pytest.mark.parametrize(
    ("sentences", "value", "side"),
    [
        (
            "Tarvo Mills will close, it said. Its finance director, Ada Brom, said 90 tonnes were lost.",
            90,
            "Tarvo Mills",
        ),
        ("Tarvo Mills will close, it said. The ovens lost 90 tonnes, Tarvo's experts said.", 90, "Tarvo Mills"),
        (
            "The Mill Board is silent. Two died in the hospital in the night, its director, Ada Brom, said. "
            "Some 90 people are ill, the hospital said, and 12 are in bed, Brom said.",
            12,
            "hospital",
        ),
        ("The Mill Board counted 12 mills, it said. Another 90 are shut, a spokesman said.", 90, "Mill Board"),
        ("The court of Oster ordered Tarvo Mills to pay 90 crowns.", 90, "court of Oster"),
        ("Tarvo Mills has offered the families of the Mill Board 90 crowns each, it said.", 90, "Tarvo Mills"),
        (
            "The Mill Board is late, it said. The Harbour League's calculation, 90 mills, is wrong.",
            90,
            "Harbour League",
        ),
    ],
)
def test_whose_a_figure_is_by_office_and_order(
    found_in: Callable[..., EventFound], sentences: str, value: float, side: str
) -> None:
    event = found_in(sentences, "The Harbour League said it was glad, and so did Tarvo Mills.")

    claim = claim_of(event, 0, value)

    assert claim.side is not None
    assert claim.side.name == side


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("The bakers will not settle for 40,000 crowns, their guild said.", "offer"),
        ("Tarvo Mills set aside 40,000 crowns for a truce, which the bakers refused.", "offer"),
        ("It names 40,000 mills that should have been closed, the board said.", "claim"),
        ('The guild\'s 40,000 mills was "a fantasy", the board said.', "deny"),
    ],
)
def test_refused_offers_and_what_should_have_been(
    found_in: Callable[..., EventFound], sentence: str, stance: str
) -> None:
    assert claim_of(found_in(sentence, "The Mill Board is glad, it said."), 0, 40000).measure.stance == stance


def test_homes_that_are_cut_off_from_the_grid_have_no_power(found_in: Callable[..., EventFound]) -> None:
    event = found_in(
        "The storm cut off 900 homes from the grid, the Mill Board said.", "The Mill Board is glad, it said."
    )

    assert claim_of(event, 0, 900).measure.key.outcome == "unpowered"

"""Which verdicts are given, and of what there is none: made-up events of a sentence or two a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from quoth.cli.compare.comparison import EventFound

LEAVES_ALONE = [
    pytest.param(
        "disagreement",
        (
            "The fire service said more than 470 sheds had burned.",
            "The Farmers' Union said on Thursday that 470 sheds had burned. The fire service said more than 470 had.",
        ),
        id="one number, told with more care by one side",
    ),
    pytest.param(
        "disagreement",
        (
            "The fire service said 40 people had died. The death toll could reach 90, the Red Cross said.",
            "The fire service said 40 people had died.",
        ),
        id="what a toll may come to",
    ),
    pytest.param(
        "nobody's",
        (
            "The harbour office said 31 boats had sunk.",
            "Thirty-one boats have sunk. The harbour office announced these figures at noon.",
        ),
        id="the sentence after says who gave it",
    ),
    pytest.param(
        "nobody's",
        (
            "The harbour office said 31 boats had sunk, and 12 men were missing.",
            "The harbour office said 31 boats had sunk.\n\nMoreover, 12 men are missing.",
        ),
        id="a sentence goes on with what somebody says",
    ),
    pytest.param(
        "disagreement",
        (
            "About 12,000 people marched through Oster on Thursday, the police said.",
            "The organisers said 30,000 people marched through Oster on Friday.",
        ),
        id="a crowd comes again another day",
    ),
    pytest.param(
        "growth",
        (
            "The police said 9,000 people marched through Oster on Thursday.",
            "The police said 12,000 people marched through Oster on Friday.",
        ),
        id="a crowd does not grow overnight",
    ),
    pytest.param(
        "growth",
        (
            "Three more bodies were found, which raised the toll to 11, the coastguard said.",
            "Four more bodies were found, which raised the toll to 15, the coastguard said.",
            "Six more bodies were found, which raised the toll to 21, the coastguard said.",
        ),
        id="what is added does not grow",
    ),
    pytest.param(
        "misreport",
        (
            "The health board said 40 people had died.",
            "Its ward was built for 90, the health board said on Friday, and 40 people had died in it.",
        ),
        id="a ward for so many",
    ),
    pytest.param(
        "nobody's",
        (
            "The harbour office said 31 boats had sunk.",
            "Thirty-one boats have sunk. Of the 31 boats, nine were ferries, the harbour office said.",
        ),
        id="the article has a source for the same value",
    ),
    pytest.param(
        "nobody's",
        (
            "The harbour office said 31 boats had sunk.",
            "The owners of the 31 boats that the skippers sought were out.",
        ),
        id="somebody sought it",
    ),
    pytest.param(
        "disagreement",
        (
            "A firm that insures the mills said 90 mills had burned.",
            "The Mill Board said 40 mills had burned. A firm that insures the mills said 90 mills had burned.",
        ),
        id="who is only described is no side",
    ),
    pytest.param(
        "disagreement",
        (
            "Norra News reported that 40 boats had sunk.",
            "Norra News reported that 40 boats had sunk. The Osk Times reported that 70 boats had sunk.",
        ),
        id="papers pass on what others say",
    ),
    pytest.param(
        "disagreement",
        (
            "The Mill Board said 40 barns had burned.",
            "The Farm League said the fire had taken 70 barns.\n\nThe Mill Board said the wind had turned. "
            "The fire has taken 40 barns.",
        ),
        id="who is only heard beside a value",
    ),
    pytest.param(
        "growth",
        (
            "The health board said 412 cases of river fever had been found.",
            "The 412 cases announced on Thursday ought to have been 402, the health board said.",
        ),
        id="what is taken back has not grown",
    ),
    pytest.param(
        "correction",
        (
            "The guild read out a list of 43 mills.",
            "The guild's list of 43 mills was wrong, the Mill Board said.",
        ),
        id="what another has counted is not taken back",
    ),
    pytest.param(
        "growth",
        (
            "The coastguard said two boats were afloat.",
            "The coastguard said three lights were seen.",
        ),
        id="boats do not become lights",
    ),
    pytest.param(
        "disagreement",
        (
            "On Monday the health board counted 21 infected people in the valley, it said.",
            "On Sunday the army counted 36 infected people. The health board counted 21 infected people on Tuesday.",
        ),
        id="told on other days",
    ),
    pytest.param(
        "disagreement",
        (
            "The Mill Board said 40 mills had burned.",
            "Reports say 62 mills have burned. The Mill Board said 40 mills had burned.",
        ),
        id="reports are nobody's",
    ),
    pytest.param(
        "disagreement",
        (
            "The fire brigade said nine people had died.",
            "The fire brigade said nine people had died. Police said four victims were from one family.",
        ),
        id="a part of the dead",
    ),
    pytest.param(
        "disagreement",
        (
            "Osk Dairy said 22 shops were closed.",
            "Greta Lohm, the owner of Osk Dairy, said 24 shops were closed. Osk Dairy said 22 shops were closed.",
        ),
        id="an owner is on the side of the firm",
    ),
]
FINDS = [
    pytest.param(
        "disagreement",
        (
            "The fire has burned 1,200 hectares, the forest office said.",
            "The fire has burned 1,750 hectares, the forest office said. The Foresters' Guild spoke of 2,400.",
        ),
        ("forest office", "Foresters' Guild"),
        id="the unit is left unsaid",
    ),
    pytest.param(
        "denial",
        (
            "The Mill Board said mills use 60 percent of the water.",
            "Mills use 40 percent of the water, the Millers' Guild said, and not 60 percent as the Mill Board claims.",
        ),
        ("Millers' Guild", "Mill Board"),
        id="who says it denies it, not who is said to claim it",
    ),
    pytest.param(
        "disagreement",
        (
            "The Mill Board said 40 mills had burned.",
            "The Mill Board said 40 mills had burned. The Millers' Guild said 90 mills had burned.",
        ),
        ("Mill Board", "Millers' Guild"),
        id="two bodies, two values, one day",
    ),
    pytest.param(
        "disagreement",
        (
            "The guild said 400 mills were closed.",
            'The guild said 400 mills were closed. The Mill Board denied it: "There are not 400. There are 190," its '
            "chairman, Odo Lisk, said.",
        ),
        ("guild", "Mill Board"),
        id="one value is denied and another given",
    ),
    pytest.param(
        "disagreement",
        (
            "The Mill Board said 40 people were in the mill when it fell.",
            "The Millers' Guild said 90 people were in the mill when it fell. The Mill Board gave the number as 40.",
        ),
        ("Mill Board", "Millers' Guild"),
        id="how many were there when it happened",
    ),
    pytest.param(
        "correction",
        (
            "The harbour office said 310 boats had sunk.",
            "The 310 boats of Thursday ought to have been 290 boats, the harbour office said.",
        ),
        ("harbour office",),
        id="the side takes it back where the words do",
    ),
    pytest.param(
        "nobody's",
        ("The harbour office said 31 boats had sunk.", "Thirty-one boats have sunk in the bay."),
        (),
        id="nobody says it",
    ),
    pytest.param(
        "nobody's",
        (
            "The harbour office said 31 boats had sunk.",
            "Thirty-one boats have sunk in the bay of the company.",
        ),
        (),
        id="a body that is named by the way",
    ),
    pytest.param(
        "denial",
        (
            "The Mill Board said 40 mills had burned. Police said 40 mills had burned.",
            "Police said 40 mills had burned. The Bakers' Guild denied that 40 mills had burned.",
        ),
        ("Bakers' Guild", "Police"),
        id="who said it in the same article is denied",
    ),
]


def between(event: EventFound, kind: str) -> list[tuple[str, ...]]:
    return [each.between for each in event.verdicts if each.kind == kind]


@pytest.mark.parametrize(("kind", "sentences"), LEAVES_ALONE)
def test_when_in_doubt_there_is_no_verdict(
    found_in: Callable[..., EventFound], kind: str, sentences: tuple[str, ...]
) -> None:
    assert between(found_in(*sentences), kind) == []


@pytest.mark.parametrize(("kind", "sentences", "sides"), FINDS)
def test_a_verdict_names_its_sides(
    found_in: Callable[..., EventFound], kind: str, sentences: tuple[str, ...], sides: tuple[str, ...]
) -> None:
    (found,) = between(found_in(*sentences), kind)

    assert set(found) == set(sides)


@pytest.mark.parametrize(
    ("sentences", "name"),
    [
        ("Norholm, the country's second bank, said on Friday that 40 branches had closed.", "Norholm"),
        ("Forty branches have closed at Norholm, the country's oldest bank said on Friday.", "Norholm"),
        ("Forty branches have closed, the country's oldest bank said on Friday.", None),
    ],
)
def test_a_body_called_by_its_rank_has_the_name_before_it(
    found_in: Callable[..., EventFound], sentences: str, name: str | None
) -> None:
    event = found_in("Norholm said 30 branches had closed.", sentences)
    (claim,) = (each for claims in event.quantities for each in claims.claims if each.measure.value == 40)

    assert (claim.side.name if claim.side and claim.side.kind != "anonymous" else None) == name

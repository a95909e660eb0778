"""Whose share of the votes or the seats it is: made-up articles of a sentence or two."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from quoth.cli.compare.comparison import EventFound
    from quoth.cli.compare.verdicts.claims import Claim

VOTE = "The election is over, and all votes are counted. "
LEAVES_ALONE = [
    ("The Reed Party has 41 percent of the land, the land office said.", 41),
    (VOTE + "The office counted 41 percent of the paper twice.", 41),
]
FINDS = [
    (VOTE + "The Reed Party has 41 percent, the office said.", 41, {"reed"}),
    (VOTE + "The Reed Party won the day with 41 percent, the office said.", 41, {"reed"}),
    (VOTE + "Ada Brom, the challenger, received 41 percent, the office said.", 41, {"brom"}),
    (VOTE + "The Reed Party will have 17 seats in the council, the Hill Alliance 13.", 13, {"hill"}),
    (VOTE + "The count showed 41 percent for the Reed Party, the office said.", 41, {"reed"}),
    (VOTE + "With 41 percent, the Reed Party is the strongest, the office said.", 41, {"reed"}),
    (VOTE + "President Ada Brom lost. Her rivals had 50 percent and the president 41.", 41, {"brom"}),
    (VOTE + "Ada Brom secured nine delegates, the office said.", 9, {"brom"}),
    (VOTE + "Ada Brom has the most seats, with 60, followed by Osk Lorn, with 54.", 54, {"lorn"}),
    (VOTE + "Ada Brom's wins in Hestor and Belm left her with a total of 54 delegates.", 54, {"brom"}),
    (VOTE + "Ada Brom won 39 of Ostrand's 54 delegates, the office said.", 54, {"ostran"}),
    (VOTE + "Turnout was 61 percent, the office said.", 61, {"+turnout"}),
    (VOTE + "By noon 31 percent had cast a ballot, the office said.", 31, {"+turnout"}),
    (VOTE + "The margin was 9 percent, the office said.", 9, {"+lead"}),
    ("In a poll 52 percent were in favour of the bridge and 37 percent against it.", 52, {"+for"}),
    ("In a poll 52 percent were in favour of the bridge and 37 percent against it.", 37, {"+against"}),
]


def claim_of(event: EventFound, value: float) -> Claim:
    """The claim of a value."""
    return next(claim for claims in event.quantities for claim in claims.claims if claim.measure.value == value)


@pytest.mark.parametrize(("text", "value"), LEAVES_ALONE)
def test_shares_that_nobody_holds(found_in: Callable[..., EventFound], text: str, value: float) -> None:
    assert not claim_of(found_in(text), value).measure.holder


@pytest.mark.parametrize(("text", "value", "holder"), FINDS)
def test_whose_share_it_is(found_in: Callable[..., EventFound], text: str, value: float, holder: set[str]) -> None:
    assert claim_of(found_in(text), value).measure.holder >= holder


def test_the_office_gives_a_party_its_share(found_in: Callable[..., EventFound]) -> None:
    event = found_in(
        VOTE + "The Electoral Office said it had counted 62 boxes. The Reed Party said it was angry.",
        VOTE + "The Electoral Office gives the Reed Party 41 percent.",
    )
    claim = claim_of(event, 41)

    assert claim.side is not None
    assert claim.side.name == "Electoral Office"
    assert claim.measure.holder == {"reed"}


def test_two_parties_are_no_one_side(found_in: Callable[..., EventFound]) -> None:
    event = found_in(
        "The Reed Party said 62 boxes were lost.",
        "The Reed Party and Hill Party said 62 boxes were lost.",
    )

    assert {each.name for each in event.parties.all if each.kind == "body"} == {"Reed Party"}

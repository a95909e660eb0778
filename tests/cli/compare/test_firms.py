"""A firm that is called by the first word of its name, and who is called by a common noun alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from quoth.cli.compare.parties.voices import kind_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from quoth.cli.compare.comparison import EventFound

ONE = [
    ("Norhavn Steel said 40 jobs would go. Norhavn said it was sorry for the 300 families.", "Norhavn Steel"),
    ("The board of Tarvo Mills said 40 jobs would go. Tarvo said that 300 families were safe.", "Tarvo Mills"),
]
TWO = [
    ("The Norhavn Fire Service said 40 homes had burned.", "Norhavn said it had found beds for 300 families."),
    ("Norhavn Steel said 40 jobs would go.", "Norhavn said the Norhavnians would lose 300 homes."),
    ("Norhavn Steel said 40 jobs would go.", "Norhavn said 300 families had come from Norhavn."),
    ("Norhavn Steel and Norhavn Rail said 40 jobs would go.", "Norhavn said it would help 300 families."),
]


def names_in(event: EventFound) -> set[str]:
    """The sides of all who speak."""
    return {event.parties.all[int(each.side[1:]) - 1].name for each in event.parties.all if each.kind != "anonymous"}


@pytest.mark.parametrize(("sentence", "name"), ONE)
def test_a_firm_called_by_its_first_word_is_the_firm(
    found_in: Callable[..., EventFound], sentence: str, name: str
) -> None:
    (side,) = names_in(found_in(sentence))

    assert name in side


@pytest.mark.parametrize(
    "sentences",
    [
        ("The Norhavn Union of Sailors (SMN) said 40 jobs would go.", "The SMN said 300 jobs would go."),
        ("The Norhavn Union of Labour said 40 jobs would go.", "The Norhavn Union of Labor said 300 jobs would go."),
        ("The Interior Ministry said 40 had died.", "The Ministry of Internal Affairs said 300 had died."),
        ("The Norhavn Rights Board said 40 had died.", "The Rights Board's chairperson, Ida Korst, said 300 had died."),
    ],
)
def test_a_body_by_its_short_name_or_another_spelling_is_one_side(
    found_in: Callable[..., EventFound], sentences: tuple[str, str]
) -> None:
    assert len(names_in(found_in(*sentences))) == 1


def test_a_ministry_with_an_adjective_of_its_own_is_of_no_other_country(found_in: Callable[..., EventFound]) -> None:
    event = found_in(
        "The Ossian Health Ministry said 40 people had died. Lorvian military spokesman Ivo Brend said no."
        " Lorvia said it would look into it."
    )

    assert {"Ossian Health Ministry", "Lorvia"} <= names_in(event)


@pytest.mark.parametrize(("first", "second"), TWO)
def test_a_town_a_country_and_one_of_two_firms_stay_who_they_are(
    found_in: Callable[..., EventFound], first: str, second: str
) -> None:
    assert "Norhavn" in names_in(found_in(first, second))


def test_police_who_count_are_a_side(found_in: Callable[..., EventFound]) -> None:
    event = found_in("About 800 people marched, the Dockers' Union said. Police counted 350.")

    assert "police" in names_in(event)


def test_a_name_may_end_in_what_the_body_is(found_in: Callable[..., EventFound]) -> None:
    event = found_in("Sornbank said 40 branches would close.", "The bank said 300 branches were open.")

    assert names_in(event) == {"Sornbank"}


def test_banks_are_no_bank(found_in: Callable[..., EventFound]) -> None:
    event = found_in("Pellan Bank said 40 branches would close. Banks said 300 were still open.")

    assert names_in(event) == {"Pellan Bank"}


def test_a_doctor_who_heads_an_office_speaks_for_it(found_in: Callable[..., EventFound]) -> None:
    event = found_in(
        "The Health Office said nine people were dead. Doctor Ida Korst, head of the office, said 22 were ill.",
        "Doctor Ida Korst said eleven people had died.",
    )

    assert names_in(event) == {"Health Office"}


@pytest.mark.parametrize(
    ("sentence", "value", "name"),
    [
        (
            "Norhavn Steel bought more shares in Tarvo Mills and now holds 20 percent, Norhavn Steel said.",
            20,
            "Norhavn",
        ),
        ("The offer values Tarvo Mills at 90 million crowns, Norhavn Steel said.", 90e6, "Norhavn"),
        ("Norhavn Steel spoke of 400. The union's figure of 1,500 was made up, Norhavn Steel added.", 1500, "Norhavn"),
        ("Norhavn Steel put the jobs at 400, Tarvo Mills at 1,500.", 1500, "Tarvo"),
    ],
)
def test_a_name_right_before_a_figure_is_not_always_whose_it_is(
    found_in: Callable[..., EventFound], sentence: str, value: float, name: str
) -> None:
    event = found_in("Tarvo Mills said it was closed, Norhavn Steel that it was not. The union said no.", sentence)
    claim = next(c for claims in event.quantities for c in claims.claims if c.measure.value == value)

    assert claim.party is not None
    assert name in claim.party.name


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("one of the surveyors", "anonymous"),
        ("Wednesday (noon on Thursday", "anonymous"),
        ("monday morning", "anonymous"),
        ("banks", "anonymous"),
        ("union and 300 according to the police", "anonymous"),
        ("Friday Institute", "body"),
        ("armed forces", "body"),
        ("police", "body"),
    ],
)
def test_who_is_nobody_in_particular(name: str, kind: str) -> None:
    assert kind_of(name, {}) == kind

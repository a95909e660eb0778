"""Ages that the parse shows: whom a bare number is said of, and numbers that are nobody's age."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from quoth.extractors.figures import extract

if TYPE_CHECKING:
    from spacy.language import Language

LEAVES_ALONE = [
    "The score was 39 and rising.",
    "The toll, believed to be 34, rose again.",
    "Its members, thought to be 34, met on Monday.",
    "Shares closed at 88 on Monday.",
    "He was driving at 88 when he hit the wall.",
    "The committee, 12, met.",
    "At seven he opened the door.",
    "Ada Byron won the most seats, at 14.",
    "She bought the mill at 60.",
    "Prices under 70 are rare.",
    "The delay was longer than 40 years.",
    "She was one of 40.",
    "She has taught the harp to people of all ages for 20 years.",
    "Half of the stalls are above 60.",
    "On Friday at 15 she left.",
    "The north was 14.7, the south 15.2.",
    "Cases were found in Brask (17), Old Mollen (29) and Tarn (40).",
    "Most fell ill in Brask (17).",
    "When it was six the bell rang. When she was two steps off, a shell fell.",
    "When he was 30 strong rivals left.",
    "The bridge fell when it was 40.",
]

FINDS = [
    ("They left for Bern when he was nine so that he could learn.", "nine"),
    ("Before he was 18 he had mended two boats.", "18"),
    ("When she was just 22 her house was bombed.", "22"),
    ("Until I was 13 I herded goats.", "13"),
    ("When she was nine Omar Vale hired her.", "nine"),
    ("Danjuma was 39 and earned a good wage.", "39"),
    ("His aunt is 80.", "80"),
    ("Those held in Brask included Greta Hale (24).", "24"),
    ("The suspect, who guards say is 34, was held.", "34"),
    ("The driver, believed to be 34, fled.", "34"),
    ("A man who is thought to be 34 was held.", "34"),
    ("The convict was 74 and had returned the tyres.", "74"),
    ("Her husband, Aum Yanga, is 67 and cooks on Mondays.", "67"),
    ("They have six daughters, the eldest of whom is 14.", "14"),
    ("Four dyers were robbed, one of them 72.", "72"),
    ("She died on Sunday at 81 in her hut.", "81"),
    ("At fifteen he walked nine miles to town.", "fifteen"),
    ("He gave up skiing at 88, after a fall.", "88"),
    ("Shetland star to hang up boots at 31", "31"),
    ("Infants under seven pay nothing.", "seven"),
    ("Infants under five suffer more.", "five"),
    ("The rule exempts voters under 30 this year.", "30"),
    ("Nearly half of the hawkers are above 60.", "60"),
    ("Most of the sick are between 10 and 14.", "10 and 14"),
    ("Of the trams, 112 are older than 40 years.", "40"),
    ("Her granddaughter, twelve, went in her place.", "twelve"),
    ("The parrot, nine, was not hurt.", "nine"),
    ("One of the soldiers, 19, was carried out.", "19"),
    ("A third member of the party, 29, had walked off.", "29"),
    ("A teacher of 60 lost a third.", "60"),
    ("A boy of about nine cheered.", "nine"),
]


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_no_age(nlp: Language, text: str) -> None:
    assert "age" not in [figure.kind for figure in extract(nlp(text))]


@pytest.mark.parametrize(("text", "number"), FINDS, ids=[text for text, _ in FINDS])
def test_an_age(nlp: Language, text: str, number: str) -> None:
    ages = [figure for figure in extract(nlp(text)) if figure.kind == "age"]

    assert [(text[each.number.start : each.number.end], each.unit) for each in ages] == [(number, "year")]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Musa Bello, who built the port, died on Sunday, his brother Idris said. He was 84.", "Musa Bello"),
        ("Anna Weir has died, according to her agent Lise Moor. She was 79.", "Anna Weir"),
        ("Omar Vale was found dead, said police chief Ivo Brandt. He was 31.", "Omar Vale"),
        ("Rolf Kern was killed in the blast, spokesman Per Lund said. He was 52.", "Rolf Kern"),
        ("Nine died in the fire, fire chief Karl Ahl said. He is 47.", "Karl Ahl"),
        ("The mayor died in May and his wife, Gerda, took over. She was 45.", "Gerda"),
    ],
)
def test_the_age_after_a_death_is_that_of_the_dead(nlp: Language, text: str, counted: str) -> None:
    assert [figure.counted for figure in extract(nlp(text)) if figure.kind == "age"] == [counted]

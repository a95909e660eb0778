"""What a sum is per by its sentence, and the scores of cricket: "a litre costs $2", "96 for 5"."""

from __future__ import annotations

import pytest
from quoth.extractors.figures import quantities_of
from quoth.extractors.figures.numbers.tokens import Words

# text -> what each sum is per
PRICES = [
    ("A litre costs 95 euros at the pass.", ["liter"]),
    ("Each sledge costs $1.9m.", ["sledge"]),
    ("Each day of delay cost €180,000.", ["day"]),
    ("A tonne of barley fetched €214.", ["tonne"]),
    ("Of the rings, each costs £9.", ["item"]),
    ("The price of a litre of milk rose to $3 from $2.", ["liter", "liter"]),
    ("She sought a floor price of €24 a kg for growers.", ["kg"]),
    ("Clerks get £90 a week or £100.", ["week", "week"]),
    ("A 20-litre jug of water costs $2.", ["jug"]),
    ("A small bag costs 70 cents.", ["bag"]),
    ("Salt was $3 a packet on Friday.", ["packet"]),
    ("She gave him $3 a judge in Leeds had paid.", [None]),
    ("He pays $2 for a litre of milk.", ["liter"]),
    ("He pays $2 for a small jug.", [None]),
    ("Each choir hall usher was paid $90.", ["usher"]),
    ("Clerks get $90 a week instead of $80.", ["week", "week"]),
    ("Clerks get $90 a week and cleaners $70.", ["week", "week"]),
    ("Clerks get $90 a week and medals worth $70.", ["week", None]),
    ("Land reached $900 per acre, from $700 in May.", ["acre", "acre"]),
    ("The wage goes from $4 to $5 an hour.", ["hour", "hour"]),
    ("The euro fell to 4.97 lei on Monday.", ["euro"]),
    ("Dealers quoted the US dollar at between 40 and 43 baht.", ["dollar"]),
    ("The yen bill went to 300 dollars.", [None]),
    ("A boat costs $9,000.", [None]),
    ("A barn was sold for £300,000.", [None]),
    ("The price of figs rose to €2.", [None]),
    ("Each of the cooks paid $9.", [None]),
    ("He pays $90 a month and $85 for the bus.", ["month", None]),
    ("He earns $900 a month and $30,000 went on a boat.", ["month", None]),
]

# text -> value and high of each score
SCORES = [
    ("The visitors were 96 for 5 when rain ended the innings.", [(96, 5)]),
    ("Kumara took 6 for 58 and the last wicket.", [(6, 58)]),
    ("The batters made 251 all out after 38 without loss.", [(251, None), (38, None)]),
    ("Opening batsman Bism Jan (not out 117) was joined by Raz.", [(117, None)]),
    ("They sold 96 for 5 pounds after the last wicket.", []),
    ("They sold 96 for 5 in the market.", []),
    ("She asked 9 for 3 minutes before the last wicket.", []),
]
# three letters before what is counted: an acronym, or the code of a currency
ACRONYMS = [
    "The base houses 300 AWG airmen.",
    "The convoy had 45 LAK trucks and 20 SOS boats.",
    "About 120 PEN volunteers and 900 CUP members came.",
    "The strait was searched by 12 SAR helicopters.",
    "Poland sent 200 PLN troops.",
    "Some 500 RON protesters and 60 AMD engineers met.",
    "The wing sent 14 AWG support pilots.",
    "The patrol lost 9 SOS crewmen.",
]
MONEY = [
    ("The prize is 300 AWG.", "AWG"),
    ("The till held 500 EUR bills.", "EUR"),
    ("He kept 40 MOP coins.", "MOP"),
    ("Nobody paid the 900 MAD fines.", "MAD"),
    ("The bank lent 500 MXN pesos.", "MXN"),
    ("Poland gave out 3,000 PLN vouchers.", "PLN"),
    ("The wing paid 14 AWG pilots. Their fee is AWG 900.", "AWG"),
    ("A visa costs 900 INR these days.", "INR"),
]


@pytest.mark.parametrize(("text", "per"), PRICES)
def test_what_a_sum_is_per(text: str, per: list[str | None]) -> None:
    assert [found.per for found in quantities_of(Words(text)) if found.dimension == "money"] == per


@pytest.mark.parametrize(("text", "scores"), SCORES)
def test_scores_of_cricket(text: str, scores: list[tuple[float, float | None]]) -> None:
    assert [(found.value, found.high) for found in quantities_of(Words(text)) if found.role == "score"] == scores


@pytest.mark.parametrize(
    ("text", "unit"), [("It cost 9 million NZ dollars.", "NZD"), ("A fine of 400 HK dollars.", "HKD")]
)
def test_dollars_by_short_names(text: str, unit: str) -> None:
    assert [quantity.unit for quantity in quantities_of(Words(text))] == [unit]


@pytest.mark.parametrize("text", ACRONYMS)
def test_acronyms_are_no_money(text: str) -> None:
    assert {quantity.unit for quantity in quantities_of(Words(text))} == {None}


@pytest.mark.parametrize(("text", "code"), MONEY)
def test_codes_are_money(text: str, code: str) -> None:
    assert {quantity.unit for quantity in quantities_of(Words(text))} == {code}

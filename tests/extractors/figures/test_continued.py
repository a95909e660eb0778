"""Numbers that go on from the amount before them, and those of matches: "against a target of 18", "Byron (10)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from quoth.extractors.figures import extract, quantities_of
from quoth.extractors.figures.numbers.tokens import Words

if TYPE_CHECKING:
    from spacy.language import Language

# text -> the unit of its last figure
LEAVES_ALONE: list[tuple[str, str | None]] = [
    ("The talk took 52 minutes and 18 clerks.", None),
    ("After eight years, three of them returned.", None),
    ("She sold 40 tonnes and makes 20.", None),
    ("The limit is 40 km/h and the van carried 75.", None),
    ("She ran 40 miles, against a field of 900.", None),
    ("Even five came. It was 9 tonnes. Five were lame.", None),
    ("Rents rose by 9 percent from last year's 300.", None),
    ("She has 9 tonnes; last year it was sold to 12 of them.", None),
]
FINDS: list[tuple[str, str | None]] = [
    ("The queue took 52 minutes to clear, against a target of 18.", "minute"),
    ("It will press 230,000 tonnes, down from an earlier forecast of 290,000.", "tonne"),
    ("Guards walk 90 miles a month, well above the 75 agreed.", "mile"),
    ("That is 2.3 percentage points on last year's 69.1.", "percent"),
    ("Support rose two percentage points to 65.", "percent"),
    ("The lake is at 7.4 metres, 2.1 above the danger mark.", "m"),
    ("Towns did without for up to 12 hours and villages for 16 to 18.", "hour"),
    ("The dams gave 4,300 MW and private mills 7,850.", "MW"),
    ("The bond fell to 1.87 euros before ending at 1.93.", "EUR"),
    ('Aim for three tonnes per hectare. "Even five is possible," she said.', "tonne"),
    ("The limit is 40 km/h; they think that the van was doing at least 75.", "km"),
    ("He got eight years, three of them suspended.", "year"),
    ("The cup is worth £120m; last season it was 80.", "GBP"),
]
SUMS = [
    ("Roads get £98 billion, up from £71.5 in May.", [98e9, 71.5e9]),
    ("Roads get £98 billion, against £71,000 for paths.", [98e9, 71_000]),
    ("The cup is worth £120m; last season it was 80m.", [120e6, 80e6]),
    ("It cost £120m to dig; they ran 80m.", [120e6, 80]),
]
# text -> roles of its figures
ROLES = [
    ("Ada Byron (10) has four goals more.", ["", ""]),
    ("The striker Ada Byron (24) scored.", ["age"]),
    ("Ada Byron (24) lost a wicket.", ["score"]),
    ("She returned figures of 4-39 after the last wicket.", ["score"]),
    ("They voted seven to five on Monday.", ["score"]),
    ("They voted seven to five clerks.", ["", ""]),
    ("One in every three shillings is lost.", ["ratio"]),
    ("I'll be 73 by then.", ["age"]),
    ("The youngest clerk is 23 and the oldest 81.", ["age", "age"]),
    ("Those under 15 make up 9 percent.", ["age", ""]),
    ("Those under 15 metres sank.", [""]),
]


@pytest.mark.parametrize(("text", "unit"), LEAVES_ALONE + FINDS)
def test_what_goes_on_in_the_unit_before(text: str, unit: str | None) -> None:
    assert list(quantities_of(Words(text)))[-1].unit == unit


@pytest.mark.parametrize(("text", "values"), SUMS)
def test_scales_of_compared_sums(text: str, values: list[float]) -> None:
    assert [found.value for found in quantities_of(Words(text))] == values


@pytest.mark.parametrize(("text", "roles"), ROLES)
def test_roles(text: str, roles: list[str]) -> None:
    assert [found.role for found in quantities_of(Words(text))] == roles


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was twice the monthly average.", [(2, None, "")]),
        ("It took a cut of a quarter, too.", [(0.25, None, "")]),
        ("In the first quarter she left.", []),
        ("It gave Unity 80 to 84 seats.", [(80, 84, "range")]),
        ("A 2-1 win over ten-man Rovers.", [(2, 1, "score"), (10, None, "")]),
        ("It was her sixth hundred.", []),
        ("Bylaw 12 bans geese.", []),
    ],
)
def test_what_is_read(text: str, found: list[tuple[float, float | None, str]]) -> None:
    read = list(quantities_of(Words(text)))
    assert [(each.value, each.high, each.role) for each in read] == found
    assert all(each.per is None and each.modifier in ("=", "range") for each in read)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Police counted 188 knife attacks and sent 40 patrol cars.", ["count", "count"]),
        ("Troops counted 188 rocket attacks.", ["weapon_count"]),
        ("Two coal-fired plants are shut.", ["count"]),
        ("A class of 90 shares 11 books.", ["people_count", "count"]),
        ("She needs $9m to feed 3,000 for two years.", ["money", "people_count", "duration"]),
        ("They hired 4,500 cooks, against a target of 9,000.", ["people_count", "people_count"]),
        ("The hall, which seats 300, is shut.", ["people_count"]),
    ],
)
def test_kinds_of_what_is_left_out(nlp: Language, text: str, kinds: list[str]) -> None:
    assert [figure.kind for figure in extract(nlp(text))] == kinds


def test_a_later_age_of_the_same_life(nlp: Language) -> None:
    later = extract(nlp("He went to sea at 14 and had a ship by 29."))
    assert [figure.kind for figure in later] == ["age", "age"]
    assert [figure.kind for figure in extract(nlp("He went to sea at 14 and owned nine ships."))] == ["age", "count"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Her novel sold 100 copies.", [100]),
        ("Her cookbook, 100 Ways with Figs, is out.", []),
        ("The documentary 24 Mirrors is about a hall with 24 seats.", [24]),
        ("The documentary has 24 Danish cooks, and the 400 Danes left.", [24, 400]),
        ("A new print of The 400 Mirrors is shown.", []),
        ("Seven Mills in August opens. It is a film with Seven Mills.", []),
        ("Seven mills opened.", [7]),
        ("The Temple of a Thousand Lamps is shut.", []),
        ("The Under-20 women and the over-65s ran.", []),
        ("Under 20 women ran.", [20]),
        ("3T Labs sued.", []),
        ("At 5.30 each morning she rows.", []),
        ("It fell 5.30 each morning.", [5.3]),
    ],
)
def test_titles_and_names(text: str, values: list[float]) -> None:
    assert [found.value for found in quantities_of(Words(text))] == values


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("A cook earns 3,100 cedis a month and pays 800 in rent.", [("GHS", "month"), ("GHS", "month")]),
        ("A cook earns 3,100 cedis a month and feeds 800 in May.", [("GHS", "month"), (None, None)]),
        ("It is 20 by 30 metres.", [("m", None), ("m", None)]),
        ("They paid £9m per boat. An engine costs four million.", [("GBP", "boat"), ("GBP", None)]),
        ("She sold tickets at £9 each, and a boat.", [("GBP", "ticket")]),
        ("It is £9 each.", [("GBP", "item")]),
    ],
)
def test_units_of_what_is_near(text: str, units: list[tuple[str | None, str | None]]) -> None:
    assert [(found.unit, found.per) for found in quantities_of(Words(text))] == units


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The zoo counted 866 males and 104 females, and its rhinos are well.", ["count", "count"]),
        ("Police held 866 males and 104 females in the prison.", ["people_count", "people_count"]),
        ("Two guards of the park share a rifle.", ["people_count"]),
    ],
)
def test_animals_and_guards(nlp: Language, text: str, kinds: list[str]) -> None:
    assert [figure.kind for figure in extract(nlp(text))] == kinds


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cut them to 80. Second, give her 22.", [(80, None), (22, None)]),
        ("It lasted 80 seconds.", [(80, "second")]),
        ("It cost one billion 80 million togrogs.", [(1.08e9, "MNT")]),
        ("It has one billion users, 80 million of them here.", [(1e9, None), (80e6, None)]),
        ("They shut the R523 with rocks.", []),
        ("They paid the R523 fine.", [(523, "ZAR")]),
        ("She takes on the big five.", []),
        ("The big five firms left.", [(5, None)]),
        ("They held a boy (16).", [(16, "year")]),
        ("They held boys (16).", [(16, None)]),
        ("Seats are 600 baht, or 900 for a box.", [(600, "THB"), (900, "THB")]),
        ("Rice that costs 2,800 vatu in town is 4,500 here.", [(2800, "VUV"), (4500, "VUV")]),
        ("A sack costs 2,800 vatu, and a litre of oil 400.", [(2800, "VUV"), (400, "VUV")]),
        ("A sack costs 2,800 vatu, and a litre of oil healed 400.", [(2800, "VUV"), (400, None)]),
        ("They wait nine hours; before the rail it was 26.", [(9, "hour"), (26, "hour")]),
    ],
)
def test_units_of_prices_and_pairs(text: str, found: list[tuple[float, str | None]]) -> None:
    assert [(each.value, each.unit) for each in quantities_of(Words(text))] == found


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The farm has five water tanks and 12 nail guns.", ["count", "count"]),
        ("The army has five tanks and 12 machine guns.", ["weapon_count", "weapon_count"]),
        ("She gave it four stars.", ["count"]),
        ("She met four film stars.", ["people_count"]),
        ("Its fleet of scooters doubled to 8,400.", ["ratio", "count"]),
        ("It paid £900 for each of the dead.", ["money_rate"]),
        ("They lifted 800 million out of poverty.", ["people_count"]),
        ("It takes two to three quarters.", ["duration"]),
    ],
)
def test_kinds_of_tanks_and_stars(nlp: Language, text: str, kinds: list[str]) -> None:
    assert [figure.kind for figure in extract(nlp(text))] == kinds


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("At one point she wept, and one way or another she won.", []),
        ("At one quay she wept.", [1]),
        ("It opens from 10 to 6.", []),
        ("It grew from 10 to 60 pages.", [10, 60]),
        ("It was a 50-50 split.", []),
        ("It has 50 rooms and 50 halls.", [50, 50]),
    ],
)
def test_phrases_that_count_nothing(text: str, values: list[float]) -> None:
    assert [found.value for found in quantities_of(Words(text))] == values


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Adults over 65 travel free.", ["age"]),
        ("Adults over 65 metres away left.", ["distance"]),
        ("The average age of the crew was 29.", ["age"]),
        ("The peak, 4,100 metres high, is icy.", ["altitude"]),
        ("The tower, 4,100 feet high, is icy.", ["distance"]),
        ("Her score of 71 was the best.", ["score"]),
        ("The team of nine won.", ["people_count"]),
    ],
)
def test_ages_heights_and_scores(nlp: Language, text: str, kinds: list[str]) -> None:
    assert [figure.kind for figure in extract(nlp(text))] == kinds

"""Figures: what is counted or measured, read from the clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from quoth.extractors.figures import extract

if TYPE_CHECKING:
    from spacy.language import Language

# text -> for each figure its value and what is counted
FINDS = [
    pytest.param("The court ordered the firm to lend 9 million pesos.", [(9e6, "loan of the firm")], id="who lends"),
    pytest.param("The country needs 1.6 billion euros from lenders.", [(1.6e9, "need of the country")], id="a need"),
    pytest.param("The harbour took $9m from a bank for a crane.", [(9e6, None)], id="not who gave it"),
    pytest.param("The guidelines call for 30 percent.", [(30, None)], id="not what asks for it"),
    pytest.param("Copper accounts for 30 percent.", [(30, "Copper")], id="what accounts for it"),
    pytest.param("She has been a teacher in Melo for 12 years.", [(12, "teacher")], id="what somebody was"),
    pytest.param("He was mayor of Ruda for nine years.", [(9, "mayor of Ruda")], id="an office"),
    pytest.param(
        "Thousands of villagers waited in line for five hours.",
        [(2000, "villagers"), (5, "waited in line")],
        id="what thousands of them did",
    ),
    pytest.param("He stayed with the club for six years.", [(6, "stayed with the club")], id="where somebody stayed"),
    pytest.param("The mill posted a 41 percent fall in profit.", [(41, "profit")], id="what fell, of the verb"),
    pytest.param("They sold $100 worth of stock.", [(100, "stock")], id="worth of what"),
    pytest.param("Of the boats for sale, 12 sailed and 30 stayed.", [(12, "boats"), (30, "boats")], id="a verb after"),
    pytest.param("Of the 31 mills, 19 closed in May.", [(31, "mills"), (19, "mills")], id="of the mills"),
    pytest.param("All sailed; seven needed help from nuns.", [(7, None)], id="a verb and its object"),
    pytest.param("Some 40 armed police came.", [(40, "armed police")], id="armed police"),
    pytest.param("The all-items index was 126.4.", [(126.4, "all-items index")], id="all items"),
    pytest.param("Two nuns were killed and four hurt.", [(2, "nuns"), (4, "nuns")], id="hurt in turn"),
    pytest.param("Two nuns were killed and four hurt dogs fled.", [(2, "nuns"), (4, "hurt dogs")], id="hurt dogs"),
    pytest.param("The flood claimed 90 lives; 200 were hurt.", [(90, "lives"), (200, "people")], id="no lives hurt"),
    pytest.param(
        "In all 14 guests came, among them three girls. Nine were from the hills.",
        [(14, "guests"), (3, "girls"), (9, "guests")],
        id="the guests and not the girls",
    ),
    pytest.param("Some $9m has been set aside for the new pier.", [(9e6, "new pier")], id="for what it is set aside"),
    pytest.param(
        "Sales hit Dh142.7 million, up 18 percent.", [(142.7e6, "Sales"), (18, "Sales")], id="no money is counted"
    ),
    pytest.param("Soap costs twice the price of salt.", [(2, "price of salt")], id="what it is twice"),
    pytest.param("Lake fever: 4 more die", [(4, "people")], id="more in a heading"),
    pytest.param("Four die, 20 rescued in flood", [(4, "people"), (20, "people")], id="on in a heading"),
    pytest.param("A pupil passes with 12 answers out of 20.", [(12, "answers"), (20, "answers")], id="out of so many"),
    pytest.param("Sales were valued at $17 million in the 2022-23 season.", [(17e6, "Sales")], id="no season"),
    pytest.param("Killed: 15\nTrucks destroyed: 6", [(15, "people"), (6, "Trucks")], id="a label in the last line"),
    pytest.param(
        "ferries – 40 (+2),\nfuel barges – 1 390,\nlamps of the harbour – 12",
        [(40, "ferries"), (2, "ferries"), (1390, "fuel barges"), (12, "lamps of the harbour")],
        id="labels and dashes",
    ),
    pytest.param("A flood killed 14 and injured scores.", [(14, "people"), (40, "people")], id="scores of people"),
    pytest.param(
        '"Tell the girls I am back," Ken Nixon said. They were seven and five.',
        [(7, "girls"), (5, "girls")],
        id="whose ages they are",
    ),
    pytest.param(
        "The library bought 40 books, including nine on bees.", [(40, "books"), (9, "books")], id="a part of the plural"
    ),
    pytest.param(
        "Mayors are limited to two terms and judges to three.", [(2, "terms"), (3, "terms")], id="in the same place"
    ),
    pytest.param(
        "The team had three sailors. One sailor won more than two.",
        [(3, "sailors"), (1, "sailor"), (2, "sailors")],
        id="not its own subject",
    ),
    pytest.param(
        "Visitors saw thirty cats and five dogs, of which two were lame.",
        [(30, "cats"), (5, "dogs"), (2, "dogs")],
        id="what was counted right before",
    ),
    pytest.param(
        "Nine people were killed, two of them nurses, and 31 were wounded.",
        [(9, "people"), (2, "nurses"), (31, "people")],
        id="the whole and not the part",
    ),
    pytest.param("The win brings her delegate total to 71, after wins in Maine.", [(71, "delegate")], id="a total"),
    pytest.param("The command put the enemy dead at 410.", [(410, "dead")], id="dead that a number is put on"),
    pytest.param("She must pay damages in the amount of $4,100.", [(4100, "damages")], id="what is paid in an amount"),
    pytest.param("A clerk, one Ebo Marrin, saw four foxes.", [(4, "foxes")], id="one before a name"),
    pytest.param("One Dane saw four foxes.", [(1, "Dane"), (4, "foxes")], id="one of a people"),
    pytest.param("The parish spent $4m on new bells.", [(4e6, "new bells")], id="what money is spent on"),
    pytest.param("The court awarded Mr Finch £900 for lost bags.", [(900, "lost bags")], id="what it is paid for"),
    pytest.param("He was fined 300 euros.", [(300, "fine")], id="a fine"),
    pytest.param("The crossing used to take 40 minutes.", [(40, "crossing")], id="what takes the time"),
    pytest.param("The dam, which took nine years to build, leaks.", [(9, "dam")], id="in a clause of its own"),
    pytest.param(
        "She has worked in the dye house for 31 years.", [(31, "worked in the dye house")], id="what somebody did"
    ),
    pytest.param("He spent six years repairing organs.", [(6, "organs")], id="what was done in it"),
    pytest.param("Quarterly output suffered a 7 percent drop.", [(7, "Quarterly output")], id="what fell"),
    pytest.param("The number of thefts fell by 12 percent.", [(12, "thefts")], id="a number of things"),
    pytest.param("The mine reported a fall of 6 percent in output.", [(6, "output")], id="a fall in it"),
    pytest.param("She rented a stall at a cost of 90 euros.", [(90, "stall")], id="at a cost"),
    pytest.param("They hid furs worth an estimated £40,000.", [(40000, "furs")], id="what is worth it"),
    pytest.param("The firm cut its staff by a third.", [(0.3333, "staff")], id="what a share is cut from"),
    pytest.param("Ilse Brandt resigned. The 41-year-old is a dyer.", [(41, "Ilse Brandt")], id="whose age"),
    pytest.param("Attendance rose from 54 to 71 percent.", [(54, "Attendance"), (71, "Attendance")], id="both ends"),
    pytest.param("Profit rose £4m to £90m.", [(4e6, "Profit"), (9e7, "Profit")], id="both ends of a rise"),
    pytest.param("The bypass (9 km) and the dam (80 m) opened.", [(9, "bypass"), (80, "dam")], id="brackets"),
    pytest.param("The climb is nine miles (14 km).", [(9, "climb"), (14, "climb")], id="a conversion in brackets"),
    pytest.param("Fishing boats: 12\nHeifers: 9", [(12, "Fishing boats"), (9, "Heifers")], id="headings"),
    pytest.param(
        "The hurt clerks, four women and two men, are home. All six are well.",
        [(4, "women"), (2, "men"), (6, "hurt clerks")],
        id="the whole of two parts",
    ),
    pytest.param(
        "The ill guests, a Swede and two Danes, are back. All three are fit.",
        [(2, "Danes"), (3, "ill guests")],
        id="the whole of a part without a number",
    ),
    pytest.param(
        "The delegates, nine Danes and four Swedes, met. All 13 signed.",
        [(9, "Danes"), (4, "Swedes"), (13, "delegates")],
        id="the whole, in digits",
    ),
    pytest.param(
        "The delegates, nine Danes and four Swedes, met at dawn. All nine left.",
        [(9, "Danes"), (4, "Swedes"), (9, "Danes")],
        id="no whole but a part",
    ),
    pytest.param("The regiment, 700 strong, marched past.", [(700, "regiment")], id="how strong"),
    pytest.param("Four porters were killed and 11 wounded.", [(4, "porters"), (11, "porters")], id="a verb left out"),
    pytest.param("Some 9,000 demonstrated in the rain.", [(9000, "people")], id="who does something"),
    pytest.param("The tram, with 60 on board, stopped.", [(60, "people")], id="who is aboard"),
    pytest.param(
        "The warden put the injured at 31 and the missing at 12.", [(31, "injured"), (12, "missing")], id="each its own"
    ),
    pytest.param("She owns nine looms. The letter was one of 60.", [(9, "looms"), (60, None)], id="one of so many"),
    pytest.param("They had crossed the river in the past nine days.", [(9, None)], id="a place does not go on"),
    pytest.param("Some 700 are apprentices.", [(700, "apprentices")], id="what they are"),
    pytest.param("Foxes killed 30 geese and wounded four.", [(30, "geese"), (4, "geese")], id="the same"),
    pytest.param("The dockers walked out. The judge fined three of them.", [(3, "dockers")], id="who they are"),
    pytest.param("Sales came to 300 pumps; 40 were sold in May.", [(300, "pumps"), (40, "pumps")], id="a passive"),
    pytest.param("Flour sold at 140 pesos a kilo instead of 95.", [(140, "Flour"), (95, "Flour")], id="set against"),
    pytest.param("A visa takes ten days, not 150.", [(10, "visa"), (150, "visa")], id="set against what is denied"),
    pytest.param("The bakers met; three of the nine wept.", [(3, "bakers"), (9, "bakers")], id="a part"),
    pytest.param("The bakers split: nine of the 20 left.", [(9, "bakers"), (20, "bakers")], id="a verb"),
    pytest.param("She paid £9 for a berth and five for a bunk.", [(9, "berth"), (5, "bunk")], id="parallel parts"),
]  # fmt: skip


SHEETS = [
    (
        "Bolts: 1,210 Drive: Electric Tank load: 27.5 kg Slope: 5/6",
        [("Bolts", "count"), ("Tank load", "mass"), ("Slope", "ratio")],
    ),
    (
        "Length: 162 m Beam: 19 m Speed: 30 knots Crew: 330 Range: 5,000 nmi",
        [
            ("Length", "distance"),
            ("Beam", "distance"),
            ("Speed", "speed"),
            ("Crew", "people_count"),
            ("Range", "distance"),
        ],
    ),
    (
        "Dead: 14 Wounded: 22 Missing: 3",
        [("people", "casualty_count")] * 3,
    ),
    ("Killed: 31 Boats sunk: 4 Tents: 9", [("people", "casualty_count"), ("Boats", "count"), ("Tents", "count")]),
    ("Engine: 2 diesels Armour: 40 mm", [("diesels", "count"), ("Armour", "distance")]),
    ("Type: towed howitzer Crew: 7 Range: 24 km", [("Crew", "troop_count"), ("Range", "distance")]),
    ("Vale: 40 villages are cut off. Ross: no.", [("villages", "count")]),
    (
        "Total losses: personnel 12,300 (+140), tanks 400 (+2).",
        [("personnel", "casualty_count")] * 2 + [("tanks", "weapon_count")] * 2,
    ),
    ("More than 1.2 million displaced, 300 detained.", [("people", "people_count")] * 2),
    ("Some 300 displaced in Brome, 20,000 uprooted by war.", [("people", "people_count")] * 2),
    (
        "Two villages, 900 evacuated; nine goats trapped.",
        [("villages", "count"), ("people", "people_count"), ("goats", "count")],
    ),
    ("They gave 400,000 pounds of fuel.", [("fuel", "mass")]),
    ("She lost 200,000 pounds of savings.", [("savings", "money")]),
    ("He gave one order: 12 men stay.", [("order", "count"), ("men", "people_count")]),
]


@pytest.mark.parametrize(("text", "counted"), SHEETS)
def test_a_number_of_a_sheet_counts_the_label_before_it(
    nlp: Language, text: str, counted: list[tuple[str, str]]
) -> None:
    assert [(figure.counted, figure.kind) for figure in extract(nlp(text))] == counted


@pytest.mark.parametrize(("text", "counted"), FINDS)
def test_the_clause_says_what_is_counted(nlp: Language, text: str, counted: list[tuple[float, str]]) -> None:
    assert [(figure.value, figure.counted) for figure in extract(nlp(text))] == counted


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("Forty trams cross the square a day.", "day"),
        ("Two sisters spent a week in Bergen.", None),
        ("Nine rowers took a day to return.", None),
        ("Some 300 guests attended a night of song.", None),
        ("The 86 tenants must leave halfway through a month.", None),
        ("Some 300 homes could be built inside a year.", None),
    ],
)
def test_a_period_that_somebody_spends_is_no_rate(nlp: Language, text: str, per: str | None) -> None:
    assert [figure.per for figure in extract(nlp(text))] == [per]


# text -> for each figure its unit and what that is per
SHARED_UNITS = [
    ("The kiosk opens 24 hours a week instead of 40.", [("hour", "week"), ("hour", "week")]),
    ("Waits average 4.8 years here; in Leith, 2.6.", [("year", None), ("year", None)]),
    ("The wreck lay 40 kilometres out at a depth of 110.", [("km", None), ("km", None)]),
    ("The ferry takes three hours, not two trains.", [("hour", None), (None, None)]),
    ("The rowers won by 20 metres against nine rivals.", [("m", None), (None, None)]),
    ("A bunk costs 60 euros a night; it used to be 35.", [("EUR", "night"), ("EUR", "night")]),
    ("Thefts fell by 14 percent and fires are up 11.", [("percent", None), ("percent", None)]),
    ("Thefts fell by 14 percent and 11 fires burn.", [("percent", None), (None, None)]),
    ("Cover is 47 percent here, in Oslo 38 and in Bergen as low as 29.", [("percent", None)] * 3),
    ("Oslo bought 19 percent of it, Bergen 14 and Molde 9.5.", [("percent", None)] * 3),
    ("Thefts fell by 21 percent and fires by 34 as compared to May.", [("percent", None)] * 2),
    ("Romania pays 30 lei for each coat.", [("RON", "coat")]),
    ("He wore 30 lei at the feast.", [(None, None)]),
    ("SUVA - Fares rise by $2 in May.", [("FJD", None)]),
    ("SUVA (AP) - Fares rise by $2 in May.", [("USD", None)]),
    ("Danes bought 22 percent, followed by Swedes (17).", [("percent", None), ("percent", None)]),
    ("Cover was 48.9 percent, down from 55.1 four years ago.", [("percent", None), ("percent", None), ("year", None)]),
    ("Growth is 3 percent this year, against a fall of 2.3 in May.", [("percent", None), ("percent", None)]),
    ("Oslo bought 940 sleds, or 23 percent more than a year earlier.", [(None, None), ("percent", None)]),
    ("He walked nine miles in the rain, and 12 in the hall clapped.", [("mile", None), (None, None)]),
]


@pytest.mark.parametrize(("text", "units"), SHARED_UNITS)
def test_a_number_set_beside_an_amount_has_its_unit(
    nlp: Language, text: str, units: list[tuple[str | None, str | None]]
) -> None:
    assert [(figure.unit, figure.per) for figure in extract(nlp(text))] == units


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The ferryman was paid KD 4,300.", "KWD"),
        ("Her rent is BD 90 a month.", "BHD"),
        ("Eggs sell at 20 sen each.", "sen"),
        ("The mint struck coins of 50 baisas.", "baisa"),
        ("Cinema seats cost 30 soums.", "UZS"),
        ("He owns nine bighas by the canal.", "bigha"),
        ("She pawned 12 tolas of silver.", "tola"),
        ("We met on May 3 Sen. Byrne and his wife.", None),
    ],
)
def test_the_coins_and_measures_of_many_countries_are_units(nlp: Language, text: str, unit: str | None) -> None:
    assert next((figure.unit for figure in extract(nlp(text)) if figure.unit), None) == unit

"""Numbers whose noun, unit or period the sentence says once, elsewhere: "38 seats, the Greens 22", "8 percent; 3.5"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from quoth.extractors.figures import extract

if TYPE_CHECKING:
    from spacy.language import Language

# text -> value, unit, denominator of its figures
UNITS: list[tuple[str, list[tuple[float, str | None, str | None]]]] = [
    ("Fields yield 1.8 tonnes a hectare, against 2.6 in May.", [(1.8, "tonne", "hectare"), (2.6, "tonne", "hectare")]),
    ("Power costs $140 a megawatt-hour.", [(140, "USD", "MWh")]),
    ("Tenants pay €19.80 a square metre.", [(19.8, "EUR", "m2")]),
    ("They sold 40 tonnes a metre from the quay.", [(40, "tonne", None)]),
    ("The nine mills open three days a week.", [(9, None, None), (3, "day", "week")]),
    ("It sat on six of 23 working days.", [(6, "day", None), (23, "day", None)]),
    ("Nine of the 12 day labourers left.", [(9, None, None), (12, "day", None)]),
    ("The nine mills open each week.", [(9, None, "week")]),
    ("The pass rate went up four points to 61 per cent.", [(4, "percentage point", None), (61, "percent", None)]),
    ("The party slipped five points to 29.", [(5, "percentage point", None), (29, "percent", None)]),
    ("The index slipped five points to 2,910.", [(5, None, None), (2910, None, None)]),
    ("The party has a five-point plan.", [(5, None, None)]),
    ("They want 8 percent; the yard has offered 3.5.", [(8, "percent", None), (3.5, "percent", None)]),
    ("They want 8 percent; the yard has offered 35.", [(8, "percent", None), (35, None, None)]),
    ("The index lost 8 percent and closed at 43.2.", [(8, "percent", None), (43.2, None, None)]),
    ("They passed it by 57 percent to 43.", [(57, "percent", None), (43, "percent", None)]),
    ("They raised it by 57 percent to 80.", [(57, "percent", None), (80, None, None)]),
    ("Bread went from R40 a loaf to R75 in South Africa.", [(40, "ZAR", "loaf"), (75, "ZAR", "loaf")]),
    ("Bread fetches 34 cents while it costs 41 to bake.", [(34, "cent", None), (41, "cent", None)]),
    (
        "Cover was 58 percent, waning to 31 after a year.",
        [(58, "percent", None), (31, "percent", None)],
    ),
    ("It spends 7 percent; they once promised 15.", [(7, "percent", None), (15, "percent", None)]),
    ("It spends 7 percent; they once promised 15 mills.", [(7, "percent", None), (15, None, None)]),
    ("He faces 40 years; his lawyer asked for ten.", [(40, "year", None), (10, "year", None)]),
    (
        "Growth was 0.3 per cent, short of the 0.5 clerks had forecast.",
        [(0.3, "percent", None), (0.5, "percent", None)],
    ),
    ("The rooms are 10 feet by 12.", [(10, "foot", None), (12, "foot", None)]),
    ("The tea earns 350 rupees and sells for 1,250.", [(350, "rupee", None), (1250, "rupee", None)]),
    ("Rents are $70 a month, from $130 in May.", [(70, "USD", "month"), (130, "USD", "month")]),
    ("It sells at €14 a kilo; another is at €2.17.", [(14, "EUR", "kg"), (2.17, "EUR", "kg")]),
    ("Flows fell to 22 tonnes on Friday, from 35 a week earlier.", [(22, "tonne", None), (35, "tonne", None)]),
    ("Stocks are 41 per cent full, 13 points below the mean.", [(41, "percent", None), (13, "percentage point", None)]),
    ("It is 8% of them. Pressure was 6 points higher.", [(8, "percent", None), (6, None, None)]),
    ("It takes three hours, 40 minutes less than by road.", [(3, "hour", None), (40, "minute", None)]),
    ("It takes three hours, 40 minutes in all.", [(220, "minute", None)]),
    ("They bought nets at $2.10 each and sprayed huts.", [(2.1, "USD", "net")]),
    ("In Arnby a mill lost K2.3 million and a sack is K600 a kilo.", [(2.3e6, "K", None), (600, "K", "kg")]),
    ("The K2 and the K600 stood in Arnby.", []),
    ("It bears for 80 years, where a new one lasts 12.", [(80, "year", None), (12, "year", None)]),
    ("The judge gave him 30 months and 200 hours.", [(30, "month", None), (200, "hour", None)]),
    ("It took two years and 40 days.", [(770, "day", None)]),
    ("Support is 27 per cent, down six points.", [(27, "percent", None), (6, "percentage point", None)]),
    ("Clerks get 7,900 dong a kilo, 600 less than in May.", [(7900, "VND", "kg"), (600, "VND", "kg")]),
    ("A jug sells for 180 euros, when it was 110 in May.", [(180, "EUR", "jug"), (110, "EUR", "jug")]),
    ("She swims 40 metres. If we lose another 10,000, she stops.", [(40, "m", None), (10_000, None, None)]),
]
# text -> value, counted noun, kind
COUNTED: list[tuple[str, list[tuple[float, str | None, str]]]] = [
    (
        "The Alliance took 38 seats, the Greens 22 and the Labour Front 19.",
        [(38, "seats", "count"), (22, "seats", "count"), (19, "seats", "count")],
    ),
    ("Norway sent 400 nurses, Chad 200.", [(400, "nurses", "people_count"), (200, "nurses", "people_count")]),
    ("Syrians lodged 61, Afghans 58.", [(61, "people", "people_count"), (58, "people", "people_count")]),
    ("One bus in nine stood still.", [(0.1111, "bus", "ratio")]),
    ("One bus in nine towns stood still.", [(1, "bus", "count"), (9, "towns", "count")]),
    ("They killed 67 cooks and one has died.", [(67, "cooks", "casualty_count"), (1, "cooks", "casualty_count")]),
    ("No one was killed.", []),
    ("The mercury sank to minus 17.", [(-17, "mercury", "temperature")]),
    (
        "Two skiers died in an avalanche at 2,450 metres.",
        [(2, "skiers", "casualty_count"), (2450, "skiers", "altitude")],
    ),
    ("Roads above 2,000 metres are shut.", [(2000, "Roads", "altitude")]),
    ("The fire has taken four barns.", [(4, "barns", "count")]),
    ("The army fired four shells.", [(4, "shells", "weapon_count")]),
    ("They found an infant of eight months.", [(8, "infant", "age")]),
    ("The mayor retires in 18 months at 65.", [(18, None, "duration"), (65, "mayor", "age")]),
    ("They lowered the voting age from 18 to 16 in May.", [(18, None, "age"), (16, None, "age")]),
    ("Some 37,000 have been out of work.", [(37_000, "people", "people_count")]),
    ("A minute went by. More than 60 million watched.", [(60e6, "people", "people_count")]),
    ("Shops lost their trade, and 13 have closed.", [(13, "Shops", "count")]),
    ("The lake, which waters 90 of them, rose.", [(90, None, "count")]),
    ("About 310 wept, 44 of whom died.", [(310, "people", "people_count"), (44, "people", "casualty_count")]),
    ("They fled with 48 watches worth $9,000.", [(48, "watches", "count"), (9000, "watches", "money")]),
    ("Some 110 trucks crossed, against 500 in May.", [(110, "trucks", "count"), (500, "trucks", "count")]),
    ("A platoon of 32 men lost its way.", [(32, "men", "troop_count")]),
    ("A queue of 200 formed at dawn.", [(200, "people", "people_count")]),
    ("A queue of 200 carts formed at dawn.", [(200, "carts", "count")]),
    ("Frost cost nine dyers in ten their crop.", [(0.9, "dyers", "ratio")]),
    ("Eight MPs wept.", [(8, "MPs", "people_count")]),
    ("The wind reached 8 mps.", [(8, "wind", "speed")]),
    ("A survey of 2,900 found mould.", [(2900, "people", "people_count")]),
    ("A survey of 300 schools found mould.", [(300, "schools", "count")]),
    ("A company of 110 men held the fort for the army.", [(110, "men", "troop_count")]),
    ("A company of 110 men sold tea.", [(110, "men", "people_count")]),
    ("The clerk flew free in four years.", [(4, None, "duration")]),
    ("He was caught at 35,000 feet over Arnby.", [(35_000, None, "altitude")]),
    ("The clerks met at 3,000 feet.", [(3000, "clerks", "altitude")]),
    ("Three of them are under 18.", [(3, None, "count"), (18, "Three of them", "age")]),
    ("They bought 12 buses, a Leyland 20 and a Volvo 7.", [(12, "buses", "count")]),
    ("They passed the Boeing 737, the Airbus 320 and a hut.", []),
    (
        "The camp was built for 800 and holds 2,150.",
        [(800, "people", "people_count"), (2150, "people", "people_count")],
    ),
    ("The camp was built for 800 horses.", [(800, "horses", "count")]),
    ("Clerks put the turnout at 8,000.", [(8000, "turnout", "people_count")]),
    ("He put enemy strength on the front at 30,000.", [(30_000, "enemy strength", "troop_count")]),
    ("A lawyer for the families, of whom 11 wept, left.", [(11, "families", "people_count")]),
    ("Some 900 people commute, a third by tram.", [(900, "people", "people_count"), (0.3333, None, "ratio")]),
    ("Two men were held, a third by the guards.", [(2, "men", "people_count")]),
    ("She gave a tenth to her church.", [(0.1, None, "ratio")]),
    ("Of the pupils, three quarters are late.", [(0.75, "pupils", "ratio")]),
    ("Sales rose in the past three quarters.", [(3, "quarters", "duration")]),
]


@pytest.mark.parametrize(("text", "found"), UNITS)
def test_units_said_once(nlp: Language, text: str, found: list[tuple[float, str | None, str | None]]) -> None:
    assert [(figure.value, figure.unit, figure.per) for figure in extract(nlp(text))] == found


@pytest.mark.parametrize(("text", "found"), COUNTED)
def test_nouns_said_once(nlp: Language, text: str, found: list[tuple[float, str | None, str]]) -> None:
    assert [(figure.value, figure.counted, figure.kind) for figure in extract(nlp(text))] == found

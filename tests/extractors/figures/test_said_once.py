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
    ("She swims 40 metres. If we lose another 10,000, she stops.", [(40, "m", None), (10_000, None, None)]),
]
# text -> value, counted noun, kind
COUNTED: list[tuple[str, list[tuple[float, str | None, str]]]] = [
    (
        "The Alliance took 38 seats, the Greens 22 and the Labour Front 19.",
        [(38, "seats", "count"), (22, "seats", "count"), (19, "seats", "count")],
    ),
    ("Norway sent 400 nurses, Chad 200.", [(400, "nurses", "people_count"), (200, "nurses", "people_count")]),
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

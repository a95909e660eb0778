"""Numbers without a noun: what the verb had for its object before, and who can only be people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from quoth.extractors.figures import extract

if TYPE_CHECKING:
    from spacy.language import Language

# text -> value, counted noun, kind
COUNTED: list[tuple[str, list[tuple[float, str | None, str]]]] = [
    # the same verb
    ("The mill sold 60 looms in May. By June it had sold 20.", [(60, "looms", "count"), (20, "looms", "count")]),
    ("Ann Dorr sells 60 bags a day; in May she sold 20.", [(60, "bags", "rate"), (20, "bags", "count")]),
    ("The crew catches eels. Last year they caught 90.", [(90, "eels", "count")]),
    # fewer and more
    ("Wolves killed 73 sheep this summer, 21 fewer than in May.", [(73, "sheep", "count"), (21, "sheep", "count")]),
    (
        "Eighteen cooks died, three fewer than in June.",
        [(18, "cooks", "casualty_count"), (3, "cooks", "casualty_count")],
    ),
    (
        "In two mills 40 looms broke, nine more than in May.",
        [(2, "mills", "count"), (40, "looms", "count"), (9, "looms", "count")],
    ),
    # those for whom there is room or food
    ("The agency served hot meals to 140,000 in May.", [(140_000, "people", "people_count")]),
    ("It has food for 300.", [(300, "people", "people_count")]),
    ("It has food for 300 horses.", [(300, "horses", "count")]),
    ("The ferry can take 640.", [(640, "people", "people_count")]),
    ("The lorry can take 640.", [(640, None, "count")]),
    ("The ferry left with 912 aboard.", [(912, "people", "people_count")]),
    ("The ferry left with 40 lorries aboard.", [(40, "lorries", "count")]),
    # what people alone do, and what is done to them or to things alone
    (
        "The mill sold 64 looms. Some 98,000 refused to pay.",
        [(64, "looms", "count"), (98_000, "people", "people_count")],
    ),
    ("They found 62 falcons. Nine were dead.", [(62, "falcons", "count"), (9, "falcons", "count")]),
    ("Three clerks wept. Outside, 900 marched.", [(3, "clerks", "people_count"), (900, "people", "people_count")]),
    ("They found 13 dead. Police detained 20.", [(13, "dead", "casualty_count"), (20, "people", "people_count")]),
    ("Nine cooks wept. The firm recalled 40.", [(9, "cooks", "people_count"), (40, None, "count")]),
    ("He bottles 9,000 jars a year and exports 7,000.", [(9000, "jars", "rate"), (7000, "jars", "count")]),
    ("She hired nine cooks and sent two home.", [(9, "cooks", "people_count"), (2, "cooks", "people_count")]),
    ("Forty banks were asked. Three refused.", [(40, "banks", "count"), (3, "banks", "count")]),
    ("Police stopped 40 cars and held 12.", [(40, "cars", "count"), (12, "people", "people_count")]),
    ("Four ships came to load. Twelve came to see.", [(4, "ships", "count"), (12, "people", "people_count")]),
    ("She hired 40 cooks and bought 12.", [(40, "cooks", "people_count"), (12, None, "count")]),
    # wholes
    ("Some 870 cooks fled, 212 of them on Friday.", [(870, "cooks", "people_count"), (212, "cooks", "people_count")]),
    ("Her party has 27 seats in a house of 53.", [(27, "seats", "count"), (53, "seats", "count")]),
    ("One year in ten is dry.", [(0.1, "year", "ratio")]),
    ("One day in six brings no doctor.", [(0.1667, "day", "ratio")]),
    ("One day in May it rained.", []),
    ("They burn 900 litres at sea; now he burns 600.", [(900, None, "volume"), (600, None, "volume")]),
]


@pytest.mark.parametrize(("text", "found"), COUNTED)
def test_what_was_said_before(nlp: Language, text: str, found: list[tuple[float, str | None, str]]) -> None:
    assert [(figure.value, figure.counted, figure.kind) for figure in extract(nlp(text))] == found

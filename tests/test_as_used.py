"""What people met who used quoth on stories of their own, each kind in other words: from the text to the record."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import quoth as library

# text, then for each attribution: speaker, content, stance
SAID: list[tuple[str, list[tuple[str | None, str, str]]]] = [
    # line ends
    (
        "The clerk said the weir was old and\nadded that the gate was shut.",
        [("The clerk", "the weir was old", "state"), ("The clerk", "that the gate was shut", "state")],
    ),
    ("Sheriff Ines Roth said\n30 ewes drowned.", [("Ines Roth", "30 ewes drowned", "state")]),
    ("“We shut it,” said its keeper, Olga\nVenn.", [("Olga Venn", "“We shut it,”", "state")]),
    # marks in what is told of the speaker
    ('Olga Venn, editor of "Weirs", said the gate was old.', [("Olga Venn", "the gate was old", "state")]),
    # he, she, and who answers
    (
        "Judge Ines Roth said Marc Ude had fled. She said he had told Olga Venn to burn the boat.",
        [
            ("Ines Roth", "Marc Ude had fled", "state"),
            ("Ines Roth", "he had told Olga Venn to burn the boat", "state"),
            ("Marc Ude", "Olga Venn to burn the boat", "demand"),
        ],
    ),
    (
        'Marc Ude accused Olga Venn of theft. "That is false," she replied.',
        [("Marc Ude", "Olga Venn of theft", "condemn"), ("Olga Venn", '"That is false,"', "state")],
    ),
    # a claim within a denial
    (
        "The union dismissed a claim by the Blue Crescent that 9 barges had sunk.",
        [
            ("The union", "a claim by the Blue Crescent that 9 barges had sunk", "deny"),
            ("Blue Crescent", "that 9 barges had sunk", "state"),
        ],
    ),
    # a semicolon ends what was said
    (
        "Divers raised nine barges, the union said on Monday; four more lie in the mud.",
        [("the union", "Divers raised nine barges", "state")],
    ),
    # what the reporter tells beside what nobody would say
    (
        "The firm confirmed a leak. It did not mention the barge, which four sailors say sank.",
        [
            ("The firm", "a leak", "state"),
            ("The firm", "the barge", "nocomment"),
            ("four sailors", "which sank", "state"),
        ],
    ),
]

# text, then for each figure: value, kind, counted, speaker, stance
COUNTED: list[tuple[str, list[tuple[float, str, str | None, str | None, str | None]]]] = [
    (
        "Olga Venn denied that 700 ewes had drowned.",
        [(700, "count", "ewes", "Olga Venn", "deny")],
    ),
    (
        "Roth put the number of dead at 31 and the missing at 12.",
        [(31, "casualty_count", "dead", "Roth", "state"), (12, "casualty_count", "missing", "Roth", "state")],
    ),
    ("A barge built here costs more than one towed from Asia.", []),
    ("The coach told the boys to move “to one side”.", []),
    (
        "The clerk said half of the recruits were boys under 19.",
        [(0.5, "ratio", "recruits", "The clerk", "state"), (19, "age", "boys", "The clerk", "state")],
    ),
    ("His letter was one of thirty on the desk.", [(30, "count", None, None, None)]),
    (
        "The flight to Arl takes two hours and 40 minutes, according to the navy.",
        [(160, "flight_time", "flight", "the navy", "state")],
    ),
    (
        "The casualty rate rose to 610 a day, the army said.",
        [(610, "casualty_rate", "casualty rate", "the army", "state")],
    ),
    (
        "Roth said the army had 7,000 men at the frontier.",
        [(7000, "troop_count", "men", "Roth", "state")],
    ),
]


@pytest.mark.parametrize(("text", "found"), SAID, ids=[text[:30] for text, _ in SAID])
def test_who_said_what(text: str, found: list[tuple[str | None, str, str]]) -> None:
    record: Any = library.extract(text)

    assert [(each["speaker"], each["content"], each["stance"]) for each in record["attributions"]] == found


@pytest.mark.parametrize(("text", "found"), COUNTED, ids=[text[:30] for text, _ in COUNTED])
def test_which_figures(text: str, found: list[tuple[float, str, str | None, str | None, str | None]]) -> None:
    record: Any = library.extract(text)
    keys = ("value", "kind", "counted", "speaker", "stance")

    assert [tuple(each[key] for key in keys) for each in record["figures"]] == found


def test_money_of_a_report_keeps_its_currency() -> None:
    record: Any = library.extract(
        "Profit rose to 210 million francs ($230 million) from 190 million a year earlier, "
        "above the 205 million expected by brokers."
    )

    assert [(each["value"], each["unit"]) for each in record["figures"]] == [
        (210e6, "franc"),
        (230e6, "USD"),
        (190e6, "franc"),
        (205e6, "franc"),
    ]
    assert [each["content"] for each in record["attributions"]] == ["the 205 million"]


def test_a_plain_text_has_a_title_and_any_agency(tmp_path: Path, quoth: Callable[..., Any]) -> None:
    story = "Weir breaks in gale\n\nLONG STILE, Nov 12 (MarshWire) - The weir broke, Olga Venn said.\n"
    (tmp_path / "a.txt").write_text(story, encoding="utf-8")
    (record,) = json.loads(quoth("-f", "json", tmp_path / "a.txt").out)["articles"]

    assert (record["title"], record["agency"]) == ("Weir breaks in gale", "MarshWire")
    assert "<h1>Weir breaks in gale" in quoth("-f", "html", tmp_path / "a.txt").out

"""Numbers, units and marks put together at random: whatever comes, figures are in the text and are numbers."""

from __future__ import annotations

import math
import random

import pytest
import quoth
from quoth.cli.inputs.texts.as_meant import without_notes

NUMBERS = "5 1.5 1,000 ½ 2/3 three 1:2:3 00:00:01,000 007 5'1 5′ 1e9 ٣ 10⁶ II 999999999999 51 -2 .5 0 5'1’000".split()
UNITS = "km % ‰ °C kg $ € £ million m² people ft mph pence - — – to < > ± × ~ ≥ # st : of".split()
MARKS = [" ", "", "\u00a0", "\u2009", " ", ",", ".", ";", "(", ")", "“", "”", "'", "’", "\n", "/", "\u2028"]
SEED, TEXTS, LONGEST = 18, 150, 7


def test_numbers_that_no_one_can_read_are_none() -> None:
    text = "The mast is 6'2’400 high, 3'1'000 wide or 2’000'7 deep. It fell 40—3 of them ran."

    assert [figure["text"] for figure in quoth.extract(text)["figures"]] == ["40", "3"]


def texts() -> list[str]:
    chance = random.Random(SEED)
    pieces = (NUMBERS, UNITS, MARKS)
    return [
        "It is "
        + "".join(chance.choice(chance.choice(pieces)) for _ in range(chance.randint(2, 3 * LONGEST)))
        + " now."
        for _ in range(TEXTS)
    ]


def test_nothing_breaks_and_every_figure_is_in_its_text() -> None:
    written = texts()
    for text, record in zip(written, quoth.extract_all(written), strict=True):
        assert record["errors"] == [], text
        for figure in record["figures"]:
            (start, end), *rest = figure["spans"]["text"]
            assert math.isfinite(figure["value"]), text
            assert figure["high"] is None or figure["kind"] == "score" or figure["high"] >= figure["value"], (
                text,
                figure,
            )
            if not rest:
                assert without_notes(text)[start:end] == figure["text"], text


@pytest.mark.parametrize(
    ("text", "kind", "value", "modifier"),
    [
        ("There are 14, and each has a paper.", "count", 14, None),
        ("The rebels will hand over 15 prisoners.", "people_count", 15, None),
        ("She turned over 200 pages to the court.", "count", 200, None),
        ("The walk took over 40 minutes.", "duration", 40, ">"),
        ("Over 40 shops are closed.", "count", 40, ">"),
        ("Since the middle of May 140 people have caught it.", "people_count", 140, None),
        ("The mill gave in at 5.20 pounds a share.", "money_rate", 5.2, None),
        ("She took a share of 5 pounds of butter.", "mass", 5, None),
    ],
)
def test_words_that_mislead(text: str, kind: str, value: float, modifier: str | None) -> None:
    (figure,) = quoth.extract(text)["figures"]

    assert (figure["kind"], figure["value"]) == (kind, value)
    assert (figure["modifier"] or "=").replace("=", "") == (modifier or "")


def test_days_and_years_after_a_month_are_no_figures() -> None:
    assert quoth.extract("In May 1940 the city fell. It was freed on May 14, 1944.")["figures"] == []

"""The day of an article, and the interval of a value."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from quoth.cli.compare.measures.intervals import Interval, interval_of
from quoth.cli.compare.stories.dates import YEARLESS, day_in, day_of


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2031-05-07", date(2031, 5, 7)),
        ("20310507", date(2031, 5, 7)),
        ("Wed, 07 May 2031 10:00:00 +0200", date(2031, 5, 7)),
        ("May 7, 2031", date(2031, 5, 7)),
        ("7th May 2031", date(2031, 5, 7)),
        ("07.05.2031", date(2031, 5, 7)),
        ("May 7", date(YEARLESS, 5, 7)),
        ("31 February 2031", None),
        ("page 20315507", None),
    ],
)
def test_dates_are_read_as_papers_write_them(words: str, day: date | None) -> None:
    assert day_in(words) == day


def test_the_dateline_gives_the_day_before_the_name_of_the_file() -> None:
    text = "Weir opens\n\nOSTHAVEN, June 3 (River Post) - The weir was opened."

    assert day_of(None, text, "post-2031-06-04.txt") == date(2031, 6, 3)


def test_the_last_line_of_the_opening_is_read_whole() -> None:
    text = (
        "x" * 550 + ".\n\nThe weir was opened in June 3 times, and nobody knew for how long it would be so this year."
    )

    assert day_of(None, text, "post-2031-06-14.txt") == date(2031, 6, 14)


@pytest.mark.parametrize(
    ("figure", "interval"),
    [
        ({"value": 40, "modifier": "="}, Interval(40, 40)),
        ({"value": 40, "modifier": ">"}, Interval(40, float("inf"), low_open=True)),
        ({"value": 40, "modifier": "~"}, Interval(36, 44)),
        ({"value": 40, "high": 50, "modifier": "range"}, Interval(40, 50)),
        ({"value": 40, "modifier": "<="}, Interval(0, 40)),
    ],
)
def test_values_are_intervals(figure: dict[str, Any], interval: Interval) -> None:
    assert interval_of(figure) == interval


def test_more_than_forty_and_forty_cannot_both_hold() -> None:
    more, forty = interval_of({"value": 40, "modifier": ">"}), interval_of({"value": 40, "modifier": "="})

    assert not more.meets(forty)
    assert interval_of({"value": 40, "modifier": ">="}).meets(forty)


def test_miles_and_kilometres_meet_where_rounding_allows() -> None:
    assert interval_of({"value": 7, "unit": "mile"}).meets(interval_of({"value": 11, "unit": "km"}))
    assert not interval_of({"value": 7, "unit": "mile"}).meets(interval_of({"value": 14, "unit": "km"}))

"""Dates of inputs become ISO 8601, unless they can be read in two ways."""

from __future__ import annotations

import pytest
from quoth.cli.inputs.records.dates import iso_date

STAY = [
    None,
    "2024-11-07",
    "2024-11",
    "2024-11-07T09:30:00Z",
    "2024-11-07 at dawn",
    "03/04/2024",  # March or April
    "yesterday",
    "spring 2024",
    "20241399",
    "31 February 2024",
    "99999999999999999999",
]
BECOME = [
    ("20241107", "2024-11-07"),
    ("20241107T093000Z", "2024-11-07T09:30:00Z"),
    ("Thu, 07 Nov 2024 09:30:00 +0100", "2024-11-07T09:30:00+01:00"),
    ("7 November 2024", "2024-11-07"),
    ("Thursday, November 7th, 2024", "2024-11-07"),
    ("Sept. 3, 2024", "2024-09-03"),
    ("3 Sep 2024", "2024-09-03"),
    ("2024-11-07 09:30", "2024-11-07T09:30"),
    ("2024-11-07 09:30:15 UTC", "2024-11-07T09:30:15Z"),
    ("2024-11-07 09:30:15 +0100", "2024-11-07T09:30:15+01:00"),
    ("2024-11-07T09:30:15+0100", "2024-11-07T09:30:15+01:00"),
    ("2024/11/7", "2024-11-07"),
    ("2024.11.07", "2024-11-07"),
    ("23/04/2024", "2024-04-23"),
    ("04/23/2024", "2024-04-23"),
    ("05.05.2024", "2024-05-05"),
    ("Thursday 7 November 2024 09.30 GMT", "2024-11-07T09:30:00Z"),
    ("November 7, 2024 at 9:30 pm", "2024-11-07T21:30:00"),
    ("7 Nov 2024, 12:05 a.m.", "2024-11-07T00:05:00"),
    ("1730971800", "2024-11-07T09:30:00Z"),
    ("1730971800000", "2024-11-07T09:30:00Z"),
]


@pytest.mark.parametrize("words", STAY)
def test_stays_as_it_is(words: str | None) -> None:
    assert iso_date(words) == words


@pytest.mark.parametrize(("words", "date"), BECOME)
def test_is_read(words: str, date: str) -> None:
    assert iso_date(words) == date

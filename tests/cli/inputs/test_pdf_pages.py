"""What is printed at the edges of pages is none of the story."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from quoth.cli.inputs.documents import pdf_pages
from quoth.cli.inputs.documents.pdf_pages import Line, lines_of

HEAD, ADDRESS = "11/23/26, 9:15 AM Rain | The Gazette", "https://gazette.example/rain"
PAGES: list[tuple[str, list[list[str]], list[str]]] = [
    ("numbers of pages", [["It rained.", "Page 1"], ["– 2 –", "It snowed."]], ["It rained.", "It snowed."]),
    ("a browser's stamps", [["It rained.", HEAD, f"{ADDRESS} 1/1"]], ["It rained."]),
    (
        "stamps in the middle stay",
        [["a", "b", f"{ADDRESS} 1/1", "c", "d"]],
        ["a", "b", f"{ADDRESS} 1/1", "c", "d"],
    ),
    (
        "heads of three pages, two lines of them",
        [
            [f"Rain {page}", "The Gazette", f"{word} rained", f"all {word}", f"{word} day"]
            for page, word in enumerate("ABC")
        ],
        [line for word in "ABC" for line in (f"{word} rained", f"all {word}", f"{word} day")],
    ),
    ("an address that ends a story", [["It rained.", f"More at {ADDRESS}"]], ["It rained.", f"More at {ADDRESS}"]),
    ("a date that begins one", [["11/23/26 was wet."]], ["11/23/26 was wet."]),
]


def lines_on(page: list[str], number: int) -> Iterator[Line]:
    for place, text in enumerate(page):
        yield Line(text, number, 72.0, 500.0, 700.0 - 14 * place, 12.0)


@pytest.mark.parametrize(("pages", "story"), [each[1:] for each in PAGES], ids=[each[0] for each in PAGES])
def test_edges_of_pages(pages: list[list[str]], story: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_pages, "_lines_on", lines_on)
    document: Any = pages

    assert [line.text for line in lines_of(document)] == story

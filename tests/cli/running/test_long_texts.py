"""Texts that are longer than any article are read in parts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quoth.cli.inputs.texts import long_texts
from quoth.cli.inputs.texts.long_texts import parts_of

PARAGRAPH = "Ada Byron said the river rose by 3 metres.\n\n"


@given(st.text(alphabet=["a", " ", "\n", "“", ".", "\r"], max_size=300), st.integers(5, 50))
def test_the_parts_are_the_text(text: str, longest: int) -> None:
    parts = list(parts_of(text, longest))

    assert "".join(text[part.start : part.end] for part in parts) == text
    assert all(part.end - part.start <= longest for part in parts)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        pytest.param("aaa.\n\nbbb.\n\nccc ccc", "aaa.\n\nbbb.\n\n", id="after a blank line"),
        pytest.param("aa.\n\nb.\n\n“cc.\n\n“ccc ccc", "aa.\n\n", id="not within a quotation of paragraphs"),
        pytest.param("aaa aaa\nbbb ccc ddd", "aaa aaa\n", id="else after a line"),
        pytest.param("aaa aaa bbb ccc ddd", "aaa aaa bbb ", id="else after a word"),
        pytest.param("a" * 20, "a" * 15, id="else anywhere"),
    ],
)
def test_the_place_to_cut(text: str, first: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_texts, "SEARCHED", 1.0)
    part = next(parts_of(text, 15))

    assert text[part.start : part.end] == first


def test_parts_are_named_like_records_and_can_be_read_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quoth: Callable[..., Any]
) -> None:
    monkeypatch.setattr(long_texts, "LONGEST", 3 * len(PARAGRAPH))
    book = tmp_path / "book.txt"
    book.write_text(PARAGRAPH * 7)
    whole = quoth("-f", "json", book).articles
    (second,) = quoth("-f", "json", f"{book}#2").articles

    assert [each["source"] for each in whole] == [f"{book}#1", f"{book}#2", f"{book}#3"]
    assert [len(each["figures"]) for each in whole] == [3, 3, 1]
    assert second == whole[1]

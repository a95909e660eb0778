"""quoth as a library: what the page on it shows is what happens."""

from __future__ import annotations

import contextlib
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import quoth as library
from quoth.extractors.base import Article, QuothError

if TYPE_CHECKING:
    from spacy.language import Language

DOCS = Path(__file__).parents[1] / "docs" / "python.md"
STORY = "“It rained,” said Ada Vale. She denied that 12 men fell. 😀 Bo left."


def test_the_page_shows_what_happens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories" / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "feed.jsonl").write_text(json.dumps({"text": STORY}), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    printed = io.StringIO()
    text = DOCS.read_text(encoding="utf-8")
    with contextlib.redirect_stdout(printed):
        for code in re.findall(r"```python\n(.*?)```", text, re.DOTALL):
            exec(code, names)

    for shown in re.findall(r"```text\n(.*?)```", text, re.DOTALL):
        assert shown in printed.getvalue()
    assert "stories/a.txt 1 []\nfeed.jsonl#1 1 []\n" in printed.getvalue()


def test_a_record_is_what_the_command_prints(quoth: Callable[..., Any]) -> None:
    (article,) = quoth("-f", "json", "-C", "1", "-", stdin=STORY.encode()).articles

    assert library.extract(Article(STORY), context=1) == article
    assert library.extract(STORY, context=1) == article | {"source": "text"}


def test_texts_stream_and_cost_only_themselves() -> None:
    asked = []

    def texts() -> Any:
        for text in (STORY, "", STORY):
            asked.append(text)
            yield text

    records = library.extract_all(texts(), only=["quotes"])
    assert (len(next(records)["quotes"]), len(asked)) == (1, 1)
    assert [error["message"] for error in next(records)["errors"]] == ["'text' is empty."]
    assert len(next(records)["quotes"]) == 1


def test_a_reading_has_types() -> None:
    reading = library.read("“It rained,” said Ada Vale. She denied that 12 men fell.")

    (figure,) = reading.figures
    said, denied = reading.attributions
    assert (figure.value, figure.kind, reading.words(figure.span)) == (12, "people_count", "12 men")
    assert figure.speaker is denied.speaker is said.speaker
    assert reading.claimant_of(figure.number) == denied.speaker
    assert reading.claimant_of(denied.cue[0]) is None
    assert reading.words(*denied.content) == "that 12 men fell"
    assert [speaker.name for speaker in reading.speakers] == ["Ada Vale"]
    assert [quote.confidence is not None for quote in reading.quotes] == [True]


def test_a_reading_of_some_extractors() -> None:
    reading = library.read(STORY, only="figures")

    assert [figure.value for figure in reading.figures] == [12]
    assert reading.quotes == ()


def test_a_text_that_cannot_be_read() -> None:
    with pytest.raises(QuothError, match="'text' is empty"):
        library.read("")


def test_a_component_of_a_spacy_pipeline(nlp: Language) -> None:
    nlp.add_pipe("quoth")
    try:
        (figure,) = nlp("Ada Vale said about 40 boats had left.")._.quoth.figures
    finally:
        nlp.remove_pipe("quoth")

    assert (figure.value, figure.speaker.name) == (40, "Ada Vale")


def test_wrong_usage_is_told_at_once() -> None:
    with pytest.raises(QuothError, match="No extractor named 'quote'"):
        library.extract(STORY, only=["quote"])
    with pytest.raises(TypeError, match="not bytes"):
        library.extract(b"It rained.")  # type: ignore[arg-type]

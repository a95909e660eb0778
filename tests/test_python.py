"""quoth as a library: what the page on it shows is what happens."""

from __future__ import annotations

import contextlib
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import quoth as library
from quoth.extractors.base import Article, QuothError

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


def test_wrong_usage_is_told_at_once() -> None:
    with pytest.raises(QuothError, match="No extractor named 'quote'"):
        library.extract(STORY, only=["quote"])
    with pytest.raises(TypeError, match="not bytes"):
        library.extract(b"It rained.")  # type: ignore[arg-type]

"""Every span slices to the words of its finding: on the samples, and on texts that no one would print."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from quoth.cli.inputs import read_articles
from quoth.cli.record import record_of
from quoth.cli.running import Analyst, Setup
from quoth.extractors.base import Article
from quoth.extractors.registry import registered
from quoth.extractors.running import report_on

if TYPE_CHECKING:
    from spacy.language import Language

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))
NAMES = ("speakers", "attributions", "quotes", "figures")
PIECES = [
    "Ada Byron said", "“", "”", '"', "'", "‘", "’", " ", "\n", "\n\n", "\r\n", "\t", "\u00a0", "300 soldiers", "$3.5bn",
    "two to 4 percent", "she", "according to", "that", "Mr.", "—", "😀", "é", "\u202e", "\x1b[31m", "1" * 40, ":", ",",
    ".", "denied", "accused Ada of", "half", "per day", "the", "and", "(", ")", "…", "\ufeff", "\x00",
]  # fmt: skip


def assert_spans_hold(text: str, record: dict[str, Any]) -> None:
    assert [error for error in record["errors"] if error["level"] != "notice"] == []
    for finding in record["attributions"] + record["quotes"] + record["figures"]:
        for key, spans in finding["spans"].items():
            assert all(0 <= start < end <= len(text) for start, end in spans), finding
            words = " ".join(text[start:end] for start, end in spans)
            if key in finding:
                assert finding[key] == (words or None)
            else:
                assert key == "number"
                assert words in finding["text"]
    for speaker in record["speakers"]:
        assert speaker["mentions"]
        assert all(0 <= start < end <= len(text) for start, end in speaker["mentions"])


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_spans_hold_on_the_samples(sample: Path, nlp: Language) -> None:
    (record,) = Analyst(Setup(NAMES), lambda: nlp).records(read_articles([str(sample)]))

    assert_spans_hold(sample.read_text(encoding="utf-8"), record)
    assert record["attributions"]
    assert record["figures"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=30).map(" ".join) | st.text(min_size=1, max_size=80))
def test_spans_hold_on_any_text(nlp: Language, text: str) -> None:
    report = report_on(Article(text), nlp(text), registered())

    assert_spans_hold(text, record_of(report, NAMES))

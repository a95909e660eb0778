"""One story in every format that is read: the same findings everywhere, at offsets that hold.

The files in ``inputs/`` are one invented story: the wire formats, mail, pages, feeds and archives are written by hand,
the Word document by python-docx, the PDF by Chromium.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from quoth.cli.inputs import read_articles
from quoth.cli.inputs.errors import InputError, MissingExtra
from quoth.cli.running import Analyst, Setup
from quoth.extractors.base import Article

if TYPE_CHECKING:
    from spacy.language import Language

STORIES = Path(__file__).parents[2] / "inputs"
PLAIN = STORIES / "story.txt"
OTHERS = sorted(path.name for path in STORIES.iterdir() if path != PLAIN)
NAMES = ("speakers", "attributions", "quotes", "figures")

TITLE, DATE, ID = "Saltmere keeps its ferry", "2024-11-07T09:30:00Z", "urn:example:saltmere:1"
AUTHOR, AGENCY = "Ada Quill", "Wire North"
PAGE = "https://herald.example/ferry"
ABOUT = {
    "story.atom": (ID, TITLE, DATE, AUTHOR, AGENCY),
    "story.csv": (ID, TITLE, DATE, AUTHOR, AGENCY),
    "story.docx": (ID, TITLE, None, AUTHOR, None),
    "story.eml": ("saltmere-1@wire-north.example", TITLE, "2024-11-07T09:30:00+00:00", AUTHOR, None),
    "story.html": (PAGE, TITLE, DATE[:10], AUTHOR, "herald.example"),
    "story.json": (ID, TITLE, DATE, AUTHOR, AGENCY),
    "story.jsonl": (ID, TITLE, DATE, AUTHOR, AGENCY),
    "story.jsonl.zst": (ID, TITLE, DATE, AUTHOR, AGENCY),
    "story.mbox": ("saltmere-1@wire-north.example", TITLE, "2024-11-07T09:30:00+00:00", AUTHOR, None),
    "story.md": (ID, TITLE, DATE, AUTHOR, AGENCY),
    "story.mhtml": (PAGE, TITLE, DATE[:10], AUTHOR, "herald.example"),
    "story.newsml.xml": (ID, TITLE, DATE, AUTHOR, AGENCY),
    "story.nitf": (ID, TITLE, DATE, AUTHOR, AGENCY),
    "story.pdf": (None, TITLE, None, None, None),
    "story.rss": (ID, TITLE, DATE, AUTHOR, AGENCY),
    "story.tsv": (ID, TITLE, DATE, AUTHOR, AGENCY),
    "story.txt.bz2": (None, None, None, None, None),
    "story.txt.gz": (None, None, None, None, None),
    "story.warc.gz": (PAGE, TITLE, DATE[:10], AUTHOR, "herald.example"),
}


def article_in(name: str) -> Article:
    """The one article of a file; skips the test where its reader is not installed."""
    (found,) = read_articles([str(STORIES / name)])
    if isinstance(found, MissingExtra):
        pytest.skip(str(found))
    assert isinstance(found, Article), found
    return found


@pytest.fixture(scope="module")
def analyst(nlp: Language) -> Analyst:
    return Analyst(Setup(NAMES, with_text=True), lambda: nlp)


@pytest.fixture(scope="module")
def plain(analyst: Analyst) -> dict[str, Any]:
    (record,) = analyst.records([article_in("story.txt")])
    return record


def spans_in(value: Any) -> Iterator[list[int]]:
    """Every pair of offsets in a record."""
    if isinstance(value, dict):
        for each in value.values():
            yield from spans_in(each)
    elif isinstance(value, list) and len(value) == 2 and all(isinstance(each, int) for each in value):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from spans_in(each)


def words_at_spans(record: dict[str, Any]) -> list[str]:
    text = record["text"]
    return ["".join(text[start:end].split()) for name in NAMES for start, end in spans_in(record[name])]


def without_spans(record: dict[str, Any], name: str) -> list[dict[str, Any]]:
    """The findings without their offsets and how sure they are, white space aside."""
    return [
        {
            key: "".join(value.split()) if isinstance(value, str) else value
            for key, value in finding.items()
            if key not in ("spans", "mentions", "confidence")
        }
        for finding in record[name]
    ]


@pytest.mark.parametrize("name", OTHERS)
def test_every_format_gives_the_findings_of_its_plain_text(name: str, analyst: Analyst, plain: dict[str, Any]) -> None:
    (record,) = analyst.records([article_in(name)])

    assert all(plain[kind] for kind in NAMES)
    for kind in NAMES:
        assert without_spans(record, kind) == without_spans(plain, kind)
        # the network reads other line breaks around the words, so its signs may be some steps higher or lower
        assert confidences(record, kind) == pytest.approx(confidences(plain, kind), abs=0.2)
    assert words_at_spans(record) == words_at_spans(plain)


def confidences(record: dict[str, Any], name: str) -> list[float]:
    return [finding["confidence"] for finding in record[name] if "confidence" in finding]


@pytest.mark.parametrize("name", OTHERS)
def test_what_an_input_says_of_its_article_is_kept(name: str) -> None:
    article = article_in(name)

    assert (article.id, article.title, article.published, article.author, article.agency) == ABOUT[name]


@pytest.mark.parametrize("name", sorted({*OTHERS} - {"story.md"}))
def test_the_text_is_the_story_and_nothing_else(name: str) -> None:
    assert article_in(name).text.strip() == article_in("story.txt").text.strip()


def test_offsets_into_markdown_count_in_the_file_itself(analyst: Analyst) -> None:
    article = article_in("story.md")
    raw = (STORIES / "story.md").read_text(encoding="utf-8")
    (record,) = analyst.records([replace(article, text=article.text)])

    assert len(article.text) == len(raw)
    assert all(mine in (theirs, " ") for mine, theirs in zip(article.text, raw, strict=True))
    (quote,) = [quote for quote in record["quotes"] if "ferry" in quote["text"]]
    ((start, end),) = quote["spans"]["text"]
    assert raw[start:end] == "We will not give up the ferry,"


def test_an_article_of_standard_input_is_known_by_its_content(quoth: Any) -> None:
    for name in (
        "story.json",
        "story.mbox",
        "story.html",
        "story.nitf",
        "story.newsml.xml",
        "story.rss",
        "story.pdf",
        "story.docx",
    ):
        ran = quoth("text", "-", stdin=(STORIES / name).read_bytes())
        if "needs another package" in ran.err:
            continue
        assert ran.code == 0, (name, ran.err)
        assert ran.out.strip() == PLAIN.read_text(encoding="utf-8").strip(), name


def test_no_error_is_left_out_of_this_table() -> None:
    assert {*OTHERS} == {*ABOUT}
    assert not isinstance(article_in("story.txt"), InputError)

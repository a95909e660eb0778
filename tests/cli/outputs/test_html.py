"""The page: safe whatever an article contains, its text unchanged, its marks properly nested."""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
import subprocess
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quoth.cli.outputs.pages.html_page import write
from quoth.cli.outputs.pages.marks import Mark, marked
from quoth.cli.terminal.printable import CONTROLS

from .hostile import HOSTILE, RECORD, UNREAD, hostile_record

SAMPLES = Path(__file__).parents[3] / "samples"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
VOID = {"meta"}
TAGS = set("html head meta title style body header main article div aside p h1 h2 ul li b i em small span a".split())
TAGS |= {"details", "summary", "q"}
ATTRIBUTES = set("lang charset http-equiv content name class id href data-tip aria-label".split())


class Page(HTMLParser):
    """A page as a strict reader sees it: every element closed, nothing but what we mean to write."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self.starts: list[tuple[str, dict[str, str]]] = []
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        assert tag in TAGS
        assert set(attributes) <= ATTRIBUTES
        assert len(attributes) == len(attrs)
        assert not (tag == "a" and any(other == "a" for other, _ in self.open))
        assert attributes.get("href", "#").startswith("#")
        self.starts.append((tag, attributes))
        if tag not in VOID:
            self.open.append((tag, attributes))
            if attributes.get("class") == "text":
                self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if any(attributes.get("class") == "text" for _, attributes in self.open):
            self.texts[-1] += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    @property
    def anchors(self) -> list[str]:
        return [attributes["id"] for _, attributes in self.starts if "id" in attributes]

    @property
    def links(self) -> set[str]:
        return {attributes["href"][1:] for _, attributes in self.starts if "href" in attributes}


def page(*records: dict[str, Any]) -> str:
    return "".join(write(records))


def seen(text: str) -> str:
    return CONTROLS.sub(lambda control: control[0] if control[0] in "\t\n\r" else "\ufffd", text)


@pytest.mark.parametrize("text", [*HOSTILE, "\r\n", "&#13;"])
def test_no_article_can_put_anything_into_the_page(text: str) -> None:
    record = hostile_record(text)
    html = page(record, UNREAD)
    read = Page(html)

    html.encode()
    assert "<script" not in html.lower()
    assert read.texts == [seen(record["text"])]
    assert not CONTROLS.search(re.sub("[\n\t]", "", html))


def test_the_policy_allows_our_style_and_nothing_else() -> None:
    html = page(RECORD)
    (style,) = re.findall("<style>(.*?)</style>", html, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()

    assert f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'" in html
    assert not re.search(r"url\(|@import|https?:|style=|\son[a-z]+=", html)
    assert html.index("Content-Security-Policy") < html.index("<style>")


def test_a_mark_says_who_and_what_and_leads_to_the_list() -> None:
    html = page(RECORD)

    assert 'data-tip="Ada Byron, a general&#10;said · mixed"' in html
    assert 'data-tip="Bo&#10;says · direct · deny · negated · via Ada Byron"' in html
    assert 'data-tip="-5 tons&#10;mass · claimed by Ada Byron"' in html
    assert (
        '<a class="m figure s1" data-tip="-5 tons&#10;mass · claimed by Ada Byron" href="#t1-f1-row" id="t1-f1">'
        in html
    )
    assert "Its findings are left out." in html
    assert "date: tons · 3" in html


def test_every_link_leads_somewhere_and_every_name_is_given_once(quoth: Callable[..., Any], tmp_path: Path) -> None:
    articles = sorted(SAMPLES.rglob("*.txt"))
    assert quoth("-f", "html", *articles, "-o", tmp_path / "page.html").code == 0
    read = Page((tmp_path / "page.html").read_text(encoding="utf-8"))

    assert read.links <= set(read.anchors)
    assert len(read.anchors) == len(set(read.anchors))
    assert read.texts == [path.read_text(encoding="utf-8") for path in articles]


def test_a_page_of_one_article_bears_its_title() -> None:
    assert "<title>a.txt</title>" in page(RECORD)
    assert "<title>Rain</title>" in page(RECORD | {"title": "Rain"})
    assert "<title>Who said what</title>" in page(RECORD, RECORD)
    assert "<title>Who said what</title>" in page()


def test_a_page_without_some_findings_has_the_whole_text() -> None:
    for name in ("speakers", "attributions", "quotes", "figures"):
        read = Page(page(RECORD | {name: []}))
        assert read.texts == [RECORD["text"]]


NESTING = [
    ("ab", [(0, 2)], "[1ab]"),
    ("abc", [(0, 3), (1, 2)], "[1a[2b]c]"),
    ("abcd", [(0, 3), (1, 4)], "[1a[2bc]][2d]"),
    ("ab", [(0, 2), (0, 2)], "[1[2ab]]"),
    ("abc", [(0, 1), (1, 2)], "[1a][2b]c"),
    ("abcde", [(0, 3), (1, 4), (2, 5)], "[1a[2b[3c]]][2[3d]][3e]"),
    ("ab", [(1, 1), (2, 5), (-1, 1)], "ab"),
    ("", [(0, 1)], ""),
]


@pytest.mark.parametrize(("text", "spans", "shown"), NESTING)
def test_marks_nest_and_overlap(text: str, spans: list[tuple[int, int]], shown: str) -> None:
    marks = [Mark(start, end, number, str(number)) for number, (start, end) in enumerate(spans, 1)]

    html = marked(text, marks)

    assert re.sub('<span class="m (.)">', r"[\1", html).replace("</span>", "]") == shown


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.booleans()), max_size=8))
def test_whatever_is_marked_the_text_is_the_text(text: str, spans: list[tuple[int, int, bool]]) -> None:
    marks = [
        Mark(start, end, number, "said", 'a "tip"', "place" if linked else "", f"anchor{number}")
        for number, (start, end, linked) in enumerate(spans)
    ]
    read = Page(f'<div class="text">{marked(text, marks)}</div>')

    assert "".join(read.texts) == seen(text)
    assert sorted(read.anchors) == [f"anchor{n}" for n, mark in enumerate(marks) if mark.start < mark.end <= len(text)]


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium to look at the page")
def test_a_browser_shows_the_page_and_refuses_nothing_of_it(tmp_path: Path) -> None:
    """Chromium reads the text as it is, and complains of no rule of the policy."""
    hostile = [hostile_record(text) for text in HOSTILE]
    (tmp_path / "page.html").write_text(page(RECORD, *hostile, UNREAD), encoding="utf-8")
    flags = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    flags += " --disable-component-update --disable-sync --enable-logging=stderr --dump-dom"
    ran = subprocess.run(
        [str(CHROMIUM), *flags.split(), f"--user-data-dir={tmp_path / 'profile'}", (tmp_path / "page.html").as_uri()],
        capture_output=True,
        timeout=120,
    )
    dom = ran.stdout.decode()

    assert "CONSOLE" not in ran.stderr.decode(errors="replace")
    texts = Page(dom.replace("<!DOCTYPE html>", "")).texts
    assert texts == [seen(record["text"]) for record in (RECORD, *hostile)]


def test_front_matter_leaves_no_gap() -> None:
    nothing = {key: [] if isinstance(value, list) else value for key, value in RECORD.items()}

    assert '<div class="text"><span class="m blank">   \n \n</span>Rain' in page({**nothing, "text": "   \n \nRain"})

"""Markdown: what a renderer shows of it is what the article said."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from quoth.cli.outputs.pages.markdown import escaped, write
from quoth.cli.terminal.printable import printable

from .hostile import HOSTILE, RECORD, UNREAD, hostile_record


def rendered(markdown: str) -> str:
    return str(MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(markdown))


def test_notes_say_who_said_what_and_the_figures() -> None:
    assert (
        "".join(write([RECORD, UNREAD]))
        == """\
# a.txt

*dpa*

> Its findings are left out.

## Who speaks

- **Ada Byron**, a general (1 mention)

## Who said what

- **Ada Byron** said: we lost -5 tons (mixed)
- **Bo** says: tons (direct, deny, via Ada Byron)

## Quotes

- “we lost -5 tons” (Ada Byron)

## Figures

| figure | of | kind | claimed by | in the article |
| ---: | --- | --- | --- | --- |
| -5 tons | – | mass | Ada Byron | -5 tons |

## Date

- tons (day: 3)

# gone.txt

> There is no file or folder 'gone.txt'.
"""
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_no_article_can_mark_anything_up(text: str) -> None:
    html = rendered("".join(write([hostile_record(text)])))

    assert set(re.findall(r"</?([a-z0-9]+)", html)) == set("h1 p em h2 ul li strong table thead tr th tbody td".split())
    assert html.count("<tr>") == 3
    assert html.count("<li>") == 3
    assert "<h1>" + rendered_text(text) + "</h1>" in html


def rendered_text(text: str) -> str:
    return printable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_shown_as_it_is(text: str) -> None:
    html = rendered(f"x {escaped(text)} x")

    assert unescape(re.sub("</?p>\n?", "", html)) == f"x {printable(text)} x"

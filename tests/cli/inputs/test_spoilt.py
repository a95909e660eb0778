"""Texts that a program spoilt on the way, and lines that a page breaks."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import quoth as quoth_api
from quoth.cli.inputs import read_articles
from quoth.cli.inputs.errors import InputError
from quoth.cli.inputs.formats import Form
from quoth.cli.inputs.forms import form_of
from quoth.cli.inputs.texts.as_meant import as_meant, without_notes
from quoth.cli.inputs.texts.markdown import mask
from quoth.extractors.base import Article

LEAVES_ALONE = [
    "The café in Sète costs £5 – or €6, “about that”.",
    "À «\u00a0Sète\u00a0», said Ines.",
    "IRMÃ» and SÃO TOMÉ",
    "He said [14] barges sank [sic] at a[i], the[n] home[s].",
    "The field is 5 km² and holds 10⁶ seeds; x² + 1.",
    "In note [3] she wrote more.",
    "The tide rose by 2.5 metres. See No.4 The Quay, and sailed.A 3 came.",
]
FINDS = [
    ("â€œIt held,â€\x9d Olga said; sheâ€™s at the cafÃ© â€“ Â£5.", "“It held,” Olga said; she’s at the café – £5."),
    ("â€œIt held,â€ she said.", "“It held,” she said."),
    ("ﬁve oﬃces and a ﬂat", "five offices and a flat"),
    ("It held.[2] Olga[3][14] left.", "It held.    Olga        left."),
    ("A third[7][n 2] sank.[citation needed] She.", "A third         sank.                  She."),
    ("About 300¹ barges sank.² They", "About 300  barges sank.  They"),
    ("Nine barges sank.3 The tide “fell.”12 It held.4", "Nine barges sank.  The tide “fell.”   It held. "),
]


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_what_is_as_it_was_meant_stays(text: str) -> None:
    assert without_notes(as_meant(text)) == text


@pytest.mark.parametrize(("text", "meant"), FINDS)
def test_what_was_spoilt_is_put_right(text: str, meant: str) -> None:
    assert without_notes(as_meant(text)) == meant


def test_in_python_offsets_count_in_the_text_that_was_given() -> None:
    text = "The ﬁrm said â€œnoâ€\x9d. Then 14 barges sank, Olga said."
    (figure,) = quoth_api.extract(text)["figures"]
    (span,) = figure["spans"]["text"]

    assert text[slice(*span)] == figure["text"] == "14 barges"


def only(path: Path, content: bytes | str) -> Article | InputError:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    (article,) = read_articles([str(path)])
    return article


def text_of(path: Path, content: bytes | str) -> str:
    article = only(path, content)
    assert isinstance(article, Article), article
    return article.text


def test_a_note_does_not_hide_who_speaks(quoth: Callable[..., Any], tmp_path: Path) -> None:
    story = "The harbour board denied it.[2] “The gate was shut,”[3] Councillor Venn said.[4]\n"
    (tmp_path / "a.txt").write_text(story)

    found = quoth("-f", "csv", "--only", "quotes", str(tmp_path / "a.txt")).out

    assert "Venn" in found
    assert "board" not in found


def test_a_nul_in_a_text_is_one_lost_letter(tmp_path: Path) -> None:
    assert text_of(tmp_path / "a.txt", "Olga Venn said nine ba\0rges had sunk in the gale.") == (
        "Olga Venn said nine ba\ufffdrges had sunk in the gale."
    )


def test_a_lost_letter_is_no_word_of_what_is_counted() -> None:
    (figure,) = quoth_api.extract("Olga Venn said nine \ufffd old barges had sunk.")["figures"]

    assert figure["counted"] == "old barges"


@pytest.mark.parametrize("content", [b"a\0b\0c\0d", b"\x89PNG\r\n\xff\xfe and more of it, all of it long\0enough"])
def test_many_of_them_or_odd_bytes_are_no_text(content: bytes, tmp_path: Path) -> None:
    article = only(tmp_path / "a.txt", content)

    assert isinstance(article, InputError)
    assert article.code == "binary"


def test_lines_that_lead_elsewhere_become_spaces(tmp_path: Path) -> None:
    story = "Nine barges sank.\n\nREAD MORE: Minister denies 55 leaks\n\nThe tide fell."

    read = text_of(tmp_path / "a.txt", story)

    assert read.split() == "Nine barges sank. The tide fell.".split()
    assert read.index("The tide") == story.index("The tide")


PAGE = "<html><head>{}</head><body><article>{}</article></body></html>"
BROKEN = "The lock at Weir End held back about 9,000 cubic{}metres of water, Olga{}Venn said on Monday, and left."


@pytest.mark.parametrize("br", ["<br>", "<br/>\n", "\n<BR />", "<br></br>"])
def test_a_break_ends_a_line_and_no_paragraph(br: str, tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    page = PAGE.format("", f"<p>{BROKEN.format(br, br)}</p>")

    assert text_of(tmp_path / "a.html", page) == BROKEN.format("\n", "\n")


def test_two_breaks_end_a_paragraph(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    page = PAGE.format("", "<p>Nine barges sank in the gale on Monday.<br><br>Olga Venn told the harbour board.</p>")

    assert "Monday.\n\nOlga" in text_of(tmp_path / "a.html", page)


def test_text_that_is_set_keeps_lines_and_paragraphs(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    story = BROKEN.format("\n", "\n") + "\n\nNine barges sank."

    assert text_of(tmp_path / "a.html", PAGE.format("", f"<pre>{story}</pre>")) == story


def test_paragraphs_that_only_the_data_of_a_page_have(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    story = "\\n\\n".join(
        f"Olga Venn told the harbour board that {n} barges had sunk in the gale." for n in range(3, 9)
    )
    data = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{story}"}}</script>'

    read = text_of(tmp_path / "a.html", f"<html><head>{data}</head><body><div>Menu</div></body></html>")

    assert read == story.replace("\\n", "\n")


@pytest.mark.parametrize(
    ("raw", "masked"),
    [
        ("[[Weir End|the weir]] and [[Lock]]", "the weir and Lock"),
        ("&ldquo;It held,&rdquo; she&nbsp;said", "“It held,” she said"),
        ("5 &lt; 6 &amp; so", "5 < 6 & so"),
        ("&nosuch; AT&T", "&nosuch; AT&T"),
        ("Up <script>alert(1)</script> down", "Up down"),
    ],
)
def test_markdown_as_wikis_and_editors_leave_it(raw: str, masked: str) -> None:
    assert " ".join(mask(raw).replace("”     ", "” ").split()) == masked
    assert len(mask(raw)) == len(raw)


@pytest.mark.parametrize("name", ["a.txt", "a"])
def test_unicode_text_of_excel_is_a_table(name: str, tmp_path: Path) -> None:
    table = codecs.BOM_UTF16_LE + "Id\tText\r\n7\tNine barges sank.\r\n".encode("utf-16-le")

    assert form_of(name, table, name) is Form.TSV
    assert form_of(name, codecs.BOM_UTF16_LE + "Nine\tbarges\r\n".encode("utf-16-le"), name) is Form.TEXT
    assert text_of(tmp_path / name, table) == "Nine barges sank."


def test_what_is_no_number_names_nothing(tmp_path: Path) -> None:
    article = only(tmp_path / "a.json", '{"text": "Nine barges sank.", "id": NaN, "title": 1e999, "date": Infinity}')

    assert isinstance(article, Article)
    assert (article.id, article.title, article.published) == (None, None, None)

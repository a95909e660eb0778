"""What a page sets off from its paragraphs: quotations, items of lists, the rows and cells of tables."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from quoth.cli.inputs import read_articles
from quoth.cli.inputs.web.markup import text_in
from quoth.extractors.base import Article

BEFORE = "<p>Olga Venn, the keeper of the weir, wrote to everyone in the town below:</p>"


def text_of(path: Path, content: str) -> str:
    path.write_text(content, encoding="utf-8")
    (article,) = read_articles([str(path)])
    assert isinstance(article, Article), article
    return article.text


def page(story: str) -> str:
    return f"<html><body><article>{story}</article></body></html>"


def document(path: Path, body: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="x"><w:body>{body}</w:body></w:document>')
    return path


@pytest.mark.parametrize(
    ("story", "text"),
    [
        ("<blockquote>The gate is shut.</blockquote>", "  The gate is shut."),
        ("<blockquote><p>The gate is shut.</p><p>Stay away.</p></blockquote>", "  The gate is shut.\n\n  Stay away."),
        ("<blockquote><p><em>The gate</em> is shut.</p></blockquote>", "  The gate is shut."),
        ("<ul><li>The gate is shut.</li><li><p>Stay away.</p></li></ul>", "- The gate is shut.\n\n- Stay away."),
        ("<p>“The gate is shut.”</p>", "“The gate is shut.”"),
    ],
    ids=["words", "paragraphs", "emphasis", "items", "no block"],
)
def test_pages_set_off_what_is_quoted(story: str, text: str, tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    after = "<p>The river rose in the night, and nobody in the town slept.</p>"
    read = text_of(tmp_path / "a.html", page(BEFORE + story + after))

    assert read.partition(":\n\n")[2] == f"{text}\n\nThe river rose in the night, and nobody in the town slept."


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>She wrote:</p><blockquote>Rain.<p>Sun.</p></blockquote><p>He left.</p>", "  Rain.\n\n  Sun."),
        ("<p>She wrote:</p><blockquote><p>Rain.</p><p>Sun.</p></blockquote>He left.", "  Rain.\n\n  Sun."),
        ("She wrote:<ul><li>Rain.<li><p>Sun.</p></ul>He left.", "  Rain.\n\n  Sun."),
        ("She wrote:<ul><li></ul>He left.", ""),
    ],
)
def test_pieces_of_html_set_it_off(markup: str, text: str) -> None:
    assert text_in(markup) == "\n\n".join(filter(None, ("She wrote:", text, "He left.")))


def test_wires_set_it_off(tmp_path: Path) -> None:
    story = "<block><p>She wrote:</p><bq><block><p>Rain.</p></block></bq><p>He said:</p><ul><li>Sun.</li></ul></block>"
    nitf = f"<nitf><body><body.content>{story}</body.content></body></nitf>"

    assert text_of(tmp_path / "a.nitf", nitf) == "She wrote:\n\n  Rain.\n\nHe said:\n\n  Sun."


@pytest.mark.parametrize("mark", ['<w:pStyle w:val="IntenseQuote"/>', "<w:numPr/>", '<w:pStyle w:val="ListBullet"/>'])
def test_word_sets_it_off(mark: str, tmp_path: Path) -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    body = f"<w:p>{run.format('She wrote:')}</w:p><w:p><w:pPr>{mark}</w:pPr>{run.format('Rain.')}</w:p>"
    (article,) = read_articles([str(document(tmp_path / "a.docx", body))])

    assert isinstance(article, Article)
    assert article.text == "She wrote:\n\n  Rain."


@pytest.mark.parametrize("name", ["a.html", "a.nitf", "a.eml"])
def test_what_is_set_off_after_a_colon_is_who_wrote_it(name: str, tmp_path: Path, quoth: Callable[..., Any]) -> None:
    pytest.importorskip("trafilatura")
    story = f"{BEFORE}<blockquote><p>The gate was shut by hand.</p></blockquote><p>The river rose in the night.</p>"
    around = {
        "a.html": page(story),
        "a.nitf": f"<nitf><body><body.content>{story}</body.content></body></nitf>",
        "a.eml": f"From: a@b.example\nContent-Type: text/html\n\n{story}\n",
    }
    (tmp_path / name).write_text(around[name], encoding="utf-8")

    found = json.loads(quoth("-f", "json", tmp_path / name).out)["articles"][0]["attributions"]
    assert [(each["speaker"], each["content"]) for each in found] == [("Olga Venn", "The gate was shut by hand.")]


def test_a_table_is_rows_of_cells(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    head = "<tr><th>Town</th><th>Ewes lost</th></tr>"
    rows = "<tr><td>Long Stile</td><td>300</td></tr><tr><td>Weir End</td><td></td></tr>"
    story = "<p>{} the ewes were counted again in every town on the river, and many had gone.</p>"
    read = text_of(
        tmp_path / "a.html", page(story.format("Then") + f"<table>{head}{rows}</table>" + story.format("So"))
    )

    assert read.split("\n\n")[1] == "Town     Ewes lost\nLong Stile     300\nWeir End"
    assert "|" not in read


def test_a_page_laid_out_in_a_table_has_its_paragraphs(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    story = (
        "<p>Olga Venn said that nine barges sank in the gale of Monday.</p><p>The river rose by a foot in an hour.</p>"
    )
    menu = "<td><a href=/>Home</a></td>"
    read = text_of(tmp_path / "a.html", f"<html><body><table><tr>{menu}<td>{story}</td></tr></table></body></html>")

    assert read.endswith(
        "Olga Venn said that nine barges sank in the gale of Monday.\n\nThe river rose by a foot in an hour."
    )
    assert "|" not in read


def test_a_short_page_is_not_broken_at_its_tags(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    short = "<html><body><p>Olga Venn said <b>nine</b> barges sank. The <i>Ada</i> did not.</p></body></html>"

    assert text_of(tmp_path / "a.html", short) == "Olga Venn said nine barges sank. The Ada did not."


def test_a_piece_of_a_page_may_be_short_and_without_a_name(tmp_path: Path, quoth: Callable[..., Any]) -> None:
    pytest.importorskip("trafilatura")
    piece = "<p>Olga Venn said <b>nine</b> barges sank.</p>"
    (tmp_path / "folder").mkdir()

    assert text_of(tmp_path / "folder" / "piece", piece) == "Olga Venn said nine barges sank."
    assert quoth("text", str(tmp_path / "folder")).out.strip() == "Olga Venn said nine barges sank."
    assert quoth("text", "-", stdin=piece.encode()).out.strip() == "Olga Venn said nine barges sank."


def test_in_word_two_line_ends_are_a_paragraph_and_a_deleted_one_is_none(tmp_path: Path) -> None:
    run, end = "<w:r><w:t>{}</w:t></w:r>", "<w:r><w:br/></w:r>"
    deleted = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>'
    body = (
        f"<w:p>{run.format('It rained')}{end}{run.format('all day.')}{end}{end}{run.format('She left.')}</w:p>"
        f"<w:p>{deleted}{run.format('He ')}</w:p><w:p>{run.format('stayed.')}</w:p>"
    )
    (article,) = read_articles([str(document(tmp_path / "a.docx", body))])

    assert isinstance(article, Article)
    assert article.text == "It rained all day.\n\nShe left.\n\nHe stayed."


@pytest.mark.parametrize("address", ["metadata://gnu.org/software/wget/warc/wget.log", "http://a.example/robots.txt"])
def test_what_crawlers_keep_for_themselves_is_no_article(address: str, tmp_path: Path) -> None:
    fields = "WARC-Type: resource", "WARC-Target-URI: {}", "Content-Type: text/plain", "Content-Length: 8"
    head = "\r\n".join(("WARC/1.0", *fields, "", ""))
    records = "".join(f"{head.format(each)}It held.\r\n\r\n" for each in (address, "http://a.example/story"))
    (tmp_path / "a.warc").write_text(records, encoding="utf-8", newline="")
    (article,) = read_articles([str(tmp_path / "a.warc")])

    assert isinstance(article, Article)
    assert article.id == "http://a.example/story"

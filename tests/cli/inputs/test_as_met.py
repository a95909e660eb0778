"""Inputs as sites, servers and programs leave them: notes, links between paragraphs, old line ends, odd packing."""

from __future__ import annotations

import gzip
import json
import zipfile
import zlib
from collections.abc import Callable
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest
from quoth.cli.inputs import read_articles
from quoth.cli.inputs.errors import InputError, UnknownForm
from quoth.cli.inputs.formats import Form
from quoth.cli.inputs.forms import form_by_content
from quoth.cli.inputs.texts.markdown import mask
from quoth.cli.inputs.web.beside import is_beside
from quoth.cli.inputs.web.markup import text_in, text_in_feed
from quoth.extractors.base import Article

PAGE = b"<html><body><article><p>Olga Venn told the harbour board that nine barges had sunk in the gale.</p></article>"


def read(path: Path, content: bytes | str) -> list[Article | InputError]:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(read_articles([str(path)]))


def text_of(path: Path, content: bytes | str) -> str:
    (article,) = read(path, content)
    assert isinstance(article, Article), article
    return article.text


@pytest.mark.parametrize(
    "line",
    [
        "READ MORE: Minister denies leak",
        "Related story: Nine barges sink",
        "See also: the tide tables",
        "Advertisement",
        "Article continues below advertisement",
        "The post Nine barges sink appeared first on Harbour Post.",
        "Sign up for our morning letter.",
        "5 min read · 1.2K views · 48 comments",
        "Updated 2 hours ago",
        "COMMENTS (48)",
    ],
)
def test_what_leads_elsewhere_is_beside_the_story(line: str) -> None:
    assert is_beside(line)


@pytest.mark.parametrize(
    "line",
    [
        "More: that was all she asked for.",
        "“Read more,” the teacher said: it helps.",
        "The post office appeared to be shut.",
        "Subscribe, he said.",
        "Advertisements for the ferry were pulled.",
        "See you there, she said.",
        "48 comments were read out.",
        "He left 2 hours ago.",
        "1.2 million shares | 40 bonds",
    ],
)
def test_a_sentence_is_not(line: str) -> None:
    assert is_beside(line) is (line.startswith("More:"))


def test_counts_of_readers_beside_a_date_are_spaces(tmp_path: Path) -> None:
    line = "Published 14 March 2026 | Updated 2 hours ago | Ada Vale · 5 min read"
    read_as = text_of(tmp_path / "a.txt", f"Nine barges sink\n{line}\n\nNine barges sank.")

    assert read_as.split("\n")[1].split() == "Published 14 March 2026 | | Ada Vale ·".split()
    assert len(read_as.split("\n")[1]) == len(line)


def test_pages_and_feeds_are_read_without_it(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    page = PAGE.replace(b"</article>", b"<p>READ MORE: Minister denies 55 leaks</p><p>The barges were empty.</p>")

    assert "Minister" not in text_of(tmp_path / "a.html", page)
    assert text_in_feed("<p>It held.</p><p>The post It held appeared first on Weir News.</p>") == "It held."


def test_hidden_paragraphs_are_not_read() -> None:
    assert text_in("<p>One.</p><p class=x hidden>Two.</p><p hidden=''>Three.</p><p>The hidden one.</p>") == (
        "One.\n\nThe hidden one."
    )


def test_a_piece_of_a_page_is_one(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    piece = "<p>Olga Venn told the board that nine barges had <b>sunk</b>.</p><p>It was the third gale.</p>"

    assert form_by_content(piece.encode()) is Form.HTML
    assert text_of(tmp_path / "a.html", piece).split("\n\n") == [
        "Olga Venn told the board that nine barges had sunk.",
        "It was the third gale.",
    ]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("One.\n\nTwo.\nThree.", "One.\n\nTwo. Three."),
        ("&lt;p&gt;One &lt;b&gt;two&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;Three.&lt;/p&gt;", "One two.\n\nThree."),
        ("<p>One.</p><pre>Two\nThree.\n\nFour.</pre>", "One.\n\nTwo\nThree.\n\nFour."),
        ("At &lt; 5 degrees.", "At < 5 degrees."),
    ],
    ids=["plain", "escaped twice", "pre", "a sign"],
)
def test_what_feeds_carry(markup: str, text: str) -> None:
    assert text_in_feed(markup) == text


ITEM = '<newsItem xmlns="x" guid="y"><contentSet>{}</contentSet></newsItem>'


@pytest.mark.parametrize(
    "inner",
    [
        '<inlineData contenttype="text/html">&lt;p&gt;One &lt;b&gt;14&lt;/b&gt;.&lt;p&gt;Two.&lt;/p&gt;</inlineData>',
        '<inlineXML contenttype="text/html"><![CDATA[<p>One <b>14</b>.</p><p>Two.</p>]]></inlineXML>',
    ],
    ids=["escaped", "CDATA"],
)
def test_html_as_text_in_newsml(inner: str, tmp_path: Path) -> None:
    assert text_of(tmp_path / "a.newsml", ITEM.format(inner)) == "One 14.\n\nTwo."


def test_lines_that_count_in_nitf(tmp_path: Path) -> None:
    nitf = "<nitf><body><body.content><p>One.</p><pre>Two\nthree.\n\nFour.</pre></body.content></body></nitf>"

    assert text_of(tmp_path / "a.nitf", nitf) == "One.\n\nTwo\nthree.\n\nFour."


def test_marks_of_notes_are_no_digits(tmp_path: Path) -> None:
    ewes = "<p>300<sup>1</sup> ewes.<sup>2</sup> 5 km<sup>2</sup>.</p>"
    nitf = f"<nitf><body><body.content>{ewes}</body.content></body></nitf>"
    run = '<w:r>{}<w:t xml:space="preserve">{}</w:t></w:r>'
    up = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    runs = [
        ("", "300"),
        (up, "1"),
        ("", " ewes on 10"),
        (up, "6"),
        ("", " lots of 5 km"),
        (up, "2"),
        ("", ", 1"),
        (up, "st"),
    ]
    body = "".join(run.format(*each) for each in runs)
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr(
            "word/document.xml", f'<w:document xmlns:w="x"><w:body><w:p>{body}</w:p></w:body></w:document>'
        )

    assert text_of(tmp_path / "a.nitf", nitf) == "300 ewes. 5 km²."
    assert text_of(tmp_path / "a.docx", (tmp_path / "a.docx").read_bytes()) == "300 ewes on 10^6 lots of 5 km², 1st"
    assert mask("300<sup>1</sup> ewes, :+1: and :100: said") == "300             ewes,      and       said"


def test_words_that_stand_in_a_sentence_are_read_with_it(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    story = (
        "<p>The weir at Long Stile broke on <time datetime='x'>9 May</time>, and the <label>keeper</label> fled.</p>"
    )

    read = text_of(tmp_path / "a.html", f"<html><body><article>{story}</article></body></html>")

    assert read == "The weir at Long Stile broke on 9 May, and the keeper fled."


def pdf_of(content: str) -> bytes:
    """A page in Helvetica, with what draws its text."""
    parts = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        f"<</Length {len(content)}>>stream\n{content}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body = "".join(f"{number} 0 obj{part}endobj\n" for number, part in enumerate(parts, 1))
    return f"%PDF-1.4\n{body}trailer<</Root 1 0 R>>\n%%EOF".encode()


def test_a_raised_mark_ends_no_line_of_a_pdf(tmp_path: Path) -> None:
    pytest.importorskip("pypdfium2")
    drawn = (
        "BT /F 12 Tf 50 700 Td (Olga Venn said that 300) Tj "
        "/F 7 Tf 5 Ts (1) Tj /F 12 Tf 0 Ts ( barges had sunk in) Tj ET "
        "BT /F 12 Tf 50 686 Td (the gale of Monday, and that 44 more were in the) Tj ET "
        "BT /F 12 Tf 50 672 Td (harbour, far from) Tj ET BT /F 12 Tf 300 672 Td (the open sea.) Tj ET"
    )

    assert text_of(tmp_path / "a.pdf", pdf_of(drawn)) == (
        "Olga Venn said that 300 barges had sunk in the gale of Monday, and that 44 more were in the harbour, "
        "far from the open sea."
    )


def rows_drawn(*columns: list[str], wide: int = 200) -> str:
    """Columns of lines, drawn row by row."""
    rows = zip_longest(*columns, fillvalue="")
    return "".join(
        f"BT /F 12 Tf {50 + wide * k} {700 - 14 * n} Td ({words}) Tj ET "
        for n, row in enumerate(rows)
        for k, words in enumerate(row)
        if words
    )


LEFT = [
    "We had no warning at all",
    "before the gate gave way",
    "and the barges went down",
    "the weir, Olga Venn says.",
    "She is the harbour master.",
]
RIGHT = [
    "Overnight, two tugs came",
    "from Long Stile and held",
    "the last barge in place.",
    "The gate is old, she says.",
]
THIRD = [
    "Nobody was hurt, but the",
    "fish market lost its ice",
    "and stays shut till May,",
    "the traders have agreed.",
]


@pytest.mark.parametrize("columns", [[LEFT, RIGHT], [LEFT, RIGHT, THIRD]])
def test_columns_of_a_pdf_that_are_drawn_row_by_row(tmp_path: Path, columns: list[list[str]]) -> None:
    pytest.importorskip("pypdfium2")

    read = text_of(tmp_path / "a.pdf", pdf_of(rows_drawn(*columns, wide=180)))

    assert read.split() == " ".join(line for column in columns for line in column).split()


def test_tables_of_a_pdf_stay_row_by_row(tmp_path: Path) -> None:
    pytest.importorskip("pypdfium2")
    places, barges = ["Long Stile", "Orle", "Tarn", "Holm", "Ostby"], ["14 barges", "9", "8", "7", "5 tugs"]

    read = text_of(tmp_path / "a.pdf", pdf_of(rows_drawn(places, barges)))

    assert read.split() == " ".join(f"{place} {count}" for place, count in zip(places, barges, strict=True)).split()


def test_hyphens_at_the_ends_of_lines_of_a_pdf(tmp_path: Path) -> None:
    pytest.importorskip("pypdfium2")
    lines = (
        "A 12-month-",
        "old barge, one of 30-",
        "35 in the Anglo-",
        "Dutch fleet, sank over-",
        "night in the co-",
        "ve, near a well-",
        "known wreck; divers re-",
        "surfaced at Ostgar-",
        "dmouth.",
    )
    drawn = "".join(f"BT /F 12 Tf 50 {700 - 14 * n} Td ({line}) Tj ET " for n, line in enumerate(lines))

    assert text_of(tmp_path / "a.pdf", pdf_of(drawn)) == (
        "A 12-month-old barge, one of 30-35 in the Anglo-Dutch fleet, sank overnight in the cove, near a well-known "
        "wreck; divers resurfaced at Ostgardmouth."
    )


def test_records_on_standard_input_stay_records_however_long(quoth: Callable[..., Any]) -> None:
    long = json.dumps({"text": "Olga Venn said 14 barges sank. " * 300})
    lines = "\n".join([long, '{"text": "broken', '{"text": "Ines Roth said 3 boats sank."}', ""])
    ran = quoth("-c", "-", stdin=lines.encode())

    assert ran.out.splitlines()[-1].startswith("-#3:")
    assert ran.err.count("\n") == 1
    assert "Standard input#2" in ran.err


@pytest.mark.parametrize(
    ("head", "form"),
    [
        (b'{"text": "' + b"x" * 8000, Form.JSONL),
        (b'{"status": "ok", "articles": [{"text": "x"}]}', Form.JSON),
        (b'{"articles": [{"text": "' + b"x" * 8000, Form.JSON),
        (b'{\n  "text": "' + b"x" * 8000, Form.JSON),
        (b'[{"text": "' + b"x" * 8000, Form.JSON),
    ],
    ids=["a record that goes on", "around records", "around long ones", "over several lines", "an array"],
)
def test_a_record_is_distinguished_from_what_is_around_records(head: bytes, form: Form) -> None:
    assert form_by_content(head) is form


def test_a_row_whose_first_text_is_empty_has_its_text_in_the_next(tmp_path: Path) -> None:
    table = "text,content\n,The lock gates jammed.\nThe tide fell.,Read more\n"

    texts = [each.text for each in read(tmp_path / "a.csv", table) if isinstance(each, Article)]
    assert texts == ["The lock gates jammed.", "The tide fell."]


def test_tables_of_old_macs(tmp_path: Path) -> None:
    table = 'id,text\r1,"Rain, sun"\r2,Wind\r'

    assert [each.text for each in read(tmp_path / "a.csv", table) if isinstance(each, Article)] == ["Rain, sun", "Wind"]


def test_front_matter_as_hugo_has_it(tmp_path: Path) -> None:
    (article,) = read(tmp_path / "a.md", '+++\ntitle = "Weir"\ndate = 2026-03-04\n+++\n\nIt held.\n')

    assert isinstance(article, Article)
    assert (article.title, article.published, article.text.strip()) == ("Weir", "2026-03-04", "It held.")


@pytest.mark.parametrize("times", [1, 2, 3])
def test_what_was_packed_again_is_unpacked_again(times: int, tmp_path: Path) -> None:
    assert text_of(tmp_path / "a.txt.gz", packed(b"It held.", times)) == "It held."


def test_what_was_packed_too_often_is_refused(tmp_path: Path) -> None:
    (found,) = read(tmp_path / "a.txt.gz", packed(b"It held.", 4))

    assert isinstance(found, InputError)
    assert (found.code, str(found).partition(": ")[2]) == ("unsafe", "it is packed more than 3 times over.")


def packed(content: bytes, times: int) -> bytes:
    for _ in range(times):
        content = gzip.compress(content)
    return content


@pytest.mark.parametrize("more", [b"trailing", b"\0" * 512, b"\x1f\x8b\x08"], ids=["words", "zeros", "a torn member"])
def test_what_follows_a_packed_text_costs_nothing_unless_it_is_a_part(more: bytes, tmp_path: Path) -> None:
    (found,) = read(tmp_path / "a.txt.gz", gzip.compress(b"It held.") + more)

    assert isinstance(found, Article) == (not more.startswith(b"\x1f"))


def test_an_archive_of_the_old_kind_is_refused_with_a_way_out(tmp_path: Path) -> None:
    (error,) = read(tmp_path / "a.arc", "filedesc://a.arc 0.0.0.0 20050614070144 text/plain 77\n1 0 Ourselves\n")

    assert isinstance(error, UnknownForm)
    assert "WARC" in str(error)


def record_of(head: str, body: bytes, end: str = "\r\n") -> bytes:
    answer = f"HTTP/1.1 {head}".replace("\n", end).encode() + end.encode() * 2 + body
    about = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Type: application/http\r\n"
    )
    return f"{about}Content-Length: {len(answer)}\r\n\r\n".encode() + answer + b"\r\n\r\n"


def deflated(page: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(page) + packer.flush()


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(record_of("203 Changed\nContent-Type: text/plain", b"It held."), id="changed by a proxy"),
        pytest.param(record_of("200 OK\nContent-Type: text/plain", b"It held.", "\n"), id="bare line ends"),
        pytest.param(
            record_of("200 OK\nContent-Type: text/plain\nContent-Encoding: deflate", deflated(b"It held.")),
            id="deflate without a head",
        ),
    ],
)
def test_answers_as_servers_give_them(record: bytes, tmp_path: Path) -> None:
    assert text_of(tmp_path / "a.warc", record) == "It held."


def test_a_page_whose_server_says_nothing_of_it(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    page = record_of("200 OK\nContent-Type: application/octet-stream", b"<!DOCTYPE html>" + PAGE)
    program = record_of("200 OK\nContent-Type: application/octet-stream", b"\x7fELF\0\0")

    assert text_of(tmp_path / "a.warc", program + page).startswith("Olga Venn told")


def test_a_page_that_is_cut_off_does_not_pass_for_whole(tmp_path: Path) -> None:
    packed = gzip.compress(b"It held, and the whole town came to see it hold. " * 9)[:-20]
    (error,) = read(tmp_path / "a.warc", record_of("200 OK\nContent-Type: text/plain\nContent-Encoding: gzip", packed))

    assert isinstance(error, InputError)
    assert error.code == "damaged"


def test_the_outlet_of_pages_feeds_archives_and_records(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    pytest.importorskip("feedparser")
    page = PAGE.replace(b"<body>", b'<head><meta property="og:site_name" content="Weir Radio"></head><body>')
    feed = (
        "<rss version='2.0'><channel><title>Weir Radio</title><item><title>One</title><description>It held."
        "</description></item><item><source url='x'>Harbour Post</source><description>Sunk.</description></item>"
        "</channel></rss>"
    )
    inputs: dict[str, bytes | str] = {
        "a.html": page,
        "a.warc": record_of("200 OK\nContent-Type: text/html", page),
        "a.rss": feed,
        "a.json": '{"text": "It held.", "source": {"id": null, "name": "Weir Radio"}}',
    }
    found = [each for name, content in inputs.items() for each in read(tmp_path / name, content)]

    assert [each.agency for each in found if isinstance(each, Article)] == [
        *["Weir Radio"] * 3,
        "Harbour Post",
        "Weir Radio",
    ]

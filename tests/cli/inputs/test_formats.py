"""How each format is recognised, what is read of it, and what is left alone."""

from __future__ import annotations

import gzip
import json
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from quoth.cli.inputs import Reading, read_articles
from quoth.cli.inputs.documents import apart
from quoth.cli.inputs.errors import InputError, UnknownForm
from quoth.cli.inputs.formats import Form
from quoth.cli.inputs.forms import form_of
from quoth.cli.inputs.reading import bytes_in
from quoth.cli.inputs.texts.markdown import mask
from quoth.cli.inputs.texts.wrapping import unwrapped
from quoth.cli.inputs.web.markup import text_in
from quoth.cli.inputs.wires.xml_tree import Element
from quoth.extractors.base import Article

STORIES = Path(__file__).parents[2] / "inputs"
STORY = "“It rained,” said Ada Lovelace.\n"

TOLD = [
    ("a.txt", b'{"text": "x"}', Form.TEXT, "a name is believed"),
    ("a.TXT.gz", b"It rained", Form.TEXT, "of a packed file, the name within"),
    ("a.md", b"# Rain", Form.MARKDOWN, "Markdown"),
    ("a.ndjson", b"{", Form.JSONL, "JSON Lines by its other name"),
    ("a.htm", b"It rained", Form.HTML, "a page"),
    ("a.xml", b'<?xml version="1.0"?><!-- a --><!DOCTYPE nitf SYSTEM "a.dtd"><nitf>', Form.NITF, "NITF by its root"),
    ("a.xml", b'<newsItem xmlns="x" guid="y">', Form.NEWSML, "NewsML-G2 by its root"),
    ("a.xml", b"\xef\xbb\xbf<rss version='2.0'>", Form.FEED, "RSS, after a byte order mark"),
    ("a.xml", b"<atom:feed xmlns:atom='x'>", Form.FEED, "Atom with a prefix"),
    ("a.xml", b"<rdf:RDF>", Form.FEED, "RSS 1.0"),
    ("a", b"%PDF-1.7", Form.PDF, "PDF without a name for it"),
    ("a.pdf", b"\n\n%PDF-1.7", Form.PDF, "PDF after empty lines"),
    ("a", b"WARC/1.1\r\n", Form.WARC, "an archive without a name for it"),
    ("a.bin", b"PK\x03\x04", Form.DOCX, "a zip, whose reader says what it holds"),
    ("-", b"<!DOCTYPE html>\n<title>", Form.HTML, "a page without <html>"),
    ("-", b"  <HTML lang=en>", Form.HTML, "a page in capitals"),
    ("-", b'{"text": "x"}\n{"text": "y"}\n', Form.JSONL, "lines that are records"),
    ("-", b'{\n  "text": "x"\n}', Form.JSON, "a record over several lines"),
    ("-", b'[{"text": "x"}]', Form.JSON, "an array of records"),
    ("-", b"It rained.", Form.TEXT, "anything else is text"),
    ("-", b"{not JSON}", Form.TEXT, "a brace alone says nothing"),
    ("-", b"<3 news from Saltmere", Form.TEXT, "nor does an angle bracket"),
    ("-", b"", Form.TEXT, "nothing"),
]


@pytest.mark.parametrize(("name", "head", "form"), [row[:3] for row in TOLD], ids=[row[3] for row in TOLD])
def test_recognises_formats_by_name_and_content(name: str, head: bytes, form: Form) -> None:
    assert form_of(name, head, name) is form


def test_in_folders_unknown_names_are_text_and_nothing_else() -> None:
    assert form_of("LICENSE", b"<html>", "LICENSE", by_name_only=True) is Form.TEXT
    with pytest.raises(UnknownForm):
        form_of("pom.xml", b"<project>", "pom.xml", by_name_only=True)


def write(path: Path, content: bytes | str = STORY) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def read(path: Path | str, how: Reading | None = None) -> list[Article]:
    found = list(read_articles([str(path)], how or Reading()))
    assert not [each for each in found if isinstance(each, InputError)], found
    return [each for each in found if isinstance(each, Article)]


def one(path: Path, how: Reading | None = None) -> Article:
    (article,) = read(path, how)
    return article


# records


@pytest.mark.parametrize(
    ("record", "text"),
    [
        ({"text": "Rain."}, "Rain."),
        ({"body": "Rain.", "id": 3}, "Rain."),
        ({"content": "Short ...", "maintext": "Rain."}, "Rain."),
        ({"text": None, "article": "Rain."}, "Rain."),
        ({"text": ["Rain.", "Sun."]}, "Rain.\n\nSun."),
        ({"text": ["Rain and ", {"type": "bold", "text": "sun"}, "."]}, "Rain and sun."),  # an export of Telegram
        ({"message": "Rain.", "channel": "harbour"}, "Rain."),
        ({"fields": {"bodyText": "Rain."}}, "Rain."),
        ({"content_html": "<p>Rain &amp; <b>sun</b>.</p><p>Wind.</p>"}, "Rain & sun.\n\nWind."),
        ({"text": "\r\n Rain.\r\n"}, "\r\n Rain.\r\n"),
        ({"text": "Rain \ud83d\ude00 \ud800"}, "Rain 😀 \ufffd"),
    ],
)
def test_finds_the_text_of_a_record(record: dict[str, Any], text: str, tmp_path: Path) -> None:
    assert one(write(tmp_path / "a.json", json.dumps(record))).text == text
    assert one(write(tmp_path / "a.jsonl", json.dumps(record))).text == text


@pytest.mark.parametrize(
    ("content", "sources"),
    [
        ('{"text": "a"}', ["a.json"]),
        ('[{"text": "a"}, {"text": "b"}]', ["a.json#1", "a.json#2"]),
        ('{"text": "a"}\n\n{"text": "b"}', ["a.json#1", "a.json#2"]),
        ('{"status": "ok", "articles": [{"text": "a"}, {"text": "b"}]}', ["a.json#1", "a.json#2"]),
        ('{"name": "Harbour", "messages": [{"from": "Harbour", "text": "a"}]}', ["a.json#1"]),
        ('{"response": {"total": 1, "results": [{"body": "a"}]}}', ["a.json#1"]),
    ],
)
def test_json_may_be_one_record_or_many(content: str, sources: list[str], tmp_path: Path) -> None:
    assert [Path(each.source).name for each in read(write(tmp_path / "a.json", content))] == sources


def test_json_arrays_are_read_piece_by_piece(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quoth.cli.inputs.records.json_values.FIRST_STEP", 7)
    records = [{"text": f"“Rain” 😀 {number}", "n": number * 111} for number in range(50)]

    found = read(write(tmp_path / "a.json", json.dumps(records, ensure_ascii=False, indent=3)))

    assert [each.text for each in found] == [record["text"] for record in records]


def test_keys_can_be_named(tmp_path: Path) -> None:
    record = {"text": "no", "meta": {"lead": "yes", "nr": 7}, "headline": "Rain", "date": "2024-01-02", "agency": "AP"}

    article = one(write(tmp_path / "a.jsonl", json.dumps(record)), Reading(text_key="meta.lead", id_key="meta.nr"))

    assert article == Article("yes", article.source, "7", "Rain", "2024-01-02", "AP")


@pytest.mark.parametrize(
    ("key", "value", "author"),
    [
        ("author", "By  Ada Vale", "Ada Vale"),
        ("author", "Byron Vale", "Byron Vale"),
        ("authors", ["Ada Vale", "Jo Ray", "Ada Vale"], "Ada Vale, Jo Ray"),
        ("author", {"@type": "Person", "name": "Ada Vale"}, "Ada Vale"),
        ("authors", [{"name": "Ada Vale"}, {"url": "https://a.example"}], "Ada Vale"),
        ("fields", {"byline": "Ada Vale"}, "Ada Vale"),
        ("author", [], None),
        ("author", {"name": {"first": "Ada"}}, None),
        ("author", True, None),
    ],
)
def test_authors_are_named_in_many_ways(key: str, value: object, author: str | None, tmp_path: Path) -> None:
    assert one(write(tmp_path / "a.json", json.dumps({"text": "Rain", key: value}))).author == author


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ("By <person>Ada Vale</person> and <person>Jo Ray</person>", "Ada Vale, Jo Ray"),
        ("By Ada Vale, <byttl>chief reporter</byttl>", "Ada Vale"),
        ("", None),
    ],
)
def test_bylines_of_the_wires(byline: str, author: str | None, tmp_path: Path) -> None:
    story = f"<nitf><body><body.head><byline>{byline}</byline></body.head><p>Rain</p></body></nitf>"
    assert one(write(tmp_path / "a.nitf", story)).author == author


@pytest.mark.parametrize("authors", ['[Ada Vale, "Jo Ray"]', '\n  - Ada Vale\n  - "Jo Ray"', "Ada Vale, Jo Ray"])
def test_front_matter_can_name_several_authors(authors: str, tmp_path: Path) -> None:
    article = one(write(tmp_path / "a.md", f"---\nauthors: {authors}\ntags:\n- rain\ntitle: 'Rain'\n---\nRain\n"))
    assert (article.author, article.title) == ("Ada Vale, Jo Ray", "Rain")


@pytest.mark.parametrize("title", ["""'Owner "knew"'""", """"Owner 'knew'\"""", """Owner "knew\""""])
def test_front_matter_loses_only_marks_around_the_whole(title: str, tmp_path: Path) -> None:
    article = one(write(tmp_path / "a.md", f"---\ntitle: {title}\n---\nRain\n"))
    assert article.title in ('Owner "knew"', "Owner 'knew'")


LETTERS = """From ada@x.example Mon May  4 09:30:00 2026
From: Ada Vale <ada@x.example>
Subject: Tide
Message-ID: <1@x.example>

The quay is shut.
From the mill to the bridge the road is wet.

>From there on it is dry.
>>From here too.

From bo@x.example Tue May  5 09:30:00 2026
From: bo@x.example
Subject: Sun
Content-Type: text/html

<p>The quay is open.</p>
"""


@pytest.mark.parametrize("name", ["letters.mbox", "Inbox", "folder/Inbox"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_mailbox_is_its_messages(name: str, end: str, tmp_path: Path) -> None:
    path = write(tmp_path / name, LETTERS.replace("\n", end))
    first, second = read(path.parent if "/" in name else path)

    assert (first.id, first.title, first.author, first.source[-2:]) == ("1@x.example", "Tide", "Ada Vale", "#1")
    assert (
        first.text.split()
        == (
            "The quay is shut. From the mill to the bridge the road is wet. From there on it is dry. From here too."
        ).split()
    )
    assert (second.title, second.text, second.source[-2:]) == ("Sun", "The quay is open.", "#2")


def test_a_message_costs_only_itself(tmp_path: Path) -> None:
    path = write(tmp_path / "a.mbox", LETTERS.replace("The quay is shut.", "The quay is shut. " * 99))
    large, small = read_articles([str(path)], Reading(max_bytes=800))

    assert isinstance(large, InputError)
    assert (large.code, large.source[-2:]) == ("too-large", "#1")
    assert isinstance(small, Article)


@pytest.mark.parametrize(("content", "code"), [("Rain.\n", "damaged"), ("", "no-articles")])
def test_what_is_no_mailbox(content: str, code: str, tmp_path: Path) -> None:
    (error,) = read_articles([str(write(tmp_path / "a.mbox", content))])
    assert isinstance(error, InputError)
    assert error.code == code


def test_a_letter_that_begins_with_a_place_is_a_text() -> None:
    assert form_of("-", b"From 10:30 on Monday the road is shut.\nNobody may pass.\n", "-") is Form.TEXT


def test_a_mail_without_a_name_is_by_its_address(tmp_path: Path) -> None:
    article = one(write(tmp_path / "a.eml", "From: press@office.example\nSubject: Rain\n\nIt rained.\n"))
    assert article.author == "press@office.example"


@pytest.mark.parametrize(
    ("name", "content", "texts"),
    [
        ("a.csv", "id,text\n1,Rain\n2,Sun\n", ["Rain", "Sun"]),
        ("a.csv", "id;Text\r\n1;Rain, sun\r\n", ["Rain, sun"]),
        ("a.csv", 'text,id\n"Rain\n\nand ""sun""",1\n', ['Rain\n\nand "sun"']),
        ("a.csv", "\ufefftext\nRain\n\nSun\n", ["Rain", "Sun"]),
        ("a.csv", "title,body\nshort row\nx,Rain\n", None),
        ("a.tsv", 'id\ttext\n1\tRain, "sun"\n', ['Rain, "sun"']),
        ("a.tsv", "id\ttext\n1\tRain\n".encode("utf-16"), ["Rain"]),
        ("a.csv", b"text\nCaf\xe9\n", ["Café"]),
    ],
)
def test_reads_tables(name: str, content: bytes | str, texts: list[str] | None, tmp_path: Path) -> None:
    path = write(tmp_path / name, content)

    if texts is None:
        assert [getattr(each, "code", "read") for each in read_articles([str(path)])] == ["no-text", "read"]
    else:
        assert [each.text for each in read(path)] == texts


def test_a_part_of_a_long_record_can_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quoth.cli.inputs.texts.long_texts.LONGEST", 40)
    path = write(
        tmp_path / "a.jsonl", json.dumps({"text": "short"}) + "\n" + json.dumps({"text": "It rained.\n\n" * 6})
    )

    assert [Path(each.source).name for each in read(path)] == ["a.jsonl#1", "a.jsonl#2#1", "a.jsonl#2#2"]
    assert read(f"{path}#2") == read(path)[1:]
    assert read(f"{path}#2#2") == read(path)[2:]


def test_a_record_can_be_named_like_a_file(tmp_path: Path, quoth: Callable[..., Any]) -> None:
    path = write(tmp_path / "a.jsonl", '{"text": "one"}\n{"text": "two"}\n{"text": ""}\n')

    assert quoth("text", f"{path}#2").out == "two"
    assert quoth("text", f"{path}#1", f"{path}#2").out == f"==> {path}#1 <==\none\n\n==> {path}#2 <==\ntwo\n\n"
    assert "has no record 9" in quoth("text", f"{path}#9").err
    assert "is empty" in quoth("text", f"{path}#3").err


# texts with markup


MASKED = [
    ("# Rain #", "  Rain  "),
    ("**Rain** and *sun*, _wind_ and ~~hail~~", "  Rain   and  sun ,  wind  and         "),
    ("snake_case, 5 * 3 * 2, 2*", "snake_case, 5 * 3 * 2, 2 "),
    ("[Ada](https://a.example/b_(c)) said", " Ada                           said"),
    ("[Ada][1] said[^2]\n\n[1]: https://a.example", " Ada     said    \n\n                      "),
    ("![a ferry](x.png) Rain", "                  Rain"),
    ("> “Rain\n> and sun”", "  “Rain   and sun”"),
    ("- Rain\n- Sun\n  and wind", "  Rain\n  Sun   and wind"),
    ("Rain\nand\r\nsun\n\nWind", "Rain and  sun\n\nWind"),
    ("Rain  \nSun", "Rain  \nSun"),
    ("Rain\n====\nSun\n\n---\n", "Rain\n    \nSun\n\n   \n"),
    ("```py\nsaid = 1\n```\nRain", "     \n        \n   \nRain"),
    ("`code` and <b>bold</b><!-- no -->", " code  and    bold               "),
    ("| A | B |\n|---|---|\n| 1 | 2 |", "  A   B  \n         \n  1   2  "),
    (r"\*Rain\*", " *Rain *"),
    ("---\ntitle: Rain\n---\nSun", "   \n           \n   \nSun"),
    ("“Rain,” said Ada.\n", "“Rain,” said Ada.\n"),
]


@pytest.mark.parametrize(("raw", "masked"), MASKED, ids=[raw for raw, _ in MASKED])
def test_markdown_keeps_its_words_in_place(raw: str, masked: str) -> None:
    found = mask(raw)

    assert len(found) == len(raw)
    assert found.rstrip("\n").replace("\n", "|") == masked.rstrip("\n").replace("\n", "|")


@pytest.mark.parametrize("piece", ["[", "[a](", "`", "*", "_a", "<!--", "-", "- ", "#", "![", "\\", "|", ">", "~~~\n"])
def test_masking_takes_time_linear_in_the_text(piece: str) -> None:
    assert len(mask(piece * 10_000)) == len(piece) * 10_000


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("Rain", "Rain"),
        ("<p>Rain<p>Sun", "Rain\n\nSun"),
        ("<p>Rain\n and  <i>s</i>un</p>", "Rain and sun"),
        ("<style>p {}</style><SCRIPT>if (a<b) '</p>'</SCRIPT>Rain<!-- <p> -->", "Rain"),
        ('<a title="a > b" href=x>Rain</a> &lt; &quot;sun&quot;', 'Rain < "sun"'),
        ("5 < 6 and <3", "5 < 6 and <3"),
        ("Rain<br/><br/>Sun<script>never closed", "Rain\n\nSun"),
        ('<p class="never closed>Rain</p>', "Rain"),
    ],
)
def test_reads_pieces_of_html(markup: str, text: str) -> None:
    assert text_in(markup) == text


@pytest.mark.parametrize("piece", ["<", "<a ", '<a "', "<!--", "<script>", "<p", "&", "<a '>\""])
def test_html_takes_time_linear_in_the_markup(piece: str) -> None:
    text_in(piece * 50_000)


LINE = "It had rained for three days when the mayor of the small town"


@pytest.mark.parametrize(
    ("wrapped", "text"),
    [
        pytest.param(f"{LINE}\nspoke.\n\nSun.", f"{LINE} spoke.\n\nSun.", id="lines broken to fit a width"),
        pytest.param(f"Rain\n{LINE}\nspoke.", f"Rain\n\n{LINE} spoke.", id="a heading stays apart"),
        pytest.param(f"- {LINE}\n- {LINE}", f"- {LINE}\n\n- {LINE}", id="so do the items of a list"),
        pytest.param(f"> {LINE}\n> spoke.", f"{LINE} spoke.", id="what is quoted in an answer"),
        pytest.param(
            f"{LINE} {LINE}\n> {LINE}\n> spoke.",
            f"{LINE} {LINE}\n\n{LINE} spoke.",
            id="what is quoted by another program",
        ),
        pytest.param(f"{LINE} {LINE}\nSun.", f"{LINE} {LINE}\n\nSun.", id="long lines are paragraphs"),
        pytest.param("Rain.\nSun.", "Rain.\n\nSun.", id="short lines are paragraphs"),
    ],
)
def test_joins_lines_that_mail_programs_broke(wrapped: str, text: str) -> None:
    assert unwrapped(wrapped) == text


WORD = [
    ("<w:p><w:r><w:t>It </w:t></w:r><w:r><w:t>rained.</w:t></w:r></w:p>", "It rained."),
    ("<w:p><w:r><w:t>One</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>Two</w:t></w:r></w:p>", "One\n\nTwo"),
    ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", "a b c"),
    ("<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>", "new"),
    (
        "<w:p><w:r><w:t>It was </w:t></w:r><w:ins><w:r><w:t>not </w:t></w:r></w:ins><w:r><w:t>true.</w:t></w:r></w:p>",
        "It was not true.",
    ),
    ("<w:p><w:r><w:t>On </w:t></w:r><w:fldSimple><w:r><w:t>Monday</w:t></w:r></w:fldSimple></w:p>", "On Monday"),
    ("<w:p><w:smartTag><w:r><w:t>Arden</w:t></w:r></w:smartTag></w:p>", "Arden"),
    ("<w:sdt><w:sdtContent><w:p><w:r><w:t>a block</w:t></w:r></w:p></w:sdtContent></w:sdt>", "a block"),
    (
        "<w:p><w:moveTo><w:r><w:t>here</w:t></w:r></w:moveTo><w:moveFrom><w:r><w:t>x</w:t></w:r></w:moveFrom></w:p>",
        "here",
    ),
    ("<w:p><w:hyperlink><w:r><w:t>Ada</w:t></w:r></w:hyperlink><w:r><w:t> said</w:t></w:r></w:p>", "Ada said"),
    ("<w:p><w:r><w:instrText>PAGE</w:instrText><w:t>1</w:t></w:r></w:p>", "1"),
    ("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", "cell"),
    (
        "<w:p><w:r><w:t>Story</w:t><w:AlternateContent>"
        "<w:Choice><w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p></w:txbxContent></w:Choice>"
        "<w:Fallback><w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p></w:txbxContent></w:Fallback>"
        "</w:AlternateContent></w:r></w:p>",
        "Story\n\nBox",
    ),
    (
        '<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr><w:r><w:t>S</w:t></w:r></w:p>'
        "<w:p><w:r><w:t>ilt filled the lock.</w:t></w:r></w:p>",
        "Silt filled the lock.",
    ),
    ('<w:p><w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>9 barges</w:t></w:r></w:p>', "≥9 barges"),
]


@pytest.mark.parametrize(("body", "text"), WORD)
def test_reads_word_documents(body: str, text: str, tmp_path: Path) -> None:
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>')

    assert one(tmp_path / "a.docx").text == text


STORY_PART = "--b\nContent-Type: text/html\n\n<p>Odile Grant said 14 buoys sank in the gale.</p>\n"


@pytest.mark.parametrize(
    ("kind", "parts", "text"),
    [
        ("alternative", "--b\n\nSee https://a.example/1\n" + STORY_PART, "Odile Grant said 14 buoys sank in the gale."),
        ("alternative", "--b\n\n\n" + STORY_PART, "Odile Grant said 14 buoys sank in the gale."),
        ("alternative", "--b\n\nOdile Grant said 14 buoys sank.\n" + STORY_PART, "Odile Grant said 14 buoys sank."),
        ("mixed", STORY_PART + "--b\n\nA list\n", "Odile Grant said 14 buoys sank in the gale.\n\nA list"),
        ("mixed", "--b\n\nOne.\n--b\nContent-Type: image/png\n\nx\n--b\n\nTwo.\n", "One.\n\nTwo."),
        ("mixed", "--b\nContent-Disposition: attachment\n\nOne.\n--b\n\nTwo.\n", "Two."),
        ("mixed", "--b\n\nFwd:\n--b\nContent-Type: message/rfc822\n\nSubject: x\n\nOne.\n", "Fwd:\n\nOne."),
    ],
    ids=["a stub", "an empty part", "both", "a footer", "around a picture", "an attachment", "forwarded whole"],
)
def test_the_parts_of_a_mail_that_hold_the_story(kind: str, parts: str, text: str, tmp_path: Path) -> None:
    head = f'From: a@b.example\nContent-Type: multipart/{kind}; boundary="b"\n\n'

    assert one(write(tmp_path / "a.eml", f"{head}{parts}--b--\n")).text == text


@pytest.mark.parametrize(
    ("header", "author"),
    [
        ("From: Harbour Office Inc.<d@a.example>", "Harbour Office Inc."),
        ("From: d@a.example\nMessage-ID: <[12@x]>", "d@a.example"),
        ("\ufeffFrom: d@a.example", "d@a.example"),
        ("\nFrom: d@a.example", "d@a.example"),
    ],
    ids=["a full stop before the address", "an odd id", "a byte order mark", "a blank line first"],
)
def test_a_broken_header_costs_no_mail(header: str, author: str, tmp_path: Path) -> None:
    article = one(write(tmp_path / "a.eml", f"{header}\nSubject: Tide\n\nThe quay is shut.\n"))

    assert (article.author, article.title, article.text) == (author, "Tide", "The quay is shut.")


def test_mail_of_html_alone_is_read(tmp_path: Path) -> None:
    mail = "Subject: =?utf-8?q?Caf=C3=A9?=\nContent-Type: text/html; charset=latin-1\n\n<p>Ol\u00e9</p><p>Two</p>"

    article = one(write(tmp_path / "a.eml", mail.encode("latin-1")))

    assert (article.title, article.text, article.published) == ("Café", "Olé\n\nTwo", None)


@pytest.mark.parametrize("end", ["<ada@press.example> wrote:", "<ada@press.example>\nwrote:"])
def test_a_mail_is_read_without_the_line_that_heads_what_it_answers(end: str, tmp_path: Path) -> None:
    lines = f"It rained.\n\nOn Mon, 9 Mar 2026 at 16:40, Ada Vale {end}\n> Did it rain?\n\nOn 9 May he wrote: no.\n"

    article = one(write(tmp_path / "a.eml", f"From: press@office.example\nSubject: Rain\n\n{lines}"))

    assert article.text.split("\n\n") == ["It rained.", "Did it rain?", "On 9 May he wrote: no."]


def test_every_text_of_a_news_message_is_an_article(tmp_path: Path) -> None:
    items = "".join(
        f"<newsItem guid='{name}'><contentSet><inlineData>{name} rained.\n\nIt did.</inlineData></contentSet>"
        "</newsItem>"
        for name in ("one", "two")
    )

    found = read(write(tmp_path / "a.xml", f"<newsMessage><itemSet>{items}</itemSet></newsMessage>"))

    assert [(each.id, each.text, each.source[-2:]) for each in found] == [
        ("one", "one rained.\n\nIt did.", "#1"),
        ("two", "two rained.\n\nIt did.", "#2"),
    ]


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        pytest.param("Transfer-Encoding: chunked", b"3\r\nIt \r\n7;x=y\r\nrained.\r\n0\r\n\r\n", id="in chunks"),
        pytest.param("Content-Encoding: gzip", gzip.compress(b"It rained."), id="packed"),
        pytest.param("Content-Encoding: gzip", b"It rained.", id="unpacked by the crawler without saying so"),
    ],
)
def test_pages_in_archives_are_unpacked(headers: str, body: bytes, tmp_path: Path) -> None:
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n{headers}\r\n\r\n".encode() + body
    record = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <http://a.example/>\r\n"
    record += b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"

    article = one(write(tmp_path / "a.warc", record % (len(answer), answer)))

    assert (article.text, article.id) == ("It rained.", "http://a.example/")


# many inputs


@pytest.mark.parametrize("end", ["\n", "\r\n", "\0"], ids=["lines", "lines of Windows", "NUL"])
@pytest.mark.parametrize("place", ["file", "standard input"])
def test_reads_the_paths_of_a_list(end: str, place: str, tmp_path: Path, quoth: Callable[..., Any]) -> None:
    names = [str(write(tmp_path / name)) for name in ("a b.txt", "“c”.txt")]
    listing = end.join([*names, str(tmp_path / "missing.txt"), ""]).encode()
    where = str(write(tmp_path / "list", listing)) if place == "file" else "-"

    ran = quoth("extract", "-f", "json", "--files-from", where, stdin=listing)

    assert [article["source"] for article in ran.articles] == [*names, str(tmp_path / "missing.txt")]
    assert ran.code == 3


def test_a_list_that_cannot_be_read_is_wrong_usage(tmp_path: Path, quoth: Callable[..., Any]) -> None:
    ran = quoth("text", "--files-from", tmp_path / "no-such-list")

    assert ran.code == 2
    assert "The list of inputs" in ran.err


def test_folders_hold_every_format(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", '{"text": "one"}\n{"text": "two"}')
    write(tmp_path / "b" / "c.txt.gz", gzip.compress(b"three"))
    write(tmp_path / "b" / "LICENSE", "four")
    write(tmp_path / "b" / "photo.jpg", b"\xff\0")

    assert [each.text for each in read(tmp_path)] == ["one", "two", "four", "three"]


def test_folders_may_be_nested_deeper_than_python_calls(tmp_path: Path) -> None:
    deep = tmp_path
    for _ in range(1200):
        deep = deep / "d"
        deep.mkdir()
    write(deep / "a.txt")

    assert len(read(tmp_path)) == 1

    (deep / "a.txt").unlink()  # removing a tree is recursive too
    while deep != tmp_path:
        deep.rmdir()
        deep = deep.parent


def test_a_name_that_is_not_utf8_can_be_printed(tmp_path: Path, quoth: Callable[..., Any]) -> None:
    path = tmp_path / "caf\udce9.txt"
    try:
        write(path)
    except (OSError, UnicodeError):
        pytest.skip("this system has no such names")

    ran = quoth("-f", "json", path)

    assert ran.code == 0
    assert ran.articles[0]["source"].endswith("caf\\xe9.txt")


def test_names_that_are_no_text_stay_different_and_are_found_again(tmp_path: Path, quoth: Callable[..., Any]) -> None:
    try:
        for end in "\udce8\udce9\udcea":
            (tmp_path / f"caf{end}.txt").write_text("Ada Ray said it rained.")
    except OSError:
        pytest.skip("this system has no such names")

    found = quoth("-f", "json", tmp_path)
    (tmp_path / "found.json").write_text(found.out)

    assert len({article["source"] for article in found.articles}) == 3
    assert quoth("verify", tmp_path / "found.json").code == 0


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("\x1b[1;31mAda Ray\x1b[0m said", "       Ada Ray     said"),
        ("\x1b]8;;http://a.example/7\x1b\\40 men\x1b]8;;\x07", " " * 25 + "40 men" + " " * 6),
        ("\x9b4m40 men\x9b24m", "   40 men    "),
        ("\x1b(B\x1b7Ada", "     Ada"),
        ("no \x1b", "no \x1b"),
    ],
    ids=["colours", "a link", "in eight bits", "short ones", "none"],
)
def test_what_steers_terminals_becomes_spaces(text: str, read: str, tmp_path: Path) -> None:
    assert one(write(tmp_path / "a.txt", text)).text == read


def test_a_paragraph_in_a_paragraph_is_read_once(tmp_path: Path) -> None:
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "<w:p><w:r><w:t>One.</w:t></w:r>" * 3 + "</w:p>" * 3
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>')

    assert one(tmp_path / "a.docx").text == "One.\n\nOne.\n\nOne."


def test_what_leads_to_an_element_is_walked_once() -> None:
    class Counted(Element):
        visits = 0

        def first(self, *path: str) -> Element | None:
            Counted.visits += 1
            return super().first(*path)

    top = inner = Counted("a", {})
    for name in "a" * 50 + "b" * 50:
        inner.content.append(Counted(name, {}))
        (inner,) = (each for each in inner.content if isinstance(each, Counted))

    assert top.first("a", "b", "c") is None
    assert Counted.visits == 101
    found = top.first("a", "b")
    assert found is not None
    assert found.name == "b"


@pytest.mark.parametrize(
    ("option", "stdin", "text"),
    [
        (["--from", "csv"], b"id,text\n1,Rain\n", "Rain"),
        (["--from", "markdown"], b"*Rain*", " Rain "),
        (["--from", "text"], b'{"text": "x"}', '{"text": "x"}'),
        (["--encoding", "cp1250"], b"\x8ed\xe1r", "Ždár"),
        (["--from", "csv", "--text-key", "lead"], b"lead,text\nRain,x\n", "Rain"),
        ([], "Rain".encode("utf-16"), "Rain"),
        ([], gzip.compress(b"Rain"), "Rain"),
    ],
)
def test_standard_input_may_be_anything(option: list[str], stdin: bytes, text: str, quoth: Callable[..., Any]) -> None:
    assert quoth("text", *option, "-", stdin=stdin).out == text


def test_text_and_findings_agree(quoth: Callable[..., Any]) -> None:
    for name in ("story.md", "story.eml", "story.jsonl"):
        text = quoth("text", STORIES / name).out
        (article,) = quoth("-f", "json", STORIES / name).articles
        for quote in article["quotes"]:
            ((start, end),) = quote["spans"]["text"]
            assert text[start:end] == quote["text"]


def test_line_ends_are_printed_as_they_are(tmp_path: Path, quoth: Callable[..., Any]) -> None:
    assert quoth("text", write(tmp_path / "a.txt", "one\r\ntwo")).out == "one\r\ntwo"


@pytest.mark.parametrize(
    ("package", "name", "extra"),
    [
        ("trafilatura", "story.html", "html"),
        ("trafilatura", "story.warc.gz", "html"),
        ("pypdfium2", "story.pdf", "pdf"),
        ("feedparser", "story.rss", "feeds"),
        ("zstandard", "story.jsonl.zst", "zstd"),
    ],
)
def test_says_which_extra_is_missing(
    package: str, name: str, extra: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quoth: Callable[..., Any]
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    (tmp_path / f"{package}.py").write_text("raise ImportError")  # for the process that reads documents
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    apart.end()

    ran = quoth("-f", "json", STORIES / name)
    apart.end()

    assert ran.code == 4
    assert f"needs another package: pip install 'quoth[{extra}]'" in ran.err
    assert ran.articles[0]["errors"][0]["code"] == "missing-extra"


def test_sizes_are_read_as_people_write_them() -> None:
    assert [bytes_in(words) for words in ("100", "2k", "3 MB", "1g", "1GiB")] == [100, 2048, 3 << 20, 1 << 30, 1 << 30]


CAFE = "“Nine barges sank,” Odile Grant said. She left the café."


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.txt", "", ""),
        ("a.md", "", ""),
        ("a.eml", "From: a@b.example\nContent-Type: text/plain; charset=utf-8\n\n", ""),
        ("a.jsonl", '{"text": "', '"}\n'),
        ("a.json", '[{"text": "', '"}]'),
        ("a.csv", 'text\n"', '"\n'),
        ("a.nitf", "<nitf><body><p>", "</p></body></nitf>"),
        ("a.rss", "<rss><channel><item><description>", "</description></item></channel></rss>"),
    ],
)
def test_one_stray_byte_costs_no_text(name: str, before: str, after: str, tmp_path: Path) -> None:
    data = f"{before}{CAFE}{after}".encode().replace("é".encode(), b"\xe9")

    assert one(write(tmp_path / name, data)).text.strip() == CAFE


def test_a_text_cut_in_the_middle_of_a_letter_is_read(tmp_path: Path) -> None:
    assert one(write(tmp_path / "a.txt", "She left – ".encode()[:-2])).text == "She left \ufffd"
    assert one(write(tmp_path / "b.txt", b"a caf\xe9")).text == "a café"


@pytest.mark.parametrize("label", ["iso-8859-1", "latin1", "us-ascii", "windows-1252"])
def test_latin_1_is_what_browsers_take_it_for(label: str, tmp_path: Path) -> None:
    story = b"\x93Nine barges sank,\x94 Odile Grant said of that long and windy night at the quay."
    mail = f"From: a@b.example\nContent-Type: text/plain; charset={label}\n\n".encode() + story
    xml = f'<?xml version="1.0" encoding="{label}"?><nitf><body><p>'.encode() + story + b"</p></body></nitf>"

    for path in (write(tmp_path / "a.eml", mail), write(tmp_path / "a.nitf", xml)):
        assert one(path).text.startswith("“Nine barges sank,” Odile")
    assert one(write(tmp_path / "a.txt", story), Reading(encoding=label)).text.startswith("“Nine barges sank,”")


def test_xml_that_is_utf8_whatever_it_says(tmp_path: Path) -> None:
    xml = f'<?xml version="1.0" encoding="iso-8859-1"?><nitf><body><p>{CAFE}</p></body></nitf>'
    assert one(write(tmp_path / "a.nitf", xml)).text == CAFE


@pytest.mark.parametrize("fault", ["Fish & chips", "Fish &nbsp;and chips", "Fish \x02 and chips"])
def test_one_sign_costs_no_document(fault: str, tmp_path: Path) -> None:
    text = one(write(tmp_path / "a.nitf", f"\n<?xml version='1.0'?><nitf><body><p>{fault}.</p></body></nitf>")).text

    assert text.startswith("Fish")
    assert text.endswith("chips.")


def test_an_address_does_not_hide_that_lines_were_broken() -> None:
    lines = "The weir at Long Meadow held back about 9,000 cubic metres of water,\nits keeper Odile Grant said.\n"
    address = "https://a.example/" + "the-weir-at-long-meadow-held-" * 5

    assert unwrapped(f"{lines}\n{address}\n").startswith(lines.replace("\n", " ").strip())
    assert unwrapped("Turnout was >60 percent.\n> Quoted") == "Turnout was >60 percent.\n\nQuoted"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("One<br>\ntwo<br/>three", "One\ntwo\nthree"),
        ("One<br><br>two", "One\n\ntwo"),
        ("<p>Some <del>300</del> 200 sheep</p>", "Some 200 sheep"),
        ("He said <q>no</q>.", "He said “no”."),
        ("about 300<sup>1</sup> sheep.<sup><a href=#n>[2]</a></sup> On", "about 300 sheep. On"),
        (
            "10<sup>6</sup> km<sup>2</sup> and 2<sup>1</sup>/<sub>2</sub>, the 1<sup>st</sup>",
            "10^6 km² and 2 1/2, the 1st",
        ),
    ],
)
def test_html_is_read_as_it_is_printed(html: str, text: str) -> None:
    assert text_in(html) == text


def test_a_broken_line_in_wire_copy_ends_no_paragraph(tmp_path: Path) -> None:
    nitf = "<nitf><body><body.content><p>One <br/>two <br/>three.</p><p>Four.</p></body.content></body></nitf>"
    assert one(write(tmp_path / "a.nitf", nitf)).text == "One\ntwo\nthree.\n\nFour."


@pytest.mark.parametrize(
    ("record", "title", "text"),
    [
        ({"Title": "Weir", "Text": "It held."}, "Weir", "It held."),
        ({"text": "", "content": "It held."}, None, "It held."),
        ({"content": "<p>&#8220;It&nbsp;held,&#8221; <b>she</b> said.</p>"}, None, "“It held,” she said."),
        ({"title": {"rendered": "A &amp; B"}, "content": {"rendered": "<p>It held.</p>"}}, "A & B", "It held."),
        ({"text": "It held &mdash; so far.\n\nTwo."}, None, "It held — so far.\n\nTwo."),
        ({"text": "If a < b and b > c, it held."}, None, "If a < b and b > c, it held."),
        ({"body_text": [{"text": "One."}, {"text": "Two."}]}, None, "One.\n\nTwo."),
    ],
    ids=["capitals", "an empty key first", "HTML", "WordPress", "entities alone", "signs", "paragraphs"],
)
def test_records_as_interfaces_give_them(record: dict[str, Any], title: str | None, text: str, tmp_path: Path) -> None:
    article = one(write(tmp_path / "a.json", json.dumps(record)))

    assert (article.title, article.text) == (title, text)


@pytest.mark.parametrize(
    ("name", "table", "found"),
    [
        ("a.csv", 'id, text\n1, "One, or two."\n', ["One, or two."]),
        ("a.csv", "text\nOne, and two.\nThree.\n", ["damaged", "Three."]),
        ("a.csv", "\nid,text\n1,One.,,\n", ["One."]),
        ("a.csv", "sep=;\nid;text\n1;One, two.\n", ["One, two."]),
        ("a.tsv", 'id\ttext\n1\t"One," she said.\n2\tTwo.\n', ['"One," she said.', "Two."]),
    ],
    ids=["a space before marks", "too many cells", "a blank line first", "as Excel says", "a database"],
)
def test_tables_as_people_make_them(name: str, table: str, found: list[str], tmp_path: Path) -> None:
    read = read_articles([str(write(tmp_path / name, table))])

    assert [each.code if isinstance(each, InputError) else each.text for each in read] == found


def test_a_date_in_a_story_is_not_the_date_of_its_page(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    story = "The weir was mended on 3 June 2004, and Odile Grant said that nine barges had sunk in it."
    assert one(write(tmp_path / "a.html", f"<html><body><article><p>{story}")).published is None


@pytest.mark.parametrize(
    ("name", "content", "form"),
    [
        ("story-123", "<!DOCTYPE html><html><body>", Form.HTML),
        ("index.php", "<!doctype HTML>\n<p>", Form.HTML),
        ("1709.M1P2", "Received: by a\nFrom: a@b.example\nSubject: Weir\nMIME-Version: 1.0\n\nIt held.\n", Form.EML),
        (
            "1710.M1P3",
            "From: a@b.example\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\nSXQ=\n",
            Form.EML,
        ),
        ("note", "From: Ann\nSubject: Weir\n\nIt held.\n", Form.TEXT),
    ],
)
def test_files_of_unknown_names_in_folders_are_recognised_by_their_first_bytes(
    name: str, content: str, form: Form
) -> None:
    assert form_of(name, content.encode(), name, by_name_only=True) is form


def test_rich_text_is_no_text(tmp_path: Path) -> None:
    (error,) = read_articles([str(write(tmp_path / "a.rtf", "{\\rtf1\\ansi It held.}"))])

    assert isinstance(error, UnknownForm)


def test_what_word_strikes_out_or_hides_is_not_read(tmp_path: Path) -> None:
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    runs = (
        "<w:r><w:rPr><w:strike/></w:rPr><w:t>300 </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>400 </w:t></w:r>"
        '<w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t>200 sheep</w:t></w:r>'
    )
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr(
            "word/document.xml", f'<w:document xmlns:w="{word}"><w:body><w:p>{runs}</w:p></w:body></w:document>'
        )

    assert one(tmp_path / "a.docx").text == "200 sheep"


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ({"Headline": "Weir", "Pub Date": "7 Nov 2024", "Outlet": "Marsh Post"}, ("Weir", "2024-11-07", "Marsh Post")),
        ({"headline": {"main": "Weir"}, "source": "Marsh Post"}, ("Weir", None, "Marsh Post")),
        (
            {"date": {"$date": "2024-11-07T09:30:00Z"}, "source": "https://marsh.example/feed"},
            (None, "2024-11-07T09:30:00Z", None),
        ),
        (
            {"publication": {"name": "Marsh Post"}, "created_at": "2024-11-07 09:30"},
            (None, "2024-11-07T09:30", "Marsh Post"),
        ),
        ({"provider": {"name": "Marsh Post"}, "date": "the day before"}, (None, "the day before", "Marsh Post")),
    ],
    ids=["as people write columns", "one level down", "as MongoDB writes a date", "a publication", "a provider"],
)
def test_what_records_say_under_names_of_their_own(
    record: dict[str, object], said: tuple[str | None, ...], tmp_path: Path
) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"Full-Text": "It held.", **record}))
    article = one(tmp_path / "a.jsonl")

    assert (article.title, article.published, article.agency) == said


def test_front_matter_names_the_outlet(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "---\ntitle: Weir\ndate: 2024-11-07 09:30:00 +0100\npublisher: Marsh Post\n---\n\nIt held.\n"
    )
    article = one(tmp_path / "a.md")

    assert (article.title, article.published, article.agency) == ("Weir", "2024-11-07T09:30:00+01:00", "Marsh Post")


def test_a_dated_byline_in_markdown(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Weir holds\n\n*By Ina Vale, 7 November 2024*\n\nThe weir held.\n")
    article = one(tmp_path / "a.md")

    assert (article.title, article.published) == ("Weir holds", "2024-11-07")


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("LOW MARSH, Nov 7, 2024 (Reuters) - ", "2024-11-07"),
        ("LOW MARSH, 7 November 2024 — ", "2024-11-07"),
        ("LOW MARSH, Nov 7 (Reuters) - ", None),
        ("Nov 7, 2024: ", None),
        ("Weir holds\n\nBy Ina Vale, 7 November 2024\n\n", "2024-11-07"),
        ("Weir holds\n\nBy Ina Vale | Nov 7, 2024\n\n", "2024-11-07"),
        ("Weir holds\nPublished: November 7, 2024\n\n", "2024-11-07"),
        ("Weir holds for now, say the club and its friends\n7 November 2024\n\n", "2024-11-07"),
        ("Weir holds\nThursday, November 7, 2024, 09:10 GMT | Coast Wire\n\n", "2024-11-07"),
        ("Weir holds\nThe weir broke on 7 November 2024 and held again by the 9th\n\n", None),
        ("Weir holds\nLast updated 7 November 2024 at 14:05 GMT | 3 min read\n\n", "2024-11-07T14:05:00Z"),
        ("Weir holds\n\nBy Ina Vale, Nov 7\n\n", None),
        ("Weir holds\nPublished in 2024 by a club of its friends, the plan was bold.\n\n", None),
        ("Weir holds\nPublished 04/03/2024\n\n", None),
    ],
)
def test_a_dateline_with_a_year_dates_a_text(head: str, published: str | None, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{head}The weir held, Olga Venn said.\n")

    assert one(tmp_path / "a.txt").published == published

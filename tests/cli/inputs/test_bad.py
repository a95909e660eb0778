# ruff: noqa: E501 - the table reads best with one case a line
"""Inputs that are broken, hostile or not what they seem: one sentence and one error each, and the rest is complete."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import os
import threading
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from quoth.cli.inputs import Reading, errors, opening, read_articles
from quoth.cli.inputs.errors import InputError
from quoth.extractors.base import Article

STORIES = Path(__file__).parents[2] / "inputs"
STORY = "“It rained,” said Ada Lovelace.\n"
MEGABYTE = 1024 * 1024
LAUGHS = """<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><nitf><body><p>&c;</p></body></nitf>"""
OTHER_FILE = """<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/passwd">]><nitf><body><p>&a;</p></body></nitf>"""
FEED_LAUGHS = (
    """<!DOCTYPE rss [<!ENTITY a "ha">]><rss version="2.0"><channel><item><title>&a;</title></item></channel></rss>"""
)
LOCKED_PDF = b"""%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[]/Count 0>> endobj
3 0 obj <</Filter/Standard/V 1/R 2/P -4/O<0123456789012345678901234567890101234567890123456789012345678901>
/U<0123456789012345678901234567890101234567890123456789012345678901>>> endobj
trailer <</Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]/Size 4>>
%%EOF"""
WORDLESS_PDF = b"""%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>> endobj
trailer <</Root 1 0 R/Size 4>>
%%EOF"""


def zipped(parts: dict[str, str], *, encrypted: bool = False) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    data = stream.getvalue()
    if encrypted:  # the flag in the directory and before each part
        for mark, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
            place = data.index(mark) + offset
            data = data[:place] + b"\x01" + data[place + 1 :]
    return data


def docx(body: str, *, before: str = "") -> bytes:
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return zipped({"word/document.xml": f'{before}<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>'})


def warc_page(answer: str) -> str:
    head = f"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: {len(answer)}\r\n\r\n"
    return f"{head}{answer}\r\n\r\n"


BAD: list[tuple[str, str, bytes | str, str, str]] = [
    ("a PDF cut off", "a.pdf", (STORIES / "story.pdf").read_bytes()[:5000], "damaged", "could not be read as PDF"),
    ("no PDF at all", "a.pdf", "It rained.", "damaged", "could not be read as PDF"),
    ("a PDF with a password", "a.pdf", LOCKED_PDF, "encrypted", "is encrypted. Save it without its password."),
    ("a PDF of pictures", "a.pdf", WORDLESS_PDF, "no-text", "its pages hold no letters"),
    ("a page without an article", "a.html", "<html><body><a href=/>Home</a> <a href=/news>News of today</a></body></html>", "no-article", "No article"),
    ("an empty page", "a.html", "", "no-article", "No article"),
    ("a Word document with a password", "a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted", "is encrypted"),
    ("an old Word document", "a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"W" * 99, "unknown-format", "save it as DOCX or PDF"),
    ("a Word document cut off", "a.docx", (STORIES / "story.docx").read_bytes()[:20000], "damaged", "could not be read as DOCX"),
    ("a Word document with a locked part", "a.docx", zipped({"word/document.xml": "<a/>"}, encrypted=True), "encrypted", "is encrypted"),
    ("a zip of something else", "a.zip", zipped({"a.txt": STORY}), "unknown-format", "a zip archive, but no Word document"),
    ("a zip bomb", "a.docx", docx("<w:p><w:r><w:t>" + " " * 40 * MEGABYTE + "</w:t></w:r></w:p>"), "unsafe", "more than 500 times its size"),
    ("a Word document with entities", "a.docx", docx("&a;", before='<!DOCTYPE w [<!ENTITY a "x">]>'), "unsafe", "entities of its own"),
    ("a gzip bomb", "a.txt.gz", gzip.compress(b"0" * 40 * MEGABYTE), "unsafe", "more than 500 times its size"),
    ("a bzip2 bomb", "a.txt.bz2", bz2.compress(b"0" * 40 * MEGABYTE), "unsafe", "more than 500 times its size"),
    ("a gzip bomb of JSON Lines", "a.jsonl.gz", gzip.compress(b"0" * 40 * MEGABYTE), "unsafe", "500 times"),
    ("gzip cut off", "a.txt.gz", gzip.compress(os.urandom(999))[:500], "damaged", "could not be read as gzip"),
    ("an archive cut off", "a.warc.gz", gzip.compress(b"WARC/1.0\r\n" + os.urandom(999))[:500], "damaged", "as gzip"),
    ("gzip with a wrong sum", "a.txt.gz", gzip.compress(STORY.encode())[:-8] + b"\0" * 8, "damaged", "as gzip: CRC check failed"),
    ("bzip2 cut off", "a.txt.bz2", bz2.compress(os.urandom(999))[:500], "damaged", "could not be read as bzip2"),
    ("bzip2 that is garbage", "a.txt", b"BZh91AY&SY" + b"garbage" * 99, "damaged", "could not be read as bzip2: Invalid"),
    ("entities that laugh", "a.nitf", LAUGHS, "unsafe", "it defines XML entities of its own"),
    ("entities that stand for files", "a.xml", OTHER_FILE, "unsafe", "it defines XML entities of its own"),
    ("entities in a feed", "a.rss", FEED_LAUGHS, "unsafe", "it defines XML entities of its own"),
    ("elements nested without end", "a.nitf", "<nitf>" + "<p>" * 100_000, "unsafe", "nested more than 200 deep"),
    ("elements without end", "a.nitf", "<nitf>" + "<p/>" * 500_000, "unsafe", "more than 500,000 elements"),
    ("a page of a size that no page has", "a.html", "It rained. " * 2 * MEGABYTE, "too-large", "larger than 16 MB"),
    ("XML that is broken", "a.nitf", "<nitf><body><p>It rained.</body></nitf>", "damaged", "as NITF: mismatched tag"),
    ("XML of another kind", "a.xml", "<recipe/>", "unknown-format", "XML with the root element <recipe>"),
    ("a news message without a text", "a.xml", "<newsMessage><itemSet/></newsMessage>", "no-articles", "none of its items is a text"),
    ("a feed without entries", "a.rss", "<rss version='2.0'><channel/></rss>", "no-articles", "no entries"),
    ("a feed that is none", "a.rss", "It rained.", "damaged", "could not be read as a feed"),
    ("a feed with half a character", "a.rss", "<rss><channel><item><title>&#xD800;</title></item>", "damaged", "a feed"),
    ("JSON cut off", "a.json", '{"text": "It rai', "damaged", "could not be read as JSON: Unterminated string"),
    ("JSON nested without end", "a.json", '{"text":' + "[" * 100_000, "damaged", "could not be read as JSON"),
    ("JSON without records", "a.json", "[]", "no-articles", "the array is empty"),
    ("JSON without a text", "a.json", '{"headline": "Rain"}', "no-text", "no key is known to hold one, only headline;"),
    ("JSON whose text is a number", "a.json", '{"text": 7}', "no-text", "name the key with --text-key"),
    ("JSON that is a number", "a.json", "7", "damaged", "it is int, not an object"),
    ("JSON in an odd encoding", "a.json", b'{"text": "\x93Rain\x94"}', "undecodable", "it is not UTF-8. Name its --encoding."),
    ("JSON of nothing", "a.json", " \n", "empty", "is empty"),
    ("CSV without a text", "a.csv", "id,name\n1,Ada\n", "no-text", "no column is known to hold one, only id, name;"),
    ("CSV without rows", "a.csv", "id,text\n", "no-articles", "there is nothing below the header"),
    ("CSV without anything", "a.csv", "", "no-articles", "there is no header"),
    ("mail without a header", "a.eml", "\nIt rained.", "damaged", "it has no header"),
    ("mail that is encrypted", "a.eml", "Content-Type: multipart/encrypted; boundary=x\n\n--x--\n", "encrypted", "is encrypted"),
    ("mail of a picture", "a.eml", "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBO\n", "no-text", "neither a plain nor"),
    ("an archive without pages", "a.warc", "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 1\r\n\r\nx\r\n\r\n", "no-articles", "none of its records is a page"),
    ("an archive that is none", "a.warc", "It rained.\n", "damaged", "does not begin with WARC/1"),
]  # fmt: skip


def write(path: Path, content: bytes | str) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def errors_in(path: Path | str, how: Reading | None = None) -> list[InputError]:
    return [each for each in read_articles([str(path)], how or Reading()) if isinstance(each, InputError)]


def summary(path: Path | str, how: Reading | None = None) -> list[str]:
    """What a file comes to: the text of an article, the code and the place of an error."""
    return [
        each.text if isinstance(each, Article) else f"{each.code} {Path(each.source).name}"
        for each in read_articles([str(path)], how or Reading())
    ]


@pytest.mark.parametrize(("name", "content", "code", "sentence"), [row[1:] for row in BAD], ids=[row[0] for row in BAD])
def test_a_bad_input_is_one_error(name: str, content: bytes | str, code: str, sentence: str, tmp_path: Path) -> None:
    path = write(tmp_path / name, content)

    (error,) = errors_in(path)

    if error.code == "missing-extra":
        pytest.skip(str(error))
    assert error.code == code
    assert sentence in str(error)
    assert str(error).count(name) == 1
    assert "\n" not in str(error)


def test_the_inputs_after_a_bad_one_are_complete(tmp_path: Path, quoth: Callable[..., Any]) -> None:
    bad = write(tmp_path / "a.txt.gz", gzip.compress(STORY.encode())[:-9])
    good = write(tmp_path / "b.txt", STORY)

    ran = quoth("-f", "json", bad, good)

    assert ran.code == 3
    assert ran.err.count("\n") == 1
    assert [error["code"] for error in ran.articles[0]["errors"]] == ["damaged"]
    assert [quote["text"] for quote in ran.articles[1]["quotes"]] == ["It rained,"]


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        pytest.param(
            "a.jsonl",
            '{"text": "one"}\n{"text": "tw\n{"body": "three"}\n{"headline": "four"}\n\n[5]\n{"text": " "}\n{"text": "eight"}',
            ["one", "damaged a.jsonl#2", "three", "no-text a.jsonl#4", "damaged a.jsonl#6", "empty a.jsonl#7", "eight"],
            id="JSON Lines with broken and lacking records",
        ),
        pytest.param(
            "a.json",
            '[{"text": "one"}, {"title": "two"}, {"text": "three"} {"text": "four"}]',
            ["one", "no-text a.json#2", "three", "damaged a.json"],
            id="an array that breaks off",
        ),
        pytest.param(
            "a.csv",
            'id,text\n1,one\n2,"a "broken" quote"\n3,three\n4,"never closed\n5,"five, with ""marks"""\n6,six\n',
            ["one", "damaged a.csv#2", "three", "damaged a.csv#4", 'five, with "marks"', "six"],
            id="CSV with broken quoting",
        ),
        pytest.param(
            "a.csv",
            'id,text\n1,one\n2,"never closed\n3,three\n',
            ["one", "damaged a.csv#2", "three"],
            id="CSV with a quotation mark that is never closed",
        ),
        pytest.param(
            "a.csv",
            "title,text\n" + 'a","c\n' * 3000 + "b,two\n",
            [*(f"damaged a.csv#{number}" for number in range(1, 3001)), "two"],
            id="CSV whose cells have lost their first mark",
        ),
        pytest.param(
            "a.warc",
            "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 3\r\n\r\none\r\n\r\n"
            "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 3333\r\n\r\ntwo\r\n\r\n"
            "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 2\r\n\r\nthree\r\n\r\n"
            "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: many\r\n\r\nfour\r\n\r\n"
            "garbage\r\n\r\n"
            "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 99999999999999\r\n\r\nsix\r\n\r\n"
            "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 5\r\n\r\nseven\r\n\r\n",
            ["one", *(f"damaged a.warc#{number}" for number in range(2, 6)), "seven"],
            id="an archive with bad records",
        ),
        pytest.param(
            "a.warc",
            warc_page("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-6\r\n\r\n\r\n")
            + warc_page(
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n3\r\ntwo\r\n0\r\n"
            )
            + "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: "
            + "9" * 5000
            + "\r\n\r\nthree\r\n\r\n"
            + warc_page("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=a\0b\r\n\r\nfour"),
            ["damaged a.warc#1", "two", "damaged a.warc#3", "four"],
            id="an archive with numbers that are none",
        ),
        pytest.param(
            "a.jsonl",
            '{"text": "one", "author": '
            + "[" * 400
            + "]" * 400
            + '}\n{"content_html": "two &#'
            + "9" * 5000
            + ';"}\n{"text": "three"}\n',
            ["damaged a.jsonl#1", "two \ufffd", "three"],
            id="records that no number and no stack can hold",
        ),
        *(
            pytest.param(
                name,
                form % ('{"text": "one", "id": ' + "9" * 5000 + "}"),
                ["one", "two"],
                id=f"{name} with a number of 5,000 digits",
            )
            for name, form in (("a.jsonl", '%s\n{"text": "two"}\n'), ("a.json", '[%s, {"text": "two"}]'))
        ),
    ],
)
def test_a_bad_record_costs_only_itself(name: str, content: str, expected: list[str], tmp_path: Path) -> None:
    assert summary(write(tmp_path / name, content)) == expected


def packed_record(text: str) -> bytes:
    return gzip.compress(
        f"WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: {len(text)}\r\n\r\n{text}\r\n\r\n".encode()
    )


LONG = " ".join(map(str, range(30_000)))


def flipped(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]


@pytest.mark.parametrize(
    "damaged",
    [
        pytest.param(flipped(packed_record("two"), 12), id="in a short record"),
        pytest.param(flipped(packed_record(LONG), 40_000), id="in the middle of a long one"),
        pytest.param(flipped(packed_record("two"), -6), id="in its checksum"),
        pytest.param(packed_record("two")[:40], id="cut off"),
        pytest.param(packed_record(LONG)[:40_000], id="cut off in the middle"),
        pytest.param(b"garbage between the members", id="garbage"),
    ],
)
def test_a_damaged_gzip_member_costs_only_its_record(damaged: bytes, tmp_path: Path) -> None:
    archive = packed_record("one") + damaged + packed_record("three") + packed_record("four")

    found = summary(write(tmp_path / "a.warc.gz", archive))

    assert found == ["one", "damaged a.warc.gz#2", "three", "four"]


def test_an_archive_of_nothing_but_damage_is_given_up(tmp_path: Path) -> None:
    hostile = packed_record("one") + b"\x1f\x8b\x08\x00" * 100_000
    assert summary(write(tmp_path / "a.warc.gz", hostile)) == ["one", "damaged a.warc.gz"]


def test_packed_archives_may_end_in_zeros_and_in_damage(tmp_path: Path) -> None:
    whole = packed_record("one") + packed_record(LONG)
    assert summary(write(tmp_path / "a.warc.gz", whole + b"\0" * 99)) == ["one", LONG]
    assert summary(write(tmp_path / "b.warc.gz", whole[:-9])) == ["one", "damaged b.warc.gz"]
    assert summary(write(tmp_path / "c.warc.gz", flipped(whole, -6))) == ["one", "damaged c.warc.gz#2"]


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.txt", "x" * 5000, ["too-large a.txt"]),
        ("a.jsonl", '{"text": "one"}\n{"text": "' + "x" * 5000 + '"}\n{"text": "three"}\n', ["one", "too-large a.jsonl#2", "three"]),
        ("a.csv", 'text\none\n"' + "x\n" * 3000 + '"\nthree\n', ["one", "too-large a.csv#2"]),
        ("a.json", '[{"text": "one"}, {"text": "' + "x" * 600_000 + '"}]', ["one", "too-large a.json"]),
        ("a.txt.gz", gzip.compress(b"x" * 5000), ["too-large a.txt.gz"]),
        ("a.docx", docx("<w:p><w:r><w:t>" + os.urandom(5000).hex() + "</w:t></w:r></w:p>"), ["too-large a.docx"]),
    ],
)  # fmt: skip
def test_nothing_beyond_max_bytes_is_held(name: str, content: bytes | str, expected: list[str], tmp_path: Path) -> None:
    found = summary(write(tmp_path / name, content), Reading(max_bytes=1000))

    assert found[: len(expected)] == expected


@pytest.mark.parametrize(
    "header",
    [
        pytest.param("Subject: " + "=?utf-8?q?a?= " * 40_000, id="encoded words"),
        pytest.param("From: " + "\\" * 200_000, id="backslashes"),
        pytest.param("From: " + '"a" ' * 40_000, id="quoted names"),
        pytest.param("From: " + "@a," * 40_000 + "b:x@y", id="a route"),
        pytest.param("Content-Type: " + "a*0*=x;" * 40_000, id="parts of parameters"),
    ],
)
def test_a_header_of_endless_length_costs_no_mail(header: str, tmp_path: Path) -> None:
    assert summary(write(tmp_path / "a.eml", f"{header}\n\nThe quay is shut.\n")) == ["The quay is shut."]


def test_the_error_names_the_limit_and_how_to_raise_it(tmp_path: Path, quoth: Callable[..., Any]) -> None:
    ran = quoth("text", "--max-bytes", "1k", write(tmp_path / "a.txt", "x" * 5000))

    assert (ran.code, ran.out) == (4, "")
    assert "is larger than 1 kB. Allow more with --max-bytes." in ran.err
    assert quoth("text", "--max-bytes", "1 MB", tmp_path / "a.txt").out == "x" * 5000
    assert quoth("text", "--max-bytes", "much", tmp_path / "a.txt").code == 2


def test_a_pipe_without_a_writer_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "PIPE_PATIENCE", 0.05)
    os.mkfifo(tmp_path / "pipe")

    (error,) = errors_in(tmp_path / "pipe")

    assert error.code == "silent-pipe"


def test_a_pipe_is_read_and_in_folders_passed_over(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    writer = threading.Thread(target=(tmp_path / "pipe").write_text, args=["It rained."])
    writer.start()

    assert summary(tmp_path / "pipe") == ["It rained."]
    writer.join()
    assert summary(tmp_path) == [f"no-articles {tmp_path.name}"]


def test_links_that_run_in_circles(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")

    (error,) = errors_in(tmp_path / "a")

    assert (error.code, str(error)) == (
        "unreadable",
        f"'{tmp_path / 'a'}' could not be read: Too many levels of symbolic links.",
    )


def test_a_file_that_changes_while_it_is_read(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", '{"text": "one"}\n')
    found = read_articles([str(path)])

    first = next(found)
    with path.open("a") as stream:
        stream.write('{"text": "two"}\n')
    *others, error = found

    assert isinstance(first, Article)
    assert all(isinstance(each, Article) for each in others)
    assert isinstance(error, InputError)
    assert error.code == "changed"


@pytest.mark.parametrize("text", ["x" * 100, "Hail fell."], ids=["long", "shorter than most first bytes"])
def test_a_stream_of_records_is_read_as_it_comes(text: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.jsonl")
    go_on = threading.Event()
    in_time: list[bool] = []

    def write_slowly() -> None:
        with (tmp_path / "a.jsonl").open("w") as stream:
            stream.write(json.dumps({"text": text}) + "\n")
            stream.flush()
            in_time.append(go_on.wait(10))
            stream.write(json.dumps({"text": "later"}))

    writer = threading.Thread(target=write_slowly)
    writer.start()
    found = read_articles([str(tmp_path / "a.jsonl")])

    assert isinstance(next(found), Article)
    go_on.set()
    assert [each.text for each in found if isinstance(each, Article)] == ["later"]
    writer.join()
    assert in_time == [True]


def test_records_are_not_read_ahead() -> None:
    """A hundred megabytes of records, of which two are wanted, cost two records."""

    class Counting(io.BytesIO):
        count = 0

        def read(self, size: int | None = -1) -> bytes:
            Counting.count += 1
            return (b'{"text": "' + b"x" * 1000 + b'"}\n')[: size or 0]

    from quoth.cli.inputs.records.json_lines import read

    endless: Iterator[Article | InputError] = read(
        io.BufferedReader(opening.Watched(Counting(), _file())), "a", Reading()
    )
    for _ in range(2):
        assert isinstance(next(endless), Article)
    assert Counting.count < 20


def test_every_code_is_explained_in_the_docs() -> None:
    table = (Path(__file__).parents[3] / "docs" / "inputs.md").read_text(encoding="utf-8").partition("| code |")[2]
    explained = {code for line in table.splitlines() for code in line.split("|")[1:2] if "`" in code}

    codes = {kind.code for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, InputError)}

    assert {code.strip(" `") for each in explained for code in each.split(",")} == codes


def _file() -> Any:
    from quoth.cli.inputs.files import File

    return File("a")


def test_the_reader_of_pdfs_imports_nothing_from_the_folder_it_is_called_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("pypdfium2")
    write(tmp_path / "json.py", "raise SystemExit('imported')")
    monkeypatch.chdir(tmp_path)

    assert not errors_in(STORIES / "story.pdf")

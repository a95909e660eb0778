"""What can be read, and what is said of what cannot."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from quoth.cli.inputs import Reading, read_articles
from quoth.cli.inputs.errors import InputError
from quoth.extractors.base import Article

STORY = "“It rained,” said Ada Lovelace.\n"


def write(path: Path, content: bytes | str = STORY) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def missing(folder: Path) -> Path:
    return folder / "nothing.txt"


def empty(folder: Path) -> Path:
    return write(folder / "empty.txt", b"")


def blank(folder: Path) -> Path:
    return write(folder / "blank.txt", b" \r\n\t\n")


def only_a_mark(folder: Path) -> Path:
    return write(folder / "mark.txt", b"\xef\xbb\xbf")


def folder_without_articles(folder: Path) -> Path:
    write(folder / "photos" / "one.jpg", b"\xff\xd8\0\0")
    write(folder / "photos" / ".hidden.txt")
    return folder / "photos"


def binary(folder: Path) -> Path:
    return write(folder / "tool.exe", b"MZ\0\0said Ada")


def undecodable(folder: Path) -> Path:
    return write(folder / "odd.txt", b"\x81\x8d said Ada")


def unopenable(folder: Path) -> Path:
    """A socket: even root cannot read it."""
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(folder / "s.txt"))
    return folder / "s.txt"


UNREADABLE: list[tuple[Callable[[Path], Path], str, str]] = [
    (missing, "missing", "There is no file or folder"),
    (empty, "empty", "is empty."),
    (blank, "empty", "is empty."),
    (only_a_mark, "empty", "is empty."),
    (folder_without_articles, "no-articles", "contains no articles"),
    (binary, "binary", "is not a text: it contains NUL bytes"),
    (undecodable, "undecodable", "is neither UTF-8 nor Windows-1252"),
    (unopenable, "unreadable", "could not be read: No such device or address."),
]


@pytest.mark.parametrize(("make", "code", "sentence"), UNREADABLE, ids=lambda each: getattr(each, "__name__", ""))
def test_says_in_one_sentence_what_could_not_be_read(
    make: Callable[[Path], Path], code: str, sentence: str, tmp_path: Path, quoth: Callable[..., Any]
) -> None:
    bad, good = make(tmp_path), write(tmp_path / "good.txt")

    ran = quoth("-f", "json", bad, good)

    assert ran.code == 3
    assert ran.err.count("\n") == 1
    assert ran.err.startswith("quoth: ")
    assert sentence in ran.err
    failed, read = ran.articles
    assert [(error["code"], error["extractor"]) for error in failed["errors"]] == [(code, None)]
    assert f"quoth: {failed['errors'][0]['message']}\n" == ran.err
    assert failed["source"] == str(bad)
    assert failed["quotes"] == failed["speakers"] == []
    assert [quote["text"] for quote in read["quotes"]] == ["It rained,"]


GERMAN = (
    "Die Ministerin sagte am Montag, dass die Regierung bis zum Ende des Jahres neue Regeln vorlegen werde. Nach ihren "
    "Worten sei die Lage ernst, aber nicht hoffnungslos, und 300 Städte müssten mehr Geld bekommen."
)


@pytest.mark.parametrize("form", ["json", "jsonl", "table", "csv", "markdown"])
def test_another_language_is_noted_and_the_article_read(form: str, tmp_path: Path, quoth: Callable[..., Any]) -> None:
    german = tmp_path / "rede.txt"
    german.write_text(GERMAN, encoding="utf-8")

    ran = quoth("-f", form, "--with-text", german)

    assert ran.code == 0
    assert (
        ran.err == f"quoth: '{german}' seems not to be in English, all that quoth reads: do not trust what was found.\n"
    )
    if form == "json":
        (article,) = ran.articles
        assert [(each["code"], each["level"], each["extractor"]) for each in article["errors"]] == [
            ("not-english", "notice", None)
        ]
        assert article["figures"]
    if form == "jsonl":
        assert [line["code"] for line in ran.lines if line["type"] == "error"] == ["not-english"]
    if form in ("json", "jsonl"):
        found = tmp_path / f"found.{form}"
        found.write_text(ran.out, encoding="utf-8")
        verified = quoth("verify", found)
        assert (verified.code, verified.out.startswith(f"{german}: OK, ")) == (0, True)
    if form == "table":
        assert "1 article" in ran.out
    assert quoth("-q", "-f", form, german).err == ""


@pytest.mark.parametrize(("make", "code", "sentence"), UNREADABLE, ids=lambda each: getattr(each, "__name__", ""))
@pytest.mark.parametrize("form", ["jsonl", "json", "table"])
def test_exits_with_4_where_nothing_could_be_read(
    make: Callable[[Path], Path], code: str, sentence: str, form: str, tmp_path: Path, quoth: Callable[..., Any]
) -> None:
    ran = quoth("extract", "-f", form, make(tmp_path))

    assert ran.code == 4
    assert sentence in ran.err
    if form == "jsonl":
        assert [(line["type"], line["code"]) for line in ran.lines] == [("error", code)]


def test_says_when_a_folder_may_not_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr("os.scandir", refuse)

    (found,) = read_articles([str(tmp_path)])

    assert isinstance(found, InputError)
    assert str(found) == f"'{tmp_path}' could not be read: Permission denied."


def test_quiet_says_nothing_on_stderr(tmp_path: Path, quoth: Callable[..., Any]) -> None:
    ran = quoth("-q", "-f", "jsonl", missing(tmp_path))

    assert (ran.code, ran.err) == (4, "")
    assert ran.lines[0]["code"] == "missing"


def test_folders_are_read_in_order_without_what_is_hidden_linked_or_binary(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.txt", "a/1.txt", "c", ".git/config", ".secret.txt"):
        write(tmp_path / name)
    write(tmp_path / "photo.jpg", b"\xff\0")
    (tmp_path / "link.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)

    found = list(read_articles([str(tmp_path)]))

    assert all(isinstance(each, Article) for each in found)
    assert [Path(each.source).relative_to(tmp_path).as_posix() for each in found] == [
        "a/1.txt",
        "a/2.txt",
        "b.txt",
        "c",
    ]


def test_settings_in_a_folder_are_no_article(tmp_path: Path) -> None:
    for name in ("quoth.toml", "story.txt"):
        (tmp_path / name).write_text("min = 3\n", encoding="utf-8")

    assert [Path(article.source).name for article in read_articles([str(tmp_path)])] == ["story.txt"]


def test_what_is_named_is_read_even_if_hidden_or_linked(tmp_path: Path) -> None:
    hidden, link = write(tmp_path / ".hidden.txt"), tmp_path / "link.txt"
    link.symlink_to(hidden)

    assert [each.source for each in read_articles([str(hidden), str(link)])] == [str(hidden), str(link)]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        pytest.param("“Ça va”".encode(), "“Ça va”", id="UTF-8"),
        pytest.param(b"\xef\xbb\xbfHello", "Hello", id="a byte order mark does not count"),
        pytest.param(b"\x93It\x92s over\x94 \x96 \x80 5", "“It’s over” – € 5", id="Windows-1252"),
        pytest.param(b"one\r\ntwo\rthree\n", "one\r\ntwo\rthree\n", id="line ends are kept"),
        pytest.param("😀 she said".encode(), "😀 she said", id="beyond the basic plane"),
    ],
)
def test_decodes_without_losing_or_adding_a_character(content: bytes, text: str, tmp_path: Path) -> None:
    (article,) = read_articles([str(write(tmp_path / "a.txt", content))])

    assert isinstance(article, Article)
    assert article.text == text


def test_reads_the_encoding_of_the_option(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "Příliš žluťoučký".encode("utf-16"))

    (article,) = read_articles([str(path)], Reading(encoding="utf-16"))

    assert isinstance(article, Article)
    assert article.text == "Příliš žluťoučký"


def test_an_unknown_encoding_is_wrong_usage(tmp_path: Path, quoth: Callable[..., Any]) -> None:
    ran = quoth("--encoding", "klingon", write(tmp_path / "a.txt"))

    assert ran.code == 2
    assert "klingon" in ran.err


@pytest.mark.parametrize("arguments", [["-f", "jsonl", "-"], ["extract", "-f", "jsonl"]])
def test_reads_standard_input(arguments: list[str], quoth: Callable[..., Any]) -> None:
    ran = quoth(*arguments, stdin=STORY.encode())

    assert ran.code == 0
    assert {line["article"] for line in ran.lines} == {"-"}
    assert [line["text"] for line in ran.lines if line["type"] == "quote"] == ["It rained,"]


def test_a_file_name_cannot_steer_the_terminal(tmp_path: Path, quoth: Callable[..., Any]) -> None:
    ran = quoth(tmp_path / "\x1b]52;c;ZXZpbA==\x07.txt")

    assert "\x1b" not in ran.err
    assert "\x07" not in ran.err


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "tsv", "html", "annotations", "table", "markdown"])
def test_our_own_output_is_no_article(form: str, tmp_path: Path, quoth: Callable[..., Any]) -> None:
    write(tmp_path / "a.txt")
    suffix = {"annotations": "jsonld", "table": "txt", "markdown": "md"}.get(form, form)
    found = tmp_path / f"found.{suffix}"
    assert quoth("-f", form, "-o", found, tmp_path / "a.txt").code == 0

    named, folder = quoth("-f", "json", found), quoth("-f", "json", tmp_path)

    assert named.code == 4
    assert named.articles[0]["errors"][0]["code"] == "our-output"
    assert "is an output of quoth, not an article." in named.err
    assert folder.code == 0
    assert folder.err.startswith(
        f"quoth: 1 file or folder begins like an output of quoth and was passed over: '{found}'."
    )
    assert folder.err.count("\n") == 1
    assert [each["source"] for each in folder.articles] == [str(tmp_path / "a.txt"), str(tmp_path)]
    assert [(each["code"], each["level"]) for each in folder.articles[1]["errors"]] == [("passed-over", "notice")]


@pytest.mark.parametrize(
    ("command", "form"),
    [
        *(("compare", form) for form in ("json", "jsonl", "csv", "html", "table")),
        *(("sources", form) for form in ("json", "jsonl", "csv", "table")),
    ],
)
def test_nor_is_what_was_said_of_many_articles(
    command: str, form: str, tmp_path: Path, quoth: Callable[..., Any]
) -> None:
    articles = [write(tmp_path / f"{count}.txt", f"Mayor Ada Ray said {count} barges sank.") for count in range(3, 6)]
    (tmp_path / "earlier").mkdir()
    ran = quoth(command, "-f", form, *articles)
    write(tmp_path / "earlier" / "found", ran.out)

    assert ran.out
    assert quoth("-q", "-c", tmp_path / "earlier").out == ""


def test_an_earlier_comparison_is_not_compared(tmp_path: Path, quoth: Callable[..., Any]) -> None:
    write(tmp_path / "found.json", '{"schema": "quoth-sources/1", "articles": []}')
    ran = quoth("compare", tmp_path / "found.json")

    assert "it is an output of quoth sources." in ran.err
    assert ran.code == 4


@pytest.mark.parametrize(
    "notes",
    [
        "# The weir\n\n## Who speaks up\n\nAda Ray said it held.\n",
        "# Figures\n\n| figure | of |\n\nAda Ray said it held.\n",
    ],
)
def test_notes_of_somebody_else_are_an_article(notes: str, tmp_path: Path, quoth: Callable[..., Any]) -> None:
    write(tmp_path / "notes.md", notes)

    assert quoth("-c", tmp_path).out.startswith(str(tmp_path / "notes.md"))


def test_a_page_that_calls_itself_an_output_does_not_hide_in_silence(tmp_path: Path, quoth: Callable[..., Any]) -> None:
    page = '<!DOCTYPE html>\n<html>\n<meta name="generator" content="quoth"><p>The wharf fell, Ada Ray said.'
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_text(page)
    (tmp_path / "c.jsonl").write_text('{"schema":"quoth/x", "text": "The wharf fell, Ada Ray said."}\n')

    ran = quoth("-f", "table", "-v", tmp_path)

    assert ran.code == 0
    assert ran.err.startswith("quoth: 3 files or folders begin like outputs of quoth and were passed over: ")
    assert ran.err.count("\n") == 1
    assert "0 articles" in ran.out


@pytest.mark.parametrize("separator", ",;\t")
def test_nor_is_a_sheet_that_a_spreadsheet_has_saved(separator: str, tmp_path: Path, quoth: Callable[..., Any]) -> None:
    write(tmp_path / "a.txt")
    table = quoth("-f", "csv", tmp_path / "a.txt").out.replace(",", separator)
    (tmp_path / "found.csv").write_text(table, encoding="utf-8-sig")

    sources = [each["source"] for each in quoth("-f", "json", tmp_path).articles]

    assert sources == [str(tmp_path / "a.txt"), str(tmp_path)]


def test_a_folder_is_read_without_the_file_that_is_written(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    for _ in range(2):
        with (tmp_path / "found.txt").open("w") as out:
            command = [sys.executable, "-m", "quoth", "-f", "table", "."]
            ran = subprocess.run(command, cwd=tmp_path, stdout=out, stderr=subprocess.PIPE, text=True)
        assert (ran.returncode, ran.stderr) == (0, "")
        assert "1 article," in (tmp_path / "found.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "output", [["-f", "brat", "-o", "found"], ["--into", "found"], ["-f", "markdown", "-o", "found.md"]]
)
def test_what_is_written_into_the_folder_that_is_read_is_not_read(
    output: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quoth: Callable[..., Any]
) -> None:
    write(tmp_path / "a.txt")
    monkeypatch.chdir(tmp_path)
    first, again = quoth(*output, "."), quoth(*output, ".")
    other = quoth("-f", "json", ".")

    assert (first.code, first.err, again.code, again.err) == (0, "", 0, "")
    if "found.md" not in output:
        assert [each["source"] for each in other.articles] == ["./a.txt", "."]
        assert "1 file or folder begins like an output of quoth and was passed over: './found'." in other.err

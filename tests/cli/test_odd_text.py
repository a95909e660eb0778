"""A text with a byte order mark, CRLF, emoji and combining marks: the output is valid, and every offset is right."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

TEXT = (
    "“We counted 212 people 😀🇳🇴,” Haddad said.\r\n\r\nCafe\u0301 owner Rene\u0301 Dupont denied that 3,000 "
    "litres\u00a0of fuel had burned.\r\n\r\n👩\u200d🚒 “Nine\r\nof us were there”, said Zoe\u0308 Ngaio.\r\n"
)
COMBINED = ("Haddad", "Rene\u0301 Dupont", "Zoe\u0308 Ngaio")


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    return path


def spans_in(finding: dict[str, Any]) -> Iterator[tuple[str, int, int]]:
    """Yield the words of a finding and where it says they are."""
    for key, spans in finding["spans"].items():
        if isinstance(finding.get(key), str) and len(spans) == 1:
            yield finding[key], *spans[0]


def test_json_is_as_the_schema_says(story: Path, quoth: Callable[..., Any]) -> None:
    document = json.loads(quoth("-f", "json", "--with-text", "-C", "1", story, "gone.txt").out)
    article, gone = document["articles"]

    jsonschema.validate(document, json.loads(quoth("schema").out))
    assert article["text"] == TEXT
    assert gone["errors"][0]["code"] == "missing"
    assert {speaker["name"] for speaker in article["speakers"]} == set(COMBINED)
    for name in ("attributions", "quotes", "figures"):
        assert article[name]
        assert all(TEXT[start:end] == words for each in article[name] for words, start, end in spans_in(each))


def test_json_lines_are_as_the_schema_says(story: Path, quoth: Callable[..., Any]) -> None:
    validator = jsonschema.Draft202012Validator(json.loads(quoth("schema", "jsonl").out))
    lines = quoth("--with-text", "-C", "0", story, "gone.txt").lines

    assert {line["type"] for line in lines} == {"article", "speaker", "attribution", "quote", "figure", "error"}
    for line in lines:
        validator.validate(line)


def test_other_forms_count_alike(story: Path, tmp_path: Path, quoth: Callable[..., Any]) -> None:
    for row in csv.DictReader(io.StringIO(quoth("-f", "csv", "--csv-raw", story).out, newline="")):
        assert TEXT[int(row["start"]) : int(row["end"])] == row["text"] or row["type"] == "attribution"
    for note in json.loads(quoth("-f", "annotations", story).out)["first"]["items"]:
        targets = note["target"] if isinstance(note["target"], list) else [note["target"]]
        for words, place in (target["selector"] for target in targets):
            assert TEXT[place["start"] : place["end"]] == words["exact"]
    quoth("-f", "brat", "-o", tmp_path / "notes", story)
    assert (tmp_path / "notes" / "story.txt").read_bytes() == TEXT.encode()


def test_it_can_be_verified(story: Path, quoth: Callable[..., Any]) -> None:
    found = quoth("-f", "json", story).out

    assert quoth("verify", "-", stdin=found.encode()).code == 0
    story.write_bytes(TEXT.replace("\r\n", "\n").encode())
    assert quoth("verify", "-", stdin=found.encode()).code == 1


@pytest.mark.skipif(not shutil.which("jq"), reason="jq is not installed")
def test_jq_counts_as_we_do(story: Path, quoth: Callable[..., Any]) -> None:
    question = ".articles[] | .text as $t | .figures[] | .text == $t[.spans.text[0][0]:.spans.text[0][1]]"
    found = quoth("-f", "json", "--with-text", story).out
    answers = subprocess.run(["jq", question], input=found, capture_output=True, text=True, check=True).stdout.split()

    assert set(answers) == {"true"}

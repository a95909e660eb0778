"""An output proves itself: what has changed since is found, and named."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from quoth.cli.commands.verify import mismatches
from quoth.cli.record.earlier import articles_in

SAMPLES = Path(__file__).parents[2] / "samples"
TALKS = (SAMPLES / "talks.txt").read_text(encoding="utf-8")
Quoth = Callable[..., Any]


@pytest.fixture(autouse=True)
def stories(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A current folder with two articles and a feed."""
    (tmp_path / "talks.txt").write_text(TALKS, encoding="utf-8")
    (tmp_path / "rain.txt").write_text("“It rained,” Ada Byron said. Some 300 people left.\n", encoding="utf-8")
    lines = [{"text": f"Ada Byron said that {number} people had left."} for number in (3, 4, 5)]
    (tmp_path / "feed.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def extracted(quoth: Quoth, form: str, *arguments: str) -> Path:
    out = Path(f"found.{form}")
    assert quoth("-f", form, "-o", out, *arguments).code == 0
    return out


@pytest.mark.parametrize("form", ["json", "jsonl"])
@pytest.mark.parametrize("options", [[], ["--with-text"], ["--only", "figures"]], ids=str)
def test_what_has_not_changed_is_right(form: str, options: list[str], quoth: Quoth) -> None:
    ran = quoth("verify", extracted(quoth, form, "talks.txt", "rain.txt", "feed.jsonl", *options))

    assert (ran.code, ran.err) == (0, "")
    names = [line.partition(": OK, ")[0] for line in ran.out.splitlines()]
    assert names == ["talks.txt", "rain.txt", "feed.jsonl#1", "feed.jsonl#2", "feed.jsonl#3"]


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_a_changed_article_is_named(form: str, stories: Path, quoth: Quoth) -> None:
    out = extracted(quoth, form, "talks.txt", "rain.txt")
    (stories / "rain.txt").write_text("“It poured,” Ada Byron said. Some 300 people left.\n", encoding="utf-8")

    ran = quoth("verify", out)

    assert ran.code == 1
    assert ran.out.splitlines()[1] == "rain.txt: FAILED"
    assert "'rain.txt' has changed: " in ran.err
    assert "talks.txt" not in ran.err


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_with_the_text_every_character_counts(form: str, stories: Path, quoth: Quoth) -> None:
    out = extracted(quoth, form, "rain.txt", "--with-text")
    (stories / "rain.txt").write_text("“It rained,” Ada Byron said. Some 300 people left!\n", encoding="utf-8")

    ran = quoth("verify", out)

    assert ran.code == 1
    assert ran.err == "quoth: 'rain.txt' has changed, though everything found in it is still there.\n"


def test_an_article_that_has_become_shorter_is_named(stories: Path, quoth: Quoth) -> None:
    out = extracted(quoth, "jsonl", "talks.txt")
    (stories / "talks.txt").write_text(TALKS[:300], encoding="utf-8")

    ran = quoth("verify", out)

    assert ran.code == 1
    assert "it ends before" in ran.err


def test_a_missing_article_is_named_and_the_others_are_checked(stories: Path, quoth: Quoth) -> None:
    out = extracted(quoth, "jsonl", "talks.txt", "rain.txt")
    (stories / "talks.txt").unlink()

    ran = quoth("verify", out)

    assert (ran.code, ran.err) == (3, "quoth: There is no file or folder 'talks.txt'.\n")
    assert ran.out.splitlines()[0] == "talks.txt: not read"
    (stories / "rain.txt").unlink()
    assert quoth("verify", out).code == 4


def test_a_record_that_changed_or_is_gone_is_named(stories: Path, quoth: Quoth) -> None:
    out = extracted(quoth, "jsonl", "feed.jsonl")
    first, *_ = (stories / "feed.jsonl").read_text().splitlines(keepends=True)
    (stories / "feed.jsonl").write_text(first + first)

    ran = quoth("verify", out)

    assert ran.code == 1
    assert ran.out.splitlines()[1:] == ["feed.jsonl#2: FAILED", "feed.jsonl#3: not read"]
    assert "'feed.jsonl#2' has changed: " in ran.err
    assert "'feed.jsonl' has no record 3." in ran.err


def test_parts_of_a_long_text_are_checked_like_records(
    stories: Path, quoth: Quoth, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quoth.cli.inputs.texts.long_texts.LONGEST", 300)
    (stories / "feed.jsonl").write_text(json.dumps({"text": TALKS}) + "\n", encoding="utf-8")

    ran = quoth("verify", extracted(quoth, "jsonl", "talks.txt", "feed.jsonl"))

    assert (ran.code, ran.err) == (0, "")
    names = [line.partition(":")[0] for line in ran.out.splitlines()]
    assert {"talks.txt#1", "talks.txt#2", "feed.jsonl#1#1", "feed.jsonl#1#2"} <= set(names)


def test_something_that_does_not_hold_outweighs_something_missing(stories: Path, quoth: Quoth) -> None:
    out = extracted(quoth, "jsonl", "talks.txt", "rain.txt")
    (stories / "talks.txt").unlink()
    (stories / "rain.txt").write_text("Nothing.")

    assert quoth("verify", out).code == 1


def test_several_outputs_in_a_pipe_and_in_files(quoth: Quoth) -> None:
    out = extracted(quoth, "json", "rain.txt")
    piped = quoth("-f", "jsonl", "rain.txt").out.encode()

    ran = quoth("verify", out, "-", out, stdin=piped)

    assert (ran.code, ran.err) == (0, "")
    assert len(set(ran.out.splitlines())) == 1
    assert len(ran.out.splitlines()) == 3


def test_paths_may_count_from_another_folder(stories: Path, quoth: Quoth, monkeypatch: pytest.MonkeyPatch) -> None:
    out = extracted(quoth, "json", "rain.txt", "feed.jsonl").resolve()
    (stories / "elsewhere").mkdir()
    monkeypatch.chdir(stories / "elsewhere")

    assert quoth("verify", out).code == 4
    assert quoth("verify", "-C", stories, out).code == 0
    assert quoth("verify", "-C", "..", out, "--quiet") == quoth("verify", "-C", "..", "-q", out)
    assert quoth("verify", "-C", "..", out, "--quiet").out == ""


def test_standard_input_is_gone_unless_its_text_is_there(stories: Path, quoth: Quoth) -> None:
    article = (stories / "rain.txt").read_bytes()
    Path("without.json").write_text(quoth("-f", "json", "-", stdin=article).out, encoding="utf-8")
    Path("with.json").write_text(quoth("-f", "json", "--with-text", "-", stdin=article).out, encoding="utf-8")

    assert quoth("verify", "with.json").code == 0
    ran = quoth("verify", "without.json")
    assert ran.code == 4
    assert "'-' was standard input, which cannot be read again: extract it --with-text to verify it." in ran.err


def test_an_input_that_could_not_be_read_claimed_nothing(quoth: Quoth) -> None:
    for form in ("json", "jsonl"):
        assert quoth("-f", form, "-o", f"found.{form}", "none.txt", "rain.txt").code == 3
        ran = quoth("verify", f"found.{form}")
        assert (ran.code, len(ran.out.splitlines())) == (0, 1)


@pytest.mark.parametrize("indent", [None, 2])
def test_jq_may_have_rewritten_it(indent: int | None, quoth: Quoth) -> None:
    lines = quoth("-f", "jsonl", "rain.txt").lines
    kept = [line for line in lines if line["type"] == "figure"]
    Path("kept").write_text("\n".join(json.dumps(line, indent=indent) for line in kept))

    ran = quoth("verify", "kept")

    assert (ran.code, ran.out) == (0, "rain.txt: OK, 2 spans\n")


NOT_OURS = [
    pytest.param(b"Dear diary", "it is not JSON", id="words"),
    pytest.param(b"\xff\xfe", "it is not UTF-8", id="bytes"),
    pytest.param(b'{"a": 1}', "it holds what neither --format json nor jsonl prints", id="other JSON"),
    pytest.param(b'{"articles": [1]}', "it holds what neither --format json nor jsonl prints", id="other articles"),
    pytest.param(b"[" * 100_000, "it is nested too deeply", id="depth"),
    pytest.param(b'{"article": "a", "type": "x", "spans": {"text": [["0", 1]]}}', "no pairs of numbers", id="words"),
    pytest.param(b'{"article": "a", "type": "x", "mentions": [[1]]}', "no pairs of numbers", id="half a pair"),
    pytest.param(b'{"article": "a", "type": "x", "spans": []}', "no pairs of numbers", id="no spans"),
    pytest.param(b'{"articles": [{"source": "a", "errors": 3}]}', "prints", id="errors that are none"),
]


@pytest.mark.parametrize(("content", "complaint"), NOT_OURS)
def test_what_is_no_output_is_reported_and_the_others_are_checked(content: bytes, complaint: str, quoth: Quoth) -> None:
    out = extracted(quoth, "json", "rain.txt")
    Path("odd").write_bytes(content)

    ran = quoth("verify", "odd", out)

    assert ran.code == 3
    assert ran.err.startswith("quoth: 'odd' is no output to verify: ")
    assert complaint in ran.err
    assert len(ran.err.splitlines()) == 1
    assert quoth("verify", "odd").code == 4


def test_a_missing_output_is_reported(quoth: Quoth) -> None:
    ran = quoth("verify", "none.json")

    assert (ran.code, ran.out) == (4, "")
    assert ran.err == "quoth: 'none.json' is no output to verify: No such file or directory.\n"


def test_names_and_texts_cannot_steer_the_terminal(quoth: Quoth) -> None:
    line = {"article": "\x1b[31mred\n", "type": "quote", "text": "\x1b]52;c;x\x07", "spans": {"text": [[0, 3]]}}
    Path("hostile").write_text(json.dumps(line))

    ran = quoth("verify", "hostile")

    assert "\x1b" not in ran.out + ran.err
    assert len(ran.out.splitlines()) == len(ran.err.splitlines()) == 1


@pytest.mark.parametrize("spans", [[[-1, 2]], [[3, 2]], [[0, 99]], [[0, 10**30]]], ids=str)
def test_spans_lie_in_the_text(spans: list[list[int]]) -> None:
    assert list(mismatches([{"text": "ab", "spans": {"text": spans}}], "ab"))


def test_damage_in_the_middle_costs_only_what_is_after_it(quoth: Quoth) -> None:
    out = extracted(quoth, "jsonl", "rain.txt", "talks.txt")
    broken = out.read_text(encoding="utf-8").replace('"article": "talks.txt"', '"article": talks.txt', 1)
    out.write_text(broken, encoding="utf-8")

    ran = quoth("verify", out)

    assert (ran.code, ran.out.splitlines()[0][:12]) == (3, "rain.txt: OK")
    assert "it is not JSON" in ran.err


def test_an_empty_output_is_right() -> None:
    Path("empty").touch()
    assert list(articles_in("empty")) == []

"""Choosing findings by speaker, kind, stance, type and value."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from quoth.cli.commands.options.completing import extractors_like, kinds_like, speakers_like
from quoth.cli.record.choosing import Choice, choose
from quoth.cli.record.ordering import sorted_by

SAMPLES = Path(__file__).parents[2] / "samples"


def record() -> dict[str, Any]:
    return {
        "source": "a.txt",
        "speakers": [{"id": "s1", "name": "Ada Byron"}, {"id": "s2", "name": "two aides"}],
        "attributions": [
            {"id": "a1", "speaker": "Ada Byron", "stance": "deny", "type": "direct", "confidence": 0.9},
            {"id": "a2", "speaker": None, "stance": "state", "type": "indirect"},
        ],
        "quotes": [{"id": "q1", "speaker": "Ada Byron"}],
        "figures": [
            {"id": "f1", "speaker": "two aides", "kind": "money", "value": 10, "high": 20},
            {"id": "f2", "speaker": "Ada Byron", "kind": "count", "value": 30, "high": None, "confidence": 0.5},
        ],
        "errors": [{"code": "x"}],
    }


@pytest.mark.parametrize(
    ("choice", "kept"),
    [
        (Choice(), "s1 s2 a1 a2 q1 f1 f2"),
        (Choice(speakers=("byron",)), "s1 a1 q1 f2"),
        (Choice(speakers=("Ada", "aides")), "s1 s2 a1 q1 f1 f2"),
        (Choice(speakers=("Byron", "nobody")), "s1 a1 q1 f2"),
        (Choice(kinds=("money",)), "f1"),
        (Choice(kinds=("money", "count")), "f1 f2"),
        (Choice(stances=("deny",)), "a1"),
        (Choice(types=("indirect",)), "a2"),
        (Choice(stances=("deny",), kinds=("money",)), ""),
        (Choice(at_least=15), "f1 f2"),
        (Choice(at_least=25), "f2"),
        (Choice(at_most=10), "f1"),
        (Choice(at_least=21, at_most=29), ""),
        (Choice(speakers=("Byron",), at_least=0), "f2"),
        (Choice(confidence=0.5), "s1 s2 a1 f2"),
    ],
)
def test_keeps_what_meets_every_condition(choice: Choice, kept: str) -> None:
    (chosen,) = choose([record()], choice)

    findings = [finding for name in ("speakers", "attributions", "quotes", "figures") for finding in chosen[name]]
    assert " ".join(finding["id"] for finding in findings) == kept
    assert chosen["errors"] == [{"code": "x"}]


def test_options_choose(quoth: Callable[..., Any]) -> None:
    lines = quoth(
        "-f", "jsonl", "--speaker", "marsh", "--kind", "troop_count", "--min", "10000", *sorted(SAMPLES.glob("*.txt"))
    ).findings

    assert [(line["type"], line["value"]) for line in lines] == [("figure", 12000)]


def test_nothing_chosen_is_nothing_found(quoth: Callable[..., Any]) -> None:
    found = quoth("-f", "jsonl", "--speaker", "Nobody Atall", SAMPLES / "court.txt")

    assert (found.code, found.findings) == (0, [])
    assert found.err.startswith("quoth: No article has a speaker 'Nobody Atall'.")
    assert quoth("-e", "-f", "jsonl", "--speaker", "Nobody Atall", SAMPLES / "court.txt").code == 1


def test_words_may_have_commas_between(quoth: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    several = quoth("--stance", "deny", "--stance", "condemn", SAMPLES).out

    assert several
    assert quoth("--stance", "deny, condemn", SAMPLES).out == several
    monkeypatch.setenv("QUOTH_STANCE", "deny,condemn")
    assert quoth(SAMPLES).out == several


def test_a_name_with_spaces_or_commas_is_one_name(quoth: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    story = b"Ada Vale said it rained. Bo Vale said it snowed. Odd, Inc. said that it hailed."

    def speakers(*arguments: str) -> set[str | None]:
        lines = quoth("--only", "quotes,attributions", *arguments, "-", stdin=story).findings
        return {line["speaker"] for line in lines}

    assert len(speakers()) == 3
    assert speakers("--speaker", "Odd, Inc") <= {"Odd, Inc.", "Odd, Inc"}
    monkeypatch.setenv("QUOTH_SPEAKER", "Ada Vale")
    assert speakers() == {"Ada Vale"}


@pytest.mark.parametrize("form", ["table", "markdown", "html"])
def test_readers_see_only_articles_with_what_they_chose(form: str, quoth: Callable[..., Any]) -> None:
    shown = quoth("-f", form, "--speaker", "marsh", SAMPLES).out

    assert "briefing.txt" in shown
    assert "court.txt" not in shown
    assert "gone.txt" in quoth("-f", "html", "--speaker", "marsh", "gone.txt").out


def test_an_unknown_stance_is_wrong_usage(quoth: Callable[..., Any]) -> None:
    ran = quoth("--stance", "shout", SAMPLES)

    assert ran.code == 2
    assert "shout" in ran.err


def test_users_kinds_come_first(tmp_path: Path, quoth: Callable[..., Any]) -> None:
    (tmp_path / "kinds.toml").write_text('[[kind]]\nname = "reserves"\nnouns = ["reservist"]\n')

    lines = quoth("-f", "jsonl", "--kinds", tmp_path / "kinds.toml", "--kind", "reserves", SAMPLES).lines

    assert 40000 in [line.get("value") for line in lines]


def test_a_bad_file_of_kinds_is_wrong_usage(tmp_path: Path, quoth: Callable[..., Any]) -> None:
    ran = quoth("--kinds", tmp_path / "none.toml", SAMPLES)

    assert (ran.code, ran.out) == (2, "")
    assert "none.toml" in ran.err


def test_a_kind_that_nothing_is_of_is_doubted(quoth: Callable[..., Any]) -> None:
    ran = quoth("--kind", "troop_counts", "--kind", "age", "-", stdin=b"It rained.")
    assert (ran.code, ran.err) == (2, "quoth: No rule calls a figure 'troop_counts'. Did you mean 'troop_count'?\n")
    assert "There are age, altitude," in quoth("--kind", "zzz", "-", stdin=b"It rained.").err


def test_a_speaker_that_no_article_has_is_reported(quoth: Callable[..., Any]) -> None:
    ran = quoth("--speaker", "Vale|Holm", "--speaker", "vale", "-", stdin=b'"It rained," said Ada Vale.')

    assert ran.code == 0
    assert ran.err == (
        "quoth: No article has a speaker 'Vale|Holm'. Part of a name is enough; give --speaker once for each.\n"
    )
    assert "It rained," in ran.out


def test_kinds_are_listed_as_the_option_takes_them(quoth: Callable[..., Any], tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text('[[kind]]\nname = "hive_count"\nnouns = ["hive"]\n', encoding="utf-8")

    kinds = {each["kind"] for each in quoth("kinds", "--kinds", mine).lines}

    assert {"hive_count", "troop_count", "money"} <= kinds
    assert quoth("--kind", ",".join(sorted(kinds - {"hive_count"})), "-", stdin=b"It rained.").code == 0


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["-f", "csv", "--columns", "speaker,valu"], "There is no column 'valu'. Did you mean 'value'?"),
        (["-f", "csv", "--columns", "content"], "There is no column 'content'. It is called 'text'."),
        (["-f", "json", "--columns", "value"], "There is no column 'value'. There are none in this format."),
        (["--sort", "size"], "No finding has a field 'size' to sort by. There are attribution, change,"),
    ],
)
def test_what_is_not_there_is_refused_before_anything_is_read(
    options: list[str], sentence: str, quoth: Callable[..., Any]
) -> None:
    ran = quoth(*options, "gone.txt")

    assert ran.code == 2
    assert ran.err.startswith(f"quoth: {sentence}")


def test_findings_without_the_value_come_last_and_equals_keep_their_order() -> None:
    figures = [
        {"id": "f1", "value": 2},
        {"id": "f2", "value": None},
        {"id": "f3", "value": 7},
        {"id": "f4", "value": 2},
    ]

    (up,) = sorted_by([{"source": "a", "figures": figures, "errors": []}], "value")
    (down,) = sorted_by([{"source": "a", "figures": figures, "errors": []}], "-value")

    assert " ".join(each["id"] for each in up["figures"]) == "f1 f4 f3 f2"
    assert " ".join(each["id"] for each in down["figures"]) == "f3 f1 f4 f2"


@pytest.mark.parametrize(
    ("typed", "offered"), [("troop", ["troop_count"]), ("age,mone", ["age,money", "age,money_rate"])]
)
def test_kinds_are_completed_after_a_comma_too(typed: str, offered: list[str]) -> None:
    assert kinds_like(typed) == offered
    assert extractors_like("fig") == ["figures"]


def test_speakers_are_completed_from_the_findings_in_this_folder(
    tmp_path: Path, quoth: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    quoth("-o", "one.jsonl", "-", stdin=b"Ada Vale said it rained. Ida Orr said it was dry.")
    quoth("-o", "two.db", "-", stdin=b"Max Odum said it rained.")
    (tmp_path / "theirs.jsonl").write_text('{"type": "speaker", "name": "Olga"}\n')
    (tmp_path / "theirs.db").write_text("no database")

    assert speakers_like("") == ["Ada", "Ida", "Max", "Odum", "Orr", "Vale"]
    assert speakers_like("o") == ["Odum", "Orr"]


def test_folders_are_read_without_what_is_excluded(tmp_path: Path, quoth: Callable[..., Any]) -> None:
    for name in ("a.txt", "drafts/b.txt", "old-c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Ada Vale said it rained.", encoding="utf-8")

    assert quoth("-l", "--exclude", "drafts", "--exclude", "*/old-*", tmp_path).out == f"{tmp_path / 'a.txt'}\n"
    assert quoth("-c", tmp_path).out.count(":1\n") == 3
    assert quoth("-l", "--exclude", "a.txt", tmp_path / "a.txt").out  # what is named is always read

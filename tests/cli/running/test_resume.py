"""Runs that are broken off and go on: only what is missing is done again, and nothing comes twice."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from quoth.cli.inputs.errors import MissingInput
from quoth.cli.running import Input, resuming
from quoth.cli.running.folder import (
    BusyFolder,
    Damaged,
    Incomplete,
    LostTerms,
    NoRun,
    OtherInputs,
    OtherTerms,
    ShardFolder,
    StrangeFolder,
)
from quoth.cli.running.resuming import in_lots, run_into
from quoth.extractors.base import Article

if TYPE_CHECKING:
    from quoth.cli.record import Record

SAMPLES = Path(__file__).parents[3] / "samples"
TERMS = {"quoth": "1", "text": False}
ARTICLES = [Article(f"Text {number}.", f"{number}.txt") for number in range(23)]


class PowerCut(BaseException):
    """An error that no code expects."""


class Work:
    """Makes a record of each article, until the power goes."""

    def __init__(self, *, cut_after: int | None = None) -> None:
        self.done: list[str] = []
        self.cut_after = cut_after

    def __call__(self, articles: Iterable[Input]) -> Iterator[Record]:
        for article in articles:
            if len(self.done) == self.cut_after:
                raise PowerCut
            self.done.append(article.source)
            error = {"code": "missing", "message": "No.", "extractor": None}
            yield {
                "source": article.source,
                "quotes": [{"text": "“\ud83d”"}],
                "errors": [] if isinstance(article, Article) else [error],
            }


@pytest.fixture(autouse=True)
def _small_shards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resuming, "MOST_ARTICLES", 5)


def sources_in(folder: Path) -> list[str]:
    return [record["source"] for record in ShardFolder(folder).records()]


def test_a_run_that_is_not_disturbed(tmp_path: Path) -> None:
    totals = run_into(str(tmp_path), ARTICLES, TERMS, Work())

    assert sources_in(tmp_path) == [article.source for article in ARTICLES]
    assert totals["articles"] == totals["quotes"] == 23
    assert not list(tmp_path.glob("*.tmp"))


@pytest.mark.parametrize("cut_after", range(0, 23, 3))
def test_only_what_is_missing_is_done_again(tmp_path: Path, cut_after: int) -> None:
    first, second, third = Work(cut_after=cut_after), Work(), Work()
    with pytest.raises(PowerCut):
        run_into(str(tmp_path), ARTICLES, TERMS, first)
    with pytest.raises(Incomplete):
        sources_in(tmp_path)
    totals = run_into(str(tmp_path), ARTICLES, TERMS, second)

    assert sources_in(tmp_path) == [article.source for article in ARTICLES]
    assert len(second.done) == 23 - cut_after // 5 * 5
    assert totals == run_into(str(tmp_path), ARTICLES, TERMS, third)
    assert third.done == []


def test_a_part_without_its_marker_and_a_torn_marker_count_for_nothing(tmp_path: Path) -> None:
    run_into(str(tmp_path), ARTICLES, TERMS, Work())
    (tmp_path / "part-000001.done").unlink()
    (tmp_path / "part-000003.done").write_bytes(b'{"inputs": "')
    again = Work()
    run_into(str(tmp_path), ARTICLES, TERMS, again)

    assert len(again.done) == 10
    assert sources_in(tmp_path) == [article.source for article in ARTICLES]


def test_a_part_that_was_cut_short_is_made_again(tmp_path: Path) -> None:
    run_into(str(tmp_path), ARTICLES, TERMS, Work())
    os.truncate(tmp_path / "part-000002.jsonl", 10)
    with pytest.raises(Damaged):
        sources_in(tmp_path)
    run_into(str(tmp_path), ARTICLES, TERMS, Work())

    assert len(sources_in(tmp_path)) == 23


def test_a_part_that_was_changed_is_noticed_and_made_again(tmp_path: Path) -> None:
    run_into(str(tmp_path), ARTICLES, TERMS, Work())
    part = tmp_path / "part-000002.jsonl"
    whole = part.read_bytes()
    part.write_bytes(whole.replace(b"12.txt", b"21.txt"))

    with pytest.raises(Damaged, match=r"part-000002\.jsonl"):
        sources_in(tmp_path)
    run_into(str(tmp_path), ARTICLES, TERMS, Work())

    assert part.read_bytes() == whole


@pytest.mark.parametrize(
    "others",
    [
        *(
            pytest.param([replace(ARTICLES[0], **{each.name: "New."}), *ARTICLES[1:]], id=f"another {each.name}")
            for each in fields(Article)
        ),
        pytest.param([*ARTICLES, Article("More.", "more.txt")], id="more"),
        pytest.param(ARTICLES[:20], id="fewer"),
        pytest.param(ARTICLES[::-1], id="another order"),
    ],
)
def test_other_inputs_are_refused(tmp_path: Path, others: list[Input]) -> None:
    run_into(str(tmp_path), ARTICLES, TERMS, Work())

    with pytest.raises(OtherInputs, match="Name another folder"):
        run_into(str(tmp_path), others, TERMS, Work())


def test_other_terms_are_refused(tmp_path: Path) -> None:
    run_into(str(tmp_path), ARTICLES, TERMS, Work())

    with pytest.raises(OtherTerms, match=r"other settings \(quoth\)"):
        run_into(str(tmp_path), ARTICLES, TERMS | {"quoth": "2"}, Work())


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").touch()

    with pytest.raises(StrangeFolder):
        run_into(str(tmp_path), ARTICLES, TERMS, Work())


@pytest.mark.parametrize(
    "content", ["", '{"quoth": "1", "te', "[" * 99_999, None], ids=["empty", "torn", "deep", "gone"]
)
def test_shards_without_what_they_were_begun_with_are_left_alone(content: str | None, tmp_path: Path) -> None:
    run_into(str(tmp_path), ARTICLES, TERMS, Work())
    if content is None:
        (tmp_path / "run.json").unlink()
    else:
        (tmp_path / "run.json").write_text(content)

    for attempt in (lambda: run_into(str(tmp_path), ARTICLES, TERMS, Work()), ShardFolder(tmp_path).records):
        with pytest.raises(LostTerms, match=r"run\.json', which says what the run was begun with, is damaged or gone"):
            attempt()


@pytest.mark.parametrize("content", ["{}", "[]", '{"totals": {"a": []}}'])
def test_a_marker_that_says_something_else_was_never_written(content: str, tmp_path: Path) -> None:
    totals = run_into(str(tmp_path), ARTICLES, TERMS, Work())
    marker = next(iter(sorted(tmp_path.glob("part-*.done"))))
    marker.write_text(content)
    (tmp_path / "part-abc.done").write_text("{}")

    with pytest.raises(Damaged):
        list(ShardFolder(tmp_path).records())
    assert run_into(str(tmp_path), ARTICLES, TERMS, Work()) == totals
    assert len(list(ShardFolder(tmp_path).records())) == len(ARTICLES)


def test_a_run_whose_end_says_something_else_is_not_complete(tmp_path: Path) -> None:
    run_into(str(tmp_path), ARTICLES, TERMS, Work())
    (tmp_path / "complete.json").write_text("{}")

    with pytest.raises(Incomplete):
        list(ShardFolder(tmp_path).records())


@pytest.mark.parametrize("line", ["{}", "[]", "null"])
def test_no_record_of_a_damaged_shard_is_printed(line: str, tmp_path: Path) -> None:
    run_into(str(tmp_path), ARTICLES, TERMS, Work())
    shard = next(iter(sorted(tmp_path.glob("part-*.jsonl"))))
    shard.write_text(f"{line}\n{shard.read_text()}")

    with pytest.raises(Damaged):
        next(iter(ShardFolder(tmp_path).records()))


def test_two_at_a_time_are_one_too_many(tmp_path: Path) -> None:
    with ShardFolder(tmp_path).claimed(TERMS), pytest.raises(BusyFolder):
        run_into(str(tmp_path), ARTICLES, TERMS, Work())


def test_what_could_not_be_read_is_counted_too(tmp_path: Path) -> None:
    inputs: list[Input] = [MissingInput("a.txt"), *ARTICLES[:3]]
    totals = run_into(str(tmp_path), inputs, TERMS, Work())

    assert (totals["articles"], totals["unread"]) == (3, 1)
    assert run_into(str(tmp_path), inputs, TERMS, Work()) == totals


def test_nothing_to_merge(tmp_path: Path) -> None:
    with pytest.raises(NoRun, match="--into"):
        sources_in(tmp_path)


def test_long_articles_make_small_lots(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resuming, "MOST_CHARACTERS", 20)

    assert [len(lot) for lot in in_lots(ARTICLES)] == [3] * 7 + [2]


class TestCommand:
    def test_a_folder_merges_into_what_would_have_been_printed(self, tmp_path: Path, quoth: Callable[..., Any]) -> None:
        inputs = [SAMPLES / "briefing.txt", "nothing.txt", *sorted(SAMPLES.glob("*.txt"))[:2]]
        ran = quoth("--into", tmp_path / "run", *inputs)
        merged = quoth("merge", tmp_path / "run", "-f", "json")

        assert (ran.code, ran.out) == (3, "")
        assert (merged.code, merged.out) == (3, quoth("-f", "json", *inputs).out)

    def test_going_on_with_other_options_is_refused(self, tmp_path: Path, quoth: Callable[..., Any]) -> None:
        quoth("--into", tmp_path / "run", SAMPLES / "briefing.txt")
        ran = quoth("--into", tmp_path / "run", "--only", "quotes", SAMPLES / "briefing.txt")

        assert ran.code == 2
        assert "other settings (extractors, only)" in ran.err

    @pytest.mark.parametrize(
        ("option", "value"),
        [("from", "markdown"), ("encoding", "latin-1"), ("text-key", "body"), ("id-key", "n"), ("max-bytes", "1M")],
    )
    def test_going_on_reading_otherwise_is_refused(
        self, tmp_path: Path, quoth: Callable[..., Any], option: str, value: str
    ) -> None:
        quoth("--into", tmp_path / "run", SAMPLES / "briefing.txt")
        ran = quoth("--into", tmp_path / "run", f"--{option}", value, SAMPLES / "briefing.txt")

        assert ran.code == 2
        assert f"other settings ({option})" in ran.err

    def test_a_form_that_shows_texts_needs_them(self, tmp_path: Path, quoth: Callable[..., Any]) -> None:
        quoth("--into", tmp_path / "run", SAMPLES / "briefing.txt")

        assert "--with-text" in quoth("merge", tmp_path / "run", "-f", "html").err

    def test_markers_say_what_was_found(self, tmp_path: Path, quoth: Callable[..., Any]) -> None:
        quoth("--into", tmp_path / "run", SAMPLES / "briefing.txt")

        assert json.loads((tmp_path / "run" / "part-000000.done").read_text())["totals"]["articles"] == 1

    def test_a_file_and_a_folder_cannot_both_be_written(self, tmp_path: Path, quoth: Callable[..., Any]) -> None:
        ran = quoth("--into", tmp_path / "run", "-o", tmp_path / "a.json", SAMPLES / "briefing.txt")

        assert ran.code == 2
        assert "merge" in ran.err

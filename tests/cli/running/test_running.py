"""Articles in, records out: one by one, in batches, in memory zones; and a text that fails costs only itself."""

from __future__ import annotations

import gc
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import spacy
from quoth.cli.inputs.errors import MissingInput
from quoth.cli.running import Analyst, Input, Setup
from quoth.cli.running.analyst import gains_by_batches, gradually, superfluous
from quoth.cli.running.memory import Zones, no_garbage
from quoth.cli.running.workforce import BadJobs, BadTimeout, Workforce
from quoth.extractors.base import Article
from spacy.language import Language

if TYPE_CHECKING:
    from spacy.tokens import Doc

NAMES = ("speakers", "attributions", "quotes", "figures")
ROOT = Path(__file__).parents[3]
SAMPLES = sorted((ROOT / "samples").glob("*.txt"))


@Language.component("fails_on_poison")
def fails_on_poison(doc: Doc) -> Doc:
    if "poison" in doc.text:
        raise ValueError("Not this.")
    return doc


@pytest.fixture
def blank() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("fails_on_poison")
    return nlp


def test_an_article_comes_out_before_the_next_is_read(nlp: Language) -> None:
    read = []

    def articles() -> Iterator[Input]:
        for number in range(5):
            read.append(number)
            yield Article("Ada said that 3 men left.", f"{number}.txt")

    records = Analyst(Setup(NAMES), lambda: nlp).records(articles())

    for number in range(5):
        assert next(records)["source"] == f"{number}.txt"
        assert read == list(range(number + 1))


@pytest.mark.parametrize("together", [1, 2, 7])
def test_a_text_that_fails_costs_only_itself(blank: Language, together: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Analyst, "_sizes", lambda _: iter(lambda: together, None))
    texts = ["Fine.", "Full of poison.", "Fine.", "Fine.", "Fine."]
    articles: list[Input] = [Article(text, f"{number}.txt") for number, text in enumerate(texts)]
    articles.insert(3, MissingInput("gone.txt"))
    records = list(Analyst(Setup(NAMES), lambda: blank).records(articles))

    assert [record["source"] for record in records] == ["0.txt", "1.txt", "2.txt", "gone.txt", "3.txt", "4.txt"]
    assert [[error["code"] for error in record["errors"]] for record in records] == [
        [], ["pipeline-failed"], [], ["missing"], [], [],
    ]  # fmt: skip


def test_the_pipeline_is_loaded_for_articles_only() -> None:
    def load() -> Language:
        raise AssertionError

    assert len(list(Analyst(Setup(NAMES), load).records([MissingInput("a"), MissingInput("b")]))) == 2


def test_what_is_found_does_not_depend_on_memory_zones(nlp: Language) -> None:
    from quoth.extractors.pipeline import load

    articles = [Article(sample.read_text(encoding="utf-8"), sample.name) for sample in SAMPLES[:2]] * 2
    plain = list(Analyst(Setup(NAMES), lambda: nlp).records(articles))
    zoned = Analyst(Setup(NAMES), load)
    zoned.__dict__["_zones"] = Zones(zoned._nlp, warm_up=100, zone=2000)

    assert list(zoned.records(articles)) == plain


def test_garbage_is_looked_for_again_when_a_pipeline_could_not_be_loaded() -> None:
    with pytest.raises(ValueError, match="no pipeline"), no_garbage():
        raise ValueError("no pipeline")

    assert gc.isenabled()


def test_words_of_a_zone_are_forgotten(blank: Language) -> None:
    with closing(Zones(blank, warm_up=10, zone=20)) as zones:
        for word in ("warm", "Abcdefgh", "Ijklmnop", "Qrstuvwx", "Yzyzyzyz"):
            zones.announce(10)
            blank(f"{word} {word}")

    assert "Abcdefgh" not in blank.vocab.strings
    assert "warm" in blank.vocab.strings


def test_words_are_forgotten_after_a_rest_too(blank: Language) -> None:
    zones = Zones(blank, warm_up=10, zone=1000)
    for word in ("warm", "Abcdefgh", "Ijklmnop", "Qrstuvwx"):
        zones.announce(10)
        blank(f"{word} {word}")
        zones.close()

    assert not {"Abcdefgh", "Ijklmnop", "Qrstuvwx"} & set(blank.vocab.strings)


def test_only_what_extractors_read_is_run() -> None:
    nlp = spacy.blank("en")
    for name in ("sentencizer", "textcat", "tagger", "entity_linker", "spancat"):
        nlp.add_pipe(name)

    assert superfluous(nlp, NAMES) == ["textcat", "entity_linker", "spancat"]
    assert superfluous(nlp, (*NAMES, "somebodys")) == []
    assert gains_by_batches(nlp)


def test_ours_reads_one_article_at_a_time(nlp: Language) -> None:
    assert not gains_by_batches(nlp)


def test_batches_begin_small() -> None:
    sizes = gradually(16)

    assert [next(sizes) for _ in range(7)] == [1, 2, 4, 8, 16, 16, 16]


@pytest.mark.parametrize("jobs", ["0", "-1", "two", "", "1.5"])
def test_jobs_that_are_none(jobs: str) -> None:
    with pytest.raises(BadJobs, match="'auto'"):
        Workforce.of(jobs, None, ordered=True)


def test_no_time_at_all() -> None:
    with pytest.raises(BadTimeout):
        Workforce.of("1", 0, ordered=True)


def test_auto_is_one_job_per_processor() -> None:
    assert Workforce.of("auto", None, ordered=True).jobs >= 1


class TestCommand:
    def test_two_jobs_print_what_one_does(self, quoth: Callable[..., Any]) -> None:
        inputs = ["nothing.txt", *SAMPLES[:3]]
        one, two = quoth("-f", "json", *inputs), quoth("-f", "json", "-j", "2", *inputs)

        assert (two.code, two.out, two.err) == (one.code, one.out, one.err)

    def test_a_pipeline_that_is_not_there_is_refused_by_workers_too(self, quoth: Callable[..., Any]) -> None:
        ran = quoth("-j", "2", "--model", "xx_none", SAMPLES[0])

        assert ran.code == 2
        assert "'xx_none' cannot be loaded" in ran.err

    def test_a_pipeline_in_a_folder_comes_with_a_warning(self, blank: Language, tmp_path: Path) -> None:
        blank.remove_pipe("fails_on_poison")
        blank.to_disk(tmp_path / "theirs")
        command = [sys.executable, "-m", "quoth", "--model", str(tmp_path / "theirs"), "-f", "json", str(SAMPLES[0])]
        ran = subprocess.run(command, capture_output=True, text=True, check=True)

        assert "can bring code of its own" in ran.stderr
        assert json.loads(ran.stdout)["articles"]

    def test_ctrl_c_ends_jobs_too(self) -> None:
        command = [sys.executable, "-m", "quoth", "-j", "2", "-f", "json", str(SAMPLES[0]), "-"]
        pipe = subprocess.PIPE
        with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, start_new_session=True) as running:
            assert running.stdout
            shown = b""
            while b'"errors": [' not in shown:
                part = os.read(running.stdout.fileno(), 65536)
                assert part, shown
                shown += part
            os.killpg(running.pid, signal.SIGINT)  # as a terminal does: to everybody
            rest, complaints = running.communicate(timeout=60)

        assert (running.returncode, rest, complaints) == (130, b"]}\n", b"")

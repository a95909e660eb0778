"""Articles and inputs that mean harm, patterns that might take for ever, and a network that must not be touched."""

from __future__ import annotations

import importlib
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from quoth.cli.record import record_of
from quoth.cli.running import Analyst, Setup
from quoth.extractors.base import Article, Attribution, Report, Span, Speaker

ROOT = Path(__file__).parents[3]
NAMES = ("speakers", "attributions", "quotes", "figures")


@pytest.fixture(scope="module")
def fuzz() -> Iterator[Any]:
    """The fuzzing, which can be run longer by itself."""
    sys.path.insert(0, str(ROOT / "benchmarks"))
    try:
        yield importlib.import_module("fuzz")
    finally:
        sys.path.remove(str(ROOT / "benchmarks"))


@pytest.mark.parametrize(("target", "inputs"), [("readers", 400), ("extractors", 60), ("writers", 150)])
def test_nothing_but_the_promised_errors_comes_out(
    fuzz: Any, target: str, inputs: int, nlp: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    analyst = Analyst(Setup(NAMES), lambda: nlp)
    monkeypatch.setattr(fuzz, "analyst", lambda: analyst)
    complaints = [fuzz.attempt(target, "test", number)[0] for number in range(inputs)]

    assert [each for each in complaints if each and each != "too slow"] == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("and denied 1.5 The\nhis\n] in 3 reporters ‘ ;‘ or", id="a report that begins with and"),
        pytest.param('and said at noon, the of told "Ferrel"', id="a report of two, and its first word and"),
        pytest.param(
            "people told\u00a0whether by\n\u0085 3 ministry of warned\tKyiv while", id="a verb between spaces"
        ),
        pytest.param("They praised the men who came while urging", id="a participle at the end of the text"),
        pytest.param("It expresses “regret", id="a noun for words at the end of the text"),
        pytest.param("Monday\nshe\r\nper ,\tshe ) who\r\nAda\ntold", id="nobody said according to nobody"),
        pytest.param("The wall is 7'2’000 high.", id="inches in thousands"),
        pytest.param("The wall is 7′2\u00a0000 high.", id="inches in thousands with a space"),
        pytest.param("It lasted 4:5:6\u00a0008 or 4:5:6,008.", id="seconds in thousands"),
        pytest.param("Ode 7‰0s\n“\nadded\u00a07'", id="a source of nothing but a mark"),
    ],
)
def test_texts_that_once_broke_an_extractor(fuzz: Any, text: str, nlp: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    analyst = Analyst(Setup(NAMES), lambda: nlp)
    monkeypatch.setattr(fuzz, "analyst", lambda: analyst)
    monkeypatch.setattr(fuzz, "made_up_text", lambda _: text)

    assert fuzz.extracts(None) is None


@pytest.mark.parametrize("unit", ["Ada said ", "“‘", "1,", "said ", '"', "hundred and ", "Ada, ", "according to "])
def test_text_written_to_hurt_is_read(unit: str, nlp: Any) -> None:
    record = Analyst(Setup(NAMES), lambda: nlp).record(Article(unit * (2_000 // len(unit))))

    assert record["errors"] == []


def test_hostile_texts_of_ever_new_words_are_read(fuzz: Any, nlp: Any) -> None:  # noqa: ARG001 - who lets us import
    texts = importlib.import_module("hostile_texts")
    analyst = Analyst(Setup(NAMES), lambda: nlp)
    errors = [error for name in texts.MADE for error in analyst.record(Article(texts.TEXTS[name](1_000)))["errors"]]

    assert {error["code"] for error in errors} <= {"not-english"}


def test_the_record_of_one_who_says_very_much_takes_work_as_he_says_more(steps: Callable[..., int]) -> None:
    def report(much: int) -> Report:
        places = [Span(place, place + 1) for place in range(much)]
        ada = Speaker("Ada", mentions=tuple(places))
        said = tuple(Attribution((place,), speaker=ada) for place in places)
        return Report(Article("a" * much), {"speakers": (ada,), "attributions": said})

    assert steps(record_of, report(2_000), NAMES) < 3 * steps(record_of, report(1_000), NAMES)


REFUSING = """
import subprocess
import sys
def refuse(event, arguments):
    if event.startswith("socket.") and event not in ("socket.__new__", "socket.gethostname"):
        print("NETWORK", event, arguments, file=sys.stderr, flush=True)
        raise OSError("no network here")
    if event.startswith(("urllib.", "http.client.", "ftplib.", "smtplib.")):
        print("NETWORK", event, file=sys.stderr, flush=True)
        raise OSError("no network here")
sys.addaudithook(refuse)
"""


@pytest.mark.parametrize("options", [[], ["-j", "2"]], ids=["one process", "two jobs"])
def test_the_network_is_not_touched(options: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sitecustomize.py").write_text(REFUSING)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    command = [sys.executable, "-m", "quoth", "-f", "json", *options, str(ROOT / "samples" / "briefing.txt")]
    ran = subprocess.run(command, capture_output=True, text=True)

    assert (ran.returncode, ran.stderr) == (0, "")
    assert '"attributions"' in ran.stdout


@pytest.mark.parametrize("options", [[], ["-j", "2"]], ids=["one process", "two jobs"])
def test_nothing_is_written_to_the_home_of_the_user(
    options: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """onnxruntime is made to report to its makers; it begins by noting the machine under ~/.cache."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("ORT_DISABLE_TELEMETRY", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    command = [sys.executable, "-m", "quoth", "-f", "json", *options, str(ROOT / "samples" / "briefing.txt")]
    ran = subprocess.run(command, capture_output=True, text=True)

    assert (ran.returncode, ran.stderr) == (0, "")
    assert list(tmp_path.iterdir()) == []

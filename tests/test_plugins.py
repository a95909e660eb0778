"""A third-party extractor, installed as anyone would install it."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import jsonschema
import pytest
from quoth.cli.outputs.tabular.rows import COLUMNS
from quoth.cli.record.schema import document_schema, line_schema
from quoth.extractors.registry import Registration

EXAMPLE = Path(__file__).parents[1] / "examples" / "quoth-dates"
CLAIM = "Ada Byron said that two men fell on 14 September 2024.\n"
STORY = "Ada Byron said on 14 September 2024 that two men fell.\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of packages in which the example plugin is installed, without network."""
    folder = tmp_path_factory.mktemp("plugin")
    source = shutil.copytree(EXAMPLE, folder / "source")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    offline = ["--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*pip, *offline, "--target", folder / "site", source], check=True, capture_output=True)
    return folder / "site"


def quoth(site: Path, *arguments: str | Path, stdin: str = STORY) -> str:
    environment = {**os.environ, "PYTHONPATH": str(site), "COLUMNS": "100"}
    command = [sys.executable, "-m", "quoth", *map(str, arguments)]
    ran = subprocess.run(command, env=environment, input=stdin, capture_output=True, text=True)
    assert (ran.returncode, ran.stderr) == (0, "")
    return ran.stdout


def test_an_installed_plugin_is_listed_after_ours(site: Path) -> None:
    listed = [json.loads(line) for line in quoth(site, "extractors").splitlines()]

    assert listed[-1] == {"name": "dates", "version": "0.1.0", "origin": "quoth-dates"}


def test_its_findings_are_printed_beside_ours(site: Path) -> None:
    document = json.loads(quoth(site, "-f", "json"))
    lines = [json.loads(line) for line in quoth(site, "-f", "jsonl").splitlines()]
    table = quoth(site, "-f", "table")

    date = {
        "id": "dates1",
        "text": "14 September 2024",
        "day": 14,
        "month": "September",
        "year": 2024,
        "speaker": None,
        "speaker_id": None,
        "spans": {"text": [[18, 35]]},
    }
    jsonschema.validate(document, document_schema())
    assert document["articles"][0]["dates"] == [date]
    assert [line for line in lines if line["type"] == "dates"] == [
        {"schema": "quoth/1", "type": "dates", "article": "-", **date}
    ]
    for line in lines:
        jsonschema.validate(line, line_schema())
    assert "Dates" in table
    assert "14 September 2024" in table
    assert "1 date" in table.splitlines()[-1]


def test_it_can_run_alone(site: Path) -> None:
    types = {json.loads(line)["type"] for line in quoth(site, "-f", "jsonl", "--only", "dates").splitlines()}

    assert types == {"article", "dates"}


def test_the_samples_hold_a_date(site: Path) -> None:
    samples = sorted(str(path) for path in (Path(__file__).parents[1] / "samples").glob("*.txt"))

    assert '"day"' in quoth(site, "-f", "jsonl", "--only", "dates", *samples)


def test_its_claimant_is_known_even_if_it_runs_alone(site: Path) -> None:
    story = CLAIM + "The fair opens on 3 May 2025.\n"

    lines = map(json.loads, quoth(site, "-f", "jsonl", "--only", "dates", stdin=story).splitlines())

    assert [(line["year"], line["speaker"], line["speaker_id"]) for line in lines if line["type"] == "dates"] == [
        (2024, "Ada Byron", "s1"),
        (2025, None, None),
    ]


@pytest.mark.parametrize(("form", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_its_columns_come_after_ours(site: Path, form: str, delimiter: str) -> None:
    header, *rows = csv.reader(quoth(site, "-f", form, stdin=CLAIM).splitlines(), delimiter=delimiter)
    (date,) = [row for row in (dict(zip(header, row, strict=True)) for row in rows) if row["type"] == "dates"]
    chosen = quoth(site, "-f", form, "--columns", "type,day,year", "--only", "dates", stdin=CLAIM).splitlines()

    assert header == [*COLUMNS, "day", "month", "year"]
    assert (date["speaker"], date["day"], date["month"], date["year"], date["more"]) == (
        "Ada Byron", "14", "September", "2024", "",
    )  # fmt: skip
    assert chosen[1:] == [delimiter.join(("dates", "14", "2024"))]


def test_columns_that_cannot_be_had_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    from quoth.extractors import registry

    declared = {"fits": {"depth": float}, "odd": {"when": list}, "gone": None}
    points = [SimpleNamespace(name=name, dist=None, load=lambda it=it: it) for name, it in declared.items()]
    monkeypatch.setattr(registry, "entry_points", lambda **_: points)

    assert registry.declared_columns.__wrapped__() == {"fits": {"depth": float}, "gone": {}, "odd": {}}


def raises(doc: object) -> Iterator[object]:
    yield SimpleNamespace(span=None)
    raise ValueError(f"no luck with {type(doc).__name__}")


def leaves(_: object) -> Iterator[object]:
    sys.exit("I am off")


def is_no_generator(_: object) -> None:
    return None


def yields_text(_: object) -> Iterator[object]:
    yield "not a finding"


def overreaches(_: object) -> Iterator[object]:
    from quoth.extractors.base import Quote, Span

    yield Quote(Span(0, 10**9))


def yields_what_json_does_not_know(_: object) -> Iterator[object]:
    from quoth.extractors.base import Span

    yield SimpleNamespace(span=Span(0, 3), when=object())


def ends_everything(_: object) -> Iterator[object]:
    raise GeneratorExit


class Wordless(Exception):
    def __str__(self) -> str:
        raise ValueError("no words")


def fails_without_a_word(_: object) -> Iterator[object]:
    raise Wordless


def finds(value: object) -> Iterator[object]:
    from quoth.extractors.base import Span

    @dataclass(frozen=True)
    class Found:
        span: Span
        value: object

    yield Found(Span(0, 3), value)


def yields_an_endless_number(_: object) -> Iterator[object]:
    yield from finds(10**5000)


def yields_a_list_within_itself(_: object) -> Iterator[object]:
    within: list[object] = []
    within.append(within)
    yield from finds(within)


BROKEN = [
    (ends_everything, "extractor-failed"),
    (fails_without_a_word, "extractor-failed"),
    (yields_an_endless_number, "unprintable-finding"),
    (yields_a_list_within_itself, "unprintable-finding"),
    (raises, "extractor-failed"),
    (leaves, "extractor-failed"),
    (is_no_generator, "extractor-failed"),
    (yields_text, "extractor-failed"),
    (overreaches, "extractor-failed"),
    (yields_what_json_does_not_know, "unprintable-finding"),
]


@pytest.mark.parametrize(("extract", "code"), BROKEN, ids=lambda each: getattr(each, "__name__", ""))
def test_a_plugin_that_breaks_costs_only_its_own_findings(
    extract: Callable[..., Any], code: str, quoth: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = quoth("-f", "json", "-", stdin=STORY.encode()).articles
    install(monkeypatch, "broken", extract)

    ran = quoth("-f", "json", "-", stdin=STORY.encode())

    (article,) = ran.articles
    assert ran.code == 0
    assert article.pop("broken") == []
    (error,) = article.pop("errors")
    assert (error["code"], error["extractor"]) == (code, "broken")
    assert ran.err == f"quoth: {error['message']}\n"
    assert "'broken'" in ran.err
    assert "'-'" in ran.err
    del sound[0]["errors"]
    assert article == sound[0]


def prints(_: object) -> Iterator[object]:
    print("by the way")
    return iter(())


def test_what_a_plugin_prints_is_no_data(quoth: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, "chatty", prints)

    ran = quoth("-f", "jsonl", "-", stdin=STORY.encode())

    assert {line["type"] for line in ran.lines} >= {"attribution", "figure"}
    assert ran.err == "by the way\n"


@pytest.mark.parametrize("name", ["source", "text", "agency", "errors", "figure"])
def test_names_that_records_need_are_no_plugins_and_that_is_said(
    name: str, quoth: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    from quoth.extractors import registry

    points = [*entry_points(group=registry.GROUP), EntryPoint(name, "a.module:extract", registry.GROUP)]
    monkeypatch.setattr(registry, "entry_points", lambda **_: points)

    ran = quoth("-f", "json", "-", stdin=STORY.encode())
    sentence = (
        f"quoth: The extractor '{name}' of an unknown distribution is left out: in records that name has another "
        "meaning. Register it under another name, or uninstall it.\n"
    )

    assert set(registry.registered()) >= set(registry.OWN_ORDER)
    assert (ran.code, ran.err) == (0, sentence)
    assert ran.articles[0]["attributions"]
    assert ran.articles[0]["errors"] == []
    listed = quoth("extractors", "-f", "jsonl")
    assert (name not in {line["name"] for line in listed.lines}, listed.err) == (True, sentence)


def test_figures_survive_the_attributions(quoth: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    story = "“We lost 300 men,” said Ada Vale.".encode()
    (sound,) = quoth("-f", "json", "-", stdin=story).articles
    monkeypatch.setattr("quoth.extractors.attributions.reported", lambda _: 1 / 0)

    for only in ("", "figures"):
        ran = quoth("-f", "json", "--only", only, "-", stdin=story)

        (article,) = ran.articles
        assert ran.code == 0
        assert [error["extractor"] for error in article["errors"]] == ["attributions"]
        assert ran.err.count("\n") == 1
        assert [(each["text"], each["speaker"]) for each in article["figures"]] == [("300 men", None)]
        assert [each["speaker"] for each in sound["figures"]] == ["Ada Vale"]
    assert [quote["text"] for quote in quoth("-f", "json", "-", stdin=story).articles[0]["quotes"]]


def test_a_plugin_that_cannot_be_imported_is_named_once(
    quoth: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    install(monkeypatch, "broken", EntryPoint("broken", "no.such.module:extract", "quoth.extractors"))
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(STORY)

    ran = quoth("-f", "json", tmp_path)

    assert ran.code == 0
    assert ran.err.count("\n") == 1
    assert "The extractor 'broken' of quoth-broken could not be loaded: No module named 'no'." in ran.err
    assert [[error["code"] for error in article["errors"]] for article in ran.articles] == [["broken-extractor"]] * 2
    assert all(article["attributions"] for article in ran.articles)


def install(monkeypatch: pytest.MonkeyPatch, name: str, extract: Any) -> None:
    """Register an extractor for one test, as if its distribution were installed."""
    from quoth.extractors import registry

    point: Any = extract if isinstance(extract, EntryPoint) else SimpleNamespace(load=lambda: extract)
    registered = registry.registered()
    registered[name] = Registration(name, "1.0", f"quoth-{name}", point)
    monkeypatch.setattr(registry, "registered", lambda: registered)
    monkeypatch.setattr("quoth.cli.running.setup.registered", lambda: registered)

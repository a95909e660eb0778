"""What every test may ask for."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from spacy.language import Language

ROOT = Path(__file__).parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regenerate", action="store_true", help="write what is printed now as what shall be printed")


@pytest.fixture
def regenerating(request: pytest.FixtureRequest) -> bool:
    """Whether what was reviewed is to be written anew: `make golden`."""
    return bool(request.config.getoption("--regenerate"))


@pytest.fixture(autouse=True, scope="session")
def _no_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Whoever runs the tests has settings of his own; the tests have none."""
    with pytest.MonkeyPatch.context() as environment:
        for name in [name for name in os.environ if name.startswith("QUOTH_")]:
            environment.delenv(name)
        for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR"):
            environment.delenv(name, raising=False)
        environment.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("settings")))
        yield


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The embedded pipeline, loaded once."""
    from quoth.extractors.pipeline import load

    return load()


@pytest.fixture
def steps() -> Callable[..., int]:
    """How many lines of Python a call runs: its work, however fast the machine is."""

    def counted(function: Callable[..., Any], *given: Any) -> int:
        lines, before = 0, sys.gettrace()

        def trace(_frame: Any, event: str, _value: Any) -> Any:
            nonlocal lines
            lines += event == "line"
            return trace

        sys.settrace(trace)
        try:
            function(*given)
        finally:
            sys.settrace(before)
        return lines

    return counted


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run of the command came to."""

    code: int
    out: str
    err: str

    @property
    def articles(self) -> list[dict[str, Any]]:
        """The articles of ``--format json``."""
        articles: list[dict[str, Any]] = json.loads(self.out)["articles"]
        return articles

    @property
    def lines(self) -> list[dict[str, Any]]:
        """The lines of ``--format jsonl``."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def findings(self) -> list[dict[str, Any]]:
        """The same without those that say what was read."""
        return [line for line in self.lines if line["type"] != "article"]


@pytest.fixture
def quoth(nlp: Language, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Run the command in this process, on the pipeline already loaded."""
    from quoth.cli.app import exit_code_of

    monkeypatch.setattr("quoth.extractors.pipeline.load", lambda *_, **__: nlp)
    monkeypatch.setenv("COLUMNS", "100")
    capsys.readouterr()

    def run(*arguments: str | Path, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = exit_code_of([str(argument) for argument in arguments])
        return Ran(code, *capsys.readouterr())

    return run

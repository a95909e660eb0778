"""The command reference and the man page are the commands' own help, and every help shows how it is done."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer
from quoth.cli.commands import app
from quoth.cli.record.fields import KINDS
from quoth.cli.record.schema import document_schema, line_schema

DOCS = Path(__file__).parents[1] / "docs"
GROUP: Any = typer.main.get_command(app)


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("docs")
    subprocess.run([sys.executable, DOCS / "generate.py", folder], check=True)
    return folder


@pytest.mark.skipif(typer.__version__ < "0.29", reason="older Typer words the help differently")
@pytest.mark.parametrize("name", ["attributions.md", "commands.md", "quoth.1", "fields.md", "inputs.md", "outputs.md"])
def test_documents_are_up_to_date(name: str, generated: Path, regenerating: bool) -> None:
    text = (generated / name).read_text(encoding="utf-8")

    if regenerating:
        (DOCS / name).write_text(text, encoding="utf-8")
    assert text == (DOCS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", GROUP.commands)
def test_every_command_shows_three_examples(name: str) -> None:
    examples = GROUP.commands[name].help.partition("\b")[2].splitlines()

    assert sum("quoth" in line for line in examples) >= 3


@pytest.mark.parametrize("name", GROUP.commands)
def test_every_option_says_what_it_does(name: str) -> None:
    for param in GROUP.commands[name].params:
        assert getattr(param, "help", None), param.name


ROOT = DOCS.parent
PATH = re.compile(r"`((?:cli|extractors|tests|docs|examples)/[\w./-]*)`")


@pytest.mark.parametrize("page", ["CONTRIBUTING.md", "docs/architecture.md", "README.md"])
def test_every_path_in_the_documents_is_there(page: str) -> None:
    named = PATH.findall((ROOT / page).read_text(encoding="utf-8"))

    assert [path for path in named if "NAME" not in path and "SUFFIX" not in path and not (ROOT / path).exists()] == []


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_every_field_of_the_schema_is_described(form: str) -> None:
    schema = {"json": document_schema, "jsonl": line_schema}[form]()
    fields = {name for kind in KINDS.values() for name in (field.name for field in kind.fields)}

    plain = [
        (kind, name)
        for kind, finding in schema["$defs"].items()
        for name, field in finding["properties"].items()
        if name in fields and kind != "other" and "description" not in field
    ]

    assert [each for each in plain if each[1] not in ("type", "text")] == []

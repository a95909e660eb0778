"""The command reference and the man page are the commands' own help, and every help shows how it is done."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from quoth.cli import commands
from quoth.cli.commands import ONE_LINE
from quoth.cli.compare.forms.schema import compare_schema
from quoth.cli.group import app
from quoth.cli.record.fields import ARTICLE, ERROR, KINDS
from quoth.cli.record.schema import document_schema, line_schema

DOCS = Path(__file__).parents[1] / "docs"
GROUP: Any = typer.main.get_command(app)


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("docs")
    subprocess.run([sys.executable, DOCS / "generate.py", folder], check=True)
    return folder


@pytest.mark.skipif(typer.__version__ < "0.29", reason="older Typer words the help differently")
@pytest.mark.parametrize(
    "name",
    ["attributions.md", "commands.md", "quoth.1", "fields.md", "fields", "figures.md", "inputs.md", "outputs.md"],
)
def test_documents_are_up_to_date(name: str, generated: Path, regenerating: bool) -> None:
    made = pages_in(generated / name)

    if regenerating:
        shutil.rmtree(DOCS / "fields" if name == "fields" else generated / "nothing", ignore_errors=True)
        for path, text in made.items():
            (DOCS / name / path).parent.mkdir(parents=True, exist_ok=True)
            (DOCS / name / path).write_text(text, encoding="utf-8")
    assert made == pages_in(DOCS / name)


def pages_in(place: Path) -> dict[Path, str]:
    """The texts of a file, or of all the pages in a folder."""
    paths = sorted(place.rglob("*.md")) if place.is_dir() else [place]
    return {path.relative_to(place): path.read_text(encoding="utf-8") for path in paths}


def test_every_field_has_a_page() -> None:
    rows = {"article": ARTICLE, "error": ERROR, **{kind.name: kind.fields for kind in KINDS.values()}}

    assert {path.relative_to(DOCS / "fields").as_posix() for path in (DOCS / "fields").rglob("*.md")} == {
        f"{name}/{field.name}.md" for name, fields in rows.items() for field in fields
    }


@pytest.mark.parametrize("name", GROUP.commands)
def test_every_command_shows_three_examples(name: str) -> None:
    examples = GROUP.commands[name].help.partition("\b")[2].splitlines()

    assert sum("quoth" in line for line in examples) >= 3


@pytest.mark.parametrize(("name", "line"), ONE_LINE.items())
def test_the_list_of_commands_has_the_first_sentence_of_each_help(name: str, line: str) -> None:
    assert GROUP.commands[name].get_short_help_str(limit=200) == line


def test_the_list_of_commands_is_whole() -> None:
    files = {path.stem for path in Path(commands.__file__).parent.glob("*.py")} - {"__init__"}

    assert files == set(ONE_LINE)


@pytest.mark.parametrize("name", GROUP.commands)
def test_every_option_says_what_it_does(name: str) -> None:
    for param in GROUP.commands[name].params:
        assert getattr(param, "help", None), param.name


ROOT = DOCS.parent
EXAMPLE = re.compile(r"^\.SH EXAMPLES$(.*?)^\.SH", re.DOTALL | re.MULTILINE)


def test_the_examples_of_the_man_page_run(tmp_path: Path) -> None:
    if not shutil.which("jq"):
        pytest.skip("jq is not installed")
    page = (DOCS / "quoth.1").read_text(encoding="utf-8").replace("\\-", "-")
    shown = EXAMPLE.search(page)
    shown_commands = re.findall(r"^\.B (.*)$", shown[1] if shown else "", re.MULTILINE)
    (tmp_path / "stories").mkdir()
    for name in ("story.txt", "stories/1.txt"):
        shutil.copy(ROOT / "samples" / "briefing.txt", tmp_path / name)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    script = "\n".join(["set -eo pipefail", *shown_commands])

    ran = subprocess.run(["bash", "-c", script], cwd=tmp_path, env={**os.environ, "PATH": path}, capture_output=True)

    assert (ran.returncode, ran.stderr) == (0, b"")
    assert len(shown_commands) >= 6
    assert {"found.jsonl", "found.db"} <= {each.name for each in tmp_path.iterdir()}


PATH = re.compile(r"`((?:cli|extractors|tests|docs|examples)/[\w./-]*)`")


@pytest.mark.parametrize("page", ["CONTRIBUTING.md", "docs/architecture.md", "README.md"])
def test_every_path_in_the_documents_is_there(page: str) -> None:
    named = PATH.findall((ROOT / page).read_text(encoding="utf-8"))

    assert [path for path in named if "NAME" not in path and "SUFFIX" not in path and not (ROOT / path).exists()] == []


@pytest.mark.parametrize("form", ["json", "jsonl", "compare"])
def test_every_field_of_the_schema_is_described(form: str) -> None:
    schema = {"json": document_schema, "jsonl": line_schema, "compare": compare_schema}[form]()

    assert [name for name, field in properties_in(schema) if not str(field.get("description", "")).endswith(".")] == []


def properties_in(schema: Any) -> Iterator[tuple[str, Any]]:
    """Yield every property of a schema, however deep, with its name."""
    if isinstance(schema, dict):
        named = schema.get("properties")
        yield from named.items() if isinstance(named, dict) else ()
    for inner in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from properties_in(inner)

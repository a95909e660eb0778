"""Every block of code in the documents is run, in a folder that has the files they speak of.

``console`` blocks print what follows the command, ``sh`` blocks end well, ``python`` blocks of a page run one after
another and print its ``text`` blocks, ``r`` and what ``needs`` something run where that is installed. A block after
``<!-- not run: why -->`` is left out.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
ELSEWHERE = {"commands.md"}  # written from the commands' help, and compared with it, by test_docs.py
PAGES = sorted(path for path in DOCS.glob("*.md") if path.name not in ELSEWHERE)
BLOCK = re.compile(
    r"(?:^<!-- (?P<mark>[a-z ]+): (?P<why>[^\n]*) -->\n)?^```(?P<language>\w+)\n(?P<code>.*?)^```$", re.M | re.S
)
COMMAND = re.compile(r"^\$ (?P<command>.+(?:\n> .+)*)\n(?P<output>(?:(?!\$ ).*\n)*)", re.M)
LANGUAGES = {"console", "json", "python", "r", "sh", "sql", "text", "toml"}


class Block(NamedTuple):
    """A block of code: its page, its place among the blocks there, its language, and what is said before it."""

    page: str
    number: int
    language: str
    code: str
    mark: str
    why: str


def blocks_of(page: Path) -> Iterator[Block]:
    for number, found in enumerate(BLOCK.finditer(page.read_text(encoding="utf-8")), 1):
        yield Block(page.name, number, found["language"], found["code"], found["mark"] or "", found["why"] or "")


BLOCKS = [block for page in PAGES for block in blocks_of(page)]
RUN = [block for block in BLOCKS if block.mark != "not run"]


def of(*languages: str) -> list[Block]:
    return [block for block in RUN if block.language in languages]


def named(block: Block) -> str:
    return f"{block.page}-{block.number}"


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files that the documents speak of."""
    folder = tmp_path_factory.mktemp("docs")
    samples = shutil.copytree(ROOT / "samples", folder / "samples")
    shutil.copytree(ROOT / "examples", folder / "examples")
    for name, sources in {"stories": ["court", "flood"], "archive": ["plant"], "more": ["rates"]}.items():
        (folder / name).mkdir()
        for source in sources:
            shutil.copy(samples / f"{source}.txt", folder / name)
    for name, source in {"story": "briefing", "article": "plant", "old": "flood", "new": "flood"}.items():
        shutil.copy(samples / f"{source}.txt", folder / f"{name}.txt")
    shutil.copy(ROOT / "tests" / "inputs" / "story.pdf", folder / "report.pdf")
    shutil.copy(ROOT / "tests" / "inputs" / "story.eml", folder)
    text = "Ada Vale said that 40 boats had left. The union denied that anybody was hurt."
    (folder / "feed.jsonl").write_text(f"{json.dumps({'text': text})}\n" * 12, encoding="utf-8")
    (folder / "a.jsonl").write_text(json.dumps({"fields": {"body": text}, "meta": {"id": 7}}), encoding="utf-8")
    (folder / "news.csv.gz").write_bytes(gzip.compress(f'text\n"{text}"\n'.encode()))
    (folder / "housing.toml").write_text(next(block.code for block in of("toml")), encoding="utf-8")
    ran(folder, "quoth -o found.jsonl stories/ && quoth -o found.db stories/ && quoth -f csv stories/ > found.csv")
    ran(folder, "quoth -o samples.csv samples/*.txt")
    return folder


@pytest.fixture(scope="module")
def place(stage: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A copy of the files for each page, in which its blocks run one after another."""
    pages: dict[str, Path] = {}
    for page in PAGES:
        pages[page.name] = shutil.copytree(stage, tmp_path_factory.mktemp("page") / page.stem)
    return pages


def ran(folder: Path, command: str, *, shell: bool = True, **settings: str) -> str:
    """What a command prints in a terminal of 88 columns; it ends well and complains of nothing."""
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "88",
        "NO_COLOR": "1",
        **settings,
    }
    arguments = ["bash", "-euo", "pipefail", "-c", command] if shell else [sys.executable, "-W", "error", "-c", command]
    done = subprocess.run(arguments, cwd=folder, env=environment, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


def test_every_block_has_a_language_that_is_known() -> None:
    assert {block.language for block in BLOCKS} <= LANGUAGES
    for page in PAGES:
        assert page.read_text(encoding="utf-8").count("```") == 2 * len(list(blocks_of(page))), page.name
    assert {block.mark for block in BLOCKS} <= {"", "needs", "not run"}


def test_no_code_is_indented_instead() -> None:
    """A block without a fence would be shown and not be run."""
    for page in PAGES:
        assert re.findall(r"\n\n {4}(?![-*|\d ]).*", BLOCK.sub("", page.read_text(encoding="utf-8"))) == [], page.name


@pytest.mark.parametrize("block", of("sh", "console"), ids=named)
def test_commands(block: Block, place: dict[str, Path], regenerating: bool) -> None:
    for tool in re.findall(r"\b(jq|sqlite3)\b", block.code):
        if not shutil.which(tool):
            pytest.skip(f"{tool} is not installed")
    if block.language == "sh":
        ran(place[block.page], block.code)
        return
    shown = [(found["command"].replace("\n> ", "\n"), found["output"]) for found in COMMAND.finditer(block.code)]
    assert shown
    for command, output in shown:
        for_people = not re.search(r"[|>]| -[fo] ", command)
        printed = ran(place[block.page], command, QUOTH_FORMAT="table" if for_people else "auto")
        if regenerating:
            page, typed = DOCS / block.page, "$ " + command.replace("\n", "\n> ") + "\n"
            text = page.read_text(encoding="utf-8")
            page.write_text(text.replace(typed + output, typed + printed), encoding="utf-8")
        else:
            assert printed == output


@pytest.mark.parametrize("page", sorted({block.page for block in of("python")} - {"python.md"}))
def test_python(page: str, place: dict[str, Path], regenerating: bool) -> None:
    """The page on Python has a test of its own, test_python.py."""
    code = "\n".join(block.code for block in of("python") if block.page == page)
    for package in re.findall(r"^import (pandas)", code, re.M):
        pytest.importorskip(package)

    printed = ran(place[page], code, shell=False)

    shown = [block.code for block in of("text") if block.page == page]
    if regenerating and len(shown) == 1:
        text = (DOCS / page).read_text(encoding="utf-8")
        (DOCS / page).write_text(text.replace(f"```text\n{shown[0]}", f"```text\n{printed}"), encoding="utf-8")
    else:
        assert [each for each in shown if each not in printed] == []


@pytest.mark.parametrize("block", of("r"), ids=named)
def test_r(block: Block, place: dict[str, Path], regenerating: bool) -> None:
    if not shutil.which("Rscript"):
        pytest.skip("R is not installed")
    (place[block.page] / "block.R").write_text(block.code, encoding="utf-8")

    printed = ran(place[block.page], "Rscript block.R")

    code = "".join(line for line in block.code.splitlines(keepends=True) if not line.startswith("#> "))
    shown = code + "".join(f"#> {line}\n" for line in printed.splitlines())
    if regenerating:
        text = (DOCS / block.page).read_text(encoding="utf-8")
        (DOCS / block.page).write_text(text.replace(block.code, shown), encoding="utf-8")
    else:
        assert shown == block.code
    assert shown != code


@pytest.mark.parametrize("block", of("sql"), ids=named)
def test_sql(block: Block, place: dict[str, Path]) -> None:
    duckdb = pytest.importorskip(block.why)
    ran(place[block.page], "quoth -o found.parquet stories/")
    query = block.code.replace("'found.parquet'", f"'{place[block.page] / 'found.parquet'}'")

    assert duckdb.sql(query).fetchall()


@pytest.mark.parametrize("block", of("json", "toml"), ids=named)
def test_data(block: Block) -> None:
    assert json.loads(block.code) if block.language == "json" else tomllib.loads(block.code)


@pytest.mark.skipif(find_spec("mkdocs") is None, reason="mkdocs is not installed: pip install '.[docs]'")
def test_the_site_is_built_without_a_warning(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)

    assert built.returncode == 0, built.stderr
    assert "WARNING" not in built.stderr
    for page in DOCS.rglob("*.md"):
        assert (tmp_path / "site" / page.relative_to(DOCS).with_suffix(".html")).is_file(), page.name

"""The README shows real commands and their real output; `make golden` writes the outputs anew."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
CONSOLE = re.compile(r"^```console\n\$ (?P<command>.+)\n(?P<output>(?:(?!```).*\n)*)```$", re.MULTILINE)
BLOCKS = list(CONSOLE.finditer(README.read_text(encoding="utf-8")))


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block["command"])
def test_a_command_prints_what_the_readme_says(block: re.Match[str], regenerating: bool) -> None:
    if "jq" in block["command"] and not shutil.which("jq"):
        pytest.skip("jq is not installed")

    shown = printed(block["command"])

    if regenerating:
        text = README.read_text(encoding="utf-8")
        README.write_text(text.replace(block[0], f"```console\n$ {block['command']}\n{shown}```"), encoding="utf-8")
        return
    assert shown == block["output"]


def printed(command: str) -> str:
    """What a reader sees who types it in a terminal of 80 columns, without the blank line at the top of a table."""
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "80",
        "NO_COLOR": "1",
        **({} if "|" in command else {"QUOTH_FORMAT": "table"}),
    }
    ran = subprocess.run(["bash", "-c", command], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert (ran.returncode, ran.stderr) == (0, "")
    return ran.stdout


def test_the_readme_shows_commands() -> None:
    assert BLOCKS[0].start() < 300
    assert sum("jq" in block["command"] for block in BLOCKS) >= 5


def test_the_plugin_in_the_readme_is_the_example() -> None:
    example = ROOT / "examples" / "quoth-dates"

    for name in ("quoth_dates.py", "pyproject.toml"):
        assert (example / name).read_text(encoding="utf-8").strip() in README.read_text(encoding="utf-8")


def test_links_lead_somewhere() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", README.read_text(encoding="utf-8"))

    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []

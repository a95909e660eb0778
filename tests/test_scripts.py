"""Shell scripts as people write them, in scripts/: each prints what its first lines promise, and nothing on stderr."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = sorted((Path(__file__).parent / "scripts").glob("*.sh"))
STORIES = {
    "rain.txt": "Ada Byron said 300 people had left.\n\n“It rained,” she added.\n",
    "a snow.txt": "The mayor, Max Roe, denied that two bridges had been closed.\n",
    "quiet.txt": "Rain fell.\n",
}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_prints_what_it_promises(script: Path, tmp_path: Path) -> None:
    lines = script.read_text(encoding="utf-8").splitlines()
    promised = [line.removeprefix("#> ") for line in lines if line.startswith("#> ")]
    if any("jq " in line for line in lines[1:]) and not shutil.which("jq"):
        pytest.skip("jq is not installed")
    for name, text in STORIES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    folder = Path(sys.executable).parent
    environment = {**os.environ, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}", "PYTHONUTF8": "1"}

    ran = subprocess.run(["bash", script], cwd=tmp_path, env=environment, capture_output=True, text=True)

    assert (ran.stdout.splitlines(), ran.stderr) == (promised, "")


def test_there_are_a_dozen() -> None:
    assert len(SCRIPTS) >= 12

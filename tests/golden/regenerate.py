"""Write what quoth prints about each sample beside this file: `make golden`. Review the difference as code."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

GOLDEN = Path(__file__).parent
ROOT = GOLDEN.parents[1]
FORMS = {".json": ["--format", "json"], ".table.txt": ["--format", "table"]}


def printed(sample: Path, form: list[str]) -> bytes:
    """What the command prints about one sample, 100 columns wide."""
    command = [sys.executable, "-m", "quoth", "extract", *form, str(sample.relative_to(ROOT))]
    environment = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1"}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True).stdout


if __name__ == "__main__":
    for sample in sorted((ROOT / "samples").glob("*.txt")):
        for suffix, form in FORMS.items():
            (GOLDEN / f"{sample.stem}{suffix}").write_bytes(printed(sample, form))

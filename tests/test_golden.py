"""The samples, end to end: what is printed is what was reviewed. `make golden` writes it anew."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
SAMPLES = sorted((ROOT / "samples").glob("*.txt"))
GOLDEN = ROOT / "tests" / "golden"


def regenerate() -> Any:
    spec = importlib.util.spec_from_file_location("regenerate", GOLDEN / "regenerate.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("suffix", [".json", ".table.txt"])
def test_prints_what_was_reviewed(sample: Path, suffix: str) -> None:
    module = regenerate()

    shown = module.printed(sample, module.FORMS[suffix]).decode()

    assert shown == (GOLDEN / f"{sample.stem}{suffix}").read_text(encoding="utf-8")


def test_nothing_golden_outlives_its_sample() -> None:
    names = {path.name.split(".")[0] for path in GOLDEN.iterdir() if path.suffix in (".json", ".txt")}

    assert names == {sample.stem for sample in SAMPLES}
    for path in GOLDEN.glob("*.json"):
        assert json.loads(path.read_text(encoding="utf-8"))["articles"][0]["errors"] == []

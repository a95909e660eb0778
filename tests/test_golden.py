"""The samples, end to end: what is printed is what was reviewed. `make golden` writes it anew."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
SAMPLES = sorted((ROOT / "samples").glob("*.txt"))
GOLDEN = ROOT / "tests" / "golden"
FORMS = {".json": "json", ".table.txt": "table"}


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("suffix", FORMS)
def test_prints_what_was_reviewed(
    sample: Path, suffix: str, regenerating: bool, quoth: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    golden = GOLDEN / f"{sample.stem}{suffix}"

    shown = quoth("-f", FORMS[suffix], sample.relative_to(ROOT)).out

    if regenerating:
        golden.write_text(shown, encoding="utf-8")
    assert shown == golden.read_text(encoding="utf-8")


def test_nothing_golden_outlives_its_sample() -> None:
    names = {path.name.split(".")[0] for path in GOLDEN.iterdir()}

    assert names == {sample.stem for sample in SAMPLES}
    for path in GOLDEN.glob("*.json"):
        assert json.loads(path.read_text(encoding="utf-8"))["articles"][0]["errors"] == []

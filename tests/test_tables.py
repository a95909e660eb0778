"""Every extractor of ours has its two tables: what it leaves alone, and what it finds."""

from __future__ import annotations

from pathlib import Path

import pytest
from quoth.extractors.registry import registered

TESTS = Path(__file__).parent
OURS = [name for name, registration in registered().items() if registration.origin == "quoth"]


def test_ours_come_in_through_the_door_in_order() -> None:
    assert OURS == ["speakers", "attributions", "quotes", "figures"]


@pytest.mark.parametrize("name", OURS)
@pytest.mark.parametrize("table", ["LEAVES_ALONE", "FINDS"])
def test_has_its_tables(name: str, table: str) -> None:
    texts = [path.read_text(encoding="utf-8") for path in TESTS.glob(f"test_{name}*.py")]

    assert any(f"\n{table}" in text for text in texts)

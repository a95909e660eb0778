"""Imports run one way: down the floors of the house, and never in a circle."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
EXTRACTORS = ROOT / "extractors"

# the ground floor first: each may import from those before it, and from itself
FLOORS = (
    "base",
    "words",
    "text",
    "grammar",
    "reports",
    "speakers/names",
    "speakers/entities",
    "speakers/cast",
    "speakers",
    "attributions",
    "quotes",
    "figures",
)
APART = ("encoder", "labels", "pipeline", "registry")  # how docs and extractors are come by


def test_every_module_has_its_floor() -> None:
    assert {floor_of(path) for path in modules()} <= {*FLOORS, *APART, ""}


@pytest.mark.parametrize("floor", FLOORS)
def test_nothing_imports_from_a_floor_above(floor: str) -> None:
    below = {*FLOORS[: FLOORS.index(floor) + 1]}

    upward = [
        f"{path.relative_to(EXTRACTORS)} imports {other.relative_to(EXTRACTORS)}"
        for path in modules()
        if floor_of(path) == floor
        for other in imported(path)
        if floor_of(other) not in below
    ]

    assert upward == []


def test_no_extractor_imports_the_command_line() -> None:
    assert [path for path in modules() if any("cli" in target.parts for target in imported(path))] == []


def test_no_circle_of_modules() -> None:
    graph = {path: set(imported(path, for_types=False)) - {path} for path in modules()}
    try:
        list(TopologicalSorter(graph).static_order())
    except CycleError as circle:
        pytest.fail(" -> ".join(str(path.relative_to(ROOT)) for path in circle.args[1]))


def test_no_import_hides_in_a_function() -> None:
    hidden = [
        f"{path.relative_to(EXTRACTORS)}:{node.lineno}"
        for path in modules()
        if floor_of(path) in FLOORS
        for function in ast.walk(parsed(path))
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.ImportFrom) and node.level
    ]

    assert hidden == []


def modules() -> list[Path]:
    return sorted(EXTRACTORS.rglob("*.py"))


def floor_of(path: Path) -> str:
    """The floor of a module: its folder, or its own name; the longest that is listed."""
    inside = path.relative_to(EXTRACTORS).with_suffix("")
    parts = inside.parts[:-1] if inside.name == "__init__" else inside.parts
    names = ["/".join(parts[:size]) for size in range(len(parts), 0, -1)]
    return next((name for name in names if name in FLOORS or name in APART), "/".join(parts))


def imported(path: Path, *, for_types: bool = True) -> Iterator[Path]:
    """The modules of this package that one imports, also inside functions; of ``from .x import y`` y if it is one."""
    for node in ast.walk(parsed(path) if for_types else without_types(path)):
        if not isinstance(node, ast.ImportFrom) or not node.level:
            continue
        base = path.parents[node.level - 1].joinpath(*(node.module or "").split("."))
        for alias in node.names:
            yield next((found for one in (base / alias.name, base) if (found := module_at(one))), base)


def module_at(place: Path) -> Path | None:
    files = (place.with_suffix(".py"), place / "__init__.py")
    return next((file for file in files if file.is_file()), None)


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def without_types(path: Path) -> ast.Module:
    tree = parsed(path)
    tree.body = [
        node for node in tree.body if not (isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test))
    ]
    return tree

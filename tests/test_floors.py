"""Imports run one way, from upper layers to lower ones, and never in a circle; so do the stages of an article."""

from __future__ import annotations

import ast
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from quoth.extractors.analysis import STAGES, Analysis, Stage
from quoth.extractors.base import KNOWN, SPEECH

if TYPE_CHECKING:
    from spacy.language import Language

ROOT = Path(__file__).parents[1]
EXTRACTORS = ROOT / "extractors"
BY_NAME = {stage.name: stage for stage in STAGES}

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
    "confidence",
    "attributions",
    "quotes",
    "figures",
    "analysis",
    "reading",
    "rules",
    "reasons",
    "explaining",
)
MOST_IN_A_FOLDER = 15
# folders of variations of one thing, each file like the next: as many as there are
OF_ONE_KIND = (
    "benchmarks",
    "extractors/figures/quantities",
    "extractors/reports/constructions",
    "extractors/speakers/cast/resolvers",
    "tests/reports",
)
APART = ("encoder", "labels", "pipeline", "registry", "running", "component")  # how docs and extractors are come by


def test_no_folder_has_too_many_files() -> None:
    folders = Counter(
        path.parent.relative_to(ROOT).as_posix()
        for house in ("cli", "extractors", "training", "tests", "benchmarks", "examples")
        for path in (ROOT / house).rglob("*.py")
    )

    assert {name for name, size in folders.items() if size > MOST_IN_A_FOLDER} == set(OF_ONE_KIND)


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


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.name)
def test_a_stage_rests_on_those_above_it(stage: Stage) -> None:
    above = [each.name for each in STAGES[: STAGES.index(stage)]]

    assert set(stage.needs) <= set(above)


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.name)
def test_a_stage_says_what_it_rests_on(stage: Stage) -> None:
    used = {each.name for each in STAGES if each is not stage and home_of(each) in reached(home_of(stage))}

    assert used == all_needs(stage)


def test_every_stage_is_worked_out_once(nlp: Language) -> None:
    analysis = Analysis(nlp("“It rained,” said Ada Byron. About 40 people left."))

    for stage in STAGES:
        assert getattr(analysis, stage.name) is getattr(analysis, stage.name)
    assert [figure.value for figure in analysis.figures] == [40]
    assert set(analysis.doc.user_data) == {SPEECH, KNOWN}


def test_there_is_no_other_stage(nlp: Language) -> None:
    with pytest.raises(AttributeError, match=r"no stage named 'poems'\. They are: dateline, "):
        _ = Analysis(nlp("It rained.")).poems


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


def all_needs(stage: Stage) -> set[str]:
    direct = set(stage.needs)
    return direct.union(*(all_needs(BY_NAME[name]) for name in direct))


def home_of(stage: Stage) -> Path:
    file = sys.modules[stage.work.__module__].__file__
    assert file is not None
    return EXTRACTORS / Path(file).relative_to(Path(sys.modules["quoth.extractors"].__path__[0]))


@cache
def reached(module: Path) -> frozenset[Path]:
    """The modules that one needs, directly or through others."""
    found: set[Path] = set()
    waiting = [module]
    while waiting:
        for other in imported(waiting.pop(), for_types=False):
            if other not in found:
                found.add(other)
                waiting.append(other)
    return frozenset(found - {module})

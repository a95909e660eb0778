"""The wheel has everything that is in the tree, and the source distribution everything that is needed to build it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from quoth import __version__

ROOT = Path(__file__).parents[1]
LEFT_BEHIND = shutil.ignore_patterns(".*", "build", "dist", "*.egg-info", "__pycache__", "training", "runs")
ABOUT = f"quoth-{__version__}."
PACKAGES = {"cli/root": "quoth", "cli": "quoth/cli", "extractors": "quoth/extractors"}


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(ROOT, tmp_path_factory.mktemp("source") / "quoth", ignore=LEFT_BEHIND, symlinks=True)


@pytest.fixture(scope="module")
def wheel(source: Path) -> set[str]:
    """The names in the wheel, built from the tree without the network."""
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--quiet"]
    offline = ["--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*pip, *offline, "--wheel-dir", source / "dist", source], check=True, capture_output=True)
    with zipfile.ZipFile(next((source / "dist").glob("*.whl"))) as archive:
        return set(archive.namelist())


def expected(source: Path) -> set[str]:
    """What the packages' folders hold, by the name it has when installed."""
    names = set()
    for folder, package in PACKAGES.items():
        files = [path for path in (source / folder).rglob("*") if path.is_file()]
        names |= {f"{package}/{path.relative_to(source / folder).as_posix()}" for path in files}
    return {name for name in names if not name.startswith("quoth/cli/root/")}


def test_the_wheel_is_the_tree(source: Path, wheel: set[str]) -> None:
    assert {name for name in wheel if not name.startswith(ABOUT)} == expected(source)


def test_the_wheel_says_what_it_is(wheel: set[str]) -> None:
    about = {"dist-info/METADATA", "dist-info/entry_points.txt", "dist-info/licenses/LICENSE"}

    assert {ABOUT + name for name in {*about, "data/data/share/man/man1/quoth.1"}} <= wheel


def test_nothing_is_installed_under_a_name_that_is_not_ours(wheel: set[str]) -> None:
    assert {name.split("/")[0] for name in wheel} == {"quoth", f"{ABOUT}dist-info", f"{ABOUT}data"}


def test_the_source_distribution_can_be_tested(source: Path) -> None:
    script = "from setuptools.build_meta import build_sdist; print(build_sdist('dist'))"
    subprocess.run([sys.executable, "-c", script], cwd=source, check=True, capture_output=True)
    with tarfile.open(next((source / "dist").glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}

    assert {"pyproject.toml", "Makefile", "README.md", "samples/briefing.txt", "tests/conftest.py"} <= names
    assert {"cli/root/py.typed", "extractors/base.py", "examples/quoth-dates/pyproject.toml"} <= names

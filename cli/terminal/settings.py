"""Settings from files: the defaults of ``extract`` that a person or a project has chosen.

Flags go before ``QUOTH_*`` variables, those before the project's file, and that before the user's.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...extractors.base import QuothError

PROJECT_FILES = ("quoth.toml", "pyproject.toml")
# Not for whoever wrote the folder we stand in: a pipeline or a cluster can run code, some write files or read them
# elsewhere, and one takes the guard against formulas away.
NOT_FOR_PROJECTS = ("model", "dask", "output", "into", "files-from", "csv-raw")


class BadSettings(QuothError):
    """A file of settings cannot be used."""

    code = "bad-settings"

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"The settings in '{path}' cannot be used: {why}{'' if why.endswith('?') else '.'}")


@dataclass(frozen=True, slots=True)
class Setting:
    """A value, and the file it comes from."""

    value: Any
    path: Path


def settings_of(known: Collection[str]) -> dict[str, Setting]:
    """The settings in force, by the name of the option they stand for. Raises BadSettings."""
    settings: dict[str, Setting] = {}
    for path, table in _tables():
        for name, value in table.items():
            if name not in known:
                raise BadSettings(path, f"there is no setting '{name}'; {_instead(name, known)}")
            if name in NOT_FOR_PROJECTS and path != user_file():
                raise BadSettings(path, f"'{name}' may be set on the command line or in '{user_file()}' only")
            settings[name] = Setting(value, path)
    return settings


def _instead(name: str, known: Collection[str]) -> str:
    from .usage import meant

    guess = meant(name, known)
    return f"did you mean '{guess}'?" if guess else f"known are {', '.join(sorted(known))}"


def user_file() -> Path:
    """Where a person's own settings are, by the rules of XDG; nowhere for somebody without a home."""
    home = Path(os.environ.get("XDG_CONFIG_HOME", ""))
    if not home.is_absolute():
        home = Path(os.path.expanduser("~"), ".config")  # noqa: PTH111 - which raises where there is none
    return (home if home.is_absolute() else Path(os.devnull)) / "quoth" / "config.toml"


def _tables() -> Iterator[tuple[Path, dict[str, Any]]]:
    """The tables of settings there are, the weakest first."""
    yield user_file(), _toml(user_file())
    for name in reversed(PROJECT_FILES):
        path = Path(name)
        table = _toml(path)
        yield path, table.get("tool", {}).get("quoth", {}) if name == "pyproject.toml" else table


def _toml(path: Path) -> dict[str, Any]:
    if not os.path.lexists(path):  # nor may we see it, where the home is another's
        return {}
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as why:
        raise BadSettings(path, str(getattr(why, "strerror", None) or why)) from why
    if path.name == "pyproject.toml" and "[tool.quoth]" not in text:
        return {}
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as why:
        raise BadSettings(path, f"it is not TOML ({why})") from why

"""Settings from files: the defaults of ``extract`` that a person or a project has chosen.

Flags go before ``QUOTH_*`` variables, those before the project's file, and that before the user's; a file that is
named takes the place of both. Paths in a file count from its folder.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...extractors.base import QuothError

PROJECT_FILES = ("quoth.toml", "pyproject.toml")
# Not allowed in the file of the current folder: a pipeline or a cluster can run code, some write or read files
# elsewhere, and one turns off the guard against formulas.
NOT_FOR_PROJECTS = ("model", "dask", "output", "into", "files-from", "csv-raw")
PATHS = ("kinds", "files-from", "output", "into")
STANDARD = "-"  # input or output, no path


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

    @property
    def is_of_the_project(self) -> bool:
        """Whether it is from the file of the current folder."""
        return str(self.path) in PROJECT_FILES


def settings_of(known: Collection[str], named: str | None = None) -> dict[str, Setting]:
    """The settings in force, by the name of the option; of ``named`` alone, where a file is.

    Raises BadSettings.
    """
    settings: dict[str, Setting] = {}
    for path, table in _tables() if named is None else [_named(Path(named))]:
        for name, value in table.items():
            if name not in known:
                raise BadSettings(path, f"there is no setting '{name}'; {_instead(name, known)}")
            setting = Setting(_from(path, value) if name in PATHS or _is_path(name, value) else value, path)
            if name in NOT_FOR_PROJECTS and named is None and setting.is_of_the_project:
                raise BadSettings(path, f"'{name}' may be set on the command line or in '{user_file()}' only")
            settings[name] = setting
    return settings


def _from(file: Path, value: Any) -> Any:
    """A path, or several, counted from the folder of the file that names them."""
    if isinstance(value, list):
        return [_from(file, each) for each in value]
    return str(file.parent / value) if isinstance(value, str) and value != STANDARD else value


def _is_path(name: str, value: Any) -> bool:
    """Whether a pipeline is named by its path."""
    return name == "model" and isinstance(value, str) and os.sep in value


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
        yield Path(name), _table_in(Path(name))


def _named(path: Path) -> tuple[Path, dict[str, Any]]:
    if not os.path.lexists(path):
        raise BadSettings(path, "there is no such file")
    return path, _table_in(path)


def _table_in(path: Path) -> dict[str, Any]:
    table = _toml(path)
    return table.get("tool", {}).get("quoth", {}) if path.name == "pyproject.toml" else table


def _toml(path: Path) -> dict[str, Any]:
    if not os.path.lexists(path):  # which may not be readable in the home of another user
        return {}
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as why:
        raise BadSettings(path, str(getattr(why, "strerror", None) or why)) from why
    if path.name == "pyproject.toml" and "[tool.quoth]" not in text:
        return {}
    import tomllib  # here, for most have no settings

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as why:
        raise BadSettings(path, f"it is not TOML ({why})") from why

"""Wrong usage -> one sentence: what cannot be used, where it was given, and what to try."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from typing import Any

from ...extractors.base import QuothError

# Messages of the library that checks values, and ours in their place.
WORDINGS = (
    (re.compile(r"^Value error, "), ""),
    (re.compile(r"Input should be a valid integer.*"), "it has to be a whole number"),
    (re.compile(r"Input should be a valid number.*"), "it has to be a number"),
    (re.compile(r"Input should be greater than or equal to (\S+)"), r"it has to be \1 or more"),
    (re.compile(r"Input should be a valid boolean.*"), "it has to be true or false"),
)
# The option that an error is about, where a setting or a variable may have given its value.
OPTIONS = {
    "bad-jobs": "jobs",
    "bad-kinds": "kinds",
    "bad-timeout": "timeout",
    "nowhere-to-write": "format",
    "unknown-encoding": "encoding",
    "unknown-extractor": "only",
    "unknown-pipeline": "model",
    "unknown-size": "max_bytes",
}


# Settings with which something that was found, or an input, is not in the output.
LEAVE_OUT = frozenset(
    "columns count exclude kind max max-bytes min min-confidence names only quiet speaker stance timeout type".split()
)


class BadSetting(QuothError):
    """A value from a file of settings or from the environment cannot be used."""

    code = "bad-setting"

    def __init__(self, place: str, why: str) -> None:
        super().__init__(f"{place} cannot be used: {why}")


def sentence_of(error: Any) -> str:
    """What is wrong with a command line, from the error that Click has raised."""
    if option := getattr(error, "option_name", None):
        possible = get_close_matches(option, getattr(error, "possibilities", None) or (), n=2, cutoff=0.8)
        if possible:
            return f"There is no option {option}. Did you mean {' or '.join(sorted(possible))}?"
        if "o such option" in error.format_message():
            file = next((each for each in sys.argv[1:] if each.startswith(option) and os.path.lexists(each)), None)
            hint = f"Is it the file '{file}'? Then write './{file}'." if file else _help_of(error)
            return f"There is no option {option}. {hint}"
    words = str(getattr(error, "message", ""))
    for pattern, wording in WORDINGS:
        words = pattern.sub(wording, words)
    param, context = getattr(error, "param", None), getattr(error, "ctx", None)
    if words and param is not None and context is not None:
        place = given_in(param.name, context) or f"The value of {' or '.join(param.opts) or param.name}"
        return f"{place} cannot be used: {_ended(words)}"
    return f"{_ended(error.format_message())} {_help_of(error)}".rstrip()


@contextmanager
def blaming(context: Any) -> Iterator[None]:
    """Name the file or the variable that a value which turns out to be wrong has come from."""
    try:
        yield
    except QuothError as problem:
        place = given_in(OPTIONS.get(problem.code, ""), context)
        if place is None:
            raise
        raise BadSetting(place, str(problem)) from problem


def given_in(name: str, context: Any) -> str | None:
    """The setting or the variable that a parameter has its value from; None where it was given with the command."""
    source = context.get_parameter_source(name)
    param = next((each for each in context.command.params if each.name == name), None)
    if source is None or param is None:
        return None
    if source.name == "ENVIRONMENT":
        return f"The variable {param.envvar}"
    if source.name != "DEFAULT_MAP":
        return None
    option = next(each[2:] for each in param.opts if each.startswith("--"))
    return f"The setting '{option}' in '{context.find_root().obj[name].path}'"


def left_out_by_project(context: Any) -> str | None:
    """A warning where the project's settings leave something out, since the user need not have written them.

    None where they do not, and where the user sets --quiet himself.
    """
    settings = context.find_root().obj
    in_force = [
        name
        for name, each in settings.items()
        if each.is_of_the_project and context.get_parameter_source(name).name == "DEFAULT_MAP"
    ]
    flags = {param.name: max(param.opts, key=len)[2:] for param in context.command.params}
    names = sorted({flags[name] for name in in_force} & LEAVE_OUT)
    if not names or (context.params["quiet"] and "quiet" not in in_force):
        return None
    file = settings[in_force[0]].path
    return f"'{file}' in this folder sets {', '.join(names)}: not all that is found is shown. See 'quoth config'."


def meant(word: str, known: Any) -> str | None:
    """A hint at the known word that may have been meant."""
    return next(iter(get_close_matches(word, known, n=1, cutoff=0.7)), None)


def _ended(words: str) -> str:
    return words if words.endswith((".", "?", "!")) else f"{words}."


def _help_of(error: Any) -> str:
    context = getattr(error, "ctx", None)
    return f"See '{context.command_path} --help'." if context is not None else ""

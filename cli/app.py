"""The entry point of the command line: the one place where an outcome becomes an exit code."""

from __future__ import annotations

import errno
import os
import sys

TYPE_CHECKING = False  # true for type checkers; nothing more is imported to print a version
if TYPE_CHECKING:
    from collections.abc import Sequence

NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def main(argv: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code."""
    try:
        code = _code_of(list(sys.argv[1:] if argv is None else argv))
    except KeyboardInterrupt:  # before anything of ours has been told to take care of it
        code = 130
    sys.exit(code)


def _code_of(arguments: list[str]) -> int:
    _replace_closed_streams()
    if arguments in (["--version"], ["-V"]):  # before anything is imported
        from quoth import __version__

        return _printed(f"quoth {__version__}\n")
    return _code_whatever_comes(arguments)


def _printed(words: str) -> int:
    """Print without more ado; the exit code is that of an output that cannot be written where it cannot."""
    try:
        sys.stdout.write(words)
        sys.stdout.flush()
    except OSError as why:
        from .terminal.destination import UnwritableOutput, forget_output
        from .terminal.messages import tell

        forget_output()
        if isinstance(why, BrokenPipeError):
            return 0
        tell(str(UnwritableOutput(why)))
        return 2
    return 0


def _code_whatever_comes(arguments: list[str]) -> int:
    """The exit code, also where somebody ends the run before it has begun."""
    from .terminal.interruption import Ended, code_of, take_care

    try:
        take_care()
        return exit_code_of(arguments)
    except (KeyboardInterrupt, Ended) as why:
        return code_of(why)


def exit_code_of(arguments: list[str]) -> int:
    """Run one command. 0 done, 1 nothing found, 2 usage, 3 some unread, 4 none read or our bug, 130 and 143 ended."""
    import typer

    from .group import app
    from .terminal.destination import ReaderGone
    from .terminal.interruption import Ended, code_of, code_that_came

    try:
        code = typer.main.get_command(app).main(arguments, prog_name="quoth", standalone_mode=False)
    except ReaderGone:
        return 0
    except SystemExit as left:  # how the library ends when the reader of its help has gone
        return 0 if isinstance(left.__context__, BrokenPipeError) else int(left.code or 0)
    except (KeyboardInterrupt, Ended, typer.Abort) as why:
        return code_of(why)
    except Exception as problem:
        return code_that_came() or _code_for(problem)
    return code if isinstance(code, int) else 0


def _code_for(problem: Exception) -> int:
    """Say what went wrong; the exit code is 2 for what the user can mend, 4 for a bug of ours."""
    import traceback

    from ..extractors.base import QuothError
    from .terminal.destination import UnwritableOutput, forget_output
    from .terminal.messages import say, tell

    if isinstance(problem, QuothError):
        tell(str(problem))
        return 2
    if hasattr(problem, "format_message"):  # a usage error, wherever this version of Typer has the class
        from .terminal.usage import sentence_of

        tell(sentence_of(problem))
        return 2
    if isinstance(problem, OSError) and problem.errno in NO_ROOM:
        forget_output()
        tell(str(UnwritableOutput(problem)))
        return 2
    if isinstance(problem, OSError) and problem.errno in (errno.EMFILE, errno.ENFILE):
        tell("Too many files are open at once. Allow more (ulimit -n), or give fewer --jobs.")
        return 2
    say("".join(traceback.format_exception(problem)))
    tell("This is a bug in quoth, please report it with the lines above.")
    return 4


def _replace_closed_streams() -> None:
    """Let what a closed stream (``>&-``) would get go nowhere, instead of into the next file that is opened."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - as long as we run

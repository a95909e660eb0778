"""The command line's front door: the one place where what happened becomes an exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments in (["--version"], ["-V"]):  # before anything is imported
        from quoth import __version__

        print(f"quoth {__version__}")
        return
    sys.exit(exit_code_of(arguments))


def exit_code_of(arguments: list[str]) -> int:
    """Run one command. 0 done, 1 nothing found, 2 usage, 3 some unread, 4 none read or our bug, 130 interrupted."""
    import traceback

    import typer

    from ..extractors.base import QuothError
    from .commands import app
    from .destination import ReaderGone
    from .messages import tell

    try:
        code = typer.main.get_command(app).main(arguments, prog_name="quoth", standalone_mode=False)
    except ReaderGone:
        return 0
    except (KeyboardInterrupt, typer.Abort):
        return 130
    except QuothError as problem:
        tell(str(problem))
        return 2
    except Exception as problem:
        if hasattr(problem, "format_message"):  # a usage error, wherever this Typer keeps its class
            from .usage import sentence_of

            tell(sentence_of(problem))
            return 2
        traceback.print_exc()
        tell("This is a bug in quoth, please report it with the lines above.")
        return 4
    return code if isinstance(code, int) else 0

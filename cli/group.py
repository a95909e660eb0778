"""The command line as a whole: ``quoth PATH`` is ``quoth extract PATH``, and settings come from files and variables."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from itertools import takewhile
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from ..extractors.base import QuothError
from .commands import ONE_LINE, Commands

WITH_COMMAS = ("only", "kind", "stance", "type", "columns")  # a speaker may have one in his name


class UnknownCommand(QuothError):
    """Somebody mistyped a command, or named a file that is not there much like one."""

    code = "unknown-command"

    def __init__(self, word: str, command: str) -> None:
        super().__init__(f"There is no file, folder or command '{word}'. Did you mean 'quoth {command}'?")


class CommandComesFirst(QuothError):
    """Somebody put options before the command."""

    code = "command-comes-first"

    def __init__(self, options: list[str], command: str) -> None:
        super().__init__(f"The command comes first, its options after it: quoth {command} {' '.join(options)}")


class TakesAsGiven:
    """A command that takes words, and defaults, as they are: they are of the type that their option wants already.

    Typer would import Pydantic to make sure, a tenth of a second of it.
    """

    def get_params(self, ctx: Any) -> list[Any]:
        """The arguments and options, ``--help`` among them."""
        params: list[Any] = super().get_params(ctx)  # type: ignore[misc]
        for param in params:
            typed = getattr(param, "get_runtime_param", None)  # older versions have none
            if typed is not None and not isinstance(typed, partial):
                param.get_runtime_param = partial(AsGiven, param.type_descriptor.annotation, typed)
        return params


class AsGiven:
    """What Typer asks for the value of an option: the value itself where it is of the type, else what Typer has."""

    def __init__(self, annotation: Any, typed: Callable[[], Any]) -> None:
        self.annotation = annotation
        self.typed = typed

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """The value as the command gets it."""
        takes_several = param.multiple or param.nargs == -1
        if value is None:
            return () if takes_several else None
        if isinstance(value, str) and type(value) is self.annotation:  # of an enumeration, too
            return value
        if takes_several and self.annotation == list[str] and all(isinstance(each, str) for each in value):
            return list(value)
        return self.typed().coerce(value, param=param, ctx=ctx)


class ExtractByDefault(TakesAsGiven, TyperGroup):
    """A group in which ``quoth a.txt`` means ``quoth extract a.txt``, and a command is imported when it is named."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.commands: Any = Commands()

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """List the commands, of which one line each is known without their files."""
        listed = TyperGroup(commands=[TyperCommand(name, help=line) for name, line in ONE_LINE.items()])
        listed.format_commands(ctx, formatter)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put ``extract`` in front unless a command, or an option of the group itself, comes first.

        ``quoth help merge`` is ``quoth merge --help``.
        """
        own = {option for param in self.params for option in param.opts} | set(ctx.help_option_names)
        if ctx.resilient_parsing and not args:  # a shell completes the first word
            return super().parse_args(ctx, args)
        if args[:1] == ["help"] and not os.path.lexists("help"):
            args = [*args[1:2], "--help"]
        if not args or (args[0] not in self.commands and args[0].partition("=")[0] not in own):
            self._refuse_slip(args)
            self._refuse_late_command(args)
            args = ["extract", *args]
        return super().parse_args(ctx, args)

    def _refuse_slip(self, args: list[str]) -> None:
        """Take ``extrct a.txt`` for the slip it is, not for the name of a file."""
        if args and args[0].isalpha() and not os.path.lexists(args[0]):
            from .terminal.usage import meant

            if command := meant(args[0], self.commands):
                raise UnknownCommand(args[0], command)

    def _refuse_late_command(self, args: list[str]) -> None:
        """Take ``-q verify found.json`` for options before a command, not for two files."""
        if not args or not args[0].startswith("-"):
            return
        flags = {
            flag for param in self.commands["extract"].params if getattr(param, "is_flag", False) for flag in param.opts
        }
        options = list(takewhile(lambda word: word in flags or (word.startswith("--") and "=" in word), args))
        word = args[len(options)] if options and len(options) < len(args) else ""
        if word in self.commands and not os.path.lexists(word):
            raise CommandComesFirst(options, word)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Complete commands, and the options of ``extract``, which may come first."""
        command: Any = self.commands["extract"]
        inner = command.make_context("extract", [], parent=ctx, resilient_parsing=True)
        found = [*super().shell_complete(ctx, incomplete), *command.shell_complete(inner, incomplete)]
        return list({each.value: each for each in found}.values())


class Command(TakesAsGiven, TyperCommand):
    """A command whose help calls an argument by its name alone, without the type that Python has for it."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        for param in self.params:
            if param.param_type_name == "argument":
                setattr(param, "display_type_rich", _nothing)  # noqa: B010

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the arguments, then the options in their groups, those without one last."""
        groups: dict[str, list[Any]] = {"Arguments": []}
        for param in self.get_params(ctx):
            is_argument = param.param_type_name == "argument"
            title = "Arguments" if is_argument else getattr(param, "rich_help_panel", None) or "Options"
            if record := param.get_help_record(ctx):
                groups.setdefault(title, []).append(record)
        groups["Options"] = groups.pop("Options", [])
        for title, records in groups.items():
            if records:
                with formatter.section(title):
                    formatter.write_dl(records)


class Configurable(Command):
    """A command whose options can be set in the environment: ``--with-text`` by ``QUOTH_WITH_TEXT``.

    Options that take several names or words take them with commas between, too.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        for name, param in self.settings().items():
            if name != "output":
                param.envvar = f"QUOTH_{name.upper().replace('-', '_')}"
                param.show_envvar = False
            if param.multiple:
                param.value_from_envvar = partial(_from_environment, param)
            if name in WITH_COMMAS:
                param.process_value = partial(_with_commas, param.process_value)

    def settings(self) -> dict[str, Any]:
        """The options, by the name that settings have: the long flag without its dashes."""
        return {option[2:]: param for param in self.params for option in param.opts if option.startswith("--")}


def _nothing(**_: Any) -> None:
    """What is left to say of an argument's type."""


def _from_environment(param: Any, ctx: Any) -> list[str] | None:
    """The one value of a variable: ``QUOTH_SPEAKER="Ada Vale"`` is one name, not two."""
    value = param.resolve_envvar_value(ctx)
    return None if value is None else [value]


def _with_commas(process: Callable[[Any, Any], Any], ctx: Any, value: Any) -> Any:
    parts = (part.strip() for each in value or () for part in str(each).split(","))
    return process(ctx, [part for part in parts if part] if value else value)


app = typer.Typer(
    name="quoth",
    cls=ExtractByDefault,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(value: bool) -> None:
    if value:
        from .. import __version__

        typer.echo(f"quoth {__version__}")
        raise typer.Exit


@app.callback()
def quoth(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and exit.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Who said what, and the figures they cited, from news articles.

    'quoth PATH...' is short for 'quoth extract PATH...'. On a terminal it prints tables, in a pipe JSON Lines.

    \b
    quoth story.txt
    quoth stories/ > found.jsonl
    quoth -f json - < story.txt
    """


def extract_command(ctx: Any) -> Configurable:
    """The command ``extract`` of the group that a context belongs to."""
    command: Configurable = ctx.command.commands["extract"]
    return command


def settle(ctx: typer.Context, named: str | None) -> str | None:
    """Take the settings from the file that is named, else from those that are found; before any other option is read.

    The context of all commands remembers where each comes from.
    """
    if not ctx.resilient_parsing:
        from .terminal.settings import settings_of

        command: Any = ctx.command
        options = command.settings()
        found = settings_of(options.keys() - {"config"}, named)
        ctx.find_root().obj = {options[name].name: setting for name, setting in found.items()}
        ctx.default_map = {options[name].name: _as_option(options[name], each.value) for name, each in found.items()}
    return named


def _as_option(param: Any, value: Any) -> Any:
    """A value from a file as the command line would give it: of options that take several, a list."""
    return [value] if param.multiple and not isinstance(value, list) else value

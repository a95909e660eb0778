"""The commands: options and help. Each hands over to a plain function that does the work."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial
from typing import Annotated, Any, Literal

import typer
from typer.core import TyperCommand, TyperGroup

from ...extractors.base import AttributionType, QuothError, Stance
from ..inputs.reading import Form, reading_of
from ..outputs import Color, Format, Style
from ..record.choosing import Choice

# how to read: the same for every command that reads articles
SourceForm = Annotated[
    Form | None, typer.Option("--from", help="The format of every input; else its name and content tell.")
]
TextKey = Annotated[
    str | None, typer.Option(metavar="NAME", help="The key or column of the text, in JSON and CSV: fields.body.")
]
IdKey = Annotated[str | None, typer.Option(metavar="NAME", help="The key or column of the id, in JSON and CSV.")]
Encoding = Annotated[
    str | None, typer.Option(metavar="NAME", help="Read every input in this encoding; else UTF-8 or Windows-1252.")
]
FilesFrom = Annotated[
    str | None, typer.Option(metavar="FILE|-", help="Read the paths listed here too, one a line or ended by NUL.")
]
MaxBytes = Annotated[str, typer.Option(metavar="SIZE", help="Read no article, line or record larger than this.")]

# how to print
Colors = Annotated[Color, typer.Option(help="Whether tables have colours; auto: as terminal and NO_COLOR want it.")]
RawCsv = Annotated[
    bool, typer.Option("--csv-raw", help="In csv and tsv, leave texts that a spreadsheet would calculate.")
]
ListFormat = Annotated[
    Literal["auto", "table", "json", "jsonl"],
    typer.Option("--format", "-f", help="How to print; auto: a table on a terminal, else jsonl."),
]


WITH_COMMAS = ("only", "kind", "stance", "type")  # a speaker may have one in his name


class UnknownCommand(QuothError):
    """Somebody mistyped a command, or named a file that is not there much like one."""

    code = "unknown-command"

    def __init__(self, word: str, command: str) -> None:
        super().__init__(f"There is no file, folder or command '{word}'. Did you mean 'quoth {command}'?")


class ExtractByDefault(TyperGroup):
    """A group in which ``quoth a.txt`` means ``quoth extract a.txt``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put ``extract`` in front unless a command, or an option of the group itself, comes first.

        ``quoth help merge`` is ``quoth merge --help``.
        """
        own = {option for param in self.params for option in param.opts} | set(ctx.help_option_names)
        if ctx.resilient_parsing and not args:  # a shell asks what could come first
            return super().parse_args(ctx, args)
        if args[:1] == ["help"] and not os.path.lexists("help"):
            args = [*args[1:2], "--help"]
        if not args or (args[0] not in self.commands and args[0].partition("=")[0] not in own):
            self._refuse_slip(args)
            args = ["extract", *args]
        return super().parse_args(ctx, args)

    def _refuse_slip(self, args: list[str]) -> None:
        """Take ``extrct a.txt`` for the slip it is, not for the name of a file."""
        if args and args[0].isalpha() and not os.path.lexists(args[0]):
            from ..terminal.usage import meant

            if command := meant(args[0], self.commands):
                raise UnknownCommand(args[0], command)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Complete commands, and the options of ``extract``, which may come first."""
        command: Any = self.commands["extract"]
        inner = command.make_context("extract", [], parent=ctx, resilient_parsing=True)
        found = [*super().shell_complete(ctx, incomplete), *command.shell_complete(inner, incomplete)]
        return list({each.value: each for each in found}.values())


class Command(TyperCommand):
    """A command whose help calls an argument by its name alone, without the type that Python has for it."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        for param in self.params:
            if param.param_type_name == "argument":
                setattr(param, "display_type_rich", _nothing)  # noqa: B010


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
        from quoth import __version__

        typer.echo(f"quoth {__version__}")
        raise typer.Exit


@app.callback()
def quoth(
    ctx: typer.Context,
    version: Annotated[  # noqa: ARG001 - its callback answers
        bool, typer.Option("--version", help="Print the version and leave.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Who said what, and the figures they cited, from news articles.

    'quoth PATH...' is short for 'quoth extract PATH...'. On a terminal it prints tables, in a pipe JSON Lines.

    \b
    quoth story.txt
    quoth stories/ > found.jsonl
    quoth -f json - < story.txt
    """
    if ctx.invoked_subcommand in ("extract", "config"):
        from ..terminal.settings import settings_of

        options = extract_command(ctx).settings()
        found = settings_of(options)
        ctx.obj = {options[name].name: setting for name, setting in found.items()}
        ctx.default_map = {
            "extract": {options[name].name: _as_option(options[name], each.value) for name, each in found.items()}
        }


def extract_command(ctx: Any) -> Configurable:
    """The command ``extract`` of the group that a context belongs to."""
    command: Configurable = ctx.command.commands["extract"]
    return command


def _as_option(param: Any, value: Any) -> Any:
    """A value from a file as the command line would give it: of options that take several, a list."""
    return [value] if param.multiple and not isinstance(value, list) else value


@app.command(cls=Configurable)
def extract(
    ctx: typer.Context,
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="PATH|-", help="Articles, folders of articles, or - for stdin.")
    ] = None,
    format: Annotated[  # noqa: A002 - the name of the option
        Format, typer.Option("--format", "-f", help="How to print; auto: a table on a terminal, else jsonl.")
    ] = Format.AUTO,
    only: Annotated[
        list[str] | None, typer.Option(metavar="NAMES", help="Only these extractors: quotes,figures.")
    ] = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Write here, whole or not at all.")
    ] = None,
    model: Annotated[
        str | None, typer.Option(metavar="NAME|PATH", help="Another installed spaCy pipeline than our own.")
    ] = None,
    source_form: SourceForm = None,
    text_key: TextKey = None,
    id_key: IdKey = None,
    encoding: Encoding = None,
    files_from: FilesFrom = None,
    max_bytes: MaxBytes = "128M",
    speaker: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only what this speaker says; part of a name is enough.")
    ] = None,
    kind: Annotated[list[str] | None, typer.Option(metavar="KINDS", help="Only figures of these kinds.")] = None,
    stance: Annotated[
        list[Stance] | None,
        typer.Option(metavar=f"<{'|'.join(Stance)}>", help="Only attributions of these stances."),
    ] = None,
    type: Annotated[  # noqa: A002 - the name of the option
        list[AttributionType] | None,
        typer.Option("--type", metavar=f"<{'|'.join(AttributionType)}>", help="Only attributions of these types."),
    ] = None,
    at_least: Annotated[
        float | None, typer.Option("--min", metavar="NUMBER", help="Only figures of this value or more.")
    ] = None,
    at_most: Annotated[
        float | None, typer.Option("--max", metavar="NUMBER", help="Only figures of this value or less.")
    ] = None,
    kinds: Annotated[
        list[str] | None, typer.Option(metavar="FILE", help="Your own rules for kinds of figures, before ours.")
    ] = None,
    with_text: Annotated[bool, typer.Option("--with-text", help="Add each article's text to its record.")] = False,
    context: Annotated[
        int | None,
        typer.Option("--context", "-C", metavar="N", min=0, help="Add the sentence of each finding, and N around it."),
    ] = None,
    color: Colors = Color.AUTO,
    csv_raw: RawCsv = False,
    jobs: Annotated[str, typer.Option("--jobs", "-j", metavar="N|auto", help="Processes that share the work.")] = "1",
    timeout: Annotated[
        float | None,
        typer.Option(metavar="SECONDS", help="Give an article up after so long; per 100,000 characters. [-j 2: 300]"),
    ] = None,
    unordered: Annotated[bool, typer.Option("--unordered", help="With -j: print articles as they are done.")] = False,
    dask: Annotated[
        str | None, typer.Option(metavar="ADDRESS|local", help="Share the work on a Dask cluster: quoth[dask].")
    ] = None,
    into: Annotated[
        str | None,
        typer.Option(metavar="FOLDER", help="Write shards here that survive a kill; run again to go on, then merge."),
    ] = None,
    exit_status: Annotated[bool, typer.Option("--exit-status", "-e", help="Exit 1 when nothing was found.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing on stderr about inputs.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Say on stderr what each input came to.")] = False,
) -> int:
    """Print who said what in articles, and the figures they cited.

    Extractors, kinds, stances and types may be several, with commas between: --kind money,age. Every option has a
    variable: --with-text is QUOTH_WITH_TEXT. 'quoth config' shows what is set.

    \b
    quoth extract story.txt
    quoth extract -f json stories/ | jq '.articles[].figures'
    curl -s example.org/story.txt | quoth extract -f jsonl -
    """
    if not paths and files_from is None and sys.stdin.isatty():
        typer.echo(ctx.get_help(), err=True)
        return 2
    from ..running.workforce import Workforce
    from ..terminal.usage import blaming
    from .extract import extract as run

    with blaming(ctx):
        return run(
            paths or ([] if files_from else ["-"]),
            chosen=format,
            only=only or [],
            model=model,
            output=None if output == "-" else output,
            how=reading_of(source_form, encoding, text_key, id_key, max_bytes),
            files_from=files_from,
            with_text=with_text,
            context=context,
            style=Style(csv_raw, color),
            kinds=kinds or [],
            choice=Choice(
                tuple(speaker or ()),
                tuple(kind or ()),
                tuple(stance or ()),
                tuple(type or ()),
                at_least,
                at_most,
            ),
            workforce=Workforce.of(jobs, timeout, ordered=not unordered or into is not None, dask=dask),
            into=into,
            want_findings=exit_status,
            quiet=quiet,
            verbose=verbose,
        )


@app.command(cls=Command)
def text(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="PATH|-", help="Articles, folders of articles, or - for stdin.")
    ] = None,
    source_form: SourceForm = None,
    text_key: TextKey = None,
    id_key: IdKey = None,
    encoding: Encoding = None,
    files_from: FilesFrom = None,
    max_bytes: MaxBytes = "128M",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing on stderr about inputs.")] = False,
) -> int:
    """Print the text of articles, in which offsets count.

    Of one article nothing but its text is printed; several have a line with their name before them.

    \b
    quoth text page.html
    quoth text 'feed.jsonl#12'
    quoth text report.pdf | jq -Rs '.[511:547]'
    """
    from .text import print_texts

    return print_texts(
        paths or ([] if files_from else ["-"]),
        reading_of(source_form, encoding, text_key, id_key, max_bytes),
        files_from=files_from,
        quiet=quiet,
    )


@app.command(cls=Command)
def verify(
    outputs: Annotated[list[str], typer.Argument(metavar="OUTPUT|-", help="What -f json or jsonl has printed.")],
    folder: Annotated[
        str | None,
        typer.Option("--folder", "-C", metavar="FOLDER", help="Where the paths in it count from; else here."),
    ] = None,
    source_form: SourceForm = None,
    text_key: TextKey = None,
    id_key: IdKey = None,
    encoding: Encoding = None,
    max_bytes: MaxBytes = "128M",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing; tell only what does not hold.")] = False,
) -> int:
    """Check an earlier output against its articles.

    Every offset and every text is compared. Exits 0 where all holds, 1 where something does not, 3 or 4 where some
    or all articles could not be read. Give the options that say how to read as they were given to extract.

    \b
    quoth verify found.jsonl
    quoth extract -f json stories/ | quoth verify -
    quoth verify --folder /archive found.json && echo unchanged
    """
    from .verify import verify as run

    how = reading_of(source_form, encoding, text_key, id_key, max_bytes)
    return run(outputs, how, folder=folder, quiet=quiet)


@app.command(cls=Command)
def extractors(
    format: ListFormat = "auto",  # noqa: A002 - the name of the option
) -> int:
    """List the installed extractors with their version and origin.

    \b
    quoth extractors
    quoth extractors -f jsonl | jq -r .name
    quoth --only "$(quoth extractors -f jsonl | jq -r .name | paste -sd,)" story.txt
    """
    from .listing import list_extractors

    return list_extractors(Format(format))


@app.command(cls=Command)
def config(
    ctx: typer.Context,
    format: ListFormat = "auto",  # noqa: A002 - the name of the option
) -> int:
    """Show every setting of extract, and where its value comes from.

    Flags go before QUOTH_* variables, those before ./quoth.toml (or [tool.quoth] in ./pyproject.toml), and that
    before config.toml in the folder quoth of your configuration.

    \b
    quoth config
    QUOTH_FORMAT=json quoth config
    quoth config -f jsonl | jq -r 'select(.from != "default")'
    """
    from .listing import list_settings

    assert ctx.parent
    return list_settings(extract_command(ctx.parent), ctx.parent, Format(format))


@app.command(cls=Command)
def merge(
    folder: Annotated[str, typer.Argument(metavar="FOLDER", help="What 'quoth extract --into FOLDER' has filled.")],
    format: Annotated[  # noqa: A002 - the name of the option
        Format, typer.Option("--format", "-f", help="How to print; auto: a table on a terminal, else jsonl.")
    ] = Format.AUTO,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Write here, whole or not at all.")
    ] = None,
    partial: Annotated[bool, typer.Option("--partial", help="Also where the run is not complete yet.")] = False,
    color: Colors = Color.AUTO,
    csv_raw: RawCsv = False,
    exit_status: Annotated[bool, typer.Option("--exit-status", "-e", help="Exit 1 when nothing was found.")] = False,
) -> int:
    """Print what a long run has put into a folder.

    The order is that of the inputs.

    \b
    quoth extract --into found/ -j auto stories/
    quoth merge found/ -f jsonl
    quoth merge found/ -o found.csv
    """
    from .extract import merge as run

    return run(
        folder,
        chosen=format,
        output=None if output == "-" else output,
        partial=partial,
        style=Style(csv_raw, color),
        want_findings=exit_status,
    )


@app.command(cls=Command)
def schema(
    form: Annotated[str, typer.Argument(metavar="[json|jsonl]", help="Of a document, or of one line.")] = "json",
) -> int:
    """Print the JSON Schema of the output.

    \b
    quoth schema > quoth.schema.json
    quoth schema jsonl > quoth-line.schema.json
    quoth schema | jq '."$defs".figure.properties | keys'
    """
    from ..record.schema import print_schema

    return print_schema(form)

"""The command ``extract``: paths in, printed findings out."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated

import typer

from ...extractors.base import AttributionType, Stance
from ..inputs import Reading, read_articles
from ..inputs.reading import reading_of
from ..outputs import Color, Style, settled
from ..outputs.formats import Format
from ..record import Record
from ..record.choosing import Choice, choose, has_speaker
from ..terminal.messages import invite, tell
from ..terminal.narration import narrated
from ..terminal.usage import blaming, left_out_by_project
from .options.completing import extractors_like, kinds_like, speakers_like
from .options.refusals import TwoPlaces, check_kinds, check_names, spare_articles, tell_refused
from .options.shared import (
    CHOOSING,
    FINDING,
    PRINTING,
    RUNNING,
    Articles,
    Colors,
    Columns,
    ConfigFile,
    Encoding,
    Exclude,
    ExitStatus,
    FilesFrom,
    IdKey,
    MaxBytes,
    OutputFile,
    OutputForm,
    Quiet,
    RawCsv,
    Sort,
    SourceForm,
    TextKey,
)
from .results.printing import exit_code_of, printed

if TYPE_CHECKING:
    from ..running import Input, Setup, Workforce

FIRST_STEPS = """Who said what, and the figures they cited, from news articles.

  quoth story.txt                        tables, on a terminal
  quoth stories/ > found.jsonl           one finding a line, in a pipe or a file
  quoth -o found.html stories/           the articles with everything marked
  quoth -o found.csv --only figures *.txt
  quoth --speaker Vale --stance deny stories/
  quoth -                                a text that you paste, ended by Ctrl-D

'quoth --help' lists the commands, 'quoth extract --help' the options."""


def command(
    ctx: typer.Context,
    paths: Articles = None,
    format: OutputForm = Format.AUTO,  # noqa: A002 - the name of the option
    only: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAMES",
            autocompletion=extractors_like,
            help="Only these extractors: quotes,figures.",
            rich_help_panel=FINDING,
        ),
    ] = None,
    output: OutputFile = None,
    model: Annotated[
        str | None,
        typer.Option(
            metavar="NAME|PATH", help="Another installed spaCy pipeline than our own.", rich_help_panel=FINDING
        ),
    ] = None,
    source_form: SourceForm = None,
    text_key: TextKey = None,
    id_key: IdKey = None,
    encoding: Encoding = None,
    files_from: FilesFrom = None,
    exclude: Exclude = None,
    max_bytes: MaxBytes = "128M",
    speaker: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            autocompletion=speakers_like,
            help="Only what this speaker says; part of a name is enough.",
            rich_help_panel=CHOOSING,
        ),
    ] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(
            metavar="KINDS", autocompletion=kinds_like, help="Only figures of these kinds.", rich_help_panel=CHOOSING
        ),
    ] = None,
    stance: Annotated[
        list[Stance] | None,
        typer.Option(
            metavar=f"<{'|'.join(Stance)}>", help="Only attributions of these stances.", rich_help_panel=CHOOSING
        ),
    ] = None,
    type: Annotated[  # noqa: A002 - the name of the option
        list[AttributionType] | None,
        typer.Option(
            "--type",
            metavar=f"<{'|'.join(AttributionType)}>",
            help="Only attributions of these types.",
            rich_help_panel=CHOOSING,
        ),
    ] = None,
    at_least: Annotated[
        float | None,
        typer.Option("--min", metavar="NUMBER", help="Only figures of this value or more.", rich_help_panel=CHOOSING),
    ] = None,
    at_most: Annotated[
        float | None,
        typer.Option("--max", metavar="NUMBER", help="Only figures of this value or less.", rich_help_panel=CHOOSING),
    ] = None,
    confidence: Annotated[
        float | None,
        typer.Option(
            "--min-confidence",
            metavar="SHARE",
            min=0,
            max=1,
            help="Only findings as sure as this, 0 to 1.",
            rich_help_panel=CHOOSING,
        ),
    ] = None,
    kinds: Annotated[
        list[str] | None,
        typer.Option(metavar="FILE", help="Your own rules for kinds of figures, before ours.", rich_help_panel=FINDING),
    ] = None,
    with_text: Annotated[
        bool, typer.Option("--with-text", help="Add each article's text to its record.", rich_help_panel=PRINTING)
    ] = False,
    context: Annotated[
        int | None,
        typer.Option(
            "--context",
            "-C",
            metavar="N",
            min=0,
            help="Add the sentence of each finding, and N around it.",
            rich_help_panel=PRINTING,
        ),
    ] = None,
    color: Colors = Color.AUTO,
    csv_raw: RawCsv = False,
    columns: Columns = None,
    sort: Sort = None,
    count: Annotated[
        bool, typer.Option("--count", "-c", help="Print how many findings each article has.", rich_help_panel=PRINTING)
    ] = False,
    names: Annotated[
        bool,
        typer.Option(
            "--names", "-l", help="Print only the names of articles with a finding.", rich_help_panel=PRINTING
        ),
    ] = False,
    jobs: Annotated[
        str,
        typer.Option("--jobs", "-j", metavar="N|auto", help="Processes that share the work.", rich_help_panel=RUNNING),
    ] = "1",
    timeout: Annotated[
        float | None,
        typer.Option(
            metavar="SECONDS",
            help="Give an article up after so long; per 100,000 characters. [-j 2: 300]",
            rich_help_panel=RUNNING,
        ),
    ] = None,
    unordered: Annotated[
        bool, typer.Option("--unordered", help="With -j: print articles as they are done.", rich_help_panel=RUNNING)
    ] = False,
    dask: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS|local", help="Share the work on a Dask cluster: quoth[dask].", rich_help_panel=RUNNING
        ),
    ] = None,
    into: Annotated[
        str | None,
        typer.Option(
            metavar="FOLDER",
            help="Write shards here that survive a kill; run again to go on, then merge.",
            rich_help_panel=RUNNING,
        ),
    ] = None,
    config: ConfigFile = None,  # noqa: ARG001 - its callback reads it
    exit_status: ExitStatus = False,
    quiet: Quiet = False,
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
        typer.echo(FIRST_STEPS, err=True)
        return 2
    from ..running.workforce import Workforce

    with blaming(ctx):
        run = Run(
            paths or ([] if files_from else ["-"]),
            replace(
                reading_of(source_form, encoding, text_key, id_key, max_bytes),
                exclude=tuple(exclude or ()),
                timeout=timeout,
            ),
            files_from,
            Format.NAMES if names else Format.COUNT if count else format,
            None if output == "-" else output,
            Style(csv_raw, color, tuple(columns or ())),
            Choice(
                tuple(speaker or ()),
                tuple(kind or ()),
                tuple(stance or ()),
                tuple(type or ()),
                at_least,
                at_most,
                confidence,
            ),
            into,
            sort,
            want_findings=exit_status,
            quiet=quiet,
            verbose=verbose,
        )
        workforce = Workforce.of(jobs, timeout, ordered=not unordered or into is not None, dask=dask)
        with_text = with_text or run.form.row.needs_text or run.form.row.wants_text
        setup = _setup_of(only or (), model, kinds or (), with_text=with_text, context=context)
        check_kinds(run.choice.kinds, setup)
        check_names(run.sort, run.style.columns or (), run.form)
        if chosen := left_out_by_project(ctx):
            tell(chosen)
        if not quiet:
            tell_refused()
        return extract(run, setup, workforce)


@dataclass(frozen=True, slots=True)
class Run:
    """What is to be read and what becomes of the findings."""

    paths: Sequence[str]
    how: Reading
    files_from: str | None
    chosen: Format
    output: str | None
    style: Style
    choice: Choice
    into: str | None
    sort: str | None
    want_findings: bool
    quiet: bool
    verbose: bool

    @property
    def form(self) -> Format:
        """The form of the output, once it is known where that goes."""
        return settled(self.chosen, self.output, terminal=sys.stdout.isatty())


def _setup_of(
    only: Sequence[str], model: str | None, kinds: Sequence[str], *, with_text: bool, context: int | None
) -> Setup:
    """The setup of a run; what is wrong with it is reported before anything is read."""
    from ...extractors.registry import choose as chosen_extractors
    from ..running.setup import Setup, kinds_for

    setup = Setup(tuple(chosen_extractors(only)), model, tuple(kinds), with_text, context)
    kinds_for(setup)
    return setup


def extract(run: Run, setup: Setup, workforce: Workforce) -> int:
    """Read the articles, print what is found in them, and return the exit code."""
    from ..running import run as run_all
    from ..running.resuming import run_into, terms_of

    if run.output is not None:
        spare_articles(run.output, run.chosen, run.paths)
    if not run.quiet:
        invite(run.paths)

    def work(inputs: Iterable[Input]) -> Iterator[Record]:
        records = run_all(inputs, setup, workforce)
        elsewhere = run.output is not None or run.into is not None
        records = narrated(records, quiet=run.quiet, verbose=run.verbose, elsewhere=elsewhere)
        return choose(_missing_speakers_told(records, run), run.choice)

    spared = [path for path in (run.output, run.into) if path is not None]
    articles = read_articles(run.paths, run.how, files_from=run.files_from, spared=spared)
    if run.into is None:
        leave_out = run.choice != Choice() and run.form.row.for_readers
        records = work(articles)
        if run.sort is not None:
            from ..record.ordering import sorted_by

            records = sorted_by(records, run.sort)
        return printed(
            records, run.form, run.output, run.style, want_findings=run.want_findings, leave_out_empty=leave_out
        )
    if run.output is not None:
        raise TwoPlaces(run.into, run.output)
    totals = run_into(run.into, articles, terms_of(setup, run.choice, run.how), work)
    return exit_code_of(totals, want_findings=run.want_findings)


def _missing_speakers_told(records: Iterator[Record], run: Run) -> Iterator[Record]:
    """Pass the records on; at the end report the speakers named in ``--speaker`` that no article has."""
    missing = set(run.choice.speakers)
    for record in records:
        if missing:
            missing -= {name for name in missing if has_speaker(record, name)}
        yield record
    if not run.quiet and run.into is None:  # a run into a folder may have met them before
        for name in sorted(missing):
            tell(f"No article has a speaker '{name}'. Part of a name is enough; give --speaker once for each.")

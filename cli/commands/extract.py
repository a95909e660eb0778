"""The command ``extract``: paths in, printed findings out."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ...extractors.base import AttributionType, QuothError, Stance
from ..inputs import Reading, read_articles
from ..inputs.files import SNIFFED_BYTES
from ..inputs.forms import is_our_output
from ..inputs.reading import reading_of
from ..outputs import Color, Style, settled
from ..outputs.formats import Format, form_by_name
from ..record import Record
from ..record.choosing import Choice, choose, has_speaker
from ..terminal.messages import invite, tell
from ..terminal.narration import narrated
from ..terminal.usage import blaming, meant
from .options import (
    Articles,
    Colors,
    Encoding,
    ExitStatus,
    FilesFrom,
    IdKey,
    MaxBytes,
    OutputFile,
    OutputForm,
    Quiet,
    RawCsv,
    SourceForm,
    TextKey,
)
from .printing import exit_code_of, printed

if TYPE_CHECKING:
    from ..running import Input, Setup, Workforce


def command(
    ctx: typer.Context,
    paths: Articles = None,
    format: OutputForm = Format.AUTO,  # noqa: A002 - the name of the option
    only: Annotated[
        list[str] | None, typer.Option(metavar="NAMES", help="Only these extractors: quotes,figures.")
    ] = None,
    output: OutputFile = None,
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
    confidence: Annotated[
        float | None,
        typer.Option("--min-confidence", metavar="SHARE", min=0, max=1, help="Only findings as sure as this, 0 to 1."),
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
        typer.echo(ctx.get_help(), err=True)
        return 2
    from ..running.workforce import Workforce

    with blaming(ctx):
        run = Run(
            paths or ([] if files_from else ["-"]),
            reading_of(source_form, encoding, text_key, id_key, max_bytes),
            files_from,
            format,
            None if output == "-" else output,
            Style(csv_raw, color),
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
            want_findings=exit_status,
            quiet=quiet,
            verbose=verbose,
        )
        workforce = Workforce.of(jobs, timeout, ordered=not unordered or into is not None, dask=dask)
        with_text = with_text or run.form.row.needs_text
        setup = _setup_of(only or (), model, kinds or (), with_text=with_text, context=context)
        _check_kinds(run.choice.kinds, setup)
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
    """What is asked of every article; whatever is wrong with it is told before anything is read."""
    from ...extractors.registry import choose as chosen_extractors
    from ..running.setup import Setup, use_kinds

    setup = Setup(tuple(chosen_extractors(only)), model, tuple(kinds), with_text, context)
    use_kinds(setup)
    return setup


def extract(run: Run, setup: Setup, workforce: Workforce) -> int:
    """Read the articles, print what is found in them, and return the exit code."""
    from ..running import run as run_all
    from ..running.resuming import run_into, terms_of

    if run.output is not None:
        _spare_articles(run.output, run.chosen, run.paths)
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
        return printed(
            work(articles), run.form, run.output, run.style, want_findings=run.want_findings, leave_out_empty=leave_out
        )
    if run.output is not None:
        raise TwoPlaces(run.into, run.output)
    totals = run_into(run.into, articles, terms_of(setup, run.choice, run.how), work)
    return exit_code_of(totals, want_findings=run.want_findings)


def _missing_speakers_told(records: Iterator[Record], run: Run) -> Iterator[Record]:
    """Pass the records on; say at the end which speakers somebody asked for and no article has."""
    missing = set(run.choice.speakers)
    for record in records:
        if missing:
            missing -= {name for name in missing if has_speaker(record, name)}
        yield record
    if not run.quiet and run.into is None:  # a run into a folder may have met them before
        for name in sorted(missing):
            tell(f"No article has a speaker '{name}'. Part of a name is enough; give --speaker once for each.")


class TwoPlaces(QuothError):
    """Somebody wants the output in a file and in a folder of shards."""

    code = "two-places"

    def __init__(self, folder: str, path: str) -> None:
        super().__init__(f"Either --into or --output: 'quoth merge {folder} -o {path}' writes the file afterwards.")


class UnknownKind(QuothError):
    """Somebody asks for a kind of figure that no rule gives."""

    code = "unknown-kind"

    def __init__(self, name: str, known: Collection[str]) -> None:
        guess = meant(name, known)
        instead = f"Did you mean '{guess}'?" if guess else f"There are {', '.join(sorted(known))}."
        super().__init__(f"No rule calls a figure '{name}'. {instead}")


class OverwritesInput(QuothError):
    """Somebody would lose an article to what is found in it: ``-o *.txt`` takes the first for the output."""

    code = "overwrites-input"

    def __init__(self, path: str) -> None:
        super().__init__(
            f"'{path}' is not overwritten, for it may be an article. Name another --output, or a --format."
        )


def _spare_articles(output: str, chosen: Format, paths: Iterable[str]) -> None:
    """Refuse to write over an input, or over something that neither its name nor its content shows to be an output."""
    file = Path(output)
    if not file.is_file() or not file.stat().st_size:
        return
    is_input = any(os.path.exists(path) and file.samefile(path) for path in paths)  # noqa: PTH110 - long names
    is_asked_for = chosen is not Format.AUTO or form_by_name(output) is not None
    if is_input or not (is_asked_for or is_our_output(_head_of(file))):
        raise OverwritesInput(output)


def _head_of(file: Path) -> bytes:
    with suppress(OSError), file.open("rb") as stream:
        return stream.read(SNIFFED_BYTES)
    return b""


def _check_kinds(wanted: Iterable[str], setup: Setup) -> None:
    """Refuse kinds that no rule gives. Where others' extractors run, one of them may: then it is only told."""
    unknown = set(wanted)
    if unknown:
        from ...extractors.figures.kinds.rules import names_of_kinds
        from ...extractors.registry import OWN_ORDER

        known = names_of_kinds()
        for name in sorted(unknown - known):
            if {*setup.wanted} <= {*OWN_ORDER}:
                raise UnknownKind(name, known)
            tell(str(UnknownKind(name, known)))

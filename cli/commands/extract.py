"""The command ``extract``, without its options: paths in, printed findings out."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from ...extractors.base import QuothError
from ...extractors.registry import choose as chosen_extractors
from ..inputs import DEFAULT, Reading, read_articles
from ..inputs.files import SNIFFED_BYTES
from ..inputs.forms import is_our_output
from ..outputs import FOR_READERS, NEED_TEXT, PLAIN, Format, Style, form_by_name, send, settled
from ..record import Record, count_of, has_findings, is_failed
from ..record.choosing import Choice, choose
from ..running import Input, Setup, Workforce, run
from ..running.folder import NoTexts, ShardFolder
from ..running.resuming import run_into, terms_of
from ..terminal.interruption import Interruption
from ..terminal.messages import invite, tell
from ..terminal.narration import narrated
from ..terminal.usage import meant

UNREAD, INTERRUPTED = "unread", "interrupted"
NO_CHOICE = Choice()
THIS_PROCESS = Workforce()


class TwoPlaces(QuothError):
    """Somebody wants the output in a file and in a folder of shards."""

    code = "two-places"

    def __init__(self, folder: str, path: str) -> None:
        super().__init__(f"Either --into or --output: 'quoth merge {folder} -o {path}' writes the file afterwards.")


class OverwritesInput(QuothError):
    """Somebody would lose an article to what is found in it: ``-o *.txt`` takes the first for the output."""

    code = "overwrites-input"

    def __init__(self, path: str) -> None:
        super().__init__(
            f"'{path}' is not overwritten, for it may be an article. Name another --output, or a --format."
        )


def extract(
    paths: Sequence[str],
    *,
    chosen: Format = Format.AUTO,
    only: Sequence[str] = (),
    model: str | None = None,
    output: str | None = None,
    how: Reading = DEFAULT,
    files_from: str | None = None,
    with_text: bool = False,
    context: int | None = None,
    style: Style = PLAIN,
    kinds: Sequence[str] = (),
    choice: Choice = NO_CHOICE,
    workforce: Workforce = THIS_PROCESS,
    into: str | None = None,
    want_findings: bool = False,
    quiet: bool = False,
    verbose: bool = False,
) -> int:
    """Read the articles, print what is found in them, and return the exit code."""
    wanted = tuple(chosen_extractors(only))
    _use_kinds(kinds)
    _doubt_kinds(choice.kinds)
    form = settled(chosen, output, terminal=sys.stdout.isatty())
    if output is not None:
        _spare_articles(output, chosen, paths)
    setup = Setup(wanted, model, tuple(kinds), with_text or form in NEED_TEXT, context)
    if not quiet:
        invite(paths)

    def work(inputs: Iterable[Input]) -> Iterator[Record]:
        records = run(inputs, setup, workforce)
        elsewhere = output is not None or into is not None
        return choose(narrated(records, quiet=quiet, verbose=verbose, elsewhere=elsewhere), choice)

    articles = read_articles(paths, how, files_from=files_from)
    if into is None:
        leave_out = choice != NO_CHOICE and form in FOR_READERS
        return _printed(work(articles), form, output, style, want_findings=want_findings, leave_out_empty=leave_out)
    if output is not None:
        raise TwoPlaces(into, output)
    totals = run_into(into, articles, terms_of(setup, choice, how), work)
    return exit_code_of(totals, want_findings=want_findings)


def merge(
    folder: str,
    *,
    chosen: Format = Format.AUTO,
    output: str | None = None,
    partial: bool = False,
    style: Style = PLAIN,
    want_findings: bool = False,
) -> int:
    """Print what a run has put into a folder, and return the run's exit code."""
    form = settled(chosen, output, terminal=sys.stdout.isatty())
    shards = ShardFolder(Path(folder))
    if form in NEED_TEXT and not shards.has_texts():
        raise NoTexts(shards.path, form)
    return _printed(shards.records(partial=partial), form, output, style, want_findings=want_findings)


def _printed(
    records: Iterable[Record],
    form: Format,
    output: str | None,
    style: Style,
    *,
    want_findings: bool,
    leave_out_empty: bool = False,
) -> int:
    """Print the records and return the exit code; the articles that are left out count for it."""
    totals: Counter[str] = Counter()
    records = _counting(records, totals)
    if leave_out_empty:
        records = (record for record in records if record["errors"] or has_findings(record))
    records = _until_interrupted(records, totals) if output is None else records
    send(records, form, output, style)
    return exit_code_of(totals, want_findings=want_findings)


def exit_code_of(totals: Mapping[str, int], *, want_findings: bool) -> int:
    """0 all inputs read, 1 nothing found though asked for, 3 some inputs unread, 4 none read, 130 interrupted."""
    if totals[INTERRUPTED]:
        return 130
    if totals[UNREAD]:
        return 3 if totals["articles"] else 4
    nothing_found = not any(count for name, count in totals.items() if name != "articles")
    return 1 if want_findings and nothing_found else 0


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


def _use_kinds(files: Sequence[str]) -> None:
    """Let the users' rules for kinds of figures come before ours."""
    if files:
        from ...extractors.figures.kinds.rules import use_kinds

        use_kinds(*files)


def _doubt_kinds(wanted: Iterable[str]) -> None:
    """Say so where somebody asks for kinds that no rule gives; another's extractor may."""
    unknown = set(wanted)
    if unknown:
        from ...extractors.figures.kinds.rules import names_of_kinds

        known = names_of_kinds()
        for name in sorted(unknown - known):
            guess = meant(name, known)
            instead = f"Did you mean '{guess}'?" if guess else f"There are {', '.join(sorted(known))}."
            tell(f"No rule calls a figure '{name}'. {instead}")


def _counting(records: Iterable[Record], totals: Counter[str]) -> Iterator[Record]:
    for record in records:
        totals.update(count_of(record) | {UNREAD: int(is_failed(record))})
        yield record


def _until_interrupted(records: Iterable[Record], totals: Counter[str]) -> Iterator[Record]:
    """Pass the records on; Ctrl-C ends them, so that what is printed of the articles read so far is whole."""
    interruption = Interruption()
    yield from interruption.end(records)
    totals[INTERRUPTED] = int(interruption.has_come)

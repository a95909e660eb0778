"""The command ``verify``: an earlier output is held against the articles it names."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated

import typer

from ...extractors.base import Article
from ..inputs import read_articles
from ..inputs.errors import InputError, MissingRecord
from ..inputs.files import as_stored
from ..inputs.reading import Reading, reading_of
from ..record import Record
from ..record.earlier import Claimed, UnreadableOutput, articles_in
from ..record.names import file_and_numbers
from ..terminal.destination import deliver
from ..terminal.messages import tell
from ..terminal.printable import printable
from .options.shared import Encoding, IdKey, MaxBytes, SourceForm, TextKey

HOLDS, FAILS, UNREAD = "holds", "fails", "unread"
SHOWN = 60  # characters of a text that is not what it was


def command(
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
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing; report only what is wrong.")] = False,
) -> int:
    """Check an earlier output against its articles.

    Every offset and every text is compared. Exits 0 where all is right, 1 where something is not, 3 or 4 where some
    or all articles could not be read. Give the options that say how to read as they were given to extract.

    \b
    quoth verify found.jsonl
    quoth extract -f json stories/ | quoth verify -
    quoth verify --folder /archive found.json && echo unchanged
    """
    how = reading_of(source_form, encoding, text_key, id_key, max_bytes)
    return verify(outputs, how, folder=folder, quiet=quiet)


class NotAgain(InputError):
    """Standard input is gone."""

    code = "not-again"

    def __init__(self, source: str) -> None:
        super().__init__(
            source, f"'{source}' was standard input, which cannot be read again: extract it --with-text to verify it."
        )


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A stretch of the article that is not what the output says it is; ``now`` is None where the article is shorter."""

    start: int
    end: int
    was: str | None
    now: str | None

    def __str__(self) -> str:
        if self.now is None:
            return f"it ends before {self.end}"
        return f"at {self.start} there is “{_short(self.now)}”, not “{_short(self.was or '')}”"


def verify(outputs: Sequence[str], how: Reading, *, folder: str | None = None, quiet: bool = False) -> int:
    """Check every offset and every text of the outputs, print a line per article, and return the exit code.

    Paths count from the folder, or from where we are. What is wrong or cannot be read is reported on stderr.
    """
    totals: Counter[str] = Counter()
    deliver(line for line in _lines(outputs, Rereading(how, folder), totals) if not quiet)
    return exit_code_of(totals)


def exit_code_of(totals: Mapping[str, int]) -> int:
    """0 everything is right, 1 something is wrong, 3 some articles could not be read, 4 none could."""
    if totals[FAILS]:
        return 1
    if totals[UNREAD]:
        return 3 if totals[HOLDS] else 4
    return 0


def _lines(outputs: Iterable[str], again: Rereading, totals: Counter[str]) -> Iterator[str]:
    for output in outputs:
        try:
            for claimed in articles_in(output):
                verdict, line = _verdict(claimed, again)
                totals[verdict] += 1
                yield f"{printable(claimed.source)}: {line}\n"
        except UnreadableOutput as why:
            tell(str(why))
            totals[UNREAD] += 1


def _verdict(claimed: Claimed, again: Rereading) -> tuple[str, str]:
    """What became of one article, for the totals and for the line that is printed."""
    article = again.article(claimed)
    if isinstance(article, InputError):
        tell(str(article))
        return UNREAD, "not read"
    wrong = list(mismatches(claimed.findings, article.text))
    if wrong:
        many = f"{len(wrong)} stretches of text are not what they were, the first: " if len(wrong) > 1 else ""
        tell(f"'{claimed.source}' has changed: {many}{wrong[0]}.")
    elif claimed.text not in (None, article.text):
        tell(f"'{claimed.source}' has changed, though everything found in it is still there.")
    else:
        count = sum(len(spans) for finding in claimed.findings for spans in spans_of(finding).values())
        return HOLDS, f"OK, {count} span{'' if count == 1 else 's'}"
    return FAILS, "FAILED"


def mismatches(findings: Iterable[Record], text: str) -> Iterator[Mismatch]:
    """Yield what the findings say of the text that is not so."""
    for finding in findings:
        for key, spans in spans_of(finding).items():
            said = finding.get(key) if isinstance(finding.get(key), str) else None
            for start, end in spans:
                if not 0 <= start <= end <= len(text):
                    yield Mismatch(start, end, said, None)
                    break
            else:
                now = " ".join(text[start:end] for start, end in spans)
                if said is not None and now != said:
                    yield Mismatch(spans[0][0] if spans else 0, spans[-1][1] if spans else 0, said, now)


def spans_of(finding: Record) -> dict[str, list[list[int]]]:
    """All spans of a finding, by the key of what is there."""
    return {"mentions": finding.get("mentions", []), **finding.get("spans", {})}


class Rereading:
    """The articles that outputs name, read once more; records of one file in one go, while they come in order."""

    def __init__(self, how: Reading, folder: str | None) -> None:
        self.how = how
        self.folder = folder or ""
        self.path: str | None = None
        self.remaining: Iterator[Article | InputError] = iter(())
        self.passed: set[str] = set()
        self.trouble: InputError | None = None

    def article(self, claimed: Claimed) -> Article | InputError:
        """The article as it is now, or why it cannot be read."""
        source = claimed.source
        if file_and_numbers(source)[0] == "-":
            return NotAgain(source) if claimed.text is None else Article(claimed.text, source)
        wanted = os.path.join(self.folder, source)  # noqa: PTH118 - a Path would tidy the name
        path = _file_of(wanted)
        if path != self.path or wanted in self.passed:
            self.path, self.remaining = path, read_articles([path], self.how)
            self.passed, self.trouble = set(), None
        for each in self.remaining:
            self.passed.add(each.source)
            if each.source == wanted:
                return each
            if isinstance(each, InputError) and each.source == path:
                self.trouble = each
        return self.trouble or MissingRecord(wanted)


def _file_of(source: str) -> str:
    """The file that an article is a record of: ``feed.jsonl`` of ``feed.jsonl#12``, unless that is a file itself."""
    return source if os.path.lexists(as_stored(source)) else file_and_numbers(source)[0]


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"

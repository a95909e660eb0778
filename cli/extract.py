"""The command ``extract``, without its options: paths in, printed findings out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING

from ..extractors.registry import Registration, choose, registered
from .destination import deliver
from .inputs import read_articles
from .messages import tell
from .outputs import Format, settled, writer_for
from .record import Record, record_of
from .run import run

if TYPE_CHECKING:
    from spacy.language import Language

# Whose findings a finding names by id. They are looked for too, so that ids do not depend on what is asked for.
NAMED_BY = {
    "speakers": ("attributions",),
    "attributions": ("speakers",),
    "quotes": ("speakers", "attributions"),
    "figures": ("speakers", "attributions"),
}


@dataclass(slots=True)
class Tally:
    """What a run came to; its exit code."""

    read: int = 0
    unread: int = 0
    found: int = 0

    def add(self, record: Record, names: Iterable[str]) -> None:
        """Count one article."""
        if any(error["extractor"] is None for error in record["errors"]):
            self.unread += 1
        else:
            self.read += 1
        self.found += sum(len(record[name]) for name in names)

    def exit_code(self, *, want_findings: bool) -> int:
        """0 all read, 1 nothing found though asked for, 3 some inputs unread, 4 none read."""
        if self.unread:
            return 3 if self.read else 4
        return 1 if want_findings and not self.found else 0


def extract(
    paths: Sequence[str],
    *,
    chosen: Format = Format.AUTO,
    only: Sequence[str] = (),
    model: str | None = None,
    output: str | None = None,
    encoding: str | None = None,
    with_text: bool = False,
    want_findings: bool = False,
    quiet: bool = False,
) -> int:
    """Read the articles, print what is found in them, and return the exit code."""
    wanted = tuple(choose(only))
    tally = Tally()
    records = articles_to_records(
        paths, wanted, load_nlp=cache(partial(_load_pipeline, model)), encoding=encoding, with_text=with_text
    )
    told = _telling(records, quiet=quiet)
    write = writer_for(settled(chosen, output, terminal=sys.stdout.isatty()))
    deliver(write(_counting(told, tally, wanted)), output)
    return tally.exit_code(want_findings=want_findings)


def articles_to_records(
    paths: Iterable[str],
    wanted: Sequence[str],
    *,
    load_nlp: Callable[[], Language],
    encoding: str | None = None,
    with_text: bool = False,
) -> Iterator[Record]:
    """Yield one record per input, in order: the whole way from bytes to findings."""
    articles = read_articles(paths, encoding=encoding)
    for report in run(articles, load_nlp, _needed_for(wanted)):
        yield record_of(report, wanted, with_text=with_text)


def _needed_for(wanted: Iterable[str]) -> dict[str, Registration]:
    needed = {each for name in wanted for each in (name, *NAMED_BY.get(name, ()))}
    return {name: registration for name, registration in registered().items() if name in needed}


def _load_pipeline(model: str | None) -> Language:
    from ..extractors.pipeline import load

    return load(model)


def _telling(records: Iterable[Record], *, quiet: bool) -> Iterator[Record]:
    """Pass the records on, saying each problem once on stderr."""
    told: set[str] = set()
    for record in records:
        for error in record["errors"]:
            if not quiet and error["message"] not in told:
                told.add(error["message"])
                tell(error["message"])
        yield record


def _counting(records: Iterable[Record], tally: Tally, names: Sequence[str]) -> Iterator[Record]:
    for record in records:
        tally.add(record, names)
        yield record

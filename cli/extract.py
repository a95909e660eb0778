"""The command ``extract``, without its options: paths in, printed findings out."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING

from ..extractors.registry import Registration, registered
from ..extractors.registry import choose as chosen_extractors
from .choosing import Choice, choose
from .destination import deliver
from .inputs import read_articles
from .inputs.text import check_encoding
from .messages import tell
from .outputs import Format, settled, writer_for
from .record import Record, count_of, is_unread, record_of
from .run import run

if TYPE_CHECKING:
    from spacy.language import Language

UNREAD, INTERRUPTED = "unread", "interrupted"
NO_CHOICE = Choice()

# Whose findings a finding names by id. They are looked for too, so that ids do not depend on what is asked for.
NAMED_BY = {
    "speakers": ("attributions",),
    "attributions": ("speakers",),
    "quotes": ("speakers", "attributions"),
    "figures": ("speakers", "attributions"),
}


def extract(
    paths: Sequence[str],
    *,
    chosen: Format = Format.AUTO,
    only: Sequence[str] = (),
    model: str | None = None,
    output: str | None = None,
    encoding: str | None = None,
    with_text: bool = False,
    kinds: Sequence[str] = (),
    choice: Choice = NO_CHOICE,
    want_findings: bool = False,
    quiet: bool = False,
) -> int:
    """Read the articles, print what is found in them, and return the exit code."""
    wanted = tuple(chosen_extractors(only))
    check_encoding(encoding)
    _use_kinds(kinds)
    form = settled(chosen, output, terminal=sys.stdout.isatty())
    totals: Counter[str] = Counter()

    records = articles_to_records(
        paths, wanted, load_nlp=cache(partial(_load_pipeline, model)), encoding=encoding, with_text=with_text
    )
    records = _counting(choose(_telling(records, quiet=quiet), choice), totals)
    records = _until_interrupted(records, totals) if output is None else records
    deliver(writer_for(form)(records), output, for_people=form is Format.TABLE)
    return exit_code_of(totals, want_findings=want_findings)


def exit_code_of(totals: Mapping[str, int], *, want_findings: bool) -> int:
    """0 all inputs read, 1 nothing found though asked for, 3 some inputs unread, 4 none read, 130 interrupted."""
    if totals[INTERRUPTED]:
        return 130
    if totals[UNREAD]:
        return 3 if totals["articles"] else 4
    nothing_found = not any(count for name, count in totals.items() if name != "articles")
    return 1 if want_findings and nothing_found else 0


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


def _use_kinds(files: Sequence[str]) -> None:
    """Let the users' rules for kinds of figures come before ours."""
    if files:
        from ..extractors.figures.kinds import use_kinds

        use_kinds(*files)


def _load_pipeline(model: str | None) -> Language:
    from ..extractors.pipeline import load

    return load(model, warn=tell)


def _telling(records: Iterable[Record], *, quiet: bool) -> Iterator[Record]:
    """Pass the records on, saying each problem once on stderr."""
    told: set[str] = set()
    for record in records:
        for error in record["errors"]:
            if not quiet and error["message"] not in told:
                told.add(error["message"])
                tell(error["message"])
        yield record


def _counting(records: Iterable[Record], totals: Counter[str]) -> Iterator[Record]:
    for record in records:
        totals.update(count_of(record) | {UNREAD: int(is_unread(record))})
        yield record


def _until_interrupted(records: Iterable[Record], totals: Counter[str]) -> Iterator[Record]:
    """Pass the records on; Ctrl-C ends them, so that what is printed of the articles read so far is whole."""
    try:
        yield from records
    except KeyboardInterrupt:
        totals[INTERRUPTED] = 1

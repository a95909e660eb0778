"""Records -> output and exit code: what ``extract`` and ``merge`` end with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from ...outputs import Style, send
from ...outputs.formats import Format
from ...record import Record, count_of, has_findings, is_failed
from ...terminal.interruption import Interruption

UNREAD, INTERRUPTED = "unread", "interrupted"


def printed(
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
    """0 all inputs read, 1 nothing found, with --exit-status, 3 some inputs unread, 4 none read, 130 ended."""
    if totals[INTERRUPTED]:
        return totals[INTERRUPTED]
    if totals[UNREAD]:
        return 3 if totals["articles"] else 4
    nothing_found = not any(count for name, count in totals.items() if name != "articles")
    return 1 if want_findings and nothing_found else 0


def _counting(records: Iterable[Record], totals: Counter[str]) -> Iterator[Record]:
    for record in records:
        totals.update(count_of(record) | {UNREAD: int(is_failed(record))})
        yield record


def _until_interrupted(records: Iterable[Record], totals: Counter[str]) -> Iterator[Record]:
    """Pass the records on; Ctrl-C ends them, so that what is printed of the articles read so far is whole."""
    interruption = Interruption()
    yield from interruption.end(records)
    totals[INTERRUPTED] = interruption.code

"""What is refused before anything is read: outputs over articles, columns and kinds that there are not."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ....extractors.base import QuothError
from ...inputs.files import SNIFFED_BYTES
from ...inputs.our_outputs import is_our_output
from ...outputs.formats import Format, form_by_name
from ...terminal.messages import tell
from ...terminal.usage import meant

if TYPE_CHECKING:
    from ...running import Setup


class TwoPlaces(QuothError):
    """Somebody wants the output in a file and in a folder of shards."""

    code = "two-places"

    def __init__(self, folder: str, path: str) -> None:
        super().__init__(f"Either --into or --output: 'quoth merge {folder} -o {path}' writes the file afterwards.")


COLUMN_OF = {"content": "text", "name": "speaker", "file": "article"}  # what JSON and people call columns


class UnknownColumn(QuothError):
    """A column was named that does not exist, or a form has no columns."""

    code = "unknown-column"

    def __init__(self, name: str, known: Collection[str]) -> None:
        instead = f"It is called '{COLUMN_OF[name]}'." if COLUMN_OF.get(name) in known else _instead(name, known)
        super().__init__(f"There is no column '{name}'. {instead}")


class UnknownKind(QuothError):
    """A kind of figure was named that no rule gives."""

    code = "unknown-kind"

    def __init__(self, name: str, known: Collection[str]) -> None:
        super().__init__(f"No rule calls a figure '{name}'. {_instead(name, sorted(known))}")


class OverwritesInput(QuothError):
    """Somebody would lose an article to what is found in it: ``-o *.txt`` takes the first for the output."""

    code = "overwrites-input"

    def __init__(self, path: str) -> None:
        super().__init__(
            f"'{path}' is not overwritten, for it may be an article. Name another --output, or a --format."
        )


def _instead(name: str, known: Collection[str]) -> str:
    """What may be meant by a name that there is not, or else all that there are."""
    guess = meant(name, known)
    return f"Did you mean '{guess}'?" if guess else f"There are {', '.join(known) or 'none in this format'}."


def spare_articles(output: str, chosen: Format, paths: Iterable[str]) -> None:
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


def check_names(sort: str | None, columns: Sequence[str], form: Format) -> None:
    """Refuse columns and fields to sort by that there are not, before anything is read."""
    if sort is not None:
        from ...record.ordering import check_sortable

        check_sortable(sort)
    if columns:
        from ...outputs.tabular.rows import all_columns

        known = all_columns() if "columns" in form.row.takes else ()
        for name in columns:
            if name not in known:
                raise UnknownColumn(name, list(known))


def check_kinds(wanted: Iterable[str], setup: Setup) -> None:
    """Refuse kinds that no rule gives; only warn where third-party extractors run, since one of them may."""
    unknown = set(wanted)
    if unknown:
        from ....extractors.figures.kinds.rules import names_of_kinds
        from ....extractors.registry import OWN_ORDER
        from ...running.setup import kinds_for

        known = names_of_kinds(kinds_for(setup))
        for name in sorted(unknown - known):
            if {*setup.wanted} <= {*OWN_ORDER}:
                raise UnknownKind(name, known)
            tell(str(UnknownKind(name, known)))


def tell_refused() -> None:
    """Say which installed extractors are left out, and why."""
    from ....extractors.registry import refused

    for why in refused():
        tell(str(why))

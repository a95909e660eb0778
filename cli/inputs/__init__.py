"""Bytes -> articles: one small reader per format, chosen by name and content."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import partial
from itertools import chain

from ...extractors.base import Article
from .errors import InputError, MissingRecord, OurOutput, PassedOver, Unexpected, UnreadableInput
from .files import File, find_files, listed, printable
from .forms import form_of
from .opening import opened
from .our_outputs import is_our_output
from .readers import reader_of
from .reading import Reading
from .texts.long_texts import in_parts

__all__ = ["DEFAULT", "Reading", "read_articles"]

DEFAULT = Reading()


def read_articles(
    paths: Iterable[str], how: Reading = DEFAULT, *, files_from: str | None = None, spared: Collection[str] = ()
) -> Iterator[Article | InputError]:
    """Yield the articles that the paths name, and those that a list names, one at a time, in order.

    What cannot be read is yielded as its error. ``spared`` are paths that no folder leads to: of our output. Files of
    many records are read record by record.
    """
    for path in chain(paths, listed(files_from) if files_from is not None else ()):
        outputs: list[str] = []
        for found in find_files(path, spared, how.exclude):
            if isinstance(found, InputError):
                yield found
            elif found.is_output:
                outputs.append(found.source)
            elif found.record is None:
                yield from _articles_of(found, how, outputs)
            else:
                yield from _record_of(found, how)
        if outputs:
            yield PassedOver(printable(path), outputs)


def _articles_of(file: File, how: Reading, outputs: list[str]) -> Iterator[Article | InputError]:
    """The articles of a file; one in a folder that is an output of ours joins the other outputs."""
    try:
        with opened(file) as (stream, head):
            if how.form is None and is_our_output(head):
                if file.found:
                    outputs.append(file.source)
                else:
                    yield OurOutput(file.source)
                return
            form = how.form or form_of(file.path, head, file.source, by_name_only=file.found)
            from .documents import apart  # here, for the help need not know of processes

            reader = partial(apart.read, form) if form in apart.APART else reader_of(form)
            yield from in_parts(reader(stream, file.source, how))
    except InputError as problem:
        yield problem
    except OSError as why:
        yield UnreadableInput(file.source, why)
    except Exception as why:  # a file on which a reader fails costs itself and not the run
        yield Unexpected(file.source, why)


def _record_of(file: File, how: Reading) -> Iterator[Article | InputError]:
    """The one record of a file that is wanted, or the parts of it."""
    source = f"{file.source}#{file.record}"
    found = (
        each for each in _articles_of(file, how, []) if each.source == source or each.source.startswith(f"{source}#")
    )
    first = next(found, None)
    if first is None:
        yield MissingRecord(source)
        return
    yield first
    if first.source != source:
        yield from found

"""The reader of each format, imported when the first file of that format comes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import BinaryIO, cast

from ...extractors.base import Article
from .errors import InputError
from .formats import Form
from .reading import Reading

Reader = Callable[[BinaryIO, str, Reading], Iterator[Article | InputError]]


@cache
def reader_of(form: Form) -> Reader:
    """The function that reads a format: a stream, its name and how to read it -> articles and errors, one at a time."""
    module, _, function = form.row.reader.partition(":")
    return cast("Reader", getattr(import_module(f".{module}", __package__), function))

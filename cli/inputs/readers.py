"""The reader of each format, imported when the first file of that format comes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import BinaryIO, cast

from ...extractors.base import Article
from .errors import InputError
from .reading import Form, Reading

Reader = Callable[[BinaryIO, str, Reading], Iterator[Article | InputError]]

READERS = {
    Form.TEXT: ("text", "read"),
    Form.MARKDOWN: ("markdown", "read"),
    Form.JSON: ("json_values", "read"),
    Form.JSONL: ("json_lines", "read"),
    Form.CSV: ("csv_rows", "read"),
    Form.TSV: ("csv_rows", "read_tabs"),
    Form.EML: ("mail", "read"),
    Form.NITF: ("wire", "read_nitf"),
    Form.NEWSML: ("wire", "read_newsml"),
    Form.HTML: ("html_page", "read"),
    Form.PDF: ("pdf", "read"),
    Form.DOCX: ("docx", "read"),
    Form.WARC: ("warc", "read"),
    Form.FEED: ("feeds", "read"),
}


@cache
def reader_of(form: Form) -> Reader:
    """The function that reads a format: a stream, its name and how to read it -> articles and errors, one at a time."""
    module, function = READERS[form]
    return cast("Reader", getattr(import_module(f".{module}", __package__), function))

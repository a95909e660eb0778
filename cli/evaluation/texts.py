"""The texts of articles, found again by the names that annotations give them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath

from ...extractors.base import Article


class Texts:
    """Articles by name: by the whole path first, then by the name of the file alone, which outlives a move."""

    def __init__(self, articles: Iterable[Article] = ()) -> None:
        self.by_source = {each.source: each.text for each in articles}
        self.by_name = {name_of(source): text for source, text in self.by_source.items()}

    def get(self, source: str) -> str | None:
        """The text of an article, None if it is not here."""
        return self.by_source.get(source, self.by_name.get(name_of(source)))


def name_of(source: str) -> str:
    """What an article is called in two files: its file's name without folder and ending, and its number in it."""
    path, mark, number = source.partition("#")
    return PurePath(path).stem + mark + number

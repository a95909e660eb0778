"""The texts and findings of articles, found again by the names that annotations give them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePath
from typing import Generic, TypeVar

from ...extractors.base import Article

Held = TypeVar("Held")


class ByName(Generic[Held]):
    """Something of each article: by the whole path first, then by the name of the file alone, which outlives a move."""

    def __init__(self, held: Iterable[tuple[str, Held]] = ()) -> None:
        self.by_source = dict(held)
        self.by_name = {name_of(source): one for source, one in self.by_source.items()}

    def get(self, source: str) -> Held | None:
        """What is held of an article, None if it is not here."""
        return self.by_source.get(source, self.by_name.get(name_of(source)))

    def __iter__(self) -> Iterator[Held]:
        return iter(self.by_source.values())


class Texts(ByName[str]):
    """The texts of articles; ``otherwise`` looks for those that are not among them."""

    def __init__(self, articles: Iterable[Article] = (), otherwise: Callable[[str], str | None] | None = None) -> None:
        super().__init__((each.source, each.text) for each in articles)
        self.otherwise = otherwise

    def get(self, source: str) -> str | None:
        """The text of an article, None if it is not to be had."""
        known = super().get(source)
        return self.otherwise(source) if known is None and self.otherwise is not None else known


def name_of(source: str) -> str:
    """What an article is called in two files: its file's name without folder and ending, and its number in it."""
    path, mark, number = source.partition("#")
    return PurePath(path).stem + mark + number

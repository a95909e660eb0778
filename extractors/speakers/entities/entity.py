"""One of the people, bodies or places that a text names."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..names.name import UNKNOWN, Name
from .role import Role

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something called by name: all mentions in order, the fullest name, gender and roles.

    ``doubtful`` is a gender that only pronouns after the name or the name itself suggest.
    """

    name: str
    kind: str
    mentions: tuple[Name, ...]
    gender: str = ""
    roles: tuple[Role, ...] = ()
    role: str | None = None
    words: frozenset[str] = frozenset()
    doubtful: bool = False


NOWHERE = Name(0, 0, UNKNOWN)


FEW = 40


@dataclass(slots=True, eq=False)
class Cluster:
    """An entity as far as it has been read."""

    kind: str
    mentions: list[Name] = field(default_factory=list)
    forms: list[tuple[str, ...]] = field(default_factory=list)
    short: str | None = None
    definition: str | None = None
    first: Name = NOWHERE
    gender: str = ""
    starts: set[int] = field(default_factory=set)
    bare: set[str] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)

    def add(self, name: Name, words: tuple[str, ...]) -> None:
        """Take in one more mention and its wording."""
        self.first = name if not self.mentions else min(self.first, name)
        self.mentions.append(name)
        self.starts.add(name.start)
        if words and words not in self.forms:
            self.forms.append(words)

    @property
    def full(self) -> tuple[str, ...]:
        """The longest wording."""
        return max(self.forms, key=len)


# people


class Index:
    """Clusters by the words of their names, so that a name is compared only with those it shares a word with.

    Of hundreds that share one word (everybody's first name is John) the first and the last ones are enough, beside
    those with all words the same: what a long text costs grows with its length alone.
    """

    def __init__(self) -> None:
        self.known: dict[str, set[int]] = {}
        self.ends: dict[str, list[Cluster]] = {}

    def add(self, cluster: Cluster, *keys: str) -> None:
        """Put a cluster under some keys."""
        for key in keys:
            known = self.known.setdefault(key, set())
            if id(cluster) in known:
                continue
            known.add(id(cluster))
            ends = self.ends.setdefault(key, [])
            ends.append(cluster)
            if len(ends) > 2 * FEW:
                del ends[FEW]

    def get(self, keys: Iterable[str]) -> list[Cluster]:
        """The clusters under any of the keys, each once."""
        found: dict[int, Cluster] = {}
        for key in keys:
            found.update((id(cluster), cluster) for cluster in self.ends.get(key, ()))
        return list(found.values())

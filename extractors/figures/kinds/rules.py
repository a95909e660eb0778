"""What kind of figure it is, by rules that users may add to (``kinds.toml``)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...base import Outcome, QuothError
from ...words.lists import FOLDER

if TYPE_CHECKING:
    from spacy.tokens import Doc

OWN = "quoth: own kinds"  # where a doc carries users' rules, in its user_data
LONGEST = 1_000_000  # characters of a file
WORDS = ("nouns", "words", "verbs", "context", "unit", "dimension", "role", "outcome", "sort", "class", "perhaps")


class BadKinds(QuothError):
    """A file of kinds cannot be used."""

    code = "bad-kinds"

    def __init__(self, path: Path | str, why: str) -> None:
        super().__init__(f"The kinds in '{path}' cannot be used: {why}. See docs/figures.md for an example.")


@dataclass(frozen=True, slots=True)
class Kind:
    """One rule: the kind's name, and its conditions. An empty set is no condition."""

    name: str
    nouns: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    context: frozenset[str] = frozenset()
    unit: frozenset[str] = frozenset()
    dimension: frozenset[str] = frozenset()
    role: frozenset[str] = frozenset()
    outcome: frozenset[str] = frozenset()
    sort: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    perhaps: frozenset[str] = frozenset()
    per: bool | frozenset[str] | None = None
    people: bool | None = None

    def asks(self) -> tuple[str, ...]:
        """What the rule looks at, by the keys of ``kinds.toml``."""
        values = {"class" if each.name == "classes" else each.name: getattr(self, each.name) for each in fields(self)}
        return tuple(key for key, value in values.items() if key != "name" and value not in (None, frozenset()))


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a figure when its kind is decided."""

    nouns: frozenset[str]
    words: frozenset[str]
    verbs: frozenset[str]
    context: frozenset[str]
    unit: str
    dimension: str
    role: str
    outcome: Outcome | None
    sort: str
    classes: frozenset[str]
    perhaps: frozenset[str]
    per: str | None
    people: bool


def own_kinds(*paths: Path | str) -> tuple[Kind, ...]:
    """The rules of users' files, the first file first.

    Raises BadKinds with a sentence that says what is wrong and where.
    """
    return tuple(kind for path in paths for kind in read_kinds(path))


def use_kinds(doc: Doc, own: tuple[Kind, ...]) -> None:
    """Let users' rules come before ours in one doc, whose figures have not been extracted yet."""
    doc.user_data[OWN] = own


def kinds_for(doc: Doc) -> tuple[Kind, ...]:
    """The rules for a doc: the users' own that it carries, then ours."""
    return (*doc.user_data.get(OWN, ()), *ours())


def kinds_of(facts: Facts, kinds: Iterable[Kind]) -> Iterator[str]:
    """Yield the names of the rules that apply, each once; the first is the figure's kind."""
    named: set[str] = set()
    for kind in kinds:
        if kind.name not in named and holds(kind, facts):
            named.add(kind.name)
            yield kind.name


def names_of_kinds(own: Iterable[Kind] = ()) -> frozenset[str]:
    """The kinds that users' rules and ours give."""
    return frozenset(kind.name for kind in (*own, *ours()))


@cache
def ours() -> tuple[Kind, ...]:
    """The rules that come with quoth."""
    return tuple(read_kinds(FOLDER / "figures" / "kinds.toml"))


def holds(kind: Kind, facts: Facts) -> bool:
    """Whether every condition of a rule holds."""
    if kind.per is not None and not per_holds(kind.per, facts.per):
        return False
    if kind.people is not None and kind.people != facts.people:
        return False
    return (
        (not kind.dimension or facts.dimension in kind.dimension)
        and (not kind.unit or facts.unit in kind.unit)
        and (not kind.role or facts.role in kind.role)
        and (not kind.outcome or (facts.outcome or "") in kind.outcome)
        and (not kind.sort or facts.sort in kind.sort)
        and asks(kind.classes, facts.classes)
        and asks(kind.perhaps, facts.perhaps)
        and asks(kind.nouns, facts.nouns)
        and asks(kind.words, facts.words)
        and asks(kind.verbs, facts.verbs)
        and asks(kind.context, facts.context)
    )


def asks(wanted: frozenset[str], found: Iterable[str]) -> bool:
    """Whether nothing is wanted, or some of it is found."""
    return not wanted or not wanted.isdisjoint(found)


def per_holds(wanted: bool | frozenset[str], per: str | None) -> bool:
    """Whether the denominator is as wanted: any, none, or one of these."""
    if isinstance(wanted, bool):
        return wanted == (per is not None)
    return per is not None and (per in wanted or per.rpartition(" ")[2].removesuffix("s") in wanted)


def read_kinds(path: Path | str) -> list[Kind]:
    """The rules of a file, in order."""
    try:
        with Path(path).open(encoding="utf8") as stream:
            text = stream.read(LONGEST + 1)
    except (OSError, UnicodeDecodeError) as why:
        raise BadKinds(path, f"it cannot be read ({why})") from why
    if len(text) > LONGEST:
        raise BadKinds(path, "it is larger than any list of rules")
    try:
        read = tomllib.loads(text)
    except tomllib.TOMLDecodeError as why:
        raise BadKinds(path, f"it is not TOML ({why})") from why
    rules = read.get("kind")
    if not isinstance(rules, list) or not rules or set(read) != {"kind"}:
        raise BadKinds(path, "it must be a list of [[kind]] tables and nothing else")
    return [kind_from(path, number, rule) for number, rule in enumerate(rules, 1)]


def kind_from(path: Path | str, number: int, rule: Any) -> Kind:
    """One rule from its table; complains of what it does not know."""
    where = f"[[kind]] number {number}"
    name = rule.get("name") if isinstance(rule, dict) else None
    if not isinstance(name, str) or not name.strip():
        raise BadKinds(path, f'{where} has no name = "..."')
    known = {"name", "per", "people", *WORDS}
    if unknown := sorted(set(rule) - known):
        raise BadKinds(
            path, f"{where} ({name}) has the unknown key '{unknown[0]}'; known are {', '.join(sorted(known))}"
        )
    sets = {
        "classes" if key == "class" else key: words_from(path, where, key, rule[key]) for key in WORDS if key in rule
    }
    per, people = rule.get("per"), rule.get("people")
    if isinstance(per, list | str):
        per = words_from(path, where, "per", per)
    elif per is not None and not isinstance(per, bool):
        raise BadKinds(path, f"{where} ({name}): per must be true, false or a list of units")
    if people is not None and not isinstance(people, bool):
        raise BadKinds(path, f"{where} ({name}): people must be true or false")
    return Kind(name.strip(), per=per, people=people, **sets)


def words_from(path: Path | str, where: str, key: str, value: Any) -> frozenset[str]:
    """A word or a list of words; units keep their case."""
    words = [value] if isinstance(value, str) else value
    if not isinstance(words, list) or not words or not all(isinstance(word, str) and word for word in words):
        raise BadKinds(path, f"{where}: {key} must be a word or a list of words")
    return frozenset(words if key in ("unit", "per") else [word.lower() for word in words])

"""Lemmas: a table learned from treebanks, and endings for the words it does not know."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.attrs import LEMMA, ORTH, TAG
from spacy.language import Language
from spacy.pipeline import Pipe

from .model import BrokenModel

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

FACTORY = "quoth_lemmas"
FILE = "lemmas.json"
MOST_REMEMBERED = 20_000  # forms with their tags: what a few hundred articles use

Endings = dict[str, tuple[str, ...]]  # the first that fits, and what else is possible

PLURALS: Endings = {
    "ies": ("y", "ie"), "sses": ("ss",), "ches": ("ch", "che"), "shes": ("sh",), "xes": ("x", "xe"),
    "ses": ("se", "s"), "men": ("man",), "ss": ("ss",), "us": ("us",), "s": ("",),
}  # fmt: skip
THIRD_PERSON: Endings = {
    "ies": ("y", "ie"), "sses": ("ss",), "ches": ("ch",), "shes": ("sh",), "xes": ("x",), "oes": ("o",), "s": ("",),
}  # fmt: skip
COMPARATIVES: Endings = {"ier": ("y",), "er": ("", "e")}
SUPERLATIVES: Endings = {"iest": ("y",), "est": ("", "e")}
WANTS_E = re.compile(r"(at|iz|is|v|c|g|u|[^aeiou][aeiou]r|bl|pl|tl|dl|gl|kl|rs|ns|[aeiou]s)$")


class LemmaTable:
    """Exceptions by form and tag, and the base forms that are known at all."""

    def __init__(
        self, exceptions: dict[str, str], verbs: Iterable[str], nouns: Iterable[str], adjectives: Iterable[str]
    ) -> None:
        self.exceptions = exceptions
        self.verbs, self.nouns, self.adjectives = frozenset(verbs), frozenset(nouns), frozenset(adjectives)

    def lemma(self, form: str, tag: str) -> str:
        """Return the lemma of a form with a Penn Treebank tag."""
        key = key_of(form, tag)
        return self.exceptions.get("\t".join(key)) or self.guess(*key)

    def guess(self, form: str, tag: str) -> str:
        """Return the lemma by endings alone."""
        low = form.lower()
        if tag == "NNP":
            return form
        if tag == "NNPS":
            return form.removesuffix("s")
        if tag == "NNS":
            return _strip(low, PLURALS, self.nouns)
        if tag == "VBZ":
            return _strip(low, THIRD_PERSON, self.verbs)
        if tag in ("VBD", "VBN"):
            return self._past(low)
        if tag == "VBG":
            return self._verb(low[:-3]) if low.endswith("ing") and len(low) > 5 else low
        if tag in ("JJR", "RBR"):
            return _strip(low, COMPARATIVES, self.adjectives)
        if tag in ("JJS", "RBS"):
            return _strip(low, SUPERLATIVES, self.adjectives)
        return low

    def _past(self, form: str) -> str:
        if form.endswith("ied"):
            return form[:-3] + "y"
        return self._verb(form[:-2]) if form.endswith("ed") and len(form) > 4 else form

    def _verb(self, stem: str) -> str:
        """Return the verb of a stem, with the e it wants or without the consonant it has too many."""
        for candidate in (stem, stem + "e"):
            if candidate in self.verbs:
                return candidate
        if _is_doubled(stem) and stem[-1] not in "lsfz":
            return stem[:-1]
        return stem + "e" if WANTS_E.search(stem) else stem


def key_of(form: str, tag: str) -> tuple[str, str]:
    """Return the form to look up in the table: only names keep their capitals."""
    form = form.replace("’", "'")
    return (form if tag in ("NNP", "NNPS") else form.lower()), tag


def _strip(form: str, endings: Endings, known: frozenset[str]) -> str:
    for ending, replacements in endings.items():
        if not form.endswith(ending) or len(form) <= len(ending) + 1:
            continue
        stem = form[: -len(ending)]
        candidates = [stem + replacement for replacement in replacements]
        if _is_doubled(stem) and stem[-1] not in "aeiouls":
            candidates.insert(0, stem[:-1])
        return next((candidate for candidate in candidates if candidate in known), candidates[0])
    return form


def _is_doubled(stem: str) -> bool:
    return len(stem) > 2 and stem[-1] == stem[-2]


class Lemmatizer(Pipe):
    """Sets lemma_ from form and tag_."""

    def __init__(self, vocab: Vocab, name: str = FACTORY, *, table: LemmaTable | None = None) -> None:
        self.vocab, self.name = vocab, name
        self.table = table or LemmaTable({}, (), (), ())
        self._known: dict[tuple[int, int], int] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemmas of one doc."""
        if len(doc):
            lemmas = [self._number(orth, tag) for orth, tag in doc.to_array([ORTH, TAG]).tolist()]
            doc.from_array([LEMMA], np.array(lemmas, dtype=np.uint64).reshape(-1, 1))  # type: ignore[arg-type]
        return doc

    @contextmanager
    def memory_zone(self, mem: Any = None) -> Iterator[Any]:
        """Forget at the end of a zone what was looked up in it, since spaCy forgets the strings."""
        outside = self._known
        self._known = dict(outside)
        try:
            yield mem
        finally:
            self._known = outside

    def _number(self, orth: int, tag: int) -> int:
        found = self._known.get((orth, tag))
        if found is None:
            if len(self._known) >= MOST_REMEMBERED:
                self._known.clear()
            form = self.vocab.strings[orth]
            lemma = form if form.isspace() else self.table.lemma(form, self.vocab.strings[tag])
            found = self._known[orth, tag] = self.vocab.strings.add(lemma)
        return found

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:  # noqa: ARG002
        """Return the table as bytes."""
        table = self.table
        content = {
            "exceptions": table.exceptions, "verbs": sorted(table.verbs),
            "nouns": sorted(table.nouns), "adjectives": sorted(table.adjectives),
        }  # fmt: skip
        return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8")

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> Lemmatizer:  # noqa: ARG002
        """Take the table from bytes."""
        self.table = LemmaTable(**json.loads(data))
        self._known.clear()
        return self

    def to_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002
        """Write the table into a folder."""
        Path(path).mkdir(parents=True, exist_ok=True)
        (Path(path) / FILE).write_bytes(self.to_bytes())

    def from_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> Lemmatizer:  # noqa: ARG002
        """Read the table from a folder."""
        try:
            return self.from_bytes((Path(path) / FILE).read_bytes())
        except (OSError, ValueError, TypeError) as why:
            raise BrokenModel(path, f"{FILE} is missing or no table ({type(why).__name__})") from why


@Language.factory(FACTORY, requires=["token.tag"], assigns=["token.lemma"])
def make_lemmatizer(nlp: Language, name: str) -> Any:
    """Make a lemmatizer that has yet to be read from disk."""
    return Lemmatizer(nlp.vocab, name)

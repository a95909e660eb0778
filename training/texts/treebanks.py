"""CoNLL-U files -> documents of sentences, with their raw text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

# Releases differ in these names; one name each.
RELATIONS = {
    "obl:tmod": "obl:unmarked",
    "obl:npmod": "obl:unmarked",
    "nmod:tmod": "nmod:unmarked",
    "nmod:npmod": "nmod:unmarked",
    "flat:name": "flat",
    "flat:foreign": "flat",
    "acl:rel": "acl:relcl",
}
PUD_SENTENCE = re.compile(r"([nw]\d{5})\d{3}")  # PUD says where a document ends only so


@dataclass
class Word:
    """One syntactic word; `head` counts from one inside its sentence, zero is the root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    head: int
    relation: str
    space_after: bool = True
    misc: str = ""


Sentence = list[Word]
Paragraph = list[Sentence]


@dataclass
class Document:
    """One document of a treebank."""

    name: str
    paragraphs: list[Paragraph] = field(default_factory=list)

    @property
    def sentences(self) -> Iterator[Sentence]:
        """All sentences, in order."""
        for paragraph in self.paragraphs:
            yield from paragraph


@dataclass
class Placed:
    """A word with its place in a raw text: offsets, head's index in the text, number of its sentence."""

    word: Word
    start: int
    end: int
    head: int
    sentence: int


def read(path: Path) -> list[Document]:
    """Return the documents of one CoNLL-U file, those without words left out."""
    documents: list[Document] = [Document(path.stem)]
    for comments, sentence in _blocks(path):
        name, new_paragraph = _breaks(comments, documents[-1].name)
        if name:
            documents.append(Document(name))
        if new_paragraph or not documents[-1].paragraphs:
            documents[-1].paragraphs.append([])
        documents[-1].paragraphs[-1].append(sentence)
    return [document for document in documents if document.paragraphs]


def place(paragraphs: list[Paragraph], breaks: list[str] | None = None) -> tuple[str, list[Placed]]:
    """Return the raw text of some paragraphs and their words placed in it.

    `breaks` are the strings between paragraphs, blank lines where not given.
    """
    parts: list[str] = []
    placed: list[Placed] = []
    position = number = 0
    for i, paragraph in enumerate(paragraphs):
        for sentence in paragraph:
            base = len(placed)
            for word in sentence:
                start, position = position, position + len(word.form)
                own = len(placed)
                head = base + word.head - 1 if word.head else own
                placed.append(Placed(word, start, position, head, number))
                parts.append(word.form)
                if word.space_after:
                    parts.append(" ")
                    position += 1
            number += 1
        if i == len(paragraphs) - 1:
            continue
        if parts and parts[-1] == " ":
            parts.pop()
            position -= 1
        parts.append(breaks[i] if breaks else "\n\n")
        position += len(parts[-1])
    return "".join(parts), placed


def _blocks(path: Path) -> Iterator[tuple[list[str], Sentence]]:
    comments: list[str] = []
    rows: list[list[str]] = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("#"):
                comments.append(line)
            elif line:
                rows.append(line.split("\t"))
            elif rows:
                yield comments, _sentence(rows)
                comments, rows = [], []
    if rows:
        yield comments, _sentence(rows)


def _breaks(comments: list[str], current: str) -> tuple[str | None, bool]:
    """Say whether a document begins here (its name), and whether a paragraph does."""
    name, paragraph = None, False
    for comment in comments:
        key, _, value = comment[1:].partition("=")
        if key.strip() == "newdoc id":
            name = value.strip()
        elif key.strip() in ("newpar", "newpar id"):
            paragraph = True
        elif key.strip() == "sent_id" and (match := PUD_SENTENCE.fullmatch(value.strip())):
            name = match[1] if match[1] != current else None
    return name, paragraph or name is not None


def _sentence(rows: list[list[str]]) -> Sentence:
    words: Sentence = []
    surfaces: list[tuple[int, int, str, bool]] = []
    for number, form, lemma, upos, xpos, _, head, relation, _, misc in rows:
        space = "SpaceAfter=No" not in misc.split("|")
        if "-" in number:
            first, last = map(int, number.split("-"))
            surfaces.append((first, last, form, space))
        elif "." not in number:
            relation = RELATIONS.get(relation, relation)
            words.append(Word(form, lemma, upos, xpos, int(head), relation, space, misc))
    for first, last, surface, space in surfaces:
        _cut_surface(words[first - 1 : last], surface, space)
    return words


def _cut_surface(words: list[Word], surface: str, space: bool) -> None:
    """Give the words of a contraction their parts of what is printed."""
    if "".join(word.form for word in words) != surface:
        for i, word in enumerate(words):
            left = len(words) - 1 - i
            length = min(len(word.form), max(0, len(surface) - left)) if left else len(surface)
            word.form, surface = surface[:length], surface[length:]
    for word in words[:-1]:
        word.space_after = False
    words[-1].space_after = space

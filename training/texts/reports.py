"""Made-up reports with made-up names: the constructions of `reports.txt`, filled with its words.

Their trees and their names are known in full. The names are of many countries, orders and kinds; a title before a
name is no part of it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from .attributed import read_phrases
from .nodes import Node, capitalise, glued, nodes_of, sentence_of
from .treebanks import Paragraph, Placed, Sentence, Word

REPORTS = Path(__file__).with_name("reports.txt")
SLOTS = {  # words of one kind: their tags
    "cue": ("VERB", "VBD"), "cues": ("VERB", "VBZ"), "say": ("VERB", "VBP"), "told": ("VERB", "VBD"),
    "past": ("VERB", "VBD"), "do": ("VERB", "VB"), "does": ("VERB", "VBZ"), "done": ("VERB", "VBN"),
    "did": ("VERB", "VBD"), "going": ("VERB", "VBG"), "adj": ("ADJ", "JJ"), "n": ("NOUN", "NN"), "ns": ("NOUN", "NNS"),
    "people": ("NOUN", "NNS"),
}  # fmt: skip
TITLED, SHORT, ALONE, FAMILY_FIRST = 0.25, 0.25, 0.1, 0.1
NAME = "Name="


class Place(NamedTuple):
    """One place of a construction: a word, a slot "{kind}" or a mark, and what it hangs on, counted from one."""

    form: str
    upos: str
    xpos: str
    head: int
    relation: str


class Reporter:
    """Draws sentences from the constructions."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.sections = _read(REPORTS)
        self.sentences = [[_place(part) for part in line.split()] for line in self.sections["sentences"]]
        self.people = [row.split(": ") for row in self.sections["given and family"]]
        speakers: list[Sentence] = read_phrases()["speakers"]
        self.roles = [phrase for phrase in speakers if not any(word.upos == "PROPN" for word in phrase)]
        self.parts = {"role": self._role, "person": self._person, "org": self._body, "place": self._town}

    def paragraphs(self) -> list[Paragraph]:
        """Return every construction once, one to three in a paragraph, in some order."""
        made = [self._sentence(construction) for construction in self.sentences]
        self.rng.shuffle(made)
        cuts = [0]
        while cuts[-1] < len(made):
            cuts.append(cuts[-1] + self.rng.randint(1, 3))
        return [made[start:end] for start, end in pairwise(cuts)]

    def _sentence(self, construction: list[Place]) -> Sentence:
        groups = [self._words(place) for place in construction]
        tops = [next(node for node in group if node.head is None) for group in groups]
        for top, place in zip(tops, construction, strict=True):
            top.hang(tops[place.head - 1] if place.head else None, place.relation)
        nodes = [node for group in groups for node in group]
        for before, node in pairwise(nodes):
            if node.word.form in (",", ".", "'s") or node.word.xpos == "''":
                glued(before)
        first = next(node for node in nodes if node.word.upos != "PUNCT")
        if not first.word.misc:  # "al-Masri" keeps its small letter
            capitalise(first)
        return sentence_of(nodes)

    def _words(self, place: Place) -> list[Node]:
        """Return the words that fill a place; the one without a head governs the others."""
        kind = place.form.strip("{}")
        if kind in self.parts:
            return self.parts[kind]()
        if kind in SLOTS:
            return [_node(self._any(kind), *SLOTS[kind])]
        node = _node('"' if place.form in ("``", "''") else place.form, place.upos, place.xpos)
        return [glued(node) if place.form == "``" else node]

    def _any(self, section: str) -> str:
        return self.rng.choice(self.sections[section])

    def _role(self) -> list[Node]:
        return nodes_of(self.rng.choice(self.roles))

    def _town(self) -> list[Node]:
        return _proper([self._any("place")], "GPE")

    def _person(self) -> list[Node]:
        """Return a name with or without a title, which heads it as in the treebanks."""
        name = _proper(self._full_name(), "PERSON")
        if self.rng.random() > TITLED:
            return name
        *before, title = (_node(word, "PROPN", "NNP") for word in self._any("title").split())
        for word in before:
            word.hang(title, "compound")
        for word in name:
            word.hang(title, "flat")
        return [*before, title, *name]

    def _full_name(self) -> list[str]:
        chance = self.rng.random()
        if chance < ALONE:
            return [self._any("alone")]
        if chance < ALONE + FAMILY_FIRST:
            return self._any("family first").split()
        given, family = self.rng.choice(self.people)
        last = self.rng.choice(family.split(", ")).split()
        if self.rng.random() < SHORT and last[0][0].isupper():
            return last
        return [self.rng.choice(given.split()), *last]

    def _body(self) -> list[Node]:
        """Return an organisation: "ZNK", "Ghent Port Company", "Bank of Ghent", "Iyer Airlines"."""
        chance = self.rng.random()
        if chance < SHORT:
            return _proper([self._any("short")], "ORG")
        if chance < 2 * SHORT:
            body, (place,) = self._any("body of").split(), self._town()
            named = _proper([*body, "of", place.word.form], "ORG", head=len(body) - 1)
            top, of, town = named[len(body) - 1], named[-2], named[-1].hang(named[len(body) - 1], "nmod")
            of.hang(town, "case").word.upos, of.word.xpos = "ADP", "IN"
            return [_node("the", "DET", "DT").hang(top, "det"), *named]
        owner = self._any("place") if self.rng.random() < 0.6 else self.rng.choice(self.people)[1].split(", ")[0]
        words = [*owner.split(), *self._any("body").split()]
        return _proper(words, "ORG", head=len(words) - 1)


def spans_of(placed: list[Placed]) -> Iterator[tuple[int, int, str]]:
    """Yield the made-up names of a text: start, end, label."""
    for first, word in enumerate(placed):
        begins, _, label = word.word.misc.removeprefix(NAME).partition("-")
        if begins == "B":
            last = first
            while last + 1 < len(placed) and placed[last + 1].word.misc == f"{NAME}I-{label}":
                last += 1
            yield word.start, placed[last].end, label


def _proper(forms: list[str], label: str, head: int = 0) -> list[Node]:
    """Return the words of a name, hung on one of them."""
    nodes = [_node(form, "PROPN", "NNP") for form in forms]
    for i, node in enumerate(nodes):
        node.word.misc = f"{NAME}{'I' if i else 'B'}-{label}"
        if i != head:
            node.hang(nodes[head], "flat" if i > head else "compound")
    return nodes


def _node(form: str, upos: str, xpos: str) -> Node:
    return Node(Word(form, form.lower(), upos, xpos, 0, ""))


def _place(part: str) -> Place:
    cells = part.split("/")
    if len(cells) == 5:
        return Place(cells[0], cells[1], cells[2], int(cells[3]), cells[4])
    if len(cells) == 3:
        return Place(cells[0], "", "", int(cells[1]), cells[2])
    return Place(cells[0], "PUNCT", cells[0], int(cells[1]), "punct")


def _read(path: Path) -> dict[str, list[str]]:
    sections: dict[str, list[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            rows = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            rows += line.split("|")
    return sections

"""Words that know their governors themselves, so that sentences can be put together freely."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .treebanks import Sentence, Word


@dataclass(eq=False, slots=True)
class Node:
    """A word that knows its governor itself, so that sentences can be put together freely."""

    word: Word
    head: Node | None = None

    def hang(self, head: Node | None, relation: str) -> Node:
        """Hang this word on another; return it."""
        self.head = head
        self.word.relation = relation
        return self


def nodes_of(sentence: Sentence) -> list[Node]:
    """Return copies of a sentence's words, hung on each other as in its tree."""
    nodes = [Node(replace(word)) for word in sentence]
    for node, word in zip(nodes, sentence, strict=True):
        node.head = nodes[word.head - 1] if word.head else None
    return nodes


def sentence_of(nodes: list[Node]) -> Sentence:
    """Return words in the order given, their heads numbered anew."""
    places = {id(node): i for i, node in enumerate(nodes, 1)}
    for node in nodes:
        node.word.head = places[id(node.head)] if node.head else 0
        if node.head is None:
            node.word.relation = "root"
    nodes[-1].word.space_after = True
    return [node.word for node in nodes]


def mark(form: str, head: Node) -> Node:
    """Return a mark of punctuation, hung on a word."""
    xpos = form if form in ",:" else "."
    return Node(Word(form, form, "PUNCT", xpos, 0, "")).hang(head, "punct")


def spaced(node: Node) -> Node:
    """Let a space follow a word; return it."""
    node.word.space_after = True
    return node


def glued(node: Node) -> Node:
    """Let nothing follow a word; return it."""
    node.word.space_after = False
    return node


def capitalise(node: Node) -> None:
    """Give a word a capital."""
    node.word.form = node.word.form[0].upper() + node.word.form[1:]

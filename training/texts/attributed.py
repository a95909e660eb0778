"""Made-up attributions: gold sentences wrapped in the patterns of newspapers that treebanks lack.

"Q," said X / X said: "Q" / "Q," X told Y, "Q" / Q, X said, Q / X said that Q "Q" / Q, according to X / "Q. Q," said X,
minister of Y. Trees follow Universal Dependencies: reported speech is `ccomp` of the verb, or the verb is `parataxis`
where it interrupts.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from .nodes import Node, capitalise, glued, mark, nodes_of, sentence_of, spaced
from .treebanks import Document, Paragraph, Sentence, Word

PHRASES = Path(__file__).with_name("phrases.txt")
SPEAKERS = set(
    "activist agency analyst article author authority board campaigner captain chairman company council critic "
    "director doctor document economist expert father group government journalist judge king lawyer leader manager "
    "man mayor media "
    "member minister ministry mother neighbour officer official organization owner paper parent party people police "
    "president priest professor report resident researcher scientist senator source spokesman spokesperson spokeswoman "
    "student study survivor teacher team union victim website witness woman worker writer".split()
)
MARKS = set('"“”‘’()[]:;') | {"``", "''", "-", "--", "—", "–"}


PATTERNS = {
    "first": 38, "bare": 10, "after": 12, "colon": 6, "middle": 12, "inserted": 11, "that": 16, "according": 5,
}  # fmt: skip
SCARED = 0.4  # of the reports in plain words have some of them in quotation marks
LONGEST_SUBJECT, LONGEST_QUOTED = 12, 12
QUOTES = {("“", "”"): 5, ('"', '"'): 3, ("‘", "’"): 2}


@dataclass
class Said:
    """What somebody says: the words of a gold sentence without its end, and the marks around them."""

    words: list[Node]
    root: Node
    end: str
    quotes: tuple[str, str]

    def opening(self) -> Node:
        """An opening mark of quotation."""
        return Node(Word(self.quotes[0], '"', "PUNCT", "``", 0, "", space_after=False)).hang(self.root, "punct")

    def closing(self) -> Node:
        """A closing mark of quotation."""
        return Node(Word(self.quotes[1], '"', "PUNCT", "''", 0, "")).hang(self.root, "punct")

    def end_mark(self) -> Node:
        """The mark that ended the sentence."""
        return mark(self.end, self.root)


class Attributor:
    """Wraps sentences; takes its speakers from the treebanks and from `phrases.txt`."""

    def __init__(self, documents: Iterable[Document], rng: random.Random) -> None:
        self.rng = rng
        self.phrases = read_phrases()
        self.names = [name for d in documents for s in d.sentences for name in _names(s)]

    def rewrite(self, paragraphs: list[Paragraph], share: float = 0.8) -> list[Paragraph]:
        """Return paragraphs in which `share` of the fit sentences are attributed to somebody."""
        return [self._paragraph(paragraph, share) for paragraph in paragraphs]

    def _paragraph(self, paragraph: Paragraph, share: float) -> Paragraph:
        result: Paragraph = []
        for i, sentence in enumerate(paragraph):
            fit = _is_fit(sentence) and self.rng.random() < share
            wrapped = self._wrap(sentence) if fit else None
            follows = bool(result) and i and _is_fit(paragraph[i - 1]) and result[-1] is paragraph[i - 1]
            if wrapped and follows and wrapped[0].xpos == "``" and self.rng.random() < 0.5:
                result[-1] = [replace(wrapped[0], head=_root(result[-1]) + 2), *_shifted(result[-1])]
                wrapped = _unopened(wrapped)
            result.append(wrapped or sentence)
        return result

    def _wrap(self, sentence: Sentence) -> Sentence | None:
        """Return a sentence attributed to somebody, or None where the pattern that was drawn does not fit."""
        words = nodes_of(sentence)[:-1]
        words[-1].word.space_after = False
        root = next(node for node in words if node.head is None)
        said = Said(words, root, sentence[-1].form, self._draw(QUOTES))
        pattern = self._draw(PATTERNS)
        if pattern == "according":
            return self._according(said)
        cue, takes = self._cue()
        if (takes == "question") != (said.end == "?"):
            return None
        head, speaker = self._speaker()
        head.hang(cue, "nsubj")
        rest = self._rest(cue, takes)
        if pattern in ("bare", "inserted", "that") and self.rng.random() < SCARED:
            self._quote_some(said)
        may_invert = (
            pattern in ("first", "bare", "middle", "inserted") and takes != "hearer" and head.word.upos != "PRON"
        )
        clause = [cue, *speaker, *rest] if may_invert and self.rng.random() < 0.5 else [*speaker, cue, *rest]
        clause[-1].word.space_after = False
        if pattern in ("middle", "inserted"):
            return self._interrupted(said, cue, clause, quoted=pattern == "middle")
        root.hang(cue, "ccomp")
        if pattern in ("first", "bare"):
            return _quote_first(said, cue, clause, quoted=pattern == "first")
        capitalise(clause[0])
        if pattern == "that":
            return self._that(said, cue, clause) if takes != "question" else None
        before = spaced(mark(":" if pattern == "colon" else ",", cue))
        return sentence_of([*clause, before, said.opening(), *said.words, glued(said.end_mark()), said.closing()])

    def _interrupted(self, said: Said, cue: Node, clause: list[Node], *, quoted: bool) -> Sentence | None:
        cuts = _commas(said) + _after_subject(said)
        if not cuts:
            return None
        end, again = self.rng.choice(cuts)
        before, after = said.words[:end], said.words[again:]
        cue.hang(said.root, "parataxis")
        before[-1].word.space_after = False
        comma, second = spaced(mark(",", cue)), spaced(mark(",", cue))
        if not quoted:
            return sentence_of([*before, comma, *clause, second, *after, said.end_mark()])
        return sentence_of([
            said.opening(), *before, glued(comma), said.closing(), *clause, second,
            said.opening(), *after, glued(said.end_mark()), said.closing(),
        ])  # fmt: skip

    def _quote_some(self, said: Said) -> None:
        """Put marks around one phrase of what is said: 'the plan was "dead on arrival"'."""
        words = said.words
        spans = [(*found, node) for node in words if (found := _phrase_of(node, words))]
        spans.append((words.index(said.root), len(words), said.root))
        spans = [(i, j, head) for i, j, head in spans if i and j - i <= LONGEST_QUOTED]
        if not spans:
            return
        i, j, head = self.rng.choice(spans)
        opening, closing = said.opening().hang(head, "punct"), said.closing().hang(head, "punct")
        closing.word.space_after, words[j - 1].word.space_after = words[j - 1].word.space_after, False
        said.words = [*words[:i], opening, *words[i:j], closing, *words[j:]]

    def _that(self, said: Said, cue: Node, clause: list[Node]) -> Sentence | None:
        if said.end != ".":
            return None
        clause[-1].word.space_after = True
        _small(said.words[0])
        that = [Node(Word("that", "that", "SCONJ", "IN", 0, "")).hang(said.root, "mark")]
        return sentence_of([*clause, *(that if self.rng.random() < 0.6 else []), *said.words, mark(".", cue)])

    def _according(self, said: Said) -> Sentence | None:
        if said.end != ".":
            return None
        head, speaker = self._speaker()
        head.hang(said.root, "obl")
        according = Node(Word("according", "accord", "VERB", "VBG", 0, "")).hang(head, "case")
        to = Node(Word("to", "to", "ADP", "IN", 0, "")).hang(according, "fixed")
        speaker[-1].word.space_after = False
        comma = spaced(mark(",", head))
        return sentence_of([*said.words, comma, according, to, *speaker, mark(".", said.root)])

    def _draw(self, weighted: dict[Any, int]) -> Any:
        return self.rng.choices(list(weighted), list(weighted.values()))[0]

    def _cue(self) -> tuple[Node, str]:
        rows = self.phrases["cues"]
        form, upos, xpos, _, takes = self.rng.choices(rows, [int(row[3]) for row in rows])[0]
        return Node(Word(form, form, upos, xpos, 0, "root")), takes

    def _rest(self, cue: Node, takes: str) -> list[Node]:
        words: list[Node] = []
        if takes == "hearer":
            words += self._phrase("hearers", cue)
        if self.rng.random() < 0.25:
            words += self._phrase("adjuncts", cue)
        return words

    def _speaker(self) -> tuple[Node, list[Node]]:
        """Return the head and the words of a noun phrase, with an apposition now and then."""
        if self.rng.random() < 0.65 and self.names:
            words = nodes_of(self.rng.choice(self.names))
            head = next(node for node in words if node.head is None)
        else:
            words = self._phrase("speakers", None)
            head = next(node for node in words if node.head is None)
        if head.word.upos == "PROPN" and self.rng.random() < 0.3:
            words[-1].word.space_after = False
            role = self._phrase("roles", head)
            top = next(node for node in role if node.head is head)
            if top.word.relation == "root":
                top.word.relation = "appos"
            role[-1].word.space_after = False
            words = [*words, spaced(mark(",", top)), *role, spaced(mark(",", top))]
        return head, words

    def _phrase(self, section: str, governor: Node | None) -> list[Node]:
        nodes = nodes_of(self.rng.choice(self.phrases[section]))
        for node in nodes:
            if node.head is None:
                node.head = governor
        return nodes


def _commas(said: Said) -> list[tuple[int, int]]:
    """Return where a cue may take the place of a comma."""
    words = said.words
    commas = [i for i, node in enumerate(words) if node.word.form == "," and 2 <= i <= len(words) - 4]
    return [(i, i + 1) for i in commas if not any(node.head is words[i] for node in words)]


def _after_subject(said: Said) -> list[tuple[int, int]]:
    """Return the place between the subject that opens a clause and its predicate."""
    words = said.words
    for node in words:
        if node.head is said.root and node.word.relation.startswith("nsubj") and node.word.upos != "PRON":
            found = _phrase_of(node, words)
            if found and found[0] == 0 and found[1] <= min(LONGEST_SUBJECT, len(words) - 3):
                return [] if words[found[1]].word.upos == "PUNCT" else [(found[1], found[1])]
    return []


def _phrase_of(top: Node, words: list[Node]) -> tuple[int, int] | None:
    """Return where a word and all that hangs on it begin and end, if nothing else comes between."""
    inside = [i for i, node in enumerate(words) if _is_below(node, top)]
    begin, end = inside[0], inside[-1] + 1
    if end - begin != len(inside) or top.word.upos in ("PUNCT", "CCONJ", "DET", "ADP", "SCONJ"):
        return None
    return begin, end


def _is_below(node: Node | None, top: Node) -> bool:
    while node is not None and node is not top:
        node = node.head
    return node is top


def _quote_first(said: Said, cue: Node, clause: list[Node], *, quoted: bool) -> Sentence | None:
    exclaims = said.end in "!?"
    after = said.end_mark() if exclaims else mark(",", cue)
    if quoted:
        return sentence_of([said.opening(), *said.words, glued(after), said.closing(), *clause, mark(".", cue)])
    return None if exclaims else sentence_of([*said.words, spaced(after), *clause, mark(".", cue)])


def read_phrases() -> dict[str, list[Any]]:
    """Return the trees and the cues of `phrases.txt` by section."""
    sections: dict[str, list[Any]] = {}
    for line in PHRASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            rows = sections.setdefault(line.strip("[]"), [])
        elif line.startswith("#") or not line:
            continue
        elif "cues" in sections:
            rows.append(line.split("/"))
        else:
            rows.append([_word(part) for part in line.split()])
            for word, following in pairwise(rows[-1]):
                word.space_after = following.form != "'s"
    return sections


def _word(text: str) -> Word:
    form, upos, xpos, head, relation = text.split("/")
    return Word(form, form.lower(), upos, xpos, int(head), relation)


def _names(sentence: Sentence) -> list[Sentence]:
    """Return the short named subjects of a sentence, as trees of their own."""
    kids = defaultdict(list)
    for i, word in enumerate(sentence, 1):
        kids[word.head].append(i)
    found = []
    for i, word in enumerate(sentence, 1):
        if word.relation != "nsubj" or word.upos not in ("PROPN", "NOUN") or word.head < i:
            continue
        inside = _subtree(kids, i)
        words = [sentence[k - 1] for k in inside]
        if len(words) > 12 or inside != list(range(inside[0], inside[-1] + 1)) or any(w.form in MARKS for w in words):
            continue
        if word.upos == "NOUN" and word.lemma not in SPEAKERS:
            continue
        offset = inside[0] - 1
        copies = [replace(w, head=w.head - offset if w.head in inside else 0) for w in words]
        if copies[0].upos not in ("PROPN",) and copies[0].form != "I":
            copies[0].form = copies[0].form[0].lower() + copies[0].form[1:]
        copies[-1].space_after = True
        found.append(copies)
    return found


def _subtree(kids: dict[int, list[int]], top: int) -> list[int]:
    found, stack = [], [top]
    while stack:
        node = stack.pop()
        found.append(node)
        stack += kids[node]
    return sorted(found)


def _is_fit(sentence: Sentence) -> bool:
    """Say whether a sentence is a plain clause that somebody could have said."""
    if not 5 <= len(sentence) <= 32 or not sentence[0].form[:1].isupper():
        return False
    root = _root(sentence) + 1
    has_subject = any(word.head == root and word.relation.startswith("nsubj") for word in sentence)
    plain = not any(word.form in MARKS for word in sentence)
    ends = sentence[-1].form in (".", "!", "?") and not any(word.head == len(sentence) for word in sentence)
    return has_subject and plain and ends and sum(word.head == 0 for word in sentence) == 1


def _root(sentence: Sentence) -> int:
    return next(i for i, word in enumerate(sentence) if word.head == 0)


def _shifted(sentence: Sentence) -> Sentence:
    return [replace(word, head=word.head + 1 if word.head else 0) for word in sentence]


def _unopened(sentence: Sentence) -> Sentence:
    return [replace(word, head=word.head - 1 if word.head else 0) for word in sentence[1:]]


def _small(node: Node) -> None:
    if node.word.upos != "PROPN" and not node.word.form.startswith("I"):
        node.word.form = node.word.form[0].lower() + node.word.form[1:]

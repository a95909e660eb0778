"""Treebank words -> spaCy's tokens: trees and tags as the pipeline's own tokenizer cuts the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quoth.extractors.encoder.windows import text_of

from .examples import Example
from .treebanks import Placed

if TYPE_CHECKING:
    from spacy.language import Language


def project(nlp: Language, text: str, placed: list[Placed], source: str) -> Example:
    """Return the gold words of a text as an example in tokens of `nlp`.

    A word cut in pieces is represented by its last alphanumeric piece, the others hang on it; words
    printed as one token are represented by the one that governs the others.
    """
    doc = nlp.make_doc(text)
    read = text_of(doc)
    spans = [(doc[i].idx, doc[i].idx + len(doc[i])) for i in read.places]
    covers = _covers(spans, placed)
    best = [max(cover, key=lambda c: c[0])[1] if cover else 0 for cover in covers]
    main = _representatives(read.words, covers, best)
    upos, xpos, heads, relations, sentences = [], [], [], [], []
    for k, form in enumerate(read.words):
        governed = [i for _, i in covers[k] if main[i] == k]
        if not governed:
            word = placed[best[k]].word
            tags = _tags_of_piece(form, word.upos)
            head, relation = main[best[k]], "compound" if any(map(str.isalnum, form)) else "punct"
        else:
            outer = [i for i in governed if main[placed[i].head] != k or placed[i].head == i]
            chosen = placed[(outer or governed)[0]]
            tags = chosen.word.upos, chosen.word.xpos
            head = main[chosen.head]
            relation = "root" if head == k else chosen.word.relation
        upos.append(tags[0])
        xpos.append(tags[1])
        heads.append(head)
        relations.append(relation)
        sentences.append(placed[best[k]].sentence)
    starts = [int(k == 0 or sentences[k] != sentences[k - 1]) for k in range(len(sentences))]
    return Example(list(read.words), list(read.layout), upos, xpos, heads, relations, starts, None, source)


def _covers(spans: list[tuple[int, int]], placed: list[Placed]) -> list[list[tuple[int, int]]]:
    """For each token, the gold words it shares characters with: (how many, which)."""
    covers: list[list[tuple[int, int]]] = [[] for _ in spans]
    first = 0
    for i, word in enumerate(placed):
        while first < len(spans) and spans[first][1] <= word.start:
            first += 1
        for k in range(first, len(spans)):
            start, end = spans[k]
            if start >= word.end:
                break
            covers[k].append((min(end, word.end) - max(start, word.start), i))
    return covers


def _representatives(words: Sequence[str], covers: list[list[tuple[int, int]]], best: list[int]) -> dict[int, int]:
    """For each gold word the token that corresponds to it."""
    main: dict[int, int] = {}
    for k, form in enumerate(words):
        if covers[k] and (best[k] not in main or any(map(str.isalnum, form))):
            main[best[k]] = k
    for k, cover in enumerate(covers):
        for _, i in cover:
            main.setdefault(i, k)
    return main


def _tags_of_piece(form: str, upos: str) -> tuple[str, str]:
    if not any(map(str.isalnum, form)):
        return "PUNCT", "HYPH" if form in ("-", "–", "—", "/") else ""
    return ("PROPN", "NNP") if upos == "PROPN" else ("", "")

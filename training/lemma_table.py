"""Treebanks -> the table of lemmas: what the endings alone would get wrong."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from quoth.extractors.encoder.lemmas import LemmaTable, key_of

from .treebanks import Document

PLAIN_NAMES = {"NNP", "NNPS"}


def learn_lemmas(documents: Iterable[Document]) -> LemmaTable:
    """Return exceptions by form and tag, with the base forms that help to guess the rest."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    bases: dict[str, set[str]] = defaultdict(set)
    for word in (word for document in documents for sentence in document.sentences for word in sentence):
        if not word.form or word.lemma == "_":
            continue
        counts[key_of(word.form, word.xpos)][word.lemma] += 1
        bases[word.upos].add(word.lemma)
    table = LemmaTable({}, bases["VERB"] | bases["AUX"], bases["NOUN"], bases["ADJ"] | bases["ADV"])
    for key, lemmas in sorted(counts.items()):
        lemma = lemmas.most_common(1)[0][0]
        if table.guess(*key) != lemma:
            table.exceptions["\t".join(key)] = lemma
    return table

"""Treebanks -> the table of lemmas: what the endings alone would get wrong."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from quoth.extractors.encoder.lemmas import LemmaTable, key_of

from ..texts.treebanks import Document

IRREGULAR = Path(__file__).with_name("irregular_verbs.tsv")


def learn_lemmas(documents: Iterable[Document]) -> LemmaTable:
    """Return exceptions by form and tag, with the base forms that help to guess the rest.

    Irregular verbs that the documents lack come from a list.
    """
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    bases: dict[str, set[str]] = defaultdict(set)
    for word in (word for document in documents for sentence in document.sentences for word in sentence):
        if not word.form or word.lemma == "_":
            continue
        counts[key_of(word.form, word.xpos)][word.lemma] += 1
        bases[word.upos].add(word.lemma)
    for key, lemma in irregular_verbs():
        bases["VERB"].add(lemma)
        if key not in counts:
            counts[key][lemma] += 1
    table = LemmaTable({}, bases["VERB"] | bases["AUX"], bases["NOUN"], bases["ADJ"] | bases["ADV"])
    for key, lemmas in sorted(counts.items()):
        lemma = lemmas.most_common(1)[0][0]
        if table.guess(*key) != lemma:
            table.exceptions["\t".join(key)] = lemma
    return table


def irregular_verbs() -> Iterator[tuple[tuple[str, str], str]]:
    """Yield form and tag, and lemma, of the irregular forms of English verbs."""
    for line in IRREGULAR.read_text(encoding="utf-8").splitlines()[1:]:
        base, past, participle = line.split("\t")
        yield key_of(past, "VBD"), base
        yield key_of(participle, "VBN"), base

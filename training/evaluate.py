"""Figures of a pipeline, from raw text: `python -m training.evaluate --data DATA [PIPELINE ...]`.

Words are matched by the characters they cover, as the CoNLL 2018 evaluation does, so that a wrongly cut word is an
error too; punctuation is ignored for LAS and UAS, and relations count with their subtypes.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .texts import names
from .texts.treebanks import Document, Placed, place, read

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

RELATIONS = "nsubj nsubj:pass ccomp parataxis obj root obl nmod xcomp advcl conj acl:relcl appos flat compound".split()
SPEECH = set(
    "say tell add explain state claim note announce argue warn report insist admit confirm comment write ask reply "
    "declare suggest stress reveal acknowledge believe think".split()
)

Figures = dict[str, Any]


@dataclass(frozen=True)
class Gold:
    """One treebank document as raw text."""

    text: str
    words: list[Placed]


def trees(nlp: Language, gold: Sequence[Gold]) -> Figures:
    """Return F scores of words, sentences, tags and trees."""
    count: Counter[str] = Counter()
    relations: dict[str, Counter[str]] = defaultdict(Counter)
    for one, doc in zip(gold, nlp.pipe([g.text for g in gold], batch_size=16), strict=True):
        found = {(token.idx, token.idx + len(token)): token for token in doc if not token.is_space}
        count["gold sentences"] += len(wanted := _gold_sentences(one))
        count["sentences"] += len(given := _sentences(doc))
        count["right sentences"] += len(wanted & given)
        count["gold words"] += len(one.words)
        count["words"] += len(found)
        for token in found.values():
            relations[_relation(token)]["given"] += 1
            count["given arcs"] += _relation(token) != "punct"
        for i, word in enumerate(one.words):
            relation = "root" if word.head == i else word.word.relation
            relations[relation]["gold"] += 1
            count["gold arcs"] += relation != "punct"
            token = found.get((word.start, word.end))
            if token is None:
                continue
            count["right words"] += 1
            count["right tags"] += token.tag_ == word.word.xpos
            count["right upos"] += token.pos_ == word.word.upos
            count["right lemmas"] += token.lemma_.lower() == word.word.lemma.lower()
            attached = _head(token) == _gold_head(one.words, i)
            same = _relation(token) == relation
            relations[relation]["right"] += attached and same
            if relation != "punct" and _relation(token) != "punct":
                count["right heads"] += attached
                count["right arcs"] += attached and same
    return {
        "words": count["gold words"],
        "word F": _f(count, "right words", "gold words", "words"),
        "sentence F": _f(count, "right sentences", "gold sentences", "sentences"),
        "XPOS": _f(count, "right tags", "gold words", "words"),
        "UPOS": _f(count, "right upos", "gold words", "words"),
        "lemma": _f(count, "right lemmas", "gold words", "words"),
        "UAS": _f(count, "right heads", "gold arcs", "given arcs"),
        "LAS": _f(count, "right arcs", "gold arcs", "given arcs"),
        "by relation": {r: _f(relations[r], "right", "gold", "given") for r in RELATIONS},
        "of relation": {r: relations[r]["gold"] for r in RELATIONS},
    }


def speech(nlp: Language, gold: Sequence[Gold]) -> Figures:
    """Return how many speech verbs have both subject and clause right, by what comes first.

    Verb and clause count as joined by `ccomp` or `parataxis` in either direction: who reads trees reads both.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for one, doc in zip(gold, nlp.pipe([g.text for g in gold], batch_size=16), strict=True):
        found = {token.idx: token for token in doc}
        for order, verb, subject, content in _speech_verbs(one.words):
            count = counts[order]
            count["all"] += 1
            tokens = [found.get(one.words[i].start) for i in (verb, subject, content)]
            said, who, what = tokens
            who_right = who is not None and said is not None and who.head == said and who.dep_ == "nsubj"
            joined = said is not None and what is not None and (_joins(what, said) or _joins(said, what))
            count["subject"] += who_right
            count["clause"] += joined
            count["both"] += who_right and joined
    return {
        order: dict(count) | {"both %": _percent(count["both"], count["all"])}
        for order, count in sorted(counts.items())
    }


def named(
    nlp: Language, gold: Iterable[tuple[str, list[names.Span]]], merge: Callable[[str], str | None] = str
) -> Figures:
    """Return precision, recall and F of names by exact span and label; `merge` maps our labels onto the gold ones."""
    gold = list(gold)
    count: dict[str, Counter[str]] = defaultdict(Counter)
    for (_, spans), doc in zip(gold, nlp.pipe([text for text, _ in gold], batch_size=16), strict=True):
        wanted = {(start, end, merged) for start, end, label in spans if (merged := merge(label))}
        given = {(e.start_char, e.end_char, merged) for e in doc.ents if (merged := merge(e.label_))}
        for kind, some in (("right", wanted & given), ("gold", wanted), ("given", given)):
            for span in some:
                count[span[2]][kind] += 1
                count["all"][kind] += 1
    return {
        label: {
            "P": _percent(c["right"], c["given"]), "R": _percent(c["right"], c["gold"]),
            "F": _f(c, "right", "gold", "given"), "n": c["gold"],
        }
        for label, c in sorted(count.items())
    }  # fmt: skip


def speed(nlp: Language, texts: Sequence[str]) -> Figures:
    """Return words per second of processor time, without punctuation, after a warm-up."""
    for _ in nlp.pipe(texts[:3]):
        pass
    began, words = time.process_time(), 0
    for doc in nlp.pipe(texts, batch_size=16):
        words += sum(not token.is_space and not token.is_punct for token in doc)
    return {"words": words, "words per CPU second": round(words / (time.process_time() - began))}


def everything(nlp: Language, data: Path) -> Figures:
    """Return all figures of a pipeline."""
    ewt = gold_of(read(data / "ud/en_ewt-test.conllu"))
    gum = read(data / "ud/gum/en_gum-test.conllu")
    pud = gold_of([d for d in read(data / "ud/en_pud-ud-test.conllu") if d.name.startswith("n")])
    return {
        "EWT test": trees(nlp, ewt),
        "GUM test": trees(nlp, gold_of(gum)),
        "GUM news test": trees(nlp, gold_of([d for d in gum if "_news_" in d.name])),
        "PUD news": trees(nlp, pud),
        "speech verbs, PUD news": speech(nlp, pud),
        "speech verbs, PUD": speech(nlp, gold_of(read(data / "ud/en_pud-ud-test.conllu"))),
        "speech verbs, EWT test": speech(nlp, ewt),
        "names, Wikinews dev": named(nlp, wikinews(data / "ner/wikinews/dev.jsonl")),
        "names, UNER PUD": named(nlp, names.uner_texts(data / "ner/uner/en_pud-ud-test.iob2"), _as_uner),
        "names, UNER EWT test": named(nlp, names.uner_texts(data / "ner/uner/en_ewt-ud-test.iob2"), _as_uner),
    }


def gold_of(documents: Iterable[Document]) -> list[Gold]:
    """Return treebank documents as raw text with blank lines between paragraphs."""
    return [Gold(*place(document.paragraphs)) for document in documents]


def brief(figures: Figures) -> Figures:
    """Return the few figures one looks at first."""
    keys = ("sentence F", "XPOS", "UAS", "LAS")
    short: Figures = {}
    for name, part in figures.items():
        if "LAS" in part:
            short[name] = {key: part[key] for key in keys} | {
                r: part["by relation"][r] for r in ("nsubj", "ccomp", "parataxis")
            }
        elif name.startswith("names"):
            short[name] = {label: values["F"] for label, values in part.items()}
        else:
            short[name] = {order: f"{c['both %']} of {c['all']}" for order, c in part.items()}
    return short


def wikinews(path: Path) -> list[tuple[str, list[names.Span]]]:
    """Return annotated articles as raw text with spans."""
    articles = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [(article["text"], [tuple(entity) for entity in article["entities"]]) for article in articles]


def _as_uner(label: str) -> str | None:
    kinds = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", names.PLACE: "LOC"}
    return kinds.get(label)


def _speech_verbs(words: list[Placed]) -> Iterable[tuple[str, int, int, int]]:
    kids = defaultdict(list)
    for i, word in enumerate(words):
        if word.head != i:
            kids[word.head].append(i)
    for i, word in enumerate(words):
        if word.word.upos != "VERB" or word.word.lemma not in SPEECH:
            continue
        subjects = [k for k in kids[i] if words[k].word.relation == "nsubj"]
        clauses = [k for k in kids[i] if words[k].word.relation == "ccomp"]
        if subjects and clauses:
            yield "quote first" if clauses[0] < i else "verb first", i, subjects[0], clauses[0]
        elif subjects and word.word.relation == "parataxis":
            yield "interrupted", i, subjects[0], word.head


def _joins(low: Token, high: Token) -> bool:
    return bool(low.head == high and low.dep_ in ("ccomp", "parataxis"))


def _relation(token: Token) -> str:
    return "root" if token.head == token else token.dep_


def _head(token: Token) -> tuple[int, int] | None:
    return None if token.head == token else (token.head.idx, token.head.idx + len(token.head))


def _gold_head(words: list[Placed], i: int) -> tuple[int, int] | None:
    head = words[i].head
    return None if head == i else (words[head].start, words[head].end)


def _gold_sentences(gold: Gold) -> set[tuple[int, int]]:
    spans: dict[int, tuple[int, int]] = {}
    for word in gold.words:
        start, _ = spans.get(word.sentence, (word.start, 0))
        spans[word.sentence] = start, word.end
    return set(spans.values())


def _sentences(doc: Doc) -> set[tuple[int, int]]:
    spans = set()
    for sentence in doc.sents:
        words = [token for token in sentence if not token.is_space]
        if words:
            spans.add((words[0].idx, words[-1].idx + len(words[-1])))
    return spans


def _f(count: Counter[str], right: str, gold: str, given: str) -> float:
    return round(200 * count[right] / max(1, count[gold] + count[given]), 2)


def _percent(part: int, whole: int) -> float:
    return round(100 * part / max(1, whole), 1)


def main() -> None:
    """Print the figures of our pipeline, or of those given by folder or name."""
    from quoth.extractors.pipeline import EMBEDDED, embedded, load

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pipelines", nargs="*", default=[str(EMBEDDED)])
    parser.add_argument("--data", type=Path, required=True, help="treebanks and names, see README.md")
    parser.add_argument("--brief", action="store_true")
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    for name in arguments.pipelines:
        nlp = embedded(Path(name)) if Path(name, "quoth_encoder").is_dir() else load(name)
        figures = everything(nlp, arguments.data)
        print(name, json.dumps(brief(figures) if arguments.brief else figures, indent=1))
        if arguments.json:
            arguments.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

"""Pipelines with CLEAR trees, as spaCy's own English models give them: each made universal, and then read.

A tree is written as word/part of speech/relation/head, heads counted from one.
"""

from __future__ import annotations

import pytest
from quoth.extractors import attributions
from quoth.extractors.encoder.tokenizer import english
from quoth.extractors.labels import bare_names, universal
from spacy.tokens import Doc, Span

LEMMAS = {"is": "be", "was": "be", "were": "be", "said": "say", "denied": "deny", "told": "tell"}
TAGS = {"PROPN": "NNP", "NOUN": "NN", "VERB": "VBD", "AUX": "VBD", "PRON": "PRP", "ADJ": "JJ", "ADP": "IN"}

VOCAB = english().vocab


def clear(tree: str) -> Doc:
    """Return a doc as another pipeline would give it."""
    words, pos, relations, heads = zip(*(word.split("/") for word in tree.split()), strict=True)
    return Doc(
        VOCAB,
        words=list(words),
        pos=list(pos),
        tags=[TAGS.get(p, p) for p in pos],
        lemmas=[LEMMAS.get(word, word.lower()) for word in words],
        deps=list(relations),
        heads=[int(head) - 1 for head in heads],
    )


TREES = {
    "an agent and a preposition": (
        "The/DET/det/2 plan/NOUN/nsubjpass/4 was/AUX/auxpass/4 dismissed/VERB/ROOT/4 by/ADP/agent/4 "
        "ministers/NOUN/pobj/5 in/ADP/prep/6 Rome/PROPN/pobj/7",
        "The/det/plan plan/nsubj:pass/dismissed was/aux:pass/dismissed dismissed/ROOT/dismissed by/case/ministers "
        "ministers/obl:agent/dismissed in/case/Rome Rome/nmod/ministers",
    ),
    "a copula": (
        "Ada/PROPN/nsubj/2 is/AUX/ROOT/2 not/PART/neg/2 sure/ADJ/acomp/2 now/ADV/advmod/2",
        "Ada/nsubj/sure is/cop/sure not/advmod/sure sure/ROOT/sure now/advmod/sure",
    ),
    "a copula below a verb": (
        "Ada/PROPN/nsubj/2 said/VERB/ROOT/2 it/PRON/nsubj/4 was/AUX/ccomp/2 a/DET/det/6 trap/NOUN/attr/4 "
        "in/ADP/prep/4 law/NOUN/pobj/7",
        "Ada/nsubj/said said/ROOT/said it/nsubj/trap was/cop/trap a/det/trap trap/ccomp/said in/case/law law/obl/trap",
    ),
    "there is": (
        "There/PRON/expl/2 were/AUX/ROOT/2 talks/NOUN/attr/2",
        "There/expl/were were/ROOT/were talks/nsubj/were",
    ),
    "three conjuncts": (
        "Ada/PROPN/nsubj/6 ,/PUNCT/punct/1 Bo/PROPN/conj/1 and/CCONJ/cc/3 Cy/PROPN/conj/3 agreed/VERB/ROOT/6",
        "Ada/nsubj/agreed ,/punct/Ada Bo/conj/Ada and/cc/Cy Cy/conj/Ada agreed/ROOT/agreed",
    ),
    "a preposition of two words": (
        "According/VERB/prep/5 to/ADP/prep/1 Ada/PROPN/pobj/2 ,/PUNCT/punct/5 left/VERB/ROOT/5",
        "According/case/Ada to/fixed/According Ada/obl/left ,/punct/left left/ROOT/left",
    ),
    "a preposition with a clause": (
        "They/PRON/nsubj/2 won/VERB/ROOT/2 by/ADP/prep/2 waiting/VERB/pcomp/3",
        "They/nsubj/won won/ROOT/won by/mark/waiting waiting/advcl/won",
    ),
    "a preposition left behind": (
        "What/PRON/pobj/3 they/PRON/nsubj/3 spoke/VERB/ROOT/3 of/ADP/prep/3",
        "What/obl/spoke they/nsubj/spoke spoke/ROOT/spoke of/obl/spoke",
    ),
    "one word": ("Silence/NOUN/ROOT/1", "Silence/ROOT/Silence"),
}


@pytest.mark.parametrize(("tree", "wanted"), TREES.values(), ids=TREES.keys())
def test_trees_become_universal(tree: str, wanted: str) -> None:
    doc = universal(clear(tree))
    assert " ".join(f"{token.text}/{token.dep_}/{token.head.text}" for token in doc) == wanted


def test_the_first_word_heads_the_name_of_a_person() -> None:
    doc = clear("Minister/PROPN/compound/3 Ada/PROPN/compound/3 Berg/PROPN/nsubj/4 left/VERB/ROOT/4")
    doc.set_ents([Span(doc, 1, 3, "PERSON")])
    tree = [f"{token.text}/{token.dep_}/{token.head.text}" for token in universal(doc)]
    assert tree == ["Minister/compound/Ada", "Ada/nsubj/left", "Berg/flat/Ada", "left/ROOT/left"]


def test_an_infinitive_has_a_mark() -> None:
    doc = clear("They/PRON/nsubj/2 hope/VERB/ROOT/2 to/PART/aux/4 win/VERB/xcomp/2")
    doc[2].tag_ = "TO"
    assert universal(doc)[2].dep_ == "mark"


def test_an_empty_doc_stays_one() -> None:
    assert len(universal(Doc(VOCAB))) == 0


NAMES = [
    ("B-GPE O B-DATE", "Oslo left Monday", [("Oslo", "GPE")]),
    ("B-ORG I-ORG I-ORG O", "the Harbour Board met", [("Harbour Board", "ORG")]),
    ("B-PERSON I-PERSON O", "Ida 's boats", [("Ida", "PERSON")]),
    ("B-CARDINAL O O", "Two boats sank", []),
    ("B-ORG O O", "The was founded", [("The", "ORG")]),
]


@pytest.mark.parametrize(("tags", "text", "wanted"), NAMES)
def test_names_become_bare(tags: str, text: str, wanted: list[tuple[str, str]]) -> None:
    doc = bare_names(Doc(VOCAB, words=text.split(), ents=tags.split()))
    assert [(name.text, name.label_) for name in doc.ents] == wanted
    assert doc.has_annotation("ENT_IOB", require_complete=True)


READ = {
    "a verb and a clause": (
        "Ada/PROPN/nsubj/2 said/VERB/ROOT/2 the/DET/det/4 plan/NOUN/nsubj/5 was/AUX/ccomp/2 dead/ADJ/acomp/5 "
        "./PUNCT/punct/2",
        ("Ada", "said", "the plan was dead"),
    ),
    "according to": (
        "Two/NUM/nummod/2 died/VERB/ROOT/2 ,/PUNCT/punct/2 according/VERB/prep/2 to/ADP/prep/4 "
        "doctors/NOUN/pobj/5 ./PUNCT/punct/2",
        ("doctors", "according to", "Two died"),
    ),
    "an adjective": (
        "Ada/PROPN/nsubj/2 was/AUX/ROOT/2 confident/ADJ/acomp/2 that/SCONJ/mark/6 talks/NOUN/nsubj/6 "
        "failed/VERB/ccomp/3 ./PUNCT/punct/2",
        ("Ada", "was confident", "that talks failed"),
    ),
    "a denial": (
        "Ada/PROPN/nsubj/2 denied/VERB/ROOT/2 the/DET/det/4 claims/NOUN/dobj/2 ./PUNCT/punct/2",
        ("Ada", "denied", "the claims"),
    ),
}


@pytest.mark.parametrize(("tree", "wanted"), READ.values(), ids=READ.keys())
def test_such_trees_are_read(tree: str, wanted: tuple[str, str, str]) -> None:
    doc = universal(clear(tree))
    found = [
        tuple(" ".join(doc.text[slice(*span)] for span in spans) for spans in (one.source, one.cue, one.content))
        for one in attributions.extract(doc)
    ]
    assert found == [wanted]

"""What is read from a parse, on handwritten parses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import spacy
from quoth.extractors.grammar.phrases import expand_noun
from quoth.extractors.grammar.relations import (
    agent_of,
    has_to,
    is_finite,
    is_passive,
    own_subject,
    relation,
    subject_of,
)
from quoth.extractors.text.sentences import sentence_bounds
from spacy.tokens import Doc

if TYPE_CHECKING:
    from spacy.language import Language

Row = tuple[str, str, str, int]  # word, tag, dependency, head (its place in the sentence)

TOLD: list[Row] = [
    ("Ada", "NNP", "nsubj:pass", 2),
    ("was", "VBD", "aux:pass", 2),
    ("told", "VBN", "ROOT", 2),
    ("by", "IN", "case", 5),
    ("the", "DT", "det", 5),
    ("mayor", "NN", "obl", 2),
]
WENT_ON: list[Row] = [
    ("The", "DT", "det", 1),
    ("mayor", "NN", "nsubj", 6),
    (",", ",", "punct", 4),
    ("Ada", "NNP", "appos", 1),
    ("Byron", "NNP", "flat", 3),
    (",", ",", "punct", 3),
    ("went", "VBD", "ROOT", 6),
    ("on", "RP", "compound:prt", 6),
    ("to", "TO", "mark", 9),
    ("say", "VB", "xcomp", 6),
    ("no", "UH", "obj", 9),
    (".", ".", "punct", 6),
]

QUOTED: list[Row] = [  # the parser takes the first word of the quotation for the subject
    ('"', "``", "punct", 2),
    ("What", "WP", "nsubj", 5),
    ("matters", "VBZ", "acl:relcl", 1),
    (",", ",", "punct", 5),
    ('"', "''", "punct", 2),
    ("said", "VBD", "ROOT", 5),
    ("Ada", "NNP", "nsubj", 5),
    (".", ".", "punct", 5),
]


def built(rows: list[Row]) -> Doc:
    tags = [tag for _, tag, _, _ in rows]
    pos = [
        "PROPN" if tag == "NNP" else "NOUN" if tag[:2] == "NN" else "VERB" if tag[:2] == "VB" else "X" for tag in tags
    ]
    return Doc(
        spacy.blank("en").vocab,
        words=[word for word, _, _, _ in rows],
        tags=tags,
        deps=[dep for _, _, dep, _ in rows],
        heads=[head for _, _, _, head in rows],
        pos=pos,
        lemmas=[word.lower() for word, _, _, _ in rows],
    )


def test_a_passive_has_an_agent() -> None:
    doc = built(TOLD)
    agent = agent_of(doc[2])
    assert is_passive(doc[2])
    assert agent is not None
    assert expand_noun(agent).text == "the mayor"


@pytest.mark.parametrize(("before", "passive"), [("when", True), ("if", True), ("once", False)])
def test_a_past_form_after_a_conjunction_is_passive_however_it_is_tagged(before: str, passive: bool) -> None:
    doc = built(
        [
            ("Ada", "NNP", "nsubj", 1),
            ("left", "VBD", "ROOT", 1),
            (before, "WRB", "advmod", 3),
            ("asked", "VBD", "advcl", 1),
        ]
    )

    assert is_passive(doc[3]) is passive


def test_an_infinitive_shares_the_subject_of_its_verb() -> None:
    doc = built(WENT_ON)
    subject = subject_of(doc[9])
    assert own_subject(doc[9]) is None
    assert has_to(doc[9])
    assert not is_finite(doc[9])
    assert subject is not None
    assert expand_noun(subject).text == "The mayor , Ada Byron"


@pytest.mark.parametrize(
    ("words", "starts"),
    [
        (["It", "rained", ".", "He", "left", "."], {0, 3}),
        (['"', "It", "rained", ".", '"', "Officials", "left", "."], {0, 5}),
        (["It", "rained", "\n\n", "He", "left"], {0, 3}),
        (["It", "rained", "in", "St.", "Mary", "."], {0}),
    ],
)
def test_sentences_end_where_it_can_be_seen(words: list[str], starts: set[int]) -> None:
    doc = Doc(spacy.blank("en").vocab, words=words, sent_starts=[i == 0 for i in range(len(words))])
    assert {start for start, _ in sentence_bounds(doc)} == starts


def test_after_a_quotation_the_subject_may_follow_the_verb() -> None:
    subject = own_subject(built(QUOTED)[5])
    assert subject is not None
    assert subject.text == "Ada"


@pytest.mark.parametrize("opening", ["“", '"'])
def test_an_opening_mark_belongs_to_the_sentence_it_opens(nlp: Language, opening: str) -> None:
    doc = nlp(f"Marsh Foods leased a dairy. {opening}It was a bargain,” the company said.")

    assert next(doc[a:b].text for a, b in sorted(set(sentence_bounds(doc)))) == "Marsh Foods leased a dairy."
    assert len(set(sentence_bounds(doc))) == 2


# sentence -> the phrase of its object
ACCUSED = [
    ("Neighbours accused the airline of greed.", "the airline"),
    ("Neighbours accused the airline of greed and broken promises.", "the airline"),
    ("Neighbours suspect the lender of hiding losses.", "the lender"),
    ("A judge cleared the head of the bank of hiding losses.", "the head of the bank"),
    ("A judge acquitted the director of the clinic.", "the director of the clinic"),
    ("The flood robbed the family of its land.", "the family"),
    ("The mayor praised the keeper of the lamp.", "the keeper of the lamp"),
]


@pytest.mark.parametrize(("text", "phrase"), ACCUSED, ids=[text for text, _ in ACCUSED])
def test_what_goes_with_the_verb_is_no_part_of_its_object(nlp: Language, text: str, phrase: str) -> None:
    doc = nlp(text)
    object_ = next(token for token in doc if relation(token) in ("obj", "iobj"))

    assert expand_noun(object_).text == phrase

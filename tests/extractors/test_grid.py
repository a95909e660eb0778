"""Every verb of condemning in every place: what is found for one is found for all, but for a few parser errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from quoth.extractors.attributions import attributions_of
from quoth.extractors.base import Stance
from quoth.extractors.words.cues import gerund, lemma_of_form, verbs

if TYPE_CHECKING:
    from spacy.language import Language

BEFORE, AFTER = "The oven has been cold since spring. ", " Loaves are sold from a cart."
FOUND = 0.9  # of the verbs of a row; the rest are errors of the parser

SAID = {
    "plain": "The bakers {past} the price of flour.",
    "after a time": "On Monday, the bakers {past} the price of flour.",
    "in a statement": "The bakers issued a statement {gerund} the price of flour.",
    "beside another": "The bakers said the oven would stay cold and {past} the price of flour.",
    "passive": "The price of flour was {past} by the bakers.",
}
NOT_SAID = {
    "to come": "The bakers will {lemma} the price of flour.",
    "awaited": "The cart will stay until the bakers {lemma} the price of flour.",
    "asked": "Did the bakers {lemma} the price of flour?",
    "used": "The word is used to {lemma} the price of flour.",
    "of a thing": "The frost {past} the price of flour.",
    "only possible": "The bakers may {lemma} the price of flour.",
}


def condemning() -> list[dict[str, str]]:
    """The regular verbs of condemning that take an object, in the forms that the sentences need."""
    past = {lemma: form for form, lemma in lemma_of_form().items() if form.endswith("ed")}
    plain = [v for v in verbs().values() if v.stance is Stance.CONDEMN and v.has("obj") and v.lemma in past]
    unquoted = [v.lemma for v in plain if not v.frames["obj"].only_quoted]
    return [{"lemma": lemma, "past": past[lemma], "gerund": gerund(lemma)} for lemma in unquoted]


@pytest.mark.parametrize("row", SAID)
def test_finds_what_was_said(nlp: Language, row: str) -> None:
    texts = [BEFORE + SAID[row].format(**forms) + AFTER for forms in condemning()]
    found = [{one.stance for one in attributions_of(doc)} for doc in nlp.pipe(texts)]
    assert len(texts) > 20
    assert sum(Stance.CONDEMN in stances for stances in found) >= FOUND * len(texts)


@pytest.mark.parametrize("row", NOT_SAID)
def test_leaves_alone_what_was_not(nlp: Language, row: str) -> None:
    texts = [BEFORE + NOT_SAID[row].format(**forms) + AFTER for forms in condemning()]
    wrong = [text for text, doc in zip(texts, nlp.pipe(texts), strict=True) if attributions_of(doc)]
    assert len(wrong) <= (1 - FOUND) * len(texts), wrong

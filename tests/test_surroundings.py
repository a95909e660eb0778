"""What is around a finding that tells how sure it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from quoth.extractors.attributions import attributions_of
from quoth.extractors.base import SPEECH
from quoth.extractors.figures import figures_of
from quoth.extractors.figures.surroundings import cues_by_sentence, gap_before, signs_of

if TYPE_CHECKING:
    from spacy.language import Language

TWO = "The mill guild said the weir had cost 40 guilders. It has 12 gates and a keeper."


@pytest.mark.parametrize(
    ("number", "signs"),
    [
        ("40", {"next NNS money", "reports some claimed"}),
        ("12", {"next NNS count", "reports none unclaimed", "report before below 20"}),
    ],
)
def test_a_number_has_the_signs_of_its_place(nlp: Language, number: str, signs: set[str]) -> None:
    doc = nlp(TWO)
    (found,) = [one for one in figures_of(doc) if TWO[one.number.start : one.number.end] == number]

    assert signs <= set(signs_of(doc, found))


def test_a_cue_that_no_report_has_is_overlooked(nlp: Language) -> None:
    doc = nlp("The mill has 12 gates. The weir has nine.")
    doc.user_data[SPEECH][:, 0] = -9
    doc.user_data[SPEECH][2, 0] = 9  # as if the network took "has" for a cue
    overlooked = {start: round(chance, 2) for start, (chance, _) in cues_by_sentence(doc).items()}

    assert overlooked == {0: 1.0, 6: 0.0}


@pytest.mark.parametrize(
    ("between", "gap"),
    [(" There are ", "below 20"), (" There have been, since the mill was built, ", "below 60"), ("\nOf ", "none")],
)
def test_a_report_before_counts_within_its_line(nlp: Language, between: str, gap: str) -> None:
    told = "Ida Vale said that the gate was shut."
    doc = nlp(f"{told}{between}12 gates.")

    assert gap_before(doc, len(told) + len(between)) == gap


def test_other_pipelines_say_nothing_of_cues(nlp: Language) -> None:
    doc = nlp(TWO)
    del doc.user_data[SPEECH]

    assert not [sign for one in figures_of(doc) for sign in signs_of(doc, one) if sign.startswith("overlooked")]


def test_a_report_follows_one_of_the_same_speaker_or_of_another(nlp: Language) -> None:
    doc = nlp("Ida Vale said the gate was shut. She said it had rusted. Karl Moss said he would mend it.")

    assert [one.follows for one in attributions_of(doc)] == ["nobody", "same", "another"]

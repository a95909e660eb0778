"""What a figure counts by the network: when it is asked, what it chooses from, and when it is believed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from quoth.extractors.base import SPEECH
from quoth.extractors.figures import quantities_of
from quoth.extractors.figures.counted.found import counted_of
from quoth.extractors.figures.counted.memory import Counted, Memory
from quoth.extractors.figures.counted.parse import Parse
from quoth.extractors.figures.learned.candidates import Candidate, candidates, counted_as
from quoth.extractors.figures.learned.counted import SURER, surer, surest
from quoth.extractors.figures.learned.network import chances, networks
from quoth.extractors.figures.learned.nouns import noun_at
from quoth.extractors.figures.learned.ruled_out import is_ruled_out
from quoth.extractors.figures.learned.signs import place_of, signs_of_figure, way_to, ways_up
from quoth.extractors.figures.numbers.tokens import Words
from quoth.extractors.reports.recognised.chances import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quoth.extractors.figures.learned.signs import Place
    from spacy.language import Language
    from spacy.tokens import Doc

LOOMS = "The weaver sold three looms to a museum in the valley. Nine were left in the shed."


def figures(doc: Doc) -> Iterator[tuple[Memory, Place, Counted]]:
    """Each figure of a doc with what the rules find."""
    known = Memory(Words(doc.text), Parse(doc))
    for quantity in quantities_of(known.words):
        found = counted_of(known, quantity)
        place = place_of(known, quantity)
        assert place is not None
        yield known, place, found


def test_candidates_are_nouns_people_and_nothing(nlp: Language) -> None:
    known, place, found = next(figures(nlp(LOOMS)))
    listed = candidates(known, place, found)

    assert [counted_as(each, place).phrase for each in listed] == [
        "weaver", "looms", "museum", "valley", "shed", None, "people",
    ]  # fmt: skip


def test_the_answer_of_the_rules_is_among_the_candidates(nlp: Language) -> None:
    text = f"{LOOMS} The town has 9,000 inhabitants, and 40 were hurt. A mother of three was fined 300 euros."
    for known, place, found in figures(nlp(text)):
        of_rules = [each for each in candidates(known, place, found) if "rules" in each.signs]

        assert [counted_as(each, place) for each in of_rules] == ([found] if found.phrase else [])


def test_a_noun_of_another_sentence_is_understood(nlp: Language) -> None:
    *_, (known, place, found) = figures(nlp(LOOMS))
    by_phrase = {counted_as(each, place).phrase: each for each in candidates(known, place, found)}

    assert counted_as(by_phrase["museum"], place).inherited
    assert not counted_as(by_phrase["shed"], place).inherited


def test_the_tree_leads_up_from_a_figure_and_down_to_a_noun(nlp: Language) -> None:
    doc = nlp("The weaver sold three looms.")
    _, place, _ = next(figures(doc))
    above = ways_up(place)

    assert way_to(noun_at(doc, 4), above) == "^nummod"
    assert way_to(noun_at(doc, 1), above) == "^^objvnsubj"


def test_chances_add_up_to_one(nlp: Language) -> None:
    known, place, found = next(figures(nlp(LOOMS)))
    listed = candidates(known, place, found)
    signs = tuple(signs_of_figure(known.before[-1][0], place, found))

    assert sum(chances(place, signs, listed)) == pytest.approx(1)
    assert set(signs) & set(networks().of_figure)


@pytest.mark.parametrize(
    ("odds", "chosen"),
    [
        ([0.9, 0.1, 0.0, 0.0], None),  # the rules' own
        ([0.3, 0.3 + SURER - 0.01, 0.1, 0.0], None),  # not surer by enough
        ([0.1, 0.1 + SURER + 0.01, 0.1, 0.1], "shed"),
        ([0.1, 0.1, 0.8, 0.0], None),  # nothing at all is never chosen
        ([0.1, 0.1, 0.1, 0.7], "people"),
    ],
)
def test_another_phrase_is_believed_where_it_is_surer(odds: list[float], chosen: str | None) -> None:
    found = Counted("looms")
    listed = [
        Candidate(None, found, ("words", "rules")),
        Candidate(None, Counted("shed"), ("case:in",)),
        Candidate(None, Counted(), ("none",)),
        Candidate(None, Counted("people"), ("people",)),
    ]
    better = surer(listed, odds, found)

    assert (better.counted.phrase if better is not None and better.counted else None) == chosen


@pytest.mark.parametrize(
    ("text", "noun", "ruled_out"),
    [
        ("The port seeks $9m from the state for a crane.", "state", True),
        ("The port seeks $9m from the state for a crane.", "crane", False),
        ("A firm with mines abroad gave $9m to widows.", "widows", True),
        ("A broker with mines abroad owes $9m.", "mines", True),
        ("Guests waited in the hall for nine hours.", "Guests", True),
        ("A guard sailed the ship for nine hours.", "guard", True),
        ("Guests slept for nine hours.", "Guests", False),
        ("Guests waited in the hall for nine hours.", "hall", True),
        ("They fled to the roof of the hall, where they slept for nine hours.", "hall", True),
        ("The winner, Ada Byron, ran 2:05:45.", "winner", False),
        ("The strike in the town went on for nine days.", "strike", False),
        ("The guidelines call for 2 percent.", "guidelines", True),
        ("The party won 2 percent.", "party", False),
        ("The choir gave a total of $9m to widows.", "total", True),
        ("The winner got $9m and a trip.", "trip", True),
        ("She lent the widow $9m for a bell.", "widow", True),
        ("The choir has $9m in the bank.", "bank", True),
        ("The baker was paid $9 a night.", "baker", True),
        ("The state asked for $9m after the storm.", "storm", True),
        ("The keeper scored in nine minutes.", "keeper", True),
        ("The cart went nine miles from the mill.", "mill", True),
    ],
)
def test_some_nouns_are_never_measured(nlp: Language, text: str, noun: str, ruled_out: bool) -> None:
    known, place, found = next(figures(nlp(text)))
    token = next(token for token in known.parse.doc if token.text == noun)

    assert is_ruled_out(token, known.before[-1][0], place, found) is ruled_out


def test_short_texts_are_as_the_rules_find(nlp: Language) -> None:
    for known, _, found in figures(nlp(LOOMS)):
        assert surest(known, known.before[-1][0], found) is found


def test_without_the_states_everything_is_as_the_rules_find(nlp: Language) -> None:
    doc = nlp(f"{LOOMS} " * 6)
    assert len(doc) >= ARTICLE
    del doc.user_data[SPEECH]

    for known, _, found in figures(doc):
        assert surest(known, known.before[-1][0], found) is found

"""Reports that the network recognises by itself, and constructions' cues that it doubts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from quoth.extractors.base import SPEECH, Span, Stance
from quoth.extractors.reports.found import candidates, reported
from quoth.extractors.reports.recognised.agreement import agreements, seen_around
from quoth.extractors.reports.recognised.chances import DOUBTED, cue_chances, is_doubted
from quoth.extractors.reports.recognised.found import SURE, best_stretch, is_compared, may_be_cue, sentence_numbers
from quoth.extractors.reports.recognised.near import touching
from quoth.extractors.reports.recognised.roles import (
    HEADS,
    LAYERS,
    Role,
    bucket_of,
    network,
    roles_around,
    roles_around_each,
)
from quoth.extractors.text.sentences import paragraph_numbers
from quoth.extractors.text.spaces import without_loose_spaces

if TYPE_CHECKING:
    from spacy.language import Language

SAID = "Flood water reached the mill on Sunday. The river board said on Monday that the weir would be mended by June."


def test_a_cue_is_likely_and_an_act_is_not(nlp: Language) -> None:
    doc = nlp(f"{SAID} It is three metres high.")
    chances = {token.text: chance for token, chance in zip(doc, cue_chances(doc), strict=True)}

    assert chances["said"] > SURE
    assert chances["metres"] < DOUBTED


def test_a_participle_that_judges_beside_a_report_is_not_doubted(nlp: Language) -> None:
    padding = "The river rose by the old mill and the weir was opened on Sunday. " * 8
    doc = nlp(f"{padding}Welcoming the move in a statement today, Ada Byron said the mill would open.")
    doc.user_data[SPEECH][:, 0] = -9  # as if the network saw no cue anywhere
    found = {doc[one.cue[0].start].text: is_doubted(doc, one) for one in candidates(doc) if one.cue}

    assert found == {"Welcoming": False, "said": True}


def test_outcries_and_what_somebody_denies_are_not_doubted(nlp: Language) -> None:
    padding = "The river rose by the old mill and the weir was opened on Sunday. " * 8
    doc = nlp(f"{padding}He heard complaints about the toll. A man who denies the famine slammed the door.")
    doc.user_data[SPEECH][:, 0] = -9  # as if the network saw no cue anywhere
    found = {doc[one.cue[0].start].text: is_doubted(doc, one) for one in candidates(doc) if one.cue}

    assert found == {"complaints": False, "denies": False, "slammed": True}


def test_turns_of_an_interview_are_not_doubted(nlp: Language) -> None:
    padding = "The river rose by the old mill and the weir was opened on Sunday. " * 8
    doc = nlp(f"{padding}\n\nQ: Is the dam safe?\nA: It holds.")
    doc.user_data[SPEECH][:, 0] = -9  # as if the network saw no cue anywhere

    assert [doc.text[slice(*one.content[0])] for one in reported(doc)] == ["Is the dam safe?", "It holds."]


def test_others_fears_are_not_those_of_who_allays_them(nlp: Language) -> None:
    doc = nlp("The minister allayed fears that jobs at the mill would be lost.")

    assert not any(may_be_cue(token) for token in doc if token.text in ("allayed", "fears"))


ENDS = [
    # leaves alone
    ("The guild said the weir was safe, prior to setting a fine of $20.", "the weir was safe"),
    ("Ida Vale said that the roof leaked and that nobody had paid.", "that the roof leaked and that nobody had paid"),
    (
        "Ida Vale stressed the worth of the bonds between the towns which, she said, are growing stronger every year.",
        "the worth of the bonds between the towns which, she said, are growing stronger every year",
    ),
    ("Ida Vale said she was “tired” and had ordered a review.", "she was “tired” and had ordered a review"),
    (
        "Ida Vale said she played on, even though doctors told her to rest.",
        "she played on, even though doctors told her to rest",
    ),
    # finds more
    (
        "The coach urged players who wanted to join the team to come up with a fighting spirit as their fathers did.",
        "players who wanted to join the team to come up with a fighting spirit as their fathers did",
    ),
    (
        'The bank lists exactly that under "dangers to be met before the end of the year".',
        'exactly that under "dangers to be met before the end of the year"',
    ),
    # finds less
    (
        "The union told the court that the papers given to the buyers showed a date ten years later than the true one "
        "and asked that the two owners be tried for fraud.",
        "that the papers given to the buyers showed a date ten years later than the true one",
    ),
    (
        "He has also described the judges as “plotters”, accused of being helpers of groups that, in his opinion, "
        "want to bring him down.",
        "the judges as “plotters”",
    ),
]


@pytest.mark.parametrize(("sentence", "content"), ENDS)
def test_content_ends_where_the_network_is_sure_that_it_does(nlp: Language, sentence: str, content: str) -> None:
    text = f"The town has had no bridge since May. {sentence}"

    assert [text[one.start : one.end] for one in reported(nlp(text))[0].content] == [content]


def test_source_and_content_are_read_around_a_cue(nlp: Language) -> None:
    doc = nlp(SAID)
    words = np.arange(len(doc))
    cue = next(token.i for token in doc if token.text == "said")

    roles = roles_around(doc.user_data[SPEECH][:, 1:], sentence_numbers(doc), words, cue).argmax(1)

    assert roles[cue] == Role.CUE
    assert " ".join(token.text for token in doc if roles[token.i] == Role.SOURCE) == "The river board"
    assert (
        " ".join(token.text for token in doc if roles[token.i] == Role.CONTENT)
        == "that the weir would be mended by June"
    )


def test_roles_are_the_same_whatever_cues_are_read_together(nlp: Language) -> None:
    doc = nlp(f"{SAID} Ida Vale denied that it leaked, and the guild asked for help before the winter.")
    asked = [(np.arange(max(0, cue - 9), min(len(doc), cue + 7 + cue % 5)), cue) for cue in range(len(doc))]
    states, sentences = doc.user_data[SPEECH][:, 1:], sentence_numbers(doc)

    together = roles_around_each(states, sentences, asked)

    for (words, cue), found in zip(asked, together, strict=True):
        assert found.tolist() == roles_around(states, sentences, words, cue).tolist()


@pytest.mark.parametrize("layer", LAYERS)
def test_no_score_of_a_head_is_beyond_what_has_an_exponential(layer: str) -> None:
    weight, bias = (network()[f"{layer}.self_attn.in_proj.{name}"].astype(np.float64) for name in ("weight", "bias"))
    longest = np.sqrt(weight.shape[1])  # a row with variance one
    reader = np.concatenate([weight * longest, bias[:, None]], 1).reshape(3, HEADS, -1, weight.shape[1] + 1)

    for q, k in zip(reader[0], reader[1], strict=True):
        scores = q.T @ k
        parts = (scores[:-1, :-1], scores[:-1, -1:], scores[-1:, :-1], scores[-1:, -1:])
        assert sum(np.linalg.norm(part, 2) for part in parts) < 80


def test_without_the_network_the_constructions_are_alone(nlp: Language) -> None:
    doc = nlp(SAID)
    del doc.user_data[SPEECH]

    assert cue_chances(doc) == ()
    assert [one.construction for one in reported(doc)] == ["clause"]


def test_what_the_network_says_follows_a_text_without_its_loose_spaces(nlp: Language) -> None:
    doc = nlp(SAID.replace(" board", "   board"))
    copy = without_loose_spaces(doc)

    assert len(copy.doc) == len(doc) - 1
    assert copy.doc.user_data[SPEECH].tolist() == doc.user_data[SPEECH][list(copy.places)].tolist()


@pytest.mark.parametrize(
    ("odds", "stretch"),
    [
        ([-4.0, -4.0, 3.0, 3.0, 3.0, -4.0, -4.0], (2, 5)),
        ([-4.0, -4.0, 3.0, -1.0, 3.0, -4.0, -4.0], (2, 5)),
        ([-4.0, -4.0, -4.0, -4.0, -4.0, -4.0, -4.0], None),
    ],
)
def test_content_is_the_best_stretch_between_ends_of_phrases(
    nlp: Language, odds: list[float], stretch: tuple[int, int] | None
) -> None:
    doc = nlp("He saw the old weir yesterday.")
    found, total = best_stretch(doc, np.arange(len(doc)), np.array(odds))

    assert found == stretch
    assert (total > 0) == (found is not None)


def test_distances_far_from_a_cue_share_buckets() -> None:
    buckets = bucket_of(np.array([0, 1, 12, 13, 100, 101, -1, -60]))

    assert buckets.tolist()[:3] == [0, 1, 12]
    assert buckets[4] == buckets[5]
    assert buckets[6] not in buckets[:6]
    assert buckets.max() < 64


BEFORE = "The mill burned down on Sunday. "
FINDS = [
    (
        "The council had asked permission to hold the fair on the green.",
        "The council",
        "permission to hold the fair on the green",
    ),
    ("The rural bank sees prices easing by June.", "The rural bank", "prices easing by June"),
]
LEAVES_ALONE = [
    "The guild clerk directed the matter to the bakers of the lower town.",
    'The guild organised a meeting titled "Role of Bakers in a Clean Town" at its hall in the old port.',
    "The river guards are looking for two bakers and other people said to be hiding in the mill by the weir.",
    "The court must state within two weeks whether the count holds.",
    "The board foresaw it.",
    "The tax office has been alerted to the fire.",
    "The savings bank targets growth of two percent in the coming year, and the river board is content.",
    "The guild closed the mill on Friday, prompting Mr Moe to hold a meeting at six.",
    "The guild opted not to sell the mill, and the board debated the price of bran all evening.",
]


@pytest.mark.parametrize(("sentence", "source", "content"), FINDS)
def test_a_report_that_no_construction_finds(nlp: Language, sentence: str, source: str, content: str) -> None:
    (found,) = reported(nlp(BEFORE + sentence))

    assert found.construction == "recognised"
    assert found.source is not None
    assert found.source.text == source
    assert [(BEFORE + sentence)[part.start : part.end] for part in found.content] == [content]


@pytest.mark.parametrize("sentence", LEAVES_ALONE)
def test_what_is_no_report(nlp: Language, sentence: str) -> None:
    assert reported(nlp(BEFORE + sentence)) == ()


def test_a_comparison_with_a_claim_does_not_say_what_was_claimed(nlp: Language) -> None:
    doc = nlp("A count on Friday found forty boats in the harbour, fewer than the fishermen had claimed. It rained.")
    claimed = next(token for token in doc if token.text == "claimed")

    assert is_compared(claimed)
    assert not may_be_cue(claimed)
    assert may_be_cue(nlp("The fishermen claimed it rained.")[2])


def test_what_is_said_is_found_once(nlp: Language) -> None:
    said = (
        "Per Dahl, the guild's master, responded, saying "
        '"we will not accept threats from any guild, and we will build it again before the winter."'
    )

    assert [one.cue_lemma for one in reported(nlp(BEFORE + said))] == ["say"]


def test_the_network_reads_the_clause_after_a_cue_as_its_content(nlp: Language) -> None:
    doc = nlp(SAID)
    (one,) = reported(doc)

    agreed, without_cue, again = agreements(doc, [one, replace(one, anchor=-1), one])
    assert (agreed or 0.0) > 0.9
    assert without_cue is None  # as where a colon is the cue
    assert again == agreed


@pytest.mark.parametrize("words", ["Flood water reached the mill", "on Monday", "weir"])
def test_the_network_agrees_little_with_content_that_is_elsewhere(nlp: Language, words: str) -> None:
    doc = nlp(SAID)
    (one,) = reported(doc)
    start = SAID.index(words)

    (agreed,) = agreements(doc, [replace(one, content=(Span(start, start + len(words)),))])
    assert (agreed or 1.0) < 0.3


def test_what_the_network_made_of_content_is_remembered_for_how_far_it_agrees(nlp: Language) -> None:
    urged = (
        "The coach urged players who wanted to join the team to come up with a fighting spirit as their fathers did."
    )
    text = f"The town has had no bridge since May. {urged} " + "Nobody paid. " * 12
    doc = nlp(text)
    one = reported(doc)[0]
    seen = seen_around(doc, one)
    beyond = replace(one, content=(*one.content, Span(text.rindex("Nobody"), len(text.rstrip()))))

    assert seen is not None
    assert one.content[-1].end <= doc[int(seen.words[-1])].idx
    assert seen_around(doc, beyond) is None


def test_without_the_network_nothing_is_said_of_agreement(nlp: Language) -> None:
    doc = nlp(SAID)
    (one,) = reported(doc)
    del doc.user_data[SPEECH]

    assert agreements(doc, [one]) == [None]


def test_the_next_report_of_a_speaker_is_no_part_of_the_one_before(nlp: Language) -> None:
    text = BEFORE + "Per Dahl congratulated the crew of the barge and wished the bakers luck in the race."

    found = {one.cue_lemma: text[one.content[0].start : one.content[-1].end] for one in reported(nlp(text))}

    assert found == {"congratulate": "the crew of the barge", "wish": "the bakers luck in the race"}


def test_a_report_is_compared_with_those_that_it_touches(nlp: Language) -> None:
    known = list(candidates(nlp(f"{SAID} " * 40)))
    near = touching(known)

    assert len(known) == 40
    assert all(one in near(one) for one in known)
    assert max(len(near(one)) for one in known) < 10


def test_what_somebody_is_to_do_is_a_demand(nlp: Language) -> None:
    (found,) = reported(nlp(BEFORE + "The river chief charged the graduates to be honest and serve the village."))

    assert found.stance is Stance.DEMAND


THIS = "The union met farmers in the hall on Sunday. {} A clerk took notes of the meeting, and tea was served at noon."


def test_what_was_told_before_is_reported_by_this_alone(nlp: Language) -> None:
    def contents(sentence: str) -> list[str]:
        text = THIS.format(sentence)
        return [text[part.start : part.end] for one in reported(nlp(text)) for part in one.content]

    assert contents("The mayor said this was untrue.") == ["this was untrue"]
    assert contents("The mayor said this during a visit to the port.") == ["this"]


def test_a_quotation_of_the_paragraph_before_is_not_read_again(nlp: Language) -> None:
    text = (
        "“With the mill at risk, the reply is a show,” said the union's chair, Ada Byron. “As a result, not a single "
        "guard has ever been charged with the beating of millers.”\nThe denial by the ministry came despite "
        "a number of photographs and letters, detailed in the study. The union also said it felt watched."
    )
    found = [[text[part.start : part.end][:20] for part in one.content] for one in reported(nlp(text))]

    assert found[0] == ["“With the mill at ri", "“As a result, not a "]
    assert not any(part.startswith("“As") for content in found[1:] for part in content)


def test_paragraphs_are_numbered_once_however_many_reports_ask(nlp: Language) -> None:
    doc = nlp("The mill burned down.\n\nThe bank sees prices easing by June.")

    assert paragraph_numbers(doc)[0] != paragraph_numbers(doc)[-1]
    assert paragraph_numbers(doc) is paragraph_numbers(doc)

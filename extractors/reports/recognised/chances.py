"""How likely each word is the cue of a report, as the embedded network sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from ...base import SPEECH, Stance, once_per_doc
from ...grammar.relations import relation
from ...text.sentences import opens_sentence
from ...words.cues import lemma_of_form, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ..candidate import Candidate

ARTICLE = 100  # tokens from which a text is judged as an article; the network is unsure of sentences by themselves
DOUBTED = 0.03  # a construction's cue below this chance is none; training/README.md says how it was chosen
DOUBTED_SOONER = 0.2  # of constructions that are more often acts


@once_per_doc
def cue_chances(doc: Doc) -> tuple[float, ...]:
    """For each token the chance that it is a cue, from 0 to 1; nothing where another pipeline read the text."""
    speech = doc.user_data.get(SPEECH)
    if speech is None:
        return ()
    return tuple((1 / (1 + np.exp(-speech[:, 0].astype(np.float64)))).tolist())


def states_of(doc: Doc) -> npt.NDArray[np.float16]:
    """What the network knows of each token: an array [token, dimension]."""
    states: npt.NDArray[np.float16] = doc.user_data[SPEECH][:, 1:]
    return states


@once_per_doc
def words_in(doc: Doc) -> npt.NDArray[np.int64]:
    """The tokens of a doc that are no white space."""
    return np.flatnonzero(doc.to_array("IS_SPACE") == 0)


def words_within(doc: Doc, start: int, end: int) -> npt.NDArray[np.int64]:
    """The tokens in a range that are no white space."""
    first, last = np.searchsorted(words_in(doc), (start, end))
    return words_in(doc)[first:last]


def is_doubted(doc: Doc, one: Candidate, *, least: float = DOUBTED) -> bool:
    """Whether no word of a candidate's cue looks like one to the network; it judges articles, not single sentences."""
    chances = cue_chances(doc)
    if len(doc) < ARTICLE or not chances or not one.cue or is_plain(one):
        return False
    return max(chances[i] for part in one.cue for i in range(part.start, part.end)) < least


def is_plain(one: Candidate) -> bool:
    """Whether the rules know better than the network, which has seen few outcries and judgements beside a report."""
    if is_outcry(one):
        return True
    if one.construction == "object" and one.stance is Stance.DENY:
        return True
    return one.source is not None and (judges_beside(one.anchor, one.stance) or judges_outright(one))


def is_outcry(one: Candidate) -> bool:
    """Whether a noun without a source is of those that only words make: "calls for a ban"."""
    return one.source is None and one.construction.startswith("noun")


def judges_outright(one: Candidate) -> bool:
    """Whether a verb that is always one of words judges its object: "a man who | denies | the famine"."""
    return one.construction == "object" and one.lemma in words("judging_outright")


def judges_beside(participle: Token, stance: Stance) -> bool:
    """Whether somebody judges beside what he does: "| Hailing | the plan, Ada said", "sat | protesting | it"."""
    if participle.tag_ != "VBG" or relation(participle) not in ("advcl", "acl"):
        return False
    if stance in (Stance.CONDEMN, Stance.DENY, Stance.DEMAND):
        return True
    verb = participle.head
    return opens_sentence(participle) and lemma_of_form().get(verb.lower_, "") in words("plain_reports")

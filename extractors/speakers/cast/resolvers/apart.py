"""Who a pronoun does not mean, or means the more likely, by the words around it: who asks, who claims what "he denies".

Asked by counsel, she said no.        Roth says Oder took it. He denies it.        First they told me it was lost.
The mayor, he said, was late.         She has a receipt from a clerk. "He told me it was late," she said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ....base import SpeakerType
from ....grammar.relations import relation
from ....text.marks import pairs, token_at
from ....text.sentences import sentence_bounds
from ....words.lists import function_words, small
from ....words.noun_table import people_marked
from ....words.people import gender_of_pronoun
from .asked import askers_before
from .pronouns import REPORTED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from ....reports.report import Reported
    from ..cast import Cast
    from .pronouns import Seen, Who

SINGLE = frozenset({"he", "it", "she"})
HARDLY = 0.05  # who is told of first, by a phrase that may mean another
LED_UP = 4.0  # somebody in the sentence about the speaker before a quotation in which "he" is spoken of


class Apart(NamedTuple):
    """Who is apart from a pronoun: by place, by key, a sentence; and the pronoun if it is "they" in a quotation."""

    nobody: frozenset[int]  # places of those who ask
    speaker: Who | None
    others: frozenset[tuple[str, ...]]  # who is told of first
    claimants: frozenset[tuple[str, ...]]
    leading: int  # a sentence
    they: Token | None
    paragraphs: Sequence[int]

    def share(self, mention: Seen) -> float | None:
        """How much of a mention counts; None where nothing is known."""
        if mention.at in self.nobody or (self.speaker is not None and mention.who.key == self.speaker.key):
            return 0.0  # no one calls himself "he"
        if mention.who.key in self.others:
            return HARDLY
        if self.they is not None and not mention.quoted and not may_be_told_of(mention, self.paragraphs, self.they):
            return 0.0
        kin = not mention.who.named and mention.who.noun in people_marked("kin")
        if mention.sentence == self.leading and not (mention.quoted or kin):
            return LED_UP
        return REPORTED if mention.who.key in self.claimants else None


def apart_from(cast: Cast, token: Token, report: Reported | None, speaker: Who | None) -> Apart:
    """Who is apart from a pronoun, in what ``speaker`` says if it is in a quotation."""
    gender, quoted = gender_of_pronoun(token.lower_), cast.quoted[token.i] >= 0
    plural = token.lower_ in function_words("third_person_plural")
    told = cast.seen_near(token.i, 1) if gender and report is not None else ()
    others = {one.who.key for one in told if is_interrupted(cast.doc[one.at], token)}
    return Apart(
        frozenset(one.i for one in askers_before(cast.doc, token.i)),
        speaker,
        frozenset(others),
        claimants_before(cast, token) if report is not None else frozenset(),
        sentence_of_speaker(cast, token, speaker) if gender and speaker is not None else -1,
        token if plural and quoted else None,
        cast.paragraphs,
    )


def may_be_told_of(mention: Seen, paragraphs: Sequence[int], they: Token) -> bool:
    """Whether "they" in a quotation may be somebody outside it: in "First | they | told me it was lost" nobody need be.

    Several or a body may, who are mentioned in the same paragraph.
    """
    several = mention.who.type is SpeakerType.GROUP or (mention.who.plural and mention.who.type is SpeakerType.PERSON)
    return several and paragraphs[mention.at] == paragraphs[they.i]


def sentence_of_speaker(cast: Cast, token: Token, speaker: Who) -> int:
    """The sentence right before a quotation, in its paragraph, if it tells of the speaker."""
    opening = token_at(cast.doc, pairs(cast.doc)[cast.quoted[token.i]].inner.start)
    before = sentence_bounds(cast.doc)[opening][0] - 1
    while before > 0 and cast.doc[before].is_space:
        before -= 1
    if before < 0 or cast.paragraphs[before] != cast.paragraphs[token.i]:
        return -1
    here = cast.sentences[before]
    near = cast.seen_near(token.i, cast.sentences[token.i] - here + 1)
    return here if any(one.sentence == here and one.who.key == speaker.key for one in near) else -1


def claimants_before(cast: Cast, token: Token) -> frozenset[tuple[str, ...]]:
    """Who says in the sentence before what somebody else denies now: "Roth says Oder took it. | He | denies it"."""
    verb = token.head
    objects = [child.lower_ for child in verb.children if relation(child) == "obj"]
    if verb.lemma_ not in small("denying_a_claim") or not objects or objects[0] not in ("it", "this", "that"):
        return frozenset()
    start = sentence_bounds(cast.doc)[token.i][0]
    earlier = sentence_bounds(cast.doc)[start - 1][0] if start else start
    whos = [who for (first, _), who in cast.resolved.items() if earlier <= first < start]
    return frozenset(who.key for who in whos if who is not None)


def is_told_first(name: Token, pronoun: Token) -> bool:
    """Whether a name is the subject of what somebody says after it: "The mayor, he said, was late" are two."""
    verb = name.head
    says = pronoun.head
    return name.i < pronoun.i and relation(name) == "nsubj" and (says.head is verb or verb.head is says)


def is_interrupted(subject: Token, pronoun: Token) -> bool:
    """Whether "he said" stands between a noun and its verb: "The mayor, | he | said, was late"."""
    noun = subject.head if subject.tag_ == "DT" else subject
    verb, says = noun.head, pronoun.head
    between = noun.i < pronoun.i < verb.i and relation(noun) == "nsubj" and noun.pos_ in ("NOUN", "PROPN")
    return between and (says.head in (noun, verb) or verb.head == says)


def is_parted(subject: Token, they: Token) -> bool:
    """Whether "they say" parts a subject, or "it", from its verb: "The men, they said, were late" are two."""
    alone = subject.lower_ in SINGLE
    return relation(subject) == "nsubj" and subject.i < they.i and (alone or they.i < subject.head.i)

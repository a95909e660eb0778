"""Adjectives that report an attitude.

She is confident that it will rain.   They were worried about the cost.   He is adamant he did nothing wrong.

Leaves alone: She is tall.   The road is wet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.phrases import expand_noun
from ...grammar.relations import agent_of, has_to, is_finite, is_passive, own_subject, relation, subject_of
from ...grammar.verb_groups import Part, is_negated, is_negation, verb_group
from ...text.marks import pair_around_token
from ...text.plain import tokens_of
from ...words.cues import Idiom, adjectives, words
from ..candidate import Candidate
from ..construction import Construction
from ..cue_verbs import may_report
from ..extents.circumstances import is_time
from ..extents.content import subtree, tidy
from ..extents.settings import after_settings
from ..speaking import is_thing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token


EVIDENCE = frozenset({"beyond", "from", "on"})  # before what somebody is sure by


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield attitudes that a predicative adjective reports with a clause or a topic."""
    known = adjectives()
    for token in tokens_of(doc, known):
        if token.pos_ in ("ADJ", "VERB") and (found := attitude(token, known[token.lower_])):
            yield found


def attitude(token: Token, entry: Idiom) -> Candidate | None:
    """The attitude of one adjective with copula and subject."""
    stance = entry.stance
    if token.lower_ in ("clear", "plain") and token.head.lemma_ == "make":
        return made_clear(token, stance)
    copula = next((c for c in token.lefts if relation(c) == "cop" or c.dep_ == "aux:pass"), None)
    subject = own_subject(token)
    if copula is None and is_state(token):
        copula, subject = token.head, own_subject(token.head)
    if copula is None or subject is None or subject.lower_ in words("subjects_without_attitude"):
        return None
    content = content_of(token, entry)
    around = pair_around_token(token.doc)[token.i]
    part = tidy(token.doc, content, around) if content is not None else None
    if part is None:
        return None
    start = min(c.i for c in (copula, *copula.lefts, *token.lefts) if c == copula or is_auxiliary(c))
    return Candidate(
        construction="adjective",
        anchor=token,
        source=expand_noun(subject),
        cue=(Part(start, token.i + 1),),
        content=(part,),
        stance=stance,
        lemma=token.lower_,
        negated=any(is_negation(c) for c in (*token.lefts, *copula.lefts)),
    )


def is_state(token: Token) -> bool:
    """Whether a verb says that somebody is or becomes of a mind: "remained | silent", "grew | worried"."""
    return relation(token) == "xcomp" and token.head.lemma_.lower() in words("becoming") and may_report(token.head)


def is_auxiliary(token: Token) -> bool:
    """Whether a word belongs to a copula: "has not been"."""
    return relation(token) in ("cop", "aux") or is_negation(token)


def is_topic(adjective: Token, opening: str, stance: Stance) -> bool:
    """Whether a preposition opens what an attitude is about; of feelings also "by", "at", "with": "outraged by it"."""
    if opening in ("about", "over"):
        return stance is not Stance.STATE
    return adjective.lower_ in words("feelings")


def made_clear(token: Token, stance: Stance) -> Candidate | None:
    """The clause of "made (it) clear that", "it was made clear by Ada that"."""
    doc, verb = token.doc, token.head
    agent = agent_of(verb) if is_passive(verb) else None
    after = agent.right_edge.i + 1 if agent is not None and agent.i > token.i else token.i + 1
    after = after_settings(doc, after, len(doc))  # "made clear | on Monday | that"
    if after >= len(doc) or (subject := agent or subject_of(verb)) is None:
        return None
    told = any(opens_here(c, after) for c in (*token.rights, *verb.rights)) and not is_thing(subject)
    if doc[after].lower_ != "that" and not told:
        return None
    end = max(
        (c.right_edge.i + 1 for c in (*token.rights, *verb.rights) if c.i > token.i and not c.is_punct), default=after
    )
    part = tidy(doc, Part(after, end), pair_around_token(doc)[token.i])
    if part is None:
        return None
    group = verb_group(verb)
    return Candidate(
        construction="adjective",
        anchor=token,
        source=expand_noun(subject),
        cue=(Part(group.start, token.i + 1),),
        content=(part,),
        stance=stance,
        lemma="make clear",
        negated=is_negated(doc, group),
    )


def opens_here(c: Token, start: int) -> bool:
    """Whether what is made clear begins here: a clause without "that", or a noun."""
    return c.left_edge.i == start and ((relation(c) == "ccomp" and is_finite(c)) or relation(c) == "obj")


def content_of(token: Token, entry: Idiom) -> Part | None:
    """The clause after an adjective, or its topic after "about"; a plain infinitive is a wish, no report."""
    for c in token.rights:
        opening = next((g.lower_ for g in c.lefts if relation(g) in ("mark", "case")), None)
        if is_time(c):
            continue
        if (
            relation(c) in ("ccomp", "advcl", "xcomp")
            and not has_to(c)
            and is_finite(c)
            and opening in (None, "that", "about")
        ):
            return subtree(c)
        if (
            relation(c) in ("obl", "advcl", "nmod")
            and opening in words("before_topics")
            and is_topic(token, opening, entry.stance)
        ):
            return subtree(c)
        if relation(c) in ("obl", "nmod", "advcl") and opening in entry.frames:
            return subtree(c)
        judged = relation(c) == "obl" and opening in EVIDENCE and entry.stance is Stance.BELIEVE
        if judged and (clause := clause_within(c)) is not None:
            return subtree(clause)
    return None


def clause_within(ground: Token) -> Token | None:
    """The whole clause that the parser gave to what somebody judges by: "sure from the evidence | that he fell"."""
    for c in ground.subtree:
        marked = any(g.lower_ == "that" and relation(g) == "mark" for g in c.lefts)
        if marked and relation(c) in ("acl", "ccomp") and is_finite(c) and own_subject(c) is not None:
            return c
    return None


CONSTRUCTION = Construction("adjective", find_all=find_all)

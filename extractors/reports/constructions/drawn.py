"""What draws criticism or praise.

The plan drew criticism from two unions.   The film earned praise from critics.
The board faced criticism over the delay.   The plan ran into opposition.   The idea was met with scorn by farmers.

Leaves alone: The plan drew money from two funds.   She drew a map.

Who judges may be left unsaid. What somebody is judged for is a part of what is judged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.noun_signs import noun_in
from ...grammar.phrases import expand_noun
from ...grammar.relations import own_subject, relation
from ...grammar.verb_groups import Part, is_negated, verb_group
from ...text.plain import tokens_of
from ...words.cues import Noun, fates, nouns, words
from ...words.nouns import NounKind
from ..candidate import Candidate
from ..construction import Construction
from ..cue_verbs import may_report
from ..extents.circumstances import is_time
from ..extents.content import subtree, whole_piece
from ..speaking import is_thing

LIKELY = 0.4  # how likely a noun has to name fighters, or what they shoot at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield what draws a judgement: the subject of the verb is judged, the phrase with "from" or "by" judges."""
    known = nouns()
    for token in tokens_of(doc, words("drawn")):
        if (noun := known.get(token.lemma_.lower())) is not None:
            verb, judged = token.head, own_subject(token.head)
            if judged is not None and draws(token) and may_report(verb) and verb.tag_ != "VBG":
                yield from judgement(token, noun, judged)


def judgement(token: Token, noun: Noun, judged: Token) -> Iterator[Candidate]:
    """The judgement that a noun names: on the verb's subject, by whom, and for what."""
    doc, verb, judges = token.doc, token.head, judges_of(token)
    reason = reason_of(token, judges)
    told = noun.stance is Stance.CONDEMN and (reason is not None or verb.lemma_.lower() in fates())
    if judges is None and not (told and tells_event(token, judged)):
        return
    if token.lower_ == "fire" and (judges is None or is_thing(judges)) and reason is None:
        return  # "came under fire near the border"
    if token.lower_ == "fire" and judges is not None and reason is None and are_fought(judges, judged):
        return
    parts = [part for part in (subtree(judged), reason) if part is not None]
    content = tuple(piece for part in parts for piece in whole_piece(doc, part, -1))
    cue = Part(verb_group(verb).start, token.i + 1)
    if content:
        yield Candidate(
            construction="drawn",
            anchor=token,
            source=source_before(judges, reason),
            cue=(cue,),
            content=content,
            stance=noun.stance,
            lemma=noun.lemma,
            negated=is_negated(doc, cue),
        )


def are_fought(fighters: Token, target: Token) -> bool:
    """As in "troops came under fire from rebels": fighters shoot at what an army has or holds, and judge nobody."""
    armed = noun_in(fighters).likely(NounKind.SOLDIER, NounKind.UNIT) >= LIKELY or fighters.lower_ in words("armed")
    kinds = (NounKind.SOLDIER, NounKind.UNIT, NounKind.VEHICLE, NounKind.PLACE, NounKind.BUILDING, NounKind.AIRCRAFT)
    return armed and noun_in(target).likely(*kinds) >= LIKELY


def tells_event(noun: Token, judged: Token) -> bool:
    """Whether a judgement by people left unnamed is about one event: the subject is no pronoun, the verb has a past."""
    auxiliaries = [c for c in noun.head.lefts if relation(c) == "aux"]
    past = noun.head.tag_ in ("VBD", "VBN") or any(c.tag_ in ("VBD", "VBZ", "VBP") for c in auxiliaries)
    return past and judged.tag_[:2] in ("NN", "PR") and relation(noun) in ("obj", "obl")


def source_before(judges: Token | None, reason: Part | None) -> DocSpan | None:
    """Who judges, without what they judge it for."""
    if judges is None:
        return None
    whole = expand_noun(judges)
    inside = reason is not None and whole.root.i < reason.start < whole.end
    return whole.doc[whole.start : reason.start] if reason is not None and inside else whole


def reason_of(noun: Token, judges: Token | None) -> Part | None:
    """What somebody is judged for: "criticism | over the delay"."""
    last = judges.rights if judges is not None else ()
    for c in (*noun.rights, *(c for c in noun.head.rights if c.i > noun.i), *last):
        opening = c.left_edge
        if relation(c) in ("nmod", "obl", "advcl", "acl") and opening.lower_ in ("for", "over") and not is_time(c):
            return Part(opening.i, c.right_edge.i + 1)
    return None


def draws(noun: Token) -> bool:
    """Whether a verb says that its subject met with a judgement: "drew criticism", "came under fire"."""
    if noun.lower_ not in words("drawn"):
        return False
    if relation(noun) == "obj":
        return noun.head.lemma_.lower() in words("drawing")
    opening = {c.lower_ for c in noun.lefts if relation(c) == "case"}
    return relation(noun) == "obl" and not opening.isdisjoint(fates().get(noun.head.lemma_.lower(), ()))


def judges_of(noun: Token) -> Token | None:
    """Who judges: "criticism | from two unions"."""
    for c in (*noun.rights, *(c for c in noun.head.rights if c.i > noun.i)):
        if relation(c) in ("nmod", "obl") and any(g.lower_ in ("from", "by") for g in c.lefts if relation(g) == "case"):
            return c
    return None


CONSTRUCTION = Construction("drawn", find_all=find_all)

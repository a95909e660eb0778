"""Set phrases of verb and object that report.

The union took aim at the board.   Critics cast doubt on the plan.   She left no doubt that it would rain.
He laid the blame on the rain.   The board made the case for a new road.   She is of the view that it will rain.

Leaves alone: The hunter took aim.   The storm cast doubt on the race.   She took the children home.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.phrases import expand_noun
from ...grammar.relations import child, is_finite, is_passive, own_subject, relation
from ...grammar.verb_groups import Part, is_negated, verb_group
from ...text.marks import pair_around_token
from ...text.plain import places_by_class, places_by_word
from ...words.cues import idioms
from ..candidate import Candidate
from ..construction import Construction
from ..cue_verbs import may_report
from ..extents.acts import is_somebody
from ..extents.circumstances import is_time
from ..extents.content import subtree, tidy
from ..fellows import teller_over
from ..sources import source_of
from ..speaking import is_thing, may_speak

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from ...words.cues import Idiom

DENIED = frozenset({"doubt", "secret"})  # "left no doubt that", but not "left doubts about"
HELD = frozenset({"view", "opinion", "belief"})
GOING_ON = frozenset({"for", "over", "as"})


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield what set phrases report: the clause with "that", or what their preposition governs."""
    known = idioms()
    held_at = (i for word in HELD for i in places_by_word(doc).get(word, ()))
    for i in sorted({*held_at, *places_by_class(doc).get("NOUN", ())}):
        noun = doc[i]
        if noun.lower_ in HELD and (view := held(noun)) is not None:
            yield view
        if noun.pos_ != "NOUN" or relation(noun) != "obj" or noun.head.i > noun.i:
            continue
        idiom = known.get((noun.head.lemma_.lower(), noun.lemma_.lower()))
        if idiom is not None and is_said(noun, noun.head) and (found := reported_by(noun, idiom)) is not None:
            yield found


def is_said(noun: Token, verb: Token) -> bool:
    """Whether a verb with its object reports: not "her work drawing attention to it", "left doubts"."""
    if is_passive(verb) or not may_report(verb) or (verb.tag_ == "VBG" and relation(verb) == "acl"):
        return False
    return (noun.lemma_.lower() in DENIED and verb.lemma_ != "cast") == is_none(noun)


def reported_by(noun: Token, idiom: Idiom) -> Candidate | None:
    """What one set phrase reports, if somebody can be its source."""
    doc, verb = noun.doc, noun.head
    found, source = governed(noun, idiom.frames), source_of(verb, passive=False)
    if found is None or source is None or is_thing(source.root):
        return None
    end, content = found
    part = tidy(doc, content, pair_around_token(doc)[noun.i])
    if part is None or (noun.lower_ == "tribute" and not is_praised(doc, part)):
        return None
    cue = Part(verb_group(verb).start, end)
    negated = is_negated(doc, Part(cue.start, verb.i + 1))
    teller = teller_over(verb) if negated else None
    return Candidate(
        construction="idiom",
        anchor=noun,
        source=expand_noun(teller) if teller is not None else source,
        cue=(cue,),
        content=(part,),
        stance=idiom.stance,
        lemma=f"{verb.lemma_.lower()} {noun.lemma_.lower()}",
        negated=negated,
    )


def is_praised(doc: Doc, part: Part) -> bool:
    """Whether a tribute tells what for: "to | her courage |", "to | the “tireless” crew |"; not "to | the crew |"."""
    praised = doc[part.start : part.end]
    return any(token.is_quote for token in praised) or not (is_somebody(praised.root) or may_speak(praised.root))


def held(noun: Token) -> Candidate | None:
    """As in "she is of the opinion that it will rain"."""
    copula = child(noun, "cop")
    subject = own_subject(noun)
    case = child(noun, "case")
    if copula is None or subject is None or case is None or case.lower_ != "of":
        return None
    clause = next((c for c in noun.rights if any(g.lower_ == "that" and relation(g) == "mark" for g in c.lefts)), None)
    part = tidy(noun.doc, subtree(clause)) if clause is not None else None
    if part is None:
        return None
    return Candidate(
        construction="idiom",
        anchor=noun,
        source=expand_noun(subject),
        cue=(Part(verb_group(copula).start, noun.i + 1),),
        content=(part,),
        stance=Stance.BELIEVE,
        lemma=f"of {noun.lower_}",
        negated=is_negated(noun.doc, Part(copula.i, noun.i)),
    )


def is_none(noun: Token) -> bool:
    """Whether there is none of it: "no doubt", "little doubt"."""
    return any(c.lower_ in ("no", "little") for c in noun.lefts)


def governed(noun: Token, frames: frozenset[str]) -> tuple[int, Part] | None:
    """Where the cue ends, and what follows it: a clause with "that", or the phrase after one of the prepositions."""
    after = [*noun.rights, *(c for c in noun.head.rights if c.i > noun.i)]
    for c in after:
        opening = next((g for g in c.lefts if relation(g) in ("mark", "case") and g.i > noun.i), None)
        if opening is None or opening.lower_ not in frames:
            continue
        if opening.lower_ == "that":
            return (opening.i, subtree(c)) if is_finite(c) else None
        if relation(c) in ("nmod", "obl", "acl", "advcl") and not is_time(c):
            return opening.i + 1, Part(opening.i + 1, end_with_reason(c))
    return None


def end_with_reason(phrase: Token) -> int:
    """The end of what is judged, with what it is judged for: "took aim at the board | for the delay"."""
    end = phrase.right_edge.i + 1
    for c in phrase.head.rights:
        if c.left_edge.i == end and c.left_edge.lower_ in GOING_ON and relation(c) in ("obl", "nmod", "advcl"):
            end = c.right_edge.i + 1
    return end


CONSTRUCTION = Construction("idiom", find_all=find_all, sure=True)

"""What the network takes for a report and what is an act, or has been found already.

The firm targets growth of two percent.   They opted not to sell the mill.   The board debated the price of bran.
She went on by announcing: "It will close." (found at "announcing")
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.relations import has_to, own_subject, relation
from ...grammar.verb_groups import Part
from ...text.marks import pair_around_token
from ...words.cues import acts, verbs, words
from ...words.lists import function_words
from ..extents.acts import is_somebody
from ..extents.content import whole_piece
from ..participles import verb_beside

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from ..candidate import Candidate

SAME = 0.8  # share of their words that two contents with one speaker have in common


def is_act(found: Candidate) -> bool:
    """Whether a verb with a plain object or infinitive is an act: the lexicon does not know it, or not with these."""
    doc, verb = found.anchor.doc, found.anchor
    if verb.pos_ == "VERB" and (is_titled(found) or is_cause(verb)):
        return True
    if verb.pos_ != "VERB" or has_marks(found) or not found.content:
        return False
    if found.lemma in words("talking_over") or (found.lemma == "mean" and not is_meant_by_somebody(found)):
        return True
    first = doc[found.content[0].start]
    second = doc[min(first.i + 1, len(doc) - 1)]
    entry = verbs().get(found.lemma)
    if entry is None:
        clause = any(relation(c) == "ccomp" and c.i > verb.i for c in verb.children)
        return not clause and first.lower_ not in function_words("question_words") | {"that"}
    if is_handed(found) or is_listed(found) or is_let_in(found) or is_turned_to(found, first):
        return True
    decided = "inf" in entry.frames and entry.frames["inf"].only_quoted
    return decided and "to" in (first.lower_, second.lower_ if first.lower_ == "not" else "")


def is_meant_by_somebody(found: Candidate) -> bool:
    """Whether it is somebody who means something, and not what came of it: "the rise means that fares go up"."""
    return found.source is not None and is_somebody(found.source.root)


def is_handed(found: Candidate) -> bool:
    """Whether a verb of demanding has a plain object alone: "directed the matter to the clerk"."""
    verb, entry = found.anchor, verbs().get(found.lemma)
    if (
        entry is None
        or entry.stance is not Stance.DEMAND
        or any(frame.startswith(("obj", "p:")) for frame in entry.frames)
    ):
        return False
    kinds = {relation(c) for c in verb.rights}
    return "obj" in kinds and kinds.isdisjoint({"xcomp", "ccomp", "advcl"})


def is_listed(found: Candidate) -> bool:
    """Whether the list of acts has the object of a verb: "denied them | entry |", "denied the town | water"."""
    known, objects = acts().get(found.lemma, frozenset()), [c for c in found.anchor.rights if relation(c) == "obj"]
    others = any(relation(c) == "iobj" for c in found.anchor.rights) or len(objects) > 1
    kept = found.lemma == "deny" and any(others or (c.tag_ != "PRP" and is_somebody(c)) for c in objects)
    return kept or any(c.lower_ in known for c in objects)


def is_let_in(found: Candidate) -> bool:
    """Whether somebody is admitted to something: "admitted | her to bail", "admitted him | to the ward"."""
    after = [c for c in found.anchor.rights if relation(c) in ("iobj", "obj")]
    to = (c for c in found.anchor.rights if c.left_edge.lower_ == "to" and c.tag_ != "VBG")
    return found.lemma == "admit" and bool(after) and any(c.left_edge.i > after[0].i for c in to)


def is_turned_to(found: Candidate, first: Token) -> bool:
    """Whether only the hearer of an apology is named: "apologised | to the family"; not "to them for the delay"."""
    for_what = any(token.lower_ == "for" and token.head.head == found.anchor for token in found.anchor.subtree)
    return found.lemma in ("apologise", "apologize") and first.lower_ == "to" and not for_what


def is_cause(verb: Token) -> bool:
    """Whether a participle tells what came of something: "the wall fell, | prompting | tenants to leave"."""
    brought = any(relation(c) in ("xcomp", "ccomp", "advcl") and has_to(c) for c in verb.rights)
    return verb.tag_ == "VBG" and verb.lemma_.lower() in words("causing") and brought


def is_titled(found: Candidate) -> bool:
    """Whether the first quoted words after a verb are the title of something: "held a meeting titled “Our Bay”"."""
    doc, after = found.anchor.doc, [part for part in found.content if part.start > found.anchor.i]
    opening = next((i for part in after for i in range(*part) if doc[i].is_quote), None)
    return opening is not None and doc[opening - 1].lower_ in words("before_titles")


def has_marks(found: Candidate) -> bool:
    """Whether anything in the content is quoted, or a loose mark is there."""
    doc = found.anchor.doc
    around = pair_around_token(doc)[found.anchor.i]
    inside = [i for part in found.content for i in range(part.start, part.end)]
    return any(doc[i].is_quote or pair_around_token(doc)[i] != around for i in inside)


def is_repeated(found: Candidate, known: Iterable[Candidate]) -> bool:
    """Whether another candidate has the same speaker say the same: "issued a statement agreeing that it rained"."""
    said = places(found.content)
    return any(repeats(found, said, other) for other in known)


def repeats(found: Candidate, said: set[int], other: Candidate) -> bool:
    """Whether a report says what another one does, or all of it again: "He said it fell, | he added"."""
    content = places(other.content)
    if other.cue and other.cue[0].start == found.content[0].start:
        return is_joined(found.anchor, other.anchor) or alike(said, content)  # "| saying, “It fell,” | he noted"
    return is_same_speaker(found, other) and (
        alike(said, content) or (said <= content and is_named_again(found, other))
    )


def is_named_again(found: Candidate, other: Candidate) -> bool:
    """Whether both sources are one pronoun, the later one after what was said."""
    if found.source is None or other.source is None or found.anchor.i < found.content[0].start:
        return False
    return found.source.root.pos_ == "PRON" and found.source.root.lower_ == other.source.root.lower_


def is_same_speaker(one: Candidate, other: Candidate) -> bool:
    """Whether two reports in a row have one source, or one has none."""
    if one.source is None or other.source is None:
        return True
    touch = one.source.start < other.source.end and other.source.start < one.source.end
    return touch or one.source.root.lower_ == other.source.root.lower_


def places(content: tuple[Part, ...]) -> set[int]:
    """The tokens of some content."""
    return {i for part in content for i in range(part.start, part.end)}


def alike(one: set[int], other: set[int]) -> bool:
    """Whether two contents are nearly the same words."""
    return len(one & other) >= SAME * len(one | other)


def before_fellow(found: Candidate, known: Iterable[Candidate]) -> Candidate:
    """A report without the next one of its speaker: "praised the crew | and wished them luck"."""
    for other in known:
        verb = other.anchor
        if other.source is None or not is_same_speaker(found, other) or not is_joined(found.anchor, verb):
            continue
        parts = tuple(piece for part in found.content for piece in pieces_before(found, part, other.cue))
        if parts:
            found = replace(found, content=parts)
    return found


def is_joined(cue: Token, other: Token) -> bool:
    """Whether another verb has the same subject as a cue: joined to it, or a participle of it."""
    if verb_beside(other) == cue:
        return True  # "opposed the sale of the weir | saying it would flood"
    if other.i <= cue.i or other.head != cue or own_subject(other) is not None:
        return False
    return relation(other) == "conj" or (relation(other) == "advcl" and other.tag_ == "VBG")


def pieces_before(found: Candidate, part: Part, cue: tuple[Part, ...]) -> tuple[Part, ...]:
    """A stretch of content up to the cue of another report, tidied; the whole where the cue is not in it."""
    doc, start = found.anchor.doc, cue[0].start if cue else part.end
    if not part.start < start < part.end:
        return (part,)
    end = start
    while end > part.start and (doc[end - 1].tag_ == "CC" or doc[end - 1].is_punct):
        end -= 1
    return whole_piece(doc, Part(part.start, end), pair_around_token(doc)[found.anchor.i])

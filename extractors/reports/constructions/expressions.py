"""Set phrases of a verb with adverbs and prepositions, around or before what they judge.

They hold the driver responsible for the crash.   The union came out against the plan.
She poured cold water on the idea.   The plan was a mistake, and he took the board to task for it.
Many took his words as a joke.   The paper stands by its story.   The board let it be known it would not sell.

Leaves alone: She came out of the house.   He poured water on the fire.
He stood by the gate.   They hold a card for each member.

A phrase may hold an adverb ("took direct aim at") but no other noun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.noun_signs import noun_in
from ...grammar.relations import is_finite, is_passive, relation
from ...grammar.verb_groups import Part
from ...text.plain import verbs_of
from ...words.cues import Expression, Frame, Verb, expressions, words
from ...words.nouns import NounKind
from ..candidate import Candidate
from ..construction import Construction
from ..cue import CueVerb
from ..cue_verbs import cue_verb, may_report
from ..extents.circumstances import is_time
from ..extents.content import before_aside, whole_piece, with_afterthought
from ..extents.next_report import stop_before_next
from ..extents.object_phrases import MOSTLY, is_speech
from ..speaking import is_thing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

LOOSE = frozenset({"RB", "RBR", "JJ", "DT", "PRP$"})  # what may come between the words of a phrase
LOOSEST = 2
LONGEST_OBJECT = 12


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield what the set phrases of a text judge or mention."""
    known = expressions()
    for token in verbs_of(doc):
        phrases = known.get(token.lemma_.lower())
        if not phrases or not may_report(token) or is_passive(token):
            continue
        for one in phrases:
            if (found := judged(token, one)) is not None:
                yield found
                break


def judged(verb: Token, one: Expression) -> Candidate | None:
    """What one phrase says something of, if its words come after the verb and somebody says it."""
    matched = words_after(verb, one.words)
    if matched is None:
        return None
    cue = cue_verb(verb, Verb(one.phrase, one.stance, {"obj": Frame(one.stance, only_quoted=False)}))
    if cue.source is None or is_thing(cue.source.root):
        return None
    slot, last = matched
    parts = content_of(cue, slot, last)
    return cue.reports("expression", parts, "obj", cue=cue_parts(cue, slot, last)) if parts else None


def words_after(verb: Token, phrase: tuple[str, ...]) -> tuple[Part | None, int] | None:
    """The object that fills the phrase, if it has one, and the phrase's last token; None where it does not match."""
    doc, i, slot = verb.doc, verb.i + 1, None
    for place, word in enumerate(phrase):
        if word == "_":
            end = next(
                (k for k in range(i + 1, min(i + LONGEST_OBJECT, len(doc))) if doc[k].lower_ == phrase[place + 1]), i
            )
            if end == i or any(doc[k].is_punct and doc[k].text != "," for k in range(i, end)):
                return None
            slot, i = Part(i, end), end
            continue
        at = next((k for k in range(i, min(i + LOOSEST + 1, len(doc))) if doc[k].lower_ == word), None)
        if at is None or any(doc[k].tag_ not in LOOSE for k in range(i, at)):
            unmarked = word == "that" and clause_at(doc, i) is not None  # "let it be known | she would not stand"
            return (slot, i - 1) if unmarked else None
        i = at + 1
    return slot, i - 1


def clause_at(doc: Doc, start: int) -> Token | None:
    """The predicate of a clause without "that" whose subject begins right at a token."""
    subjects = (t for t in doc[start : start + LONGEST_OBJECT] if t.dep_.startswith(("nsubj", "expl")))
    subject = next((t for t in subjects if t.left_edge.i == start), None)
    predicate = subject.head if subject is not None else None
    return predicate if predicate is not None and predicate.i > start and is_finite(predicate) else None


def content_of(cue: CueVerb, slot: Part | None, last: int) -> tuple[Part, ...]:
    """What comes after the phrase's last preposition, and after its object the two together."""
    doc = cue.doc
    if last + 1 >= cue.end:
        return ()
    head = (clause_at(doc, last + 1) if cue.entry.lemma.endswith(" that") else None) or head_of(doc, last)
    if head is None or is_time(head):
        return ()
    if cue.entry.lemma == "take _ as" and head.lemma_.lower() not in words("taken_for"):
        return ()  # "took it as a pet"
    if cue.entry.lemma == "stand by" and not is_told(head):
        return ()  # "stood by the gate"
    end = before_aside(cue, head.i, with_afterthought(cue, stop_before_next(cue, head.i, head.right_edge.i + 1)))
    if slot is not None:
        return (*whole_piece(doc, slot, cue.around), *whole_piece(doc, Part(last, end), cue.around))
    return whole_piece(doc, Part(last + (doc[last].lower_ != "that"), end), cue.around)


def is_told(noun: Token) -> bool:
    """Whether a noun is for words: "a claim", "a decision", "a story"."""
    return is_speech(noun) or noun_in(noun).likely(NounKind.DOCUMENT, NounKind.SPEECH) >= MOSTLY


def head_of(doc: Doc, preposition: int) -> Token | None:
    """The head of what a preposition governs: the noun or gerund that its arc goes to, else the first noun after it."""
    head = doc[preposition].head
    if head.i > preposition and relation(doc[preposition]) in ("case", "mark"):
        return head
    return next(
        (
            token
            for token in doc[preposition + 1 : preposition + LONGEST_OBJECT]
            if token.pos_ in ("NOUN", "PROPN", "PRON")
        ),
        None,
    )


def cue_parts(cue: CueVerb, slot: Part | None, last: int) -> tuple[Part, ...]:
    """The words of the phrase; around its object in two parts, the last preposition being the content's."""
    if slot is None:
        return (Part(cue.group.start, last + (cue.doc[last].lower_ != "that")),)
    return (Part(cue.group.start, slot.start), Part(slot.end, last))


CONSTRUCTION = Construction("expression", find_all=find_all)

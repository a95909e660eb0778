"""Views, and whose they are.

In her view, it failed.   In the opinion of the mayor, it failed.   To them, it was a triumph.
As far as the mayor is concerned, it failed.   For her, it was a farce.

Leaves alone: In my view, it failed.   The hills came in view.   To them, the mayor sent a lamp.
For her, it was a third win.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.noun_signs import noun_in
from ...grammar.phrases import expand_noun
from ...grammar.relations import own_subject, relation
from ...grammar.verb_groups import Part
from ...text.marks import pair_around_token
from ...text.plain import places_by_word, tokens_of
from ...text.sentences import opens_sentence, sentence_of
from ...words.cues import words
from ...words.nouns import NounKind
from ..candidate import Candidate
from ..construction import Construction
from ..extents.content import cut_out
from ..extents.source_phrases import opens_phrase, reported_by
from ..speaking import LIKELY, is_thing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

FIRST_PERSON = frozenset({"my", "our"})


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield the clauses around a view, with its holder as source."""
    yield from seen_by(doc)
    yield from concerned(doc)
    for token in tokens_of(doc, words("views")):
        if (opening := opening_of_view(token)) is not None:
            found = view_of(token, opening)
            if found is not None:
                yield found


def seen_by(doc: Doc) -> Iterator[Candidate]:
    """Yield the sentences that say what something is to somebody: "To them, | it was a joy", "For her, | a farce"."""
    for i in sorted(i for word in ("to", "for") for i in places_by_word(doc).get(word, ())):
        opening, holder = doc[i], doc[i].head
        if not opens_sentence(opening) or relation(opening) != "case" or holder.i < i or holder.left_edge.i != i:
            continue
        predicate, last = holder.head, holder.right_edge.i
        end = last + (not doc[last].is_punct)
        named = any(relation(c) == "cop" for c in predicate.lefts) and predicate.pos_ in ("NOUN", "ADJ")
        if end + 1 >= len(doc) or doc[end].text != "," or not named or not has_mind(holder):
            continue
        if opening.lower_ == "for" and predicate.lemma_.lower() not in words("verdicts"):
            continue
        found = reported_by(opening, i + 1, opening.lower_, construction="view")
        if found is not None:
            yield replace(found, source=doc[i + 1 : end], stance=Stance.BELIEVE)


def has_mind(holder: Token) -> bool:
    """Whether a word is for somebody: "them", "the fishermen", a name."""
    if holder.tag_ == "PRP":
        return holder.lower_ in ("him", "her", "them")
    kinds = (NounKind.PERSON, NounKind.PEOPLE, *((NounKind.BODY,) if holder.left_edge.lower_ == "for" else ()))
    return holder.ent_type_ == "PERSON" or noun_in(holder).likely(*kinds) >= LIKELY


def concerned(doc: Doc) -> Iterator[Candidate]:
    """Yield the clauses around "as far as the mayor is concerned"."""
    for i in places_by_word(doc).get("concerned", ()):
        holder = own_subject(doc[i])
        first = holder.left_edge.i - 3 if holder is not None else -1
        if first < 0 or [token.lower_ for token in doc[first + 1 : first + 3]] != ["far", "as"] or holder is None:
            continue
        if doc[first].lower_ not in ("as", "so") or holder.lower_ in ("i", "we", "it", "you") or is_thing(holder):
            continue
        start, end = sentence_of(doc, i)
        parts = cut_out(doc, Part(start, end), Part(first, i + 1), pair_around_token(doc)[i])
        if parts:
            yield Candidate(
                construction="view",
                anchor=doc[i],
                source=expand_noun(holder),
                cue=(Part(first, first + 3), Part(holder.right_edge.i + 1, i + 1)),
                content=parts,
                stance=Stance.BELIEVE,
                lemma="concerned",
            )


def opening_of_view(token: Token) -> Token | None:
    """The "in" that opens a view at the head of its clause or between commas: "in her view"."""
    opening = token.left_edge
    if opening.lower_ != "in" or not opens_phrase(opening):
        return None
    of_somebody = any(c.dep_ == "nmod:poss" and c.lower_ not in FIRST_PERSON for c in token.lefts)
    following = token.nbor() if token.i + 1 < len(token.doc) else token
    return opening if of_somebody or following.lower_ == "of" else None


def view_of(noun: Token, opening: Token) -> Candidate | None:
    """What somebody is said to think: the source is the owner of the view, the cue the phrase around it."""
    owner = next((c for c in noun.lefts if c.dep_ == "nmod:poss"), None)
    if owner is None:
        found = reported_by(opening, noun.i + 2, noun.lower_, construction="view")
        return replace(found, stance=Stance.BELIEVE) if found is not None else None
    found = reported_by(opening, opening.i + 1, noun.lower_, construction="view")
    if found is None:
        return None
    source = expand_noun(owner)
    source = source[:-1] if source[-1].tag_ == "POS" else source
    cue = (Part(opening.i, opening.i + 1), Part(noun.i, noun.i + 1))
    return replace(found, source=source, cue=cue, stance=Stance.BELIEVE)


CONSTRUCTION = Construction("view", find_all=find_all, sure=True)

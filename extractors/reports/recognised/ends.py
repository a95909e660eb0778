"""Ends of content of which the network is much surer than the constructions that read the tree.

The coach urged players who wanted to join the team | to show a spirit as their fathers did years ago.
    The parser took what is asked for a part of another clause, and content ended before it.
The union told the court that the papers showed a later date | and asked that the owners be tried.
    The parser took the next report for a part of this one.

Leaves alone: an end of which the network is less sure; a longer content that would hold the cue of another report;
              a shorter one that would leave none out. Where content begins is left to the constructions.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from ...base import SPEECH
from ...grammar.relations import is_passive, relation
from ...grammar.verb_groups import Part
from ...text.marks import pair_around_token
from ...text.sentences import sentence_of
from ...words.cues import words as listed
from .agreement import Around, content_so_far
from .chances import states_of, words_within
from .found import MOST, content_around, log_odds, sentence_numbers
from .roles import FARTHEST_AFTER, FARTHEST_BEFORE, Role, roles_around_each

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Token

    from ..candidate import Candidate
    from .found import Odds
    from .roles import Places

LONGER, SHORTER = 20.0, 12.0  # log odds by which the network's content is likelier; training/README.md says why
JOINING = frozenset({"CC", ",", ":", "HYPH"})  # tags of what joins content to the next report
OPENING = frozenset({"DT", "IN", "PRP$", "TO", "WDT", "WP", "WRB"})  # tags of words with which no content ends
BESIDE = 10  # words on each side of a report that are read with it
BY_MARKS = frozenset({"block", "direct", "turn"})  # constructions whose content ends with marks and paragraphs


def with_sure_ends(doc: Doc, kept: list[Candidate]) -> list[Candidate]:
    """The candidates, with the ends of which the network is much surer."""
    if SPEECH not in doc.user_data:
        return kept
    cues = np.array(sorted({i for one in kept for part in one.cue for i in range(part.start, part.end)}), np.intp)
    asked = [one for one in kept if one.cue and one.content and may_end_elsewhere(one, cues)]
    around = [words_around(one) for one in asked]
    places = [(words, one.anchor.i) for words, one in zip(around, asked, strict=True)]
    roles = [each[:, Role.CONTENT] for each in roles_around_each(states_of(doc), sentence_numbers(doc), places)]
    content_so_far(doc).update({cue: Around(words, found) for (words, cue), found in zip(places, roles, strict=True)})
    ended = {
        id(one): with_sure_end(one, words, log_odds(chances.astype(np.float64)), cues)
        for one, words, chances in zip(asked, around, roles, strict=True)
    }
    return [ended.get(id(one), one) for one in kept]


def may_end_elsewhere(one: Candidate, cues: Places) -> bool:
    """Whether content holds another cue, or its sentence goes on after it: only then is the network worth asking."""
    if one.construction in BY_MARKS:
        return False
    start, end = one.content[-1]
    first, after = np.searchsorted(cues, (start, end))
    if after - first > sum(start <= i < end for part in one.cue for i in range(part.start, part.end)):
        return True
    stop = sentence_of(one.anchor.doc, end - 1)[1]
    following = min(stop, cues[after]) if after < len(cues) else stop
    return bool((following - end) * MOST >= LONGER)


def words_around(one: Candidate) -> Places:
    """The words of a report and its sentence, a few before it, as far as the network reads."""
    doc, at, end = one.anchor.doc, one.anchor.i, one.content[-1].end
    starts = [at, *(part.start for part in one.content), *([one.source.start] if one.source is not None else [])]
    stop = sentence_of(doc, end - 1)[1]
    return words_within(doc, max(at - FARTHEST_BEFORE, min(starts) - BESIDE), min(at + FARTHEST_AFTER, stop + BESIDE))


def with_sure_end(one: Candidate, words: Places, odds: Odds, cues: Places) -> Candidate:
    """A candidate with the end that the network reads among ``words``, if its ``odds`` are so much better."""
    doc = one.anchor.doc
    source = () if one.source is None else (Part(one.source.start, one.source.end),)
    odds[within(words, (*one.cue, *source))] = -MOST
    found = content_around(doc, one.cue[0], words, odds)
    ours, theirs = within(words, one.content), within(words, found)
    surer = odds[theirs].sum() - odds[ours].sum()
    if surer < min(LONGER, SHORTER):
        return one
    telling = ~np.array([doc[int(i)].is_punct for i in words])
    more, less, shared = (words[which & telling] for which in (theirs & ~ours, ours & ~theirs, ours & theirs))
    if not len(shared) or (len(more) and len(less)):
        return one
    later = len(more) and more[0] > shared[-1] and not are_among(more, cues).any()
    if surer >= LONGER and later and not parts_paragraphs(doc, int(shared[-1]), int(more[-1])):
        return replace(one, content=lengthened(doc, one.content, found))
    others = less[are_among(less, cues)]
    if len(others) and less[0] > shared[-1] and begins_anew(doc[int(others[0])]):
        gap = Part(found[-1].end, int(others[0]))
        if doc[gap.end].pos_ == "NOUN" and not any(doc[i].tag_ in JOINING for i in range(gap.start - 1, gap.end)):
            return one
        content = shortened(doc, one.content, gap)
        cut = doc[content[-1].end - 1].tag_ in OPENING or breaks_quotation(one, content[-1].end)
        return one if cut else replace(one, content=content)
    return one


def parts_paragraphs(doc: Doc, first: int, last: int) -> bool:
    """Whether a line ends between two words, so that the second is in another paragraph."""
    return any(token.is_space and "\n" in token.text for token in doc[first:last])


def breaks_quotation(one: Candidate, end: int) -> bool:
    """Whether content would end within a quotation that does not hold the cue: "a “quiet | admission that”"."""
    holding = pair_around_token(one.anchor.doc)
    return end < len(holding) and holding[end] not in (-1, holding[one.anchor.i]) and not one.anchor.doc[end].is_quote


def begins_anew(first: Token) -> bool:
    """Whether the writer may go on with a cue: not in a clause with a conjunction, not in a tense of what is told.

    Leaves alone: "she played on, even though doctors | told | her to rest", "was tired and had | asked | for leave",
                  "cited the rain and what he | called | a poor year", "mourned all, with one | claimed | by both".
    """
    verb, told = first.head if relation(first) == "aux" else first, listed("told_in_the_past")
    if any(c.lower_ == "what" for c in verb.lefts) or (verb.dep_ == "acl:relcl" and verb.head.lower_ == "what"):
        return False
    if relation(verb) == "acl" and is_passive(verb) and verb.nbor(-1).text != ",":
        return False
    return not any(relation(c) == "mark" or (relation(c) == "aux" and c.lower_ in told) for c in verb.lefts)


def are_among(words: Places, cues: Places) -> npt.NDArray[np.bool_]:
    """Which of the words are in cues, which are in order."""
    return np.searchsorted(cues, words, "right") > np.searchsorted(cues, words)


def within(words: Places, parts: Iterable[Part]) -> npt.NDArray[np.bool_]:
    """Which of the words lie in one of the parts."""
    inside = np.zeros(len(words), dtype=bool)
    for part in parts:
        inside |= (words >= part.start) & (words < part.end)
    return inside


def lengthened(doc: Doc, content: tuple[Part, ...], found: tuple[Part, ...]) -> tuple[Part, ...]:
    """Content with what is found after it, and with the noun of a preposition at its end."""
    last = content[-1]
    joined = next((part.end for part in found if part.start <= last.end < part.end), last.end)
    kept = [*content[:-1], Part(last.start, joined), *(part for part in found if part.start > last.end)]
    last = kept.pop()
    end = doc[last.end - 1].head.right_edge.i + 1 if doc[last.end - 1].tag_ == "IN" else last.end
    return (*kept, Part(last.start, max(last.end, end)))


def shortened(doc: Doc, content: tuple[Part, ...], gap: Part) -> tuple[Part, ...]:
    """Content up to what joins it to the next report: an "and" or a comma in the gap before the other cue."""
    end = next((i for i in range(gap.start, gap.end) if doc[i].tag_ in JOINING), gap.start)
    kept = [Part(part.start, min(part.end, end)) for part in content if part.start < end]
    last = kept.pop()
    joining = takewhile(lambda i: doc[i].tag_ in JOINING, range(last.end - 1, last.start, -1))
    return (*kept, Part(last.start, last.end - len(list(joining))))

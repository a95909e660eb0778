"""Reports that no construction finds, though the network is sure of their cue.

The mill burned down on Sunday. The council had asked permission to hold the fair on the green.
The mill burned down on Sunday. The rural bank sees prices easing by June.

Leaves alone: It burned down. The court must state in May whether it was so.   Floods came. The board foresaw it.
              The count found 40 boats, fewer than the council had claimed.

Source and content are what the network reads around the cue, drawn out to the ends of phrases in the tree.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from ...base import Stance, once_per_doc
from ...grammar.phrases import NOMINAL, expand_noun
from ...grammar.relations import has_to, is_passive, own_subject, relation, subject_of
from ...grammar.verb_groups import Part, is_negated, verb_group
from ...text.datelines import dateline_of
from ...text.lines import heading_of
from ...text.marks import pair_around_token
from ...text.plain import places_by_word
from ...text.sentences import paragraph_numbers
from ...words.cues import adjectives, lemma_of_form, nouns, verbs, words
from ..candidate import Candidate
from ..cue_verbs import crowded_places, is_compound, is_of_country
from ..extents.content import tokens_of, whole_piece
from ..extents.object_phrases import hears
from ..realis import is_real
from ..speaking import is_thing
from .acts import is_act
from .chances import cue_chances, states_of, words_within
from .near import touching
from .roles import FARTHEST_AFTER, FARTHEST_BEFORE, Role, roles_around

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

SURE = 0.8  # the chance of a cue from which a report needs no construction; training/README.md says how it was chosen
SURE_OF_CLAUSE = 0.4  # the same where a clause with "that" follows; both sides of it were tried on articles read before
SPOKEN = 0.4  # the least chance of a source's head
MOST = 4.0  # log odds of one word at most
LEAST = 1.5 * MOST  # log odds of a stretch of content
ENDS = (".", "!", "?")  # of what somebody says, where nobody goes on with "he said"
OPENING = frozenset({"amod", "aux", "case", "cc", "compound", "cop", "det", "mark", "nummod"})  # what a head ends
WEAKER = 1 / 6  # content on the weaker side of a cue has at least this share of the odds on the stronger one

Odds = npt.NDArray[np.float64]


def recognised(doc: Doc, known: list[Candidate]) -> Iterator[Candidate]:
    """Candidates around the words that are sure to be cues and that no ``known`` candidate is about."""
    asked = {i for one in known for part in one.cue for i in range(part.start, part.end)}
    asked |= {one.anchor.i for one in known}
    sources = {i for one in known if one.source is not None for i in range(one.source.start + 1, one.source.end)}
    near, crowded = touching(known), crowded_places(doc)
    for i, chance in enumerate(cue_chances(doc)):
        if chance >= SURE_OF_CLAUSE and i not in asked and i not in crowded and may_be_cue(doc[i]):
            if chance < SURE and not has_that_after(doc, i):
                continue
            found = report_around(doc[i])
            found = with_told_subject(found, near(found)) if found is not None else None
            found = without_expletive(found) if found is not None else None
            found = with_this_alone(found) if found is not None else None
            if found is None or not has_speaker(found) or not says_something(found) or cuts(found, sources):
                continue
            if is_act(found) or is_of_earlier_paragraph(found):
                continue
            if chance >= SURE or opens_with_that(found):
                yield found


def with_told_subject(found: Candidate, known: list[Candidate]) -> Candidate:
    """A report within the content of another, by its own subject: "said | the union | rose and demanded of us ..."."""
    subject = subject_of(found.anchor) if found.anchor.pos_ == "VERB" and found.source is not None else None
    for one in known:
        told = any(part.start <= found.anchor.i < part.end for part in one.content)
        if told and one.source is not None and found.source is not None and found.source.root == one.source.root:
            inside = subject is not None and any(part.start <= subject.i < part.end for part in one.content)
            return replace(found, source=expand_noun(subject)) if subject is not None and inside else found
    return found


def without_expletive(found: Candidate) -> Candidate:
    """A report without the "it" of a passive, which is nobody: "| it | was agreed that the mill be mended"."""
    subject = own_subject(found.anchor) if found.anchor.pos_ == "VERB" and is_passive(found.anchor) else None
    nobody = subject is not None and subject.lower_ == "it" and opens_with_that(found)
    return (
        replace(found, source=None) if nobody and found.source is not None and found.source.root == subject else found
    )


def with_this_alone(found: Candidate) -> Candidate:
    """A report of what was told before, without when and where: "said | this | in her speech"."""
    this = next((c for c in found.anchor.rights if relation(c) == "obj" and c.lower_ == "this"), None)
    if found.anchor.pos_ != "VERB" or this is None or this.i != found.content[0].start or this.right_edge != this:
        return found
    return replace(found, content=(Part(this.i, this.i + 1),))


def may_be_cue(token: Token) -> bool:
    """Whether a word can be a cue that no construction knows: a noun, an adjective, a verb of what was really said."""
    if token.lower_ == "according" or token.text == "Said":
        return False
    if token.pos_ == "VERB":
        if token.lemma_.lower() in words("calming") and lemma_of_form().get(token.lower_) is None:
            return False
        return is_real(token) and not is_compared(token) and not is_no_report(token)
    return token.pos_ == "ADJ" or (token.pos_ == "NOUN" and not is_others_fear(token))


def is_no_report(verb: Token) -> bool:
    """Whether what was read as a verb is a noun or half of one, or says what is only said of somebody."""
    return is_compound(verb) or is_of_country(verb) or is_hearsay(verb)


def is_others_fear(noun: Token) -> bool:
    """Whether a verb makes less or more of what others fear: "allayed | fears | that it would fall"."""
    return relation(noun) == "obj" and noun.head.lemma_.lower() in words("calming")


def is_hearsay(verb: Token) -> bool:
    """Whether a past form says what is only said of somebody: "people | said to be hiding"; nobody "said to be".

    So does "it is believed that".
    """
    if is_passive(verb) and any(c.tag_ == "VBZ" and c.dep_ == "aux:pass" for c in verb.lefts):
        nobody = any(c.lower_ == "it" for c in verb.lefts)
        if nobody and lemma_of_form().get(verb.lower_) in words("sourceless_views"):
            return True
    after = [token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 3]]
    return verb.lower_ == "said" and after in (["to", "be"], ["to", "have"])


def is_compared(verb: Token) -> bool:
    """As in "fewer than Ada claimed", which does not say what she claimed."""
    subject = own_subject(verb)
    first = verb if subject is None else subject.left_edge
    return any(token.lower_ == "than" for token in verb.doc[max(first.i - 1, 0) : first.i + 1])


def has_speaker(found: Candidate) -> bool:
    """Whether somebody or a document is the source, no dateline; whoever is subject of a passive is not."""
    if found.source is None:
        return is_passive(found.anchor)
    if is_thing(found.source.root) or is_of_dateline(found.source):
        return False
    subject = own_subject(found.anchor) if is_passive(found.anchor) else None
    return subject is None or not subject.left_edge.i <= found.source.root.i <= subject.right_edge.i


def is_of_dateline(source: DocSpan) -> bool:
    """Whether a source is where the report was written."""
    dateline = dateline_of(source.doc)
    return dateline is not None and dateline.span.start <= source.start_char < dateline.span.end


def says_something(found: Candidate) -> bool:
    """Whether content is more than a word that refers back: not "disputed | that |"."""
    first = found.anchor.doc[found.content[0].start]
    if first.lower_ == "this" and found.lemma in words("plain_reports"):
        return True
    return sum(part.end - part.start for part in found.content) > 1 or first.pos_ not in ("PRON", "DET", "SCONJ")


def has_that_after(doc: Doc, cue: int) -> bool:
    """Whether a clause with "that" may be read after a cue: so cheap a question saves most words from the network."""
    return any(cue < i < cue + FARTHEST_AFTER and doc[i].tag_ == "IN" for i in places_by_word(doc).get("that", ()))


def opens_with_that(found: Candidate) -> bool:
    """Whether what is said is a clause with "that" right after the cue, which few acts have."""
    first = found.anchor.doc[found.content[0].start]
    return first.lower_ == "that" and first.tag_ == "IN" and first.i > found.anchor.i


def cuts(found: Candidate, sources: set[int]) -> bool:
    """Whether content begins or ends within the source of another report, as no content does."""
    return any(part.start in sources or part.end in sources for part in found.content)


def is_of_earlier_paragraph(found: Candidate) -> bool:
    """Whether content is from a paragraph before the cue's: “It rained.” and then, in the next one, Vale disagreed."""
    doc, at = found.anchor.doc, found.anchor.i
    numbers = paragraph_numbers(doc)
    before = (i for part in found.content for i in range(part.start, min(part.end, at)) if numbers[i] != numbers[at])
    return any(doc[i].text[-1:] in ENDS for i in before)


def report_around(cue: Token) -> Candidate | None:
    """The report that the network reads around a cue; None where it sees no source or no content."""
    doc = cue.doc
    words = words_within(doc, cue.i - FARTHEST_BEFORE, cue.i + FARTHEST_AFTER)
    chances = roles_around(states_of(doc), sentence_numbers(doc), words, cue.i).astype(np.float64)
    group = verb_group(cue) if cue.pos_ == "VERB" else Part(cue.i, cue.i + 1)
    source = source_around(doc, group, words, chances[:, Role.SOURCE])
    if source is None:
        return None
    odds = log_odds(chances[:, Role.CONTENT])
    odds[(words >= source.start) & (words < source.end)] = -MOST
    content = content_around(doc, group, words, odds)
    if not content or any(part.start < source.end and source.start < part.end for part in content):
        return None
    lemma = lemma_of_form().get(cue.lower_, cue.lemma_.lower()) if cue.pos_ == "VERB" else cue.lemma_.lower()
    stance = stance_of(cue, lemma)
    return Candidate(
        construction="recognised",
        anchor=cue,
        source=source,
        cue=(group,),
        content=content,
        stance=Stance.DEMAND if asks_of_somebody(cue, stance) else stance,
        lemma=lemma,
        negated=is_negated(doc, group),
    )


def stance_of(cue: Token, lemma: str) -> Stance:
    """What the lexicon says that a verb, adjective or noun does with what is said."""
    if cue.pos_ == "ADJ":
        return adjectives()[lemma].stance if lemma in adjectives() else Stance.STATE
    entry = verbs().get(lemma) if cue.pos_ == "VERB" else nouns().get(lemma)
    return entry.stance if entry is not None else Stance.STATE


def asks_of_somebody(cue: Token, stance: Stance) -> bool:
    """Whether a verb has somebody and an infinitive of what they are to do: "charged the staff to work harder".

    What they are believed or found "to be" is nothing that they are to do.
    """
    if cue.pos_ != "VERB" or is_passive(cue) or stance is Stance.BELIEVE:
        return False
    asked = next((c for c in cue.rights if relation(c) in ("obj", "iobj") and hears(c)), None)
    deeds = [c for c in cue.rights if relation(c) in ("xcomp", "advcl", "ccomp") and has_to(c)]
    if stance is Stance.STATE:
        deeds = [c for c in deeds if not any(relation(g) == "cop" for g in c.lefts)]
    return asked is not None and any(c.i > asked.i for c in deeds)


@once_per_doc
def sentence_numbers(doc: Doc) -> npt.NDArray[np.int64]:
    """For each token the number of its sentence."""
    return np.cumsum(doc.to_array("SENT_START") == 1)


def log_odds(chances: Odds) -> Odds:
    """Chances as log odds, none beyond MOST."""
    clipped = np.clip(chances, 1e-6, 1 - 1e-6)
    return np.clip(np.log(clipped / (1 - clipped)), -MOST, MOST)


def content_around(doc: Doc, group: Part, words: npt.NDArray[np.int64], odds: Odds) -> tuple[Part, ...]:
    """The best stretch before the cue and the best after it, each tidied."""
    around = pair_around_token(doc)[group.start]
    before, after = words < group.start, words >= group.end
    span = heading_of(doc)
    if span is not None and group.start < (end := tokens_of(doc, span).end):
        after &= words < end  # a headline says no more than its line
    best = [best_stretch(doc, words[side], odds[side]) for side in (before, after)]
    enough = max(LEAST, *(total * WEAKER for _, total in best))
    kept = (part for part, total in best if part is not None and total >= enough)
    return tuple(piece for part in kept for piece in whole_piece(doc, part, around))


def best_stretch(doc: Doc, words: npt.NDArray[np.int64], odds: Odds) -> tuple[Part | None, float]:
    """The stretch between ends of phrases with the highest sum of odds, and that sum; None where none is above zero."""
    if not len(words) or odds.max() <= 0:
        return None, 0.0
    sums = np.concatenate([[0.0], np.cumsum(odds)])
    starts, ends = phrase_ends(doc, words)
    totals = sums[ends][None, :] - sums[starts][:, None]
    totals[starts[:, None] >= ends[None, :]] = -np.inf
    first, last = np.unravel_index(int(totals.argmax()), totals.shape)
    if totals[first, last] <= 0:
        return None, 0.0
    return Part(int(words[starts[first]]), int(words[ends[last] - 1]) + 1), float(totals[first, last])


def phrase_ends(doc: Doc, words: npt.NDArray[np.int64]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Where a phrase may begin and end among ``words``, as places among them: edges of subtrees, and punctuation."""
    place = {int(i): k for k, i in enumerate(words)}
    starts, ends = {0}, {len(words)}
    for i in place:
        token = doc[i]
        starts.add(place.get(token.left_edge.i, 0))
        if token.head.i <= token.i or relation(token) not in OPENING or doc[token.i + 1].is_space:
            ends.add(place.get(token.right_edge.i, len(words) - 1) + 1)
        if token.is_punct:
            starts.update((place[i], place[i] + 1))
            ends.update((place[i], place[i] + 1))
    return np.array(sorted(s for s in starts if s < len(words))), np.array(sorted(e for e in ends if e > 0))


def source_around(doc: Doc, group: Part, words: npt.NDArray[np.int64], chances: Odds) -> DocSpan | None:
    """The noun phrase that the network reads as the source, without the words of the cue."""
    likely = {
        int(i): float(chance)
        for i, chance in zip(words, chances, strict=True)
        if chance >= SPOKEN and not group.start <= i < group.end
    }
    heads = [i for i in likely if doc[i].pos_ in NOMINAL]
    if not heads:
        return None
    head = doc[max(heads, key=likely.__getitem__)]
    while head.head.i != head.i and head.head.i in likely and head.head.pos_ in NOMINAL:
        head = head.head
    span = expand_noun(head)
    if span.end <= group.start or group.end <= span.start:
        return span
    start, end = head.i, head.i + 1
    while start - 1 in likely:
        start -= 1
    while end in likely:
        end += 1
    return doc[start:end]

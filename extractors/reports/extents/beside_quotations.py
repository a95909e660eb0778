"""Quotations with their cue beside them, whatever the parse says.

    "It rained," said Ada.      "It rained," Ada told the council.      Ada said: "It rained."

Position and punctuation decide: a cue verb right after a comma and the closing mark, or the last one before an
opening mark with nothing but hearer and adjuncts between.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import once_per_doc
from ...grammar.phrases import NOMINAL
from ...grammar.relations import own_subject, relation
from ...grammar.verb_groups import FINITE, TENSED
from ...text.marks import Pair, pair_around_token, pairs, token_at
from ...text.plain import text_of
from ...text.sentences import CLOSING_MARKS
from ..cue import CueVerb
from ..cue_verbs import cue_verbs
from ..speaking import may_speak
from .quoted.titles import is_title

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

REACH = 45  # tokens between a quotation and its cue: there may be long appositions
LONG = 5  # spaces in a quotation that is no term
LONGEST_SOURCE = 10  # words from "according" to a title
SPOKEN_END = frozenset(",.?!…—-")
SENTENCE_END = frozenset(".?!")


@once_per_doc
def quoted_by_verb(doc: Doc) -> dict[int, tuple[int, ...]]:
    """For each cue verb, by its token, the numbers of the quotations that it introduces or follows."""
    found: dict[int, list[int]] = {}
    by_token = {cue.token.i: cue for cue in cue_verbs(doc) if cue.entry.has("clause", "quote", "wh")}
    for number, pair in enumerate(pairs(doc)):
        if is_title(doc, pair) or is_in_source(doc, pair):
            continue
        cue = cue_before(doc, pair, by_token)
        if cue is None or not cue.entry.has("clause"):  # "lashed out at us: “It is a shame,” | she stressed"
            cue = cue_after(doc, pair, by_token) or cue
        if cue is not None:
            found.setdefault(cue.token.i, []).append(number)
        if cue is not None and (said := saying_after(cue)) is not None and said in by_token:
            found.setdefault(said, []).append(number)
    return {verb: tuple(numbers) for verb, numbers in found.items()}


def saying_after(cue: CueVerb) -> int | None:
    """The "saying" of whom somebody quotes, who says it too: "“It fell,” the agency quoted Ada as | saying |"."""
    if cue.entry.lemma not in ("quote", "cite") or cue.passive:
        return None
    near = (token for token in cue.doc[cue.group.end : cue.group.end + LONGEST_SOURCE] if token.lower_ == "saying")
    said = next(near, None)
    return said.i if said is not None and cue.token.is_ancestor(said) else None


def is_in_source(doc: Doc, pair: Pair) -> bool:
    """Whether a quotation is the name of a source: according to the list "Ten towns: where to go", it said."""
    opening, closing = token_at(doc, pair.outer.start), token_at(doc, pair.outer.end - 1)
    if opening < 3 or doc[opening - 1].tag_[:2] != "NN" or closing + 1 >= len(doc) or doc[closing + 1].text != ",":
        return False
    for i in range(opening - 2, max(opening - LONGEST_SOURCE, -1), -1):
        if doc[i].lower_ == "according":
            return doc[i + 1].lower_ == "to"
        if doc[i].is_punct or doc[i].is_space:
            return False
    return False


def cue_after(doc: Doc, pair: Pair, by_token: dict[int, CueVerb]) -> CueVerb | None:
    """The cue verb of the clause right after a quotation: ", said Ada", ", she told the council"."""
    start = token_at(doc, pair.outer.end - 1) + 1
    comma = start < len(doc) and doc[start].text in (",", "—", "–", "―", "-", "--")
    last = text_of(doc)[pair.inner.start : pair.inner.end].rstrip("])")[-1:]
    window = clause_after(doc, start + comma, pair.parent)
    if not window or not (comma or last in SPOKEN_END or (window[0].i in by_token and begins_large(doc, pair))):
        return None
    if not comma and last not in SPOKEN_END and not begins_with_speaker(window):
        return None  # "The Bridge" tells the story of a farmer
    new_sentence = last == "." and not comma and pair.closed
    quoted = next((by_token[token.i] for token in window if token.i in by_token and is_quoted_as(token)), None)
    found = quoted or verb_after(window, by_token, new_sentence=new_sentence)
    if found is None or is_within_subject(doc, pair, found) or is_in_opening(doc, pair, found):
        return None
    return found


def is_in_opening(doc: Doc, pair: Pair, cue: CueVerb) -> bool:
    """Whether a quotation is in a phrase before the clause of a cue that has other words: Calling it “odd”, Ada said.

    So it is around a cue put into its sentence: In the “worst case”, she said, it would break.
    """
    first = token_at(doc, pair.inner.start)
    if cue.group.start < first or cue.start >= token_at(doc, pair.outer.start) or is_spoken_aloud(doc, pair):
        return False
    top = doc[first]
    for _ in range(REACH):
        if top.head.i >= cue.group.start or top.head == top:
            break
        top = top.head
    apart = relation(top) == "obl" or (relation(top) == "advcl" and top.tag_ == "VBG")
    after = doc[cue.group.end : cue.end]
    opens = apart and top.left_edge.i + 1 < first
    return opens and any(token.tag_ in TENSED or token.text == ":" for token in after)


def is_within_subject(doc: Doc, pair: Pair, cue: CueVerb) -> bool:
    """Whether a quotation only describes who speaks: Ada, who wrote "Salt", said."""
    subject = own_subject(cue.token)
    first = token_at(doc, pair.outer.start)
    if subject is None or is_spoken_aloud(doc, pair):
        return False
    return subject.i < first < cue.token.i and doc[first - 1].text not in SENTENCE_END and first > cue.start


def is_spoken_aloud(doc: Doc, pair: Pair) -> bool:
    """Whether a quotation is a sentence of its own, by its capital and the sign at its end."""
    return begins_large(doc, pair) and is_spoken(doc, pair) and text_of(doc)[pair.inner.end - 1] in SPOKEN_END


def begins_with_speaker(window: list[Token]) -> bool:
    """Whether somebody who can speak comes after the verb that a window begins with: “We are ready” tweeted Ada."""
    subject = next((token for token in window[1:] if token.pos_ in NOMINAL and token.head not in window[2:]), None)
    if subject is None or subject.pos_ in ("PROPN", "PRON"):
        return subject is not None
    return may_speak(subject) and relation(subject) != "obj"


def clause_after(doc: Doc, start: int, around: int) -> list[Token]:
    """The tokens up to the end of the sentence, the line, or the next quotation."""
    holding = pair_around_token(doc)
    window: list[Token] = []
    for i in range(start, min(len(doc), start + REACH)):
        token = doc[i]
        if token.text in SENTENCE_END or token.text in (";", ":") or (token.is_space and "\n" in token.text):
            break
        if holding[i] != around:
            if is_spoken(doc, pairs(doc)[holding[i]]) and not is_within_name(doc, i):
                break
            continue  # a name or title: said Ada, author of "The Bridge"
        if not token.is_space:
            window.append(token)
    return window


def is_within_name(doc: Doc, i: int) -> bool:
    """Whether a quoted token is part of a name: Frederick "Fritz" Holt."""
    return doc[i].pos_ == "PROPN" and i + 2 < len(doc) and doc[i + 2].pos_ == "PROPN"


def verb_after(window: list[Token], by_token: dict[int, CueVerb], *, new_sentence: bool) -> CueVerb | None:
    """The first cue verb of the window if the window opens with its clause."""
    first = window[0]
    if opens_otherwise(window):
        return None
    for place, token in enumerate(window):
        cue = by_token.get(token.i)
        if cue is None or cue.passive:
            if token.tag_ in FINITE and is_predicate(token):
                return None
            continue
        if token.tag_ == "VBG" or token.dep_ == "acl:relcl" or relation(token) == "acl":
            continue
        inverted = all(t.tag_[:2] in ("RB", "MD", "VB") for t in window[:place])
        if place + 1 < len(window) and window[place + 1].lower_ == "that" and window[place + 1].tag_ == "IN":
            return None  # In her memoir, "Soundings", she recalled that
        if new_sentence and not (inverted or first.lower_ in ("he", "she", "they", "it")):
            return None
        if inverted and (place + 1 >= len(window) or not may_be_subject(token, window[place + 1])):
            return None
        if not inverted and (subject := own_subject(token)) is not None and subject.i < first.i:
            return None
        return cue if not new_sentence or (inverted and first.lower_ == first.text) else None
    return None


def opens_otherwise(window: list[Token]) -> bool:
    """Whether no cue can come in a clause that opens so: “It holds”, as he told the town | that | help would come."""
    first = window[0]
    if first.lower_ == "as":
        return any(token.lower_ == "that" and token.tag_ == "IN" for token in window)
    return first.tag_ in ("WP", "WDT", "CC", "VBG", "IN", "WRB", "TO")


def is_quoted_as(participle: Token) -> bool:
    """Whether a participle ends "was quoted as saying"."""
    if participle.tag_ != "VBG" or participle.i == 0 or participle.nbor(-1).lower_ != "as":
        return False
    return participle.head.tag_ == "VBN" and participle.head.lower_ in ("quoted", "cited")


def may_be_subject(verb: Token, following: Token) -> bool:
    """Whether the subject of an inverted cue may begin here: "said | the mayor", not "said | that"."""
    outside = following.i == verb.i + 1 and not following.is_punct
    if following.tag_ == "PRP" and relation(following) == "nsubj" and following.head.i > following.i:
        return False  # said | he felt ill
    return outside and following.tag_[:2] not in ("IN", "TO", "WP", "WD", "MD", "CC")


def is_predicate(token: Token) -> bool:
    """Whether a tensed verb is the predicate of a clause that is not relative, so that no cue comes after it."""
    predicate = token.head if relation(token) == "cop" else token
    return relation(predicate) not in ("aux", "acl")


def cue_before(doc: Doc, pair: Pair, by_token: dict[int, CueVerb]) -> CueVerb | None:
    """The cue verb in front of a quotation: "Ada said:", "Ada told the council", "Ada wrote that"."""
    opening = token_at(doc, pair.outer.start)
    colon, end = punctuation_before(doc, opening)
    holding = pair_around_token(doc)
    for i in range(end - 1, max(-1, end - 1 - REACH), -1):
        token = doc[i]
        if holding[i] != pair.parent:
            if colon or is_within_name(doc, i):
                continue
            return None
        if token.text in SENTENCE_END or (token.is_space and "\n" in token.text):
            return None
        cue = by_token.get(i)
        if cue is not None and not (cue.passive and not cue.entry.has("hearer")):
            if colon or introduces(doc, cue, end, pair):
                return cue
            return None
        if not colon and token.tag_ in TENSED and token.dep_ != "acl:relcl":
            return None
    return None


def punctuation_before(doc: Doc, opening: int) -> tuple[bool, int]:
    """Whether a colon comes before the opening mark, also at the end of the line above, and where the rest ends."""
    end = opening
    while end > 0 and doc[end - 1].is_space:
        end -= 1
    if end > 0 and doc[end - 1].text == ":":
        return True, end - 1
    if end != opening and any("\n" in doc[i].text for i in range(end, opening)):
        return False, opening
    return False, end


def introduces(doc: Doc, cue: CueVerb, end: int, pair: Pair) -> bool:
    """Whether nothing but hearer, adjuncts and "that" comes between a cue and the opening mark."""
    between = [doc[i] for i in range(cue.group.end, end) if not doc[i].is_space]
    if not between or (len(between) == 1 and between[0].lower_ in (",", "that")):
        return True
    if (
        cue.group.start > 0
        and doc[cue.group.start - 1].text in CLOSING_MARKS
        and not any(token.text == "," for token in between)
    ):  # "We are ready" wrote Ada "to help"
        return True
    if between[-1].text == "," or goes_on(doc, cue, between):
        return is_spoken(doc, pair) or text_of(doc).count(" ", pair.inner.start, pair.inner.end) >= 2
    if between[-1].tag_ in ("IN", "DT", "JJ", "TO", "CC", "PRP$", "POS") or between[-1].tag_[:2] == "VB":
        return False  # attacked it as "garbage"
    return is_spoken(doc, pair) and begins_large(doc, pair)


def goes_on(doc: Doc, cue: CueVerb, between: list[Token]) -> bool:
    """Whether only a conjunction comes between a cue after a quotation and the next: “...,” he said, but “..."."""
    if between[0].text != "," or len(between) not in (2, 3) or between[1].lower_ not in ("and", "but"):
        return False
    quoted = any(doc[i].text in CLOSING_MARKS for i in range(cue.start, cue.group.start))
    return quoted and all(token.pos_ == "ADV" for token in between[2:])


def is_spoken(doc: Doc, pair: Pair) -> bool:
    """Whether the quoted words are an utterance rather than a term: a clause, or with its own final punctuation."""
    text = text_of(doc)
    if begins_large(doc, pair) and text.count(" ", pair.inner.start, pair.inner.end) >= LONG:
        return True
    return (
        text[pair.inner.start : pair.inner.end].rstrip("])")[-1:] in SPOKEN_END
        or text[pair.inner.start : pair.inner.end].rstrip("'’”\"")[-1:] in SENTENCE_END
        or text[pair.outer.end : pair.outer.end + 1] == ","
        or not pair.closed
        or (begins_large(doc, pair) and fills_sentence(doc, pair))
    )


def fills_sentence(doc: Doc, pair: Pair) -> bool:
    """Whether a quotation is a sentence whose final stop is outside the marks: It rained. “It poured”."""
    text, (start, end) = text_of(doc), pair.outer
    inner = doc[token_at(doc, pair.inner.start) : token_at(doc, pair.inner.end - 1) + 1]
    ends = text[end : end + 1] in (".", "!", "?") and text[:start].rstrip()[-1:] in (".", "!", "?", "")
    return ends and any(token.tag_ in FINITE for token in inner)


def begins_large(doc: Doc, pair: Pair) -> bool:
    """Whether the quoted words begin with a capital or with an omission."""
    inner = text_of(doc)[pair.inner.start : pair.inner.end]
    first = inner.lstrip("'‘’“\"")[:1] or inner[:1]
    return first.isupper() or first in "[(…."

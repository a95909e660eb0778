"""A source and its coordinated parts: "Norvik and the Halden Group" are two."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from ....base import once_per_doc
from ....text.datelines import heads
from ....text.plain import places_by_tag, places_by_word
from ....words.lists import function_words, small
from ....words.noun_table import people_marked
from ....words.nouns import NounKind, is_group_noun, noun_class
from ....words.people import is_role
from ...names.found import name_at
from ...names.name import PERSON, PLACE
from .head_names import head_name
from .noun_phrases import edges, head_noun

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

    from ...names.name import Name

LONGEST_BRACKET = 5  # tokens
LEAST_PERSON = 0.8  # how likely a noun names a person


def parts_of(source: DocSpan) -> list[tuple[int, int]]:
    """The coordinated parts of a source, each as a range of tokens; one where nothing is coordinated."""
    doc = source.doc
    start, end = edges(doc, *whole(doc, first_word(source), source.end))
    end = before_examples(doc, start, end)
    joined = [edges(doc, a, b) for a, b in between_links(doc, start, end)]
    return [part for a, b in joined if a < b for part in coordinated(doc, a, b)]


def before_examples(doc: Doc, start: int, end: int) -> int:
    """Where a plural ends that examples follow: "Forty officers, including Ada Vale and Jo Ray"; else ``end``."""
    for i in range(start + 1, end - 2):
        if doc[i].text in (",", "–", "—", "-") and doc[i + 1].lower_ in small("before_examples"):
            plural = doc[head_noun(doc, start, i)].tag_ == "NNS" and head_name(doc, start, i) is None
            return i if plural else end
    return end


def coordinated(doc: Doc, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of a stretch that conjunctions join."""
    conjunctions = conjunctions_of(doc)
    if bisect_left(conjunctions, start) == bisect_left(conjunctions, end):
        return [(start, end)]
    root = doc[start:end].root
    cuts = [start]
    for conjunct in (one for one in root.conjuncts if not in_brackets(doc, start, one.i)):
        if start < conjunct.i < end and conjunct.i > root.i and is_cut(doc, cuts[-1], conjunct, end):
            cuts.append(first_of(conjunct, cuts[-1]))
    cuts += [] if len(cuts) > 1 else second_names(doc, start, end)
    cuts += listed_names(doc, start, end) if len(cuts) > 1 else []
    cuts = sorted(set(cuts))
    cuts += second_names(doc, cuts[-1], end) if len(cuts) > 1 else []
    if len(cuts) > 1 and doc[start].lower_ == "neither":  # "| neither | Oslo nor Bern"
        cuts[0] += 1
    ranges = [edges(doc, a, b) for a, b in zip(cuts, [*cuts[1:], end], strict=True)]
    return [(a, b) for a, b in ranges if a < b]


def in_brackets(doc: Doc, start: int, at: int) -> bool:
    """Whether a bracket that opens within a source is not yet closed before a token."""
    marks = [doc[i].text for i in range(start, at) if doc[i].text in ("(", ")")]
    return marks.count("(") > marks.count(")")


@once_per_doc
def conjunctions_of(doc: Doc) -> list[int]:
    """Where a doc coordinates, by the numbers of its tokens."""
    tagged, words = places_by_tag(doc), places_by_word(doc)
    return sorted({*tagged.get("CC", ()), *words.get("and", ()), *words.get("&", ())})


@cache
def links_by_first_word() -> dict[str, list[str]]:
    """Links of several words by their first: "as well as"."""
    return {phrase.split()[0]: phrase.split() for phrase in small("together")}


def between_links(doc: Doc, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of a source between "along with", "together with" and "as well as", before any relative clause."""
    if end - start < 2:
        return [(start, end)]
    words = [doc[i].lower_ for i in range(start, end)]
    last = next((i for i, word in enumerate(words) if word in function_words("relatives")), len(words))
    links = [
        (i, i + len(link))
        for i, word in enumerate(words[:last])
        if i > 0 and (link := links_by_first_word().get(word)) and words[i : i + len(link)] == link
    ]
    opens = [start, *(start + after for _, after in links)]
    return list(zip(opens, [*(start + before for before, _ in links), end], strict=True))


def whole(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """A source with the rest of a name that it cuts through, and the name after a bare title."""
    covered = name_at(doc)
    if (name := covered.get(end - 1)) is not None and name.end > end:
        end = name.end
    if (name := name_after_bracket(doc, start, end)) is not None:
        end = name.end
    last = doc[end - 1]
    if is_role(last.text) and (name := covered.get(end)) is not None and name.kind == PERSON and last.whitespace_:
        end = name.end
    return start, end


def name_after_bracket(doc: Doc, start: int, end: int) -> Name | None:
    """The person's name after a bracket that follows a title at the end of a source: "Justice (rtd) | Ada Vale"."""
    closing = end - 1 if doc[end - 1].text == ")" else None
    if closing is None and end < len(doc) and doc[end].text == "(":
        closing = next((i for i in range(end + 1, min(end + LONGEST_BRACKET, len(doc))) if doc[i].text == ")"), None)
    if closing is None:
        return None
    first = max(start, closing - LONGEST_BRACKET)
    opening = next((i for i in range(closing, first, -1) if doc[i].text == "("), start)
    name = name_at(doc).get(closing + 1) if opening > start and is_role(doc[opening - 1].text) else None
    return name if name is not None and name.kind == PERSON else None


def first_word(source: DocSpan) -> int:
    """Where a source begins after a dateline, a time stamp, the place before a colon or the end of the line before."""
    doc, start = source.doc, source.start
    for i in range(source.start, source.end - 1):
        if (doc[i].is_space and "\n" in doc[i].text) or is_colon_after_place(doc, i, start):
            start = i + 1
    for head in heads(doc):
        while start < source.end and head.start <= doc[start].idx < head.end:
            start += 1
    return start if start < source.end else source.start


def is_colon_after_place(doc: Doc, at: int, start: int) -> bool:
    """Whether a colon sets a place off from who speaks there: "Arden: | The Orion Mill | said"."""
    place = name_at(doc).get(start) if doc[at].text == ":" else None
    return place is not None and place.kind == PLACE and place.end == at


def listed_names(doc: Doc, start: int, end: int) -> list[int]:
    """Where a person in a list of persons begins: "Ada Vale, Jo Ray and Lee Moss"."""
    covered = name_at(doc)
    return [
        i + 1
        for i in range(start + 1, end - 1)
        if doc[i].text == ","
        and (name := covered.get(i + 1)) is not None
        and name.kind == PERSON
        and i - 1 in covered
        and covered[i - 1].kind == PERSON
    ]


def second_names(doc: Doc, start: int, end: int) -> list[int]:
    """Where a second source begins that the parse did not coordinate: a name, "and", and a name or a plural."""
    covered = name_at(doc)
    for i in range(start + 1, clause_after(doc, start, end) - 1):
        if doc[i].lower_ not in ("and", "&") or in_brackets(doc, start, i):
            continue
        if covered.get(i - 1) is None or covered.get(i - 1) is covered.get(i + 1):
            continue
        first, second = head_name(doc, start, i), edges(doc, i + 1, end)
        if first is None or (first.end != i and first.kind != PERSON):
            continue
        after = head_name(doc, *second)
        if is_told(doc, first, i + 1) and (after is None or after.kind != PERSON):
            continue
        several = doc[head_noun(doc, *second)].tag_ in ("NNS", "NNPS")
        if several or after is not None:
            return [second[0]]
    return []


def clause_after(doc: Doc, start: int, end: int) -> int:
    """Where a clause about what is named begins: "Ada Vale, who met Jo and Lee", "Ada Vale, speaking of Jo and Lee"."""
    for i in range(start + 2, end):
        if doc[i - 1].text == "," and (doc[i].lower_ in function_words("relatives") or doc[i].tag_ == "VBG"):
            return i
    return end


def first_of(conjunct: Token, lowest: int) -> int:
    """Where a coordinated part begins, its conjunction and comma left out."""
    i = conjunct.left_edge.i
    doc = conjunct.doc
    while i < conjunct.i and (doc[i].tag_ == "CC" or doc[i].is_punct or doc[i].lower_ in ("and", "or", "&")):
        i += 1
    return max(i, lowest)


def is_cut(doc: Doc, start: int, conjunct: Token, end: int) -> bool:
    """Whether a conjunct is a source of its own, not half of a name or a description ("president and CEO Ada Vale")."""
    first = first_of(conjunct, start)
    covered = name_at(doc)
    if first - 1 in covered and covered[first - 1] is covered.get(first):
        return False
    if first in covered and covered[first].start < first:
        return False
    if conjunct.pos_ not in ("NOUN", "PROPN", "PRON", "NUM"):
        return False
    if conjunct.tag_ == "NN" and doc[first].tag_ in ("NN", "JJ") and not is_group_noun(conjunct.text):
        return False  # a noun for one person needs an article: "Ada Vale, a smoker and former addict"
    if is_double_office(doc, first - 2, conjunct):
        return False
    before = head_name(doc, *edges(doc, start, first))
    after = head_name(doc, *edges(doc, first, end))
    described = before is not None and before.end < first and doc[before.end].text == "," and doc[first - 2].text != ","
    if described and after is None and (conjunct.lower_ == "one" or (conjunct.tag_ == "NN" and is_role(conjunct.text))):
        return False  # "Ada Vale, the head of Orion and a lawyer", "... and one of its owners"
    if before is not None and is_told(doc, before, first) and (after is None or after.kind != PERSON):
        return False  # "Ada Vale, director of Peace and Justice"
    left = doc[head_noun(doc, *edges(doc, start, first))]
    one = left.tag_ == "NN" and is_person(left.text)
    if before is None and after is not None and one and not has_article(left):
        return False  # "party leader and the mayor of Arden, Ada Vale"
    if before is None and after is not None and after.kind == PERSON and doc[first].tag_ not in ("DT", "PRP$"):
        return after.start == first and not is_role(doc[first - 2].text)
    return True


def is_double_office(doc: Doc, left: int, conjunct: Token) -> bool:
    """Whether two capitalised titles are one office after "the": "the Comptroller and Auditor General"."""
    titled = left > 0 and doc[left].is_title and doc[left + 2].is_title and conjunct.tag_ in ("NNP", "NN")
    return titled and doc[left - 1].lower_ == "the" and all(is_person(doc[i].text) for i in (left, left + 2))


def is_person(noun: str) -> bool:
    """Whether a noun is one for a person."""
    return is_role(noun) or noun_class(noun).likely(NounKind.PERSON) >= LEAST_PERSON


def is_told(doc: Doc, name: Name, second: int) -> bool:
    """Whether what is told of a person goes on over "and": no comma before it, and one who has an office, not kin."""
    start, end = name.end + 1, second - 1
    if name.kind != PERSON or end <= start or doc[name.end].text != "," or doc[end - 1].text == ",":
        return False
    head = doc[head_noun(doc, *edges(doc, start, end))]
    held = head.tag_ in ("NN", "NNP") and is_role(head.text) and head.lower_ not in people_marked("kin")
    return held and not any(doc[i].text == "," for i in range(start, end))


def has_article(noun: Token) -> bool:
    """Whether an article, possessive or number comes before a noun."""
    return any(left.tag_ in ("DT", "PRP$", "CD") or left.dep_ == "nmod:poss" for left in noun.lefts)

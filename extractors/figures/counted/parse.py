"""Questions about numbers to a parse: its tokens by place, the head of a phrase, the words of a phrase.

Every answer may be None: the doc may have no parse, and parsers err.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from ...grammar.relations import relation
from ...text.sentences import sentence_of
from ...words.modifiers import listed
from ...words.units import units

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NOMINAL = frozenset({"NOUN", "PROPN"})
# a dependent that leads to the head of its own noun phrase, further right
INSIDE = frozenset({"det", "amod", "compound", "nummod", "flat", "nmod", "advmod", "case", "punct", "goeswith", "dep"})
MODIFIERS = frozenset(
    {"amod", "compound", "flat", "nmod", "punct", "goeswith", "dep", "advmod", "acl", "fixed", "conj", "cc"}
)
LONGEST = 12


class Parse:
    """A doc with its tokens findable by character."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.starts: list[int] = doc.to_array("IDX").tolist()
        self.has_heads = bool(doc.to_array("DEP").any())

    def tokens(self, start: int, end: int) -> list[Token]:
        """The tokens that share characters with ``[start, end)``."""
        first = max(0, bisect_right(self.starts, start) - 1)
        last = bisect_left(self.starts, end)
        found = map(self.doc.__getitem__, range(first, last))  # much faster than a slice, which makes a span
        return [token for token in found if token.idx + len(token) > start and not token.is_space]

    def after(self, end: int) -> Token | None:
        """The first token that begins at or after a character, spaces left out."""
        for i in range(bisect_left(self.starts, end), len(self.doc)):
            if not self.doc[i].is_space:
                return self.doc[i]
        return None


def top_of(tokens: list[Token]) -> Token | None:
    """The token among these whose head is none of them; the last one where several are."""
    inside = {token.i for token in tokens}
    tops = [token for token in tokens if token.head.i not in inside or token.head == token]
    return tops[-1] if tops else None


def head_of_phrase(token: Token, reach: int = 8) -> Token | None:
    """The noun at the head of the phrase that begins with a token: "soldiers" for "North Korean soldiers"."""
    head = token
    for _ in range(reach):
        further = head.head
        if further.i <= head.i or relation(head) not in INSIDE or further.i - token.i > reach:
            break
        head = further
    return head if head.pos_ in NOMINAL or (head.pos_ in ("ADJ", "PRON", "NUM", "VERB") and head.i >= token.i) else None


def phrase_of(head: Token, after: int = -1) -> str:
    """The words of a noun phrase: what modifies the head, from token ``after`` on, the head, and an "of" after it."""
    start = first_word(head, after)
    end = last_word(head)
    text = head.doc[start : end + 1].text
    if ")" in text and "(" not in text:  # "a 40 ft (12 m) long hull"
        text = text.rpartition(")")[2]
    return " ".join(word for word in text.split() if word != "\ufffd").strip("\"“”'‘’([ ")


def first_word(head: Token, after: int) -> int:
    """The first token of a noun phrase, articles and pronouns left out; a possessor is in."""
    start = first_part(head, after)
    for child in sorted(head.lefts, key=lambda c: -c.i):
        name = relation(child)
        if child.i <= after or name not in MODIFIERS or child.right_edge.i < last_before(head.doc, start):
            break
        if name in ("advmod", "punct", "cc", "conj", "acl") and child.i != last_before(head.doc, start):
            break
        left = max(child.left_edge.i, after + 1)
        if start - left > LONGEST:
            break
        start = left
    doc = head.doc
    start = next((i + 1 for i in range(head.i - 1, start, -1) if is_dash(doc, i)), start)  # "OSLO - Salmon exports"
    while start < head.i and (
        relation(doc[start]) in ("det", "punct", "case", "cc")
        or doc[start].tag_ == "WP$"
        or doc[start].is_space
        or doc[start].lower_ in listed("outside_a_counted_phrase")
        or is_share(doc, start)
        or (doc[start].lower_ in listed("adjectives_of_size") and start > 0 and is_sized(doc, start))
    ):
        if doc[start + 1].text == "-" and not doc[start].whitespace_:
            break  # "the all-items index"
        start += 1
    return start


def is_share(doc: Doc, i: int) -> bool:
    """Whether a token is a percentage, or its mark, before a noun: "a 17% rate"."""
    return doc[i].text == "%" or (doc[i].like_num and doc[i + 1].lower_ in ("%", "percent"))


def is_dash(doc: Doc, i: int) -> bool:
    """Whether a token is a dash between spaces."""
    return doc[i].text in ("-", "–", "—") and bool(doc[i].whitespace_) and bool(doc[i - 1].whitespace_)


def is_sized(doc: Doc, i: int) -> bool:
    """Whether an adjective belongs to a unit before it: "a sixteen-year-old Swede"; "two old men" are old."""
    return doc[i - 1].text in ("-", ")") or doc[i - 1].lower_ in units()


def first_part(head: Token, after: int) -> int:
    """The first token of a hyphenated word that ends with the head, wherever the hyphen is attached: "flight-time"."""
    doc, start = head.doc, head.i
    while (
        start - 2 > after
        and doc[start - 1].text == "-"
        and not (doc[start - 1].whitespace_ or doc[start - 2].whitespace_)
    ):
        start -= 2
    return start


def sentence_start(token: Token, reach: int = 40) -> Token | None:
    """The first token of a token's sentence, if it is near."""
    start, _ = sentence_of(token.doc, token.i)
    return token.doc[start] if token.i - start < reach else None


def next_word(doc: Doc, i: int) -> int:
    """The number of the next token that is no space."""
    i += 1
    while i < len(doc) and doc[i].is_space:
        i += 1
    return i


def last_before(doc: Doc, i: int) -> int:
    """The number of the last token before that is no space."""
    i -= 1
    while i > 0 and doc[i].is_space:
        i -= 1
    return i


def last_word(head: Token) -> int:
    """The last token of a noun phrase: its head, or the end of the "of" phrase right after it."""
    end = head.i
    doc = head.doc
    for child in head.rights:
        if relation(child) in ("flat", "goeswith") and child.left_edge.i == next_word(doc, end):
            end = child.right_edge.i
        elif relation(child) == "compound" and child.i == next_word(doc, end):
            end = child.i
    for child in head.rights:
        if (
            relation(child) != "nmod"
            or child.left_edge.i != next_word(doc, end)
            or doc[child.left_edge.i].lower_ != "of"
        ):
            continue
        if any(
            token.like_num or token.is_currency or any(letter.isdigit() for letter in token.text)
            for token in doc[child.left_edge.i : child.left_edge.i + 6]
            if token.i <= child.i or (token.head == child and relation(token) == "nummod")  # "Rp 450,000"
        ):
            continue
        last = min(child.right_edge.i, end + LONGEST)
        for i in range(child.left_edge.i + 1, last + 1):
            if (
                (doc[i].is_punct and doc[i].text not in ("-", "'", "’"))
                or "\n" in doc[i].text
                or doc[i].tag_ in ("WDT", "WP", "VBD", "VBZ", "VBP", "MD", "IN", "CC")
                or doc[i].pos_ in ("ADP", "VERB")
            ):
                last = i - 1
                break
        return last if last > child.left_edge.i else end
    return end


STOPS = frozenset(", ; : . — – ( )".split())


def crosses(last: Token, noun: Token) -> bool:
    """Whether a stop, a finite verb or an empty line is between number and noun; "a big, old house" has no stop."""
    doc = last.doc
    for i in range(last.i + 1, noun.i):
        if (
            (doc[i].pos_ == "ADP" and not doc[i - 1].pos_ == doc[i + 1].pos_ == "PROPN")
            or doc[i].tag_ in ("VBZ", "VBP", "MD")
            or doc[i].pos_ == "AUX"
            or (doc[i].tag_ == "VBD" and relation(doc[i]) != "amod" and doc[i].head.i != noun.i)
        ):
            return True
        if doc[i].pos_ == "CCONJ" and doc[i + 1].like_num:
            return True  # "$40 each and 30 men"
        if doc[i].text in STOPS and not (doc[i].text == "," and doc[i - 1].pos_ == "ADJ"):
            return True
        if doc[i].is_space and doc[i].text.count("\n") > 1:
            return True
    return False


def number_inside(noun: Token, after: int) -> int:
    """The last number word or determiner that is in front of the noun, which its phrase leaves out."""
    best = after - 1
    for part in noun.lefts:
        more = part.lower_ == "more" and any(each.like_num for each in part.lefts)  # "two million more boats"
        if (relation(part) == "nummod" or more) and part.i > best:
            best = part.i
    return best


def verb_over(token: Token) -> Token | None:
    """The verb that a noun phrase depends on."""
    for above in climb(token):
        if above != token and above.pos_ in ("VERB", "AUX"):
            return above
        if relation(above) == "nsubj" and above.head.pos_ not in ("VERB", "AUX"):
            return None  # "the mill had burned, and 15 were beyond repair"
        if relation(above) not in (
            "nsubj",
            "obj",
            "obl",
            "nmod",
            "nummod",
            "conj",
            "appos",
            "iobj",
            "dep",
            "advcl",
            "xcomp",
            "compound",
        ):
            break
    return None


def climb(token: Token, steps: int = 5) -> list[Token]:
    """A token and those above it."""
    found = [token]
    while len(found) <= steps and found[-1].head != found[-1]:
        found.append(found[-1].head)
    return found

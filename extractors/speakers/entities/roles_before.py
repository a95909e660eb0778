"""The role right before a name: titles, offices and what modifies them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import once_each
from ...text.sentences import sentence_bounds
from ...words.forms import plain, singular
from ...words.lists import function_words, small
from ...words.noun_table import people_marked
from ...words.people import full_title, honorifics, is_role, is_title
from ..names.after_offices import office_before
from ..names.found import name_at
from ..names.name import GROUP, HYPHENS, PERSON, PLACE, POSSESSIVE, Name
from ..names.runs import ahead, back, is_blank, is_strange
from .role import REACH, Role, is_address, is_office, phrase_head

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST_FIELD = 5  # words after "and" and the title
MODIFIER_TAGS = frozenset({"JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "VBN", "VBG", "FW", "AFX"})


def before(name: Name, doc: Doc) -> Role | None:
    """The role right before a name: "German Chancellor", "Minister of Health", "then-Secretary"."""
    start = front_of(name, doc)
    while start < name.start and (
        doc[start].lower_ in function_words("articles")
        or doc[start].lower_ in small("calendar")
        or is_blank(doc[start])
    ):
        start += 1
    head = None
    for i in range(start, name.start):
        word = doc[i].text
        if is_office(word) and (head is None or doc[back(doc, i - 1)].lower_ not in small("joining_offices")):
            head = i
        elif head is not None and doc[i].lower_ in small("joining_offices"):
            break
    if head is None:
        return royal(name, doc, start)
    end = name.start
    while end > head + 1 and (doc[end - 1].text in (".", ",") or is_blank(doc[end - 1]) or is_address(doc[end - 1])):
        end -= 1
    return Role(start, end, phrase_head(doc, start, head))


def before_rank(name: Name, doc: Doc) -> Role | None:
    """The office before a rank: "chief" of "police chief Lt. Gen. Vale"; none in "Lieutenant General Vale"."""
    for i in range(front_of(name, doc), name.start - 1):
        office = (
            is_role(doc[i].text) and not is_rank(doc[i].text) and doc[i].lower_ not in small("first_words_of_offices")
        )
        if office and doc[i + 1].text[:1].isupper() and is_rank(doc[i + 1].text):
            start = max(front_of(name, doc), i - 1) if doc[i].is_lower else i
            return Role(start, i + 1, phrase_head(doc, start, i))
    return None


def before_and(name: Name, doc: Doc) -> Role | None:
    """The office before "and" and another: "deputy premier" of "Deputy Premier and Minister for Roads Ada Vale"."""
    start = front_of(name, doc)
    for i in range(start + 1, name.start - 1):
        if (
            doc[i].lower_ in ("and", "&")
            and is_office(doc[i - 1].text)
            and any(is_office(doc[j].text) for j in range(i + 1, name.start))
        ):
            return Role(start, i, phrase_head(doc, start, i - 1))
    return None


def is_rank(word: str) -> bool:
    """Whether a word is a rank of soldiers, short or in full."""
    return full_title(plain(word).rstrip(".")) in people_marked("soldier")


def royal(name: Name, doc: Doc, start: int) -> Role | None:
    """The title that is part of a name: "Queen Maud", "Crown Prince Haakon"."""
    if name.end - name.start < 2 or plain(doc[name.start].text) not in honorifics().kept:
        return None
    title = doc[name.start].lower_
    if title in ("lady", "lord"):
        return None
    crown = start < name.start and doc[name.start - 1].lower_ == "crown"
    return Role(start, name.start + 1, f"crown {title}" if crown else title)


def addressed(name: Name, doc: Doc) -> Role | None:
    """A form of address, which may name an occupation: "Prof. Ada Vale" is "the professor" later on."""
    at = back(doc, name.start - 1)
    at -= at > 0 and doc[at].text == "."
    title = plain(doc[at].text).rstrip(".") if at >= 0 else ""
    return Role(at, at + 1, title) if title in honorifics().dropped and doc[at].text[:1].isupper() else None


def front_of(name: Name, doc: Doc) -> int:
    """Where the words that describe a person before the name begin; the name's own start where there are none."""
    return described_from(doc, name)


@once_each
def described_from(doc: Doc, name: Name) -> int:
    """Where that is, gone back to once: whoever looks for the roles of a name asks several times."""
    lowest = earliest(name, doc)
    covered = name_at(doc)
    i, described = name.start - 1, name.start
    while i >= lowest:
        token = doc[i]
        if (
            token.text == ")"
            and (opening := opened_by(doc, i, lowest)) is not None
            and (described < name.start or is_title(doc[opening - 1].text) or is_body(covered, opening - 1))
        ):
            i = opening  # "Harbour Board (HB) director Ada Vale", "Captain (rtd) Ada Vale"
        elif not is_blank(token):
            if not goes_on(token, i, name, doc, covered, lowest):
                break
            described = i
        i -= 1
    while described < name.start and (doc[described].text in HYPHENS or doc[described].text in POSSESSIVE):
        described += 1
    return described


def is_body(covered: dict[int, Name], at: int) -> bool:
    """Whether a token is the last of a body's name, as before its short form: "head of Arden Union (AU) Ada Vale"."""
    return at in covered and covered[at].kind == GROUP and covered[at].end == at + 1


def opened_by(doc: Doc, closing: int, lowest: int) -> int | None:
    """Where a bracket around a short form opens."""
    return next((i for i in range(closing - 2, max(closing - 5, lowest), -1) if doc[i].text == "("), None)


def earliest(name: Name, doc: Doc) -> int:
    """The first token that may belong to a role before a name: one of its sentence, and near."""
    return max(sentence_bounds(doc)[name.start][0], name.start - REACH) if len(doc) else 0


def latest(name: Name, doc: Doc) -> int:
    """Where the tokens end that may belong to a role after a name."""
    return min(sentence_bounds(doc)[name.end - 1][1], name.end + REACH)


def goes_on(token: Token, i: int, name: Name, doc: Doc, covered: dict[int, Name], lowest: int) -> bool:
    """Whether a phrase before a name continues to the left at this token."""
    lower = token.lower_
    other = covered.get(i)
    if other is not None and other.kind == PERSON:
        return doc[min(other.end, name.start)].text in POSSESSIVE
    if other is not None and other.start < i:
        return True  # within "University of Arden"
    if lowest < i < name.start - 1 and doc[i - 1].text in HYPHENS and doc[i + 1].text in HYPHENS:
        return True  # "Officer-in-Charge"
    if lower in function_words("opening_an_owner"):
        link = back(doc, i - 1)
        inside = link >= lowest and doc[link].lower_ in small("joining_offices")
        return inside and goes_on(doc[link], link, name, doc, covered, lowest)
    if lower in small("joining_offices"):
        last = back(doc, name.start - 1)
        # "a spokesman for President Ada Vale", though not "Secretary of Justice Ada Vale"
        personal = last > i and is_office(doc[last].text) and doc[last].lower_ != "justice"
        personal = personal or any(is_role(doc[j].text) and doc[j].text.islower() for j in range(i + 1, name.start))
        personal = personal or not any(doc[j].pos_ in ("NOUN", "PROPN") for j in range(i + 1, name.start))
        between = any(not is_address(doc[j]) and doc[j].text != "." for j in range(i + 1, name.start))
        return (
            between and not personal and office_before(doc, i, lowest) is not None
        )  # not "brother of singer Ada Vale"
    if lower in ("and", "&"):
        return i + 1 < name.start and joins_offices(doc, i, lowest, covered)
    left = back(doc, i - 1)
    return is_modifier(token, doc[left] if left >= lowest else None)


def is_modifier(token: Token, before: Token | None) -> bool:
    """Whether a token may be among the words before a name: noun, adjective, possessive, hyphen, "then"."""
    if token.text in HYPHENS:
        return not token.whitespace_ or before is None or not before.whitespace_
    if token.text in POSSESSIVE or token.lower_ in small("before_offices"):
        return True
    if token.text == "." and before is not None and is_title(before.text):
        return True
    if token.is_punct or token.is_space:
        return False
    if token.tag_ in ("VBN", "VBG"):
        inside = token.lower_ in small("participles_of_offices")  # "Orion Managing Director Ada Vale"
        return inside or token.dep_.partition(":")[0] in ("amod", "compound")
    return token.tag_ in MODIFIER_TAGS or token.pos_ in ("ADJ", "NOUN", "PROPN", "NUM") or is_title(token.text)


def joins_offices(doc: Doc, i: int, lowest: int, covered: dict[int, Name]) -> bool:
    """Whether "and" joins two parts of one description: "President and CEO", "trade and industry commissioner"."""
    at = back(doc, i - 1)
    left, right = doc[at] if at >= lowest else None, doc[ahead(doc, i + 1)]
    if left is None or right.tag_ in ("DT", "PRP$"):
        return False
    if i in covered and covered[i].start < i < covered[i].end - 1:
        return True  # "Minister of Roads and Bridges Ada Vale"
    if at in covered and covered[at].kind in (PERSON, PLACE, GROUP):
        return False
    if left.text[:1].isupper() and right.text[:1].isupper() and is_field_of_title(doc, at, right.i):
        return True
    return is_role(left.text) or (left.pos_ in ("NOUN", "ADJ") and left.text.islower() and left.tag_ != "NNS")


def is_field_of_title(doc: Doc, left: int, right: int) -> bool:
    """Whether a capitalised noun and one after "and" are the field of a title: "Youth and Water Affairs Minister"."""
    ahead_of = doc[right + 1 : right + LONGEST_FIELD]
    title = next((token for token in ahead_of if is_title(token.text) or not token.text[:1].isupper()), None)
    known = not is_strange(singular(doc[left].text)) and not is_office(doc[left].text)
    return known and title is not None and is_title(title.text)

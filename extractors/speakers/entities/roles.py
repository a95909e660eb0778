"""What somebody is: the title, office or affiliation that is around a name.

Four places are read: before the name ("German Chancellor Olaf Scholz"), after it between commas ("Antony Blinken, US
Secretary of State,"), before it with a comma ("the mayor of Aldbury, Rosa Finch"), and a clause ("X, who is head of Y",
"X is the director of Y", "X of NASA"). The words are the article's own, without an article in front.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...grammar.relations import relation
from ...text.sentences import sentence_bounds
from ...words.forms import plain, singular
from ...words.lists import small
from ...words.noun_table import people_marked
from ...words.nouns import is_company_noun
from ...words.people import full_title, gender_of_role, honorifics, is_role, is_title
from ..names.found import name_at
from ..names.name import GROUP, HYPHENS, PERSON, PLACE, POSSESSIVE, Name
from ..names.runs import ahead, back, is_blank

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# first words that make another office of a noun
COMPOUND = frozenset({"prime", "vice", "attorney", "solicitor", "secretary", "deputy", "assistant", "crown"})
ARTICLES = frozenset({"the", "a", "an", "another", "one"})
JOINING = frozenset({"of", "for", "to", "from", "at", "in", "on"})
COMMAS = frozenset({",", "–", "—", "-", "--", "("})
CLOSING = {",": (",",), "(": (")",), "–": ("–",), "—": ("—",), "-": ("-",), "--": ("--",)}
MODIFIER_TAGS = frozenset({"JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "VBN", "VBG", "FW", "AFX"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
REACH = 60  # tokens; no role is further from its name, so a text of names alone takes no more than its length


class Role(NamedTuple):
    """A role as a stretch of tokens, and the noun that says what it is ("minister"), in lower case."""

    start: int
    end: int
    head: str


def roles_of(name: Name, doc: Doc) -> tuple[Role, ...]:
    """The roles that the article gives around one mention of a person, the one before the name first."""
    found = [role for place in (before, after, across_comma) if (role := place(name, doc)) is not None]
    if not found and (role := in_clause(name, doc)) is not None:
        found.append(role)
    return tuple(found)


def text_of(role: Role, doc: Doc) -> str:
    """A role in print: one line, no article in front, and "its" only before a relation ("his wife")."""
    start = role.start
    own = doc[start].tag_ == "WP$" or (doc[start].tag_ == "PRP$" and role.head not in people_marked("kin"))
    if own and start + 1 < role.end:
        start += 1
    if start + 2 < role.end and is_company_noun(doc[start].lower_) and doc[start + 1].text in POSSESSIVE:
        start += 2  # "the company's director" tells no more than "its director"
    return " ".join(doc[start : role.end].text.split())


# before the name


def before(name: Name, doc: Doc) -> Role | None:
    """The role right before a name: "German Chancellor", "Minister of Health", "then-Secretary"."""
    start = front_of(name, doc)
    while start < name.start and (
        doc[start].lower_ in ARTICLES or doc[start].lower_ in small("calendar") or is_blank(doc[start])
    ):
        start += 1
    head = None
    for i in range(start, name.start):
        word = doc[i].text
        if is_office(word) and (head is None or doc[back(doc, i - 1)].lower_ not in JOINING):
            head = i
        elif head is not None and doc[i].lower_ in JOINING:
            break
    if head is None:
        return royal(name, doc, start)
    end = name.start
    while end > head + 1 and (doc[end - 1].text in (".", ",") or is_blank(doc[end - 1]) or is_address(doc[end - 1])):
        end -= 1
    return Role(start, end, phrase_head(doc, start, head))


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
    """A form of address, which may tell a calling: "Prof. Ada Vale" is "the professor" later on."""
    at = back(doc, name.start - 1)
    at -= at > 0 and doc[at].text == "."
    title = plain(doc[at].text).rstrip(".") if at >= 0 else ""
    return Role(at, at + 1, title) if title in honorifics().dropped and doc[at].text[:1].isupper() else None


def phrase_head(doc: Doc, start: int, head: int) -> str:
    """The role noun with a first word that belongs to it: "prime minister", "vice president", else the noun alone."""
    noun = singular(doc[head].text.rstrip("."))
    noun = full_title(noun)
    first = back(doc, head - 1)
    if first >= start and doc[first].lower_ in COMPOUND:
        return f"{doc[first].lower_} {noun}"
    if head > start + 1 and doc[head - 1].text in HYPHENS and doc[head - 2].lower_ in ("vice", "co", "ex", "then"):
        return noun if doc[head - 2].lower_ != "vice" else f"vice {noun}"
    return noun


def is_office(word: str) -> bool:
    """Whether a word before a name says what its bearer is, not merely how to address him."""
    return is_role(word) or plain(word).rstrip(".") in people_marked("title")


def is_address(token: Token) -> bool:
    """Whether a token is a form of address without an office: "Mr", "Dr."."""
    return is_title(token.text) and not is_office(token.text)


def front_of(name: Name, doc: Doc) -> int:
    """Where the words that describe a person before the name begin; the name's own start where there are none."""
    lowest = earliest(name, doc)
    covered = name_at(doc)
    i, described = name.start - 1, name.start
    while i >= lowest:
        token = doc[i]
        if token.text == ")" and described < name.start and (opening := opened_by(doc, i, lowest)) is not None:
            i = opening  # "Harbour Board (HB) director Ada Vale"
        elif not is_blank(token):
            if not goes_on(token, i, name, doc, covered, lowest):
                break
            described = i
        i -= 1
    while described < name.start and (doc[described].text in HYPHENS or doc[described].text in POSSESSIVE):
        described += 1
    return described


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
    """Whether a phrase before a name still goes on to the left at this token."""
    lower = token.lower_
    other = covered.get(i)
    if other is not None and other.kind == PERSON:
        return doc[min(other.end, name.start)].text in POSSESSIVE
    if lower in ("the", "his", "her", "their", "its"):
        link = back(doc, i - 1)
        inside = link >= lowest and doc[link].lower_ in JOINING
        return inside and goes_on(doc[link], link, name, doc, covered, lowest)
    if lower in JOINING:
        last = back(doc, name.start - 1)
        # "a spokesman for President Ada Vale", though not "Secretary of Justice Ada Vale"
        personal = last > i and is_office(doc[last].text) and doc[last].lower_ != "justice"
        personal = personal or any(is_role(doc[j].text) and doc[j].text.islower() for j in range(i + 1, name.start))
        personal = personal or not any(doc[j].pos_ in ("NOUN", "PROPN") for j in range(i + 1, name.start))
        between = any(not is_address(doc[j]) and doc[j].text != "." for j in range(i + 1, name.start))
        return between and not personal and has_office_before(doc, i, lowest)  # not "brother of singer Ada Vale"
    if lower in ("and", "&"):
        return i + 1 < name.start and joins_offices(doc, i, lowest, covered)
    left = back(doc, i - 1)
    return is_modifier(token, doc[left] if left >= lowest else None)


def is_modifier(token: Token, before: Token | None) -> bool:
    """Whether a token may stand within the words before a name: noun, adjective, possessive, hyphen, "then"."""
    if token.text in HYPHENS:
        return not token.whitespace_ or before is None or not before.whitespace_
    if token.text in POSSESSIVE or token.lower_ in (
        "newly",
        "then",
        "now",
        "former",
        "ex",
        "acting",
        "elect",
        "-elect",
    ):
        return True
    if token.text == "." and before is not None and is_title(before.text):
        return True
    if token.is_punct or token.is_space:
        return False
    if token.tag_ in ("VBN", "VBG"):
        return token.dep_.partition(":")[0] in ("amod", "compound")
    return token.tag_ in MODIFIER_TAGS or token.pos_ in ("ADJ", "NOUN", "PROPN", "NUM") or is_title(token.text)


def has_office_before(doc: Doc, i: int, lowest: int) -> bool:
    """Whether the noun before a preposition is an office: "Minister of", "Senator from"."""
    left = back(doc, i - 1)
    return left >= lowest and (is_role(doc[left].text) or is_title(doc[left].text))


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
    return is_role(left.text) or (left.pos_ in ("NOUN", "ADJ") and left.text.islower() and left.tag_ != "NNS")


# after the name


def after(name: Name, doc: Doc) -> Role | None:
    """An apposition after the name: ", US Secretary of State," or "(chief economist at X)"."""
    i, limit = ahead(doc, name.end), latest(name, doc)
    age = ahead(doc, i + 1)
    if i < limit and doc[i].text == "," and age + 1 < limit and doc[age].like_num and doc[age + 1].text == ",":
        i = age + 1  # "Ann Lee, 52, a teacher"
    if i + 1 >= limit or doc[i].text not in COMMAS:
        return None
    return phrase_from(i + 1, closing_at(doc, i, limit), doc) or apposed(name, doc, i + 1, limit)


def apposed(name: Name, doc: Doc, start: int, limit: int) -> Role | None:
    """An apposition that no second comma closes, by the parse: "Ada Vale, harbour master of Arden told us"."""
    root = doc[name.start : name.end].root
    noun = next((child for child in root.children if relation(child) == "appos" and child.i >= start), None)
    if noun is None or relation(root) != "nsubj" or root.head.i <= noun.i or noun.pos_ != "NOUN":
        return None
    return phrase_from(start, min(noun.right_edge.i + 1, root.head.i, limit), doc)


def closing_at(doc: Doc, i: int, limit: int) -> int:
    """Where the bracket or pair of commas that opens at ``i`` closes; nowhere where a verb comes first."""
    closers = CLOSING[doc[i].text]
    for j in range(i + 1, limit):
        token = doc[j]
        if token.text in closers or token.text in (";", ":", "“", "”", '"') or (token.is_space and "\n" in token.text):
            return j
        if token.lower_ in ("who", "which", "whom", "whose", "where", "when") or token.tag_ == "WDT":
            return j
        if token.tag_ in FINITE:  # "At Ada Vale's request, the minister resigned"
            return i + 1
    return limit


def phrase_from(start: int, end: int, doc: Doc) -> Role | None:
    """The role in a stretch, if it opens with a noun phrase whose noun is one for persons."""
    opening = ahead(doc, start)
    indefinite = opening < end and doc[opening].lower_ in ("a", "an")
    while start < end and (
        is_blank(doc[start])
        or doc[start].lower_ in ARTICLES
        or doc[start].lower_ in ("formerly", "currently", "also", "now")
    ):
        start += 1
    while start < end and (
        is_blank(doc[end - 1])
        or doc[end - 1].lower_ in ("and", "but", "or")
        or (doc[end - 1].is_punct and doc[end - 1].text != ")")
    ):
        end -= 1
    if start >= end or doc[start].tag_ in ("IN", "TO", "WP", "WDT", "RB", "VBG", "CC") or doc[start].tag_ in FINITE:
        return None
    first = name_at(doc).get(start)
    if first is not None and first.kind == PERSON and first.end < end and doc[first.end].text not in POSSESSIVE:
        return None  # "Ada Vale, Ray and singer Lee Moss"
    head = office_in(start, end, doc)
    if head is None and indefinite:
        head = doer_in(start, end, doc)
    covered = name_at(doc).get(head) if head is not None else None
    if head is None or (covered is not None and covered.kind == PERSON):
        return None
    return Role(start, end, phrase_head(doc, start, head))


def doer_in(start: int, end: int, doc: Doc) -> int | None:
    """The noun of "a porter" or "an avid hiker" after a name, by its ending only: one who does something."""
    for i in range(start, end):
        if doc[i].tag_ == "NN" and (i + 1 == end or doc[i + 1].tag_ in ("IN", "WP", ",", "VBG", "CC")):
            return i if doc[i].lower_.endswith(("er", "or", "ist", "ian", "eer")) else None
        if doc[i].tag_ not in ("JJ", "NN"):
            return None
    return None


def office_in(start: int, end: int, doc: Doc) -> int | None:
    """The noun that says what somebody is, in the part of a stretch before its first preposition or clause."""
    head = None
    for i in range(start, end):
        token = doc[i]
        if token.tag_ in ("IN", "TO", ",") or token.tag_ in FINITE:
            break
        if head is not None and token.tag_ in ("WP", "WDT", "VBG", "VBN"):
            break
        if is_office(token.text) and doc[min(i + 1, len(doc) - 1)].text not in POSSESSIVE:
            several = token.tag_ in ("NNS", "NNPS") and i + 1 < end and doc[ahead(doc, i + 1)].lower_ not in JOINING
            head = None if several else i
    return head


# before the name, with a comma


def across_comma(name: Name, doc: Doc) -> Role | None:
    """A description before the name with a comma: "The mayor of Aldbury, Rosa Finch"."""
    comma = back(doc, front_of(name, doc) - 1)
    comma = back(doc, comma - 1) if comma >= 0 and doc[comma].lower_ == "the" else comma  # "the Most Rev. Ada Vale"
    lowest = earliest(name, doc)
    if comma <= lowest or doc[comma].text not in (",", "–", "—"):
        return None
    start = phrase_start(doc, comma, lowest)
    if start is None or follows_in_list(name, doc) or doc[back(doc, comma - 1)].tag_ in ("NNS", "NNPS"):
        return None
    return phrase_from(start, comma, doc)


def phrase_start(doc: Doc, end: int, lowest: int) -> int | None:
    """Where the noun phrase that ends at a comma begins: at the article or possessive, or the clause's first word."""
    i = end - 1
    fallback = None
    while i >= lowest:
        token = doc[i]
        if token.tag_ in FINITE or token.tag_ == "VB" or token.text in (",", ";", ":", "“", '"', "”"):
            break
        if token.is_space:
            if not is_blank(token):
                break
            i -= 1
            continue
        if (token.tag_ in ("DT", "PRP$") or token.lower_ == "another") and (
            i == lowest or doc[back(doc, i - 1)].lower_ not in JOINING
        ):
            return i
        fallback = i
        i -= 1
    return fallback


def follows_in_list(name: Name, doc: Doc) -> bool:
    """Whether the name is one of a list: "the minister, Ada Vale and Jo Ray"."""
    end = ahead(doc, name.end)
    return end < len(doc) and doc[end].lower_ in ("and", "or")


# in a clause


def in_clause(name: Name, doc: Doc) -> Role | None:
    """A role told by a clause: "X, who is head of Y", "X is the director of Y", "X of NASA"."""
    limit = latest(name, doc)
    i = ahead(doc, name.end)
    if (
        name.start > 1
        and doc[name.start - 1].text in POSSESSIVE
        and (owner := name_at(doc).get(name.start - 2)) is not None
    ):
        return Role(owner.start, owner.end, "") if owner.kind == GROUP else None  # "Orion's Ada Vale"
    if i + 1 < limit and doc[i].text == "," and doc[i + 1].lower_ == "of":
        i += 1
    if i + 1 < limit and doc[i].lower_ in ("of", "from", "at") and doc[i].lower_ != "at":
        return affiliation(doc, ahead(doc, i + 1))
    if i + 2 < limit and doc[i].text == "," and doc[i + 1].lower_ == "who":
        return holding(doc, i + 2, limit)
    if i + 1 < limit and doc[i].lemma_ == "be" and doc[i].tag_ in FINITE:
        return predicate(doc, i + 1, limit)
    return None


def affiliation(doc: Doc, start: int) -> Role | None:
    """The body somebody is of: "Ada Vale of the Coast Guard" has "Coast Guard"."""
    while start < len(doc) and (is_blank(doc[start]) or doc[start].lower_ in ARTICLES):
        start += 1
    body = name_at(doc).get(start)
    if body is None and start + 2 < len(doc) and doc[start + 1].text in POSSESSIVE:
        body = None
    return Role(body.start, body.end, "") if body is not None and body.kind == GROUP else None


def holding(doc: Doc, start: int, limit: int) -> Role | None:
    """What somebody is in "who is the head of Y"; "who heads Y" is no noun to print."""
    return predicate(doc, start + 1, limit) if doc[start].lemma_ == "be" else None


def predicate(doc: Doc, start: int, limit: int) -> Role | None:
    """The role in "is the director of Y": an office of something, never "is a hero" or "is the first to testify"."""
    end = start
    while (
        end < limit
        and doc[end].text not in (",", ";", ")", ".", "—", "–", "“", '"')
        and doc[end].lower_ not in ("and", "who")
    ):
        end += 1
    if start >= end or doc[start].tag_ not in ("DT", "NN", "NNP", "PRP$"):
        return None
    role = phrase_from(start, end, doc)
    of_something = any(doc[i].lower_ in ("of", "for", "at") for i in range(start, end))
    return role if of_something and not any(doc[i].tag_ in ("TO", "JJS", "VB") for i in range(start, end)) else None


def gender_of(role: Role) -> str:
    """The gender a role tells: "m" for "spokesman", "f" for "chairwoman", else ""."""
    return gender_of_role(role.head.rpartition(" ")[2])

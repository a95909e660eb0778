"""What kind of thing a name names, where its mentions disagree."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from ...grammar.relations import relation
from ...text.lines import turns
from ...text.plain import text_of, words_at
from ...text.sentences import opens_sentence
from ...words.bodies import says_it_is_a_body
from ...words.forms import plain
from ...words.lists import small
from ...words.nouns import NounKind, noun_class
from ...words.people import first_names, first_names_of_the_world, is_role, is_title
from ...words.places import country_names, demonyms
from .after_offices import PLACES, office_before
from .name import GROUP, PEOPLE, PERSON, PLACE, UNKNOWN, WORK, is_definite
from .runs import is_strange, looks_like_organisation
from .short_forms import bracketed_forms, is_initials

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from .name import Name

MIN_WORDS = 2  # of a name that is written out in brackets
LONGEST = 12  # words of a name
MAY_BE_FIRM = 0.3  # how likely a noun names a firm
BRAND = re.compile(r"(?!Ma?c|Fitz)[A-Z][a-z]{2,30}[A-Z][a-z]{2,30}")
WHO = frozenset({"who", "whose", "whom"})


def of_one_kind(found: list[Name], doc: Doc) -> list[Name]:
    """The names with one kind for each wording."""
    votes: dict[str, Counter[str]] = {}
    for name in found:
        votes.setdefault(words_at(doc, name.start, name.end), Counter())[name.kind] += 1
    parts = {part for text, count in votes.items() if " " in text and count[PERSON] for part in edges(text)}
    best = {text: kind_by_vote(text, count, is_part=text in parts) for text, count in votes.items()}
    best |= dict.fromkeys(shown_as_persons(found, votes, doc), PERSON)
    best |= dict.fromkeys(shown_by_part(found, best, doc), PERSON)
    best |= dict.fromkeys(shown_as_bodies(found, doc), GROUP)
    ends = {edges(text)[1] for text, kind in best.items() if kind == GROUP and " " in text}
    best |= {text: GROUP for text, kind in best.items() if kind == PEOPLE and text in ends and votes[text][PEOPLE]}
    best |= dict.fromkeys(short_for_bodies(found, doc), GROUP)
    best |= dict.fromkeys(written_out(found, doc), GROUP)
    best |= {text: GROUP for text, kind in best.items() if kind in (PERSON, PLACE, UNKNOWN) and is_brand(text, parts)}
    called = {word for text, kind in best.items() if kind == PERSON for word in plain(text).split()}
    called |= {plain(text_of(doc)[slice(*turn.label)]) for turn in turns(doc)}
    best |= {text: PERSON for text in best if len(text) > 3 and text.isupper() and plain(text) in called}  # "WALLACE:"
    return [name._replace(kind=best[words_at(doc, name.start, name.end)]) for name in found]


def shown_as_persons(found: list[Name], votes: dict[str, Counter[str]], doc: Doc) -> Iterator[str]:
    """Full names, and their surnames, that the article shows to be a person's: "Solveig Aas, who", "Solveig Aas, 41,".

    A team may be "who" too, so the recogniser must have seen a person in the full name or the surname somewhere.
    """
    for name in found:
        full = words_at(doc, name.start, name.end)
        surname = full.rpartition(" ")[2]
        if surname == full or name.kind == PERSON or looks_like_organisation(full.split()):
            continue
        seen = votes[full][PERSON] + votes.get(surname, Counter())[PERSON] > 0
        shown = is_titled(name, doc) or is_beside_office(name, doc)
        if shown or ((seen or sounds_personal(name, doc)) and is_told_of(name, doc)):
            yield full
            yield from (surname,) if surname in votes else ()


def sounds_personal(name: Name, doc: Doc) -> bool:
    """Whether a name opens with a first name, or is all strange words and no "who" follows, as it may a team."""
    words = words_at(doc, name.start, name.end).split()
    strange = all(is_strange(word) for word in words) and doc[min(name.end + 1, len(doc) - 1)].lower_ not in WHO
    first = plain(words[0])
    return strange or first in first_names() or (first in first_names_of_the_world() and is_strange(words[-1]))


def is_titled(name: Name, doc: Doc) -> bool:
    """Whether a title comes before a name of several words that may be a person's: "Legislator Ngo Thi-lan"."""
    before = doc[name.start - 1] if name.start > 0 else None
    if before is None or not before.whitespace_ or not may_be_a_person(name, doc):
        return False
    office = is_title(before.text) and (before.is_title or before.tag_ == "NN")  # "president Delroy Banks"
    office = office or (before.ent_type_ in PLACES and is_place_of_office(before))
    return office or (before.is_title and is_role(before.text))


def is_beside_office(name: Name, doc: Doc) -> bool:
    """Whether a name that may be a person's stands between commas after an office: "the mayor, Rose Field,"."""
    closed = name.end < len(doc) and doc[name.end].text in (",", ".", ";")
    if name.start < 2 or not closed or doc[name.start - 1].text != "," or not may_be_a_person(name, doc):
        return False
    root = doc[name.start : name.end].root
    office = root.head
    held = relation(root) == "appos" and office.i < name.start and office.tag_ == "NN" and is_role(office.text)
    return held and plain(doc[name.start].text) in first_names() | first_names_of_the_world()


def is_place_of_office(last: Token) -> bool:
    """Whether a word ends the place that somebody has an office of: "Governor of Arden Region"."""
    doc = last.doc
    first = next((i for i in range(last.i, max(last.i - LONGEST, 0), -1) if not doc[i - 1].is_title), last.i)
    return doc[first - 1].lower_ == "of" and office_before(doc, first - 1, 0) is not None


def may_be_a_person(name: Name, doc: Doc) -> bool:
    """Whether a name that was not taken for a person's has the form of one: two to four capitalised words, no land."""
    words = [doc[i].text for i in range(name.start, name.end) if doc[i].is_alpha]
    called = all(word[:1].isupper() or word in small("particles") or "-" in word for word in words)
    known = words_at(doc, name.start, name.end) in country_names() or not demonyms().isdisjoint(words)
    return name.kind in (GROUP, UNKNOWN, PLACE, WORK) and called and not known and 1 < len(words) < 5


def shown_by_part(found: list[Name], kinds: dict[str, str], doc: Doc) -> Iterator[str]:
    """Names of two to four words of which one calls a person by himself: "Agda Ruud opens bridge ... Ruud said".

    No one else may have that name, and the words must be none that name bodies or things.
    """
    texts = {words_at(doc, name.start, name.end) for name in found}
    persons = {tuple(plain(text).split()[:LONGEST]) for text in texts if kinds[text] == PERSON}
    taken = {words[:i] for words in persons for i in range(1, len(words))}
    called = persons - taken - {words[i:] for words in persons for i in range(1, len(words))}
    once = {plain(text) for text in texts if " " not in text}
    for name in found:
        text = words_at(doc, name.start, name.end)
        words = tuple(plain(text).split())
        if not may_be_a_person(name, doc) or looks_like_organisation(text.split()) or is_definite(name, doc):
            continue
        front = any(words[:i] in called for i in range(1, len(words)))
        last = any(words[i:] in called for i in range(1, len(words)))
        first_name = words[0] in first_names()
        if last or (front and (first_name or is_strange(words[-1]))) or (first_name and words[-1] in once):
            yield text


def edges(text: str) -> tuple[str, str]:
    """The first and the last word of a name."""
    return text.partition(" ")[0], text.rpartition(" ")[2]


def shown_as_bodies(found: list[Name], doc: Doc) -> Iterator[str]:
    """Names that a word beside them or a clause after shows to be a body's: "newspaper Nova", "Nova daily"."""
    persons = [words_at(doc, name.start, name.end) for name in found if name.kind == PERSON]
    surnames = {word for text in persons for word in text.split()[1:]}
    for name in found:
        if name.kind not in (PERSON, GROUP, UNKNOWN):
            continue
        before = doc[name.start - 1] if name.start > 0 else None
        called = before is not None and is_noun_for_body(before) and not is_held_by(name, before)
        called = called or is_set_beside_body(name, doc)
        called = called or (is_set_beside_firm(name, doc) and doc[name.start].text not in surnames)
        after = [doc[i].lower_ for i in range(name.end, min(name.end + 2, len(doc)))]
        own_clause = after == [",", "which"] and relation(doc[name.start : name.end].root) == "nsubj"
        paper = after[:1] in (["daily"], ["newspaper"], ["weekly"]) and is_one_word(name, doc)
        team = doc[name.start].text not in surnames and is_one_word(name, doc) and is_team(name, doc)
        if called or own_clause or paper or team:
            yield words_at(doc, name.start, name.end)


def is_team(name: Name, doc: Doc) -> bool:
    """Whether a single name has a verb for several right after it: "Selby are thirteenth", no "Selby and Orr are"."""
    verb = doc[name.end] if name.end < len(doc) else None
    if verb is None or verb.lower_ not in ("are", "have") or verb.tag_ != "VBP":
        return False
    noun = doc[name.end - 1]
    alone = relation(noun) == "nsubj" and not any(relation(c) == "conj" for c in noun.children)
    return alone and not noun.lower_.endswith("s")


def is_set_beside_body(name: Name, doc: Doc) -> bool:
    """Whether a name stands between commas after a noun for a body: "The developer, Tarva, ...", no first name."""
    noun = doc[name.start - 2] if name.start > 1 and doc[name.start - 1].text == "," else None
    closed = name.end < len(doc) and doc[name.end].text in (",", ".")
    if noun is None or not closed or plain(doc[name.start].text) in first_names():
        return False
    root = doc[name.start : name.end].root
    beside = relation(root) == "appos" and root.head == noun and any(left.lower_ == "the" for left in noun.lefts)
    return beside and relation(noun) != "nmod" and is_noun_for_body(noun)  # no head of the company


def is_set_beside_firm(name: Name, doc: Doc) -> bool:
    """Whether one word is between commas after "the" and a noun that may be a firm's: "The operator, Tarva, ...".

    A person comes with a first name where he is introduced.
    """
    noun = doc[name.start - 2] if name.start > 2 and doc[name.start - 1].text == "," else None
    closed = name.end < len(doc) and doc[name.end].text in (",", ".")
    if noun is None or not closed or not is_one_word(name, doc) or plain(doc[name.start].text) in first_names():
        return False
    firm = noun.tag_ == "NN" and noun_class(noun.lower_).likely(NounKind.COMPANY) >= MAY_BE_FIRM
    return firm and noun.nbor(-1).lower_ == "the" and relation(noun) != "nmod"


def is_held_by(name: Name, noun: Token) -> bool:
    """Whether a noun for a body is what the person named after it has an office of: "chair of the board Ada Vale"."""
    doc, at = noun.doc, noun.i
    while at > 0 and doc[at - 1].tag_ in ("NN", "JJ", "NNP"):
        at -= 1
    link = at - 1 - (at > 1 and doc[at - 1].lower_ == "the")
    return name.kind == PERSON and name.end - name.start > 1 and link > 0 and office_before(doc, link, 0) is not None


def is_one_word(name: Name, doc: Doc) -> bool:
    """Whether no space is in a name: "Nova", "El-Nova"."""
    return not any(token.whitespace_ for token in doc[name.start : name.end - 1])


def is_brand(text: str, parts: set[str]) -> bool:
    """Whether a word is two run together, as firms write themselves, and in no person's full name: "VeloMera"."""
    return BRAND.fullmatch(text) is not None and text not in parts


def is_noun_for_body(noun: Token) -> bool:
    """Whether a common noun before a name says that it is a body's: "newspaper Nova", not "Secretary of State Vale"."""
    common = noun.tag_ == "NN" and (noun.text.islower() or opens_sentence(noun))
    return common and says_it_is_a_body(noun.lower_) and not is_role(noun.text)


def short_for_bodies(found: list[Name], doc: Doc) -> Iterator[str]:
    """The short forms that are in brackets after a name that is no person's: "Harbour Trust Board (HaTB)"."""
    persons = {i for name in found if name.kind == PERSON for i in range(name.start, name.end)}
    texts = {words_at(doc, name.start, name.end) for name in found}
    for start, end, first, close in bracketed_forms(doc):
        short = words_at(doc, first, close)
        if short in texts and persons.isdisjoint(range(start, end)):
            yield short


def written_out(found: list[Name], doc: Doc) -> Iterator[str]:
    """The names in brackets that write out letters before them, and the letters: "HTB (Harbour Trust Board)"."""
    texts = {words_at(doc, name.start, name.end) for name in found}
    for name in found:
        at, end = name.start - 2, name.end
        if at < 0 or end >= len(doc) or doc[at + 1].text != "(" or doc[end].text != ")" or end - name.start < MIN_WORDS:
            continue
        full = words_at(doc, name.start, end)
        if doc[at].is_upper and is_initials(doc[at].text, full) and not any(is_role(word) for word in full.split()):
            yield full
            yield from (doc[at].text,) if doc[at].text in texts else ()


def is_told_of(name: Name, doc: Doc) -> bool:
    """Whether the words around a name are those around a person's: "farmer Vale", "Vale, 45,", "Vale, a farmer"."""
    before = doc[name.start - 1] if name.start > 0 else None
    if before is not None and before.tag_ == "NN" and is_role(before.text) and not says_it_is_a_body(before.lower_):
        return True
    after = doc[name.end : name.end + 4]
    apposed = len(after) == 4 and after[0].text == "," and after[1].lower_ in ("a", "an")
    told = apposed and any(token.tag_ == "NN" and is_role(token.text) for token in after[2:])
    return told or is_followed_by_who_or_age(doc, name.end)


def is_followed_by_who_or_age(doc: Doc, end: int) -> bool:
    """Whether after a name there is ", who" or an age between commas."""
    after = [doc[i].lower_ for i in range(end, min(end + 3, len(doc)))]
    if len(after) < 3 or after[0] != ",":
        return False
    return after[1] in WHO or (after[1].isdigit() and after[2] in (",", "."))


def kind_by_vote(text: str, count: Counter[str], *, is_part: bool) -> str:
    """The kind that most mentions of one wording have; between equals a body in capitals, then a person."""
    if is_part and count[PERSON] and 2 * count[PERSON] >= count.total():
        return PERSON  # "Finn" and "Jordan" after "Rob Finn" and "Jordan Vale"
    if text in country_names():
        return PLACE
    if text in demonyms() and count[PLACE] < 2:
        return PEOPLE
    if text.isupper() and len(text) > 1 and " " not in text and count[PERSON] and (count[GROUP] or len(text) < 5):
        return GROUP
    if " " not in text and count[PLACE] >= count[PERSON] > 0:
        return PLACE
    order = (PERSON, GROUP, PLACE, PEOPLE, WORK, UNKNOWN)
    return max(
        order, key=lambda kind: (count[kind] * (kind != UNKNOWN), -order.index(kind)) if count[kind] else (-1, 0)
    )

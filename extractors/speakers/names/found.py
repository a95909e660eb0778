"""Names in a text: who and what is called by name, where, and of what kind.

The name recogniser's entities come first. Around them, and where it found nothing, runs of capitalised proper nouns
are read by their titles, first names and organisation words, so that a weak recogniser costs little.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...base import once_per_doc
from ...grammar.relations import relation
from ...text.datelines import byline_of, dateline_of
from ...text.sentences import opens_sentence
from ...words.bodies import organisations
from ...words.forms import plain, plain_words
from ...words.lists import small
from ...words.nouns import is_document_noun
from ...words.people import first_names, honorifics, is_role, is_title
from ...words.places import country_names, demonyms
from .kinds import of_one_kind
from .name import GROUP, KINDS, PEOPLE, PERSON, PLACE, POSSESSIVE, UNKNOWN, WORK, Name
from .runs import (
    has_address,
    is_capitalised_name,
    is_office,
    is_strange,
    is_surname,
    looks_like_organisation,
    name_of_run,
    next_part,
    runs,
    titles_at_front,
    trimmed,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan


MOST_INITIALS = 4
LONGEST = 12  # words of a name
UNITS = frozenset({"department", "force", "service"})
INITIALS = re.compile(r"(?:[A-Z]\.){1,4}")
SUM = re.compile(r"[A-Z]{1,3}\d[\d.,]+[a-z]*")  # "R1.4"


@once_per_doc
def names(doc: Doc) -> tuple[Name, ...]:
    """Every mention of somebody or something by name, in order of position; none overlap."""
    found: list[Name] = []
    taken = [False] * (len(doc) + 1)
    for ent in doc.ents:
        name = name_of_entity(ent)
        if name is not None and not any(taken[name.start : name.end]):
            found.append(name)
            taken[name.start : name.end] = [True] * (name.end - name.start)
    found = [without_letters(extended(name, doc, taken), doc) for name in found]
    for start, end in runs(doc, taken):
        named = name_of_run(doc, start, end, taken)
        found += [with_members(name, doc, taken) if name.kind == GROUP else name for name in named]
    found = with_nicknames(with_first_names(with_partners(outermost(found), doc), doc), doc)
    found = [name for name in found if not is_in_head(name, doc)]
    found = with_small_heads(of_one_kind(found, doc), doc)
    return tuple(sorted(found))


def with_small_heads(found: list[Name], doc: Doc) -> list[Name]:
    """The names, each with the noun after it that is part of a body's: "Arden police" of "Arden Police Department"."""
    bodies = [plain_words(doc[name.start : name.end].text) for name in found if name.kind == GROUP]
    cut = {
        (words[:i], noun) for words in bodies for noun in heads_of(words) for i in range(1, min(len(words), LONGEST))
    }
    return [name._replace(end=name.end + 1, kind=GROUP) if is_cut(name, cut, doc) else name for name in found]


def heads_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words by which a body is called: "police" and "department" of "Arden Police Department"."""
    return words[-2:] if words[-1:] and words[-1] in UNITS else words[-1:]


def is_cut(name: Name, cut: set[tuple[tuple[str, ...], str]], doc: Doc) -> bool:
    """Whether a name and the noun in small letters after it are the front and the head of a body's name."""
    ahead = doc[name.end : name.end + 2]
    if name.kind not in (GROUP, PLACE) or len(ahead) < 2 or not ahead[0].text.islower() or ahead[1].pos_ == "NOUN":
        return False
    return (plain_words(doc[name.start : name.end].text), ahead[0].text) in cut


def outermost(found: list[Name]) -> list[Name]:
    """The names without those inside another: "Arden" of "Arden Sheriff's Office"."""
    kept: list[Name] = []
    for name in sorted(found, key=lambda name: (name.start, -name.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept


def with_first_names(found: list[Name], doc: Doc) -> list[Name]:
    """The names of persons put together that the recogniser cut after the first name: "Said" and "Mansour"."""
    joined: list[Name] = []
    for name in found:
        first = joined[-1] if joined else None
        adjoins = first is not None and first.end == name.start == first.start + 1 and doc[first.start].whitespace_
        if first is None or not adjoins or {first.kind, name.kind} != {PERSON}:
            joined.append(name)
        elif plain(doc[first.start].text) in first_names() or name.end == name.start + 1:
            joined[-1] = Name(first.start, name.end, PERSON)
        else:
            joined.append(name)
    return joined


def with_nicknames(found: list[Name], doc: Doc) -> list[Name]:
    """The names, those of persons put together over a nickname in quotation marks: 'Ida "Flint" Marsh'."""
    found = [without_half_nickname(name, doc) for name in found]
    starts = {name.start: name for name in found}
    joined: list[Name] = []
    for name in found:
        last = next((starts[i] for i in range(name.end + 3, name.end + 5) if i in starts), None)
        if last is not None and name.kind == PERSON and is_nickname(doc, name.end, last.start):
            joined.append(Name(name.start, last.end, PERSON))
    inside = {i for name in joined for i in range(name.start, name.end)}
    return [*(name for name in found if name.start not in inside), *joined]


def without_half_nickname(name: Name, doc: Doc) -> Name:
    """A person's name without half of a nickname: 'Ida' of 'Ida "Flint', "Marsh" of "Flint) Marsh"."""
    closing = next((i for i in range(name.start + 1, name.end - 1) if doc[i].text == ")"), None)
    if closing is not None and name.kind == PERSON and "(" not in doc[name.start : closing].text:
        return name._replace(start=closing + 1)
    marks = [i for i in range(name.start + 1, name.end) if doc[i].is_quote and doc[i].text not in ("'", "’")]
    cut = name.kind == PERSON and len(marks) == 1 and name.end < len(doc) and doc[name.end].is_quote
    return name._replace(end=marks[0]) if cut else name


def is_nickname(doc: Doc, start: int, end: int) -> bool:
    """Whether a stretch is a capitalised word or two in quotation marks or brackets, without space inside."""
    marks = (doc[start].text, doc[end - 1].text)
    marked = (marks == ("(", ")") or (doc[start].is_quote and doc[end - 1].is_quote)) and not doc[start].whitespace_
    return marked and all(doc[i].text[:1].isupper() for i in range(start + 1, end - 1))


def is_in_head(name: Name, doc: Doc) -> bool:
    """Whether a name is in the byline or the dateline, and so in no sentence."""
    heads = [dateline.span] if (dateline := dateline_of(doc)) is not None else []
    heads += [byline] if (byline := byline_of(doc)) is not None else []
    return any(head.start <= doc[name.start].idx < head.end for head in heads)


@once_per_doc
def name_at(doc: Doc) -> dict[int, Name]:
    """The name that covers a token, by token."""
    return {i: name for name in names(doc) for i in range(name.start, name.end)}


def name_of_entity(ent: DocSpan) -> Name | None:
    """An entity as a name, its edges trimmed; None where nothing but a title or an article is left."""
    doc, start, end = ent.doc, ent.start, ent.end
    kind = KINDS.get(ent.label_)
    before_person = ent.end < len(doc) and doc[ent.end].ent_type_ == "PERSON"
    if kind is None or (len(ent) == 1 and before_person and is_strange_people(ent[0])):
        return None
    start, end = trimmed(doc, start, end)
    if start >= end:
        return None
    while end < len(doc) and doc[end - 1].text in small("particles") and doc[end].is_title and doc[end - 1].whitespace_:
        end += 1  # "Casa de | Arden"
    start = after_short_title(doc, start, end) if kind == PERSON else start
    words = [doc[i].text for i in range(start, end)]
    addressed = has_address(doc, start)
    is_title_alone = kind == PLACE and len(words) == 1 and is_title(words[0])  # "the Taoiseach"
    titled = kind in (PERSON, UNKNOWN) or is_title_alone or (kind in (GROUP, PLACE, WORK) and is_addressed_by(words))
    titles = titles_at_front(words, addressed=addressed) if titled else 0
    if titles == len(words) and is_surname(doc, end - 1):
        titles = len(words) - 1
    if titles == len(words) or is_no_name(ent, words, kind) or (kind == PERSON and is_title_of_next(doc, start, end)):
        return None
    start, words = start + titles, words[titles:]
    kind = GROUP if ent.label_ == "PRODUCT" and looks_like_organisation(words) else kind
    kind = PERSON if titles else kind_by_words(words, kind, addressed=addressed or has_address(doc, start))
    if kind in (GROUP, WORK, UNKNOWN) and end < len(doc) and doc[end].like_num and is_document_noun(doc[end - 1].text):
        end += 1  # "Resolution 1441"
    if kind == WORK and is_document_noun(doc[end - 1].text) and is_year_after(doc, end):
        end += 2  # "Clean Rivers Act, 1972"
    return Name(start, end, kind)


def after_short_title(doc: Doc, start: int, end: int) -> int:
    """Where a person's name begins after the letters of a title that others words go before, or that "the" shows.

    So "Ada Vale" of "Water CS Ada Vale", and of "PS Ada Vale" where "the PS" is told of; all of "JP Vale".
    """
    for i in range(start, end - 1):
        word = doc[i].text
        if 1 < len(word) < 5 and word.isalpha() and word.isupper() and doc[i + 1].is_title:
            return i + 1 if i > start or word in letters_after_the(doc) else start
    return start


@once_per_doc
def letters_after_the(doc: Doc) -> frozenset[str]:
    """The short words in capitals that "the" comes before: "the PS"."""
    return frozenset(token.text for token in doc[1:] if token.is_upper and token.nbor(-1).lower_ == "the")


def is_addressed_by(words: list[str]) -> bool:
    """Whether a name opens with a form of address that is no other word: "Datuk Azlan", not "Brother Works"."""
    plainly = is_strange(words[0]) or (len(words) > 2 and plain(words[0]) in small("unmistakable_titles"))
    address = plain(words[0]) in honorifics().dropped and plainly and all(word[:1].isupper() for word in words)
    return (
        address and len(words) > 1 and " ".join(words[:2]) not in country_names() and not looks_like_organisation(words)
    )


def is_title_of_next(doc: Doc, start: int, end: int) -> bool:
    """Whether a name ends in a title and another name follows: "Harbour Press Secretary" before "Ada Vale"."""
    follows = end < len(doc) and bool(doc[end - 1].whitespace_) and doc[end].is_title and doc[end].ent_type_ == "PERSON"
    return follows and is_title(doc[end - 1].text) and plain(doc[start].text) not in first_names()


def is_year_after(doc: Doc, end: int) -> bool:
    """Whether a comma and a year follow."""
    return end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].is_digit and len(doc[end + 1]) == 4


def is_no_name(ent: DocSpan, words: list[str], kind: str) -> bool:
    """Whether an entity cannot be a name: money, a cut-off piece, an adjective before an office ("National Leader")."""
    if "$" in ent.text or words[-1].startswith("-") or (len(words) == 1 and SUM.fullmatch(words[0])):
        return True
    if len(ent) == 1 and ent[0].tag_ in ("PRP", "PRP$") and (len(ent.text) == 1 or not ent.text.isupper()):
        return True
    if kind == PEOPLE:
        before_title = ent.end < len(ent.doc) and is_title(ent.doc[ent.end].text)
        return words[0].islower() or (len(words) == 1 and words[0] not in demonyms() and before_title)
    return not any(word[:1].isupper() for word in words) and not ent.text[:2].islower()


def kind_by_words(words: list[str], kind: str, *, addressed: bool) -> str:
    """The kind of an entity, put right where its words or a "Mr" before it speak against the recogniser."""
    telling = words[-1:] if kind == PERSON and "of" not in words else words  # "Ha Sun-mi" is no paper
    if looks_like_organisation(telling):
        return GROUP if kind in (PERSON, PLACE) and len(words) > 1 else kind
    if kind == GROUP and len(words) == 1 and is_role(words[0]):
        return PEOPLE  # "a Democrat"
    return PERSON if addressed and kind != PEOPLE else kind


def extended(name: Name, doc: Doc, taken: list[bool]) -> Name:
    """A name with the words that the recogniser left out at its edges."""
    if name.kind == GROUP:
        return extended_body(name, doc, taken)
    if name.kind != PERSON:
        return name
    start, end, _ = name
    while (end := next_part(doc, end, taken)) > name.end:
        taken[name.end : end] = [True] * (end - name.end)
        name = Name(start, end, PERSON)
    while start > 0 and not taken[start - 1] and may_open_name(doc[start - 1]):
        if is_title(doc[start - 1].text) or not is_first_name(doc[start - 1], doc[start]):
            break
        start -= 1
        taken[start] = True
    before = doc[start - 1].text if start > 0 and not taken[start - 1] else ""
    first_lady = start > 1 and doc[start - 2].lower_ == "first"
    if before[:1].isupper() and plain(before).rstrip(".") in honorifics().kept and not first_lady:
        start -= 1
        taken[start] = True
    start = min(start, cut_first_name(doc, start))
    end = with_seat_of_peer(doc, start, name.end)
    taken[start:end] = [True] * (end - start)
    return Name(start, end, PERSON)


def cut_first_name(doc: Doc, start: int) -> int:
    """Where a name begins with a first name cut short before it: "Ma. Luz Vale", "Md Karim"."""
    for _ in range(MOST_INITIALS):
        start -= start > 0 and bool(doc[start - 1].whitespace_) and is_initial(doc[start - 1])
    at = start - 1
    at -= at > 0 and doc[at].text == "."
    cut = at >= 0 and doc[at].is_title and doc[at].text.lower() in small("cut_first_names")
    return at if cut and doc[start - 1].whitespace_ else start


def is_initial(token: Token) -> bool:
    """Whether a token is an initial or several, as come before a surname: "R.", "P.K."."""
    return INITIALS.fullmatch(token.text) is not None and token.ent_type_ in ("", "PERSON")


def with_seat_of_peer(doc: Doc, start: int, end: int) -> int:
    """Where the name of a peer ends, with the place he is of: "Lord Vale of Arden"."""
    peer = (
        plain(doc[start].text) in small("peers") and end - start > 1 and end + 1 < len(doc) and doc[end].lower_ == "of"
    )
    if not peer or not doc[end + 1].is_title:
        return end
    end += 2
    while end < len(doc) and doc[end].is_title and doc[end - 1].whitespace_:
        end += 1
    return end


def may_open_name(token: Token) -> bool:
    """Whether a word may be the first of a name: a proper noun, or a first name that is a word too: "Said", "Will"."""
    noun = token.tag_ in ("NN", "NNP", "VB", "VBP")  # "Hope Vale said" is no order
    named = token.is_title and plain(token.text) in first_names() and (noun or not opens_sentence(token))
    if not token.whitespace_ or is_strange_people(token):
        return bool(token.whitespace_)
    return is_capitalised_name(token) or (named and (opens_sentence(token) or not token.nbor(-1).is_quote))


def is_first_name(token: Token, surname: Token) -> bool:
    """Whether a word before a person's name is the first of it: one in the list, or one that the parse joins to it."""
    if plain(token.text) in first_names() or is_strange_people(token):
        return True
    joined = relation(surname) == "flat" and surname.head == token and token.is_title and not opens_sentence(token)
    return joined and token.text not in demonyms() and not is_role(token.text)


def is_strange_people(token: Token) -> bool:
    """Whether the recogniser takes a word for a people that no list or dictionary knows, as it does first names."""
    strange = token.text not in demonyms() and is_strange(token.text)
    return token.ent_type_ == "NORP" and token.is_title and strange


def without_letters(name: Name, doc: Doc) -> Name:
    """A person's name without the letters of an honour or degree after it: "Ada Vale KC"."""
    last = doc[name.end - 1].text
    honoured = name.kind == PERSON and name.end - name.start > 1 and last[:1].isupper()
    return name._replace(end=name.end - 1) if honoured and plain(last) in small("postnominals") else name


def extended_body(name: Name, doc: Doc, taken: list[bool]) -> Name:
    """A body's name with the capitalised words after it, unless they are somebody's title: "Safety Executive"."""
    name = with_land(with_partner(with_members(name, doc, taken), doc), doc)
    end = name.end
    while end < len(doc) and not taken[end] and doc[end - 1].whitespace_ and doc[end].is_title and doc[end].is_alpha:
        if (
            doc[end].lower_ in small("calendar")
            or opens_sentence(doc[end])
            or not (is_capitalised_name(doc[end]) or end == name.end)
        ):
            break
        end += 1
    after = doc[end] if end < len(doc) else None
    words = [doc[i].text for i in range(name.end, end)]
    titled = any(is_title(word) or (is_role(word) and word != "Executive") for word in words)
    if end == name.end or titled or (after is not None and (taken[end] or after.text[:1].isupper())):
        return name
    taken[name.end : end] = [True] * (end - name.end)
    return Name(name.start, end, GROUP)


def with_partner(name: Name, doc: Doc) -> Name:
    """A firm's name with the partner before "&": "Vale & Moss LLP"."""
    at = name.start - 2
    joined = at >= 0 and doc[at + 1].text == "&" and is_capitalised_name(doc[at])
    return name._replace(start=at) if joined else name


def with_partners(found: list[Name], doc: Doc) -> list[Name]:
    """The names, those of partners put together that a firm's name has in full: "Vale & Moss" of "Vale & Moss LLP"."""
    firms = [plain(doc[name.start : name.end].text).split() for name in found if name.kind == GROUP]
    fronts = {tuple(words[:i]) for words in firms if "&" in words for i in range(3, min(len(words), LONGEST))}
    joined: list[Name] = []
    for name in found:
        first = joined[-1] if joined else None
        together = first is not None and first.end + 1 == name.start and doc[first.end].text == "&"
        if first is not None and together and tuple(plain(doc[first.start : name.end].text).split()) in fronts:
            joined[-1] = Name(first.start, name.end, GROUP)
        else:
            joined.append(name)
    return joined


def with_land(name: Name, doc: Doc) -> Name:
    """A body's name with the country whose it is: "Press Council of Sarvia"."""
    end = name.end
    ahead = doc[end : end + 2]
    landed = len(ahead) == 2 and ahead[0].text == "of" and ahead[1].text in country_names()
    return name._replace(end=end + 2) if landed and doc[end - 1].text in organisations().heads else name


def with_members(name: Name, doc: Doc, taken: list[bool]) -> Name:
    """A body's name with those whose body it is in front: "Miners' Union", "Prosecutor General's Office"."""
    at = name.start - 2
    if at < 0 or doc[name.start].text not in organisations().heads or doc[at + 1].text not in POSSESSIVE or taken[at]:
        return name
    members = doc[at].lower_.endswith("s") or doc[at].lower_ in ("children", "men", "people", "women")
    seat = any(is_office(word) for word in (doc[at].text, doc[max(at - 1, 0)].text))
    if not (members or seat) or not doc[at].is_title or not doc[at].is_alpha or (opens_sentence(doc[at]) and not seat):
        return name
    whose = ("ORG", "GPE") if seat else ()
    while at > 0 and is_capitalised_name(doc[at - 1]) and doc[at - 1].whitespace_:
        if taken[at - 1] and doc[at - 1].ent_type_ not in whose:
            break
        at -= 1
    taken[at : name.start] = [True] * (name.start - at)
    return Name(at, name.end, GROUP)

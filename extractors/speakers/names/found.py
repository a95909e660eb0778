"""Names in a text: who and what is called by name, where, and of what kind.

The name recogniser's entities come first. Around them, and where it found nothing, runs of capitalised proper nouns
are read by their titles, first names and organisation words, so that a weak recogniser costs little.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from ...base import once_per_doc
from ...grammar.relations import relation
from ...text.datelines import byline_of, dateline_of
from ...text.lines import turns
from ...text.plain import text_of
from ...words.bodies import acronyms, is_document_noun, organisations
from ...words.forms import plain
from ...words.lists import small, word_list
from ...words.people import first_names, honorifics, is_role, is_title
from ...words.places import country_names, demonyms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

PERSON, GROUP, PLACE, PEOPLE, WORK, UNKNOWN = "person", "group", "place", "people", "work", "unknown"
KINDS = {
    "PERSON": PERSON, "PER": PERSON, "ORG": GROUP, "GPE": PLACE, "LOC": PLACE, "FAC": PLACE, "NORP": PEOPLE,
    "PRODUCT": WORK, "EVENT": WORK, "WORK_OF_ART": WORK, "LAW": WORK, "MISC": UNKNOWN,
}  # fmt: skip
POSSESSIVE = frozenset({"'s", "’s", "'", "’", "`s", "´s"})
HYPHENS = frozenset({"-", "‐", "‑", "–"})
# links inside names of bodies: "Ministry of the Interior", "Health and Human Services"
LINKS = frozenset({"of", "for", "the", "and", "&", "on", "in"})


class Name(NamedTuple):
    """One mention by name: tokens from ``start`` to ``end``, without titles, articles and possessive ending."""

    start: int
    end: int
    kind: str


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
        found += name_of_run(doc, start, end, taken)
    return tuple(sorted(of_one_kind([name for name in found if not is_in_head(name, doc)], doc)))


def is_in_head(name: Name, doc: Doc) -> bool:
    """Whether a name stands in the byline or the dateline, and so in no sentence."""
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
    if kind is None:
        return None
    start, end = trimmed(doc, start, end)
    if start >= end:
        return None
    while end < len(doc) and doc[end - 1].text in small("particles") and doc[end].is_title and doc[end - 1].whitespace_:
        end += 1  # "Casa de | Arden"
    if kind == PERSON and start > 1 and doc[start].text.islower() and is_inside_word(doc, start):
        start -= 2  # "Man-kei Tam"
    words = [doc[i].text for i in range(start, end)]
    addressed = has_address(doc, start)
    is_title_alone = kind == PLACE and len(words) == 1 and is_title(words[0])  # "the Taoiseach"
    titles = titles_at_front(words, addressed=addressed) if kind in (PERSON, UNKNOWN) or is_title_alone else 0
    if titles == len(words) == 1 and is_surname(doc, start):
        titles = 0
    if titles == len(words) or is_no_name(ent, words, kind):
        return None
    start, words = start + titles, words[titles:]
    kind = PERSON if titles else kind_by_words(words, kind, addressed=addressed or has_address(doc, start))
    if kind in (GROUP, WORK, UNKNOWN) and end < len(doc) and doc[end].like_num and is_document_noun(doc[end - 1].text):
        end += 1  # "Resolution 1441"
    if kind == WORK and is_document_noun(doc[end - 1].text) and is_year_behind(doc, end):
        end += 2  # "Clean Rivers Act, 1972"
    return Name(start, end, kind)


def is_surname(doc: Doc, at: int) -> bool:
    """Whether a word that may be a title is somebody's surname here: "Baker" where the article names Ada Baker."""
    bare = at == 0 or doc[at - 1].lower_ != "the"
    titled = at + 1 < len(doc) and doc[at + 1].is_title and doc[at].whitespace_
    return bare and not titled and doc[at].text in role_surnames(doc)


@once_per_doc
def role_surnames(doc: Doc) -> frozenset[str]:
    """The surnames that are nouns for persons too, behind a first name: "Ada Baker", "Tim Cook"."""
    people = (ent for ent in doc.ents if KINDS.get(ent.label_) == PERSON and len(ent) > 1)
    return frozenset(ent[-1].text for ent in people if is_office(ent[-1].text) and not is_office(ent[0].text))


def is_year_behind(doc: Doc, end: int) -> bool:
    """Whether a comma and a year follow."""
    return end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].is_digit and len(doc[end + 1]) == 4


def is_inside_word(doc: Doc, start: int) -> bool:
    """Whether a token is the part of a capitalised word behind its hyphen."""
    hyphen, first = doc[start - 1], doc[start - 2]
    return hyphen.text in HYPHENS and not hyphen.whitespace_ and not first.whitespace_ and first.is_title


def is_no_name(ent: DocSpan, words: list[str], kind: str) -> bool:
    """Whether an entity cannot be a name: money, a cut-off piece, an adjective before an office ("National Leader")."""
    if "$" in ent.text or words[-1].startswith("-"):
        return True
    if len(ent) == 1 and ent[0].tag_ in ("PRP", "PRP$") and (len(ent.text) == 1 or not ent.text.isupper()):
        return True
    if kind == PEOPLE:
        before_title = ent.end < len(ent.doc) and is_title(ent.doc[ent.end].text)
        return words[0].islower() or (len(words) == 1 and words[0] not in demonyms() and before_title)
    return not any(word[:1].isupper() for word in words) and not ent.text[:2].islower()


def kind_by_words(words: list[str], kind: str, *, addressed: bool) -> str:
    """The kind of an entity, put right where its words or a "Mr" before it speak against the recogniser."""
    if looks_like_organisation(words):
        return GROUP if kind in (PERSON, PLACE) and len(words) > 1 else kind
    if kind == GROUP and len(words) == 1 and is_role(words[0]):
        return PEOPLE  # "a Democrat"
    return PERSON if addressed and kind != PEOPLE else kind


def of_one_kind(found: list[Name], doc: Doc) -> list[Name]:
    """The names with one kind for each wording."""
    votes: dict[str, Counter[str]] = {}
    for name in found:
        votes.setdefault(doc[name.start : name.end].text, Counter())[name.kind] += 1
    surnames = {text.rpartition(" ")[2] for text, count in votes.items() if " " in text and count[PERSON]}
    best = {text: kind_by_vote(text, count, surname=text in surnames) for text, count in votes.items()}
    best |= dict.fromkeys(shown_as_persons(found, votes, doc), PERSON)
    best |= dict.fromkeys(shown_as_bodies(found, doc), GROUP)
    called = {word for text, kind in best.items() if kind == PERSON for word in plain(text).split()}
    called |= {plain(text_of(doc)[slice(*turn.label)]) for turn in turns(doc)}
    best |= {text: PERSON for text in best if len(text) > 3 and text.isupper() and plain(text) in called}  # "WALLACE:"
    return [name._replace(kind=best[doc[name.start : name.end].text]) for name in found]


def shown_as_persons(found: list[Name], votes: dict[str, Counter[str]], doc: Doc) -> Iterator[str]:
    """Full names, and their surnames, that the article shows to be a person's: "Solveig Aas, who", "Solveig Aas, 41,".

    A team may be "who" too, so the recogniser must have seen a person in the full name or the surname somewhere.
    """
    for name in found:
        full = doc[name.start : name.end].text
        surname = full.rpartition(" ")[2]
        if surname == full or name.kind == PERSON or looks_like_organisation(full.split()):
            continue
        known = votes[full][PERSON] + votes.get(surname, Counter())[PERSON]
        if known and is_followed_by_who_or_age(doc, name.end):
            yield full
            yield from (surname,) if surname in votes else ()


def shown_as_bodies(found: list[Name], doc: Doc) -> Iterator[str]:
    """Names that the word before or a clause behind shows to be a body's: "newspaper Nova"."""
    nouns = word_list("bodies") | word_list("companies")
    for name in found:
        if name.kind not in (PERSON, GROUP, UNKNOWN):
            continue
        before = doc[name.start - 1] if name.start > 0 else None
        called = before is not None and before.lower_ in nouns and before.tag_ == "NN" and not is_role(before.text)
        behind = [doc[i].lower_ for i in range(name.end, min(name.end + 2, len(doc)))]
        own_clause = behind == [",", "which"] and relation(doc[name.start : name.end].root) == "nsubj"
        if called or own_clause:
            yield doc[name.start : name.end].text


def is_followed_by_who_or_age(doc: Doc, end: int) -> bool:
    """Whether behind a name there stands ", who" or an age between commas."""
    behind = [doc[i].lower_ for i in range(end, min(end + 3, len(doc)))]
    if len(behind) < 3 or behind[0] != ",":
        return False
    return behind[1] in ("who", "whose", "whom") or (behind[1].isdigit() and behind[2] in (",", "."))


def kind_by_vote(text: str, count: Counter[str], *, surname: bool) -> str:
    """The kind that most mentions of one wording have; between equals a body in capitals, then a person."""
    if surname and count[PERSON] and 2 * count[PERSON] >= count.total():
        return PERSON  # "Finn" and "Jordan" behind "Rob Finn" and "Ada Jordan"
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


def is_blank(token: Token) -> bool:
    """Whether a token is nothing but space within a line, as double spaces leave it."""
    return token.is_space and "\n" not in token.text


def ahead(doc: Doc, i: int) -> int:
    """The first token from ``i`` on that is no blank; the doc's length where there is none."""
    while i < len(doc) and is_blank(doc[i]):
        i += 1
    return i


def back(doc: Doc, i: int) -> int:
    """The last token up to ``i`` that is no blank; -1 where there is none."""
    while i >= 0 and is_blank(doc[i]):
        i -= 1
    return i


def trimmed(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The range without articles, white space, punctuation and possessive endings at its edges; one line of it."""
    while start < end and doc[start].is_space:
        start += 1
    end = next((i for i in range(start, end) if doc[i].is_space and "\n" in doc[i].text), end)
    while start < end and (doc[start].lower_ in ("the", "a", "an") or doc[start].is_space or is_mark(doc[start])):
        start += 1
    while start < end and (doc[end - 1].text in POSSESSIVE or doc[end - 1].is_space or is_mark(doc[end - 1])):
        end -= 1
    while start < end and doc[end - 1].lower_ in LINKS and doc[end - 1].text.islower():
        end -= 1
    return start, end


def is_mark(token: Token) -> bool:
    """Whether a token is punctuation that does not belong to names: not a closing bracket or a stop of its own."""
    return token.is_punct and token.text not in (".", ")", "(") and not token.text.isalnum()


def titles_at_front(words: list[str], *, addressed: bool = False) -> int:
    """How many of the words are titles that are not part of the name; kept titles ("Pope", "Queen") stop the count."""
    count = 0
    if addressed and len(words) == 1:
        return 0  # "Mr. King"
    if len(words) == 2 and plain(words[0]) in first_names():
        return 0  # "Dean Smith"
    if len(words) > 1 and plain(words[-2]).rstrip(".") in honorifics().dropped and plain(words[0]) not in first_names():
        return len(words) - 1
    for i, word in enumerate(words):
        if plain(word).rstrip(".") in honorifics().kept and i < len(words) - 1:
            return i + (i > 0 and words[i - 1] == "First")  # "First Lady Ada Vale"
        if is_office(word) or (word in (".", "-") and count == i):
            count = i + 1
        elif word.lower() in ("prime", "vice", "foreign", "deputy", "first", "chief", "former", "rear", "lead"):
            continue
        else:
            break
    if plain(words[0]) in first_names():
        return 0 if count == len(words) > 1 else count  # "Julie Bishop"
    kept = honorifics().kept
    inside = [i for i in range(1, len(words) - 1) if is_office(words[i]) and plain(words[i]).rstrip(".") not in kept]
    return max(count, inside[-1] + 1) if inside else count  # "Harbour Press Secretary Ada Vale"


def is_office(word: str) -> bool:
    """Whether a capitalised word is a title or a noun for a person's office."""
    return is_title(word) or (is_role(word) and word[:1].isupper())


def has_address(doc: Doc, start: int) -> bool:
    """Whether a form of address for one person stands right before: "Mr", "Dr.", "Mrs"."""
    before = back(doc, start - 1)
    if before >= 0 and doc[before].text == ".":
        before -= 1
    return (
        before >= 0 and doc[before].text[:1].isupper() and plain(doc[before].text).rstrip(".") in honorifics().dropped
    )


def looks_like_organisation(words: list[str]) -> bool:
    """Whether a name holds a word that only bodies, firms and papers have in theirs."""
    known = organisations()
    return words[-1].rstrip(".") in known.suffixes or any(word in known.heads for word in words)


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
    while start > 0 and not taken[start - 1] and is_capitalised_name(doc[start - 1]) and doc[start - 1].whitespace_:
        if is_title(doc[start - 1].text) or not is_first_name(doc[start - 1], doc[start]):
            break
        start -= 1
        taken[start] = True
    before = doc[start - 1].text if start > 0 and not taken[start - 1] else ""
    first_lady = start > 1 and doc[start - 2].lower_ == "first"
    if before[:1].isupper() and plain(before).rstrip(".") in honorifics().kept and not first_lady:
        start -= 1
        taken[start] = True
    return Name(start, name.end, PERSON)


def is_first_name(token: Token, surname: Token) -> bool:
    """Whether a word before a person's name is the first of it: one in the list, or one that the parse joins to it."""
    if plain(token.text) in first_names():
        return True
    joined = relation(surname) == "flat" and surname.head == token and token.is_title and not token.is_sent_start
    return joined and token.text not in demonyms() and not is_role(token.text)


def without_letters(name: Name, doc: Doc) -> Name:
    """A person's name without the letters of an honour or degree behind it: "Ada Vale KC"."""
    last = doc[name.end - 1].text
    honoured = name.kind == PERSON and name.end - name.start > 1 and last[:1].isupper()
    return name._replace(end=name.end - 1) if honoured and plain(last) in small("postnominals") else name


def extended_body(name: Name, doc: Doc, taken: list[bool]) -> Name:
    """A body's name with the capitalised words behind it, unless they are somebody's title: "Safety Executive"."""
    name = with_members(name, doc, taken)
    end = name.end
    while end < len(doc) and not taken[end] and doc[end - 1].whitespace_ and doc[end].is_title and doc[end].is_alpha:
        if (
            doc[end].lower_ in small("calendar")
            or doc[end].is_sent_start
            or not (is_capitalised_name(doc[end]) or end == name.end)
        ):
            break
        end += 1
    behind = doc[end] if end < len(doc) else None
    words = [doc[i].text for i in range(name.end, end)]
    titled = any(is_title(word) or (is_role(word) and word != "Executive") for word in words)
    if end == name.end or titled or (behind is not None and (taken[end] or behind.text[:1].isupper())):
        return name
    taken[name.end : end] = [True] * (end - name.end)
    return Name(name.start, end, GROUP)


def with_members(name: Name, doc: Doc, taken: list[bool]) -> Name:
    """A body's name with those whose body it is in front: "Miners' Union", "Women's League"."""
    at = name.start - 2
    if at < 0 or doc[name.start].text not in organisations().heads or doc[at + 1].text not in POSSESSIVE or taken[at]:
        return name
    members = doc[at].lower_.endswith("s") or doc[at].lower_ in ("children", "men", "people", "women")
    if not members or not doc[at].is_title or not doc[at].is_alpha or doc[at].is_sent_start:
        return name
    while at > 0 and is_capitalised_name(doc[at - 1]) and not taken[at - 1] and doc[at - 1].whitespace_:
        at -= 1
    taken[at : name.start] = [True] * (name.start - at)
    return Name(at, name.end, GROUP)


def next_part(doc: Doc, end: int, taken: list[bool]) -> int:
    """Where the name ends if the word behind it belongs to it, else ``end`` itself."""
    if end >= len(doc) or taken[end]:
        return end
    token = doc[end]
    if token.text in HYPHENS and not doc[end - 1].whitespace_ and not token.whitespace_ and end + 1 < len(doc):
        return end + 2 if doc[end + 1].is_alpha and not taken[end + 1] else end
    if is_capitalised_name(token) and doc[end - 1].whitespace_ and not leads_to_title(doc, end):
        return end + 1
    if (
        token.lower_ in small("particles")
        and end + 1 < len(doc)
        and is_capitalised_name(doc[end + 1])
        and token.pos_ != "CCONJ"
    ):
        return end + 2 if doc[end - 1].whitespace_ and not taken[end + 1] else end
    return end


def leads_to_title(doc: Doc, at: int) -> bool:
    """Whether a run of capitalised words from here on is or ends in a title: "Interior Minister"."""
    for i in range(at, min(at + 4, len(doc))):
        if not is_capitalised_name(doc[i]):
            return False
        if is_title(doc[i].text) or is_role(doc[i].text):
            return True
    return False


def is_capitalised_name(token: Token) -> bool:
    """Whether a token is a capitalised proper noun, or merely capitalised where the pipeline has no tagger."""
    if not token.text[:1].isupper():
        return False
    if token.lower_.rstrip(".") in small("calendar") or not set(token.text).isdisjoint("$€£[]()/@#"):
        return False
    if token.pos_ or token.tag_:
        return token.pos_ == "PROPN" or is_short_form(token) or token.tag_ in ("NNP", "NNPS")
    return not token.is_sent_start and not token.is_stop


def runs(doc: Doc, taken: list[bool]) -> Iterator[tuple[int, int]]:
    """Runs of capitalised proper nouns that no entity covers."""
    i, n = 0, len(doc)
    while i < n:
        if taken[i] or not is_capitalised_name(doc[i]):
            i += 1
            continue
        end = i + 1
        while (further := link(doc, end, taken)) > end:
            end = further
        yield i, end
        i = end


def link(doc: Doc, end: int, taken: list[bool]) -> int:
    """Where a run goes on to from ``end``: over a proper noun, a hyphen, a particle, or "of" in a body's name."""
    further = next_part(doc, end, taken)
    if further > end or end >= len(doc) or taken[end]:
        return further
    if is_capitalised_name(doc[end]) and doc[end - 1].whitespace_:
        return end + 1
    if doc[end].lower_ in LINKS and doc[end - 1].text in organisations().heads:
        ahead = end
        while ahead < len(doc) and doc[ahead].lower_ in LINKS and not taken[ahead]:
            ahead += 1
        if ahead < len(doc) and not taken[ahead] and is_capitalised_name(doc[ahead]):
            return ahead + 1
    return end


def name_of_run(doc: Doc, start: int, end: int, taken: list[bool]) -> list[Name]:
    """The name in a run of proper nouns; none where it is only a title, as before a name or in "the Prime Minister"."""
    words = [doc[i].text for i in range(start, end)]
    if is_shouted(doc, start):
        return []
    if looks_like_organisation(words) and (words[-1] in organisations().heads or len(words) > 3):
        return [Name(start, end, GROUP)]
    if end < len(doc) and taken[end] and doc[end - 1].whitespace_ and is_title(words[-1]):
        return []
    first = last_title(words)
    if first == len(words) == 1 and is_surname(doc, start):
        first = 0
    if first == len(words):
        return []
    rest = words[first:]
    if end < len(doc) and doc[end].like_num and is_document_noun(words[-1]):
        return [Name(start, end + 1, WORK)]  # "Resolution 1441"
    return [Name(start + first, end, kind_of(rest, titled=first > 0 or has_address(doc, start)))]


def last_title(words: list[str]) -> int:
    """Where the name begins behind the last title in a run; its length where the run ends in a title."""
    if len(words) > 1 and plain(words[-2]).rstrip(".") in honorifics().dropped:
        return len(words) - 1  # "Mr King"
    for i in range(len(words) - 1, -1, -1):
        if plain(words[i]).rstrip(".") in honorifics().kept and i < len(words) - 1:
            return i + (i > 0 and words[i - 1] == "First")
        if is_title(words[i]) or is_role(words[i]):
            if i == len(words) - 1 and i > 0 and plain(words[0]) in first_names():
                return 0
            return i + 1
    return 0


def kind_of(words: list[str], *, titled: bool) -> str:
    """What a run of proper nouns names, as far as its own words tell."""
    text = " ".join(words)
    if looks_like_organisation(words):
        return GROUP
    if titled or (len(words) > 1 and plain(words[0]) in first_names()):
        return PERSON
    if text in country_names():
        return PLACE
    if text in demonyms():
        return PEOPLE
    if len(words) == 1 and text.isupper() and len(text) > 1:
        return GROUP
    return UNKNOWN


def is_short_form(token: Token) -> bool:
    """Whether a token is a short form that only its capitals tell from a pronoun: "WHO", "US"."""
    if len(token) < 2 or not token.is_upper or plain(token.text) not in acronyms():
        return False
    return not is_shouted(token.doc, token.i)


def is_shouted(doc: Doc, at: int) -> bool:
    """Whether the words around are all in capitals, so that capitals tell nothing."""
    around = [doc[i] for i in range(max(0, at - 3), min(len(doc), at + 4)) if doc[i].is_alpha and len(doc[i]) > 1]
    return len(around) > 3 and all(token.is_upper for token in around)

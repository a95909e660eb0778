"""Runs of capitalised words that are names though the recogniser did not say so."""

from __future__ import annotations

from itertools import dropwhile
from typing import TYPE_CHECKING

from ...base import once_per_doc
from ...text.plain import text_of
from ...text.sentences import opens_sentence
from ...words.bodies import acronyms, organisations
from ...words.forms import plain, singular
from ...words.lists import small
from ...words.noun_table import people_marked
from ...words.nouns import KnownBy, is_document_noun, noun_class
from ...words.people import first_names, honorifics, is_role, is_title
from ...words.places import country_names, demonyms
from .name import GROUP, HYPHENS, KINDS, LINKS, PEOPLE, PERSON, PLACE, POSSESSIVE, UNKNOWN, WORK, Name
from .short_titles import is_short_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token


NOBODY = frozenset({"They", "We"})  # taken for names where a statement puts a paragraph after "said:"
ANYBODY = frozenset({"man", "woman", "boy", "girl"})  # no titles: Man Kumari, Boy George


def is_surname(doc: Doc, at: int) -> bool:
    """Whether a word that may be a title is somebody's surname here: "Baker" where the article names Ada Baker.

    So is a word that only ends as those for persons do and that the recogniser takes for a name: "Lindqvist".
    """
    bare = at == 0 or doc[at - 1].lower_ != "the"
    titled = at + 1 < len(doc) and doc[at + 1].is_title and doc[at].whitespace_
    strange = doc[at].ent_type_ in ("PERSON", "ORG") and not is_title(doc[at].text) and by_ending(doc[at].text)
    return bare and not titled and (strange or doc[at].text in role_surnames(doc))


def is_strange(word: str) -> bool:
    """Whether no dictionary has a word, however it ends."""
    return noun_class(word.lower()).known_by in (KnownBy.ENDING, KnownBy.NOTHING)


def by_ending(word: str) -> bool:
    """Whether nothing but its ending says that a word is one for a person."""
    return noun_class(word.lower()).known_by is KnownBy.ENDING


@once_per_doc
def role_surnames(doc: Doc) -> frozenset[str]:
    """The surnames that are nouns for persons too, after a first name: "Ada Baker", "Luz Conde Rey"."""
    people = [list(ent) for ent in doc.ents if KINDS.get(ent.label_) == PERSON]
    people = [list(dropwhile(is_in_office, tokens)) for tokens in people]
    later = (tokens[1:] if plain(tokens[0].text) in first_names() else tokens[-1:] for tokens in people if tokens[1:])
    return frozenset(token.text for tokens in later for token in tokens if is_office(token.text))


def is_in_office(token: Token) -> bool:
    """Whether a word is an office or opens one: "Prime" of a "Prime Minister" taken for a name."""
    return is_office(token.text) or token.lower_ in small("before_titles")


def is_blank(token: Token) -> bool:
    """Whether a token is nothing but space within a line, as double spaces leave it."""
    return token.is_space and "\n" not in token.text


@once_per_doc
def blanks(doc: Doc) -> frozenset[int]:
    """The tokens that are blank, which few texts have."""
    return frozenset(i for i in doc.to_array("IS_SPACE").nonzero()[0].tolist() if is_blank(doc[i]))


def ahead(doc: Doc, i: int) -> int:
    """The first token from ``i`` on that is no blank; the doc's length where there is none."""
    blank = blanks(doc)
    while i in blank:
        i += 1
    return i


def back(doc: Doc, i: int) -> int:
    """The last token up to ``i`` that is no blank; -1 where there is none."""
    blank = blanks(doc)
    while i in blank:
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
    while start < end and doc[end - 1].lower_ in LINKS | {"at", "by", "from"} and doc[end - 1].text.islower():
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
    if is_general_body(words):
        return 0
    if len(words) > 1 and is_address(words[-2]) and plain(words[0]) not in first_names():
        return len(words) - 1
    for i, word in enumerate(words):
        if plain(word).rstrip(".") in honorifics().kept and i < len(words) - 1:
            return i + (i > 0 and words[i - 1] == "First")  # "First Lady Ada Vale"
        if is_office(word) or (word in (".", "-") and count == i):
            count = i + 1
        elif word.lower() in small("before_titles"):
            continue
        else:
            break
    if plain(words[0]) in first_names():
        return 0 if count == len(words) > 1 else count  # "Julie Bishop"
    kept = honorifics().kept
    inside = [i for i in range(1, len(words) - 1) if is_office(words[i]) and plain(words[i]).rstrip(".") not in kept]
    return max(count, inside[-1] + 1) if inside else count  # "Harbour Press Secretary Ada Vale"


def is_general_body(words: list[str]) -> bool:
    """As in "General Staff", "General Headquarters North": a body, and nobody who is a general."""
    return len(words) > 1 and words[0] == "General" and words[1].lower() in small("bodies_after_general")


def is_address(word: str) -> bool:
    """Whether a word is a form of address that is no part of a name: "Mr", though not "del" in "Faro del Sur"."""
    return word[:1].isupper() and plain(word).rstrip(".") in honorifics().dropped


def is_office(word: str) -> bool:
    """Whether a capitalised word is a title or a noun for a person's office."""
    named = is_role(word) and word[:1].isupper() and word.lower() not in ANYBODY
    titled = is_title(word) and word not in small("particles")  # "Faro del Sur"
    return titled or (named and word.lower() not in people_marked("kin"))  # "Gul Dad Khan"


def has_address(doc: Doc, start: int) -> bool:
    """Whether a form of address for one person comes right before: "Mr", "Dr.", "Mrs"."""
    before = back(doc, start - 1)
    if before >= 0 and doc[before].text == ".":
        before -= 1
    return (
        before >= 0 and doc[before].text[:1].isupper() and plain(doc[before].text).rstrip(".") in honorifics().dropped
    )


def looks_like_organisation(words: list[str]) -> bool:
    """Whether a name contains a word that only bodies, firms and papers have in theirs."""
    known = organisations()
    return words[-1].rstrip(".") in known.suffixes or any(word in known.heads for word in words)


def next_part(doc: Doc, end: int, taken: list[bool]) -> int:
    """Where the name ends if the word after it belongs to it, else ``end`` itself."""
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
    if not token.text[:1].isupper() or token.text in NOBODY:
        return False
    if token.lower_.rstrip(".") in small("calendar") or not set(token.text).isdisjoint("$€£[]()/@#"):
        return False
    if token.pos_ or token.tag_:
        return token.pos_ == "PROPN" or is_short_form(token) or token.tag_ in ("NNP", "NNPS")
    return not opens_sentence(token) and not token.is_stop


def runs(doc: Doc, taken: list[bool]) -> Iterator[tuple[int, int]]:
    """Runs of capitalised proper nouns that no entity covers."""
    i, n = 0, len(doc)
    text = text_of(doc)
    capital = [text[start].isupper() for start in doc.to_array("IDX").tolist()]
    while i < n:
        if taken[i] or not capital[i] or not is_capitalised_name(doc[i]):
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
    if is_shouted(doc, start) or (len(words) == 1 and are_people(doc[start])):
        return []
    known = looks_like_organisation(words) and (words[-1] in organisations().heads or len(words) > 3)
    if known or is_general_body(words):
        return [Name(start, end, GROUP)]
    if (
        end < len(doc)
        and taken[end]
        and doc[end - 1].whitespace_
        and (is_title(words[-1]) or is_short_title(doc, end - 1))
    ):
        return []
    first = last_title(words)
    if first == len(words) == 1 and is_surname(doc, start):
        first = 0
    if first == len(words) or words[first] in HYPHENS:  # "President-elect"
        return []
    rest = words[first:]
    if first and len(rest) == 1 and rest[0].lower() in small("participles_of_offices"):
        return []  # "Officer Commanding"
    if end < len(doc) and doc[end].like_num and is_document_noun(words[-1]):
        return [Name(start, end + 1, WORK)]  # "Resolution 1441"
    kind = kind_of(rest, titled=first > 0 or has_address(doc, start))
    return [] if kind == UNKNOWN and is_of_office(doc, start) else [Name(start + first, end, kind)]


def is_of_office(doc: Doc, start: int) -> bool:
    """Whether a run is the field of an office: "State" of "Secretary of State"."""
    return start > 1 and doc[start - 1].lower_ in ("of", "for") and is_office(doc[start - 2].text)


def last_title(words: list[str]) -> int:
    """Where the name begins after the last title in a run; its length where the run ends in a title."""
    if len(words) > 1 and is_address(words[-2]):
        return len(words) - 1  # "Mr King"
    for i in range(len(words) - 1, -1, -1):
        if plain(words[i]).rstrip(".") in honorifics().kept and i < len(words) - 1:
            return i + (i > 0 and words[i - 1] == "First")
        if is_office(words[i]) or (i == 0 and is_role(words[i])):
            if i == len(words) - 1 and i > 0 and plain(words[0]) in first_names():
                return 0
            return i + 1
    return 0


def kind_of(words: list[str], *, titled: bool) -> str:
    """What a run of proper nouns names, as far as its own words show."""
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
    """Whether a token is a short form that only its capitals distinguish from a pronoun: "WHO", "US"."""
    if len(token) < 2 or not token.is_upper or plain(token.text) not in acronyms():
        return False
    return not is_shouted(token.doc, token.i)


def are_people(token: Token) -> bool:
    """Whether a word that opens a sentence is but a plural noun for persons: "Bakers", though not "Democrats"."""
    one = singular(token.text)
    plural = one != token.lower_ and token.is_title and is_role(one) and one not in people_marked("party")
    return plural and opens_sentence(token)


def is_shouted(doc: Doc, at: int) -> bool:
    """Whether the words around are all in capitals, so that capitals mean nothing."""
    around = [doc[i] for i in range(max(0, at - 3), min(len(doc), at + 4)) if doc[i].is_alpha and len(doc[i]) > 1]
    return len(around) > 3 and all(token.is_upper for token in around)

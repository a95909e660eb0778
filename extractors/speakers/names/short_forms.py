"""Long and short forms of a body's name: acronyms in brackets, initials, a head word alone, a name cut short."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from ...text.plain import places_by_word, tokens_of
from ...words.bodies import acronyms, organisations
from ...words.forms import MOST_REMEMBERED, plain, plain_words
from ...words.lists import small, word_list
from ...words.noun_forms import is_plural
from ...words.noun_table import people_marked
from ...words.nouns import KnownBy, NounKind, noun_class
from ...words.people import is_role
from ...words.places import country_names, country_of
from .runs import is_blank

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

FEW = 6  # mentions
PLACES = frozenset({"GPE", "LOC", "FAC", "NORP"})
MIXED = 3  # letters; a short form in small letters has more
LONGEST = 10  # letters of a short form


def bracketed_forms(doc: Doc) -> Iterator[tuple[int, int, int, int]]:
    """Names with a short form in brackets after: "World Health Organization (WHO)"; the tokens of both.

    The name reaches back over capitalised words and the small words between them, to where its letters fit the short
    form's; a short form in another language's order ("Popular Union (UP)") takes the capitalised words right before it.
    """
    for i in (bracket.i for bracket in tokens_of(doc, ("(",)) if 0 < bracket.i < len(doc) - 3):
        first = i + 1 + doc[i + 1].is_quote  # ("Orion")
        if not is_short_form(doc[first].text) or is_glossed_office(doc, first):
            continue
        close = next((j for j in range(first + 1, min(first + 4, len(doc))) if doc[j].text == ")"), None)
        if close is None or any(doc[j].is_space or doc[j].text == "," for j in range(first, close)):
            continue
        close -= doc[close - 1].is_quote
        start = name_start(doc, i, doc[first:close].text)
        if start is not None:
            yield start, i, first, close


def is_glossed_office(doc: Doc, at: int) -> bool:
    """Whether letters in brackets are short for an office: "Police Public Relations Officer (PPRO)"."""
    if at < 3 or doc[at - 1].text != "(" or not doc[at].is_upper or doc[at - 3].lower_ in small("joining_offices"):
        return False  # "Selby Court of Justice (SCJ)"
    before = doc[at - 2].text
    return is_role(before) and plain(before) in people_marked("title") and before[:1].isupper()


def is_short_form(text: str) -> bool:
    """Whether a word looks like a short form: "WHO", "PG&E", "Tepco"."""
    return len(text) > 1 and text[0].isupper() and text.replace("&", "").replace(".", "").replace("-", "").isalnum()


def name_start(doc: Doc, end: int, short: str) -> int | None:
    """Where the name that a short form abbreviates begins, if the capitalised words before the bracket are one."""
    starts: list[int] = []
    while end > 1 and is_blank(doc[end - 1]):
        end -= 1
    i = end - 1
    while (
        i >= 0
        and end - i < 20
        and (
            is_blank(doc[i])
            or doc[i].text[:1].isupper()
            or doc[i].lower_ in small("small_words_of_names")
            or doc[i].text in ("-", "–", "'s", "’s", "'", "’", "&", ",")
        )
    ):
        if doc[i].text[:1].isupper():
            starts.append(i)
        i -= 1
    starts = [s for s in starts if doc[s].lower_ not in small("small_words_of_names") and doc[s].lower_ != "according"]
    if doc[end - 1].text.islower() and (start := start_in_small_letters(doc, end, short)) is not None:
        return start
    if not starts or doc[end - 1].lower_ in small("small_words_of_names"):
        return None
    fits = [s for s in starts if is_initials(short, doc[s:end].text)]
    if fits:
        return fits[0]
    comma = max((j for j in range(i + 1, end) if doc[j].text == ","), default=i)
    starts = [s for s in starts if s > comma]
    fits = [s for s in starts if is_short_for(short, doc[s:end].text) and end - s > 1]
    if fits:
        return fits[-1]
    if not starts:
        return None
    near = [s for s in starts if all(is_blank(doc[j]) or doc[j].text[:1].isupper() for j in range(s, end))]
    near = near or ([starts[-1]] if end - starts[-1] > 1 else [])
    if not near or not (short.isupper() or is_called_again(doc, short)) or short in country_of():
        return None
    heads = sorted(doc[j].text[0].lower() for j in range(near[-1], end) if not is_blank(doc[j]))
    return near[-1] if heads == sorted(short.lower()) else start_of_foreign(doc, starts, end, short)


def is_called_again(doc: Doc, short: str) -> bool:
    """Whether a word in brackets after a name comes elsewhere in the article too and is no place: "Basrac"."""
    mentions = [doc[i] for i in islice(places_by_word(doc).get(short.lower(), ()), FEW) if doc[i].text == short]
    return len(mentions) > 1 and len(short) > MIXED and all(token.ent_type_ not in PLACES for token in mentions)


def start_of_foreign(doc: Doc, starts: list[int], end: int, short: str) -> int | None:
    """Where a body's name begins whose short form has the letters of another language: "Space Research Body (INPE)".

    Longer names and those of a word for bodies; of two words only where the short form has the first one's letter.
    """
    if not short.isalpha() or not 2 < len(short) < LONGEST or doc[end - 1].ent_type_ != "ORG":
        return None
    label = end - 1
    while label > starts[-1] - 20 and doc[label].ent_iob_ == "I":
        label -= 1
    first = min((s for s in starts if s >= label), default=starts[-1])
    words = [doc[j].text for j in range(first, end) if doc[j].text[:1].isupper()]
    plain_body = len(words) > 2 or not organisations().heads.isdisjoint(words)
    return first if len(words) > 1 and (plain_body or words[0][0] == short[0]) else None


def start_in_small_letters(doc: Doc, end: int, short: str) -> int | None:
    """Where a name begins whose words but the first are in small letters: "Arden bay sailing union (ABSU)"."""
    for start in range(end - 2, max(end - 2 * len(short) - 2, -1), -1):
        if doc[start].tag_ not in ("NN", "NNS", "NNP", "NNPS", "JJ", "VBG", "VBN", "IN", "CC", "DT"):
            return None
        last = short_tail(short, doc[start:end].text)
        if doc[start].text[:1].isupper() and last:
            while start > 0 and doc[start - 1].text[:1].isupper() and doc[start - 1].tag_ in ("NNP", "NNPS", "JJ"):
                start -= 1
            return start
    return None


def short_tail(short: str, full: str) -> bool:
    """Whether the initials of a name are a short form's, names of places in front left out or not."""
    letters = letters_of(short)
    return len(letters) > 2 and any(found == letters or found.endswith(letters) for found in initials_of(full))


def is_short_for(short: str, full: str) -> bool:
    """Whether a short form may abbreviate a name: its letters come in the name, in order, from the first on."""
    letters = [c for c in plain(short) if c.isalnum()]
    text = plain(full)
    heads = [word[0] for word in plain_words(full) if word not in small("small_words_of_names")]
    if not letters or len(letters) < 2 or len(letters) > len(text) or short.islower():
        return False
    if letters[0] not in heads:
        return False
    at = 0
    for letter in letters:
        at = text.find(letter, at) + 1
        if at == 0:
            return False
    return True


def is_initials(short: str, full: str) -> bool:
    """Whether a short form in capitals is made of the name's initials, a country in front counted or left out."""
    letters = letters_of(short)
    return bool(letters) and letters in initials_of(full)


def letters_of(short: str) -> str:
    """The letters of a short form in capitals ("un" of "U.N."); nothing where it is none."""
    bare = short.replace(".", "").replace("&", "")
    mixed = (
        bare.isalpha() and bare[:1].isupper() and MIXED <= len(bare) <= 2 * MIXED and 2 * count_upper(bare) > len(bare)
    )
    return plain(bare) if len(bare) > 1 and (bare.isupper() or mixed) else ""


def count_upper(text: str) -> int:
    """How many capitals a word has: two in "DoF"."""
    return sum(char.isupper() for char in text)


@lru_cache(MOST_REMEMBERED)
def initials_of(full: str) -> frozenset[str]:
    """The initials a name may be abbreviated to, with and without its small words and a country in front.

    Those of "Defense Department" are also the ones of "Department of Defense".
    """
    words = plain_words(full)
    lengths = range(1, min(len(words), longest_country()) + 1)
    forms = [words, *(words[length:] for length in lengths if words[:length] in country_words())]
    found = {
        "".join(w[0] for w in form if keep or w not in small("small_words_of_names"))
        for form in forms
        for keep in (True, False)
    }
    if len(words) > 1 and words[-1] in small("departments"):
        found.add("".join(w[0] for w in (words[-1], "of", *words[:-1])))  # DoD: "Defense Department"
    return frozenset(found | {short for short, long in acronyms().items() if plain(long) == plain(full)})


@cache
def country_words() -> frozenset[tuple[str, ...]]:
    """The names of countries as plain words."""
    return frozenset(plain_words(name) for name in country_names())


@cache
def longest_country() -> int:
    """The words of the longest name of a country."""
    return max(map(len, country_words()))


def is_cut_from(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name is another cut short: "Court of Appeal" of "Ardland Court of Appeal", "Orion" of "Orion Group"."""
    if not short or len(short) >= len(full):
        return False
    if full[: len(short)] == short:
        rest = full[len(short) :]
        if rest[0] in ("of", "in", "for", "and") and len(short) > 1:
            return rest[0] != "and"
        return all(is_firm_word(word) for word in rest)
    if full[-len(short) :] != short:
        return False
    front = full[: -len(short)]
    return len(short) > 1 or (all(word in body_words() for word in front) and short[0] not in body_words())


def is_headless(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name is another without the word for the body at its end: "Green Delta" of "Green Delta Party"."""
    cut = len(short) > 1 and full[:-1] == short and full[-1] in body_words()
    return cut and not all(word in word_list("speakers/generic.txt") or word in land_words() for word in short)


@cache
def body_words() -> frozenset[str]:
    """The words in plain form by which a name shows itself to be a body's."""
    return frozenset(plain(word) for word in organisations().heads)


def opens(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name is the front of a body's longer one, not of common words only: "Orion" of "Orion Rail Works".

    Of two words the second must be one that firms and bodies have in the plural: "Orion" of "Orion Clinics".
    """
    if not short or len(full) <= len(short) or full[: len(short)] != short:
        return False
    if len(full) == len(short) + 1 and not is_line_of_business(full[-1]):
        return False
    cut = full[len(short)] in small("small_words_of_names") or short[-1] in small("small_words_of_names")
    return not cut and not all(word in word_list("speakers/generic.txt") or word in land_words() for word in short)


def is_line_of_business(word: str) -> bool:
    """Whether a word says what a firm deals in: a plural, an activity or a good: "clinics", "brewing", "steel"."""
    known = noun_class(word)
    if known.known_by not in (KnownBy.LIST, KnownBy.DICTIONARY):
        return False
    return is_plural(word) or word.endswith("ing") or known.kind is NounKind.THING


@cache
def land_words() -> frozenset[str]:
    """The words of countries and peoples, after which many bodies are named."""
    return frozenset(word for name in country_of() for word in plain_words(name))


def is_firm_word(word: str) -> bool:
    """Whether a word may be left off a firm's name: "Group", "Company", "News", "Energy"."""
    known = organisations()
    return word in known.dropped or word in {plain(suffix) for suffix in known.suffixes}

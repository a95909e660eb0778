"""Numbers that are names or places in a list: "Article 5", "Boeing 737", "No. 10", "10 Market Street"."""

from __future__ import annotations

import re

from ...words.lists import toml, word_list
from ...words.modifiers import listed
from ..numbers.times_before import follows_time
from ..numbers.tokens import Words
from ..quantities.percent_lists import is_gapped_share
from ..quantities.plurals import looks_plural
from ..quantities.quantity import Quantity
from .dates import before
from .gapped_counts import is_gapped_count

OPENERS = frozenset(".!?:;“”\"'‘’(—–-*•▪●◦·►→>[,…")
LONGEST_LIST, LONGEST_HOME = 24, 4  # words
RACES = frozenset({60, 100, 200, 400, 800, 1500, 3000, 5000, 10000})  # metres
SINGLE = frozenset("BCDEFGHJKLMNPQRSTUVWXYZ")
DASHES = frozenset("-–—")
HIGHEST_OF_UNITS, LONGEST_NAME = 1000, 4  # numbers of units; words of a unit's name
AFTER_NAMES = ("has", "is", "says", "was")
LAWS = re.compile(r"\s+(?:U\.? ?S\.? ?(?:C\b|Code\b)|C\.? ?F\.? ?R\b)")


def is_label(words: Words, quantity: Quantity) -> bool:
    """As in "Article 5", "page 12", "No. 10", "Boeing 737": the number is a name, or a place in a list."""
    i, j = quantity.begin, quantity.end
    k = before(words, i)
    if words.is_hyphen(i - 1):
        k = i - 2
    if is_gapped_share(words, i, j) or is_counted(words, quantity, k):
        return False
    if is_next_label(words, quantity) or is_first_of_two(words, quantity) or is_after_acronym(words, quantity):
        return True
    if words.low(k) == "of" and words.kind(k - 1) == "word" and words[k - 1].text == "Group":
        return not looks_plural(words, j)
    if words.kind(k) != "word" or (k < i - 1 and words.low(k) not in listed("short_labels")):
        return False
    plural = looks_plural(words, j) and words.low(j) != "of"
    if words.low(k) in word_list("figures/labels.txt"):
        return not is_verb(words, k, j) and (not plural or not is_noun(words, k))
    if words[k].text in SINGLE and words.kind(k - 1) != "end":
        return True
    if words.low(j) in ("-", "–") and words.is_numeral(j + 1):
        return words.is_hyphen(j) and len(words[j + 1].text) == 3 == len(words[i].text) and is_named(words, k)
    if words.kind(i - 1) != "word" or not is_named(words, k):
        return False
    return not plural or is_camel(words[k].text) or is_name_after(words, j)


def is_race(words: Words, quantity: Quantity) -> bool:
    """As in "the women's 1,500", "the 400 metres hurdles final": a race by its length in metres."""
    metres = quantity.unit == "m" and quantity.value in RACES | {50, 110}
    if metres and quantity.per is None and words.low(quantity.last) in listed("races"):
        return True
    alone = quantity.unit is None and quantity.shape == "digits" and not looks_plural(words, quantity.end)
    return alone and quantity.value in RACES and words.low(quantity.first - 1) in listed("before_races")


def is_counted(words: Words, quantity: Quantity, k: int) -> bool:
    """Whether a number counts what the sentence counted before, follows a time, or is a range that somebody gives."""
    gapped = is_gapped_count(words, quantity.begin, quantity.end)
    return gapped or follows_time(words, quantity.begin) or is_range_given(words, quantity, k)


def is_range_given(words: Words, quantity: Quantity, k: int) -> bool:
    """As in "gave Unity 80 to 84 seats": the lower end of a range after a name, with a plural after the upper one."""
    j = quantity.end
    ranged = words.low(j) in ("to", "or") and words.is_numeral(j + 1) and looks_plural(words, j + 2)
    return ranged and words.kind(k) == "word" and words.low(k) not in word_list("figures/labels.txt")


def is_lettered_label(words: Words, quantity: Quantity) -> bool:
    """As in "Figure 4c", "Table 2m": the letter after a label's number is no unit."""
    i, j = quantity.begin, quantity.end
    lettered = j < len(words) and words.glued(j) and words.kind(j) == "word" and len(words[j].text) == 1
    labelled = words.kind(i - 1) == "word" and words.low(i - 1) in word_list("figures/labels.txt")
    return lettered and labelled and words[i - 1].text.istitle()


def is_in_law(words: Words, quantity: Quantity) -> bool:
    """As in "§ 1201", "17 U.S. Code", "21 C.F.R.": where a law is found."""
    if words.low(quantity.begin - 1) == "§":
        return True
    return quantity.dimension in (None, "temperature") and bool(LAWS.match(words.text, words[quantity.end - 1].end))


def is_noun(words: Words, k: int) -> bool:
    """Whether a label may be a verb or a plain noun here, so that a plural after the number is what is counted."""
    verbal = words.low(k) in word_list("figures/verb_labels.txt") and not words[k].text[0].isupper()
    return verbal or (words.low(k - 1) in listed("pointing_at_labels") and words.low(k) in listed("labels_as_nouns"))


def is_verb(words: Words, k: int, j: int) -> bool:
    """As in "The garrison numbers 350": a label in the plural with one number alone is a verb."""
    verbal = words[k].text.islower() and words.low(k)[:-1] in word_list("figures/verb_labels.txt")
    alone = words.low(j) not in ("and", "or", "to", "-", "–", "&", "through") and not words.is_numeral(j + 1)
    infinitive = words.low(k) in word_list("figures/verb_labels.txt") and words.low(k - 1) in listed("modals") | {"to"}
    return (verbal and words.low(k).endswith("s") and alone) or infinitive


def is_next_label(words: Words, quantity: Quantity) -> bool:
    """As in the 14 and 17 of "rooms 12, 14 and 17": a number that continues a list of labels and counts no plural."""
    k, links = quantity.begin - 1, ("and", ",", "or", "to", "-", "–")
    while (
        k > quantity.begin - LONGEST_LIST
        and words.low(k) in links
        and words.is_numeral(k - 1 - (words.low(k - 1) == ","))
    ):
        k -= 2 + (words.low(k - 1) == ",")
    listed_after = k < quantity.begin - 1 and words.low(k) in listed("plural_labels") | listed("labels_of_two")
    return listed_after and (words.low(quantity.end) == "of" or not looks_plural(words, quantity.end))


def is_first_of_two(words: Words, quantity: Quantity) -> bool:
    """As in the 61 of "posts 61 and 62": a number after a plural that goes on with another and counts nothing."""
    k, j = quantity.begin - 1, quantity.end
    if words.low(k) not in listed("labels_of_two"):
        return False
    while words.low(j) in ("and", ",", "or") and words.is_numeral(j + 1):
        j += 2
    return j > quantity.end and not looks_plural(words, j)


def is_after_acronym(words: Words, quantity: Quantity) -> bool:
    """As in "Task Force (TF) 31": a number after a name and its short form in brackets."""
    k = quantity.begin - 1
    if words.low(k) != ")" or words.low(k - 2) != "(" or words.kind(k - 1) != "word" or words.kind(k - 3) != "word":
        return False
    short = words[k - 1].text.isupper() and words[k - 3].text[0].isupper()
    return short and not looks_plural(words, quantity.end) and words.low(quantity.end) not in listed("hurt")


def is_name_after(words: Words, j: int) -> bool:
    """Whether a name continues after the number: "the Route 40 Alliance"; "12 Iraqi soldiers" is none."""
    if words.kind(j) != "word" or not words[j].text[0].isupper():
        return False
    return not words.low(j).endswith(("s", "i", "an", "ese", "ish", "en"))


def is_camel(text: str) -> bool:
    """Whether a word has capitals inside: "iPhone"."""
    return any(letter.isupper() for letter in text[1:]) and not text.isupper() and not text.startswith(("Mc", "Mac"))


def is_named(words: Words, k: int) -> bool:
    """Whether the word is a name: a capital where no sentence begins ("Boeing"), or inside the word ("iPhone")."""
    text = words[k].text
    if is_camel(text):
        return True
    if not text[0].isupper() or words.low(k).endswith(("'s", "’s")):
        return False
    calendar = toml("figures/calendar.toml")
    if words.low(k) in calendar["weekdays"] or words.low(k) in calendar["months"]:
        return False
    return words.kind(k - 1) in ("word", "num") or words.low(k - 1) in ("&", "-", "/", ",")


def is_address(words: Words, quantity: Quantity) -> bool:
    """As in "10 Downing Street": a number before a name with a word for a street, or of where somebody lives."""
    j = quantity.end
    if quantity.value > 99999 or not words[quantity.begin].text.isdigit():
        return False
    if words.low(j) == "zip" or is_home(words, quantity):
        return True
    if words.is_hyphen(j) and words.is_numeral(j + 1):
        j += 2
    for k in range(j, j + 5):
        if words.is_numeral(k) and k > j:
            continue
        if words.low(k) in ("st", "nd", "rd", "th") and words.is_numeral(k - 1) and words.glued(k):
            continue
        if words.kind(k) != "word" or (
            not words[k].text[0].isupper() and words.low(k) not in listed("small_words_in_addresses")
        ):
            return False
        if words.low(k) in word_list("figures/streets.txt"):
            return True
    return False


def is_home(words: Words, quantity: Quantity) -> bool:
    """As in "Ada Byron (46), of 12 Oak View, Leeds,": a number with a name between "of" and a comma, after a comma.

    Leaves alone "his band, of 12 Danes, played".
    """
    i, j = quantity.first - 1, quantity.end
    if words.low(i) != "of" or words.low(i - 1) not in (",", ")") or quantity.unit is not None:
        return False
    k = j
    while k < j + LONGEST_HOME and words.kind(k) == "word" and words[k].text[0].isupper():
        k += 1
    return k > j and words.low(k) == "," and words[k + 1].text[:1].isupper() and not words.low(k - 1).endswith("s")


def is_name(words: Words, i: int, j: int) -> bool:
    """Number words with a capital inside a sentence: "Group of Seven", "Six Nations"."""
    if words.low(i) in ("a", "an") and j > i + 1:
        i += 1  # "the Temple of a Thousand Lamps"
    text = words[i].text
    if not text[0].isupper() or (text.isupper() and len(text) > 1):
        return False
    if words.kind(i - 1) == "end" or (words.kind(i - 1) == "mark" and words.low(i - 1) in OPENERS):
        return i > 0 and words.low(i - 1) == "," and words[j].text[:1].isupper() if j < len(words) else False
    return i > 0


def is_of_pages(words: Words, quantity: Quantity) -> bool:
    """Whether a number says which page it is, or of how many; in "paid 20p. 88 men" none does."""
    if quantity.unit is not None or not words[quantity.begin].text.isdigit():
        return False
    return is_page(words, quantity) or is_last_page(words, quantity) or is_between_dashes(words, quantity)


def is_page(words: Words, quantity: Quantity) -> bool:
    """As in "p. 88", "pp. 12-14", either end."""
    k = quantity.begin
    if words.low(k - 1) in DASHES and words.is_numeral(k - 2):
        k -= 2
    return words.low(k - 1) == "." and words.low(k - 2) in ("p", "pp") and not words.glued(k - 2)


def is_last_page(words: Words, quantity: Quantity) -> bool:
    """As in "Page 1 of 3": how many there are."""
    k = quantity.begin
    whole = words.low(k - 1) == "of" and words.is_numeral(k - 2) and words.low(k - 3) in listed("numbered_of_so_many")
    return whole and not looks_plural(words, quantity.end)


def is_between_dashes(words: Words, quantity: Quantity) -> bool:
    """As in "- 3 -", a line of its own."""
    i, j = quantity.begin, quantity.end
    dashes = words.low(i - 1) in DASHES and words.low(j) in DASHES
    return dashes and words.kind(i - 2) == "end" and words.kind(j + 1) == "end"


def is_numbered_unit(words: Words, quantity: Quantity) -> bool:
    """As in "92 Base Hospital", "25 Task Force Brigade": the first word of the name of one unit of an army."""
    text = words[quantity.begin].text
    if quantity.unit is not None or not text.isdigit() or not 1 < quantity.value < HIGHEST_OF_UNITS:
        return False
    j = quantity.end
    while j < quantity.end + LONGEST_NAME and words.kind(j) == "word" and words[j].text[0].isupper():
        j += 1
    plural = words.kind(j) == "word" and words.low(j).endswith("s") and words.low(j) not in AFTER_NAMES
    return j > quantity.end and words.low(j - 1) in listed("numbered_units") and not plural

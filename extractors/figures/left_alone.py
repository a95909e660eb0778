"""Numbers that are no quantities: dates, years, names, labels, versions, phone numbers, ordinals, pronouns."""

from __future__ import annotations

from .clocks import is_clock, is_hour
from .lexicon import listed, modifiers_before, table, word_set
from .plurals import looks_plural
from .quantity import Quantity
from .words import Words

DASHES = ("-", "–", "—", "‑", "−")
OPENERS = frozenset(".!?:;“”\"'‘’(—–-*•[,…")
EMERGENCY = frozenset({101, 111, 112, 911, 999})
SINGLE = frozenset("BCDEFGHJKLMNPQRSTUVWXYZ")


def is_left_alone(words: Words, quantity: Quantity) -> bool:
    """Whether the number is no quantity, going by the words around it."""
    i, j = quantity.begin, quantity.end
    if quantity.dimension == "money":
        return False
    if i == j or quantity.shape in ("vague", "share"):
        return is_hyphen_name(words, i) if words.kind(i) == "num" else False
    if not words.is_numeral(i):
        return (
            is_name(words, i, j)
            or (is_hour(words, j) and j == i + 1)
            or is_pronoun(words, quantity)
            or (words.low(j) == "-" and is_part(words, j))
        )
    if words.low(i - 1) == "minus" or words.low(i) in ("-", "minus"):
        return False
    if (is_clock(words, i, j) and quantity.unit is None) or is_chained(words, i, j):
        return True
    if (
        is_hyphen_name(words, i)
        or is_suffixed(words, quantity)
        or is_date(words, quantity)
        or is_listed(words, quantity)
        or is_address(words, quantity)
    ):
        return True
    return quantity.plain and (is_year(words, quantity) or is_label(words, quantity))


def is_part(words: Words, j: int) -> bool:
    """As in "one-off", "one-on-one", "one-time", "one-sided", "zero-sum": words of their own."""
    return words.low(j - 1) in ("one", "zero", "ten", "nine") and words.low(j + 1) in (
        "off", "on", "time", "sided", "sum", "stop", "way", "liner", "offs", "size", "nation", "upmanship", "eleven", "hit", "eyed", "tolerance",
    )  # fmt: skip


def is_hyphen_name(words: Words, i: int) -> bool:
    """As in "G20", "F-16", "COVID-19", "mid-20s", "#3": letters or marks that touch the digits from the left."""
    if not words.glued(i):
        return False
    before = words[i - 1]
    if before.kind == "word":
        return True
    if before.low in ("#", "@", "№", "_", "&") or (before.low in ("/", "+") and words.glued(i - 1)):
        return True
    if before.low in (".", ":") and words.glued(i - 1) and words.kind(i - 2) in ("num", "word"):
        return words.kind(i - 2) == "num" or words[i - 2].text.isupper()
    if before.low not in DASHES[:1] or not words.glued(i - 1):
        return False
    if words.is_numeral(i - 2) and words.kind(i - 3) == "word" and words.low(i - 3) in ("iso", "din", "en"):
        return True
    return words.kind(i - 2) == "word" and words.low(i - 2) not in listed("left_alone", "after_hyphen")


def is_suffixed(words: Words, quantity: Quantity) -> bool:
    """As in "22nd", "1990s", "5G", "737s", "4.0.1": letters or marks that touch the digits from the right and are no unit."""
    j = quantity.end
    if quantity.unit is not None or not words.glued(j):
        return False
    after = words[j]
    if after.kind == "word":
        return True
    if after.low in ("'", "’") and words.glued(j + 1) and words.low(j + 1) == "s":
        return True
    if after.low == "_" or (after.low in (".", "/") and words.glued(j + 1) and words.is_numeral(j + 1)):
        return True
    return after.low in DASHES[:1] and words.glued(j + 1) and words.kind(j + 1) == "word" and len(words[j + 1].text) < 2


def is_chained(words: Words, i: int, j: int) -> bool:
    """Phone numbers, ISO dates, addresses: three or more numerals joined by marks."""
    joined, first, last = 1, i, j
    while (
        first > 1
        and words.glued(first)
        and words.low(first - 1) in "-/.:–"
        and words.glued(first - 1)
        and words.is_numeral(first - 2)
    ):
        first, joined = first - 2, joined + 1
        if joined > 2:
            return True
    while (
        words.glued(last)
        and words.low(last) in ("-", "/", ".", ":", "–")
        and words.glued(last + 1)
        and words.is_numeral(last + 1)
    ):
        last, joined = last + 2, joined + 1
        if joined > 2:
            return True
    text = words[i].text
    return words.low(i - 1) == "+" and len(text) < 4 and words.low(j) in ("(", "-")


def is_listed(words: Words, quantity: Quantity) -> bool:
    """As in "1. ", "2) ", "(3) ", "[4]": numbers of a list or of a note."""
    i, j = quantity.begin, quantity.end
    if words.low(i - 1) == "[" and words.low(j) == "]":
        return True
    if not quantity.plain or (words.kind(i - 1) != "end" and words.low(i - 1) != "("):
        return False
    begins = words.kind(i - 1) == "end" or words.kind(i - 2) == "end"
    return begins and words.low(j) in (".", ")") and words.glued(j)


def is_date(words: Words, quantity: Quantity) -> bool:
    """Days beside a month's name, and the days and years that continue a date: "May 5-7, 2019", "13 and 14 June"."""
    i, j, value = quantity.begin, quantity.end, quantity.value
    if (quantity.unit is not None and quantity.dimension != "length") or value != int(value) or "," in words[i].text:
        return False
    if value > 31:
        return is_month(words, before(words, i)) or continues_date(words, i)
    if is_month(words, before(words, i)) or is_month(words, j + (words.low(j) == "of")):
        return not is_counted_after(words, j)
    if words.low(j) in ("and", "to", "or", "–", "-", "&") and words.is_numeral(j + 1) and is_month(words, j + 2):
        return True
    return continues_date(words, i)


def before(words: Words, i: int) -> int:
    """The word before, past a full stop: "Jan. 5"."""
    return i - 2 if words.low(i - 1) == "." and words.glued(i - 1) else i - 1


def is_month(words: Words, k: int) -> bool:
    """Whether the word is the name of a month, written with a capital."""
    return words.low(k) in table("calendar.toml")["months"] and words[k].text[0].isupper()


def is_counted_after(words: Words, j: int) -> bool:
    """Whether a plural noun comes next: "In May 12 people died"."""
    return words.low(j) in listed("left_alone", "people_marked")


def continues_date(words: Words, i: int) -> bool:
    """Whether a date stands right before and the number goes on with it."""
    k = i - 1
    if words.is_numeral(k) and is_month(words, before(words, k)) and words[k].text.isdigit() and len(words[k].text) < 3:
        return len(words[i].text) == 4
    if words.low(k) not in (",", "-", "–", "and", "to", "or", "&") or not words.is_numeral(k - 1):
        return False
    text, day = words[i].text, words[k - 1].text
    dated = is_month(words, before(words, k - 1)) and day.isdigit() and len(day) < 3
    if words.low(k) == ",":
        return dated and len(text) == 4
    return dated and len(text) < 3


def is_year(words: Words, quantity: Quantity) -> bool:
    """Whether four bare digits name a year rather than count something."""
    i, j = quantity.begin, quantity.end
    text, value = words[i].text, int(quantity.value)
    if text.startswith("0") and len(text) > 1:
        return True
    if is_year_range(words, i, j):
        return True
    if is_era(words, j) or words.low(i - 1) in ("ad", "bc") or (words.low(i - 2) == "d" and words.low(i - 1) == "."):
        return True
    if len(text) != 4 or not 1000 <= value <= 2150:
        return False
    if words.low(i - 1) == "," and 1700 <= value <= 2049 and words[i - 2].text[:1].isupper():
        return True
    if (
        words.low(j) in ("-", "–", "to")
        and words.is_numeral(j + 1)
        and len(words[j + 1].text) == 4
        and looks_plural(words, j + 2)
    ):
        return False
    if words.low(i - 1) in ("'", "’", "(", "[", "-", "–", "/"):
        return not looks_plural(words, j)
    temporal = words.low(i - 1) in table("calendar.toml")["before_year"]
    if is_modified(words, i) and words.low(i - 1) not in (
        "around",
        "about",
        "by",
        "over",
        "above",
        "before",
        "circa",
        "near",
        "past",
    ):
        return False
    if (
        value < 1900
        and words.low(j) in ("had", "have", "were", "are")
        and words.low(i - 1) in ("and", "while", "but", ",")
    ):
        return False
    if 1700 <= value <= 2049:
        return (
            temporal or not looks_plural(words, j) or (words[i - 1].text[:1].isupper() and words.kind(i - 1) == "word")
        )
    return words.low(i - 1) in ("in", "since", "until", "by", "ad", "bc", "circa", "year") and not looks_plural(
        words, j
    )


def is_era(words: Words, j: int) -> bool:
    """Whether "BC", "b.c.e.", "AD" or "C.E." comes next."""
    said = "".join(words.low(k) for k in range(j, j + 6) if words.low(k) != ".")
    return (
        (said.startswith(("bce", "bc")) and words.low(j) in ("b", "bc", "bce"))
        or words.low(j) in ("ce", "ad")
        or (words.low(j) == "c" and words.low(j + 1) == "." and words.low(j + 2) == "e")
    )


def is_year_range(words: Words, i: int, j: int) -> bool:
    """As in "2019-20", "2017–2018", "2018/19"."""
    for left, right in ((i, j + 1), (i - 2, i)):
        if left < 0 or not (words.is_numeral(left) and words.is_numeral(right)):
            continue
        link, low, high = words.low(left + 1), words[left].text, words[right].text
        if (
            link in ("-", "–", "/", "—")
            and len(low) == 4
            and low.isdigit()
            and low[:2] in ("17", "18", "19", "20")
            and len(high) in (2, 4)
        ):
            whole = high if len(high) == 4 else low[:2] + high
            if high.isdigit() and int(low) < int(whole) < 2100:
                return True
    return False


def is_modified(words: Words, i: int) -> bool:
    """Whether a modifier stands right before."""
    known = modifiers_before()
    return any(tuple(words.low(k) for k in range(i - n, i)) in known.known for n in range(1, 4) if i >= n)


def is_label(words: Words, quantity: Quantity) -> bool:
    """As in "Article 5", "page 12", "No. 10", "Boeing 737": the number is a name, or a place in a list."""
    i, j = quantity.begin, quantity.end
    k = before(words, i)
    if words.is_hyphen(i - 1):
        k = i - 2
    if quantity.value in EMERGENCY and {words.low(m) for m in range(i - 8, i)} & listed("left_alone", "calls"):
        return True
    if words.kind(k) != "word" or (
        k < i - 1 and words.low(k) not in ("no", "nos", "fig", "vol", "art", "sec", "ch", "pp", "p", "para")
    ):
        return False
    plural = looks_plural(words, j) and words.low(j) != "of"
    if words.low(k) in word_set("labels.txt"):
        if (words.low(k) in word_set("verb_labels.txt") and not words[k].text[0].isupper()) or (
            words.low(k - 1) in listed("left_alone", "pointing") and words.low(k) in listed("left_alone", "turns")
        ):
            return not plural
        return True
    if words[k].text in SINGLE and words.kind(k - 1) != "end":
        return True
    if words.low(j) in ("-", "–") and words.is_numeral(j + 1):
        return False
    if words.kind(i - 1) != "word" or not is_named(words, k):
        return False
    return not plural or is_camel(words[k].text) or is_name_after(words, j)


def is_name_after(words: Words, j: int) -> bool:
    """Whether a name goes on behind the number: "the Lost 52 Project"; "12 Iraqi soldiers" is none."""
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
    calendar = table("calendar.toml")
    if words.low(k) in calendar["weekdays"] or words.low(k) in calendar["months"]:
        return False
    return words.kind(k - 1) in ("word", "num") or words.low(k - 1) in ("&", "-", "/", ",")


def is_address(words: Words, quantity: Quantity) -> bool:
    """As in "10 Downing Street": a number before a name that ends in a word for a street."""
    j = quantity.end
    if quantity.value > 99999 or not words[quantity.begin].text.isdigit():
        return False
    if words.low(j) == "zip":
        return True
    if words.is_hyphen(j) and words.is_numeral(j + 1):
        j += 2
    for k in range(j, j + 5):
        if words.is_numeral(k) and k > j:
            continue
        if words.low(k) in ("st", "nd", "rd", "th") and words.is_numeral(k - 1) and words.glued(k):
            continue
        if words.kind(k) != "word" or (
            not words[k].text[0].isupper() and words.low(k) not in ("des", "de", "la", "of", "the")
        ):
            return False
        if words.low(k) in word_set("streets.txt"):
            return True
    return False


def is_name(words: Words, i: int, j: int) -> bool:
    """Number words with a capital inside a sentence: "Group of Seven", "Six Nations"."""
    text = words[i].text
    if not text[0].isupper() or (text.isupper() and len(text) > 1):
        return False
    if words.kind(i - 1) == "end" or (words.kind(i - 1) == "mark" and words.low(i - 1) in OPENERS):
        return i > 0 and words.low(i - 1) == "," and words[j].text[:1].isupper() if j < len(words) else False
    return i > 0


def is_pronoun(words: Words, quantity: Quantity) -> bool:
    """As in "one" that stands for a thing named before: "no one", "one of the", "one another", "the one who"."""
    i, j = quantity.begin, quantity.end
    if j != i + 1 or words.low(i) != "one":
        return False
    if words.low(j) in ("day", "night", "morning", "evening", "afternoon", "thing") and not is_modified(words, i):
        return words.low(i - 1) not in ("in", "of", "for", "only", "just")
    if quantity.unit is not None:
        return False
    if words.is_numeral(i - 1):
        return True
    if words.is_numeral(j) or (words.low(i - 1) == "-" and words.low(i - 2) == "no"):
        return True
    if (
        words.low(j) in listed("left_alone", "pronoun_after")
        or words.low(i - 1) in listed("left_alone", "not_one")
        or (words[i].text == "ONE" and words[i - 1].text.isupper())
    ):
        return True
    return words.low(j) in ("'", "’") and words.low(j + 1) == "s"

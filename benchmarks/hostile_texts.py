"""Texts written to hurt whoever reads them, as long as one likes."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import partial

from articles import FIRST, TITLES, made_up, name

UNITS = {
    "ones": "1",
    "digits and commas": "1,",
    "digits and dots": "1.",
    "digits and spaces": "1 ",
    "digits and slashes": "1/",
    "digits and hyphens": "1-",
    "digits and dashes": "1–",
    "times of day": "12:",
    "dollars": "$",
    "dollar sums": "$1 ",
    "percent": "1 percent ",
    "hundred and": "hundred and ",
    "number words": "twenty-one thousand ",
    "number word run together": "twentyone",
    "half a": "half a ",
    "more than": "more than ",
    "between and": "between 1 and ",
    "units": "5 km per ",
    "exponents": "10^",
    "opening marks": "“",
    "closing marks": "”",
    "straight marks": '"',
    "apostrophes": "'",
    "marks and words": '"a ',
    "paragraphs that open marks": "“Yes.\n\n",
    "marks in marks": "“‘",
    "said": "said ",
    "said names": "Ada said ",
    "he said that": "he said that ",
    "according to": "according to ",
    "nested content": "Bo said that Ada denied that ",
    "colons": "Ada: ",
    "names": "Ada ",
    "titles": "President Dr. ",
    "initials": "A. ",
    "capitals": "A",
    "organisations": "the Union of the ",
    "and": "Ada and Bo and ",
    "commas": "Ada, ",
    "appositions": "Ada, a mayor, ",
    "who": "who said who ",
    "pronouns": "she ",
    "brackets": "(",
    "bracket pairs": "()",
    "square brackets": "[",
    "spaces": " ",
    "lines": "\n",
    "lines with spaces": " \n",
    "tabs": "\t",
    "no-break spaces": "\u00a0",
    "zero width": "\u200b",
    "direction marks": "\u202e",
    "control characters": "\x1b[31m",
    "accents": "a\u0301",
    "nothing but accents": "\u0301",
    "emoji": "😀",
    "joined emoji": "👨‍👩‍👧",
    "one word": "a",
    "hyphens": "a-",
    "dashes": "—",
    "dots": ".",
    "dots and words": "a.",
    "exclamations": "!",
    "addresses": "http://a.b/",
    "mail addresses": "a@",
    "tags": "<b>",
    "entities": "&amp;",
    "datelines": "KYIV (Reuters) - ",
    "questions": "Q: Why? A: ",
    "asterisks": "*",
    "underscores": "_",
    "owners": "Ada’s ",
    "owners of owners": "Ada's brother's wife's lawyer's ",
    "doctors": " Dr Ada’",
    "told by": "was told by Ada was told by Bo ",
    "people of places": "Ada Vale, 34, of Kent, a clerk, ",
    "Chinese": "他说",
    "Arabic": "قال ",
    "astral": "𝔄",
}


LEVELS = 50  # of marks within marks
WORDS = """Ada Bo Mayor the the the a of of in to and and but that that who which said told denied he she it they his
her two 3 4,000 percent dollars people river road council because after when had was were not left rose fell""".split()
FOREIGN = "она сказала что 他说 彼女は 그는 قال היא είπε गया".split()
HIDDEN = "\u200b\u200c\u200d\u00ad\u2060\ufeff"
PRONOUNS = [
    "He told her that they had seen it. ",
    "She said he thought they knew his. ",
    "“I know,” they said. ",
    "Who said it was theirs? ",
    "It said she had denied it to him. ",
]


def names(chance: random.Random) -> str:
    """People without end, each named once."""
    return f"{chance.choice(FIRST)} {name(chance)}, "


def cast(chance: random.Random) -> str:
    """People without end, each of whom says something about the next."""
    title, other = chance.sample(TITLES, 2)
    return f"{title} {chance.choice(FIRST)} {name(chance)} said that {other} {name(chance)} had left. "


def endless(chance: random.Random) -> str:
    """A sentence without a mark, as long as one likes."""
    return f"{chance.choice(WORDS)} "


def levels(chance: random.Random) -> str:
    """Marks within marks, all closed."""
    opened = "".join(f"{'“‘'[level % 2]}{chance.choice(FIRST)} said " for level in range(LEVELS))
    return opened + "".join("”’"[level % 2] for level in reversed(range(LEVELS))) + " "


def scripts(chance: random.Random) -> str:
    """Every other word in another script."""
    return f"{chance.choice(WORDS)} {chance.choice(FOREIGN)}{chance.choice([' ', ' ', '. '])}"


def directions(chance: random.Random) -> str:
    """Words between marks that turn the direction of writing."""
    return f"\u202b{chance.choice(WORDS)}\u202c\u200f {chance.choice(WORDS)}\u200e{chance.choice([' ', ' ', '. '])}"


def paragraphs(chance: random.Random) -> str:
    """Paragraphs of a word or two."""
    return chance.choice(["“Yes.”", "Ada said.", "3.", "Bo:", "She did.", "“No,", "Why?", name(chance)]) + "\n\n"


def tables(chance: random.Random) -> str:
    """A row of a table."""
    few = chance.randint(1, 99)
    return f"{name(chance)}\t{few * 1013:,}\t{few}.{few % 10}%\t${few}m\t-{few}\t{few} km\n"


def pronouns(chance: random.Random) -> str:
    """A sentence about no one with a name."""
    return chance.choice(PRONOUNS)


def shouted(chance: random.Random) -> str:
    """News in capitals."""
    return sentences(chance).upper()


def hidden(chance: random.Random) -> str:
    """News with characters of no width in its words."""
    return "".join(c + chance.choice(HIDDEN) if c.isalpha() and chance.random() < 0.2 else c for c in sentences(chance))


def fathers(chance: random.Random) -> str:
    """A couple, and somebody's father, who may be anybody's before."""
    return f"{name(chance)} met {name(chance)} and {name(chance)} in town. The father said it rained. "


def sentences(chance: random.Random) -> str:
    """An article of news."""
    return f"{next(made_up(chance.randrange(10**6)))}\n\n"


def whole(characters: int) -> str:
    """As many marks as fit, each within the one before and each closed."""
    half = characters // 4
    return "“‘" * half + "’”" * half


MADE = {
    "other names": names,
    "a cast of thousands": cast,
    "endless sentence": endless,
    "levels of marks": levels,
    "alternating scripts": scripts,
    "directions": directions,
    "tiny paragraphs": paragraphs,
    "tables": tables,
    "nothing but pronouns": pronouns,
    "shouted news": shouted,
    "hidden characters": hidden,
    "everybody's father": fathers,
    "ordinary news": sentences,
}


def text_of(unit: str, characters: int) -> str:
    """The unit over and over, with an end that fits nothing before it."""
    return (unit * (characters // len(unit) + 1))[: characters - 1] + "\u2620"


def made_of(make: Callable[[random.Random], str], characters: int) -> str:
    """Ever new pieces, always the same ones."""
    chance = random.Random(make.__name__)
    pieces: list[str] = []
    missing = characters
    while missing > 0:
        pieces.append(make(chance))
        missing -= len(pieces[-1])
    return "".join(pieces)[:characters]


TEXTS: dict[str, Callable[[int], str]] = {name: partial(text_of, unit) for name, unit in UNITS.items()}
TEXTS["marks that close"] = whole
TEXTS |= {name: partial(made_of, make) for name, make in MADE.items()}

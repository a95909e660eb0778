"""Texts written to hurt whoever reads them, as long as one likes."""

from __future__ import annotations

from collections.abc import Callable

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
    "Chinese": "他说",
    "Arabic": "قال ",
    "astral": "𝔄",
}


def text_of(unit: str, characters: int) -> str:
    """The unit over and over, with an end that fits nothing before it."""
    return (unit * (characters // len(unit) + 1))[: characters - 1] + "\u2620"


TEXTS: dict[str, Callable[[int], str]] = {
    name: (lambda characters, unit=unit: text_of(unit, characters)) for name, unit in UNITS.items()
}

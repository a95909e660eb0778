"""Gold sentences -> the same as newspapers print them: marks of quotation, dashes, headlines, missing ends."""

from __future__ import annotations

import random
from dataclasses import replace

from quoth.extractors.encoder.windows import GLUED, LINE, SPACE

from .examples import Example
from .treebanks import Paragraph, Sentence, Word

HOUSES = {  # outer and inner marks of quotation, and how often newspapers print them
    ("straight", "straight"): 4,
    ("“”", "‘’"): 5,
    ("‘’", "“”"): 2,
    ("„“", "‚‘"): 0.3,
    ("«»", "“”"): 0.3,
}
DASHES = {"-", "--", "–", "—", "---"}
SMALL = {"ADP", "DET", "CCONJ", "PART", "PUNCT"}
OPENING, CLOSING = "``", "''"
LOST_MARK = 0.03  # of the sentences with marks of quotation lose one


def as_printed(paragraphs: list[Paragraph], rng: random.Random) -> list[Paragraph]:
    """Return a variant of some paragraphs in one house style."""
    house = rng.choices(list(HOUSES), list(HOUSES.values()))[0]
    return [[_variant(sentence, house, rng) for sentence in paragraph] for paragraph in paragraphs]


def breaks(paragraphs: list[Paragraph], rng: random.Random) -> list[str]:
    """Return what comes between paragraphs: blank lines mostly, sometimes a line's end, rarely a space."""
    usual = rng.choices(("\n\n", "\n"), (6, 4))[0]
    return [usual if rng.random() > 0.04 else " " for _ in paragraphs]


def folded(text: str, rng: random.Random) -> str:
    """Return a text with its lines folded at some column, as in old wire copy; offsets stay as they are."""
    column, folded, lines = rng.randint(55, 90), [], text.split("\n")
    for line in lines:
        for place in range(len(line)):
            if line[place] == " " and place - line.rfind("\n", 0, place) > column:
                line = f"{line[:place]}\n{line[place + 1 :]}"
        folded.append(line)
    return "\n".join(folded)


def wrapped(example: Example, rng: random.Random) -> Example:
    """Return an example with its lines folded after so many words."""
    every = rng.randint(8, 15)
    layout = [LINE if before == SPACE and not i % every else before for i, before in enumerate(example.layout, 1)]
    return replace(example, layout=layout)


def curly(example: Example) -> Example:
    """Return an example with typographic marks in place of the straight ones."""
    words: list[str] = []
    for word, before in zip(example.words, example.layout, strict=True):
        opens = before != GLUED or (bool(words) and words[-1] in ("(", "[", "—", "–", "“"))
        if word == '"':
            word = "“" if opens else "”"
        elif word == "'":
            word = "‘" if opens else "’"
        words.append(word.replace("'", "’"))
    return replace(example, words=words)


def _variant(sentence: Sentence, house: tuple[str, str], rng: random.Random) -> Sentence:
    if house[0] != "straight":
        sentence = typographic(sentence, house, rng)
    if rng.random() < LOST_MARK:
        sentence = without_a_mark(sentence, rng)
    chance = rng.random()
    if chance < 0.03:
        return headline(sentence)
    if chance < 0.035:
        return [replace(word, form=word.form.upper()) for word in sentence]
    if chance < 0.06 and len(sentence) > 3 and sentence[-1].form in ".!?":
        return _without_end(sentence)
    return sentence


def without_a_mark(sentence: Sentence, rng: random.Random) -> Sentence:
    """Return a sentence that has lost one of its marks of quotation, as careless pages do."""
    marks = [i for i, word in enumerate(sentence) if word.xpos in (OPENING, CLOSING)]
    if not marks or len(sentence) < 4:
        return sentence
    lost = rng.choice(marks)
    if any(word.head == lost + 1 for word in sentence):
        return sentence
    kept = [replace(word, head=word.head - (word.head > lost + 1)) for word in sentence]
    if lost and sentence[lost].space_after:
        kept[lost - 1].space_after = True
    return kept[:lost] + kept[lost + 1 :]


def typographic(sentence: Sentence, house: tuple[str, str], rng: random.Random) -> Sentence:
    """Return a sentence with the quotation marks of a house style, outer and inner, and dashes of some kind."""
    outer, inner = house
    printed: Sentence = []
    for i, old in enumerate(sentence):
        word = replace(old)
        closing = word.xpos == CLOSING
        if word.xpos in (OPENING, CLOSING) and word.form in ('"', "''", "``", "“", "”"):
            word.form = outer[closing]
        elif word.xpos in (OPENING, CLOSING) and word.form in ("'", "`", "‘", "’"):
            word.form = inner[closing]
        elif "'" in word.form:
            word.form = word.form.replace("'", "’")
        elif word.form in DASHES and word.upos == "PUNCT" and word.xpos != "HYPH" and 0 < i < len(sentence) - 1:
            _dash(word, printed[-1], rng)
        elif word.form == "..." and rng.random() < 0.5:
            word.form = "…"
        printed.append(word)
    return printed


def headline(sentence: Sentence) -> Sentence:
    """Return a sentence with the capitals of a headline."""
    return [
        replace(word, form=word.form[0].upper() + word.form[1:])
        if word.form.islower() and word.upos not in SMALL and len(word.form) > 2
        else word
        for word in sentence
    ]


def _dash(word: Word, before: Word, rng: random.Random) -> None:
    word.form = rng.choice("— — – – -- -".split())
    spaced = word.form not in "—–" or rng.random() < 0.6
    word.space_after = before.space_after = spaced


def _without_end(sentence: Sentence) -> Sentence:
    if any(word.head == len(sentence) for word in sentence):
        return sentence
    return [*sentence[:-2], replace(sentence[-2], space_after=True)]

"""Text as a program left it -> text as it was meant: UTF-8 read as Windows-1252, ligatures, marks of notes."""

from __future__ import annotations

import re
from unicodedata import normalize

# What Windows-1252 makes of the bytes 80 to BF; the five that it lacks stay as they are, or were lost as U+FFFD.
FOLLOWING = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xC0))
FOLLOWS = f"[{re.escape(FOLLOWING)}]"
TWICE = re.compile(f"(?<![A-ZÀ-Þ])(?:[Â-ß]{FOLLOWS}|[à-ï]{FOLLOWS}{{2}}|[ð-ô]{FOLLOWS}{{3}})")
CLOSING = re.compile("â€\ufffd?(?=[\\s.,;:!?)]|$)")  # the byte 9D, which Windows-1252 lacks
LIGATURE = re.compile("[\ufb00-\ufb06]")
NOTES = re.compile(
    r"(?<=[^\W\d_]|[.,;:!?…”’\"'»)\]\d])"
    r"(?:\[(?:(?:n|nb|note|ref)\.? ?)?\d{1,3}\]|\[citation needed\]){1,9}(?![\w\[(])"
)
RAISED = re.compile(r"(?:(?<=\d)(?<!(?<!\d)10)|(?<=[.,!?…”»]))[¹²³⁰⁴-⁹]{1,3}(?!\w)")
LEVEL = re.compile(r"(?:(?<=[a-z]{4}[.!?])|(?<=[.!?][”\"]))\d{1,2}(?=\s+[A-Z“\"]|\s*$)", re.MULTILINE)  # "homes.1 The"
LARGEST_LATIN = 0x17F


def as_meant(text: str) -> str:
    """The text with wrongly decoded letters corrected and ligatures split."""
    if text.isascii():
        return text
    text = CLOSING.sub("”", TWICE.sub(lambda found: _decoded(found[0]), text))
    return LIGATURE.sub(lambda found: normalize("NFKC", found[0]), text)


def _decoded(letters: str) -> str:
    """The one letter that these were: European, a mark, a currency or an emoji; else the letters themselves."""
    data = b"".join(_byte(letter) for letter in letters)
    letter = data.decode("utf-8", "replace")
    number = ord(letter[0])
    is_likely = 0xA0 <= number <= LARGEST_LATIN or 0x2010 <= number <= 0x2122 or 0x1F300 <= number <= 0x1FAFF
    return letter if len(letter) == 1 and is_likely else letters


def _byte(letter: str) -> bytes:
    return letter.encode("cp1252") if letter not in FOLLOWING or ord(letter) > 0x9F else bytes([ord(letter)])


def without_notes(text: str) -> str:
    """The text without marks of notes, as many spaces instead.

    They are numbers in brackets or raised digits after a word, a number or a full stop, and digits that follow a full
    stop right away where the sentence ends.
    """
    for marks in (NOTES, RAISED, LEVEL):
        text = marks.sub(lambda found: " " * len(found[0]), text)
    return text

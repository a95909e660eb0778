"""Markdown: its words stay where they are, its markup becomes spaces, so that offsets count in the file itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import BinaryIO, NamedTuple

from ....extractors.base import Article
from ..articles import article_of
from ..errors import InputError
from ..opening import whole
from ..reading import Reading
from ..records.keys import said_in
from .text import decode

FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
HEADING = re.compile(r" {0,3}#{1,6}(?=[ \t]|$)")
HEADING_END = re.compile(r"(?<=[ \t])#+[ \t]*$")
LEADERS = re.compile(
    r"(?:[ \t]{0,3}>[ \t]?)*(?:[ \t]{0,8}(?:[-*+]|\d{1,9}[.)])(?=[ \t]))?(?:[ \t]*\[[ xX]\](?=[ \t]))?"
)
DEFINITION = re.compile(r" {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S")
FRONT_MATTER = re.compile(
    r"(---|\+\+\+)[ \t]*\r?\n((?:(?!\1[ \t]*\r?$).*\n)*)\1[ \t]*(?:\r?\n|$)", re.MULTILINE
)  # YAML, or TOML as Hugo has it
FIELD = re.compile(r"([A-Za-z_-]+)[ \t]*[:=](.*)")
LISTED = re.compile(r"[ \t]*-[ \t]+(\S.*)")
# In a line, in this order; only the groups, or without groups the whole, are masked.
INLINE = (
    re.compile(r"(?<=\S)<sup>\[?\d{1,3}\]?</sup>"),
    re.compile(r"(?<=\s):[+-]?\d{1,3}:(?=\s|$)"),  # an emoji by its name
    re.compile(r"<script\b[^<>]{0,500}>[^<]{0,2000}</script\s*>|<style\b[^<>]{0,500}>[^<]{0,2000}</style\s*>", re.I),
    re.compile(r"<!--.{0,500}?-->|</?[A-Za-z][^<>\n]{0,500}>|<https?:[^<>\s]{1,2000}>"),
    re.compile(r"~~[^~\n]{1,500}~~"),
    re.compile(r"(\[\[(?:[^\[\]|]{1,200}\|)?)[^\[\]|]{1,200}(\]\])"),  # a link as wikis have it
    re.compile(r"!\[[^\[\]]{0,1000}\](?:\([^()\s]{0,2000}(?:\s\"[^\"]{0,500}\")?\)|\[[^\[\]]{0,200}\])"),
    re.compile(r"\[\^[^\[\]\s]{1,100}\]:?"),
    re.compile(
        r"(\[)[^\[\]]{1,1000}(\]\([^()\s]{0,2000}(?:\([^()\s]{0,500}\)[^()\s]{0,500})?(?:\s\"[^\"]{0,500}\")?\))"
    ),
    re.compile(r"(\[)[^\[\]]{1,1000}(\]\[[^\[\]]{0,200}\])"),
    re.compile(r"(?<!\\)(`{1,8})[^`]{1,1000}(\1)(?!`)"),
    re.compile(r"(?<!\\)(\*{1,3}|~~)(?![\s*~])"),
    re.compile(r"(?<=[^\s*~])(?<!\\)(\*{1,3}|~~)"),
    re.compile(r"(?<!\w)(?<!\\)(_{1,3})(?=[^\W_]|[\"'“‘(])"),
    re.compile(r"(?<=[^\s_])(?<!\\)(_{1,3})(?!\w)"),
    re.compile(r"(\\)[!-/:-@\[-`{-~]"),
)
ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8}[0-9]{0,2});", re.IGNORECASE)
OPENING = "“‘«„‹([£€$¥"
LINE = re.compile(r"[^\n]*\n|[^\n]+")
NOT_LINE_END = re.compile(r"[^\r\n]")


class Line(NamedTuple):
    """A line with its markup of blocks masked, its end, and whether it continues the line before."""

    text: str
    end: str
    continues: bool = False
    may_go_on: bool = False


def read(stream: BinaryIO, source: str, how: Reading) -> Iterator[Article | InputError]:
    """Yield the one article of a Markdown file; title, date and id from front matter, else the first heading."""
    text = decode(whole(stream, source, how.max_bytes), source, encoding=how.encoding)
    fields = _front_matter(text)
    said = said_in({**fields, **{name: _listed(fields[name]) for name in ("author", "authors") if name in fields}}, how)
    yield article_of(mask(text), source, **{**said, "title": said["title"] or _first_heading(text)})


def mask(text: str) -> str:
    """The text with a space for each character of markup, and for each line end within a paragraph."""
    matter = FRONT_MATTER.match(text)
    start = matter.end() if matter else 0
    paragraphs: list[list[Line]] = []
    for line in _lines(text[start:]):
        if line.continues and paragraphs and paragraphs[-1][-1].may_go_on:
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return _blank(text[:start]) + "".join(_without_inline_markup(paragraph) for paragraph in paragraphs)


def _lines(text: str) -> Iterator[Line]:
    fence = ""
    for whole_line in LINE.findall(text):
        line = whole_line.rstrip("\r\n")
        end = whole_line[len(line) :]
        opening = FENCE.match(line)
        if fence or opening:
            closes = opening is not None and opening[1].startswith(fence) and not line[opening.end() :].strip()
            fence = ("" if closes else fence) if fence else (opening[1] if opening else "")
            yield Line(_blank(line), end)
        else:
            yield _line(line, end)


def _line(line: str, end: str) -> Line:
    leaders = LEADERS.match(line)
    shown = leaders.end() if leaders else 0
    rest = line[shown:]
    if not rest.strip() or _is_rule(line) or DEFINITION.match(line):
        return Line(_blank(line), end)
    if heading := HEADING.match(rest):
        words = HEADING_END.sub(lambda found: _blank(found[0]), rest[heading.end() :])
        return Line(_blank(line[: shown + heading.end()]) + words, end)
    if rest.lstrip().startswith("|"):
        return Line(_blank(line[:shown]) + rest.replace("|", " "), end)
    is_item = bool(line[:shown].strip(" \t>"))
    is_broken = line.endswith(("  ", "\\"))
    return Line(_blank(line[:shown]) + rest, end, continues=not is_item, may_go_on=not is_broken)


def _is_rule(line: str) -> bool:
    """Whether a line only draws: between parts, under a heading, between the rows of a table."""
    signs = set(line) - set(" \t")
    return signs in ({"*"}, {"_"}, {"="}) or ("-" in signs and signs <= set("-:|"))


def _without_inline_markup(paragraph: list[Line]) -> str:
    text = "".join(line.text + " " * len(line.end) for line in paragraph[:-1]) + paragraph[-1].text
    for pattern in INLINE:
        text = pattern.sub(_blank_groups, text)
    return ENTITY.sub(_letter, text) + paragraph[-1].end


def _letter(entity: re.Match[str]) -> str:
    """The letter that an entity is, filled up with spaces on the side where it is no part of a word."""
    letter = unescape(entity[0])
    if len(letter) != 1:
        return entity[0]
    if letter.isspace() or not letter.isprintable():
        return _blank(entity[0])
    width = len(entity[0])
    return letter.rjust(width) if letter in OPENING else letter.ljust(width)


def _blank_groups(found: re.Match[str]) -> str:
    if not found.re.groups:
        return _blank(found[0])
    text = found[0]
    for group in range(1, found.re.groups + 1):
        start, end = found.start(group) - found.start(), found.end(group) - found.start()
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _blank(text: str) -> str:
    return NOT_LINE_END.sub(" ", text)


def _front_matter(text: str) -> dict[str, str]:
    """The fields of front matter; one that lists its values on lines of their own has them with commas between."""
    matter = FRONT_MATTER.match(text)
    fields: dict[str, str] = {}
    name = ""
    for line in matter[2].splitlines() if matter else ():
        if field := FIELD.match(line):
            name = field[1].lower()
            fields[name] = _unquoted(field[2])
        elif name and (item := LISTED.match(line)):
            fields[name] = ", ".join(filter(None, (fields[name], _unquoted(item[1]))))
    return fields


def _unquoted(value: str) -> str:
    value = value.strip()
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _listed(value: str) -> list[str]:
    """The names in a field: one, or several in brackets as YAML writes them."""
    if not (value.startswith("[") and value.endswith("]")):
        return [value]
    return [_unquoted(each) for each in value[1:-1].split(",")]


def _first_heading(text: str) -> str | None:
    found = re.compile(r"^ {0,3}#[ \t]+(\S.*)$", re.MULTILINE).search(text)
    return mask(found[1]).rstrip("# \t\r") if found else None

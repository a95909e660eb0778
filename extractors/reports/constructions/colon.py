"""Layouts in which only a sign shows who speaks.

Ada: "It rained."   To quote Ada: "It rained."   "It rained." — Ada, farmer

Captain Ada Vale:               "It rained all day."       Please attribute this to a spokesman:
                                Ada Vale, farmer
"It rained all day."                                       "It rained all day."

Leaves alone: There were three boats: one red, two blue.   "It rained." – and it did.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.phrases import NOMINAL
from ...grammar.verb_groups import Part
from ...text.lines import labels_of_nobody
from ...text.marks import pairs, token_at
from ...text.sentences import sentence_of
from ...words.cues import words
from ..candidate import Candidate
from ..construction import Construction
from ..extents.beside_quotations import is_spoken
from ..extents.content import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

LONGEST_NAME = 12
DASHES = frozenset({"—", "–", "-", "--", "―"})
ATTRIBUTED = 3  # tokens from "attribute" to "to"
LEADING = frozenset({"and", "from", "by"})  # words before a name that heads a quotation: "And from Ada Vale:"


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield quotations signed with a dash and quotations after a name and a colon."""
    for pair in pairs(doc):
        if pair.parent >= 0:
            continue
        part = Part(token_at(doc, pair.outer.start), token_at(doc, pair.outer.end - 1) + 1)
        found = named_before(doc, part) or signed_after(doc, part)
        if found is None and is_spoken(doc, pair):
            found = named_above(doc, part) or signed_below(doc, part)
        if found is not None:
            yield found


def named_before(doc: Doc, part: Part) -> Candidate | None:
    """A line that begins with a name and a colon, or a sentence with a person's, which "to quote" may lead."""
    colon = part.start - 1
    while colon > 0 and doc[colon].is_space and "\n" not in doc[colon].text:
        colon -= 1
    if colon < 1 or doc[colon].text != ":":
        return None
    start = colon
    while start > 0 and colon - start <= LONGEST_NAME and not (doc[start - 1].is_space and "\n" in doc[start - 1].text):
        start -= 1
    if (given := given_to(doc, start, colon)) is not None:
        return candidate(doc, part, given, (Part(colon, colon + 1),), colon)
    within = max(start, sentence_of(doc, colon)[0])
    if doc[within].lower_ == "to" and doc[within + 1].lower_ in ("quote", "cite"):
        within, start = within + 2, within + 2
    if within > start and is_person(doc, colon - 1):
        start = within
    if not is_name(doc, start, colon):
        return None
    return candidate(doc, part, Part(start, colon), (Part(colon, colon + 1),), colon)


def named_above(doc: Doc, part: Part) -> Candidate | None:
    """A line that is nothing but a person's name and a colon, over the paragraph of a quotation."""
    colon = part.start - 1
    while colon > 0 and doc[colon].is_space:
        colon -= 1
    if colon < 1 or doc[colon].text != ":" or not has_line_end(doc, colon + 1, part.start):
        return None
    start = colon
    while start > 0 and colon - start <= LONGEST_NAME and not has_line_end(doc, start - 1, start):
        start -= 1
    if (given := given_to(doc, start, colon)) is not None:
        return candidate(doc, part, given, (Part(colon, colon + 1),), colon)
    while start < colon and doc[start].lower_ in LEADING:
        start += 1
    if not is_name(doc, start, colon) or not (is_person(doc, colon - 1) or is_spokesman(doc, start, colon)):
        return None
    return candidate(doc, part, Part(start, colon), (Part(colon, colon + 1),), colon)


def given_to(doc: Doc, start: int, colon: int) -> Part | None:
    """Whom a line gives the words below to: "please attribute this to | a spokesman", "response from | the council"."""
    for i in range(start + 1, colon - 1):
        before = {doc[k].lower_ for k in range(max(start, i - ATTRIBUTED), i)}
        if doc[i].lower_ == "to" and before & words("attributing"):
            return Part(i + 1, colon)
    opening = start + (doc[start].tag_ == "DT")
    answered = doc[opening].lower_ in words("given_from") and doc[opening + 1].lower_ == "from"
    return Part(opening + 2, colon) if answered and opening + 2 < colon else None


def is_spokesman(doc: Doc, start: int, end: int) -> bool:
    """Whether a line is "A spokeswoman for the port": an article, and somebody who speaks for others."""
    return doc[start].tag_ == "DT" and doc[start + 1].lower_ in words("speaking_for") and end > start + 1


def signed_below(doc: Doc, part: Part) -> Candidate | None:
    """A person's name, with an office after a comma or without, as the whole line below a quotation."""
    start = part.end
    if start + 1 >= len(doc) or not doc[start].is_space or doc[start].text.count("\n") != 1:
        return None
    start += 1
    if doc[start].lower_ in labels_of_nobody() and doc[start + 1 : start + 2].text == ":":
        return None  # "Photo: Ada Vale, Arden News"
    end = line_end = start
    while line_end < len(doc) and line_end - start <= LONGEST_NAME and not has_line_end(doc, line_end, line_end + 1):
        line_end += 1
    while end < line_end and doc[end].text != ",":
        end += 1
    if not is_name(doc, start, line_end) or not is_name(doc, start, end) or not is_person(doc, end - 1):
        return None
    return candidate(doc, part, Part(start, end), (), start)


def has_line_end(doc: Doc, start: int, end: int) -> bool:
    """Whether a line ends among some tokens."""
    return any(doc[i].is_space and "\n" in doc[i].text for i in range(start, end))


def is_person(doc: Doc, last: int) -> bool:
    """Whether a name ends as a person's does."""
    return doc[last].ent_type_ == "PERSON"


def signed_after(doc: Doc, part: Part) -> Candidate | None:
    """A dash and a name after the closing mark, up to the end of the line."""
    dash = part.end
    while dash < len(doc) and doc[dash].is_space:
        dash += 1
    if dash + 1 >= len(doc) or doc[dash].text[:1] not in DASHES:
        return None
    start = dash + 1 if doc[dash].text in DASHES else dash
    end = start
    while end < len(doc) and end - start <= LONGEST_NAME and not (doc[end].is_space and "\n" in doc[end].text):
        if doc[end].text in (".", ",", "("):
            break
        end += 1
    if not is_name(doc, start, end):
        return None
    return candidate(doc, part, Part(start, end), (), dash)


def is_name(doc: Doc, start: int, end: int) -> bool:
    """Whether a stretch is a name with or without a title: no verb, and a capital at its head."""
    tokens = [doc[i] for i in range(start, end) if not doc[i].is_space]
    if not tokens or len(tokens) > LONGEST_NAME or not (tokens[-1].text[0].isalnum() or tokens[-1].text == ")"):
        return False
    if any(token.tag_[:2] in ("VB", "MD") or token.text in (".", ";", "?") for token in tokens):
        return False
    return tokens[0].text.lstrip("".join(DASHES))[:1].isupper() and any(token.pos_ in NOMINAL for token in tokens)


def candidate(doc: Doc, content: Part, source: Part, cue: tuple[Part, ...], anchor: int) -> Candidate | None:
    """A signed quotation."""
    part = tidy(doc, content)
    if part is None:
        return None
    return Candidate(
        construction="colon" if cue else "signature",
        anchor=doc[anchor],
        source=doc[source.start : source.end],
        cue=cue,
        content=(part,),
        stance=Stance.STATE,
        lemma=":" if cue else "—",
    )


CONSTRUCTION = Construction("colon", find_all=find_all, also=("signature",), sure=True)

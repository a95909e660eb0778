"""What somebody says in paragraphs without marks below "said:", as press offices print it.

    The minister, Oda Kell, said:

    The bridge carries 4,000 carts. Both towns have signed for it.

    The towns owe it to their carters.

    The minister will return to Arden on Friday.

    Oda Kell said: The bridge is safe.

    We have seen to that.

Leaves alone:

    The mayor wrote:

    The river rose, and “we saw it”, a boatman recalled.

It goes on to the end of the article, or to another line that announces a quotation, a paragraph that names the speaker,
or a note of the press office. Where somebody else is reported below, and where words follow "said:" in the same line,
only paragraphs up to the last that says "I" or "we" are sure to be the speaker's, and the first.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import takewhile
from operator import attrgetter
from typing import TYPE_CHECKING

from ...base import Span, Stance, once_per_doc
from ...grammar.relations import is_first_person, relation
from ...grammar.verb_groups import TENSED, Part
from ...text.lines import lines
from ...text.marks import pair_around_token
from ...text.plain import places_within, text_of
from ...words.cues import words
from ...words.lists import function_words, word_list
from ..construction import Construction
from ..cue_verbs import cue_verbs
from ..extents.content import tidy, tokens_of
from .statements_below import QUOTES, is_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

    from ..candidate import Candidate
    from ..cue import CueVerb

BRACKETS = frozenset("([{")


def find(cue: CueVerb) -> Candidate | None:
    """The paragraphs of the speaker's below the line of the cue, or from its colon on."""
    if cue.passive or cue.source is None or cue.around >= 0 or not cue.entry.has("clause", "quote"):
        return None
    colon = next(iter(places_within(cue.doc, ":", cue.group.end, cue.end)), None)
    if colon is None or has_own_content(cue, colon):
        return None
    part = spoken_after(cue.doc, cue.doc[colon], cue.source)
    return None if part is None else cue.reports("said below", (part,), "clause")


def has_own_content(cue: CueVerb, colon: int) -> bool:
    """Whether a verb has what it reports before the colon: "said that two things were lost:", "offer advice:"."""
    between = Part(cue.group.end, colon)
    if any(token.tag_ in TENSED for token in cue.doc[between.start : between.end]) or sayings_in(cue.doc, between):
        return True
    told = any(relation(c) in ("obj", "ccomp", "xcomp") and c.i < colon for c in cue.token.rights)
    return told and not cue.entry.has("hearer")


@once_per_doc
def sayings(doc: Doc) -> tuple[CueVerb, ...]:
    """The verbs outside quotation marks that may announce a quotation."""
    return tuple(cue for cue in cue_verbs(doc) if cue.around < 0 and cue.entry.has("quote", "clause"))


def sayings_in(doc: Doc, part: Part) -> tuple[CueVerb, ...]:
    """Those of them in a stretch."""
    known, place = sayings(doc), attrgetter("token.i")
    return known[bisect_left(known, part.start, key=place) : bisect_left(known, part.end, key=place)]


def spoken_after(doc: Doc, colon: Token, speaker: DocSpan) -> Part | None:
    """The speaker's paragraphs after a colon: below its line, or from the colon on where "I" or "we" follow below."""
    beside, below = split_at(doc, colon)
    if beside is not None:
        end = None if starts_with_mark(doc, beside) else own_end(doc, before_another(doc, below, speaker))
        return None if end is None else tidy(doc, Part(beside.start, end))
    spoken = list(takewhile(lambda part: is_spoken(doc, part, speaker), below))
    alone = before_another(doc, spoken, speaker)
    if not spoken:
        return None
    end = spoken[-1].end if len(alone) == len(spoken) else own_end(doc, spoken) or (alone[0].end if alone else None)
    return None if end is None else tidy(doc, Part(spoken[0].start, end))


def before_another(doc: Doc, parts: Iterable[Part], speaker: DocSpan) -> list[Part]:
    """The paragraphs that may be the speaker's, before one that reports what somebody else said."""
    return list(takewhile(lambda part: is_spoken(doc, part, speaker) and not tells_of_another(doc, part), parts))


def own_end(doc: Doc, parts: list[Part]) -> int | None:
    """Where the last paragraph ends in which the speaker says "I" or "we"."""
    return next((part.end for part in reversed(parts) if speaks_of_self(doc, part)), None)


def split_at(doc: Doc, colon: Token) -> tuple[Part | None, Iterator[Part]]:
    """What stands after a colon in its line, and the paragraphs below."""
    text, known = text_of(doc), lines(doc)
    n = bisect_right(known, colon.idx, key=lambda line: line.span.start)
    end = known[n - 1].span.end if n else colon.idx + 1
    beside = Span(colon.idx + 1, end) if text[colon.idx + 1 : end].strip() else None
    below = takewhile(lambda line: is_text(text, *line), (known[k] for k in range(n, len(known))))
    return (
        None if beside is None else Part(colon.i + 1, tokens_of(doc, beside).end),
        (tokens_of(doc, line.span) for line in below),
    )


def starts_with_mark(doc: Doc, part: Part) -> bool:
    """Whether a stretch opens with a quotation mark."""
    first = next((doc[i] for i in range(*part) if not doc[i].is_space), None)
    return first is not None and first.text[0] in QUOTES


def is_spoken(doc: Doc, part: Part, speaker: DocSpan) -> bool:
    """Whether a paragraph below may be the speaker's: no quotation, no announcement, no note, no name of his."""
    told = doc[part.start : part.end].text.lower()
    if told[0] in BRACKETS or told[-1] == ":" or starts_with_mark(doc, part):
        return False
    return not (is_note(told) or is_named(speaker, part))


def is_note(told: str) -> bool:
    """Whether a line is a press office's own: "Notes to editors", "The full report can be found below"."""
    bare = told.strip(" -–—#*:.")
    return bare in word_list("layouts/notes.txt") or any(bare.startswith(f"{one} ") for one in words("opening_notes"))


def is_named(speaker: DocSpan, part: Part) -> bool:
    """Whether a paragraph names a speaker whose name is known."""
    name = next((token for token in reversed(speaker) if token.ent_type_ == "PERSON"), speaker.root)
    return name.pos_ == "PROPN" and bool(places_within(name.doc, name.lower_, *part))


def tells_of_another(doc: Doc, part: Part) -> bool:
    """Whether a paragraph reports what somebody said who is not "I" or "we"."""
    told = (cue for cue in sayings_in(doc, part) if cue.token.tag_ == "VBD")
    return any(
        cue.source is not None and cue.entry.stance is Stance.STATE and not is_first_person(cue.source.root)
        for cue in told
    )


def speaks_of_self(doc: Doc, part: Part) -> bool:
    """Whether a paragraph says "I" or "we" outside quotation marks."""
    around = pair_around_token(doc)
    places = (i for word in function_words("first_person_in_clauses") for i in places_within(doc, word, *part))
    return any(around[i] < 0 and is_first_person(doc[i]) for i in places)


CONSTRUCTION = Construction("said below", find=find, before=("clause", "object"), sure=True)

"""Headlines, which leave out verbs: their source is named beside a colon, after a dash or at the very end.

    Byron: Bridge was never safe          Bridge never safe, says inspector
    Bridge may fall - inspector           Half of bridges unsafe, survey finds
    Bridge may fall - mayor to drivers    Keep off bridge, inspector tells drivers

    The bridge over the river was closed on Monday.

Leaves alone:

    Bridge over the river closed

    There was one way out: the old road.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.noun_signs import noun_in
from ...grammar.verb_groups import Part
from ...text.datelines import agencies
from ...text.lines import heading_of, labels_of_nobody
from ...words.cues import lemma_of_form, verbs
from ...words.modifiers import listed
from ...words.nouns import REPORTING, NounKind, noun_class
from ...words.people import is_title
from ..candidate import Candidate
from ..construction import Construction
from ..cue_verbs import cue_verbs
from ..extents.content import tidy, tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

LONGEST_SOURCE = 5  # tokens
SURE = 0.6  # how likely a noun beside the colon must name who or what reports
HEARING = (NounKind.PERSON, NounKind.PEOPLE, NounKind.BODY, NounKind.GROUP)
SPEAKING = frozenset({"PERSON", "ORG", "GPE", "NORP"})
TELLING = frozenset({"source", "sources", "statement"})  # labels elsewhere, but in headlines who or what tells it
DASHES = frozenset({"-", "–", "—", "―", "--"})
LONGEST_PLACE = 4  # tokens with the colon
SHORT = 3  # letters of an acronym
LEAST = 3  # tokens that say something


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield what the headline says beside the sign or the verb that names its source."""
    span = heading_of(doc)
    whole = tokens_of(doc, span) if span is not None else Part(0, 0)
    start = after_place(doc, whole)
    found = None if start == whole.start else before_dash(doc, Part(start, whole.end)) or before_verb(doc, whole, start)
    found = found or beside_colon(doc, whole) or before_dash(doc, whole) or before_verb(doc, whole, whole.start)
    if found is not None:
        yield found


def after_place(doc: Doc, whole: Part) -> int:
    """Where a headline begins that names its place before a colon: "ORLO: | Bridge may fall - inspector"."""
    colon = next(
        (i for i in range(whole.start + 1, min(whole.start + LONGEST_PLACE, whole.end)) if doc[i].text == ":"), 0
    )
    named = colon and all(doc[i].pos_ == "PROPN" or doc[i].is_upper for i in range(whole.start, colon))
    return colon + 1 if named else whole.start


def beside_colon(doc: Doc, whole: Part) -> Candidate | None:
    """What comes after or before the only colon: "Byron: Bridge was never safe"."""
    colons = [i for i in range(*whole) if doc[i].text == ":"]
    if len(colons) != 1:
        return None
    before, after = Part(whole.start, colons[0]), Part(colons[0] + 1, whole.end)
    if is_place_of_story(doc, before, whole):
        return None
    if may_speak(doc, before) and tells(doc, after):
        return headline(doc, before, after, doc[colons[0]])
    if may_speak(doc, after) and (tells(doc, before) or is_common(doc, after)):
        return headline(doc, after, before, doc[colons[0]])
    return None


def is_place_of_story(doc: Doc, before: Part, whole: Part) -> bool:
    """Whether a place before a colon is where a story was written, whose first sentence has its full stop after it."""
    capitals = all(doc[i].is_upper and len(doc[i]) > SHORT for i in range(*before))  # "MULTAN: Police came."
    placed = before.start < before.end and (
        capitals or all(doc[i].ent_type_ in ("GPE", "LOC", "FAC") for i in range(*before))
    )
    return placed and doc[whole.end - 1].text == "."


def before_dash(doc: Doc, whole: Part) -> Candidate | None:
    """What comes before a spaced dash and a noun for who says so: "Bridge may fall - inspector"."""
    last = next((i for i in range(whole.end - 2, whole.start, -1) if is_spaced_dash(doc[i])), None)
    if last is None:
        return None
    source, content = Part(last + 1, before_hearer(doc, last + 1, whole.end)), Part(whole.start, last)
    common = may_speak(doc, source) and (is_common(doc, source) or is_titled(doc, source))
    if not (common or speaks_below(doc, source)) or not tells(doc, content):
        return None
    return headline(doc, source, content, doc[last])


def is_spaced_dash(token: Token) -> bool:
    """Whether a dash parts words; a hyphen joins them."""
    return token.text in DASHES and bool(token.nbor(-1).whitespace_)


def before_hearer(doc: Doc, start: int, end: int) -> int:
    """The end of a source that is followed by whom it speaks to: "Bridge may fall - inspector| to drivers"."""
    to = next((i for i in range(start + 1, end - 1) if doc[i].lower_ == "to"), None)
    return end if to is None or not may_hear(doc, Part(to + 1, end)) else to


def may_hear(doc: Doc, part: Part) -> bool:
    """Whether a stretch is nothing but whom somebody speaks to: a name, or a noun for people or a body."""
    if not 0 < part.end - part.start <= LONGEST_SOURCE or any(doc[i].tag_[:2] in ("VB", "MD") for i in range(*part)):
        return False
    last = doc[part.end - 1]
    return last.ent_type_ in SPEAKING or noun_in(last).likely(*HEARING) >= SURE


def speaks_below(doc: Doc, part: Part) -> bool:
    """Whether who or what ends a headline is a source of the article below it: "Bridge may fall – Byron", "– MP"."""
    if not 0 < part.end - part.start <= LONGEST_SOURCE or any(doc[i].pos_ in ("VERB", "AUX") for i in range(*part)):
        return False
    last = doc[part.end - 1].lower_
    below = (cue.source for cue in cue_verbs(doc) if cue.source is not None and cue.source.start >= part.end)
    return last not in agency_words() and any(last == token.lower_ for source in below for token in source)


@cache
def agency_words() -> frozenset[str]:
    """The last words of the names of agencies."""
    return frozenset(name.split()[-1].lower() for name in agencies())


def before_verb(doc: Doc, whole: Part, start: int) -> Candidate | None:
    """What comes before the last comma, where only a verb of saying and a noun follow: ", survey finds".

    Or before the last comma or dash, where also those addressed follow: "- mayor tells drivers".
    """
    comma = next(
        (i for i in range(whole.end - 2, whole.start, -1) if doc[i].text == "," or is_spaced_dash(doc[i])), None
    )
    if comma is None or comma - whole.start < LEAST:
        return None
    addressing = next((i for i in range(comma + 2, whole.end - 1) if may_address(doc[i])), None)
    if addressing is not None and may_hear(doc, Part(addressing + 1, whole.end)):
        source = Part(comma + 1, addressing)
        return headline(doc, source, Part(start, comma), doc[addressing]) if may_speak(doc, source) else None
    if doc[comma].text != ",":
        return None
    for verb, source in ((comma + 1, Part(comma + 2, whole.end)), (whole.end - 1, Part(comma + 1, whole.end - 1))):
        if is_saying(doc[verb]) and may_speak(doc, source):
            found = headline(doc, source, Part(start, comma), doc[verb])
            hears = found is not None and found.lemma == "tell" and verb > source.start  # ", court told"
            return replace(found, source=None) if found is not None and hears else found
    return None


def may_address(token: Token) -> bool:
    """Whether a word is a verb that takes a clause and whom it is said to: "tells", "warns"."""
    entry = verbs().get(lemma_of_form().get(token.lower_, ""))
    return entry is not None and entry.has("hearer") and is_saying(token)


def is_saying(token: Token) -> bool:
    """Whether a word is a verb that reports a clause, whatever the tagger makes of it in a headline."""
    entry = verbs().get(lemma_of_form().get(token.lower_, ""))
    return entry is not None and entry.has("clause") and not token.is_title and not token.lower_.endswith("ing")


def is_common(doc: Doc, part: Part) -> bool:
    """Whether a source is a noun rather than a name: after a dash a name may as well be the place or the paper."""
    return doc[part.end - 1].tag_ in ("NN", "NNS") and doc[part.end - 1].is_lower


def is_titled(doc: Doc, part: Part) -> bool:
    """Whether a source is somebody by office and name: "Governor Ada Byron"; a title alone may be a paper's."""
    named = part.end - part.start > 1 and all(doc[i].pos_ == "PROPN" for i in range(*part))
    return named and is_title(doc[part.start].text) and doc[part.end - 1].ent_type_ == "PERSON"


def may_speak(doc: Doc, part: Part) -> bool:
    """Whether a stretch is nothing but a name, or a noun for those who speak in headlines: "police", "report"."""
    if not 0 < part.end - part.start <= LONGEST_SOURCE or any(doc[i].tag_[:2] in ("VB", "MD") for i in range(*part)):
        return False
    label = doc[part.start].lower_ if part.end - part.start == 1 else ""
    if label in labels_of_nobody() and (label not in TELLING or doc[part.start].is_upper):
        return False  # "EXCLUSIVE: Bridge was never safe", "Video: Storm hits Arden"
    if noun_class(doc[part.end - 1].lower_).likely(NounKind.ILLNESS) >= SURE:
        return False  # "Cholera: 40 more die"
    titled = all(doc[i].pos_ in ("PROPN", "NOUN") for i in range(*part))  # "Mayor Byron"
    for ent in doc.ents:
        whole = ent.start <= part.start and part.end <= ent.end
        if ent.label_ in SPEAKING and (whole or (titled and part.start < ent.start < ent.end == part.end)):
            return True
    return noun_in(doc[part.end - 1]).likely(*REPORTING) >= SURE


def tells(doc: Doc, part: Part) -> bool:
    """Whether a stretch says something: more than two words, and a verb, quotation marks or a toll as "3 hurt"."""
    says = any(doc[i].tag_[:2] in ("VB", "MD") or doc[i].is_quote for i in range(*part))
    return part.end - part.start >= LEAST and (says or is_toll(doc, part))


def is_toll(doc: Doc, part: Part) -> bool:
    """Whether a stretch begins with a number and what befell so many people: "3 hurt in crash"."""
    first = part.start + (doc[part.start].text == ":")
    return first + 1 < part.end and doc[first].like_num and doc[first + 1].lower_ in listed("hurt")


def headline(doc: Doc, source: Part, content: Part, sign: Token) -> Candidate | None:
    """What the source of a headline is reported to say."""
    part = tidy(doc, content)
    if part is None:
        return None
    entry = verbs().get(lemma_of_form().get(sign.lower_, ""))
    return Candidate(
        construction="headline",
        anchor=sign,
        source=doc[source.start : source.end],
        cue=(Part(sign.i, sign.i + 1),),
        content=(part,),
        stance=entry.stance if entry is not None else Stance.STATE,
        lemma=entry.lemma if entry is not None else ":",
    )


CONSTRUCTION = Construction("headline", find_all=find_all, sure=True)

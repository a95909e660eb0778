"""What a speaker does with a value: claims it, denies it, takes it back, offers it, demands it."""

from __future__ import annotations

import re

from ...record import Record
from ..stories.passages import Passage
from ..stories.wording import content_stems, stem, stems_in, words_for
from .counting import family_of
from .printed import is_printed_error
from .standing import SHORT

_HANDED = re.compile(
    r"\b(?:offer\w*|propos\w*|would|will|ready|prepared|pledg\w*|promis\w*)\b[^.;]{0,50}"
    r"\b(?:hand|hand over|hand back|free|release|return|exchange|swap|give up|send back)(?: over)? $",
    re.I,
)
_TERMS = re.compile(r"\boffer(?:ed|s)?(?: of| to free| to release)? $", re.I)
_HELD_OUT = re.compile(
    r"^ (?:\w+ )?on the table\b"
    r"|^[^.,;]{0,20},? (?:that|which) [^.,;]{2,40}? (?:ha[sd] |have )?(?:offer|put on the table|propos|promis)",
    re.I,
)
_DENIED = re.compile(
    r"\b(?:not(?! only\b| just\b| merely\b)|never|no|n[’']t|no longer) (?:\w+ ){0,2}$"
    r"|\b(?P<instead>rather than|instead of) (?:the |an? )?$",
    re.I,
)
_UNMOVED = re.compile(r"\b(?:not|never|n[’']t) (?:yet )?(?:mov|budg|chang|waver|shift|depart|stray)\w* from $", re.I)
_OUGHT = re.compile(r"^[^.;]{0,50}\b(?:ought to|should) (?:\w+ )?have (?:been|read|said)\b", re.I)
_UNTRUE = re.compile(
    r"\b(?:(?:not|never|n[’']t)(?: been)? (?:true|so|correct|right|the case)|untrue|false|a lie|no truth|invented)\b"
    r"[^.;]{0,60}\bthat [^.;]{0,60}$",
    re.I,
)
_CALLED_UNTRUE = re.compile(
    r"^[^.;,:]{0,40}\b(?:is|was|were|are)(?: (?!not\b)[\w’'-]+){0,4}? "
    r"(?:fiction|nonsense|fantasy|fantasies|invention|inventions|lie|lies|absurd|false|untrue|exaggerated|exaggeration"
    r"|wrong|propaganda|rubbish|myth|made up|invented|fairy tales?|baseless|grotesque|ridiculous)\b",
    re.I,
)
TURNED_DOWN = re.compile(
    r"\b(?:reject\w*|turn(?:ed|s|ing)? down|refus\w*|declin\w*|spurn\w*) "
    r"(?:(?:an?|the|its|their|this|that|new|first) )*(?:(?:offer|proposal|raise|rise|increase|sum) (?:of )?)?$",
    re.I,
)
_WILL_PAY = re.compile(
    r"\b(?:will|would|ready to|willing to|agreed? to|pledg\w+ to|promis\w+ to|offer\w* to|able to)"
    r" (?:\w+ ){0,2}(?:pay|give|provide|contribute|donate|spend|put up)\b",
    re.I,
)
_AS_TOLD = re.compile(r"^[^.,;]{0,20},? as [^.,;]{2,60}? (?P<verb>(?:offer|demand|want|ask|propos|insist)\w*)", re.I)
REJECTS = re.compile(  # "dismissed the union's 70"
    r"\b(?:dismiss|reject|deni|deny|disput|contest)\w* [^,.;]{0,40}['’]s? (?:\w+ ){0,2}(?:of )?$", re.I
)
_REJECTS_COUNT = re.compile(  # "rejected the figure of 70"
    r"\b(?:dismiss|reject|deni|deny|disput|contest|ridicul|scoff|repudiat|refut)\w*(?: at)?"
    r"(?: (?:the|a|an|any|this|that))?(?: (?:figure|number|claim|estimate|toll|count|report|talk)s?)?(?: of)? $",
    re.I,
)
_OFFERS_TO = re.compile(r"\b(?:offer|propos|pledg|promis)\w*\b[^.;]{0,30} to [a-z]+ (?:[^.;,]{0,30} )?$", re.I)
_NEEDED = re.compile(r"^[^.;,]{0,30}\b(?:is|are|was|were|be|been) (?:needed|required|necessary)\b", re.I)
_WANTS = re.compile(
    r"\b(?:wants?|wanted|demand(?:s|ed|ing)?|(?:ask|call|press|appeal)(?:s|ed|ing)?(?: [\w’'-]+){0,3} for)"
    r"(?: (?!to\b)[\w’'-]+){0,3} $",
    re.I,
)
_MISTAKE = re.compile(r"\bcorrect|\bmistak|\berror|\bwrong", re.I)


def stance_of(figure: Record, passage: Passage, said: Record | None) -> str:
    """What the speaker does with the value: claim, deny, retracted, offer, demand."""
    family = family_of(figure, None)
    is_sum = family in ("money", "share")
    if is_printed_error(passage) or _OUGHT.match(passage.near_after):
        return "retracted"
    denied = None if _UNMOVED.search(passage.before[-60:]) else _DENIED.search(passage.before[-60:])
    if denied and not (is_sum and denied["instead"] and _terms_of(passage, family)):
        return "retracted" if _MISTAKE.search(passage.sentence) else "deny"
    if is_sum and TURNED_DOWN.search(passage.before):
        return "offer"
    if REJECTS.search(passage.before) or _is_untrue(passage) or (not is_sum and _REJECTS_COUNT.search(passage.before)):
        return "deny"
    stance = figure.get("stance") or (said or {}).get("stance")
    negated = figure.get("negated") if "negated" in figure else (said or {}).get("negated")
    if stance == "deny" and not negated:
        return "deny"
    if not is_sum:
        return _terms_of_count(figure, passage)
    if _NEEDED.match(passage.near_after):
        return "demand"
    return _terms_of(passage, family) or ("demand" if stance == "demand" else "claim")


def _is_untrue(passage: Passage) -> bool:
    """Whether the words around a value say that it is not so: "it was untrue that he had 90"."""
    return bool(_UNTRUE.search(passage.before) or _CALLED_UNTRUE.match(passage.near_after))


def _terms_of_count(figure: Record, passage: Passage) -> str:
    """Whether a number of things is offered or demanded, by the verb that governs it."""
    if family_of(figure, None) not in ("people", "things"):
        return "claim"
    handed = _HANDED.search(passage.before) or _TERMS.search(passage.near_before)
    if handed or _OFFERS_TO.search(passage.near_before):
        return "offer"
    wanted = _WANTS.search(passage.near_before) or _NEEDED.match(passage.near_after)
    return "demand" if wanted else "claim"


def _terms_of(passage: Passage, family: str) -> str | None:
    """Whether a sum is offered or demanded: by the nearest word before it, else by those around."""
    if _HELD_OUT.match(passage.near_after):
        return "offer"
    if family == "money" and _WILL_PAY.search(passage.before[-2 * SHORT :]):
        return "offer"
    if trailing := _AS_TOLD.match(passage.near_after):  # "9 percent, as the union demands"
        return _terms_in(stem(trailing["verb"]))
    nearest = [each for each in map(_terms_in, stems_in(passage.near_before)) if each]
    if nearest:  # "had offered 4.5 percent and the union had wanted 9"
        return nearest[-1]
    for words in (passage.clause, passage.near_after[:SHORT], passage.before[-2 * SHORT :]):
        found = set(map(_terms_in, content_stems(words)))
        for terms in ("demand", "offer"):
            if terms in found:
                return terms
    return None


def _terms_in(word: str) -> str | None:
    """Whether the stem of a word says that something is demanded, or offered."""
    return next((each for each in ("demand", "offer") if word in words_for("standing", each)), None)

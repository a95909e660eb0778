"""What a speaker does with a value: claims it, denies it, takes it back, offers it, demands it."""

from __future__ import annotations

import re

from ...record import Record
from ..stories.passages import Passage
from ..stories.printed import is_printed_error
from ..stories.wording import content_stems, pattern_of, stem, stems_in, words_for, words_in
from .counting import family_of
from .standing import SHORT

_HANDED = r"\b(?:<<stance.ready>>)\b[^.;]{0,50}\b(?:<<stance.handing>>)(?: over)? $"  # "ready to hand over"
_TERMS = (
    r"\boffer(?:ed|s)?(?: of| to free| to release)? $"
    r"|\b(?:<<stance.bettering>>) (?:its|their|his|her|the) (?:<<stance.held_out_as>>)[^.;,\d]{0,40} to $"
)
_HELD_OUT = (
    r"^ (?:\w+ )?on the table\b"
    r"|^[^.,;]{0,20},? (?:that|which) [^.,;]{2,40}? (?:ha[sd] |have )?(?:<<stance.held_out>>)"
)
_DENIED = (
    r"\b(?:not(?! only\b| just\b| merely\b)|never|no|n[’']t|no longer)(?! (?:<<stance.rejecting>>)) (?:\w+ ){0,2}$"
    r"|\b(?P<instead>rather than|instead of) (?:the |an? )?$"
)
UNMOVED = r"\b(?:not|never|n[’']t) (?:yet )?(?:<<stance.moving>>) from $"
OUGHT = (  # "the 40 ought to have been 30", but not "names 40 that should have been replaced"
    r"^[^.;]{0,50}\b(?:ought to|should) (?:\w+ )?have "
    r"(?:been(?! [a-z]+(?:ed|en|ne|de|ilt|ept)\b(?! (?:as|at)\b))|read|said)\b"
)
_UNTRUE = (
    r"\b(?:(?:not|never|n[’']t)(?: been)? (?:<<stance.true>>)|<<stance.untrue_that>>)"
    r"[^.;]{0,60}\bthat [^.;]{0,60}$"
)
CALLED_UNTRUE = (
    r"^[^.;,:]{0,40}(?:, [^.;,:]{2,30},)?[^.;,:]{0,20}\b(?:is|was|were|are)"
    r"(?: [\"“]?(?!not\b)[\w’'-]+){0,6}? [\"“]?(?:<<stance.untrue>>)\b"
)
_BASELESS = r"^[^.;,:]{0,40}\b(?:<<stance.lacking>>) (?:<<stance.grounds>>)\b"  # "the 90 have no basis whatever"
_UNNEGATED = r"(?<!not )(?<!never )(?<!n[’']t )"
_DENIED_THAT = (  # "denied on Monday that 20 had drowned, as the guild says", but not "did not deny that"
    rf"{_UNNEGATED}\b(?:<<stance.rejecting>>)(?: [\w’'-]+){{0,3}} that [^.;:]{{0,90}}$"
)
DENIES_THIS = (  # "The minister denied this: it was 40", "disputed that figure and said 40"
    rf"{_UNNEGATED}\b(?:<<stance.rejecting>>) "
    r"(?:this|that|it|(?:the|that|this) (?:<<stance.counts>>))(?:[:;.,]| and )"
)
_AS_CLAIMED = re.compile(r"^[^.;]{0,90},? as [^.;]{2,60}? (?:say|claim|maintain|report|assert|alleg|insist|had )")
_CALLS = re.compile(
    r"\bcall(?:s|ed|ing)? (?:(?:the|a|this|that|any|their|its) )?(?:\w+ of )?$", re.I
)  # "called 40 a myth"
_A_LIE = r"^(?: [\w’'-]+){0,2} (?:an? |pure |sheer )(?:[a-z]+ )?(?:<<stance.untrue>>)\b"
_TURNED_DOWN = (
    r"\b(?:<<stance.refusing>>) "
    r"(?:(?:an?|the|its|their|this|that|new|first) )*(?:(?:<<stance.offers>>) (?:of )?)?$"
)
_TAKEN = (  # "accepted an improved bid of 40", "gave in at 40"
    r"\b(?:<<stance.accepting>>) "
    r"(?:(?:an?|the|its|their|this|that|new|first|improved|higher|final|revised|latest|second|last|better) )*"
    r"(?:(?:<<stance.offers>>) (?:of )?)?$"
)
_NOT_TAKEN = (  # "will not settle for 40 dollars", "nobody would sign for 40 dollars"
    r"\b(?:(?:would|will|can|could|do|does|did|shall) ?(?:not|n[’']t|never)|cannot|won[’']t|nobody (?:would|will)"
    r"|no one (?:would|will)) (?:be )?(?:<<stance.agreeing>>)"
    r"(?: (?:a|an|the|its|their|his|her|this|offer of|mere|only))* $"
)
_REFUSED_AFTER = r"^[^.;,]{0,40}, (?:a sum )?(?:which|that) [^.;,]{2,40}? (?:ha[sd] |have )?(?:<<stance.refusing>>)"
_WILL_PAY = r"\b(?:<<stance.willing>>) (?:\w+ ){0,2}(?:<<stance.paying>>)\b"
_AS_TOLD = r"^[^.,;]{0,20},? as [^.,;]{2,60}? (?P<verb>(?:<<stance.terms>>))"
REJECTS = r"\b(?:<<stance.rejecting>>) [^,.;]{0,40}['’]s? (?:\w+ ){0,2}(?:of )?$"  # "dismissed the union's 70"
_REJECTS_COUNT = (  # "rejected the figure of 70"
    rf"{_UNNEGATED}\b(?:<<stance.rejecting>>|<<stance.ridiculing>>)(?: at)?"
    r"(?: (?:the|a|an|any|this|that))?(?: (?:<<stance.counts>>)s?)?(?: of)? $"
)
_REJECTED_BEFORE = (  # "She rejected this. The 70 were ..."
    r"\b(?:<<stance.rejecting>>) (?:this|that|it|them|the (?:<<stance.counts>>)s?)\.[\"”]?\s*$"
)
_OFFERS_TO = r"\b(?:<<stance.offering>>)\b[^.;]{0,30} to [a-z]+ (?:[^.;,]{0,30} )?$"
_RISES = r"\b(?:ready to|prepared to|willing to) (?:<<stance.rising>>) (?:\w+ )?$"
_TAKES = r"\b(?:would|will|could|ready to|prepared to|willing to) (?:<<stance.taking>>) (?:\w+ )?$"
_NEEDED = r"^[^.;,]{0,30}\b(?:is|are|was|were|be|been) (?:<<stance.needed>>)\b"
_WANTS = (
    r"\b(?:<<stance.wanting>>|(?:<<stance.asking>>)(?: [\w’'-]+){0,3} for)"
    r"(?: (?!to\b)[\w’'-]+){0,3} $"
)
_COSTS = r"\b(?:<<stance.costing>>)(?: (?:at|to|of))?(?: (?:<<unsaid.hedges>>|up to))* $"
_FOR = re.compile(r"[a-z]+,? for(?: about| some| up to| only| at least)* $", re.I)
_ASSERTS = re.compile(
    r"\bclaim(?:s|ed|ing)? (?:to (?:have|be)|that)\b", re.I
)  # "the share that she claims to have won"
_OTHER_CLAUSE = re.compile(r", (?:who|which|whose|where)\b")
_MISTAKE = r"\b(?:<<stance.mistakes>>)"


def stance_of(figure: Record, passage: Passage, said: Record | None) -> str:
    """What the speaker does with the value: claim, deny, retracted, offer, demand."""
    family = family_of(figure, None)
    is_sum = family in ("money", "share")
    if is_printed_error(passage) or pattern_of(OUGHT).match(passage.near_after):
        return "retracted"
    denied = (
        None if pattern_of(UNMOVED).search(passage.before[-60:]) else pattern_of(_DENIED).search(passage.before[-60:])
    )
    if is_sum and (
        pattern_of(_NOT_TAKEN).search(passage.before) or pattern_of(_REFUSED_AFTER).match(passage.near_after)
    ):
        return "offer"
    if denied and not (is_sum and denied["instead"] and _terms_of(passage, family)):
        return "retracted" if pattern_of(_MISTAKE).search(passage.sentence) else "deny"
    if is_sum and pattern_of(_TURNED_DOWN).search(passage.before):
        return "offer"
    if (
        pattern_of(REJECTS).search(passage.before)
        or denies_that(passage)
        or _is_untrue(passage)
        or (not is_sum and pattern_of(_REJECTS_COUNT).search(passage.before))
    ):
        return "deny"
    stance = figure.get("stance") or (said or {}).get("stance")
    negated = figure.get("negated") if "negated" in figure else (said or {}).get("negated")
    if stance == "deny" and not negated and not pattern_of(DENIES_THIS).search(passage.before):
        return "deny"
    if not is_sum:
        return _terms_of_count(figure, passage)
    if pattern_of(_NEEDED).match(passage.near_after):
        return "demand"
    return _terms_of(passage, family) or ("demand" if stance == "demand" else "claim")


def denies_that(passage: Passage) -> re.Match[str] | None:
    """Where somebody denies what another claims: "denied on Monday that 20 had drowned, as the guild says"."""
    return pattern_of(_DENIED_THAT).search(passage.before) if _AS_CLAIMED.match(passage.after) else None


def is_anothers_offer(passage: Passage) -> bool:
    """Whether the subject of the sentence takes or turns down what another offers."""
    return any(pattern_of(each).search(passage.before) for each in (_TAKEN, _TURNED_DOWN))


def _is_untrue(passage: Passage) -> bool:
    """Whether the words around a value say that it is not so: "it was untrue that he had 90"."""
    if pattern_of(_REJECTED_BEFORE).search(passage.lead) and passage.before.lstrip('"“ ') in ("The ", "Those "):
        return True
    if pattern_of(_BASELESS).match(passage.near_after):
        return True
    if _CALLS.search(passage.before) and pattern_of(_A_LIE).match(passage.near_after):
        return True
    return bool(pattern_of(_UNTRUE).search(passage.before) or pattern_of(CALLED_UNTRUE).match(passage.near_after))


def _terms_of_count(figure: Record, passage: Passage) -> str:
    """Whether a number of things is offered or demanded, by the verb that governs it."""
    if family_of(figure, None) not in ("people", "things"):
        return "claim"
    handed = pattern_of(_HANDED).search(passage.before) or pattern_of(_TERMS).search(passage.near_before)
    rises = pattern_of(_RISES).search(passage.near_before)
    if handed or rises or pattern_of(_OFFERS_TO).search(passage.near_before):
        return "offer"
    if pattern_of(_TAKES).search(passage.near_before):
        return "demand"
    wanted = pattern_of(_WANTS).search(passage.near_before) or pattern_of(_NEEDED).match(passage.near_after)
    return "demand" if wanted else "claim"


def _terms_of(passage: Passage, family: str) -> str | None:
    """Whether a sum is offered or demanded: by the nearest word before it, else by those around."""
    if pattern_of(_HELD_OUT).match(passage.near_after) or pattern_of(_RISES).search(passage.near_before):
        return "offer"
    if family == "money" and pattern_of(_WILL_PAY).search(passage.before[-2 * SHORT :]):
        return "offer"
    if pattern_of(_TAKES).search(passage.near_before):
        return "demand"
    if trailing := pattern_of(_AS_TOLD).match(passage.near_after):  # "9 percent, as the union demands"
        return _terms_in(stem(trailing["verb"]))
    if pattern_of(_COSTS).search(passage.near_before) or _is_price(passage):
        return "claim"
    near = _OTHER_CLAUSE.split(_ASSERTS.sub("", passage.near_before))[-1]
    nearest = [each for each in map(_terms_in, stems_in(near)) if each]
    if nearest:  # "had offered 4.5 percent and the union had wanted 9"
        return nearest[-1]
    before = _OTHER_CLAUSE.split(passage.before[-2 * SHORT :])[-1]
    for words in (passage.clause, passage.near_after[:SHORT], before):
        found = set(map(_terms_in, content_stems(_ASSERTS.sub("", words))))
        for terms in ("demand", "offer"):
            if terms in found:
                return terms
    return None


def _is_price(passage: Passage) -> bool:
    """Whether something else is wanted, and this is what it costs: "wants a new bridge for 40 million"."""
    if not _FOR.search(passage.near_before):
        return False
    return not pattern_of(_WANTS).search(passage.near_before) and not _terms_in(stem(words_in(passage.near_before)[-2]))


def _terms_in(word: str) -> str | None:
    """Whether the stem of a word says that something is demanded, or offered."""
    return next((each for each in ("demand", "offer") if word in words_for("standing", each)), None)

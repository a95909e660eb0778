"""Jobs that are lost or held: "3,000 jobs will go", "the loss of 900 posts", "4,300 people work for it".

Leaves alone: "3,000 jobs in the port", "400 posts on the frontier", "300 people work on".
"""

from __future__ import annotations

from ..stories.passages import Passage
from ..stories.wording import lexicon, pattern_of, words_in

_LOST_AFTER = (
    r"^(?: (?!who\b|that\b)[\w’'-]+){0,2} ?(?:(?:<<jobs.will>>)(?: [\w’'-]+){0,2} )?(?:<<jobs.lost>>|<<jobs.risk>>)\b"
    r"|^(?: [\w’'-]+){0,2} (?:<<jobs.will>>) (?:<<jobs.go>>)\b"
)
_LOST_BEFORE = r"\b(?:<<jobs.losing>>)(?: (?:about|some|up to|around|at least|more than|another|the|of|its))* $"
_AFFECTED_BEFORE = (
    r"\b(?:<<jobs.affecting>>)(?: (?:about|some|up to|around|at least|more than|another))* $"
    r"|\b(?:<<jobs.people>>|<<jobs.nouns>>) (?:affected|concerned|hit)\b[^.;]{0,20}\bat(?: [a-z]+){0,2} $"
)
_AFFECTED = r"^ (?:<<jobs.people>>|<<jobs.nouns>>)? ?(?:(?:<<jobs.will>>)(?: be)? )?(?:affected|hit)\b"
_CLOSING = r"\b(?:<<jobs.closing>>)\b"
_WORK_FOR = r"^ (?:<<jobs.work>>) (?:for|at) (?:it|them|the|this|[A-Z]|all)"


def job_outcome(counted: str, passage: Passage) -> str | None:
    """Whether jobs, or those who have them, are lost ("dismissed") or held ("employed"); None where neither is said.

    Who is affected by a closure or by cuts loses a job; of those affected by something else neither is said: "".
    """
    if pattern_of(_AFFECTED_BEFORE).search(passage.near_before) or pattern_of(_AFFECTED).match(passage.near_after):
        return "dismissed" if pattern_of(_CLOSING).search(f"{passage.lead} {passage.sentence}") else ""
    words = {each.lower() for each in words_in(counted)}
    lost = pattern_of(_LOST_AFTER).match(passage.near_after) or pattern_of(_LOST_BEFORE).search(passage.near_before)
    if lost and words & set(lexicon()["jobs"]["nouns"]):
        return "dismissed"
    if words & set(lexicon()["jobs"]["people"]) and pattern_of(_WORK_FOR, any_case=False).match(passage.near_after):
        return "employed"
    return None

"""Who is heard around a figure that no words attribute: by a verb after it, in its sentence, in its paragraph."""

from __future__ import annotations

import re

from ..stories.passages import Passage
from ..stories.story import DATELINE, Story
from ..stories.wording import pattern_of
from .parties import Parties
from .party import Party

_SAYS = r"^[^.;:\"“”\n]{0,100}, (?:(?P<who>[\w’'. -]{2,40}?),? (?:<<hearing.says>>)\b|said (?P<whom>[\w’'. -]{2,40}))"
_GIVES = r"^(?: [\w’'-]{1,20}){0,3} (?:that|which) (?P<who>[\w’'. -]{2,40}?) (?:ha[sd] |have )?(?:<<hearing.gives>>)\b"
_BY_COUNT = r"^[^.;,:\n]{0,60}?\bby (?P<who>[\w’'. -]{2,40}?)(?:['’]s?|['’]) (?:own )?(?:<<hearing.counts>>)\b"
_IT_SAYS = r"^[^.;:\"“”\n]{0,100}, it (?:ha[sd] )?(?:<<hearing.says>>)\b"
_VIEW = r"^[^.;:\"“”\n]{0,60}?,? (?:in|by) the (?:<<hearing.views>>) of (?P<who>[\w’'. -]{2,60})"  # "in the view of"
_NAMED_BY = r"^ (?:<<hearing.named>>) (?:\w+ )?by (?P<who>[\w’'. -]{2,40})"  # "the 450 million named by the board"
_BACKSHIFTED = re.compile(r"\b(?:would|had)\b(?! (?:said|told|put|given|spoken))")
_STOP = re.compile(r"[.!?][\"”’]?(?:\s|$)")
_PRONOUN = r"(?:It|He|She|They)\b|(?:Its|His|Her|Their) (?:own )?(?:<<hearing.counts>>)\b"
Spoken = list[tuple[int, Party]]  # with where their words end


def said_after(story: Story, passage: Passage, parties: Parties) -> Party | None:
    """Who says it by the words right after: "31 were treated, the spokesman went on", "41 that the agency gave"."""
    given = pattern_of(_GIVES, any_case=False).match(passage.near_after)
    given = given or pattern_of(_BY_COUNT, any_case=False).match(passage.near_after)
    given = given or pattern_of(_VIEW, any_case=False).match(passage.near_after)
    if (given := given or pattern_of(_NAMED_BY, any_case=False).match(passage.near_after)) is not None:
        who = given["who"]
    elif (found := pattern_of(_SAYS, any_case=False).match(passage.near_after)) is not None:
        who = found["who"] or found["whom"]
    else:
        return None
    if re.fullmatch(r"he|she|they|it", who):
        here, before = _spoken(story, passage, parties)
        return max(here or before, key=lambda each: each[0])[1] if here or before else None
    named = parties.last_named(story.number, who)
    return named[0] if named else parties.in_office(story.number, who)


def is_told_after(passage: Passage) -> bool:
    """Whether the words after a figure say who says it: "31 were treated, the spokesman added"."""
    return pattern_of(_SAYS, any_case=False).match(passage.near_after) is not None


def subject_that_said(story: Story, passage: Passage, parties: Parties) -> Party | None:
    """The body with which a sentence begins that ends with "it said": "The Ridge Hospital has 19 patients, it said"."""
    if not pattern_of(_IT_SAYS, any_case=False).match(passage.after):
        return None
    return parties.first_named(story.number, DATELINE.sub("", passage.before, count=1).lstrip())


def named_by(story: Story, passage: Passage, parties: Parties) -> Party | None:
    """Who has named a figure by the words right after it, whoever speaks of it: "the 450 named by the board"."""
    found = pattern_of(_NAMED_BY, any_case=False).match(passage.near_after)
    named = parties.last_named(story.number, found["who"]) if found else None
    return named[0] if named else None


def meant_by_pronoun(story: Story, passage: Passage, parties: Parties) -> Party | None:
    """Who "he" is that opens a figure's sentence: who spoke last before it in the paragraph."""
    _, before = _spoken(story, passage, parties)
    return (
        max(before, key=lambda each: each[0])[1]
        if before and pattern_of(_PRONOUN, any_case=False).match(passage.sentence)
        else None
    )


def continued_by(story: Story, passage: Passage, parties: Parties) -> Party | None:
    """Who goes on speaking, by the tense: "The leak was closed, the guard said. In all 1,600 tonnes had run out".

    It is whoever spoke in the sentence before, of the same paragraph. Where a sentence opens a paragraph, says who
    speaks, or is of no such tense, it is nobody.
    """
    here, before = _spoken(story, passage, parties)
    words = passage.clause if _BACKSHIFTED.search(passage.clause) else f"{passage.near_before} {passage.near_after}"
    if here or not before or not _BACKSHIFTED.search(words) or parties.last_named(story.number, passage.before):
        return None
    end, party = max(before, key=lambda each: each[0])
    between = (story.text or "")[end : passage.bounds[0]]
    return party if len(_STOP.findall(between)) <= 1 else None


def heard_near(story: Story, passage: Passage, parties: Parties) -> tuple[Party, ...]:
    """Who may have given a figure without a speaker: who speaks in its sentence, is named in it, spoke last before."""
    here, before = _spoken(story, passage, parties)
    named = [
        found[0]
        for words in (passage.before, passage.near_after)
        if (found := parties.last_named(story.number, words)) is not None
    ]
    spoke = [max(each, key=lambda one: one[0])[1] for each in (here, before) if each]
    order = [*spoke[:1], *named, *spoke[1:]] if here else [*named, *spoke]
    return tuple(dict.fromkeys(order))


def _spoken(story: Story, passage: Passage, parties: Parties) -> tuple[Spoken, Spoken]:
    """Who speaks in a figure's sentence, and who before it in its paragraph, each with the end of what they say."""
    first, last = passage.bounds
    start = (story.text or "").rfind("\n", 0, first) + 1
    here: Spoken = []
    before: Spoken = []
    for said in (*story.record["attributions"], *story.record["quotes"]):
        party = parties.of(story.number, said.get("speaker_id"))
        ends = [end for spans in said["spans"].values() for _, end in spans or ()]
        if party is not None and ends and start < max(ends) <= max(last, start):
            (here if max(ends) > first else before).append((max(ends), party))
    return here, before

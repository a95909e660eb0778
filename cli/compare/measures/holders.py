"""Whose share of the votes or the seats it is, or whether it is of those for something or against it.

    "followed by Brom, with 38 seats", "Brom's win in Ostrand left her with 54 delegates", "Ostrand's 54 delegates"
    "The Reed Party has 41 percent", "41 percent for the Reed Party", "gave Brom 41 percent", "Brom 41, Korst 38"
    "52 percent are in favour of the bridge", "37 percent are opposed"

Leaves alone: "Turnout was 41 percent", "The office put it at 41 percent", and all that is told in articles on no vote.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ...record import Record
from ..parties.parties import Parties
from ..parties.party import PERSON, Party
from ..stories.passages import Passage
from ..stories.story import Story
from ..stories.wording import pattern_of, stem, stems_in, words_for, words_in
from .counting import counted_in, family_of

TOLD = 2  # words of votes that an article on one has
FOR, AGAINST, UNDECIDED, TURNOUT, LEAD = "+for", "+against", "+undecided", "+turnout", "+lead"
_VOTE = re.compile(
    r"\b(?:vot(?:e|es|ed|ers?|ing)|elections?|electoral|ballots?|polls?|referendum|shareholders?)\b", re.I
)
_NAME = r"(?:[Tt]he (?:<<sides.titles>>)(?![\w])|(?:[Tt]he )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
_HEDGE = r"(?: (?:<<unsaid.hedges>>))*"
_BEFORE = (
    rf"\b(?:<<holders.giving>>) (?P<given>{_NAME})(?: (?:at|on|with))?{_HEDGE} $",
    rf"(?P<has>{_NAME})(?:,(?: [^,.;]{{2,50}},)?)? (?:(?:now|still|again|only) )?(?:<<holders.having>>)"
    rf"(?:(?: [^.,;]{{0,60}})? with)?{_HEDGE} $",
    rf"(?:^|[,;] |\band )(?P<gapped>{_NAME}){_HEDGE} $",
    rf"\b(?:<<holders.next>>) (?P<ranked>{_NAME}),? (?:with|on|at)(?: (?:<<holders.sum>>) of)?{_HEDGE} $",
    rf"(?P<lifted>{_NAME})(?:['’]s? [^.;]{{1,80}}| (?:<<holders.having>>) [^.;]{{1,80}}),? "
    rf"(?:<<holders.leaving>>) (?:him|her|them|it)(?: with)?(?: (?:[a-z]+ )?(?:<<holders.sum>>) of)?{_HEDGE} $",
)
_OWNED = rf"(?P<owner>{_NAME})['’]s?{_HEDGE} $"
_AFTER = rf"^(?: of [a-z’' ]{{1,25}})? for (?P<who>{_NAME})"
_STRONGEST = rf"^[^,.;]{{0,25}}, (?:{_NAME}['’]s )?(?P<who>{_NAME}) (?:is|has|was|wins|won)\b"
_OWN = rf"\b(?:his|her|its|our|their) (?:own )?(?:<<holders.own>>) (?:<<holders.having>>){_HEDGE} $"
_WITH = re.compile(r"(?:^|[-–—] )With(?: (?:about|some|only|just|almost|nearly))* $")
_OPINION = (
    r"^(?: of [^,.;]{1,40}?)?(?: (?:<<holders.being>>))? (?:[a-z]+ )?(?<!who )(?<!that )(?:<<holders.OPINION>>)\b"
)


def holder_of(
    figure: Record, passage: Passage, story: Story, parties: Parties, speaker: Party | None
) -> frozenset[str]:
    """The words of the name of those who hold a share or a number of seats; empty where it is of none that is named."""
    counted = frozenset(stems_in(counted_in(figure)))
    is_share = family_of(figure, None) == "share"
    if not (is_share or counted & words_for("holders", "held")) or not (told := _told_of_votes(story.text or "")):
        return frozenset()
    if counted & words_for("holders", "turned_out"):
        return frozenset((TURNOUT,))
    if counted & words_for("holders", "lead"):
        return frozenset((LEAD,))
    for sign, words in ((AGAINST, "against"), (FOR, "favour"), (UNDECIDED, "undecided"), (TURNOUT, "turnout")):
        if is_share and pattern_of(_OPINION.replace("OPINION", words)).match(f"{_own_end(figure)}{passage.near_after}"):
            return frozenset((sign,))
    if told >= TOLD and pattern_of(_OWN).search(passage.near_before):
        side = parties.side(speaker)
        return _words_of(side.name, story, parties) if side else frozenset()
    if told >= TOLD and not is_share and (owned := pattern_of(_OWNED, any_case=False).search(passage.near_before)):
        return _words_of(owned["owner"], story, parties)  # "Ostrand's 54 delegates" are those of nobody who stands
    named = _named(figure, passage) if told >= TOLD else None
    return _words_of(named, story, parties) if named else frozenset()


@lru_cache(maxsize=1024)
def _told_of_votes(text: str) -> int:
    return len(_VOTE.findall(text))


def _own_end(figure: Record) -> str:
    """What follows the unit in a figure's own words: "of the voters"."""
    _, of, rest = str(figure["text"]).partition(" of ")
    return f"{of}{rest}"


def _named(figure: Record, passage: Passage) -> str | None:
    found = pattern_of(_AFTER, any_case=False).match(passage.near_after)
    if _WITH.search(passage.before):
        (start, _), *_ = figure["spans"]["text"]
        number = figure["spans"].get("number") or [[start, start]]
        rest = f"{str(figure['text'])[max(0, number[-1][1] - start) :]}{passage.after}"
        found = found or pattern_of(_STRONGEST, any_case=False).match(rest)
    if found is not None:
        return str(found["who"])
    for template in _BEFORE:
        if (found := pattern_of(template, any_case=False).search(passage.near_before)) is not None:
            return str(next(iter(found.groupdict().values())))
    return None


def _words_of(name: str, story: Story, parties: Parties) -> frozenset[str]:
    """The words by which holders are told apart: of a person the surname, of a party what is not said of any."""
    found = parties.last_named(story.number, name)
    rest = words_in(found[1]) if found else []
    if rest and stem(rest[-1]) not in words_for("sides", "bodies") and rest[-1][:1].isupper():
        return frozenset((stem(rest[-1]),))  # "of the United States Ada Brom"
    party = found[0] if found else None
    if party is not None and party.kind == PERSON:
        return frozenset((stem(words_in(party.name)[-1]),))
    if holder := parties.officer(name.removeprefix("the ").removeprefix("The ")):
        return frozenset((stem(holder),))
    whole = party.name if party is not None and " and " not in party.name else re.split(r"['’]s ", name)[-1]
    words = [each.lower().removesuffix("'s").removesuffix("’s") for each in words_in(whole) if each[:1].isupper()]
    return frozenset(map(stem, words)) - words_for("sides", "bodies") - words_for("empty", "stems") - _titles()


def _titles() -> frozenset[str]:
    return words_for("sides", "titles")

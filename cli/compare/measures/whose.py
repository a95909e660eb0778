"""Whose figure it is: who gives it, whose losses it counts, which figure it refers back to."""

from __future__ import annotations

import re

from ...record import Record
from ..parties.hearing import continued_by, is_told_after, meant_by_pronoun, named_by, said_after, subject_that_said
from ..parties.parties import Parties
from ..parties.party import Party
from ..stories.passages import Passage
from ..stories.story import Story
from ..stories.wording import pattern_of, words_for
from .counting import counted_in, heads_in, is_bare
from .ellipsis import IT_IS, is_told_short
from .measure import Key, Measure
from .stance import CALLED_UNTRUE, REJECTS, denies_that, is_anothers_offer
from .standing import SHORT

NEAR = 240  # characters from a figure to the one that it refers back to
VERY_SHORT = 25  # characters where another has been found to say it
_TRAILING = r"^[^.,;]{0,20},? as (?P<who>[^.,;]{2,60}?) (?:<<hearing.as_said>>)\w*"
_NOT = re.compile(r"\bnot (?:the |at |about )?$", re.I)
_CLAIMING = r"\b(?:<<hearing.claiming>>|at(?=\W*$))\b"
_TELLING = r"\b(?:<<hearing.telling>>)\b"  # verbs alone: who "it" is gives the figure only if it says it
# "Sorrel Line says 212, the union at least 260", "the union that there were 260": the verb is left out
_GAP = re.compile(
    r"^ *(?:(?:that|at|of|with|only|about|some|almost|nearly|just|there (?:are|were)|(?:more|fewer|less) than|at least)"
    r" *)*$",
    re.I,
)
_ANOTHERS = re.compile(r"['’]s? (?:\w+ ){0,2}(?:of |at )?$")
_GIVES_TO = r"\b(?:<<holders.giving_to>>)(?: the)? $"  # "the office gives the Reed Party 41 percent"
_OFFERS = r"\b(?:<<hearing.offering>>)\b[^.;,]{0,60}$"
_ORDERS = r"\b(?:<<hearing.ordering>>)(?: the)? $"  # "the court ordered Tarvo Mills to pay 40 million"
_CHANGES = r"\b(?:<<hearing.changing>>) (?:its|his|her|their) (?:[a-z]+ )?(?:<<hearing.changed>>)\b[^.;]{0,90}$"
_AFTER_PREPOSITION = re.compile(r"\b(?:in|for|with|against|into|within|inside)(?: the)? $")
_PAUSED = re.compile(r"(?:[,;]|\b(?:and|while|but|whereas))(?: the)? *$", re.I)
_FROM = re.compile(r"^[^.;,]{0,40}? (?:from|by) (?P<who>[^.;,]{2,40})")
_IN_WORDS = re.compile(r"^[^.;\n]{0,40}, in (?:his|her|their|its) (?:own )?words\b")
OWN = re.compile(
    r"\bof (?:its|our|their|his)\b|\b(?:its|our|their) (?:own )?(?:losses|dead)\b"
    r"|\b(?:it|we|they) (?:had |have )?lost\b",
    re.I,
)
_ENEMY = re.compile(r"\benem(?:y|ies)\b", re.I)
_HOLDING = r"\b(?:<<stance.holding>>)(?: (?:about|some|at least|only|another|more than|over))* $"
_HELD = r"^[^.;,]{0,40}\b(?:was|were|been|be|being) (?:\w+ )?(?:<<stance.held>>)\b"
_UNSAID = re.compile(  # "He did not speak of 1968, when ..."
    r"(?:It|He|She|They) (?:(?:did|do|does|would|could|had|has|have|is|was)(?: not|n[’']t)"
    r"|never|refused to|declined to)\b"
)
_REFERS = re.compile(
    r"(?:^|\W)(?:not|against|instead of|rather than|compared (?:with|to)|from|versus|than)"
    r"(?: (?:about|some|around|just|only|the|at least|fewer than|more than|an earlier))*\s*$"
    r"|^[.,]? ?[\"”]?\s*(?:It|There|They|That) (?:is|are|was|were)"
    r"(?: (?:not|only|about|under|over|more than|fewer than))*\s*$"
    r"|\b(?:it|this|that) (?:had )?(?:stood|stands|been put|was put) at\s*$"
    rf"|{IT_IS}"
    r"|\b(?:ought to|should) have (?:been|read|said)\s*$",
    re.I,
)
_SAID = (  # "... had spoken of 44 dead. She said 41."
    r"\.[\"”]?\s+(?:[A-Z][\w.’'-]*,? ){1,3}"
    r"(?:<<hearing.correcting>>)(?: (?:only|about|at least|it was))*\s*$"
)
_REFERS_BACK = re.compile(
    r"\b(?:the|that|this|its|their|his|her|\w+['’]s|own) "
    r"(?:number|figure|toll|count|total|tally|estimate|sum|offer|demand)\b[^.;\n]{0,40}$",
    re.I,
)


def speaker_of(
    story: Story, figure: Record, passage: Passage, previous: Measure | None, parties: Parties
) -> Party | None:
    """Whose figure it is: whoever is named right before it as giving it, else as found, else the one "it" refers to."""
    given = parties.of(story.number, figure.get("speaker_id"))
    if given is not None and passage.bounds[0] == 0 and parties.is_in_headline_alone(story.number, given):
        given = None  # "Coastguard cuts toll, says 248 were aboard": the text says who
    if given is not None and _is_called_untrue(passage):
        return given
    if is_anothers_offer(passage):
        return _offered_by(story, figure, passage, parties)
    if subject := _by_subject(story, passage, parties):
        return subject
    if _NOT.search(passage.before) and (named := _trailing(story, passage, parties)):
        here = previous is not None and previous.start >= passage.bounds[0] and previous.party != named
        return previous.party if previous and here else None  # "45 percent, and not 68, as the board claims"
    if said := (named_by if given else _said_around)(story, passage, parties):
        return said
    if given is None and previous is not None and _IN_WORDS.match(passage.after):
        return previous.party
    if rejected := pattern_of(REJECTS).search(passage.before):
        found = parties.last_named(story.number, passage.before[: rejected.start()])
        return found[0] if found else given
    return (
        _right_before(story, passage, given, parties)
        or given
        or _before_pronoun(story, figure, passage, previous, parties)
        or continued_by(story, passage, parties)
    )


def _offered_by(story: Story, figure: Record, passage: Passage, parties: Parties) -> Party | None:
    """Whose an offer is that another has accepted or turned down: "a bid of 40 from Tarvo Mills", else nobody's."""
    given = parties.of(story.number, figure.get("speaker_id"))
    if figure.get("kind") not in ("money", "percentage"):
        return given
    found = _FROM.match(passage.near_after)
    if found and (named := parties.last_named(story.number, found["who"])):
        return named[0]
    taker = parties.last_named(story.number, passage.before)
    return None if taker and taker[0] is given else given  # "took 40 million in bribes, prosecutors say"


def _by_subject(story: Story, passage: Passage, parties: Parties) -> Party | None:
    """Whose it is by the subject of its sentence: who denies that it is so, or "it" that says so at the end."""
    denies = denies_that(passage)
    denier = parties.last_named(story.number, passage.before[: denies.start()]) if denies else None
    return denier[0] if denier else subject_that_said(story, passage, parties)


def _right_before(story: Story, passage: Passage, given: Party | None, parties: Parties) -> Party | None:
    """Who is named right before a figure as giving it, whoever else is found to, unless words after it say who."""
    found = None if given and is_told_after(passage) else _giving(story, passage, parties)
    if found is None:
        return None
    named, between, before = found
    land, other = parties.land_of(parties.side_of(named)), parties.land_of(parties.side_of(given))
    close = SHORT if given is None or (land and other and land != other) else VERY_SHORT
    if passage.near_before != passage.before and _GAP.match(between) and _PAUSED.search(before or " "):
        return named
    if len(between) < close and (pattern_of(_CLAIMING).search(between) or not (given or between.strip())):
        return given if given and _is_no_subject(before, between) else named
    return None


def _giving(story: Story, passage: Passage, parties: Parties) -> tuple[Party, str, str] | None:
    """Who is named last before a figure; of "the office gives the Reed Party 41 percent" that is the office.

    So is who orders or expects another to do it: "the court told Tarvo Mills to pay 40 million".
    """
    found = parties.last_named(story.number, passage.near_before)
    if found is None:
        return None
    if found[1].startswith(" to ") and (orders := pattern_of(_ORDERS).search(found[2])):
        giver = parties.last_named(story.number, found[2][: orders.start()])
        return (giver[0], orders.group(), giver[2]) if giver and len(giver[1]) < SHORT else None
    gives = pattern_of(_GIVES_TO).search(found[2]) if len(found[1]) < VERY_SHORT else None
    if gives is None:
        return found
    giver = parties.last_named(story.number, found[2][: gives.start()])
    return (giver[0], gives.group(), giver[2]) if giver and len(giver[1]) < VERY_SHORT else None


def _said_around(story: Story, passage: Passage, parties: Parties) -> Party | None:
    """Whose figure it is by the words after it, or by a verb of changing before it."""
    found = said_after(story, passage, parties) or _trailing(story, passage, parties)
    return found or _changing(story, passage, parties) or _offering(story, passage, parties)


def _changing(story: Story, passage: Passage, parties: Parties) -> Party | None:
    """Who "raised its offer for Tarvo Mills to 35 dollars from 31": the subject, whoever is named after it."""
    found = pattern_of(_CHANGES).search(passage.before)
    named = parties.last_named(story.number, passage.before[: found.start()]) if found else None
    return named[0] if named and len(named[1]) < SHORT else None


def _offering(story: Story, passage: Passage, parties: Parties) -> Party | None:
    """Who "has offered the families of Sorn 40 million": the subject, though others are named between."""
    found = pattern_of(_OFFERS).search(passage.near_before)
    named = parties.last_named(story.number, passage.before[: -len(found.group())]) if found else None
    return named[0] if named and named[1].strip() in ("", "has", "had", "will", "would", "now") else None


def _is_called_untrue(passage: Passage) -> bool:
    """Whether it is another's number that somebody calls untrue: "the guild's figure of 90 is a myth, she said"."""
    return bool(_ANOTHERS.search(passage.before)) and bool(pattern_of(CALLED_UNTRUE).match(passage.near_after))


def _is_no_subject(before: str, between: str) -> bool:
    """Whether a name before a figure is no subject: "bought shares in Tarvo Mills and holds", "values Tarvo at"."""
    if _AFTER_PREPOSITION.search(before):
        return True
    return between.strip() == "at" and bool(before.strip()) and not _PAUSED.search(before)


def _trailing(story: Story, passage: Passage, parties: Parties) -> Party | None:
    """Who is named after a figure: "9 percent, as the union demands"."""
    found = pattern_of(_TRAILING).match(passage.near_after)
    named = parties.last_named(story.number, found["who"]) if found else None
    return named[0] if named else None


def _before_pronoun(
    story: Story, figure: Record, passage: Passage, previous: Measure | None, parties: Parties
) -> Party | None:
    """Who "he" is that opens the figure's sentence."""
    if _UNSAID.match(passage.sentence):
        return None
    if pattern_of(_TELLING).search(passage.before) and (meant := meant_by_pronoun(story, passage, parties)):
        return meant
    if previous is None or not re.match(r"(?:It|He|She|They)\b", passage.sentence):
        return None
    if not pattern_of(_TELLING).search(passage.sentence):  # "It lies in 64 metres of water"
        return None
    return previous.party if 0 <= figure["spans"]["text"][0][0] - previous.end < NEAR else None


def land_counted(
    figure: Record,
    passage: Passage,
    outcome: str | None,
    named: Party | None,
    story: Story,
    parties: Parties,
    previous: Measure | None = None,
) -> tuple[str | None, bool]:
    """Whose losses they are where countries count them, and whether that is a guess.

    Where no words say it, they are those of the figure before that another side gave; else the speaker's own, but of
    those whom the speaker holds and may hand over, the other's.
    """
    if outcome not in words_for("outcomes_of", "losses") or not parties.lands:
        return None, False
    own = parties.land_of(parties.side_of(named)) or parties.land_of_story(story.number)
    text = str(figure["text"])
    if _ENEMY.search(f"{text} {counted_in(figure)}") and parties.other_land(own):
        return parties.other_land(own), False
    if OWN.search(f"{passage.near_before[-40:]}{text}") and own:
        return own, False
    if counted := parties.lands_in(counted_in(figure)) or parties.lands_in(text):
        return counted[0], False
    if heads_in(counted_in(figure)) - words_for("heads", "soldiers") - words_for("heads", "generic"):
        return None, False  # civilians
    if outcome == "captured" and named is not None:
        if pattern_of(_HOLDING).search(passage.near_before):
            return parties.other_land(own) or own, True
        return (own, True) if pattern_of(_HELD).match(passage.near_after) else (None, False)
    if outcome == "captured" and pattern_of(_HOLDING).search(passage.near_before):
        holders = parties.lands_in(passage.before)  # "Lorvia will free nine, though it is holding 20"
        return (parties.other_land(holders[-1]) if holders else None), True
    if previous is not None and _follows_another(figure, outcome, named, previous, parties):
        meant = previous if previous.names else previous.refers or previous
        land = next((each for each in meant.names if each in parties.lands), None)
        return (None if meant.is_guess else land), True
    around = parties.lands_in(passage.clause) or parties.lands_in(passage.sentence)
    mine = parties.land_of(parties.side_of(named))
    return mine or (around[0] if len(set(around)) == 1 else None), True


def _follows_another(
    figure: Record, outcome: str | None, named: Party | None, previous: Measure, parties: Parties
) -> bool:
    """Whether another side gave the figure before, of the same losses: "Lorvia has lost nine. Tessmark says 20"."""
    meant = previous if previous.names else previous.refers or previous
    near = 0 <= figure["spans"]["text"][0][0] - previous.end < NEAR
    other = named is not None and previous.side is not None and parties.side_of(named) != previous.side
    return near and other and meant.key.outcome == outcome and any(each in parties.lands for each in meant.names)


def referred_by(
    figure: Record,
    passage: Passage,
    previous: Measure | None,
    named: Party | None,
    key: Key,
    story: Story,
    *,
    completes: bool = False,
) -> Measure | None:
    """The figure before, if this one is of the same quantity by its words: "not 12 million", "the number as 140".

    ``completes`` says that it leaves its unit unsaid: another's number is then of the same.
    """
    start = figure["spans"]["text"][0][0]
    if previous is None or not 0 <= start - previous.end < NEAR or not is_bare(figure):
        return None
    if figure.get("unit") and key.dimension != previous.key.dimension:
        return None
    between = (story.text or "")[previous.end : start] or passage.near_before
    if "\n" not in between and _REFERS.search(between):
        return previous
    if (
        "\n" not in between
        and pattern_of(_SAID, any_case=False).search(between)
        and passage.near_after.strip(' \n"”') in (".", "")
    ):
        return previous
    if key.outcome is not None and not (key.outcome == previous.key.outcome and is_told_short(between, passage)):
        return None
    other = named is not None and previous.party is not None and named.side != previous.party.side
    if other and (completes or (is_told_short(between, passage) and between.count("\n\n") <= 1)):
        return previous.refers if previous.is_earlier and previous.refers else previous  # "47, up from 31. Ada says 90"
    own = heads_in(counted_in(figure)) - words_for("sides", "bodies")
    another = bool(own and not own & previous.heads and (previous.heads or key.family != previous.key.family))
    if _REFERS_BACK.search(between) and not another:
        return previous
    return previous if other and len(between) < SHORT and "." not in between and not previous.refers else None

"""What happened to those who are counted: as the figure says, else by the nearest word."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ...record import Record
from ..stories.passages import Passage
from ..stories.wording import lexicon, stem, words_for, words_in
from .counting import BY_ANY_NOUN, counted_in
from .jobs import job_outcome
from .standing import SHORT

SAME = {"evacuated": "displaced"}
CLOSE = 4  # words where nothing else says that those counted are people
FAR = 9  # words to the word that names what happened
PEOPLE = ("casualty_count", "people_count", "troop_count", "count", "weapon_count")
_PIECE = re.compile(r"[\w’'-]+|[,;:]")
_PAUSE = re.compile(r"[,;:]|\b(?:and|while|but|as|after)\b")
_VEHICLE = "ship|ferry|boat|vessel|liner|plane|aircraft|jet|flight|train|tram|bus|coach|lift|bridge"
_PREMISES = (
    "plant|building|factory|mine|mill|pit|works|hall|theatre|cinema|hotel|school|church|mosque|stadium|club|tunnel|yard"
    "|warehouse|prison|ward|tower|tent|workshop"
)
_HOMES = "(?:homes?|houses?|villages?|flats?)"
PHRASES = tuple(
    (re.compile(pattern, re.IGNORECASE), word)
    for pattern, word in (
        (
            r"\b(?:stopped work(?:ing)?|down(?:ed)? tools|laid down tools)\b"
            r"|\b(?:refus\w+ to work|stayed away|not turned up)\b",
            "strike",
        ),
        (r"\b(?:tak(?:e|en|ing)|took) to the streets\b|\bturned out\b(?! to)", "rally"),
        (r"\bemploy(?:s|ed|ing)?\b", "payroll"),
        (r"\bstationed\b", "deployed"),
        (r"\bcarr(?:y|ies|ied|ying) (?:off|away)\b", "killed"),
        (
            r"\bcarr(?:y|ies|ied|ying) (?:the |a |an )?(?:[\w-]+ )?(?:virus|fever|disease|infection|parasite)\b",
            "infected",
        ),
        (rf"\b(?:boarded|sailed)\b|\bon board\b|\bon (?:the|that|this|her|his|a) (?:{_VEHICLE})\b", "aboard"),
        (r"\b(?:may|can|could|allowed to|permitted to|built to|certified to) (?:carry|hold|seat|take)\b", "capacity"),
        (
            r"\b(?:licen[cs]e|certificate|permit|papers|rules|regulations|law)s?\b[^.;]{0,40}"
            r" (?:allow|permit)(?:s|ted|ed)?(?: only| just| up to)? $"
            r"|\b(?:is|are|was|were) (?:allowed|permitted)(?: only| just| up to| to have)? $"
            r"|\b(?:built|made|meant|designed|room|space|places|berths|beds) for(?: only| just| up to)? $",
            "capacity ",
        ),
        (
            r"\b(?:g[ai]ve|given|giving|lost|lose|losing|loss of|laid down|claim(?:ed|ing)?)"
            r" (?:(?:the|their|his|her|our|its) )?(?:own )?li(?:fe|ves)\b",
            "killed",
        ),
        (
            rf"\b(?:left|leav\w+|fled|fle\w+|quit|driven from|forced from|out of|away from|lost)"
            rf" (?:their|his|her) (?:own )?{_HOMES}\b",
            "displaced",
        ),
        (
            r"\b(?:looking|look|searching|search|hunting|hunt) for(?= $)"
            r"|\b(?:could )?not (?:yet )?(?:be|been) (?:traced|found|reached)\b",
            "missing",
        ),
        (
            r"\bin (?:the dark|darkness)\b|\bwithout (?:power|electricity|light|mains)\b"
            r"|\b(?:los[te]|losing) (?:power|electricity)\b"
            r"|\b(?:power|electricity|supply)(?: (?:was|were|is|has been|had been))? (?:cut|lost|out|off|down)\b",
            "blackout",
        ),
        (r"\b(?:go|goes|going|went|gone|sent|send) (?:back )?home\b", "returned"),
        (
            r"\b(?:brought|pulled|dug|hauled|led|carried|lifted|freed|got) (?:up|out|ashore|free|clear|to safety)\b"
            r"(?! (?:dead|lifeless))|\b(?:c[oa]me) (?:up|out|ashore)\b(?! (?:against|for|to|with|in|as|of|on)\b)"
            r"|\b(?:is|are|was|were) (?:now )?(?:safe|unhurt|unharmed)\b",
            "rescued",
        ),
        (r"\bcut(?:s|ting)? off\b", "trapped"),
        (
            r"\bon (?:shift|duty|site|the premises)\b|\bat work\b(?= (?:when|at the time|that))"
            rf"|\b(?:was|were|been|being) (?:in|inside|at|on) the (?:\w+ )?(?:{_PREMISES})\b",
            "aboard",
        ),
        (r"\b(?:lose|lost|losing) (?:their|his|her) jobs?\b", "redundant"),
        (
            r"\b(?:dismiss|reject)(?:ed|es|ing)? (?:(?:the|that|this|its|any|all|as|[\w’'-]+['’]s?) "
            r"|(?:talk|claims?|reports?|fears?|rumou?rs?|suggestions?|speculation|allegations?)\b)",
            "",
        ),
        (r"\b(?:lost|lose|losing) (?:their|his|her) \w+|\bin (?:return|exchange)\b", ""),
        (r"\b(?:in|until|by|on|late|early|mid-?|last|next) March\b|\b\d{1,2} March\b|\bMarch \d", ""),
    )
)  # several words that say what one word does, and those that only look like it
_POWER = re.compile(r"\b(?:power|electricity|grid)\b", re.I)
_NUMBER_OF = re.compile(r"\b(?:(?:toll|count|total|tally|figure) of|number(?: of)?) (?P<who>[^,;.]*)$", re.I)
_HOLDS = re.compile(r"\b(?:hold|holds|held|holding)(?: (?:about|some|at least|only|another|more than))* $", re.I)
_SWAP = re.compile(r"\b(?:in (?:return|exchange) )?for (?:its |the |all )?$", re.I)
_OFFERED = re.compile(r"\b(?:offer|propos|swap|exchang|hand(?:ed|ing)? over|releas)", re.I)
_LOST = re.compile(
    r"\b(?:loss|losses|lost|lose|losing)\b(?: (?:of|to|at|by|as|between|about|some|only|at least|more than))* *$", re.I
)
_FELL = re.compile(r"^ (?:have |had )?(?:fall|fell|fallen)\b")
_AND_OTHERS = re.compile(r"^ and (?:\w+ ){1,2}(?=(?:is|are|was|were|had|have|has|remain\w*|surviv\w*)\b)")
MOST = 30  # of all that: what is farther away decides nothing
PAUSE = 3  # words that a comma or a conjunction counts for
BEYOND = 8  # words that another figure in between counts for


def outcome_of(figure: Record, passage: Passage) -> str | None:
    """The outcome that the figure has, or the one that its noun or the nearest word names; None of other kinds."""
    if figure.get("kind") not in PEOPLE or figure.get("unit"):
        return None
    found = _outcome_of(figure, passage)
    if found == "missing" and _POWER.search(passage.sentence) and _are_homes(figure):
        return "unpowered"  # "cut 900 homes off from the grid"
    return found


def _are_homes(figure: Record) -> bool:
    """Whether those counted are homes, households or customers."""
    return bool(frozenset(map(stem, words_in(counted_in(figure)))) & frozenset(BY_ANY_NOUN["unpowered"].split()))


def _outcome_of(figure: Record, passage: Passage) -> str | None:
    possible = _possible(figure)
    if found := _numbered(passage, possible):
        return found
    given = figure.get("outcome")
    if given in (None, "employed", "dismissed") and (job := job_outcome(counted_in(figure), passage)) is not None:
        return job or None
    if isinstance(given, str):
        return SAME.get(given, given)
    if figure.get("kind") not in ("weapon_count", "count") and (held := _held(passage)):
        return held
    counted = counted_in(figure)
    for each in words_in(counted):
        if (found := _by_noun().get(stem(each))) in possible:
            is_lent = each not in words_in(passage.own)
            verb = _beside(passage, possible) if is_lent or found in words_for("outcomes_of", "yielding") else None
            return verb or found
    return _nearest(figure, passage, possible)


def _numbered(passage: Passage, possible: frozenset[str]) -> str | None:
    """The outcome in "the number of missing was unchanged at"."""
    number = _NUMBER_OF.search(passage.near_before)
    words = words_in(number["who"])[:MOST] if number else ()
    return next((each for word in words for each in _by_word().get(stem(word), ()) if each in possible), None)


def _held(passage: Passage) -> str | None:
    """Whether those counted are held captive; also those that somebody wants for others."""
    if _HOLDS.search(passage.near_before):
        return "captured"
    swapped = _SWAP.search(passage.near_before) and len(passage.near_before) < SHORT
    return "captured" if swapped and _OFFERED.search(passage.before) else None


def _possible(figure: Record) -> frozenset[str]:
    people, things = words_for("outcomes_of", "people"), words_for("outcomes_of", "things")
    if figure.get("kind") == "weapon_count":
        return things
    if figure.get("kind") == "count":
        return things | people
    return people


def _nearest(figure: Record, passage: Passage, possible: frozenset[str]) -> str | None:
    kind = figure.get("kind")
    fought = frozenset(map(stem, words_in(counted_in(figure)))) & words_for("heads", "soldiers")
    if (fought or kind in ("troop_count", "casualty_count")) and _LOST.search(passage.near_before):
        return "killed"
    if kind == "troop_count" and _FELL.match(passage.near_after):
        return "killed"
    found = [
        *_distances(passage.own, False, possible, 0),
        *_distances(passage.near_after, False, possible, 0),
        *_distances(passage.near_before, True, possible, 1),
        *_distances(passage.after[len(passage.near_after) :], False, possible, BEYOND),
    ]
    if len(passage.before) > len(passage.near_before):
        rest = passage.before[: len(passage.before) - len(passage.near_before)]
        found += _distances(rest, True, possible, BEYOND // 2)
    best = min(found, default=None)
    reach = {"casualty_count": FAR + 4, "count": CLOSE}.get(str(figure.get("kind")), FAR)
    return best[1] if best and best[0] <= reach else None


def _beside(passage: Passage, possible: frozenset[str]) -> str | None:
    """What words right beside the figure say of those counted: "killed 40 passengers"."""
    found = [
        *_distances(passage.near_before, True, possible, 1),
        *_distances(_AND_OTHERS.sub(" ", passage.near_after), False, possible, 1),
    ]
    best = min(found, default=None)
    return best[1] if best and best[0] <= CLOSE else None


def _distances(words: str, backwards: bool, possible: frozenset[str], first: int) -> list[tuple[int, str]]:
    """How far away each word is that names an outcome, with the outcome."""
    pieces = _pieces(words)
    found, distance = [], first
    for piece in reversed(pieces) if backwards else pieces:
        if distance > MOST:
            break
        distance += PAUSE if _PAUSE.fullmatch(piece.lower()) else 1
        found += [(distance, outcome) for outcome in _by_word().get(stem(piece), ()) if outcome in possible]
    return found


@lru_cache(maxsize=4096)
def _pieces(words: str) -> tuple[str, ...]:
    """Words and marks, with one word in place of each phrase. What follows one figure comes before the next."""
    for pattern, word in PHRASES:
        words = pattern.sub(word, words)
    return tuple(_PIECE.findall(words))


@cache
def _by_word() -> dict[str, tuple[str, ...]]:
    named: dict[str, list[str]] = {}
    for outcome, lists in lexicon()["outcomes"].items():
        for word in lists["words"]:
            if outcome not in named.setdefault(stem(word), []):
                named[stem(word)].append(outcome)
    return {word: tuple(outcomes) for word, outcomes in named.items()}


@cache
def _by_noun() -> dict[str, str]:
    return {stem(word): outcome for outcome, lists in lexicon()["outcomes"].items() for word in lists["counted"]}

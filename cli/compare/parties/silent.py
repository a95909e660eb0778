"""Bodies that say nothing themselves, but that somebody speaks for: "Ida Kolb of the Harbour League"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

from ..stories.story import Story
from ..stories.wording import lexicon, pattern_of, stem, stems_in, words_for, words_in
from .party import BODY, PERSON
from .voices import CAPITALS, Voice, plain_name

AFTER = 90  # characters after a name in which the body is named
_OF = re.compile(
    rf"^,? (?:(?:an?|the|its|deputy) (?:[\w-]+ ){{1,4}})?(?:of|for|from|at|with) (?P<the>the )?(?P<body>{CAPITALS})"
)
_LEADS = re.compile(
    rf"^,? who (?:[^.;,]{{0,50}}? and )?(?:heads|leads|chairs|runs|directs|commands|speaks for|represents) "
    rf"(?P<the>the )?(?:[a-z]+ )?(?P<body>{CAPITALS})"
)
_ROLE_OF = re.compile(rf"\b(?:of|for|at) (?P<the>the )?(?P<body>{CAPITALS})$")
_ROLE = re.compile(rf"^(?P<the>the )?(?P<body>{CAPITALS}) (?P<office>[a-z][\w-]+)")
_OWNED = re.compile(r"^(?P<body>(?:[\w’'-]+ )?[\w-]+['’]s (?P<staff>[a-z]+)) (?P<office>[a-z][\w-]+)")
_FIELD = r"[A-Za-z][a-z]+(?:(?:,? and |, | )[A-Za-z][a-z]+)*"
_MINISTER = re.compile(
    rf"^(?:the )?(?:(?P<what>{_FIELD}) [Mm]inister|[Mm]inister (?:of|for) (?:the )?(?P<of>{_FIELD}))$"
)
_SECRETARY = re.compile(r"^(?P<what>[A-Z][a-z]+) Secretary$")  # the Business Secretary, but a union's secretary
_TOWN = re.compile(rf" of (?:the [a-z]+ of )?(?P<town>{CAPITALS})")
_MAYOR = re.compile(rf"\b[Mm]ayor of (?P<town>{CAPITALS})|(?P<owner>{CAPITALS})['’]s (?:deputy )?mayor\b")
_COUNTS = r"(?:(?<=[.!?;,] )|^)(?:the )?(?P<body>(?:<<sides.counting>>)) (?:<<sides.giving>>)\b[^.;\n]{0,60}?\b\d"
_MEASURES = (
    rf"(?:(?<=[.!?–—-] )|^)(?P<the>[Tt]he )?(?P<body>{CAPITALS}),? (?:ha[sd] )?"
    r"(?:<<sides.measuring>>)\b[^.;\n]{0,60}?\d"
)
_IT_SAYS = (
    rf"(?:(?<=[.!?–—-] )|^)(?P<the>The )(?P<body>{CAPITALS}) (?!(?:<<sides.giving>>))[^.;:\n\"“”]{{5,160}}, "
    r"it (?:ha[sd] )?(?:<<hearing.says>>)\b"
)
_PART = re.compile(r"^(?P<owner>[\w-]+(?: [\w-]+)*)['’]s? [a-z]+(?: [a-z]+)?$")


def silent_bodies(stories: Sequence[Story], voices: Sequence[Voice]) -> Iterator[Voice]:
    """Yield as voices the bodies that others speak for or are a part of, and that no voice has the name of."""
    texts = {story.number: story.text or "" for story in stories}
    known = {frozenset(voice.stems) for voice in voices if voice.kind == BODY}
    for voice in voices:
        for name, story, at in _named(voice, texts) if voice.kind == PERSON else _owners(voice):
            stems = frozenset(stems_in(name)) - words_for("empty", "stems")
            if stems and stems not in known:
                known.add(stems)
                yield Voice(story, f"{voice.id} of", name, None, BODY, (at,), stems)
    yield from _ministries(voices, known)
    yield from _towns(voices, texts, known)
    yield from _counting(texts, known)
    yield from _measuring(texts, known)


def _counting(texts: Mapping[int, str], known: set[frozenset[str]]) -> Iterator[Voice]:
    """Yield those who are called by a common noun alone and give a figure: "Police counted 350"."""
    pattern = pattern_of(_COUNTS)
    for story, text in texts.items():
        for found in pattern.finditer(text):
            name = found["body"].lower()
            stems = frozenset(stems_in(name))
            if not any(stems & each for each in known):
                known.add(stems)
                yield Voice(story, f"{name} of {story}", name, None, BODY, (found.start("body"),), stems)


def _measuring(texts: Mapping[int, str], known: set[frozenset[str]]) -> Iterator[Voice]:
    """Yield those who have measured something, or say what they do: "The Tarn Survey measured it at 6.9"."""
    patterns = [pattern_of(each, any_case=False) for each in (_MEASURES, _IT_SAYS)]
    for story, text in texts.items():
        for line in re.finditer(r"[^\n]+", text):
            for found in chain.from_iterable(pattern.finditer(line.group()) for pattern in patterns):
                name, stems = found["body"], frozenset(stems_in(found["body"]))
                is_new = not any(stems <= each or each <= stems for each in known if each)
                if is_new and _is_body(name, has_article=bool(found["the"])):
                    known.add(stems)
                    at = line.start() + found.start("body")
                    yield Voice(story, f"{name} of {story}", name, None, BODY, (at,), stems)


def _ministries(voices: Sequence[Voice], known: set[frozenset[str]]) -> Iterator[Voice]:
    """Yield the ministries of which nothing is said but by their minister; none where two have the office."""
    holders: dict[str, list[Voice]] = defaultdict(list)
    for voice in voices:
        if voice.kind == PERSON and (name := ministry_of(voice.role or "")):
            holders[name].append(voice)
    for name, group in holders.items():
        stems = frozenset(stems_in(name))
        if len({words_in(each.name)[-1] for each in group}) == 1 and not any(stems <= each for each in known):
            known.add(stems)
            yield Voice(group[0].story, f"{group[0].id} of", name, None, BODY, (group[0].at,), stems)


def _towns(voices: Sequence[Voice], texts: Mapping[int, str], known: set[frozenset[str]]) -> Iterator[Voice]:
    """Yield the towns of mayors, by their role or "of" after their name: "Mayor Ida Korst of Sorn"."""
    for voice in voices:
        named = town_of(voice, texts)
        if named is not None and not any(frozenset(stems_in(named)) <= each for each in known):
            known.add(frozenset(stems_in(named)))
            yield Voice(
                voice.story, f"{voice.id} of", f"town of {named}", None, BODY, (voice.at,), frozenset(stems_in(named))
            )


def town_of(voice: Voice, texts: Mapping[int, str]) -> str | None:
    """The town whose mayor somebody is, where it is named."""
    if voice.kind != PERSON or stem("mayor") not in stems_in(voice.role or ""):
        return None
    if found := _MAYOR.search(voice.role or ""):
        return str(found["town"] or found["owner"])
    ends = (end for story, end in places_of(voice, texts) if story == voice.story)
    after = (_TOWN.match(texts[voice.story][end : end + AFTER]) for end in ends)
    return next((str(each["town"]) for each in after if each), None)


def ministry_of(role: str) -> str | None:
    """The ministry of a minister for something: "Interior Minister", but not "Prime Minister"."""
    found, secretary = _MINISTER.match(role), _SECRETARY.match(role)
    if found is None:
        what = secretary["what"] if secretary else ""
        return f"{what} Department" if what and what.lower() not in lexicon()["sides"]["not_fields"] else None
    what = found["what"] or found["of"]
    if {each.lower() for each in words_in(what)} & set(lexicon()["sides"]["not_fields"]):
        return None
    return f"{' '.join(each if each == 'and' else each.capitalize() for each in what.split())} Ministry"


def owner_of(name: str) -> str | None:
    """The body that another is a part of: "the hospital's laboratory" is of the hospital."""
    found = _PART.match(plain_name(name))
    if found is None or words_in(found["owner"])[-1].lower() not in lexicon()["sides"]["bodies"]:
        return None
    return str(found["owner"])


def _owners(voice: Voice) -> Iterator[tuple[str, int, int]]:
    if voice.kind == BODY and (owner := owner_of(voice.name)):
        yield owner, voice.story, voice.at


def places_of(voice: Voice, texts: Mapping[int, str]) -> Iterator[tuple[int, int]]:
    """Yield where a person is named: the article's number and the character after the name."""
    yield from ((voice.story, place + len(voice.name)) for place in voice.places)
    if " " in voice.name:
        for story, text in texts.items():
            if story != voice.story and (at := text.find(voice.name)) >= 0:
                yield story, at + len(voice.name)


def _named(voice: Voice, texts: Mapping[int, str]) -> Iterator[tuple[str, int, int]]:
    """Yield the bodies in the words about a person, with their articles and places."""
    for story, end in places_of(voice, texts):
        after = texts[story][end : end + AFTER]
        after = after if len(after) < AFTER else after.rpartition(" ")[0]  # no word that is cut off
        found = _OF.match(after) or _LEADS.match(after)
        if found and _is_body(found["body"], has_article=bool(found["the"])):
            yield found["body"], story, end + found.start("body")
    role = voice.role or ""
    if (found := _ROLE_OF.search(role)) and _is_body(found["body"], has_article=bool(found["the"])):
        yield found["body"], voice.story, voice.at
    found = _ROLE.match(role)
    if found and stem(found["office"]) in _offices() and _is_body(found["body"], has_article=False):
        yield found["body"], voice.story, voice.at
    found = _OWNED.match(role)
    if found and stem(found["office"]) in _offices() and stem(found["staff"]) in words_for("sides", "staffs"):
        yield found["body"], voice.story, voice.at


def _is_body(name: str, *, has_article: bool) -> bool:
    """Whether a name is of a body and no place: its noun says so, or several words of it have an article."""
    bodies = words_for("sides", "bodies")
    return len(words_in(name)) > 1 and (has_article or bool(frozenset(stems_in(name)) & bodies))


@cache
def _offices() -> frozenset[str]:
    return words_for("sides", "speaking")

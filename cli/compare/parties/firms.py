"""A firm that is called by the first word of its name: "Norhavn Steel ... Norhavn said".

Leaves alone: a town and its bodies ("Corvenna", "the Corvenna Fire Service"), a country and a firm of it ("Lorvia",
"Lorvian", "Lorvia Rail"), a place by the words around it ("from Corvenna"), a word that two firms begin with.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..stories.wording import stems_in, words_for, words_in
from .party import BODY, NAMELESS, PERSON
from .voices import Voice, plain_name

Called = tuple[str, tuple[str, ...]]  # person, body or anonymous, and the words of the name
ROOT = 5  # letters that a country shares with its adjective: Lorvia, Lorvian
_OWNED = r"(?<!stake )(?<!stakes )(?<!share )(?<!shares )(?<!interest )(?<!holding )"


def firm_for_short(key: Called, groups: Mapping[Called, list[Voice]], texts: Mapping[int, str]) -> Called | None:
    """The one firm whose name begins with the word that is all of another name, if that word is no place's."""
    words = words_in(plain_name(groups[key][0].name))
    if key[0] == NAMELESS or len(words) != 1 or not words[0][:1].isupper():
        return None
    begins = re.compile(rf"(?:^|\b(?:of|at) (?:the )?){re.escape(words[0])} (?P<rest>[A-Z].*)$")
    found = [
        other
        for other, voices in groups.items()
        if other != key and other[0] == BODY and any(_is_of_firm(each, begins) for each in voices)
    ]
    is_surname = key[0] == PERSON and any(
        words[0].lower() in other[1] for other in groups if other[0] == PERSON and other != key
    )
    return found[0] if len(found) == 1 and not is_surname and not _is_place(words[0], texts) else None


def _is_of_firm(voice: Voice, begins: re.Pattern[str]) -> bool:
    """Whether a name goes on with words of a firm: of no ministry, fire service or town council."""
    found = begins.search(plain_name(voice.name))
    public = words_for("sides", "bodies") - words_for("sides", "firms")
    return found is not None and " and " not in found["rest"] and not frozenset(stems_in(found["rest"])) & public


def _is_place(word: str, texts: Mapping[int, str]) -> bool:
    """Whether texts come from there, tell of what is there, or of those who are of that country."""
    name = re.escape(word)
    there = rf"\b(?:from|near|across|outside|throughout|around|{_OWNED}in) {name}\b(?! [A-Z])"
    place = re.compile(rf"^{name.upper()}\b|{there}|\b{re.escape(word[:ROOT])}\w*(?:ns?|ish|ese)\b", re.M)
    return any(each.group() != word for text in texts.values() for each in place.finditer(text))

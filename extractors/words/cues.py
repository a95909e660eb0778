"""Which words can be cues, what they govern and what stance they express: read from ``data/attributions``.

A verb has frames, the kinds of content it can take:

========== =================================== ==========================================
frame      content                             example
========== =================================== ==========================================
clause     a finite clause or a quotation      she said (that) it rained
that       a clause with "that" only           the court held that it rained
quote      a quotation only                    "It rained," he continued
wh         an indirect question                she explained why it rained
inf        an infinitive of the subject's own  he vowed to resign
order      object and infinitive               they urged him to resign
ing        a gerund                            he denied taking it
obj        an object                           he denied the charge
obj/as     an object, only with this word      described it as a success
pred       object and predicate                they called it a success
p:for      what follows this preposition       called for talks
on         person after "on" and infinitive    called on him to resign
hearer     (may have a hearer as its object)   told reporters
it         the sentence around, after "as"     as she put it
========== =================================== ==========================================

A frame with its own stance carries it after a colon ("order:demand"), a particle comes after an
underscore ("point_out"); a question mark marks a frame that is read
only where the content contains a quotation.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ..base import Stance
from .lists import table, toml

if TYPE_CHECKING:
    from collections.abc import Iterable


class Frame(NamedTuple):
    """What one frame of a verb says: the stance, and whether it needs quoted words."""

    stance: Stance
    only_quoted: bool


class Verb(NamedTuple):
    """A cue verb and its frames by name."""

    lemma: str
    stance: Stance
    frames: dict[str, Frame]

    def has(self, *names: str) -> bool:
        """Whether the verb has one of the frames."""
        return not self.frames.keys().isdisjoint(names)


class Idiom(NamedTuple):
    """A set phrase or an adjective that reports ("take aim", "wary"), and what may follow it."""

    stance: Stance
    frames: frozenset[str]


class Noun(NamedTuple):
    """A cue noun ("claim", "warning") and how it takes its content."""

    lemma: str
    stance: Stance
    frames: frozenset[str]


class Expression(NamedTuple):
    """A set phrase that reports ("took aim at"): its words after the verb, ``_`` for an object of its own."""

    phrase: str
    words: tuple[str, ...]
    stance: Stance


@cache
def verbs() -> dict[str, Verb]:
    """The cue verbs by lemma."""
    rows = table("attributions/verbs.tsv")
    return {lemma: verb_of(lemma, Stance(stance), frames.split()) for lemma, stance, frames in rows}


@cache
def lemma_of_form() -> dict[str, str]:
    """The lemma of every inflected form of a cue verb; forms that are also other words are left to the tagger."""
    return forms_of(lemma for lemma in verbs() if "_" not in lemma)


@cache
def lemma_of_particle_form() -> dict[str, str]:
    """The lemma of every form of a verb that is a cue with a particle: "brushed" of "brushed aside"."""
    return forms_of(dict.fromkeys(lemma.partition("_")[0] for lemma in verbs() if "_" in lemma))


@cache
def lemma_of_any_form() -> dict[str, str]:
    """The lemma of every form of a verb that is a cue alone or with a particle."""
    return lemma_of_particle_form() | lemma_of_form()


def forms_of(lemmas: Iterable[str]) -> dict[str, str]:
    """The inflected forms of some verbs with their lemmas; of two verbs with one form the first has it."""
    irregular = {lemma: (past, participle) for lemma, past, participle in table("attributions/irregular.tsv")}
    forms: dict[str, str] = {}
    for lemma in lemmas:
        spare = (lemma + "ed", lemma + "ing") if lemma in words("doubling") else ()  # labeled beside labelled
        for form in (*spare, lemma, third_person(lemma), gerund(lemma), past_of(lemma), *irregular.get(lemma, ())):
            forms.setdefault(form, lemma)
    return forms


def third_person(lemma: str) -> str:
    """says, denies, urges, pushes."""
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")


def gerund(lemma: str) -> str:
    """saying, urging, begging."""
    if lemma.endswith("e") and not lemma.endswith("ee"):
        return lemma[:-1] + "ing"
    return doubled(lemma) + "ing"


def past_of(lemma: str) -> str:
    """stated, denied, begged."""
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ied"
    return doubled(lemma) + "ed"


def doubled(lemma: str) -> str:
    """The stem with its last letter doubled where English doubles it."""
    return lemma + lemma[-1] if lemma in words("doubling") else lemma


@cache
def nouns() -> dict[str, Noun]:
    """The cue nouns by lemma."""
    rows = table("attributions/nouns.tsv")
    return {lemma: Noun(lemma, Stance(stance), frozenset(frames.split())) for lemma, stance, frames in rows}


@cache
def idioms() -> dict[tuple[str, str], Idiom]:
    """The set phrases that report, by the lemmas of verb and object."""
    rows = table("attributions/idioms.tsv")
    return {
        (verb, noun): Idiom(Stance(stance), frozenset(frames.split()))
        for known, noun, frames, stance in rows
        for verb in known.split()
    }


@cache
def adjectives() -> dict[str, Idiom]:
    """The adjectives that report an attitude ("confident that"), and the prepositions of their topics."""
    rows = table("attributions/adjectives.tsv")
    return {lemma: Idiom(Stance(stance), frozenset(" ".join(frames).split())) for lemma, stance, *frames in rows}


@cache
def expressions() -> dict[str, tuple[Expression, ...]]:
    """The set phrases by the lemma of their verb, the longest first."""
    rows = table("attributions/expressions.tsv")
    found: dict[str, list[Expression]] = {}
    for phrase, stance in rows:
        verb, *rest = phrase.split()
        found.setdefault(verb, []).append(Expression(phrase, tuple(rest), Stance(stance)))
    return {verb: tuple(sorted(those, key=lambda one: -len(one.words))) for verb, those in found.items()}


@cache
def acts() -> dict[str, frozenset[str]]:
    """By verb, the objects with which it is an act and no report ("confirmed the nominee")."""
    return {lemma: frozenset(objects.split()) for lemma, objects in table("attributions/acts.tsv")}


def fates() -> dict[str, list[str]]:
    """Verbs that say how something fares, with their prepositions: "came under fire"."""
    known: dict[str, list[str]] = toml("attributions/words.toml")["fates"]
    return known


def efforts_to_speak() -> dict[str, list[str]]:
    """Verbs with the nouns by which they say that somebody spoke with care: "took pains to point out"."""
    known: dict[str, list[str]] = toml("attributions/words.toml")["efforts_to_speak"]
    return known


@cache
def words(name: str) -> frozenset[str]:
    """One of the closed lists that the rules of attributions ask for."""
    return frozenset(toml("attributions/words.toml")[name])


def verb_of(lemma: str, stance: Stance, frames: list[str]) -> Verb:
    """Read the frames of one line."""
    return Verb(lemma, stance, dict(frame_of(frame, stance) for frame in frames))


def frame_of(written: str, stance: Stance) -> tuple[str, Frame]:
    """Read ``p:for:demand`` as the frame ``p:for`` with a stance of its own, ``obj?`` as quoted only."""
    name, colon, own = written.rpartition(":")
    if not colon or own not in {s.value for s in Stance}:
        name, own = written, stance.value
    return name.rstrip("?"), Frame(Stance(own), name.endswith("?"))

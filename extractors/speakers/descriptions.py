"""Who a definite description means: "the minister", "the country", "the company", "the two leaders", "his father".

A description is taken to its antecedent only where that is plain: somebody whose role has that noun, a body whose name
or kind has it, the one country spoken of, a fuller phrase with the same noun. Otherwise the words stay as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..base import once_per_doc
from ..syntax import expand_noun
from .entities import Entity, entities, entity_at
from .lexicon import country_of, honorifics, is_document_noun, is_group_noun, is_role, plain, plain_words, singular, words
from .roles import COMPOUND
from .names import GROUP, PERSON, PLACE, POSSESSIVE, UNKNOWN, WORK
from .sources import noun_phrase, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

DEFINITE = frozenset({"the", "this", "that", "these", "those", "his", "her", "their", "its"})
# nouns that may stand for one another in "the commander of X" and "X's chief"
HEADS = frozenset(
    ["chief", "head", "leader", "commander", "boss", "director", "chair", "chairman", "chairwoman", "chairperson", "president", "chancellor", "executive", "ceo", "chief"]
)
SOUNDS = frozenset(
    {"former", "current", "acting", "new", "then", "senior", "top", "late", "longtime", "incumbent", "ex", "same"}
)


class Description(NamedTuple):
    """A definite noun phrase: its tokens, its head noun in the singular, the other telling words, and its number."""

    start: int
    end: int
    head: int
    noun: str
    modifiers: frozenset[str]
    plural: bool


def description(doc: Doc, start: int, end: int, head: int) -> Description | None:
    """A phrase as a definite description; None where it is indefinite."""
    first = doc[start].lower_
    has_owner = any(doc[i].text in POSSESSIVE for i in range(start, head))
    if first not in DEFINITE and not has_owner and not is_title_alone(doc, start, head):
        return None
    skipped = {start} if first in DEFINITE else set()
    telling = {
        plain(doc[i].text)
        for i in range(start, end)
        if i != head
        and i not in skipped
        and doc[i].text not in POSSESSIVE
        and doc[i].is_alpha
        and doc[i].tag_ not in ("IN", "DT", "CC")
    }
    plural = doc[head].tag_ in ("NNS", "NNPS")
    noun = singular(doc[head].text) if plural else doc[head].lower_
    return Description(start, end, head, noun, frozenset(telling - SOUNDS), plural)


def is_title_alone(doc: Doc, start: int, head: int) -> bool:
    """Whether a phrase is a capitalised office without a name: "Prime Minister", "President"."""
    return (
        is_role(doc[head].text)
        and all(doc[i].text[:1].isupper() for i in range(start, head + 1))
        and doc[head].tag_ == "NNP"
    )


def named_by(doc: Doc, about: Description) -> Entity | None:
    """The entity called by name that a description plainly means, else None."""
    if about.plural:
        return None
    if is_role(about.noun):
        found = by_role(doc, about)
        if found is not None or not is_group_noun(about.noun):
            return found
    if about.noun in words("places") or about.noun == "nation":
        return the_place(doc, about)
    if is_group_noun(about.noun) or is_document_noun(about.noun) or about.noun in words("companies"):
        return by_kind(doc, about)
    return None


# persons


def by_role(doc: Doc, about: Description) -> Entity | None:
    """The person whose role has the description's noun: the last one mentioned before, else the first to come."""
    fits = [
        (weight, entity) for entity in entities(doc) if entity.kind == PERSON and (weight := fit_of(doc, about, entity))
    ]
    if not fits:
        return None
    best = max(weight for weight, _ in fits)
    return nearest([entity for weight, entity in fits if weight == best], about.start)


def fit_of(doc: Doc, about: Description, entity: Entity) -> int:
    """How well a person's roles fit a description: 3 noun and telling words, 2 noun, 1 a like noun with the same words; 0 not."""
    best = 0
    phrase = full_noun(doc, about)
    others = telling_others(doc, about)
    for role in entity.roles:
        role_words = {country_of().get(doc[i].text, plain(doc[i].text)) for i in range(role.start, role.end)}
        role_words = {plain(word) for word in role_words}
        lesser = role.head.startswith(("vice ", "deputy ", "assistant "))
        same = role.head == phrase or (role.head.rpartition(" ")[2] == phrase and not lesser)
        clash = bool(others) and not others <= role_words and bool(places_in(doc, role.start, role.end) - others)
        if same and not clash:
            best = max(best, 3 if (others and others <= role_words) or (role.head == phrase and not others) else 2)
        elif others and others <= role_words and {role.head.rpartition(" ")[2], about.noun} <= HEADS:
            best = max(best, 1)
    return best


def full_noun(doc: Doc, about: Description) -> str:
    """The head noun with "prime", "vice", "attorney" before it."""
    before = doc[about.head - 1].lower_ if about.head > about.start else ""
    if before in COMPOUND:
        return f"{before} {about.noun}"
    if before == "-" and about.head > about.start + 1 and doc[about.head - 2].lower_ == "vice":
        return f"vice {about.noun}"
    return about.noun


def telling_others(doc: Doc, about: Description) -> frozenset[str]:
    """The telling words of a description, countries by their own name, without those of the office itself."""
    office = set(full_noun(doc, about).split())
    return frozenset(
        plain(country_of().get(doc[i].text, doc[i].text))
        for i in range(about.start, about.end)
        if plain(doc[i].text) in about.modifiers and plain(doc[i].text) not in office and doc[i].text not in POSSESSIVE
    )


def places_in(doc: Doc, start: int, end: int) -> set[str]:
    """The names of places, countries and bodies in a stretch, in plain form."""
    return {plain(country_of().get(doc[i].text, doc[i].text)) for i in range(start, end) if i in entity_at(doc)}


def nearest(fits: list[Entity], at: int) -> Entity | None:
    """Of some entities the one mentioned last before a token, else the first mentioned after it."""
    before = [
        (max(n.start for n in e.mentions if n.start < at), i) for i, e in enumerate(fits) if e.mentions[0].start < at
    ]
    if before:
        return fits[max(before)[1]]
    return min(fits, key=lambda e: e.mentions[0].start, default=None)


# places


def the_place(doc: Doc, about: Description) -> Entity | None:
    """The one country, city or state that is spoken of: alone in the article, or alone in the sentences just before."""
    if about.modifiers:
        return None
    countries = set(country_of().values())
    places = [e for e in entities(doc) if e.kind == PLACE and e.mentions[0].start < about.start]
    if about.noun in ("country", "nation", "republic", "kingdom", "neighbour", "neighbor", "superpower"):
        places = [e for e in places if country_of().get(e.name) in countries]
    elif about.noun in ("city", "town", "village", "municipality"):
        places = [e for e in places if country_of().get(e.name) is None and is_kind_of(doc, e, about.noun)] or [
            e for e in places if country_of().get(e.name) is None
        ]
    recent = [e for e in places if any(0 < about.start - n.start < 60 for n in e.mentions)]
    for candidates in (recent, places):
        if len(candidates) == 1:
            return candidates[0]
    return None


# bodies


def by_kind(doc: Doc, about: Description) -> Entity | None:
    """The body whose name has the noun ("the ministry"), or which the article calls by it ("the studio")."""
    bodies = [
        e
        for e in entities(doc)
        if (e.kind in (GROUP, WORK, UNKNOWN) and len(plain_words(e.name)) > 1) or e.kind in (GROUP, WORK)
    ]
    telling = telling_others(doc, about)
    by_name = [
        e
        for e in bodies
        if about.noun in {singular(w) for w in plain_words(e.name)} and telling <= set(plain_words(e.name))
    ]
    if by_name:
        return nearest(by_name, about.start)
    if telling - {"company"}:
        return None
    called = [e for e in bodies if is_kind_of(doc, e, about.noun)]
    if called:
        return nearest(called, about.start)
    if about.noun in words("companies") or about.noun in words("bodies"):
        return the_body(doc, about, bodies)
    return None


def is_kind_of(doc: Doc, entity: Entity, noun: str) -> bool:
    """Whether the article calls an entity by a noun right beside its name: "studio Orion", "Orion, a studio"."""
    for name in entity.mentions:
        behind = name.end < len(doc) and doc[name.end].pos_ in ("NOUN", "PROPN")
        if name.start > 0 and singular(doc[name.start - 1].text) == noun and doc[name.start - 1].pos_ == "NOUN" and not behind:
            return True
        if behind and not is_document_noun(noun) and noun in (doc[name.end].lower_, doc[min(name.end + 1, len(doc) - 1)].lower_):
            return True
        if name.end + 1 < len(doc) and doc[name.end].text in (",", "(", "–", "—"):
            for i in range(name.end + 1, min(name.end + 9, len(doc))):
                if doc[i].lower_ == noun:
                    return True
                if doc[i].tag_ not in ("DT", "JJ", "NN", "NNP", "POS", "HYPH", "CD") and not doc[i].text.startswith("-"):
                    break
    return False


NO_FIRM = frozenset(
    ["ministry", "department", "court", "police", "parliament", "senate", "congress", "government", "army", "navy", "force", "forces", "council", "commission", "assembly", "house", "cabinet", "university", "administration", "committee", "board", "nations", "union"]
)


def the_body(doc: Doc, about: Description, bodies: list[Entity]) -> Entity | None:
    """The one body in the sentences just before that may be a firm or an agency; None if there are several."""
    fits = [e for e in bodies if e.kind == GROUP and e.mentions[0].start < about.start]
    if about.noun in words("companies"):
        fits = [e for e in fits if not e.words & NO_FIRM]
    recent = [e for e in fits if any(0 < about.start - n.start < 50 for n in e.mentions)]
    if len(recent) == 1:
        return recent[0]
    ranked = sorted(fits, key=lambda e: -sum(n.start < about.start for n in e.mentions))
    if ranked and (len(ranked) == 1 or len(ranked[0].mentions) >= 3 * len(ranked[1].mentions)):
        return ranked[0]
    return None


# noun phrases


@once_per_doc
def phrases(doc: Doc) -> dict[str, list[int]]:
    """The heads of noun phrases by noun, in order."""
    found: dict[str, list[int]] = {}
    for token in doc:
        if token.pos_ == "NOUN" and token.dep_ not in ("compound", "amod", "flat") and token.is_alpha:
            found.setdefault(singular(token.text), []).append(token.i)
    return found


def fuller_phrase(doc: Doc, about: Description) -> tuple[int, int, int] | None:
    """The last phrase before with the same noun and more words, for "the H" alone: its tokens and its head."""
    if about.modifiers or doc[about.start].lower_ in ("his", "her", "their", "its"):
        return None
    plain_form: tuple[int, int, int] | None = None
    for at in reversed(phrases(doc).get(about.noun, ())):
        if at >= about.start or (doc[at].tag_ == "NNS") != about.plural:
            continue
        span = expand_noun(doc[at])
        start, end = noun_phrase(doc, span.start, span.end, at)
        if not start <= at < end or end > about.start:
            continue
        if not is_bare(doc, start, end, at):
            return start, end, at
        if not is_document_noun(about.noun):
            plain_form = (start, end, at)
    return plain_form


def is_bare(doc: Doc, start: int, end: int, head: int) -> bool:
    """Whether a phrase is its noun alone, or with an article."""
    return all(i == head or doc[i].tag_ in ("DT", "PDT", "PRP$") for i in range(start, end))


def print_of(doc: Doc, start: int, end: int) -> str:
    """A phrase in print."""
    return text_of(doc, start, end)

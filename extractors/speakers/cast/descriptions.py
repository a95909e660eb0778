"""Who a definite description means: "the minister", "the country", "the company", "the two leaders", "his father".

A description is taken to its antecedent only where that is plain: somebody whose role has that noun, a body whose name
or kind has it, the one country spoken of, a fuller phrase with the same noun. Otherwise the words stay as they are.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from ...base import once_per_doc
from ...grammar.phrases import expand_noun
from ...grammar.relations import relation
from ...text.sentences import sentence_bounds
from ...words.bodies import is_document_noun, is_group_noun
from ...words.forms import plain, plain_words, singular
from ...words.lists import small, word_list
from ...words.people import callings, is_role
from ...words.places import country_names, country_of, demonyms
from ..entities.entity import Entity
from ..entities.roles import COMPOUND, Role
from ..entities.settled import entities
from ..names.found import name_at
from ..names.name import GROUP, PERSON, PLACE, POSSESSIVE, UNKNOWN, WORK, Name
from ..names.runs import ahead, is_blank
from .sources import WHOLE, noun_phrase, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc, Token

REACH = 30  # phrases with the same noun
DEFINITE = frozenset({"the", "this", "that", "these", "those", "his", "her", "their", "its"})
OPPOSITES = (("north", "south"), ("south", "north"), ("east", "west"), ("west", "east"), ("upper", "lower"))
ALIKE = 1
# what a body may be called that the article has called by another noun
ALSO = {
    "carrier": ("airline",),
    "lender": ("bank",),
    "newspaper": ("daily", "paper", "tabloid", "weekly"),
    "paper": ("daily", "newspaper", "tabloid", "weekly"),
    "watchdog": ("regulator",),
}
CABINET = frozenset({"minister", "secretary"})  # a foreign minister, a foreign secretary
TOP = "top diplomat"  # a foreign minister, the US secretary of state
OWNED = frozenset({"his", "her", "their", "its"})
SMALL = frozenset({"of", "the", "for", "s", "and", "to", "in", "a", "his", "her", "their", "its"})


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
        and (doc[i].is_alpha or doc[i].text[:-2].isdigit())
        and doc[i].tag_ not in ("IN", "DT", "CC")
    }
    plural = doc[head].tag_ in ("NNS", "NNPS")
    noun = singular(doc[head].text) if plural else doc[head].lower_
    return Description(start, end, head, noun, frozenset(telling - small("sounds")), plural)


def bare_description(doc: Doc, start: int, end: int, head: int) -> Description | None:
    """A phrase without an article that may be a definite one: "police", "council", "the" left out before a title."""
    if doc[head].pos_ not in ("NOUN", "PROPN") or end - head > 1 or end - start > 4:
        return None
    if any(doc[i].tag_ in ("DT", "CD", "PDT", "PRP$", "POS") or doc[i].text in POSSESSIVE for i in range(start, end)):
        return None
    if not all(is_blank(doc[i]) or doc[i].tag_ in ("NN", "NNP", "NNS", "JJ", "HYPH") for i in range(start, end)):
        return None
    plural = doc[head].tag_ in ("NNS", "NNPS")
    noun = singular(doc[head].text) if plural else doc[head].lower_
    telling = {plain(doc[i].text) for i in range(start, head) if doc[i].is_alpha}
    return Description(start, end, head, noun, frozenset(telling - small("sounds")), plural)


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
    if is_role(about.noun) or about.noun in people_by_role(doc):
        found = by_role(doc, about)
        if found is not None or not is_group_noun(about.noun):
            return found
    if about.noun in word_list("places") or about.noun == "nation":
        return the_place(doc, about)
    if is_document_noun(about.noun):
        return by_kind(doc, about)
    return None


# persons


def by_role(doc: Doc, about: Description) -> Entity | None:
    """The person whose role has the description's noun: the last one mentioned before, else the first to come."""
    last = about.noun.rpartition(" ")[2]
    nouns = small("heads") | {last} if last in small("heads") else {last}
    nouns |= {"counterpart", *(office.rpartition(" ")[2] for office in small("leaders"))} if last == "leader" else set()
    nouns |= {"counterpart"} if last == "minister" or last in small("leaders") else set()
    nouns |= CABINET if last in CABINET else set()
    nouns |= {"minister", "secretary"} if full_noun(doc, about) == TOP else set()
    narrower = callings().get(last, frozenset()) if not has_own_phrase(doc, about) else frozenset()
    nouns |= narrower
    near = [e for noun in sorted(nouns) for e in around(people_by_role(doc).get(noun, []), about.start)]
    fits = [(weight, entity) for entity in near if (weight := fit_of(doc, about, entity))]
    if not fits:
        return None
    best = max(weight for weight, _ in fits)
    fitting = [entity for weight, entity in fits if weight == best]
    if best == ALIKE:
        fitting = [entity for entity in fitting if entity.mentions[0].start < about.start]
    was = is_former(doc, about.start, about.end)
    of_the_time = [e for e in fitting if any(is_former(doc, r.start, r.end) == was for r in e.roles)]
    return nearest(of_the_time or fitting, about.start)


def has_own_phrase(doc: Doc, about: Description) -> bool:
    """Whether somebody without a name was called so before: "the lawyer" is the "lawyer for the family"."""
    people = around(people_by_role(doc).get(about.noun, []), about.start)
    covered = {i for entity in people for role in entity.roles for i in range(role.start, role.end)}
    known = phrases(doc).get(about.noun, [])
    here = bisect_left(known, about.start)
    return any(at not in covered and doc[at].tag_ == "NN" for at in known[max(0, here - REACH) : here])


def is_former(doc: Doc, start: int, end: int) -> bool:
    """Whether a phrase tells of an office that somebody held before."""
    return any(doc[i].lower_ in small("past") for i in range(start, end))


@once_per_doc
def people_of(doc: Doc) -> list[Entity]:
    """The persons called by name in order of first mention."""
    return [entity for entity in entities(doc) if entity.kind == PERSON]


@once_per_doc
def people_by_role(doc: Doc) -> dict[str, list[Entity]]:
    """Persons by the nouns of their roles, in order of first mention."""
    found: dict[str, list[Entity]] = {}
    for entity in entities(doc):
        for noun in sorted({role.head.rpartition(" ")[2] for role in entity.roles}):
            found.setdefault(noun, []).append(entity)
    return found


def around(known: list[Entity], at: int, reach: int = 60) -> list[Entity]:
    """Of entities in order of first mention those introduced next to a token, so that a long text costs no more."""
    here = bisect_left(known, at, key=lambda entity: entity.mentions[0].start)
    return known[max(0, here - reach) : here + reach]


def fit_of(doc: Doc, about: Description, entity: Entity) -> int:
    """How well a person's roles fit: 3 noun and telling words, 2 the noun, 1 a like noun with the same words, 0 not."""
    phrase, others = full_noun(doc, about), telling_others(doc, about)
    if any(doc[i].lower_ in ("that", "another", "other") for i in range(about.head + 1, about.end)):
        return 0  # "the judge in that case"
    return max((fit_of_role(doc, role, phrase, others) for role in entity.roles), default=0)


def fit_of_role(doc: Doc, role: Role, phrase: str, others: frozenset[str]) -> int:
    """How well one role fits a description's noun and its other telling words."""
    role_words = {plain(country_of().get(doc[i].text, doc[i].text)) for i in range(role.start, role.end)}
    last = role.head.rpartition(" ")[2]
    lesser = role.head.startswith(("vice ", "deputy ", "assistant "))
    if any(one in others and other in role_words and one not in role_words for one, other in OPPOSITES):
        return 0  # "the South Korean leader" is not the one of North Korea
    if ("shadow" in others) != ("shadow" in role_words):
        return 0
    shared = others & role_words
    own = role_words - set(role.head.split()) - small("sounds") - SMALL
    if role.head == phrase or (last == phrase.removeprefix("top ") and not lesser):
        if others and not shared and own:
            return 0  # "the health minister" is not the minister of finance
        return 3 if others <= role_words and (others or role.head == phrase) else 2
    alike = {last, phrase.rpartition(" ")[2]} <= small("heads") or {last, phrase.rpartition(" ")[2]} == CABINET
    alike = alike or (phrase == "leader" and role.head in small("leaders"))
    alike = alike or (
        phrase == TOP and last in ("minister", "secretary") and not role_words.isdisjoint({"foreign", "state"})
    )
    alike = alike or (role.head == "counterpart" and phrase in small("leaders") | {"minister", "leader"})
    if last in callings().get(phrase, ()) and (shared or not others):
        return ALIKE
    return ALIKE if alike and len(shared) >= min(2, len(others)) > 0 else 0


def full_noun(doc: Doc, about: Description) -> str:
    """The head noun with "prime", "vice", "attorney" before it."""
    before = doc[about.head - 1].lower_ if about.head > about.start else ""
    if about.noun == "diplomat" and any(doc[i].lower_ == "top" for i in range(about.start, about.head)):
        return TOP
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
    if not about.modifiers.isdisjoint(small("others")):
        return None
    places = [e for e in around(places_of(doc), about.start) if e.mentions[0].start < about.start]
    if about.noun in ("country", "nation", "republic", "kingdom", "neighbour", "neighbor", "superpower"):
        if (named := country_as_subject(doc, places, about.start)) is not None:
            return named
        places = [e for e in places if e.name in country_names()]
        places = [e for e in places if is_alone(doc, e, about.start)]
    elif about.noun in ("city", "town", "village", "municipality"):
        places = [e for e in places if country_of().get(e.name) is None and about.noun in kinds_of(doc, e)] or [
            e for e in places if country_of().get(e.name) is None
        ]
    recent = [e for e in places if any(0 < about.start - n.start < 60 and not describes(doc, n) for n in e.mentions)]
    if len(recent) == 1:
        return recent[0]
    return places[0] if len(places) == 1 and not about.modifiers else None


def is_alone(doc: Doc, place: Entity, at: int) -> bool:
    """Whether no people of another country is told of just before: "North Korean soldiers in Russia"."""
    known = {name_at(doc)[i] for i in range(max(0, at - 60), at) if i in name_at(doc)}
    peoples = {doc[name.start : name.end].text for name in known}
    return {country_of().get(text) for text in peoples & demonyms()} <= {country_of().get(place.name)}


def country_as_subject(doc: Doc, places: list[Entity], at: int) -> Entity | None:
    """The land, listed or not, that is the subject of the sentence before, if no other is named there."""
    here = sentence_bounds(doc)[at][0]
    start = sentence_bounds(doc)[here - 1][0] if here > 0 else 0
    named = [(e, n) for e in places for n in e.mentions if start <= n.start < here]
    if len({id(e) for e, _ in named}) != 1 or country_of().get(named[0][0].name, named[0][0].name) != named[0][0].name:
        return None
    return next((e for e, n in named if relation(doc[n.start : n.end].root) == "nsubj"), None)


def describes(doc: Doc, name: Name) -> bool:
    """Whether a place only tells of what it is something: "US diplomats"."""
    return relation(doc[name.start : name.end].root) in ("compound", "amod")


@once_per_doc
def places_of(doc: Doc) -> list[Entity]:
    """The places of an article in order of first mention."""
    return [entity for entity in entities(doc) if entity.kind == PLACE]


# bodies


def by_kind(doc: Doc, about: Description) -> Entity | None:
    """The body whose name has the noun ("the ministry"), or which the article calls by it ("the studio")."""
    telling = telling_others(doc, about)
    known = bodies_by_word(doc)
    by_name = [
        e for e in earlier(known.names.get(american(about.noun), []), about) if telling <= set(plain_words(e.name))
    ]
    if by_name:
        return nearest([e for e in by_name if stands_for_itself(doc, e, about.start)] or by_name, about.start)
    nouns = (about.noun, *ALSO.get(about.noun, ()))
    called = [e for n in nouns for e in earlier(known.kinds.get(n, []), about) if telling <= kinds_of(doc, e)]
    if called:
        return nearest(called, about.start)
    ahead_of = [
        e for e in around(known.bodies, about.start) if not about.modifiers and is_introduced_as(doc, e, about.noun)
    ]
    if len(ahead_of) == 1:
        return ahead_of[0]
    if about.noun not in word_list("companies") and about.noun not in word_list("bodies"):
        return None
    near = bodies_near(doc, about, earlier(known.bodies, about))
    told = [e for e in near if is_subject_before(doc, e, about.start)]
    placed = telling <= {"based", *(plain(word) for word in names_in(doc, about))}
    if len(told) == 1 and (placed or telling.isdisjoint(small("others"))):
        return told[0]
    unnamed = any(at[0] < about.start for noun in ALSO.get(about.noun, ()) if (at := phrases(doc).get(noun)))
    if not placed or unnamed:  # "The rail regulator said ... The watchdog"
        return None
    return the_body(about, near, earlier(known.bodies, about))


def stands_for_itself(doc: Doc, entity: Entity, at: int) -> bool:
    """Whether the last mention before is the body itself, not whose something is: no "the Union's candidate"."""
    last = max((name for name in entity.mentions if name.start < at), default=entity.mentions[0])
    root = doc[last.start : last.end].root
    return not describes(doc, last) and root.dep_ != "nmod:poss"


def is_introduced_as(doc: Doc, entity: Entity, noun: str) -> bool:
    """Whether the article tells what a body is called after it has spoken of it: "The airline, Skyra, apologised"."""
    at = entity.mentions[0].start
    return at > 2 and doc[at - 1].text == "," and doc[at - 2].lower_ == noun and doc[at - 3].lower_ == "the"


def names_in(doc: Doc, about: Description) -> list[str]:
    """The words of countries and places in a description: "the Japanese carmaker", "the Oslo-based group"."""
    within = range(about.start, about.head)
    words = [doc[i].text for i in within if doc[i].text in country_of() or i in name_at(doc)]
    return words + [country_of()[word] for word in words if word in country_of()]


def earlier(known: list[Entity], about: Description) -> list[Entity]:
    """The entities introduced before a description."""
    return [entity for entity in around(known, about.start) if entity.mentions[0].start < about.start]


class Bodies(NamedTuple):
    """The bodies of an article: all, by the words of their names, by what the article calls them; in order."""

    bodies: list[Entity]
    names: dict[str, list[Entity]]
    kinds: dict[str, list[Entity]]


@once_per_doc
def bodies_by_word(doc: Doc) -> Bodies:
    """The bodies of an article, looked up by words."""
    found = Bodies([entity for entity in entities(doc) if is_body(entity)], {}, {})
    for entity in found.bodies:
        for word in sorted({american(singular(word)) for word in plain_words(entity.name)}):
            found.names.setdefault(word, []).append(entity)
        for word in sorted(kinds_of(doc, entity)):
            found.kinds.setdefault(word, []).append(entity)
    return found


def is_body(entity: Entity) -> bool:
    """Whether an entity can be a ministry, a firm, a law: one of several words where the recogniser is not sure."""
    return entity.kind in (GROUP, WORK) or (entity.kind == UNKNOWN and len(plain_words(entity.name)) > 1)


def american(word: str) -> str:
    """A word in its American spelling."""
    for british, other in (
        ("isation", "ization"),
        ("centre", "center"),
        ("programme", "program"),
        ("defence", "defense"),
    ):
        word = word.replace(british, other)
    return word


def kinds_of(doc: Doc, entity: Entity) -> set[str]:
    """The words by which the article says what a body or place is: "studio Orion", "the Union opposition party"."""
    found: set[str] = set()
    for name in entity.mentions:
        after = name.end + (name.end < len(doc) and doc[name.end].text == ")")
        behind = list(common_words(doc, range(after, min(after + 4, len(doc)))))
        if behind and after == name.end and relation(doc[name.start : name.end].root) in ("obj", "iobj", "obl"):
            behind = []  # "told Orion police had come"
        if not behind:
            found.update(common_words(doc, range(name.start - 1, max(name.start - 4, -1), -1)))
        elif not is_document_noun(behind[-1]) and behind[-1] not in WHOLE:
            found.update(behind)
        if name.start > 1 and doc[name.start - 1].lower_ == "of" and doc[name.start - 2].lower_ in word_list("places"):
            found.add(doc[name.start - 2].lower_)  # "the city of Arden"
        comma = ahead(doc, name.end)
        if comma + 1 < len(doc) and doc[comma].text in (",", "(", "–", "—"):
            found.update(apposed_words(doc, ahead(doc, comma + 1)))
    return found


def common_words(doc: Doc, places: Iterable[int]) -> Iterator[str]:
    """The common nouns and adjectives that stand without a gap in some places, up to the first other word."""
    for i in places:
        if is_blank(doc[i]):
            continue
        if doc[i].tag_ not in ("NN", "NNS", "JJ") or not doc[i].text.islower():
            return
        yield singular(doc[i].text)


def apposed_words(doc: Doc, start: int) -> Iterator[str]:
    """The nouns and adjectives of an apposition that opens a few words further on."""
    for i in range(start, min(start + 8, len(doc))):
        if doc[i].tag_ not in ("DT", "JJ", "NN", "NNP", "POS", "HYPH", "CD") and not doc[i].text.startswith("-"):
            return
        if doc[i].tag_ in ("JJ", "NN"):
            yield doc[i].lower_


def bodies_near(doc: Doc, about: Description, bodies: list[Entity]) -> list[Entity]:
    """The bodies named just before that may be a firm or an agency; none that a video is merely shown "on"."""
    return [
        e
        for e in may_be(about, bodies)
        if any(0 < about.start - n.start < 50 and not is_medium(doc, n) for n in e.mentions)
    ]


def may_be(about: Description, bodies: list[Entity]) -> list[Entity]:
    """Of some bodies those that the noun of a description may mean: no ministry is a company."""
    fits = [e for e in bodies if e.kind == GROUP]
    firm = about.noun in word_list("companies")
    return [e for e in fits if not e.words & small("no_firm")] if firm else fits


def is_medium(doc: Doc, name: Name) -> bool:
    """Whether something is only said or shown on a platform: "streamed on Vidio", "via Chirp"."""
    return name.start > 0 and doc[name.start - 1].lower_ in ("on", "via")


def the_body(about: Description, near: list[Entity], bodies: list[Entity]) -> Entity | None:
    """The one body named just before, or the one of which the article tells most; None if there are several."""
    if len(near) == 1:
        return near[0]
    fits = may_be(about, bodies)
    ranked = sorted(fits, key=lambda e: -sum(n.start < about.start for n in e.mentions))
    if ranked and (len(ranked) == 1 or len(ranked[0].mentions) >= 3 * len(ranked[1].mentions)):
        return ranked[0]
    return None


def is_subject_before(doc: Doc, entity: Entity, at: int) -> bool:
    """Whether an entity is the subject of the sentence before, or of the clause before in its own."""
    here = sentence_bounds(doc)[at][0]
    start = sentence_bounds(doc)[here - 1][0] if here > 0 else 0
    roots = [doc[n.start : n.end].root for n in entity.mentions if start <= n.start < at]
    inner = ("appos", "flat")  # "newspaper Nova said"
    return any("nsubj" in (relation(root), relation(root.head) if relation(root) in inner else "") for root in roots)


# noun phrases


@once_per_doc
def nominals(doc: Doc) -> list[Token]:
    """The nouns, names and personal pronouns of an article in order."""
    wanted = {doc.vocab.strings[pos] for pos in ("NOUN", "PROPN", "PRON", "DET")}
    return [doc[int(i)] for i, pos in enumerate(doc.to_array("POS")) if pos in wanted]


@once_per_doc
def phrases(doc: Doc) -> dict[str, list[int]]:
    """The heads of noun phrases by noun, in order."""
    found: dict[str, list[int]] = {}
    for token in nominals(doc):
        if token.pos_ == "NOUN" and token.dep_ not in ("compound", "amod", "flat") and token.is_alpha:
            found.setdefault(singular(token.text), []).append(token.i)
    return found


def fuller_phrase(doc: Doc, about: Description) -> tuple[int, int, int] | None:
    """The last phrase before with the same noun and more words, for "the H" alone: its tokens and its head."""
    if doc[about.start].lower_ != "the" and (about.modifiers or doc[about.start].lower_ in OWNED):
        return None
    plain_form: tuple[int, int, int] | None = None
    known = phrases(doc).get(about.noun, [])
    here = bisect_left(known, about.start)
    for at in reversed(known[max(0, here - REACH) : here]):
        if at >= about.start or (doc[at].tag_ == "NNS") != about.plural:
            continue
        span = expand_noun(doc[at])
        start, end = noun_phrase(doc, span.start, span.end, at)
        if not start <= at < end or end > about.start:
            continue
        if about.modifiers:
            if tells_whose(doc, start, end, at) and about.modifiers <= set(plain_words(doc[start:end].text)):
                return start, end, at
            continue
        if not is_bare(doc, start, end, at):
            return start, end, at
        if not is_document_noun(about.noun):
            plain_form = (start, end, at)
    return plain_form


def tells_whose(doc: Doc, start: int, end: int, head: int) -> bool:
    """Whether a phrase has an owner that another with the same words leaves out: "China's foreign ministry"."""
    return any(doc[i].text in POSSESSIVE for i in range(start, head)) and not any(
        doc[i].tag_ == "PRP$" for i in range(start, end)
    )


def is_bare(doc: Doc, start: int, end: int, head: int) -> bool:
    """Whether a phrase is its noun alone, or with an article."""
    return all(i == head or doc[i].is_space or doc[i].tag_ in ("DT", "PDT", "PRP$") for i in range(start, end))


def print_of(doc: Doc, start: int, end: int) -> str:
    """A phrase in print."""
    return text_of(doc, start, end)

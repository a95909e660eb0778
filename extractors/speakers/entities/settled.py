"""Who is who: the mentions by name that are one person, body or place, and the fullest name the article gives.

A surname, first name or title-and-name belongs to the person whose full name holds it, also where the full name comes
later; of two with one surname the nearest kind of match counts, then the one introduced first, as newspapers keep the
bare surname for the person the article is about.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...base import once_per_doc
from ...grammar.relations import relation
from ...text.sentences import sentence_bounds
from ...words.bodies import organisations
from ...words.forms import plain, plain_words
from ...words.lists import small, word_list
from ...words.people import first_names, honorifics
from ...words.places import country_names, country_of
from ..cast.families import with_shared_surname
from ..names.found import GROUP, LINKS, PEOPLE, PERSON, PLACE, POSSESSIVE, UNKNOWN, Name, back, name_at, names
from ..names.short_forms import bracketed_forms, initials_of, is_cut_from, is_initials, letters_of
from .roles import Role, addressed, before, gender_of, roles_of, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc

SHORT_COUNTRY = re.compile(r"(?<!\w)(?:(U\.S\.A?\.?|USA?)|U\.K\.|UK)(?!\w)")
GENERATION = frozenset({"jr", "sr", "ii", "iii", "iv"})
PRONOUN_GENDER = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something called by name: all mentions in order, the fullest name, gender and roles."""

    name: str
    kind: str
    mentions: tuple[Name, ...]
    gender: str = ""
    roles: tuple[Role, ...] = ()
    role: str | None = None
    words: frozenset[str] = frozenset()


NOWHERE = Name(0, 0, UNKNOWN)
FEW = 40


@dataclass(slots=True, eq=False)
class Cluster:
    """An entity in the making."""

    kind: str
    mentions: list[Name] = field(default_factory=list)
    forms: list[tuple[str, ...]] = field(default_factory=list)
    short: str | None = None
    definition: str | None = None
    first: Name = NOWHERE
    gender: str = ""
    starts: set[int] = field(default_factory=set)
    bare: set[str] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)

    def add(self, name: Name, words: tuple[str, ...]) -> None:
        """Take in one more mention and its wording."""
        self.first = name if not self.mentions else min(self.first, name)
        self.mentions.append(name)
        self.starts.add(name.start)
        if words and words not in self.forms:
            self.forms.append(words)

    @property
    def full(self) -> tuple[str, ...]:
        """The longest wording."""
        return max(self.forms, key=len)


@once_per_doc
def entities(doc: Doc) -> tuple[Entity, ...]:
    """Everybody and everything called by name, in order of first mention."""
    clusters = people(doc) + bodies(doc)
    settled = settle(doc, clusters)
    found = [entity_of(cluster, doc) for cluster in settled if cluster.mentions]
    return tuple(sorted(found, key=lambda entity: entity.mentions[0]))


@once_per_doc
def entity_at(doc: Doc) -> dict[int, Entity]:
    """The entity called by the name that covers a token, by token."""
    return {i: entity for entity in entities(doc) for name in entity.mentions for i in range(name.start, name.end)}


@once_per_doc
def surnames(doc: Doc) -> dict[str, Entity]:
    """Persons by surname in plain form, for a surname that tagger and recogniser overlooked; the first of two."""
    found: dict[str, Entity] = {}
    for entity in entities(doc):
        words = core(plain_words(entity.name)) if entity.kind == PERSON else ()
        if len(words) > 1 and len(words[-1]) > 2:
            found.setdefault(words[-1], entity)
    return found


def words_of(name: Name, doc: Doc) -> tuple[str, ...]:
    """The words of a name in plain form; of a body's name with "US" and "UK" written out."""
    text = doc[name.start : name.end].text
    return plain_words(text if name.kind == PERSON else written_out(text))


def written_out(text: str) -> str:
    """A body's name with the short forms of countries in it written out: "U.S. Senate" is the United States Senate."""
    return SHORT_COUNTRY.sub(lambda m: "United States" if m[1] else "United Kingdom", text)


# people


class Index:
    """Clusters by the words of their names, so that a name is compared only with those it shares a word with.

    Of hundreds that share one word (everybody's first name is John) the first and the last ones are enough, beside
    those with all words the same: what a long text costs grows with its length alone.
    """

    def __init__(self) -> None:
        self.known: dict[str, set[int]] = {}
        self.ends: dict[str, list[Cluster]] = {}

    def add(self, cluster: Cluster, *keys: str) -> None:
        """Put a cluster under some keys."""
        for key in keys:
            known = self.known.setdefault(key, set())
            if id(cluster) in known:
                continue
            known.add(id(cluster))
            ends = self.ends.setdefault(key, [])
            ends.append(cluster)
            if len(ends) > 2 * FEW:
                del ends[FEW]

    def get(self, keys: Iterable[str]) -> list[Cluster]:
        """The clusters under any of the keys, each once."""
        found: dict[int, Cluster] = {}
        for key in keys:
            found.update((id(cluster), cluster) for cluster in self.ends.get(key, ()))
        return list(found.values())


def people(doc: Doc) -> list[Cluster]:
    """Clusters of full names first; then each surname or first name goes where it fits."""
    clusters: list[Cluster] = []
    index = Index()
    persons = [(name, words_of(name, doc)) for name in names(doc) if name.kind == PERSON]
    told = {name: gender_before(name, doc) for name, _ in persons}
    full_names = frozenset(
        word for _, words in persons if len(core(words)) > 1 or words != core(words) for word in words
    )
    shared = {name: full for name, _ in persons if (full := with_shared_surname(name, doc, full_names)) is not None}
    persons = [(name, plain_words(shared[name]) if name in shared else words) for name, words in persons]
    for name, words in sorted(persons, key=lambda p: (-min(len(core(p[1])), 2), not told[p[0]], p[0].start)):
        if not words:
            continue
        near = index.get([" ".join(words), *words])
        cluster = whose(name, words, told[name], near, doc) or misspelt(words, index)
        if cluster is None:
            clusters.append(cluster := Cluster(PERSON, definition=shared.get(name)))
        cluster.add(name, words)
        note_address(cluster, name, doc)
        cluster.gender = cluster.gender or told[name]
        index.add(cluster, " ".join(words), *words, outline((core(words) or words)[-1]))
    return clusters


def note_address(cluster: Cluster, name: Name, doc: Doc) -> None:
    """Keep with what title a person is named in full, and by which word alone he is called later on."""
    office = office_before(name, doc)
    if office and name.end - name.start > 1:
        cluster.offices.add(office)
    if name.end - name.start == 1 and not office and addressed(name, doc) is None and cluster.first != name:
        cluster.bare.add(doc[name.start].text)


def outline(surname: str) -> str:
    """A key under which a surname stands with those that may be slips for it."""
    return f"{surname[0]}:{len(surname)}"


def core(words: tuple[str, ...]) -> tuple[str, ...]:
    """A name's words without "Jr" and a kept title at its front."""
    kept = tuple(word for word in words if word not in GENERATION)
    return kept[1:] if len(kept) > 1 and kept[0] in honorifics().kept else kept


def whose(name: Name, words: tuple[str, ...], gender: str, clusters: list[Cluster], doc: Doc) -> Cluster | None:
    """The person that a name calls, if one of the clusters fits; the best fit first, then the first introduced."""
    ranked = []
    for cluster in clusters:
        fit = max((fit_of(core(words), core(form)) for form in cluster.forms), default=0)
        fit = min(fit, 3) if len(core(words)) == 1 else fit  # a bare surname is nobody's own
        if not fit:
            continue
        known = cluster_gender(cluster)
        clash = bool(gender and known and gender != known)
        later = cluster.first.start > name.start
        aside = possessive_after(cluster.first, doc)  # "Ada Vale's brother" is not about her
        if not clash:
            ranked.append((-fit, later, aside, cluster.first.start, cluster))
    if not ranked:
        return None
    best = min(ranked, key=lambda r: r[:4])
    alike = [r[4] for r in ranked if r[:2] == best[:2]]
    return bearer_meant(name, alike, doc) or best[4]


def bearer_meant(name: Name, bearers: list[Cluster], doc: Doc) -> Cluster | None:
    """Of several of one name the one with the title or gender told here, called so before, or just told of."""
    if len(bearers) < 2:
        return None
    office, gender = office_before(name, doc), gender_behind(name, doc)
    titled = [c for c in bearers if office in c.offices]
    fit = [c for c in bearers if not gender or cluster_gender(c) in ("", gender)]
    bare = [c for c in fit if doc[name.end - 1].text in c.bare]
    here = sentence_bounds(doc)[name.start][0]
    places = range(sentence_bounds(doc)[here - 1][0] if here > 0 else 0, name.start)
    near = [c for c in fit if not c.starts.isdisjoint(places)]
    told = [c for c in near if any(i in c.starts and is_subject(name_at(doc)[i], doc) for i in places)]
    fresh = [c for c in near if c.first.start in places and c.first.start < here and is_introduced(c.first, doc)]
    addressed_again = near if addressed(name, doc) is not None else []
    return next((some[0] for some in (titled, fit, fresh, bare, told, addressed_again) if len(some) == 1), None)


def is_introduced(name: Name, doc: Doc) -> bool:
    """Whether a sentence is about somebody it names: no relative of another, not one of two."""
    beside = {doc[max(name.start - 1, 0)].lower_, doc[min(name.end, len(doc) - 1)].lower_}
    kin = any(role.head in small("kin") for role in roles_of(name, doc))
    return is_subject(name, doc) and not kin and beside.isdisjoint({"and", "&"})


def office_before(name: Name, doc: Doc) -> str:
    """The noun of the office right before a name: "mayor" of "Mayor Vale"."""
    role = before(name, doc)
    return role.head if role is not None else ""


def cluster_gender(cluster: Cluster) -> str:
    """The gender that titles or the first name tell."""
    return cluster.gender or gender_by_first_name(cluster)


def gender_behind(name: Name, doc: Doc) -> str:
    """The gender of the pronoun that takes up a name in its own sentence, no other name between."""
    for i in range(name.end, min(name.end + 12, sentence_bounds(doc)[name.start][1])):
        if (other := name_at(doc).get(i)) is not None and other.kind == PERSON:
            return ""
        if doc[i].lower_ in ("he", "she"):
            return PRONOUN_GENDER[doc[i].lower_]
    return ""


def is_subject(name: Name, doc: Doc) -> bool:
    """Whether a name is the subject of its clause."""
    root = doc[name.start : name.end].root
    return "nsubj" in (relation(root), relation(root.head) if relation(root) == "appos" else "")


def misspelt(words: tuple[str, ...], index: Index) -> Cluster | None:
    """The one person whose surname is this one but for a letter, as slips of the pen are."""
    if len(words) != 1 or len(words[0]) < 5:
        return None
    alike = index.get([outline(words[0])])
    like = [c for c in alike if len(core(c.full)) > 1 and is_slip(words[0], core(c.full)[-1])]
    return like[0] if len(like) == 1 else None


def is_slip(one: str, other: str) -> bool:
    """Whether two words of one length begin and end alike and differ in a single letter."""
    return len(one) == len(other) and one[0] == other[0] and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def fit_of(short: tuple[str, ...], full: tuple[str, ...]) -> int:
    """How well two names of a person fit: 4 the same, 3 surname or fuller form, 2 first name, 1 between, else 0."""
    if short == full:
        return 4
    if len(short) > len(full):
        short, full = full, short
    if not short or not full:
        return 0
    if short[-1] == full[-1] and is_subsequence(short, full):
        return 3
    if len(short) > 1:
        initials = len(short) == len(full) and all(
            a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]) for a, b in zip(short, full, strict=True)
        )
        return 3 if initials or full[: len(short)] == short or is_subsequence(short, full) else 0
    if short[0] == full[0]:
        return 2
    return 1 if short[0] in full and len(short[0]) > 1 else 0


def is_subsequence(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the words come in the other name in the same order."""
    rest = iter(full)
    return all(word in rest for word in short)


def gender_before(name: Name, doc: Doc) -> str:
    """The gender a title or role right before a name tells."""
    at = back(doc, name.start - 1)
    if at >= 0 and doc[at].text == ".":
        at -= 1
    if at >= 0:
        gender = honorifics().dropped.get(plain(doc[at].text).rstrip("."), "")
        if gender and doc[at].text[:1].isupper():
            return gender
    first = plain(doc[name.start].text)
    if name.end - name.start > 1 and first in honorifics().kept:
        return honorifics().kept[first]
    role = before(name, doc)
    return gender_of(role) if role is not None else ""


def gender_by_first_name(cluster: Cluster) -> str:
    """The gender that a person's first name tells."""
    known = first_names()
    for form in sorted(cluster.forms, key=len, reverse=True):
        first = core(form)
        if first and (len(first) > 1 or first[0] in known) and known.get(first[0]):
            return known[first[0]]
    return ""


# bodies, places, works


def bodies(doc: Doc) -> list[Cluster]:
    """Clusters of everything but persons: the same words, an acronym, or a name cut short."""
    clusters: list[Cluster] = []
    rest = [(name, words_of(name, doc)) for name in names(doc) if name.kind != PERSON]
    inside = define_short_forms(rest, clusters, doc)
    index = Index()
    for cluster in clusters:
        index.add(cluster, *keys_of(cluster))
    for name, words in sorted(rest, key=lambda p: (-len(p[1]), p[0].start)):
        if not words or name in inside:
            continue
        near = index.get([" ".join(words), *words, *short_keys(doc[name.start : name.end].text)])
        found = which_body(name, words, near, doc)
        if found is None:
            clusters.append(found := Cluster(name.kind))
        if words not in found.forms or not found.mentions:
            found.add(name, words)
            index.add(found, *keys_of(found))
        else:
            found.add(name, words)
        if found.kind == UNKNOWN:
            found.kind = name.kind
    return clusters


def short_keys(text: str) -> list[str]:
    """What a short form may be looked up by: "UN" by its letters."""
    return [f"={letters}"] if (letters := letters_of(text)) else []


def keys_of(cluster: Cluster) -> set[str]:
    """What a body is found under: the words of its names, their initials, its short form."""
    keys = {word for form in cluster.forms for word in (*form, " ".join(form))}
    keys |= {f"={letters}" for form in cluster.forms if len(form) > 1 for letters in initials_of(" ".join(form))}
    if cluster.short:
        keys |= set(plain_words(cluster.short))
    return keys


def define_short_forms(rest: list[tuple[Name, tuple[str, ...]]], clusters: list[Cluster], doc: Doc) -> set[Name]:
    """Start a cluster for each name that the article abbreviates in brackets; answer which names that uses up."""
    used: set[Name] = set()
    for start, end, short_start, short_end in bracketed_forms(doc):
        inside = [name for name, _ in rest if start <= name.start < short_end]
        if not any(name.start < end for name in inside) or any(name.kind == PERSON for name in inside):
            continue
        full, short = " ".join(doc[start:end].text.split()), doc[short_start:short_end].text
        cluster = next((c for c in clusters if plain_words(written_out(full)) in c.forms), None)
        if cluster is None:
            clusters.append(cluster := Cluster(GROUP))
            cluster.short, cluster.definition = short, f"{' '.join(full.split())} ({short})"
        cluster.add(Name(start, end, GROUP), plain_words(written_out(full)))
        cluster.add(Name(short_start, short_end, GROUP), plain_words(short))
        used.update(inside)
    return used


def which_body(name: Name, words: tuple[str, ...], clusters: list[Cluster], doc: Doc) -> Cluster | None:
    """The body, place or work that a name calls, if one of the clusters fits; the last one before it in doubt."""
    text = doc[name.start : name.end].text
    fits = [c for c in clusters if words in c.forms or (c.short and plain(text) == plain(c.short))]
    fits = fits or [
        c for c in clusters if c.kind in (GROUP, PLACE) and any(is_initials(text, " ".join(form)) for form in c.forms)
    ]
    if not fits and name.kind in (GROUP, UNKNOWN) and text not in country_of():
        fits = [c for c in clusters if c.kind == GROUP and any(is_cut_from(words, form) for form in c.forms)]
        if not fits and len(words) == 1 and text in organisations().heads and is_definite(name, doc):
            fits = [c for c in clusters if c.kind == GROUP and is_kind_of(words[0], c.full)]
    if not fits and is_definite(name, doc):
        fits = [c for c in clusters if any(form[:-1] == words and form[-1].isdigit() for form in c.forms)]
    if not fits:
        return None
    earlier = [c for c in fits if c.first.start < name.start]
    return (
        max(earlier, key=lambda c: last_before(c, name.start))
        if len(earlier) > 1
        else earlier[0]
        if earlier
        else min(fits, key=lambda c: c.first)
    )


def is_kind_of(word: str, full: tuple[str, ...]) -> bool:
    """Whether a body's name says that it is a "Court": at its end or before "of", not the "Navy Museum" a navy."""
    at = full.index(word) if word in full else len(full)
    return at + 1 == len(full) or (at < len(full) and full[at + 1] in LINKS)


def is_definite(name: Name, doc: Doc) -> bool:
    """Whether "the" stands before a name."""
    return name.start > 0 and doc[name.start - 1].lower_ == "the"


def last_before(cluster: Cluster, at: int) -> int:
    """Where the last mention before a token begins."""
    return max(name.start for name in cluster.mentions if name.start < at)


# both


def settle(doc: Doc, clusters: list[Cluster]) -> list[Cluster]:
    """Move names of doubtful kind to the person whose surname they are, and firms' short forms taken for persons."""
    persons = [c for c in clusters if c.kind == PERSON and c.forms]
    settle_persons(persons, clusters, doc)
    bearers = Index()
    for cluster in persons:
        bearers.add(cluster, *(word for form in cluster.forms for word in form))
    for cluster in clusters:
        if cluster.kind == PERSON or cluster.short or not cluster.forms:
            continue
        target = surname_bearer(cluster, bearers.get(cluster.full), doc)
        if target is not None:
            move(cluster, target)
    return clusters


def move(cluster: Cluster, target: Cluster) -> None:
    """Give one cluster's mentions to another."""
    for name in cluster.mentions:
        target.add(name, ())
    cluster.mentions = []


def settle_persons(persons: list[Cluster], clusters: list[Cluster], doc: Doc) -> None:
    """Take lands and firms' short forms from among the persons."""
    firms = Index()
    for cluster in clusters:
        if cluster.kind == GROUP:
            firms.add(cluster, *keys_of(cluster))
    for cluster in persons:
        if len(cluster.full) > 1:
            firm = next(
                (f for f in firms.get(cluster.full) if any(is_cut_from(cluster.full, form) for form in f.forms)), None
            )
            if firm is not None and all(name.end - name.start > 1 for name in cluster.mentions):
                move(cluster, firm)  # "Vale do Ouro" of "Vale do Ouro SA"
            continue
        if any(gender_before(name, doc) for name in cluster.mentions):
            continue
        if is_land(cluster, doc):
            cluster.kind = PLACE
            continue
        text = doc[cluster.mentions[0].start : cluster.mentions[0].end].text
        near = firms.get([*plain_words(text), *short_keys(text)])
        firm = next((f for f in near if any(stands_for(text, form) for form in f.forms)), None)
        if firm is not None:
            move(cluster, firm)


def is_land(cluster: Cluster, doc: Doc) -> bool:
    """Whether a word taken for a person is a land: the article has its adjective ("Ruritanian" for Ruritania)."""
    stem = cluster.full[0].rstrip("aeiy")
    if len(stem) < 4 or cluster.full[0] in first_names() or cluster.full[0][-1] not in "aeioydn":
        return False
    adjectives = {stem + ending for ending in ("ian", "an", "n", "ese", "ish")}
    return not adjectives.isdisjoint(capitalised_words(doc))


@once_per_doc
def capitalised_words(doc: Doc) -> frozenset[str]:
    """The capitalised words of a text in plain form."""
    return frozenset(plain(token.text) for token in doc if token.text[:1].isupper())


def stands_for(text: str, form: tuple[str, ...]) -> bool:
    """Whether one word is short for a body's name: "Orion" for "Orion Motor Company"."""
    return is_cut_from(plain_words(text), form)


def surname_bearer(cluster: Cluster, persons: list[Cluster], doc: Doc) -> Cluster | None:
    """The person whose name a cluster of another kind really is: one word, the last of a full name in the article."""
    words = cluster.full
    text = " ".join(words)
    if cluster.kind == PEOPLE or (cluster.kind != UNKNOWN and len(words) > 1):
        return None
    if any(text == plain(country) for country in country_names()) or any(
        is_definite(name, doc) for name in cluster.mentions
    ):
        return None
    if cluster.kind == PLACE and any(doc[max(0, name.start - 1)].tag_ == "IN" for name in cluster.mentions):
        return None
    bearers = [
        p
        for p in persons
        if any(len(form) > 1 and fit_of(words, core(form)) >= (3 if cluster.kind != UNKNOWN else 1) for form in p.forms)
    ]
    return min(bearers, key=lambda p: p.first, default=None)


def entity_of(cluster: Cluster, doc: Doc) -> Entity:
    """A cluster read through: its fullest name, its gender, its roles."""
    mentions = tuple(sorted(cluster.mentions))
    name = cluster.definition or fullest(cluster, mentions, doc)
    words = frozenset(word for form in cluster.forms for word in form)
    if cluster.kind != PERSON:
        name = with_seat(with_kind(with_country(name, mentions, doc), mentions, doc), mentions, doc)
        return Entity(name, cluster.kind, mentions, words=words)
    found = [(mention, role) for mention in mentions for role in roles_of(mention, doc)]
    gender = (
        cluster.gender or gender_by_first_name(cluster) or next((g for _, role in found if (g := gender_of(role))), "")
    )
    if not gender:
        gender = gender_by(votes_of_pronouns(mentions, doc))
    elif not cluster.gender and min(votes := votes_of_possessives(mentions, doc)) == 0 and max(votes) > 1:
        gender = gender_by(votes)  # "Robin" and "Andrea" may be either
    roles = [role for _, role in found]
    titles = [role for mention in mentions if (role := addressed(mention, doc)) is not None]
    roles += {role.head: role for role in titles}.values()
    return Entity(name, PERSON, mentions, gender, tuple(roles), best_role(found, doc), words)


def with_country(name: str, mentions: tuple[Name, ...], doc: Doc) -> str:
    """A body's name of common words with the possessive that tells which it is: "Chile's Supreme Court"."""
    if not all(word in word_list("generic") for word in plain_words(name)):
        return name
    for mention in mentions:
        at = mention.start - 2
        owner = name_at(doc).get(at)
        if owner is not None and doc[at + 1].text in POSSESSIVE and owner.kind in (PLACE, GROUP):
            return f"{doc[owner.start : mention.start].text} {name}"
    return name


def with_kind(name: str, mentions: tuple[Name, ...], doc: Doc) -> str:
    """A paper's or agency's name with the word that makes it one: "Time magazine", "Fars news agency"."""
    for mention in mentions:
        after = [doc[i].text for i in range(mention.end, min(mention.end + 2, len(doc)))]
        if after[:1] == ["magazine"] or after == ["news", "agency"]:
            kind = "magazine" if after[0] == "magazine" else "news agency"
            return name if name.endswith(kind) or "(" in name else f"{name} {kind}"
    return name


def with_seat(name: str, mentions: tuple[Name, ...], doc: Doc) -> str:
    """An embassy's name with the place where it is: "United States Embassy in Iraq"."""
    if not {"embassy", "consulate"} & set(plain_words(name)):
        return name
    for mention in mentions:
        place = name_at(doc).get(mention.end + 1)
        if place is not None and place.kind == PLACE and doc[mention.end].lower_ == "in":
            return f"{name} in {doc[place.start : place.end].text}"
    return name


def fullest(cluster: Cluster, mentions: tuple[Name, ...], doc: Doc) -> str:
    """The name with the most words, the first of equals; capitals throughout only where nothing else is given."""
    texts = [" ".join(doc[name.start : name.end].text.split()) for name in mentions]
    if cluster.kind == PERSON:
        own = [text for text, name in zip(texts, mentions, strict=True) if name.kind == PERSON]
        texts = own or texts
    return max(
        texts,
        key=lambda text: (
            len(core(plain_words(written_out(text)))),
            len(plain_words(written_out(text))),
            not text.isupper() and "." not in text,
            not text.isascii(),
        ),
    )


def best_role(found: list[tuple[Name, Role]], doc: Doc) -> str | None:
    """The role beside the first full name, else the first there is."""
    if not found:
        return None
    full = [pair for pair in found if pair[0].end - pair[0].start > 1 and pair[1].head] or found
    at = full[0][0]
    there = [role for mention, role in full if mention == at]
    told = [role for role in there if doc[role.start].tag_ != "PRP$" or role.head not in small("kin")] or there
    return ", ".join(text_of(role, doc) for role in told)


def votes_of_pronouns(mentions: tuple[Name, ...], doc: Doc) -> tuple[int, int]:
    """How often "he" and "she" come first after a subject, with no other person's name between."""
    own, covered = set(mentions), name_at(doc)
    votes = {"m": 0, "f": 0}
    for name in mentions:
        if not is_subject(name, doc):
            continue
        for i in range(name.end, min(name.end + 40, len(doc))):
            other = covered.get(i)
            if other is not None and other.kind == PERSON and other not in own:
                break
            gender = PRONOUN_GENDER.get(doc[i].lower_)
            if gender and doc[i].tag_ == "PRP" and doc[i].head == doc[name.start : name.end].root.head:
                continue  # "Ada Vale praised him"
            if gender:
                votes[gender] += 1
                break
    return votes["m"], votes["f"]


def votes_of_possessives(mentions: tuple[Name, ...], doc: Doc) -> tuple[int, int]:
    """How often "his" and "her" stand in a clause of which somebody is the subject: "Ada Vale sold her car"."""
    votes = {"m": 0, "f": 0}
    for name in mentions:
        verb = doc[name.start : name.end].root.head
        if not is_subject(name, doc) or verb.pos_ != "VERB" or verb.i < name.start:
            continue
        for i in range(verb.i + 1, min(verb.i + 12, len(doc))):
            noun = doc[i].head
            own = doc[i].tag_ == "PRP$" and noun.head == verb and relation(noun) in ("obj", "obl")
            if own and doc[i].lower_ in PRONOUN_GENDER:
                votes[PRONOUN_GENDER[doc[i].lower_]] += 1
    return votes["m"], votes["f"]


def gender_by(votes: tuple[int, int]) -> str:
    """The gender that more pronouns tell."""
    male, female = votes
    return "" if male == female else "m" if male > female else "f"


def possessive_after(name: Name, doc: Doc) -> bool:
    """Whether a possessive ending follows a name."""
    return name.end < len(doc) and doc[name.end].text in POSSESSIVE

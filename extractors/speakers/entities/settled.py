"""Who is who: the mentions by name that are one person, body or place, and the fullest name the article gives.

A surname, first name or title-and-name belongs to the person whose full name contains it, even if that comes
later; of two with one surname the nearest kind of match counts, then the one introduced first, as newspapers keep the
bare surname for the person the article is about.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...base import once_per_doc
from ...grammar.phrases import root_of
from ...grammar.relations import relation
from ...text.plain import words_at
from ...words.cues import lemma_of_form
from ...words.forms import plain, plain_words
from ...words.lists import small, word_list
from ...words.noun_forms import is_plural, singular_of
from ...words.noun_table import people_marked
from ...words.people import first_names, honorifics
from ...words.places import country_of
from ..names.found import name_at
from ..names.name import GROUP, PERSON, PLACE, POSSESSIVE, Name
from ..names.runs import is_strange
from ..names.short_forms import is_cut_from, is_firm_word, is_line_of_business, opens
from .bearers import acts, surname_bearer
from .bodies import bodies, is_front_of, keys_of, of_front, short_keys
from .bynames import with_bynames
from .entity import Entity, Index
from .gender_votes import (
    are_plain,
    gender_by,
    gender_by_spouse,
    pronouns_after,
    votes_of_possessives,
    votes_of_pronouns,
)
from .persons import (
    core,
    gender_before,
    gender_by_first_name,
    likely_gender,
    people,
    written_out,
)
from .role import Role, gender_of, text_of
from .roles import roles_of
from .roles_before import addressed

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from .entity import Cluster


ENDINGS_OF_DEMONYMS = ("ian", "an", "n", "ese", "ish")
BRACKETED = re.compile(r"\([^()]*\)")  # "Ida (Flint) Marsh"


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


def settle(doc: Doc, clusters: list[Cluster]) -> list[Cluster]:
    """Join bynames, surnames of doubtful kind and firms' short forms taken for persons to whom they belong."""
    clusters = with_bynames(clusters, doc)
    persons = [c for c in clusters if c.kind == PERSON and c.forms]
    settle_persons(persons, clusters, doc)
    bearers = Index()
    for cluster in persons:
        bearers.add(cluster, *(word for form in cluster.forms for word in form))
    for cluster in clusters:
        if cluster.kind == PLACE and (firm := firm_called(cluster, clusters, doc)) is not None:
            move(cluster, firm)
        if cluster.kind == PERSON or cluster.short or not cluster.mentions:
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
    """Move countries and firms' short forms out of the persons."""
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
        firm = firm or front_of_body(cluster, near, doc)
        if firm is not None:
            move(cluster, firm)


def firm_called(cluster: Cluster, clusters: list[Cluster], doc: Doc) -> Cluster | None:
    """The firm whose name opens with a word taken for a place, if that word acts and is no location in the article."""
    text = words_at(doc, cluster.first.start, cluster.first.end)
    if len(cluster.full) > 1 or text in country_of() or not any(acts(name, doc) for name in cluster.mentions):
        return None
    placed = sum(doc[max(0, name.start - 1)].tag_ == "IN" for name in cluster.mentions)
    if 2 * placed > len(cluster.mentions):
        return None
    town = placed > 0 or not is_strange(cluster.full[0])
    return next(iter(of_front([c for c in clusters if is_firm_front(cluster, c, town=town)])), None)


def is_firm_front(cluster: Cluster, firm: Cluster, *, town: bool) -> bool:
    """Whether a cluster's word is the front of a firm's name; no town is short for its "Arden Gold"."""
    named = firm.kind == GROUP and bool(firm.mentions)
    forms = [form for form in firm.forms if opens(cluster.full, form)]
    return named and any(is_firm_word(form[-1]) or (not town and is_line_of_business(form[-1])) for form in forms)


def front_of_body(cluster: Cluster, bodies: list[Cluster], doc: Doc) -> Cluster | None:
    """The one body named before whose name opens with a word taken for a person, of whom nothing else is known."""
    person = cluster.full[0] in first_names() or any(votes_of_pronouns(tuple(sorted(cluster.mentions)), doc))
    fits = [] if person else [b for b in bodies if is_front_of(cluster.full, b, cluster.first)]
    return next(iter(of_front(fits)), None)


def is_land(cluster: Cluster, doc: Doc) -> bool:
    """Whether a word taken for a person is a country: the article has its adjective ("Ruritanian" for Ruritania)."""
    word = cluster.full[0]
    return word not in first_names() and word[-1] in "aeioydn" and has_adjective(word, doc)


def has_adjective(word: str, doc: Doc) -> bool:
    """Whether an article has the adjective of a country's name."""
    stem = word.rstrip("aeiy")
    adjectives = {f"{stem}{ending}{plural}" for ending in ENDINGS_OF_DEMONYMS for plural in ("", "s")}
    return len(stem) >= 4 and not adjectives.isdisjoint(capitalised_words(doc))


@once_per_doc
def capitalised_words(doc: Doc) -> frozenset[str]:
    """The capitalised words of a text in plain form."""
    return frozenset(plain(token.text) for token in doc if token.text[:1].isupper())


def stands_for(text: str, form: tuple[str, ...]) -> bool:
    """Whether one word is short for a body's name: "Orion" for "Orion Motor Company"."""
    return is_cut_from(plain_words(text), form)


def entity_of(cluster: Cluster, doc: Doc) -> Entity:
    """A cluster read through: its fullest name, its gender, its roles."""
    mentions = tuple(sorted(cluster.mentions))
    name = cluster.definition or fullest(cluster, mentions, doc)
    words = frozenset(word for form in cluster.forms for word in form)
    if cluster.kind != PERSON:
        name = with_seat(with_kind(with_country(name, mentions, doc), mentions, doc), mentions, doc)
        return Entity(name, cluster.kind, mentions, words=words)
    found = [(mention, role) for mention in mentions for role in roles_of(mention, doc)]
    sure = cluster.gender or gender_told(cluster, found, doc)
    gender = sure or gender_suggested(cluster, doc)
    roles = [role for _, role in found]
    titles = [role for mention in mentions if (role := addressed(mention, doc)) is not None]
    roles += {role.head: role for role in titles}.values()
    name = with_title(name, titles, doc)
    return Entity(name, PERSON, mentions, gender, tuple(roles), best_role(found, doc), words, not sure)


def gender_told(cluster: Cluster, found: list[tuple[Name, Role]], doc: Doc) -> str:
    """A person's gender by role, spouse or first name, unless pronouns say otherwise: "Robin" may be either.

    Against "chairman" one pronoun is enough, or a first name: a woman may be one.
    """
    mentions = tuple(sorted(cluster.mentions))
    shown = [gender for _, role in found if not role.head.endswith("man") and (gender := gender_of(role))]
    firm = next(iter(shown), "") or gender_by_spouse(mentions, doc) or gender_by_first_name(cluster)
    told = firm or next((gender for _, role in found if (gender := gender_of(role))), "")
    if not told or (not firm and likely_gender(cluster) not in ("", told)):
        return ""
    both = (votes_of_possessives(mentions, doc), votes_of_pronouns(mentions, doc))
    return next((gender_by(votes) for votes in both if min(votes) == 0 and max(votes) > bool(firm)), told)


def gender_suggested(cluster: Cluster, doc: Doc) -> str:
    """A person's gender by the pronouns after the name or by where the name is a man's; none where these disagree.

    One pronoun that may be somebody else's does not gainsay the name: "Ada Vale praised his voice".
    """
    mentions = tuple(sorted(cluster.mentions))
    likely = likely_gender(cluster)
    owning = votes_of_possessives(mentions, doc)
    voted = gender_by(owning)
    if not voted or (likely not in ("", voted) and max(owning) == 1):
        after = pronouns_after(mentions, doc)
        voted = gender_by((len(after["m"]), len(after["f"])))
        if (
            likely
            and voted not in ("", likely)
            and len(after[voted]) == 1
            and not are_plain(after[voted], mentions, doc)
        ):
            return likely
    return voted or likely if not voted or likely in ("", voted) else ""


def with_title(name: str, titles: list[Role], doc: Doc) -> str:
    """A name of one word with the title that goes with it: "Father Leo", though "Vale" for "Mr Vale"."""
    kept = (doc[title.start].text for title in titles if title.head in honorifics().with_one_name)
    title = next(kept, None) if " " not in name else None
    return f"{title} {name}" if title is not None else name


def with_country(name: str, mentions: tuple[Name, ...], doc: Doc) -> str:
    """A body's name of common words, or a national one, with the possessive that says which: "Chile's Senate"."""
    words = plain_words(name)
    if not small("of_a_land").issuperset(words[:1]) and not all(
        word in word_list("speakers/generic.txt") for word in words
    ):
        return name
    for mention in mentions:
        at = mention.start - 2
        owner = name_at(doc).get(at)
        if owner is None or doc[at + 1].text not in POSSESSIVE:
            continue
        if owner.kind in (PLACE, GROUP) or has_adjective(plain(doc[at].text), doc):
            return f"{words_at(doc, owner.start, mention.start)} {name}"
    return name


def with_kind(name: str, mentions: tuple[Name, ...], doc: Doc) -> str:
    """A paper's or agency's name with the word that makes it one: "Time magazine", "Fars news agency", "Nova daily"."""
    for mention in mentions:
        after = [doc[i].text for i in range(mention.end, min(mention.end + 2, len(doc)))]
        if after[:1] in (["magazine"], ["daily"]) or after == ["news", "agency"]:
            kind = "news agency" if after[0] == "news" else after[0]
            return name if name.endswith(kind) or "(" in name else f"{name} {kind}"
    return name


def with_seat(name: str, mentions: tuple[Name, ...], doc: Doc) -> str:
    """A name of common words with the place of the body: "United States Embassy in Iraq", "High Court in Arden"."""
    words = plain_words(name)
    embassy = not {"embassy", "consulate"}.isdisjoint(words)
    court = not {"court", "tribunal"}.isdisjoint(words)
    if not embassy and not court and not are_common(words):
        return name
    for mention in mentions:
        place = name_at(doc).get(mention.end + 1)
        if (
            place is None
            or doc[mention.end].lower_ not in ("at", "in")
            or not (place.kind == PLACE or (court and place.kind != GROUP))
        ):
            continue
        if embassy or mention.start <= doc[place.start : place.end].root.head.i < mention.end:
            return f"{name} {words_at(doc, mention.end, place.end)}"
    return name


def are_common(words: tuple[str, ...]) -> bool:
    """Whether a body is called by common words alone: "High Court", or "Society of Nurses" by its members."""
    members = "of" in words and is_plural(words[-1])
    return all(
        word in word_list("speakers/generic.txt") or (members and not is_strange(singular_of(word))) for word in words
    )


def fullest(cluster: Cluster, mentions: tuple[Name, ...], doc: Doc) -> str:
    """The name with the most words; of equals one with which its bearer speaks, else the first one.

    Capitals throughout only where nothing else is given.
    """
    texts = [" ".join(words_at(doc, name.start, name.end).split()) for name in mentions]
    speaking = {text for text, name in zip(texts, mentions, strict=True) if is_teller(name, doc)}
    if cluster.kind == PERSON:
        texts = [" ".join(BRACKETED.sub(" ", text).split()) for text in texts]
        own = [text for text, name in zip(texts, mentions, strict=True) if name.kind == PERSON]
        texts = own or texts
    return max(
        texts,
        key=lambda text: (
            len(core(plain_words(written_out(text)))),
            len(plain_words(written_out(text))),
            not text.isupper() and "." not in text,
            not text.isascii(),
            text in speaking,
        ),
    )


def is_teller(name: Name, doc: Doc) -> bool:
    """Whether a name is the subject of a verb of reporting."""
    root = root_of(doc, name.start, name.end)
    return relation(root) == "nsubj" and root.head.lower_ in lemma_of_form()


def best_role(found: list[tuple[Name, Role]], doc: Doc) -> str | None:
    """The role beside the first full name, else the first there is."""
    if not found:
        return None
    full = [pair for pair in found if pair[0].end - pair[0].start > 1 and pair[1].head] or found
    at = full[0][0]
    there = [role for mention, role in full if mention == at]
    told = [role for role in there if doc[role.start].tag_ != "PRP$" or role.head not in people_marked("kin")] or there
    return ", ".join(text_of(role, doc) for role in told)

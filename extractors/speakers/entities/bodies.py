"""Names of organisations -> one entity each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import once_per_doc
from ...text.plain import words_at
from ...text.sentences import opens_sentence
from ...words.bodies import organisations
from ...words.forms import plain, plain_words
from ...words.lists import word_list
from ...words.places import country_of
from ..names.found import name_at, names
from ..names.name import GROUP, LINKS, PERSON, PLACE, POSSESSIVE, UNKNOWN, Name, is_definite
from ..names.runs import is_strange
from ..names.short_forms import (
    bracketed_forms,
    initials_of,
    is_cut_from,
    is_firm_word,
    is_headless,
    is_initials,
    letters_of,
    opens,
)
from .entity import Cluster, Index
from .persons import words_of, written_out
from .same_body import are_same, is_within, telling

if TYPE_CHECKING:
    from spacy.tokens import Doc


# bodies, places, works


def bodies(doc: Doc) -> list[Cluster]:
    """Clusters of everything but persons: the same words, an acronym, or a name cut short."""
    clusters: list[Cluster] = []
    rest = [(name, (*owner_of(name, doc), *words_of(name, doc))) for name in names(doc) if name.kind != PERSON]
    inside = define_short_forms(rest, clusters, doc)
    index = Index()
    for cluster in clusters:
        index.add(cluster, *keys_of(cluster))
    for name, words in sorted(rest, key=lambda p: (-len(p[1]), p[0].start)):
        if not words or name in inside:
            continue
        near = index.get([" ".join(words), *words, *stem_keys(words), *short_keys(words_at(doc, name.start, name.end))])
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


def owner_of(name: Name, doc: Doc) -> tuple[str, ...]:
    """The words of the owner before a name of common words, which distinguish it from others: "Chile's Navy"."""
    owner = name_at(doc).get(name.start - 2)
    if owner is None or doc[name.start - 1].text not in POSSESSIVE:
        return ()
    if not all(word in word_list("speakers/generic.txt") for word in plain_words(words_at(doc, name.start, name.end))):
        return ()
    return words_of(owner, doc)


def is_owned(name: Name, doc: Doc) -> bool:
    """Whether an owner is named with a body, before its name or in it."""
    return bool(owner_of(name, doc)) or any(token.text in POSSESSIVE for token in doc[name.start : name.end])


def short_keys(text: str) -> list[str]:
    """What a short form may be looked up by: "UN" by its letters."""
    return [f"={letters}"] if (letters := letters_of(text)) else []


def stem_keys(words: tuple[str, ...]) -> list[str]:
    """What a name is looked up by besides its words: their stems, "~sarv" for "Sarvian"."""
    return [f"~{one}" for one in sorted(telling(words))]


def keys_of(cluster: Cluster) -> set[str]:
    """What a body is found under: the words of its names, their initials, its short form."""
    keys = {word for form in cluster.forms for word in (*form, " ".join(form))}
    keys |= {f"={letters}" for form in cluster.forms if len(form) > 1 for letters in initials_of(" ".join(form))}
    keys |= {key for form in cluster.forms for key in stem_keys(form)}
    if cluster.short:
        keys |= set(plain_words(cluster.short))
    return keys


def define_short_forms(rest: list[tuple[Name, tuple[str, ...]]], clusters: list[Cluster], doc: Doc) -> set[Name]:
    """Start a cluster for each name that the article abbreviates in brackets; return the names so used."""
    used: set[Name] = set()
    for start, end, short_start, short_end in bracketed_forms(doc):
        inside = [name for name, _ in rest if start <= name.start < short_end]
        if not any(name.start < end for name in inside):
            continue
        full, short = " ".join(words_at(doc, start, end).split()), words_at(doc, short_start, short_end)
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
    text = words_at(doc, name.start, name.end)
    fits = [c for c in clusters if words in c.forms or (c.short and plain(text) == plain(c.short))]
    fits = fits or [
        c for c in clusters if c.kind in (GROUP, PLACE) and any(is_initials(text, " ".join(form)) for form in c.forms)
    ]
    if not fits and name.kind in (GROUP, UNKNOWN) and text not in country_of():
        fits = [c for c in clusters if c.kind == GROUP and any(are_same(words, form) for form in c.forms)]
        fits = fits or [c for c in clusters if c.kind == GROUP and any(is_cut_from(words, form) for form in c.forms)]
        fits = fits or only([c for c in clusters if c.kind == GROUP and any(is_within(words, f) for f in c.forms)])
        fits = fits or only([c for c in clusters if c.kind == GROUP and any(is_headless(words, f) for f in c.forms)])
        personal = not persons_called(doc).isdisjoint(words)
        fits = fits or of_front([c for c in clusters if not personal and is_front_of(words, c, name)])
        fits = fits or only([c for c in clusters if is_part_of(words, c, name, doc)])
        plainly = is_definite(name, doc) or opens_sentence(doc[name.start])
        if not fits and len(words) == 1 and text in organisations().heads and plainly:
            fits = [c for c in clusters if c.kind == GROUP and is_kind_of(words[0], c.full)]
    if is_definite(name, doc):  # "the ministry" before the first "Chile's ministry" is another
        fits = [
            c
            for c in fits
            if c.first.start < name.start
            or not is_owned(c.first, doc)
            or any(are_same(words, form) for form in c.forms)
        ]
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


@once_per_doc
def persons_called(doc: Doc) -> frozenset[str]:
    """The words of the full names of persons, by which a body of the same name is not called for short."""
    full = (name for name in names(doc) if name.kind == PERSON and name.end - name.start > 1)
    return frozenset(word for name in full for word in words_of(name, doc))


def is_front_of(words: tuple[str, ...], cluster: Cluster, name: Name) -> bool:
    """Whether a name is the front of the longer one that a body was given before."""
    given = cluster.kind == GROUP and cluster.first.start < name.start
    return given and any(opens(words, form) for form in cluster.forms)


def is_part_of(words: tuple[str, ...], cluster: Cluster, name: Name, doc: Doc) -> bool:
    """Whether one word may name a body named before: its last, "the Herald", "Kivuko"; of two unknown words either."""
    text = doc[name.start].text
    if len(words) > 1 or cluster.kind != GROUP or cluster.first.start > name.start or not text.istitle():
        return False
    full = [form for form in cluster.forms if len(form) > 1]
    if any(form[-1] == words[0] for form in full):
        return is_definite(name, doc) or is_strange(text)
    return is_strange(text) and any(form[0] == words[0] and len(form) == 2 and is_strange(form[1]) for form in full)


def of_front(fits: list[Cluster]) -> list[Cluster]:
    """The one whose name opens with a word; of several the one firm among them."""
    return only(fits) or only([c for c in fits if any(is_firm_word(form[-1]) for form in c.forms)])


def only(fits: list[Cluster]) -> list[Cluster]:
    """The one that fits; none where several do."""
    return fits if len(fits) == 1 else []


def is_kind_of(word: str, full: tuple[str, ...]) -> bool:
    """Whether a body's name says that it is a "Court": at its end or before "of", not the "Navy Museum" a navy."""
    at = full.index(word) if word in full else len(full)
    return at + 1 == len(full) or (at < len(full) and full[at + 1] in LINKS)


def last_before(cluster: Cluster, at: int) -> int:
    """Where the last mention before a token begins."""
    return max(name.start for name in cluster.mentions if name.start < at)

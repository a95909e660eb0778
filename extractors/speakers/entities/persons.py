"""Names of people -> one entity each."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from ...text.plain import words_at
from ...text.sentences import sentence_bounds
from ...words.forms import plain, plain_words
from ...words.lists import small
from ...words.noun_table import people_marked
from ...words.people import first_names, first_names_of_the_world, gender_of_pronoun, honorifics, is_role
from ..names.found import name_at, names
from ..names.name import PERSON, POSSESSIVE, Name
from ..names.runs import back
from .entity import Cluster, Index
from .families import with_shared_surname
from .gender_votes import gender_by, is_subject, votes_of_pronouns
from .role import gender_of
from .roles import roles_of
from .roles_before import addressed, before

if TYPE_CHECKING:
    from spacy.tokens import Doc


Rank = tuple[int, bool, bool, int, Cluster]  # how little a cluster fits a name, whether it comes later, ...
NEAR = 200  # tokens
BESIDE = 8  # tokens between the beginnings of two who are named together
MOST_VOTING = 8  # mentions after which pronouns are looked for
MOST_FORMS = 6  # of a name that may have another spelling
SHORT_COUNTRY = re.compile(r"(?<!\w)(?:(U\.S\.A?\.?|USA?)|U\.K\.|UK)(?!\w)")


def words_of(name: Name, doc: Doc) -> tuple[str, ...]:
    """The words of a name in plain form; of a body's name with "US" and "UK" written out."""
    text = words_at(doc, name.start, name.end)
    return plain_words(text if name.kind == PERSON else written_out(text))


def written_out(text: str) -> str:
    """A body's name with the short forms of countries in it written out: "U.S. Senate" is the United States Senate."""
    return SHORT_COUNTRY.sub(lambda m: "United States" if m[1] else "United Kingdom", text)


def people(doc: Doc) -> list[Cluster]:
    """Clusters of full names first; then each surname or first name goes where it fits."""
    clusters: list[Cluster] = []
    index = Index()
    persons = [(name, words_of(name, doc)) for name in names(doc) if name.kind == PERSON]
    told = {name: gender_before(name, doc) for name, _ in persons}
    called = {words for name, words in persons if doc[min(name.end, len(doc) - 1)].lower_ not in ("and", "&")}
    full_names = (words for _, words in persons if len(core(words)) > 1 or words != core(words))
    known = frozenset(word for words in full_names for word in words if words != core(words) or (word,) in called)
    shared = {name: full for name, _ in persons if (full := with_shared_surname(name, doc, known)) is not None}
    persons = [(name, plain_words(shared[name]) if name in shared else words) for name, words in persons]
    for name, words in sorted(persons, key=lambda p: (-min(len(core(p[1])), 2), not told[p[0]], p[0].start)):
        if not words:
            continue
        near = index.get([" ".join(words), *words])
        cluster = whose(name, words, told[name], near, doc) or misspelt(words, index) or respelt(words, near)
        if cluster is None:
            clusters.append(cluster := Cluster(PERSON, definition=shared.get(name)))
        cluster.add(name, words)
        note_address(cluster, name, doc)
        cluster.gender = cluster.gender or told[name]
        index.add(cluster, " ".join(words), *words, outline((core(words) or words)[-1]))
    return with_married_names(clusters, doc)


def with_married_names(clusters: list[Cluster], doc: Doc) -> list[Cluster]:
    """The persons, "Mrs Vale" joined to the Ida of "Vale's widow Ida"."""
    called = [c for c in clusters if all(len(core(form)) == 1 for form in c.forms)]
    addressed_so = {c.full[0]: c for c in called if c.gender and addressed(c.first, doc) is not None}
    if not addressed_so:
        return clusters
    for cluster in called:
        for surname in kin_of(cluster, doc) & addressed_so.keys():
            other = addressed_so[surname]
            if other is cluster or cluster.gender not in ("", other.gender) or not other.mentions:
                continue
            for name in other.mentions:
                cluster.add(name, (*cluster.full, surname))
            cluster.definition = f"{words_at(doc, cluster.first.start, cluster.first.end)} {surname.title()}"
            cluster.gender, other.mentions = other.gender, []
    return [cluster for cluster in clusters if cluster.mentions]


def kin_of(cluster: Cluster, doc: Doc) -> set[str]:
    """The surnames of those whose wife, widow or mother somebody called by first name is."""
    role = before(cluster.first, doc)
    if role is None or role.head not in people_marked("kin"):
        return set()
    return {plain(doc[i].text) for i in range(role.start, role.end) if i in name_at(doc)}


def note_address(cluster: Cluster, name: Name, doc: Doc) -> None:
    """Record the title with which a person is named in full, and the one word by which he is called later on."""
    office = office_before(name, doc)
    if office and name.end - name.start > 1:
        cluster.offices.add(office)
    if name.end - name.start == 1 and not office and addressed(name, doc) is None and cluster.first != name:
        cluster.bare.add(doc[name.start].text)


def outline(surname: str) -> str:
    """A key that a surname shares with those that may be misspellings of it."""
    return f"{surname[0]}:{len(surname)}"


def core(words: tuple[str, ...]) -> tuple[str, ...]:
    """A name's words without "Jr" and a kept title at its front."""
    kept = tuple(word for word in words if word not in small("generations"))
    return kept[1:] if len(kept) > 1 and kept[0] in honorifics().kept else kept


def whose(name: Name, words: tuple[str, ...], gender: str, clusters: list[Cluster], doc: Doc) -> Cluster | None:
    """The person that a name calls, if one of the clusters fits; the best fit first, then the first introduced."""
    ranked: list[Rank] = []
    for cluster in clusters:
        alone = len(core(words)) == 1
        full = [form for form in cluster.forms if len(core(form)) > 1] if alone else cluster.forms
        fit = max((fit_of(core(words), core(form)) for form in full or cluster.forms), default=0)
        fit = min(fit, 3) if alone else fit  # a bare surname is no one's own
        if not fit:
            continue
        known = cluster_gender(cluster)
        clash = bool(gender and known and gender != known)
        later = cluster.first.start > name.start
        aside = is_told_of_another(cluster.first, doc)  # "Ada Vale's brother" is not about her
        if not clash:
            ranked.append((-fit, later, aside, cluster.first.start, cluster))
    if not ranked:
        return None
    if len(words) == 1 and (bearer := bearer_of_two(name, words, ranked, doc)) is not None:
        return bearer
    best = min(ranked, key=lambda r: r[:4])
    alike = [r[4] for r in ranked if r[:2] == best[:2]]
    return bearer_meant(name, alike, gender, doc) or best[4]


def bearer_of_two(name: Name, words: tuple[str, ...], ranked: list[Rank], doc: Doc) -> Cluster | None:
    """The person whose first surname of two a name is, where others have it as their last one.

    "Vela" is Ana Vela Rey where she was called so before, where Hugo Vela is named only after her and after this
    place, or where she was the last subject.
    """
    last = [rank for rank in ranked if rank[0] <= -3]
    two = [rank for rank in ranked if any(len(core(form)) > 2 and core(form)[-2:-1] == words for form in rank[4].forms)]
    two = [rank for rank in two if rank not in last]
    if not two or not last:
        return None
    first = min(two, key=lambda rank: rank[3])
    if all(rank[1] for rank in last) and all(first[3] < rank[3] for rank in last):
        return first[4]
    called = [rank[4] for rank in two + last if doc[name.start].text in rank[4].bare]
    spoken = called[0] if len(called) == 1 else last_subject(name, [rank[4] for rank in two + last], doc)
    return next((rank[4] for rank in two if rank[4] is spoken), None)


def bearer_meant(name: Name, bearers: list[Cluster], gender: str, doc: Doc) -> Cluster | None:
    """Of several of one name the one with the title or ``gender`` given here, called so before, or just mentioned."""
    if len(bearers) < 2:
        return None
    by_title = bool(gender)
    office, gender = office_before(name, doc), gender or gender_after(name, doc)
    titled = [c for c in bearers if office in c.offices]
    shown = {id(c): shown_gender(c, doc) for c in bearers} if gender else {}
    fit = [c for c in bearers if not gender or shown[id(c)] in ("", gender)]
    same = [c for c in bearers if by_title and shown[id(c)] == gender]  # a pronoun alone shows less than who is new
    bare = [c for c in fit if doc[name.end - 1].text in c.bare]
    start = sentence_bounds(doc)[name.start][0]
    places = range(sentence_bounds(doc)[start - 1][0] if start > 0 else 0, name.start)
    near = [c for c in fit if not c.starts.isdisjoint(places)]
    told = [c for c in near if any(i in c.starts and is_subject(name_at(doc)[i], doc) for i in places)]
    fresh = [c for c in near if c.first.start in places and c.first.start < start and is_introduced(c.first, doc)]
    addressed_again = near if addressed(name, doc) is not None else []
    last = [c for c in fit if c is last_subject(name, fit, doc) and not is_one_of_two(c, bearers, name, doc)]
    here = [c for c in last if not is_paragraph_between(c, name, doc)]
    ways = (titled, fit, fresh, here, bare, same, last, told, addressed_again)
    return next((some[0] for some in ways if len(some) == 1), None)


def last_subject(name: Name, bearers: list[Cluster], doc: Doc) -> Cluster | None:
    """Of several of one name the last to be a subject, in this sentence or the two before; in the last one also kin."""
    place = name.start
    for back_by in range(3):
        start = sentence_bounds(doc)[place if back_by == 0 else max(place - 1, 0)][0]
        for i in range(place - 1, start - 1, -1):
            found = next((c for c in bearers if i in c.starts), None)
            if found is not None and i in name_at(doc) and is_subject(name_at(doc)[i], doc):
                return None if back_by > 1 and is_kin(found.first, doc) else found
        place = start
    return None


def is_one_of_two(cluster: Cluster, bearers: list[Cluster], name: Name, doc: Doc) -> bool:
    """Whether somebody is last named together with another of the same name: "Ada Vale and Jo Vale"."""
    at = last_start(cluster, name)
    others = {start for bearer in bearers if bearer is not cluster for start in bearer.starts}
    near = (start for start in range(max(at - BESIDE, 0), at + BESIDE) if start in others)
    return any(doc[i].lower_ in ("and", "&") for start in near for i in range(*sorted((at, start))))


def last_start(cluster: Cluster, name: Name) -> int:
    """Where somebody is last mentioned not far before a name; the name's own start where he is not."""
    near = range(name.start - 1, max(name.start - NEAR, -1), -1)
    return next((at for at in near if at in cluster.starts), name.start)


def is_paragraph_between(cluster: Cluster, name: Name, doc: Doc) -> bool:
    """Whether a paragraph ends between the last mention of somebody and a name, a few sentences after it."""
    at = last_start(cluster, name)
    return any("\n" in doc[i].text_with_ws for i in range(at, name.start))


def is_introduced(name: Name, doc: Doc) -> bool:
    """Whether a sentence is about somebody it names: no relative of another, not one of two."""
    last = min(name.end, len(doc) - 1)
    last += doc[last].text == "." and last + 1 < len(doc)  # "Ada Vale Sr. and"
    beside = {doc[max(name.start - 1, 0)].lower_, doc[last].lower_}
    told = is_subject(name, doc) or doc[min(name.end, len(doc) - 1)].lower_ == "who"
    return told and not is_kin(name, doc) and beside.isdisjoint({"and", "&"})


def is_kin(name: Name, doc: Doc) -> bool:
    """Whether somebody is introduced as a relative: "His sister, Ada Vale"."""
    return any(role.head in people_marked("kin") for role in roles_of(name, doc))


def office_before(name: Name, doc: Doc) -> str:
    """The noun of the office right before a name: "mayor" of "Mayor Vale"."""
    role = before(name, doc)
    return role.head if role is not None else ""


def cluster_gender(cluster: Cluster) -> str:
    """The gender shown by titles or the first name."""
    return cluster.gender or gender_by_first_name(cluster)


def shown_gender(cluster: Cluster, doc: Doc) -> str:
    """The gender shown by titles, the first name, here or elsewhere, or pronouns after the first mentions."""
    voted = gender_by(votes_of_pronouns(tuple(cluster.mentions[:MOST_VOTING]), doc))
    return cluster_gender(cluster) or likely_gender(cluster) or voted


def gender_after(name: Name, doc: Doc) -> str:
    """The gender of the pronoun that refers to a name in its own sentence, no other name between."""
    for i in range(name.end, min(name.end + 12, sentence_bounds(doc)[name.start][1])):
        if (other := name_at(doc).get(i)) is not None and other.kind == PERSON:
            return ""
        if doc[i].lower_ in ("he", "she"):
            return gender_of_pronoun(doc[i].lower_)
    return ""


def misspelt(words: tuple[str, ...], index: Index) -> Cluster | None:
    """The one person whose surname differs in one letter from a misspelt one."""
    if not words or len(words[-1]) < 5:
        return None
    alike = index.get(outlines(words[-1]))
    like = [
        c
        for c in alike
        if len(core(c.full)) > len(words) and is_slip(words[-1], core(c.full)[-1]) and set(words[:-1]) < set(c.full)
    ]
    return like[0] if len(like) == 1 else None


def respelt(words: tuple[str, ...], clusters: list[Cluster]) -> Cluster | None:
    """The one person whose full name is the same but for a slip inside one word: "Ada Yusif Orlan".

    The last letter of a first name counts: Mario and Maria Orlan are two.
    """
    few = [c for c in clusters if len(words) > 1 and len(c.forms) < MOST_FORMS]
    like = [c for c in few if is_respelling(words, core(c.full))]
    return like[0] if len(like) == 1 else None


def is_respelling(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names of equally many words differ in one word, and there by a slip."""
    differing = [k for k, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]]
    if len(one) != len(other) or len(differing) != 1:
        return False
    k = differing[0]
    first, second = one[k], other[k]
    surname = k == len(one) - 1
    return min(len(first), len(second)) > 3 and is_slip(first, second) and (surname or first[-1] == second[-1])


def is_slip(one: str, other: str) -> bool:
    """Whether two words begin alike and differ in a single letter, or one has a letter more."""
    if one == other:
        return False
    if len(one) > len(other):
        one, other = other, one
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    if len(one) == len(other):
        return same > 0 and one[same + 1 :] == other[same + 1 :]
    return same > 0 and len(other) == len(one) + 1 and one[same:] == other[same + 1 :] and other[-1] != "s"


def outlines(surname: str) -> list[str]:
    """The keys of the surnames that may be meant by a slip: as long, or a letter longer or shorter."""
    return [f"{surname[0]}:{len(surname) + more}" for more in (-1, 0, 1)]


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
    """The gender shown by a title or role right before a name."""
    at = back(doc, name.start - 1)
    at -= at > 0 and doc[at].text == ")"  # "Chief (Mrs.) Vale"
    at -= at > 0 and doc[at].text == "."
    if at >= 0:
        gender = honorifics().dropped.get(plain(doc[at].text).rstrip("."), "")
        if gender and doc[at].text[:1].isupper():
            return gender
    first = plain(doc[name.start].text)
    if name.end - name.start > 1 and first in honorifics().kept:
        return honorifics().kept[first]
    role = before(name, doc)
    shown = gender_of(role) if role is not None else ""
    named = first_names().get(first) or first_names_of_the_world().get(first) if name.end - name.start > 1 else ""
    woman = role is not None and role.head.endswith("man") and named not in (None, "", shown)
    return "" if woman else shown  # "Chairman Birgitta Lund"


def gender_by_first_name(cluster: Cluster) -> str:
    """The gender shown by a person's first name; one word alone may be a surname too, where there are more."""
    name, known = core(cluster.full), first_names()
    for form in sorted(cluster.forms, key=len, reverse=True):
        first = core(form)
        alone = len(first) == 1 and (len(name) > 1 or first[0] not in known)
        if first and not alone and not gender_of_given(first) and known.get(first[0]):
            return known[first[0]]
    return ""


def gender_of_given(name: tuple[str, ...]) -> str:
    """The gender of what comes after a family name: of two syllables, "Han Ji-won", or after "Thi", as women's does."""
    if len(name) > 2 and name[1] == "thi":
        return "f"
    return first_names_of_the_world().get("-".join(name[1:3]), "") if len(name) > 2 else ""


def likely_gender(cluster: Cluster) -> str:
    """The gender that the first of several names has in most lands, where the lists of news have it not."""
    name = core(cluster.full)
    if given := gender_of_given(name):
        return given
    return first_names_of_the_world().get(name[0], "") if len(name) > 1 and name[0] not in first_names() else ""


def is_told_of_another(name: Name, doc: Doc) -> bool:
    """Whether a name tells whose relative or helper somebody else is: "Ada Vale's brother"."""
    return possessive_after(name, doc) and is_role(doc[name.start : name.end].root.head.text)


def possessive_after(name: Name, doc: Doc) -> bool:
    """Whether a possessive ending follows a name."""
    return name.end < len(doc) and doc[name.end].text in POSSESSIVE

"""Which body somebody's is: "his party", "her agency" after "Coast Board director Ines Fado"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....grammar.relations import is_passive, relation
from ....words.broader import is_kind_of
from ....words.lists import small
from ....words.nouns import NounKind, noun_class
from ...entities.settled import entity_at
from ...names.name import GROUP, UNKNOWN
from .by_pronoun import antecedent
from .evidence import file_of, is_firm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ...entities.entity import Entity
    from ..cast import Cast
    from ..phrases.descriptions import Description
    from ..phrases.phrase import Phrase
    from .pronouns import Who

OWNERS = frozenset({"his", "her", "their"})
MOST = 20  # mentions and roles of somebody
LEAST = 0.4  # how likely a noun names a body


def by_owner(cast: Cast, phrase: Phrase) -> Who | None:
    """The one body in which somebody has an office, where a possessive refers to him: "her agency"."""
    about = phrase.about
    if about is None or about.modifiers or cast.doc[about.start].lower_ not in OWNERS or about.plural:
        return None
    if cast.doc[about.start].tag_ != "PRP$" or noun_class(about.noun).likely(NounKind.BODY) < LEAST:
        return None
    owner = antecedent(cast, cast.doc[about.start], phrase.report)
    person = cast.persons.get(owner.key) if owner is not None else None
    fits = [body for body in bodies_of(cast, person) if may_be(cast, about, body)] if person is not None else []
    if len(fits) != 1:
        return None
    who = cast.who_of_entity(fits[0])
    cast.meant[about.noun] = who.key
    return who


def bodies_of(cast: Cast, person: Entity) -> list[Entity]:
    """The bodies named in what somebody is or runs: "Coast Board director", "chief executive of Orion"."""
    known = entity_at(cast.doc)
    roles = [i for role in person.roles[:MOST] for i in range(role.start, role.end)]
    run = [i for name in person.mentions[:MOST] for i in run_by(cast.doc[name.start : name.end].root)]
    inside = [known[i] for i in (*roles, *run) if i in known]
    inside += [body for role in person.roles[:MOST] if (body := owner_of(cast, role.start)) is not None]
    return list({id(body): body for body in inside if body.kind in (GROUP, UNKNOWN)}.values())


def owner_of(cast: Cast, start: int) -> Entity | None:
    """Whose "its" is in or before an office that begins at a token: the Owls of "its leader"."""
    own = next((cast.doc[i] for i in (start, start - 1) if i >= 0 and cast.doc[i].lower_ == "its"), None)
    who = antecedent(cast, own, None) if own is not None else None
    return cast.entity_of_who(who) if who is not None else None


def run_by(name: Token) -> Iterator[int]:
    """Yield the objects of "who runs Orion" after a name, and of "runs Orion" whose subject the name is."""
    clauses = [clause for clause in name.children if clause.dep_ == "acl:relcl"]
    clauses += [name.head] if relation(name) == "nsubj" and not is_passive(name.head) else []
    for clause in clauses:
        if clause.lemma_ in small("running"):
            yield from (child.i for child in clause.children if relation(child) == "obj")


def may_be(cast: Cast, about: Description, body: Entity) -> bool:
    """Whether a body may be called by a noun: its name says so, or says nothing else."""
    file = file_of(cast.doc, body)
    if any(is_kind_of(one, about.noun) for one in file.heads | file.nouns):
        return True
    return not any(noun_class(one).likely(NounKind.BODY) > LEAST for one in file.heads) or is_firm(file)

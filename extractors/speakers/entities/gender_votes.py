"""The gender that pronouns after a person's names show, or the husband or wife whose owner he is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.phrases import root_of
from ...grammar.relations import relation
from ...text.marks import pair_around_token
from ...text.sentences import paragraph_numbers, sentence_of
from ...words.cues import lemma_of_form
from ...words.forms import plain
from ...words.lists import small
from ...words.people import first_names, first_names_of_the_world, gender_of_pronoun
from ..names.found import name_at
from ..names.name import PERSON, POSSESSIVE, Name
from .roles import roles_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MOST_LED_UP = 3  # nouns that a name is beside
TELLING_ON = 90  # tokens
OF_OWNERS = {"husband": "f", "widower": "f", "wife": "m", "widow": "m"}


def votes_of_pronouns(mentions: tuple[Name, ...], doc: Doc) -> tuple[int, int]:
    """How often "he" and "she" come first after a subject, with no other person's name between.

    Pronouns in quotations of the person himself do not count.
    """
    votes = pronouns_after(mentions, doc)
    return len(votes["m"]), len(votes["f"])


def are_plain(votes: set[int], mentions: tuple[Name, ...], doc: Doc) -> bool:
    """Whether a pronoun that votes is the subject of a clause in the paragraph of a name before it: "She said"."""
    numbers = paragraph_numbers(doc)
    named = {numbers[name.start] for name in mentions}
    return any(doc[i].tag_ == "PRP" and relation(doc[i]) == "nsubj" and numbers[i] in named for i in votes)


def pronouns_after(mentions: tuple[Name, ...], doc: Doc) -> dict[str, set[int]]:
    """The pronouns that vote, by gender."""
    own, covered, quoted = set(mentions), name_at(doc), pair_around_token(doc)
    votes: dict[str, set[int]] = {"m": set(), "f": set()}  # by the place of the pronoun, which counts once
    for name in mentions:
        if not is_subject(name, doc):
            continue
        for i in range(name.end, min(name.end + 40, len(doc))):
            other = covered.get(i)
            if doc[i].tag_ == "WP$" or (other is not None and other.kind == PERSON and other not in own):
                break  # "Ada Vale, whose son said he ..."
            gender = gender_of_pronoun(doc[i].lower_) if quoted[i] in (-1, quoted[name.start]) else ""
            if gender and doc[i].tag_ == "PRP" and doc[i].head == governor(name, doc).head:
                continue  # "Ada Vale praised him"
            if gender and is_asked_about(doc[i]):
                break  # "Ada Vale asked if he was sure"
            if not gender:
                continue
            i, gender = teller_after(name, i, gender, own, doc)
            if gender != gender_of_owner(name, doc):
                votes[gender].add(i)
            break
    return votes


def votes_of_possessives(mentions: tuple[Name, ...], doc: Doc) -> tuple[int, int]:
    """How often "his" and "her" are in a clause of which somebody is the subject: "Ada Vale sold her car"."""
    votes = {"m": 0, "f": 0}
    for name in mentions:
        verb = governor(name, doc).head
        if not is_subject(name, doc) or verb.pos_ != "VERB" or verb.i < name.start or gender_of_owner(name, doc):
            continue
        for i in range(verb.i + 1, min(verb.i + 12, len(doc))):
            token = doc[i]
            if token.tag_ != "PRP$" or token.head.head != verb or relation(token.head) not in ("obj", "obl"):
                continue
            if any(doc[k].tag_ == "WP$" for k in range(name.end, verb.i)):
                continue  # "Ada Vale, whose husband had died, held his photograph"
            if gender := gender_of_pronoun(token.lower_):
                votes[gender] += 1
    return votes["m"], votes["f"]


def teller_after(name: Name, at: int, gender: str, own: set[Name], doc: Doc) -> tuple[int, str]:
    """The pronoun that goes on telling after a report by name, where the one in the report is of another gender.

    "Ada Vale said the mill was his. She added": who is told of may be another one, who adds is not.
    """
    covered, quoted = name_at(doc), pair_around_token(doc)
    verb = governor(name, doc).head
    if verb.lower_ not in lemma_of_form() or sentence_of(doc, at) != sentence_of(doc, name.start):
        return at, gender
    first = plain(doc[name.start].text)
    if gender in (first_names().get(first), first_names_of_the_world().get(first)):
        return at, gender
    for i in range(at + 1, min(at + TELLING_ON, len(doc))):
        other = covered.get(i)
        if other is not None and other.kind == PERSON and other not in own:
            break
        told = gender_of_pronoun(doc[i].lower_) if quoted[i] == quoted[name.start] else ""
        if told and told != gender and relation(doc[i]) == "nsubj" and doc[i].head.lower_ in lemma_of_form():
            apart = sentence_of(doc, i) != sentence_of(doc, name.start)
            return (i, told) if apart else (at, gender)
    return at, gender


def is_asked_about(pronoun: Token) -> bool:
    """Whether a pronoun is the subject of what somebody asks, and so may be the one who is asked."""
    clause = pronoun.head
    return relation(pronoun) == "nsubj" and relation(clause) in ("ccomp", "advcl") and clause.head.lemma_ == "ask"


def gender_by_spouse(mentions: tuple[Name, ...], doc: Doc) -> str:
    """The gender of the owner of a husband or a wife: "Ada Vale, whose husband", "Vale's late husband"."""
    for name in mentions:
        words = [doc[i].lower_ for i in range(name.end, min(name.end + 4, len(doc))) if doc[i].text != ","]
        if words[:1] == ["whose"] or not POSSESSIVE.isdisjoint(words[:1]):
            spouse = next((word for word in words[1:] if word not in small("past")), "")
            if spouse in OF_OWNERS:
                return OF_OWNERS[spouse]
    return ""


def gender_of_owner(name: Name, doc: Doc) -> str:
    """The gender of a possessive before a name, whose owner later pronouns may refer to: "Her aunt Vale"."""
    owners = (doc[max(role.start - 1, 0)] for role in roles_of(name, doc))
    return next((gender_of_pronoun(owner.lower_) for owner in owners if owner.tag_ == "PRP$"), "")


def gender_by(votes: tuple[int, int]) -> str:
    """The gender that more of the pronouns have."""
    male, female = votes
    return "" if male == female else "m" if male > female else "f"


def is_subject(name: Name, doc: Doc) -> bool:
    """Whether a name is the subject of its clause."""
    return relation(governor(name, doc)) == "nsubj"


def governor(name: Name, doc: Doc) -> Token:
    """The noun before a name that is called by it: "nurse" of "the nurse Ada Vale"; the name itself where none is."""
    root = root_of(doc, name.start, name.end)
    for _ in range(MOST_LED_UP):
        if relation(root) not in ("appos", "flat") or root.head.i >= root.i:
            break
        root = root.head
    return root

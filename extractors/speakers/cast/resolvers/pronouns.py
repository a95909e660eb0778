"""Whom a pronoun means, by what comes before it: number, gender, nearness, and what was subject or source.

In news "he said" refers to the man quoted last; "it" to the body quoted last; "who" to the noun before it; "I"
and "we" inside a quotation to its speaker. The weights were set on annotated articles.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from ....base import SpeakerType
from ....grammar.relations import relation
from ....text.sentences import opens_sentence
from ....words.lists import function_words, small
from ....words.nouns import NounKind, is_document_noun, is_people_noun, noun_class
from ....words.people import gender_of_pronoun

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacy.tokens import Doc, Token

ME = frozenset({("i",), ("we",), ("you",)})
OF_THIRD_PERSON = ("masculine", "feminine", "neuter", "third_person_plural")

SOURCE, SUBJECT, ASIDE, OTHER, OWNER = 3.0, 2.0, 1.4, 1.0, 0.8  # an aside is a relative clause
BESIDE = 1.9  # the subject of a clause after the main one: "after | Vale | had left"
NEARER = 0.64  # each sentence further back counts that much less
REACH = 12  # sentences
LEAST = 0.02  # weight of a mention that may be meant
MOST = 300  # mentions, of which news has far fewer in so many sentences
SAME = 1.3  # a subject of the same sentence
PARAGRAPH = 0.9  # each paragraph further back
REPORTED = 0.25  # mentions in what the pronoun itself is the source of
TOLD = 0.75  # mentions inside what somebody says
NESTED = 0.6  # sources inside what somebody says
SOMEBODY = 0.3  # a source by a noun that need not be for a person
UNSURE = 0.7  # somebody whose gender the article does not show
MISTAKEN = 0.06  # somebody of the other gender, as it seems: where no one else is near, that was wrong
MAY_BE_BODY = 0.5  # how likely a noun names a body, where it may name a person as well
AS_IT = {SpeakerType.GROUP: 1.0, SpeakerType.PLACE: 0.7, SpeakerType.DOCUMENT: 0.5}
AS_SEVERAL = {SpeakerType.GROUP: 0.8, SpeakerType.PERSON: 0.06, SpeakerType.PLACE: 0.1}


class Who(NamedTuple):
    """A possible antecedent: how it is printed, what it is, and its gender, perhaps ``doubtful``, and number."""

    key: tuple[str, ...]
    name: str
    type: SpeakerType
    role: str | None = None
    gender: str = ""
    plural: bool = False
    heads: int = 1
    members: SpeakerType | None = None
    noun: str = ""
    doubtful: bool = False

    @property
    def named(self) -> bool:
        """Whether somebody is called by name."""
        return self.key[:1] == ("name",)


class Seen(NamedTuple):
    """A mention that has been read: its first token, its sentence, who it is, how prominent it is, where it is."""

    at: int
    sentence: int
    who: Who
    weight: float
    quoted: bool
    on_paper: bool = False


def is_of_third_person(word: str) -> bool:
    """Whether a word in small letters is a pronoun for somebody or something spoken of: "she", "themselves", "both"."""
    return any(word in function_words(name) for name in OF_THIRD_PERSON)


def fits(pronoun: str, who: Who, *, speaks: bool = False, on_paper: bool = False) -> float:
    """How well a pronoun's number and gender suit somebody: 0 not at all, 1 well.

    ``on_paper`` is somebody who has just spoken through a document, which is "it" whoever wrote it.
    """
    return how_well(who, gender_of_pronoun(pronoun), is_it=is_neuter(pronoun), speaks=speaks, on_paper=on_paper)


def is_neuter(pronoun: str) -> bool:
    """Whether a pronoun is one for a thing: "it"."""
    return pronoun in function_words("neuter")


def how_well(who: Who, gender: str, *, is_it: bool, speaks: bool, on_paper: bool) -> float:
    """How well a pronoun suits somebody, of which its gender is known and whether it is for a thing."""
    if who.key in ME:
        return 0.0
    if gender:
        return fits_one(who, gender, speaks=speaks)
    if is_it:
        told = speaks and who.type in (SpeakerType.PLACE, SpeakerType.UNKNOWN) and not (who.named or who.plural)
        papers = (
            who.plural and who.type is SpeakerType.DOCUMENT
        )  # "These figures show that Orion is sure of | its | lead"
        return (
            1.0 if (on_paper and not papers) or told else fits_it(who)
        )  # "The canal says no. | It | blames the wind."
    return fits_several(who, speaks=speaks)


def fits_one(who: Who, gender: str, *, speaks: bool) -> float:
    """How well "he" or "she" suits somebody."""
    if who.plural:
        return 0.0
    if who.type is SpeakerType.UNKNOWN:
        return SOMEBODY if speaks else 0.0
    if who.type is not SpeakerType.PERSON:
        return 0.0
    if who.gender == gender:
        return 1.0
    return UNSURE if not who.gender else MISTAKEN if who.doubtful else 0.0


def fits_it(who: Who) -> float:
    """How well "it" suits something."""
    if who.plural:
        return 0.0
    if who.type is SpeakerType.PERSON:  # "The operator said no. | It | blamed ..."
        body = not who.named and bool(who.noun) and noun_class(who.noun).likely(NounKind.BODY) >= MAY_BE_BODY
        return AS_IT[SpeakerType.PLACE] if body else 0.0
    return AS_IT.get(who.type, 0.15)


def fits_several(who: Who, *, speaks: bool) -> float:
    """How well "they" suits somebody: several, a body with a name, hardly one whose gender is hidden."""
    if who.plural and who.type is SpeakerType.UNKNOWN:
        return SOMEBODY if speaks else 0.0  # no things that have said nothing yet
    if who.plural:
        return 1.0 if who.type is SpeakerType.GROUP else 0.3
    if who.type is SpeakerType.GROUP and not who.named and who.noun and not is_people_noun(who.noun):
        return 0.45  # a ministry, a company
    if who.type is SpeakerType.PERSON and who.gender:
        return 0.0
    return AS_SEVERAL.get(who.type, 0.0)


def ranked_before(
    pronoun: str, at: int, sentence: int, seen: Sequence[Seen], *, barred: Callable[[Seen], float], quoted: bool
) -> list[Who]:
    """The possible antecedents among mentions read before, the likeliest first.

    ``barred`` says how much of a mention counts.
    """
    totals: dict[tuple[str, ...], tuple[float, Who]] = {}
    gender, is_it = gender_of_pronoun(pronoun), is_neuter(pronoun)
    for mention in islice(reversed(seen), MOST):
        place, its_sentence, who, prominent, inside, on_paper = mention
        if sentence - its_sentence > REACH:
            break
        if place >= at:
            continue
        fit = how_well(who, gender, is_it=is_it, speaks=prominent >= SOURCE, on_paper=on_paper)
        if not fit:
            continue
        near = NEARER ** (sentence - its_sentence) * (1 - 0.004 * min(at - place, 50))
        weight = prominent * fit * near * barred(mention)
        if its_sentence == sentence and prominent >= SUBJECT:
            weight *= SAME
        if inside and not quoted:
            weight *= 0.4
        best, _ = totals.get(who.key, (0.0, who))
        totals[who.key] = (max(best, weight) + 0.12 * min(best, weight), who)
    ranked = sorted(totals.values(), key=lambda pair: -pair[0])
    return [who for weight, who in ranked if weight > LEAST]


def prominence(token: Token) -> float:
    """How prominent a mention is by its place in the clause."""
    rel = relation(token)
    if is_cited_first(token):
        return SUBJECT
    if rel == "nsubj":
        if token.head.dep_ == "acl:relcl":
            return ASIDE
        return BESIDE if relation(token.head) == "advcl" and token.head.head.i < token.i else SUBJECT
    if rel in ("obj", "iobj") and token.head.lemma_ in small("asking_or_quoting"):
        return SUBJECT  # "asked Ada Vale whether she ..."
    if rel == "nmod" and token.dep_ == "nmod:poss":
        return OWNER
    if rel == "obl" and opens_sentence(token.left_edge) and token.left_edge.lower_ == "for":
        return SUBJECT  # "For Ada Vale, it was late. She said ..."
    if rel in ("conj", "appos", "flat") and token.head is not token and token.head.i < token.i:
        return min(SUBJECT, prominence(one_of(token.head) if rel == "appos" else token.head))
    if rel in ("compound", "amod", "nmod"):
        return 0.6
    return OTHER


def one_of(several: Token) -> Token:
    """The "one" of several before a name: of "One of her clients, Ada Vale, said"; else the noun itself."""
    one = several.head
    picked = relation(several) == "nmod" and several.tag_ in ("NNS", "NNPS") and one.lower_ in ("another", "one")
    return one if picked else several


def is_cited_first(token: Token) -> bool:
    """Whether a name is cited at the head of a sentence: "According to Orbex, it said", "According to Orbex data"."""
    cited = token.head if relation(token) == "compound" or token.dep_ == "nmod:poss" else token
    opening = cited.left_edge
    return relation(cited) == "obl" and opening.lower_ == "according" and opens_sentence(opening)


def owner_around(token: Token) -> Token | None:
    """The owner of a remark, around a pronoun in a relative clause: "Vale's comment, in which he ..." is Vale's."""
    if relation(token) != "nsubj":
        return None
    doc, clause = token.doc, token.head
    if clause.dep_ == "acl:relcl":
        return next((child for child in clause.head.lefts if child.dep_ == "nmod:poss" and child.pos_ == "PROPN"), None)
    if token.i < 3 or doc[token.i - 1].lower_ != "which" or doc[token.i - 2].tag_ != "IN":
        return None
    for i in range(token.i - 3, max(token.i - 12, 0), -1):
        if doc[i].tag_ == "POS" and doc[i - 1].pos_ == "PROPN":
            return doc[i - 1]
        if doc[i].tag_.startswith("VB") or doc[i].is_punct:
            return None
    return None


def finding(verb: Token) -> Token | None:
    """The study that finds something, where the parse takes those studied: "a survey of 90 bakers that found"."""
    people = verb.head
    study = people.head if relation(people) == "nmod" else people
    told = verb.lemma_ in small("findings") and is_document_noun(study.text) and study is not people
    return study if told and people.tag_ in ("NNS", "NNPS") and not is_document_noun(people.text) else None


def antecedent_of_relative(doc: Doc, at: int) -> Token | None:
    """The antecedent of "who", "which" or "that": by the parse, else the word before the comma."""
    token = doc[at]
    if at > 0 and doc[at - 1].lower_ == "those":
        return doc[at - 1]
    verb = token
    for _ in range(4):
        if verb.dep_ == "acl:relcl" or relation(verb) == "acl":
            if verb.head.i < at:
                return finding(verb) or verb.head
            break
        if verb.head is verb:
            break
        verb = verb.head
    i = at - 1
    while i > 0 and (doc[i].text in (",", "–", "—", ")") or doc[i].tag_ in ("IN", "RB") or doc[i].is_space):
        i -= 1
    return doc[i] if i >= 0 and doc[i].pos_ in ("NOUN", "PROPN", "PRON") else None

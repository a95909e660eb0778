"""Who is named between what he is and what he says, where the parse gives the name to a word in between.

"The Press Secretary to the chairman, Mr Ada Vale, said" is Vale, and so is "A steward who spoke with our reporter,
Mrs Ada Vale, said". "A spokesman for the chairman, Ada Vale, said" is nobody: a spokesman need not be named. Nor is
"The wife of the chairman, Nils Oder, said", or the lawyer of somebody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....grammar.relations import relation
from ....words.lists import function_words, small
from ....words.noun_table import people_marked
from ....words.nouns import gender_of, is_person_noun
from ....words.people import is_role
from ...entities.role import is_address
from ...entities.roles_before import front_of
from ...entities.settled import entity_at
from ...names.found import name_at
from ...names.name import PERSON

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ...entities.entity import Entity
    from ...names.name import Name
    from ..cast import Cast
    from ..phrases.phrase import Phrase
    from .pronouns import Who

LONGEST = 20  # tokens between what somebody is and his name
LINKS = frozenset({"of", "on", "to"})


def by_apposition(cast: Cast, phrase: Phrase) -> Who | None:
    """Who is named right before the verb of which a description is the subject, if that may be he."""
    doc, head = cast.doc, cast.doc[phrase.reading.head]
    if phrase.reading.entity is not None:
        return None
    entity = named_before(doc, phrase.start, head) or named_beside_subject(doc, phrase.start, head)
    return cast.who_of_entity(entity) if entity is not None else None


def named_before(doc: Doc, start: int, head: Token) -> Entity | None:
    """Who is named before a comma and his office, of which a comma is left out: "Ada Vale, | the envoy | said".

    Nobody does anything before: "Orr met Ada Vale, the envoy said" is the envoy.
    """
    name = name_at(doc).get(start - 2) if start > 1 and doc[start - 1].text == "," else None
    if name is None or name.kind != PERSON or doc[start].lower_ != "the" or not is_role(head.text):
        return None
    before = doc[doc[name.start].sent.start : front_of(name, doc)]
    acts = any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in before)
    root = doc[name.start : name.end].root
    beside = any(relation(left) == "case" for left in root.lefts)  # "speaking with Ada Vale, the mayor said"
    beside = beside or (relation(root) == "appos" and is_role(root.head.text))  # "through his lawyer Ada Vale, the ..."
    verb = head.head
    told = relation(head) in ("nsubj", "appos") and not any(token.text == "," for token in doc[head.i : verb.i + 2])
    return entity_at(doc).get(name.start) if told and not acts and not beside else None


def named_beside_subject(doc: Doc, start: int, head: Token) -> Entity | None:
    """Who is named between commas before the verb of which a noun, of the phrase from a token on, is the subject."""
    noun, verb = head.lower_, head.head
    if relation(head) != "nsubj" or head.tag_ not in ("NN", "NNP") or not head.i + 1 < verb.i:
        return None
    if not is_role(noun) or noun in people_marked("kin") | small("hearing"):
        return None
    name = name_before(doc, head.i + 1, verb)
    if name is None or not may_be_meant(doc, start, head, name):
        return None
    entity = entity_at(doc)[name.start]
    return None if entity.gender and gender_of(noun) not in ("", entity.gender) else entity


def name_before(doc: Doc, start: int, verb: Token) -> Name | None:
    """The person's name between commas right before a verb, an age and adverbs left out."""
    at = verb.i - 1
    while at > start and doc[at].pos_ in ("ADV", "AUX"):
        at -= 1
    if doc[at].text != ",":
        return None
    if doc[at - 1].like_num and doc[at - 2].text == ",":
        at -= 2
    name = name_at(doc).get(at - 1)
    if name is None or name.kind != PERSON or not start < name.start <= start + LONGEST:
        return None
    front = name.start - 1
    while front > start and (is_address(doc[front]) or doc[front].text == "."):
        front -= 1
    return name if doc[front].text == "," else None


def may_be_meant(doc: Doc, start: int, head: Token, name: Name) -> bool:
    """Whether the words before a name let it be of who is described, not of whom they speak of in between."""
    between = doc[head.i + 1 : name.start]
    if any(token.i in name_at(doc) and name_at(doc)[token.i].kind == PERSON for token in between):
        return False
    comma = next(token.i for token in reversed(between) if token.text == ",")
    told = any(token.lower_ == "who" for token in between)
    if told and not is_person_noun(doc[comma - 1].lower_) and comma - 1 not in name_at(doc):
        return True  # "The clerk who wrote the warning, Ada Vale, said"
    definite = doc[start].lower_ in function_words("definite_determiners")
    addressed = is_address(doc[name.start - 1]) or doc[name.start - 1].text == "."
    return addressed if told else definite and between[0].lower_ in LINKS

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
    entity = named_beside_subject(doc, phrase.start, head) if phrase.reading.entity is None else None
    return cast.who_of_entity(entity) if entity is not None else None


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

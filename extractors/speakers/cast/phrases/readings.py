"""What a source's words are: a name with its description, a document that speaks for somebody, a noun, a pronoun."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ....base import once_each
from ....words.forms import singular
from ....words.lists import function_words, small, word_list
from ....words.nouns import NounKind, noun_class
from ...entities.entity import Entity
from ...entities.settled import entity_at
from ...names.found import name_at
from ...names.name import PERSON, POSSESSIVE, WORK, Name
from ...names.runs import is_short_form
from .head_names import head_name
from .issuers import issuer_of, voice_of
from .noun_phrases import head_noun, noun_phrase
from .self_named import self_named
from .signers import signer_of

if TYPE_CHECKING:
    from spacy.tokens import Doc


LEAST = 0.6  # how likely a noun is one for words


class Reading(NamedTuple):
    """One source read: the entities it names, or the noun phrase and its head noun.

    ``start`` and ``end`` are the tokens of the phrase as it is. ``issuer`` is set where a document speaks for
    the entity ("data from the ministry"); ``owner`` is the possessive pronoun of "its website", ``voice`` the
    phrase for whom a document speaks ("a statement issued by his parents").
    """

    start: int
    end: int
    head: int
    entity: Entity | None = None
    issuer: bool = False
    owner: int | None = None
    voice: tuple[int, int] | None = None


@once_each
def read(doc: Doc, start: int, end: int) -> Reading:
    """Read one source without coordination."""
    name = head_name(doc, start, end) or self_named(doc, start, end, head_noun(doc, start, end))
    if name is not None and (author := author_before(doc, name)) is not None:
        return Reading(start, end, name.end - 1, author, issuer=True)
    if name is not None and (entity := entity_at(doc).get(name.start)) is not None:
        return Reading(start, end, name.end - 1, entity)
    head = head_noun(doc, start, end)
    if is_utterance(doc, start, head) or signer_of(doc, head, end) is not None:
        if (issuer := issuer_of(doc, start, end, head)) is not None:
            return Reading(start, end, head, issuer, issuer=True)
        owned = doc[start].lower_ in function_words("possessives") and doc[start].tag_ != "PRP"
        if owned and not any(doc[i].text in POSSESSIVE for i in range(start, head)):
            return Reading(start, end, head, owner=start)
        if (voice := voice_of(doc, start, end, head)) is not None:
            return Reading(start, end, head, voice=voice)
    first, last = noun_phrase(doc, start, end, head)
    return Reading(first, last, head) if first < last else Reading(start, end, head)  # nothing but marks


def author_before(doc: Doc, name: Name) -> Entity | None:
    """Whose work a title names: "Ada Vale's The Long Road"."""
    at = name.start - 1
    at -= at > 0 and doc[at].lower_ in function_words("articles")
    owner = name_at(doc).get(at - 1) if name.kind == WORK and at > 0 and doc[at].text in POSSESSIVE else None
    return entity_at(doc).get(owner.start) if owner is not None and owner.kind == PERSON else None


def is_utterance(doc: Doc, start: int, head: int) -> bool:
    """Whether a noun is one for words of their author; any such noun after "Vale's", but no law."""
    noun = singular(doc[head].text)
    if noun in word_list("speakers/utterances.txt"):
        return True
    words = noun_class(noun).likely(NounKind.DOCUMENT, NounKind.SPEECH) > LEAST
    return words and noun not in small("standing") and any(doc[i].text in POSSESSIVE for i in range(start, head))


def is_pronoun(doc: Doc, start: int, end: int) -> bool:
    """Whether a source is a pronoun: "he", "they both", "she herself", "his own"."""
    if end - start > 8:
        return False
    said = (token for i in range(start, end) if not ((token := doc[i]).is_punct or token.is_space))
    first = next(said, None)
    if first is None or first.lower_ not in small("pronouns") or is_short_form(first):
        return False
    rest = [token.lower_ for token in said]
    return len(rest) < 3 and set(rest) <= small("pronouns") | small("with_pronouns")

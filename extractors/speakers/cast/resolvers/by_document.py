"""Who speaks through a document: "its website", "the family's statement", "the statement" that somebody issued."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....base import SpeakerType
from ....grammar.phrases import expand_noun
from ....grammar.relations import relation
from ....words.forms import singular
from ....words.lists import function_words, small
from ....words.nouns import is_document_noun
from ..phrases.statements import author_of, is_statement, issuer_of_statement
from .by_pronoun import antecedent, entity_around, of_noun, speaker_around
from .filed import kind_of_paper
from .pronouns import SOURCE

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ....reports.report import Reported
    from ..cast import Cast
    from ..phrases.phrase import Phrase
    from ..phrases.readings import Reading
    from .pronouns import Who

NEAR = 2  # sentences


def by_document(cast: Cast, phrase: Phrase) -> Who | None:
    """For whom a document speaks, if the article says so."""
    return of_utterance(cast, phrase.reading, phrase.report)


def of_utterance(cast: Cast, reading: Reading, report: Reported | None) -> Who | None:
    """Who speaks through "its website", "the family's statement", "a statement" that somebody issued."""
    if reading.owner is not None and (who := of_owner(cast, cast.doc[reading.owner], report)) is not None:
        return who
    if reading.voice is not None and (who := of_voice(cast, reading, reading.voice)) is not None:
        return who
    noun = cast.doc[reading.head]
    work = singular(noun.text) in small("works_of_scholars")
    known = issuer(cast, noun) if work or is_statement(noun) or is_document_noun(noun.text) else None
    return known or body_before(cast, noun)


def of_owner(cast: Cast, whose: Token, report: Reported | None) -> Who | None:
    """Whose words they are by the pronoun before them; of "our study" whoever says so in a quotation."""
    if whose.lower_ in function_words("first_person"):
        return speaker_around(cast, whose) if cast.quoted[whose.i] >= 0 else None
    return antecedent(cast, whose, report)


def of_voice(cast: Cast, reading: Reading, voice: tuple[int, int]) -> Who | None:
    """Who the common noun in a document's phrase is; in "a council report" only a council known by name.

    Data are of their body even so: "council figures".
    """
    who = cast.of_source(cast.doc[voice[0] : voice[1]])
    if voice[1] != reading.head or singular(cast.doc[reading.head].text) in small("data"):
        return who
    return None if who is None or who.name.islower() else who


def body_before(cast: Cast, noun: Token) -> Who | None:
    """The body that spoke last in the paragraph, where nothing says whose "a statement" is.

    "The statement" that nobody is said to have made is of the body that spoke in this paragraph or the one before.
    """
    here = cast.paragraphs[noun.i]
    told = any(child.i > noun.i and relation(child) in ("nmod", "acl", "appos") for child in noun.children)
    own = [left.lower_ for left in noun.lefts if relation(left) not in ("case", "punct")]
    taken_up = own == ["the"] and singular(noun.text) in small("issued_by_bodies") and not has_spoken(cast, noun)
    if told or not is_statement(noun) or not (own == ["a"] or taken_up):
        return None
    spoke = (mention for mention in cast.seen_near(noun.i, NEAR) if mention.weight >= SOURCE and not mention.quoted)
    last = next(spoke, None)
    near = last is not None and last.who.type is SpeakerType.GROUP and here - cast.paragraphs[last.at] <= taken_up
    return last.who if near and last is not None else None


def has_spoken(cast: Cast, noun: Token) -> bool:
    """Whether a document with a noun was a source before."""
    return any(cast.doc[paper.at].lower_ == noun.lower_ for paper in cast.papers if paper.at < noun.i)


def issuer(cast: Cast, noun: Token) -> Who | None:
    """Who issues a statement by its own clause, or did so in the last one: "the statement".

    Who wrote a book or led a study must be known by name; else the document speaks for itself.
    """
    own = is_statement(noun)
    by = issuer_of_statement(noun) if own else author_of(noun)
    lefts = [left for left in noun.lefts if relation(left) not in ("case", "punct")]
    words = [left.lower_ for left in lefts if left.lower_ != "new"]
    if by is None and words in (["the"], ["this"], ["that"]):
        by = stated_last(cast, noun)
    if by is None or by.i == noun.i:
        return None
    source = cast.by_head.get(by.i)
    who = cast.resolved.get((source.start, source.end)) if source is not None else of_maker(cast, by)
    return who if own or (who is not None and (who.named or who.heads > 1)) else None


def stated_last(cast: Cast, noun: Token) -> Token | None:
    """Who made the last document of a kind; of "the work" any that scholars make."""
    if noun.lower_ != "work":
        return cast.stated.get(kind_of_paper(noun.text))
    kinds = small("works_of_scholars") | small("scholarly")
    return max((by for kind, by in cast.stated.items() if kind in kinds), key=lambda by: by.i, default=None)


def of_maker(cast: Cast, by: Token) -> Who | None:
    """Who made a document, or those who did so together."""
    if any(relation(child) == "conj" for child in by.children):
        return cast.of_source(expand_noun(by))
    named = entity_around(by)  # "from the director, Ada Vale"
    return cast.who_of_entity(named) if named is not None else of_noun(cast, by, by.i + 1)

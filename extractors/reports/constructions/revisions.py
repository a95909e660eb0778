"""The number to which somebody takes a toll, a forecast or a count.

Wardens raised the death toll to 31.   The bank trimmed its growth forecast to 1.9% from 2.2%.
The coroner revised the number of dead down to nine.   She kept her price target at $52.

Leaves alone: The quake raised the toll to 12.   The board raised the fee to $4.   He kept the count at home.
              The mill cut the number of jobs to 90.   The club lifted its total to 40.
              The mill cut its count of looms to 90.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.relations import is_passive, relation
from ...grammar.verb_groups import TENSED, Part, is_perfect
from ...text.marks import pair_around_token
from ...text.plain import tokens_of
from ...words.cues import words
from ..candidate import Candidate
from ..construction import Construction
from ..extents.content import whole_piece
from ..extents.object_phrases import object_of
from ..realis import is_real
from ..sources import source_of
from ..speaking import is_thing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

OPENING = frozenset({"down", "from", "to", "up"})  # of the phrases with the new number and the old
BARE = frozenset({"figure", "number", "total"})  # they may count anything
OWN = BARE | {"count", "tally"}  # "its tally" may be of what somebody has


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield a tally with the number that somebody takes it to, or leaves it at."""
    for forms, opening in ((words("taking_to"), "to"), (words("leaving_at"), "at")):
        for verb in tokens_of(doc, forms):
            if verb.pos_ == "VERB" and not is_passive(verb) and (found := revision(verb, opening)) is not None:
                yield found


def revision(verb: Token, opening: str) -> Candidate | None:
    """What somebody does to a tally."""
    tally = object_of(verb)
    reduced = relation(verb) == "acl" and verb.dep_ != "acl:relcl"
    if tally is None or not is_tally(tally) or reduced or (verb.tag_ not in TENSED and not is_perfect(verb)):
        return None
    if is_own(tally) and verb.lower_ not in words("reckoning_anew"):
        return None
    amount = next((c for c in phrases_after(verb, tally) if is_number_after(c, opening)), None)
    source = source_of(verb, passive=False) if amount is not None else None
    if amount is None or source is None or is_thing(source.root) or not is_real(verb):
        return None
    end = amount.right_edge.i + 1
    for c in phrases_after(verb, tally):
        if c.left_edge.i == end and c.left_edge.lower_ in OPENING and any(token.tag_ == "CD" for token in c.subtree):
            end = c.right_edge.i + 1
    content = whole_piece(verb.doc, Part(tally.left_edge.i, end), pair_around_token(verb.doc)[verb.i])
    return Candidate.of_verb("revision", verb, source, content) if content else None


def is_tally(noun: Token) -> bool:
    """Whether a noun is a toll, a forecast or the like; "the number" only of the dead, or of nothing."""
    lemma = noun.lemma_.lower()
    priced = {lemma, *(c.lower_ for c in noun.lefts)} >= {"price", "target"}  # in either order
    if not priced and lemma not in words("tallies") and lemma not in words("forecasts"):
        return False
    of = of_what(noun)
    return lemma not in BARE or of is None or of.lemma_.lower() in words("tolled")


def is_own(tally: Token) -> bool:
    """Whether a tally may be of what somebody has: "her total", "its count of looms"; not "its count of the dead"."""
    owned = any(c.tag_ == "PRP$" for c in tally.lefts) and tally.lemma_.lower() in OWN
    counted = of_what(tally)
    return owned and (counted is None or counted.lemma_.lower() not in words("tolled"))


def of_what(tally: Token) -> Token | None:
    """What a tally is said to be of."""
    return next((c for c in tally.rights if relation(c) == "nmod" and c.left_edge.lower_ == "of"), None)


def phrases_after(verb: Token, tally: Token) -> list[Token]:
    """The phrases after a tally, wherever the parser put them."""
    below = [token for token in tally.subtree if token.i > tally.i and relation(token) in ("nmod", "obl")]
    return sorted({*(c for c in verb.rights if c.i > tally.i), *below}, key=lambda token: token.left_edge.i)


def is_number_after(phrase: Token, opening: str) -> bool:
    """Whether a phrase is a number after "to" or "at": "to 31", "up to $4m", "at 2.5 per cent"."""
    first = next((c.lower_ for c in phrase.lefts if relation(c) == "case" and c.lower_ == opening), None)
    return first is not None and any(token.tag_ == "CD" for token in phrase.subtree)


CONSTRUCTION = Construction("revision", find_all=find_all)

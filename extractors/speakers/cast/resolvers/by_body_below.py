"""Which body, named below, a headline or a lead means by a noun: "Co-op warns ...", "A committee of MPs says ...".

    Co-op warns of milk shortage         ... the Tauranui Dairy Cooperative said       the cooperative
    Japan institute finds new bird flu   ... the National Institute for Zoonoses       the institute
    A panel has called for a ban         ... the Public Safety Panel said              the panel

The name, or what the article calls its bearer, must have the noun, another for the same or a narrower one, and the
words before the noun must be his too; places are where he may be. Two such bodies are none, unless one alone speaks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....text.lines import is_in_heading
from ....words.broader import is_kind_of, is_same
from ....words.forms import plain, singular
from ....words.lists import small
from ....words.nouns import is_body_noun
from ....words.places import country_of
from ...entities.same_body import stem
from ...names.found import name_at
from ...names.name import GROUP, PLACE
from ..phrases.readings import read
from .by_introduction import opens_article
from .by_named_phrase import bodies_of
from .by_repetition import words_of
from .evidence import file_of, is_firm
from .offices import around

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

    from ....reports.report import Reported
    from ...entities.entity import Entity
    from ..cast import Cast
    from ..phrases.phrase import Phrase
    from .pronouns import Who

WITHIN = 8  # sentences to the name that a headline's noun means
NEXT = 2  # sentences to the name that a lead's noun means
SOON = 3  # sentences in which no other body may be named that may be "a mining company"
FEWEST = 2  # words in common of two reports
FIRM = "company"
LONGEST = 4  # words of a headline's phrase


def by_body_below(cast: Cast, phrase: Phrase) -> Who | None:
    """The one body named soon after that has the noun of the headline or lead in its name, or is called so."""
    doc, reading = cast.doc, phrase.reading
    noun = doc[reading.head]
    if reading.issuer or noun.tag_ in ("NNS", "NNPS") or not is_body_noun(noun.lower_):
        return None
    in_heading = is_bare_in_heading(doc, phrase)
    if not in_heading and not is_lead(cast, phrase):
        return None
    is_definite = doc[reading.start].lower_ == "the"
    known = [one for one in below(cast, phrase, WITHIN if in_heading else NEXT) if one is not reading.entity]
    narrower = in_heading or is_definite
    fits = [one for one in known if is_called(doc, one, noun, narrower=narrower) and has_words(cast, one, phrase)]
    if in_heading:
        fits = [one for one in fits if speaks(cast, one)] or fits
    else:
        fits = [one for one in fits if len(fits) == 1 and is_next(cast, one, phrase)]
    fits = fits or (firm_below(cast, phrase) if not is_definite else [])
    return cast.who_of_entity(fits[0]) if len(fits) == 1 and not is_between(cast, phrase, fits[0]) else None


def by_headline_name(cast: Cast, phrase: Phrase) -> Who | None:
    """The same where the headline has a place and the noun, which is no name anywhere else: "Johor hospital"."""
    entity = phrase.reading.entity
    if entity is None or entity.kind != GROUP or not cast.doc[phrase.end - 1].is_lower:
        return None
    return by_body_below(cast, phrase) if all(name.start < phrase.end for name in entity.mentions) else None


def is_bare_in_heading(doc: Doc, phrase: Phrase) -> bool:
    """Whether a phrase is a noun of the headline without an article, with no more than a word or two before it."""
    if not is_in_heading(doc, phrase.start) or phrase.end - phrase.start > LONGEST:
        return False
    return not any(doc[i].tag_ in ("DT", "PRP$", "CD") for i in range(phrase.start, phrase.end))


def is_between(cast: Cast, phrase: Phrase, body: Entity) -> bool:
    """Whether somebody else, without a name, speaks by the noun before a body is named: "the city's watchdog"."""
    noun, first = cast.doc[phrase.reading.head].lower_, body.mentions[0].start
    sources = (cast.by_head[i] for i in cast.heads if phrase.end < i < first)
    between = next((one for one in sources if one.root.lower_ == noun), None)
    return between is not None and cast.of_source(between) != cast.who_of_entity(body)


def is_lead(cast: Cast, phrase: Phrase) -> bool:
    """Whether a phrase introduces a body in the lead: "a committee of MPs", "a bank", "the energy regulator"."""
    reading = phrase.reading
    first = cast.doc[reading.start].lower_
    opens = reading.entity is None and opens_article(cast, phrase.start)
    return opens and (first in ("a", "an") or (first == "the" and reading.head > reading.start + 1))


def below(cast: Cast, phrase: Phrase, reach: int) -> list[Entity]:
    """The bodies named for the first time within some sentences after a phrase."""
    here = cast.sentences[phrase.start]
    after = (one for one in around(bodies_of(cast.doc), phrase.end, 20) if one.mentions[0].start >= phrase.end)
    return [one for one in after if cast.sentences[one.mentions[0].start] - here <= reach]


def is_called(doc: Doc, body: Entity, noun: Token, *, narrower: bool) -> bool:
    """Whether a body is called by a noun or another for the same, in its name or beside it; ``narrower``: or a kind."""
    file, wide = file_of(doc, body), singular(noun.text)
    if not narrower and wide in small("one_of_many"):
        return False
    own = file.heads | file.nouns
    return any(is_same(one, wide) or (narrower and is_kind_of(one, wide)) for one in own)


def has_words(cast: Cast, body: Entity, phrase: Phrase) -> bool:
    """Whether each word before the noun is one of the body's, or names where it is; or the body says the same again.

    Adjectives that tell it from no other do not count: "a parliamentary committee".
    """
    doc, stems = cast.doc, file_of(cast.doc, body).stems
    before = (doc[i] for i in range(phrase.reading.start, phrase.reading.head))
    telling = (token for token in before if token.is_alpha and not says_nothing(token))
    if all(stem(plain(token.text)) in stems or is_place(doc, token) for token in telling):
        return True
    return phrase.report is not None and says_again(cast, body, phrase.report)


def says_nothing(token: Token) -> bool:
    """Whether a word before a noun is an article or an adjective that tells its bearer from no other."""
    if token.lower_ in ("a", "an", "the", "new"):
        return True
    return token.tag_ == "JJ" and token.is_lower and token.lower_ not in small("others")


def is_place(doc: Doc, token: Token) -> bool:
    """Whether a word is the name of a place or of its people: "Johor hospital", "Kenyan court"."""
    name = name_at(doc).get(token.i)
    if token.text in country_of() or (name is not None and name.kind == PLACE):
        return True
    return name is not None and token.is_title and name.end - name.start == 2 and doc[name.end - 1].is_lower


def says_again(cast: Cast, body: Entity, report: Reported) -> bool:
    """Whether the reports of a body have two words of a report before them."""
    said = words_of(cast.doc, report)
    again = (other for other in cast.reported if other.source is not None and is_of(cast, other.source, body))
    return any(len(words_of(cast.doc, other) & said) >= FEWEST for other in again)


def firm_below(cast: Cast, phrase: Phrase) -> list[Entity]:
    """The one body named in the next sentences, if it is the next to speak and a noun for firms suits it.

    A body of another kind must say the same again, and only a headline's noun is one.

        A mining company has denied ...  Karst Minerals said the water was clean.
        Club denies owing wages          Real Arden has denied owing wages to nine players.
    """
    doc = cast.doc
    noun = singular(doc[phrase.reading.head].text)
    known = [one for one in below(cast, phrase, SOON) if not is_other(doc, one, noun)]
    if len(known) != 1 or not is_next(cast, known[0], phrase):
        return []
    if is_kind_of(noun, FIRM) or is_same(noun, FIRM):
        return known
    again = phrase.report is not None and says_again(cast, known[0], phrase.report)
    return known if again and is_bare_in_heading(doc, phrase) and noun not in small("organs") else []


def is_other(doc: Doc, body: Entity, noun: str) -> bool:
    """Whether the words of a body's name, or for it, say that it is of another kind: "the Water Board" is no firm."""
    file = file_of(doc, body)
    other = any(is_body_noun(one) and not is_kind_of(one, noun) for one in file.heads | file.nouns)
    return other and not (is_firm(file) and (is_kind_of(noun, FIRM) or is_same(noun, FIRM)))


def speaks(cast: Cast, body: Entity) -> bool:
    """Whether a source is a body, its document, or somebody called by a phrase with its name."""
    return any(is_of(cast, cast.by_head[i], body) for i in cast.heads)


def is_next(cast: Cast, body: Entity, phrase: Phrase) -> bool:
    """Whether the next source is a body; after a headline the next that is named, since leads say less than names."""
    after = (cast.by_head[i] for i in cast.heads if i > phrase.end)
    if is_bare_in_heading(cast.doc, phrase):
        after = (one for one in after if read(cast.doc, *cast.parts_of(one)[0]).entity is not None)
    following = next(after, None)
    return following is not None and is_of(cast, following, body)


def is_of(cast: Cast, source: DocSpan, body: Entity) -> bool:
    """Whether a source is a body or its document."""
    return read(cast.doc, *cast.parts_of(source)[0]).entity is body

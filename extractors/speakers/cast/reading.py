"""The article read from the first sentence to the last: every name, noun, pronoun and source, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Span, SpeakerType
from ...grammar.phrases import expand_noun, noun_range, root_of
from ...grammar.relations import child, relation
from ...words.forms import singular
from ...words.noun_table import people_marked
from ...words.nouns import is_document_noun, is_group_noun
from ...words.people import gender_of_pronoun, is_role
from ..entities.settled import entities, entity_at
from ..names.found import name_at
from ..names.name import GROUP, PEOPLE, PERSON
from .phrases.earlier_phrases import nominals
from .phrases.noun_phrases import head_noun
from .phrases.readings import read
from .phrases.statements import author_of, is_statement, issuer_of_statement
from .resolvers.by_apposition import named_beside_subject
from .resolvers.by_pronoun import antecedent, entity_around
from .resolvers.by_same_document import Paper
from .resolvers.filed import kind_of_paper, sender_of
from .resolvers.own_words import is_surely_person, who_of_noun
from .resolvers.pronouns import SOURCE, Seen, is_of_third_person

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

    from ..entities.entity import Entity
    from ..names.name import Name
    from .cast import Cast
    from .resolvers.pronouns import Who


def read_all(cast: Cast) -> None:
    """Read names, noun phrases, pronouns and sources in order of position."""
    sources = [r.source for r in cast.reported if r.source is not None]
    started = {source.start for source in sources}
    named = [(name, entity) for entity in entities(cast.doc) for name in entity.mentions]
    tokens = [t for t in nominals(cast.doc) if t.i not in started and is_worth_reading(cast, t)]
    events = [(name.start, 0, k) for k, (name, _) in enumerate(named)]
    events += [(token.i, 1, k) for k, token in enumerate(tokens)]
    events += [(source.start, 2, k) for k, source in enumerate(sources)]
    for at, kind, k in sorted(events):
        cast.at = at
        if kind == 0:
            read_name(cast, named[k][1], named[k][0])
        elif kind == 1:
            read_token(cast, tokens[k])
        else:
            read_source(cast, sources[k])
    cast.at = len(cast.doc)


def read_name(cast: Cast, entity: Entity, name: Name) -> None:
    """A mention by name."""
    who = cast.who_of_entity(entity)
    if entity.kind == PEOPLE and cast.doc[name.end - 1].tag_ not in ("NNPS", "NNS"):
        return
    root = root_of(cast.doc, name.start, name.end)
    cast.see(root, as_several(who) if has_others(cast.doc, name.end) else who, name.start)
    cast.mention(who, name.start, name.end)


def as_several(who: Who) -> Who:
    """Somebody with those who worked with him, who are "they"."""
    return who._replace(plural=True, type=SpeakerType.GROUP)


def has_others(doc: Doc, end: int) -> bool:
    """Whether "et al" after a name stands for those who worked with somebody: "Vale et al | They | found"."""
    return [doc[i].lower_.rstrip(".") for i in range(max(end, 0), min(end + 2, len(doc)))] == ["et", "al"]


def is_worth_reading(cast: Cast, token: Token) -> bool:
    """Whether a token is a pronoun or a subject that may be the antecedent of a later pronoun."""
    if token.tag_ in ("PRP", "PRP$"):
        return is_of_third_person(token.lower_)
    if token.lower_ == "one" and relation(token) == "nsubj":
        return is_one_of_persons(cast.doc, token)
    if token.pos_ not in ("NOUN", "PROPN"):
        return False
    if relation(token) == "nsubj" and is_coordinated(token):
        return True
    if token.i in cast.titles or is_headline_word(token):
        return False
    if token.pos_ == "NOUN" and is_told_of(token) and token.i not in entity_at(cast.doc):
        return True
    return is_statement(token) or author_of(token) is not None or sender_of(token) is not None


def is_one_of_persons(doc: Doc, one: Token) -> bool:
    """Whether somebody without a name is picked out of several: "One of the victims", no name in it."""
    of = one.i + 1 < len(doc) and doc[one.i + 1].lower_ == "of"
    span = expand_noun(one) if of else None
    several = next((child for child in one.children if relation(child) == "nmod" and child.tag_ == "NNS"), None)
    if span is None or several is None or several.i >= span.end:
        return False
    return is_role(singular(several.text)) and not any(i in name_at(doc) for i in range(several.i, span.end))


def is_told_of(noun: Token) -> bool:
    """Whether a noun is in one of the places of a clause that antecedents of pronouns have."""
    rel = relation(noun)
    if rel == "nmod":
        return noun.dep_ == "nmod:poss" or is_role(noun.text)  # "no word from the governor"
    return rel in ("nsubj", "obj", "iobj", "obl")


def read_token(cast: Cast, token: Token) -> None:
    """A pronoun or a common noun that is no source."""
    if token.tag_ in ("PRP", "PRP$"):
        read_pronoun(cast, token)
        return
    if is_coordinated(token):
        together_who = cast.of_source(expand_noun(token))
        if together_who is not None and together_who.plural:
            cast.see(token, together_who, token.i)
        if token.i in entity_at(cast.doc) or is_role(token.text):
            return  # "mother and son" are not one
    if token.lower_ == "one":
        span = expand_noun(token)
        cast.see(token, who_of_noun(cast.doc, span.start, span.end, span.start, of_one=True), token.i)
        return
    if (by := maker_of(token)) is not None:
        cast.stated[kind_of_paper(token.text)] = by
    on_paper = is_document_noun(token.text) and relation(token) == "nsubj"
    somebody = (is_role(token.text) or (token.tag_ == "NN" and is_surely_person(token.text))) and not is_quality(token)
    if token.tag_ == "NNS" or is_group_noun(token.text) or somebody or on_paper:
        start, end = noun_range(token)
        bare = token.tag_ == "NNS" and end - start == 1  # "nurses" has no antecedent
        who = who_of_noun(cast.doc, token.i, token.i + 1, token.i) if bare else None
        who = who or named_in_predicate(cast, token) or named_apart(cast, token) or cast.of_part(start, end, None)
        if who is not None:
            cast.see(token, who, token.i, on_paper=on_paper and who.type is not SpeakerType.DOCUMENT)
        return
    whose = cast.of_part(token.i - 1, token.i + 1, None) if is_owned_kin(token) else None
    if whose is not None and whose.named:
        cast.see(token, whose, token.i)


def read_pronoun(cast: Cast, token: Token) -> None:
    """A personal pronoun that is no source."""
    who = antecedent(cast, token, None)
    if who is not None:
        cast.see(token, who, token.i)
        if token.lower_ not in ("its", "it"):
            cast.mention(who, token.i, token.i + 1)


def is_owned_kin(token: Token) -> bool:
    """Whether a noun is one for a relative, and whose he is comes right before it: "her father", "her client"."""
    kin = token.tag_ == "NN" and (token.lower_ in people_marked("kin") or token.lower_ == "client")
    return kin and token.i > 0 and token.nbor(-1).tag_ == "PRP$"


def named_in_predicate(cast: Cast, subject: Token) -> Who | None:
    """Who is named after "was": Vale in "The first witness was the mate, Ada Vale"."""
    said = subject.head
    copula = relation(subject) == "nsubj" and any(child.dep_ == "cop" for child in said.children)
    entity = entity_around(said) if copula and subject.tag_ == "NN" else None
    return cast.who_of_entity(entity) if entity is not None and entity.kind == PERSON else None


def named_apart(cast: Cast, subject: Token) -> Who | None:
    """Who is named right before the verb: Vale in "The clerk who wrote the warning, Ada Vale, will testify"."""
    entity = named_beside_subject(cast.doc, subject.left_edge.i, subject)
    return cast.who_of_entity(entity) if entity is not None else None


def is_quality(noun: Token) -> bool:
    """Whether a noun in small letters has at most adjectives beside it, as no person has: "true justice"."""
    beside = {relation(child) for child in noun.children} - {"punct", "acl", "nmod", "case", "cc", "conj"}
    return noun.tag_ == "NN" and noun.text.islower() and beside <= {"amod", "advmod"}


def maker_of(noun: Token) -> Token | None:
    """Who issues a statement or makes a document: its own body in "an Orbex statement", else by the clause."""
    if not is_statement(noun):
        return author_of(noun) or sender_of(noun)
    known = name_at(noun.doc)
    whose = next((left for left in noun.lefts if left.i in known and known[left.i].kind == GROUP), None)
    return whose or issuer_of_statement(noun) or author_of(noun) or sender_of(noun)


def read_source(cast: Cast, source: DocSpan) -> None:
    """A source: its speaker, and that he was the last to speak."""
    who = cast.resolve(source)
    if who is None:
        return
    if len(source) == 1 and who.named and (gender := gender_of_pronoun(source[0].lower_)):
        cast.called.setdefault(who.key, gender)
    first = cast.parts_of(source)[0]
    place = cast.sentences[source.start]
    quoted = cast.quoted[source.start] >= 0
    head = cast.doc[read(cast.doc, *first).head]
    on_paper = is_document_noun(head.text) or is_document_noun(source.root.text)
    several = as_several(who) if has_others(cast.doc, source.end - 2) else who
    cast.seen.append(Seen(source.start, place, several, SOURCE, quoted, on_paper))
    if is_document_noun(head.text):
        cast.papers.append(Paper(head.i, who, who.type is not SpeakerType.DOCUMENT))
        if source[0].lower_ in ("a", "an"):  # another report than the one that somebody spoke in before
            cast.stated.pop(kind_of_paper(head.text), None)
    cast.keep_group(who)
    known = name_at(cast.doc)
    named = {known[i] for i in range(source.start, source.end) if i in known}
    if cast.mentions.get(who.key, set()).isdisjoint(Span.of_tokens(cast.doc, n.start, n.end) for n in named):
        cast.mention(who, source.start, source.end)
    noun = cast.doc[head_noun(cast.doc, *first)]
    if who.heads > 1 and noun.tag_ == "NNS":  # "two judges, Ada Vale and Jo Ray"
        cast.groups[singular(noun.text)] = who


def is_coordinated(token: Token) -> bool:
    """Whether a noun or the name after it is joined to another: "minister Ada Vale and Jo Ray"."""
    for c in token.children:
        rel = relation(c)
        if rel == "conj" or (rel == "flat" and child(c, "conj") is not None):
            return True
    return False


def is_headline_word(token: Token) -> bool:
    """Whether a common noun is in capitals, as nothing in a sentence does."""
    return len(token) > 3 and token.is_upper and token.pos_ == "NOUN"

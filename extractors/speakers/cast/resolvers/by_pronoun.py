"""Whom a pronoun means, read on the cast so far."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ....base import SpeakerType
from ....grammar.phrases import expand_noun
from ....grammar.relations import is_passive, own_subject, relation
from ....text.lines import turns
from ....text.marks import pairs, token_at, token_starts
from ....text.sentences import sentence_bounds
from ....words.lists import function_words, small
from ....words.nouns import is_group_noun
from ....words.people import gender_of_pronoun
from ...entities.settled import entity_at
from ...names.name import PERSON
from ..phrases.readings import is_pronoun
from ..phrases.sources import whole
from .apart import apart_from, is_parted, is_told_first
from .by_meeting import by_meeting
from .own_words import who_of_noun
from .pronouns import (
    NESTED,
    PARAGRAPH,
    REPORTED,
    SOURCE,
    SUBJECT,
    TOLD,
    UNSURE,
    Seen,
    Who,
    antecedent_of_relative,
    fits,
    is_of_third_person,
    owner_around,
    ranked_before,
)

PRESENTED = 1.3  # the subject of the sentence right before what a pronoun is the source of
HEARD = 4  # sentences
UNHEARD = 0.5  # who has not spoken yet, and is in an earlier sentence, where several who did may go on
CALLED_OTHERWISE = 0.3  # somebody of whom only a pronoun of the other gender tells anything
ANSWERS = frozenset({"answer", "reply", "respond", "retort"})
OF_SEVERAL = frozenset({"all", "both", "each"})
CONSENTS = frozenset({"agree", "promise", "pledge", "refuse"})  # so does who is asked to do something
OF_SUBJECTS = frozenset({"promise", "threaten"})  # what is promised somebody is done by who promises

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ....reports.report import Reported
    from ...entities.entity import Entity
    from ..cast import Cast
    from ..phrases.phrase import Phrase


def by_pronoun(cast: Cast, phrase: Phrase) -> Who | None:
    """Whom a pronoun means; the pronoun itself where no antecedent fits."""
    if phrase.reading.entity is not None or not is_pronoun(cast.doc, phrase.start, phrase.end):
        return None
    return of_pronoun(cast, phrase.start, phrase.end, phrase.report)


def of_pronoun(cast: Cast, start: int, end: int, report: Reported | None) -> Who | None:
    """Whom a pronoun means; the pronoun itself where no antecedent fits."""
    token = cast.doc[start]
    if token.lower_ in function_words("first_person"):
        who = speaker_around(cast, token)
    elif token.lower_ in function_words("relative_pronouns") and (
        token.tag_ in ("WP", "WDT", "WP$") or token.lower_ == "who"
    ):
        noun = antecedent_of_relative(cast.doc, start)
        who = of_antecedent(cast, noun, start) if noun is not None else None
    elif is_of_third_person(token.lower_):
        who = antecedent(cast, token, report)
    else:
        who = None
    return who or who_of_noun(cast.doc, start, end, start)


def of_antecedent(cast: Cast, noun: Token, before: int) -> Who | None:
    """Who the noun before a relative pronoun is, by what is said of it or by itself."""
    return named_predicate(cast, noun) or named_after(cast, noun) or of_noun(cast, noun, before)


def named_predicate(cast: Cast, noun: Token) -> Who | None:
    """The subject whose predicate noun is the antecedent of a relative pronoun: Vale in "Vale is the nurse who ..."."""
    copula = any(child.dep_ == "cop" for child in noun.children)
    subject = own_subject(noun) if copula else None
    entity = entity_at(cast.doc).get(subject.i) if subject is not None else None
    return cast.who_of_entity(entity) if entity is not None and entity.kind == PERSON else None


def named_after(cast: Cast, noun: Token) -> Who | None:
    """Who is named in an apposition after the clause: Vale in "A nurse | who | says so, Ada Vale of Arden"."""
    beside = (child for child in noun.children if relation(child) == "appos" and child.i > noun.i)
    entities = [entity for child in beside if (entity := entity_at(cast.doc).get(child.i)) is not None]
    return cast.who_of_entity(entities[0]) if len(entities) == 1 and entities[0].kind == PERSON else None


def of_noun(cast: Cast, noun: Token, before: int) -> Who | None:
    """Who the noun phrase around a noun is, up to a token after it."""
    span = expand_noun(noun)
    start, end = whole(cast.doc, min(span.start, noun.i), max(min(span.end, before), noun.i + 1))
    entity = entity_at(cast.doc).get(noun.i)
    if noun.tag_ in ("PRP", "WP"):
        return of_pronoun(cast, noun.i, noun.i + 1, None)
    if entity is not None and start == noun.i:
        return cast.who_of_entity(entity)
    return cast.of_part(start, end, None)


def antecedent(cast: Cast, token: Token, report: Reported | None) -> Who | None:
    """The likeliest antecedent of a third-person pronoun."""
    if (plain := by_clause(cast, token)) is not None:
        return plain
    content = report.content if report is not None else ()
    quoted = cast.quoted[token.i] >= 0
    speaker = speaker_around(cast, token) if quoted else None
    own = len(cast.holders[token.i])
    others = of_other_gender(cast, token) | acting_on(cast, token)
    asker = asker_before(cast, token, report)
    paragraph, here = cast.paragraphs[token.i], cast.sentences[token.i]
    plural = token.lower_ in function_words("third_person_plural")
    answers, starts = token.head.lemma_ in ANSWERS | CONSENTS, token_starts(cast.doc)
    gender = gender_of_pronoun(token.lower_)
    apart = apart_from(cast, token, report, speaker)
    presenting = sentence_before(cast, token, report)
    goes_on = is_going_on(cast, token, report)
    is_another = is_parted if plural else is_told_first

    def barred(mention: Seen) -> float:
        if (known := apart.share(mention)) is not None:
            return known
        char = starts[mention.at]
        if content and any(part.start <= char < part.end for part in content):
            if mention.sentence == here and is_another(cast.doc[mention.at], token):
                return 0.0
            own_act = plural and mention.weight == SUBJECT and not mention.quoted
            return 1.0 if own_act and mention.sentence == here else REPORTED
        if mention.who.key == asker or mention.who.key in others:
            return 0.0 if answers or mention.who.key in others else REPORTED
        new = mention.who.named or is_introduced(mention, is_it=not gender)
        told_of = mention.weight == SUBJECT and new and not cast.holders[mention.at]
        if told_of and mention.sentence == presenting:
            return PRESENTED
        told = NESTED if mention.weight >= SOURCE else TOLD
        if mention.sentence == presenting and mention.who.named and is_of_another(cast, mention.at, token):
            told = PRESENTED if mention.weight == SUBJECT else 1.0
        share = told if len(cast.holders[mention.at]) > own else 1.0
        return share * PARAGRAPH ** (paragraph - cast.paragraphs[mention.at])

    def share(mention: Seen) -> float:
        heard = UNHEARD if goes_on and mention.weight < SOURCE and mention.sentence != here else 1.0
        return (
            heard * barred(mention) * share_of_called(cast, mention.who, gender) * (not is_only_one(mention.who, token))
        )

    ranked = ranked_before(token.lower_, token.i, cast.sentences[token.i], cast.seen, barred=share, quoted=quoted)
    cast.rivals[token.i] = ranked[1] if len(ranked) > 1 else None
    return ranked[0] if ranked else None


def is_only_one(who: Who, pronoun: Token) -> bool:
    """Whether a pronoun is one for several, as no one body is: "| All | agreed"."""
    return pronoun.lower_ in OF_SEVERAL and who.named and not who.plural


def is_introduced(mention: Seen, *, is_it: bool) -> bool:
    """Whether one person without a name is introduced: "A curator knocked.", "One of the victims left."; or a body."""
    if is_it and mention.who.type is SpeakerType.GROUP:
        return True
    if mention.who.plural or mention.who.type is not SpeakerType.PERSON:
        return False
    first = mention.who.name.partition(" ")[0].lower()
    return first in small("introducing")


def by_clause(cast: Cast, token: Token) -> Who | None:
    """Whom the clause alone shows: the owner of the remark around a pronoun, or who is asked to do something."""
    owner = owner_around(token)
    named = entity_at(cast.doc).get(owner.i) if owner is not None else None
    if named is not None and fits(token.lower_, who := cast.who_of_entity(named)) >= UNSURE:
        return who
    return asked_to_act(cast, token) or asked_before(cast, token) or by_meeting(cast, token, partial(who_at, cast))


def who_at(cast: Cast, noun: Token) -> Who | None:
    """Who is called by name with a noun or beside it, or whom it means."""
    return named_as(cast, noun) or of_noun(cast, noun, noun.i + 1)


def share_of_called(cast: Cast, who: Who, gender: str) -> float:
    """How much of a mention counts, by the pronoun with which somebody spoke before: "She said ... | He | said ..."."""
    otherwise = gender and not who.gender and cast.called.get(who.key, gender) != gender
    return CALLED_OTHERWISE if otherwise else 1.0


def is_going_on(cast: Cast, token: Token, report: Reported | None) -> bool:
    """Whether "they" comes after the first words of what they say, as for those who go on: "The road, | they | said".

    Who is quoted word for word has often just been introduced: "Neighbours came. "We ran," | they | said."
    """
    if report is None or token.lower_ not in function_words("third_person_plural"):
        return False
    first = min((token_at(cast.doc, part.start) for part in report.content), default=token.i)
    if first >= token.i or cast.doc[first].is_quote:
        return False
    return any(one.who.plural and one.weight >= SOURCE and not one.quoted for one in cast.seen_near(first, HEARD))


def is_of_another(cast: Cast, at: int, pronoun: Token) -> bool:
    """Whether a token is in what somebody says who cannot be meant by a pronoun: "She said Vale left. | He | ..."."""
    sources = (cast.reported[number].source for number in cast.holders[at])
    whos = [cast.resolved.get((one.start, one.end)) for one in sources if one is not None and one.start < pronoun.i]
    return bool(whos) and all(who is not None and fits(pronoun.lower_, who) < UNSURE for who in whos)


def sentence_before(cast: Cast, token: Token, report: Reported | None) -> int:
    """The sentence right before what a pronoun is the source of, in the same paragraph; -1 where there is none."""
    content = report.content if report is not None else ()
    first = min([token.i, *(token_at(cast.doc, part.start) for part in content)])
    before = sentence_bounds(cast.doc)[first][0] - 1
    while before > 0 and cast.doc[before].is_space:
        before -= 1
    return cast.sentences[before] if before >= 0 and cast.paragraphs[before] == cast.paragraphs[token.i] else -1


def acting_on(cast: Cast, token: Token) -> set[tuple[str, ...]]:
    """Who does something to a pronoun, which is another one: "Holt wrote to Aune and begged | him | to go".

    So is the one called by a pronoun of the other gender: "She told | him |".
    """
    if relation(token) not in ("obj", "iobj") or token.text.endswith(("self", "selves")):
        return set()
    verb, subject = token.head, own_subject(token.head)
    while subject is None and relation(verb) == "conj" and verb.head.pos_ == "VERB":
        verb = verb.head
        subject = own_subject(verb)
    if subject is None:
        return set()
    gender = gender_of_pronoun(subject.lower_)
    other = gender not in ("", gender_of_pronoun(token.lower_)) and subject.i < token.i
    who = of_pronoun(cast, subject.i, subject.i + 1, None) if other else named_as(cast, subject)
    return {who.key} if who is not None else set()


def asked_to_act(cast: Cast, token: Token) -> Who | None:
    """The one who is asked to do something with what is his: "begged Aune to withdraw | his threat |"."""
    act = token.head.head
    if token.tag_ != "PRP$" or relation(token.head) != "obj" or relation(act) != "xcomp" or act.tag_ != "VB":
        return None
    if act.head.lemma_ in OF_SUBJECTS:
        return None
    objects = [child for child in act.head.children if relation(child) in ("obj", "iobj") and child.i < act.i]
    if len(objects) != 1:
        return None
    who = of_noun(cast, objects[0], act.i) if objects[0].tag_ == "PRP" else named_as(cast, objects[0])
    return who if who is not None and fits(token.lower_, who) >= UNSURE else None


def named_as(cast: Cast, noun: Token) -> Who | None:
    """Who a noun is called by name."""
    entity = entity_around(noun)
    return cast.who_of_entity(entity) if entity is not None else None


def of_other_gender(cast: Cast, token: Token) -> set[tuple[str, ...]]:
    """Those called "she" who report what a "he" is said to do, and the other way round: "She said he ..." are two."""
    gender = gender_of_pronoun(token.lower_)
    sources = [cast.reported[number].source for number in cast.holders[token.i]] if gender else []
    called = [one for one in sources if one is not None and gender_of_pronoun(one.text.lower()) not in ("", gender)]
    whos = [cast.resolve(one) for one in called if one.start < token.i]
    return {who.key for who in whos if who is not None}


def asker_before(cast: Cast, token: Token, report: Reported | None) -> tuple[str, ...] | None:
    """The one who asks or accuses somebody in the sentence before; a pronoun that answers means somebody else."""
    doc = cast.doc
    start = sentence_bounds(doc)[token.i][0]
    if report is None or start == 0:
        return None
    if token.head.lemma_ not in ANSWERS | CONSENTS and not any(doc[i].is_quote for i in range(start, token.i)):
        return None
    for verb in (
        doc[i] for i in range(sentence_bounds(doc)[start - 1][0], start) if doc[i].lemma_ in small("questioning")
    ):
        if is_passive(verb):
            agent = next((child for child in verb.children if child.dep_ == "obl:agent"), None)
            entity = entity_around(agent) if agent is not None else None
            return cast.who_of_entity(entity).key if entity is not None else None
        subject = own_subject(verb)
        if verb.lemma_ == "tell" and not any(relation(child) == "xcomp" for child in verb.children):
            continue  # who told the court is the one to go on
        if subject is not None and any(relation(c) in ("obj", "iobj") and may_answer(c) for c in verb.children):
            entity = entity_around(subject)
            return cast.who_of_entity(entity).key if entity is not None else None
    return puts_to(cast, token, start) if token.head.lemma_ in ANSWERS else None


def asked_before(cast: Cast, token: Token) -> Who | None:
    """The one person asked for something in the sentence before, who answers: "asked Vale to go. | He | agreed"."""
    doc, start = cast.doc, sentence_bounds(cast.doc)[token.i][0]
    if start == 0 or token.i != start or token.head.lemma_ not in CONSENTS:
        return None
    verbs = (doc[i] for i in range(sentence_bounds(doc)[start - 1][0], start) if doc[i].lemma_ in small("questioning"))
    verb = next((verb for verb in verbs if not is_passive(verb)), None)
    asked = [c for c in verb.children if relation(c) in ("obj", "iobj") and may_answer(c)] if verb is not None else []
    who = of_noun(cast, asked[0], asked[0].i + 1) if len(asked) == 1 else None
    return who if who is not None and fits(token.lower_, who) >= UNSURE else None


def may_answer(asked: Token) -> bool:
    """Whether somebody who is asked or accused may be "he": no body, nor several."""
    entity = entity_around(asked)
    several = asked.tag_ in ("NNS", "NNPS") or is_group_noun(asked.text)
    return not several if entity is None else entity.kind == PERSON


def puts_to(cast: Cast, answering: Token, end: int) -> tuple[str, ...] | None:
    """Who says something about somebody else in the sentence before token ``end``, which that one may answer."""
    doc, known = cast.doc, entity_at(cast.doc)
    for verb in doc[sentence_bounds(doc)[end - 1][0] : end]:
        subject = own_subject(verb) if any(relation(child) == "ccomp" for child in verb.children) else None
        entity = entity_around(subject) if subject is not None else None
        if entity is None:
            continue
        says = cast.who_of_entity(entity)
        others = (cast.who_of_entity(known[i]) for i in range(verb.i + 1, end) if i in known)
        if any(other.key != says.key and fits(answering.lower_, other) >= UNSURE for other in others):
            return says.key
    return None


def entity_around(token: Token) -> Entity | None:
    """Who is called by the name that a noun is or has beside it: "reporter" of "reporter Ada Vale"."""
    known = entity_at(token.doc)
    parts = (token, *(child for child in token.children if relation(child) in ("appos", "flat")))
    return next((known[one.i] for one in parts if one.i in known), None)


def speaker_around(cast: Cast, token: Token) -> Who | None:
    """The speaker of the quotation around "I" or "we"."""
    around = (cast.reported[number] for number in cast.holders[token.i])
    holders = [r for r in around if r.source is not None and not r.source.start <= token.i < r.source.end]
    within = cast.quoted[token.i]
    if within >= 0:
        pair = pairs(cast.doc)[within].inner
        outside = [
            r for r in holders if r.source is not None and not pair.start <= cast.doc[r.source.start].idx < pair.end
        ]
        holders = outside or holders
    holders.sort(key=lambda r: sum(part.end - part.start for part in r.content))
    for holder in holders:
        assert holder.source is not None
        who = cast.resolve(holder.source)
        if who is not None:
            return who
    turn = next((t for t in turns(cast.doc) if t.content.start <= token.idx < t.content.end), None)
    label = cast.doc.char_span(*turn.label, alignment_mode="expand") if turn is not None else None
    return cast.resolve(label) if label is not None else None

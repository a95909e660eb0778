"""The cast of an article: who every source is, read from the first sentence to the last."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from ...base import Span, SpeakerType, once_per_doc
from ...grammar.phrases import expand_noun
from ...grammar.relations import relation
from ...reports.found import reported
from ...text.lines import ANSWERING, turns
from ...text.marks import pair_around_token, pairs, token_at, token_starts
from ...text.plain import text_of as doc_text
from ...words.bodies import is_document_noun, is_group_noun
from ...words.forms import plain, plain_words, singular
from ...words.lists import small, word_list
from ...words.nouns import NounKind, noun_class
from ...words.people import gender_of_role, is_role
from ..entities.entity import Entity
from ..entities.families import PARENTS, SPOUSES, by_age, family_of, parent_of, spouse_of
from ..entities.roles import front_of
from ..entities.settled import entities, entity_at, surnames
from ..names.found import name_at, names
from ..names.name import GROUP, PEOPLE, PERSON, PLACE, WORK
from .descriptions import (
    Description,
    around,
    bare_description,
    description,
    fuller_phrase,
    has_own_phrase,
    is_former,
    named_by,
    nearest,
    nominals,
    people_of,
)
from .epithets import Epithet, epithet_of, is_told, may_be_told
from .likeliest import Candidate, likeliest, near
from .pronouns import (
    FIRST,
    PARAGRAPH,
    PLURAL,
    RELATIVE,
    REPORTED,
    SOURCE,
    SUBJECT,
    THIRD,
    TOLD,
    Seen,
    Who,
    antecedent_of_relative,
    best_before,
    fits,
    owner_around,
    prominence,
)
from .sources import Reading, head_noun, is_pronoun, noun_phrase, parts_of, read, text_of, whole
from .statements import is_statement, issuer_of_statement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

    from ...reports.report import Reported
    from ..names.name import Name

PARTS = frozenset({"part", "parts", "portions", "sections", "excerpts"})
MEETINGS = frozenset({"news", "press"})
OWNED = frozenset({"his", "her", "its", "their"})
TYPES = {PERSON: SpeakerType.PERSON, GROUP: SpeakerType.GROUP, PLACE: SpeakerType.PLACE, WORK: SpeakerType.DOCUMENT}
COUNTED = {"two": 2, "three": 3, "both": 2, "four": 4, "five": 5}
COUPLES = {"pair": 2, "duo": 2, "couple": 2, "trio": 3}


@once_per_doc
def cast_of(doc: Doc) -> Cast:
    """The cast of a text, its sources read in order."""
    return Cast(doc)


class Cast:
    """Everybody who is spoken of or speaks, in order; the resolved sources; and where each is mentioned."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.sentences = sentence_numbers(doc)
        self.paragraphs = paragraph_numbers(doc)
        self.quoted = pair_around_token(doc)
        self.reported = reported(doc)
        self.holders = holders_of(doc, self.reported)
        self.by_source = {(r.source.start, r.source.end): r for r in reversed(self.reported) if r.source is not None}
        self.by_head = {r.source.root.i: r.source for r in reversed(self.reported) if r.source is not None}
        self.seen: list[Seen] = []
        self.resolved: dict[tuple[int, int], Who | None] = {}
        self.mentions: dict[tuple[str, ...], set[Span]] = {}
        self.issued: dict[str, Who] = {}
        self.fuller: dict[tuple[int, int, int], Who | None] = {}
        self.stated: dict[str, Token] = {}
        self.groups: dict[str, Who] = {}
        self.entity_whos: dict[int, Who] = {}
        self.named: dict[tuple[str, ...], Entity] = {}
        self.persons: dict[tuple[str, ...], Entity] = {}
        self.joined: dict[tuple[int, SpeakerType | None], dict[tuple[str, ...], Who]] = {}
        self.answering: tuple[Entity, ...] | None = None
        self.at = -1
        self.titles = {
            i
            for n in names(doc)
            if n.kind == PERSON
            for i in range(front_of(n, doc), n.start)
            if doc[i].lower_ not in OWNED
        }
        self.read_all()

    # reading the article

    def read_all(self) -> None:
        """Read names, noun phrases, pronouns and sources in order of position."""
        sources = [r.source for r in self.reported if r.source is not None]
        started = {source.start for source in sources}
        named = [(name, entity) for entity in entities(self.doc) for name in entity.mentions]
        tokens = [t for t in nominals(self.doc) if t.i not in started and self.is_worth_reading(t)]
        events = [(name.start, 0, k) for k, (name, _) in enumerate(named)]
        events += [(token.i, 1, k) for k, token in enumerate(tokens)]
        events += [(source.start, 2, k) for k, source in enumerate(sources)]
        for at, kind, k in sorted(events):
            self.at = at
            if kind == 0:
                self.read_name(named[k][1], named[k][0])
            elif kind == 1:
                self.read_token(tokens[k])
            else:
                self.read_source(sources[k])
        self.at = len(self.doc)

    def read_name(self, entity: Entity, name: Name) -> None:
        """A mention by name."""
        who = self.who_of_entity(entity)
        if entity.kind == PEOPLE and self.doc[name.end - 1].tag_ not in ("NNPS", "NNS"):
            return
        self.see(self.doc[name.start : name.end].root, who, name.start)
        self.mention(who, name.start, name.end)

    def is_worth_reading(self, token: Token) -> bool:
        """Whether a token is a pronoun or a subject that a later pronoun may take up."""
        if token.tag_ in ("PRP", "PRP$"):
            return token.lower_ in THIRD
        if token.pos_ not in ("NOUN", "PROPN"):
            return False
        if relation(token) == "nsubj" and is_coordinated(token):
            return True
        if token.i in self.titles or is_headline_word(token):
            return False
        if is_statement(token):
            return True
        told = relation(token) in ("nsubj", "obj", "obl") or token.dep_ == "nmod:poss"
        return token.pos_ == "NOUN" and told and token.i not in entity_at(self.doc)

    def read_token(self, token: Token) -> None:
        """A pronoun or a common noun that is no source."""
        if token.tag_ in ("PRP", "PRP$"):
            who = self.antecedent(token, None)
            if who is not None:
                self.see(token, who, token.i)
                if token.lower_ not in ("its", "it"):
                    self.mention(who, token.i, token.i + 1)
            return
        if is_coordinated(token):
            together_who = self.of_source(expand_noun(token))
            if together_who is not None and together_who.plural:
                self.see(token, together_who, token.i)
            if token.i in entity_at(self.doc):
                return
        if is_statement(token) and (by := issuer_of_statement(token)) is not None:
            self.stated[singular(token.text)] = by
        if token.tag_ == "NNS" or is_group_noun(token.text) or is_role(token.text):
            span = expand_noun(token)
            who = self.of_part(span.start, span.end, None)
            if who is not None:
                self.see(token, who, token.i)

    def read_source(self, source: DocSpan) -> None:
        """A source: its speaker, and that he was the last to speak."""
        who = self.resolve(source)
        if who is None:
            return
        place = self.sentences[source.start]
        quoted = self.quoted[source.start] >= 0
        self.seen.append(Seen(source.start, place, who, SOURCE, quoted))
        self.keep_group(who)
        named = {name_at(self.doc)[i] for i in range(source.start, source.end) if i in name_at(self.doc)}
        if self.mentions.get(who.key, set()).isdisjoint(Span.of(self.doc[n.start : n.end]) for n in named):
            self.mention(who, source.start, source.end)
        several = self.doc[head_noun(self.doc, *parts_of(source)[0])]
        if who.heads > 1 and several.tag_ == "NNS":  # "two judges, Ada Vale and Jo Ray"
            self.groups[singular(several.text)] = who
        head = read(self.doc, *parts_of(source)[0]).head
        if is_document_noun(self.doc[head].text):
            self.issued[singular(self.doc[head].text)] = who

    def see(self, token: Token, who: Who, at: int) -> None:
        """Keep a mention for later pronouns."""
        self.seen.append(Seen(at, self.sentences[at], who, prominence(token), self.quoted[at] >= 0))
        self.keep_group(who)

    def keep_group(self, who: Who) -> None:
        """Keep those named together for "the couple", "the two companies"."""
        if who.heads > 1:
            self.joined.setdefault((who.heads, who.members), {})[who.key] = who

    def mention(self, who: Who, start: int, end: int) -> None:
        """Keep where somebody is mentioned."""
        self.mentions.setdefault(who.key, set()).add(Span.of(self.doc[start:end]))

    # who it is

    def resolve(self, source: DocSpan) -> Who | None:
        """Who a source is; the words as they stand where that is not plain."""
        key = (source.start, source.end)
        if key in self.resolved:
            return self.resolved[key]
        self.resolved[key] = None  # a quotation within itself finds nothing
        who = self.of_source(source)
        self.resolved[key] = who
        if self.at < source.start:  # asked for before the article was read that far
            del self.resolved[key]
        return who

    def of_source(self, source: DocSpan) -> Who | None:
        """Who a source is, its parts put together."""
        parts = parts_of(source)
        report = self.by_source.get((source.start, source.end))
        whos = [who for start, end in parts if (who := self.of_part(start, end, report)) is not None]
        if len(whos) < 2:
            return whos[0] if whos else None
        start, end = parts[0][0], parts[-1][1]
        if not any(
            who.type in (SpeakerType.PERSON, SpeakerType.GROUP, SpeakerType.PLACE) and self.is_named(who)
            for who in whos
        ):
            return self.who_of_noun(
                *noun_phrase(self.doc, start, end, parts[-1][1] - 1), self.doc[parts[-1][0] : end].root.i, plural=True
            )
        return together(whos)

    def is_named(self, who: Who) -> bool:
        """Whether somebody is called by name."""
        return who.key[0] == "name"

    def of_part(self, start: int, end: int, report: Reported | None) -> Who | None:
        """Who one part of a source is."""
        doc = self.doc
        if end - start > 2 and doc[start].lower_ in PARTS and doc[start + 1].lower_ == "of":
            start += 2  # "part of the captain's statement"
        if is_pronoun(doc, start, end):
            return self.of_pronoun(start, end, report)
        if end == start + 1 and doc[start].lower_ in ANSWERING and (who := self.interviewee()) is not None:
            return who
        if (who := self.of_two(start, end) or self.of_family(start, end)) is not None:
            return who
        reading = read(doc, start, end)
        if (epithet := epithet_of(doc, reading.start, reading.end)) is not None:
            return self.of_epithet(reading, epithet)
        if reading.entity is not None:
            return self.who_of_entity(reading.entity)
        return self.of_utterance(reading, report) or self.of_phrase(reading)

    def of_utterance(self, reading: Reading, report: Reported | None) -> Who | None:
        """Who speaks through "its website", "the family's statement", "a statement" that somebody issued."""
        if reading.owner is not None and (who := self.antecedent(self.doc[reading.owner], report)) is not None:
            return who
        if reading.voice is not None:
            return self.of_part(*reading.voice, None)
        noun = self.doc[reading.head]
        return self.issuer(noun) if is_statement(noun) else None

    def of_phrase(self, reading: Reading) -> Who:
        """Who a phrase without a name means: a surname that was overlooked, a description, or its own words."""
        doc, start, end = self.doc, reading.start, reading.end
        if end == start + 1 and (named := surnames(doc).get(plain(doc[start].text))) and doc[start].is_title:
            return self.who_of_entity(named)
        about = description(doc, start, end, reading.head)
        if about is not None and (who := self.of_description(about)) is not None:
            return who
        about = about or bare_description(doc, start, end, reading.head)
        if about is not None and (who := self.of_likeliest(about)) is not None:
            return who
        return self.who_of_noun(start, end, reading.head)

    def of_likeliest(self, about: Description) -> Who | None:
        """Whom a description most likely means, by all that the article tells of those named before."""
        doc = self.doc
        if about.noun in small("kin") or is_document_noun(about.noun) or doc[about.start].tag_ == "PRP$":
            return None
        if noun_class(about.noun).likely(NounKind.DOCUMENT) > 0.5:
            return None
        candidates = near(self.seen, about.start, self.sentences[about.start], self.entity_of_who)
        for entity in around(list(entities(doc)), about.start, 30):
            who = self.who_of_entity(entity)
            if entity.kind != PEOPLE and who.key not in candidates and entity.mentions[0].start < about.start:
                candidates[who.key] = Candidate(who, 0.0, entity)
        candidates = {
            key: c
            for key, c in candidates.items()
            if (c.entity is None and key != (about.noun,)) or (c.entity is not None and c.entity.kind != PEOPLE)
        }
        meant = likeliest(doc, about, candidates.values())
        return meant.who if meant is not None and self.is_named(meant.who) else None

    def entity_of_who(self, who: Who) -> Entity | None:
        """The entity that somebody called by name is."""
        return self.named.get(who.key)

    def of_two(self, start: int, end: int) -> Who | None:
        """Who of the two named in this sentence, else in the ones before, "the former" or "the latter" is."""
        word = self.doc[end - 1].lower_
        if end - start != 2 or self.doc[start].lower_ != "the" or word not in ("former", "latter"):
            return None
        for reach in (1, 2, 3):
            near = [
                m for m in self.seen_near(start, reach) if self.is_named(m.who) and m.who.heads == 1 and not m.quoted
            ]
            named = list({m.who.key: m.who for m in reversed(near)}.values())
            if len(named) == 2 and named[0].type is named[1].type:
                return named[word == "latter"]
        return None

    def of_family(self, start: int, end: int) -> Who | None:
        """Who "the Webbs" or "the younger Webb" are."""
        if not 1 < end - start < 4 or self.doc[start].lower_ != "the":
            return None
        people = around(people_of(self.doc), start)
        if (one := by_age(self.doc, start, end, people)) is not None:
            return self.who_of_entity(one)
        family = family_of(self.doc, start, end, people)
        if len(family) == 2:
            return together([self.who_of_entity(entity) for entity in family])
        return self.who_of_noun(start, end, end - 1, plural=True) if family else None

    def of_spouse(self, about: Description) -> Who | None:
        """Who "her husband" is, where the article names the two together."""
        if about.noun not in SPOUSES or self.doc[about.start].tag_ != "PRP$":
            return None
        owner = self.antecedent(self.doc[about.start], None)
        one = self.persons.get(owner.key) if owner is not None else None
        people = around(people_of(self.doc), about.start)
        other = spouse_of(one, about.noun, self.doc, people) if one is not None else None
        return self.who_of_entity(other) if other is not None else None

    def of_epithet(self, reading: Reading, epithet: Epithet) -> Who:
        """The person whom "the Briton" or "the retired teacher" means: of whom that is told, else who just spoke."""
        doc, start, end = self.doc, reading.start, reading.end
        about = description(doc, start, end, reading.head)
        named = named_by(doc, about) if about is not None and reading.entity is None else None
        if named is not None and (not epithet.past or any(is_former(doc, r.start, r.end) for r in named.roles)):
            return self.who_of_entity(named)
        people = [e for e in around(people_of(doc), start) if e.mentions[0].start < start]
        told = nearest([e for e in people if is_told(doc, e, epithet)], start)
        if told is not None:
            return self.who_of_entity(told)
        taken = about is not None and not epithet.past and has_own_phrase(doc, about)
        who = self.just_spoken(start, epithet) if not taken else None
        return who or self.who_of_noun(start, end, end - 1, of_one=True)

    def just_spoken(self, at: int, epithet: Epithet) -> Who | None:
        """The person of whom the sentences just before told and an epithet may tell."""
        near = [m for m in self.seen_near(at, 3) if not m.quoted and m.who.key in self.persons]
        near = [m for m in near if may_be_told(self.doc, self.persons[m.who.key], epithet)]
        return next((m.who for m in near if m.weight >= SUBJECT), None)

    def issuer(self, noun: Token) -> Who | None:
        """Who issues a statement by its own clause, or spoke in the last one where it is "the statement"."""
        by = issuer_of_statement(noun)
        lefts = list(noun.lefts)
        if by is None and len(lefts) == 1 and lefts[0].lower_ in ("the", "this", "that"):
            by = self.stated.get(singular(noun.text))
        if by is None or by.i == noun.i:
            return None
        source = self.by_head.get(by.i)
        return self.resolved.get((source.start, source.end)) if source is not None else self.of_noun(by, by.i + 1)

    def of_description(self, about: Description) -> Who | None:
        """Who a definite description means, if that is plain."""
        if (spouse := self.of_spouse(about)) is not None:
            return spouse
        entity = named_by(self.doc, about)
        if entity is None and about.noun in PARENTS and self.doc[about.start].lower_ == "the" and not about.modifiers:
            entity = parent_of(about.noun, self.doc, around(people_of(self.doc), about.start, 8))
        if entity is not None:
            return self.who_of_entity(entity)
        if (about.plural or about.noun in COUPLES) and (who := self.last_group(about)) is not None:
            return who
        if about.plural and not about.modifiers and about.noun in self.groups:
            return self.groups[about.noun]
        if not about.modifiers and about.noun in self.issued:
            return self.issued[about.noun]
        if (who := self.of_likeliest(about)) is not None:
            return who
        fuller = fuller_phrase(self.doc, about)
        if fuller is None:
            return self.last_together(about) or self.just_named(about)
        if fuller not in self.fuller:  # a phrase over and over leads back to itself: each is asked once
            self.fuller[fuller] = self.of_part(fuller[0], fuller[1], None)
        return self.fuller[fuller]

    def last_group(self, about: Description) -> Who | None:
        """The persons that "the two leaders" are: those coordinated or named together in the sentences just before."""
        counts = [COUNTED[word] for word in about.modifiers | {self.doc[about.start].lower_} if word in COUNTED]
        counts += [COUPLES[about.noun]] if about.noun in COUPLES else []
        kind = members_of(about.noun)
        if not counts or kind is None:
            return None
        here, gender = self.sentences[about.start], gender_of_role(about.noun)
        near = self.seen_near(about.start, 4)
        whole = next((m.who for m in near if m.who.heads == counts[0] and m.who.members in (kind, None)), None)
        if whole is not None or kind is not SpeakerType.PERSON:
            return whole or self.only_group(counts[0], kind)
        if about.noun in COUPLES and (whole := self.only_group(counts[0], kind)) is not None:
            return whole
        recent = {
            m.who.key: m.who
            for m in reversed(near)
            if here - m.sentence < 3
            and m.who.type is SpeakerType.PERSON
            and self.is_named(m.who)
            and gender in ("", m.who.gender)
        }
        return together(list(recent.values())) if len(recent) == counts[0] else None

    def only_group(self, heads: int, kind: SpeakerType) -> Who | None:
        """The only ones of a kind that were named together so far."""
        groups = self.joined.get((heads, kind), {})
        return next(iter(groups.values())) if len(groups) == 1 else None

    def last_together(self, about: Description) -> Who | None:
        """Several named together not long before that "the companies", "the countries", "the pair" take up."""
        if not about.plural or about.modifiers:
            return None
        kind = SpeakerType.PERSON if about.noun == "leader" else members_of(about.noun)
        if kind is None or (kind is SpeakerType.PERSON and about.noun != "leader"):
            return None
        return next((m.who for m in self.seen_near(about.start, 6) if m.who.members is kind), None)

    def just_named(self, about: Description) -> Who | None:
        """The one person named in the sentences just before that "the billionaire" calls by another word."""
        if about.plural or about.noun not in word_list("epithets") or self.doc[about.start].lower_ != "the":
            return None
        people = {m.who.key: m.who for m in self.seen_near(about.start, 3) if m.who.type is SpeakerType.PERSON}
        who = next(iter(people.values())) if len(people) == 1 else None
        return who if who is not None and self.is_named(who) else None

    def seen_near(self, at: int, reach: int) -> list[Seen]:
        """The mentions before a token within some sentences, the last one first."""
        here = self.sentences[at]
        near = takewhile(lambda m: here - m.sentence < reach, reversed(self.seen))
        return [mention for mention in near if mention.at < at]

    def of_pronoun(self, start: int, end: int, report: Reported | None) -> Who | None:
        """Whom a pronoun means; the pronoun itself where nobody fits."""
        token = self.doc[start]
        if token.lower_ in FIRST:
            who = self.speaker_around(token)
        elif token.lower_ in RELATIVE and (token.tag_ in ("WP", "WDT", "WP$") or token.lower_ == "who"):
            noun = antecedent_of_relative(self.doc, start)
            who = self.of_noun(noun, start) if noun is not None else None
        elif token.lower_ in THIRD:
            who = self.antecedent(token, report)
        else:
            who = None
        return who or self.who_of_noun(start, end, start)

    def of_noun(self, noun: Token, before: int) -> Who | None:
        """Who the noun phrase around a noun is, up to a token behind it."""
        span = expand_noun(noun)
        start, end = whole(self.doc, min(span.start, noun.i), max(min(span.end, before), noun.i + 1))
        entity = entity_at(self.doc).get(noun.i)
        if noun.tag_ in ("PRP", "WP"):
            return self.of_pronoun(noun.i, noun.i + 1, None)
        if entity is not None and start == noun.i:
            return self.who_of_entity(entity)
        return self.of_part(start, end, None)

    def antecedent(self, token: Token, report: Reported | None) -> Who | None:
        """The likeliest antecedent of a third-person pronoun."""
        owner = owner_around(token)
        named = entity_at(self.doc).get(owner.i) if owner is not None else None
        if named is not None and fits(token.lower_, who := self.who_of_entity(named)) == 1.0:
            return who
        content = report.content if report is not None else ()
        quoted = self.quoted[token.i] >= 0
        speaker = self.speaker_around(token) if quoted else None
        own = len(self.holders[token.i])
        paragraph, here = self.paragraphs[token.i], self.sentences[token.i]

        def barred(mention: Seen) -> float:
            if speaker is not None and mention.who.key == speaker.key:
                return 0.0  # nobody calls himself "he"
            char = self.doc[mention.at].idx
            if any(part.start <= char < part.end for part in content):
                own_act = token.lower_ in PLURAL and mention.weight == SUBJECT and not mention.quoted
                return 1.0 if own_act and mention.sentence == here else REPORTED
            share = TOLD if len(self.holders[mention.at]) > own and mention.weight < SOURCE else 1.0
            return share * PARAGRAPH ** (paragraph - self.paragraphs[mention.at])

        return best_before(token.lower_, token.i, self.sentences[token.i], self.seen, barred=barred, quoted=quoted)

    def speaker_around(self, token: Token) -> Who | None:
        """Who says the quotation in which "I" or "we" stands."""
        around = (self.reported[number] for number in self.holders[token.i])
        holders = [r for r in around if r.source is not None and not r.source.start <= token.i < r.source.end]
        within = self.quoted[token.i]
        if within >= 0:
            pair = pairs(self.doc)[within].inner
            outside = [
                r for r in holders if r.source is not None and not pair.start <= self.doc[r.source.start].idx < pair.end
            ]
            holders = outside or holders
        holders.sort(key=lambda r: sum(part.end - part.start for part in r.content))
        for holder in holders:
            assert holder.source is not None
            who = self.resolve(holder.source)
            if who is not None:
                return who
        turn = next((t for t in turns(self.doc) if t.content.start <= token.idx < t.content.end), None)
        label = self.doc.char_span(*turn.label, alignment_mode="expand") if turn is not None else None
        return self.resolve(label) if label is not None else None

    def interviewee(self) -> Who | None:
        """Who answers in "A: ...": the person named most often, if one is."""
        if self.answering is None:
            self.answering = self.named_most()
        return self.who_of_entity(self.answering[0]) if self.answering else None

    def named_most(self) -> tuple[Entity, ...]:
        """The person named most often; nobody where two are."""
        ranked = sorted(people_of(self.doc), key=lambda e: -len(e.mentions))
        if not ranked or (len(ranked) > 1 and len(ranked[0].mentions) == len(ranked[1].mentions)):
            return ()
        return (ranked[0],)

    # printing it

    def who_of_entity(self, entity: Entity) -> Who:
        """An entity called by name."""
        key = entity.mentions[0].start
        if key not in self.entity_whos:
            several = self.is_several(entity)
            self.entity_whos[key] = Who(
                ("name", *plain_words(entity.name)),
                entity.name,
                SpeakerType.GROUP if several else TYPES.get(entity.kind, SpeakerType.UNKNOWN),
                entity.role,
                entity.gender,
                several,
            )
            self.named[self.entity_whos[key].key] = entity
            if entity.kind == PERSON:
                self.persons[self.entity_whos[key].key] = entity
        return self.entity_whos[key]

    def is_several(self, entity: Entity) -> bool:
        """Whether a name is a plural: "Republicans"."""
        name = entity.mentions[0]
        return entity.kind in (GROUP, PEOPLE) and name.end - name.start == 1 and self.doc[name.start].tag_ == "NNPS"

    def who_of_noun(self, start: int, end: int, head: int, *, plural: bool = False, of_one: bool = False) -> Who:
        """A common-noun phrase as it stands."""
        doc = self.doc
        text = text_of(doc, start, end)
        noun = doc[head]
        plural = plural or noun.tag_ in ("NNS", "NNPS") or noun.lower_ in ("police", "they", "some", "others", "many")
        words = plain_words(text)
        while len(words) > 1 and words[0] in ("the", "a", "an"):
            words = words[1:]
        kind = SpeakerType.PERSON if of_one else type_of_noun(counted_noun(doc, head, end), plural=plural)
        return Who(words, text, kind, None, gender_of_noun(doc, start, head), plural, noun=singular(noun.text))


def together(whos: list[Who]) -> Who:
    """Several speakers as one: "Ada Vale and Jo Ray"."""
    names = [who.name for who in whos]
    text = ", ".join(names[:-1]) + " and " + names[-1]
    types = {who.type for who in whos}
    members = types.pop() if len(types) == 1 else None
    return Who(plain_words(text), text, SpeakerType.GROUP, None, "", True, sum(who.heads for who in whos), members)


def is_coordinated(token: Token) -> bool:
    """Whether a noun or the name behind it is joined to another: "minister Ada Vale and Jo Ray"."""
    names_behind = [c for c in token.children if relation(c) == "flat"]
    return any(relation(c) == "conj" for one in (token, *names_behind) for c in one.children)


def is_headline_word(token: Token) -> bool:
    """Whether a common noun stands in capitals, as nothing in a sentence does."""
    return len(token) > 3 and token.is_upper and token.pos_ == "NOUN"


def members_of(noun: str) -> SpeakerType | None:
    """What those are of whom a plural tells ("the two countries"), by its noun in the singular."""
    if noun in COUPLES or is_role(noun):
        return SpeakerType.PERSON
    if noun in word_list("places"):
        return SpeakerType.PLACE
    return SpeakerType.GROUP if is_group_noun(noun) or noun == "side" else None


def type_of_noun(noun: Token, *, plural: bool) -> SpeakerType:
    """What a common noun stands for."""
    leads = noun.lower_ != "head" or (noun.i + 1 < len(noun.doc) and noun.nbor(1).lower_ == "of")
    if is_role(noun.lower_ if not plural else singular(noun.text)) and leads:
        return SpeakerType.GROUP if plural else SpeakerType.PERSON
    if is_document_noun(noun.text) or (noun.lower_ == "conference" and noun.i and noun.nbor(-1).lower_ in MEETINGS):
        return SpeakerType.DOCUMENT
    if is_group_noun(noun.text) or (plural and (noun.pos_ == "PROPN" or is_doer(noun))):
        return SpeakerType.GROUP
    if noun.lower_ in ("he", "she", "who", "i", "someone", "somebody", "one"):
        return SpeakerType.PERSON
    return SpeakerType.UNKNOWN


def counted_noun(doc: Doc, head: int, end: int) -> Token:
    """The noun that an amount counts: "farmers" of "hundreds of farmers"; else the head itself."""
    if doc[head].lower_ not in small("amounts") or head + 2 >= end or doc[head + 1].lower_ != "of":
        return doc[head]
    return doc[head_noun(doc, head + 2, end)]


def is_doer(noun: Token) -> bool:
    """Whether a plural noun is by its form one for persons: "kayakers", "librarians"; or an adjective for them."""
    return noun.pos_ == "ADJ" or noun.lower_.endswith(
        ("ers", "ors", "ists", "ians", "men", "ees", "ants", "people", "they")
    )


def gender_of_noun(doc: Doc, start: int, head: int) -> str:
    """The gender a noun phrase for one person tells."""
    if doc[head].tag_ in ("NNS", "NNPS"):
        return ""
    return next((g for i in range(head, start - 1, -1) if (g := gender_of_role(doc[i].text))), "")


def holders_of(doc: Doc, reported: Sequence[Reported]) -> list[list[int]]:
    """For each token the numbers of the attributions whose content holds it."""
    held: list[list[int]] = [[] for _ in range(len(doc))]
    starts = token_starts(doc)
    for number, report in enumerate(reported):
        for part in report.content:
            for i in range(token_at(doc, part.start), min(token_at(doc, part.end) + 1, len(doc))):
                if part.start <= starts[i] < part.end:
                    held[i].append(number)
    return held


def paragraph_numbers(doc: Doc) -> list[int]:
    """For each token the number of its paragraph."""
    breaks = [0, *(token_at(doc, found.start()) + 1 for found in re.finditer(r"\n\s*", doc_text(doc))), len(doc)]
    return [number for number, (start, end) in enumerate(pairwise(breaks)) for _ in range(start, end)]


def sentence_numbers(doc: Doc) -> list[int]:
    """For each token the number of its sentence."""
    numbers = [0] * len(doc)
    for number, sent in enumerate(doc.sents):
        for i in range(sent.start, sent.end):
            numbers[i] = number
    return numbers

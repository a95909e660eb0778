"""The cast of an article: who every source is, read from the first sentence to the last."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from ...base import Span, SpeakerType, once_per_doc
from ...reports.found import reported
from ...text.marks import pair_around_token, token_at, token_starts
from ...text.sentences import paragraph_numbers, sentence_numbers
from ...words.forms import plain_words
from ...words.lists import small
from ..entities.roles_before import front_of
from ..names.found import names
from ..names.name import GROUP, PEOPLE, PERSON, PLACE, WORK
from .phrases.noun_phrases import noun_phrase
from .phrases.phrase import phrase_at
from .phrases.sources import parts_of
from .reading import read_all
from .resolvers import Answer, answer
from .resolvers.own_words import together, who_of_noun
from .resolvers.pronouns import Seen, Who, prominence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

    from ...reports.report import Reported
    from ..entities.entity import Entity
    from .resolvers.by_same_document import Paper

OWNED = frozenset({"his", "her", "its", "their"})
TYPES = {PERSON: SpeakerType.PERSON, GROUP: SpeakerType.GROUP, PLACE: SpeakerType.PLACE, WORK: SpeakerType.DOCUMENT}


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
        self.heads = sorted(self.by_head)
        self.seen: list[Seen] = []
        self.parts: dict[tuple[int, int], list[tuple[int, int]]] = {}
        self.answers: dict[tuple[int, int], Answer] = {}
        self.rivals: dict[int, Who | None] = {}  # who came second for a pronoun
        self.called: dict[tuple[str, ...], str] = {}  # "m" or "f" by the pronouns with which somebody spoke
        self.resolved: dict[tuple[int, int], Who | None] = {}
        self.mentions: dict[tuple[str, ...], set[Span]] = {}
        self.fuller: dict[tuple[int, int, int], Who | None] = {}
        self.led_back = 0  # phrases that are resolved now, each by a fuller one before it
        self.stated: dict[str, Token] = {}
        self.papers: list[Paper] = []  # the documents that spoke
        self.meant: dict[str, tuple[str, ...]] = {}  # which body a noun meant last: "the group"
        self.groups: dict[str, Who] = {}
        self.entity_whos: dict[int, Who] = {}
        self.named: dict[tuple[str, ...], Entity] = {}
        self.persons: dict[tuple[str, ...], Entity] = {}
        self.joined: dict[tuple[int, SpeakerType | None], dict[frozenset[str], Who]] = {}
        self.at = -1
        self.titles = {
            i
            for n in names(doc)
            if n.kind == PERSON
            for i in range(front_of(n, doc), n.start)
            if doc[i].lower_ not in OWNED
        }
        read_all(self)

    def see(self, token: Token, who: Who, at: int, *, on_paper: bool = False) -> None:
        """Keep a mention for later pronouns."""
        self.seen.append(Seen(at, self.sentences[at], who, prominence(token), self.quoted[at] >= 0, on_paper))
        self.keep_group(who)

    def keep_group(self, who: Who) -> None:
        """Keep those named together, in whatever order, for "the couple", "the two companies"."""
        if who.heads > 1:
            self.joined.setdefault((who.heads, who.members), {}).setdefault(frozenset(who.key), who)

    def mention(self, who: Who, start: int, end: int) -> None:
        """Keep where somebody is mentioned."""
        self.mentions.setdefault(who.key, set()).add(Span.of_tokens(self.doc, start, end))

    def resolve(self, source: DocSpan) -> Who | None:
        """Who a source is; the words as they are where that is not plain."""
        key = (source.start, source.end)
        if key in self.resolved:
            return self.resolved[key]
        self.resolved[key] = None  # a quotation within itself finds nothing
        who = self.of_source(source)
        self.resolved[key] = who
        if self.at < source.start:  # resolved before the article was read that far
            del self.resolved[key]
        return who

    def parts_of(self, source: DocSpan) -> list[tuple[int, int]]:
        """The coordinated parts of a source, worked out once."""
        key = (source.start, source.end)
        if key not in self.parts:
            self.parts[key] = parts_of(source)
        return self.parts[key]

    def of_source(self, source: DocSpan) -> Who | None:
        """Who a source is, its parts put together."""
        parts = self.parts_of(source)
        report = self.by_source.get((source.start, source.end))
        whos = [who for start, end in parts if (who := self.of_part(start, end, report)) is not None]
        if len(whos) < 2:
            return whos[0] if whos else None
        start, end = parts[0][0], parts[-1][1]
        if not any(
            who.type in (SpeakerType.PERSON, SpeakerType.GROUP, SpeakerType.PLACE) and who.named for who in whos
        ):
            return who_of_noun(
                self.doc,
                *noun_phrase(self.doc, start, end, parts[-1][1] - 1),
                self.doc[parts[-1][0] : end].root.i,
                plural=True,
            )
        return together(whos)

    def of_part(self, start: int, end: int, report: Reported | None) -> Who | None:
        """Who one part of a source is."""
        if end - start > 2 and self.doc[start].lower_ in small("parts") and self.doc[start + 1].lower_ == "of":
            start += 2  # "part of the captain's statement"
        found = answer(self, phrase_at(self.doc, start, end, report))
        self.answers[start, end] = found
        return found.who

    def seen_near(self, at: int, reach: int) -> list[Seen]:
        """The mentions before a token within some sentences, the last one first."""
        here = self.sentences[at]
        near = takewhile(lambda m: here - m.sentence < reach, reversed(self.seen))
        return [mention for mention in near if mention.at < at]

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
                doubtful=entity.doubtful,
            )
            self.named[self.entity_whos[key].key] = entity
            if entity.kind == PERSON:
                self.persons[self.entity_whos[key].key] = entity
        return self.entity_whos[key]

    def is_several(self, entity: Entity) -> bool:
        """Whether a name is a plural: "Republicans"."""
        name = entity.mentions[0]
        return entity.kind in (GROUP, PEOPLE) and name.end - name.start == 1 and self.doc[name.start].tag_ == "NNPS"

    def entity_of_who(self, who: Who) -> Entity | None:
        """The entity that somebody called by name is."""
        return self.named.get(who.key)


def holders_of(doc: Doc, reported: Sequence[Reported]) -> list[list[int]]:
    """For each token the numbers of the attributions whose content contains it."""
    held: list[list[int]] = [[] for _ in range(len(doc))]
    starts = token_starts(doc)
    for number, report in enumerate(reported):
        for part in report.content:
            for i in range(token_at(doc, part.start), min(token_at(doc, part.end) + 1, len(doc))):
                if part.start <= starts[i] < part.end:
                    held[i].append(number)
    return held

"""What a source's words are: a name with its description, several of them, a common noun, or a pronoun.

"The mayor of Aldbury, Rosa Finch" is a name, "Norvik and the Halden Group" are two, "a UN official" is a common noun
though it holds a name, "data from the ministry" speaks for the ministry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...grammar.relations import relation
from ...text.datelines import heads
from ...words.bodies import is_document_noun, is_group_noun
from ...words.forms import singular
from ...words.lists import small, word_list
from ...words.people import is_role
from ..entities.entity import Entity
from ..entities.roles import front_of
from ..entities.settled import entity_at
from ..names.found import name_at
from ..names.name import GROUP, PEOPLE, PERSON, PLACE, POSSESSIVE, UNKNOWN, WORK, Name
from ..names.runs import ahead, back, is_blank, is_short_form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

OWNERS = frozenset({"his", "her", "their", "its", "my", "our", "your"})
AROUND = frozenset(
    {",", ".", ";", ":", "-", "–", "—", "--", "“", "”", '"', "'", "‘", "’", "(", "[", "]", "•", "*", "…", "..."}
)
# documents that are known by whose they are
LEADING = frozenset({"by", "to", "from", "according", "per", "and", "even", "only", "as"})
HELD = frozenset(
    {
        "data",
        "database",
        "figure",
        "statistic",
        "website",
        "webpage",
        "statement",
        "record",
        "estimate",
        "decision",
        "ruling",
        "judgment",
        "judgement",
        "verdict",
    }
)
ISSUING = frozenset({"of", "from", "by"})
RELATIVES = frozenset({"who", "which", "whom", "whose", "where"})


DESCRIBING = frozenset({"DT", "JJ", "JJS", "NN", "NNP", "NNPS", "NNS", "PRP$", "VBN", "CD", "HYPH", "POS", "AFX"})


# nouns that are a name's own: "the Ardland central bank" is no bank called Ardland
WHOLE = frozenset({"bank", "authority", "service", "movement", "government", "police", "office", "ministry"})


class Reading(NamedTuple):
    """One source read: the entities it names, or the noun phrase and its head noun.

    ``start`` and ``end`` are the tokens of the phrase as it stands. ``issuer`` is set where a document speaks for
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


def parts_of(source: DocSpan) -> list[tuple[int, int]]:
    """The coordinated parts of a source, each as a range of tokens; one where nothing is coordinated."""
    doc = source.doc
    start, end = edges(doc, *whole(doc, first_word(source), source.end))
    if start >= end:
        return []
    if not any(doc[i].tag_ == "CC" or doc[i].lower_ in ("and", "&") for i in range(start, end)):
        return [(start, end)]
    root = doc[start:end].root
    cuts = [start]
    for conjunct in root.conjuncts:
        if start < conjunct.i < end and conjunct.i > root.i and is_cut(doc, cuts[-1], conjunct, end):
            cuts.append(first_of(conjunct, cuts[-1]))
    cuts += [] if len(cuts) > 1 else second_names(doc, start, end)
    cuts += listed_names(doc, start, end) if len(cuts) > 1 else []
    cuts = sorted(set(cuts))
    cuts += second_names(doc, cuts[-1], end) if len(cuts) > 1 else []
    ranges = [edges(doc, a, b) for a, b in zip(cuts, [*cuts[1:], end], strict=True)]
    return [(a, b) for a, b in ranges if a < b]


def whole(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """A source with the rest of a name that it cuts through, and the name behind a bare title."""
    covered = name_at(doc)
    if (name := covered.get(end - 1)) is not None and name.end > end:
        end = name.end
    last = doc[end - 1]
    if is_role(last.text) and (name := covered.get(end)) is not None and name.kind == PERSON and last.whitespace_:
        end = name.end
    return start, end


def first_word(source: DocSpan) -> int:
    """Where a source begins behind a dateline, a time stamp or the end of the line before."""
    doc, start = source.doc, source.start
    for i in range(source.start, source.end - 1):
        if doc[i].is_space and "\n" in doc[i].text:
            start = i + 1
    for head in heads(doc):
        while start < source.end and head.start <= doc[start].idx < head.end:
            start += 1
    return start if start < source.end else source.start


def listed_names(doc: Doc, start: int, end: int) -> list[int]:
    """Where a person in a list of persons begins: "Ada Vale, Jo Ray and Lee Moss"."""
    covered = name_at(doc)
    return [
        i + 1
        for i in range(start + 1, end - 1)
        if doc[i].text == ","
        and (name := covered.get(i + 1)) is not None
        and name.kind == PERSON
        and i - 1 in covered
        and covered[i - 1].kind == PERSON
    ]


def second_names(doc: Doc, start: int, end: int) -> list[int]:
    """Where a second source begins that the parse did not coordinate: a name, "and", and a name or a plural."""
    covered = name_at(doc)
    for i in range(start + 1, clause_behind(doc, start, end) - 1):
        if doc[i].lower_ not in ("and", "&") or covered.get(i - 1) is None or covered.get(i - 1) is covered.get(i + 1):
            continue
        first, second = head_name(doc, start, i), edges(doc, i + 1, end)
        if first is None or (first.end != i and first.kind != PERSON):
            continue
        several = doc[head_noun(doc, *second)].tag_ in ("NNS", "NNPS")
        if several or head_name(doc, *second) is not None:
            return [second[0]]
    return []


def clause_behind(doc: Doc, start: int, end: int) -> int:
    """Where a clause about what is named begins: "Ada Vale, who met Jo and Lee", "Ada Vale, speaking of Jo and Lee"."""
    for i in range(start + 2, end):
        if doc[i - 1].text == "," and (doc[i].lower_ in RELATIVES or doc[i].tag_ == "VBG"):
            return i
    return end


def first_of(conjunct: Token, lowest: int) -> int:
    """Where a coordinated part begins, its conjunction and comma left out."""
    i = conjunct.left_edge.i
    doc = conjunct.doc
    while i < conjunct.i and (doc[i].tag_ == "CC" or doc[i].is_punct or doc[i].lower_ in ("and", "or", "&")):
        i += 1
    return max(i, lowest)


def is_cut(doc: Doc, start: int, conjunct: Token, end: int) -> bool:
    """Whether a conjunct is a source of its own, not half of a name or a description ("president and CEO Ada Vale")."""
    first = first_of(conjunct, start)
    covered = name_at(doc)
    if first - 1 in covered and covered[first - 1] is covered.get(first):
        return False
    if first in covered and covered[first].start < first:
        return False
    if conjunct.pos_ not in ("NOUN", "PROPN", "PRON", "NUM"):
        return False
    if conjunct.tag_ == "NN" and doc[first].tag_ in ("NN", "JJ") and not is_group_noun(conjunct.text):
        return False  # no noun of one stands bare: "Ada Vale, a smoker and former addict"
    before = head_name(doc, *edges(doc, start, first))
    after = head_name(doc, *edges(doc, first, end))
    described = before is not None and before.end < first and doc[before.end].text == "," and doc[first - 2].text != ","
    if described and after is None and conjunct.tag_ == "NN" and is_role(conjunct.text):
        return False  # "Ada Vale, the head of Orion and a lawyer"
    left = doc[head_noun(doc, *edges(doc, start, first))]
    if before is None and after is not None and left.tag_ == "NN" and is_role(left.text) and not has_article(left):
        return False  # "party leader and the mayor of Arden, Ada Vale"
    if before is None and after is not None and after.kind == PERSON and doc[first].tag_ not in ("DT", "PRP$"):
        return after.start == first and not is_role(doc[first - 2].text)
    return True


def has_article(noun: Token) -> bool:
    """Whether an article, possessive or number stands before a noun."""
    return any(left.tag_ in ("DT", "PRP$", "CD") or left.dep_ == "nmod:poss" for left in noun.lefts)


def edges(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The range without punctuation, conjunctions, prepositions and white space at its edges."""
    while start < end and (is_edge(doc[start]) or doc[start].lower_ in LEADING):
        start += 1
    while start < end and (is_edge(doc[end - 1]) or doc[end - 1].text in POSSESSIVE):
        end -= 1
    return start, end


def is_edge(token: Token) -> bool:
    """Whether a token at the edge of a source does not belong to it."""
    lower = token.lower_
    return token.is_space or token.text in AROUND or (token.tag_ == "CC" and lower not in ("both", "neither", "either"))


def read(doc: Doc, start: int, end: int) -> Reading:
    """Read one source without coordination."""
    name = head_name(doc, start, end)
    if name is not None and (entity := entity_at(doc).get(name.start)) is not None:
        return Reading(start, end, name.end - 1, entity)
    head = head_noun(doc, start, end)
    if singular(doc[head].text) in word_list("utterances"):
        if (issuer := issuer_of(doc, start, end, head)) is not None:
            return Reading(start, end, head, issuer, issuer=True)
        owned = doc[start].lower_ in OWNERS and doc[start].tag_ != "PRP"
        if owned and not any(doc[i].text in POSSESSIVE for i in range(start, head)):
            return Reading(start, end, head, owner=start)
        if (voice := voice_of(doc, start, end, head)) is not None:
            return Reading(start, end, head, voice=voice)
    first, last = noun_phrase(doc, start, end, head)
    return Reading(first, last, head) if first < last else Reading(start, end, head)  # nothing but marks


def is_pronoun(doc: Doc, start: int, end: int) -> bool:
    """Whether a source is a pronoun: "he", "they both", "she herself", "his own"."""
    if end - start > 8:
        return False
    said = [doc[i] for i in range(start, end) if not doc[i].is_punct and not doc[i].is_space]
    if not said or len(said) > 3 or said[0].lower_ not in small("pronouns") or is_short_form(said[0]):
        return False
    rest = {token.lower_ for token in said[1:]}
    return rest <= small("pronouns") | {"own", "all", "both", "also", "later", "of", "then"}


# names


def head_name(doc: Doc, start: int, end: int) -> Name | None:
    """The name that a phrase is about, not one inside its description; None for common nouns."""
    found: Name | None = None
    for name in names_within(doc, start, end):
        if name.kind == PERSON and is_head(name, doc, start, end):
            behind = found is not None and doc[front_of(name, doc) - 1].text == ","
            return name if found is None or behind else found  # "Ames University, Ohio's chancellor, Ada Vale"
        if found is None and name.kind != PERSON and is_head(name, doc, start, end):
            found = name
    return found


def names_within(doc: Doc, start: int, end: int) -> Iterator[Name]:
    """The names of a phrase up to its first relative clause."""
    covered = name_at(doc)
    i = start
    while i < end:
        name = covered.get(i)
        if name is not None:
            yield name
            i = max(name.end, i + 1)
            continue
        if i > start and doc[i].lower_ in RELATIVES and doc[i].tag_ != "IN":
            return
        i += 1


def is_head(name: Name, doc: Doc, start: int, end: int) -> bool:
    """Whether a name within a phrase is what the phrase stands for."""
    after = ahead(doc, skip_brackets(doc, name.end, end))
    after += after < end and doc[after].text == ")"  # "the CPI(M)'s Ada Vale"
    if after < end and doc[after].text in POSSESSIVE:
        return False
    if name.kind == PERSON:
        return fits_before(doc, front_of(name, doc), start) and not heads_on(doc, after, end)
    if heads_on(doc, after, end):
        return only_tells_kind(doc, name, after, end)
    if name.kind == PEOPLE and name.end - name.start == 1 and doc[name.start].tag_ in ("JJ", "NNPS", "NNS"):
        return False
    return leads_group(doc, name, start)


def skip_brackets(doc: Doc, i: int, end: int) -> int:
    """The place behind a bracket that follows a name: "(WHO)"."""
    if ahead(doc, i) < end and doc[ahead(doc, i)].text == "(":
        i = ahead(doc, i)
        close = next((j for j in range(i, min(i + 12, end)) if doc[j].text == ")"), None)
        return close + 1 if close is not None else i
    return i


def heads_on(doc: Doc, i: int, end: int) -> bool:
    """Whether a noun follows, so that what stands before it only describes it."""
    i = ahead(doc, i)
    if i >= end:
        return False
    if doc[i].text in ("-", "–") and not doc[i - 1].whitespace_:
        return True
    return doc[i].pos_ in ("NOUN", "PROPN", "ADJ") or doc[i].tag_ in ("NN", "NNS", "NNP", "JJ", "NNPS")


def only_tells_kind(doc: Doc, name: Name, i: int, end: int) -> bool:
    """Whether the nouns behind a body's name merely say what it is: "the Fars news agency", "the Union (UN) party"."""
    if name.kind not in (GROUP, UNKNOWN, WORK):
        return False
    while i + 1 < end and heads_on(doc, i + 1, end):
        i = ahead(doc, i + 1)
    noun = doc[i].lower_
    if noun in WHOLE:
        return False  # "the Ardland central bank"
    return (noun in word_list("bodies") or noun in word_list("companies")) and doc[i].text.islower() and i + 1 >= end


def fits_before(doc: Doc, front: int, start: int) -> bool:
    """Whether the words before a person's name and titles let it be the head: an apposition, "named", or nothing."""
    i = front - 1
    while i >= start and (
        doc[i].tag_ in ("DT", "PRP$", "CD", "JJ", "JJS") or doc[i].is_space or doc[i].lower_ in ("one", "another")
    ):
        i -= 1
    if i < start:
        return True
    token = doc[i]
    if token.text in (",", "–", "—", "-", ":", "(") or token.lower_ in ("named", "called", "namely"):
        return True
    if token.text in ("”", '"', "“", "'", "’", "‘"):
        return True
    return (
        token.lower_ not in small("prepositions")
        and token.tag_ not in ("IN", "TO")
        and relation(token) != "case"
        and token.tag_ != "CC"
        and not token.tag_.startswith("VB")
    )


def leads_group(doc: Doc, name: Name, start: int) -> bool:
    """Whether a body or place is the head: nothing before it but its description ("newspaper Nova"), or a comma."""
    i = name.start - 1
    while i >= start and (
        is_blank(doc[i]) or doc[i].tag_ in DESCRIBING or doc[i].text in POSSESSIVE or doc[i].text in ("-", "&")
    ):
        i -= 1
    if i >= start:
        return doc[i].text in (",", "–", "—") and is_apposed(doc, start, i, name)
    left = back(doc, name.start - 1)
    token = doc[left]
    if left < start or token.lower_ in ("the", "a", "an"):
        return True
    if token.text in POSSESSIVE:  # "Britain's Labour Party"
        return name.kind in (GROUP, WORK, UNKNOWN)
    if name.kind in (PLACE, PEOPLE):
        return token.pos_ in ("ADJ", "PROPN") and token.tag_ != "CD"
    return token.tag_ != "CD"


def is_apposed(doc: Doc, start: int, comma: int, name: Name) -> bool:
    """Whether the words before a comma tell what the name behind is: "The militant group, ...", "One of them, ..."."""
    last = back(doc, comma - 1)
    if {doc[last].lower_, doc[back(doc, last - 1)].lower_} == {"of", "them"} and comma - start < 9:
        return True
    if doc[start].lower_ == "one" and doc[start + 1].lower_ == "of":
        start += 2  # "one of its owners, Orion"
    head = head_noun(doc, start, comma)
    plain_phrase = all(
        is_blank(doc[i]) or doc[i].tag_ in DESCRIBING or doc[i].text in POSSESSIVE or doc[i].text == "-"
        for i in range(start, comma)
    )
    return (
        plain_phrase
        and last not in name_at(doc)
        and (is_group_noun(doc[head].text) or is_document_noun(doc[head].text) or is_maker(doc[head], name))
    )


def is_maker(noun: Token, name: Name) -> bool:
    """Whether a noun for persons tells what a firm is: "the ship's owner, Nordia", "its biggest shareholder, Orion"."""
    return name.kind == GROUP and is_role(singular(noun.text))


# documents that speak for somebody


def issuer_of(doc: Doc, start: int, end: int, head: int) -> Entity | None:
    """Who issued what a document's noun stands for: "Vega's statement", "data from the ministry", "WHO figures"."""
    covered = name_at(doc)
    known = entity_at(doc)
    for i in range(start, head):
        name = covered.get(i)
        if name is None or name.kind == PEOPLE:
            continue
        after = skip_brackets(doc, name.end, end)
        direct = all(heads_on(doc, j, end) or doc[j].text in POSSESSIVE for j in range(after, head + 1))
        if direct and (doc[min(after, end - 1)].text in POSSESSIVE or is_bare_issuer(doc, name, start, head)):
            return known.get(name.start)
    begins = preposition_after(doc, head, end)
    if begins is not None:
        name = head_name(doc, begins, end) or account_holder(doc, begins, end)
        if name is not None and name.kind in (PERSON, GROUP, WORK, UNKNOWN) and near(doc, begins, name):
            return known.get(name.start)
    return None


def preposition_after(doc: Doc, head: int, end: int) -> int | None:
    """Where the phrase behind "from", "by" or "of" begins: "a letter sent by X"; "of" only for figures and websites."""
    for i in range(head + 1, end):
        token = doc[i]
        if token.tag_ == "IN" and token.lower_ in ISSUING and i + 1 < end:
            topical = token.lower_ == "of" and singular(doc[head].text) not in HELD
            return None if topical else i + 1
        if token.text == "," or token.tag_ in ("WDT", "WP", "VBD", "VBZ", "CC"):
            return None
    return None


def account_holder(doc: Doc, start: int, end: int) -> Name | None:
    """Whose account it is in "Vega's official account"."""
    if doc[end - 1].lower_ not in ("account", "page", "feed", "channel", "website"):
        return None
    return next((name for name in names_within(doc, start, end) if doc[name.end].text in POSSESSIVE), None)


def is_bare_issuer(doc: Doc, name: Name, start: int, head: int) -> bool:
    """Whether a name before a document's noun issued it: "the Vox website", not "a March poll" nor "a UN report"."""
    held = singular(doc[head].text) in HELD
    return held and name.kind in (GROUP, PLACE, PERSON, WORK) and (name.start == start or doc[start].lower_ == "the")


def near(doc: Doc, i: int, name: Name) -> bool:
    """Whether a name comes at once behind a preposition, or behind its own description."""
    begins = front_of(name, doc) if name.kind == PERSON else name.start
    return all(is_blank(doc[j]) or doc[j].tag_ in ("DT", "JJ", "NN", "NNP", "POS") for j in range(i, begins))


def voice_of(doc: Doc, start: int, end: int, head: int) -> tuple[int, int] | None:
    """The common noun for whom a document speaks: "the family's statement", "a letter sent by residents"."""
    for i in range(head - 1, start, -1):
        if doc[i].text in POSSESSIVE:
            return edges(doc, start, i)
    begins = preposition_after(doc, head, end)
    if begins is None or (singular(doc[head].text) in HELD and doc[head].lower_ != "statement"):
        return None
    noun = doc[head_noun(doc, begins, end)]
    return (begins, end) if is_role(singular(noun.text)) or is_group_noun(noun.text) else None


# common nouns


def head_noun(doc: Doc, start: int, end: int) -> int:
    """The head of a noun phrase: the last noun before its first preposition, comma or clause."""
    last = None
    for i in range(start, end):
        token = doc[i]
        if is_blank(token):
            continue
        if token.pos_ in ("NOUN", "PROPN") or token.tag_ in ("NN", "NNS", "NNP", "NNPS"):
            last = i
            continue
        if last is None or token.text in POSSESSIVE or token.text in ("-", "(", ")"):
            if token.text == "(" and last is not None:
                break
            continue
        hyphened = doc[i - 1].text in ("-", "–") and token.tag_ in ("VBN", "VBG")  # "Oslo-based group"
        if token.tag_ == "CC" or token.pos_ in ("ADJ", "NUM") or token.tag_ in ("JJ", "CD") or hyphened:
            continue
        break
    if last is not None:
        return last
    root: int = doc[start:end].root.i
    return root


def noun_phrase(doc: Doc, start: int, end: int, head: int) -> tuple[int, int]:
    """The phrase as it stands, without a relative clause or an aside behind it."""
    for i in range(head + 1, end):
        token = doc[i]
        if token.lower_ in ("who", "which", "whom", "whose", "that") and token.tag_ in ("WDT", "WP", "WP$", "IN"):
            inner = (
                back(doc, i - 1) > head and doc[back(doc, i - 1)].text != ","
            )  # "the builder of the tunnel that fell in"
            return edges(doc, start, end if inner and token.lower_ == "that" else i)
        if token.text in (",", "–", "—", ";") and doc[min(i + 1, end - 1)].lower_ in (
            "including",
            "such",
            "like",
            "especially",
            "namely",
        ):
            return edges(doc, start, i)
        if token.text in ("–", "—", "-", "--") and token.whitespace_ and doc[i - 1].whitespace_:
            return edges(doc, start, i)
        if token.text == "," and i + 1 < end and is_aside(doc[i + 1]):
            return edges(doc, start, i)  # "her husband, 36", "the captain, a Dane", "the team, led by Ada Vale"
    return edges(doc, start, end)


def is_aside(token: Token) -> bool:
    """Whether a word behind a comma opens something said about the noun before: an age, "a", "the", a participle."""
    if token.like_num:
        return not token.nbor(-2).like_num  # not "July 1, 2030"
    return token.tag_ in ("VBG", "VBN") or token.lower_ in ("a", "an", "the")


def owner_of(doc: Doc, head: int) -> Token | None:
    """The possessive before a noun: "his" of "his lawyer"."""
    return next((t for t in doc[head].lefts if t.tag_ == "PRP$"), None)


def text_of(doc: Doc, start: int, end: int) -> str:
    """A stretch in print: one line."""
    return " ".join(doc[start:end].text.split())

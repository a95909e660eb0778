"""For whom a document speaks: "Vega's statement", "data from the ministry", "a letter sent by residents"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....grammar.relations import agent_of
from ....words.forms import singular
from ....words.lists import small
from ....words.nouns import NounKind, is_body_noun, is_group_noun, is_land_noun, noun_class
from ....words.people import is_role
from ...entities.entity import Entity
from ...entities.roles_before import front_of
from ...entities.settled import entity_at
from ...names.found import name_at
from ...names.name import GROUP, PEOPLE, PERSON, PLACE, POSSESSIVE, UNKNOWN, WORK, Name
from ...names.runs import is_blank
from .head_names import head_name, heads_on, names_within, skip_brackets
from .noun_phrases import edges, head_noun
from .signers import signer_of
from .sources import parts_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


ISSUING = frozenset({"of", "from", "by"})


def issuer_of(doc: Doc, start: int, end: int, head: int) -> Entity | None:
    """The issuer of a document: "Vega's statement", "data from the ministry", "WHO figures"."""
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
    begins, end = maker_of(doc, head, end)
    if begins is None and (body := body_of_report(doc, head, end)) is not None:
        return known.get(body.start)
    if begins is not None:
        name = head_name(doc, begins, end) or account_holder(doc, begins, end)
        if name is not None and name.kind in (PERSON, GROUP, WORK, UNKNOWN) and near(doc, begins, name):
            return known.get(name.start) if not are_several(doc, begins, end) else None
    return None


def body_of_report(doc: Doc, head: int, end: int) -> Name | None:
    """The body whose report it is, by a noun for bodies in its name: "the report of | the Air Accidents Commission"."""
    if doc[head].lower_ != "report" or head + 2 >= end or doc[head + 1].lower_ != "of":
        return None
    name = head_name(doc, head + 2, end)
    if name is None or name.kind != GROUP or not near(doc, head + 2, name):
        return None
    return name if any(is_body_noun(doc[i].lower_) for i in range(name.start, name.end)) else None


def are_several(doc: Doc, start: int, end: int) -> bool:
    """Whether a document has several authors who are named: "a study by | Ada Vale and Jo Ray"."""
    parts = parts_of(doc[start:end])
    return len(parts) > 1 and all(head_name(doc, *part) is not None for part in parts)


def preposition_after(doc: Doc, head: int, end: int) -> int | None:
    """Where the phrase after "from", "by" or "of" begins: "a letter sent by X"; "of" only for figures and websites.

    Who has only come by a document did not write it: "a memo seen by X".
    """
    for i in range(head + 1, end):
        token = doc[i]
        if token.lower_ == "by" and is_come_by(doc[head], doc[i - 1]):
            continue
        if token.tag_ == "IN" and token.lower_ in ISSUING and i + 1 < end:
            topical = token.lower_ == "of" and singular(doc[head].text) not in small("issued")
            return None if topical else i + 1
        if token.text == "," and i == head + 1 and doc[i + 1].lower_ == "by":
            continue  # "The report, by the historian Ada Vale, said ..."
        if token.text == "," or token.tag_ in ("WDT", "WP", "VBD", "VBZ", "CC"):
            return None
    return None


def maker_of(doc: Doc, head: int, end: int) -> tuple[int | None, int]:
    """The phrase of who made, sent or signed a document; None and the end of its own phrase where it does not say."""
    begins = preposition_after(doc, head, end)
    if begins is not None:
        return begins, end
    if (holder := on_account(doc, head, end)) is not None:
        return holder
    return signer_of(doc, head, end) or after_by(doc, head) or (None, end)


def is_come_by(document: Token, participle: Token) -> bool:
    """Whether somebody has only seen, got, ordered or published what others wrote: "a study published by X"."""
    if participle.lower_ in small("published"):
        return singular(document.text) in small("scholarly")
    return participle.lower_ in small("come_by")


def after_by(doc: Doc, head: int) -> tuple[int, int] | None:
    """Who made a document, after what it is of: "a survey of drivers (, carried out) by | Metrix"."""
    for c in doc[head].rights:
        makers = [agent_of(c)] if c.dep_ == "acl" and not is_come_by(doc[head], c) else []
        makers += [c] if c.dep_ == "nmod" and c.left_edge.lower_ == "by" else []
        makers += [author for clause in (c, *c.rights) for author in authors_of_findings(doc[head], clause)]
        for maker in makers:
            if maker is not None and maker.left_edge.lower_ == "by":
                return maker.left_edge.i + 1, maker.right_edge.i + 1
    return None


def authors_of_findings(head: Token, clause: Token) -> list[Token]:
    """Who wrote the paper in which results came out, or published them himself: "published in a paper by | Vale |".

    The Review that publishes findings has not made them.
    """
    results = singular(head.text) in small("results") and clause.dep_ == "acl"
    if not results or clause.lower_ not in small("published"):
        return []
    papers = [
        c for c in clause.children if c.dep_ == "obl" and singular(c.text) in small("scholarly") | small("studies")
    ]
    authors = [maker for paper in papers for maker in paper.rights if maker.left_edge.lower_ == "by"]
    agent, known = agent_of(clause), name_at(head.doc)
    himself = agent is not None and agent.i in known and known[agent.i].kind == PERSON
    return authors + ([agent] if himself and agent is not None else [])


def on_account(doc: Doc, head: int, end: int) -> tuple[int, int] | None:
    """Whose account a post is on: "posts on | Ada | 's Facebook page"; not who comments there."""
    on = head + 1
    if on + 1 >= end or doc[on].lower_ != "on" or singular(doc[head].text) not in small("posted"):
        return None
    owner = next((i for i in range(on + 1, end) if doc[i].text in POSSESSIVE), end)
    return (on + 1, owner) if any(doc[i].lower_ in small("accounts") for i in range(owner, end)) else None


def account_holder(doc: Doc, start: int, end: int) -> Name | None:
    """Whose account it is in "Vega's official account"."""
    account = next((i for i in range(start, end) if doc[i].lower_ in small("accounts")), start)
    return next((name for name in names_within(doc, start, account) if doc[name.end].text in POSSESSIVE), None)


def is_bare_issuer(doc: Doc, name: Name, start: int, head: int) -> bool:
    """Whether a name before a document's noun issued it: "the Vox website", "UN figures", not "a UN report"."""
    noun = singular(doc[head].text)
    if name.kind == GROUP and noun in small("compiled") and doc[start].lower_ != "the":
        return True
    held = noun in small("issued")
    return held and name.kind in (GROUP, PLACE, PERSON, WORK) and (name.start == start or doc[start].lower_ == "the")


def near(doc: Doc, i: int, name: Name) -> bool:
    """Whether a name comes at once after a preposition, or after its own description."""
    begins = front_of(name, doc) if name.kind == PERSON else name.start
    return all(is_blank(doc[j]) or doc[j].tag_ in ("DT", "JJ", "NN", "NNP", "POS") for j in range(i, begins))


def voice_of(doc: Doc, start: int, end: int, head: int) -> tuple[int, int] | None:
    """The common noun for whom a document speaks: "the family's statement", "a letter sent by residents".

    Of "a council report" it is the council alone, which must be known by name to be who speaks.
    """
    for i in range(head - 1, start, -1):
        if doc[i].text in POSSESSIVE:
            return edges(doc, start, i) if noun_class(doc[i - 1].text).kind is not NounKind.TIME else None
    begins, end = maker_of(doc, head, end)
    if begins is not None and is_by_somebody(doc, begins, head, end):
        return None
    topical = begins is not None and doc[begins - 1].lower_ == "of" and not is_said_by_of(doc, begins, head, end)
    if begins is not None and not topical:
        if are_several(doc, begins, end):
            return begins, end
        noun = doc[head_noun(doc, begins, end)]
        if is_land_noun(noun.text) and doc[begins - 1].lower_ == "from":
            return None  # "reports from the island country"
        if is_role(singular(noun.text)) or is_group_noun(noun.text):
            addressed = (i for i in range(noun.i + 1, end) if doc[i].lower_ == "to")
            stop = next(addressed, end)  # "a letter from the ministry | to Ada Vale"
            told = (i for i in range(noun.i + 1, end) if doc[i].tag_ == "VBN")  # "the auditor | tabled this week"
            return begins, min([stop, *told, *(c.left_edge.i for c in beside_maker(noun))])
    return (first_of_body(doc, start, head - 1), head) if head > start and is_body_before(doc[head - 1]) else None


def is_said_by_of(doc: Doc, begins: int, head: int, end: int) -> bool:
    """Whether "of" names who says it: "the statement of the heirs", "the count of the union"; not "of the votes"."""
    reckoned = singular(doc[head].text) in small("reckoned") and is_body_noun(doc[head_noun(doc, begins, end)].text)
    return doc[head].lower_ == "statement" or reckoned


def is_by_somebody(doc: Doc, begins: int, head: int, end: int) -> bool:
    """Whether a document is by people not known yet: "a study | by two chemists |", "a census by pupils".

    Who sent or signed one is who speaks: "a petition signed by 90 pensioners".
    """
    first = doc[begins]
    several = first.tag_ in ("CD", "NNS", "JJ") and doc[begins : begins + 2][-1].lower_ != "of"
    unknown = (several or first.lower_ in ("a", "an")) and not any(names_within(doc, begins, end))
    return unknown and begins == head + 2 and doc[head + 1].lower_ == "by"


def beside_maker(maker: Token) -> list[Token]:
    """What goes with the participle and not with who made a document: "released by the ministry | on Monday"."""
    made = maker.head if maker.head.dep_ == "acl" else None
    return [c for c in made.rights if c.i > maker.i] if made is not None else []


def is_body_before(noun: Token) -> bool:
    """Whether a noun right before a document's is the body that issues such: "council report", not "court papers"."""
    return noun.tag_ == "NN" and is_body_noun(noun.lower_) and noun.lower_ not in small("of_record")


def first_of_body(doc: Doc, start: int, body: int) -> int:
    """Where a common noun for a body begins: "| health ministry | data", "| central bank | figures"."""
    first = body
    while first > start and doc[first - 1].head.i in (first, body) and doc[first - 1].dep_ in ("amod", "compound"):
        first -= 1
    return first

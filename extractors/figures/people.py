"""Who is a person: nouns for people, and the fullest form of a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .lexicon import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

ENDINGS = ("man", "men", "woman", "women", "person", "people", "ologist", "ician", "crat", "ian", "goer", "goers")
DEMONYMS = ("ans", "ians", "ers", "ese", "is", "ards")


def is_people(noun: Token) -> bool:
    """Whether a noun names people."""
    low, lemma = noun.lower_, noun.lemma_.lower()
    known = word_set("people.txt")
    if lemma in known or low in known or low.removesuffix("s") in known:
        return True
    if noun.pos_ == "PROPN" or low != noun.text:
        return noun.ent_type_ in ("PERSON", "NORP") or low.endswith(DEMONYMS) and noun.tag_ in ("NNPS", "NNS")
    return low.endswith(ENDINGS) and low not in ("median", "guardian") or low.endswith("ists")


def persons(doc: Doc) -> list[DocSpan]:
    """The names of persons in a doc, in order."""
    return [ent for ent in doc.ents if ent.label_ == "PERSON"]


def fullest_name(token: Token, doc: Doc) -> str | None:
    """The longest name in the doc of the person a token names; for a pronoun, of the person named last before it."""
    named = persons(doc)
    if token.pos_ == "PRON":
        before = [ent for ent in named if ent.end <= token.i]
        if not before:
            return None
        sentence = [ent for ent in before if ent.root.dep_.startswith("nsubj")]
        close = [ent for ent in sentence if ent.end > before[-1].start - 40]
        chosen = (close or before)[-1]
    else:
        held = [ent for ent in named if ent.start <= token.i < ent.end]
        if not held:
            return name_from(token)
        chosen = held[0]
    surname = chosen[-1].text
    longer = [ent for ent in named if ent[-1].text == surname and len(ent) > len(chosen)]
    return (max(longer, key=lambda ent: (len(ent), -ent.start)) if longer else chosen).text.replace("\n", " ")


def name_from(token: Token) -> str:
    """A name that the pipeline did not mark: the capitalised words around its head."""
    doc, start, end = token.doc, token.i, token.i
    while start and doc[start - 1].text[:1].isupper() and doc[start - 1].pos_ == "PROPN":
        start -= 1
    while end + 1 < len(doc) and doc[end + 1].text[:1].isupper() and doc[end + 1].pos_ == "PROPN":
        end += 1
    return doc[start : end + 1].text

"""Trees and names of other pipelines -> ours: CLEAR relations as Universal Dependencies, as far as rules go.

spaCy's own English models follow CLEAR (J. Choi and M. Palmer 2012, "Guidelines for the CLEAR Style Constituent to
Dependency Conversion"). Five things are different there and are converted: the copula heads its clause, the
preposition heads its noun, each conjunct depends on the one before, a preposition of several words is a chain, and the
last word heads a person's name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from spacy.attrs import DEP, HEAD
from spacy.language import Language
from spacy.tokens import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

COMPONENT = "quoth_universal"
BARE_NAMES = "quoth_bare_names"
KINDS = {"PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"}
AROUND = {"the", "'s", "’s"}
TELLTALE = "dobj"  # a relation of CLEAR that Universal Dependencies call obj
RELATIONS = {  # the same under another name
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "auxpass": "aux:pass",
    "dobj": "obj",
    "oprd": "xcomp",
    "relcl": "acl:relcl",
    "poss": "nmod:poss",
    "prt": "compound:prt",
    "neg": "advmod",
    "npadvmod": "obl:unmarked",
    "predet": "det:predet",
    "preconj": "cc:preconj",
    "quantmod": "advmod",
    "nmod": "compound",
    "intj": "discourse",
    "meta": "parataxis",
}
LEFT_OVER = {  # where there was nothing to convert
    "attr": "xcomp",
    "acomp": "xcomp",
    "dative": "iobj",
    "prep": "obl",
    "agent": "obl:agent",
    "pcomp": "advcl",
    "pobj": "obl",
}
PREPOSITIONS = {"prep", "agent", "dative"}
PREDICATES = {"attr", "acomp"}
NOMINAL = {"NOUN", "PROPN", "PRON", "NUM"}


@Language.component(COMPONENT, requires=["token.dep"], assigns=["token.dep", "token.head"])
def universal(doc: Doc) -> Doc:
    """Convert the relations of a doc, in place; return it."""
    tree = _Tree(doc)
    tree.spread_coordinations()
    tree.lower_copulas()
    tree.lower_prepositions()
    tree.raise_first_names()
    heads = np.array(tree.heads, dtype=np.int64) - np.arange(len(doc))
    names = [doc.vocab.strings.add(LEFT_OVER.get(relation, relation)) for relation in tree.relations]
    if names:
        table = np.stack([heads.astype(np.uint64), np.array(names, dtype=np.uint64)], axis=1)
        doc.from_array([HEAD, DEP], table)  # type: ignore[arg-type]
    return doc


@Language.component(BARE_NAMES, requires=["doc.ents"], assigns=["doc.ents"])
def bare_names(doc: Doc) -> Doc:
    """Leave only names among the entities of a doc, without article and possessive, in place; return it."""
    doc.set_ents([_bare(entity) for entity in doc.ents if entity.label_ in KINDS], default="outside")
    return doc


def _bare(entity: Span) -> Span:
    start, end = entity.start, entity.end
    if end - start > 1 and entity[0].lower_ in AROUND:
        start += 1
    if end - start > 1 and entity[-1].lower_ in AROUND:
        end -= 1
    return Span(entity.doc, start, end, label=entity.label)


def _renamed(token: Token) -> str:
    if token.dep_ == "aux" and token.tag_ == "TO":
        return "mark"
    return RELATIONS.get(token.dep_, token.dep_)


class _Tree:
    """Heads and relations of a doc while they are being changed."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.heads = [token.head.i for token in doc]
        self.relations = [_renamed(token) for token in doc]
        self.children: list[list[int]] = [[child.i for child in token.children] for token in doc]

    def spread_coordinations(self) -> None:
        """Attach every conjunct to the first one, and each "and" to the conjunct after it."""
        for i in range(len(self.doc)):
            if self.relations[i] == "cc":
                after = [c for c in self.children[self.heads[i]] if c > i and self.relations[c] == "conj"]
                if after:
                    self._hang(i, after[0])
        for i in range(len(self.doc)):
            if self.relations[i] == "conj":
                first = self.heads[i]
                while self.relations[first] == "conj" and self.heads[first] != first:
                    first = self.heads[first]
                self._hang(i, first)

    def lower_copulas(self) -> None:
        """Let the predicate head its clause: "Ada is sure" is about "sure"; "there is" stays as it is."""
        for be in range(len(self.doc)):
            relations = {self.relations[child]: child for child in self.children[be]}
            predicates = PREDICATES & relations.keys()
            if self.doc[be].lemma_ != "be" or not predicates:
                continue
            predicate = relations[predicates.pop()]
            if "expl" in relations:
                self.relations[predicate] = "nsubj"
                continue
            for child in list(self.children[be]):
                if child != predicate:
                    self._hang(child, predicate)
            self._change_places(be, predicate)
            self.relations[be] = "cop"

    def lower_prepositions(self) -> None:
        """Let the noun or clause head what its preposition headed: "according to Ada" is about "Ada"."""
        for i in range(len(self.doc)):
            if self.relations[i] not in PREPOSITIONS or self.heads[i] == i:
                continue
            inner = self._inner_preposition(i)
            lowest = i if inner is None else inner
            governed = next((c for c in self.children[lowest] if self.relations[c] in ("pobj", "pcomp")), None)
            if governed is None:
                continue
            role, mark = self._role(i), "case"
            if self.relations[governed] == "pcomp":
                role, mark = "advcl", "mark"
            for child in self.children[i] + (self.children[lowest] if inner is not None else []):
                if child not in (governed, inner):
                    self._hang(child, governed)
            if inner is not None:
                self.relations[inner] = "fixed"
                self._hang(governed, i)
            self._change_places(i, governed)
            self.relations[governed], self.relations[i] = role, mark

    def raise_first_names(self) -> None:
        """Let the first word of a person's name head the others: "Ada" in "Ada Berg said"."""
        for name in self.doc.ents:
            first, last = name.start, name.end - 1
            if name.label_ != "PERSON" or any(self.heads[i] != last for i in range(first, last)) or first == last:
                continue
            for child in list(self.children[last]):
                self._hang(child, first)
            self._change_places(last, first)
            for i in range(first + 1, last + 1):
                self.relations[i] = "flat"

    def _inner_preposition(self, i: int) -> int | None:
        """Return the second word of "according to", "because of", "out of" ..., where `i` is the first."""
        children = self.children[i]
        if any(self.relations[c] == "pobj" for c in children):
            return None
        return next(
            (c for c in children if c == i + 1 and any(self.relations[g] == "pobj" for g in self.children[c])), None
        )

    def _role(self, i: int) -> str:
        if self.relations[i] == "agent":
            return "obl:agent"
        head = self.heads[i]
        is_predicate = any(self.relations[child] == "cop" for child in self.children[head])
        return "nmod" if self.doc[head].pos_ in NOMINAL and not is_predicate else "obl"

    def _change_places(self, upper: int, lower: int) -> None:
        """Swap `lower` with its head `upper`: it takes the head's place and relation, and becomes its head."""
        is_root = self.heads[upper] == upper
        self.relations[lower] = self.relations[upper]
        self._hang(lower, lower if is_root else self.heads[upper])
        self._hang(upper, lower)

    def _hang(self, child: int, head: int) -> None:
        old = self.heads[child]
        if old != child:
            self.children[old].remove(child)
        self.heads[child] = head
        if head != child:
            self.children[head].append(child)

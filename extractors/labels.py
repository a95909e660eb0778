"""Trees of other pipelines -> ours: CLEAR relations as Universal Dependencies, as far as a renaming goes.

spaCy's own English models follow CLEAR (J. Choi and M. Palmer 2012). Prepositions are turned round, so that the
noun governs them; a copula stays the head of its clause, which readers of subjects and clauses can live with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from spacy.attrs import DEP, HEAD
from spacy.language import Language

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

COMPONENT = "quoth_universal"
TELLTALE = "dobj"  # a relation of CLEAR that Universal Dependencies call obj
RELATIONS = {
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "auxpass": "aux:pass",
    "dobj": "obj",
    "dative": "iobj",
    "oprd": "xcomp",
    "attr": "xcomp",
    "acomp": "xcomp",
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
    "pcomp": "advcl",
    "prep": "obl",
    "agent": "obl:agent",
}


@Language.component(COMPONENT, requires=["token.dep"], assigns=["token.dep", "token.head"])
def universal(doc: Doc) -> Doc:
    """Rename and turn round the relations of a doc, in place; return it."""
    heads = [token.head.i for token in doc]
    relations = [RELATIONS.get(token.dep_, token.dep_) for token in doc]
    for preposition in doc:
        noun = _governed_noun(preposition)
        if noun is None:
            continue
        heads[noun.i], heads[preposition.i] = preposition.head.i, noun.i
        relations[noun.i], relations[preposition.i] = _role(preposition), "case"
        for other in preposition.children:
            if other != noun:
                heads[other.i] = noun.i
    table = [
        (head - i, doc.vocab.strings.add(name)) for i, (head, name) in enumerate(zip(heads, relations, strict=True))
    ]
    if table:
        numbers = np.array([(np.int64(offset).astype(np.uint64), name) for offset, name in table], dtype=np.uint64)
        doc.from_array([HEAD, DEP], numbers)  # type: ignore[arg-type]
    return doc


def _governed_noun(token: Token) -> Token | None:
    """The noun of a preposition that hangs on something itself."""
    if token.dep_ not in ("prep", "agent") or token.head == token:
        return None
    return next((child for child in token.children if child.dep_ == "pobj"), None)


def _role(preposition: Token) -> str:
    if preposition.dep_ == "agent":
        return "obl:agent"
    return "nmod" if preposition.head.pos_ in ("NOUN", "PROPN", "PRON", "NUM") else "obl"

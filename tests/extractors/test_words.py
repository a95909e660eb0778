"""Words are data: no module of the extractors has a list of them."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from quoth.extractors.reports.constructions import CONSTRUCTIONS
from quoth.extractors.words.lists import read_toml, toml
from quoth.extractors.words.units import units

EXTRACTORS = Path(__file__).parents[2] / "extractors"
WITH_LISTS = (EXTRACTORS / "data", EXTRACTORS.parent / "cli" / "compare")
FEWEST = 5
WORD = re.compile(r"[a-z][a-z' ’-]*")

# labels of the parse: Universal Dependencies and what spaCy calls otherwise
RELATIONS = frozenset(
    """acl advcl advmod amod appos aux case cc ccomp compound conj cop csubj dep det discourse dislocated expl fixed
    flat goeswith iobj list mark nmod nsubj nummod obj obl orphan parataxis punct root vocative xcomp""".split()
)
NAMES_OF_OURS = frozenset(
    {unit.dimension for unit in units().values()}
    | {construction.name for construction in CONSTRUCTIONS}
    | {"percentage"}
    | {
        "cited",
        "continuation",
        "inserted",
        "noun that",
        "orphan",
        "presented",
        "recognised",
    }  # what a construction or a step after them calls its candidates
)
# modules whose lists are no lists of words, each with what they are
EXCEPTIONS = {
    "encoder/lemmas.py": "endings, in the order in which they are tried",
    "encoder/tokenizer.py": "the tokenizer that the encoder was trained with",
    "figures/kinds/outcomes.py": "keys of outcomes.toml",
    "figures/kinds/rules.py": "keys of kinds.toml",
    "labels.py": "labels of other models",
    "pipeline.py": "parts of a pipeline, for an error",
    "reasons.py": "our own labels in words",
    "registry.py": "keys of a record",
    "speakers/names/name.py": "kinds of names",
}


def test_words_are_data() -> None:
    listed = {
        f"{name}:{node.lineno}"
        for path in EXTRACTORS.rglob("*.py")
        if (name := path.relative_to(EXTRACTORS).as_posix()) not in EXCEPTIONS
        for node in word_lists(path)
    }

    assert listed == set(), "keep these words in extractors/data/ and ask words/lists.py for them"


@pytest.mark.parametrize("name", EXCEPTIONS)
def test_exceptions_are_still_needed(name: str) -> None:
    assert list(word_lists(EXTRACTORS / name))


@pytest.mark.parametrize(
    "code",
    [
        'X = {"bank", "mill", "port", "shop", "farm"}',
        'def f(word):\n    return word in ("bank", "mill", "port", "shop", "farm")',
        'X = frozenset("bank mill port shop farm".split())',
        'X = {"bank": 1, "mill": 2, "port": 3, "shop": 4, "farm": 5}',
    ],
)
def test_lists_of_words_are_noticed(code: str, tmp_path: Path) -> None:
    (module := tmp_path / "module.py").write_text(code, encoding="utf-8")

    assert len(list(word_lists(module))) == 1


@pytest.mark.parametrize(
    "path",
    [path for folder in WITH_LISTS for path in sorted(folder.rglob("*.toml")) if path.name != "kinds.toml"],
    ids=lambda path: f"{path.parent.name}/{path.name}",
)
def test_our_reading_of_the_lists_is_that_of_toml(path: Path) -> None:
    assert read_toml(path) == tomllib.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["attributions/words", "figures/words", "speakers/small", "words/function_words"])
def test_every_list_is_used(name: str) -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in EXTRACTORS.rglob("*.py"))

    assert [key for key in toml(f"{name}.toml") if f'"{key}"' not in code] == []


def word_lists(path: Path) -> Iterator[ast.expr]:
    """Yield the literals of a module that list words: not labels of the parse, names of our own or endings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    endings = {id(node) for node in endings_in(tree)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.expr) or id(node) in endings:
            continue
        words = strings_of(node)
        if len(words) < FEWEST or not all(WORD.fullmatch(word) for word in words):
            continue
        if not set(words) <= RELATIONS and not set(words) <= NAMES_OF_OURS:
            yield node


def strings_of(node: ast.expr) -> list[str]:
    """The strings of a literal with nothing else in it, of a dictionary its keys; also those of ``"a b".split()``."""
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Constant(value=str(text)), attr="split")):
            return text.split()
        case ast.Dict(keys=inside):
            pass
        case ast.List(elts=inside) | ast.Set(elts=inside) | ast.Tuple(elts=inside):
            pass
        case _:
            return []
    values = [each.value for each in inside if isinstance(each, ast.Constant) and isinstance(each.value, str)]
    return values if len(values) == len(inside) else []


def endings_in(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield what is passed to ``endswith``, and what is called endings."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "endswith":
            yield from node.args
        if isinstance(node, ast.Assign) and any("ENDINGS" in ast.unparse(target) for target in node.targets):
            yield node.value

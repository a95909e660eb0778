"""The parts of the encoder, each by itself: words, windows, trees, names, lemmas, labels."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import quoth
from quoth.extractors.encoder.consistent import Tree, rivals, settle
from quoth.extractors.encoder.lemmas import LemmaTable
from quoth.extractors.encoder.spans import Tagging
from quoth.extractors.encoder.tokenizer import LONGEST as LONGEST_STRETCH
from quoth.extractors.encoder.tokenizer import english
from quoth.extractors.encoder.trees import broken, repair, rooted, spanning_tree
from quoth.extractors.encoder.windows import BLANK, GLUED, LINE, LONGEST, SPACE, Text, cut, encode, text_of
from quoth.extractors.encoder.wordpiece import CAPITAL, DIGITS, MIXED, OTHER, SYMBOLS, TITLE, UPPER, WordPieces, shape
from quoth.extractors.encoder.words_read import as_read

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="module")
def blank() -> Language:
    return english()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("an 87-minute flight-time", "an 87 - minute flight - time"),
        ("at 5 km/h.", "at 5 km / h ."),
        ("a 1,400-square-foot flat", "a 1,400 - square - foot flat"),
        ("3-5% of $1.2-1.5bn", "3 - 5 % of $ 1.2 - 1.5 bn"),
        ("10km at 30mph, 4pm", "10 km at 30 mph , 4 pm"),
        ("£3-£5m", "£ 3 - £ 5 m"),
        ("a 5%-owned U.S.-led firm", "a 5 % - owned U.S. - led firm"),
        ("no—2019—the", "no — 2019 — the"),
        ("1990–2000", "1990 – 2000"),
        ('said:"No"', 'said : " No "'),
        ("‘I’m here,’ he said", "‘ I ’m here , ’ he said"),
        ("a co-founder, pro-Russian", "a co-founder , pro-Russian"),
        ("boys (aged 8) and/or girls", "boys ( aged 8 ) and / or girls"),
        ("call 713-555-3989", "call 713-555-3989"),
        ("COVID-19 and F-16 and G20", "COVID-19 and F-16 and G20"),
        ("What?! Really!!!", "What ?! Really !!!"),
        ("apples etc. in Ft. Worth", "apples etc. in Ft. Worth"),
    ],
)
def test_words(blank: Language, text: str, words: str) -> None:
    assert " ".join(token.text for token in blank.make_doc(text)) == words


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000,
        "12:" * 700 + "  and",
        "“" * 2_500 + " b\n",
        f"see {'http://a.b/' * 200} there",
        "他说" * 2_000 + " 3",
    ],
)
def test_what_has_no_space_is_cut_and_nothing_is_lost(blank: Language, text: str) -> None:
    doc = blank.make_doc(text)

    assert doc.text == text
    assert max(map(len, doc)) <= LONGEST_STRETCH


@pytest.mark.parametrize("unit", ["12:", "”", "😀", "http://a.b/"])
def test_words_are_cut_with_work_that_grows_with_the_text(
    blank: Language, steps: Callable[..., int], unit: str
) -> None:
    def cut_up(characters: int) -> None:
        text = text_of(blank.make_doc(unit * (characters // len(unit))))
        list(cut(text, [1] * len(text.words)))

    cut_up(96_000)  # the tokenizer remembers what it has seen
    assert steps(cut_up, 96_000) < 3 * steps(cut_up, 48_000)


PIECES = WordPieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "un", "##break", "##able", "cafe", "o", "'", "neil", "$"])


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("unbreakable", ["un", "##break", "##able"]),
        ("Café", ["cafe"]),
        ("O'Neil", ["o", "'", "neil"]),
        ("xyz", ["[UNK]"]),
        ("", ["[UNK]"]),
        ("\x00", ["[UNK]"]),
        pytest.param("un" * 51, ["[UNK]"], id="too long to look at"),
    ],
)
def test_pieces(word: str, pieces: list[str]) -> None:
    names = {number: piece for piece, number in PIECES.numbers.items()}
    assert [names[number] for number in PIECES(word)[0]] == pieces


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("he", OTHER),
        ("Oslo", TITLE),
        ("NATO", UPPER),
        ("A", CAPITAL),
        ("McCain", MIXED),
        ("G20", DIGITS),
        ("—", SYMBOLS),
    ],
)
def test_shapes(word: str, expected: int) -> None:
    assert shape(word) == expected


def test_layout_distinguishes_breaks_and_spaces(blank: Language) -> None:
    text = text_of(blank.make_doc("\nOne two.\nThree\n \nfour\r\nfive"))
    assert list(zip(text.words, text.layout, strict=True)) == [
        ("One", BLANK), ("two", SPACE), (".", GLUED), ("Three", LINE), ("four", BLANK), ("five", LINE),
    ]  # fmt: skip


def test_windows_hold_every_word_once_and_are_never_too_long() -> None:
    rng = random.Random(1)
    for _ in range(200):
        count = rng.randint(0, 900)
        words = [rng.choice(("A", "b", "b", "b", ".", "”")) for _ in range(count)]
        layout = [rng.choice((SPACE,) * 30 + (LINE, BLANK)) for _ in words]
        lengths = [rng.randint(1, 8) for _ in words]
        windows = list(cut(Text(words, layout, range(count)), lengths))
        assert [i for first, last in windows for i in range(first, last)] == list(range(count))
        assert all(sum(lengths[first:last]) <= LONGEST for first, last in windows)


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    words = ["Rain", *["fell"] * 28, "."] * 20
    windows = list(cut(Text(words, [SPACE] * len(words), range(len(words))), [1] * len(words)))
    assert len(windows) > 1
    assert all(first % 30 == 0 for first, _ in windows)


def test_a_blank_line_forces_a_sentence() -> None:
    encoded = encode(["un", "cafe", "o"], [SPACE, SPACE, BLANK], PIECES)
    assert encoded.starts == [0, 1, 0, 1]
    assert encoded.firsts == [0, 1, 2, 3]


def test_spanning_trees_are_the_best_there_are() -> None:
    rng = np.random.default_rng(1)
    for size in (2, 3, 4, 5):
        for _ in range(20):
            scores = rng.normal(size=(size, size)).astype(np.float32)
            best = max(trees(size), key=lambda heads: sum(scores[i, heads[i]] for i in range(1, size)))
            assert tuple(spanning_tree(scores)[1:]) == best[1:]


def test_trees_made_in_haste_are_trees() -> None:
    rng = np.random.default_rng(1)
    for size in range(2, 60):
        heads = rooted(rng.normal(size=(size, size)).astype(np.float32))
        assert not len(broken(heads, np.array([0] + [1] * (size - 1))))


def trees(size: int) -> list[tuple[int, ...]]:
    """All trees with one root."""
    found = []
    for rest in itertools.product(range(size), repeat=size - 1):
        heads = np.array((0, *rest))
        if not len(broken(heads, np.array([0] + [1] * (size - 1)))):
            found.append((0, *rest))
    return found


def test_only_broken_sentences_are_repaired() -> None:
    sentences = np.array([0, 1, 1, 2, 2])
    heads = np.array([0, 2, 0, 4, 3])  # the second sentence runs in a circle
    scores = np.zeros((5, 5), dtype=np.float32)
    scores[3, 0] = 1
    assert broken(heads, sentences).tolist() == [2]
    assert repair(scores, heads, sentences).tolist() == [0, 2, 0, 0, 3]


SUBJECT, OTHER_RELATION, CLAUSE = 0, 1, 2
SUBJECTS = np.array([True, False, False])


def tree(heads: list[int], relations: list[int], arcs: dict[tuple[int, int], float]) -> Tree:
    """A tree of one sentence, in which arcs that are not named score -9, and a word is its head's subject or is not."""
    scores = np.full((len(heads), len(heads)), -9, dtype=np.float32)
    for (word, head), score in arcs.items():
        scores[word, head] = score
    sentences = np.array([0] + [1] * (len(heads) - 1))
    likely = np.array(
        [[0, 2, 0], [2, 0, 0]], dtype=np.float32
    )  # a subject under its own head, something else elsewhere
    own = list(heads)
    return Tree(
        np.array(heads),
        np.array(relations),
        scores,
        sentences,
        lambda word, head: likely[int(own[word] == head)],
        CLAUSE,
    )


def test_of_two_subjects_the_one_that_loses_less_goes_elsewhere() -> None:
    # director/1 Lund/2 said/3: both are subjects of "said", and the title may as well belong to the name
    title_and_name = tree([0, 3, 3, 0], [1, SUBJECT, SUBJECT, 1], {(1, 3): 5, (1, 2): 4, (2, 3): 5, (2, 1): 1})
    settle(title_and_name, SUBJECTS)
    assert title_and_name.heads.tolist() == [0, 2, 3, 0]
    assert title_and_name.relations.tolist() == [1, OTHER_RELATION, SUBJECT, 1]


def test_what_a_clause_cuts_off_from_its_verb_goes_first() -> None:
    # Arden/1 fell/2 Lund/3 said/4: "fell" completes "said", whose subject is not the place of the dateline
    dateline = tree(
        [0, 4, 4, 4, 0], [1, SUBJECT, CLAUSE, SUBJECT, 1], {(1, 4): 9, (2, 4): 9, (3, 4): 5, (3, 2): 5, (1, 3): 1}
    )
    settle(dateline, SUBJECTS)
    assert dateline.relations[1] != SUBJECT
    assert (dateline.heads[3], dateline.relations[3]) == (4, SUBJECT)


def test_one_subject_stays_as_it_is() -> None:
    alone = tree([0, 2, 0], [1, SUBJECT, 1], {(1, 2): 5})
    settle(alone, SUBJECTS)
    assert (alone.heads.tolist(), alone.relations.tolist()) == ([0, 2, 0], [1, SUBJECT, 1])


@pytest.mark.parametrize("seed", range(20))
def test_a_settled_tree_is_a_tree_in_which_no_head_has_two_subjects(seed: int) -> None:
    drawn = np.random.default_rng(seed)
    scores = drawn.normal(size=(30, 30)).astype(np.float32)
    labels = drawn.normal(size=(30, 30, 3)).astype(np.float32)
    heads = spanning_tree(scores)
    many = Tree(
        heads,
        drawn.integers(2, size=30),
        scores,
        np.array([0] + [1] * 29),
        lambda word, head: labels[word, head],
        CLAUSE,
    )
    settle(many, SUBJECTS)
    assert not len(broken(many.heads, many.sentences))
    assert not rivals(many, SUBJECTS)


def test_names_begin_before_they_go_on() -> None:
    tagging = Tagging(["O", "B-ORG", "I-ORG", "B-LOC", "I-LOC"])
    scores = np.array([[0, 1, 0, 0, 3], [0, 0, 4, 0, 0], [5, 0, 0, 0, 0]], dtype=np.float32)
    assert tagging.best(scores).tolist() == [1, 2, 0]
    assert tagging.best(scores[:0]).tolist() == []


TABLE = LemmaTable({"went\tVBD": "go"}, verbs={"bake", "stop"}, nouns={"party"}, adjectives={"nice"})


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [
        ("Went", "VBD", "go"),
        ("baked", "VBD", "bake"),
        ("stopping", "VBG", "stop"),
        ("tweeting", "VBG", "tweet"),
        ("parties", "NNS", "party"),
        ("churches", "NNS", "church"),
        ("nicer", "JJR", "nice"),
        ("Obamas", "NNPS", "Obama"),
        ("Brussels", "NNP", "Brussels"),
        ("The", "DT", "the"),
    ],
)
def test_lemmas(form: str, tag: str, lemma: str) -> None:
    assert TABLE.lemma(form, tag) == lemma


# words that close the name of a body as if they said when, where or how

AS_THEY_ARE = [
    "She paid by Friday now that it rained .",
    "Prices Up as Harvest Fails",
    "It closed in May . Now that it rains , he left .",
    "Boats moored in Long Stile today and left .",
    "They sing of Home , Now . Home",
    "It is up to the EU Now and then .",
    "The ferry may sail on Sunday , and May Vale with it .",
]
MISREAD = [
    ("A claim by Clean Air Now that it rained .", 5),
    ("The head of Rise Up said so .", 4),
    ("He joined Fair Rents Together , and left .", 4),
    ("A list drawn up on 3 May says so .", 6),
    ("A poll taken last May found so .", 4),
    ("It rained . Q Police say so .", 3),
]


@pytest.mark.parametrize("text", AS_THEY_ARE)
def test_other_words_are_read_as_they_are(text: str) -> None:
    assert list(as_read(text.split())) == text.split()


@pytest.mark.parametrize(("text", "place"), MISREAD)
def test_another_word_is_read_in_place_of_one_that_would_be_misread(text: str, place: int) -> None:
    changed = [
        i for i, (word, read) in enumerate(zip(text.split(), as_read(text.split()), strict=True)) if word != read
    ]
    assert changed == [place]


@pytest.mark.parametrize("body", ["Clean Air Now", "Rise Up", "Rents First", "Women Together", "Towns Today"])
def test_its_claim_is_its_own(body: str) -> None:
    found: Any = quoth.extract(f"The clerk dismissed a claim by {body} that 70 wells had run dry.")

    assert [each["speaker"] for each in found["attributions"]] == ["The clerk", body]
    assert [(each["value"], each["speaker"]) for each in found["figures"]] == [(70, body)]

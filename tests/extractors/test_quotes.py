"""Pairs of quotation marks need nothing but the characters; whose words they hold needs the pipeline."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from quoth.extractors.quotes import extract, looks_like_name
from quoth.extractors.text.marks import pairs_in

if TYPE_CHECKING:
    from spacy.language import Language

LEAVES_ALONE = [
    "The minister's son wasn't there.",
    "The voters' choice was clear and the farmers' was not.",
    "He is 5'10\" tall and the pipe 40′ long.",
    "It happened in the '90s, 'til the rock 'n' roll years ended.",
    "» A bullet\n» Another bullet",
    "Nothing is quoted here.",
    'An empty pair "" holds nothing.',
]

FINDS = [
    ('"It rained," said Ada.', ["It rained,"]),
    ("“It rained,” said Ada.", ["It rained,"]),
    ("«It rained», said Ada.", ["It rained"]),
    ("„It rained“, said Ada.", ["It rained"]),
    ("„It rained, “ said Ada. „It froze.“", ["It rained,", "It froze."]),
    ("“It rained, “ said Ada. “It froze … “, she said.", ["It rained,", "It froze …"]),
    ("``It rained,'' said Ada.", ["It rained,"]),
    ("'It rained,' said Ada, 'all day.'", ["It rained,", "all day."]),
    ("‘It didn’t rain,’ said Ada.", ["It didn’t rain,"]),
    ('“It rained," said Ada.', ["It rained,"]),
    ('" It rained, " said Ada. " It hailed. "', ["It rained,", "It hailed."]),
    ("“ It rained, ” said Ada.", ["It rained,"]),
    ("″It rained,″ said Ada.", ["It rained,"]),
    ("“He told me ‘go home’ and I went,” said Ada.", ["He told me ‘go home’ and I went,", "go home"]),
    ('"He said "yes" to me," said Ada.', ['He said "yes" to me,', "yes"]),
    ('Ada called it "a shame" and "a blow".', ["a shame", "a blow"]),
    ("'The farmers' fields are dry,' said Ada.", ["The farmers' fields are dry,"]),
    pytest.param('Ada said: "It rained', ["It rained"], id="never closed: to the end of the paragraph"),
    pytest.param("“It rained.\n\n“It hailed.”", ["It rained.", "It hailed."], id="reopened in the next paragraph"),
    pytest.param('"It rained.\n\n"It hailed," said Ada.', ["It rained.", "It hailed,"], id="reopened, straight marks"),
    pytest.param("“It rained.\n\nIt hailed,” said Ada.", ["It rained.", "It hailed,"], id="closed, but not reopened"),
    pytest.param('"It rained.\n\nIt hailed," said Ada.', ["It rained.", "It hailed,"], id="not reopened, straight"),
    pytest.param("Ada said: ‘It rained.\n\n‘It hailed.’", ["It rained.", "It hailed."], id="reopened, single marks"),
    pytest.param("Ada said: 'It rained.\n\n'It hailed.'", ["It rained.", "It hailed."], id="reopened, straight single"),
    pytest.param(
        "‘It rained,’ said Ada. ‘Our tenants’ roofs leak.\n\n‘It hailed.’",
        ["It rained,", "Our tenants’ roofs leak.", "It hailed."],
        id="reopened, with the apostrophe of a plural",
    ),
    pytest.param("“It rained.\n\nAda said “no”.", ["It rained.", "no"], id="left open before another quotation"),
    pytest.param('A stray " mark. "It rained," said Ada.', ["It rained,"], id="a stray mark costs only itself"),
    pytest.param(
        "“It rained, ”said Ada. “It hailed, ”she added.", ["It rained,", "It hailed,"], id="a space misplaced"
    ),
    pytest.param("«It rained all day » , said Ada.", ["It rained all day"], id="a closing mark between spaces"),
    pytest.param('"It rained\nall day," said Ada.', ["It rained\nall day,"], id="a wrapped line"),
]


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text: str) -> None:
    assert pairs_in(text) == []


@pytest.mark.parametrize(("text", "found"), FINDS)
def test_finds(text: str, found: list[str]) -> None:
    assert [text[pair.inner.start : pair.inner.end] for pair in pairs_in(text)] == found


def test_pairs_never_cross_and_know_what_is_around_them() -> None:
    text = "“One ‘two’ three,” she said. “Four.”"
    assert [pair.parent for pair in pairs_in(text)] == [-1, 0, -1]
    for pair in pairs_in(text):
        assert pair.outer.holds(pair.inner)


def test_no_more_than_eight_levels_of_marks_are_quotations() -> None:
    text = "“‘" * 30 + "It rained" + "’”" * 30
    assert [pair.parent for pair in pairs_in(text)] == list(range(-1, 7))
    assert pairs_in(text)[0].outer == (0, len(text))


def test_an_open_pair_says_so() -> None:
    first, second = pairs_in("“It rained.\n\n“It hailed.”")
    assert not first.closed
    assert second.closed


@pytest.mark.parametrize("unit", ['"', "'", "“", "” “", '" ', "a'", " ", " ‘a"])
def test_work_of_pairing_grows_with_the_text_only(steps: Callable[..., int], unit: str) -> None:
    assert steps(pairs_in, unit * 2_000) <= 3 * steps(pairs_in, unit * 1_000)
    assert steps(pairs_in, unit * 2_000 + "”" * 2_000) <= 3 * steps(pairs_in, unit * 1_000 + "”" * 1_000)


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("The Long Goodbye", True),
        ("Pat", True),
        ("it rained", False),
        ("The dam is safe.", False),
        ("a Nobel winner", False),
    ],
)
def test_looks_like_name(words: str, answer: bool) -> None:
    assert looks_like_name(words) is answer


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ('"It rained all night," said Ada Byron.', ["Ada Byron"]),
        ("Ada Byron reviewed “The Long Goodbye” in the paper.", [None]),
        ("The so-called “experts” left the hall.", [None]),
        ("Ada Byron called the plan “a costly mistake”.", ["Ada Byron"]),
        # no speaker for what is only beside a cue
        ('Nora Tveit, author of "Kelp", said the quay was rotten.', [None]),
        ('Brokers at Tind Bank, who rate the share "hold", said the price was low.', [None]),
        ('"It holds," Orla said. "The Empty Well," her second play, opens in June.', ["Orla", None]),
        # what a thing is called, but not the name of a work, a gloss in brackets or an adjective
        ('Moe dubbed the bill "The Great Giveaway".', ["Moe"]),
        ('Haas called his novel "The Long Road".', [None]),
        ('The club spent a day off ("a duvet day") at the lake, the coach said.', [None]),
        ('The mayor denied the theft ("I was at home"), the clerk said.', ["The mayor"]),
        ('A cafe offered "raw" cake on Mondays.', [None]),
        # how somebody denies or condemns something, before the cue
        ("Mr Moe “fully” rejected claims of theft.", ["Moe"]),
        ("Ida Brekke ran the “Fully” fair.", [None]),
        # words of a headline in which all words have capitals
        ("Ada Byron Says Harbour 'Deserved Better' After Storm Ruins Fair\n\nThe storm came.", ["Ada Byron"]),
        # what somebody only wants, in the words of who tells of it; not what he asks for
        ("Ida Brekke said the guild wants “a kiln for the few”.", ["Ida Brekke"]),
        ("The guild wants “a kiln for the few”.", ["The guild"]),
        ("Ida Brekke said the guild had ordered her “to stop at once”.", ["the guild"]),
        # a paragraph of its own after what somebody reports, with the source after the cue too
        ("The songs come first, said Dora Mint.\n\n“They sing, and I am glad of it.”", ["Dora Mint"]),
        ("Dora Mint said the songs come first.\n\n“They sing, and I am glad of it.”", ["Dora Mint"]),
        # a heading in marks, and what goes on after a feeling that somebody tells of
        (
            "“It fell,” Dora Mint said. “It was late.”\n\n‘We had no roof’\n\nIt rained.",
            ["Dora Mint", "Dora Mint", None],
        ),
        ("The town, Dora Mint said, feels “worn and sold”.\n\n“We heard it.”", ["The town", "Dora Mint"]),
        ("Dora Mint says the mill “will not fall”, as she assured the town that it is safe.", ["Dora Mint"]),
        # a question that only ends its paragraph, and one that is answered
        ("Dora Mint said: “Was it safe?\n\n“It was not.”", ["Dora Mint", "Dora Mint"]),
        ("Dora Mint said: “Was it safe?”\n\n“It was not.”", ["Dora Mint", None]),
        # after sentences about him and nobody else
        ("“It fell,” Dora Mint said.\n\nShe has baked here for years.\n\n“We heard it.”", ["Dora Mint", "Dora Mint"]),
        ("“It fell,” Dora Mint said.\n\nShe met Per Stang in May.\n\n“We heard it.”", ["Dora Mint", None]),
        ("“It fell,” Dora Mint said.\n\nThe mill is old.\n\n“We heard it.”", ["Dora Mint", None]),
        # a sentence of its own with the stop after the marks, as in British print
        ("“The mill fell”, Dora Mint said. “We heard it”.", ["Dora Mint", "Dora Mint"]),
        ("“The mill fell”, Dora Mint said. “The Old Mill”.", ["Dora Mint", None]),
        # whose message it is
        ("Dora Mint’s message is plain: “We heard it.”", ["Dora Mint"]),
        ("Dora Mint’s mill is plain: “We heard it.”", [None]),
        # after a sentence that presents somebody
        ("“It fell,” Dora Mint said.\n\nOlaf Brun was not so sure.\n\n“I saw it stand.”", ["Dora Mint", "Olaf Brun"]),
        ("Another miller, Olaf Brun, has no such worries. “My wheel turns in any wind.”", ["Olaf Brun"]),
        ("A miller’s wife laughed at the plan. “We have no river.”", ["A miller’s wife"]),
        ("Dora Mint called on the guild to act. “Go to the mill and count.”", ["Dora Mint"]),
        ("For Olaf Brun, the year is lost. “I have nothing to grind.”", ["Olaf Brun"]),
        ("Olaf Brun’s summer was bleak. “I had nothing to grind.”", ["Olaf Brun"]),
        ("Ida Brekke keeps three mills. She sold two in May. “I miss the noise.”", ["Ida Brekke"]),
        ("“It fell,” Dora Mint said.\n\nOlaf Brun ran the mill.\n\n“He never slept.”", ["Dora Mint", None]),
        ("Olaf Brun was crushed by a wheel. “I saw it stand.”", [None]),
        ("Olaf Brun died in May. “I saw it stand.”", [None]),
        ("The millers laughed at the plan. “I saw it stand.”", [None]),
        ("Olaf Brun’s mill fell. “The river rose in an hour.”", [None]),
        ("Olaf Brun was not so sure. “The Old Mill” played.", [None]),
        ("Sofia Brun ran the mill. “He never slept.”", ["Sofia Brun"]),
        # before a colon, whatever the verb
        ("Olaf Brun was having none of it: “The mill stands.”", ["Olaf Brun"]),
        ("The farmers were blunt: “The mill stands.”", ["The farmers"]),
        ("In the end it was the miller, Olaf Brun, who calmed them: “The mill stands.”", ["Olaf Brun"]),
        ("The verdict of Olaf Brun is clear: “The mill stands.”", ["Olaf Brun"]),
        ("For Olaf Brun it is simple: “The mill stands.”", ["Olaf Brun"]),
        ("The mill was old: “The Big Wheel” they called it.", [None]),
        # below a report beside which its sentence tells more
        ("Dora Mint dismissed the claims when she was called by the guild.\n\n“We heard it.”", ["Dora Mint"]),
        # the one who tells of what another told
        ("Dora Mint said the mill fell after Olaf warned the guild of rain.\n\n“We heard it.”", ["Dora Mint"]),
        # a verb on no list, and a cue put into what is said
        ('"It holds," said Orla. "It does not," Pim bellowed.', ["Orla", "Pim"]),
        ('"It holds," Orla said. "Fool," a man in the crowd jeered.', ["Orla", "a man in the crowd"]),
        ('"We lost the barn," said Orla, who is 60, "and then the well."', ["Orla", "Orla"]),
        ('"The barn," said the clerk – who had come from town – "is gone."', ["the clerk", "the clerk"]),
        ('"The choir will sing on," conductor Gro Lund was quoted as saying.', ["Gro Lund"]),
        ('"We did what we could," Tveit was quoted by the Gazette as saying.', ["Tveit"]),
        (  # several paragraphs, the marks closed at the last only, and the cue there too
            "The kiln went cold at dawn.\n\n“Nobody had ordered coal.\n\n“We burnt the benches,” said Ida Brekke.",
            ["Ida Brekke", "Ida Brekke"],
        ),
        (  # the paragraph below what somebody is said to have said
            "Farmer Ida Brekke said the kiln would be mended by May.\n\n“We have fired pots here for sixty years.”",
            ["Ida Brekke"],
        ),
        (  # a question below which somebody answers, and what may be either's
            "“Who lit the kiln?” asked Ida Brekke.\n\n“Nils.”\n\n“Alone?”",
            ["Ida Brekke", None, None],
        ),
        ("“Who lit the kiln?” said Ida Brekke. “We are asking Nils.”", ["Ida Brekke", "Ida Brekke"]),
        ("Potter 'lit the kiln alone', court told", [None]),
        (  # who is presented last speaks, not who spoke
            "Potter Ida Brekke said the kiln was cold. Nils Holte owns the shed.\n\n“The kiln is mine and always was.”",
            ["Nils Holte"],
        ),
    ],
)
def test_whose_words(nlp: Language, text: str, speakers: list[str | None]) -> None:
    assert [quote.speaker.name if quote.speaker else None for quote in extract(nlp(text))] == speakers


def test_who_is_presented_again_goes_on(nlp: Language) -> None:
    first, second = extract(nlp("“The mill fell,” Ida Brekke said. She had sold it in May. “I miss the noise.”"))

    assert first.attribution is not None
    assert first.attribution == second.attribution


def test_who_is_presented_anew_has_a_report_of_his_own(nlp: Language) -> None:
    first, second = extract(nlp("“The mill fell,” Ida Brekke said. Nils Holte had sold it in May. “I miss the noise.”"))

    assert first.attribution != second.attribution

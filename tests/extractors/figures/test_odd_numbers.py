"""Numbers, units and marks put together at random: whatever comes, figures are in the text and are numbers."""

from __future__ import annotations

import math
import random

import pytest
import quoth
from quoth.cli.inputs.texts.as_meant import without_notes
from quoth.extractors.figures import quantities_of
from quoth.extractors.figures.numbers.tokens import Words

NUMBERS = "5 1.5 1,000 ½ 2/3 three 1:2:3 00:00:01,000 007 5'1 5′ 1e9 ٣ 10⁶ II 999999999999 51 -2 .5 0 5'1’000".split()
UNITS = "km % ‰ °C kg $ € £ million m² people ft mph pence - — – to < > ± × ~ ≥ # st : of".split()
MARKS = [" ", "", "\u00a0", "\u2009", " ", ",", ".", ";", "(", ")", "“", "”", "'", "’", "\n", "/", "\u2028"]
SEED, TEXTS, LONGEST = 18, 150, 7

LEAVES_ALONE = [
    "A baker who goes to bed at nine and rises at two is seldom seen.",
    "The bell rang at eight on Friday. Play was abandoned at five, to boos.",
    "By ten most of it was gone. By nine it had rained.",
    "It was almost 11 at night. He was struck at around 4 in the afternoon.",
    "She wrote from four to six in the morning. Lessons are held only between 6 and 9 in the morning.",
    "The sale begins on Thursday at 5. They were never rung before nine.",
    "At twenty to nine every morning a rope comes round.",
    "Ground zero of the blaze was a kiln. The council has set net zero as its goal.",
    "Voters will think twice. He left his nine-to-five job and the old five-and-dime.",
    "It was one office after another. They spoke with one voice.",
    "Police received 911 calls. The 999 operator heard it, and the 112 call was kept.",
    "Not one stork came. There was not even one shot.",
    "One does not sell a bridge. This is what one must eat.",
    "The half-empty hall was half asleep. A half-built bridge and the half-yearly report were shown.",
    "Count to ten. I counted to forty. She can count to fifty.",
    "A caliber .45 pistol and a .38 revolver lay there. An An-26 flew by.",
    "The rail body has fixed May 2, 6 and 9 for the trains.",
    "They were charged under sections 409 and 468 of the code and Clauses 4 and 11.",
    "Brazil bought as much as a year ago.",
    "It was built for version 1.4 and 1.5 or 2.1.",
    "Turnout split all 2024 campaigns. In 2024 the party had no leader.",
    "2019 Liberals Call For Calm\n\nThey won in 2019.",
    "It is among the country's top 10 that no doctor can cure.",
    "Coordinates: 34°12′05″N 41°02′33″E / 34.2014°N 41.0425°E / 34.2014; 41.0425",
    "Coordinates: 34°12′N 41°02′E / 34.200°N 41.033°E / 34.200; 41.033",
    "The wreck lies at 12°31'N, 44°10'E and at 13°05’20” north, 43°12’40” east.",
    "The storm is near latitude 17.2 north, longitude 61.5 west.",
    "The storm was centred near 17.2N 61.5W.",
    "The clinic stands at latitude 35.2 N and longitude 45.1 E.",
    "The sub drifted to 36 degrees, 30 minutes north latitude before dawn.",
    "The quake struck at 17.25 degrees north latitude and 94.5 degrees east longitude.",
    "At 60 degrees of latitude the sun is low, as it is at a latitude of about 65 degrees.",
    "They fish between latitudes 10° and 12°30′ N. The line runs along latitudes 30 and 35.",
    "Moss grows poleward of about 58.5° to the north and about 61.5° to the south.",
    "The islet is 8 degrees south of the equator. The satellite stands at 13° East.",
    "The drone fell at 47.5 N, 35.1 E, or at N 33 30.5 E 36 16.2.",
    "Lat: 33.51, Long: 36.27",
    "The geolocation (48.01594, 37.80281) was given; so was 48.015943, 37.802812.",
    "The column halted at 38S MB 1234 5678, at grid MC 385 664 and at grid 385664.",
]
FINDS = [
    ("They gave GPS sets to 40, 50 or 60 boats.", [40, 50]),
    ("It was a 2000 day siege.", [2000]),
    ("It was 40° in the north and 30° in the south.", [40, 30]),
    ("The drone turned 30 degrees to the west.", [30]),
    ("Highs of 31 degrees east of the hills are expected.", [31]),
    ("Heat of 40 degrees South African crews know killed six.", [40, 6]),
    ("The euro traded at 1.0825, 1.0790 and 1.0712.", [1.0825, 1.079, 1.0712]),
    ("The bid was 1.0825; 1.0790 was asked.", [1.0825, 1.079]),
    ("The grid lost 1200 megawatts, and 500 homes went dark.", [1200, 500]),
    ("The patrol met 14 men at grid 385664.", [14]),
    ("The village (48.01594, 37.80281) has 900 people.", [900]),
    ("Police put the dead at seven.", [7]),
    ("The toll stood on Thursday at 5.", [5]),
    ("The teams were level at two. Hale is at five in the batting order.", [2, 5]),
    ("By ten votes most were out.", [10]),
    ("Between 6 and 9 boats sink in the morning.", [6]),
    ("The ground has zero seats. She wrote twice.", [0, 2]),
    ("Police took 112 calls.", [112]),
    ("The league raised its own count to 134. The clinic raised its count to ten.", [134, 10]),
    ("She wanted not one but two boats.", [1, 2]),
    ("Half the empty houses were sold. Half closed early.", [0.5, 0.5]),
    ("The votes counted to date are 300.", [300]),
    ("He taught 2000 pupils. In 2000 he left.", [2000]),
    ("It took more than a year.", [1]),
    ("There were 14 stations, among them one in Kolt.", [14, 1]),
]


def test_numbers_that_no_one_can_read_are_none() -> None:
    text = "The mast is 6'2’400 high, 3'1'000 wide or 2’000'7 deep. It fell 40—3 of them ran."

    assert [figure["text"] for figure in quoth.extract(text)["figures"]] == ["40", "3"]


def texts() -> list[str]:
    chance = random.Random(SEED)
    pieces = (NUMBERS, UNITS, MARKS)
    return [
        "It is "
        + "".join(chance.choice(chance.choice(pieces)) for _ in range(chance.randint(2, 3 * LONGEST)))
        + " now."
        for _ in range(TEXTS)
    ]


def test_nothing_breaks_and_every_figure_is_in_its_text() -> None:
    written = texts()
    for text, record in zip(written, quoth.extract_all(written), strict=True):
        assert record["errors"] == [], text
        for figure in record["figures"]:
            (start, end), *rest = figure["spans"]["text"]
            assert math.isfinite(figure["value"]), text
            assert figure["high"] is None or figure["kind"] == "score" or figure["high"] >= figure["value"], (
                text,
                figure,
            )
            if not rest:
                assert without_notes(text)[start:end] == figure["text"], text


@pytest.mark.parametrize(
    ("text", "kind", "value", "modifier"),
    [
        ("There are 14, and each has a paper.", "count", 14, None),
        ("The rebels will hand over 15 prisoners.", "people_count", 15, None),
        ("She turned over 200 pages to the court.", "count", 200, None),
        ("The walk took over 40 minutes.", "duration", 40, ">"),
        ("Over 40 shops are closed.", "count", 40, ">"),
        ("Since the middle of May 140 people have caught it.", "people_count", 140, None),
        ("The mill gave in at 5.20 pounds a share.", "money_rate", 5.2, None),
        ("She took a share of 5 pounds of butter.", "mass", 5, None),
    ],
)
def test_words_that_mislead(text: str, kind: str, value: float, modifier: str | None) -> None:
    (figure,) = quoth.extract(text)["figures"]

    assert (figure["kind"], figure["value"]) == (kind, value)
    assert (figure["modifier"] or "=").replace("=", "") == (modifier or "")


def test_days_and_years_after_a_month_are_no_figures() -> None:
    assert quoth.extract("In May 1940 the city fell. It was freed on May 14, 1944.")["figures"] == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They sold 3" + "-" * 2_000 + " boats.", id="hyphens"),
        pytest.param("It runs on version " + "1.4 and " * 2_000 + "2.1.", id="versions"),
        pytest.param("They sold " + "555 " * 2_000 + "½ boats.", id="thousands"),
    ],
)
def test_rows_without_end_are_read(text: str) -> None:
    assert all(math.isfinite(q.value) for q in quantities_of(Words(text)))


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_these_count_nothing(text: str) -> None:
    assert [q.value for q in quantities_of(Words(text))] == []


@pytest.mark.parametrize(("text", "values"), FINDS)
def test_these_count(text: str, values: list[float]) -> None:
    assert [q.value for q in quantities_of(Words(text))] == values


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Brandt's 16-point victory in the primary surprised the pollsters.", ["percentage point"]),
        ("He won the seat by 31 points at the last election.", ["percentage point"]),
        ("The poll showed a 20-point gap narrow to 13 points.", ["percentage point", "percentage point"]),
        (
            "The Velcom 100 fell 0.01%, and the Orlo 50 was up 17.5 points, or 0.22%.",
            ["percent", None, "percent"],
        ),
        ("The guard scored 29 points as the team overcame a 20-point deficit in the third quarter.", [None, None]),
        ("The figure for the dead, 88, is old.", [None]),
        ("The party has a ten-point plan for voters before the election.", [None]),
        ("Life expectancy rose from 61 to 70.", ["year", "year"]),
        ("The retirement age will go up from 62 to 64.", ["year", "year"]),
        ("A life expectancy of 73 is low. The voting age was cut to 16.", ["year", "year"]),
        ("Their wins went up from 12 to 14.", [None, None]),
    ],
)
def test_the_unit_is_what_the_sentence_is_about(text: str, units: list[str | None]) -> None:
    assert [q.unit for q in quantities_of(Words(text))] == units


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("She trains twice a day at 2,600 metres.", ["rate", "altitude"]),
        ("The road goes over a pass of 4,120 metres. Snow fell above 1,200 metres.", ["altitude", "altitude"]),
        ("She took the title at 1,500 metres.", ["distance"]),
        ("The saw makes 61 decibels.", ["rate"]),
        ("We had chicks in nine nests out of ten this year.", ["ratio"]),
        ("The missile flew at a maximum altitude of 90 km.", ["altitude"]),
    ],
)
def test_how_high_and_how_loud(text: str, kinds: list[str]) -> None:
    assert [figure["kind"] for figure in quoth.extract(text)["figures"]] == kinds

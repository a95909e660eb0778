"""Figures: what goes on for a time, and what a sum or a share is of, where no noun beside it says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from quoth.extractors.figures import extract

if TYPE_CHECKING:
    from spacy.language import Language

# text -> for each time its value and what is counted
LEAVES_ALONE = [
    pytest.param("She swam for two hours.", [(2, None)], id="a verb names nothing"),
    pytest.param("Nine days.", [(9, None)], id="no clause"),
    pytest.param("We have nine minutes.", [(9, None)], id="a verb without an event"),
    pytest.param("The strike lasted nine days.", [(9, "strike")], id="the subject of lasting"),
    pytest.param("She left nine years ago.", [(9, "time")], id="the time since"),
]
FINDS = [
    pytest.param("In the past two years the council has sold its mills.", [(2, "mills")], id="the object"),
    pytest.param("Imports had shrunk over four years.", [(4, "Imports")], id="the subject"),
    pytest.param("The lease runs for a period of nine years.", [(9, "lease")], id="a period"),
    pytest.param("The agency has nine days to study the file.", [(9, "file")], id="the object of the aim"),
    pytest.param("The judge gave him nine days to appeal.", [(9, "appeal")], id="the aim itself"),
    pytest.param("The bridge will be ready in 30 months.", [(30, "bridge")], id="an adjective"),
]
OTHERS_LEFT_ALONE = [
    pytest.param("Some 40% oppose the plan.", [(40, "people")], id="people, where nobody was asked before"),
    pytest.param(
        "Profits were $9m, a rise in the tax of 4 per cent.", [(9e6, "Profits"), (4, "tax")], id="its own thing"
    ),
    pytest.param("The tank got 40mm of steel.", [(40, "steel")], id="steel does not fall"),
    pytest.param("The firm paid $9m for the land.", [(9e6, "land")], id="what it paid for"),
    pytest.param("It paid $5m.", [(5e6, None)], id="paying says no more"),
    pytest.param("The judge set bail at $9,000.", [(9000, "bail")], id="what the sum is called"),
]
OTHERS = [
    pytest.param("The mill owes $9m to suppliers.", [(9e6, "debt of the mill")], id="a debt"),
    pytest.param("Ghana contributed $9m to the fund.", [(9e6, "contribution of Ghana")], id="a contribution"),
    pytest.param("The men who had stolen $9m left.", [(9e6, "theft of the men")], id="the men who"),
    pytest.param("She earns 900 euros a month.", [(900, "income")], id="income"),
    pytest.param("The port issued 90 fines, a rise of 9 percent.", [(90, "fines"), (9, "fines")], id="a rise of fines"),
    pytest.param(
        "More than 90 mm of rain fell. Oak Hill received 80mm.", [(90, "rain"), (80, "rain")], id="the rain before"
    ),
    pytest.param("The mill, whose cost has grown to $9m, has no roof.", [(9e6, "mill")], id="whose cost"),
    pytest.param("A baker whose bill has risen to $900 left.", [(900, "bill")], id="whose bill"),
    pytest.param("Old barns whose age exceeds 15 years need paint.", [(15, "Old barns")], id="whose age"),
    pytest.param(
        "We asked 900 people. Only 12 per cent oppose the mayor.", [(900, "people"), (12, "people")], id="those asked"
    ),
]


@pytest.mark.parametrize(("text", "counted"), [*LEAVES_ALONE, *FINDS, *OTHERS_LEFT_ALONE, *OTHERS])
def test_what_goes_on_for_a_time(nlp: Language, text: str, counted: list[tuple[float, str | None]]) -> None:
    assert [(figure.value, figure.counted) for figure in extract(nlp(text))] == counted


# shares of those who were asked, and what else an amount is of by the words around it
# text -> for each figure its value and what is counted
ANSWERS_LEFT_ALONE: list[tuple[str, list[tuple[float, str | None]]]] = [
    ("The shares lost 40 percent.", [(40, "shares")]),
    ("Some 40 percent of the mills said no.", [(40, "mills")]),
    ("The firm let 300 homes in May.", [(300, "homes")]),
    ("Hundreds of cooks came. Dozens more fled.", [(200, "cooks"), (24, "people")]),
    ("Nine looms broke, among them two from Ghent.", [(9, "looms"), (2, "looms")]),
    ("The choir paid $9m in wages.", [(9e6, "wages")]),
    ("They have nine days to study the map.", [(9, "map")]),
    ("Millions in the delta have no water.", [(2e6, "people")]),
    ("Millions in debt cannot pay.", [(2e6, "people")]),
    ("Millions are owed an apology.", [(2e6, "people")]),
    ("Millions in cash-strapped towns will vote.", [(2e6, "people")]),
    ("Of 40 guests, 12 staff came.", [(40, "guests"), (12, "staff")]),
    ("The mill paid $9m in wages and $3m in fees.", [(9e6, "wages"), (3e6, "fees")]),
    ("Council tax goes up 6pc", [(6, "Council tax")]),
    ("The choir met nine days after the flood.", [(9, "time after flood")]),
    ("Three girls were hurt by wasps. Two have died.", [(3, "girls"), (2, "girls")]),
    ("1\nAda on the mill\n\n2\nIlse on the old loom", []),
    ("Looms\n\n2\n\n3", [(2, None), (3, None)]),
]
ANSWERS: list[tuple[str, list[tuple[float, str | None]]]] = [
    # who answers
    (
        "We asked 900 voters. Now, 52 percent said no, compared with the 30 percent who say yes.",
        [(900, "voters"), (52, "voters"), (30, "voters")],
    ),
    ("Voters see the bridge as old, with 50 percent saying it is unsafe.", [(50, "Voters")]),
    ("A third say they have never seen a tram.", [(0.3333, "people")]),
    ("The valley voted on the dam, and 67% came out against.", [(67, "people")]),
    (
        "Of the 212 bakers, 61% backed the tax; among women the share was 35%.",
        [(212, "bakers"), (61, "bakers"), (35, "women")],
    ),
    ("The board wrote to 40 banks. Only one in three has answered.", [(40, "banks"), (0.3333, "banks")]),
    ("Of 17 lamps in the mill, five work.", [(17, "lamps"), (5, "lamps")]),
    ("She has scored 19 goals, two short of the record.", [(19, "goals"), (2, "goals")]),
    # people
    ("Shares closed at $11. About 3,400 will lose their jobs.", [(11, "Shares"), (3400, "people")]),
    ("Nine parties ran. Some 140,000 voted by post.", [(9, "parties"), (140000, "people")]),
    ("Nine were picked up by a tanker, two of whom have died.", [(9, "people"), (2, "people")]),
    ("The mill has let 300 go since May.", [(300, "people")]),
    ("At least 45 were aboard.", [(45, "people")]),
    # things counted before
    ("Hundreds of letters came. Dozens more are piled on the desk.", [(200, "letters"), (24, "letters")]),
    ("The mill sold 40 looms, twice as many as in May.", [(40, "looms"), (2, "looms")]),
    ("The mill sold 40 looms, three times as many as in May.", [(40, "looms"), (3, "looms")]),
    ("Thefts dropped 18% to 231 this quarter.", [(18, "Thefts"), (231, "Thefts")]),
    ("Thefts dropped 18% this quarter to 231.", [(18, "Thefts"), (231, "Thefts")]),
    ("Wool exports fell to 9,000 bales, down a third.", [(9000, "bales"), (0.3333, "Wool exports")]),
    # people, and not the guards, schools or storeys before
    ("About 300 were moved out of Little Marsh.", [(300, "people")]),
    ("Three guards were on duty. Eleven have died there since May.", [(3, "guards"), (11, "people")]),
    ("Two were killed and at least nine hurt when a wall fell.", [(2, "people"), (9, "people")]),
    (
        "Mumps was found in 23 children at two schools. Nineteen had not been vaccinated.",
        [(23, "children"), (2, "schools"), (19, "children")],
    ),
    (
        "The mumps has reached nine girls. Cover is 81%. Four are in hospital.",
        [(9, "girls"), (81, "Cover"), (4, "girls")],
    ),
    # times
    ("The judge jailed the baker for 18 months.", [(18, "jail term")]),
    ("We have three weeks to go until the fair.", [(3, None)]),
    ("Nine inches of rain fell in 24 hours.", [(9, "rain"), (24, "rain")]),
    ("After four years in the job she left.", [(4, "job")]),
    ("The choir met nine days after Ada Byron left.", [(9, "time")]),
    ("They must repay at least half within 90 days.", [(0.5, None), (90, None)]),
    ("Temperatures passed 46 degrees, seven above normal.", [(46, "Temperatures"), (7, "Temperatures")]),
    # headings
    ("Norlund ferry fares up 6pc, council says", [(6, "Norlund ferry fares")]),
    ("Thefts down by 4% in Leeds", [(4, "Thefts")]),
    # money
    ("She won millions in damages.", [(2e6, "damages")]),
    ("The delay cost taxpayers millions.", [(2e6, "delay")]),
    ("Millions were spent on the road.", [(2e6, "road")]),
    (
        "The port gets $9m for a crane from a fund and $3m from a lottery.",
        [(9e6, "crane"), (3e6, "crane")],
    ),
    ("They took nine phones and $300.", [(9, "phones"), (300, None)]),
    ("Each cook gets 50 kg of rice and $300.", [(50, "rice"), (300, "cook")]),
    ("The dyers were paid $90m in advance.", [(90e6, "dyers")]),
    ("She wants a minimum wage of $15.", [(15, "wage")]),
    ("The mill owes fines of nearly half a million US dollars.", [(5e5, "fines")]),
    ("Profit fell to $4bn. Analysts had expected $6bn.", [(4e9, "Profit"), (6e9, "Profit")]),
    # the number is no part of what is counted
    ("The 17% survival rate held. It was 89% in May.", [(17, "survival rate"), (89, "survival rate")]),
    # ages
    ("Ada Byron has a son, who is nine years old.", [(9, "son")]),
    ("You were 14 years old.", [(14, None)]),
]


@pytest.mark.parametrize(("text", "counted"), [*ANSWERS_LEFT_ALONE, *ANSWERS])
def test_what_an_amount_is_of(nlp: Language, text: str, counted: list[tuple[float, str | None]]) -> None:
    assert [(figure.value, figure.counted) for figure in extract(nlp(text))] == counted


# text -> for each figure its value and what is counted
RECORDS_LEFT_ALONE = [
    pytest.param("They broke nine barriers.", [(9, "barriers")], id="barriers that are counted"),
    pytest.param("For nine weeks, 40% of the cooks were ill.", [(9, "cooks"), (40, "cooks")], id="no people"),
    pytest.param("Nurses hope to reach 9,000.", [(9000, None)], id="those whom somebody reaches"),
    pytest.param("The dam is nine days behind schedule.", [(9, None)], id="no race"),
    pytest.param("He gave beds to 40.", [(40, "people")], id="beds for people"),
    pytest.param("His band, of 12 Danes, played.", [(12, "Danes")], id="no home"),
    pytest.param("The top four causes were named.", [(4, "causes")], id="causes, of which there are four"),
    pytest.param("Nine looms of 30 kg or more left.", [(9, "looms"), (30, "looms")], id="its own bound"),
]
RECORDS = [
    pytest.param("Sales passed the 900,000 mark in May.", [(900_000, "Sales")], id="what passes a mark"),
    pytest.param("House prices broke the $900 barrier.", [(900, "House prices")], id="a barrier of money"),
    pytest.param("For girls, 79 per cent achieved good grades.", [(79, "girls")], id="for people, at the opening"),
    pytest.param("Foreign visitors reached 2.13 million in May.", [(2.13e6, "Foreign visitors")], id="millions"),
    pytest.param("Team Orca finished 20 seconds ahead of Hill.", [(20, "Team Orca")], id="who is ahead"),
    pytest.param("The number of beds had also increased to 41,076.", [(41_076, "beds")], id="beds, to a number"),
    pytest.param(
        "There were more places being offered, with 424,000 offered.", [(424_000, "places")], id="done to them"
    ),
    pytest.param("She gained at least three As in her exams.", [(3, "As")], id="grades"),
    pytest.param("May saw 21 million more foreign guests.", [(21e6, "foreign guests")], id="so many more"),
    pytest.param(
        "They found several teeth, each around 12 centimetres long.", [(12, "several teeth")], id="each of them"
    ),
    pytest.param(
        "Oslo lost 312 hectares of wood, Bergen 259 hectares, and Hamar 240 hectares.",
        [(312, "wood"), (259, "wood"), (240, "wood")],
        id="the same in each place",
    ),
    pytest.param(
        "About 52% of the sample were women, 18% in their twenties, 21% in their thirties.",
        [(52, "sample"), (18, "sample"), (20, "sample"), (21, "sample"), (30, "sample")],
        id="shares with ages between",
    ),
    pytest.param("The 27-year-old's throw was long.", [(27, None)], id="an age with a possessive"),
    pytest.param("At 35 years of age, Tilda Brask remains a rower.", [(35, "Tilda Brask")], id="an age before a comma"),
]
# text -> the values that are figures
NO_FIGURES = [
    pytest.param("Ada Brask (46), of 14 Dale Park, Tarn, was fined £90.", [46, 90], id="where somebody lives"),
    pytest.param("In Leeds on Friday (16), Brask threw 90 metres.", [90], id="a day in brackets"),
    pytest.param("In the women's 1,500, Brask fell.", [], id="a race"),
    pytest.param("She had a top five single.", [], id="a place in a table"),
]
# text -> the modifier of its first figure
BOUNDS = [
    pytest.param("Rape fell by 1.9% and more police are coming.", "=", id="more of what comes after"),
    pytest.param("Some 97 per cent sat at least one paper.", "~", id="at least of what comes after"),
    pytest.param("They want 9 per cent and more.", ">=", id="and more"),
]


@pytest.mark.parametrize(("text", "counted"), [*RECORDS_LEFT_ALONE, *RECORDS])
def test_what_is_counted_in_records(nlp: Language, text: str, counted: list[tuple[float, str | None]]) -> None:
    assert [(figure.value, figure.counted) for figure in extract(nlp(text))] == counted


@pytest.mark.parametrize(("text", "values"), NO_FIGURES)
def test_what_is_no_figure_in_records(nlp: Language, text: str, values: list[float]) -> None:
    assert [figure.value for figure in extract(nlp(text))] == values


@pytest.mark.parametrize(("text", "modifier"), BOUNDS)
def test_bounds_of_what_comes_after(nlp: Language, text: str, modifier: str) -> None:
    assert next(extract(nlp(text))).modifier.value == modifier


def test_an_age_ends_before_its_comma(nlp: Language) -> None:
    text = "At 35 years of age, Tilda Brask remains a rower."
    span = next(extract(nlp(text))).span
    assert text[span.start : span.end] == "35 years of age"


def test_the_ill_who_are_treated_are_not_hurt(nlp: Language) -> None:
    text = "The measles outbreak grew. On Monday 480 patients were being treated in hospitals."
    assert [(figure.kind, figure.outcome) for figure in extract(nlp(text))] == [("people_count", None)]


# text -> the text of its first figure, and what is counted
TEXTS: list[tuple[str, str, str | None]] = [
    ("Two years' work was lost in the fire.", "Two years' work", "work"),
    ("Nine years in prison await the clerk.", "Nine years in prison", "prison"),
    ("Ninety litres of milk were spilt.", "Ninety litres of milk", "milk"),
    ("During the first three hours, cooks and waiters sang.", "three hours", None),
    ("Within five years Danes had rebuilt the dyke.", "Within five years", "dyke"),
    ("For eleven years, Pereira stole paintings.", "eleven years", "paintings"),
    ("On those three days only one gate was open.", "three days", "gate"),
    ("In two weeks volunteers cleared the lane.", "two weeks", "lane"),
    ("In less than an hour police had sealed off the port.", "less than an hour", "port"),
    ("During his 12 years Moraes wrote a novel.", "12 years", "novel"),
    ("Every two weeks, Larsen drives to the island.", "two weeks", None),
    ("Spread over 90 acres, the lake is deep.", "over 90 acres", "lake"),
    ("With S$7,000 and a van, Tan opened a stall.", "S$7,000", "stall"),
    ("The boats cost $9,000 and are old.", "$9,000", "boats"),
]
# text -> for each figure its value and what is counted
SOMEBODY_LEFT_ALONE: list[tuple[str, list[tuple[float, str | None]]]] = [
    ("The school closed for three days.", [(3, "school")]),
    ("The talks went on for nine hours.", [(9, "talks")]),
    ("She kept the child at home for nine days.", [(9, "child")]),
    ("The crew repaired the mast in 40 minutes.", [(40, "mast")]),
    ("The new church took eleven years to build.", [(11, "new church")]),
]
SOMEBODY: list[tuple[str, list[tuple[float, str | None]]]] = [
    ("The surgeon is due to retire in three months.", [(3, None)]),
    ("Police questioned the clerk for nine hours.", [(9, None)]),
    ("The patients waited for eleven hours.", [(11, None)]),
    ("The prisoners were held for nine hours.", [(9, None)]),
    ("Nine cooks died in four days.", [(9, "cooks"), (4, None)]),
    ("The firm put up twelve in ten years.", [(12, None), (10, None)]),
    ("The council has raised $9,000 over nine years.", [(9000, None), (9, None)]),
]
WINDOWS_LEFT_ALONE: list[tuple[str, list[tuple[float, str | None]]]] = [
    ("Over the past nine years the port has sold its cranes.", [(9, "cranes")]),
    ("For the past nine days the strike went on.", [(9, "strike")]),
    ("Her best season in nine years ended.", [(9, "best season")]),
    ("He fell in the last nine minutes of the match.", [(9, "match")]),
    ("The interest in nine months was small.", [(9, "interest")]),
]
WINDOWS: list[tuple[str, list[tuple[float, str | None]]]] = [
    ("In the past 24 hours guns have shelled the port.", [(24, None)]),
    ("Within the last nine days, ferries were stopped.", [(9, None)]),
    ("It snowed in Aswan for the first time in six years.", [(6, None)]),
    ("The price of rice is the highest in twelve years.", [(12, None)]),
    ("Turnout was the lowest in three decades.", [(3, None)]),
    ("The harvest was their worst in nine years.", [(9, None)]),
]
RESULTS_LEFT_ALONE: list[tuple[str, list[tuple[float, str | None]]]] = [
    ("Norland won 3-0.", [(3, None)]),
    ("They drew 1-1 against Leira.", [(1, None)]),
    ("The waiting time of 44 minutes is too long, said Anna Holt.", [(44, "waiting time")]),
    ("Her winning time of 44 minutes was a record.", [(44, "winning time")]),
    ("Patients face a time of nine weeks.", [(9, "time")]),
]
RESULTS: list[tuple[str, list[tuple[float, str | None]]]] = [
    ("The first half ended 0-0.", [(0, "first half")]),
    ("The match finished 2-2 after extra time.", [(2, "match")]),
    ("Neither side scored in the second half, and it ended 0-0.", [(0, "second half")]),
    ("The series is level at 1-1.", [(1, "series")]),
    ("The game ended with 3 – 1 on the board.", [(3, "game")]),
    ("Ola Brekke won silver with a time of 51.3 seconds.", [(51.3, "Ola Brekke")]),
    ("The bronze went to Mika Sorel with a time of 48.9 seconds.", [(48.9, "Mika Sorel")]),
    ("Sorel set a personal best time of 47.1 seconds.", [(47.1, "Sorel")]),
]
PRIZES_LEFT_ALONE: list[tuple[str, list[tuple[float, str | None]]]] = [
    ("They had five bags and $900.", [(5, "bags"), (900, None)]),
    ("The port paid $9,000 for a crane.", [(9000, "crane")]),
    ("The town received $9m in grants.", [(9e6, "grants")]),
    ("She was paid $9,000.", [(9000, None)]),
    ("The prize is $900 and a trip.", [(900, "prize")]),
]
PRIZES: list[tuple[str, list[tuple[float, str | None]]]] = [
    ("The quartet won the trophy and $40,000.", [(40_000, "quartet")]),
    ("They won gold and $5,000.", [(5000, None)]),
    ("The winner receives C$8,000 and a week in Lisbon.", [(8000, "winner")]),
    ("The school was given a piano and $12,000.", [(12_000, "school")]),
    ("Each freed sailor will get 90,000 francs.", [(90_000, "freed sailor")]),
    ("The dredging firm was paid €640 million.", [(640e6, "dredging firm")]),
    ("Motorists will pay $4 from May.", [(4, None)]),
    ("The library gets £9,000.", [(9000, "library")]),
]


@pytest.mark.parametrize(("text", "figure", "counted"), TEXTS)
def test_where_a_figure_ends(nlp: Language, text: str, figure: str, counted: str | None) -> None:
    first = next(extract(nlp(text)))
    assert (text[first.span.start : first.span.end], first.counted) == (figure, counted)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        *SOMEBODY_LEFT_ALONE,
        *SOMEBODY,
        *WINDOWS_LEFT_ALONE,
        *WINDOWS,
        *RESULTS_LEFT_ALONE,
        *RESULTS,
        *PRIZES_LEFT_ALONE,
        *PRIZES,
    ],
)
def test_what_lasts(nlp: Language, text: str, counted: list[tuple[float, str | None]]) -> None:
    assert [(figure.value, figure.counted) for figure in extract(nlp(text))] == counted


@pytest.mark.parametrize(("text", "counted"), [*RESULTS_LEFT_ALONE, *RESULTS, *PRIZES_LEFT_ALONE, *PRIZES])
def test_results_and_prizes(nlp: Language, text: str, counted: list[tuple[float, str | None]]) -> None:
    assert [(figure.value, figure.counted) for figure in extract(nlp(text))] == counted


# text -> what its first figure counts
BOUND_LEFT_ALONE = [
    ("She wrote a one-page letter.", "page"),
    ("Two front-end loaders came.", "front-end loaders"),
    ("The two-handed saw is blunt.", "handed"),
    ("Ten storeys of the building fell.", "storeys of the building"),
]
BOUND = [
    ("A ten-storey brick building fell.", "storeys of brick building"),
    ("The five-member board resigned.", "members of board"),
    ("He sent a two-part statement.", "parts of statement"),
    ("A 25-room home burned.", "rooms of home"),
    ("The seven-man committee met.", "men of committee"),
    ("A 12-party coalition split.", "parties of coalition"),
    ("The six-unit classroom block opened.", "units of classroom block"),
    ("A three-judge bench ruled.", "judges of bench"),
]


@pytest.mark.parametrize(("text", "counted"), [*BOUND_LEFT_ALONE, *BOUND])
def test_nouns_bound_to_their_numbers(nlp: Language, text: str, counted: str) -> None:
    assert next(extract(nlp(text))).counted == counted


# text -> what its first figure counts
GROUPS_LEFT_ALONE = [
    ("A town of 9,000 lost its mill.", "people"),
    ("The mother of five works nights.", "children"),
    ("A panel of three judges met.", "judges"),
    ("They played in front of 9,000.", "people"),
]
GROUPS = [
    ("The ship, with a crew of 16, sank.", "crew"),
    ("A panel of three will hear the case.", "panel"),
    ("The team of eleven has sieved the sand.", "team"),
    ("Her household of six lives on rice.", "household"),
    ("A delegation of about 40 crossed the bridge.", "delegation"),
    ("She was first in a class of 84.", "class"),
]


@pytest.mark.parametrize(("text", "counted"), [*GROUPS_LEFT_ALONE, *GROUPS])
def test_groups_of_so_many(nlp: Language, text: str, counted: str) -> None:
    assert next(extract(nlp(text))).counted == counted


# text -> what its last figure counts
SAME_LEFT_ALONE = [
    ("Nine guards looked on, and thousands marched.", "people"),
    ("Hundreds of letters came; dozens of cooks left.", "cooks"),
    ("Thousands of Danes were hurt. Hundreds marched in Oslo.", "people"),
]
SAME = [
    ("Thousands of Danes were hurt, hundreds were held.", "Danes"),
    ("Dozens of farmers were held, and hundreds fled to the hills.", "farmers"),
]


@pytest.mark.parametrize(("text", "counted"), [*SAME_LEFT_ALONE, *SAME])
def test_the_same_people_in_one_sentence(nlp: Language, text: str, counted: str) -> None:
    assert list(extract(nlp(text)))[-1].counted == counted

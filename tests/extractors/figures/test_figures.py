"""Figures: what is read from the words alone (no model), and what is left alone."""

from __future__ import annotations

import os
import subprocess
import sys
from math import isfinite
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quoth.extractors.figures import extract, quantities_of
from quoth.extractors.figures.numbers.tokens import Words

if TYPE_CHECKING:
    from spacy.language import Language

LEAVES_ALONE = [
    "Rents are higher than a year ago.",
    "The tailor sat in seat 34.",
    "She left on May 5, 2019 and came back on 7 June.",
    "Talks on September 13 and 14 and on Jan. 3-4 failed.",
    "The plan dates from 1998; in 2011 it was dropped, and by 2030 nobody will know it.",
    "The 2018-19 season followed the 2017–2018 one.",
    "In the 1990s and the '80s, in the sixties and the mid-20s, he sang.",
    "Doors open at half past seven and close at a quarter to nine.",
    "He broke section 4(1) of the act and rule 9(2).",
    "Doors open at 10:30, at 5 p.m. and at 0600 UTC; be there at ten o'clock.",
    "See Article 5, page 12, Chapter 3 and No. 10 of the rules.",
    "See p. 88, and pp. 12-14 of the report.",
    "Page 1 of 3",
    "- 3 -",
    "Local 211 voted.",
    "A Boeing 737, an F-16 and flight 302 crossed Route 66.",
    "COVID-19, the G20, 5G, Windows 10, the FTSE 100 and version 4.0.1 were named.",
    "It was 9/11 again, 24/7, on 2019-09-01.",
    "Call 555-123-4567 or 911.",
    "He finished 22nd, she came third, in the twenty-first century.",
    "The firm lives at 10 Market Street and 16-18 Mill Lane.",
    "No one knew. One of the men left, and one another they forgot.",
    "The Group of Seven met the Six Nations.",
    "Several people and a few dogs waited for decades with a handful of birds.",
    "The first half was dull; her half-sister slept through the second half.",
    "1. Wash your hands.",
    "The poet died in 44 BC.",
    "The wall was built between A.D. 300 and 450, or from 310 to 460 AD.",
    "During 2011 Mark spoke; in 2014 Pound had died.",
    "From 1998 to 2003 sales held up.",
    "The pier stays shut until at least 2027, and was closed till about 1990.",
    "They slipped into the bottom three; she is in the top 10.",
    "The 9K111 fired; they held 2+2 talks with the Group of 77.",
    "It struck near 51.2°N, 30.9 degrees east.",
    "They brought 155-mm howitzers, a 120 mm self-propelled mortar and 152- and 155-mm shells.",
    "A .50-calibre gun, footnote 17 and the class of '98.",
    "Results of Q3 2024 ran on iOS 17.4 and version 2.5.",
    pytest.param(
        "1\n00:00:01,000 --> 00:00:04,250\nThe quay is shut.\n\n2\n00:05.000 --> 00:07.500\nIt rains.", id="subtitles"
    ),
    pytest.param("2026-03-04 09:30:15,123 INFO shut\n2026-03-04T09:31:00Z INFO open", id="a log"),
    pytest.param("[04/Mar/2026:09:30:15 +0000] shut\nMar  4 09:30:16 quay: open", id="logs of servers"),
    pytest.param(
        "[00:01:02] Ada Vale: It rains.\n00:01:09 Bo Rask: It does.\n09:30:15,123 INFO It did", id="transcripts"
    ),
    pytest.param("Ring 01632 960 772 or 0808 157 0192.", id="telephone numbers"),
    "Call +44 20 7946 0018 for half-truths in a three-dimensional world.",
    pytest.param("She bought a PS5 and sold her PS4.", id="a console, no pounds"),
    "The mayor doubled down on his plan, and doubled as treasurer.",
    pytest.param("They played hits of the 90's.", id="a decade, no feet"),
    "One day he will come back; it was one-sided.",
    pytest.param("He earns a seven-figure sum, in double digits.", id="how long a number is"),
    pytest.param("The 3-for-2 offer ended his 9-to-5 job.", id="set phrases"),
    pytest.param("In stage two, and again in phase three, mills join.", id="labels in words"),
    "The siege of 1573-4 and the fair held between 1411 and 1420 are known.",
    pytest.param("1- Cut costs.\n2- Sell the mill.", id="numbers of a list with a dash"),
    "The zero-Frost policy, COP29 and kilometre 7 of the stage were named.",
    pytest.param("1" * 400, id="a run of digits too long to be a quantity"),
]

# text -> number words, value, high, modifier, unit, per
FINDS = [
    ("She finished in 00:00:09,500 that day.", ("00:00:09,500", 9.5, None, "=", "second", None)),
    ("She ran it in 1:02:03,456, he in more.", ("1:02:03,456", 3723.456, None, "=", "second", None)),
    ("2:14:04 was her time.", ("2:14:04", 8044, None, "=", "second", None)),
    ("It took scarcely 90 men.", ("90", 90, None, "~", None, None)),
    ("Some 10,000 men came.", ("10,000", 10000, None, "~", None, None)),
    ("Nearly 1900 men came.", ("1900", 1900, None, "~", None, None)),
    ("Some 3m watched the pageant.", ("3m", 3e6, None, "~", None, None)),
    ("She took up fencing in her fifties.", ("fifties", 50, None, "~", "year", None)),
    ("A potter in his late 30s rang.", ("30s", 30, None, "~", "year", None)),
    ("Riders must be at least 14.", ("14", 14, None, ">=", "year", None)),
    ("Boys there marry before 19.", ("19", 19, None, "=", "year", None)),
    ("Output slid by one point seven percent.", ("one point seven", 1.7, None, "=", "percent", None)),
    ("A pass costs four dollars and 20 cents.", ("four dollars and 20", 4.2, None, "=", "USD", None)),
    ("The well cost $9MM.", ("9MM", 9e6, None, "=", "USD", None)),
    ("Sales came to MNOK 310.", ("310", 3.1e8, None, "=", "NOK", None)),
    ("It has 300 Nm of torque.", ("300", 300, None, "=", "newton metre", None)),
    ("A two-in-five chance is left.", ("two-in-five", 0.4, None, "=", None, None)),
    ("Most of the crew are under 30.", ("30", 30, None, "<", "year", None)),
    pytest.param("Of goats in Kirn, 48 of which died.", ("48", 48, None, "=", None, None), id="no age of a town"),
    ("The population is 7.3m.", ("7.3m", 7.3e6, None, "=", None, None)),
    ("It took a 600m-euro charge.", ("600m", 6e8, None, "=", "EUR", None)),
    ("A cleaner earns R6 300.", ("6 300", 6300, None, "=", "ZAR", None)),
    ("Orlov (61), who is a piper, left.", ("61", 61, None, "=", "year", None)),
    ("It cost $4.5bn.", ("4.5bn", 4.5e9, None, "=", "USD", None)),
    ("It cost PS3.4m.", ("3.4m", 3.4e6, None, "=", "GBP", None)),  # "£" folded to ASCII
    ("It cost PS18,250.", ("18,250", 18250, None, "=", "GBP", None)),
    ("It cost Y=240 billion.", ("240 billion", 2.4e11, None, "=", "JPY", None)),
    ("It cost US$1,340.", ("1,340", 1340, None, "=", "USD", None)),
    ("A fine of GBP20 thousand.", ("20 thousand", 20000, None, "=", "GBP", None)),
    ("A fine of HK$20 million.", ("20 million", 2e7, None, "=", "HKD", None)),
    ("They paid 90,000 Georgian lari.", ("90,000", 90000, None, "=", "GEL", None)),
    ("They paid 181 million pounds.", ("181 million", 1.81e8, None, "=", "GBP", None)),
    ("It weighs 82 pounds.", ("82", 82, None, "=", "pound", None)),
    ("They stole 900 pounds of corn that cost a fortune.", ("900", 900, None, "=", "pound", None)),
    ("The plan runs over four financial years.", ("four", 4, None, "=", "year", None)),
    ("The track is 2,3 kilometres long.", ("2,3", 2.3, None, "=", "km", None)),
    ("The tank took 4,5 million litres.", ("4,5 million", 4.5e6, None, "=", "liter", None)),
    ("It cost 40 crore rupees.", ("40 crore", 4e8, None, "=", "INR", None)),
    ("There were one thousand two hundred and six.", ("one thousand two hundred and six", 1206, None, "=", None, None)),
    ("Twenty-three people left.", ("Twenty-three", 23, None, "=", None, None)),
    ("Nearly two and a half million voted.", ("two and a half million", 2.5e6, None, "~", None, None)),
    ("It took 2 1/2 hours.", ("2 1/2", 2.5, None, "=", "hour", None)),
    ("It took 2½ hours.", ("2½", 2.5, None, "=", "hour", None)),
    ("It took an hour and a half.", ("an hour and a half", 1.5, None, "=", "hour", None)),
    ("It took about an hour.", ("an", 1, None, "~", "hour", None)),
    ("It took half an hour.", ("half", 0.5, None, "=", "hour", None)),
    ("Half a million came.", ("Half a million", 5e5, None, "=", None, None)),
    ("Two-thirds of them left.", ("Two-thirds", 0.6667, None, "=", None, None)),
    ("About a quarter of them left.", ("a quarter", 0.25, None, "~", None, None)),
    ("One in five borrowers was late.", ("One in five", 0.2, None, "=", None, None)),
    ("Four out of five agreed.", ("Four out of five", 0.8, None, "=", None, None)),
    ("Dozens waited.", ("Dozens", 24, None, ">=", None, None)),
    ("More than two dozen waited.", ("two dozen", 24, None, ">", None, None)),
    ("Tens of thousands of people fled.", ("Tens of thousands", 20000, None, ">=", None, None)),
    ("A few hundred people came.", ("A few hundred", 300, None, "~", None, None)),
    ("A couple of guns lay there.", ("A couple", 2, None, "~", None, None)),
    ("It is twice as big.", ("twice", 2, None, "=", None, None)),
    ("A tenfold rise.", ("tenfold", 10, None, "=", None, None)),
    ("Between 36 and 40 people came.", ("36 and 40", 36, 40, "range", None, None)),
    ("It takes three to six weeks.", ("three to six", 3, 6, "range", "week", None)),
    ("A rise of 3-5% is due.", ("3-5", 3, 5, "range", "percent", None)),
    ("A rise of 5% to 10% is due.", ("5% to 10", 5, 10, "range", "percent", None)),
    ("It cost $1.2-1.5 billion.", ("1.2-1.5 billion", 1.2e9, 1.5e9, "range", "USD", None)),
    ("It cost between $2 and $3 billion.", ("2 and $3 billion", 2e9, 3e9, "range", "USD", None)),
    ("One or two hundred deer remain.", ("One or two hundred", 100, 200, "range", None, None)),
    ("The Reds won 3-1.", ("3-1", 3, 1, "=", None, None)),
    ("The Reds won 3—1.", ("3—1", 3, 1, "=", None, None)),
    ("The lab grew 10^6 moulds.", ("10^6", 1000000, None, "=", None, None)),
    ("Members voted 58 to 41.", ("58 to 41", 58, 41, "=", None, None)),
    ("She got six years and three months.", ("six years and three", 75, None, "=", "month", None)),
    ("He ran it in 2:31:09.", ("2:31:09", 9069, None, "=", "second", None)),
    ("It fell to -5 degrees.", ("-5", -5, None, "=", "degree", None)),
    ("It was minus 5 °C.", ("minus 5", -5, None, "=", "degree Celsius", None)),
    ("An 87-minute flight.", ("87", 87, None, "=", "minute", None)),
    ("A 1,400-square-foot flat.", ("1,400", 1400, None, "=", "square foot", None)),
    ("Winds reached 60 mph.", ("60", 60, None, "=", "mile", "hour")),
    ("Winds reached 95 km/h.", ("95", 95, None, "=", "km", "hour")),
    ("They pay $10 an hour.", ("10", 10, None, "=", "USD", "hour")),
    ("Oil at $80 a barrel.", ("80", 80, None, "=", "USD", "barrel")),
    ("It pumps 1.5 million barrels per day.", ("1.5 million", 1.5e6, None, "=", "barrel", "day")),
    ("There were six deaths per 100,000 people.", ("six", 6, None, "=", None, "100,000 people")),
    ("It sells 1,250 bikes a day.", ("1,250", 1250, None, "=", None, "day")),
    ("It lost between a third and a half of its armour.", ("a third and a half", 0.3333, 0.5, "range", None, None)),
    ("The flight lasted an hour and 26 minutes.", ("an hour and 26", 86, None, "=", "minute", None)),
    ("One hundred and fifty-seven people came.", ("One hundred and fifty-seven", 157, None, "=", None, None)),
    ("They owe Rs 6.2 lakh crore.", ("6.2 lakh crore", 6.2e12, None, "=", "INR", None)),
    ("The line carries 27.5 bcm a year.", ("27.5", 27.5, None, "=", "bcm", "year")),
    ("The field pumps 40,000 bpd.", ("40,000", 40000, None, "=", "barrel", "day")),
    ("Power costs €311 per megawatt-hour.", ("311", 311, None, "=", "EUR", "MWh")),
    ("The army is losing 60 to 100 soldiers per day.", ("60 to 100", 60, 100, "range", None, "day")),
    ("The jet flew at Mach 1.6.", ("1.6", 1.6, None, "=", "Mach", None)),
    ("It flies twice daily in summer.", ("twice", 2, None, "=", None, "day")),
    ("The flats cost 2.1 million hryvnias each.", ("2.1 million", 2.1e6, None, "=", "UAH", "flat")),
    ("It took a day or two.", ("a day or two", 1, 2, "range", "day", None)),
    ("Two in three agree.", ("Two in three", 0.6667, None, "=", None, None)),
    ("One third oppose it.", ("One third", 0.3333, None, "=", None, None)),
    ("Scores hurt themselves.", ("Scores", 40, None, ">=", None, None)),
    ("The peso slid to 18.2 to the dollar.", ("18.2", 18.2, None, "=", None, "dollar")),
    ("They eat 1800-2000 calories.", ("1800-2000", 1800, 2000, "range", "calorie", None)),
    ("It holds 3/4 of a US pint.", ("3/4", 0.75, None, "=", "pint", None)),
    ("The top five teams won.", ("five", 5, None, "=", None, None)),
    ("Shops limited sales of rice to two bags.", ("two", 2, None, "<=", None, None)),
    ("The law caps rises at 5%.", ("5", 5, None, "<=", "percent", None)),
    ("Nobody over the age of 12 came.", ("12", 12, None, ">", "year", None)),
    ("They eat once a day.", ("once", 1, None, "=", None, "day")),
    ("Rates rose 50 basis points.", ("50", 50, None, "=", "basis point", None)),
    ("Support is 5 per cent.", ("5", 5, None, "=", "percent", None)),
    ("60m people watch.", ("60m", 6e7, None, "=", None, None)),
    ("She ran the 100m.", ("100", 100, None, "=", "m", None)),
    ("A pressure of 5 kilopascals.", ("5", 5, None, "=", "kilopascal", None)),
    ("At least 30 stayed.", ("30", 30, None, ">=", None, None)),
    ("As many as 30 stayed.", ("30", 30, None, "<=", None, None)),
    ("No more than 30 stayed.", ("30", 30, None, "<=", None, None)),
    ("Fewer than 30 stayed.", ("30", 30, None, "<", None, None)),
    ("Just over 30 stayed.", ("30", 30, None, ">", None, None)),
    ("The row over 40-room inns grew.", ("40", 40, None, "=", None, None)),
    ("Fifteen or so stayed.", ("Fifteen", 15, None, "~", None, None)),
    ("Four or more people stayed.", ("Four", 4, None, ">=", None, None)),
    ("People aged 18+ may come.", ("18", 18, None, ">=", "year", None)),
    ("A maximum prison sentence of nine years.", ("nine", 9, None, "<=", "year", None)),
    ("Ada Byron, 36, agreed.", ("36", 36, None, "=", "year", None)),
    ("She was 36.", ("36", 36, None, "=", "year", None)),
    ("They were 34 years old.", ("34", 34, None, "=", "year", None)),
    ("He is 6'2\" tall.", ("6'2", 74, None, "=", "inch", None)),
    ("The scene lasts 00:01:02,500 and is lost.", ("00:01:02,500", 62.5, None, "=", "second", None)),
    ("They climbed to 300' in fog.", ("300", 300, None, "=", "foot", None)),
    ('A 24" screen and a "new" desk.', ("24", 24, None, "=", "inch", None)),
    ('"The fog took 24" was all he said.', ("24", 24, None, "=", None, None)),
    ('"The fog\ntook 24" was all he said.', ("24", 24, None, "=", None, None)),
    ("'We need 300' was all he said.", ("300", 300, None, "=", None, None)),
    ("Exports have more than doubled.", ("doubled", 2, None, ">", None, None)),
    ("Ada Byron 36 from Leeds agreed.", ("36", 36, None, "=", "year", None)),
    ("The storm had maximum sustained winds of 90 mph.", ("90", 90, None, "=", "mile", "hour")),
    ("It waited 90-plus minutes.", ("90", 90, None, ">=", "minute", None)),
    ("A margin of plus or minus 4 points.", ("4", 4, None, "=", None, None)),
    ("Rates fell by a quarter of a percentage point.", ("a quarter", 0.25, None, "=", "percentage point", None)),
    ("They paid $130m a battery.", ("130m", 1.3e8, None, "=", "USD", "battery")),
    pytest.param("For $5 a child can enter.", ("5", 5, None, "=", "USD", None), id="no price of a child"),
    ("Rower Ada Byron dies at 91", ("91", 91, None, "=", "year", None)),
    ("She left school at 14 and went to sea.", ("14", 14, None, "=", "year", None)),
    ("Ruth Dorran, sixty-one, runs the inn.", ("sixty-one", 61, None, "=", "year", None)),
    ("Ruth, six, found the ring.", ("six", 6, None, "=", "year", None)),
    ("A girl of 12 found the ring.", ("12", 12, None, "=", "year", None)),
    ("The twins are nine.", ("nine", 9, None, "=", "year", None)),
    ("Anyone over 65 travels free.", ("65", 65, None, ">", "year", None)),
    ("Cyclists and those over 65 ride free.", ("65", 65, None, ">", "year", None)),
    ("The nuns took in infants under one.", ("one", 1, None, "<", "year", None)),
    ("Most of those held were under 30.", ("30", 30, None, "<", "year", None)),
    pytest.param("Rent edges up to 4 percent.", ("4", 4, None, "=", "percent", None), id="up belongs to the verb"),
    ("It took up to 4 percent.", ("4", 4, None, "<=", "percent", None)),
    pytest.param("It has a $90 minimum deposit.", ("90", 90, None, "=", "USD", None), id="an adjective of the noun"),
    ("She needs $90 minimum.", ("90", 90, None, ">=", "USD", None)),
    ("Fees rose by 7,35 percent.", ("7,35", 7.35, None, "=", "percent", None)),
    ("South Africans pay R24,50 for tea.", ("24,50", 24.5, None, "=", "ZAR", None)),
    ("The South African paid just under R70.", ("70", 70, None, "<", "ZAR", None)),
    ("The tram can seat 34.", ("34", 34, None, "=", None, None)),
    ("It is above the limit of one per cent.", ("one", 1, None, "=", "percent", None)),
    ("Pupils as young as seven bake bricks.", ("seven", 7, None, "=", "year", None)),
    pytest.param("On Friday, two of Ruth's mules bolted.", ("two", 2, None, "=", None, None), id="two of them, no age"),
    pytest.param("Medals went to Dorn, two, and Kirn.", ("two", 2, None, "=", None, None), id="few and no first name"),
    ("Rents are double those of the port.", ("double", 2, None, "=", None, None)),
    ("Glaziers work 60-hour weeks.", ("60", 60, None, "=", "hour", "week")),
    ("The margin of error was 2.5 points.", ("2.5", 2.5, None, "=", "percentage point", None)),
    pytest.param("It closed at 91.", ("91", 91, None, "=", None, None), id="nobody's age"),
    ("It is down by a fifth since spring.", ("a fifth", 0.2, None, "=", None, None)),
    ("Shares are a third below the peak.", ("a third", 0.3333, None, "=", None, None)),
    ("They cut one job in ten.", ("one job in ten", 0.1, None, "=", None, None)),
    ("They paid a tenth of its yearly revenue.", ("a tenth", 0.1, None, "=", None, None)),
    ("It rose a third of a cent.", ("a third", 0.3333, None, "=", "cent", None)),
    ("They shipped 29.5 mln t of grain.", ("29.5 mln", 2.95e7, None, "=", "tonne", None)),
    ("The couple, both 34, agreed.", ("34", 34, None, "=", "year", None)),
    ("The oldest was 81.", ("81", 81, None, "=", "year", None)),
    ("He lost 10 000 votes.", ("10 000", 10000, None, "=", None, None)),
    ("Mass: 6×10^24 kg.", ("6×10^24", 6e24, None, "=", "kg", None)),
    ("The plaintiff, 41, wept.", ("41", 41, None, "=", "year", None)),
    ("Everyone 70 and older may vote early.", ("70", 70, None, ">=", "year", None)),
    ("Their 7-month daughter slept.", ("7", 7, None, "=", "month", None)),
    ("Dorn will be 70 when the bridge opens.", ("70", 70, None, "=", "year", None)),
    ("At 81, Odile Marsh swims daily.", ("81", 81, None, "=", "year", None)),
    ("At 14 he ran away.", ("14", 14, None, "=", "year", None)),
    pytest.param("At 80, the road narrows.", ("80", 80, None, "=", None, None), id="no age of a road"),
    ("She gets a monthly stipend of $900.", ("900", 900, None, "=", "USD", "month")),
    ("The daily casualty rate had risen to 740.", ("740", 740, None, "=", None, "day")),
    ("Every year, the mill makes 3,000 coats.", ("3,000", 3000, None, "=", None, "year")),
    ("Pensioners in Mauritius get Rs 900.", ("900", 900, None, "=", "MUR", None)),
    ("They opened forty Bitcoin kiosks.", ("forty", 40, None, "=", None, None)),
    ("By Monday, 1950 letters had come.", ("1950", 1950, None, "=", None, None)),
]


def read(text: str) -> list[tuple[str, float, float | None, str, str | None, str | None]]:
    words = Words(text)
    return [
        (text[slice(*words.span(q.begin, q.end))], q.value, q.high, q.modifier, q.unit, q.per)
        for q in quantities_of(words)
    ]


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(("text", "figure"), FINDS)
def test_finds(text: str, figure: tuple[str, float, float | None, str, str | None, str | None]) -> None:
    assert read(text) == [figure]


def test_a_bound_is_no_score() -> None:
    assert read("It took <5 -2 men.") == [("5", 5, None, "<", None, None), ("2", 2, None, "=", None, None)]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Sales rose 5%.", "up"),
        ("Sales fell by 5%.", "down"),
        ("Shares are up 10%.", "up"),
        ("A drop of 5%.", "down"),
        ("Prices are 5% higher.", "up"),
        ("They cut spending by 5%.", "down"),
        ("They shot down 34 drones.", None),
        ("It sank within 20 minutes.", None),
        ("The rocket fell 30 km off the coast.", None),
        ("Sales rose to 500.", None),
        ("The army lost 300 men.", None),
        ("It sank 3 ships.", None),
        ("They make up 19% of it.", None),
        ("Shares fell 300 points.", "down"),
        ("They paid 5%.", None),
        ("It was cold in Arden (-4C).", None),
        ("Shares in Arden Steel (+5%) were sought.", "up"),
        ("Shares in Arden Steel (–5%) were not.", "down"),
        ("The list gained (+6).", "up"),
        ("Turnout was 3.2 points higher.", "up"),
        ("The bank cut its outlook for growth by a quarter of a percentage point.", "down"),
        ("They slowed the growth of costs by 3%.", "down"),
        ("They want an increase in the tax by 5%.", "up"),
        ("Goats below the age of 3 fell.", None),
        ("The outlook was revised downwards by $40 million.", "down"),
        ("Exports tripled.", "up"),
        ("They talked of halving it.", "down"),
        pytest.param("They need twice the staff.", None, id="a comparison"),
        pytest.param("It flew at 10 mph less than the other.", None, id="a difference"),
    ],
)
def test_distinguishes_rise_and_fall(text: str, change: str | None) -> None:
    (quantity,) = quantities_of(Words(text))

    assert quantity.change == change


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("It fell from 5.2 to 5.1 percent.", [(5.2, "percent", None), (5.1, "percent", None)]),
        ("He went from 95 kilos to 88 by running.", [(95, "kg", None), (88, "kg", None)]),
        ("It rose from $10 an hour to $15.", [(10, "USD", "hour"), (15, "USD", "hour")]),
        (
            "Use rose from 31 mpg overall to 34 on tarmac.",
            [(31, "mile per gallon", None), (34, "mile per gallon", None)],
        ),
        ("Turnout was 54%, up from 48 in May.", [(54, "percent", None), (48, "percent", None)]),
        ("Winds reached 110mph, gusting to 140.", [(110, "mile", "hour"), (140, "mile", "hour")]),
        (
            "It costs £900, the other 2,400 ($3,000).",
            [(900, "GBP", None), (2400, "GBP", None), (3000, "USD", None)],
        ),
        ("It rose to 5.4% from 3.2 last year.", [(5.4, "percent", None), (3.2, "percent", None)]),
        ("It is up 25 basis points to 3.15.", [(25, "basis point", None), (3.15, "percent", None)]),
        pytest.param(
            "It fell 3% to 120.", [(3, "percent", None), (120, None, None)], id="not the end of a change of unit"
        ),
        (
            "The first bid was 84.5 cents, while the second was 71.2.",
            [(84.5, "cent", None), (71.2, "cent", None)],
        ),
        pytest.param(
            "The bid was 84.5 cents, while ratings rose to 3.2.", [(84.5, "cent", None), (3.2, None, None)], id="unlike"
        ),
        ("A profit of €4.1bn beat forecasts of 3.8bn.", [(4.1e9, "EUR", None), (3.8e9, "EUR", None)]),
        (
            "It made €212 million in the three months to May, down from 260 million.",
            [(2.12e8, "EUR", None), (3, "month", None), (2.6e8, "EUR", None)],
        ),
        (
            "Sales rose 60% to 3.9 million phones, up from 2.4 million.",
            [(60, "percent", None), (3.9e6, None, None), (2.4e6, None, None)],
        ),
        ("It aims at 6 to 7 percent, compared with a target of 8.", [(6, "percent", None), (8, "percent", None)]),
        ("It made €9 million. A strike cost it 4 million.", [(9e6, "EUR", None), (4e6, "EUR", None)]),
        pytest.param("It goes from 30 km to 12 towns.", [(30, "km", None), (12, None, None)], id="towns, no km"),
        pytest.param("It went from 1200 to 1900 jobs.", [(1200, None, None), (1900, None, None)], id="no years"),
        ("It costs about $9,000 or €8,300.", [(9000, "USD", None), (8300, "EUR", None)]),
    ],
)
def test_a_unit_is_shared_by_both_numbers_of_a_change(
    text: str, figures: list[tuple[float, str | None, str | None]]
) -> None:
    assert [(figure[1], figure[4], figure[5]) for figure in read(text)] == figures


def test_a_modifier_goes_on_to_a_conversion_after_or() -> None:
    assert [figure[3] for figure in read("It costs about $9,000 or €8,300.")] == ["~", "~"]


def test_a_change_between_two_ranges_is_two_ranges() -> None:
    assert [figure[1:5] for figure in read("It was cut from 2 to 4 per cent to 6 to 8 per cent.")] == [
        (2, 4, "range", "percent"),
        (6, 8, "range", "percent"),
    ]


def test_the_first_of_two_figures_is_understood_by_the_second(nlp: Language) -> None:
    figures = list(extract(nlp("They sent 10,000 soldiers, about 8,000 of whom reached the front.")))

    assert [(figure.value, figure.counted, figure.kind) for figure in figures] == [
        (10000, "soldiers", "troop_count"),
        (8000, "soldiers", "troop_count"),
    ]


def test_the_claimant_is_the_innermost_source(nlp: Language) -> None:
    figures = list(extract(nlp("Ada Byron said that 300 men had left. Some 40 stayed.")))

    assert [figure.speaker.name if figure.speaker else None for figure in figures] == ["Ada Byron", None]


def test_figures_are_found_where_speakers_and_attributions_fail(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("quoth.extractors.figures.counted.people.speaker_of", failing)
    monkeypatch.setattr("quoth.extractors.figures.claimants.attributions_of", failing)

    figures = list(extract(nlp("Ada Byron, 36, said that 300 men had left. She was 36.")))

    assert [(figure.value, figure.attribution) for figure in figures] == [(36, None), (300, None), (36, None)]


def test_a_change_from_one_number_to_another_is_two_figures() -> None:
    assert [figure[1:4] for figure in read("The toll rose from 14 to 31.")] == [(14, None, "="), (31, None, "=")]


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Australia raised rates, the Australian bank said. Australians pay $5 more.", "AUD"),
        pytest.param("Australia. Australians. The US watched. They pay $5 more.", "USD", id="America too"),
        pytest.param("Australians pay $5 more.", "USD", id="only once"),
        ("In Calgary and all over Alberta, rents rose by $90.", "CAD"),
        pytest.param("Calgary and Alberta sell oil at $70 a barrel.", "USD", id="oil"),
        ("Jamaica and Jamaicans lost $40 million.", "JMD"),
        ("Pakistan raised the price to 290 rupees.", "PKR"),
        pytest.param("They paid 290 rupees.", "rupee", id="about no country"),
        ("Egyptian wages rose to 7,000 pounds.", "EGP"),
        ("Oslo spent 3 million crowns.", "NOK"),
        pytest.param("The profit was 5 million crowns; it will cut jobs in Denmark.", "crown", id="named later"),
        pytest.param("It cost 5 million crowns. A Swedish firm paid.", "SEK", id="an adjective"),
        pytest.param("It cost 90 pesos. Chile paid, and Chile smiled.", "CLP", id="named twice"),
        pytest.param("It cost 90 pesos. They flew home to Chile.", "peso", id="named once"),
        ("They paid 90,000 Danish crowns in Oslo.", "DKK"),
        pytest.param("Chile and Colombia: it costs 900 pesos.", "peso", id="as often the one as the other"),
    ],
)
def test_money_of_a_shared_name_is_that_of_the_country_the_text_is_about(text: str, currency: str) -> None:
    assert [figure[4] for figure in read(text)] == [currency]


@pytest.mark.parametrize(
    ("text", "currencies"),
    [
        ("The yacht costs C$700,000; its mast is $90,000.", ["CAD", "CAD"]),
        pytest.param("The yacht costs C$700,000 ($510,000).", ["CAD", "USD"], id="a conversion"),
        pytest.param("It costs $5. In Perth it is A$9.", ["USD", "AUD"], id="named too late"),
    ],
)
def test_a_bare_dollar_sign_goes_on_with_the_dollar_named_before(text: str, currencies: list[str]) -> None:
    assert [figure[4] for figure in read(text)] == currencies


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Snowfall rose by 14 cm to 90 cm.", [14, 90]),
        ("Losses fell £3m to £21m.", [3e6, 2.1e7]),
        ("Sales rose from $13 to $15 billion.", [1.3e10, 1.5e10]),
        ("Net loss fell from £9 to £4.2m.", [9e6, 4.2e6]),
        pytest.param("He went from $900 to $2 million.", [900, 2e6], id="too far apart to share a scale"),
        pytest.param("Wages rose from $9 to $15.", [9, 15], id="no scale"),
        ("Marriages fell by 1,200 to 40,300.", [1200, 40300]),
        pytest.param("Rents rose 3 to 5 percent.", [3], id="a range"),
    ],
)
def test_by_how_much_and_to_what_are_two_figures(text: str, values: list[float]) -> None:
    assert [figure[1] for figure in read(text)] == values


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Turnout was 64 and 57 percent in the two rounds.", ["percent", "percent", None]),
        ("They were jailed for nine and eleven years.", ["year", "year"]),
        ("She has 52 percent, with a margin of error of 2.5 points.", ["percent", "percentage point"]),
        pytest.param("It rose 2 percent, or 31.5 points.", ["percent", None], id="points of an index"),
        pytest.param("One and 300 metres are far apart.", [None, "m"], id="too far apart"),
        pytest.param(
            "Sales rose to 80 million kroner ($8 million) from 72 million.",
            ["krone", "USD", "krone"],
            id="past a bracket",
        ),
    ],
)
def test_a_unit_named_once_is_that_of_both(text: str, units: list[str | None]) -> None:
    assert [figure[4] for figure in read(text)] == units


def test_a_name_that_may_be_no_money_is_money_after_others() -> None:
    assert [figure[4] for figure in read("They paid 90,000 crowns and then 48 crowns.")] == ["crown", "crown"]
    assert [figure[4] for figure in read("The king has 4 crowns.")] == [None]


@given(st.text(alphabet="0123456789 .,-–/:$€%()ambkone'\nthalfdozen½", max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_text_gives_finite_values_and_spans_that_hold_them(text: str) -> None:
    words = Words(text)
    last = 0
    for quantity in quantities_of(words):
        start, end = words.span(quantity.first, quantity.last)
        number_start, number_end = words.span(quantity.begin, quantity.end)
        assert last <= start <= number_start < number_end <= end <= len(text)
        assert isfinite(quantity.value)
        assert quantity.high is None or isfinite(quantity.high)
        last = number_end


HARD = [
    "1",
    "hundred and ",
    '"a ',
    "(",
    "1 ",
    "1,",
    "1-",
    "1.",
    "1:",
    "million ",
    "millions of ",
    "one in ",
    "5 per ",
    "five-",
    "5 km (5) ",
    "5 to ",
    "an hour and 5 ",
    "from 5 km to 6 ",
    "limit to 5 ",
    "5 lakh crore ",
]


@pytest.mark.parametrize("piece", HARD)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    """Counted, not timed: how often words are looked at while 10 kB and 20 kB are read."""

    class Counting(Words):
        looked = 0

        def low(self, i: int) -> str:
            self.looked += 1
            return super().low(i)

    looked = []
    for size in (10_000, 20_000):
        words = Counting((piece * size)[:size])
        quantities_of(words)
        looked.append(words.looked)

    assert looked[1] <= 2.5 * looked[0] + 100


def test_the_same_bytes_whatever_the_hash_seed() -> None:
    program = (
        "from quoth.extractors.figures import quantities_of\n"
        "from quoth.extractors.figures.numbers.tokens import Words\n"
        "print(quantities_of(Words('About 5 kPa, 3 lumens, $1.2-1.5bn, twice as many, 30 to 40 km/h, 18+, 6 ft 2 in')))"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }

    assert len(printed) == 1


def test_survives_a_pipeline_without_a_parser() -> None:
    import spacy

    figures = list(extract(spacy.blank("en")("Some 300 men came.")))

    assert [(figure.value, figure.counted, figure.kind) for figure in figures] == [(300, None, "count")]


@pytest.mark.parametrize(
    "text", ["The lamps of pier 30 were out.", "The best tune came from booth five.", "Item six took an hour."]
)
def test_a_number_that_ends_a_name_is_no_figure(nlp: Language, text: str) -> None:
    assert list(extract(nlp(text))) == []


def test_a_number_after_a_noun_may_count(nlp: Language) -> None:
    found = extract(nlp("The depositors number 3.1 million. On the quay seven were fined."))

    assert [figure.value for figure in found] == [3.1e6, 7]


@pytest.mark.parametrize(
    ("text", "number", "counted", "kind"),
    [
        ("Some 200 sheep came; the toll has risen to 31.", 31, "death toll", "casualty_count"),
        ("The army lost 23 drones, of which nine were shot down.", 9, "drones", "weapon_count"),
        ("There were 40 people, six of them nurses.", 6, "nurses", "people_count"),
        ("He ordered the wounding of thousands.", 2000, "people", "casualty_count"),
        ("They spread it by a factor of two.", 2, "factor", "ratio"),
        ("The virus has an R0 of 4.", 4, "R0", "rate"),
        ("They sang to a crowd of ninety thousand.", 90000, "crowd", "people_count"),
        ("One guard was badly hurt, and two more with light injuries.", 2, "guard", "casualty_count"),
        ("They mourned the deaths of hundreds of soldiers.", 200, "soldiers", "casualty_count"),
        ("Police said 20 victims were rescued.", 20, "victims", "people_count"),
        ("It had a turnover of £9 million for a 2 million loss.", 2e6, "loss", "money"),
        ("Some 800 troops were killed.", 800, "troops", "casualty_count"),
        ("The frigate fired two SM-2s.", 2, "SM-2s", "weapon_count"),
        ("The bomb left a 12-metre-wide crater.", 12, "crater", "distance"),
        ("The firm paid $5m.", 5e6, None, "money"),
        ("Nine members of the rate committee met.", 9, "members of the rate committee", "people_count"),
        ("The number of wounded has risen to 312.", 312, "wounded", "casualty_count"),
        ("Fatalities averaged 12 per day in June.", 12, "Fatalities", "casualty_rate"),
        ("They raised an army of some 300,000.", 300000, "army", "troop_count"),
        ("It cost three times as much.", 3, None, "ratio"),
        ("Sales to the islands grew fourfold.", 4, "Sales", "ratio"),
        ("The number of cases is doubling every three days.", 2, "cases", "rate"),
        ("The firm doubled its staff.", 2, "staff", "ratio"),
        ("They hope to win another seat or two.", 2, "seat", "count"),
        pytest.param(
            "As toll reaches nine\n\nNEWPORT, Oct 4 - It rained.", 9, "death toll", "casualty_count", id="head"
        ),
        pytest.param(
            "They sent 25 divers. Kuhn knew of no faults in bridges. Only one in five of them was checked.",
            0.2,
            "bridges",
            "ratio",
            id="them are the plural before",
        ),
        ("They put the number of people who have fled since Monday at 64,000.", 64000, "people", "people_count"),
        ("Police put the crowd at 9,000.", 9000, "crowd", "people_count"),
        ("His army lost 120 men in a week.", 120, "men", "casualty_count"),
        ("The bloc has 2 million nurses, of whom a third work nights.", 0.3333, "nurses", "ratio"),
        ("The risk was highest among porters; it fell to 9% for others.", 9, "risk", "percentage"),
        ("Shut pools to toddlers under 4 years of age.", 4, "toddlers", "age"),
        ("The sixteen-year-old Swede won.", 16, "Swede", "age"),
        ("The lizard weighed two pounds and was two feet long.", 2, "lizard", "mass"),
        ("They bought 9 tanks for a town of 800 people. Nine is better than none.", 9, "tanks", "weapon_count"),
        ("Ask the 12,000 who kept their jobs.", 12000, "people", "people_count"),
        ("It counted 1,210 incidents, against 302 three years before.", 302, "incidents", "count"),
        ("The rate went from 7.2 to 7.6 offences per 1,000 residents.", 7.2, "offences", "count"),
        ("House prices, which doubled, are falling.", 2, "House prices", "ratio"),
        ("They promised 2,500 new homes a year, up from 1,800.", 1800, "new homes", "rate"),
        ("The reserve will cover an area of 400 square miles.", 400, "reserve", "area"),
        ("The weavers showed a loom with a length of 16 metres.", 16, "loom", "distance"),
        ("They crashed to a 3-1 defeat.", 3, "defeat", "score"),
        ("Twelve of the 40 climbers died.", 40, "climbers", "people_count"),
        ("Five platoons and two sapper squads crossed.", 5, "platoons", "troop_count"),
        ("The fleet lost two corvettes.", 2, "corvettes", "weapon_count"),
        ("Officials counted the dead: the killed were nine potters.", 9, "potters", "casualty_count"),
        ("Some 4,000 fighters remain, down from a peak of 20,000.", 20000, "fighters", "troop_count"),
        ("It is worth $12bn, six times its annual sales.", 6, "annual sales", "ratio"),
        ("The rocket flew for an hour and reached a height of 90 km.", 90, "rocket", "altitude"),
        ("Diesel costs 1.9 euros, 14 cents more than in March.", 14, "Diesel", "money"),
        ("One index closed at 2,450.10 points, and the other at 2,871.55.", 2871.55, "points", "count"),
        ("They put enemy losses at 800 killed.", 800, "enemy losses", "casualty_count"),
        ("The town, home to 9,000, fell.", 9000, "people", "people_count"),
        ("He paid three times the price.", 3, "price", "ratio"),
        ("Casualties run at 300 a day.", 300, "Casualties", "casualty_rate"),
        ("There were six deaths per 100,000 people.", 6, "deaths", "rate"),
        ("Among the voters of the coast, 70 percent stayed away.", 70, "voters of the coast", "percentage"),
        ("Turnout was 54%, some 5% higher.", 5, "Turnout", "percentage"),
        ("They brought inflation under 3%.", 3, "inflation", "percentage"),
        ("It was a 30-foot (nine-metre) wave.", 30, "wave", "distance"),
        ("The missile rose. The ministry said it flew 950 km.", 950, "missile", "distance"),
        ("The rocket fell into the sea 40 km from the ship.", 40, "rocket", "distance"),
        ("The runway is 2,500 metres long and 45 wide.", 45, "runway", "distance"),
        ("They met in the past three weeks.", 3, None, "duration"),
        ("Ada Byron was late. The 67-year-old mayor slept.", 67, "Ada Byron", "age"),
        ("The band of 40 played a waltz.", 40, "band", "people_count"),
        ("Attendance: 9,000.", 9000, "Attendance", "people_count"),
        ("The club grew from 12 rowers to 64.", 64, "rowers", "people_count"),
        ("Enemy losses: 40 gunners.", 40, "gunners", "casualty_count"),
        ("The cook-to-diner ratio is one to 60.", 1, "cook-to-diner ratio", "ratio"),
        ("Fuel bills are up fivefold.", 5, "Fuel bills", "ratio"),
        ("More than half of those polled were in favour.", 0.5, "those polled", "ratio"),
        ("It takes 45 minutes to fly to the cape.", 45, None, "flight_time"),
        ("The oldest rower is 91.", 91, "oldest rower", "age"),
        ("Riders must be 21 or older.", 21, "Riders", "age"),
        ("Some 12% of hives were empty and 40% were damp.", 40, "hives", "percentage"),
        ("A poll put 54% of dyers against it. A third said they would leave.", 0.3333, "dyers", "ratio"),
        ("The brothers were 12 and 15 at the time.", 12, "brothers", "age"),
        ("The rocket climbed to 90 km.", 90, "rocket", "altitude"),
        ("The daily toll reached 19.", 19, "death toll", "casualty_rate"),
        ("Cholera killed 40 in May and 61 in June.", 61, "people", "casualty_count"),
        ("The kiln heats clay to 900 degrees.", 900, "clay", "temperature"),
        ("It will take nine years to mend the sluice.", 9, "sluice", "duration"),
        ("Dyers have been on strike for three weeks.", 3, "strike", "duration"),
        ("Debt is four times earnings.", 4, "earnings", "ratio"),
        ("The peso traded at 18.35 to the dollar.", 18.35, "peso", "money_rate"),
        ("The temperature fell to minus 14.", -14, "temperature", "temperature"),
        ("Two captains missed the match.", 2, "captains", "people_count"),
        ("Her sons, six and nine, were asleep.", 9, "sons", "age"),
        ("They were eight and eleven when the pit closed.", 11, None, "age"),
        ("The army lent the fleet nine sailors.", 9, "sailors", "troop_count"),
        pytest.param("Ada Byron ran. The 67-year-old man fell.", 67, "man", "age", id="some man"),
    ],
)
def test_finds_what_is_counted_away_from_the_number(
    nlp: Language, text: str, number: float, counted: str | None, kind: str
) -> None:
    figure = next(figure for figure in extract(nlp(text)) if figure.value == number)

    assert (figure.counted, figure.kind) == (counted, kind)


@pytest.mark.parametrize(
    ("text", "counted", "kind"),
    [
        ("Some 300 soldiers crossed the river.", "soldiers", "troop_count"),
        ("The blast killed 30 people.", "people", "casualty_count"),
        ("Police arrested twelve people.", "people", "people_count"),
        ("They fired 40 missiles.", "missiles", "weapon_count"),
        ("The rocket had a flight time of 94 minutes.", "flight time", "flight_time"),
        ("It was given a 94-minute flight-time by Norland.", "flight-time", "flight_time"),
        ("It was fined $240 million for abusing its position.", None, "money"),
        ("It booked a charge of $200 million in the second quarter.", "charge", "money"),
        ("It was a three-year trial.", "trial", "duration"),
        ("Joblessness fell to a low of 3.4%.", "Joblessness", "percentage"),
        ("The drug has a risk of harm of 3 percent.", "risk of harm", "percentage"),
        ("The probe flew within 3.8 million miles of the Sun.", "probe", "distance"),
        ("It has a 4,500mAh battery.", "battery", "count"),
        ("The fine was $500.", "fine", "money"),
        ("Workers earn $15 an hour.", None, "money_rate"),
        ("Half of the residents left.", "residents", "ratio"),
        ("About 5% of the forest burned.", "forest", "percentage"),
        ("A 5.7-magnitude earthquake hit the coast.", "earthquake", "magnitude"),
        ("They bought two houses.", "houses", "count"),
        ("The drone flew at 5,000 feet.", None, "altitude"),
        ("The toll rose to 31.", None, "casualty_count"),
        ("Mia is a mother of three.", "children", "people_count"),
    ],
)
def test_finds_what_is_counted_and_the_kind(nlp: Language, text: str, counted: str | None, kind: str) -> None:
    figure = next(extract(nlp(text)))

    assert figure.kind == kind
    if counted is not None:
        assert figure.counted is not None
        assert counted in figure.counted
    assert text[figure.number.start : figure.number.end] in text[figure.span.start : figure.span.end]

"""How newspapers write numbers: what is no figure at all, and what a figure's number and unit are."""

from __future__ import annotations

import pytest
from quoth.extractors.figures import quantities_of
from quoth.extractors.figures.numbers.tokens import Words

LEAVES_ALONE = [
    pytest.param("Rain fell on posts 61 and 62. Guards left towers 4, 5 and 9.", id="posts by number"),
    pytest.param("Trains 12 and 14 were late. Rebels hold hills 12 and 19.", id="trains and hills by number"),
    pytest.param("The frigate joined Task Force (TF) 31.", id="a number after an acronym in brackets"),
    pytest.param("The nurse had an N95 mask and drove down the N2.", id="a mask and a road"),
    pytest.param("Crews were sent out at 6.15 on Friday and left by 7.45.", id="times with a full stop"),
    pytest.param("The fair opens at 11.30 and the parade starts at 2.45.", id="times of two events"),
    pytest.param("The debate was due to begin at 8.05 but was put off until 9.20.", id="a time that was moved"),
    pytest.param("Ring 01632 960 440 or write to the trust.", id="a telephone number in groups"),
    pytest.param("For advice, phone the charity on 0300 123 45 67.", id="a telephone number in four groups"),
    pytest.param("Witnesses can text 61016 or call 101.", id="short numbers"),
    pytest.param("The hotline is 117 118; the emergency number is 112.", id="numbers of helplines"),
    pytest.param("Call (01632) 960 441, quoting log 87.", id="an area code in brackets, and a log"),
    pytest.param("The road is closed between junctions 3 and 5.", id="junctions"),
    pytest.param("Guests in rooms 12, 14 and 17 were moved.", id="a list of rooms"),
    pytest.param("Pupils in grades 7 to 9 sing; see chapters 2 and 3.", id="grades and chapters"),
    pytest.param("The trust can be reached on 117 115.", id="a number that is reached"),
    pytest.param("Contact police on 101, quoting incident 508.", id="an incident"),
    pytest.param("Lots 21 and 22 were sold; Phase three begins in June.", id="lots and phases"),
    pytest.param("It was planned for the 2018-19 to 2020-21 years.", id="years of two calendar years"),
    pytest.param("The bridge was built to bear a 1-in-50-year storm.", id="the name of a storm"),
    pytest.param("A boat built here sails better than one made in the north.", id="one that goes back"),
    pytest.param("He set the letter to one side.", id="a phrase with one"),
    pytest.param("The kiln was lit at five in the morning.", id="a part of the day after an hour"),
    pytest.param("The vans set off at six every evening.", id="an hour of every evening"),
    pytest.param("The fair was to open at nine.", id="an hour of opening"),
    pytest.param("The monks eat lunch at eleven.", id="an hour of a meal"),
    pytest.param("She had to be home by ten.", id="an hour to be home by"),
    pytest.param("The last ferry is at eight.", id="an hour of a ferry"),
    pytest.param("The dentist is open from nine to two, the library from ten to noon.", id="opening hours"),
    pytest.param(
        "They rehearsed until past eleven, every evening at seven.", id="hours after until and a part of the day"
    ),
    pytest.param("The panel has to decide whether 1) to mend the weir or 2) to wait.", id="points counted off inside"),
    pytest.param("He first came to the island in '71, by boat.", id="a short year after in"),
    pytest.param("Figure 4c shows the mice and Table 2m the food.", id="a letter after a label's number"),
    pytest.param("The suit cites 21 U.S. Code § 1403, 18 U.S.C. § 2257 and 14 C.F.R.", id="where a law is found"),
    pytest.param("The game went from version 0.7 to 0.8; [version] 0.9 is late.", id="versions"),
    pytest.param("The peak K500 is near the E500 to Paris.", id="marks of money far from home"),
    pytest.param("In Bosnia the road was closed at KM 12; Bosnia mended it.", id="where a road is closed, at home"),
    pytest.param("Lesotho has the A2 and the M5, Lesotho's finest roads.", id="roads at home"),
    pytest.param("It left at ten past two and was back at twenty to nine.", id="minutes before and after an hour"),
]

# text -> value, high, unit of each figure
FINDS = [
    ("Two hills and 19 posts fell.", [(2, None, None), (19, None, None)]),
    ("It gave Free Help (FH) 50 tents.", [(50, None, None)]),
    ("The Border Guard (BG) 12 killed.", [(12, None, None)]),
    ("He hid 900 or more kilograms of tea.", [(900, None, "kg")]),
    ("It takes 30 or so minutes, and 20 or more rifles.", [(30, None, "minute"), (20, None, None)]),
    ("A group larger than a third may block it.", [(0.3333, None, None)]),
    ("He ranked higher than a third player.", []),
    ("The dam holds 9,000 acre-ft, or 40 acre·ft less.", [(9000, None, "acre foot"), (40, None, "acre foot")]),
    ("Calls rose 18-fold, and claims five fold.", [(18, None, None), (5, None, None)]),
    ("There was a 10- to 20-fold rise and a two- to threefold jump.", [(10, 20, None), (2, 3, None)]),
    # what looks like a time or a telephone number
    ("The stock closed at 9.40 on Friday.", [(9.4, None, None)]),
    ("The rate opened at 2.30 and ended at 2.45.", [(2.3, None, None), (2.45, None, None)]),
    ("Inflation began at 3.10 and fell to 2.45.", [(3.1, None, None), (2.45, None, None)]),
    ("They reached 120 villages on 112 days.", [(120, None, None), (112, None, "day")]),
    ("They called 120 residents.", [(120, None, None)]),
    ("The dam holds 116 123 fish.", [(116123, None, None)]),
    ("They closed 3 junctions and 5 lanes.", [(3, None, None), (5, None, None)]),
    ("They searched rooms 12 and 14 and 16 sheds.", [(16, None, None)]),
    # what looks like an hour
    ("He waited until four cooks came.", [(4, None, None)]),
    ("Wardens fined two in the morning and three at night.", [(2, None, None), (3, None, None)]),
    ("The count of geese stands at seven.", [(7, None, None)]),
    ("Places fell from eight to two.", [(8, None, None), (2, None, None)]),
    ("It rained on two of the past nine, she said.", [(2, None, None), (9, None, None)]),
    ("Places fell from ten to five.", [(10, None, None), (5, None, None)]),
    # millions
    ("About 3m were evacuated and 9m lack water.", [(3e6, None, None), (9e6, None, None)]),
    ("Its population was 7.2m.", [(7.2e6, None, None)]),
    ("The number of subscribers reached 41m.", [(4.1e7, None, None)]),
    ("A 40m-euro loan and a 6m-yen prize were paid.", [(4e7, None, "EUR"), (6e6, None, "JPY")]),
    ("The mast is 7m and leans.", [(7, None, "m")]),
    ("The pool was 40m long.", [(40, None, "m")]),
    # below zero
    ("The balance was -4,500.", [(-4500, None, None)]),
    ("At dawn the lake cooled to -7.", [(-7, None, None)]),
    ("It was 9 degrees below zero in the valley.", [(-9, None, "degree")]),
    ("It fell to 31 degrees Celsius below zero.", [(-31, None, "degree Celsius")]),
    ("It was 10 to 15 degrees below zero.", [(-15, -10, "degree")]),
    ("The night was 4 to 11 below zero.", [(-11, -4, None)]),
    ("The cave is 12 metres below the road.", [(12, None, "m")]),
    ("The boats hold 8-12 guests.", [(8, 12, None)]),
    # a unit after the last number
    ("Support was 44 and 39 percent in both towns.", [(44, None, "percent"), (39, None, "percent")]),
    ("They rowed for 3, 5 and 8 hours.", [(3, None, "hour"), (5, None, "hour"), (8, None, "hour")]),
    ("The tickets cost 20 and 35 euros.", [(20, None, "EUR"), (35, None, "EUR")]),
    ("Her sons are four and seven years old.", [(4, None, "year"), (7, None, "year")]),
    ("The storm killed 14 and 20 years later a wall was built.", [(14, None, None), (20, None, "year")]),
    ("The vote was won by 12 and 90 percent of seats went to women.", [(12, None, None), (90, None, "percent")]),
    # by how much and to what
    (
        "Takings rose £4m to £52m and costs £2m to £19m.",
        [(4e6, None, "GBP"), (5.2e7, None, "GBP"), (2e6, None, "GBP"), (1.9e7, None, "GBP")],
    ),
    ("The flock grew 150 to 1,900.", [(150, None, None), (1900, None, None)]),
    ("Rents may climb 2% to 4%.", [(2, 4, "percent")]),
    ("Costs will rise $3m to $5m.", [(3e6, 5e6, "USD")]),
    # points
    ("Inflation slowed by 0.4 of a percentage point.", [(0.4, None, "percentage point")]),
    ("The bank cut its key rate by half a point.", [(0.5, None, "percentage point")]),
    ("It was the second three-quarter-point rise in interest rates.", [(0.75, None, "percentage point")]),
    ("A quarter-point move in the lending rate is due.", [(0.25, None, "percentage point")]),
    ("The golfer won by half a point.", [(0.5, None, None)]),
    # two coins, two measures
    ("A loaf costs three dollars forty.", [(3.4, None, "USD")]),
    ("The ticket was two euros fifty-five.", [(2.55, None, "EUR")]),
    ("She is six foot one.", [(73, None, "inch")]),
    ("The keeper is five foot ten tall.", [(70, None, "inch")]),
    ("They paid two dollars and twenty guests left.", [(2, None, "USD"), (20, None, None)]),
    # suffixes of the money pages
    ("Orders worth 35 MEUR came in; 4 kSEK was lost.", [(3.5e7, None, "EUR"), (4e3, None, "SEK")]),
    ("Divers earn 3k-9k per trip.", [(3000, 9000, None)]),
    ("He paid KSh 700 and KSh 2bn, then Ksh 8,400.", [(700, None, "KES"), (2e9, None, "KES"), (8400, None, "KES")]),
    ("The fee is 6$ a head.", [(6, None, "USD")]),
    ("A loom of N4,800, a P7-million quay.", [(4800, None, "NGN"), (7e6, None, "PHP")]),
    ("Eels are P54 a pail, Frw 700 a basket.", [(54, None, "PHP"), (700, None, "RWF")]),
    # marks that are money at home
    (
        "LUSAKA, Zambia - Each clinic got K400, K2.4m or K 38,000.",
        [(400, None, "ZMW"), (2.4e6, None, "ZMW"), (38000, None, "ZMW")],
    ),
    ("Malawi lost MK7 million and a cart of K900.", [(7e6, None, "MWK"), (900, None, "MWK")]),
    ("The mill in Bosnia lost KM 61.3 million and owes 40 km of pipe.", [(6.13e7, None, "BAM"), (40, None, "km")]),
    ("Honduras pays L 7 million, or L. 900 a head.", [(7e6, None, "HNL"), (900, None, "HNL")]),
    ("A ferry in Sweden costs 350 kr, or kr 90 a child.", [(350, None, "SEK"), (90, None, "SEK")]),
    ("Senegal gave 900 FCFA and 300 CFA francs; Gabon none, Senegal said.", [(900, None, "XOF"), (300, None, "XOF")]),
    ("Nicaragua pays C$6,000 and Panama B/.500.", [(6000, None, "NIO"), (500, None, "PAB")]),
    (
        "A stall costs Php 4,200, CAN$90, $80 CAD or U$S 70.",
        [(4200, None, "PHP"), (90, None, "CAD"), (80, None, "CAD"), (70, None, "USD")],
    ),
    # lists, brackets, one or two
    ("He has two tasks (see 4) and 3 goats.", [(2, None, None), (4, None, None), (3, None, None)]),
    ("He came in '71 boots.", [(71, None, None)]),
    ("The first year or two were hard; the last mile or two was not.", [(1, 2, "year"), (1, 2, "mile")]),
    (
        "Lilies cover 4.3 hectares (10.6 acres; 0.04 square km), up from 1.9.",
        [(4.3, None, "hectare"), (10.6, None, "acre"), (0.04, None, "km2"), (1.9, None, "hectare")],
    ),
    # one in so many, two sides of a vote
    ("One in 34 dies, against one in 50.", [(0.0294, None, None), (0.02, None, None)]),
    ("They lead in three polls of every four.", [(0.75, None, None)]),
    ("It had one in 2019.", [(1, None, None)]),
    ("One of them won two prizes in 34 towns.", [(2, None, None), (34, None, None)]),
    ("It was put off by five votes to four.", [(5, 4, None)]),
    ("It was won by five votes to two rivals.", [(5, None, None), (2, None, None)]),
    ("It rose by 92,000 to 16 million.", [(92_000, None, None), (16_000_000, None, None)]),
    ("It rose by 3 to 4 million.", [(3_000_000, 4_000_000, None)]),
    ("It shipped 900 MT of sand.", [(900, None, "tonne")]),
    ("Over 100 000 goats and Unit 40 300.", [(100_000, None, None), (300, None, None)]),
    ("It may reach 2000 or 3000 likes.", [(2000, 3000, None)]),
    ("The team had two scores and loved scores.", [(2, None, None)]),
    # money and units by where they are
    ("LAHORE: A cook paid Rs 500. Lahore is wet.", [(500, None, "PKR")]),
    ("MUMBAI: A cook paid Rs 500 in Mumbai.", [(500, None, "INR")]),
    ("In Cebu a loaf is 90 pesos, said the mayor of Cebu.", [(90, None, "PHP")]),
    ("A man paid 90 pesos.", [(90, None, "peso")]),
    (
        "The pit holds 5,000 cu m and 40 MWp, for 5 lac.",
        [(5000, None, "cubic metre"), (40, None, "MW"), (5e5, None, None)],
    ),
    # words
    ("Growth was nought point four per cent.", [(0.4, None, "percent")]),
]


def read(text: str) -> list[tuple[float, float | None, str | None]]:
    """Value, upper end and unit of each figure of a text."""
    return [(found.value, found.high, found.unit) for found in quantities_of(Words(text))]


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(("text", "figures"), FINDS)
def test_finds(text: str, figures: list[tuple[float, float | None, str | None]]) -> None:
    assert read(text) == figures

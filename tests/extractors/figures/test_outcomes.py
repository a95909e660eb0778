"""Outcomes: what befell those or what a figure counts, and what is no one's fate."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from quoth.extractors.base import Outcome
from quoth.extractors.figures import extract
from quoth.extractors.figures.kinds.outcomes import words

if TYPE_CHECKING:
    from spacy.language import Language

LEAVES_ALONE = [
    "A camera captured three men at the gate.",
    "Two men were captured on video.",
    "Three orchards and two barns are for sale.",
    "The choir has 40 singers.",
    "The plant killed 300 jobs.",
    "Two gunmen escaped in a van.",
    "Nine detectives are looking for the ring.",
    "They planted 4,000 oaks and sold 12 ponies.",
    "He paid $5 million for the dead king's crown.",
    "Of the 90 climbers, most came home.",
    "Six judges will hear the case.",
    "The bridge is 40 metres long.",
    "The army has 9,000 soldiers.",
    "Fire destroyed the six-storey mill.",
    "The guild claims 300 members.",
    "Rovers lost two strikers in the summer.",
    "Six cooks were not hurt.",
    "A bakery with two ovens caught fire.",
    "He lost four keys and found them.",
    "Nine hamlets were visited.",
]

# text -> number words, outcome
FINDS = [
    ("The driver, a father of four, was killed.", [("four", None)]),
    ("Twenty-one are injured, six gravely.", [("Twenty-one", "wounded"), ("six", "wounded")]),
    ("Nine clerks were hurt, and six badly needed help.", [("Nine", "wounded"), ("six", None)]),
    ("Eight cooks were rescued and two others remained missing.", [("Eight", "rescued"), ("two", "missing")]),
    ("The quake killed one and injured eight people.", [("one", "killed"), ("eight", "wounded")]),
    ("It led to at least 56 deaths and over 200 people injured.", [("56", "killed"), ("200", "wounded")]),
    ("Soldiers captured three men at the gate.", [("three", "captured")]),
    ("Two robbers killed five shoppers.", [("Two", None), ("five", "killed")]),
    ("The avalanche swept away a hut and left nine skiers dead.", [("nine", "killed")]),
    ("Cholera has infected 900 pupils, 12 of whom have died.", [("900", "infected"), ("12", "killed")]),
    ("Sixty villages will vote, down from 90.", [("Sixty", None), ("90", None)]),
    ("A bull gored two porters and six remain in hospital.", [("two", "wounded"), ("six", "wounded")]),
    ("Of the 14 deaths, two were in May.", [("14", "killed"), ("two", "killed")]),
    ("Guards caught 70 people in a van.", [("70", None)]),
    ("The tram carried 41 cellists, of whom 12 were hurt.", [("41", None), ("12", "wounded")]),
    ("The raft carried 41 cellists, 12 of whom drowned.", [("41", None), ("12", "killed")]),
    ("The slide buried 14 skiers, of whom six survived.", [("14", "killed"), ("six", None)]),
    ("Twelve of the dead were cooks; the other five were grooms.", [("Twelve", "killed"), ("five", "killed")]),
    ("Eighty cooks met their deaths and three grooms were maimed.", [("Eighty", "killed"), ("three", "wounded")]),
    ("Two nuns were taken to a clinic.", [("Two", "wounded")]),
    ("Nine detainees died and four hostages were rescued.", [("Nine", "killed"), ("four", "rescued")]),
    ("Nine hostages sang.", [("Nine", "captured")]),
    ("Of the 25 injured skaters, three died.", [("25", "wounded"), ("three", "killed")]),
    ("The slide killed between 30 and 40 weavers.", [("30 and 40", "killed")]),
    ("Dead: 12\nInjured: 30\nMissing: four", [("12", "killed"), ("30", "wounded"), ("four", "missing")]),
    ("Fire destroyed 14 cupboards and 300 hymn books.", [("14", "destroyed"), ("300", "destroyed")]),
    ("Gunners shot down nine bombers.", [("nine", "destroyed")]),
    ("Nine hamlets had burned, and three weavers were burned.", [("Nine", "destroyed"), ("three", "wounded")]),
    ("Six cars were crushed under the wall and two clerks were crushed.", [("Six", "destroyed"), ("two", "killed")]),
    ("Vets culled 80 geese and put down nine ewes.", [("80", "killed"), ("nine", "killed")]),
    ("A crane sank off the cape. Four men were winched up.", [("Four", "rescued")]),
    ("Five oarsmen were picked up by a Danish boat.", [("Five", "rescued")]),
    ("Nine barges were impounded in May.", [("Nine", "captured")]),
    ("Crews brought out 11 alive; six could not be saved.", [("11", "rescued"), ("six", "killed")]),
    ("Eleven died on the spot and three on the way home.", [("Eleven", "killed"), ("three", "killed")]),
    ("The storm left nine dead and 300 in shelters.", [("nine", "killed"), ("300", None)]),
    ("The gale shut three pits and 300 have downed tools.", [("three", None), ("300", None)]),
    ("They sank 34 wells and nine barges sank.", [("34", None), ("nine", "destroyed")]),
    ("Seven of the dead were from one family.", [("Seven", "killed"), ("one", None)]),
    ("Twelve had been trampled at the gate.", [("Twelve", "killed")]),
    ("Five dyers were treated at the scene.", [("Five", "wounded")]),
    ("A judge remanded seven dockers until June.", [("seven", "arrested")]),
    ("Of the 18 injured, four have been discharged.", [("18", "wounded"), ("four", "recovered")]),
    ("Of the 18 dockers, four have been discharged.", [("18", None), ("four", None)]),
    ("Forty contract nurses resigned.", [("Forty", None)]),
    ("Blast kills four, injures 60", [("four", "killed"), ("60", "wounded")]),
    ("Nine bus drivers died and another six were on oxygen.", [("Nine", "killed"), ("six", None)]),
    ("Seven miners died when the shaft fell in.", [("Seven", "killed")]),
    ("Police counted 14 deaths and 33 injuries.", [("14", "killed"), ("33", "wounded")]),
    ("The toll from the flood rose to 58.", [("58", "killed")]),
    ("Eleven bodies lay under the ice.", [("Eleven", "killed")]),
    ("The storm claimed 21 lives.", [("21", "killed")]),
    ("Four passengers lost their lives.", [("Four", "killed")]),
    ("Six cyclists were hit by a lorry, killing two.", [("two", "killed")]),
    ("Eight herders were shot dead at a well.", [("Eight", "killed")]),
    ("The dead are six bakers and a postman.", [("six", "killed")]),
    ("The victims, five of whom died, were tourists.", [("five", "killed")]),
    ("Nine were killed, including four girls.", [("Nine", "killed"), ("four", "killed")]),
    ("The killing of 40 monks shocked the valley.", [("40", "killed")]),
    ("A tram hit a bus and injured 27 commuters.", [("27", "wounded")]),
    ("Sixteen dockers suffered burns.", [("Sixteen", "wounded")]),
    ("Thirty fans were taken to hospital.", [("Thirty", "wounded")]),
    ("Ten of the wounded are children.", [("Ten", "wounded")]),
    ("The bomb wounded 12 bystanders, three of them badly.", [("12", "wounded"), ("three", "wounded")]),
    ("Two climbers were slightly hurt.", [("Two", "wounded")]),
    ("Among the wounded were four sailors.", [("four", "wounded")]),
    ("Five people were stabbed at the fair.", [("Five", "wounded")]),
    ("One man was killed and 19 women injured.", [("One", "killed"), ("19", "wounded")]),
    ("Three sailors are missing.", [("Three", "missing")]),
    ("Some 70 people are still unaccounted for.", [("70", "missing")]),
    ("The missing are two pilots and a cook.", [("two", "missing")]),
    ("Forty hikers were reported missing on Sunday.", [("Forty", "missing")]),
    ("The militia took 12 pilgrims hostage.", [("12", "captured")]),
    ("Raiders abducted 30 schoolgirls.", [("30", "captured")]),
    ("The unit said it had captured 90 enemy soldiers.", [("90", "captured")]),
    ("The virus has infected 3,000 villagers.", [("3,000", "infected")]),
    ("Nineteen nurses tested positive.", [("Nineteen", "infected")]),
    ("The island counts 400 infections.", [("400", "infected")]),
    ("Of those, 250 patients have recovered.", [("250", "recovered")]),
    ("About 90 patients were discharged from hospital.", [("90", "recovered")]),
    ("The fighting displaced 60,000 farmers.", [("60,000", "displaced")]),
    ("The fire left 800 families homeless.", [("800", "displaced")]),
    ("More than 5,000 villagers fled to the hills.", [("5,000", "displaced")]),
    ("Some 9,000 residents were evacuated by boat.", [("9,000", "evacuated")]),
    ("The town evacuated 1,200 pupils.", [("1,200", "evacuated")]),
    ("Officers arrested 26 marchers and released four.", [("26", "arrested"), ("four", None)]),
    ("Twelve smugglers have been detained.", [("Twelve", "arrested")]),
    ("There were 44 arrests.", [("44", "arrested")]),
    ("Three suspects are in custody.", [("Three", None)]),
    ("The lifeboat rescued 17 fishermen.", [("17", "rescued")]),
    ("Six children were pulled alive from the rubble.", [("Six", "rescued")]),
    ("The kingdom deployed 2,500 troops and 40 tanks.", [("2,500", "deployed"), ("40", "deployed")]),
    ("Some 700 marines are stationed on the island.", [("700", "deployed")]),
    ("The defenders shot down 14 drones.", [("14", "destroyed")]),
    ("The quake flattened 300 houses and damaged 2,000.", [("300", "destroyed"), ("2,000", "damaged")]),
    ("Tanks destroyed: 6\nTrucks damaged: 11", [("6", "destroyed"), ("11", "damaged")]),
    ("Two frigates were sunk in the harbour.", [("Two", "destroyed")]),
    ("Nine bridges were destroyed by the flood.", [("Nine", "destroyed")]),
    ("Hail damaged 120 greenhouses.", [("120", "damaged")]),
    ("Forty chapels were damaged.", [("Forty", "damaged")]),
    ("No one was hurt, but 12 sheep were killed.", [("12", "killed")]),
    ("Two of the five hostages were freed.", [("Two", "captured"), ("five", "captured")]),
    ("Nobody in the group of 30 was injured.", [("30", None)]),
    ("The crash left 3 dead and 15 hurt.", [("3", "killed"), ("15", "wounded")]),
    ("The battle cost the lives of 600 men.", [("600", "killed")]),
    ("Shelling killed two, wounded nine and trapped 30.", [("two", "killed"), ("nine", "wounded"), ("30", None)]),
    ("Thirteen guards were held after 50 inmates escaped.", [("Thirteen", None), ("50", None)]),
    ("The ministry put the number of dead at 77.", [("77", "killed")]),
    (
        "The mudslide left one herder dead, 32 injured and seven guards with bruises.",
        [("one", "killed"), ("32", "wounded"), ("seven", "wounded")],
    ),
    ("Bekele lost two sons and three cousins in the slide.", [("two", "killed"), ("three", "killed")]),
    ("A weaver who lost four brothers spoke first.", [("four", "killed")]),
    ("The flood has claimed 46 people since May.", [("46", "killed")]),
    ("Accidents in the quarry claimed nine labourers.", [("nine", "killed")]),
    ("Cholera claimed 17 pupils in a week.", [("17", "killed")]),
    ("Six gardeners were stung by wasps.", [("Six", "wounded")]),
    ("A clerk and three ushers were treated for cuts.", [("three", "wounded")]),
    ("One diver was flown to Harlow with burns.", [("One", "wounded")]),
    ("Eleven dancers suffered fractures and two a concussion.", [("Eleven", "wounded")]),
    ("Four jockeys broke ribs when the stand fell.", [("Four", "wounded")]),
    ("Two teachers, with slight bruises, went on.", [("Two", "wounded")]),
    ("Two ushers were kept in a clinic overnight.", [("Two", "wounded")]),
    ("Nine of the miners were never found.", [("Nine", "missing")]),
    ("Three canoeists have not been found.", [("Three", "missing")]),
    ("Forty rowers were on board; eleven did not survive.", [("Forty", None), ("eleven", "killed")]),
    ("Four hikers who went missing on Friday have been found alive.", [("Four", "rescued")]),
    (
        "Police reported nine guards, six clerks and two cooks injured.",
        [("nine", "wounded"), ("six", "wounded"), ("two", "wounded")],
    ),
    ("The staff, nine clerks and two cooks killed time.", [("nine", None), ("two", None)]),
    ("Two nuns among dead as ferry sinks", [("Two", "killed")]),
    ("Three bakers were among the wounded.", [("Three", "wounded")]),
    ("The army said 90 rebels had been neutralised.", [("90", "killed")]),
    ("The quake killed 57 people. Twenty-two of them were at a wedding.", [("57", "killed"), ("Twenty-two", "killed")]),
    ("Casualties: 9 killed, 31 wounded, 4 missing.", [("9", "killed"), ("31", "wounded"), ("4", "missing")]),
]


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_no_outcome(nlp: Language, text: str) -> None:
    assert [figure.outcome for figure in extract(nlp(text))] == [None] * len(list(extract(nlp(text))))


@pytest.mark.parametrize(("text", "wanted"), FINDS, ids=[text for text, _ in FINDS])
def test_what_befell_those_counted(nlp: Language, text: str, wanted: list[tuple[str, str | None]]) -> None:
    found = {text[figure.number.start : figure.number.end]: figure.outcome for figure in extract(nlp(text))}

    assert {number: found.get(number, "no figure") for number, _ in wanted} == dict(wanted)


def test_each_outcome_has_words_and_sorts() -> None:
    known = words()

    assert set(known.sorts) == set(Outcome)
    told = (*known.nouns.values(), *known.undergone.values(), *known.done.values())
    assert {outcome for outcomes in told for outcome in outcomes} == set(Outcome)


# wars and disasters; text, then for each figure: modifier, value, what is counted, kind, outcome
Found = tuple[str, float, str | None, str, str | None]

TOLLS_LEFT_ALONE: list[tuple[str, list[Found]]] = [
    ("Job losses at the mill amounted to 900 people.", [("=", 900, "people", "people_count", None)]),
    ("Drones hit over nine towns.", [(">", 9, "towns", "count", None)]),
    ("The charity launched over 30 schools.", [(">", 30, "schools", "count", None)]),
    ("They launched over 40 rockets.", [(">", 40, "rockets", "count", None)]),
    (
        "At an altitude of 50 km, the missile flew 900 km (560 miles) east.",
        [
            ("=", 50, "altitude", "altitude", None),
            ("=", 900, "missile", "distance", None),
            ("=", 560, "missile", "distance", None),
        ],
    ),
    ("The height of the wave reached nine metres.", [("=", 9, "wave", "distance", None)]),
    (
        "The port holds 40 ferries, dozens stranded since May.",
        [("=", 40, "ferries", "count", None), (">=", 24, "ferries", "count", None)],
    ),
    ("The mill has a store for hundreds now empty.", [(">=", 200, "store", "count", None)]),
    ("They built 12 hospitals.", [("=", 12, "hospitals", "count", None)]),
    ("The army captured 40 men of the town.", [("=", 40, "men of the town", "people_count", "captured")]),
    ("They seized 40 rifles and ammunition.", [("=", 40, "rifles", "weapon_count", None)]),
    ("The fire hurt nine nurses and doctors fled.", [("=", 9, "nurses", "casualty_count", "wounded")]),
]
TOLLS: list[tuple[str, list[Found]]] = [
    # losses are of people where people are counted
    ("The irretrievable losses amount to 2,300 people.", [("=", 2300, "people", "casualty_count", None)]),
    ("Enemy losses reach 900 people.", [("=", 900, "people", "casualty_count", None)]),
    ("The losses of the brigade are estimated at 400 troops.", [("=", 400, "troops", "casualty_count", None)]),
    ("The average losses in June amounted to 120 people a day.", [("=", 120, "people", "casualty_rate", None)]),
    # the confirmed dead
    ("The quake left 12 confirmed dead.", [("=", 12, "people", "casualty_count", "killed")]),
    (
        "Of the 90 confirmed dead, 12 were children.",
        [("=", 90, "people", "casualty_count", "killed"), ("=", 12, "children", "casualty_count", "killed")],
    ),
    ("Officials listed nine reported missing.", [("=", 9, "people", "casualty_count", "missing")]),
    ("The injured have reached 900.", [("=", 900, "injured", "casualty_count", "wounded")]),
    (
        "At least 100 miners were killed and another 1,000 wounded near Brask.",
        [(">=", 100, "miners", "casualty_count", "killed"), ("=", 1000, "miners", "casualty_count", "wounded")],
    ),
    # where something flies is not how many there are
    (
        "It downed 12 drones over three northern regions.",
        [("=", 12, "drones", "weapon_count", "destroyed"), ("=", 3, "northern regions", "count", None)],
    ),
    ("Rockets were intercepted over two towns.", [("=", 2, "towns", "count", None)]),
    (
        "The army shot down 22 of the 27 Kestrel-type drones launched over Brask.",
        [
            ("=", 22, "Kestrel-type drones", "weapon_count", "destroyed"),
            ("=", 27, "Kestrel-type drones", "weapon_count", None),
        ],
    ),
    # altitudes
    (
        "The presumed altitude of the rocket, fired on Sunday, amounted to over 900 kilometres (560 miles).",
        [(">", 900, "rocket", "altitude", None), ("=", 560, "rocket", "altitude", None)],
    ),
    # earthquakes
    ("A shallow, magnitude 4.9 aftershock shook the town.", [("=", 4.9, "aftershock", "magnitude", None)]),
    ("An aftershock of magnitude 5 followed.", [("=", 5, "aftershock", "magnitude", None)]),
    # people without a noun
    ("The town is a refuge for tens of thousands now fleeing.", [(">=", 20000, "people", "people_count", "displaced")]),
    ("Ada Bell is a teacher among hundreds sheltering there.", [(">=", 200, "people", "people_count", None)]),
    # whole groups
    ("The rebels captured Brask, a city of more than a million people.", [(">", 1e6, "people", "people_count", None)]),
    ("Twice as many soldiers died in May.", [("=", 2, "soldiers", "ratio", "killed")]),
    ("Dozens of women and children are missing.", [(">=", 24, "women and children", "casualty_count", "missing")]),
    ("Hundreds of homes and shops were destroyed.", [(">=", 200, "homes and shops", "count", "destroyed")]),
    (
        "Monday's raid brought the number of soldiers killed since May to at least 501.",
        [(">=", 501, "soldiers", "casualty_count", "killed")],
    ),
    (
        "The latest figures bring to 4,122 the number of rebels killed since May.",
        [("=", 4122, "rebels", "casualty_count", "killed")],
    ),
    ("Fighting left 43 rebels and a soldier dead.", [("=", 43, "rebels", "casualty_count", "killed")]),
    ("The lane was full, with “dozens” of merchant vessels.", [(">=", 24, "merchant vessels", "count", None)]),
    ("The navy shot down 21 missiles and drones.", [("=", 21, "missiles and drones", "weapon_count", "destroyed")]),
    # units of an army by their number
    ("He was taken to 92 Base Hospital in Brask.", []),
    ("Troops of 25 Task Force Brigade repelled them.", []),
]


@pytest.mark.parametrize(("text", "found"), [*TOLLS_LEFT_ALONE, *TOLLS])
def test_figures_of_wars_and_disasters(nlp: Language, text: str, found: list[Found]) -> None:
    figures = list(extract(nlp(text)))

    assert [
        (each.modifier.value, each.value, each.counted, each.kind, each.outcome and each.outcome.value)
        for each in figures
    ] == found

"""How often the outcome of a figure is right, on sentences that were written before they were read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quoth.extractors.figures import extract

if TYPE_CHECKING:
    from spacy.language import Language

FLOOR = 0.93

# sentence, then for each figure its number and outcome
SENTENCES = [
    ("A gas blast in a bakery in Tarn killed three apprentices on Monday.", "three killed"),
    ("Rescuers found the bodies of 11 miners on the second level.", "11 killed"),
    ("The number of people killed by the heat has reached 640.", "640 killed"),
    ("Six of the sailors drowned; the other nine swam ashore.", "Six killed, nine -"),
    ("The avalanche claimed the lives of two guides and a client.", "two killed"),
    ("Gunmen shot dead four judges outside the court.", "four killed"),
    ("Measles has so far killed 19 infants in the camp.", "19 killed"),
    ("Of 52 patients on the ward, eight have died.", "52 -, eight killed"),
    ("At least 30 worshippers were crushed to death.", "30 killed"),
    ("The explosion left seven dead and dozens wounded.", "seven killed, dozens wounded"),
    ("Two firefighters were taken to hospital with smoke in their lungs.", "Two wounded"),
    ("Thirteen schoolchildren suffered minor injuries when the bus overturned.", "Thirteen wounded"),
    ("A bear mauled two campers near the lake.", "two wounded"),
    ("Police said 45 people were hurt, five of them seriously.", "45 wounded, five wounded"),
    ("The wounded include nine policemen.", "nine wounded"),
    ("Some 20 spectators were treated for burns.", "20 wounded"),
    ("Eighteen passengers are still missing.", "Eighteen missing"),
    ("Nobody knows where the 43 students are; all 43 vanished in one night.", "43 missing"),
    ("Four hikers who went missing on Friday have been found alive.", "Four rescued"),
    ("The coast guard is searching for six missing fishermen.", "six missing"),
    ("Rebels took 14 aid workers hostage.", "14 captured"),
    ("The brigade captured 70 soldiers and two tanks.", "70 captured, two captured"),
    ("Pirates kidnapped three engineers from the rig.", "three captured"),
    ("The outbreak has infected 1,300 villagers.", "1,300 infected"),
    ("A further 85 residents tested positive on Sunday.", "85 infected"),
    ("Ninety guests fell ill after the banquet.", "Ninety infected"),
    ("Of the 300 patients, 240 have recovered.", "300 -, 240 recovered"),
    ("The flood has displaced 12,000 families.", "12,000 displaced"),
    ("More than 90,000 people have fled across the river.", "90,000 displaced"),
    ("The fire made 400 tenants homeless.", "400 displaced"),
    ("The island evacuated 3,100 people before the storm.", "3,100 evacuated"),
    ("Nearly 800 guests were evacuated from the hotel.", "800 evacuated"),
    ("Detectives arrested seven men in dawn raids.", "seven arrested"),
    ("Eleven activists were detained at the gate.", "Eleven arrested"),
    ("There have been 260 arrests since the curfew began.", "260 arrested"),
    ("Divers rescued five crew members from the hull.", "five rescued"),
    ("All 22 passengers were pulled alive from the wreck.", "22 rescued"),
    ("A helicopter plucked nine sailors from the water.", "nine rescued"),
    ("The alliance has deployed 6,000 troops along the border.", "6,000 deployed"),
    ("Some 150 police officers were deployed to the stadium.", "150 deployed"),
    ("Shells destroyed 40 houses and a mill.", "40 destroyed"),
    ("Air defences shot down 17 drones overnight.", "17 destroyed"),
    ("The navy sank two of the smugglers' boats.", "two destroyed"),
    ("The tornado flattened 60 barns.", "60 destroyed"),
    ("Hail damaged 900 cars.", "900 damaged"),
    ("Fourteen schools were damaged by the quake.", "Fourteen damaged"),
    ("The choir of 60 sang for 200 guests.", "60 -, 200 -"),
    ("The company will hire 300 welders.", "300 -"),
    ("Nobody was hurt, though 40 people were aboard.", "40 -"),
    ("The court freed six protesters.", "six -"),
    ("The union says 500 members joined the march.", "500 -"),
    ("She has written nine novels about two sisters.", "nine -, two -"),
    ("Three of the five hostages escaped.", "Three captured, five captured"),
    ("A witness counted 12 coffins.", "12 -"),
    ("The minister visited 30 survivors in a clinic.", "30 -"),
    ("The club lost four matches in a row.", "four -"),
    ("Fewer than 80 seals remain.", "80 -"),
    ("Lightning killed 14 cows in one field.", "14 killed"),
    ("The army lost 70 men in a week.", "70 killed"),
    ("Doctors saved two of the four shot.", "two rescued, four wounded"),
    ("Casualties stood at 120, among them 31 dead.", "31 killed"),
    ("Twin bombs went off in a market, killing 26 and injuring 90.", "26 killed, 90 wounded"),
]


def test_outcomes_are_right_on_most_of_the_sentences(nlp: Language) -> None:
    wrong, asked = [], 0
    for text, answers in SENTENCES:
        found = {text[each.number.start : each.number.end]: each.outcome or "-" for each in extract(nlp(text))}
        for number, outcome in (answer.split(" ") for answer in answers.split(", ")):
            asked += 1
            if found.get(number) != outcome:
                wrong.append((text, number, found.get(number)))

    assert asked - len(wrong) >= FLOOR * asked, wrong

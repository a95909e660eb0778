"""The readers of figures: what each makes a figure of, and what it leaves alone. A figure is printed with its name.

The sentences are run by a test: each of ``finds`` has a figure of that reader, and none of ``leaves_alone`` has one.
"""

from __future__ import annotations

from typing import NamedTuple


class Reader(NamedTuple):
    """One way in which figures are written: its name, and sentences that have one and that have none."""

    name: str
    says: str
    finds: tuple[str, ...]
    leaves_alone: tuple[str, ...]


READERS = (
    Reader(
        "number",
        "A number in digits or words, with nothing but what it counts.",
        ("The harbour holds 40 boats.", "Two thousand pupils stayed at home.", "The town has 1.2 million people."),
        ("The law was passed in 1987.", "They met in Room 12.", "The ferry leaves at 14:30."),
    ),
    Reader(
        "vague",
        "A scale without a number: dozens, hundreds, several.",
        ("Dozens of boats sank.", "Hundreds of thousands of bees died."),
        ("The boats sank.", "Forty boats sank."),
    ),
    Reader(
        "share",
        "A part of a whole: halves, thirds, quarters.",
        ("Half of the boats sank.", "Two thirds of the pupils stayed at home."),
        ("The second boat sank.", "They played in the first quarter."),
    ),
    Reader(
        "times",
        "How many times as many, as large or as often.",
        ("The harvest is twice as large.", "Prices doubled in May, and rents rose fourfold."),
        ("The harvest was large at times.", "The Harbour Times has a new editor."),
    ),
    Reader(
        "unit",
        "A number and a unit of measure, or one unit that is measured.",
        ("The bridge is 300 metres long.", "The march lasted about an hour.", "Rents rose by 8 percent."),
        ("The bridge is long.", "The bus passes every hour.", "A metre was broken."),
    ),
    Reader(
        "money",
        "A number and a currency, as a mark, a code or a word.",
        ("The bridge cost $3.5bn.", "She paid 40 euros.", "The fine was EUR 900."),
        ("The bridge cost a fortune.", "She found an old dollar."),
    ),
    Reader(
        "earned",
        "Millions without a noun after a verb of earning or paying: US dollars.",
        ("The sale would generate millions.",),
        ("The bridge was built for millions of people.",),
    ),
    Reader(
        "clock-duration",
        "A duration as hours, minutes and seconds.",
        ("She won the race in 2:14:04.",),
        ("The ferry leaves at 14:30.", "The alarm rang at 07:15:30 a.m."),
    ),
    Reader(
        "feet-and-inches",
        "A length by its marks.",
        ("The keeper is 6'2\" tall.",),
        ("The best music is from the 90's.",),
    ),
    Reader(
        "range",
        "Two numbers as the ends of one figure.",
        ("The dam holds between 30 and 40 boats.", "Prices rose by 3-5 percent.", "It took a day or two."),
        ("Rents rose from 300 to 400 euros.", "The dam holds 30 boats and 40 rafts."),
    ),
    Reader(
        "score",
        "What one side got, and the other.",
        ("The home team won 3-1.", "The council voted 58 to 41 against the dam."),
        ("The dam holds 30 to 40 boats.",),
    ),
    Reader(
        "ratio",
        "So many in or out of so many.",
        ("One in five pupils stayed at home.", "Four out of ten farms were sold."),
        ("One pupil stayed at home.", "Four in the morning is no time for a march."),
    ),
    Reader(
        "sum",
        "A large unit and a smaller one of the same measure.",
        ("The march took two hours and 15 minutes.",),
        ("The march took two hours and 15 boats.",),
    ),
    Reader(
        "rate",
        "A number of something in a time or for each of something else.",
        ("The yard builds 300 boats a year.", "There were 12 cases per 100,000 people."),
        ("The yard built 300 boats.",),
    ),
    Reader(
        "shared-unit",
        "A bare number in the unit or money of the figure that it is compared with or is beside.",
        ("The rate rose from 5.2 to 5.1 percent.", "His weight fell from 95 kilos to 88."),
        ("His weight fell to 88 kilos.", "She paid 40 euros for 3 lamps."),
    ),
    Reader(
        "age-with-unit",
        "Years, months or days that somebody has lived.",
        ("A 34-year-old teacher was held.", "The child was nine months old.", "A boy aged 4 years was found."),
        ("The bridge stood for 34 years.",),
    ),
    Reader(
        "age-after-word",
        "A number after aged, age, or the age of.",
        ("A teacher aged 34 was held.", "She left home at the age of fifteen."),
        ("She spoke of the age of steam.", "The bridge has aged."),
    ),
    Reader(
        "age-of-group",
        "The bounds of a group's ages, with no noun after them.",
        (
            "Entry is free for those under 19.",
            "Anyone 65 and over may vote by post.",
            "It is for men between 18 and 29.",
        ),
        ("The bill is under 19 pages long.",),
    ),
    Reader(
        "age-in-commas",
        "A number between a name, or a noun for a person, and a comma or stop; in brackets after a name.",
        ("Ada Byron, 36, was held.", "The suspect, 41, denied it.", "Ada Byron (36) was held."),
        ("In Leeds, 36 boats sank.", "On May 5, 36 boats sank."),
    ),
    Reader(
        "age-after-name",
        "A number right after a first name and a surname, in captions.",
        ("Clara Byron 36 from Leeds was held.",),
        ("Boeing 737 was late.",),
    ),
    Reader(
        "age-at-turn",
        "A number after at, with a turn of life.",
        ("The painter died at 91.", "He left school at 14."),
        ("The shop opens at 9.", "Officials put the number of dead at 63."),
    ),
    Reader(
        "age-required",
        "How old somebody must be.",
        ("Divers must be at least 16.", "Voters have to be over 18."),
        ("The wall must be at least 16 metres high.", "The fleet must be over 18 boats strong."),
    ),
    Reader(
        "age-by-decade",
        "A decade of somebody's life.",
        ("She learned to sail in her sixties.", "A sailor in his late 40s called."),
        ("The song was known in the sixties.", "The yard closed in the late 1940s."),
    ),
    Reader(
        "age-at-opening",
        "A number after at that opens or parts a clause about a person.",
        ("At 63, she took up rowing.",),
        ("At 63 degrees, the wax melts.",),
    ),
    Reader(
        "age-of-person",
        "A person, a form of be or turn, the number, and nothing counted.",
        ("He was 86.", "She turned 40 in May."),
        ("The score was 86.", "There were 86 of them."),
    ),
    Reader(
        "age-listed",
        "A number that goes on from the age before it.",
        ("They have children aged nine, ten and thirteen.",),
        ("They have a child aged nine and 13 goats.",),
    ),
)

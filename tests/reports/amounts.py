"""Sentences for the construction ``amount``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "He put the debt of the baker in a box.",
    "The board sold the chairs that she put in the hall.",
    "She recorded the song at 12 Mill Lane.",
    "He put the kettle on the stove.",
    "They put 12 chairs in the hall.",
    "The nurse placed a towel on the bed.",
    "They measured the children at 14.",
    "She assessed the pupils at 12 schools.",
    "The club gave a total of 12 concerts.",
    "She put the lamp at a 40-year-old table.",
    "They put the horse at 12 fences.",
    "He put his bag at number 7 and left.",
    "They put the workers at 12 desks.",
    "She gave her name as a gift to the guild.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    # what a relative clause reckons
    ("What bakers estimated at 9,000 people filled the square.", [("bakers", "estimated", ["at 9,000 people"])]),
    ("Moe put the weight he had lost at 38 kilograms.", [("Moe", "put", ["the weight he had lost at 38 kilograms"])]),
    # what a pronoun stands for
    ("The loss, which the bank put at $3m, was hidden.", [("the bank", "put", ["which", "at $3m"])]),
    (
        "Organisers put turnout at 30,000 but police put it at 8,000.",
        [("Organisers", "put", ["turnout at 30,000"]), ("police", "put", ["it at 8,000"])],
    ),
    # what the parser hangs deeper, or elsewhere
    ("Roe put the price of mending one gate at $900.", [("Roe", "put", ["the price of mending one gate at $900"])]),
    (
        "The colonel put his losses in the gorge at three dead and nine wounded.",
        [("The colonel", "put", ["his losses in the gorge at three dead and nine wounded"])],
    ),
    ("Doctors put the risk at one in 40.", [("Doctors", "put", ["the risk at one in 40"])]),
    # what is timed, measured or given
    ("Tokyo clocked the flight at 66 minutes.", [("Tokyo", "clocked", ["the flight at 66 minutes"])]),
    ("The flight, which Oslo timed at 66 minutes, ended.", [("Oslo", "timed", ["which", "at 66 minutes"])]),
    (
        "Oslo gave the flight time as 87 minutes and the height as 700 km.",
        [("Oslo", "gave", ["the flight time as 87 minutes and the height as 700 km"])],
    ),
    ("The army gave a toll of 12 dead and 30 hurt.", [("The army", "gave", ["a toll of 12 dead and 30 hurt"])]),
    # the amount before what it is put on
    (
        "Wardens put at 31 the number of those who had drowned.",
        [("Wardens", "put", ["at 31 the number of those who had drowned"])],
    ),
    # the verb left out
    (
        "The warden put the dead at 7, the injured at 31 and the missing at 12.",
        [("The warden", "put", ["the dead at 7, the injured at 31 and the missing at 12"])],
    ),
    ("The warden put the cost at $3 million and the gate shut.", [("The warden", "put", ["the cost at $3 million"])]),
    # attitudes and names
    (
        "The survey placed the wreck 12 km west of the harbour.",
        [("The survey", "placed", ["the wreck 12 km west of the harbour"])],
    ),
    # topics, wishes and other complements
    ("The club puts its losses in the thousands.", [("The club", "puts", ["its losses in the thousands"])]),
    # verb and clause
    ("Officials put the toll at 12.", [("Officials", "put", ["the toll at 12"])]),
    ("The bank pegged growth at 2.3 percent.", [("The bank", "pegged", ["growth at 2.3 percent"])]),
    ("Analysts value it at $3 million.", [("Analysts", "value", ["it at $3 million"])]),
    ("A crowd that police put at 5,000 filled the square.", [("police", "put", ["at 5,000"])]),
    ("He spoke to what organisers estimated at 900 people.", [("organisers", "estimated", ["at 900 people"])]),
    (
        "The ministry had put the shortfall at fewer than 6,000.",
        [("The ministry", "had put", ["the shortfall at fewer than 6,000"])],
    ),
    (
        "The wardens gave their names as Ole Moe and Jan Lie.",
        [("The wardens", "gave", ["their names as Ole Moe and Jan Lie"])],
    ),
]

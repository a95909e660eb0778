"""Sentences for the construction ``preposition``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The board agreed with the union to mend the kiln.",
    "The word levy refers to any charge on salt.",
    "Speaking to Voice of Ely, the driver smiled.",
    "Those questioned about the theft were sent home.",
    "Pressed for time, the crew left.",
    "She left the room to ask for water.",
    "Pressed flat, the flowers keep for years.",
    "The crime called for nine years in jail.",
    "The abbot has been asked about it for years.",
    "The climbers pressed on with the ascent.",
    "The diver pressed on the hatch.",
    "The cook grilled the trout on the terrace.",
    "He's wanted for theft.",
    "The postman called at the farm.",
    "The guests walked to the lake.",
    "The road leads to the quarry.",
    "She was rescued from the sea and admitted to the ward overnight.",
    "What you need to do is ask for tea.",
    "The boat was canvassed for the winter.",
    "Without worrying about the cost, the firm bought two ships.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    # what somebody was asked, at the head of a sentence and after "when"
    ("Questioned about the fire, the owner left.", [(None, "Questioned", ["about the fire"])]),
    ("Pressed for details, the clerk left.", [(None, "Pressed for", ["details"])]),
    ("The coach smiled when asked about the title.", [(None, "asked", ["about the title"])]),
    ("The clerk asked for nine years in jail.", [("The clerk", "asked for", ["nine years in jail"])]),
    ("The trader lamented over the fall in sales.", [("The trader", "lamented over", ["the fall in sales"])]),
    ("He apprised the king about the flood.", [("He", "apprised", ["about the flood"])]),
    (
        "Fans have petitioned the board over the price of tickets.",
        [("Fans", "have petitioned", ["the price of tickets"])],
    ),
    ("The abbot was asked about the price of candles.", [(None, "was asked", ["about the price of candles"])]),
    ("The abbot called this Monday for calm.", [("The abbot", "called", ["calm"])]),
    ("The abbot used the occasion to call for calm.", [("The abbot", "used the occasion to call for", ["calm"])]),
    ("The bakers complained about the heat since May.", [("The bakers", "complained", ["about the heat since May"])]),
    (
        "The guild hit out at the mayor for his neglect of the yard.",
        [("The guild", "hit out at", ["the mayor for his neglect of the yard"])],
    ),
    ("The cooks asked for the bill for the first time.", [("The cooks", "asked for", ["the bill"])]),
    (
        "The cooks asked for more time to mend the oven as well as sweep the yard.",
        [("The cooks", "asked for", ["more time to mend the oven as well as sweep the yard"])],
    ),
    ("Asked about the dam, Vik said it would hold.", [(None, "Asked", ["about the dam"])]),
    # who hears it, before the topic
    ("The coach told the players about the leak.", [("The coach", "told", ["about the leak"])]),
    ("The vet spoke to the Gazette about the flu.", [("The vet", "spoke", ["about the flu"])]),
    ("The guide warned hikers about the ice.", [("The guide", "warned", ["about the ice"])]),
    ("The vicar reminded us of the rules.", [("The vicar", "reminded", ["the rules"])]),
    ("The dean pressed her on the delay.", [("The dean", "pressed", ["the delay"])]),
    (
        "Reporters pressed the dean on why the roof leaks.",
        [("Reporters", "pressed", ["why the roof leaks"])],
    ),
    ("The jury quizzed the porter about the keys.", [("The jury", "quizzed", ["about the keys"])]),
    ("The singer spoke out on Monday about her illness.", [("The singer", "spoke out", ["about her illness"])]),
    # "has" cut short
    ("He's called for a truce.", [("He", "'s called for", ["a truce"])]),
    (
        "The Lift Guild has written to the chief porter asking for a rope.",
        [("The Lift Guild", "asking for", ["a rope"])],
    ),
    # how long, and words that go on behind
    ("He asked for a truce until the end of May.", [("He", "asked for", ["a truce until the end of May"])]),
    (
        'She warned of more rain "until the wind turns".',
        [("She", "warned of", ['more rain "until the wind turns"'])],
    ),
    ("The bank speaks of 72 hours.", [("The bank", "speaks of", ["72 hours"])]),
    # a preposition before its pronoun
    (
        'The board shut the annexe, to which Moe has referred as "a barn".',
        [("Moe", "has referred", ["to which", 'as "a barn"'])],
    ),
    ("The law, about which Haas has complained, is dead.", [("Haas", "has complained", ["about which"])]),
    # who is asked for it, and what else
    (
        'The coach asked for "total focus" from the squad, and that phones stay off.',
        [("The coach", "asked for", ['"total focus" from the squad, and that phones stay off'])],
    ),
    ("She was charged in May and admitted to the theft.", [("She", "admitted to", ["the theft"])]),
    ("The damp drove tenants to complain about the drains.", [("tenants", "complain", ["about the drains"])]),
    # day or medium between verb and preposition
    ("The guild called on Tuesday for an inquiry.", [("The guild", "called", ["an inquiry"])]),
    ("Doctors complained on Tuesday of low pay.", [("Doctors", "complained", ["low pay"])]),
    ("The swimmers scoffed at the rumour.", [("The swimmers", "scoffed at", ["the rumour"])]),
    # topics, wishes and other complements
    ("The coach spoke about the cold showers.", [("The coach", "spoke", ["about the cold showers"])]),
    ("The baker elaborated on his plan for a café.", [("The baker", "elaborated on", ["his plan for a café"])]),
    # verb and clause
    ("She worried about the bridge.", [("She", "worried", ["about the bridge"])]),
    # what goes with an object, and what with the act of speaking
    ("They signed a petition calling for a new bridge.", [("They", "calling for", ["a new bridge"])]),
    ("They saw a petition calling for a new bridge.", [("a petition", "calling for", ["a new bridge"])]),
    # demands
    ("Unions called for new talks.", [("Unions", "called for", ["new talks"])]),
    # a reason that the parser gave to the verb, and a purpose that it gave to the participle
    (
        "The ministry complained of losses due to frost.",
        [("The ministry", "complained of", ["losses due to frost"])],
    ),
    (
        "The baker read out a letter, calling for the oven to be mended and demanding that cooks be asked.",
        [
            ("The baker", "calling for", ["the oven to be mended"]),
        ],
    ),
    ("The chief frowned at the dumping of waste.", [("The chief", "frowned at", ["the dumping of waste"])]),
    (
        "Tenants have cried out over the state of the pier.",
        [("Tenants", "have cried out over", ["the state of the pier"])],
    ),
    # when, how often, and a second noun that was read as a clause
    (
        "Residents have called for the guards to be armed after a woman was robbed.",
        [("Residents", "have called for", ["the guards to be armed"])],
    ),
    (
        "Parents have complained about the nearness of the tank many times.",
        [("Parents", "have complained", ["about the nearness of the tank"])],
    ),
    (
        "Ward forums have called for more sweeping in dirty areas to fight flies and other pests not fed by heat.",
        [
            (
                "Ward forums",
                "have called for",
                ["more sweeping in dirty areas to fight flies and other pests not fed by heat"],
            )
        ],
    ),
    (
        "The statement spoke of Kenya taking over the patrol of the border.",
        [("The statement", "spoke of", ["Kenya taking over the patrol of the border"])],
    ),
    (
        "The former mayor railed at the board's refusal to pay.",
        [("The former mayor", "railed at", ["the board's refusal to pay"])],
    ),
    ("Also calling for a recount was the Farmers' Union.", [("the Farmers' Union", "calling for", ["a recount"])]),
    # who is cautioned
    (
        "The bishop cautioned bakers against using old flour.",
        [("The bishop", "cautioned", ["using old flour"])],
    ),
    # what somebody feels, and for whom
    ("Her son spoke of his shock at the verdict.", [("Her son", "spoke of", ["his shock at the verdict"])]),
    ("Sailors fear for their lives.", [("Sailors", "fear", ["for their lives"])]),
    # the grounds are no clause
    (
        "The abbot objected to the lamp on the grounds that it was dear.",
        [("The abbot", "objected to", ["the lamp"])],
    ),
    ("Moe admits to only three thefts.", [("Moe", "admits to", ["only three thefts"])]),
    ("Oslo admits to 44.", [("Oslo", "admits to", ["44"])]),
    ("Farmers complained against the levy.", [("Farmers", "complained against", ["the levy"])]),
    ("Vale wished for peace.", [("Vale", "wished", ["for peace"])]),
    (
        "He spoke of the drought and what he called a lost year.",
        [("He", "spoke of", ["the drought and what he called a lost year"])],
    ),
]

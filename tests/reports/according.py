"""Sentences for the construction ``according``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "According to the list, it said the inn is a good place for lunch.",
    "The tiles were laid according to colour.",
    "They act according as the tide turns.",
    "An accord was reached, and the guests left.",
    "The thief shall be tried according to the law.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    (
        "According to Ada Vale, a nurse who treats the wounded, nine men died.",
        [("Ada Vale, a nurse who treats the wounded", "According to", ["nine men died"])],
    ),
    (
        "Nine men died, according to UN and local authorities.",
        [("UN and local authorities", "according to", ["Nine men died"])],
    ),
    (
        "Nine men died, according to a medic and activists on Monday.",
        [("a medic and activists", "according to", ["Nine men died"])],
    ),
    (
        "The cook stated that the roof leaked and according to him the hall is not safe.",
        [("him", "according to", ["the hall is not safe"])],
    ),
    ("The lake is low. This is according to the guild.", [("the guild", "according to", ["The lake is low"])]),
    (
        "The guild said according to its reading, the judge had not ruled on the fair.",
        [("its reading", "according to", ["the judge had not ruled on the fair"])],
    ),
    (
        "The abbey signed a deed with the town, according to which the lower meadow would stay common.",
        [("which", "according to", ["the lower meadow would stay common"])],
    ),
    # a relative clause after a comma: of the subject, or of the source
    (
        "According to Vale, the gap between the boats lost and those of the list, which names nine, is due to the fog.",
        [
            (
                "Vale",
                "According to",
                ["the gap between the boats lost and those of the list, which names nine, is due to the fog"],
            )
        ],
    ),
    (
        "According to Ms Vale, the head of the guild, who came on Friday, the fair will go on.",
        [("Ms Vale, the head of the guild, who came on Friday", "According to", ["the fair will go on"])],
    ),
    (
        "According to the cooks, only in May, the guild fed nine towns.",
        [("the cooks", "According to", ["only in May, the guild fed nine towns"])],
    ),
    # a list of sources, cut by commas
    (
        "The barge sank, according to Ada Vale, Moe Dunn and Kim Ray, who own it.",
        [("Ada Vale, Moe Dunn and Kim Ray", "according to", ["The barge sank"])],
    ),
    (
        "The barge sank, according to members of the guild, the union and the board.",
        [("members of the guild, the union and the board", "according to", ["The barge sank"])],
    ),
    (
        "Prices rose, according to the bank, bread and milk most of all.",
        [("the bank", "according to", ["Prices rose", "bread and milk most of all"])],
    ),
    # no comma before a number
    (
        "According to reports at least 40 shops burned down.",
        [("reports", "According to", ["at least 40 shops burned down"])],
    ),
    ("The rules according to which bread was sold are lost.", [("which", "according to", ["bread was sold"])]),
    (
        "Honey, according to the beekeeper, keeps for years, but the shop throws it out in June.",
        [("the beekeeper", "according to", ["Honey", "keeps for years"])],
    ),
    (
        "The bridge, according to engineers, is safe, and traffic will return on Monday.",
        [("engineers", "according to", ["The bridge", "is safe, and traffic will return on Monday"])],
    ),
    # a number after the source goes with the verb before it; an age is the source's own
    (
        "The ferry would cost, according to the council, at least 40 million euros and two piers.",
        [("the council", "according to", ["The ferry would cost", "at least 40 million euros and two piers"])],
    ),
    (
        "The number of storks fell, according to the guild, from 90 to 40.",
        [("the guild", "according to", ["The number of storks fell", "from 90 to 40"])],
    ),
    (
        "The roof fell, according to Ada Byron, 34, who keeps the lamp.",
        [("Ada Byron, 34", "according to", ["The roof fell"])],
    ),
    # what a source in a phrase says: the clause that the phrase goes with
    (
        "Though pears last until March according to growers, shops sell few of them.",
        [("growers", "according to", ["pears last until March"])],
    ),
    (
        "The harp is, according to its maker, older than the hall.",
        [("its maker", "according to", ["The harp is", "older than the hall"])],
    ),
    (
        "He sold a boat which, according to his sister, had never been his.",
        [("his sister", "according to", ["had never been his"])],
    ),
    (
        "The ferry sank at noon, and two crates were lost, according to the owner.",
        [("the owner", "according to", ["The ferry sank at noon, and two crates were lost"])],
    ),
    # what goes with an object, and what with the act of speaking
    (
        "According to the plan, the bridge will close; the road will stay open.",
        [("the plan", "According to", ["the bridge will close; the road will stay open"])],
    ),
    (
        "The bridge was closed, according to papers filed in court.",
        [("papers filed in court", "according to", ["The bridge was closed"])],
    ),
    # prepositions
    ("According to the mayor, the bridge was safe.", [("the mayor", "According to", ["the bridge was safe"])]),
    ("The bridge was safe, according to the mayor.", [("the mayor", "according to", ["The bridge was safe"])]),
    (
        "The bridge was safe, according to its keeper, Ada Byron, who left in May.",
        [("its keeper, Ada Byron", "according to", ["The bridge was safe"])],
    ),
    (
        "According to the mayor, however, the bridge was safe.",
        [("the mayor", "According to", ["the bridge was safe"])],
    ),
    # what the verb before the source still needs
    (
        "The hall is rented, according to its own register, to some 40 clubs.",
        [("its own register", "according to", ["The hall is rented", "to some 40 clubs"])],
    ),
    (
        "The vote was won, according to the clerk, by a party of farmers.",
        [("the clerk", "according to", ["The vote was won", "by a party of farmers"])],
    ),
    (
        "Two men were seen, according to Ada Byron, by the river.",
        [("Ada Byron", "according to", ["Two men were seen"])],
    ),
    (
        "According to the staff, losses were as follows:\n- 12 tanks;\n- two boats.\n\nIt rained.",
        [("the staff", "According to", ["losses were as follows", "12 tanks;\n- two boats"])],
    ),
    # a comparison before the phrase that ends the sentence
    (
        "Prices rose more than bakers expected, according to data from the bank.",
        [("data from the bank", "according to", ["Prices rose more than bakers expected"])],
    ),
    (
        "Rivers fall faster than experts predicted, according to a survey of 40 gauges.",
        [("a survey of 40 gauges", "according to", ["Rivers fall faster than experts predicted"])],
    ),
]

"""Sentences for the construction ``passive``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The cook has been called a star.",
    "Bakers who have been accused of theft must leave.",
    "The rowers were denied a win by the post.",
    "The town was denied water by the army.",
    "The song was recorded at 12 Mill Lane by the band.",
    "The house is valued at $3 million.",
    "The rise was explained by a frost.",
    "The clerk estimated by 9 pm, there would be enough bread.",
    "The bread was baked by the monks.",
    "The bridge was opened in spring.",
    "The hut is surrounded by pines.",
    "The bus was late and was hit by a van.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    (
        "Four drones fell on Brask, with no deaths reported by the ministry.",
        [("the ministry", "reported", ["no deaths"])],
    ),
    # the amount that something is put at
    (
        "The bill was estimated by the bank at $9 million.",
        [("the bank", "was estimated", ["The bill", "at $9 million"])],
    ),
    ("The crowd, put at 9,000 by police, sang.", [("police", "put", ["The crowd", "at 9,000"])]),
    (
        "The tremor was recorded at magnitude 5.8 by the Tarn Institute.",
        [("the Tarn Institute", "was recorded", ["The tremor", "at magnitude 5.8"])],
    ),
    (
        "The crown was condemned in a joint statement by Vale, Dale and Moor on May 8.",
        [("Vale, Dale and Moor", "was condemned", ["The crown"])],
    ),
    ("The prize was announced without a date.", [(None, "was announced", ["The prize", "without a date"])]),
    ("The plan was announced on Monday in Rome.", [(None, "was announced", ["The plan"])]),
    (
        "The clerk was accused by two bakers of hiding the flour.",
        [("two bakers", "was accused", ["The clerk", "of hiding the flour"])],
    ),
    ("The clerk was accused by the union of theft.", [("the union", "was accused", ["The clerk", "of theft"])]),
    # an amount beside the noun that the parser takes for what is expected
    (
        "The yield fell to 12 tons of plums, below the 15 tons expected by growers.",
        [("growers", "expected", ["the 15 tons"])],
    ),
    # a headline leaves "was" out
    ("Baker accused of theft\n\nThe shop is old.", [(None, "accused", ["Baker", "of theft"])]),
    # a passive that reports one event, whoever spoke
    # several agents, and a participle of the agent
    (
        "The mural was dismissed as a smear by the baker as well as his two sons.",
        [("the baker as well as his two sons", "was dismissed", ["The mural", "as a smear"])],
    ),
    # passives
    ("The plan was condemned by the union.", [("the union", "was condemned", ["The plan"])]),
    ("These claims have been dismissed by the city.", [("the city", "have been dismissed", ["These claims"])]),
    (
        "The bakers had been promised a new oven by the board.",
        [("the board", "had been promised", ["a new oven"])],
    ),
    ("Tenants were promised new locks.", [(None, "were promised", ["new locks"])]),
    (
        "The news came from his son and was later confirmed by the palace.",
        [("the palace", "was later confirmed", ["The news"])],
    ),
    # an agent after what somebody is accused of
    (
        "The clerk was accused of hiding the flour by the bakers.",
        [("the bakers", "was accused", ["The clerk", "of hiding the flour"])],
    ),
    (
        "The baker was accused of lying under oath by his brother.",
        [("his brother", "was accused", ["The baker", "of lying under oath"])],
    ),
    (
        "The railway was criticised for cancelling trains by the miners.",
        [("the miners", "was criticised", ["The railway", "for cancelling trains"])],
    ),
    (
        "The singer was criticised for quoting a poem by the rival.",
        [(None, "was criticised", ["The singer", "for quoting a poem by the rival"])],
    ),
    # numbers that somebody gives
    ("The toll given by the army was 14.", [("the army", "given", ["The toll"])]),
    # blame that has been told of, whoever told it
    (
        "The council has been criticised for its slow reply to the flood.",
        [(None, "has been criticised", ["The council", "for its slow reply to the flood"])],
    ),
    ("The bank has been accused of hiding the loss.", [(None, "has been accused", ["The bank", "of hiding the loss"])]),
    ("This was disclosed by the abbot on Monday as he opened a mill.", [("the abbot", "was disclosed", ["This"])]),
    (
        'Vale described the agency, which was announced by the board in May, as "a joke at its best".',
        [("the board", "was announced", ["which"])],
    ),
    # an adverb before the participle
    ("The plan, previously endorsed by 12 towns, was dropped.", [("12 towns", "endorsed", ["The plan"])]),
    # the last of those added
    ("Nine raids, including two claimed by the Hand, hit us.", [("the Hand", "claimed", ["two"])]),
]

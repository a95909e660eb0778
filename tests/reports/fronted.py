"""Sentences for the construction ``fronted``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "It was the highest toll reported since May.",
    "In the hall sat the clerk.",
    "Following the guild's march, where red banners were waved, mayor Ida Vik advocated for a cut in the toll.",
    "After the storm, the villages asked the toll office for payment for the barns, in keeping with the law.",
    "He said, against the guild's own word, the count was held in the open, he added.",
    'Later, Dahl spoke to the Herald, saying, "Today, if the miller comes, he will see us," the warden noted.',
    "The pit, it is said, is haunted.",
    "On Monday, it was announced.",
    "It snowed, and the guests went home.",
    "The guide, who limped, led the way.",
    "It snowed, so the bus was late.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    (
        "It had fired four shells, the army said, without saying where they fell.",
        [("the army", "said", ["It had fired four shells"])],
    ),
    # items of a list
    ("• The quay is shut, the guild said.", [("the guild", "said", ["The quay is shut"])]),
    ("3) The quay is shut, the guild said.", [("the guild", "said", ["The quay is shut"])]),
    ("(b) The quay is shut, the guild said.", [("the guild", "said", ["The quay is shut"])]),
    # the speaker's name ends the sentence
    (
        "The sale was a show of greed, says the guild's head for the south, Willem Pell.",
        [("the guild's head for the south, Willem Pell", "says", ["The sale was a show of greed"])],
    ),
    # a speaker behind his verb, and what he does on the side
    (
        "Fewer boats sail, notes its chairman, Per Dahl, who blames the tax.",
        [("its chairman, Per Dahl, who blames the tax", "notes", ["Fewer boats sail"])],
    ),
    (
        "The well may be old, points out the geologist Mara Lunde, of the Coast Institute.",
        [("the geologist Mara Lunde, of the Coast Institute", "points out", ["The well may be old"])],
    ),
    (
        "It was a duty, countered finance chief Ola Moe, pointing to port rules.",
        [("finance chief Ola Moe", "countered", ["It was a duty"])],
    ),
    (
        "All are safe, stressed Dr Ida Vik, who runs the ward, attributing the noise to a pump.",
        [("Dr Ida Vik", "stressed", ["All are safe"])],
    ),
    # words that are passed on
    (
        "The fire started in the attic, a neighbour was quoted as saying.",
        [("a neighbour", "was quoted as saying", ["The fire started in the attic"])],
    ),
    # a passive about what is said
    ("The pit was unsafe, it was claimed by the guild.", [("the guild", "was claimed", ["The pit was unsafe"])]),
    ("The pit was unsafe, it was reported on Friday.", [(None, "was reported", ["The pit was unsafe"])]),
    (
        "The match, it has been confirmed, will be replayed in May.",
        [(None, "has been confirmed", ["The match", "will be replayed in May"])],
    ),
    # an inverted plural that the tagger takes for an infinitive
    ("The pool will stay shut, say the swimmers.", [("the swimmers", "say", ["The pool will stay shut"])]),
    # a clause after the inserted cue, in the time of what was said
    (
        "The road was closed, wardens said, but drivers could use the old bridge.",
        [("wardens", "said", ["The road was closed", "drivers could use the old bridge"])],
    ),
    (
        "The mine is safe, the owners say, and they will not close it.",
        [("the owners", "say", ["The mine is safe", "they will not close it"])],
    ),
    (
        "The road was closed, wardens said, and three people were taken to hospital.",
        [("wardens", "said", ["The road was closed", "three people were taken to hospital"])],
    ),
    # what goes on after the inserted cue hangs on a verb before it
    (
        "The guild plans to close two mills, its head said, and to sell the land.",
        [("its head", "said", ["The guild plans to close two mills", "to sell the land"])],
    ),
    (
        "The ferry must be mended, wardens say, or be scrapped.",
        [("wardens", "say", ["The ferry must be mended", "be scrapped"])],
    ),
    (
        "It was the frost, growers said, that killed the vines.",
        [("growers", "said", ["It was the frost", "that killed the vines"])],
    ),
    (
        "It was a good year, he said, which pleased the owners.",
        [("he", "said", ["It was a good year"])],
    ),
    # what the reporter adds about the act of speaking
    (
        "Trade is slow, the grocer said, after meeting his partners.",
        [("the grocer", "said", ["Trade is slow"])],
    ),
    # a report before the colon is no part of what the inserted one says
    (
        "The vicar urged people not to leave: most of the pews, she noted, were dry.",
        [("she", "noted", ["most of the pews", "were dry"])],
    ),
    # verb and clause
    ("The bridge was safe, officials said.", [("officials", "said", ["The bridge was safe"])]),
    ("The bridge was safe, said the mayor.", [("the mayor", "said", ["The bridge was safe"])]),
    ("The bridge, the mayor said, was safe.", [("the mayor", "said", ["The bridge", "was safe"])]),
    ("Norland, she said, should use its influence.", [("she", "said", ["Norland", "should use its influence"])]),
    ("In the end, the mayor said, it was safe.", [("the mayor", "said", ["In the end", "it was safe"])]),
    ("However, the bridge was safe, he said.", [("he", "said", ["the bridge was safe"])]),
    # where a report ends: its source reports again, or somebody else does
    (
        "The herd lost 12 goats, farmers said, and grew by 40 lambs.",
        [("farmers", "said", ["The herd lost 12 goats", "grew by 40 lambs"])],
    ),
    # quotations
    (
        '"It is safe," Ada Byron, author of "Old Bridges", said on Monday.',
        [('Ada Byron, author of "Old Bridges"', "said", ['"It is safe,"'])],
    ),
    ("Never again, vowed the captain.", [("the captain", "vowed", ["Never again"])]),
    (
        "The barns are empty, he said, although good rains should help.",
        [("he", "said", ["The barns are empty", "although good rains should help"])],
    ),
    ("The barns are full, he said, although it was dry.", [("he", "said", ["The barns are full"])]),
    (
        "The mill will shut in June, the Gazette has learned.",
        [("the Gazette", "has learned", ["The mill will shut in June"])],
    ),
    (
        "Up to 90 nurses are leaving, this newspaper can reveal.",
        [("this newspaper", "can reveal", ["Up to 90 nurses are leaving"])],
    ),
    # who passes the words on
    (
        "The mine is closed, the mayor said in a letter, the Coast Wire reports.",
        [
            ("the mayor", "said", ["The mine is closed"]),
            ("the Coast Wire", "reports", ["The mine is closed, the mayor said in a letter"]),
        ],
    ),
    # a present that the tagger takes for an infinitive
    ("The worst fires, she said, burn at night.", [("she", "said", ["The worst fires", "burn at night"])]),
    ("The bridges, it added, carry 4,000 carts.", [("it", "added", ["The bridges", "carry 4,000 carts"])]),
]

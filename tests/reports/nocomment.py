"""Sentences for the construction ``nocomment``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The ministry reported no change in the number of fires.",
    "The paper did not publish the letter.",
    "The bakery gave him no bread.",
    "The abbot did not hesitate to say that it was late.",
    "The lots were drawn on Monday.",
    "The dog was not drawn on the wall.",
    "The baker did not speak when the oven was lit.",
    "The lamp did not light.",
    "The firm answered the letter.",
    "The gate would not close.",
    "She praised the guild for not disclosing the price.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    (
        "The ministry said two men were held but gave no names.",
        [("The ministry", "gave", ["no names"])],
    ),
    # neither of two, and whom somebody does not name
    (
        "Neither the mill nor the union responded to questions.",
        [("Neither the mill nor the union", "responded", ["to questions"])],
    ),
    ("Neither Haas nor Lund replied to messages.", [("Neither Haas nor Lund", "replied", ["to messages"])]),
    ("The bishop did not mention the mayor by name.", [("The bishop", "did not mention", ["the mayor by name"])]),
    ("The guild is yet to respond to the letter.", [("The guild", "is yet to respond", ["to the letter"])]),
    ("The minister would not be drawn on the dam.", [("The minister", "would not be drawn", ["on the dam"])]),
    ("Ms Lund refused to be drawn on job cuts.", [("Ms Lund", "refused to be drawn", ["on job cuts"])]),
    ("Haas could not explain how it had happened.", [("Haas", "could not explain", ["how it had happened"])]),
    (
        "The brewer declined to answer questions from our reporter about the sale.",
        [("The brewer", "declined to answer", ["questions from our reporter about the sale"])],
    ),
    # what the speaker leaves out
    ("Police said two men were held without naming them.", [("Police", "without naming", ["them"])]),
    (
        "The office said it was open without specifying if it takes calls.",
        [("The office", "without specifying", ["if it takes calls"])],
    ),
    # what the writer adds
    (
        "The mill did not say how much it would invest, but the bill is likely to be high.",
        [("The mill", "did not say", ["how much it would invest"])],
    ),
    ("The mill did not mention the wharf, which had burned.", [("The mill", "did not mention", ["the wharf"])]),
    ("The mill will not say when the oven is lit.", [("The mill", "will not say", ["when the oven is lit"])]),
    # an apposed noun for what no one would comment on, and what was not said yet
    (
        "The pool costs twice as much, a sum the clerk refused to confirm.",
        [("the clerk", "refused to confirm", ["a sum"])],
    ),
    (
        "The pool is closed, a point the clerk did not wish to comment on.",
        [("the clerk", "did not wish to comment", ["a point"])],
    ),
    ("The clerk has yet to respond to the letter.", [("The clerk", "has yet to respond", ["to the letter"])]),
    # what was not said, and who was accused of saying it
    (
        "The clerk stopped short of saying that the pool was shut.",
        [("The clerk", "saying", ["that the pool was shut"])],
    ),
    ("Moe would neither confirm nor deny the leak.", [("Moe", "would neither confirm nor deny", ["the leak"])]),
    # what goes with an object, and what with the act of speaking
    ("Police could not say whether it was safe.", [("Police", "could not say", ["whether it was safe"])]),
    # silence
    ("The firm declined to comment on the report.", [("The firm", "declined to comment", ["on the report"])]),
    ("The firm did not respond to questions.", [("The firm", "did not respond", ["to questions"])]),
    ("The bakery gave no reason for the delay.", [("The bakery", "gave", ["no reason for the delay"])]),
    # two verbs with one object
    ("The guild neither confirmed nor denied the sale.", [("The guild", "neither confirmed nor denied", ["the sale"])]),
    (
        "The guild would neither confirm nor deny that it had sold.",
        [("The guild", "would neither confirm nor deny", ["that it had sold"])],
    ),
    # what the writer adds
    (
        "She refused to say whether she will vote for the bill, but her remarks were the latest sign of a rift.",
        [("She", "refused to say", ["whether she will vote for the bill"])],
    ),
    (
        "He could not divulge where the mill would be built.",
        [("He", "could not divulge", ["where the mill would be built"])],
    ),
    # what is not reported or published
    (
        "The fleet does not report the number or type of boats used.",
        [("The fleet", "does not report", ["the number or type of boats used"])],
    ),
    (
        "Police have not published the name of the driver.",
        [("Police", "have not published", ["the name of the driver"])],
    ),
]

"""Sentences for the construction ``infinitive``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The guests began to leave.",
    "The pump stopped to work at noon.",
    "The dog likes swimming.",
    "A cook who preferred to be identified as Bo left the room.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    (
        "The nurse confirmed receiving a letter about the roof.",
        [("The nurse", "confirmed", ["receiving a letter about the roof"])],
    ),
    (
        "The government ordered on Friday to shut the station.",
        [("The government", "ordered", ["to shut the station"])],
    ),
    # day or medium between verb and infinitive or gerund
    ("She vowed on Monday at a rally to rebuild the mill.", [("She", "vowed", ["to rebuild the mill"])]),
    ("She denied in court having taken the flour.", [("She", "denied", ["having taken the flour"])]),
    ("A swimmer asked not to be named.", [("A swimmer", "asked", ["not to be named"])]),
    # what was going on at the time of the promise or request
    (
        "The club vowed to appeal after its captain was banned.",
        [("The club", "vowed", ["to appeal"])],
    ),
    (
        "The union vowed to strike until the demands are met.",
        [("The union", "vowed", ["to strike until the demands are met"])],
    ),
    # what was not said, and who was accused of saying it
    ("The clerk denied writing that the pool was shut.", [("The clerk", "denied", ["writing that the pool was shut"])]),
    # objects
    ("It denied having known of the fault.", [("It", "denied", ["having known of the fault"])]),
    # infinitives and gerunds
    ("The mayor vowed to rebuild the bridge.", [("The mayor", "vowed", ["to rebuild the bridge"])]),
    ("He denied taking the money.", [("He", "denied", ["taking the money"])]),
    (
        "He advocated amending the law to require firms to pay before leaving the country.",
        [("He", "advocated", ["amending the law to require firms to pay before leaving the country"])],
    ),
    (
        'One villager recalled seeing "a ball of fire" over the ridge.',
        [("One villager", "recalled", ['seeing "a ball of fire" over the ridge'])],
    ),
]

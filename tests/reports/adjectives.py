"""Sentences for the construction ``adjective``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The cook made clear soup.",
    "The rain made clear the need for a roof.",
    "The street stayed silent over the weekend.",
    "The organ was silent on Sunday.",
    "The axe was blunt.",
    "The path is steep.",
    "The soup was too hot to eat.",
    "The children were quiet.",
    '"Bread is dear. I am confident that the fair will open in June," said Ada Vale.',
    "She was angry after reports that the pool would close.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    # made clear on some day
    (
        "The guild made clear on Monday that it would stay.",
        [("The guild", "made clear", ["that it would stay"])],
    ),
    (
        "Officials made clear Monday they have no plans to pay.",
        [("Officials", "made clear", ["they have no plans to pay"])],
    ),
    # plain words, and none at all
    ("The warden was frank about the losses.", [("The warden", "was frank", ["about the losses"])]),
    ("The club is silent on the fine.", [("The club", "is silent", ["on the fine"])]),
    ("The brewer is bullish on hops.", [("The brewer", "is bullish", ["on hops"])]),
    ("Parents were relieved that the bus was empty.", [("Parents", "were relieved", ["that the bus was empty"])]),
    (
        "It was made clear by the guild that the pit was safe.",
        [("the guild", "was made clear", ["that the pit was safe"])],
    ),
    # set phrases of verb and object
    ("The warden was scathing about the plan.", [("The warden", "was scathing", ["about the plan"])]),
    # attitudes and names
    ("Villagers were outraged by the price of bread.", [("Villagers", "were outraged", ["by the price of bread"])]),
    # nouns and adjectives
    ("She is confident that the bridge is safe.", [("She", "is confident", ["that the bridge is safe"])]),
    # pleas, and what is made clear
    ("She made it clear that the bridge would close.", [("She", "made it clear", ["that the bridge would close"])]),
    ("The baker remained silent about the fire.", [("The baker", "remained silent", ["about the fire"])]),
    ("He grew worried about the cost.", [("He", "grew worried", ["about the cost"])]),
    ("He sounded confident that the deal would hold.", [("He", "sounded confident", ["that the deal would hold"])]),
    ("He is confident of victory.", [("He", "is confident", ["of victory"])]),
    ("The tenants are not convinced by the story.", [("The tenants", "are not convinced", ["by the story"])]),
    ("The tenants made plain they would sue.", [("The tenants", "made plain", ["they would sue"])]),
    ("The coroner was satisfied on the evidence that he fell.", [("The coroner", "was satisfied", ["that he fell"])]),
]

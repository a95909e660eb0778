"""Sentences for the construction ``noun that``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The court will hear the allegations of retired officer Tom Quill.",
    "The fund pays insurance claims for lost goods.",
    "There is no agreement that the wall will fall.",
    "No claims were made about the syrup.",
    "The city stopped its phone calls for the mayor.",
    "Orders were placed for 20 barges.",
    "A choice was made to sell the barn.",
    "Fears were expressed for the safety of the crew.",
    "According to reports from the ministry of ports of Norland, the ferry sank.",
    "The answer that the pupil gave was wrong.",
    "The position of the goalkeeper is that of a guard.",
    "The abbey signed an agreement with the town, according to which the meadow is common.",
    "The hymn expresses the hope of the people.",
    "The fear of sharks that keeps them away is old.",
    "The view of the lake that they had was blocked.",
    "The guild is due to claim that the pit is safe.",
    "The barn that burned was empty.",
    "The key to the cellar was lost.",
    "The tax on sugar rose.",
    "They struggled with the claim that failed in court.",
    "It is a claim that nobody believes.",
    "The hall was full of praise for him.",
    "There were plans for the town to grow.",
    "The shops have instructions to pay growers in cash.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    # the phrase right after a noun, which the parser gave to a word above
    ("The pictures led to public calls for more money.", [(None, "calls", ["more money"])]),
    (
        "The club confirmed the submission of its complaint against a coach named Idris Holm.",
        [("its", "complaint", ["against a coach named Idris Holm"])],
    ),
    # what somebody is to do, after who asks for it
    (
        "The plan heeds the calls by growers for the ministry to cap the price of seed.",
        [("growers", "calls", ["the ministry to cap the price of seed"])],
    ),
    ("A warning was issued that the weir may burst.", [(None, "warning was issued", ["that the weir may burst"])]),
    ("Doubts were raised by bakers about the flour.", [("bakers", "Doubts were raised", ["about the flour"])]),
    (
        "Orders have been given for the barges to be sunk.",
        [(None, "Orders have been given", ["the barges to be sunk"])],
    ),
    ("Instructions were given to porters not to sing.", [(None, "Instructions were given", ["not to sing"])]),
    (
        "Tenants took to the lane on Sunday expressing their anger with the survey.",
        [("Tenants", "expressing their anger", ["with the survey"])],
    ),
    (
        "The bakers raised concerns on the price of flour.",
        [("The bakers", "raised concerns", ["on the price of flour"])],
    ),
    # what somebody holds or answers, after "is"
    ("The guild's position is that the pit is safe.", [("The guild's", "position", ["that the pit is safe"])]),
    ("Her answer was that the till was empty.", [("Her", "answer", ["that the till was empty"])]),
    (
        "The consensus among bakers is that flour is dear.",
        [("bakers", "consensus", ["that flour is dear"])],
    ),
    ("The clerk sounded a warning about the stairs.", [("The clerk", "sounded a warning", ["about the stairs"])]),
    # the addressee of a request belongs to the content
    ("The guild issued a call for drivers to leave.", [("The guild", "issued a call", ["drivers to leave"])]),
    # a name right after the noun that it names
    (
        "The claim by the charity Clean Hands that it rained was wrong.",
        [("the charity Clean Hands", "claim", ["that it rained"])],
    ),
    (
        "A warning from the aid agency Open Arms that food was short went unheard.",
        [("the aid agency Open Arms", "warning", ["that food was short"])],
    ),
    ("An order by the warden for visitors to leave was kept.", [("the warden", "order", ["visitors to leave"])]),
    ("Her call on the miners to come back was kept.", [("Her", "call", ["the miners to come back"])]),
    ("She made an appeal to the miners to come back.", [("She", "made an appeal", ["the miners to come back"])]),
    # whose view it is, after "of"
    ("The hope of the miners is that the pit will open.", [("the miners", "hope", ["that the pit will open"])]),
    (
        "The claim of the guild that the pit was safe has convinced few.",
        [("the guild", "claim", ["that the pit was safe"])],
    ),
    (
        "The baker responded with a warning that flour would run out.",
        [("The baker", "responded with a warning", ["that flour would run out"])],
    ),
    # the source is right after the noun, wherever the parse attaches what follows
    (
        "The probe follows claims by former bakers that the flour was old.",
        [("former bakers", "claims", ["that the flour was old"])],
    ),
    (
        "The clerk ignored warnings from the lifeguard about the ladder.",
        [("the lifeguard", "warnings", ["about the ladder"])],
    ),
    (
        "The clerk ignored claims by members of the guild that the oven is cursed.",
        [("members of the guild", "claims", ["that the oven is cursed"])],
    ),
    ("The clerk received a request to open the pool.", [(None, "request", ["to open the pool"])]),
    ("The clerk expressed sorrow over the loss.", [("The clerk", "expressed sorrow", ["over the loss"])]),
    # nouns: with a copula, without a source, as what somebody meets with
    ("Her objection was that no swimmer had been asked.", [("Her", "objection", ["that no swimmer had been asked"])]),
    ("The clerk's view is that the pool is old.", [("The clerk's", "view", ["that the pool is old"])]),
    ("There were complaints about the cold showers.", [(None, "complaints", ["about the cold showers"])]),
    ("Calls for a new pool grew louder.", [(None, "Calls", ["a new pool"])]),
    ("A rumour about a leak was spread on Friday by the clerk.", [("the clerk", "rumour", ["about a leak"])]),
    (
        "There was growing speculation that the baker would retire.",
        [(None, "speculation", ["that the baker would retire"])],
    ),
    (
        "The harbour master issued an order closing the north quay.",
        [("The harbour master", "issued an order", ["closing the north quay"])],
    ),
    (
        "The bakers issued a statement regarding the price of bread.",
        [("The bakers", "issued a statement", ["regarding the price of bread"])],
    ),
    ("The trainer laid stress on the need for sleep.", [("The trainer", "laid stress", ["on the need for sleep"])]),
    ("The baker had no comment on the price.", [("The baker", "had no comment", ["on the price"])]),
    # objects
    ("The mayor expressed interest in the offer.", [("The mayor", "expressed interest", ["in the offer"])]),
    ("He paid tribute to her as a friend.", [("He", "paid tribute", ["to her as a friend"])]),
    # nouns and adjectives
    (
        "The union has raised concern that the bridge is old.",
        [("The union", "has raised concern", ["that the bridge is old"])],
    ),
    ("There is agreement that the wall will fall.", [(None, "agreement", ["that the wall will fall"])]),
    ("The official line is that the wall will stand.", [(None, "line", ["that the wall will stand"])]),
    ("There is a growing belief in the party that she must go.", [("the party", "belief", ["that she must go"])]),
    ("It was the jury's view that he lied.", [("the jury's", "view", ["that he lied"])]),
    (
        "It has long been the position of the ministry that the tax is legal.",
        [("the ministry", "position", ["that the tax is legal"])],
    ),
    (
        "He opened the session with a warning that the fund was nearly empty.",
        [("He", "warning", ["that the fund was nearly empty"])],
    ),
    ("The bishop ended his sermon with a plea for calm.", [("The bishop", "plea", ["calm"])]),
    ("They marched in the hope that the king would listen.", [("They", "hope", ["that the king would listen"])]),
    (
        "There were calls on Sunday from teachers' unions in Ogun for the commissioner to resign.",
        [("teachers' unions in Ogun", "calls", ["the commissioner to resign"])],
    ),
    ("She has joined the guild in its calls to scrap the fee.", [("its", "calls", ["to scrap the fee"])]),
    ("The coach was full of praise for his keeper.", [("The coach", "praise", ["for his keeper"])]),
    # whose words somebody takes up
    (
        "Moe's claim that the barge had sunk was repeated by the guild.",
        [("Moe's", "claim", ["that the barge had sunk"])],
    ),
    # whose claims they are, by the noun before
    (
        "The vote was marred by opposition allegations of fraud.",
        [("opposition", "allegations", ["of fraud"])],
    ),
    ("It came after union calls for a ban.", [("union", "calls", ["a ban"])]),
    # no place that a report came from
    (
        "LIMA — Union leaders on Tuesday renewed claims that the mine had hidden its losses.",
        [("Union leaders", "renewed claims", ["that the mine had hidden its losses"])],
    ),
    # a mood around an event
    ("Prices fell amid concerns that the mine would close.", [(None, "concerns", ["that the mine would close"])]),
]

"""Sentences for the construction ``object``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "Villagers now find themselves seeking refuge in Brask.",
    "They told us to take to the streets to demand a raise.",
    "Events suggest a failure of the pumps.",
    "The vote affirmed the strength of the guild.",
    "The cook expected her at dawn.",
    "He saw in the yard the dog of the baker.",
    "The bowler dismissed the tail in ten balls.",
    "The guide dismissed the mules.",
    "The keeper denied the striker from six yards.",
    "The bank denied it a loan.",
    "The army denied the town its water.",
    "Few buyers want them now.",
    "A boy wanted string for a kite.",
    "The dog wanted its dinner.",
    "The school dismissed classes at noon.",
    "The judge dismissed the appeal.",
    "The board dismissed its manager.",
    "Vale, a man the critics knew, left.",
    "The college offers 40 courses.",
    "The bank offered a $9 million reward.",
    "Police are seeking two men.",
    "The two men the police named are brothers.",
    "She used a map of the fair to explain the rules.",
    "He used the money to thank the crew.",
    "The chance to explain the leak was missed.",
    "The abbot took the ferry to thank the bakers.",
    "The abbot will take the opportunity to thank the bakers.",
    "The mayor denied visitors opportunities to see the yard.",
    "A long frieze details the travels of a king.",
    "The lock recognises the key.",
    "The network called the election for Haas.",
    "The nurse reported on Monday, 21 confirmed cases of measles.",
    "She put the kettle down to answer the bell.",
    'A cafe offered "raw" cake on Mondays.',
    "The stall, which they call a Tea Point, is shut.",
    "They sold the flat, a place the baker loved.",
    "He was offered a loaf, a gift he could not eat.",
    "The goalkeeper batted away two shots.",
    "The nurse shrugged off a cold.",
    "The porter carried the bags.",
    "The guards questioned a baker near the gate.",
    "The guards have questioned three cooks over the theft.",
    "The baker sold the oven as scrap.",
    "The clerk filed the claim.",
    "Bakers opposing the oven met at noon.",
    "Did the baker deny the theft?",
    "The mill will announce a new price on Friday.",
    "The shop stays shut until the baker admits the theft.",
    "Bap is a word that is used to describe a roll.",
    "The new oven rejected the dough.",
    "The skater repeated her jump.",
    "The firm did not report the accident.",
    "The guests showed up late.",
    "The rebels claim the town of Muru.",
    "The police found a knife and a rope.",
    "The mayor found himself accused of being rude.",
    "Wardens held a baker accusing them of theft.",
    "Police entered the house and held a man accusing them of theft.",
    "The bakers plan to march to demand a raise.",
    "After concluding the inquest, Ida Vale wrote to his aunt.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    ("The clerk said nine had died, a toll that rebels dispute.", [("rebels", "dispute", ["a toll"])]),
    ("It took nine towns, something the rebels deny.", [("the rebels", "deny", ["something"])]),
    ("She denied theft, a charge that carries three years.", [("She", "denied", ["theft"])]),
    # who is up or down in a count
    ("Polls show Ida Vale up by ten points in Arden.", [("Polls", "show", ["Ida Vale up by ten points in Arden"])]),
    ("A new poll shows him down four points.", [("A new poll", "shows", ["him down four points"])]),
    # a sum that is offered or sought, and a number that somebody had reckoned with
    ("Mill owners offered 3.5 percent.", [("Mill owners", "offered", ["3.5 percent"])]),
    ("Prosecutors are seeking 12 years in prison.", [("Prosecutors", "are seeking", ["12 years in prison"])]),
    ("Growth was above the 3 percent that bankers had predicted.", [("bankers", "had predicted", ["the 3 percent"])]),
    # what something is called, before it
    (
        "The coach hailed as historic the win over Norland.",
        [("The coach", "hailed", ["as historic the win over Norland"])],
    ),
    (
        "The envoy denounced as a sham the vote held on Sunday.",
        [("The envoy", "denounced", ["as a sham the vote held on Sunday"])],
    ),
    ("Critics dismissed as a stunt her visit.", [("Critics", "dismissed", ["as a stunt her visit"])]),
    (
        "She used her speech at the fair to blame the board.",
        [("She", "used her speech at the fair to blame", ["the board"])],
    ),
    # on an occasion that somebody used, or as he stood up
    (
        "The clerk seized the opportunity to explain the delay at the port.",
        [("The clerk", "seized the opportunity to explain", ["the delay at the port"])],
    ),
    (
        "The Speaker stood up to congratulate the MP for her speech.",
        [("The Speaker", "stood up to congratulate", ["the MP for her speech"])],
    ),
    ("The abbot ruled out this Monday a new bell.", [("The abbot", "ruled out", ["a new bell"])]),
    (
        "The abbot did not hesitate to describe the bell as cheap.",
        [("The abbot", "did not hesitate to describe", ["the bell as cheap"])],
    ),
    ("“I asked the bakers for flour,” she said.", [("I", "asked", ["the bakers for flour"])]),
    ("The guild solicited the help of the mayor.", [("The guild", "solicited", ["the help of the mayor"])]),
    (
        "The guild commended the mayor for the lanes paved in May.",
        [("The guild", "commended", ["the mayor for the lanes paved in May"])],
    ),
    # where it was written
    ("The judge dismissed the claim in a ruling on Monday.", [("The judge", "dismissed", ["the claim"])]),
    ("The actor denied a role in a film.", [("The actor", "denied", ["a role in a film"])]),
    # a participle that opens the sentence
    (
        "Lamenting the price, bakers say the flour is old.",
        [("bakers", "Lamenting", ["the price"])],
    ),
    (
        "The isle had most cases, with the next port, Hull, reporting 40 deaths.",
        [("the next port, Hull", "reporting", ["40 deaths"])],
    ),
    ("The guide ranked the inn as the best.", [("The guide", "ranked", ["the inn as the best"])]),
    ("The fire chief put the blaze down to a candle.", [("The fire chief", "put", ["the blaze", "to a candle"])]),
    ("The cook questioned the baker's oven.", [("The cook", "questioned", ["the baker's oven"])]),
    # what the source did next
    (
        "In 2007 the crown labelled Dahl as a thief and levied a fine on him.",
        [("the crown", "labelled", ["Dahl as a thief"])],
    ),
    ("The club announced a strike for two days.", [("The club", "announced", ["a strike for two days"])]),
    ("The chamber qualified the fee as “robbery”.", [("The chamber", "qualified", ["the fee as “robbery”"])]),
    # what a pronoun stands for
    ("The cup, which critics called a farce, was won by Norland.", [("critics", "called", ["which", "a farce"])]),
    ("The theft, which he denies, took place in May.", [("he", "denies", ["which"])]),
    # the day of a verdict
    ("The court declared the ban void on Friday.", [("The court", "declared", ["the ban void"])]),
    ("He repeated his offer to mediate.", [("He", "repeated", ["his offer to mediate"])]),
    ("The town has not reported any new cases.", [("The town", "has not reported", ["any new cases"])]),
    ("Her speech inspired pupils to demand a vote.", [("pupils", "demand", ["a vote"])]),
    # day or medium between object and complement
    (
        "The mayor denied that any guard had fired and accused the guild of lying.",
        [("The mayor", "accused", ["the guild of lying"])],
    ),
    ("The guild accused the mayor on Tuesday of lying.", [("The guild", "accused", ["the mayor", "of lying"])]),
    ("The guild accused the mayor in a letter of lying.", [("The guild", "accused", ["the mayor", "of lying"])]),
    (
        "The guild has described the plan on Tuesday as a trick.",
        [("The guild", "has described", ["the plan", "as a trick"])],
    ),
    (
        "The mill announced a price of 8 cents, down from 15 cents a year ago.",
        [("The mill", "announced", ["a price of 8 cents, down from 15 cents a year ago"])],
    ),
    (
        "They accused the town of waking up only after people drown.",
        [("They", "accused", ["the town of waking up only after people drown"])],
    ),
    # what was said before, pointed at
    ("Nine barges sank. The owner disputed that.", [("The owner", "disputed", ["that"])]),
    ("The union, which has denied that, left.", [("which", "has denied", ["that"])]),
    # a noun that names again what somebody judges
    ("The pool costs twice as much, a sum the clerk disputed.", [("the clerk", "disputed", ["a sum"])]),
    (
        "The club sold its pool, a deal the trainer has described as “a disgrace”.",
        [("the trainer", "has described", ["a deal", "as “a disgrace”"])],
    ),
    # a document that judges speaks for who puts it out
    (
        "The bakers issued a statement condemning the price of flour.",
        [("The bakers", "condemning", ["the price of flour"])],
    ),
    (
        "In a letter criticising the price of flour, the baker said the shop would shut.",
        [("the baker", "criticising", ["the price of flour"])],
    ),
    # a past form that no modal governs is the reporter's
    (
        "The mill said the price would fall and praised the bakers.",
        [("The mill", "praised", ["the bakers"])],
    ),
    (
        "The mill said the price would fall and brushed off the complaint.",
        [("The mill", "brushed off", ["the complaint"])],
    ),
    ("A third of bakers condemned the price.", [("A third of bakers", "condemned", ["the price"])]),
    # adjectives and phrases that lend a subject
    ("The baker was quick to condemn the price.", [("The baker", "was quick to condemn", ["the price"])]),
    ("The mill was the first to praise the oven.", [("The mill", "was the first to praise", ["the oven"])]),
    ("The mill was among those condemning the price.", [("The mill", "condemning", ["the price"])]),
    ("The mill branded the price a shame.", [("The mill", "branded", ["the price a shame"])]),
    # a particle before or after the object
    (
        "The baker brushed off the complaint as “old bread”.",
        [("The baker", "brushed off", ["the complaint as “old bread”"])],
    ),
    (
        "The baker waved the complaint away as “old bread”.",
        [("The baker", "waved", ["the complaint", "as “old bread”"])],
    ),
    ("Bakers played down the price of the flour.", [("Bakers", "played down", ["the price of the flour"])]),
    ("The council shot down the proposal.", [("The council", "shot down", ["the proposal"])]),
    # the time of what is expected
    ("Forecasters predict a foot of snow by Tuesday.", [("Forecasters", "predict", ["a foot of snow by Tuesday"])]),
    ("The museum announced a cut on Monday.", [("The museum", "announced", ["a cut"])]),
    # the writer goes on about what was said
    ("Neighbours called it organised crime.", [("Neighbours", "called", ["it organised crime"])]),
    # attitudes and names
    ("Villagers remember the baker as a kind man.", [("Villagers", "remember", ["the baker as a kind man"])]),
    ("The baker opposed what he called a waste of flour.", [("he", "called", ["a waste of flour"])]),
    # topics, wishes and other complements
    ("The baker questioned the price of the tickets.", [("The baker", "questioned", ["the price of the tickets"])]),
    ("The baker wished the swimmers luck in the final.", [("The baker", "wished", ["the swimmers luck in the final"])]),
    # a country whose letters spell a pronoun
    ("The US has blamed Veland for the leak.", [("The US", "has blamed", ["Veland for the leak"])]),
    # a quoted term is but a part
    (
        'She demanded "clear signs" and an end to the toll.',
        [("She", "demanded", ['"clear signs" and an end to the toll'])],
    ),
    (
        'The baker admitted an error, blaming "warm dough" and the heat of the room.',
        [("The baker", "admitted", ["an error"]), ("The baker", "blaming", ['"warm dough" and the heat of the room'])],
    ),
    # what goes with an object, and what with the act of speaking
    (
        "The firm announced a bonus for its divers after a long strike.",
        [("The firm", "announced", ["a bonus for its divers"])],
    ),
    ("The port announced the closure to reporters.", [("The port", "announced", ["the closure"])]),
    ("By denying the claim, she angered them.", [("she", "denying", ["the claim"])]),
    # objects
    ("Critics accused the mayor of negligence.", [("Critics", "accused", ["the mayor of negligence"])]),
    ('Critics called it "a disgrace".', [("Critics", "called", ['it "a disgrace"'])]),
    (
        "Critics called the bridge “a disgrace” for the city.",
        [("Critics", "called", ["the bridge “a disgrace” for the city"])],
    ),
    ("It was a plan that unions called “a dead letter”.", [("unions", "called", ["“a dead letter”"])]),
    ("The court found the fine too low.", [("The court", "found", ["the fine too low"])]),
    ("She described the bridge as safe.", [("She", "described", ["the bridge as safe"])]),
    ("The claim that the mayor denies was repeated.", [("the mayor", "denies", ["The claim"])]),
    ("It was a plan that the mayor has described as dead.", [("the mayor", "has described", ["as dead"])]),
    ("The man whom she accused of theft has left.", [("she", "accused", ["of theft"])]),
    ("She calls it a shame that it rained.", [("She", "calls", ["it a shame that it rained"])]),
    ("The poll shows Byron leading by two points.", [("The poll", "shows", ["Byron leading by two points"])]),
    ("The club named her the player of the year.", [("The club", "named", ["her the player of the year"])]),
    ("A judge ordered them held without bail.", [("A judge", "ordered", ["them held without bail"])]),
    ("She described the plan to reporters as dead.", [("She", "described", ["the plan", "as dead"])]),
    ("Critics praised it as one of the best.", [("Critics", "praised", ["it as one of the best"])]),
    ("The centre predicted landfall 80 km away.", [("The centre", "predicted", ["landfall 80 km away"])]),
    ("She condemned the plan, which was signed in May.", [("She", "condemned", ["the plan"])]),
    ("She condemned the plan as the council met.", [("She", "condemned", ["the plan"])]),
    ("The mayor announced a fund to help shops.", [("The mayor", "announced", ["a fund to help shops"])]),
    ("The firm announced the closure of the plant.", [("The firm", "announced", ["the closure of the plant"])]),
    # passives
    (
        "The council condemned what it called a “clear breach” of the rules.",
        [
            ("The council", "condemned", ["what it called a “clear breach” of the rules"]),
            ("it", "called", ["a “clear breach” of the rules"]),
        ],
    ),
    (
        "The council met over what she called a “clear breach” of the rules.",
        [("she", "called", ["a “clear breach” of the rules"])],
    ),
    # where the writer goes on, and what somebody's part was in
    (
        "Mr Lund praised the efforts of bakers in mending the oven.",
        [("Mr Lund", "praised", ["the efforts of bakers in mending the oven"])],
    ),
    ("Mr Lund praised the bakers in closing the fair.", [("Mr Lund", "praised", ["the bakers"])]),
    (
        "The coach thanked the fans that came to the game while urging them to stay calm.",
        [("The coach", "thanked", ["the fans that came to the game"])],
    ),
    # the name of the object between commas, before its complement
    (
        "The union scolded the mayor, Jo Ray, for closing the ferry.",
        [("The union", "scolded", ["the mayor, Jo Ray, for closing the ferry"])],
    ),
    # who praises or stresses goes on himself, who condemns does not
    (
        "The minister praised the nurses for their work, which had saved many lives.",
        [("The minister", "praised", ["the nurses for their work, which had saved many lives"])],
    ),
    ("He condemned the raid, which killed two people.", [("He", "condemned", ["the raid"])]),
    # without the participle after something mute
    (
        "The chief praised the project describing it as a gift to the young.",
        [("The chief", "praised", ["the project"])],
    ),
    # what describes the object, from the parser's clauses and times
    (
        "The union denounced the arrest of its leaders meant to frighten the pickets.",
        [("The union", "denounced", ["the arrest of its leaders meant to frighten the pickets"])],
    ),
    (
        "A resident described the lack of bread in the quarter since Monday.",
        [("A resident", "described", ["the lack of bread in the quarter since Monday"])],
    ),
    ("The union has condemned the mayor since Monday.", [("The union", "has condemned", ["the mayor"])]),
    (
        "They rejected the deal, which they criticize as giving up control.",
        [("They", "rejected", ["the deal"]), ("they", "criticize", ["which", "as giving up control"])],
    ),
    (
        "The judges have found unconstitutional a rule on mooring fees.",
        [("The judges", "have found", ["unconstitutional a rule on mooring fees"])],
    ),
    ("The baker denies it.", [("The baker", "denies", ["it"])]),
    ("The bakers lost, a result the union deplored.", [("the union", "deplored", ["a result"])]),
    ("Bakers, who want a new road, met the mayor.", [("who", "want", ["a new road"])]),
    ("They disclosed the names of three bakers.", [("They", "disclosed", ["the names of three bakers"])]),
    (
        "Observers see in the dispute a proxy for the succession.",
        [("Observers", "see", ["in the dispute a proxy for the succession"])],
    ),
    ("The owner has dismissed the plan to sell.", [("The owner", "has dismissed", ["the plan to sell"])]),
    (
        "Among those criticising the deal was the bishop of Enugu.",
        [("the bishop of Enugu", "criticising", ["the deal"])],
    ),
    (
        "The decree, which the court later ruled to be unlawful, was lifted.",
        [("the court", "ruled", ["which", "to be unlawful"])],
    ),
    ("It was a plan that the board deemed too costly.", [("the board", "deemed", ["a plan", "too costly"])]),
    ("The auditors found no evidence of theft.", [("The auditors", "found", ["no evidence of theft"])]),
    (
        'He accused the board of theft: "They ate the money."',
        [("He", "accused", ["the board of theft", '"They ate the money."'])],
    ),
    # a judgement before claims without an article
    (
        "The mayor dismissed as baseless reports that the mill would close.",
        [("The mayor", "dismissed", ["as baseless reports that the mill would close"])],
    ),
    # whom a participle in front belongs to
    (
        "Praising the role of steady contact in advancing trade, Vale said the founding of the guild showed its wit.",
        [("Vale", "Praising", ["the role of steady contact in advancing trade"])],
    ),
    # who is seen to judge
    ("The year has seen ministers openly criticising the guild.", [("ministers", "criticising", ["the guild"])]),
    ("Greens critiqued the bill as weak.", [("Greens", "critiqued", ["the bill as weak"])]),
    (
        'Two cooks have described the "eerie" moment a boat was found.',
        [("Two cooks", "have described", ['the "eerie" moment a boat was found'])],
    ),
    ("Scores of bakers decried the levy.", [("Scores of bakers", "decried", ["the levy"])]),
    ("Bakers shouted at the abbot accusing him of theft.", [("Bakers", "accusing", ["him of theft"])]),
    ("Traders marched out and turned on the mayor accusing her of waste.", [("Traders", "accusing", ["her of waste"])]),
    ("The cooks marched to the hall to demand a raise.", [("The cooks", "demand", ["a raise"])]),
    (
        "He spoke of the drought and what he called a lost year.",
        [("he", "called", ["a lost year"])],
    ),
    (
        "Bakers are contesting the levy saying the guild never asked them.",
        [
            ("Bakers", "are contesting", ["the levy"]),
        ],
    ),
    (
        "Two deputies took to the airwaves to condemn the bill.",
        [("Two deputies", "took to the airwaves to condemn", ["the bill"])],
    ),
    # what is condemned in the present goes on
    (
        "Norland condemns the raid in Tarn, in which nine carters died.",
        [("Norland", "condemns", ["the raid in Tarn, in which nine carters died"])],
    ),
    (
        "Norland condemned the raid in Tarn, in which nine carters died.",
        [("Norland", "condemned", ["the raid in Tarn"])],
    ),
]

"""Sentences for the construction ``clause``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The results announced on Friday gave the baker 49% of the vote.",
    "The raid suggests that the guards slept.",
    "The quake left 12 confirmed dead.",
    "Most of those earlier reported missing have been found.",
    "Of the 90 confirmed dead, 12 were children.",
    "The judge found Jo Ray, 33, guilty on nine counts.",
    "Rules requiring lamps on all boats took effect in May.",
    "“We believed it was late,” she said.",
    "The storm implies that the dam was weak.",
    "Reported thefts also rose in the harbour.",
    "Two think tanks published papers on bread.",
    "The cook was so late that the soup was cold.",
    "The boat that sank was new.",
    "The nurse opened the window before it rained.",
    # what was not said, or not yet
    "The baker may say that the flour is old.",
    "The cook left Paris to say that the flour was old.",
    "The law is prompting bakers to say that the flour is old.",
    "The baker is going to say that the flour is old.",
    "The baker is due to claim that the flour is old.",
    "The baker would have argued that the flour was old.",
    "The baker would like to say that the flour is old.",
    "Few would argue that the flour is old.",
    "Let the baker explain that the flour is old.",
    "Had the baker noted that the flour was old, nobody would have bought it.",
    "The baker refrained from saying that the flour was old.",
    "It is unlikely that the baker said the flour was old.",
    "It is not true that the baker said the flour was old.",
    "The baker seemed about to say that the flour was old.",
    "The cold may drive tenants to claim that the boiler is broken.",
    "He was led to believe that the boat was new.",
    "She closed the mill saying nothing.",
    "He lost the key arguing with the ferryman.",
    "The boy has learned that fire burns.",
    "A poster outlining changes to the port led to a row.",
    "The office is feeling the pinch over the fact that rents rose.",
    "She rang the office to say nothing.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    # what came of something, so that others said it
    (
        "The fire spread, prompting officials to warn that more would burn.",
        [("officials", "warn", ["that more would burn"])],
    ),
    ("The app failed, leaving some to ask if it was tested.", [("some", "ask", ["if it was tested"])]),
    ("The nurse told reporters 37 wounded had left.", [("The nurse", "told", ["37 wounded had left"])]),
    # why somebody judges a document, and what a document says
    (
        "The minister criticised the report saying it was one-sided.",
        [("The minister", "saying", ["it was one-sided"])],
    ),
    (
        "The mayor dismissed a letter saying that the well was dry.",
        [("a letter", "saying", ["that the well was dry"])],
    ),
    ("Boys hit a dog claiming it had bitten a child.", [("Boys", "claiming", ["it had bitten a child"])]),
    (
        "Tenants claim every time they go to the desk, they find nobody.",
        [("Tenants", "claim", ["every time they go to the desk, they find nobody"])],
    ),
    ("Some 34 percent felt the bell was cheap.", [("Some 34 percent", "felt", ["the bell was cheap"])]),
    ("The mayor wanted to know why the hall was shut.", [("The mayor", "wanted to know", ["why the hall was shut"])]),
    (
        "The baker told the Daily Bread that the main thing on his list was to sell the oven.",
        [("The baker", "told", ["that the main thing on his list was to sell the oven"])],
    ),
    ("The mayor says no bread was sold.", [("The mayor", "says", ["no bread was sold"])]),
    (
        "The cook said that the oven was old, and that talks held in the yard were a farce.",
        [("The cook", "said", ["that the oven was old, and that talks held in the yard were a farce"])],
    ),
    # whom somebody told, which the parser took into the subject of the clause
    ("The smith told the daily repair work began in May.", [("The smith", "told", ["repair work began in May"])]),
    ("A union leader told the agency workers would strike.", [("A union leader", "told", ["workers would strike"])]),
    (
        "The office told Holmby-based news agency Medialink safety rules had been followed.",
        [("The office", "told", ["safety rules had been followed"])],
    ),
    (
        "She told the Star the main thing now is to find water.",
        [("She", "told", ["the main thing now is to find water"])],
    ),
    (
        "She told the Star the trouble they have is that the well is dry.",
        [("She", "told", ["the trouble they have is that the well is dry"])],
    ),
    # whom a demand is addressed to
    (
        "She asked the court that the trial be held in camera.",
        [("She", "asked", ["the court that the trial be held in camera"])],
    ),
    (
        "The bench directed the firm that the sum be paid within a week.",
        [("The bench", "directed", ["the firm that the sum be paid within a week"])],
    ),
    # a list of clauses
    (
        "The mayor said that the mill was old; that the dam was weak; and that nobody had checked either.",
        [("The mayor", "said", ["that the mill was old; that the dam was weak; and that nobody had checked either"])],
    ),
    (
        "He says that he has papers from the court, that he is no thief.",
        [("He", "says", ["that he has papers from the court, that he is no thief"])],
    ),
    # a clause around the subject, a name cut from what is said of it, who writes to somebody, who comes together
    (
        "The result is that each porter says the lift is old.",
        [("each porter", "says", ["the lift is old"])],
    ),
    (
        "Kari Lunde Moe, head porter of Norland Kvarn Lift Parishad, said the lift was old.",
        [("Kari Lunde Moe, head porter of Norland Kvarn Lift Parishad", "said", ["the lift was old"])],
    ),
    (
        "The porters wrote to the council complaining that the lift was old.",
        [("The porters", "complaining", ["that the lift was old"])],
    ),
    (
        "The porters staged a march claiming that the lift was old.",
        [("The porters", "claiming", ["that the lift was old"])],
    ),
    (
        "The porters published a letter claiming that the lift was old.",
        [("a letter", "claiming", ["that the lift was old"])],
    ),
    # another's report beside it
    (
        "Bakers said they're sure the oven is cold and millers accused the mayor of theft.",
        [("Bakers", "said", ["they're sure the oven is cold"])],
    ),
    (
        "She said bakers would not be paid, and when pressed on why it was so, her aide replied that it was old.",
        [("She", "said", ["bakers would not be paid"]), ("her aide", "replied", ["that it was old"])],
    ),
    # the last of several things that somebody did
    (
        "Rangers said the hiker left the hut, crossed the stream, and told a shepherd that he was lost.",
        [
            (
                "Rangers",
                "said",
                ["the hiker left the hut, crossed the stream, and told a shepherd that he was lost"],
            ),
            ("the hiker", "told", ["that he was lost"]),
        ],
    ),
    # whose words are recorded, and what is made of documents
    (
        "The museum holds a recording of the miner saying the shaft was wet.",
        [("the miner", "saying", ["the shaft was wet"])],
    ),
    ("A trove of letters shows that the bank knew.", [("A trove of letters", "shows", ["that the bank knew"])]),
    # who comes after "with", apart from the participle
    (
        "The pact was signed by the guild and the club, with the latter later saying it was final.",
        [("the latter", "saying", ["it was final"])],
    ),
    (
        "Moe said her agent had called the club and said she would stay.",
        [("Moe", "said", ["her agent had called the club"]), ("Moe", "said", ["she would stay"])],
    ),
    # the speaker goes on in the tense of the report
    (
        "The guild said that nine ships wait at sea and valued the loss at $3m.",
        [("The guild", "said", ["that nine ships wait at sea"])],
    ),
    (
        "The army said 90 men had moved to camp, and called on Norland to leave.",
        [("The army", "said", ["90 men had moved to camp"])],
    ),
    (
        "The office confirmed no rent was due, pointing out that the pool was shut.",
        [
            ("The office", "confirmed", ["no rent was due"]),
            ("The office", "pointing out", ["that the pool was shut"]),
        ],
    ),
    ("Asked on the stairs if he had read the book, Moe smiled.", [(None, "Asked", ["if he had read the book"])]),
    ("A man who requested anonymity said it was so.", [("A man who requested anonymity", "said", ["it was so"])]),
    ("The ship lies in a cove, which locals say is cursed.", [("locals", "say", ["which", "is cursed"])]),
    # what somebody told of did next, and what the speaker did
    (
        "Residents said soldiers arrived and ordered them to leave.",
        [
            ("Residents", "said", ["soldiers arrived and ordered them to leave"]),
        ],
    ),
    (
        "Farmers said a wolf got in and attacked the sheep.",
        [("Farmers", "said", ["a wolf got in and attacked the sheep"])],
    ),
    (
        "The minister said prices rose and blamed the drought.",
        [("The minister", "said", ["prices rose"])],
    ),
    (
        "The minister said the union had met, and urged it to vote.",
        [("The minister", "said", ["the union had met"])],
    ),
    # a subject that an insertion cuts off, or that is taken for an object
    (
        "The mill told workers the furnace, once the largest in the north, is being taken down.",
        [("The mill", "told", ["the furnace, once the largest in the north, is being taken down"])],
    ),
    (
        "Tolls rose in March; the ministry then admitted drivers, used to free roads, felt cheated.",
        [("the ministry", "admitted", ["drivers, used to free roads, felt cheated"])],
    ),
    (
        "Rents rose; the town then claimed landlords, once poor, said they were rich.",
        [
            ("the town", "claimed", ["landlords, once poor, said they were rich"]),
            ("landlords", "said", ["they were rich"]),
        ],
    ),
    (
        "The keeper added local anglers' wives claimed the trout was tame.",
        [
            ("The keeper", "added", ["local anglers' wives claimed the trout was tame"]),
            ("local anglers' wives", "claimed", ["the trout was tame"]),
        ],
    ),
    # who is brought to say it
    (
        "The leak forced the firm to admit that its tanks were old.",
        [("the firm", "admit", ["that its tanks were old"])],
    ),
    ("Ruiz was forced to admit that he had lied.", [("Ruiz", "admit", ["that he had lied"])]),
    # who is asked does not ask
    ("The mayor left when asked who had won.", [(None, "asked", ["who had won"])]),
    # another's judgement on what was said, and another's report beside it
    (
        "The clerk said that the dam was old, which the guild denied.",
        [("The clerk", "said", ["that the dam was old"])],
    ),
    (
        "The clerk said the dam was old – a claim that the guild denied.",
        [("The clerk", "said", ["the dam was old"])],
    ),
    (
        "The clerk said that the dam was old, with the guild saying that it leaked.",
        [("The clerk", "said", ["that the dam was old"]), ("the guild", "saying", ["that it leaked"])],
    ),
    (
        "The clerk said that the dam was old, even as the guild insisted that it held.",
        [("The clerk", "said", ["that the dam was old"]), ("the guild", "insisted", ["that it held"])],
    ),
    (
        "The clerk said that the dam was old, with water running over it.",
        [("The clerk", "said", ["that the dam was old, with water running over it"])],
    ),
    ("The clerk said they did not agree and called for a vote.", [("The clerk", "said", ["they did not agree"])]),
    # a plain past after "be" or an auxiliary is the reporter's again
    ("The clerk said he was at lunch and asked for letters.", [("The clerk", "said", ["he was at lunch"])]),
    (
        "The abbot said he had been called again but feared that talks would fail.",
        [("The abbot", "said", ["he had been called again"]), ("The abbot", "feared", ["that talks would fail"])],
    ),
    (
        "The clerk said she was born in Arl and wrote three novels.",
        [("The clerk", "said", ["she was born in Arl and wrote three novels"])],
    ),
    # only a report that begins with it needs "that"
    (
        "Maintaining that the pit was safe, the warden left.",
        [("the warden", "Maintaining", ["that the pit was safe"])],
    ),
    # what was said in the end, or is clear
    (
        "The baker would later say that the flour was old.",
        [("The baker", "would later say", ["that the flour was old"])],
    ),
    ("It is clear that the baker said the flour was old.", [("the baker", "said", ["the flour was old"])]),
    # time, medium and occasion between cue and clause, wherever the parse hangs them
    ("The baker said late on Friday the mill would reopen.", [("The baker", "said", ["the mill would reopen"])]),
    (
        "The baker said earlier this year cooks had kept the flour.",
        [("The baker", "said", ["cooks had kept the flour"])],
    ),
    ("The baker said during a town hall the levy had failed.", [("The baker", "said", ["the levy had failed"])]),
    ("The baker said in a post on his blog the mill was shut.", [("The baker", "said", ["the mill was shut"])]),
    ("The baker said as a child she was poor.", [("The baker", "said", ["as a child she was poor"])]),
    ("The baker said despite the rain they went.", [("The baker", "said", ["despite the rain they went"])]),
    (
        "He added on the margins of the fair that Arl opened its first mill in 2013.",
        [("He", "added", ["that Arl opened its first mill in 2013"])],
    ),
    (
        'The baker said on Monday his firm "was ready to pay".',
        [("The baker", "said", ['his firm "was ready to pay"'])],
    ),
    # a hearer without a sign between him and the clause
    ("The baker told shareholders profits were down.", [("The baker", "told", ["profits were down"])]),
    ("The baker told the council Ada Byron had left.", [("The baker", "told", ["Ada Byron had left"])]),
    (
        "The baker told a crowd in Arl $22 billion is lost to rust every year.",
        [("The baker", "told", ["$22 billion is lost to rust every year"])],
    ),
    (
        "She told a parliamentary panel Norsemen have crossed the river twice.",
        [("She", "told", ["Norsemen have crossed the river twice"])],
    ),
    (
        "The baker took to social media to say that the flour had run out.",
        [("The baker", "took to social media to say", ["that the flour had run out"])],
    ),
    (
        "The baker went so far as to say that the flour was old.",
        [("The baker", "went so far as to say", ["that the flour was old"])],
    ),
    # the writer goes on about what was said
    (
        "The school said that beds would cost 3,000 a year, money that parents say is there.",
        [("The school", "said", ["that beds would cost 3,000 a year"]), ("parents", "say", ["is there"])],
    ),
    # a title in marks is nothing said
    ("On her show “Morning in Arl,” the baker said bread was cheap.", [("the baker", "said", ["bread was cheap"])]),
    # the writer goes on about what was said
    (
        "She said that the board had spent a million on new desks, a sum she said would have kept the pool open.",
        [
            ("She", "said", ["that the board had spent a million on new desks"]),
            ("she", "said", ["would have kept the pool open"]),
        ],
    ),
    # topics, wishes and other complements
    ("Chemists proved that the water was clean.", [("Chemists", "proved", ["that the water was clean"])]),
    # a country whose letters spell a pronoun
    ("The US insists that the pact holds.", [("The US", "insists", ["that the pact holds"])]),
    # whoever does what only somebody can, on a list or not
    ("A thatcher stressed that the roof was sound.", [("A thatcher", "stressed", ["that the roof was sound"])]),
    ("The trio promised that the show would go on.", [("The trio", "promised", ["that the show would go on"])]),
    ("The druids signalled that they would sing.", [("The druids", "signalled", ["that they would sing"])]),
    # verb and clause
    ("The mayor said that the bridge was safe.", [("The mayor", "said", ["that the bridge was safe"])]),
    ("Officials said the bridge was safe.", [("Officials", "said", ["the bridge was safe"])]),
    ("The mayor told reporters the bridge was safe.", [("The mayor", "told", ["the bridge was safe"])]),
    ("The mayor told the council on Monday it was safe.", [("The mayor", "told", ["it was safe"])]),
    ("The mayor said on Monday the bridge was safe.", [("The mayor", "said", ["the bridge was safe"])]),
    ("The mayor said she believes the bridge is safe.", [("The mayor", "said", ["she believes the bridge is safe"])]),
    ("She asked whether the bridge was safe.", [("She", "asked", ["whether the bridge was safe"])]),
    ("Engineers believe the bridge is safe.", [("Engineers", "believe", ["the bridge is safe"])]),
    (
        "She was asked by the mayor, Ada Byron, whether it was safe.",
        [("the mayor, Ada Byron", "was asked", ["whether it was safe"])],
    ),
    # where a report ends: its source reports again, or somebody else does
    (
        "The warden said the path would be kept but acknowledged that it was steep.",
        [
            ("The warden", "said", ["the path would be kept"]),
            ("The warden", "acknowledged", ["that it was steep"]),
        ],
    ),
    (
        "The ranger said the hut was dry while the cook wrote that it leaked.",
        [("The ranger", "said", ["the hut was dry"]), ("the cook", "wrote", ["that it leaked"])],
    ),
    # what goes with an object, and what with the act of speaking
    ("Asked whether it was safe, she laughed.", [(None, "Asked", ["whether it was safe"])]),
    ("The mayor, asked about the bridge, said it was safe.", [("The mayor", "said", ["it was safe"])]),
    (
        "The mayor said in a statement read to the council that the bridge was safe.",
        [("The mayor", "said", ["that the bridge was safe"])],
    ),
    (
        "The mayor said the bridge was safe, but that it was old.",
        [("The mayor", "said", ["the bridge was safe, but that it was old"])],
    ),
    (
        "The mayor demanded that the bridge be closed, and the council is expected to meet.",
        [("The mayor", "demanded", ["that the bridge be closed"])],
    ),
    ("The mayor says the bridge is safe, but that is not so.", [("The mayor", "says", ["the bridge is safe"])]),
    ("They issued a statement saying it was safe.", [("They", "saying", ["it was safe"])]),
    ("The survey, conducted in May, found that few agreed.", [("The survey", "found", ["that few agreed"])]),
    # quotations
    ('The mayor said it was "quite safe".', [("The mayor", "said", ['it was "quite safe"'])]),
    # coordination and participles
    (
        "The mayor said the bridge was safe, adding that it was old.",
        [("The mayor", "said", ["the bridge was safe"]), ("The mayor", "adding", ["that it was old"])],
    ),
    (
        "The mayor said the bridge was safe, while the union claimed it was not.",
        [("The mayor", "said", ["the bridge was safe"]), ("the union", "claimed", ["it was not"])],
    ),
    ("He went on to say that it was safe.", [("He", "went on to say", ["that it was safe"])]),
    (
        "The mayor said it was ''safe,'' adding that it was ''old.''",
        [("The mayor", "said", ["it was ''safe,''"]), ("The mayor", "adding", ["that it was ''old.''"])],
    ),
    (
        "Police confirmed that two men had been arrested but denied that one had been hurt.",
        [("Police", "confirmed", ["that two men had been arrested"]), ("Police", "denied", ["that one had been hurt"])],
    ),
    (
        "The family of Ada Byron, who died in May, said they grieved.",
        [("The family of Ada Byron, who died in May", "said", ["they grieved"])],
    ),
    (
        "Prices fell after the bank cut its rate and said it would wait.",
        [("the bank", "said", ["it would wait"])],
    ),
    (
        'Byron was quoted as saying by the paper that it was "safe".',
        [("Byron", "saying", ['that it was "safe"'])],
    ),
    # objects
    (
        'The mayor said her council "was ready to act now."',
        [("The mayor", "said", ['her council "was ready to act now."'])],
    ),
    ("The army reported nine soldiers dead.", [("The army", "reported", ["nine soldiers dead"])]),
    # passives
    ("It was announced that the bridge would close.", [(None, "was announced", ["that the bridge would close"])]),
    # prepositions
    ("In June, the mayor said no.", [("the mayor", "said", ["no"])]),
    # what the source knows in spite of others, and what the writer adds
    (
        "Ms Deri said she had found no oil for weeks even though her neighbours told her it was sold at night.",
        [
            (
                "Ms Deri",
                "said",
                ["she had found no oil for weeks even though her neighbours told her it was sold at night"],
            ),
            ("her neighbours", "told", ["it was sold at night"]),
        ],
    ),
    (
        "Ms Pell told the paper that the boat sank, as she accused the crew of sloth.",
        [("Ms Pell", "told", ["that the boat sank"])],
    ),
    (
        "Ms Pell said that the boat sank, as it struck a rock.",
        [("Ms Pell", "said", ["that the boat sank, as it struck a rock"])],
    ),
    # a participle that the parser gives to what cannot speak
    (
        "Dr Ruth Pell confirmed the shortage saying they last got nets in March.",
        [("Dr Ruth Pell", "saying", ["they last got nets in March"])],
    ),
    (
        "The clerk opposed the sale of the weir saying it was worth more.",
        [("The clerk", "saying", ["it was worth more"])],
    ),
    # what can speak goes on to
    (
        "She received a letter saying the fee had gone up.",
        [("a letter", "saying", ["the fee had gone up"])],
    ),
    # where the writer goes on: what is left unsaid, what speaks against it, what came next
    ("His son said he died in Norland without elaborating.", [("His son", "said", ["he died in Norland"])]),
    ("The guild states it was a ferry, despite photos showing guns.", [("The guild", "states", ["it was a ferry"])]),
    (
        "The union said they would meet despite the threats.",
        [("The union", "said", ["they would meet despite the threats"])],
    ),
    ("The mayor said it was safe, prior to closing the dam.", [("The mayor", "said", ["it was safe"])]),
    # what goes on in another tense, and what is joined by a comma alone
    (
        "He said the council bought lamps, but there is nobody to mend them.",
        [("He", "said", ["the council bought lamps, but there is nobody to mend them"])],
    ),
    (
        "The clerk said he agreed with the rule, he added that there was still a chance.",
        [("The clerk", "said", ["he agreed with the rule"]), ("he", "added", ["that there was still a chance"])],
    ),
    (
        "She was at pains to stress that no jobs would go.",
        [("She", "was at pains to stress", ["that no jobs would go"])],
    ),
    ("He took care to point out that it was old.", [("He", "took care to point out", ["that it was old"])]),
    (
        "The chairman assured members that the money would be in their accounts by Friday.",
        [("The chairman", "assured", ["that the money would be in their accounts by Friday"])],
    ),
    ("Reuters has learned that two ships were sold.", [("Reuters", "has learned", ["that two ships were sold"])]),
    (
        "The Courier can exclusively reveal that the mill will close in June.",
        [("The Courier", "can exclusively reveal", ["that the mill will close in June"])],
    ),
    (
        'Her campaign said she would "back the bill," while Maine senator Sue Coll and Lou Gomer said it was bad.',
        [
            ("Her campaign", "said", ['she would "back the bill,"']),
            ("Maine senator Sue Coll and Lou Gomer", "said", ["it was bad"]),
        ],
    ),
    # a participle that the tagger took for an order
    (
        "The judge jailed the cook, warning him that a second theft would mean nine years.",
        [("The judge", "warning", ["that a second theft would mean nine years"])],
    ),
    # the day after a source is no part of it; the day of a document is
    ("His wife of nine years said it rained.", [("His wife of nine years", "said", ["it rained"])]),
    ("The board on 3 May said the mill was shut.", [("The board", "said", ["the mill was shut"])]),
    ("The board on May 3, 2026, said the mill was shut.", [("The board", "said", ["the mill was shut"])]),
    ("The list drawn up on 3 May says it rained.", [("The list drawn up on 3 May", "says", ["it rained"])]),
    # tests tell what is learned by them
    ("Blood tests showed he had been poisoned.", [("Blood tests", "showed", ["he had been poisoned"])]),
    ("The trial showed that the glue holds.", [("The trial", "showed", ["that the glue holds"])]),
    # another verb with the subject of what is said
    (
        "She said the towns support the plan, and share the costs.",
        [("She", "said", ["the towns support the plan, and share the costs"])],
    ),
    (
        "The cook has used her column to claim that the bridge was sold.",
        [("The cook", "has used her column to claim", ["that the bridge was sold"])],
    ),
    ("A cousin phoned the inn to say he was there.", [("A cousin", "phoned the inn to say", ["he was there"])]),
    ("Fans called in to complain that the bed was wet.", [("Fans", "called in to complain", ["that the bed was wet"])]),
    (
        "Visitors heard some of the guards declaring that it was late.",
        [("some of the guards", "declaring", ["that it was late"])],
    ),
    (
        "Her mother heard him shouting that he would burn the house.",
        [("him", "shouting", ["that he would burn the house"])],
    ),
    (
        "Mr Holm said the mill was safe, while denying that a wheel had burst.",
        [("Mr Holm", "said", ["the mill was safe"]), ("Mr Holm", "denying", ["that a wheel had burst"])],
    ),
    ("Moe asked when it would end.", [("Moe", "asked", ["when it would end"])]),
    (
        "Moe shared that the search had gone on all night.",
        [("Moe", "shared", ["that the search had gone on all night"])],
    ),
    (
        '"It was a trap," the baker told the judge adding nobody had seen him.',
        [("the baker", "adding", ["nobody had seen him"])],
    ),
    (
        "Moe said the board had sold the mill but had not given any proof.",
        [("Moe", "said", ["the board had sold the mill but had not given any proof"])],
    ),
    (
        "The talks failed, with the Union of Bakers of Vale (Uba) saying it was late.",
        [("the Union of Bakers of Vale (Uba)", "saying", ["it was late"])],
    ),
    ("Moe said this talking to bakers in Vale.", [("Moe", "said", ["this"])]),
    ("Footage shows a guard shouting that the gate is shut.", [("a guard", "shouting", ["that the gate is shut"])]),
    # who goes on after denying a claim
    (
        "The firm dismissed claims that the dam leaked during last week's storm, maintaining that the wall was sound.",
        [("The firm", "maintaining", ["that the wall was sound"])],
    ),
    # quoted words are still the speaker's
    (
        'He said the jab should be free, and the party has been "saying this for ten years".',
        [("He", "said", ['the jab should be free, and the party has been "saying this for ten years"'])],
    ),
]

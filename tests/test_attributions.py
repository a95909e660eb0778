"""Who is reported to have said what, construction by construction: first what must be left alone."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from quoth.extractors.attributions import attributions_of, extract
from quoth.extractors.base import AttributionType, Stance
from quoth.extractors.reports.found import reported
from quoth.extractors.words.cues import lemma_of_form, nouns, verbs

if TYPE_CHECKING:
    from spacy.language import Language

LEAVES_ALONE = [
    "The storm cast doubt on the race.",
    "The lamp shed light on the table.",
    "Her life was spent drawing attention to old bridges.",
    "The council wants to close the pool.",
    "Workers hope to return on Monday.",
    "The heat threatens to spoil the milk.",
    "The harvest demands patience.",
    "The lawsuit was dismissed by the court.",
    "Live updates: Bridge closes after storm\n\nIt rained.",
    "The two ministers met in Rome on Monday.",
    "The minister travelled to Rome and visited a school.",
    "The alleged thief was arrested on Friday.",
    "The storm is expected to reach the coast tonight.",
    "He is said to be rich.",
    "The bridge was reportedly closed.",
    "If she says no, the deal is off.",
    "The company plans to build a factory.",
    "They called off the search on Tuesday.",
    "The film tells the story of a farmer.",
    "Rescuers found the boy alive.",
    "He started a company in 1990 and sold it.",
    "She put the children to bed at 8.",
    "The truce holds as trucks arrive.",
    "The captain put the hosts two goals ahead.",
    "They had failed to declare the cargo.",
    "The storm threatens to spread.",
    "The delay underscores the need for a new bridge.",
    "Keeping rates low has encouraged borrowing.",
    "The airline ordered 20 jets.",
    "Per head, the rate rose to 7.6.",
    "The senate confirmed the nominee.",
    "The council welcomed hundreds of guests.",
    "Ada advises the mayor.",
    '"The Old Bridge" tells the story of a farmer.',
    "A neighbour asked not to be named.",
    "He paid tribute to her.",
    "The mayor knew more than she has told.",
    "She could not believe that the bridge was old.",
    "This shows how old the bridge is.",
    "She heard that the bridge was old.",
    "The accident put 12 people in hospital.",
    "They placed 20 engineers at the plant.",
    "Edward Said was born in Jerusalem.",
    "The lifeguard drew a line on the floor.",
    "Phone calls for the clerk went unanswered.",
    "The rain proved that the roof was old.",
    "The trouble is that no swimmer was asked.",
    "The fans argued about the referee in a bar.",
    "She laid the book on the table.",
    "The drought shows that the pipes are old.",
    "The statement concerning the bread was read to the villagers.",
    "The wardens share a flat.",
    "He was admitted to the ward on Monday.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    # set phrases of verb and object
    (
        "The union took aim at the board for the delay.",
        [("The union", "took aim at", ["the board for the delay"])],
    ),
    ("Swimmers laid the blame firmly on the clerk.", [("Swimmers", "laid the blame firmly on", ["the clerk"])]),
    (
        "The warden left no doubt that the pool would close.",
        [("The warden", "left no doubt", ["that the pool would close"])],
    ),
    (
        "The warden is of the view that the pool is old.",
        [("The warden", "is of the view", ["that the pool is old"])],
    ),
    ("The warden was scathing about the plan.", [("The warden", "was scathing", ["about the plan"])]),
    # a verb after "and" that goes back to the reporter: silence
    (
        "The bakery said the oven was being repaired and did not answer other questions.",
        [
            ("The bakery", "said", ["the oven was being repaired"]),
            ("The bakery", "did not answer", ["other questions"]),
        ],
    ),
    (
        "The firm said it had paid and would not say how much.",
        [("The firm", "said", ["it had paid"]), ("The firm", "would not say", ["how much"])],
    ),
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
        [("wardens", "said", ["The road was closed"])],
    ),
    # what was going on when somebody promised or asked
    (
        "The club vowed to appeal after its captain was banned.",
        [("The club", "vowed", ["to appeal"])],
    ),
    (
        "The union vowed to strike until the demands are met.",
        [("The union", "vowed", ["to strike until the demands are met"])],
    ),
    # the time of what is expected
    ("Forecasters predict a foot of snow by Tuesday.", [("Forecasters", "predict", ["a foot of snow by Tuesday"])]),
    ("The museum announced a cut on Monday.", [("The museum", "announced", ["a cut"])]),
    # the writer goes on about what was said
    (
        "She said that the board had spent a million on new desks, a sum she said would have kept the pool open.",
        [
            ("She", "said", ["that the board had spent a million on new desks"]),
            ("she", "said", ["would have kept the pool open"]),
        ],
    ),
    (
        "The dairy told staff it may shed up to 200 jobs, blaming weak demand.",
        [("The dairy", "told", ["it may shed up to 200 jobs"]), ("The dairy", "blaming", ["weak demand"])],
    ),
    ("Neighbours called it organised crime.", [("Neighbours", "called", ["it organised crime"])]),
    # two infinitives
    (
        "She called on drivers to slow down and not to enter the tunnel.",
        [("She", "called on", ["drivers to slow down and not to enter the tunnel"])],
    ),
    # what was not said, and who was accused of saying it
    ("The clerk denied writing that the pool was shut.", [("The clerk", "denied", ["writing that the pool was shut"])]),
    (
        "The clerk stopped short of saying that the pool was shut.",
        [("The clerk", "saying", ["that the pool was shut"])],
    ),
    (
        "Swimmers accused the clerk of saying that the pool was clean.",
        [
            ("Swimmers", "accused", ["the clerk of saying that the pool was clean"]),
            ("the clerk", "saying", ["that the pool was clean"]),
        ],
    ),
    ("The clerk would neither confirm nor deny the leak.", [("The clerk", "would neither confirm", ["the leak"])]),
    # nouns: with a copula, without a source, as what somebody meets with
    ("Her objection was that no swimmer had been asked.", [("Her", "objection", ["that no swimmer had been asked"])]),
    ("The clerk's view is that the pool is old.", [("The clerk's", "view", ["that the pool is old"])]),
    ("There were complaints about the cold showers.", [(None, "complaints", ["about the cold showers"])]),
    ("Calls for a new pool grew louder.", [(None, "Calls", ["a new pool"])]),
    ("A rumour about a leak was spread on Friday by the clerk.", [("the clerk", "rumour", ["about a leak"])]),
    (
        "The pool plan drew criticism from two swimming clubs.",
        [("two swimming clubs", "drew criticism", ["The pool plan"])],
    ),
    ("The lifeguard came under criticism from parents.", [("parents", "came under criticism", ["The lifeguard"])]),
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
    # a passive that tells of one event, whoever spoke
    ("The cup was announced without a host city.", [(None, "was announced", ["The cup"])]),
    # attitudes and names
    ("Villagers were outraged by the price of bread.", [("Villagers", "were outraged", ["by the price of bread"])]),
    ("Villagers remember the baker as a kind man.", [("Villagers", "remember", ["the baker as a kind man"])]),
    ("The baker opposed what he called a waste of flour.", [("he", "called", ["a waste of flour"])]),
    (
        "The survey placed the wreck 12 km west of the harbour.",
        [("The survey", "placed", ["the wreck 12 km west of the harbour"])],
    ),
    # several agents, and a participle of the agent
    (
        "The mural was dismissed as a smear by the baker as well as his two sons.",
        [("the baker as well as his two sons", "was dismissed", ["The mural", "as a smear"])],
    ),
    (
        "The soup was praised by the baker as a treat, adding that he had eaten three bowls.",
        [
            ("the baker", "was praised", ["The soup", "as a treat"]),
            ("the baker", "adding", ["that he had eaten three bowls"]),
        ],
    ),
    # topics, wishes and other complements
    ("The coach spoke about the cold showers.", [("The coach", "spoke", ["about the cold showers"])]),
    ("The baker elaborated on his plan for a café.", [("The baker", "elaborated on", ["his plan for a café"])]),
    ("The baker questioned the price of the tickets.", [("The baker", "questioned", ["the price of the tickets"])]),
    ("The baker wished the swimmers luck in the final.", [("The baker", "wished", ["the swimmers luck in the final"])]),
    ("Chemists proved that the water was clean.", [("Chemists", "proved", ["that the water was clean"])]),
    ("The club puts its losses in the thousands.", [("The club", "puts", ["its losses in the thousands"])]),
    # nobody in particular within what somebody says
    (
        '"Anyone who thinks the pool is clean should swim in it," the baker said.',
        [("the baker", "said", ['"Anyone who thinks the pool is clean should swim in it,"'])],
    ),
    # a country whose letters spell a pronoun
    ("The US pressed Veland to open the archive.", [("The US", "pressed", ["Veland to open the archive"])]),
    ("The US has blamed Veland for the leak.", [("The US", "has blamed", ["Veland for the leak"])]),
    ("The US insists that the pact holds.", [("The US", "insists", ["that the pact holds"])]),
    # whoever does what only somebody can, on a list or not
    ("A thatcher stressed that the roof was sound.", [("A thatcher", "stressed", ["that the roof was sound"])]),
    ("The trio promised that the show would go on.", [("The trio", "promised", ["that the show would go on"])]),
    ("The druids signalled that they would sing.", [("The druids", "signalled", ["that they would sing"])]),
    # verb and clause
    ("The mayor said that the bridge was safe.", [("The mayor", "said", ["that the bridge was safe"])]),
    ("Officials said the bridge was safe.", [("Officials", "said", ["the bridge was safe"])]),
    ("The bridge was safe, officials said.", [("officials", "said", ["The bridge was safe"])]),
    ("The bridge was safe, said the mayor.", [("the mayor", "said", ["The bridge was safe"])]),
    ("The bridge, the mayor said, was safe.", [("the mayor", "said", ["The bridge", "was safe"])]),
    ("Norland, she said, should use its influence.", [("she", "said", ["Norland", "should use its influence"])]),
    ("In the end, the mayor said, it was safe.", [("the mayor", "said", ["In the end", "it was safe"])]),
    ("However, the bridge was safe, he said.", [("he", "said", ["the bridge was safe"])]),
    ("The mayor told reporters the bridge was safe.", [("The mayor", "told", ["the bridge was safe"])]),
    ("The mayor told the council on Monday it was safe.", [("The mayor", "told", ["it was safe"])]),
    ("The mayor said on Monday the bridge was safe.", [("The mayor", "said", ["the bridge was safe"])]),
    ("The mayor said she believes the bridge is safe.", [("The mayor", "said", ["she believes the bridge is safe"])]),
    ("She worried about the bridge.", [("She", "worried", ["about the bridge"])]),
    ("She asked whether the bridge was safe.", [("She", "asked", ["whether the bridge was safe"])]),
    ("Engineers believe the bridge is safe.", [("Engineers", "believe", ["the bridge is safe"])]),
    ("As the mayor put it, the bridge was safe.", [("the mayor", "put it", ["the bridge was safe"])]),
    ("As she pointed out, the bridge was safe.", [("she", "pointed out", ["the bridge was safe"])]),
    ('The bridge is "quite safe", as he put it.', [("he", "put it", ['The bridge is "quite safe"'])]),
    ("Officials put the toll at 12.", [("Officials", "put", ["the toll at 12"])]),
    ("The bank pegged growth at 2.3 percent.", [("The bank", "pegged", ["growth at 2.3 percent"])]),
    ("Analysts value it at $3 million.", [("Analysts", "value", ["it at $3 million"])]),
    (
        "She was asked by the mayor, Ada Byron, whether it was safe.",
        [("the mayor, Ada Byron", "was asked", ["whether it was safe"])],
    ),
    (
        "The mayor said the bridge was safe, a claim rejected by the union.",
        [("The mayor", "said", ["the bridge was safe"]), ("the union", "rejected", ["a claim"])],
    ),
    ("The inquest heard that the bridge was old.", [(None, "heard", ["that the bridge was old"])]),
    ("The bridge was old, a jury has heard.", [(None, "has heard", ["The bridge was old"])]),
    ("The bridge was old, the court was told.", [(None, "was told", ["The bridge was old"])]),
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
    pytest.param(
        "Milk, per the label, keeps for nine days, but the shop throws it out after six.",
        [("the label", "per", ["Milk", "keeps for nine days"])],
        marks=pytest.mark.xfail(
            strict=True, reason="the writer's own clause behind 'but' is not told from the label's"
        ),
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
    (
        "The herd lost 12 goats, farmers said, and grew by 40 lambs.",
        [("farmers", "said", ["The herd lost 12 goats", "grew by 40 lambs"])],
    ),
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
    (
        "According to the plan, the bridge will close; the road will stay open.",
        [("the plan", "According to", ["the bridge will close; the road will stay open"])],
    ),
    (
        "The bridge was closed, according to papers filed in court.",
        [("papers filed in court", "according to", ["The bridge was closed"])],
    ),
    ("In her view, the bridge is safe.", [("her", "In", ["the bridge is safe"])]),
    ("In the opinion of engineers, the bridge is safe.", [("engineers", "In the opinion of", ["the bridge is safe"])]),
    ("By the union's count, 40 people left.", [("the union's count", "By", ["40 people left"])]),
    (
        "The agency reported that the bridge was old, citing two witnesses.",
        [
            ("The agency", "reported", ["that the bridge was old"]),
            ("two witnesses", "citing", ["that the bridge was old"]),
        ],
    ),
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
    ("By denying the claim, she angered them.", [("she", "denying", ["the claim"])]),
    ("They signed a petition calling for a new bridge.", [("They", "calling for", ["a new bridge"])]),
    ("They saw a petition calling for a new bridge.", [("a petition", "calling for", ["a new bridge"])]),
    ("They issued a statement saying it was safe.", [("They", "saying", ["it was safe"])]),
    ("The survey, conducted in May, found that few agreed.", [("The survey", "found", ["that few agreed"])]),
    ("Police could not say whether it was safe.", [("Police", "could not say", ["whether it was safe"])]),
    # quotations
    ('"It is safe," said the mayor.', [("the mayor", "said", ['"It is safe,"'])]),
    ('"It is safe," the mayor said. "Go home."', [("the mayor", "said", ['"It is safe,"', '"Go home."'])]),
    ('"It is safe," she went on.', [("she", "went on", ['"It is safe,"'])]),
    (
        '"It is safe," Ada Byron, author of "Old Bridges", said on Monday.',
        [('Ada Byron, author of "Old Bridges"', "said", ['"It is safe,"'])],
    ),
    ('"It is," the mayor said, "quite safe."', [("the mayor", "said", ['"It is,"', '"quite safe."'])]),
    ('The mayor told the council: "It is safe."', [("The mayor", "told", ['"It is safe."'])]),
    ('The mayor said it was "quite safe".', [("The mayor", "said", ['it was "quite safe"'])]),
    (
        "“It is safe,” the mayor said.\n\n“Nobody was hurt.”",
        [("the mayor", "said", ["“It is safe,”", "“Nobody was hurt.”"])],
    ),
    (
        "The mayor said:\n\n“It is safe.\n\n“Nobody was hurt.”",
        [("The mayor", "said", ["“It is safe.\n\n“Nobody was hurt.”"])],
    ),
    # coordination and participles
    (
        "The mayor said the bridge was safe, adding that it was old.",
        [("The mayor", "said", ["the bridge was safe"]), ("The mayor", "adding", ["that it was old"])],
    ),
    (
        "She criticised the plan and warned that it would fail.",
        [("She", "criticised", ["the plan"]), ("She", "warned", ["that it would fail"])],
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
        "She promised that those hurt would be helped and appealed for calm.",
        [("She", "promised", ["that those hurt would be helped"]), ("She", "appealed for", ["calm"])],
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
    (
        'Byron, whose plan Holt had called "silly", said he felt relieved.',
        [
            ('Byron, whose plan Holt had called "silly"', "said", ["he felt relieved"]),
            ("Holt", "had called", ['"silly"']),
        ],
    ),
    # objects
    ("Critics accused the mayor of negligence.", [("Critics", "accused", ["the mayor of negligence"])]),
    ('Critics called it "a disgrace".', [("Critics", "called", ['it "a disgrace"'])]),
    (
        "Critics called the bridge “a disgrace” for the city.",
        [("Critics", "called", ["the bridge “a disgrace” for the city"])],
    ),
    (
        'The mayor said her council "was ready to act now."',
        [("The mayor", "said", ['her council "was ready to act now."'])],
    ),
    (
        'The mayor outlined the need to act: "We have no time."',
        [("The mayor", "outlined", ['the need to act: "We have no time."'])],
    ),
    ("It was a plan that unions called “a dead letter”.", [("unions", "called", ["“a dead letter”"])]),
    ("The court found the fine too low.", [("The court", "found", ["the fine too low"])]),
    ("The mayor expressed interest in the offer.", [("The mayor", "expressed interest", ["in the offer"])]),
    ("She described the bridge as safe.", [("She", "described", ["the bridge as safe"])]),
    ("The claim that the mayor denies was repeated.", [("the mayor", "denies", ["The claim"])]),
    ("It was a plan that the mayor has described as dead.", [("the mayor", "has described", ["as dead"])]),
    ("The man whom she accused of theft has left.", [("she", "accused", ["of theft"])]),
    ("She calls it a shame that it rained.", [("She", "calls", ["it a shame that it rained"])]),
    (
        'She left, calling it "a shame" and urging the council to act.',
        [("She", "calling", ['it "a shame"']), ("She", "urging", ["the council to act"])],
    ),
    ("The poll shows Byron leading by two points.", [("The poll", "shows", ["Byron leading by two points"])]),
    ("The hospital reported 40 patients dead.", [("The hospital", "reported", ["40 patients dead"])]),
    ("The club named her the player of the year.", [("The club", "named", ["her the player of the year"])]),
    ("A judge ordered them held without bail.", [("A judge", "ordered", ["them held without bail"])]),
    ("It denied having known of the fault.", [("It", "denied", ["having known of the fault"])]),
    ("She described the plan to reporters as dead.", [("She", "described", ["the plan", "as dead"])]),
    ("Critics praised it as one of the best.", [("Critics", "praised", ["it as one of the best"])]),
    ("He paid tribute to her as a friend.", [("He", "paid tribute", ["to her as a friend"])]),
    ("The centre predicted landfall 80 km away.", [("The centre", "predicted", ["landfall 80 km away"])]),
    ("She condemned the plan, which was signed in May.", [("She", "condemned", ["the plan"])]),
    ("She condemned the plan as the council met.", [("She", "condemned", ["the plan"])]),
    ("The mayor announced a fund to help shops.", [("The mayor", "announced", ["a fund to help shops"])]),
    ("The firm announced the closure of the plant.", [("The firm", "announced", ["the closure of the plant"])]),
    # demands
    ("The mayor urged residents to leave.", [("The mayor", "urged", ["residents to leave"])]),
    ("The mayor called on residents to leave.", [("The mayor", "called on", ["residents to leave"])]),
    ("She appealed to the council for help.", [("She", "appealed to", ["the council for help"])]),
    ("Police asked anyone who saw it to call.", [("Police", "asked", ["anyone who saw it to call"])]),
    ("Unions called for new talks.", [("Unions", "called for", ["new talks"])]),
    # infinitives and gerunds
    ("The mayor vowed to rebuild the bridge.", [("The mayor", "vowed", ["to rebuild the bridge"])]),
    ("He denied taking the money.", [("He", "denied", ["taking the money"])]),
    # passives
    ("The plan was condemned by the union.", [("the union", "was condemned", ["The plan"])]),
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
    ("These claims have been dismissed by the city.", [("the city", "have been dismissed", ["These claims"])]),
    ("It was announced that the bridge would close.", [(None, "was announced", ["that the bridge would close"])]),
    # prepositions
    ("According to the mayor, the bridge was safe.", [("the mayor", "According to", ["the bridge was safe"])]),
    ("The bridge was safe, according to the mayor.", [("the mayor", "according to", ["The bridge was safe"])]),
    (
        "The bridge was safe, according to its keeper, Ada Byron, who left in May.",
        [("its keeper, Ada Byron", "according to", ["The bridge was safe"])],
    ),
    ("In June, the mayor said no.", [("the mayor", "said", ["no"])]),
    (
        "According to the mayor, however, the bridge was safe.",
        [("the mayor", "According to", ["the bridge was safe"])],
    ),
    (
        "The bridge was closed at the request of the mayor.",
        [("the mayor", "at the request of", ["The bridge was closed"])],
    ),
    # nouns and adjectives
    (
        "The union has raised concern that the bridge is old.",
        [("The union", "has raised concern", ["that the bridge is old"])],
    ),
    ("She is confident that the bridge is safe.", [("She", "is confident", ["that the bridge is safe"])]),
    # silence
    ("The firm declined to comment on the report.", [("The firm", "declined to comment", ["on the report"])]),
    ("The firm did not respond to questions.", [("The firm", "did not respond", ["to questions"])]),
    # pleas, and what is made clear
    ("He pleaded not guilty to two charges.", [("He", "pleaded", ["not guilty to two charges"])]),
    ("She made it clear that the bridge would close.", [("She", "made it clear", ["that the bridge would close"])]),
    # layouts
    (
        "The mayor wrote:\n\n    The bridge was never safe.\n    We closed it.\n\nShe left.",
        [("The mayor", "wrote", ["The bridge was never safe.\n    We closed it."])],
    ),
    (
        "The mayor wrote:\n\n> The bridge was never safe.\n\nShe left.",
        [("The mayor", "wrote", ["The bridge was never safe."])],
    ),
    ('" It is safe, " the mayor said.', [("the mayor", "said", ['" It is safe, "'])]),
    (
        'He took a last shot at the council: "It was never safe, and they knew it."',
        [("He", "took", ['"It was never safe, and they knew it."'])],
    ),
    (
        "Q: Is the bridge safe?\n\nByron: It is quite safe.",
        [("Q", ":", ["Is the bridge safe?"]), ("Byron", ":", ["It is quite safe."])],
    ),
    ("Poll: Half of voters are undecided\n\nIt rained.", [("Poll", ":", ["Half of voters are undecided"])]),
    ("Mayor Ada Byron: Bridge ‘never safe’\n\nIt rained.", [("Mayor Ada Byron", ":", ["Bridge ‘never safe’"])]),
    ("Bridge was never safe: minister\n\nIt rained.", [("minister", ":", ["Bridge was never safe"])]),
    ('Ada Byron: "It is safe."', [("Ada Byron", ":", ['"It is safe."'])]),
    ('"It is safe." — Ada Byron, engineer', [("Ada Byron", None, ['"It is safe."'])]),
]

STANCES = [
    ("The mayor said it was safe.", Stance.STATE),
    ("The mayor denied that it was safe.", Stance.DENY),
    ("The mayor thinks that it is safe.", Stance.BELIEVE),
    ("The mayor urged them to leave.", Stance.DEMAND),
    ("The mayor told them to leave.", Stance.DEMAND),
    ("The mayor recommended that they stay.", Stance.DEMAND),
    ("The mayor condemned the attack.", Stance.CONDEMN),
    ("The mayor declined to comment on the attack.", Stance.NOCOMMENT),
    ("The mayor did not say why it fell.", Stance.NOCOMMENT),
]


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(nlp: Language, text: str) -> None:
    assert [text[one.span.start : one.span.end] for one in extract(nlp(text))] == []


@pytest.mark.parametrize(("text", "wanted"), FINDS)
def test_finds(nlp: Language, text: str, wanted: list[tuple[str | None, str | None, list[str]]]) -> None:
    found = [
        (
            text[one.source[0].start : one.source[0].end] if one.source else None,
            text[one.cue[0].start : one.cue[0].end] if one.cue else None,
            [text[part.start : part.end] for part in one.content],
        )
        for one in extract(nlp(text))
    ]
    assert found == wanted


STANCES += [
    ("The baker had no comment on the price.", Stance.NOCOMMENT),
    ("The union was criticised by the baker.", Stance.CONDEMN),
    ("A recount was ordered on Monday.", Stance.DEMAND),
]


NOT_YET = [
    pytest.param(
        "Fishermen praised and thanked the crew for its courage.",
        ["praised", "thanked"],
        marks=pytest.mark.xfail(reason="an object that two verbs share goes to the first alone", strict=True),
    ),
    pytest.param(
        "For the union, the plan is a farce.",
        ["For"],
        marks=pytest.mark.xfail(reason="a bare 'for' is taken for a purpose", strict=True),
    ),
    pytest.param(
        "The clerk gave the plan little chance.",
        ["gave"],
        marks=pytest.mark.xfail(reason="chances that are given are taken for gifts", strict=True),
    ),
]


@pytest.mark.parametrize(("text", "cues"), NOT_YET)
def test_is_to_be_found(nlp: Language, text: str, cues: list[str]) -> None:
    assert [text[found.cue[0].start : found.cue[0].end] for found in extract(nlp(text))] == cues


@pytest.mark.parametrize(("text", "stance"), STANCES)
def test_stance(nlp: Language, text: str, stance: Stance) -> None:
    assert [one.stance for one in extract(nlp(text))] == [stance]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('"It is safe," the mayor said.', AttributionType.DIRECT),
        ('The mayor said it was "safe".', AttributionType.MIXED),
        ("The mayor said it was safe.", AttributionType.INDIRECT),
        ("“It is safe.\n\n“Go home,” the mayor said.", AttributionType.DIRECT),
    ],
)
def test_type(nlp: Language, text: str, kind: AttributionType) -> None:
    assert [one.type for one in extract(nlp(text))][-1:] == [kind]


def test_negation(nlp: Language) -> None:
    one, two = extract(nlp("The mayor did not announce a closure. The mayor announced a review."))
    assert (one.negated, two.negated) == (True, False)


UNSAID = [
    "Instead of announcing that the pool was shut, the clerk went home.",
    "The clerk no longer claims the pool is clean.",
    "The clerk stopped short of saying that the pool was shut.",
    "The clerk would neither confirm nor deny the leak.",
]


@pytest.mark.parametrize("text", UNSAID)
def test_what_was_left_unsaid_is_negated(nlp: Language, text: str) -> None:
    assert [found.negated for found in extract(nlp(text))] == [True]


def test_nesting(nlp: Language) -> None:
    outer, inner = extract(nlp("The minister said that the mayor claimed the bridge was safe."))
    assert outer.parent is None
    assert inner.parent is outer


def test_speakers_own_mind_within_his_own_words_is_left_alone(nlp: Language) -> None:
    text = '"I think it is safe, and we hope it stays so," the mayor said.'
    assert [one.cue_lemma for one in extract(nlp(text))] == ["say"]


def test_offsets_hold_and_order_is_by_position(nlp: Language) -> None:
    text = "  The mayor said it was safe. \r\n\r\n“It is,” she added — “believe me.”\n\n• Officials denied it.\n"
    doc = nlp(text)
    found = attributions_of(doc)
    assert found == attributions_of(doc)
    assert [one.span.start for one in found] == sorted(one.span.start for one in found)
    for one in found:
        for part in (*one.content, *one.cue, *one.source):
            assert text[part.start : part.end].strip() == text[part.start : part.end] != ""


@pytest.mark.parametrize("space", ["  ", "\u00a0", " \u2009", "\t"])
def test_loose_spaces_cost_no_report(nlp: Language, space: str) -> None:
    text = "According to the mayor, it was safe. The union, which left, did not say why it called it “a risk to all”."
    spaced = text.replace(" ", space)
    wanted = [
        [text[part.start : part.end] for part in (*one.source, *one.cue, *one.content)] for one in extract(nlp(text))
    ]
    found = [
        [spaced[part.start : part.end] for part in (*one.source, *one.cue, *one.content)]
        for one in extract(nlp(spaced))
    ]
    assert len(wanted) == 3
    assert [[words.replace(space, " ") for words in one] for one in found] == wanted


BAD_INPUT = [
    "",
    " \n\n ",
    "“",
    "said",
    "said said said said said. Said: said, said “said” said.",
    "THE MAYOR SAID THAT THE BRIDGE WAS SAFE AND URGED EVERYBODY TO STAY",
    "According to",
    "according to, according to the, per",
    '"It is safe, the mayor said. "No, the union said, "it is not.',
    "- said\n- told\n- “asked\n",
    "Der Minister sagte, die Brücke sei sicher.",
]


@pytest.mark.parametrize("text", BAD_INPUT)
def test_bad_input_does_no_harm(nlp: Language, text: str) -> None:
    for one in extract(nlp(text)):
        assert one.content
        assert 0 <= one.span.start < one.span.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "“" + "It rained and it poured. " * 1000 + "” the mayor said.",
        "The mayor said " + "the bridge was old and " * 400 + "that was all.",
        '"No," he said. ' * 600,
        "The mayor said that " * 300,
    ],
    ids=["5,000 quoted words", "a sentence of 2,000 words", "600 quotations", "300 nested"],
)
def test_time_grows_with_the_text_only(nlp: Language, text: str) -> None:
    doc = nlp(text)
    began = time.perf_counter()
    reported(doc)
    assert time.perf_counter() - began < 3


def test_lexicon_is_sound() -> None:
    frames = set(
        "clause quote wh that inf order ing obj pred pred/adj hearer hearer_to nocomment it amount heard".split()
    )
    assert len(verbs()) >= 300
    for lemma, verb in verbs().items():
        assert lemma == lemma.lower()
        assert all(f in frames or f.partition("/")[0] == "obj" or f[:2] == "p:" or f[:4] == "via:" for f in verb.frames)
    assert lemma_of_form()["urged"] == "urge"
    assert lemma_of_form()["begged"] == "beg"
    assert lemma_of_form()["denies"] == "deny"
    assert nouns()["claim"].stance is Stance.STATE

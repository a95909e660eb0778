"""Numbers without a noun: what the verb had for its object before, and who can only be people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from quoth.extractors.figures import extract

if TYPE_CHECKING:
    from spacy.language import Language

# text -> value, counted noun, kind
COUNTED: list[tuple[str, list[tuple[float, str | None, str]]]] = [
    # the same verb
    ("The mill sold 60 looms in May. By June it had sold 20.", [(60, "looms", "count"), (20, "looms", "count")]),
    ("Ann Dorr sells 60 bags a day; in May she sold 20.", [(60, "bags", "rate"), (20, "bags", "count")]),
    ("The crew catches eels. Last year they caught 90.", [(90, "eels", "count")]),
    # a level that a change leads to, and another change of the same
    (
        "The mill reported a 9 percent rise in rents to $340 for the year ended in May, from $312.",
        [(9, "rents", "percentage"), (340, "rents", "money"), (312, "rents", "money")],
    ),
    (
        "The port saw a fall of 9 per cent in cargo for the quarter at 40 tonnes against 44 tonnes.",
        [(9, "cargo", "percentage"), (40, "cargo", "mass"), (44, "cargo", "mass")],
    ),
    (
        "Output registered a 9 per cent growth in the quarter, compared with a 2 per cent growth a year ago.",
        [(9, "Output", "percentage"), (2, "Output", "percentage")],
    ),
    ("Both ports saw over 9 per cent jump in landings in May.", [(9, "landings", "percentage")]),
    ("The bank told of a 9 per cent increase in lending to farmers.", [(9, "lending", "percentage")]),
    (
        "A 9 percent share in the mill went to Kesta, at $40.",
        [(9, "share", "percentage"), (40, "percent share", "money")],
    ),
    (
        "They told of a 9 percent rise in rents and of fares of $7 compared with $6.",
        [(9, "rents", "percentage"), (7, "fares", "money"), (6, "fares", "money")],
    ),
    # each of its own thing
    (
        "Output of tin and zinc fell by 4 and 3 percent respectively.",
        [(4, "Output of tin", "percentage"), (3, "Output of zinc", "percentage")],
    ),
    (
        "Petrol and diesel prices rose by $1.38 and $1.30, respectively.",
        [(1.38, "Petrol prices", "money"), (1.3, "diesel prices", "money")],
    ),
    (
        "Profit and sales rose 4 percent and 9 percent to $40m and $600m respectively.",
        [
            (4, "Profit", "percentage"),
            (9, "sales", "percentage"),
            (40_000_000, "Profit", "money"),
            (600_000_000, "sales", "money"),
        ],
    ),
    (
        "The price of tin and zinc fell by 4 and 3 percent.",
        [(4, "tin", "percentage"), (3, "tin", "percentage")],
    ),
    # how many there are now, however few were added
    ("Jobs fell by 92,000 to 16.7 million.", [(92_000, "Jobs", "count"), (16_700_000, "Jobs", "count")]),
    (
        "The count of idle cooks rose by 40 to 900.",
        [(40, "idle cooks", "people_count"), (900, "idle cooks", "people_count")],
    ),
    (
        "Income was $9m, representing a 4 percent increase over $8m in May.",
        [(9_000_000, "Income", "money"), (4, "Income", "percentage"), (8_000_000, "Income", "money")],
    ),
    # each mover of its own, and an index past its points
    (
        "Rents fell by 4 percent in May, wages by 3 percent and fees by 2 percent.",
        [(4, "Rents", "percentage"), (3, "wages", "percentage"), (2, "fees", "percentage")],
    ),
    (
        "The Varsen index fell by 90 points, or 2%, to close at 4,300.",
        [(90, "points", "count"), (2, "Varsen index", "percentage"), (4300, "Varsen index", "count")],
    ),
    ("Sales hit a record high of 4.27 million.", [(4_270_000, "Sales", "count")]),
    # those who work are no soldiers, and lost jobs are no dead
    ("The labour force is 25 million.", [(25_000_000, "labour force", "people_count")]),
    ("The army reported job losses of 900.", [(900, "job losses", "count")]),
    # nobody is shot
    ("Arrivals shot up to 900.", [(900, "Arrivals", "people_count")]),
    ("Guards shot 9.", [(9, "people", "casualty_count")]),
    # shares of a firm, and of a vote
    ("Shares of the company closed at $9.", [(9, "Shares of the company", "money")]),
    # fewer and more
    ("Wolves killed 73 sheep this summer, 21 fewer than in May.", [(73, "sheep", "count"), (21, "sheep", "count")]),
    (
        "Eighteen cooks died, three fewer than in June.",
        [(18, "cooks", "casualty_count"), (3, "cooks", "casualty_count")],
    ),
    (
        "In two mills 40 looms broke, nine more than in May.",
        [(2, "mills", "count"), (40, "looms", "count"), (9, "looms", "count")],
    ),
    # the subject or object of the sentence before, not what is beside it
    (
        "They stole 60 goats from 14 farms. Nine were found.",
        [(60, "goats", "count"), (14, "farms", "count"), (9, "goats", "count")],
    ),
    (
        "Nine dyers were held over a theft of 40 looms. Three others fled.",
        [(9, "dyers", "people_count"), (40, "looms", "count"), (3, "others", "people_count")],
    ),
    (
        "The cup began with 64 rowers. After three rounds, eight are left.",
        [(64, "rowers", "people_count"), (3, "rounds", "count"), (8, "rowers", "people_count")],
    ),
    (
        "In two storms 40 bells fell. Nine cracked.",
        [(2, "storms", "count"), (40, "bells", "count"), (9, "bells", "count")],
    ),
    # what a verb of reckoning puts them on
    ("The clerk put the stock at 12 barrels.", [(12, "stock", "volume")]),
    # a place is nobody: the parser hung the clause on it
    (
        "Some 90 troops are based in Velia, 70 of whom have reached the Dorn region.",
        [(90, "troops", "troop_count"), (70, "troops", "troop_count")],
    ),
    # what somebody else's number is put on
    (
        "The cost, which the council puts at $4, has risen.",
        [(4, "cost", "money")],
    ),
    (
        "The army said 12 had died, the rebels 60.",
        [(12, "people", "casualty_count"), (60, "people", "casualty_count")],
    ),
    # a second source's number, whose verb is left out
    (
        "Police put the crowd at 9,000, organisers at 20,000.",
        [(9_000, "crowd", "people_count"), (20_000, "crowd", "people_count")],
    ),
    ("The mayor put the cost at $4, the guild at $9.", [(4, "cost", "money"), (9, "cost", "money")]),
    ("Rebels put the dead at 7, the wounded at 9.", [(7, "dead", "casualty_count"), (9, "wounded", "casualty_count")]),
    # the same after it as after the number before
    (
        "They took 60 goats from one herder and 22 from another.",
        [(60, "goats", "count"), (1, "herder", "people_count"), (22, "goats", "count")],
    ),
    # a noun with a determiner is another's
    (
        "Of the 90 mills, 37 had no roof and 12 no door at all.",
        [(90, "mills", "count"), (37, "mills", "count"), (12, "mills", "count")],
    ),
    # "one" of those just counted
    ("Seven rowers were booked, one was sent off.", [(7, "rowers", "people_count"), (1, "rowers", "people_count")]),
    ("Seven rowers knew that one must wait.", [(7, "rowers", "people_count")]),
    (
        "The loft has 41 girls; two are twins and one is a dyer.",
        [(41, "girls", "people_count"), (2, "twins", "people_count"), (1, "dyer", "people_count")],
    ),
    ("The mill has two kilns and has been without one for years.", [(2, "kilns", "count")]),
    # what people do to others is no number of them
    (
        "Divers brought out 11 alive. Divers hope to reach 40.",
        [(11, "people", "people_count"), (40, "people", "people_count")],
    ),
    (
        "The mill took on 40 for the summer and laid off 900.",
        [(40, "people", "people_count"), (900, "people", "people_count")],
    ),
    ("The weavers have struck in May, and 16 were dismissed.", [(16, "weavers", "people_count")]),
    # harm befalls the living
    (
        "Drivers burned 12 vans on two roads. Guards shot three of them.",
        [(12, "vans", "count"), (2, "roads", "count"), (3, "Drivers", "casualty_count")],
    ),
    # more than there are of the things before
    (
        "A row has shut 19 of its 24 pits, and 31,000 have stayed away.",
        [(19, "pits", "count"), (24, "pits", "count"), (31000, "people", "people_count")],
    ),
    ("He lists 14 names, five of them women's.", [(14, "names", "count"), (5, "names", "count")]),
    ("A lorry carrying 38 fell over.", [(38, "people", "people_count")]),
    ("The choir sang for 200 in the rain.", [(200, "people", "people_count")]),
    ("The coast has 70 whales and 45 farm hands.", [(70, "whales", "count"), (45, "farm hands", "people_count")]),
    # a number that is itself counted
    (
        "The town has 20 trams and wants six, two of them new.",
        [(20, "trams", "count"), (6, "trams", "count"), (2, "trams", "count")],
    ),
    # who lives somewhere
    ("The slide cut off 17 hamlets, where 3,000 live.", [(17, "hamlets", "count"), (3000, "people", "people_count")]),
    # harm to things
    ("The mud buried 14 cars. In the next lane it buried nine.", [(14, "cars", "count"), (9, "cars", "count")]),
    (
        "Some 40 mills had burned by noon, and another 15 were beyond repair.",
        [(40, "mills", "count"), (15, "mills", "count")],
    ),
    # shares of what a sentence told of
    (
        "Half of the dyers have sold up, and a third have no loom.",
        [(0.5, "dyers", "ratio"), (0.3333, "dyers", "ratio")],
    ),
    ("The abbey took in 90 girls. A quarter have no shoes.", [(90, "girls", "people_count"), (0.25, "girls", "ratio")]),
    ("He came third, and a fourth said no.", []),
    # by how much an amount differs
    ("The quay handled 90 tonnes of ore last year, 12 more than in May.", [(90, "ore", "mass"), (12, "ore", "mass")]),
    (
        "Some 300 tonnes of eels were landed at Ulm Quay, compared with 480 last year.",
        [(300, "eels", "mass"), (480, "eels", "mass")],
    ),
    ("They were paid $40 each and 30 dyers got nothing.", [(40, None, "money_rate"), (30, "dyers", "people_count")]),
    ("The board refused a bid of 5.20 pounds a share.", [(5.2, "bid", "money_rate")]),
    (
        "Some 30 per cent of rye is in, compared with 55 per cent in May.",
        [(30, "rye", "percentage"), (55, "rye", "percentage")],
    ),
    # a time before the number is no name of it
    ("Last week 12 came.", [(12, "people", "people_count")]),
    ("In week 12 she left.", []),
    ("The bay has 90 seals. Last winter 12 died.", [(90, "seals", "count"), (12, "seals", "count")]),
    ("Last winter 12 were sold.", [(12, None, "count")]),
    # who comes to places and events
    (
        "The fair drew 9,000 and organisers had expected 300.",
        [(9000, "people", "people_count"), (300, "people", "people_count")],
    ),
    ("The poll drew 40 in Bern.", [(40, None, "count")]),
    # more shares and parts
    ("Seventeen of those on the list have died.", [(17, "those on the list", "casualty_count")]),
    ("The crew went out 44 times last year and saved 17.", [(44, "times", "count"), (17, None, "count")]),
    (
        "Four in five of the letters were late. Of the 90 received, six were torn.",
        [(0.8, "letters", "ratio"), (90, "letters", "count"), (6, "letters", "count")],
    ),
    (
        "The inquest cost 3.1 million euros, of which clerks took 2.2 million.",
        [(3.1e6, "inquest", "money"), (2.2e6, None, "money")],
    ),
    ("Prices for prawns are 6 dollars a kilo.", [(6, "prawns", "money_rate")]),
    (
        "Snow trapped 200 drivers. A van reached 60 by noon.",
        [(200, "drivers", "people_count"), (60, "drivers", "people_count")],
    ),
    # those for whom there is room or food
    ("The agency served hot meals to 140,000 in May.", [(140_000, "people", "people_count")]),
    ("It has food for 300.", [(300, "people", "people_count")]),
    ("It has food for 300 horses.", [(300, "horses", "count")]),
    ("The ferry can take 640.", [(640, "people", "people_count")]),
    ("The lorry can take 640.", [(640, None, "count")]),
    ("The ferry left with 912 aboard.", [(912, "people", "people_count")]),
    ("The ferry left with 40 lorries aboard.", [(40, "lorries", "count")]),
    # what people alone do, and what is done to them or to things alone
    (
        "The mill sold 64 looms. Some 98,000 refused to pay.",
        [(64, "looms", "count"), (98_000, "people", "people_count")],
    ),
    ("They found 62 falcons. Nine were dead.", [(62, "falcons", "count"), (9, "falcons", "count")]),
    ("Three clerks wept. Outside, 900 marched.", [(3, "clerks", "people_count"), (900, "people", "people_count")]),
    ("They found 13 dead. Police detained 20.", [(13, "dead", "casualty_count"), (20, "people", "people_count")]),
    ("Nine cooks wept. The firm recalled 40.", [(9, "cooks", "people_count"), (40, None, "count")]),
    ("He bottles 9,000 jars a year and exports 7,000.", [(9000, "jars", "rate"), (7000, "jars", "count")]),
    ("She hired nine cooks and sent two home.", [(9, "cooks", "people_count"), (2, "cooks", "people_count")]),
    ("Forty banks were asked. Three refused.", [(40, "banks", "count"), (3, "banks", "count")]),
    ("Police stopped 40 cars and held 12.", [(40, "cars", "count"), (12, "people", "people_count")]),
    ("Four ships came to load. Twelve came to see.", [(4, "ships", "count"), (12, "people", "people_count")]),
    ("She hired 40 cooks and bought 12.", [(40, "cooks", "people_count"), (12, None, "count")]),
    # wholes
    ("Some 870 cooks fled, 212 of them on Friday.", [(870, "cooks", "people_count"), (212, "cooks", "people_count")]),
    ("Her party has 27 seats in a house of 53.", [(27, "seats", "count"), (53, "seats", "count")]),
    ("One year in ten is dry.", [(0.1, "year", "ratio")]),
    ("One day in six brings no doctor.", [(0.1667, "day", "ratio")]),
    ("One day in May it rained.", []),
    ("They burn 900 litres at sea; now he burns 600.", [(900, None, "volume"), (600, None, "volume")]),
    # both ends of a change or a comparison
    (
        "The mill will lift output to 14 million jars from 6 million.",
        [(14e6, "jars", "count"), (6e6, "jars", "count")],
    ),
    (
        "The mills spun 31 tonnes of yarn against 26 tonnes in 2020.",
        [(31, "yarn", "mass"), (26, "yarn", "mass")],
    ),
    (
        "The abbey serves 900 meals in 39 schools, down from 950 in 41.",
        [(900, "meals", "count"), (39, "schools", "count"), (950, "meals", "count"), (41, "schools", "count")],
    ),
    (
        "It will carry 300 riders, rising to 500 by May.",
        [(300, "riders", "people_count"), (500, "riders", "people_count")],
    ),
    ("The weir took 31 months, seven longer than planned.", [(31, "weir", "duration"), (7, "weir", "duration")]),
    # shares of one whole in turn
    (
        "It won 39 percent of the votes, the rest 44 percent, and two small parties 6 and 3 percent.",
        [
            (39, "votes", "percentage"),
            (44, "votes", "percentage"),
            (2, "small parties", "count"),
            (6, "votes", "percentage"),
            (3, "votes", "percentage"),
        ],
    ),
    (
        "Danish firms took 54 percent of the orders, followed by Thai firms with 16 and Swedes with 9.",
        [(54, "orders", "percentage"), (16, "orders", "percentage"), (9, "orders", "percentage")],
    ),
    (
        "It holds 40 percent of the seats, and turnout was 61 percent.",
        [(40, "seats", "percentage"), (61, "turnout", "percentage")],
    ),
    # of whom
    ("Of 17 lamps, five work.", [(17, "lamps", "count"), (5, "lamps", "count")]),
    ("Of the young, 71 percent would leave.", [(71, "young", "percentage")]),
    ("Among those over 60, 12 percent would leave.", [(60, "those", "age"), (12, "those over 60", "percentage")]),
    ("Thirty ships lie in the outer roads, 19 of them with rye.", [(30, "ships", "count"), (19, "ships", "count")]),
    (
        "The mill had 900 guests. Some 60 percent came on foot and 12 percent by boat.",
        [(900, "guests", "people_count"), (60, "guests", "percentage"), (12, "guests", "percentage")],
    ),
    # how many each of them has is no number of them
    (
        "The town got 15 trams of four cars, and nine more are on the way.",
        [(15, "trams", "count"), (4, "cars", "count"), (9, "trams", "count")],
    ),
    (
        "The town has 90 vans. Each can carry 80 guests. The first 40 came in May.",
        [(90, "vans", "count"), (80, "guests", "people_count"), (40, "vans", "count")],
    ),
    # room
    ("The wing has three rooms and a hall for 600.", [(3, "rooms", "count"), (600, "people", "people_count")]),
    (
        "The quay handles 900 boxes and has room for 1,200; 950 lay there in May.",
        [(900, "boxes", "count"), (1200, "boxes", "count"), (950, "boxes", "count")],
    ),
    (
        "Of the 532 wares, 291 became dearer and 147 cheaper.",
        [(532, "wares", "count"), (291, "wares", "count"), (147, "wares", "count")],
    ),
    # sums of which nobody says what they are for, and prices
    ("The mayor is short of the $64 million he must find.", [(64e6, None, "money")]),
    ("The $3 million Ada Byron raised came from dyers.", [(3e6, None, "money")]),
    ("The cut deprives the town of $35 million.", [(35e6, None, "money")]),
    ("Tickets are $50 for adults and $25 for pupils.", [(50, "Tickets", "money"), (25, "Tickets", "money")]),
    ("They faulted the mayor for spending $14 million on lawyers.", [(14e6, "lawyers", "money")]),
    ("The mill made a profit after tax of $8 million.", [(8e6, "profit", "money")]),
    # cricket
    ("Both wickets fell late. Kapp was unbeaten on 94 off 71.", [(94, "runs", "count"), (71, "balls", "count")]),
    # brought to another amount, or the next price
    ("The trip, 25 km by the old road, will be cut to eight.", [(25, "trip", "distance"), (8, "trip", "distance")]),
    (
        "Yarn brought in $9 million, cloth $4 million and coats $3 million.",
        [(9e6, "Yarn", "money"), (4e6, "cloth", "money"), (3e6, "coats", "money")],
    ),
    (
        "Poplars make up 23 percent, limes 19 and pines 11.",
        [(23, None, "percentage"), (19, "limes", "percentage"), (11, None, "percentage")],
    ),
    ("Rents rose 23 percent, and 19 shops closed.", [(23, "Rents", "percentage"), (19, "shops", "count")]),
    ("It has 900 trees, of which 81 percent survive.", [(900, "trees", "count"), (81, "trees", "percentage")]),
    # no more than there were
    (
        "The fund gave hens to 640 nuns in 31 villages. Some 510 of them still had theirs.",
        [(640, "nuns", "people_count"), (31, "villages", "count"), (510, "nuns", "people_count")],
    ),
    ("The town has three ships; one is in dock.", [(3, "ships", "count"), (1, "ships", "count")]),
    # who alone is arrested, sees a match or cheers, and animals that die
    ("The town has nine looms; four were arrested.", [(9, "looms", "count"), (4, "people", "people_count")]),
    ("The play was cheered by 600.", [(600, "people", "people_count")]),
    ("A house where 11 of us live was sold.", [(11, "people", "people_count")]),
    (
        "Vets culled 600 hens at two farms after 140 died. Another 22 are being watched.",
        [(600, "hens", "count"), (2, "farms", "count"), (140, "hens", "count"), (22, "hens", "count")],
    ),
    # the same preposition before the next share, and what is sold at a price
    (
        "Vans account for 40 percent of the dust, old kilns for 25 percent and stoves for 12 percent.",
        [(40, "dust", "percentage"), (25, "dust", "percentage"), (12, "dust", "percentage")],
    ),
    (
        "A jar of oil costs 300 pesos up there and is sold here at 950.",
        [(300, "jar of oil", "money"), (950, "jar of oil", "money")],
    ),
    ("There are 12 floors. Eleven have accepted.", [(12, "floors", "count"), (11, "people", "people_count")]),
]


@pytest.mark.parametrize(("text", "found"), COUNTED)
def test_what_was_said_before(nlp: Language, text: str, found: list[tuple[float, str | None, str]]) -> None:
    assert [(figure.value, figure.counted, figure.kind) for figure in extract(nlp(text))] == found

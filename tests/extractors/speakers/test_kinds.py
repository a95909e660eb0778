"""Kinds of mention that news uses and what each must come to, in passages written apart from the rules.

Every source is marked with the name that must come out: ``[[The LG|Nils Oder]] said``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from quoth.extractors.speakers import speaker_of

if TYPE_CHECKING:
    from spacy.language import Language

KINDS: dict[str, list[str]] = {
    "somebody of another person's": [
        (
            "HarbourLine, which cancelled 31 sailings, complained of frost. Its chief executive, Osk Varrin, asked "
            "for a meeting with Ferries Minister Ulla Brant. “Nobody came,” Varrin said. "
            "[[The minister's adviser|The minister's adviser]] disputed that, saying the line had been warned."
        ),
    ],
    "a body's name without the word for a body": [
        "The Blue Heron Alliance met in Dorrit. It was hot. [[Blue Heron|Blue Heron Alliance]] said it would not run.",
        "The Orchard Keepers Association sued. [[The Orchard Keepers|Orchard Keepers Association]] want a new law.",
        "Radio Zalenka went dark on Sunday. The mast fell, [[Zalenka|Radio Zalenka]] said.",
        "The Fenwick Messenger lost its printer. [[The Messenger|Fenwick Messenger]] said it would go on.",
    ],
    "a body's name with its noun in small letters": [
        (
            "The Coldwater Ridge Police Department shut a lane. "
            "[[Coldwater Ridge police|Coldwater Ridge Police Department]] said a tree fell."
        ),
        "Penmore Borough Council met. [[Penmore council|Penmore Borough Council]] said the pool would stay shut.",
    ],
    "short forms with a small letter": [
        "The Ministry of Energy met. [[MoE|Ministry of Energy]] said two locks were broken.",
    ],
    "firms of partners": [
        "A letter from Arkwell & Moss LLP arrived. [[Arkwell & Moss|Arkwell & Moss LLP]] said the sale was void.",
    ],
    "one word of a name that is strange to the recogniser": [
        (
            "Ruvarashe Zemura, 38, a potter, has opened a studio. Clay comes from the hills. The studio will close in "
            "winter, according to [[Ruvarashe|Ruvarashe Zemura]]."
        ),
        (
            "Irrigation will return in May, said Catarina dos Anjos Pimentel, an engineer. Two pumps broke. "
            "[[Dos Anjos|Catarina dos Anjos Pimentel]] thinks that a third may fail."
        ),
        (
            "The jury included Anton Keil, Mereana Te Rangi and Ruth Odell. [[Te Rangi|Mereana Te Rangi]] said the "
            "choice was easy."
        ),
    ],
    "a full name in the headline or in capitals alone": [
        (
            "Tamaz Gelovari wins bridge race\n\nA race was held in the port on Sunday. Boats from six towns took part."
            "\n\nThe wind was kind, [[Gelovari|Tamaz Gelovari]] said."
        ),
        "CHIEKO MURATANI won the race in the port. Boats took part. [[Muratani|CHIEKO MURATANI]] said she was glad.",
    ],
    "names that are words or places too": [
        "Austin Bloom, a carpenter, mended the gate. It took a week. [[Bloom|Austin Bloom]] said the wood was old.",
        "Chester Lyon, a farmer, lost two cows. Vets were called. [[Lyon|Chester Lyon]] believes the water was bad.",
        "Blessing Tandi, 30, a nurse, moved to Mutero. It is far. “It is cold,” [[Blessing|Blessing Tandi]] says.",
    ],
    "titles of the world before a name": [
        "The council heard Josaia Vuna Tikoca. Roads were cut. [[Ratu Josaia|Josaia Vuna Tikoca]] said boats would go.",
        "Hla Myat Soe runs a school. It has nine rooms. [[U Hla Myat Soe|Hla Myat Soe]] said three more were needed.",
        "Mzee Hamisi Kwelele grows cloves. Prices fell. [[Hamisi|Hamisi Kwelele]] said he would plant less.",
        "Lord Wexcombe of Tarrow opened the debate. It was late. [[Lord Wexcombe|Lord Wexcombe of Tarrow]] said no.",
        "Cllr Anna Baker opened the fair. It rained. [[Cllr Baker|Anna Baker]] said the tents had held.",
    ],
    "nicknames and first names cut short": [
        "The jury heard R. K. Wimalasiri Gunatilleke. It rained. [[Gunatilleke|R. K. Wimalasiri Gunatilleke]] said no.",
        '“It is over,” said Oscar "Bambo" Phiri, a trainer. He lost. [[Phiri|Oscar "Bambo" Phiri]] said he would rest.',
        "Helen (Nell) Farrant, a weaver, sold her loom. It was heavy. [[Farrant|Helen Farrant]] said her back ached.",
        "Ma. Teresa Lualhati won a seat. She was glad. [[Lualhati|Ma. Teresa Lualhati]] thanked the clerks.",
    ],
    "a relative told of aside": [
        (
            "Baker Otto Grell mended the oven. A cousin, Vera Grell, was in the shop. Bread was sold out at noon. "
            "[[Grell|Otto Grell]] said the oven was old."
        ),
    ],
    "the front of a body's name": [
        (
            "Lindqvist Timber Products Ltd. closed its mill in Orsa on Friday. About 90 people worked there. "
            "[[Lindqvist|Lindqvist Timber Products Ltd.]] said the price of logs had doubled."
        ),
        (
            "Sandmoor Petroleum Exploration plc has cut its dividend. Analysts were surprised. "
            "[[Sandmoor|Sandmoor Petroleum Exploration plc]] blamed a leaking pipeline and said it would drill "
            "again in spring."
        ),
        (
            "Students at Ashgrove Agricultural University marched on Monday. [[Ashgrove|Ashgrove Agricultural "
            "University]] said it would review the fees."
        ),
        (
            "The Nakuru Farmers' Savings Cooperative will merge with a bank. [[The cooperative|Nakuru Farmers' "
            "Savings Cooperative]] said members would vote in May."
        ),
    ],
    "a short form with the letters of another language": [
        (
            "The National Water Institute (CONAG) has closed three beaches. Swimmers were sent home. "
            "[[CONAG|National Water Institute (CONAG)]] said the bacteria would be gone in a week."
        ),
        (
            "Prices rose 4 percent in March, according to [[the National Office of Economic Statistics "
            "(BURSE)|National Office of Economic Statistics (BURSE)]]. [[BURSE|National Office of Economic "
            "Statistics (BURSE)]] expects more."
        ),
        (
            "A member of the Federation of Independent Teachers (SNEPT) was hurt. [[SNEPT|Federation of "
            "Independent Teachers (SNEPT)]] called for a strike."
        ),
    ],
    "a short form in small and capital letters": [
        (
            "Orders were issued by the State Ministry of Forestry and Water Technology (MofWat). Farmers went to "
            "court. [[MofWat|State Ministry of Forestry and Water Technology (MofWat)]] has not replied, the "
            "judge said."
        ),
        (
            "The Electric Supply Board of Orrin (ESBO) cut the power. [[ESBO|Electric Supply Board of Orrin "
            "(ESBO)]] apologised."
        ),
    ],
    "a short form of a name in small letters": [
        (
            "The Tarlo Heights ratepayers and residents association (RRA) has gone to court over a mast. [[The "
            "RRA|Tarlo Heights ratepayers and residents association (RRA)]] said no one had been asked."
        ),
    ],
    "a body named by the office of who sits there": [
        (
            "Roads were closed, [[the Prosecutor General's Office|Prosecutor General's Office]] said. [[The "
            "office|Prosecutor General's Office]] added that two men were held."
        ),
        (
            "He has letters from [[the State Prosecutor General's Office, the Audit Council|State Prosecutor "
            "General's Office]], that he owes nothing."
        ),
        (
            "[[The Mayor's Office|Mayor's Office]] said the square would be closed. [[The Office of the "
            "Ombudsman|Office of the Ombudsman]] objected."
        ),
        (
            "[[The King County Sheriff's Office|King County Sheriff's Office]] said a bear was seen. [[The "
            "sheriff's office|King County Sheriff's Office]] told hikers to stay away."
        ),
    ],
    "names of bodies over several prepositions": [
        (
            "[[The Agency for the Protection of Forests and Rivers|Agency for the Protection of Forests and "
            "Rivers]] has banned campfires. [[The agency|Agency for the Protection of Forests and Rivers]] said "
            "the woods were dry."
        ),
        "[[The Council for the Defence of the Islands|Council for the Defence of the Islands]] opposed the plan.",
    ],
    "two of one surname: who was just introduced": [
        (
            "Singer Tobi Nkala died on Sunday. Nkala was 30. This was after Femi Nkala who speaks for the family "
            "described the night. [[Nkala|Femi Nkala]] said: “He was asleep in the car.”"
        ),
        "Boxer Yan Bo lost. His trainer, Yan Wei, was angry. “He did not run enough,” [[Yan|Yan Wei]] said.",
    ],
    "two of one surname: whose pronouns have the gender of the title": [
        (
            "Bae Tok Jun, a diver, found the wreck. Bae Rin Mi, a cook on the boat, saw the mast. Rin Mi spoke to "
            "reporters. She was cold. According to [[Mr Bae|Bae Tok Jun]], it lay in mud."
        ),
        (
            "Doan Thi Sen, a baker, and Doan Van Kiet, a porter, own the stall. Sen paid the rent. Kiet spoke to "
            "reporters. He was calm. [[Ms Doan|Doan Thi Sen]] said it was late. [[Mr Doan|Doan Van Kiet]] said "
            "they would go."
        ),
    ],
    "a body by an adjective that its name does not have": [
        (
            "Kelmar's central bank raises rates\n\nThe Bank of Kelmar raised its rate on Thursday, a day after the "
            "Bank of Sorvia. [[The bank|Bank of Kelmar]] said prices would fall. [[Kelmar's central bank|Bank of "
            "Kelmar]] also warned of dear loans."
        ),
        (
            "The Museum of Tarn has closed. [[Tarn's new museum|Museum of Tarn]] said the roof had leaked. [[Tarn's "
            "new gallery|Tarn's new gallery]] stays open, it said."
        ),
    ],
    "one pronoun counts once for the gender of who was named before": [
        (
            "Nina Brodel, a lawyer, came later. Brodel said little. Firefighters brought a boy from the roof. [[He|a "
            "boy]] said it was hot."
        ),
    ],
    "what is his after a demand is his who is asked": [
        "Bram Olde wrote to Per Stang and begged him to drop [[his|Per Stang]] threat to strike.",
        "Ida Fosse told Per Stang to keep [[his|Per Stang]] promise to pay.",
        "Ida Fosse told Per Stang to read [[her|Ida Fosse]] statement that the well is dry.",
        "Bram Olde promised Per Stang to keep [[his|Bram Olde]] promise to pay.",
    ],
    "a body by the plural that ends its name": [
        "The Ostby County Archives moved to a mill. [[The archives|Ostby County Archives]] said 300 boxes were lost.",
        ("Tarn Airlines cut two routes, and so did Orle Airlines. [[The airlines|The airlines]] said fuel was dear."),
    ],
    "the initials of an office": [
        (
            "State Premier DK Saha told the chief secretary to report. The move follows complaints. [[SP|DK "
            "Saha]] has recommended an inquiry."
        ),
        (
            "Lieutenant Governor R K Anand visited the dam. Farmers met him. [[The LG|R K Anand]] said the gates "
            "were safe."
        ),
        "Chief Minister Savita Rane opened the fair. [[The CM|Savita Rane]] said the stalls were free.",
        (
            "Deputy Commissioner Imran Shah led the raid. Nine were held. [[The DC|Imran Shah]] said shops must "
            "close at ten."
        ),
        "Prime Minister Jens Holt fell on the ice. [[The PM|Jens Holt]] joked that the ice won.",
    ],
    "the body whose office somebody holds": [
        (
            "The Green Harvest Alliance (GHA) leader, Tomas Reyl, spoke in Lund. [[His party|Green Harvest "
            "Alliance (GHA)]] would not join the coalition."
        ),
        (
            "Coast Rescue Board (CRB) director Ines Fado met reporters. Fado said that [[her agency|Coast Rescue "
            "Board (CRB)]] was asking for two more boats."
        ),
        (
            "Joram Tate, the chief executive of Pellworth Mines, spoke first. Tate said [[his company|Pellworth "
            "Mines]] would appeal."
        ),
    ],
    'speakers joined by other words than "and"': [
        (
            "Legislator Fen Baolin, along with councillor Ruth Hsu and other colleagues, held a briefing. [[Fen, "
            "along with Ruth Hsu and other colleagues,|Fen Baolin, Ruth Hsu and other colleagues]] alleged that "
            "the land was sold twice."
        ),
        (
            "[[Senator Ugo Dami, together with Governor Ime Bassey,|Ugo Dami and Ime Bassey]] asked the court to "
            "halt the vote."
        ),
        "[[Maria Lopes as well as her brother Rui|Maria Lopes and Rui]] said the house was theirs.",
    ],
    "a wider word for a rank or office": [
        (
            "Fire broke out in a mill, Tariq Aziz Mia, additional superintendent of police, told the daily. The "
            "cause is not known, said [[the police official|Tariq Aziz Mia]]."
        ),
        "Assistant commissioner Leena Rao opened the shelter. [[The officer|Leena Rao]] said blankets were short.",
        "Sub-inspector Vikas Thapar found the purse. The owner wept, [[the police officer|Vikas Thapar]] said.",
        "Deputy finance secretary Kojo Mensah signed the loan. [[The official|Kojo Mensah]] said it was cheap.",
        (
            "Vice-chancellor Amara Eze was suspended in May. Through her lawyer, Uche Obi, [[the professor|Amara "
            "Eze]] moved to court, asking that she be reinstated."
        ),
        "Brigade commander Col. Ilir Hoxha led the search. [[The officer|Ilir Hoxha]] said no one was lost.",
    ],
    "bodies by a wider noun, organs of a state apart": [
        (
            'The Sarvian Society for the Disabled (SSD) lost its hall. "As a result, no one dances," said SSD '
            "founder Aida Lund. The Health Ministry denied this despite photographs and letters in the report. "
            "[[The organization|Sarvian Society for the Disabled (SSD)]] also said it felt threatened."
        ),
        (
            "Norvik and Sarvia each gave Skyhop a licence, while Arland is to follow. [[The airline|Skyhop]] "
            "hopes to fly in May."
        ),
        (
            "Freja Air was the first to land at Holm, while other carriers wait. [[The carrier|Freja Air]] said "
            "it was proud."
        ),
    ],
    "firms by the end of their name": [
        (
            'Workers at Taesan Heavy Machinery Co. voted to strike. Their union cheered. "The company made a '
            'profit, yet it treats us as a cost," union leader Pak Chol told a rally. The Jeju District Court '
            "fined five of them. [[The firm|Taesan Heavy Machinery Co.]] rejected the accusation. Wages at its "
            "partner firms are set by those firms, [[it|Taesan Heavy Machinery Co.]] pointed out."
        ),
    ],
    "where a firm is based": [
        (
            "Rookwood Dairies has posted a loss and told staff it may shed 90 jobs. Net profit dropped to "
            "nothing, [[the Hull-based company|Rookwood Dairies]] said in a statement."
        ),
    ],
    "no minister is the prime minister": [
        (
            "Transport minister Ola Brandt wrote to the prime minister. Brandt's office hit back. According to "
            "Channel Nine, [[the prime minister|the prime minister]] told friends he would stay."
        ),
        "Finance minister Ada Pell spoke. [[The minister|Ada Pell]] said taxes would fall.",
    ],
    "who is heard in court": [
        (
            'Surveyor Alan Petty gave evidence for two hours. "I wrote it down," Mr Petty told depute Lorna Gibb.'
            " Under cross-examination by Gavin Rose KC, for Mr Bell, [[the witness|Alan Petty]] accepted that he "
            "had drunk. [[He|Alan Petty]] denied that he was asleep."
        ),
        (
            "Harbourmaster Olga Reyes told the inquest the light was out. The coroner, James Todd, thanked her. "
            "[[The witness|Olga Reyes]] said nobody had checked it."
        ),
    ],
    "an opening that tells what somebody is before his name": [
        (
            "[[A founder of one of the country's oldest choirs|Lidia Moro]] has accused the state broadcaster of "
            "ignoring folk music.\n\nLidia Moro, a founder of the Alba Choir, said she had written nine letters."
        ),
        (
            "[[A senior union leader|Patricia Owusu]] has warned that nurses may walk out.\n\nPatricia Owusu, the "
            "leader of the Nurses' League, said talks had failed."
        ),
        (
            "[[A bus driver|A bus driver]] said he saw smoke at noon. The fire brigade came at once. Chief Tony "
            "Sands said four engines were sent."
        ),
    ],
    "headlines without an article": [
        (
            "[[Mayor|Ines Roth]] vows to fix bridge by May\n\nARDEN: Mayor Ines Roth said on Monday that the bridge"
            " would be fixed."
        ),
        (
            "Bridge will be fixed by May: [[mayor|Ines Roth]]\n\nARDEN: Mayor Ines Roth said on Monday that the "
            "bridge would be fixed."
        ),
        (
            "[[Health minister|Karim Saleh]] rules out new lockdown\n\nHealth Minister Dr Karim Saleh told "
            "parliament the wards were empty."
        ),
    ],
    "somebody introduced after his description": [
        (
            "The vote came hours after [[a senior army officer|Amir Tal]] told a committee the army was short of "
            "men. Brig. Gen. Amir Tal, head of planning, said 9,000 were missing."
        ),
        (
            "[[A former goalkeeper|Leo Marsh]] has told the inquiry he was bullied. Leo Marsh, who kept goal for "
            "Arl Town, said coaches laughed."
        ),
        "[[A witness|A witness]] said the car was red. Inspector Leo Marsh of the city police took notes.",
    ],
    "the only family with a name": [
        (
            "Rapper Bongani Phiri died in a fire on Monday. There was an uproar when [[the family|the Phiri "
            "family]] told of the night. Kondwani Phiri, who speaks for the Phiri family, described the fire."
        ),
        (
            "Singer Jo Lamb drowned in May. [[The Lamb family|The Lamb family]] thanked the divers. [[The "
            "family|The Lamb family]] asked for privacy."
        ),
    ],
    "a bare noun and the only phrase with a name": [
        (
            "The bridge fell on Monday. [[Government|The Kadara government]] said an inquiry would follow. The "
            "Kadara government has built nine such bridges."
        ),
        (
            "The Norland government cut the tax in May. Unions cheered. [[Government|The Norland government]] "
            "said it could do no more."
        ),
    ],
    "a noun and the phrase that tells of what land": [
        (
            "The election commission of the Republic of Sarvia counted all night. Its chairman slept. By noon, "
            "[[the election commission|The election commission of the Republic of Sarvia]] said turnout was 60 "
            "percent."
        ),
        (
            "The labour court of Nordmark heard the case. Workers sang outside. [[The labour court|The labour "
            "court of Nordmark]] ruled that they must be paid."
        ),
    ],
    "the body before the noun of a document": [
        (
            "Parents vowed to fight the closure of a pool after [[a council report|Sarn Borough Council]] called "
            "it unsafe.\n\nThe pool is one of two earmarked by Sarn Borough Council, which must save money. [[The "
            "report, which goes to a vote on Monday,|Sarn Borough Council]] says tiles fell."
        ),
        (
            "At least nine are missing, according to [[government figures|The government of Palu]]. The "
            "government of Palu closed the coast."
        ),
        "[[Court documents|Court documents]] show that he owed money. The Arden District Court will hear him in May.",
        "[[A news report|A news report]] said that rain would come.",
    ],
    "documents of somebody": [
        "[[The ministry's guidelines|The ministry]] say children must rest.",
        "Novelist Hana Brod kept a journal. [[Brod's journal|Hana Brod]] says that she never slept.",
        "[[A note from the school|the school]] asked parents to wait.",
        "[[The charity's findings|The charity]] suggest that tea helps.",
        "[[Lund University's research|Lund University]] suggests that naps help.",
        "[[The president's letter|The president]] accuses the board of theft.",
    ],
    "words, essays, messages of somebody": [
        'Poet Karel Vann died in 1961. [[Vann\'s words|Karel Vann]] urge readers to "keep the gate open."',
        "Pianist Sol Reyes left notes. [[Reyes's essay|Sol Reyes]] says that silence is a note.",
        "[[Minister Ulla Beck's tweet|Ulla Beck]] called the vote a farce.",
        "In [[the president's words|the president]], the sea is a border.",
    ],
    "who wrote or led a document": [
        "Dr. Otto Kern wrote a book on mills. [[The book|Otto Kern]] says wheels turn slowly.",
        "Ada Lund of Orrin University led a survey of 90 bakers [[that|Ada Lund]] found they slept badly.",
        "A study was published in the Lakes Journal on Monday. [[The study|The study]] found few eels.",
    ],
    "it, after a statement": [
        (
            'In an emailed statement, spokesperson Rina Das said the region hired nine nurses. "We try," [[the '
            "statement|Rina Das]] said. [[It|Rina Das]] did not address the closures."
        ),
        "Orbex issued a statement on Monday. [[It|Orbex]] said nobody was hurt.",
        (
            "The bank published its annual report in May. The report said profits fell. [[It|The bank]] added "
            "that branches would close."
        ),
    ],
    "a statement of a body read out by somebody": [
        (
            "NFA chief Omar Deeb spoke on radio. In an NFA statement, Deeb stressed that milk was safe. [[The "
            "statement|NFA]] added that tests would go on."
        ),
        (
            "Mayor Inge Holt fell ill. In a statement, Holt said she would rest. [[The statement|Inge Holt]] "
            "added that her deputy would lead."
        ),
    ],
    "it, after a document": [
        (
            "The cabinet expects the levy to raise 40 million crowns. Farmers with fewer than ten cows are "
            "exempt, according to the bill. Whoever hides a cow will pay a fine, [[it|the bill]] says."
        ),
        (
            "The council spent nine years on the bridge. Rust was seen in 2012, the audit found. Nobody painted "
            "it, [[it|the audit]] says."
        ),
        (
            "The ministry has not replied. The hall lacked exits, according to a report by Amber Fire "
            "Consultants. Doors opened inwards, [[it|Amber Fire Consultants]] said."
        ),
    ],
    "he who speaks, not who speaks in what he says": [
        (
            "Transport chief Marek Soltys, who opened the tunnel, told reporters that Premier Anna Wilk had "
            'ordered crews "not to rest until it is dry." Nine pumps and 60 men are at work, [[he|Marek Soltys]] '
            "added."
        ),
        (
            "Coach Dele Adu said that captain Musa Okoro had promised to stay. The wages are not yet settled, "
            "[[he|Dele Adu]] said."
        ),
        (
            "Fire chief Rob Tate said the mayor, Sam Dunn, had asked residents to leave. Two streets remain "
            "closed, [[he|Rob Tate]] noted."
        ),
        (
            "Police chief Ivo Brandl told a radio station that minister Lena Korb had asked him to wait. The "
            "search began at noon, [[he|Ivo Brandl]] said."
        ),
        "Singer Ana Reva said her mother, Olga, had warned her. The flat was cold, [[she|Ana Reva]] recalled.",
        (
            "Defence lawyer Tom Hale told jurors that the witness, Rob Pike, claimed he was asleep. The clock was"
            " wrong, [[he|Tom Hale]] said."
        ),
        "The union said the firm had promised a bonus. Nobody had been paid, [[it|The union]] said.",
        "Orbex said that Norvik had asked for a loan. It was refused, [[it|Orbex]] said.",
    ],
    "the subject before, not whom he met": [
        'Mayor Hans Ohl met the trader Piet Smit on Monday. "The market will open," [[he|Hans Ohl]] said.',
        "Ken Tada wrote to the premier, Oto Mori. [[He|Ken Tada]] said the road was unsafe.",
        "Diplomat Sana Iqbal flew to Doha with aide Hina Butt. [[She|Sana Iqbal]] said talks would resume.",
        "Rosa Diaz was driven home by her aunt, Pilar Gil. [[She|Rosa Diaz]] said the road was dark.",
    ],
    "they and it": [
        "The Ardal Trust will close two homes. Families were told by letter. [[They|Families]] said it was a shock.",
        "The team lost nine games. [[They|The team]] said the coach must go.",
        "Arden Rovers lost at home. [[They|Arden Rovers]] said the keeper was ill.",
        "Nurses marched on the ministry. The ministry did not answer. [[They|Nurses]] said they would return.",
        "Sarvia closed the border on Monday. [[It|Sarvia]] accused Norland of smuggling.",
        "The company opened a mine in Sarvia. [[It|The company]] said 90 people would work there.",
        "The court freed the men on Monday. [[It|The court]] said the evidence was weak.",
        "The report was published on Monday. [[It|The report]] found that wells were dry.",
    ],
    "several as they": [
        "Ada Lund and Pia Holm met in May. [[Both|Ada Lund and Pia Holm]] said the school must stay.",
        (
            "The premier and the governor met in May. [[They|The premier and the governor]] agreed that the road "
            "would be built."
        ),
    ],
    "titles of the world": [
        "[[Hon. Kwame Asante|Kwame Asante]] said the dam was full. [[Mr. Asante|Kwame Asante]] urged calm.",
        (
            "[[Alhaji Sani Bello|Sani Bello]] told reporters in Kano that rice was dear. [[Bello|Sani Bello]] "
            "blamed smugglers."
        ),
        (
            "[[Engr. Chukwu Nnamdi|Chukwu Nnamdi]], the commissioner for works, said the road was done. [[The "
            "commissioner|Chukwu Nnamdi]] thanked the governor."
        ),
        (
            "[[Shri Ramesh Patel|Ramesh Patel]] inaugurated the bridge and said it was strong. [[Patel|Ramesh "
            "Patel]] praised the workers."
        ),
        (
            "[[CM Devendra Naik|Devendra Naik]] said the state would pay. [[Naik|Devendra Naik]] added that banks"
            " would help."
        ),
        "[[PM Ana Brnovic|Ana Brnovic]] said the vote was fair.",
        (
            "[[Adv. Thabo Mokoena|Thabo Mokoena]] argued that the law was old. [[Mokoena|Thabo Mokoena]] said it "
            "was cruel."
        ),
        (
            "[[Cllr Maureen Finch|Maureen Finch]] said the park would stay. [[Cllr Finch|Maureen Finch]] thanked "
            "residents."
        ),
        "[[Sgt Paul Umar|Paul Umar]] said two boys were found. [[DSP Grace Odhiambo|Grace Odhiambo]] confirmed it.",
        "[[Datuk Seri Rahim Yusof|Rahim Yusof]] said prices would fall. [[Rahim|Rahim Yusof]] told traders to wait.",
        "[[Tan Sri Lim Kok Wing|Lim Kok Wing]] said schools would open. [[Lim|Lim Kok Wing]] was cheered.",
        "[[Ustaz Hakim Daud|Hakim Daud]] said fasting begins on Friday.",
        "[[Barrister Nadia Hossain|Nadia Hossain]] told the court the arrest was illegal.",
        (
            "[[Lt. Gen. (retd) Asim Malik|Asim Malik]] said the border was quiet. [[Gen. Malik|Asim Malik]] "
            "retired in May."
        ),
        (
            "[[Prof. Dr. Mehmet Aydin|Mehmet Aydin]] warned that wells were dry. [[Aydin|Mehmet Aydin]] said rain"
            " would not help."
        ),
        "[[MP Kiri Paewai|Kiri Paewai]] said the bill was weak. [[Paewai|Kiri Paewai]] voted against it.",
        (
            "[[Chief Superintendent of Police Lito Ramos|Lito Ramos]] said the suspects fled. [[Ramos|Lito "
            "Ramos]] vowed to find them."
        ),
        "[[Rep. Joel Santos (3rd District, Lugan)|Joel Santos]] said the budget was late.",
        "[[Sen. Maria Cruz|Maria Cruz]] questioned the loan. [[The senator|Maria Cruz]] said it was secret.",
        "[[Undersecretary Rico Dizon|Rico Dizon]] said masks were optional.",
        "[[Her Excellency Amina Sow|Amina Sow]] thanked the donors and called for peace.",
        (
            "[[Sheikh Khalid bin Omar|Khalid bin Omar]] said the port would grow. [[Sheikh Khalid|Khalid bin "
            "Omar]] praised the staff."
        ),
        "[[HH Sheikh Saif Al Noor|Saif Al Noor]] stressed that schools matter.",
        "[[Retired Brigadier General Samuel Kofi|Samuel Kofi]] said the army was tired.",
        (
            "[[Acting Municipal Manager Zanele Dube|Zanele Dube]] said pipes were old. [[Dube|Zanele Dube]] asked"
            " for patience."
        ),
        "[[Spokesperson Captain Vusi Nkosi|Vusi Nkosi]] said three cars were burnt.",
        (
            "[[Police spokesperson Brigadier Selepe Mahlangu|Selepe Mahlangu]] said a man was held. "
            "[[Mahlangu|Selepe Mahlangu]] appealed for help."
        ),
        (
            "[[Mrs Comfort Boateng, the headmistress,|Comfort Boateng]] said girls were safe. [[Mrs "
            "Boateng|Comfort Boateng]] thanked parents."
        ),
        "[[Nana Osei Tutu|Nana Osei Tutu]] said the land was theirs.",
        "[[Chairman Zhou Wenbin|Zhou Wenbin]] said exports rose. [[Zhou|Zhou Wenbin]] expects more.",
        "[[Chief Executive Carrie Leung|Carrie Leung]] said the law was needed. [[Leung|Carrie Leung]] met students.",
        "[[Dr Nguyen Van Hai|Nguyen Van Hai]] said the virus was mild. [[Dr Hai|Nguyen Van Hai]] urged vaccination.",
        (
            "[[Deputy Prime Minister Pham Thi Lan|Pham Thi Lan]] said growth was fast. [[Lan|Pham Thi Lan]] "
            "praised farmers."
        ),
        "[[Governor-General Dame Lucy Kila|Lucy Kila]] said she was honoured. [[Dame Lucy|Lucy Kila]] will retire.",
        "[[Sir Peter Wari|Peter Wari]] said the mine must close. [[Sir Peter|Peter Wari]] owns shares.",
        "[[Uchenna Okafor (PDP, Enugu)|Uchenna Okafor]] said the vote was rigged.",
        "[[Justice (Retd.) Anil Sharma|Anil Sharma]] said the delay was long.",
        "[[Kyodo Shipping president Kenji Sato|Kenji Sato]] apologised. [[Sato|Kenji Sato]] bowed.",
        "[[29-year-old teacher Laila Karim|Laila Karim]] said the bus was late. [[Karim|Laila Karim]] walked home.",
        "[[Local resident and shop owner Don Pratt|Don Pratt]] said he heard a bang.",
        "[[Striker Jorge Luna|Jorge Luna]] said he was proud. [[Luna|Jorge Luna]] scored twice.",
        "[[Head coach Mircea Popa|Mircea Popa]] said his team was tired. [[The coach|Mircea Popa]] praised the fans.",
        "[[Gor Mahia coach Johnson Otieno|Johnson Otieno]] said the pitch was wet.",
        "[[A-level student Priya Nair, 18,|Priya Nair]] said the paper was hard.",
        "[[Former Barbados captain Desmond Clarke|Desmond Clarke]] said the side was young.",
        "[[Nobel laureate Elsa Brandt|Elsa Brandt]] warned that time was short.",
        "[[Climate activist Jonas Vik|Jonas Vik]] called the law weak.",
        "[[Human rights lawyer Femi Adeyemi|Femi Adeyemi]] said the arrest was illegal.",
        (
            "[[Interim president Col. Moussa Traore|Moussa Traore]] promised a vote. [[The colonel|Moussa "
            "Traore]] gave no date."
        ),
        (
            "[[King Letsie Mofo|King Letsie Mofo]] opened parliament and called for unity. [[The king|King Letsie"
            " Mofo]] thanked donors."
        ),
    ],
    "husbands, wives and widows": [
        (
            "Skipper Donald Ian Macrae drowned in May. Mr Macrae's widow Morag wept as she told how [[her "
            "husband|Donald Ian Macrae]] had phoned from the pier. [[Mrs Macrae|Morag Macrae]] said she wanted "
            "the truth."
        ),
        (
            "Teacher Paul Fenn died in the crash. His wife, Anna Fenn, was at home. [[Her husband|Paul Fenn]] had"
            " said he would be late."
        ),
    ],
    "a widow under her husband's name": [
        "Painter Emil Roth's widow Clara sold the house. [[Mrs Roth|Clara Roth]] said it was cold.",
    ],
    "a description with the words of a name": [
        (
            "[[Sarvia's central bank|Central Bank of Sarvia (CBS)]] holds rates\n\nThe Central Bank of Sarvia (CBS)"
            " kept its rate at 9 percent on Thursday."
        ),
        "[[The health ministry|Ministry of Health]] banned straws. The Ministry of Health said they were dangerous.",
        (
            "The Teachers' Federation of Arden met in May. [[The Arden teachers' federation|Teachers' Federation "
            "of Arden]] wants more pay."
        ),
    ],
    "first names that are words, or unknown": [
        "PALU: Dhan Kumari Rai had gone to fetch water. [[Rai|Dhan Kumari Rai]] said the hill came down.",
        "The bridge fell, said [[Man Bahadur Thapa, a mason|Man Bahadur Thapa]].",
        (
            "Its chairman, [[Said Mansour|Said Mansour]], told a radio station that wages were late. "
            "[[Mansour|Said Mansour]] blamed the bank."
        ),
    ],
    "who is said to be what a relative clause tells": [
        "Otto Brandt is the man [[who|Otto Brandt]] proposed that the mill be kept.",
        "Lena Falk was the nurse [[who|Lena Falk]] warned the ward about the leak.",
        "It was a neighbour [[who|a neighbour]] told police about the smoke.",
    ],
    "several that are none of those named together": [
        (
            "The Miners' Guild and its members lost the case. The committee resolved to obey the rules as "
            "required by [[the courts|the courts]]."
        ),
        (
            "Judge Mosa Pale barred the meeting. The guild and its branches must comply with what [[the "
            "courts|the courts]] ordered."
        ),
    ],
    "what follows a description with a comma": [
        (
            'Among them is Gloria Osei, who has two sons. "It is far," said [[the 41-year-old, of Bell '
            "Lane|Gloria Osei]]."
        ),
        "Dan Firth and Ole Ruud pulled the dog out. [[The plumber, from Leeds,|The plumber]] said it bit him.",
    ],
    "the agency, the party, the bank": [
        (
            "The Sarvian Food Agency closed the plant. The Norland Health Institute praised the move. [[The "
            "agency|Sarvian Food Agency]] said the meat was green."
        ),
        (
            "The Energy Ministry blamed the wind. The Transport Ministry did not comment. [[The ministry|The "
            "ministry]] said turbines froze."
        ),
        "The Green Union and the Farmers' Party spoke of a pact. [[The party|Farmers' Party]] wants two seats.",
        (
            "The Reform Party lost three seats. Its rival, the Labour Front, won five. [[The party|Reform Party]]"
            " demanded a recount."
        ),
        (
            "The Sarvian Medical Association met on Friday. [[The association|Sarvian Medical Association]] "
            "called for more beds."
        ),
        "The Central Bank of Sarvia cut rates. [[The bank|Central Bank of Sarvia]] said prices were falling.",
        "The Supreme Court heard the appeal. [[The court|Supreme Court]] ruled that the vote was void.",
        "The National Assembly met at night. [[The assembly|National Assembly]] rejected the budget.",
        "The Arden Chamber of Commerce held a lunch. [[The chamber|Arden Chamber of Commerce]] said taxes were high.",
        (
            "The United Nations Children's Fund (UNICEF) sent tents. [[The agency|United Nations Children's Fund "
            "(UNICEF)]] said water was short."
        ),
        "Human rights group Open Eyes visited the jail. [[The group|Open Eyes]] said cells were wet.",
        "News agency Vesta showed the tape. [[The agency|Vesta]] said it was filmed in May.",
    ],
    "clubs and players": [
        (
            'Arden Town beat Halden City 2-0. The visitors were poor. "We were asleep," said coach Ivo Brandl. '
            "[[The club|Arden Town]] said he would stay."
        ),
        "Velm United have sacked Rob Dunn. [[The club|Velm United]] said his assistant would take over.",
        (
            "Kadara Tigers signed keeper Ali Musa. [[The team|Kadara Tigers]] said he would play on Friday. [[The"
            " goalkeeper|Ali Musa]] said he was fit."
        ),
    ],
    "places": [
        "The town of Velm lost its bank. [[The town|Velm]] said shops would close.",
        "Farms in Ardal county flooded. [[The county|Ardal county]] asked for boats.",
        "[[Beijing|Beijing]] said the drill was routine. [[China|China]] warned ships to stay away.",
    ],
    "newspapers by the noun for them": [
        "The Velm Courier published the letter on Monday. [[The newspaper|Velm Courier]] said the mayor wrote it.",
        "Orrin Tribune printed nine pages. Readers wept. [[The paper|Orrin Tribune]] apologised.",
        (
            "The Aviation Monitor reported the crash. [[The publication|Aviation Monitor]] said fog was thick. "
            "[[It|Aviation Monitor]] cited two pilots."
        ),
    ],
    "a short form in small letters that comes again": [
        (
            "Indonesia's Search and Rescue Agency (Basmarin) found the boat on Friday. [[Basmarin|Search and "
            "Rescue Agency (Basmarin)]] said nine men were alive. [[The agency|Search and Rescue Agency "
            "(Basmarin)]] thanked fishermen."
        ),
        (
            "The National Registry Office (Renap) closed on Monday. Queues were long. [[Renap|National Registry "
            "Office (Renap)]] said it had no ink."
        ),
        "The Arden Institute (Norway) closed. [[The Arden Institute|Arden Institute]] said Norway cut its funds.",
    ],
    "the singer, before anybody is named": [
        "[[The judge|The judge]] said it was late. Baker Ada Vale told us she was tired.",
    ],
    "passages in the manner of the world's newspapers": [
        (
            "ABUJA: The Ardland Medics Council has condemned the attack on a clinic in Yola. In a statement "
            "signed by its secretary, Dr Musa Garba, [[the council|Ardland Medics Council]] said two nurses were "
            "hurt. [[It|Ardland Medics Council]] called on the government to act."
        ),
        (
            "Opposition leader Semi Vakatora spoke in Nadi on Tuesday. Finance minister Anil Gounder replied on "
            "radio. [[He|Anil Gounder]] said the budget was sound."
        ),
        (
            'Education minister Jane Kato visited Gulu on Friday with her deputy, Peter Ocen. "We shall build 40 '
            'schools," [[she|Jane Kato]] said. Mr Ocen said teachers would be paid. [[He|Peter Ocen]] asked '
            "parents to be patient."
        ),
        (
            'Residents of Ward 9 have complained of foul water. Ms Thandi Zulu said her children fell ill. "We '
            'boil it," [[the mother of three|Thandi Zulu]] said. Municipal spokesperson Lwazi Cele said pipes '
            "were flushed. [[Cele|Lwazi Cele]] asked residents to report leaks."
        ),
        (
            "The High Court in Lautoka jailed Epeli Vuki for nine years. Justice Ravi Lal said the crime was "
            "cruel. [[The judge|Ravi Lal]] ordered that he pay the widow. [[His lawyer|His lawyer]] said he would"
            " appeal."
        ),
        "Trade unions want a 9 percent rise. [[The unions|Trade unions]] say prices doubled.",
        (
            "President Luis Arroyo met with farmers. According to [[the head of state|Luis Arroyo]], seed is on "
            "its way. [[The president|Luis Arroyo]] added that roads would be mended."
        ),
        (
            "The municipality of Bitola will sell its hall. Mayor Toni Kolev said the roof leaks. [[The "
            "mayor|Toni Kolev]] expects two bids. [[The municipality|Bitola]] set a price of 90,000 euros."
        ),
        (
            "Police in Cebu arrested a man over the theft of nine goats. Police Major Dan Cruz said the man "
            "confessed. [[Cruz|Dan Cruz]] said the goats were eaten. [[The police officer|Dan Cruz]] asked owners"
            " to brand their stock."
        ),
        (
            "The Ministry of Health on Monday confirmed nine cases of cholera. Dr. Elena Sosa, head of "
            "epidemiology, said wells were closed. [[The doctor|Elena Sosa]] advised boiling water. [[The Health "
            "Ministry|Ministry of Health]] sent two teams."
        ),
        (
            "An Israeli firm, Watergate Systems, won the tender. [[The company|Watergate Systems]] said work "
            "would begin in May. Its CEO, Gil Raz, thanked the city. [[Raz|Gil Raz]] said nine wells would be "
            "dug."
        ),
        (
            '"I was asleep," [[Kamau|John Kamau]] told the court. John Kamau, 34, denies stealing a cow. [[The '
            "accused|John Kamau]] said his brother sold it."
        ),
        (
            "Indonesia's Search and Rescue Agency (Basmarin) found the boat on Friday. [[Basmarin|Search and "
            "Rescue Agency (Basmarin)]] said nine men were alive. [[The agency|Search and Rescue Agency "
            "(Basmarin)]] thanked fishermen."
        ),
        (
            "The European Commission fined Orbex. [[Brussels|Brussels]] said the cartel lasted a decade. [[The "
            "commission|European Commission]] said it was lenient."
        ),
        "Kiran Devrao, a lawyer, and her brother Arun run the shelter. [[She|Kiran Devrao]] said they feed 90 dogs.",
        (
            'Actor Leo Brand wed singer Mia Holt in May. "It rained," [[the actor|Leo Brand]] said. [[The '
            "singer|Mia Holt]] said it was lovely."
        ),
        (
            "Lawmaker Kim Bo-ra said the report was late. The ruling party lawmaker also said data were missing. "
            "Rep. Park Jin-ho of the opposition disagreed. [[Park|Park Jin-ho]] said they were complete. "
            "[[Kim|Kim Bo-ra]] asked for an audit."
        ),
        (
            "Governor Wes Moody signed the bill. Democrats objected. [[The Republican governor|Wes Moody]] said "
            "it was fair."
        ),
        (
            "The Delta Pulse survey polled 1,200 people. [[The survey|The Delta Pulse survey]] found that 40 "
            "percent skip meals."
        ),
        (
            "The National Bank cut its rate. Governor Ilze Krumina said prices had eased. [[The governor|Ilze "
            "Krumina]] expects 2 percent growth."
        ),
        (
            "Mohammed Al Hashmi, director of the zoo, said the panda ate well. [[Al Hashmi|Mohammed Al Hashmi]] "
            "said it weighed 90 kilos. [[The director|Mohammed Al Hashmi]] expects a cub."
        ),
        "The deceased's brother, Emeka Ude, said the family was in shock. [[Ude|Emeka Ude]] wants justice.",
        (
            "South Korea's top court upheld the ruling. [[The court|South Korea's top court]] said the law was "
            "clear. [[Seoul|Seoul]] welcomed it."
        ),
    ],
}
MARKED = re.compile(r"\[\[([^|]*)\|([^]]*)\]\]")


@pytest.mark.parametrize("passage", [passage for passages in KINDS.values() for passage in passages])
def test_kinds(nlp: Language, passage: str) -> None:
    doc = nlp(MARKED.sub(r"\1", passage))

    found, expected = [], []
    for mark in MARKED.finditer(passage):
        start = len(MARKED.sub(r"\1", passage[: mark.start()]))
        speaker = speaker_of(doc, doc.char_span(start, start + len(mark[1]), alignment_mode="expand"))
        found.append(speaker.name if speaker is not None else None)
        expected.append(mark[2])

    assert found == expected

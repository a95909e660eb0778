"""Kinds: the rules that come with quoth, users' own, and the errors for a file that cannot be used."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from quoth.extractors.figures import extract
from quoth.extractors.figures.kinds.rules import BadKinds, ours, own_kinds, read_kinds, use_kinds

if TYPE_CHECKING:
    from spacy.language import Language


def test_the_last_rule_takes_what_is_left() -> None:
    assert ours()[-1].name == "count"
    assert ours()[-1].nouns == frozenset()


def test_users_kinds_come_first(nlp: Language, tmp_path: Path) -> None:
    own = tmp_path / "kinds.toml"
    own.write_text('[[kind]]\nname = "housing"\nnouns = ["house", "flat"]\n', encoding="utf8")
    doc, other = nlp("They bought two houses."), nlp("They bought two houses.")

    use_kinds(doc, own_kinds(own))

    assert [figure.kind for figure in extract(doc)] == ["housing"]
    assert [figure.kind for figure in extract(other)] == ["count"]


# text -> the kinds of its figures
BY_SORT = [
    ("Sixteen F-16s and 200 airmen arrived.", ["weapon_count", "troop_count"]),
    ("The airline flies nine A-320s.", ["count"]),
    (
        "Two battalions, each of 600 men, left. Nine hotels, each of 60 men, opened.",
        ["troop_count"] * 2 + ["count", "people_count"],
    ),
    ("The regiment lost 12 killed and 38 wounded, along with four tanks.", ["casualty_count"] * 2 + ["weapon_count"]),
    ("The unit had 9 killed and 14 wounded in May.", ["casualty_count", "casualty_count"]),
    ("Nearly 30 members of the Coalition met. Nine members of the alliance were killed.", ["count", "casualty_count"]),
    ("Six members of the party resigned.", ["people_count"]),
    ("The ministry bought 90 units of the drone for the army.", ["count"]),
    ("It has a gross tonnage of 9,000.", ["mass"]),
    ("She won the 400 metres hurdles and the 100 m final. He ran 400 metres.", ["distance"]),
    ("Her rival, three decades her junior, sang. He is her senior by nine years.", ["age", "duration"]),
    ("World Cup 2026 day five saw two goals.", ["count"]),
    ("Calls rose 18-fold after a five-fold jump.", ["ratio", "ratio"]),
    ("The strike destroyed two front-end loaders. Two loaders were hurt.", ["count", "casualty_count"]),
    ("She copied the keys of two competitors to save her firm's shops.", ["count"]),
    ("Two competitors in the race fell ill.", ["people_count"]),
    ("Voters choose the flag from four finalists.", ["count"]),
    ("Four finalists sang in the hall.", ["people_count"]),
    ("The lodge was home to three lions: Kiro, Lume and Sata.", ["count"]),
    ("Three strikes engaged two tactical units and wrecked four posts.", ["weapon_count", "troop_count", "count"]),
    ("The alliance has launched nearly 5,000 strikes since May.", ["weapon_count"]),
    ("One strike hit a bunker, and two strikes damaged a supply route.", ["weapon_count", "weapon_count"]),
    ("Officials reported 34 strikes against 18 targets.", ["weapon_count", "count"]),
    ("Nine retaliatory strikes followed.", ["weapon_count"]),
    ("Of the air strikes, eight came in the last day.", ["weapon_count"]),
    ("Workers launched two strikes over pay; 14 strikes by clerks shut wards.", ["count", "count"]),
    ("Bus drivers staged five strikes, one of which hit the army's supply route.", ["count"]),
    ("The forward's two strikes won the cup final.", ["count"]),
    ("A union called three hunger strikes. Nine lightning strikes were seen.", ["count", "count"]),
    ("Troops destroyed four VBIEDs and nine IEDs.", ["weapon_count", "weapon_count"]),
    ("They seized two weapons caches and 40 rifles.", ["count", "weapon_count"]),
    ("The two units trained together, an artillery sergeant said.", ["troop_count"]),
    ("Shells hit two units in a block of flats.", ["count"]),
    ("Twelve helicopters bombed the port. Nine helicopters of a farm flew by.", ["weapon_count", "count"]),
    ("There are 900 unexploded shells in the wood.", ["weapon_count"]),
    ("Ada Byron made 88 from 161 balls of the innings, with a stand of 72.", ["score", "count", "score"]),
    ("The firm made 88 from 161 sales and took a stand of 72.", ["count", "count", "count"]),
    ("Of the nuns 402 came by bus and 63 are above 70.", ["people_count", "people_count", "age"]),
    ("The army launched 40 attack drones.", ["weapon_count"]),
    ("The police have sent 60 officers to the market.", ["people_count"]),
    ("The army has sent 60 officers to the front.", ["troop_count"]),
    ("Astronomers saw two stars with one telescope.", ["count", "count"]),
    ("Two stars came to the gala.", ["people_count"]),
    ("The planet is warm. Nine film stars signed the letter.", ["people_count"]),
    ("The solar firm hired 12 stars.", ["people_count"]),
    ("Most of the flats are small: half are under 40.", ["ratio", "count"]),
    ("The market closed with 32 gainers against 19 losers.", ["count", "count"]),
    ("The mill hired 16 cutters and has three rollers.", ["people_count", "count"]),
    ("Two sureties signed the bond.", ["people_count"]),
    ("Of 300 cases of measles 40 children were hospitalised.", ["people_count", "people_count"]),
    ("Nine children were hospitalised after the crash.", ["casualty_count"]),
    ("Three lokpals were arrested.", ["people_count"]),
    ("Three lokpals were mended.", ["count"]),
    ("Three-coach trains and a three-judge bench are rare.", ["count", "people_count"]),
    ("Arrivals were more than twice last year's; he was fined twice last year.", ["ratio", "count"]),
    ("Nearly 40 per cent of hawkers are above 60.", ["percentage", "age"]),
    ("The 27-member bloc met and a 20-unit block was sold.", ["count", "count"]),
    ("The roof was mended three times in a year.", ["count"]),
    ("The song was heard 900 times as of Monday.", ["count"]),
    ("Rents are three times as high; it is four times earnings.", ["ratio", "ratio"]),
    ("Seven guests are in a critical condition.", ["casualty_count"]),
    ("Seven guests are in good condition.", ["people_count"]),
    ("The clinic had 31 cases of cholera, of which nine were fatal.", ["people_count", "casualty_count"]),
    ("The zoo has three males for every female of the species.", ["count"]),
    ("Three males with a dog were arrested.", ["people_count"]),
    ("The otter population fell to 90.", ["count"]),
    ("The wolf killed 41 head of cattle and the village has 300 heads of families.", ["count", "people_count"]),
    ("Each lever gives the mice two pellets of sugar.", ["count"]),
    ("Children lit 400 fireworks.", ["count"]),
    ("Patients may travel in two cases: if they are cured or if the clinic is closed.", ["count"]),
    ("Measles is back, and the clinic has two cases.", ["people_count"]),
    ("The landslide left one khalasi dead.", ["casualty_count"]),
    ("At least one was killed in the blast.", ["casualty_count"]),
    ("A hall burned. The nearest one is in Tarn; they want a larger one.", []),
    ("The casualties included five nurses.", ["casualty_count"]),
    ("One lamp in six comes back broken, and three looms in four were idle.", ["ratio", "ratio"]),
    ("She ran one race in six days.", ["count", "duration"]),
    ("Profit fell to €41m, from €57m a year before, as rents rose.", ["money", "money"]),
    ("She earns £900 a month before tax.", ["money_rate"]),
    ("His side had lost six men. The mill lost nine clerks to a rival.", ["casualty_count", "people_count"]),
    ("She runs 160 km a week at an altitude of 2,400 metres.", ["rate", "altitude"]),
    ("The court ruled by a majority of six to three.", ["score"]),
    ("A majority of two to three seats would do.", ["count"]),
    ("The union made a survey of 4,300 in May.", ["people_count"]),
    ("A wicket fell, and Hale was on 93 at tea.", ["score"]),
    ("The wicket was shown, and cricket was on 14 channels.", ["count"]),
    ("She ran it in 3:34.12, four seconds ahead of Hale.", ["duration", "duration"]),
    ("The match began at 14:30.", []),
    ("Rescuers in nine boats brought 188 ashore.", ["count", "people_count"]),
    ("Nine coaches fell off the rails.", ["count"]),
    ("The journey cost 11,400 euros. The council paid 3,000.", ["money", "money"]),
    ("A ticket is $300. The mill paid 240 dyers.", ["money_rate", "people_count"]),
    ("It gave 500,000 rupees for each of the dead, and 50,000 for the injured.", ["money_rate", "money_rate"]),
    ("Trim drew 1-1 before 6,200 in the rain and sang in front of 900.", ["score", "people_count", "people_count"]),
    ("The lorry stood in front of 12 houses.", ["count"]),
    ("The ground holds 3,500, and a lamp fell.", ["people_count"]),
    ("A lamp costs $55. More than 10,000 have registered.", ["money", "people_count"]),
    ("Three judges, by two to one, rejected the plea.", ["people_count", "score"]),
    ("The price rose, by two to three cents.", ["money"]),
    ("Four coaches train 40 boys.", ["people_count", "people_count"]),
    ("The average age of the fleet is 22 years. Patients over 60 years must wait.", ["age", "age"]),
    ("Lambs below the age of three months died. She trained teachers over five years.", ["age", "duration"]),
    ("Victims included nine pupils.", ["casualty_count"]),
    ("The toll includes four potters.", ["casualty_count"]),
    ("The guests included five nurses.", ["people_count"]),
    (
        "The missing divers, two Poles and a Czech, had maps. All three are from Cracow.",
        ["people_count", "casualty_count"],
    ),
    ("The loft has a 180° view.", ["count"]),
    ("The crane turns 90 degrees.", ["count"]),
    ("The road has a bend of 120 degrees.", ["count"]),
    ("It was 30 degrees in the shade.", ["temperature"]),
    ("The bus did 80 km/h, fifteen over the limit.", ["speed", "speed"]),
    ("Growth was 2 percent, 1.1 below the target.", ["percentage", "percentage"]),
    ("The bus did 80 km/h, fifteen over the bridge.", ["speed", "count"]),
    ("The snail goes at 0.4 metres a second.", ["speed"]),
    ("The pulse ran 90 metres a second, and faster.", ["speed"]),
    ("Tolls rise from $3 to $5 a lorry; pay went from $900 to $950 a week.", ["money_rate"] * 4),
    ("Eggs cost between 30 and 40 francs the dozen.", ["money_rate"]),
    ("Walnuts went from 30 francs to 52 francs a kilo.", ["money_rate", "money_rate"]),
    ("The pit planned 1,900 tonnes, against 2,400 previously.", ["mass", "mass"]),
    ("The pit made 1,900 tonnes, against guidance of 2,400.", ["mass", "mass"]),
    ("The pit made 1,900 tonnes, against 24 strikes.", ["mass", "count"]),
    ("Dues rise by 9 percent in May and another four in July.", ["percentage", "percentage"]),
    ("Dues rise by 9 percent and another four mills close.", ["percentage", "count"]),
    ("The hall has a generator of 90 kVA.", ["energy"]),
    ("A wind of 9 Beaufort took the roof.", ["magnitude"]),
    ("He kept bees for eleven winters and one summer.", ["duration", "duration"]),
    ("The planes needed nine minutes from take-off to the coast.", ["flight_time"]),
    ("They reached the coast after nine hours in the air.", ["flight_time"]),
    ("A helicopter circled for two hours.", ["flight_time"]),
    ("The rocket reached the port in eleven minutes.", ["flight_time"]),
    ("The missile took seven minutes.", ["flight_time"]),
    ("Radar tracked the drone; the drone was tracked for nine minutes.", ["flight_time"]),
    ("The rocket took nine years to build.", ["duration"]),
    ("The bus reached the port in eleven minutes.", ["duration"]),
    ("The jet landed nine hours late.", ["duration"]),
    ("The herd grazes on the plateau at 3,100 metres.", ["altitude"]),
    ("The salt works are at 390 metres below sea level.", ["altitude"]),
    ("The wreck lies on the ridge, 390 metres from the pass.", ["distance"]),
    ("The sides are level after 12 wins to 12.", ["score"]),
    ("We asked 12 times that day; they asked 15 times that he come.", ["ratio", "count"]),
    ("Two held after raid", ["people_count"]),
    ("Nineteen perish as ferry rolls over", ["casualty_count"]),
    ("Swap on the bridge: 90 go home", ["people_count"]),
    ("Four trapped in lift", ["people_count"]),
    ("1.3 million told to boil water", ["people_count"]),
    ("Hail leaves 70,000 without power", ["people_count"]),
    ("Landslip cuts off 8,000", ["people_count"]),
    ("Father of six wins hammer prize", ["people_count"]),
    ("The mother of four picked 19 tonnes.", ["people_count", "mass"]),
    ("The father of four sons sang.", ["people_count"]),
    ("Hail leaves 70,000 hens without power", ["count"]),
    ("Two roads after dark", ["count"]),
    ("Three mares perished in the fire.", ["count"]),
    ("The patrol eliminated 14 rebels on the ridge.", ["casualty_count"]),
    ("The quiz eliminated 14 pupils on Monday.", ["people_count"]),
    ("Two companies of paratroopers and six buses left.", ["troop_count", "count"]),
    ("Two companies that bake bread merged.", ["count"]),
    ("The garrison has 900 men.", ["troop_count"]),
    ("The choir has 90 men.", ["people_count"]),
    ("Our country has 900 men in the hills.", ["troop_count"]),
    ("The republic has 900 men near the frontier.", ["troop_count"]),
    ("Our country has 900 men in prison.", ["people_count"]),
    ("The quarry has 900 men in the hills.", ["people_count"]),
    ("The army lost 60 men in the marsh.", ["casualty_count"]),
    ("Losses at the front run at 300 a day.", ["casualty_rate"]),
    ("The club had nine losses in a row.", ["count"]),
    ("The daily casualty rate rose to 600, from 410.", ["casualty_rate", "casualty_rate"]),
    ("Losses ran at 600 a day.", ["casualty_rate"]),
    ("The garrison numbers 350.", ["troop_count"]),
    ("They live between numbers 3 and 9.", ["count"]),
    ("Deaths ran at 300 a week last autumn.", ["casualty_rate"]),
    ("The staff put enemy losses at 1,250 dead and wounded a day.", ["casualty_rate"]),
    ("The casualty rate fell from 610 to 420.", ["casualty_rate", "casualty_rate"]),
    ("The rate fell from 610 to 420.", ["rate", "rate"]),
    ("Net debt is 1.7 times core earnings.", ["ratio"]),
    ("The corps has 40 armoured vehicles and nine vans.", ["weapon_count", "count"]),
    ("The army lost 40 aircraft, nine helicopters and 12 howitzers.", ["weapon_count", "weapon_count", "weapon_count"]),
    ("Aircraft - 312\nBoats - 9\nTanks - 1,870", ["weapon_count", "weapon_count", "weapon_count"]),
    ("Tanks: 212\nJets: 14\nWarships: 2", ["weapon_count", "weapon_count", "weapon_count"]),
    # units after brackets or below a label count what the label says; personnel in a list of losses are lost
    (
        "Losses of the enemy:\npersonnel – about 900 (+12) persons,\ntanks – 212 (+3) units,",
        ["casualty_count", "casualty_count", "weapon_count", "weapon_count"],
    ),
    ("Strength of the enemy:\npersonnel – 900\ntanks – 212", ["people_count", "weapon_count"]),
    (
        "Enemy losses as of May:\ntanks: 212 units (+3);\nboats: 9 units;",
        ["weapon_count", "weapon_count", "weapon_count"],
    ),
    ("Northern Air lost 40 aircraft, nine helicopters and 12 lorries.", ["count", "count", "count"]),
    ("Soldiers shot down two helicopters near the front.", ["weapon_count"]),
    ("Soldiers shot down two passenger planes in the war.", ["count"]),
    ("Gunners downed 40 UAVs and nine unmanned aerial vehicles.", ["weapon_count", "weapon_count"]),
    ("The air force has 40 jets. The airline has 40 jets.", ["weapon_count", "count"]),
    ("The army sent two helicopters to the flooded village.", ["count"]),
    ("The navy lost four ships. The ferry company lost four ships.", ["weapon_count", "count"]),
    ("The militia sank two ships in the strait.", ["count"]),
    ("Three 120 mm self-propelled guns. A rifle 90 cm long.", ["weapon_count", "distance"]),
    ("There were four airstrikes and two strikes by dockers.", ["weapon_count", "count"]),
    ("A nine-member panel met three sappers.", ["people_count", "troop_count"]),
    ("There were 60 cases of measles.", ["people_count"]),
    ("There were 60 cases of wine.", ["count"]),
    ("The hall has a capacity of 900.", ["people_count"]),
    ("The league leaders have scored 40 goals.", ["count"]),
    ("The team has 40 points at the top of the league.", ["score"]),
    ("The plan has three goals.", ["count"]),
    ("She took five wickets.", ["count"]),
    ("A group of nine mortars crossed the ford.", ["weapon_count"]),
    ("The garrison had 900 men; 12 of them left.", ["troop_count", "troop_count"]),
    ("The tram carried 41 cellists, of whom 12 were hurt.", ["people_count", "casualty_count"]),
    ("The glider stayed aloft for nine hours at 3,000 metres.", ["flight_time", "altitude"]),
    ("The glider had been aloft for nine hours before it fell.", ["flight_time"]),
    ("The glider was airborne nine hours after the alarm.", ["duration"]),
    ("The guests stayed for nine hours.", ["duration"]),
    ("The flight was delayed by nine hours.", ["duration"]),
    ("Pilots flew 60 sorties in nine days.", ["count", "duration"]),
    ("The ferry links the two isles twice a week.", ["count", "rate"]),
    ("She rows nine hours a day.", ["duration"]),
    ("Nine households, six families and four teams came.", ["count", "people_count", "count"]),
    ("Nine crew slept.", ["people_count"]),
    ("The plot has nine garage units.", ["count"]),
    ("Of the injured, three went home.", ["casualty_count"]),
    ("Some 40 contract nurses resigned.", ["people_count"]),
    ("The chapel is 90 m above the village.", ["distance"]),
    ("The chapel is 90 m above the sea.", ["altitude"]),
    ("The drill put 80 marines ashore; 12 of them were hurt.", ["troop_count", "casualty_count"]),
    ("The tarn is at 2,025 metres.", ["altitude"]),
    ("They crossed a 900-metre pass below Grey Peak (1,400 m).", ["altitude", "altitude"]),
    ("The submarine was at 200 metres.", ["distance"]),
    ("The target was at 300 metres from the gate.", ["distance"]),
    ("A dyer of 22 said no.", ["age"]),
    ("The glazier, a Norwegian of 58, left.", ["age"]),
    ("A captain of 20 ships came.", ["count"]),
    ("The average age is 57.", ["age"]),
    ("They lowered the voting age to 17.", ["age"]),
    ("The raft drifted at 9 km/h.", ["speed"]),
    ("The orchard covers 40 hectares.", ["area"]),
    ("The bell weighs 90 kilos.", ["mass"]),
    ("The vat holds 300 litres.", ["volume"]),
    ("The kiln reached 900 degrees Celsius.", ["temperature"]),
    ("A quake of magnitude 5.2 woke the valley.", ["magnitude"]),
    ("The loom cost £900.", ["money"]),
    ("Her rent is £90 a week.", ["money_rate"]),
    ("Some 12% of the plums rotted.", ["percentage"]),
    ("The potter is 61 years old.", ["age"]),
    ("The weir yields 900 megawatts.", ["energy"]),
    ("The river carried 9,000 cusecs.", ["rate"]),
    ("They met in a village at 1,900 metres.", ["altitude"]),
    ("They camped in a village at 900 metres from the gate.", ["distance"]),
    ("A stove that burns 300 units a month is dear.", ["rate"]),
    ("Of the deceased, seven were men and two women.", ["casualty_count", "casualty_count"]),
    ("Of the guests, seven were men and two women.", ["people_count", "people_count"]),
]


def test_every_kind_has_a_sentence() -> None:
    assert {kind for _, kinds in BY_SORT for kind in kinds} == {kind.name for kind in ours()}


@pytest.mark.parametrize(("text", "kinds"), BY_SORT)
def test_the_kind_depends_on_everything_said(nlp: Language, text: str, kinds: list[str]) -> None:
    assert [figure.kind for figure in extract(nlp(text))] == kinds


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[[kind]\n", "not TOML"),
        ("kind = 3\n", "a list of [[kind]] tables"),
        ('[other]\nname = "x"\n', "a list of [[kind]] tables"),
        ('[[kind]]\nnouns = ["house"]\n', "number 1 has no name"),
        ('[[kind]]\nname = "x"\nnoun = ["house"]\n', "unknown key 'noun'; known are class,"),
        ('[[kind]]\nname = "x"\nnouns = [3]\n', "nouns must be a word or a list of words"),
        ('[[kind]]\nname = "x"\nper = 3\n', "per must be true, false or a list"),
        ('[[kind]]\nname = "x"\npeople = "yes"\n', "people must be true or false"),
    ],
)
def test_the_error_says_what_is_wrong_with_a_file(tmp_path: Path, text: str, says: str) -> None:
    own = tmp_path / "kinds.toml"
    own.write_text(text, encoding="utf8")

    with pytest.raises(BadKinds) as told:
        own_kinds(own)

    assert says in str(told.value)
    assert str(own) in str(told.value)


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(BadKinds, match="cannot be read"):
        own_kinds(tmp_path / "none.toml")


def test_the_example_in_the_docs_is_valid(tmp_path: Path) -> None:
    page = (Path(__file__).parents[3] / "docs" / "figures.md").read_text(encoding="utf8")
    example = page.split("```toml\n")[1].split("```")[0]
    own = tmp_path / "housing.toml"
    own.write_text(example, encoding="utf8")

    assert [kind.name for kind in read_kinds(own)] == ["housing_count", "rent"]

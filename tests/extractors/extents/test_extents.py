"""Where what is reported begins and ends: a text, and the content of its first attribution, stretch by stretch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from quoth.extractors.attributions import extract

if TYPE_CHECKING:
    from spacy.language import Language

# content that goes on
WHOLE = [
    # what a plan or a drive is for
    ("The mayor hailed a drive to mend the roads before the rains.", ["a drive to mend the roads before the rains"]),
    ("The mayor denied any role in the debate.", ["any role in the debate"]),
    # what is asked for may come after something, or follow rules
    ("Doctors asked patients to rest following surgery.", ["patients to rest following surgery"]),
    ("Officials urged pupils to act following the rules.", ["pupils to act following the rules"]),
    ("The clinic told them to wash before touching the child.", ["them to wash before touching the child"]),
    (
        "The health department advises anyone with a rash to stay at home, drink water and call.",
        ["anyone with a rash to stay at home, drink water and call"],
    ),
    ("The firm said sales reached 40 tons, up from 31 tons in 2020.",
     ["sales reached 40 tons, up from 31 tons in 2020"]),
    # who is told of may keep silent himself
    ("Ida Vale said the thief ran off without saying where.", ["the thief ran off without saying where"]),
    ("Ida Vale said her brother left, though he had no money.", ["her brother left, though he had no money"]),
    ("Ida Vale said they moved before adding a shop.", ["they moved before adding a shop"]),
    # what a colon says of it, and the items of a list
    ("Police said the man was known to them: he had been jailed in 2019.",
     ["the man was known to them: he had been jailed in 2019"]),
    ("The mayor said schools would get desks; clinics would get lamps; and roads would be paved.",
     ["schools would get desks; clinics would get lamps; and roads would be paved"]),
    ("The order says that (a) shops must close by 9pm; and (b) no more than 20 people may meet.",
     ["that (a) shops must close by 9pm; and (b) no more than 20 people may meet"]),
    ("The witness said the priest knelt and urged the men to leave.", ["the priest knelt and urged the men to leave"]),
    # a quotation whose inner mark was closed with a straight one; reading it never ended
    ("“The vote proves that the mill owner is a ‘friend, not a rival,'” Ida Vale wrote.",
     ["“The vote proves that the mill owner is a ‘friend, not a rival,'”"]),
    # what was done against it may be told as well, and what somebody calls it in the middle
    ("Ida Vale said she played on, even though doctors told her to rest.",
     ["she played on, even though doctors told her to rest"]),
    ("Ida Vale said the bridge, which they call the Bow, would open in May.",
     ["the bridge, which they call the Bow, would open in May"]),
    # after an inserted cue, a clause that ends with quoted words included
    ("The firm has no debts, its head said on Monday, nor does it need any.",
     ["The firm has no debts", "nor does it need any"]),
    ("The ban would be lifted, he said in an address to fishermen in Arden, if catches rose.",
     ["The ban would be lifted", "if catches rose"]),
    ("The plan was “a gift”, the union said, and would cost 90 jobs.", ["The plan was “a gift”", "would cost 90 jobs"]),
    ("The strike was “a last resort”, Ida Vale said, because talks had failed.",
     ["The strike was “a last resort”", "because talks had failed"]),
    # a second quotation with the writer's few words after it, but not with a clause
    (
        "“We need rain,” said Ida Vale. “We have no seed left in the whole of the valley” to plant next year.",
        ["“We need rain,”", "“We have no seed left in the whole of the valley” to plant next year"],
    ),
    # what is on the mind of whom it is about, but not a new act of speech
    ("Ida Vale said she was cold and wanted tea.", ["she was cold and wanted tea"]),
    ("Ida Vale said she could not stay but understood why others did.",
     ["she could not stay but understood why others did"]),
    ("Ida Vale said she would not stay, but hoped the rest would.", ["she would not stay, but hoped the rest would"]),
]  # fmt: skip

# content that ends where the writer speaks of the report
CUT = [
    # what a court does after what it finds, but not what it is told of others
    ("The judge said the raid was illegal and set aside the order.", ["the raid was illegal"]),
    ("The bench noted that both sides had paid and posted the matter to May.", ["that both sides had paid"]),
    ("The judge said the cook had lied and fled.", ["the cook had lied and fled"]),
    ("The mayor said the court had erred and adjourned the matter.", ["the court had erred and adjourned the matter"]),
    # another's report after "with" or a semicolon
    ("Bakers blamed the fall on the frost, with Ida Vale of Lotus Bank warning of worse to come.",
     ["the fall on the frost"]),
    ("The union welcomed the offer, with its head, Ida Vale, calling it a first step.", ["the offer"]),
    ("According to the clinic, the sailor died in June; port officials described him as a stranger.",
     ["the sailor died in June"]),
    ("It emerged on Friday that two guards slept, according to the inquiry.", ["that two guards slept"]),
    ("Half of them said they would not vote, up from 31 percent in 2020.", ["they would not vote"]),
    ("The navy denied firing on the boat, which sank.", ["firing on the boat"]),
    ("The chief said farmers had gained from the dam and urged them to plant trees.",
     ["farmers had gained from the dam"]),
    ("Ida Vale said she was cold and asked for tea.", ["she was cold"]),
    ("Ida Vale said it was late and wanted to leave.", ["it was late"]),
    ("On the other hand, exports rose, according to the bureau.", ["exports rose"]),
    ("Police said the man fled; the driver was hurt; and the mayor said it was late.", ["the man fled"]),
    ("The king called for calm following the riots.", ["calm"]),
    ("The board asked Ida Vale to resign following complaints.", ["Ida Vale to resign"]),
    ("The club vowed to appeal, following a hearing.", ["to appeal"]),
    ("The club vowed to appeal, after a long hearing.", ["to appeal"]),
    ("The judge told the jury to ignore it, before leaving.", ["the jury to ignore it"]),
    ("The premier said talks went well, though he gave no details.", ["talks went well"]),
    ("The premier said talks went well but gave no details.", ["talks went well"]),
    ("Officials said two men were held, although they did not name them.", ["two men were held"]),
    ("The firm said it would cut 90 jobs, without saying where.", ["it would cut 90 jobs"]),
    ("The army said it took the hill, a claim that could not be verified.", ["it took the hill"]),
    ("The coach said it was late, before adding that it rained.", ["it was late"]),
    ("The mayor accused the builder of bribing clerks during a session on Monday.",
     ["the builder of bribing clerks"]),
    # what its speaker calls it, others' doubts, and what came of it
    ("Ida Vale said the mill would close, which she called a ruin.", ["the mill would close"]),
    ("The mayor said guards would come, whom he described as calm.", ["guards would come"]),
    ("The firm said the lift was safe, even though many tenants doubt it.", ["the lift was safe"]),
    ("Aides say she will run in May, though it is unclear who will pay.", ["she will run in May"]),
    ("The board said the count was fair - though observers have contested that.", ["the count was fair"]),
    ("The airline initially said it would take an hour, but travellers waited until dawn.", ["it would take an hour"]),
    # at what gathering, through whom and on what condition it was said
    ("The mayor thanked voters at a rally in Arden on Sunday.", ["voters"]),
    ("He repeated the claim on his radio show.", ["the claim"]),
    ("The prince mentioned his brother at the start of his speech.", ["his brother"]),
    ("The club denied the allegations through its lawyers.", ["the allegations"]),
    ("Two officers confirmed the raid on condition of anonymity.", ["the raid"]),
    ("The bank announced the closures in the wake of the fraud.", ["the closures"]),
    ("The road was shut, Ida Vale told the Post, holding up a map.", ["The road was shut"]),
    ("The road was shut, Ida Vale said, her voice shaking.", ["The road was shut"]),
    ("The road was shut, Ida Vale said, to applause.", ["The road was shut"]),
    ("The road was shut, Ida Vale said, in a rare interview.", ["The road was shut"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "content"), WHOLE + CUT)
def test_extent(nlp: Language, text: str, content: list[str]) -> None:
    first = next(iter(extract(nlp(text))))

    assert [text[part.start : part.end] for part in first.content] == content

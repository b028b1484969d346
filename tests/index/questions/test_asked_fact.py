import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.questions.asked_fact import asked_fact
from index.questions.asked_sorts import FactKind
from index.questions.stated_facts import Statement
from index.words.terms import Stemmer

STEMMER = Stemmer()

ASKED: list[tuple[str, FactKind | None]] = [
    ("what percentage of calls were abandoned", "share"),
    ("what share of the council tax goes to the police", "share"),
    ("what is our share of the heating bill", "money"),
    ("how much is it to hire the hall", "money"),
    ("how much did the trust put towards the lift", "money"),
    ("how much has burglary fallen", "number"),
    ("reoffending rate in the county", "share"),
    ("what did the custody suite cost", "money"),
    ("How much is spent on overtime?", "money"),
    ("how much will the precept go up", "money"),
    ("what was the total spent on mental health", "money"),
    ("what was the amount paid in compensation", "money"),
    ("value of the assets seized", "money"),
    ("how often does the board meet", "frequency"),
    ("how many officers were recruited", "number"),
    ("the latest burglary figures", "number"),
    ("staff numbers", "number"),
    ("offences recorded, total", "number"),
    ("what is the average response time", "number"),
    ("for how long was the station closed", "number"),
    ("how much time do officers spend at hospitals", "number"),
    ("what time does the police desk open", "time"),
    ("until what time are the lights on", "time"),
    ("how late is the yard open", "time"),
    ("opening hours of the lost property office", "time"),
    ("has the office changed its opening hours", None),
    ("which member looks after the costs of the ponies", "name"),
    ("when will the new station open", "date"),
    ("what happened, and when was it reported", "date"),
    ("by when will the report be circulated", "date"),
    ("who chaired the meeting", "name"),
    ("who pays for the wardens", None),
    ("who is checking the cells", None),
    ("will the PCC give dates for the roadshows", "date"),
    ("who leads the unit", "name"),
    ("who will send round the figures", "name"),
    ("who else attended", "name"),
    ("whose idea was the scheme", "name"),
    ("tell me who leads the unit", "name"),
    ("to whom was the grant given", "name"),
    ("which towns have cameras", "name"),
    ("which two firms made a bid", "name"),
    ("what is the commissioner paid", "money"),
    ("How much does the chief executive earn?", "money"),
    ("in which towns are there cameras", "name"),
    ("what does the force spend on taxis", "money"),
    ("what were the stolen bicycles worth", "money"),
    ("what will a household pay under the precept", "money"),
    ("speed camera income", "money"),
    # The words of a fact, and no fact is asked for.
    ("what has the PCC said about fraud", None),
    ("what was said about crime rates", None),
    ("what did the Panel say about the cost of living", None),
    ("paying business rates", None),
    ("at any rate it was discussed", None),
    ("did the inspectorate rate the force as good", None),
    ("how do agencies share information about children", None),
    ("a fair share of funding", None),
    ("help with the cost of living", None),
    ("value for money", None),
    ("what did the Chair pay tribute to", None),
    ("what do the inspectors pay attention to", None),
    ("what does the inspector in charge do", None),
    ("what did the police charge the man with", None),
    ("what does the council charge for parking", "money"),
    ("the amount of paperwork that officers do", None),
    ("number plate recognition", None),
    ("why did the custody suite cost so much", None),
    ("why was the chair removed, and who takes over", "name"),
    ("how many officers left, and for what reasons", "number"),
    ("how many officers retired for reasons of health", "number"),
    ("who told the Panel why the station closed", "name"),
    ("for what reasons did costs rise", None),
    ("how well is the 101 number answered", None),
    ("what will the rise pay for", None),
    ("average speed cameras", None),
    ("a number of members were worried", None),
    ("the number one priority", None),
    ("key figures in organised crime", None),
    ("figures of speech", None),
    ("how much progress has been made", None),
    ("systems that are out of date", None),
    ("keeping up to date with fraud", None),
    ("what happens when a victim reports a burglary", None),
    ("support for those who are victims", None),
    ("who is most at risk of fraud", None),
    ("if it is known which gangs are in which towns, why are there few arrests", None),
    ("", None),
    ("?", None),
]


@pytest.mark.parametrize(("question", "kind"), ASKED)
def test_the_sort_of_fact_is_read_from_the_form_of_a_question(
    question: str, kind: FactKind | None
) -> None:
    fact = asked_fact(question, STEMMER)
    assert (fact.kind if fact else None) == kind


def test_what_was_said_about_how_many_still_asks_for_a_number() -> None:
    fact = asked_fact("what did the PCC say about how many officers left", STEMMER)
    assert fact is not None
    assert fact.kind == "number"


def test_a_year_in_a_question_asks_for_nothing() -> None:
    assert asked_fact("what was resolved in 2020/21", STEMMER) is None


STATED = [
    ("how many officers were recruited", "98 officers had been recruited."),
    ("how many officers were recruited", "Twenty-five more officers would join."),
    ("how many officers were recruited", "None of the officers had left."),
    ("how many people were arrested", "There had been 98 arrests in 2021."),
    ("what did the custody suite cost", "It would be built for £3.4m."),
    ("what did the custody suite cost", "Was £3m not too much for the suite?"),
    ("what did the custody suite cost", "It came to 2.5 million."),
    ("what percentage of calls were abandoned", "Some 12% were."),
    ("what percentage of calls were abandoned", "It was a fifth of them."),
    ("how often does the board meet", "It met every six weeks."),
    ("how often does the board meet", "It met four times a year."),
    ("how often are the bins emptied", "They are emptied on a fortnightly round."),
    ("when will the station open", "It would open in May."),
    ("when will the station open", "It would open on 04.09.20."),
    ("when will the station open", "It would open in two to three months."),
    ("when will the station open", "It would open before Christmas."),
    ("who leads the unit", "The unit is led by Crimestoppers."),
    ("which councils have not joined", "Eastvale and Westvale had not."),
    ("how many pilots are there", "The Chief Constable thought two pilots too few; he had asked."),
    ("how many people complained", "Of 40 complaints all were read."),
    ("how many people were fined", "Sixty persons paid."),
    ("how many swimmers joined the gala", "For the gala the figures were at last 312."),
    ("how many nights was the hall let", "It had been let for three nights."),
    ("how long was the bridge shut", "It took a week and a half."),
    ("how long does a licence take", "They came back in two to three months."),
    ("how long until the bridge opens", "It would be in May 2031."),
    ("what time does the desk open", "The desk is staffed from 9 am."),
    ("what time does the desk open", "It opens at noon."),
    ("what time does the desk open", "Nobody is there until ten, he said."),
    ("which member minds the ponies", "Minding the ponies: Mr Example."),
    ("who reported the theft", "Councillor Example reported it."),
    ("who became vice-chair", "It was agreed that Councillor Example be elected."),
    ("who took the chair", "The Vice-Chairman did."),
    ("who is vice-chair", "The Vice-Chair, Ms Example, read a letter."),
    ("who was elected treasurer", "Any Body stood for it."),
]
NOT_STATED = [
    ("how many officers were recruited", "Officers were praised in 2019."),
    ("how many officers were recruited", "Officers were praised on 04.09.2020."),
    ("how many officers were recruited", "(4) Could officers be praised?"),
    ("how many officers were recruited", "1. Officers were praised."),
    ("how many officers were recruited", "Callers to 101 spoke to officers."),
    ("how many officers were recruited", "Covid-19 kept officers at home."),
    ("how many officers were recruited", "All but 3 of the vans had been sold to buy a boat."),
    ("how many people were arrested", "On 26 March the operation ended."),
    ("what did the custody suite cost", "The suite was costly."),
    ("what did the custody suite cost", "There were 3.8 million offences."),
    ("what percentage of calls were abandoned", "The third sector helped with calls."),
    ("reoffending rate", "The rate was too high."),
    ("how often does the board meet", "Others met at the same time."),
    ("when will the station open", "It may open again, after a march."),
    ("when will the station open", "It had served them for years."),
    ("who leads the unit", "The unit is led by a detective."),
    ("who leads the Action Fraud unit", "Nobody leads the Action Fraud unit."),
    ("who runs the PCC’s office", "It was the PCC's office."),
    ("how much was spent on vans", "How much of the £5m was spent on vans?"),
    ("which councils have not joined", "Three councils had not joined in March."),
    ("how many pilots are there", "She thought two vans right; the pilots were what was short."),
    ("which firms lost their contracts", "The PCC’s Policy Teams read the Police and Crime Plan."),
    ("name of the firm whose contract ended", "The PCC’s Policy Teams kept the contract."),
    ("who became vice-chair", "Here the Vice-Chair took the Chair."),
    ("how many boats were found", "Boats worth £40,000 were gone."),
    ("how many boats were found", "The boats went up by 12 per cent."),
    ("how many boats were found", "Owners of boats came back two or three days a week."),
    ("how many boats were found", "The Grade 2 boats of Priority 4 were listed."),
    ("how many boats were found", "In COVID 19 the boats lay ashore; one had to ask why."),
    ("how many people were fined", "There were 40 boats."),
    ("how long was the bridge shut", "There were 40 boats on it."),
    ("what time does the desk open", "Two clerks mind the desk."),
    ("what time does the desk open", "It opens in May."),
    ("who is vice-chair", "The Vice-Chair thanked Oldmere Boat Club."),
    ("who stole the ponies", "The Deputy PCC and Councillor Example reported that ponies strayed."),
    ("which firm won", "In reply, the Chief Executive of the Northshire Office said it was soon."),
]


@pytest.mark.parametrize(("question", "sentence"), STATED)
def test_a_sentence_that_states_such_a_fact_may_answer(question: str, sentence: str) -> None:
    fact = asked_fact(question, STEMMER)
    assert fact is not None
    assert fact.is_stated_in(Statement(sentence), STEMMER)


@pytest.mark.parametrize(("question", "sentence"), NOT_STATED)
def test_a_sentence_on_the_subject_without_the_fact_does_not_answer(
    question: str, sentence: str
) -> None:
    fact = asked_fact(question, STEMMER)
    assert fact is not None
    assert not fact.is_stated_in(Statement(sentence), STEMMER)


def test_what_is_to_be_counted_is_read_up_to_the_verb() -> None:
    fact = asked_fact("How many of the new detectives were hired?", STEMMER)
    assert fact is not None
    assert fact.counted == {STEMMER.term("detectives")}


def test_what_is_counted_goes_by_its_other_names() -> None:
    question = "how many jobs will it pay for"
    sentence = "It would pay for 212 posts."
    alone = asked_fact(question, STEMMER)
    named = asked_fact(question, STEMMER, {"jobs": ("posts",)})
    assert alone is not None
    assert named is not None
    assert not alone.is_stated_in(Statement(sentence), STEMMER)
    assert named.is_stated_in(Statement(sentence), STEMMER)


@pytest.mark.parametrize(
    "question",
    [
        "What is done so that a greater number of offences are known?",
        "Why was a two per cent rise rejected?",
        "Why did 10 per cent of callers give up?",
    ],
)
def test_a_question_that_names_a_share_or_compares_numbers_asks_for_neither(question: str) -> None:
    assert asked_fact(question, STEMMER) is None


PIECES = [*" ,.?-–’".split(), *"how many much who when which what rate £3m 2020/21 (1) of".split()]
QUESTIONS = st.text() | st.lists(st.sampled_from(PIECES)).map(" ".join)


@given(QUESTIONS, QUESTIONS)
def test_no_question_and_no_sentence_is_too_odd(question: str, sentence: str) -> None:
    fact = asked_fact(question, STEMMER)
    if fact is not None:
        assert fact.is_stated_in(Statement(sentence), STEMMER) in (True, False)
        assert fact.kind == "number" or not fact.counted


@pytest.mark.parametrize(
    ("sentence", "is_stated"),
    [
        ("The Commissioner answered that the contractor would bear a third.", False),
        ("Then Councillor Example asked about the noise on Sundays.", False),
        ("It had been let to Example Builders.", True),
    ],
)
def test_titles_and_those_who_speak_name_no_firm(sentence: str, is_stated: bool) -> None:
    fact = asked_fact("What is the name of the contractor?", STEMMER)
    assert fact is not None
    assert fact.is_stated_in(Statement(sentence), STEMMER) is is_stated


def test_people_count_as_patients() -> None:
    fact = asked_fact("how many patients are waiting", STEMMER)
    assert fact is not None
    assert fact.is_stated_in(Statement("There were 214 people on the list."), STEMMER)


def test_the_name_of_a_panel_in_a_question_is_not_counted() -> None:
    asked = asked_fact("number of specials Northshire", STEMMER, subject="number of specials")
    assert asked is not None
    assert asked.counted == {STEMMER.term("specials")}


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("what is the cost", "It came to €53,000 in all."),
        ("when will the hall open", "It would be open by Easter."),
    ],
)
def test_sums_in_other_money_and_feasts_are_facts(question: str, sentence: str) -> None:
    asked = asked_fact(question, STEMMER)
    assert asked is not None
    assert asked.is_stated_in(Statement(sentence), STEMMER)


@pytest.mark.parametrize(
    ("question", "sentence", "is_done"),
    [
        ("when was the treasurer elected", "That Anna Example be elected Treasurer.", True),
        ("when did they adopt the plan", "RESOLVED: the plan is the club's.", False),
        ("when was the treasurer elected", "Those who elected her were thanked.", False),
        ("when was the boat painted", "RESOLVED that the boat be painted.", False),
        ("who elected the treasurer", "That Anna Example be elected Treasurer.", False),
    ],
)
def test_the_day_of_a_meeting_tells_when_it_did_what_is_asked_about(
    question: str, sentence: str, *, is_done: bool
) -> None:
    fact = asked_fact(question, STEMMER)
    assert fact is not None
    assert fact.is_done_in(Statement(sentence)) is is_done

import pytest

from index.questions.asked_fact import asked_fact
from index.words.terms import Stemmer
from service.answering.decisive_words import PlainQuestion, decisive_words

PANEL = "Northshire Police and Crime Panel"


def decisive(question: str, quoted: str, beside: str = "") -> list[str]:
    stemmer = Stemmer()
    plain = PlainQuestion(question, question, asked_fact(question, stemmer))
    spans = decisive_words(plain, quoted, stemmer, panel=PANEL, beside=beside)
    return [quoted[start:end].replace("\n", " ") for start, end in spans]


@pytest.mark.parametrize(
    ("question", "quoted", "words"),
    [
        (
            "how many special constables are there",
            "There were 3,200 officers and 290 special constables, up by 12%.",
            ["290"],
        ),
        (
            "How much was spent on drones?",
            "£2.3 million had been spent on 14 drones in 2020/21.",
            ["£2.3 million"],
        ),
        (
            "What share of calls is lost?",
            "A share of 21 per cent of 101 calls was lost.",
            ["21 per cent"],
        ),
        ("How long does vetting take?", "Vetting took eleven weeks on average.", ["eleven weeks"]),
        (
            "how long does it take to answer 101 calls",
            "Of 999 calls 87% were picked up in 10 seconds, and 101 calls waited 3 minutes.",
            ["3 minutes"],
        ),
        ("How often does the board meet?", "The board met quarterly.", ["quarterly"]),
        ("When was it sold?", "It had been sold in\n\nSeptember\n\n2021.", ["September  2021"]),
        ("When was it sold?", "It had been sold in September 2021.", ["September 2021"]),
        (
            "When will it open?",
            "The new suite would open by the end of the financial year.",
            ["by the end of the financial year"],
        ),
        (
            "Who will carry out the review?",
            "The Chief Constable said that Example Advisory would carry out the review.",
            ["Example Advisory"],
        ),
        ("Who asked about drones?", "Councillor Sample asked about drones.", ["Councillor Sample"]),
        ("Is the station closing?", "The PCC confirmed that it would not close.", ["would not"]),
        ("Was the budget approved?", "The Panel approved the budget.", ["approved"]),
        ("Are there plans to buy one?", "There were no plans to buy one.", ["There were no"]),
        ("Will the station be sold?", "The station would be sold in spring.", ["would be sold"]),
        ("Has a review begun?", "Asked of the review, he replied yes, in part.", ["yes"]),
        (
            "Which panel supported the precept?",
            "The Northshire Police and Crime Panel supported it.",
            ["The Northshire Police and Crime Panel"],
        ),
    ],
)
def test_the_words_that_decide_a_plain_question_are_found(
    question: str, quoted: str, words: list[str]
) -> None:
    assert decisive(question, quoted) == words


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("What was said about drones?", "The PCC said that 14 drones would not fly in May 2021."),
        ("How many drones are there?", "Drones were discussed under item 4."),
        ("Is the station closing?", "Members heard of the station."),
        ("How many drones were flown?", "Some 70% of the drones had been flown at night."),
        ("How many members must vote?", "Two thirds of the members must vote."),
        ("Which panel supported the precept?", "The Southshire Panel supported it."),
        ("How many were seen?", "There were 3 in May and 4 in June and 5 in July and 6 later."),
    ],
)
def test_nothing_is_marked_where_no_words_decide(question: str, quoted: str) -> None:
    assert decisive(question, quoted) == []


def test_a_reply_is_read_with_what_it_replies_to() -> None:
    question = "How many special constables are there?"
    quoted = "He advised that there were 290."
    assert decisive(question, quoted, "A member asked about special constables.") == ["290"]
    assert decisive(question, quoted) == []


def test_what_is_denied_must_be_what_is_asked() -> None:
    quoted = "The public did not see how large the scheme called Example Watch had become."
    assert decisive("Is Example Watch fit for purpose?", quoted) == []


def test_what_is_said_not_to_be_so_decides_nothing() -> None:
    question = "How many replies did the consultation bring?"
    quoted = (
        "The replies to the consultation had been in the low hundreds and not the low thousands."
    )
    assert decisive(question, quoted) == ["hundreds"]
    assert decisive(question, "The consultation brought not less than 90 replies.") == ["90"]


def test_words_that_put_others_right_are_left_to_be_read() -> None:
    quoted = "It said that three vans had been bought. It should say four."
    assert decisive("How many vans were bought?", quoted) == []


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("Who asked about horses?", "A question of a Member about horses was put to the PCC."),
        ("Who resigned?", "I was sorry to hear that somebody resigned."),
        ("Who chairs the board?", "Mrs Sample had been Vice-Chair of the board since May."),
        ("Who signed the lease?", "The Lease Mill House was read to the meeting."),
        ("Who thanked the staff?", "Mrs Sample was thanked by the staff."),
        ("Who left the board?", "Mrs Sample told Mr Example that the clerk had left the board."),
        ("Who moved it?", "Mrs Sample and the clerk, Mr Example and others moved on."),
        ("Which firm mends the lamps?", "A lamp at Oldmere was out. It was dark."),
    ],
)
def test_nobody_is_told_by_a_name_that_stands_elsewhere(question: str, quoted: str) -> None:
    assert decisive(question, quoted) == []


@pytest.mark.parametrize(
    ("question", "quoted", "words"),
    [
        (
            "Who seconded Mrs Sample?",
            "Mr Any proposed Mrs Sample and Mr Example seconded her.",
            ["Mr Example"],
        ),
        ("Who thanked the staff?", "The staff were thanked by Mrs Sample.", ["Mrs Sample"]),
        ("Who was elected?", "The board elected Cllr Any Sample for a year.", ["Cllr Any Sample"]),
        (
            "Who was elected?",
            "Mr Example and Mrs Sample were elected.",
            ["Mr Example", "Mrs Sample"],
        ),
        ("Who resigned?", "We had the resignation of Any Sample.", ["Any Sample"]),
        ("Who is the treasurer?", "Present: Mrs A Sample (Treasurer), Mr B Any.", ["Mrs A Sample"]),
        (
            "Which firm took over the mill?",
            "It is let by Wheelworks, the firm who had taken over the mill.",
            ["Wheelworks"],
        ),
    ],
)
def test_who_did_it_is_the_name_beside_what_was_done(
    question: str, quoted: str, words: list[str]
) -> None:
    assert set(decisive(question, quoted)) == set(words)


@pytest.mark.parametrize(
    ("question", "quoted", "words"),
    [
        ("How many stewards came?", "The fair: 9,000 came, with 80 stewards a day.", ["80"]),
        ("How many houses may be built?", "Some 6 or 7 houses could be built.", ["6 or 7"]),
        ("How many plots had objections?", "Plot 57 had objections from two people.", ["two"]),
        ("What did the audit cost?", "i) Membership £40 ii) Audit, which cost £90", ["£90"]),
        ("What does the hall cost?", "The hall may cost £40-£90.", ["£40-£90"]),
        ("What did the raffle cost?", "£40 was the cost of tea £90 the cost of a raffle", ["£90"]),
        ("What share of pupils attended?", "Share of pupils who attended – 98%", ["98%"]),
        ("When is the next fair?", "The date of the next fair is 4 May 2031.", ["4 May 2031"]),
    ],
)
def test_a_figure_or_date_is_told_beside_what_is_asked_about(
    question: str, quoted: str, words: list[str]
) -> None:
    assert decisive(question, quoted) == words


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("How many stewards came?", "The fair was full, 9,000 came, and stewards were hired."),
        ("What did the audit cost?", "Cheque 1345 £40 ii) Audit, cheque 1346"),
        ("Total cost of the mill?", "The mill: door cost £40 and lamps £90 Total £130"),
        ("What is the clerk's salary?", "The clerk had a grant of £1,225 for the website."),
        ("How much is the fine at the green?", "They live beside the green, 30 Mill Lane fine."),
        ("How many people spoke at the fair?", "The fair opened at 10.30 am."),
        ("When is the next meeting?", "The minutes of the meeting on 4 May 2031 were confirmed."),
        ("When is the next meeting?", "It will be an item for the next meeting."),
        ("Is there a licence for the hall?", "This was answered incorrectly as yes."),
        ("Was the public excluded?", "There were no public questions."),
        ("Has the case been heard?", "They did not yet know when the case would be heard."),
    ],
)
def test_what_is_told_of_something_else_decides_nothing(question: str, quoted: str) -> None:
    assert decisive(question, quoted) == []


def test_nothing_decides_among_words_that_lack_a_name_asked_about() -> None:
    question, quoted = "How many arrests did Otter bring?", "It brought 20 arrests."
    plain = PlainQuestion(question, question, asked_fact(question, Stemmer()))
    for within, marks in (("Heron brought arrests.", 0), ("Otter did.", 1)):
        found = decisive_words(plain, quoted, Stemmer(), panel=None, within=within)
        assert len(found) == marks


def test_not_only_denies_nothing() -> None:
    quoted = "It was not only bought but also used."
    assert decisive("Was a drone bought?", quoted) != ["was not"]


def test_of_several_sentences_the_one_that_speaks_of_the_matter_decides() -> None:
    quoted = "There were 12 horses. There were 290 special constables in the force."
    assert decisive("How many special constables are there in the force?", quoted) == ["290"]


def test_a_telephone_number_and_a_minutes_number_count_nothing() -> None:
    quoted = "Under minute 14 members heard that 101 had taken forty calls."
    assert decisive("How many calls were taken?", quoted) == ["forty"]

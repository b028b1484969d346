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


def test_an_office_is_a_name_only_where_it_is_asked_who() -> None:
    quoted = "A question of a Member about horses was answered by the PCC."
    assert decisive("Who asked about horses?", quoted) == ["Member", "PCC"]
    assert decisive("Which force has horses?", quoted) == []


def test_not_only_denies_nothing() -> None:
    quoted = "It was not only bought but also used."
    assert decisive("Was a drone bought?", quoted) != ["was not"]


def test_of_several_sentences_the_one_that_speaks_of_the_matter_decides() -> None:
    quoted = "There were 12 horses. There were 290 special constables in the force."
    assert decisive("How many special constables are there in the force?", quoted) == ["290"]


def test_a_telephone_number_and_a_minutes_number_count_nothing() -> None:
    quoted = "Under minute 14 members heard that 101 had taken forty calls."
    assert decisive("How many calls were taken?", quoted) == ["forty"]

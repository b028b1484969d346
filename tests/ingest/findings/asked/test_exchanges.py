from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.findings.asked.exchange import Exchange
from ingest.findings.asked.exchanges import exchanges_of
from ingest.findings.asked.reply_places import reply_within
from ingest.findings.asked.sentence import sentence
from ingest.language.paragraphs import paragraphs
from ingest.readers.text.plain_text import read_plain_text
from ingest.reading.discussion import divide_discussion
from ingest.record import Division, Document
from tests.eval.sets import document
from tests.pages import BULLETS, PAGE


def minutes(text: str) -> Document:
    """A document whose minutes are this discussion."""
    blocks, _ = divide_discussion(text, paragraphs(text))
    return replace(document(), text=text, division=Division(tuple(blocks)))


def read(text: str) -> list[tuple[str, str | None]]:
    """Question and reply of each exchange, as they stand in the text."""
    return [_words(text, exchange) for exchange in exchanges_of(minutes(text))]


def _words(text: str, exchange: Exchange) -> tuple[str, str | None]:
    question = text[exchange.question_start : exchange.question_end]
    reply = (
        None if exchange.reply_start is None else text[exchange.reply_start : exchange.reply_end]
    )
    return question, reply


NUMBERED = """\
(1) Could the PCC say how speeding was tackled?

[The PCC reported that cameras had been bought. [Action: PCC]

The Chief Constable added that fines followed.]

(2) Members praised the volunteers.

(3) What of drink driving?

[The PCC replied that a campaign would run.]
"""


def test_a_numbered_question_has_all_of_its_reply() -> None:
    found = exchanges_of(minutes(NUMBERED))
    assert [(e.number, e.form) for e in found] == [(n, "numbered") for n in ("1", "2", "3")]
    question, reply = _words(NUMBERED, found[0])
    assert question == "(1) Could the PCC say how speeding was tackled?"
    assert reply
    assert reply.startswith("[The PCC reported")
    assert reply.endswith("fines followed.]")


def test_a_numbered_statement_without_a_reply_is_an_exchange_too() -> None:
    assert _words(NUMBERED, exchanges_of(minutes(NUMBERED))[1]) == (
        "(2) Members praised the volunteers.",
        None,
    )


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        (
            "A Member questioned whether the fleet was too old.",
            "The PCC explained that it would be renewed.",
        ),
        (
            "Information was requested on the number of rural officers.",
            "The Commissioner advised that ten more had been posted.",
        ),
        (
            "Cllr. J. Smith asked how many cameras had been bought.",
            "The Chief Constable replied that there were six.",
        ),
        ("It was asked whether fines would rise.", "The PCC did not know."),
        (
            "Members sought assurance that the budget was balanced.",
            "The Chief Finance Officer confirmed that it was.",
        ),
        (
            "A Member suggested that the form was too long.",
            "The ACC advised that it was being cut.",
        ),
        (
            "Concerns were expressed about speeding in villages.",
            "The Deputy PCC advised that funding was available.",
        ),
        (
            "A Member queried the cost of the helicopter.",
            "Mrs Example explained that it was shared.",
        ),
        (
            "The Chair congratulated the force on the week but asked whether a list could be had.",
            "The PCC said he would find out.",
        ),
        ("A question was raised about vetting.", "It was confirmed that all staff were vetted."),
        (
            "Cllr Example asked the OPCC whether it would answer sooner.",
            "The Member for Exampleton explained that it needed two weeks.",
        ),
        (
            "A Member was in favour, but asked what it would cost.",
            "The PCVC replied that it would cost little.",
        ),
        (
            "Reference was made to the help given to victims.",
            "The Commissioner confirmed that it would go on.",
        ),
        (
            "Councillor E Example asked about vetting.",
            "The Head of Finance and Performance, OPCC replied that all were vetted.",
        ),
        (
            "The Panel questioned the Commissioner on his plan.",
            "In response the Commissioner stated that it was new.",
        ),
    ],
)
def test_questions_recorded_as_statements_are_found(question: str, reply: str) -> None:
    assert read(f"{question} {reply}") == [(question, reply)]


@pytest.mark.parametrize(
    ("text", "question", "reply"),
    [
        (
            "The PCC was asked if it was hopeless and explained that it was not.",
            "The PCC was asked if it was hopeless",
            "and explained that it was not.",
        ),
        (
            "Asked whether it was hopeless, the PCC explained that it was not.",
            "Asked whether it was hopeless",
            "the PCC explained that it was not.",
        ),
        (
            "In reply to a question from Cllr Other on delays, the PCC said that they were short.",
            "In reply to a question from Cllr Other on delays",
            "the PCC said that they were short.",
        ),
        (
            "In response to a query the Police Commissioner commented that crime had fallen.",
            "In response to a query",
            "the Police Commissioner commented that crime had fallen.",
        ),
        (
            "With regard to a question on the Board, the Commissioner accepted that it was late.",
            "With regard to a question on the Board",
            "the Commissioner accepted that it was late.",
        ),
        (
            "The PCC agreed with the suggestion that courts were slow and agreed to report back.",
            "The PCC agreed with the suggestion that courts were slow",
            "and agreed to report back.",
        ),
    ],
)
def test_a_reply_in_the_questions_own_sentence_is_parted_from_it(
    text: str, question: str, reply: str
) -> None:
    assert read(text) == [(question, reply)]


@pytest.mark.parametrize(
    "text",
    [
        "The Panel noted the report. Members were asked to note the timetable.",
        "The Chair asked Members to introduce themselves.",
        "The Chairman asked the PCC to introduce the report. The PCC introduced it.",
        "The PCC asked the Panel to support the precept. The Chief Constable reported a fall.",
        "Members thanked the PCC for his report. The PCC reported that he was retiring.",
        "The public were asked to complete a survey. The PCC reported that many had done so.",
        "The PCC welcomed the funding. He hoped it would continue.",
        "A Member suggested that the form was too long.",
        "No questions were submitted by the public.",
        "One question had been received and no supplementary questions were asked.",
        "The Chairman asked that Members speak of the report at their councils.",
        "Officers were capable of responding to questions on his behalf.",
        "The PCC answered the questions as follows:",
    ],
)
def test_plain_narrative_is_not_taken_for_a_question(text: str) -> None:
    assert read(text) == []


def test_a_question_is_answered_by_the_paragraph_behind_it() -> None:
    text = "Members asked about knife crime.\n\nThe PCC replied that it fell.\n\nAll noted it."
    assert read(text) == [("Members asked about knife crime.", "The PCC replied that it fell.")]


def test_what_he_or_she_asked_counts_where_a_member_spoke() -> None:
    text = "Cllr Example praised the figures. She asked how they could be shared.\n\n"
    reply = "The Chief of Staff replied that leaflets were planned."
    assert read(text + reply) == [("She asked how they could be shared.", reply)]
    assert read("The PCC praised the figures. He asked for them to be shared.") == []


def test_a_reply_may_go_on_in_a_list() -> None:
    question = "He asked when the review of cameras would be published."
    reply = "In response, the PCC noted that:\n\n· she would look into it;\n\n· it was a long one."
    other = "· A Member asked why."
    assert read(f"{question}\n\n{reply}\n\n{other}") == [
        (question, reply),
        ("A Member asked why.", None),
    ]


def test_what_a_member_put_is_taken_up_in_the_next_paragraph() -> None:
    point = "Councillor Example was concerned that nobody answered. He added that it was unfair."
    reply = "The PCC noted that she had spoken to the Chief Constable."
    assert read(f"{point}\n\n{reply}") == [(point, reply)]
    assert read(f"{point}\n\nThe PCC introduced the next report.") == []


def test_questions_in_numbered_paragraphs_are_found() -> None:
    text = "7.1 In response to a question on fleets, the PCC said that they were new.\n\n2. "
    assert read(f"{text}A Member asked why. The PCC explained the law.") == [
        ("In response to a question on fleets", "the PCC said that they were new."),
        ("A Member asked why.", "The PCC explained the law."),
    ]


def test_labelled_questions_without_numbers_stay_apart() -> None:
    text = "Q: Was it so?\n\nQ: Is it so?\n\nA: It is."
    assert read(text) == [("Q: Was it so?", None), ("Q: Is it so?", "A: It is.")]


def test_a_question_without_a_reply_is_recorded_as_such() -> None:
    assert read("It was asked that vetting be discussed.") == [
        ("It was asked that vetting be discussed.", None)
    ]


def test_several_points_of_one_bullet_are_one_question_up_to_the_reply() -> None:
    text = "· Thefts had doubled. A Member asked why. The PCC replied that reports had. More came\n"
    assert read(text) == [
        ("Thefts had doubled. A Member asked why.", "The PCC replied that reports had. More came")
    ]


def test_a_bullet_in_nobodys_name_counts_where_a_role_responds() -> None:
    responded = "· Thefts were rising. The ACC advised that patrols had begun\n"
    told = "· Thefts were rising. The ACC reported that patrols had begun\n"
    assert len(read(responded)) == 1
    assert read(told) == []


def test_the_invented_pages_hold_four_exchanges() -> None:
    found = [exchanges_of(minutes(page[page.index("Minutes:") :])) for page in (PAGE, BULLETS)]
    assert [[e.number for e in page] for page in found] == [["1", "2", "3"], [None]]


@given(st.text(alphabet="ab .?\n[]()1·PCC Member asked that The replied", max_size=200))
def test_spans_lie_in_order_within_any_text(text: str) -> None:
    for exchange in exchanges_of(minutes(text)):
        assert 0 <= exchange.question_start < exchange.question_end <= len(text)
        assert (exchange.reply_start is None) == (exchange.reply_end is None)
        if exchange.reply_start is not None and exchange.reply_end is not None:
            assert exchange.question_start <= exchange.reply_start < exchange.reply_end <= len(text)


@pytest.mark.seeds
def test_no_recorded_question_of_the_real_pages_is_lost(seeds: Path) -> None:
    counts = {}
    for path in sorted(seeds.glob("*.txt")):
        found = exchanges_of(_document(path))
        counts[path.name[:3]] = (
            sum(e.form == "numbered" for e in found),
            sum(e.form == "statement" for e in found),
        )
    assert counts == {"000": (5, 0), "001": (3, 0), "002": (0, 9), "003": (9, 1), "004": (4, 3)}


def _document(path: Path) -> Document:
    reading = read_plain_text(path.read_text(encoding="utf-8"))
    return replace(document(), text=reading.text, division=reading.division)


@pytest.mark.timeout(60)
@pytest.mark.parametrize("words", ["In response to a query the PCC ", "Asked whether, the PCC "])
def test_a_question_without_sentence_ends_is_read_in_time(words: str) -> None:
    assert len(exchanges_of(minutes(words * 2_000))) <= 1


@pytest.mark.parametrize("sign", ["▪", "●", "✓", "–"])
def test_a_drawn_mark_before_the_question_is_no_part_of_it(sign: str) -> None:
    text = f"{sign} In response to a query about staffing, the PCC said that posts were filled."
    at = reply_within(sentence(text, 0, len(text)))
    assert at is not None
    assert text[at:] == "the PCC said that posts were filled."


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "Councillor Moss asked what it cost, and Councillor Yeo whether it was new. "
            "The Clerk said that it was £9 and old.",
            ["Councillor Moss asked what it cost", "Councillor Yeo whether it was new."],
        ),
        (
            "Councillors Moss and Yeo asked whether it was new. The Clerk said that it was.",
            ["Councillors Moss and Yeo asked whether it was new."],
        ),
    ],
)
def test_what_another_asks_in_the_same_sentence_has_the_same_reply(
    text: str, asked: list[str]
) -> None:
    found = read(text)
    assert [question for question, _ in found] == asked
    assert len({reply for _, reply in found}) == 1


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "Cllr Alder asked how many vans there were, and Cllr Birch whether they were new. "
            "The PCC said there were nine.",
            ["Cllr Alder asked how many vans there were", "Cllr Birch whether they were new."],
        ),
        (
            "Cllr Alder asked about vans and Cllr Birch who keeps them thanked him. "
            "The PCC said there were nine.",
            ["Cllr Alder asked about vans and Cllr Birch who keeps them thanked him."],
        ),
        (
            "Cllr Alder asked two things: what it cost, and whether it was new. "
            "The PCC said that the first was dear and the second true.",
            ["Cllr Alder asked two things: what it cost", "whether it was new."],
        ),
    ],
)
def test_what_several_ask_or_one_asks_in_parts_is_told_apart(text: str, asked: list[str]) -> None:
    assert [question for question, _ in read(text)] == asked


def test_he_who_is_asked_whether_and_agrees_has_replied() -> None:
    question = "The Chair asked the Clerk whether June would do, and he agreed."
    assert [reply for _, reply in read(question)] == ["he agreed."]
    goes_on = "The Chair asked the Clerk whether June would do, and he added that it was late."
    assert [reply for _, reply in read(goes_on)] == [None]


RAISED = "The points below were raised.\n\n"


def test_letters_pair_two_lists_where_not_every_point_is_answered() -> None:
    asked = "(a) Was it dear?\n\n(b) The Clerk was thanked.\n\n(c) Who paid?\n\n"
    found = read(f"{RAISED}{asked}In response the Clerk said:\n\n(a) it was; and\n\n(c) the force.")
    assert found == [("Was it dear?", "(a) it was; and"), ("Who paid?", "(c) the force.")]


def test_marks_that_are_all_alike_pair_no_reply_with_several_points() -> None:
    asked = "- The depot was shut\n- The vans were late\n\n"
    assert read(f"{RAISED}{asked}In response the Clerk said:\n\n- they were old.") == []

"""Ways of writing a discussion other than numbered questions with replies in brackets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.language.paragraphs import Paragraph, paragraphs
from ingest.language.table_rows import TableRow
from ingest.reading.discussion import divide_discussion
from ingest.record import Block

LABELLED = """\
Question 1:

Could the Commissioner say whether the vans were safe?

(A Member of Exampleton City Council)

1. The Commissioner advised that they were tested every year.

2. She was content with the results.

Question 2

The Commissioner spoke last year of new vans. Where were they?

Response from the Commissioner:-

They had been ordered in May.

· Ten would come in June.

Supplementary question:-

The Member asked who would drive them.

The Commissioner confirmed that drivers were being trained.

The Panel noted the replies.
"""


def divided(text: str) -> list[Block]:
    return divide_discussion(text, paragraphs(text))[0]


def kinds(text: str) -> list[tuple[str, str | None, str]]:
    """Kind, question number and words of each block."""
    return [(b.kind, b.question_number, text[b.start : b.end]) for b in divided(text)]


def test_labelled_questions_have_their_replies() -> None:
    found = kinds(LABELLED)
    assert [(kind, number) for kind, number, _ in found] == [
        ("question", "1"),
        ("reply", "1"),
        ("question", "2"),
        ("reply", "2"),
        ("question", None),
        ("reply", None),
        ("narrative", None),
    ]
    assert found[0][2].endswith("(A Member of Exampleton City Council)")
    assert found[1][2].endswith("She was content with the results.")
    assert found[2][2].endswith("Where were they?")
    assert found[3][2].endswith("Ten would come in June.")
    assert found[5][2] == "The Commissioner confirmed that drivers were being trained."


def test_short_labels_open_questions_without_a_mark_where_others_of_them_ask() -> None:
    asked = "Q1. Is it shut?\n\nIt is.\n\nQ2. The lamp is out.\n\nA2. It was sent for."
    assert [kind for kind, _, _ in kinds(asked)] == ["question", "reply"] * 2
    assert "question" not in [kind for kind, _, _ in kinds("Q1. It was dry.\n\nQ2. It was wet.")]


def test_a_label_says_whose_the_reply_is_where_its_words_do_not() -> None:
    reply = next(b for b in divided(LABELLED) if b.kind == "reply" and b.question_number == "2")
    assert reply.speaker == "PCC"


def test_question_and_answer_may_share_a_paragraph() -> None:
    assert kinds("Q1: Was it so? A: It was.\n\nQ2: Why?\n\nA2: Nobody knew.") == [
        ("question", "1", "Q1: Was it so?"),
        ("reply", "1", "A: It was."),
        ("question", "2", "Q2: Why?"),
        ("reply", "2", "A2: Nobody knew."),
    ]


@pytest.mark.parametrize("answer", ["The PCC replied that it was.", "8.2 It was for the force."])
def test_a_question_quoted_in_full_is_one_and_what_follows_replies(answer: str) -> None:
    question = "8.1 A resident asked the following question:-\n\n“Is the road safe? Who knows?”"
    assert kinds(f"{question}\n\n{answer}") == [
        ("question", None, question),
        ("reply", None, answer),
    ]


def test_a_heading_may_be_the_label_of_what_stands_below_it() -> None:
    text = "I will ask when it opens.\n\nRESPONSE:\n\nIn May."
    heading = "Question submitted by Councillor Example"
    blocks, _ = divide_discussion(text, paragraphs(text), heading=heading)
    assert [(b.kind, b.speaker) for b in blocks] == [("question", "Member"), ("reply", None)]
    none, _ = divide_discussion("There were none.", paragraphs("There were none."), heading=heading)
    assert [b.kind for b in none] == ["narrative"]


def test_a_labelled_reply_is_to_what_stands_above_it() -> None:
    text = "I will ask for a crossing.\n\nREPLY: One is planned.\n\nIt was agreed to wait."
    assert [kind for kind, _, _ in kinds(text)][:2] == ["question", "reply"]
    moved = "The motion was seconded by Councillor Example.\n\nREPLY: One is planned."
    assert [kind for kind, _, _ in kinds(moved)] == ["narrative", "narrative"]


def test_numbers_in_brackets_count_for_questions_only_where_something_is_asked() -> None:
    declared = "(1) Cllr A declared an interest.\n\n(2) Cllr B declared another."
    assert [kind for kind, _, _ in kinds(declared)] == ["bullet", "bullet"]
    assert [kind for kind, _, _ in kinds(f"{declared}\n\n(3) Who was told?")] == ["question"] * 3


def test_a_question_without_a_label_for_its_reply_ends_with_its_mark() -> None:
    assert [kind for kind, _, _ in kinds("Q1 - Is it so?\n\nIt is.\n\nQ2 - Is it?\n\nNo.")] == [
        *("question", "reply", "question", "reply")
    ]


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        ("The Chief Constable reported that:", "Chief Constable"),
        ("Members raised these points:", "Member"),
        ("Members asked questions and the following was noted:", None),
        ("Members put their questions, and the answers were these:", None),
    ],
)
def test_the_points_of_a_list_are_whoevers_who_makes_them(lead: str, speaker: str | None) -> None:
    *_, point = divided(f"{lead}\n\n· The drains were full.")
    assert point.speaker == speaker


def test_an_announcement_without_a_question_behind_it_stays_narrative() -> None:
    text = "The Panel put the following questions:\n\nA Member asked why. The PCC did not know."
    assert [kind for kind, _, _ in kinds(text)] == ["narrative", "narrative"]


def test_replies_may_open_behind_a_paragraph_number() -> None:
    text = "(1). Information was requested on vans.\n\n7.2 The Commissioner advised that all went."
    assert [kind for kind, _, _ in kinds(text)] == ["question", "reply"]


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        ("It would be done.\n\nAction: Chief Constable", ["Action: Chief Constable"]),
        ("It would be done.\n\nACTION – PCC to provide it", ["ACTION – PCC to provide it"]),
        ("It would be done. ACTION: PCC", ["ACTION: PCC"]),
        ("It would be done (Action: Deputy PCC).", ["(Action: Deputy PCC)."]),
        ("It would be done. [Action PCC]", ["[Action PCC]"]),
        ("Action:- That it be reported.", ["Action:- That it be reported."]),
        (
            "Actions:\n\n1. Clerk to write.\n\nR12/21 - The PCC will reply.\n\nThe Panel rose.",
            ["1. Clerk to write.", "R12/21 - The PCC will reply."],
        ),
    ],
)
def test_actions_are_found_however_they_are_marked(text: str, actions: list[str]) -> None:
    assert [words for kind, _, words in kinds(text) if kind == "action"] == actions


@pytest.mark.parametrize(
    "text",
    [
        "Action Fraud: a report was due.",
        "In action: the new team.",
        "The PCC spoke of actions (see page 3).",
    ],
)
def test_ordinary_words_are_no_action(text: str) -> None:
    assert [kind for kind, _, _ in kinds(text)] == ["narrative"]


@pytest.mark.parametrize(
    "text",
    [
        "Resolved:\n\nThat the report be noted.",
        "RESOLVED to note the report.",
        "UNANIMOUSLY RESOLVED that\n\n1.1 A Member be Chair;\n\n1.2 Another be Vice-Chair.",
        "Resolved:\n\n(a) The report be noted.\n\n(b) It come back.",
    ],
)
def test_a_resolution_is_one_block_with_what_belongs_to_it(text: str) -> None:
    assert kinds(text) == [("resolution", None, text)]


@pytest.mark.parametrize(
    "text",
    [
        "It was RESOLVED that:\n\n1. A grant be made;\n\nVoting: unanimous\n\n2. It be paid.",
        "4.5 RESOLVED\n\n4.5.1 That the budget be supported.",
        "That a Member be Chair.\n\nMotion Carried",
        "RESOLVED that it be received.\n\n1. The replies be noted.\n\n2. More be provided.",
        "AGREED:\n\n(i) to note it; and\n\n(ii) to write.",
    ],
)
def test_a_resolution_goes_on_over_its_list_and_how_the_vote_went(text: str) -> None:
    assert kinds(text) == [("resolution", None, text)]


@pytest.mark.parametrize("text", ["For: 26", "Against: 32", "Voting: unanimous", "YES"])
def test_how_a_vote_went_is_no_heading(text: str) -> None:
    assert [kind for kind, _, _ in kinds(text)] == ["narrative"]


def test_a_row_under_a_column_of_decisions_is_a_resolution() -> None:
    text = "Budget | The precept is supported"
    row = TableRow(1, ((0, 6), (9, 33)), ("Item", "Decision"))
    blocks, _ = divide_discussion(text, [Paragraph(0, len(text), text, row)])
    assert [block.kind for block in blocks] == ["resolution"]


def test_the_discussion_goes_on_behind_a_resolution() -> None:
    text = "Resolved:\n\nThat the report be noted.\n\nThe PCC left."
    assert [kind for kind, _, _ in kinds(text)] == ["resolution", "narrative"]


_LINES = st.sampled_from(
    (
        *LABELLED.split("\n\n"),
        *("(1) Why?", "[The PCC said so.", "It was.]", "Q1: Why? A: Because.", "Actions:"),
        *("A resident asked the following question:-", "“Why?”", "Resolved:", "That it be noted."),
        *("R1/21 - The PCC will write.", "7.1 A point.", "· A bullet.", "A heading", "Response"),
    )
)


@given(st.lists(_LINES | st.text(max_size=20), max_size=20))
def test_every_character_of_any_discussion_is_in_one_block(lines: list[str]) -> None:
    text = "\n\n".join(lines)
    times = [0] * len(text)
    for block in divided(text):
        for i in range(block.start, block.end):
            times[i] += 1
        assert all(block.start <= s.start < s.end <= block.end for s in block.speeches)
        edges = [edge for s in block.speeches for edge in (s.start, s.end)]
        assert edges == sorted(edges)
    assert all(c.isspace() or n == 1 for c, n in zip(text, times, strict=True))

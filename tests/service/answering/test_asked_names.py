from collections.abc import Sequence

import pytest

from index.questions.asked_roles import AskedRoles
from index.questions.hints import Hints
from index.questions.query import Query
from service.answering.asked_names import AskedNames, called_things

SAID = "Reports went to Action Fraud. The PCC noted that county lines grew."


def names_in(
    subject: str,
    texts: Sequence[str] = (SAID,),
    expansions: dict[str, tuple[str, ...]] | None = None,
) -> AskedNames:
    query = Query(
        text=subject,
        subject=subject,
        encoded_text=subject,
        clauses=(),
        phrases=(),
        excluded=(),
        asked=AskedRoles((), must_speak=False, subject=subject),
        hints=Hints(),
        is_all_hints=False,
        corrections={},
        also_spelt={},
        expansions=expansions or {},
    )
    return AskedNames.of(query, texts)


def lacking(asked: AskedNames, text: str) -> int:
    return len(asked.lacking_in(text))


@pytest.mark.parametrize("subject", ["Action Fraud", "is action fraud any good", "ACTION FRAUD?"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [("It was Action Fraud’s.", 0), ("of action\nfraud", 0), ("Major Fraud took action.", 1)],
)
def test_a_name_is_read_however_it_was_typed(subject: str, text: str, expected: int) -> None:
    assert lacking(names_in(subject), text) == expected


def test_a_name_goes_by_its_other_names_too() -> None:
    asked = names_in("action fraud", expansions={"action fraud": ("AF line",)})
    assert lacking(asked, "The AF line was busy.") == 0


@pytest.mark.parametrize(
    ("sentence", "is_another"),
    [
        ("It was a case of Major Fraud.", True),
        ("It went to Plain-Speaking Fraud officers.", True),
        ("It was a case of major fraud.", False),
        ("It was a case of Action Fraud.", False),
        ("Reported Fraud was low.", False),  # what opens a sentence shows nothing
        ("It was a Major Theft.", False),
    ],
)
def test_what_another_name_calls_is_told_by_capitals(sentence: str, is_another: bool) -> None:
    (name,) = names_in("is action fraud any good").names
    assert (name.another.search(sentence) is not None) == is_another


@pytest.mark.parametrize(
    ("subject", "texts"),
    [
        ("county lines", [SAID]),  # no passage writes it with capitals
        ("action against fraud", [SAID]),  # the words do not stand side by side
        ("action, fraud", [SAID]),
        ("action fraud", ["Action Fraud was named."]),  # one that opens a sentence shows nothing
        ("action fraud", []),
        ("the PCC", ["It was said by The Pcc."]),
        ("", [SAID]),
    ],
)
def test_other_words_are_no_name(subject: str, texts: list[str]) -> None:
    assert names_in(subject, texts).names == ()


def test_a_name_with_accents_is_read_however_it_was_typed() -> None:
    asked = names_in("police of ynys mon", ["It was said of Ynys Môn."])
    assert lacking(asked, "in Ynys Mo\u0302n") == 0


@pytest.mark.parametrize(
    ("question", "called"),
    [
        ("what came of Operation Heron", [("Operation", "Heron")]),
        ("what came of the operation of the pump", []),
        ("comments on site 12 and Phase 3", [("site", "12"), ("Phase", "3")]),
        ("minute 12/21", []),
    ],
)
def test_what_goes_by_a_name_or_number_of_its_own_is_read(
    question: str, called: list[tuple[str, str]]
) -> None:
    assert list(called_things(question)) == called


@pytest.mark.parametrize(
    ("question", "text", "is_another"),
    [
        ("arrests in Operation Heron", "Operation Otter led to two arrests.", True),
        ("arrests in Operation Heron", "The operation led to two arrests.", False),
        ("arrests in Operation Heron", "Heron, like Operation Otter, led to arrests.", False),
        ("comments on site 12", "Site 31 had none.", True),
        ("comments on site 12", "Site 12 had none, site 31 had two.", False),
        ("comments on site 12", "There were 31 comments.", False),
        ("comments on site 12", "See page 31 and question 4.", False),
        ("comments on site 12", "Site twelve had none, site 31 had two.", False),
    ],
)
def test_words_on_another_thing_of_the_sort_are_told(
    question: str, text: str, *, is_another: bool
) -> None:
    lacking = names_in(question, [text]).lacking_in(text)
    assert any(one.is_one_thing and one.another.search(text) for one in lacking) is is_another


def test_a_thing_with_a_number_goes_by_its_other_names_too() -> None:
    asked = names_in("swans after flu 19", expansions={"flu 19": ("bird flu",)})
    assert lacking(asked, "The bird flu was over, see page 3.") == 0

from collections.abc import Sequence

import pytest

from index.questions.asked_roles import AskedRoles
from index.questions.hints import Hints
from index.questions.query import Query
from service.answering.asked_names import AskedNames

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


@pytest.mark.parametrize("subject", ["Action Fraud", "is action fraud any good", "ACTION FRAUD?"])
@pytest.mark.parametrize(
    ("text", "lacking"),
    [("It was Action Fraud’s.", 0), ("of action\nfraud", 0), ("Major Fraud took action.", 1)],
)
def test_a_name_is_read_however_it_was_typed(subject: str, text: str, lacking: int) -> None:
    assert names_in(subject).lacking_in(text) == lacking


def test_a_name_goes_by_its_other_names_too() -> None:
    asked = names_in("action fraud", expansions={"action fraud": ("AF line",)})
    assert asked.lacking_in("The AF line was busy.") == 0


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
    assert asked.lacking_in("in Ynys Mo\u0302n") == 0

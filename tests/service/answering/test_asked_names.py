from collections.abc import Sequence

import numpy as np
import pytest

from index.questions.asked_roles import AskedRoles
from index.questions.hints import Hints
from index.questions.query import Query
from index.searching.hits import Hit, Signals
from service.answering.asked_names import asked_names
from tests.index.handmade import narrative

SAID = "Reports went to Action Fraud. The PCC noted that county lines grew."


def query(subject: str, expansions: dict[str, tuple[str, ...]]) -> Query:
    return Query(
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
        expansions=expansions,
    )


def names(
    subject: str,
    texts: Sequence[str] = (SAID,),
    expansions: dict[str, tuple[str, ...]] | None = None,
) -> list[str]:
    """Which of some spellings the names in a subject match."""
    weights = np.ones(1, dtype=np.float32)
    hits = [
        Hit(narrative(i, text), 0.5, Signals(0.5, 0.5, 0.5, 1.0), (), weights)
        for i, text in enumerate(texts)
    ]
    spellings = ("Action Fraud", "action  fraud", "Action Fraud’s", "AF line", "Major Fraud")
    patterns = asked_names(query(subject, expansions or {}), hits)
    return [words for words in spellings if any(p.search(words) for p in patterns)]


@pytest.mark.parametrize("subject", ["Action Fraud", "is action fraud any good", "ACTION FRAUD?"])
def test_a_name_is_read_however_it_was_typed(subject: str) -> None:
    assert names(subject) == ["Action Fraud", "action  fraud", "Action Fraud’s"]


def test_a_name_goes_by_its_other_names_too() -> None:
    found = names("action fraud", expansions={"action fraud": ("AF line",)})
    assert found == ["Action Fraud", "action  fraud", "Action Fraud’s", "AF line"]


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
    assert names(subject, texts) == []

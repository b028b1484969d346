import pytest

from service.contract.searched import DateRangeModel, HintsModel
from service.wording.hints import hint_sentences, hints_in_words


@pytest.mark.parametrize(
    ("hints", "words"),
    [
        (HintsModel(), []),
        (HintsModel(panel="A Panel", speaker=["PCC"]), ["A Panel", "PCC speaking"]),
        (
            HintsModel(dates=[DateRangeModel(from_date="2021-01-01", to_date="2021-12-31")]),
            ["meetings from 1 January 2021 to 31 December 2021"],
        ),
        (
            HintsModel(dates=[DateRangeModel(to_date="2019-12-31")]),
            ["meetings to 31 December 2019"],
        ),
        (HintsModel(kind=["resolution", "action"]), ["what was resolved", "actions"]),
    ],
)
def test_what_was_read_is_said_in_words(hints: HintsModel, words: list[str]) -> None:
    assert hints_in_words(hints) == words


def test_a_person_is_told_what_was_read_and_what_was_looked_for_besides() -> None:
    hints = HintsModel(
        panel="A Panel",
        spelling={"phising": "phishing"},
        also_spelt={"acton": "action"},
        glossary={"FGM": ["mutilation"]},
    )
    assert hint_sentences(hints) == [
        "Preferred, as read from the question: A Panel.",
        "Searched for “phishing” instead of “phising”.",
        "Also looked for: action, for “acton”.",
        "Also looked for: mutilation, for “FGM”.",
    ]
    assert hint_sentences(HintsModel(mode="require", panel="A Panel"))[0].startswith("Required")


def test_nothing_is_said_where_nothing_was_read() -> None:
    assert hint_sentences(HintsModel()) == []

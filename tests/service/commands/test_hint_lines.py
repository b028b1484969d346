import pytest

from service.commands.hint_lines import print_hints
from service.contract.answers import HintsModel
from service.wording import hints_in_words


@pytest.mark.parametrize(
    ("hints", "words"),
    [
        (HintsModel(), []),
        (HintsModel(panel="A Panel", speaker=["PCC"]), ["A Panel", "PCC speaking"]),
        (
            HintsModel(from_date="2021-01-01", to_date="2021-12-31"),
            ["meetings from 1 January 2021 to 31 December 2021"],
        ),
        (HintsModel(to_date="2019-12-31"), ["meetings to 31 December 2019"]),
        (HintsModel(kind=["resolution", "action"]), ["what was resolved", "actions"]),
    ],
)
def test_what_was_read_is_said_in_words(hints: HintsModel, words: list[str]) -> None:
    assert hints_in_words(hints) == words


def test_a_person_is_told_what_was_read_and_how_to_switch_it_off(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_hints(
        HintsModel(
            panel="A Panel", spelling={"phising": "phishing"}, glossary={"FGM": ["mutilation"]}
        )
    )
    shown = capsys.readouterr().out
    assert "Preferred, as read from your words: A Panel (--hints off ignores this)" in shown
    assert "phishing, for “phising”" in shown
    assert "mutilation, for “FGM”" in shown


def test_nothing_is_said_where_nothing_was_read(capsys: pytest.CaptureFixture[str]) -> None:
    print_hints(HintsModel())
    assert capsys.readouterr().out == ""

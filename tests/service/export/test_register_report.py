from service.export.markdown import markdown
from service.export.register_report import actions_report
from service.export.report import Heading, Paragraph, Quotation, Search
from tests.service.export.samples import PANEL, actions


def test_an_action_stands_with_who_owes_it_and_what_settled_it() -> None:
    count, meeting, action, words, later, note, search = actions_report(actions()).parts
    assert count == Paragraph("1 action that PCC owes.", is_strong=True)
    assert meeting == Heading(f"{PANEL}, 4 March 2022", 1)
    status = "a later meeting records it done"
    assert action == Paragraph(f"PCC to Panel (in words, not marked): {status}", is_strong=True)
    assert isinstance(words, Quotation)
    assert words.lines[0][0].text == "He would find out."
    assert later == Paragraph("Later record:")
    assert isinstance(note, Quotation)
    assert note.lines[0][0].text == "It was sent."
    assert isinstance(search, Search)


def test_an_empty_register_says_so_and_with_which_filters() -> None:
    text = markdown(actions_report(actions(is_empty=True)))
    assert "No actions that PCC owes in what was searched." in text
    assert "- Only: owner PCC." in text
    assert "Date of search" not in text

import pytest

from service.panels.book_panels import BookPanel, find_panel, panel_slug, slug_of
from service.panels.offices import OFFICES, office_slug


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("North Vale Police and Crime Panel", "north-vale"),
        ("North-Vale Police, Fire & Crime Panel", "north-vale"),
        ("Sûrvale & Weald Police and Crime Panel", "survale-and-weald"),
        ("Vale Scrutiny Board", "vale-scrutiny-board"),
    ],
)
def test_a_short_name_is_what_sets_a_panel_apart(name: str, slug: str) -> None:
    assert panel_slug(name) == slug


def test_words_in_other_letters_have_a_short_name_of_their_own() -> None:
    first, second = slug_of("Δήμος"), slug_of("Совет")
    assert first != second
    assert first.isascii()
    assert first.isalnum()


def test_a_panel_is_found_whatever_the_case() -> None:
    panel = BookPanel("vale", ("Vale Police and Crime Panel",))
    assert find_panel([panel], "VALE") is panel
    assert find_panel([panel], "weald") is None


def test_every_role_has_an_office_and_a_deputy_that_of_the_pcc() -> None:
    assert office_slug("Deputy PCC") == "pcc"
    assert office_slug("Assistant Chief Constable") == "assistant-chief-constable"
    assert len({office.slug for office in OFFICES}) == len(OFFICES)

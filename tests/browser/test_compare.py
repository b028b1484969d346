"""The page of several panels side by side in a real browser."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checks import check_state

pytestmark = [pytest.mark.browser, pytest.mark.model, pytest.mark.server]

COMPARED = "/compare?q=precept"
STATES = {
    "empty": "/compare",
    "compared": COMPARED,
    "filtered": f"{COMPARED}&panel=surrey&panel=durham&from=2019",
    "nothing": "/compare?q=price+of+bananas",
    "mistaken": "/compare?q=",
}


@pytest.mark.parametrize("path", STATES.values(), ids=STATES)
def test_every_state_is_accessible_and_fits_a_phone(page: Page, path: str) -> None:
    check_state(page, path)


def test_panels_are_chosen_and_narrowed_without_javascript(plain_page: Page) -> None:
    page = plain_page
    page.goto(COMPARED)
    page.get_by_text("Other panels to compare").click()
    page.get_by_label("Durham Police and Crime Panel").check()
    page.get_by_label("Surrey Police and Crime Panel").check()
    page.get_by_label("From").select_option("2019")
    page.get_by_role("button", name="Compare with these").click()
    columns = page.locator(".mb-columns").get_by_role("heading", level=3)
    expect(columns).to_have_count(2)
    assert "speaker=" not in page.url
    assert "from=2019" in page.url

"""Ask, ask on, compare, read the quotation in its minutes and come back: in a real browser."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checks import check_accessible, check_fits, tab_to
from tests.browser.conftest import PHONE

pytestmark = [pytest.mark.browser, pytest.mark.model, pytest.mark.server]

QUESTION = "what was said about the precept"


def _came_back(page: Page) -> None:
    """The quotation that was left for its minutes is what the page shows again."""
    expect(page).to_have_url(re.compile(r"/compare\?.*#panel-1-quote-1$"))
    expect(page.locator("#panel-1-quote-1")).to_be_in_viewport()


def test_the_whole_way_without_javascript_on_a_phone(plain_page: Page) -> None:
    page = plain_page
    page.goto("/")
    page.get_by_label("Ask the minutes").fill(QUESTION)
    page.get_by_role("button", name="Ask", exact=True).click()
    page.get_by_label("Ask on from here").fill("and in 2021?")
    page.get_by_role("button", name="Ask on").click()
    expect(page.get_by_text("from the question before")).to_be_visible()
    expect(page.locator("#q")).to_have_value(re.compile("precept.*2021"))
    page.get_by_role("link", name="Compare panels").click()
    page.get_by_role("link", name="See it in the minutes").first.click()
    expect(page.locator("#quote")).to_be_in_viewport()
    page.get_by_role("link", name="Back to the answer").click()
    _came_back(page)
    check_fits(page)


def test_the_whole_way_by_keyboard_alone(page: Page) -> None:
    page.goto("/")
    tab_to(page, "Ask the minutes")
    page.keyboard.type(QUESTION)
    page.keyboard.press("Enter")
    expect(page.locator("blockquote").first).to_be_visible()
    tab_to(page, "Ask on from here")
    page.keyboard.type("and in 2021?")
    page.keyboard.press("Enter")
    expect(page.get_by_text("from the question before")).to_be_visible()
    tab_to(page, "Compare panels")
    page.keyboard.press("Enter")
    expect(page.locator(".mb-columns")).to_be_visible()
    tab_to(page, "See it in the minutes")
    page.keyboard.press("Enter")
    expect(page.locator("#quote")).to_be_in_viewport()
    page.get_by_role("link", name="Back to the answer").focus()
    page.keyboard.press("Enter")
    _came_back(page)


def test_several_panels_and_roles_are_ticked_without_javascript(plain_page: Page) -> None:
    page = plain_page
    page.goto(f"/ask?q={QUESTION.replace(' ', '+')}")
    page.locator("summary", has_text="Panels: all 6").click()
    page.get_by_label("Durham Police and Crime Panel").check()
    page.get_by_label("Surrey Police and Crime Panel").check()
    page.locator("summary", has_text="Recorded as speaking: anyone").click()
    page.get_by_label("Deputy PCC", exact=False).check()
    page.get_by_role("checkbox", name=re.compile("^PCC")).check()
    page.get_by_label("From", exact=True).select_option("2021-02")
    page.get_by_role("button", name="Ask with these").click()
    expect(page.get_by_text("Only: Durham Police and Crime Panel; Surrey")).to_be_visible()
    assert page.url.count("panel=") == 2
    assert page.url.count("speaker=") == 2


def test_a_wrong_quotation_is_reported_on_a_page_for_everybody(page: Page) -> None:
    page.goto(f"/ask?q={QUESTION.replace(' ', '+')}")
    page.locator("summary", has_text="More").first.click()
    page.get_by_role("link", name="This quotation is wrong").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("This quotation is wrong")
    check_accessible(page)
    page.set_viewport_size(PHONE)
    check_fits(page)
    page.get_by_role("button", name="Send report").click()
    expect(page.locator(".govuk-error-summary")).to_be_focused()
    page.get_by_role("link", name="Back to the answer").click()
    expect(page.locator("blockquote").first).to_be_visible()

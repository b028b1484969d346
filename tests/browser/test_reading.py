"""Reading the minutes in a real browser."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checks import check_fits, check_state, tab_to

pytestmark = [pytest.mark.browser, pytest.mark.model, pytest.mark.server]

ANSWERED = "/ask?q=what+has+the+PCC+said+about+Action+Fraud"
LONG = "/minutes/document?name=thames-valley-2021-03-26-serious-organised-crime.txt"
STATES = {
    "panels": "/minutes",
    "meetings": "/minutes?panel=Durham+Police+and+Crime+Panel&from=2017",
    "no meetings": "/minutes?panel=nowhere",
    "mistaken": "/minutes?from=soon",
    "meeting": "/minutes/meeting?panel=Cheshire+Police+and+Crime+Panel&date=2021-09-24",
    "item": f"{LONG}&from=1500&to=1900#quote",
    "printed": "/minutes/document?name=cheshire-2021-09-24.pdf&item=3",
    "items of a document": "/minutes/document?name=surrey-2020-06-30.html",
    "whole document": "/minutes/document?name=surrey-2020-06-30.html&item=all",
    "gone": "/minutes/document?name=nowhere.txt",
}


@pytest.mark.parametrize("path", STATES.values(), ids=STATES)
def test_no_state_has_a_fault_that_axe_finds_and_none_scrolls_sideways(
    page: Page, path: str
) -> None:
    check_state(page, path)


def test_a_quotation_is_opened_in_its_minutes_and_scrolled_to(plain_page: Page) -> None:
    page = plain_page
    page.goto(ANSWERED)
    quoted = page.locator("blockquote").first.inner_text().strip("“”\n ")
    page.get_by_role("link", name="See it in the minutes").first.click()
    expect(page).to_have_url(re.compile(r"/minutes/document\?.*#quote$"))
    expect(page.locator("#quote")).to_be_in_viewport()
    marked = " ".join(page.locator("mark").all_inner_texts())
    marked = re.sub(r"Marked words (?:begin|end)\.", "", marked)
    assert "".join(marked.split()) == "".join(quoted.split())
    check_fits(page)


def test_the_minutes_are_reached_from_the_panel_down_by_keyboard_alone(page: Page) -> None:
    page.goto("/minutes")
    tab_to(page, "Surrey Police and Crime Panel")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("panel=Surrey"))
    tab_to(page, "30 June 2020")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Meeting of 30 June 2020")
    tab_to(page, "ELECTION OF VICE-CHAIRMAN")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Item 19/20")
    tab_to(page, "POLICE AND CRIME COMMISSIONER FOR SURREY ANNUAL REPORT")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("ANNUAL REPORT")


def test_meetings_are_narrowed_without_javascript(plain_page: Page) -> None:
    page = plain_page
    page.goto("/minutes")
    page.get_by_label("Panel").select_option("West Mercia Police and Crime Panel")
    page.get_by_label("From").select_option("2021")
    page.get_by_role("button", name="Show meetings").click()
    expect(page.get_by_role("heading", level=3)).to_have_text(["2023", "2021"])


def test_what_is_copied_of_the_minutes_holds_no_word_of_ours(page: Page) -> None:
    page.goto(f"{LONG}&from=1500&to=1900#quote")
    page.evaluate("getSelection().selectAllChildren(document.querySelector('.mb-minutes'))")
    copied = page.evaluate("getSelection().toString()")
    assert "The PCC" in copied
    assert "Marked words" not in copied
    assert "Recorded as speaking" not in copied


def test_an_item_prints_without_what_leads_elsewhere(page: Page) -> None:
    page.goto(LONG)
    page.emulate_media(media="print")
    expect(page.get_by_role("navigation", name="Breadcrumb")).to_be_hidden()
    expect(page.get_by_text("Download the text")).to_be_hidden()
    expect(page.locator(".mb-minutes")).to_be_visible()
    expect(page.locator("p.mb-print-only").first).to_contain_text("Thames Valley")

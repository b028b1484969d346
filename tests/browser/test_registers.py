"""The registers, panels, following, and the pages about this service, in a real browser."""

import csv
import io
import math

import pytest
from playwright.sync_api import Page, expect
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from tests.browser.checks import check_state, tab_to
from tests.browser.conftest import DESKTOP, PHONE

pytestmark = [pytest.mark.browser, pytest.mark.model, pytest.mark.server]

ROWS_A_SHEET = 17
STATES = {
    "actions": "/actions",
    "actions, filtered": "/actions?panel=surrey&status=no_later_record",
    "actions, settled": "/actions?status=done",
    "actions, none": "/actions?panel=nowhere",
    "actions, mistaken": "/actions?from=2022&to=2019",
    "decisions": "/decisions?routine=shown",
    "panels": "/panels",
    "panel": "/panels/thames-valley",
    "office": "/panels/thames-valley/pcc?page=2",
    "no such panel": "/panels/atlantis",
    "api": "/api",
    "follow": "/follow?q=county+lines&panel=thames+valley",
    "how well": "/how-well",
    "accessibility": "/accessibility",
    "about": "/about",
    "about, last page": "/about?page=99",
}


@pytest.mark.parametrize("path", STATES.values(), ids=STATES)
def test_no_page_has_a_fault_that_axe_finds_or_scrolls_sideways(page: Page, path: str) -> None:
    check_state(page, path)


def test_on_a_phone_a_dozen_rows_fit_two_screens_and_a_table_stays_one(plain_page: Page) -> None:
    page = plain_page
    page.set_viewport_size(PHONE)
    page.goto("/actions")
    expect(page.get_by_role("table")).to_have_count(1)
    expect(page.get_by_role("columnheader")).to_have_count(5)
    twelfth = page.get_by_role("row").nth(12).bounding_box()
    assert twelfth
    assert twelfth["y"] + twelfth["height"] <= 2 * PHONE["height"]
    due = page.locator(".mb-cards__label").first
    expect(due).to_be_visible()
    page.set_viewport_size(DESKTOP)
    expect(due).to_be_hidden()


def test_a_register_is_filtered_and_downloaded_without_javascript(plain_page: Page) -> None:
    page = plain_page
    page.goto("/actions")
    page.get_by_text("Only some panels, people or years").click()
    page.get_by_label("Who owes it", exact=True).select_option("PCC")
    page.get_by_role("button", name="Show these").click()
    heading = page.locator("#found")
    shown = page.get_by_role("row").count() - 1
    expect(heading).to_have_text(f"{shown} actions")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="CSV for Excel").click()
    text = waiting.value.path().read_bytes().decode("utf-8-sig")
    assert len(list(csv.DictReader(io.StringIO(text, newline="")))) == shown
    page.get_by_role("link", name="Show all actions").click()
    expect(heading).not_to_have_text(f"{shown} actions")


def test_an_action_is_opened_read_where_it_was_settled_and_taken_away(plain_page: Page) -> None:
    page = plain_page
    page.goto("/actions?status=done")
    page.locator(".mb-row__words").first.click()
    expect(page.get_by_text("A later meeting records:").first).to_be_visible()
    page.get_by_role("link", name="Done,").first.click()
    expect(page.locator("#quote").first).to_be_in_viewport()
    page.go_back()
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Word", exact=True).click()
    assert waiting.value.suggested_filename == "actions.docx"


def test_an_entry_is_reached_in_its_minutes_by_keyboard_alone(page: Page) -> None:
    page.goto("/decisions?about=appointment")
    words = page.locator(".mb-row__words").first.inner_text().strip("“”… ")
    tab_to(page, words[:30])
    page.keyboard.press("Enter")
    tab_to(page, "See it in the minutes")
    page.keyboard.press("Enter")
    expect(page.locator("#quote").first).to_contain_text(words[:30])


def test_a_register_prints_in_close_rows_without_its_boxes(page: Page) -> None:
    page.goto("/actions")
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Show these")).to_be_hidden()
    expect(page.get_by_text("See it in the minutes").first).to_be_hidden()
    expect(page.locator(".mb-row__words").first).to_be_visible()
    rows = page.get_by_role("row").count() - 1
    assert pages_of(page) <= math.ceil(rows / ROWS_A_SHEET)
    page.goto("/ask?q=what+has+the+PCC+said+about+Action+Fraud")
    assert pages_of(page) == 1


def pages_of(page: Page) -> int:
    """How many sheets of A4 a page prints on."""
    printed = PdfDocument(page.pdf(format="A4"))
    try:
        return len(printed)
    finally:
        printed.close()


def test_a_question_is_followed_from_its_answer(page: Page) -> None:
    page.goto("/ask?q=what+has+the+PCC+said+about+Action+Fraud")
    page.get_by_role("link", name="Follow", exact=True).click()
    address = page.get_by_label("Copy this address into your feed reader").input_value()
    response = page.request.get(address)
    assert response.headers["content-type"].startswith("application/atom+xml")
    assert "Action Fraud" in response.text()
    assert "price of bananas" not in response.text()
    unknown = page.request.get("/feed?q=what+did+the+PCC+say+about+the+price+of+bananas")
    assert "<entry>" not in unknown.text()

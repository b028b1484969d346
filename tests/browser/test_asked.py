"""The page "Has this been asked?" in a real browser."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checks import check_accessible, check_fits, tab_to
from tests.browser.conftest import PHONE, SMALL_PHONE

pytestmark = [pytest.mark.browser, pytest.mark.model, pytest.mark.server]

DRAFT = "How does the PCC measure what the organisations he funds achieve?"
ASKED = "/asked?drafts=How+does+the+PCC+measure+what+the+organisations+he+funds+achieve%3F"
# What a verdict with panel and date may take of a small phone: three lines.
_LINE_PX = 90
_HEIGHTS = "lines => lines.map(line => line.getBoundingClientRect().height)"
NEW = "Will rabbits from Mars be trained by the Force this winter?"
STATES = {
    "empty": ("/asked", 200, "Paste a draft question, or several"),
    "already asked": (ASKED, 200, "Already asked: 2 recorded questions taken to ask the same."),
    "new": (
        "/asked?drafts=Will+rabbits+from+Mars+be+trained+by+the+Force+this+winter%3F",
        200,
        "Not found: no recorded question of the",
    ),
    "mistaken": ("/asked?drafts=", 422, "There is no draft to check"),
    "mistaken filter": (f"{ASKED}&from=soon", 422, "“soon” is not a date"),
}


@pytest.mark.parametrize(("path", "status", "words"), STATES.values(), ids=STATES)
def test_every_state_is_shown_is_accessible_and_fits_a_phone(
    page: Page, path: str, status: int, words: str
) -> None:
    response = page.goto(path)
    assert response
    assert response.status == status
    expect(page.get_by_role("heading", level=1)).to_have_text("Has this been asked?")
    expect(page.get_by_text(words).first).to_be_visible()
    check_accessible(page)
    for size in (PHONE, SMALL_PHONE):
        page.set_viewport_size(size)
        check_fits(page)


def test_fifty_drafts_are_a_line_each_on_a_phone_and_open_on_demand(page: Page) -> None:
    page.set_viewport_size(SMALL_PHONE)
    page.goto("/asked")
    page.get_by_label("Has this been asked?").fill("\n\n".join([DRAFT, NEW] * 25))
    page.get_by_role("button", name="Check", exact=True).click()
    expect(page.get_by_role("heading", name="50 drafts")).to_be_visible()
    check_fits(page)
    lines = page.locator(".mb-drafts summary")
    expect(lines.filter(has_text="Already asked: Thames Valley")).to_have_count(25)
    expect(lines.filter(has_text="Not found")).to_have_count(25)
    assert all(height <= _LINE_PX for height in lines.evaluate_all(_HEIGHTS))
    reply = page.get_by_text("The minutes record this reply").first
    expect(reply).to_be_hidden()
    page.get_by_text("1. Already asked").first.click()
    expect(reply).to_be_visible()
    check_fits(page)


def test_a_clerk_checks_a_draft_and_follows_its_trail_without_javascript(plain_page: Page) -> None:
    page = plain_page
    page.goto("/asked")
    page.get_by_label("Has this been asked?").fill(DRAFT)
    page.get_by_role("button", name="Check").click()
    expect(page.get_by_role("heading", level=2).first).to_contain_text("Already asked")
    assert page.url.endswith("/asked")
    page.get_by_text("Share this check").click()
    page.get_by_role("link", name="Open this check at an address that holds your draft").click()
    assert page.url.endswith(ASKED)
    trail = page.get_by_role("list").filter(has=page.get_by_role("time")).first
    expect(trail).to_contain_text("written reply promised")
    expect(trail).to_contain_text("written reply supplied")
    check_fits(page)


def test_draft_and_earlier_question_stand_side_by_side_on_a_desk_and_not_on_a_phone(
    page: Page,
) -> None:
    page.goto(ASKED)
    parts = page.locator(".mb-beside").first.locator(".mb-beside__part")
    draft, earlier = (parts.nth(i).bounding_box() for i in (0, 1))
    assert draft
    assert earlier
    assert draft["y"] == earlier["y"]
    assert draft["x"] + draft["width"] <= earlier["x"]
    page.set_viewport_size(PHONE)
    draft, earlier = (parts.nth(i).bounding_box() for i in (0, 1))
    assert draft
    assert earlier
    assert draft["y"] + draft["height"] <= earlier["y"]


def test_several_drafts_are_checked_by_keyboard_alone_and_taken_away(page: Page) -> None:
    page.goto("/asked")
    tab_to(page, "Has this been asked?", most=20)
    page.keyboard.insert_text(f"{DRAFT}\n\n{NEW}")
    tab_to(page, "Check")
    # Several drafts take their time on a busy machine.
    with page.expect_event("domcontentloaded"):
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="2 drafts")).to_be_visible()
    check_accessible(page)
    tab_to(page, "Word", most=120)
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename == "asked-before-2-drafts.docx"


def test_a_clerk_opens_one_of_twelve_drafts_comes_back_and_takes_the_file_away(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto("/asked")
    page.get_by_label("Has this been asked?").fill("\n\n".join([DRAFT, NEW] * 6))
    page.get_by_role("button", name="Check", exact=True).click()
    expect(page.get_by_role("heading", name="12 drafts")).to_be_visible()
    page.get_by_text("1. Already asked").first.click()
    page.get_by_role("button", name="Check this draft by itself").first.click()
    expect(page.get_by_role("heading", level=2).first).to_contain_text("Already asked")
    # Posted, so that a draft stands in no address; the way back leads to the twelve all the same.
    assert page.url.endswith("/asked")
    page.go_back()
    expect(page.get_by_role("heading", name="12 drafts")).to_be_visible()
    assert page.url.endswith("/asked")
    check_fits(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Word").click()
    assert download.value.suggested_filename == "asked-before-12-drafts.docx"


def test_an_empty_paste_takes_the_focus_to_what_is_wrong(page: Page) -> None:
    page.goto("/asked")
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".govuk-error-summary")).to_be_focused()
    page.get_by_role("link", name="There is no draft to check").click()
    expect(page.get_by_label("Has this been asked?")).to_be_focused()


def test_a_check_prints_without_the_form(page: Page) -> None:
    page.goto(ASKED)
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Check")).to_be_hidden()
    expect(page.get_by_role("button", name="Word")).to_be_hidden()
    expect(page.locator(".mb-trail").first).to_be_visible()
    expect(page.locator("h1")).to_have_count(1)

"""The page of a topic over time in a real browser."""

from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checks import check_fits, check_state, tab_to

pytestmark = [pytest.mark.browser, pytest.mark.model, pytest.mark.server]

STATES = {
    "empty": "/topic",
    "mentions": "/topic?q=precept",
    "filtered": "/topic?q=precept&panel=west+mercia&speaker=PCC&from=2019&order=newest",
    "no mention": "/topic?q=price+of+bananas",
    "mistaken": "/topic?q=",
}


@pytest.mark.parametrize("path", STATES.values(), ids=STATES)
def test_every_state_is_accessible_and_fits_a_phone(page: Page, path: str) -> None:
    check_state(page, path)


@pytest.mark.parametrize("width", [320, 1280])
def test_words_of_the_chart_keep_their_size_and_do_not_touch(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto("/topic?q=precept")
    words = page.locator(".mb-chart__words")
    boxes = [box for one in words.all() if (box := one.bounding_box())]
    assert len(boxes) > 3
    years = sorted(boxes[1:], key=lambda box: box["x"])
    for before, after in pairwise(years):
        assert before["x"] + before["width"] < after["x"]
    assert all(box["height"] >= 12 for box in boxes)
    assert all(box["x"] + box["width"] <= width for box in boxes)


def test_a_member_goes_from_an_answer_to_its_topic_by_keyboard_and_back(page: Page) -> None:
    page.goto("/ask?q=what+has+the+PCC+said+about+Action+Fraud")
    tab_to(page, "Over time")
    page.keyboard.press("Enter")
    drawing = page.get_by_role("img", name="Mentions by meeting")
    expect(drawing).to_be_visible()
    tab_to(page, "The chart as a table")
    page.keyboard.press("Enter")
    expect(page.get_by_role("table", name="Mentions by meeting")).to_be_visible()
    page.get_by_role("table").get_by_role("link").first.press("Enter")
    assert "#meeting-" in page.url
    page.get_by_role("link", name="Ask this question instead").click()
    expect(page.get_by_label("Ask the minutes")).to_have_value(
        "what has the PCC said about Action Fraud"
    )


def test_a_topic_is_shown_and_turned_round_without_javascript(plain_page: Page) -> None:
    page = plain_page
    page.goto("/topic")
    page.get_by_label("A topic over time").fill("precept")
    page.get_by_role("button", name="Show", exact=True).click()
    headings = page.locator(".mb-meeting__heading")
    first = headings.first.inner_text()
    page.get_by_role("link", name="Newest first").click()
    assert headings.first.inner_text() != first
    check_fits(page)


def test_a_topic_prints_with_its_chart_and_citations(page: Page) -> None:
    page.goto("/topic?q=precept")
    page.emulate_media(media="print")
    expect(page.locator(".mb-question")).to_have_text("precept: over time")
    expect(page.locator(".mb-chart__drawing")).to_be_visible()
    expect(page.locator(".mb-citation").first).to_be_visible()
    expect(page.get_by_role("link", name="Newest first")).to_be_hidden()

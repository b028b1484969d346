"""A service that cannot answer yet, in a real browser."""

from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, expect

from service.holding.locking import LOCK_FILE
from service.holding.progress import with_progress_file
from service.holding.updating import no_progress
from tests.browser.checks import check_accessible, check_fits
from tests.browser.conftest import SMALL_PHONE
from tests.browser.serving import serving
from tests.standin import StandInEncoder, standin_settings

pytestmark = [pytest.mark.browser, pytest.mark.server]


def test_while_a_first_book_is_made_its_progress_is_shown(browser: Browser, home: Path) -> None:
    home.mkdir()
    with serving(standin_settings(home), StandInEncoder(), until_ready=False) as address:
        page = browser.new_page(base_url=address, viewport=SMALL_PHONE)
        page.goto("/ask?q=cameras")
        expect(page.get_by_role("heading", level=1)).to_have_text("There is no book here yet")
        check_accessible(page)
        check_fits(page)
        with FileLock(home / LOCK_FILE):
            with_progress_file(home, no_progress)("Encoding", 1, 4)
            page.get_by_role("button", name="Look again").click()
            expect(page.get_by_role("progressbar")).to_have_accessible_name("Encoding: 1 of 4")
            check_accessible(page)
        page.context.close()

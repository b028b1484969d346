"""A real browser on a real service over the sample book: one of each for this folder.

The browser is Debian's Chromium; where it is missing these tests are skipped, and fail in CI.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

from index.vectors.encoder import SentenceTransformerEncoder
from service.settings import Settings
from tests.browser.serving import serving

CHROMIUM = Path("/usr/bin/chromium")
# Without these it looks for its makers' hosts at every start.
_FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)
_TIMEOUT_MS = 15_000
PHONE: ViewportSize = {"width": 375, "height": 667}
SMALL_PHONE: ViewportSize = {"width": 320, "height": 568}
DESKTOP: ViewportSize = {"width": 1280, "height": 900}


@pytest.fixture(scope="package")
def address(sample_home: Path, model: SentenceTransformerEncoder) -> Iterator[str]:
    """The address of a service over the sample book."""
    with serving(Settings(home=sample_home), model) as found:
        yield found


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """The browser. It keeps an event loop running, so it is closed before other folders' tests."""
    if not CHROMIUM.exists():
        if os.environ.get("CI") == "true":
            pytest.fail(f"{CHROMIUM} is missing, and CI must test in it")
        pytest.skip(f"{CHROMIUM} is not here (apt-get install chromium)")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=_FLAGS.split())
        yield found
        found.close()


@pytest.fixture
def context(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """A visitor who was never here before."""
    found = browser.new_context(base_url=address, viewport=DESKTOP)
    found.set_default_timeout(_TIMEOUT_MS)
    yield found
    found.close()


@pytest.fixture
def page(context: BrowserContext, address: str) -> Iterator[Page]:
    """A page in a desktop window; asking another host or breaking the policy fails the test."""
    found = context.new_page()
    troubles: list[str] = []
    found.on("request", lambda r: None if r.url.startswith(address) else troubles.append(r.url))
    found.on("pageerror", lambda error: troubles.append(str(error)))
    found.on(
        "console",
        lambda message: troubles.append(message.text) if "Policy" in message.text else None,
    )
    yield found
    assert troubles == []


@pytest.fixture
def plain_page(browser: Browser, address: str) -> Iterator[Page]:
    """A page on a small phone with JavaScript off."""
    context = browser.new_context(
        base_url=address, viewport=SMALL_PHONE, java_script_enabled=False, has_touch=True
    )
    context.set_default_timeout(_TIMEOUT_MS)
    yield context.new_page()
    context.close()

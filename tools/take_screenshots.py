"""Take the README's screenshots: the main pages over the sample book, on a desktop and a phone.

    .venv/bin/python tools/take_screenshots.py

Reads the sample book into a home that is thrown away, serves it on a free port of 127.0.0.1, and
writes PNGs of at most 150 kB to ``docs/screenshots``. Needs Chromium
(``apt-get install chromium``).
"""

import io
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright
from serving import serving

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "docs" / "screenshots"
MINUTEBOOK = [sys.executable, "-m", "minutebook"]
CHROMIUM = Path("/usr/bin/chromium")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
SIZES: dict[str, ViewportSize] = {
    "desktop": {"width": 1280, "height": 900},
    "phone": {"width": 390, "height": 844},
}
MAX_BYTES = 150_000
# Text on plain grounds: so many colours look the same, and weigh a third.
_COLOURS = (128, 64, 32)

ANSWER = "/ask?q=What+has+the+PCC+said+about+Action+Fraud%3F"
DRAFT = "How+does+the+PCC+learn+whether+the+organisations+he+funds+succeed%3F"
# Each page's address, and what a phone's window is scrolled to.
PAGES = {
    "ask": ("/", "h1"),
    "answer": (ANSWER, "#answer"),
    "not-found": ("/ask?q=What+did+the+PCC+say+about+the+price+of+bananas%3F", "#answer"),
    "asked": (f"/asked?drafts={DRAFT}", ".mb-draft"),
    "topic": ("/topic?q=county+lines", "h2"),
    "actions": ("/actions", "#found"),
}


def main() -> None:
    """Take every screenshot."""
    if not CHROMIUM.exists():
        sys.exit(f"error: {CHROMIUM} is not here; install it with `apt-get install chromium`")
    OUT.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as home,
        serving(book(Path(home))) as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for name, size in SIZES.items():
            take(browser, address, name, size)
        browser.close()


def book(home: Path) -> list[str]:
    """The command over a home that holds the sample book."""
    command = [*MINUTEBOOK, "--home", str(home)]
    ingest = [*command, "ingest", "--sample"]
    subprocess.run(ingest, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return command


def take(browser: Browser, address: str, size_name: str, size: ViewportSize) -> None:
    """Take every page at one size."""
    context = browser.new_context(base_url=address, viewport=size)
    page = context.new_page()
    for name, (path, beginning) in PAGES.items():
        visit(page, path)
        if size_name == "phone":
            page.locator(f"main {beginning}").first.evaluate("at => at.scrollIntoView()")
        save(page, f"{name}-{size_name}")
    visit(page, ANSWER)
    # The minutes, opened at the first quotation as a reader opens them.
    page.get_by_role("link", name="See it in the minutes").first.click()
    page.locator("#quote").wait_for()
    save(page, f"minutes-{size_name}")
    context.close()


def visit(page: Page, path: str) -> None:
    """Open a page. Ends the program where it does not answer."""
    response = page.goto(path)
    if response is None or not response.ok:
        sys.exit(f"error: {path} answered {response.status if response else 'nothing'}")


def save(page: Page, name: str) -> None:
    """Write what the window shows, with as many colours as fit the limit."""
    shot = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    for colours in _COLOURS:
        packed = io.BytesIO()
        shot.quantize(colours, dither=Image.Dither.NONE).save(packed, "PNG", optimize=True)
        if packed.tell() <= MAX_BYTES:
            break
    else:
        sys.exit(f"error: {name} weighs more than {MAX_BYTES:,} bytes even with few colours")
    path = OUT / f"{name}.png"
    path.write_bytes(packed.getvalue())
    print(f"{path.relative_to(ROOT)}: {packed.tell():,} bytes", flush=True)


if __name__ == "__main__":
    main()

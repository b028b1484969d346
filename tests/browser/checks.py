"""What is checked of a page in the browser: accessibility, width, and the way by keyboard."""

import os
from functools import cache

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import PHONE, SMALL_PHONE
from tests.conftest import ROOT

AXE = ROOT / "build" / "frontend" / "axe.min.js"
# All rules of WCAG 2.2 A and AA, and axe's good practice.
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_RUN = """async (tags) => {
  const found = await axe.run(document, {runOnly: {type: "tag", values: tags}});
  return found.violations.map(
    fault => `${fault.id}: ${fault.help} – ${fault.nodes.map(node => node.html).join(" | ")}`
  );
}"""


def check_accessible(page: Page) -> None:
    """No violation that axe-core finds, closed parts of the page opened too."""
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
    page.evaluate(_axe())
    violations: list[str] = page.evaluate(_RUN, _TAGS)
    assert not violations, "\n".join(violations)


def check_fits(page: Page) -> None:
    """Nothing scrolls sideways at the page's width."""
    widths = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert widths[0] <= widths[1]


def check_state(page: Page, path: str) -> None:
    """An address shows a page that is accessible, and fits phones."""
    page.goto(path)
    check_accessible(page)
    for size in (PHONE, SMALL_PHONE):
        page.set_viewport_size(size)
        check_fits(page)


def tab_to(page: Page, words: str, most: int = 80) -> None:
    """Press Tab until what reads ``words`` (or is labelled so) has the focus, which must show."""
    seen: list[str] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        focused = page.evaluate(
            """() => {
              const at = document.activeElement;
              const label = at.labels?.length ? at.labels[0].innerText : "";
              const style = getComputedStyle(at);
              const shown = style.outlineStyle !== "none" || style.boxShadow !== "none";
              return [label || at.innerText || at.textContent, shown];
            }"""
        )
        name, is_shown = " ".join(focused[0].split()), focused[1]
        assert is_shown, f"the focus does not show on “{name}”"
        seen.append(name)
        if words in name:
            return
    raise AssertionError(f"“{words}” was not reached; there were {seen}")


@cache
def _axe() -> str:
    if not AXE.exists():
        if os.environ.get("CI") == "true":
            pytest.fail(f"{AXE} is missing (python3 tools/setup_frontend.py), and CI must test it")
        pytest.skip("axe-core is not here (python3 tools/setup_frontend.py)")
    return AXE.read_text(encoding="utf-8")

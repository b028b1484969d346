"""The README's screenshots can be taken of the pages as they are."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from playwright.sync_api import Browser

from tests.conftest import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.model, pytest.mark.server]


@pytest.fixture
def tool(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """The tool, which writes to a folder of the test's own."""
    spec = importlib.util.spec_from_file_location("shots", ROOT / "tools" / "take_screenshots.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "OUT", tmp_path)
    monkeypatch.setattr(module, "ROOT", tmp_path)
    return module


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_every_screenshot_is_taken_and_light(
    tool: ModuleType, browser: Browser, address: str, tmp_path: Path, size: str
) -> None:
    tool.take(browser, address, size, tool.SIZES[size])
    taken = {path.name for path in tmp_path.glob("*.png")}
    assert taken == {f"{name}-{size}.png" for name in (*tool.PAGES, "minutes")}
    assert all(path.stat().st_size <= tool.MAX_BYTES for path in tmp_path.glob("*.png"))
    shipped = ROOT / "docs" / "screenshots"
    assert taken <= {path.name for path in shipped.glob("*.png")}


def test_a_page_that_does_not_answer_ends_the_program(
    tool: ModuleType, browser: Browser, address: str
) -> None:
    page = browser.new_page(base_url=address)
    with pytest.raises(SystemExit, match="/nowhere answered 404"):
        tool.visit(page, "/nowhere")
    page.context.close()

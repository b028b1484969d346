import runpy
import shutil
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT


def test_the_style_sheet_loses_what_it_would_fetch() -> None:
    css = (
        "@font-face{font-family:GDS Transport;src:url(/assets/a.woff2)}"
        "a{font-family:GDS Transport,arial,sans-serif;background:url(/assets/crest.svg)}"
        ":root{--v:1}\n/*# sourceMappingURL=a.css.map */"
    )
    own_style = runpy.run_path(str(ROOT / "tools" / "setup_frontend.py"))["own_style"]
    assert own_style(css) == (
        "a{font-family:Arial,Helvetica,sans-serif;background:none}:root{--v:1}"
    )


def test_without_npm_set_up_says_so_and_goes_on(tmp_path: Path) -> None:
    for name in ("tools/setup_frontend.py", "service/pages/package.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, tmp_path / name)
    shutil.copyfile(
        ROOT / "service/pages/package-lock.json", tmp_path / "service/pages/package-lock.json"
    )
    done = subprocess.run(
        [sys.executable, tmp_path / "tools/setup_frontend.py"],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "npm is not here, so the pages are served in a plain style" in done.stdout
    assert not (tmp_path / "service/pages/static").exists()

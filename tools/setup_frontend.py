"""Fetch the pages' style sheet with npm, and what tests them; a second run takes a moment.

    python3 tools/setup_frontend.py

The style sheet of the GOV.UK Design System is copied without its typeface and its crest, which are
not ours to use. Where npm is missing, or cannot fetch, the pages are served in a plain style.
"""

import hashlib
import re
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "service" / "pages"
BUILD = ROOT / "build" / "frontend"
STYLES = PAGES / "static" / "govuk" / "govuk-frontend.min.css"
AXE = BUILD / "axe.min.js"
STAMP = BUILD / "installed.sha256"
_LOCKED = ("package.json", "package-lock.json")
_PLAIN = "the pages are served in a plain style; run tools/setup_frontend.py again to mend it"
_TIMEOUT_S = 300

_TYPEFACE = re.compile(r"@font-face\{[^}]*\}")
_FETCHED = re.compile(r"url\((?!['\"]?data:)[^)]*\)")


def main() -> None:
    """Install unless what is locked is installed already."""
    wanted_state = _fingerprint()
    if STAMP.is_file() and STAMP.read_text(encoding="ascii") == wanted_state and STYLES.is_file():
        return
    npm = shutil.which("npm")
    if npm is None:
        if STYLES.is_file():  # fetched on another machine and copied here
            return
        print(f"note: npm is not here, so {_PLAIN}", flush=True)
        return
    print("Fetching the pages' style sheet …", flush=True)
    if not _install(npm):
        return
    modules = BUILD / "node_modules"
    css = (modules / "govuk-frontend/dist/govuk/govuk-frontend.min.css").read_text(encoding="utf-8")
    STYLES.parent.mkdir(parents=True, exist_ok=True)
    STYLES.write_text(own_style(css), encoding="utf-8")
    shutil.copyfile(modules / "axe-core/axe.min.js", AXE)
    STAMP.write_text(wanted_state, encoding="ascii")


def own_style(css: str) -> str:
    """The Design System's style sheet with a common typeface, and nothing it would fetch."""
    css = _TYPEFACE.sub("", css).replace("GDS Transport,arial", "Arial,Helvetica")
    return re.sub(r"\n?/\*# sourceMappingURL=.*?\*/", "", _FETCHED.sub("none", css))


def _install(npm: str) -> bool:
    """Install what is locked; returns whether it went well, and says so where it did not."""
    BUILD.mkdir(parents=True, exist_ok=True)
    for name in _LOCKED:
        shutil.copyfile(PAGES / name, BUILD / name)
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    try:
        done = subprocess.run(command, cwd=BUILD, check=False, timeout=_TIMEOUT_S)
    except subprocess.TimeoutExpired:
        print(f"note: npm did not answer in {_TIMEOUT_S} seconds, so {_PLAIN}", flush=True)
        return False
    if done.returncode:
        print(f"note: npm failed (its message is above), so {_PLAIN}", flush=True)
    return not done.returncode


def _fingerprint() -> str:
    """A hash of what decides the files: what is locked, and how it is changed here."""
    state = hashlib.sha256(Path(__file__).read_bytes())
    for name in _LOCKED:
        state.update((PAGES / name).read_bytes())
    return state.hexdigest()


if __name__ == "__main__":
    main()

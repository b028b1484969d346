import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.moderngov_answers import council_of
from tests.moderngov_server import Site, serving, status

ROOT = Path(__file__).resolve().parents[2]
MEETINGS, TIMES = 40, 10


@pytest.mark.server
@pytest.mark.parametrize("way", ["service", "pages"])
def test_a_crawl_that_is_interrupted_ten_times_ends_like_one_that_is_not(
    tmp_path: Path, way: str
) -> None:
    council = council_of(MEETINGS, weeks=8)
    draft, cut, restricted, *others = council.meetings
    items = tuple(replace(item, is_cut=True) for item in cut.items)
    secret = (*restricted.items, replace(restricted.items[0], is_restricted=True))
    council = replace(
        council,
        meetings=(
            replace(draft, is_draft=True),
            replace(cut, items=items),
            replace(restricted, items=secret),
            *others,
        ),
    )
    with serving(Site(council)) as site:
        if way == "pages":
            site.faults["mgWebService"] = status(403)
        done = subprocess.run(
            [
                *(sys.executable, "-m", "tests.journeys.interrupted_crawl"),
                *(str(tmp_path), site.address, str(TIMES)),
            ],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
            timeout=280,
        )
        assert done.returncode == 0, done.stderr
        result = json.loads(done.stdout)
        assert result["failures"] == [], done.stderr
        assert result["killed"] + result["stopped"] == TIMES
        # One crawl in one go, one in parts: what was read before is not asked for again, but for
        # the meeting that each interruption broke off.
        part = "GetMeeting?" if way == "service" else "ieListDocuments"
        assert 2 * MEETINGS <= len(site.asked_for(part)) <= 2 * MEETINGS + TIMES
        assert result["documents"] == MEETINGS + (len(items) if way == "pages" else 0)

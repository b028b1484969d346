import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import minutebook
from index.index_errors import FilterError
from ingest.site.panel_list import PANELS_FILE, PanelList, PanelListError
from service.commands import ingest_commands
from tests.conftest import SAMPLE
from tests.moderngov_answers import council_of
from tests.moderngov_server import Site, serving, status
from tests.standin import standin_models


@pytest.fixture(autouse=True)
def _standin(monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands run with the stand-in for the model, reach this machine and do not wait."""
    monkeypatch.setenv("MINUTEBOOK_MODEL", "stand-in")
    monkeypatch.setenv("MINUTEBOOK_FETCH_PRIVATE_ADDRESSES", "true")
    monkeypatch.setenv("MINUTEBOOK_FETCH_INTERVAL_SECONDS", "0")
    monkeypatch.setenv("MINUTEBOOK_FETCH_ATTEMPTS", "1")


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(Site(council_of(3))) as running:
        yield running


def run(home: Path, *arguments: str) -> Result:
    return CliRunner().invoke(
        minutebook.app, ["--home", str(home), "ingest", *arguments], obj=standin_models()
    )


@pytest.mark.server
def test_a_site_is_read_and_what_became_of_its_meetings_is_told(site: Site, home: Path) -> None:
    first, *others = site.council.meetings
    site.council = replace(site.council, meetings=(replace(first, status="Cancelled"), *others))
    arguments = (site.address, "--panel", "exampleshire police", "--from", "2017-01-13")
    result = run(home, *arguments)
    assert result.exit_code == 0, result.output
    told = " ".join(result.output.split())
    assert f"added {site.address}ieListDocuments.aspx?CId=12&MId=502&Ver=4" in told
    assert "Exampleshire Police and Crime Panel at " in told
    assert "3 meetings – 2 read, 1 cancelled." in told
    assert "3 meetings – 2 known already, 1 cancelled." in run(home, *arguments).output
    site.faults["mgWebService"] = status(403)
    told = " ".join(run(home, *arguments, "--again").output.split())
    assert "read from its pages because its web service is off: 3 meetings – 2 read" in told


@pytest.mark.server
def test_a_meeting_that_failed_makes_the_exit_status_1(site: Site, home: Path) -> None:
    site.faults = {"MeetingId=501": status(404), "MId=501": status(404)}
    result = run(home, site.address, "--panel", "exampleshire", "--json")
    assert result.exit_code == 1
    report = json.loads(result.stdout)
    assert report["sites"][0]["failed"] == 1
    assert [d["outcome"] for d in report["documents"]] == ["added", "refused", "added"]
    (line,) = result.stderr.splitlines()
    assert line.startswith("error: http://127.0.0.1")
    assert "MId=501&Ver=4: the server answered with HTTP 404" in line


@pytest.mark.server
def test_a_site_without_such_a_panel_lists_what_it_has(site: Site, home: Path) -> None:
    result = run(home, site.address, "--panel", "Police Fire Board")
    assert result.exit_code == 1
    assert "“Exampleshire Police and Crime Panel”" in result.output
    assert site.asked_for("Meetings") == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["https://democracy.example"],
        ["minutes", "--panel", "X"],
        ["https://a.example/mgAi.aspx?ID=1", "--again"],
        ["https://a.example", "--panel", "X", "--from", "yesterday"],
        ["https://a.example", "--panel", "X", "--from", "2021", "--to", "2020"],
    ],
)
def test_options_that_make_no_sense_are_wrong_usage(home: Path, arguments: list[str]) -> None:
    assert isinstance(run(home, *arguments).exception, FilterError)
    assert not home.exists()


def surrey_at(site: Site, folder: Path, *, committee_id: int) -> PanelList:
    """The list of panels, in which Surrey's is a committee of this site."""
    listed = json.loads(PANELS_FILE.read_text(encoding="utf-8"))
    surrey = next(one for one in listed["panels"] if one["force_area"] == "Surrey")
    surrey |= {"site": site.address.rstrip("/"), "committee_id": committee_id}
    path = folder / "panels.json"
    path.write_text(json.dumps(listed), encoding="utf-8")
    return PanelList.load(path)


@pytest.mark.server
def test_a_panel_of_the_list_needs_no_address(
    site: Site, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = surrey_at(site, tmp_path, committee_id=12)
    monkeypatch.setattr("service.commands.ingest_commands.PanelList.load", lambda: listed)
    result = run(home, "--panel", "surrey")
    assert result.exit_code == 0, result.output
    assert "Exampleshire Police and Crime Panel at " in " ".join(result.output.split())


@pytest.mark.server
def test_a_listed_site_without_the_committee_says_what_to_try(
    site: Site, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = surrey_at(site, tmp_path, committee_id=99)
    monkeypatch.setattr("service.commands.ingest_commands.PanelList.load", lambda: listed)
    result = run(home, "--panel", "surrey")
    assert result.exit_code == 1
    told = " ".join(result.output.split())
    assert "no committee of number 99" in told
    assert "look for the panel on the pages of Surrey County Council" in told


def test_a_panel_on_a_site_of_another_kind_is_told_where_to_look(home: Path) -> None:
    with pytest.raises(PanelListError, match=r"not on a ModernGov site.*name one meeting's page"):
        CliRunner().invoke(
            minutebook.app,
            ["ingest", "--panel", "Norfolk"],
            obj=standin_models(),
            catch_exceptions=False,
        )
    assert not home.exists()


def test_nothing_to_read_is_wrong_usage_that_says_what_to_name() -> None:
    result = CliRunner().invoke(minutebook.app, ["ingest"], obj=standin_models())
    assert result.exit_code == 2
    assert "name a file, a folder or an address" in " ".join(result.output.split())


def test_the_sample_book_is_read_from_where_it_is_installed(
    home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ingest_commands.SAMPLE_FOLDER == SAMPLE
    monkeypatch.setattr(ingest_commands, "SAMPLE_FOLDER", folder)
    result = run(home, "--sample")
    assert result.exit_code == 0, result.output
    assert "added roads.txt" in " ".join(result.output.split())


def test_only_a_folder_can_be_watched(home: Path, folder: Path) -> None:
    with pytest.raises(FilterError, match="--watch looks into folders"):
        CliRunner().invoke(
            minutebook.app,
            ["--home", str(home), "ingest", "--watch", str(folder / "roads.txt")],
            catch_exceptions=False,
        )


def test_watching_reads_what_is_there_and_ends_with_ctrl_c(
    home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited = 0

    def interrupted_at_the_third_look(_seconds: float) -> None:
        nonlocal waited
        waited += 1
        if waited == 3:
            raise KeyboardInterrupt

    monkeypatch.setattr("service.commands.ingest_commands.sleep", interrupted_at_the_third_look)
    result = run(home, "--watch", str(folder))
    assert "added fraud.txt" in " ".join(result.output.split())
    assert "stopped: what was read is kept" in result.output

"""``minutebook watch``: saved searches looked at again and again, printed and mailed."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import minutebook
from index.index_errors import FilterError
from service.following.mailing import MailError
from service.following.watch_state import STATE_FILE
from service.holding.updating import Updater
from service.pages.shared.page_addresses import MINUTES
from tests.conftest import NOW
from tests.mail_server import MailServer, mail_server
from tests.pages import write_page
from tests.standin import standin_models

SEARCHES = "# the panel's\nwhat did the PCC say about cameras\nfraud | panel: Exampleshire\n"
LATER = """\
Agenda item

Cameras

Minutes:

The PCC reported that more <b>mobile</b> cameras had been bought for schools.
"""
FACTS = """{"pages": {
    "roads.txt": {"panel": "Exampleshire Police and Crime Panel", "meeting_date": "2022-03-04"},
    "later.txt": {"panel": "Exampleshire Police and Crime Panel", "meeting_date": "2023-02-03",
    "meeting_url": "https://a.example/later"}}}"""
TO = ("--mail", "clerk@example.gov.uk")


@pytest.fixture(autouse=True)
def _standin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTEBOOK_MODEL", "stand-in")


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[MailServer]:
    with mail_server(MailServer()) as server:
        monkeypatch.setenv("MINUTEBOOK_SMTP_HOST", "127.0.0.1")
        monkeypatch.setenv("MINUTEBOOK_SMTP_PORT", str(server.port))
        monkeypatch.setenv("MINUTEBOOK_SMTP_SECURITY", "none")
        monkeypatch.setenv("MINUTEBOOK_MAIL_FROM", "minutes@example.gov.uk")
        yield server


@pytest.fixture
def file(tmp_path: Path, home: Path, folder: Path, updater: Updater) -> Path:
    """A file of searches that were looked at once, before something was added."""
    write_page(folder, "meetings.json", FACTS)
    updater.ingest([str(folder)])
    file = tmp_path / "searches.txt"
    file.write_text(SEARCHES, encoding="utf-8")
    first = run(home, "watch", str(file))
    assert first.exit_code == 0
    assert "Watched from now on" in first.stdout
    return file


@pytest.fixture
def added(folder: Path, file: Path, updater: Updater) -> Path:
    """The same file, when minutes were added."""
    write_page(folder, "later.txt", LATER)
    replace(updater, clock=lambda: NOW + timedelta(days=1)).ingest([str(folder)])
    return file


def run(home: Path, *arguments: str) -> Result:
    return CliRunner().invoke(
        minutebook.app, ["--home", str(home), *arguments], obj=standin_models()
    )


def test_what_is_new_is_told_once_with_its_citation(home: Path, added: Path) -> None:
    found = json.loads(run(home, "watch", str(added), "--only-look", "--json").stdout)
    assert [(s["line"], s["outcome"]) for s in found["searches"]] == [
        (2, "new"),
        (3, "nothing_new"),
    ]
    (quote,) = found["searches"][0]["new"]
    assert quote["document"] == "later.txt"
    told = run(home, "watch", str(added)).stdout
    assert "1 new quotation on 1 saved search" in told
    assert "what did the PCC say about cameras" in told
    assert f"“{quote['text']}”" in told
    assert "— Exampleshire Police and Crime Panel, 3 February 2023" in told
    assert "not the official record" in told
    assert run(home, "watch", str(added)).stdout == "Nothing new\n"
    kept = (home / STATE_FILE).read_text(encoding="utf-8")
    assert not [word for word in ("camera", "fraud", "later", "Exampleshire") if word in kept]


def test_one_mail_a_run_tells_what_is_new_and_nothing_new_is_no_mail(
    monkeypatch: pytest.MonkeyPatch, server: MailServer, home: Path, added: Path
) -> None:
    monkeypatch.setenv("MINUTEBOOK_PAGES_URL", "https://minutes.example.gov.uk/")
    server.refused = ("clerk@example.gov.uk",)
    assert isinstance(run(home, "watch", str(added), *TO).exception, MailError)
    # What was not sent is new still.
    server.refused = ()
    sent = run(home, "watch", str(added), *TO)
    assert "1 new quotation on 1 saved search, mailed to clerk@example.gov.uk." in sent.stdout
    (mail,) = server.mails
    assert mail["Subject"] == "Minutebook: 1 new quotation on 1 saved search"
    plain, html = (part.get_content() for part in mail.iter_parts())
    for words in (plain, html):
        assert "3 February 2023" in words
        assert "https://a.example/later" in words
        assert f"https://minutes.example.gov.uk{MINUTES}/document?name=later.txt" in words
    assert "<b>mobile</b> cameras" in plain
    assert "&lt;b&gt;mobile&lt;/b&gt; cameras" in html
    server.said.clear()
    assert run(home, "watch", str(added), *TO).output == ""
    assert not server.said


def test_bad_lines_are_told_with_their_number_while_the_others_are_watched(
    home: Path, added: Path
) -> None:
    lines = "drones | pannel: Vale\n-cameras\nprecept | panel: Atlantis\n"
    added.write_text(f"{SEARCHES}{lines}", encoding="utf-8")
    told = run(home, "watch", str(added))
    assert told.exit_code == 1
    assert "line 4: no filter “pannel”; did you mean “panel”?" in told.stderr
    assert "line 5: the question only says what to leave out" in told.stderr
    assert "line 6: No panel in this book is called “Atlantis”" in told.stderr
    assert "1 new quotation on 1 saved search" in told.stdout


@pytest.mark.parametrize(
    ("arguments", "error"),
    [(TO, MailError), (("--mail", "nobody"), FilterError)],
)
def test_what_cannot_be_mailed_is_told_before_anything_is_looked_at(
    home: Path, tmp_path: Path, arguments: tuple[str, ...], error: type[Exception]
) -> None:
    failed = run(home, "watch", str(tmp_path / "none.txt"), *arguments)
    assert isinstance(failed.exception, error)

import os
import signal
import time
from pathlib import Path

import pytest

from ingest.errors import ReadingProcessError, RefusedDocumentError
from ingest.readers import reading_process
from ingest.readers.choice import read_document
from ingest.readers.reading_process import ReadingProcess
from tests.pages import PAGE

DATA = PAGE.encode()


def pid_of(process: ReadingProcess) -> int:
    child = process._process
    assert child is not None
    return child.pid


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_it_reads_as_the_plain_function_does_and_one_process_reads_them_all() -> None:
    with ReadingProcess() as read:
        assert read(DATA, name="page.txt") == read_document(DATA, name="page.txt")
        first = pid_of(read)
        with pytest.raises(RefusedDocumentError, match="does not read like minutes"):
            read(b"Milk, eggs and bread.", name="list.txt")
        assert read(b"Milk, eggs and bread.", name="list.txt", as_minutes=True).text
        assert read(DATA, name="page.txt").text == PAGE
        assert pid_of(read) == first
    assert not is_running(first)


def test_a_process_that_died_costs_one_document_and_is_replaced() -> None:
    with ReadingProcess() as read:
        read(DATA, name="page.txt")
        os.kill(pid_of(read), signal.SIGKILL)
        with pytest.raises(RefusedDocumentError, match="could not be read within 60 seconds"):
            read(DATA, name="page.txt")
        assert read(DATA, name="page.txt").text == PAGE


def test_a_process_that_hangs_is_killed_by_the_clock() -> None:
    with ReadingProcess(seconds=20) as read:
        read(DATA, name="page.txt")
        read._seconds = 0.2
        os.kill(pid_of(read), signal.SIGSTOP)
        began = time.monotonic()
        with pytest.raises(RefusedDocumentError, match="split it"):
            read(DATA, name="page.txt")
        assert time.monotonic() - began < 15


def test_it_is_not_given_what_the_settings_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTEBOOK_LLM_API_KEY", "a key")
    with ReadingProcess() as read:
        read(DATA, name="page.txt")
        kept = Path(f"/proc/{pid_of(read)}/environ")
        if kept.exists():
            assert b"MINUTEBOOK_" not in kept.read_bytes()


def test_a_process_that_does_not_start_is_no_fault_of_the_document(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reading_process, "_COMMAND", ("-c", ""))
    with ReadingProcess() as read, pytest.raises(ReadingProcessError, match="does not start"):
        read(DATA, name="page.txt")

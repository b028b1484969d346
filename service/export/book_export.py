"""Exporting a whole book into a folder of tables: all of it or nothing, and as of one moment."""

import secrets
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from index.generations.generation import open_current
from index.generations.generation_folder import Generations
from index.indexing_rules import BookRules
from ingest.clock import Clock
from ingest.errors import UnknownDocumentError
from ingest.record.view import RecordView
from service.clock import time_stamp, utc_now
from service.contract.exported import TABLES, ExportModel
from service.export.book_rows import book_rows
from service.export.table_files import TableForm, check_form, table_files
from service.export.written_files import ExportError
from service.holding.rules_note import OTHER_RULES, follows_rules
from service.settings import Settings

# Stands in every exported folder, and tells it from others.
SUMMARY_FILE = "export.json"
_CHANGED = "the book was changed while it was exported; export it again"


def export_book(
    settings: Settings,
    folder: Path,
    form: TableForm,
    rules: BookRules,
    *,
    may_overwrite: bool = False,
    clock: Clock = utc_now,
) -> ExportModel:
    """Write every table of the book in the settings' home into a folder that is made for it.

    An earlier export there makes way where ``may_overwrite``. Raises ``ExportError`` where the
    folder cannot be written, where other ``rules`` read the book (what they kept may not be meant
    to go out of the house), and where the book was changed meanwhile; else as opening it does.
    """
    check_form(form)
    _check_place(folder, may_overwrite=may_overwrite)
    if not follows_rules(settings.home, rules):
        raise ExportError(f"{OTHER_RULES}, then export it")
    generation = open_current(settings.home, settings.index_settings())
    try:
        with _made_aside(folder) as aside:
            rows = Counter(dict.fromkeys(TABLES, 0))
            with table_files(aside, form, TABLES) as files:
                for table, row in book_rows(settings.home, generation.book):
                    files[table].write(row)
                    rows[table] += 1
            _check_unchanged(settings.home, generation.name, generation.book.versions())
            done = ExportModel(
                folder=str(folder),
                form=form,
                generation=generation.name,
                exported_at=time_stamp(clock),
                rows=dict(rows),
            )
            summary = done.model_dump_json(indent=2, exclude={"folder"})
            (aside / SUMMARY_FILE).write_text(summary + "\n", encoding="utf-8")
            return done
    except UnknownDocumentError as error:
        raise ExportError(_CHANGED) from error
    finally:
        generation.close()


def _check_place(folder: Path, *, may_overwrite: bool) -> None:
    if not folder.parent.is_dir():
        raise ExportError(f"there is no folder {folder.parent} to write to; make it first")
    if not (folder.exists() or folder.is_symlink()):
        return
    if not (folder / SUMMARY_FILE).is_file() or folder.is_symlink():
        raise ExportError(f"{folder} is there and is no export; name a folder that is to be made")
    if not may_overwrite:
        raise ExportError(f"{folder} is there already; name another folder, or add --force")


def _check_unchanged(home: Path, generation: str, versions: dict[str, int]) -> None:
    """What was taken out of a book while it was written must not go out of the house."""
    with RecordView(home) as store:
        is_same = store.holds(versions.values())
    if not is_same or Generations(home).current_name() != generation:
        raise ExportError(_CHANGED)


@contextmanager
def _made_aside(folder: Path) -> Iterator[Path]:
    """A new folder beside the place, moved there when it is complete."""
    aside = folder.with_name(f".{secrets.token_hex(8)}.part")
    try:
        try:
            aside.mkdir()
            yield aside
            earlier = aside.with_suffix(".earlier")
            if folder.exists():
                folder.rename(earlier)
            aside.rename(folder)
            shutil.rmtree(earlier, ignore_errors=True)
        finally:
            shutil.rmtree(aside, ignore_errors=True)
    except OSError as error:
        raise ExportError(
            f"{folder} cannot be written ({error.strerror}); choose another place"
        ) from error

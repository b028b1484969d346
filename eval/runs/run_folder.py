"""A run on disk: a folder with run.json, run.trec and qrels.trec, written whole or not at all."""

import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from eval.eval_errors import RunError, TrecError, first_fault
from eval.retrieval.trec import DEFAULT_TAG, read_qrels, read_run, write_qrels, write_run
from eval.runs.results import FORMAT_VERSION, Run

RUN_FILE = "run.json"
RANKINGS_FILE = "run.trec"
QRELS_FILE = "qrels.trec"


@dataclass(frozen=True, slots=True)
class RunFolder:
    """A run with its judgements and rankings, by question id, as TREC files hold them."""

    run: Run
    qrels: dict[str, dict[str, int]]
    rankings: dict[str, list[str]]


def write_run_folder(path: Path, folder: RunFolder, *, tag: str = DEFAULT_TAG) -> None:
    """Write a run to a new folder: made aside, then renamed, so that no half of one is ever seen.

    Raises ``RunError`` where something is there already or the folder cannot be written.
    """
    require_free(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(prefix=f".{path.name}.", dir=path.parent))
    except OSError as error:
        raise _not_written(path, error) from error
    try:
        json = folder.run.model_dump_json(indent=2)
        (aside / RUN_FILE).write_text(json + "\n", encoding="utf-8")
        write_run(aside / RANKINGS_FILE, folder.rankings, tag=tag)
        write_qrels(aside / QRELS_FILE, folder.qrels)
        aside.chmod(0o777 & ~_umask())
        aside.rename(path)
    except OSError as error:
        raise _not_written(path, error) from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def require_free(path: Path) -> None:
    """Raise ``RunError`` where a run cannot be written because something is there."""
    if path.exists() and not (path.is_dir() and not any(path.iterdir())):
        raise RunError(f"there is something at {path} already; name another folder with --out")


def read_run_folder(path: Path) -> RunFolder:
    """Read a run and check that its files belong together.

    Raises ``RunError`` where the folder is not a run, is of another version, or its files do not
    agree.
    """
    try:
        text = (path / RUN_FILE).read_text(encoding="utf-8")
        run = Run.model_validate_json(text)
        folder = RunFolder(run, read_qrels(path / QRELS_FILE), read_run(path / RANKINGS_FILE))
    except (OSError, UnicodeDecodeError) as error:
        raise RunError(
            f"{path} is not the folder of a run ({error}); make one with `minutebook eval run`"
        ) from error
    except ValidationError as error:
        raise RunError(
            f"{path / RUN_FILE} cannot be read ({first_fault(error)}); make the run again with "
            "`minutebook eval run`"
        ) from error
    except TrecError as error:
        raise RunError(str(error)) from error
    fault = _fault(folder)
    if fault:
        raise RunError(f"{path}: {fault}; make the run again with `minutebook eval run`")
    return folder


def _fault(folder: RunFolder) -> str | None:
    run = folder.run
    ids = [result.id for result in run.results]
    answerable = {result.id for result in run.results if result.is_answerable}
    if run.format_version != FORMAT_VERSION:
        return f"the run is of format {run.format_version}, and {FORMAT_VERSION} is read here"
    if len(set(ids)) < len(ids):
        return f"{RUN_FILE} holds a question twice"
    if set(folder.qrels) != answerable:
        return f"{QRELS_FILE} and {RUN_FILE} are of different questions"
    if not set(folder.rankings) <= set(ids):
        return f"{RANKINGS_FILE} ranks for questions that {RUN_FILE} does not hold"
    return None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _not_written(path: Path, error: OSError) -> RunError:
    return RunError(
        f"{path} cannot be written ({error.strerror or error}); name another folder with --out"
    )

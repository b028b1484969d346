"""Writing a file of figures so that readers see the one before or the whole new one."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from eval.eval_errors import AcceptedError


def replace_file(path: Path, make: Callable[[], str]) -> None:
    """Write what ``make`` gives, with a line end behind it, in place of a file.

    Raises ``AcceptedError`` where it cannot be made or written; the file before stays then.
    """
    aside = path.with_name(f".{path.name}.next")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside.write_text(make() + "\n", encoding="utf-8")
        aside.replace(path)
    except OSError as error:
        with suppress(OSError):
            aside.unlink()
        raise AcceptedError(
            f"{path} cannot be written ({error.strerror}); name another file with --accepted"
        ) from error

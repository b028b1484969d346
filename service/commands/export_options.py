"""The options of commands whose answer can be exported, and printing or writing it so."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal, TypeVar

import typer
from pydantic import BaseModel

from index.index_errors import FilterError
from service.commands.output import error_console, print_answer, print_bytes
from service.export.export_forms import SUFFIXES, written
from service.export.report import Report
from service.export.written_files import check_writable, write_whole

CommandForm = Literal["text", "markdown", "word", "json"]
_BY_SUFFIX: dict[str, CommandForm] = {
    ".json": "json",
    **{suffix: form for form, suffix in SUFFIXES.items()},
}

Form = Annotated[
    CommandForm | None,
    typer.Option(
        "--format",
        help="What to print or write (default: text, or what the file's name ends in).",
        show_default=False,
    ),
]
Out = Annotated[
    Path | None,
    typer.Option("--out", metavar="FILE", help="Write to this file; a Word document needs one."),
]
Force = Annotated[bool, typer.Option("--force", help="Let --out replace a file that is there.")]
_Answer = TypeVar("_Answer", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Delivery:
    """In which form an answer is wanted, and in which file; ``None`` is standard output."""

    form: CommandForm
    out: Path | None
    may_overwrite: bool


def delivery_for(
    form: CommandForm | None, out: Path | None, *, json: bool, force: bool
) -> Delivery:
    """What a command's options ask for.

    Raises ``FilterError`` where they contradict each other, ``ExportError`` where the file cannot
    be put there.
    """
    if json and form not in (None, "json"):
        raise FilterError(f"--json and --format {form} exclude each other; give one of them")
    wanted: CommandForm | None = "json" if json else form
    if out is None:
        if wanted == "word":
            raise FilterError("a Word document needs a file to go to; add --out answer.docx")
        if force:
            raise FilterError("--force lets --out replace a file; name the file with --out")
        return Delivery(wanted or "text", None, may_overwrite=False)
    wanted = wanted or _BY_SUFFIX.get(out.suffix.lower())
    if wanted is None or wanted == "text":
        raise FilterError("--out writes markdown, word or json; say which with --format")
    named = _BY_SUFFIX.get(out.suffix.lower(), wanted)
    if named != wanted:
        raise FilterError(f"{out.name} is the name of a {named} file; give it another for {wanted}")
    check_writable(out, may_overwrite=force)
    return Delivery(wanted, out, may_overwrite=force)


def deliver(delivery: Delivery, answer: _Answer, report: Callable[[_Answer], Report]) -> None:
    """Print or write an answer in the form that is wanted. Raises ``ExportError``."""
    if delivery.out:
        content = _content(delivery, answer, report)
        write_whole(delivery.out, content, may_overwrite=delivery.may_overwrite)
        error_console().print(f"Wrote {delivery.out}", soft_wrap=True)
    elif delivery.form == "markdown":
        print_bytes(written(report(answer), "markdown"))
    else:
        print_answer(answer, report, json=delivery.form == "json")


def _content(delivery: Delivery, answer: _Answer, report: Callable[[_Answer], Report]) -> bytes:
    if delivery.form == "json":
        return (answer.model_dump_json(indent=2) + "\n").encode()
    return written(report(answer), "word" if delivery.form == "word" else "markdown")

"""The options of commands whose answer can be exported, and printing or writing it so."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal, TypeVar

import typer
from pydantic import BaseModel

from index.index_errors import FilterError
from service.commands.output import error_console, print_answer, print_bytes
from service.export.export_forms import SUFFIXES, WrittenForm, written
from service.export.register_csv import csv_file
from service.export.report import Report
from service.export.word_frame import check_template
from service.export.written_files import ExportError, check_writable, write_whole

CommandForm = Literal["text", "markdown", "word", "json"]
RegisterForm = Literal["text", "markdown", "word", "json", "csv"]
_BY_SUFFIX: dict[str, RegisterForm] = {
    ".json": "json",
    **{suffix: form for form, suffix in SUFFIXES.items()},
}
_REGISTERS_TOO: dict[str, RegisterForm] = {**_BY_SUFFIX, ".csv": "csv"}

Form = Annotated[
    CommandForm | None,
    typer.Option(
        "--format",
        help="What to print or write (default: text, or what the file's name ends in).",
        show_default=False,
    ),
]
RegisterFormat = Annotated[
    RegisterForm | None,
    typer.Option(
        "--format",
        help="What to print or write (default: text, or what the file's name ends in).",
        show_default=False,
    ),
]
Template = Annotated[
    Path | None,
    typer.Option(
        "--template",
        metavar="FILE.docx",
        help="Write a Word document in the styles of this one, under its header and footer.",
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
    """In which form an answer is wanted, and in which file; ``None`` is standard output.

    ``template`` is a Word document whose styles are taken.
    """

    form: RegisterForm
    out: Path | None
    may_overwrite: bool
    template: bytes | None = None


def delivery_for(
    form: RegisterForm | None,
    out: Path | None,
    *,
    json: bool,
    force: bool,
    template: Path | None = None,
    has_csv: bool = False,
) -> Delivery:
    """What a command's options ask for.

    Raises ``FilterError`` where they contradict each other, ``ExportError`` where the file cannot
    be put there or the template is no Word document.
    """
    if json and form not in (None, "json"):
        raise FilterError(f"--json and --format {form} exclude each other; give one of them")
    wanted: RegisterForm | None = "json" if json else form
    if out is None:
        if wanted == "word":
            raise FilterError("a Word document needs a file to go to; add --out answer.docx")
        if force:
            raise FilterError("--force lets --out replace a file; name the file with --out")
        _check_for_word(template, wanted)
        return Delivery(wanted or "text", None, may_overwrite=False)
    suffixes = _REGISTERS_TOO if has_csv else _BY_SUFFIX
    wanted = wanted or suffixes.get(out.suffix.lower())
    if wanted is None or wanted == "text":
        forms = "markdown, word, json or csv" if has_csv else "markdown, word or json"
        raise FilterError(f"--out writes {forms}; say which with --format")
    named = suffixes.get(out.suffix.lower(), wanted)
    if named != wanted:
        raise FilterError(f"{out.name} is the name of a {named} file; give it another for {wanted}")
    _check_for_word(template, wanted)
    check_writable(out, may_overwrite=force)
    return Delivery(wanted, out, may_overwrite=force, template=_read(template))


def deliver(
    delivery: Delivery,
    answer: _Answer,
    report: Callable[[_Answer], Report],
    as_csv: Callable[[_Answer], str] | None = None,
) -> None:
    """Print or write an answer in the form that is wanted. Raises ``ExportError``."""
    if delivery.out:
        content = _content(delivery, answer, report, as_csv)
        write_whole(delivery.out, content, may_overwrite=delivery.may_overwrite)
        error_console().print(f"Wrote {delivery.out}", soft_wrap=True)
    elif delivery.form == "csv" and as_csv:
        # As bytes: standard output may turn the line ends that CSV prescribes into others.
        print_bytes(as_csv(answer).encode())
    elif delivery.form == "markdown":
        print_bytes(written(report(answer), "markdown"))
    else:
        print_answer(answer, report, json=delivery.form == "json")


def _content(
    delivery: Delivery,
    answer: _Answer,
    report: Callable[[_Answer], Report],
    as_csv: Callable[[_Answer], str] | None,
) -> bytes:
    if delivery.form == "json":
        return (answer.model_dump_json(indent=2) + "\n").encode()
    if delivery.form == "csv" and as_csv:
        return csv_file(as_csv(answer))
    form: WrittenForm = "word" if delivery.form == "word" else "markdown"
    return written(report(answer), form, delivery.template)


def _check_for_word(template: Path | None, form: RegisterForm | None) -> None:
    if template and form != "word":
        raise FilterError("--template is for a Word document; write one with --out answer.docx")


def _read(template: Path | None) -> bytes | None:
    """The bytes of a template, before anything long is done."""
    if template is None:
        return None
    try:
        content = template.read_bytes()
    except OSError as error:
        raise ExportError(
            f"{template} cannot be read ({error.strerror}); name a Word document"
        ) from error
    check_template(content)
    return content

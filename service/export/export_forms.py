"""The forms of file that a report can be written as."""

from typing import Literal

from service.export.markdown import markdown
from service.export.report import Report
from service.export.word import word

WrittenForm = Literal["markdown", "word"]
MEDIA_TYPES: dict[WrittenForm, str] = {
    "markdown": "text/markdown; charset=utf-8",
    "word": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
SUFFIXES: dict[WrittenForm, str] = {"markdown": ".md", "word": ".docx"}


def written(report: Report, form: WrittenForm, template: bytes | None = None) -> bytes:
    """A report as the bytes of a file; a Word document in the styles of a ``template``.

    Raises ``ExportError`` for a template that is no Word document.
    """
    return word(report, template) if form == "word" else markdown(report).encode()

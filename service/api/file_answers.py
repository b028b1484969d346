"""Answers of the API as files."""

from http import HTTPStatus
from typing import Annotated, Any, Literal

from fastapi import Query, Response
from pydantic import BaseModel

from service.export.export_forms import MEDIA_TYPES, SUFFIXES, WrittenForm, written
from service.export.report import Report

Form = Annotated[
    Literal["json", "markdown", "word"],
    Query(alias="format", description="JSON, or a file to take away."),
]
FILE_RESPONSES: dict[int | str, dict[str, Any]] = {
    HTTPStatus.OK.value: {
        "content": {
            MEDIA_TYPES["markdown"].partition(";")[0]: {"schema": {"type": "string"}},
            MEDIA_TYPES["word"]: {"schema": {"type": "string", "format": "binary"}},
        }
    }
}


def json_response(found: BaseModel) -> Response:
    """An answer as JSON, written where it was worked out and not in the event loop."""
    return Response(found.model_dump_json(by_alias=True), media_type="application/json")


def file_response(report: Report, form: WrittenForm, name: str) -> Response:
    """A report as an attachment; ``name`` is the file's without its ending, in ASCII."""
    return attachment(written(report, form), MEDIA_TYPES[form], f"{name}{SUFFIXES[form]}")


def attachment(content: bytes, media_type: str, name: str) -> Response:
    """A file to keep, by its name in ASCII."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type=media_type, headers=headers)

"""How filters are described to programs, which ask in one form of the several people write."""

from typing import Any

from pydantic import Field
from pydantic.fields import FieldInfo

from index.book.filters import DATE_FILTERS, FilterName
from index.passages.passage import PASSAGE_KINDS
from ingest.record import SPEAKER_ROLES

# A day, a month or a year in ISO 8601, or nothing.
_DAY = r"^([1-9]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$"


def asked_form(name: FilterName) -> FieldInfo:
    """What describes the words of a filter. It is not all that is understood.

    So other titles of a role and other ways to write a date are read too.
    """
    described: dict[str, Any] = {}
    if name in DATE_FILTERS:
        described = {"pattern": _DAY}
    elif name == "speaker":
        described = {"enum": list(SPEAKER_ROLES)}
    elif name == "kind":
        described = {"enum": list(PASSAGE_KINDS)}
    info: FieldInfo = Field(json_schema_extra=described)
    return info

"""The accepted figures of the labelled questions, for readers: how well answering goes.

The figures are those that a change must not fall below. Beside them stands ``measured.json``: when
each file was measured, with what and on how many questions. It names the hash of the file it is
about, so that figures which were accepted anew since never get a date that is not theirs.
"""

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, RootModel, ValidationError

from service.service_errors import MeasuredError

FOLDER = Path(__file__).resolve().parent.parent / "data" / "questions"
CONDITIONS_FILE = "measured.json"

_Share = Annotated[float, Field(ge=0, le=1)]


class MeasuredShare(BaseModel):
    """A share, 0 to 1, with the 95% interval for other questions like those that were asked."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    value: _Share
    low: _Share
    high: _Share


class Conditions(BaseModel):
    """When and how one file of figures was measured; ``sha256`` is the file's.

    ``questions`` questions or drafts were put to a book of ``documents``.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    sha256: str
    measured_on: date
    questions: int = Field(ge=1)
    documents: int = Field(ge=1)
    model: str


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of one file by name; ``conditions`` are ``None`` where they are not known."""

    shares: dict[str, MeasuredShare]
    conditions: Conditions | None


class _Figures(RootModel[dict[str, MeasuredShare]]):
    """A file of accepted figures."""


class AllConditions(RootModel[dict[str, Conditions]]):
    """The file of conditions, by name of the file that they are of."""


def read_measured(name: str, folder: Path = FOLDER) -> Measured | None:
    """Read one file of accepted figures; ``None`` where there is none.

    Raises ``MeasuredError`` where it is there and cannot be read.
    """
    path = folder / name
    if not path.is_file():
        return None
    try:
        data = path.read_bytes()
        shares = _Figures.model_validate_json(data).root
    except (OSError, ValidationError) as error:
        raise MeasuredError(
            f"the accepted figures in {path} cannot be read; write them again with `minutebook "
            f"eval run --accepted {path} --accept`"
        ) from error
    found = read_conditions(folder / CONDITIONS_FILE).get(name)
    is_of_these = found is not None and found.sha256 == hashlib.sha256(data).hexdigest()
    return Measured(shares, found if is_of_these else None)


def read_conditions(path: Path) -> dict[str, Conditions]:
    """Read a file of conditions; empty where there is none.

    Raises ``MeasuredError`` where it is there and cannot be read.
    """
    if not path.is_file():
        return {}
    try:
        return AllConditions.model_validate_json(path.read_bytes()).root
    except (OSError, ValidationError) as error:
        raise MeasuredError(
            f"{path} cannot be read; take it away, and the figures are shown without a date"
        ) from error

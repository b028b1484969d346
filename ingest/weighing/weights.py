"""How much each sign of a sum counts, read from a file that was fitted on labelled minutes.

Where no single sign decides, each counts for or against, and their sum does. The files stand beside
this module, so that a reading is made anew when one changes; ``minutebook eval fit-reading`` and
``fit-privacy`` make them.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Self

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from ingest.errors import WeightsError

FOLDER = Path(__file__).resolve().parent


class Weights(BaseModel):
    """The file of one sum: what its signs have to outweigh, and how much each counts.

    ``held`` names signs whose weights were set by people; they are kept when the others are fitted
    anew. ``trained_on`` says on what, and how the sum fared on pages that it was fitted without.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    about: str
    made_by: str
    threshold: float
    weights: dict[str, float]
    held: tuple[str, ...] = ()
    trained_on: dict[str, int | float | str]

    @model_validator(mode="after")
    def _holds_signs_there_are(self) -> Self:
        unknown = set(self.held) - set(self.weights)
        if unknown:
            raise ValueError(f"“{min(unknown)}” is held and has no weight")
        return self

    def sum_of(self, signs: Iterable[str]) -> float:
        """What signs come to together; one that has no weight counts nothing."""
        get = self.weights.get
        return sum(get(sign, 0.0) for sign in signs)

    def part(self, name: str) -> Mapping[str, float]:
        """The weights of the signs that are told of one part of the sum: "asks: in a list"."""
        ahead = f"{name}: "
        return {
            sign.removeprefix(ahead): weight
            for sign, weight in self.weights.items()
            if sign.startswith(ahead)
        }

    @classmethod
    @cache
    def load(cls, name: str, folder: Path = FOLDER) -> Self:
        """Read the file of a sum, once. Raises ``WeightsError`` where it cannot be used."""
        path = folder / f"{name}.json"
        try:
            return cls.model_validate_json(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, ValidationError) as error:
            faults = error.errors() if isinstance(error, ValidationError) else []
            reason = faults[0]["msg"].removeprefix("Value error, ") if faults else str(error)
            raise WeightsError(
                f"the weights of reading, {path}, cannot be used ({reason}); bring the file back, "
                "or make it again with `minutebook eval fit-reading` or `fit-privacy`"
            ) from error

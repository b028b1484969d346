"""Accepted figures: what a run must not fall below."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, RootModel, ValidationError

from eval.eval_errors import AcceptedError, first_fault
from eval.runs.replacing import replace_file
from eval.runs.results import Figures

_Share = Annotated[float, Field(ge=0, le=1)]
# Figures are written with as many digits as matter; what was rounded away is no fall.
_DIGITS = 6
_ROUNDING = 1e-6


class Accepted(BaseModel):
    """A figure that was accepted, with its interval."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    value: _Share
    low: _Share
    high: _Share

    def allows(self, value: float) -> bool:
        """Whether a value is not below this by more than the interval's lower half-width."""
        return value >= self.value - max(0.0, self.value - self.low) - _ROUNDING


class _File(RootModel[dict[str, Accepted]]):
    """The file: accepted figures by measure."""


def headline_figures(figures: Figures) -> dict[str, Accepted]:
    """The figures of a run that are held to what was accepted; those without questions are not."""
    ask = figures.ask
    named = {
        **figures.overall.measures,
        "refusal precision": ask.refusal_precision,
        "refusal recall": ask.refusal_recall,
    }
    headline = {"quote validity": _rounded(ask.quote_validity, ask.quote_validity, 1.0)}
    for name, figure in named.items():
        if figure.value is not None and figure.low is not None and figure.high is not None:
            headline[name] = _rounded(figure.value, figure.low, figure.high)
    return headline


def read_accepted(path: Path) -> dict[str, Accepted]:
    """Read accepted figures. Raises ``AcceptedError`` where the file cannot be used."""
    try:
        return _File.model_validate_json(path.read_text(encoding="utf-8")).root
    except (OSError, UnicodeDecodeError) as error:
        raise AcceptedError(
            f"{path} cannot be read ({error}); write it with `--accepted {path} --accept`"
        ) from error
    except ValidationError as error:
        raise AcceptedError(
            f"{path}: {first_fault(error)}; write it again with `--accepted {path} --accept`"
        ) from error


def write_accepted(path: Path, figures: Mapping[str, Accepted]) -> None:
    """Write accepted figures. Raises ``AcceptedError`` where the file cannot be written."""
    replace_file(path, lambda: _File(dict(sorted(figures.items()))).model_dump_json(indent=2))


def fallen(accepted: Mapping[str, Accepted], found: Mapping[str, Accepted]) -> list[str]:
    """What fell, a sentence a measure; a measure that was accepted and is missing now fell too."""
    sentences = []
    for name, figure in accepted.items():
        if name not in found:
            sentences.append(f"{name} was {figure.value:.3f} and is not measured any more")
        elif not figure.allows(found[name].value):
            sentences.append(
                f"{name} is {found[name].value:.3f}, accepted was {figure.value:.3f} "
                f"(at least {figure.low:.3f})"
            )
    return sentences


def _rounded(value: float, low: float, high: float) -> Accepted:
    return Accepted(value=round(value, _DIGITS), low=round(low, _DIGITS), high=round(high, _DIGITS))

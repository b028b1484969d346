"""Accepted figures, which a run must not fall below, and how they were measured."""

import hashlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, RootModel, ValidationError

from eval.eval_errors import AcceptedError, first_fault
from eval.runs.resampling import Figure
from eval.runs.results import Figures
from service.measured_figures import CONDITIONS_FILE, AllConditions, Conditions, read_conditions

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
    validity = _rounded(ask.quote_validity, ask.quote_validity, 1.0)
    return {"quote validity": validity, **acceptable(named)}


def acceptable(figures: Mapping[str, Figure]) -> dict[str, Accepted]:
    """Those figures that are known, as they are accepted."""
    return {
        name: _rounded(figure.value, figure.low, figure.high)
        for name, figure in figures.items()
        if figure.value is not None and figure.low is not None and figure.high is not None
    }


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
    _replace_file(path, lambda: _File(dict(sorted(figures.items()))).model_dump_json(indent=2))


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


def write_conditions(
    accepted: Path, measured_on: date, *, questions: int, documents: int, model: str
) -> None:
    """Write how a file of accepted figures that was just written was measured.

    What is known of other files beside it stays. Raises ``AcceptedError`` where the note cannot be
    written, ``MeasuredError`` where the earlier one cannot be read.
    """
    path = accepted.with_name(CONDITIONS_FILE)
    noted = read_conditions(path)

    def text() -> str:
        noted[accepted.name] = Conditions(
            sha256=hashlib.sha256(accepted.read_bytes()).hexdigest(),
            measured_on=measured_on,
            questions=questions,
            documents=documents,
            model=model,
        )
        return AllConditions(dict(sorted(noted.items()))).model_dump_json(indent=2)

    _replace_file(path, text)


def _replace_file(path: Path, make: Callable[[], str]) -> None:
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

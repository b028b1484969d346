"""The JSON shape of a comparison of panels. Other programs rely on it: add fields, rename none."""

from typing import Literal

from pydantic import Field

from service.contract.quotes import QuoteModel
from service.contract.searched import CoverageModel, FiltersModel, HintsModel
from service.contract.shape import Model, Moment


class PanelAnswerModel(Model):
    """What the minutes of one panel answer; without quotes nothing is recorded."""

    panel: str
    status: Literal["answered", "not_found"]
    quotes: list[QuoteModel] = Field(description="The words that answer, the strongest first.")
    related: list[QuoteModel]


class CompareModel(Model):
    """A question answered from the minutes of several panels, side by side.

    Panels that were named come in that order; where none was, those that have words on it, the one
    with the strongest first.
    """

    question: str
    panels: list[PanelAnswerModel]
    filters: FiltersModel
    hints: HintsModel
    coverage: CoverageModel
    warnings: list[str]
    took_ms: float
    searched_at: Moment = Field(examples=["2024-05-06T07:08:09+00:00"])

"""The JSON shapes that only assistants are given. Add fields, rename none."""

from pydantic import Field

from service.contract.listed_panels import PanelListModel
from service.contract.searched import CoverageModel
from service.contract.shape import Model
from service.contract.shown_document import ShowModel


class BudgetModel(Model):
    """How long a result is, and what was left out so that it fits."""

    budget_tokens: int = Field(description="How many cl100k_base tokens its JSON may have.")
    tokens: int = Field(description="How many it has.")
    left_out: dict[str, int] = Field(
        description="By list, how many entries did not fit, the last ones of each; ask for fewer "
        "things at a time, or with a larger budget.",
    )


class ShownPartModel(ShowModel):
    """A part of a document: ``text`` is its stored text from ``start`` to ``end``.

    All positions are those in the whole stored text; blocks, exchanges and what was set aside are
    those that reach into the part.
    """

    start: int
    end: int = Field(description="Where to go on reading, where the part is not the last.")
    characters: int = Field(description="Length of the whole stored text.")


class HeldPanelsModel(PanelListModel):
    """The panels of the country that go by a name, and what this book holds (``coverage``)."""

    coverage: CoverageModel

"""The JSON shapes of what is new on saved searches. Add fields, rename none."""

from typing import Literal

from pydantic import Field

from service.contract.quotes import QuoteModel
from service.contract.searched import SpeechFiltersModel
from service.contract.shape import Model

WatchOutcome = Literal["first", "nothing_new", "new"]


class WatchedSearchModel(Model):
    """A saved search, and what is new on it."""

    line: int = Field(description="Where it stands in its file, from 1.")
    search: str = Field(
        description="The line that saves it.", examples=["drones | panel: Thames Valley"]
    )
    question: str
    filters: SpeechFiltersModel
    outcome: WatchOutcome = Field(
        description='"first" where it was never looked at before: then nothing is new, and what '
        "comes from now on will be."
    )
    new: list[QuoteModel] = Field(description="The newest meeting first.")
    left_out: int = Field(description="How many more are new than those that are given.")
    known: int = Field(description="How many mentions were there before.")
    warnings: list[str]


class BadLineModel(Model):
    """A line of the file that is no search."""

    line: int
    reason: str


class WatchModel(Model):
    """What is new on all searches of a file; ``mailed_to`` are those it was sent to."""

    searches: list[WatchedSearchModel]
    bad_lines: list[BadLineModel]
    mailed_to: list[str]

    @property
    def found(self) -> list[WatchedSearchModel]:
        """The searches on which anything is new."""
        return [search for search in self.searches if search.new]

"""The JSON shape of the list of panels. Other programs rely on it: add fields, rename none."""

from collections.abc import Sequence
from datetime import date

from pydantic import Field

from ingest.site.panel_list import ListedPanel, PanelList, Platform
from service.contract.shape import Model


class ListedPanelModel(Model):
    """A panel and where its minutes are published; ``null`` is "not known"."""

    panel: str
    force_area: str
    host: str = Field(description="The council or body that hosts the panel.")
    commissioner: str = Field(description="Who holds the functions: PCC, PFCC, mayor or board.")
    address: str = Field(description="Its list of meetings, or the site where that is not known.")
    platform: Platform
    confidence: str = Field(
        description='"seen": a page of the panel was seen on that site; "likely": it was not.'
    )
    seen_as_of: date | None = Field(description="The latest meeting seen on the site.")
    source: str | None = Field(description="The page that shows the panel there.")


class PanelListModel(Model):
    """The panels that go by what was asked for, and what is to be known of the list."""

    note: str
    compiled: date
    panels: list[ListedPanelModel]


def panel_list_model(listed: PanelList, panels: Sequence[ListedPanel]) -> PanelListModel:
    """The shape of those panels of a list."""
    return PanelListModel(
        note=listed.note,
        compiled=listed.compiled,
        panels=[ListedPanelModel.model_validate(panel) for panel in panels],
    )

"""``minutebook panels``: where the country's police and crime panels publish their minutes."""

from typing import Annotated

import typer

from ingest.site.panel_list import PanelList
from service.commands.options import Json
from service.commands.output import print_answer
from service.contract.listed_panels import panel_list_model
from service.export.panel_list_report import panel_list_report


def panels(
    name: Annotated[
        str | None,
        typer.Argument(help="Only panels whose name, force area or host holds this."),
    ] = None,
    json: Json = False,
) -> None:
    """List the police and crime panels of England and Wales and where their minutes are published.

    The list comes with Minutebook and was checked on no live site; it says of each panel how sure
    its address is. `minutebook ingest --panel NAME` reads a panel's minutes from there.

    Example: minutebook panels Surrey
    """
    listed = PanelList.load()
    model = panel_list_model(listed, listed.named(name) if name else listed.panels)
    print_answer(model, panel_list_report, json=json)

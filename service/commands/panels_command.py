"""``minutebook panels``: where the country's police and crime panels publish their minutes."""

from typing import Annotated

import typer

from ingest.site.panel_list import PanelList
from service.commands.options import Json
from service.commands.output import print_answer
from service.contract.listed_panels import ListedPanelModel, PanelListModel
from service.export.report import Heading, Items, Paragraph, Part, Report
from service.wording import counted


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
    found = listed.named(name) if name else listed.panels
    model = PanelListModel(
        note=listed.note,
        compiled=listed.compiled,
        panels=[ListedPanelModel.model_validate(entry) for entry in found],
    )
    print_answer(model, _report, json=json)


def _report(found: PanelListModel) -> Report:
    parts: list[Part] = [Paragraph(f"Compiled on {found.compiled:%-d %B %Y}. {found.note}")]
    for one in found.panels:
        parts += [Heading(one.panel, 1), Items(tuple(_facts(one)))]
    if not found.panels:
        parts.append(Paragraph("No panel goes by that; `minutebook panels` names them all."))
    return Report(counted(len(found.panels), "panel"), None, tuple(parts))


def _facts(one: ListedPanelModel) -> list[str]:
    if one.confidence == "likely":
        sure = "likely: the host's site, on which the panel itself was not seen"
    elif one.seen_as_of:
        sure = f"seen there; latest meeting seen: {one.seen_as_of:%-d %B %Y}"
    else:
        sure = "seen there"
    return [f"host: {one.host}", f"minutes: {one.address} ({one.platform})", sure]

"""The list of panels as a report."""

from service.contract.listed_panels import ListedPanelModel, PanelListModel
from service.export.report import Heading, Items, Paragraph, Part, Report
from service.wording.days import counted


def panel_list_report(found: PanelListModel) -> Report:
    """Each panel, its host, where its minutes are published and how sure that is."""
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

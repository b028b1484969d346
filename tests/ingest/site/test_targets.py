import pytest

from ingest.site.fetch_errors import AddressError
from ingest.site.targets import PageTarget, SiteTarget, read_target

HOST = "https://democracy.example.gov.uk"


@pytest.mark.parametrize(
    ("address", "target"),
    [
        (HOST, SiteTarget(f"{HOST}/")),
        (f"{HOST}/mgListCommittees.aspx?bcr=1", SiteTarget(f"{HOST}/")),
        (f"{HOST}/ecminutes/ieDocHome.aspx", SiteTarget(f"{HOST}/ecminutes/")),
        (f"{HOST}/mgCommitteeDetails.aspx?ID=12", SiteTarget(f"{HOST}/", 12)),
        (f"{HOST}/sub/ieListMeetings.aspx?CId=12&Year=0", SiteTarget(f"{HOST}/sub/", 12)),
        (f"{HOST}/ieListMeetings.aspx?CommitteeId=12", SiteTarget(f"{HOST}/", 12)),
        (f"{HOST}/mgAi.aspx?ID=9", PageTarget(f"{HOST}/mgAi.aspx?ID=9")),
        (
            f"{HOST}/x/ielistdocuments.aspx?MId=5&Ver=4&CId=12#AI9",
            PageTarget(f"{HOST}/x/ieListDocuments.aspx?CId=12&MId=5&Ver=4"),
        ),
        (
            f"{HOST}/ieListDocuments.aspx?CId=12&MeetingId=5",
            PageTarget(f"{HOST}/ieListDocuments.aspx?CId=12&MId=5&Ver=4"),
        ),
        (f"{HOST}/ieListDocuments.aspx?MId=5", PageTarget(f"{HOST}/ieListDocuments.aspx?MId=5")),
        (
            f"{HOST}/documents/g5/Minutes.pdf?T=1",
            PageTarget(f"{HOST}/documents/g5/Minutes.pdf?T=1"),
        ),
        (f"{HOST}/panel/minutes", PageTarget(f"{HOST}/panel/minutes")),
    ],
)
def test_an_address_tells_what_is_meant(address: str, target: SiteTarget | PageTarget) -> None:
    assert read_target(address, is_site=False) == target


@pytest.mark.parametrize(
    ("address", "target"),
    [
        (f"{HOST}/ecminutes", SiteTarget(f"{HOST}/ecminutes/")),
        (f"{HOST}/ecminutes/", SiteTarget(f"{HOST}/ecminutes/")),
        (f"{HOST}/minutes.pdf", PageTarget(f"{HOST}/minutes.pdf")),
        (f"{HOST}/mgAi.aspx?ID=9", PageTarget(f"{HOST}/mgAi.aspx?ID=9")),
    ],
)
def test_a_folder_is_a_site_where_a_panel_is_named(
    address: str, target: SiteTarget | PageTarget
) -> None:
    assert read_target(address, is_site=True) == target


def test_what_is_no_address_is_refused() -> None:
    with pytest.raises(AddressError):
        read_target("gopher://a.example", is_site=True)

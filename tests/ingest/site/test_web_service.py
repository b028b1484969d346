import pytest

from ingest.readers.moderngov.service_xml import is_true, parse_xml
from ingest.site.fetch_errors import FetchError
from ingest.site.web_service import has_published_minutes


@pytest.mark.parametrize(
    ("words", "is_published"),
    [("True", True), ("true", True), ("1", True), ("False", False), ("0", False), ("", True)],
)
def test_a_flag_is_read_and_its_absence_means_published(words: str, is_published: bool) -> None:
    data = f"<meeting><minutepublished>{words}</minutepublished></meeting>".encode()
    assert has_published_minutes(data) is is_published
    assert is_true(parse_xml(data, "meeting"), "minutepublished", default=True) is is_published


def test_what_is_no_answer_of_the_service_counts_as_not_fetched() -> None:
    with pytest.raises(FetchError, match="not the XML"):
        has_published_minutes(b"<html><body>off</body></html>")

"""Whatever is asked stays words: it never becomes part of a page."""

from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.service.pages.checking import check_page

MARKUP = st.lists(
    st.sampled_from(
        ["<", ">", '"', "'", "&", "/", "{{", "}}", "{%", "<script>", "<!--", "lamps", " ", "="]
    ),
    min_size=1,
    max_size=12,
).map("".join)


@settings(
    max_examples=40,
    deadline=None,
    # The client is never changed by what it is asked.
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(words=MARKUP, panel=MARKUP)
def test_no_words_add_an_element(client: TestClient, words: str, panel: str) -> None:
    params = {"q": f"cameras {words}", "panel": panel}
    page = check_page(client.get("/ask", params=params))
    (box,) = [field for field in page.all("input") if field.get("id") == "q"]
    assert box["value"] == f"cameras {words}".strip()
    assert len(page.all("script")) == 1

"""How recorded words are laid out on a page."""

import pytest

from service.pages.shared.answer_parts import quote_view
from tests.service.export.samples import quote

WRAPPED = "The Deputy PCC reported that officers would be asked to come back two or three"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"{WRAPPED}\ndays a week.", [f"{WRAPPED} days a week."]),
        (f"{WRAPPED}\n\ndays a week.\nIt was noted.", [f"{WRAPPED} days a week.", "It was noted."]),
        (f"{WRAPPED}.\nIt was noted.", [f"{WRAPPED}.", "It was noted."]),
        ("fewer burglaries\nmore patrols", ["fewer burglaries", "more patrols"]),
        (f"{WRAPPED};\nand days", [f"{WRAPPED};", "and days"]),
    ],
)
def test_a_sentence_that_its_source_broke_is_read_on_one_line(text: str, lines: list[str]) -> None:
    view = quote_view(quote(text), "key")
    assert list(view.lines) == lines
    assert "“" + "\n".join(lines) + "”" in view.copied

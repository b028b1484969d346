from datetime import date

import pytest

from index.book.filters import Filters
from index.milvus.expressions import NOTHING, all_of, among, any_of, expression, not_among

SPEAKING = ["", "Chair", "Chair; PCC", "Chief Constable", "Deputy PCC; Member"]
PANELS = ["Northshire Police and Crime Panel", 'The "Old" Panel of Southshire']


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(), ""),
        (Filters(panel="northshire"), 'panel in ["Northshire Police and Crime Panel"]'),
        (Filters(panel="old; elsewhere"), 'panel in ["The \\"Old\\" Panel of Southshire"]'),
        (Filters(panel='"] or id > 0 or panel in ["'), NOTHING),
        (Filters(kind="exchange", speaker="PCC"),
         'speaking in ["Chair; PCC"] and kind == "exchange"'),
        (Filters(speaker="Chief Constable; PCC"),
         'speaking in ["Chair; PCC", "Chief Constable"]'),
        (Filters(speaker="Public"), NOTHING),
        (Filters(from_date=date(2021, 3, 1)), "date >= 20210301"),
        # A meeting without a date is within no range.
        (Filters(to_date=date(2021, 3, 31)), "date > 0 and date <= 20210331"),
    ],
)  # fmt: skip
def test_a_filter_is_an_expression_of_nothing_that_was_typed(
    filters: Filters, expected: str
) -> None:
    assert expression(filters, PANELS, SPEAKING) == expected


def test_expressions_are_put_together() -> None:
    assert any_of(["a", "b", "a"]) == "(a) or (b)"
    assert any_of(["a", ""]) == ""
    assert all_of(["a", "", "b or c"]) == "(a) and (b or c)"
    assert among([3, 5]) == "id in [3, 5]"
    assert among([]) == NOTHING
    assert not_among([]) == ""

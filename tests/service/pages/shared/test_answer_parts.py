"""How recorded words are laid out on a page."""

import pytest

from service.contract.citations import CitationModel
from service.contract.quotes import AskedModel, QuoteModel
from service.pages.shared.answer_parts import meeting_views, quote_view
from tests.service.export.samples import citation, quote

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


OF_MARCH = citation()
OF_JUNE = citation(date="2022-06-10")
DATED_OTHERWISE = citation(inferred={"meeting_date": "from the page"})
UNDATED = citation(date=None)


@pytest.mark.parametrize(
    ("cited", "shared"),
    [
        ([OF_MARCH], [()]),
        ([OF_MARCH, OF_MARCH], [("Exampleshire", "4 March 2022")]),
        ([OF_MARCH, OF_JUNE, OF_MARCH], [(), (), ()]),
        (
            [OF_JUNE, DATED_OTHERWISE, DATED_OTHERWISE],
            [(), ("Exampleshire", "4 March 2022 (date inferred)")],
        ),
        # Not all are as sure of their day: each says how sure.
        ([OF_MARCH, DATED_OTHERWISE], [()]),
        ([UNDATED, UNDATED], [("Exampleshire", "date not stated")]),
    ],
)
def test_several_quotations_of_a_meeting_that_follow_one_another_share_its_heading(
    cited: list[CitationModel], shared: list[tuple[str, ...]]
) -> None:
    quotes = [quote(f"It was said {i} times.", cited=one) for i, one in enumerate(cited)]
    views = meeting_views(quotes, "quote", "/ask?q=x")
    assert [view.shared for view in views] == shared


def test_undated_documents_share_no_heading() -> None:
    quotes = [quote("It was said.", cited=UNDATED, document=name) for name in ("a.txt", "b.txt")]
    assert [view.shared for view in meeting_views(quotes, "quote", "/ask?q=x")] == [(), ()]


def test_paper_says_once_what_quotations_that_follow_one_another_reply_to() -> None:
    def replying(text: str, asked: str | None) -> QuoteModel:
        told = AskedModel(text=asked, start=0, end=len(asked)) if asked else None
        return quote(text).model_copy(update={"asked": told})

    quotes = [
        replying("It was new.", "Why was it shut?"),
        replying("It leaked.", "Why was it shut?"),
        replying("It cost £9.", "What was the price?"),
        replying("It was noted.", None),
        replying("It was noted again.", None),
    ]
    (meeting,) = meeting_views(quotes, "quote", "/ask?q=x")
    assert [one.is_asked_above for one in meeting.quotes] == [False, True, False, False, False]

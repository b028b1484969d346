"""What a later meeting put right, as it stands before the words that it is of."""

from collections.abc import Iterator, Sequence

from service.contract.quotes import CorrectionModel
from service.export.report import Paragraph, Part, Quotation, quoted_lines
from service.export.search_section import source_of
from service.wording.answers import FIRST_RECORDED, corrected_words


def corrections(corrected_by: Sequence[CorrectionModel]) -> Iterator[Part]:
    """Each correction with its words, then that what follows is as first recorded; or nothing."""
    for one in corrected_by:
        yield Paragraph(corrected_words(one), is_strong=True)
        yield Quotation(quoted_lines(one.text), source_of(one.citation))
    if corrected_by:
        yield Paragraph(FIRST_RECORDED)

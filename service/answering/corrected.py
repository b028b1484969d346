"""Quotes that a later meeting put right, each with its correction."""

from collections.abc import Sequence

from index.book.book import Book
from service.contract.answers import CorrectionModel, QuoteModel
from service.contract.conversion import citation_model


def with_corrections(book: Book, quotes: Sequence[QuoteModel]) -> list[QuoteModel]:
    """The quotes in their order, those that share words with something corrected with it."""
    corrections = book.corrections_of(sorted({quote.document for quote in quotes}))
    corrected = []
    for quote in quotes:
        own = [
            CorrectionModel(
                text=one.text,
                document=one.document,
                start=one.start,
                end=one.end,
                citation=citation_model(one.citation),
            )
            for one in corrections
            if one.corrected == quote.document
            and one.corrected_start < quote.end
            and quote.start < one.corrected_end
        ]
        # Words that were put right decide nothing.
        update = {"corrected_by": own, "decisive": []}
        corrected.append(quote.model_copy(update=update) if own else quote)
    return corrected

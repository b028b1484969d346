"""Recorded words that a later meeting put right, each with its correction."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from index.book.book import Book
from index.book.corrections import RecordedCorrection
from service.contract.conversion import citation_model
from service.contract.quotes import CorrectionModel, QuoteModel


class Corrections:
    """What later meetings put right in some documents."""

    def __init__(self, recorded: Iterable[RecordedCorrection]) -> None:
        self._of_document: dict[str, list[RecordedCorrection]] = defaultdict(list)
        for one in recorded:
            self._of_document[one.corrected].append(one)

    def within(self, document: str, start: int, end: int) -> list[CorrectionModel]:
        """Those of any of the words from ``start`` to ``end``, in order of the book."""
        return [
            CorrectionModel(
                text=one.text,
                document=one.document,
                start=one.start,
                end=one.end,
                citation=citation_model(one.citation),
            )
            for one in self._of_document.get(document, ())
            if one.corrected_start < end and start < one.corrected_end
        ]


def with_corrections(book: Book, quotes: Sequence[QuoteModel]) -> list[QuoteModel]:
    """The quotes in their order, those that share words with something corrected with it."""
    corrections = Corrections(book.corrections_of(sorted({quote.document for quote in quotes})))
    corrected = []
    for quote in quotes:
        own = corrections.within(quote.document, quote.start, quote.end)
        # Words that were put right decide nothing.
        update = {"corrected_by": own, "decisive": []}
        corrected.append(quote.model_copy(update=update) if own else quote)
    return corrected

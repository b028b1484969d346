"""What is new on a saved search: what mentions it in words that were not in the book before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from index.book.restating import is_restated
from index.searching.searcher import Searcher
from ingest.errors import UnknownDocumentError
from ingest.record import Document
from ingest.record.view import RecordView
from service.answering.corrected import with_corrections
from service.answering.following import newest_mentions
from service.answering.limits import MAX_FOLLOWED
from service.answering.topic import Mention
from service.contract.conversion import filter_warnings, quote_model
from service.contract.searched import SpeechFiltersModel
from service.contract.watched import WatchedSearchModel
from service.following.saved_searches import SavedSearch
from service.holding.documents import Restated


@dataclass(frozen=True, slots=True)
class Newsreader:
    """Reads what is new in the book that a searcher opened; ``store`` is its record.

    Words are new that no earlier version of their document held: a page that was read again, by
    other rules or with something added, is not told of as a whole.
    """

    searcher: Searcher
    store: RecordView
    _current: dict[int, Document | None] = field(default_factory=dict)
    _earlier: dict[str, list[Document]] = field(default_factory=dict)

    @property
    def book(self) -> str:
        """The identity of the record."""
        return self.store.state().book

    @property
    def newest_reading(self) -> datetime | None:
        """When the newest of the documents was read that are searched; ``None`` without any."""
        versions = self.searcher.generation.book.versions().values()
        return self.store.newest_reading(max(versions, default=0))

    def look(self, search: SavedSearch, seen: datetime | None) -> WatchedSearchModel:
        """What is new of what was read after ``seen``, when the search was last looked at.

        ``None`` for a search that never was: nothing is new on it. What was taken out of the record
        since the index was made is left out. Raises ``FilterError`` where the question only says
        what to leave out.
        """
        mentions = newest_mentions(self.searcher, search.question, search.filters)
        new = [] if seen is None else [one for one in mentions if self._is_new(one, seen)]
        book = self.searcher.generation.book
        quotes = [quote_model(one.quote) for one in new[:MAX_FOLLOWED]]
        return WatchedSearchModel(
            line=search.line,
            search=search.words,
            question=search.question,
            filters=SpeechFiltersModel.model_validate(search.filters.stated()),
            outcome="first" if seen is None else "new" if new else "nothing_new",
            new=with_corrections(book, quotes),
            left_out=len(new[MAX_FOLLOWED:]),
            known=len(mentions) - len(new),
            warnings=filter_warnings(book, search.filters),
        )

    def restated_in(self, searches: Iterable[WatchedSearchModel]) -> Restated:
        """How many of the documents that hold what is new restate minutes in other words."""
        versions = self.searcher.generation.book.versions()
        names = {quote.document for search in searches for quote in search.new}
        documents = [self._document(versions[name]) for name in sorted(names)]
        found = {is_restated(one.publisher) for one in documents if one}
        if True not in found:
            return "none"
        return "some" if False in found else "all"

    def _is_new(self, mention: Mention, seen: datetime) -> bool:
        passage = mention.quote.passage
        document = self._document(passage.version_id)
        if document is None or document.read_at <= seen:
            return False
        words = _plain(passage.text)
        earlier = self._versions_before(passage.document)
        return not any(v.read_at <= seen and words in _plain(v.text) for v in earlier)

    def _document(self, version_id: int) -> Document | None:
        if version_id not in self._current:
            try:
                self._current[version_id] = self.store.version(version_id)
            except UnknownDocumentError:
                self._current[version_id] = None
        return self._current[version_id]

    def _versions_before(self, name: str) -> Sequence[Document]:
        if name not in self._earlier:
            self._earlier[name] = self.store.superseded_versions(name)
        return self._earlier[name]


def _plain(text: str) -> str:
    """Words whatever space stands between them."""
    return " ".join(text.split())

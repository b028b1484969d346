"""The book a running service answers from, and taking up a newer generation without a pause."""

import asyncio
import contextlib
import logging
import threading
from collections.abc import Callable

from index.book.filters import Filters
from index.index_errors import DamagedIndexError, EngineAwayError, EngineError, NoIndexError
from index.indexing_rules import BookRules
from index.searching.searcher import Searcher
from index.vectors.encoder import Encoder
from ingest.errors import MinutebookError
from ingest.record.database import RECORD_FILE
from ingest.record.view import RecordView
from service.allocator import give_memory_back
from service.check.checker import Checker, checker_of
from service.holding.opening import reranker_for, source_of
from service.holding.rules_note import OTHER_RULES, follows_rules
from service.settings import Settings

_LOG = logging.getLogger("minutebook")


class LiveBook:
    """Holds the searcher of the current generation; a request keeps the one it began with.

    A generation that was replaced is let go of, with all its files, when the last request that
    began with it has ended: nothing here keeps it, and whoever answers a request keeps only its
    searcher.
    """

    def __init__(self, settings: Settings, encoder: Encoder, rules: BookRules) -> None:
        self._settings = settings
        self._encoder = encoder
        self._reranker = reranker_for(settings)
        self._source = source_of(settings)
        self._rules = rules
        self._follows_rules = True
        self._searcher: Searcher | None = None
        self._problem: MinutebookError = NoIndexError("the index is being loaded; try again soon")
        self._fault: MinutebookError | None = None
        self._logged = ""
        self._checker: Checker | None = None
        self._reloading = threading.Lock()

    @property
    def settings(self) -> Settings:
        """The settings the book is served under."""
        return self._settings

    @property
    def is_newest(self) -> bool:
        """Whether the generation that answers is the newest."""
        return self._searcher is not None and self._source.is_newest(self._searcher)

    def searcher(self) -> Searcher:
        """The searcher to answer one request with.

        Raises a ``MinutebookError`` that says what is missing where there is none.
        """
        searcher = self._searcher
        if searcher is None:
            raise self._problem
        if isinstance(self._fault, EngineAwayError):
            # Nobody waits for an engine that did not answer at the last look.
            raise _by_itself(self._fault)
        return searcher

    def ready_generation(self) -> str:
        """The name of the generation that answers.

        Raises a ``MinutebookError`` where none does, or where the record it quotes could not be
        read at the last look.
        """
        name = self.searcher().generation.name
        if self._fault:
            raise self._fault
        return name

    def checker(self, searcher: Searcher) -> Checker:
        """The checker of drafts over a searcher; it keeps the questions it has encoded."""
        checker = self._checker
        if checker is None or checker.searcher is not searcher:
            checker = checker_of(searcher, self._settings)
            if searcher is self._searcher:  # one that was replaced is not to be kept open
                self._checker = checker
        return checker

    @property
    def follows_rules(self) -> bool:
        """Whether the rules in force read and indexed all of the book, when it was taken up."""
        return self._follows_rules

    def refresh(self) -> bool:
        """Take up the current generation if it is a newer one; returns whether it was.

        Where a newer one cannot be opened the service goes on with the one it has. One whose files
        were cut short is let go of: whoever read on behind their end would end the whole service.
        """
        with self._reloading:
            try:
                self._drop_damaged()
                is_taken_up = not self.is_newest and self._take_up()
            except EngineError as error:
                # The searcher stays: it answers again when the engine does.
                self._note_fault(error)
                return False
            self._look_into_record()
            return is_taken_up

    def _drop_damaged(self) -> None:
        try:
            if self._searcher:
                self._searcher.generation.check_files()
        except DamagedIndexError as error:
            self._searcher = self._checker = None
            self._note_problem(error)

    def _take_up(self) -> bool:
        try:
            # One model for both while the last requests to the one before are answered.
            before = self._searcher.encoder if self._searcher else None
            searcher = self._source.open(self._encoder, self._reranker, before)
            # Every page reads from these: a book in which they are damaged is not taken up.
            searcher.generation.check_whole()
            searcher.generation.book.meetings(Filters())
        except MinutebookError as error:
            self._note_problem(error)
            return False
        # The first question need not wait for the model; one that cannot be loaded is told to
        # whoever asks.
        with contextlib.suppress(MinutebookError):
            searcher.encoder.encode_questions(["warm up"])
        self._note_rules()  # before anybody is told that it is ready
        self._searcher = searcher
        self._checker = None
        return True

    def _note_problem(self, error: MinutebookError) -> None:
        self._log(error)
        self._problem = _by_itself(error)

    def _note_rules(self) -> None:
        """Note whether the book follows the rules, and say so in the log once where it does not."""
        followed = self._follows_rules
        self._follows_rules = follows_rules(self._settings.home, self._rules)
        if followed and not self._follows_rules:
            _LOG.warning(OTHER_RULES)

    def _look_into_record(self) -> None:
        """Note whether the record, which minutes are shown from, can be read; it may be missing."""
        home = self._settings.home
        try:
            if self._searcher and (home / RECORD_FILE).is_file():
                with RecordView(home) as store:
                    store.state()
            self._fault = None
        except MinutebookError as error:
            self._note_fault(error)

    def _note_fault(self, error: MinutebookError) -> None:
        """Note why what answers is not to be relied on just now."""
        self._fault = _by_itself(error)
        self._log(error)

    def _log(self, error: MinutebookError) -> None:
        """Tell whoever runs the service what its users are not told, once."""
        is_told = isinstance(error, EngineError) or not error.is_public
        if is_told and str(error) != self._logged:
            self._logged = str(error)
            _LOG.warning("%s", error)


def _by_itself(error: MinutebookError) -> MinutebookError:
    """The same error without its traceback, which holds on to what was opened."""
    return type(error)() if isinstance(error, EngineAwayError) else type(error)(*error.args)


def _nothing(_searcher: Searcher) -> None:
    """What is done with a book that was taken up, where nothing is."""


async def keep_newest(
    book: LiveBook, every_seconds: float, taken_up: Callable[[Searcher], None] = _nothing
) -> None:
    """Take up a newer index again and again, until this is cancelled."""
    while True:
        is_taken_up = False
        try:
            is_taken_up = await asyncio.to_thread(book.refresh)
            if is_taken_up:
                await asyncio.to_thread(taken_up, book.searcher())
        except Exception:
            # The service goes on with the index it has; the next look may succeed.
            _LOG.exception("looking for a newer index failed")
        await asyncio.sleep(every_seconds)
        if is_taken_up:
            # Of the one before, whose last requests have mostly ended by now.
            await asyncio.to_thread(give_memory_back)

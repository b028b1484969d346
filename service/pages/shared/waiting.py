"""What a reader is told while there is no book to answer from."""

from dataclasses import dataclass
from typing import Literal

from index.generations.generation_folder import Generations
from index.index_errors import NoIndexError
from ingest.errors import MinutebookError, RecordError
from service.holding.live_book import LiveBook
from service.holding.progress import Progressed, is_being_written, read_progress
from service.pages.shared.form_faults import as_sentence

RETRY_SECONDS = 5


@dataclass(frozen=True, slots=True)
class Waiting:
    """Why there is no answer yet.

    ``state`` is "empty" (no minutes were read yet), "building" (they are being read and indexed,
    as far as ``progress`` says), "opening" (the index is there and is being loaded) or "broken"
    (it cannot be opened, for the reason in ``detail``).
    """

    state: Literal["empty", "building", "opening", "broken"]
    detail: str
    progress: Progressed | None = None


def waiting_for(book: LiveBook, error: Exception) -> Waiting:
    """What to say of a book that could not answer for the reason in an error."""
    home = book.settings.home
    if not isinstance(error, NoIndexError):
        public = error.public if isinstance(error, MinutebookError) else RecordError("").public
        return Waiting("broken", as_sentence(public))
    detail = error.public
    if Generations(home).current_name() is not None:
        return Waiting("opening", detail)
    if is_being_written(home):
        return Waiting("building", detail, read_progress(home))
    return Waiting("empty", detail)

"""Pages of minutes of which it is known what was said in private, cut into pieces."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ConfigDict

from eval.eval_errors import GoldError
from eval.extraction.gold import GoldFile, Words
from eval.fitting.labelled_pages import LabelledSet, Progress
from ingest.errors import RefusedDocumentError
from ingest.exempt.misread_words import with_words_restored
from ingest.exempt.weighed.likely_parts import PRIVATE_STATES, STATES
from ingest.exempt.weighed.pieces import Piece, pieces_of
from ingest.exempt.weighed.signs import Step, steps_of
from ingest.language.sentences import Span
from ingest.layout.source_text import SourceText
from ingest.layout.text_lines import text_lines
from ingest.readers.markdown.markdown_document import markdown_lines
from ingest.readers.markdown.marks import is_marked_up, without_marks
from ingest.readers.source_files import decode_text
from ingest.reading.printed_minutes import lay_out

FORMS = (".txt", ".md", ".markdown")
_EVERY = frozenset(range(len(STATES)))
PRIVATE = frozenset(PRIVATE_STATES)
_ALIKE = str.maketrans("‘’“”‐‑–—−", "''\"\"-----")


class PrivacyGold(GoldFile):
    """What was private on a page: ``absent`` holds fragments of it, ``public`` such as was not.

    Where nothing is ``absent``, all of the page is public. Other keys are passed over, so that
    what is right of whole readings will do.
    """

    model_config = ConfigDict(extra="ignore")

    minutes: bool = True
    absent: tuple[Words, ...] = ()
    public: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class PrivatePage:
    """The pieces of a page with their signs, and where fragments stand that were labelled."""

    in_set: str
    pieces: tuple[Piece, ...]
    steps: tuple[Step, ...]
    private: tuple[Span, ...]
    public: tuple[Span, ...]

    @property
    def is_public(self) -> bool:
        """Whether nothing of it was private."""
        return not self.private

    def right(self) -> Iterator[frozenset[int]]:
        """The states that the meeting may rightly be in at each piece; any, where none is known."""
        for piece in self.pieces:
            is_private = any(overlap(piece, span) for span in self.private)
            is_public = self.is_public or any(overlap(piece, span) for span in self.public)
            if is_private == is_public:
                yield _EVERY
            else:
                yield PRIVATE if is_private else _EVERY - PRIVATE


def overlap(piece: Piece, span: Span) -> bool:
    """Whether some of a piece stands in a span."""
    return piece.start < span[1] and piece.end > span[0]


def private_pages(
    sets: Sequence[LabelledSet[PrivacyGold]], progress: Progress
) -> Iterator[PrivatePage]:
    """Lay out every page of minutes in plain text or Markdown; those in other forms are left out.

    What wordings tell is not asked, so that the pieces are weighed by their signs alone. Raises
    ``GoldError`` where a page cannot be read, or does not hold a fragment.
    """
    golds = [(one, gold) for one in sets for gold in one.golds]
    for done, (one, gold) in enumerate(golds, start=1):
        progress(done, len(golds))
        path = one.pages / gold.file
        if gold.minutes and path.suffix.lower() in FORMS:
            source = _laid_out(path)
            pieces = pieces_of(with_words_restored(source))
            private, public = (
                tuple(_place(words, source.text, path) for words in fragments)
                for fragments in (gold.absent, gold.public)
            )
            if pieces:
                yield PrivatePage(one.name, tuple(pieces), tuple(steps_of(pieces)), private, public)


def _laid_out(path: Path) -> SourceText:
    """The lines of a page as they are before anything is withheld of it."""
    try:
        text = decode_text(path.read_bytes())
        if path.suffix.lower() == ".txt" and not is_marked_up(text):
            return lay_out(text, text_lines(text), as_minutes=True)
        masked = without_marks(text)
        return lay_out(masked, markdown_lines(text, masked), as_minutes=True)
    except (OSError, RefusedDocumentError) as error:
        raise GoldError(f"{path} cannot be read ({error}); mend it or take it out") from error


def _place(words: str, text: str, path: Path) -> Span:
    """Where a fragment stands in a text. It may be exempt, so that it is not printed."""
    parts = map(re.escape, words.translate(_ALIKE).split())
    found = re.search(r"\s+".join(parts), text.translate(_ALIKE))
    if found is None:
        raise GoldError(
            f"a fragment of {len(words.split())} words that is labelled in {path.name} does not "
            f"stand in {path}; copy it from there as it is printed"
        )
    return found.span()

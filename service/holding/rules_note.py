"""Whether a book was read and indexed by the rules of this Minutebook."""

from pathlib import Path

from index.generations.generation_folder import Generations
from index.generations.manifest import read_manifest
from index.index_errors import IndexMismatchError, NoIndexError
from index.indexing_rules import BookRules
from ingest.errors import OldRecordError, RecordError
from ingest.record.view import RecordView

OTHER_RULES = (
    "this book was read by other rules than this Minutebook's; run `minutebook index` to read it "
    "again"
)


def follows_rules(home: Path, rules: BookRules) -> bool:
    """Whether all of a book was read, and its index made, by these rules.

    So does a home that holds no book, and so does a part of it that cannot be opened: whoever
    opens that is told the reason.
    """
    return _record_follows(home, rules.reading) and _index_follows(home, rules.indexing)


def _record_follows(home: Path, rules: str) -> bool:
    try:
        with RecordView(home) as store:
            return store.read_by_other_rules(rules) == 0
    except OldRecordError:
        return False
    except RecordError:
        return True


def _index_follows(home: Path, rules: str) -> bool:
    try:
        return read_manifest(Generations(home).current()).rules == rules
    except (NoIndexError, IndexMismatchError, OSError):
        return True

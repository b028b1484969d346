"""What a home folder holds, and whether its index is up to date."""

from index.book.filters import Filters
from index.generations.current_book import is_current, open_current_book
from index.index_errors import IndexMismatchError, NoIndexError
from index.indexing_rules import BookRules
from index.vectors.model_export import slower_because
from ingest.record.store import RecordStore
from service.contract.answers import CoverageModel, StatusModel
from service.holding.locking import home_warnings
from service.holding.rules_note import follows_rules
from service.holding.same_sources import same_minutes_notes
from service.settings import Settings


def read_status(settings: Settings, rules: BookRules) -> StatusModel:
    """The status of the book in the settings' home, as against the rules in force.

    An index that was made with other settings counts as none. Raises ``RecordError`` where there
    is no book.
    """
    with RecordStore(settings.home, read_only=True) as store:
        names = list(store.current_versions())
    model = StatusModel(
        home=str(settings.home),
        documents=len(names),
        document_names=names,
        generation=None,
        index_is_current=False,
        model=None,
        passages=0,
        coverage=None,
        follows_rules=follows_rules(settings.home, rules),
        warnings=home_warnings(settings.home),
    )
    try:
        current = open_current_book(settings.home, settings.index_settings())
    except (NoIndexError, IndexMismatchError):
        return model
    manifest = current.manifest
    try:
        coverage = current.book.coverage(Filters())
        with RecordStore(settings.home, read_only=True) as store:
            index_is_current = is_current(manifest, current.book, store, rules.indexing)
    finally:
        current.book.close()
    slower = slower_because(settings.home, manifest.weights_sha256)
    found = {
        "generation": current.name,
        "index_is_current": index_is_current,
        "model": manifest.settings.model,
        "passages": manifest.passages,
        "coverage": CoverageModel.model_validate(coverage),
        "questions_encoded_by": "torch" if slower else "onnxruntime",
        "warnings": [*model.warnings, *_slower_note(slower)],
        "same_minutes": dict(same_minutes_notes(settings.home)),
    }
    return model.model_copy(update=found)


def _slower_note(reason: str | None) -> list[str]:
    """What to tell of a model that was not exported, for the reason given."""
    words = f"Questions are answered more slowly: the model is run by torch, because {reason}."
    return [words] if reason else []

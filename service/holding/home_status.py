"""What a home folder holds, and whether its index is up to date."""

from index.book.filters import Filters
from index.generations.current_book import open_current_book
from index.generations.state import IndexState, read_state
from index.indexing_rules import BookRules
from index.vectors.model_export import slower_because
from ingest.record.view import RecordView
from service.contract.health import StatusModel
from service.contract.searched import CoverageModel
from service.holding.locking import home_warnings
from service.holding.rules_note import follows_rules
from service.holding.same_sources import same_minutes_notes
from service.settings import Settings


def read_status(settings: Settings, rules: BookRules) -> StatusModel:
    """The status of the book in the settings' home, as against the rules in force.

    An index that was made with other settings, or is damaged, counts as none, and a warning says
    so. Raises ``RecordError`` where there
    is no book.
    """
    with RecordView(settings.home) as store:
        names = list(store.current_versions())
        state = read_state(settings.home, settings.index_settings(), store, rules.indexing)
    follows = follows_rules(settings.home, rules)
    model = StatusModel(
        home=str(settings.home),
        documents=len(names),
        document_names=names,
        generation=None,
        index_is_current=state.condition == "current",
        index_condition=state.condition,
        model=None,
        passages=0,
        coverage=None,
        follows_rules=follows,
        engine=settings.engine,
        warnings=[*_told(state, follows=follows), *home_warnings(settings.home)],
    )
    if state.condition not in ("current", "behind"):
        return model
    current = open_current_book(settings.home, settings.index_settings())
    manifest = current.manifest
    try:
        coverage = current.book.coverage(Filters())
    finally:
        current.book.close()
    slower = slower_because(settings.home, manifest.weights_sha256)
    found = {
        "generation": current.name,
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


def _told(state: IndexState, *, follows: bool) -> list[str]:
    # That other rules made it is told by itself.
    is_told = state.told is not None and (follows or state.condition != "behind")
    return [state.told] if is_told and state.told else []

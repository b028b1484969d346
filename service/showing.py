"""Showing a document: its stored text and how it was divided, for anyone to check a quote."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from index.citations import cite
from index.sources import Sources
from ingest.errors import UnknownDocumentError
from ingest.exempt import withheld_warnings
from ingest.record import Document
from ingest.store import RecordStore
from service.same_sources import NOTHING_KNOWN, sources_of
from service.shapes import citation_model
from service.show_models import (
    BlockModel,
    ItemModel,
    SetAsideModel,
    ShowModel,
    SpeechModel,
    VersionModel,
)

_NAMED_IN_ERROR = 5


def run_show(home: Path, name: str, indexed_versions: Mapping[str, int]) -> ShowModel:
    """Show a document by its name or any unambiguous end of it.

    ``indexed_versions`` are the versions that the open index was made from: a quote's offsets
    are of those, even while a newer version waits to be indexed. Raises
    ``UnknownDocumentError`` where no document, or more than one, answers to the name.
    """
    with RecordStore(home, read_only=True) as store:
        versions = {**store.current_versions(), **indexed_versions}
        document = store.version(versions[find_document(name, sorted(versions))])
        sources = sources_of(home, document.name)
        others = list(_versions(store, document, sources))
    return show_model(document, sources, others)


def _versions(store: RecordStore, document: Document, sources: Sources) -> Iterator[VersionModel]:
    """Other versions of a document, newest first, then other sources of the same minutes."""
    names = store.current_versions()
    own = [*store.superseded_versions(document.name)]
    if document.name in names:
        own.append(store.version(names[document.name]))
    for version in reversed(own):
        if version.version_id != document.version_id:
            yield _version_model(version, is_current=False)
    for name, is_current in sources.others.items():
        if name in names:
            yield _version_model(store.version(names[name]), is_current=is_current)


def _version_model(document: Document, *, is_current: bool) -> VersionModel:
    return VersionModel(
        document=document.name,
        minutes_status=document.minutes_status,
        reader=document.reader,
        read_at=document.read_at.isoformat(),
        is_current=is_current,
    )


def find_document(name: str, names: Sequence[str]) -> str:
    """The one document whose name ends in ``name``.

    A whole name wins, then an end that begins at a folder, then any end.
    """
    wanted = name.strip()
    ways = (
        [n for n in names if n == wanted],
        [n for n in names if n.endswith(f"/{wanted}")],
        [n for n in names if wanted and n.endswith(wanted)],
    )
    found = next((way for way in ways if way), [])
    if len(found) == 1:
        return found[0]
    if found:
        some = ", ".join(found[:_NAMED_IN_ERROR])
        raise UnknownDocumentError(
            f"{len(found)} documents end in “{wanted}” ({some}); give more of the name"
        )
    raise UnknownDocumentError(
        f"no document ends in “{wanted}”; `minutebook status` lists the documents in the book"
    )


def show_model(
    document: Document, sources: Sources = NOTHING_KNOWN, versions: Sequence[VersionModel] = ()
) -> ShowModel:
    """A document's shape; it is cited with the status that a later meeting gave its minutes."""
    division = document.division
    notes = [sources.note] if sources.note else []
    return ShowModel(
        document=document.name,
        text=document.text,
        citation=citation_model(cite(_with_status(document, sources))),
        blocks=[
            BlockModel(
                kind=block.kind,
                question_number=block.question_number,
                speaker=block.speaker,
                start=block.start,
                end=block.end,
                speeches=[SpeechModel.model_validate(speech) for speech in block.speeches],
            )
            for block in division.blocks
        ],
        set_aside=[SetAsideModel.model_validate(part) for part in division.set_aside],
        withheld=document.withheld,
        warnings=[*notes, *withheld_warnings(document.withheld), *division.warnings],
        publisher=document.publisher,
        sha256=document.sha256,
        reader=document.reader,
        reader_version=document.reader_version,
        read_at=document.read_at.isoformat(),
        items=[ItemModel.model_validate(item) for item in division.items],
        versions=list(versions),
    )


def _with_status(document: Document, sources: Sources) -> Document:
    if sources.status is None or sources.status_reason is None:
        return document
    inferred = {**document.inferred, "minutes_status": sources.status_reason}
    return replace(document, minutes_status=sources.status, inferred=inferred)

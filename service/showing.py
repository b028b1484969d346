"""Showing a document: its stored text and how it was divided, for anyone to check a quote."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from index.citations import cite
from ingest.errors import UnknownDocumentError
from ingest.exempt import withheld_warnings
from ingest.record import Document
from ingest.store import RecordStore
from service.models import BlockModel, SetAsideModel, ShowModel, SpeechModel
from service.shapes import citation_model

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
    return show_model(document)


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


def show_model(document: Document) -> ShowModel:
    """A document's shape."""
    division = document.division
    return ShowModel(
        document=document.name,
        text=document.text,
        citation=citation_model(cite(document)),
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
        warnings=[*withheld_warnings(document.withheld), *division.warnings],
        publisher=document.publisher,
        sha256=document.sha256,
        reader=document.reader,
        reader_version=document.reader_version,
        read_at=document.read_at.isoformat(),
    )

"""Showing a document: its stored text and how it was divided, for anyone to check a quote."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from index.book.recorded_questions import cite_exchange
from index.book.restating import is_restated
from index.book.searched_sources import Sources
from index.passages.citations import cite
from ingest.errors import UnknownDocumentError
from ingest.exempt import withheld_warnings
from ingest.findings.asked.exchanges import exchanges_of
from ingest.record import Document
from ingest.record.view import RecordView
from service.contract.conversion import citation_model
from service.contract.notices import record_notices
from service.contract.shown_document import (
    BlockModel,
    ExchangeModel,
    ItemModel,
    SetAsideModel,
    ShowModel,
    SpeechModel,
    VersionModel,
)
from service.holding.same_sources import NOTHING_KNOWN, sources_of
from service.service_errors import UnknownVersionError

_NAMED_IN_ERROR = 5


def run_show(
    home: Path, name: str, indexed_versions: Mapping[str, int], version: str = ""
) -> ShowModel:
    """Show a document by its name or any unambiguous end of it.

    ``indexed_versions`` are the versions that the open index was made from: a quote's offsets
    are of those, even while a newer version waits to be indexed. ``version`` asks for another by
    the beginning of its ``text_sha256``. Raises ``UnknownDocumentError`` where no document, or
    more than one, answers to the name, ``UnknownVersionError`` where that text is not kept.
    """
    with RecordView(home) as store:
        versions = {**store.current_versions(), **indexed_versions}
        current = store.version(versions[find_document(name, sorted(versions))])
        own = _own_versions(store, current)
        document = _of_text(own, current, version) if version else current
        sources = sources_of(home, document.name)
        others = [_version_model(v, is_current=v is current) for v in own if v is not document]
        others += _other_sources(store, sources)
    return show_model(document, sources, others, is_current=document is current)


def text_sha256(document: Document) -> str:
    """What tells one text of a document from another, whichever record they are read from."""
    return hashlib.sha256(document.text.encode(errors="surrogatepass")).hexdigest()


def _own_versions(store: RecordView, current: Document) -> list[Document]:
    """Every version of a document that is kept, newest first, ``current`` among them."""
    newest = store.current_versions().get(current.name)
    found = [*store.superseded_versions(current.name)]
    found += [store.version(newest)] if newest else []
    others = [version for version in found if version.version_id != current.version_id]
    return sorted([*others, current], key=lambda v: v.version_id, reverse=True)


def _of_text(own: Sequence[Document], current: Document, version: str) -> Document:
    wanted = [v for v in own if text_sha256(v).startswith(version.lower())]
    if not wanted:
        raise UnknownVersionError(
            f"the text {version} of “{current.name}” is not kept; leave the version out to read "
            "the text that is"
        )
    # A text that was read twice with the same result is shown as the one that is searched.
    return current if current in wanted else wanted[0]


def _other_sources(store: RecordView, sources: Sources) -> Iterator[VersionModel]:
    names = store.current_versions()
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
        text_sha256=text_sha256(document),
    )


def find_document(name: str, names: Sequence[str]) -> str:
    """The one document whose name ends in ``name``, which may lack the ending of a file.

    A whole name wins, then an end that begins at a folder, then any end; each before the same
    without the file's ending.
    """
    wanted = name.strip()
    ways = (
        *_ending_in(wanted, names, names),
        *_ending_in(wanted, [str(PurePosixPath(name).with_suffix("")) for name in names], names),
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


def _ending_in(wanted: str, written: Sequence[str], names: Sequence[str]) -> list[list[str]]:
    """The names which, as they are ``written``, are what is wanted or end in it, surest first."""
    pairs = list(zip(written, names, strict=True))
    return [
        [name for one, name in pairs if one == wanted],
        [name for one, name in pairs if one.endswith(f"/{wanted}")],
        [name for one, name in pairs if wanted and one.endswith(wanted)],
    ]


def show_model(
    document: Document,
    sources: Sources = NOTHING_KNOWN,
    versions: Sequence[VersionModel] = (),
    *,
    is_current: bool = True,
) -> ShowModel:
    """A document's shape; it is cited with the status that a later meeting gave its minutes."""
    document = _with_status(document, sources)
    division = document.division
    notes = [sources.note] if sources.note else []
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
        exchanges=list(_exchanges(document)),
        set_aside=[SetAsideModel.model_validate(part) for part in division.set_aside],
        withheld=document.withheld,
        warnings=[*notes, *withheld_warnings(document.withheld), *division.warnings],
        publisher=document.publisher,
        sha256=document.sha256,
        reader=document.reader,
        rules=document.rules,
        read_at=document.read_at.isoformat(),
        items=_items(document),
        versions=list(versions),
        text_sha256=text_sha256(document),
        is_current=is_current,
        page_starts=list(division.page_starts),
        meeting_time=document.meeting_time,
        venue=document.venue,
        notices=record_notices(int(is_restated(document.publisher)), 1),
    )


def _exchanges(document: Document) -> Iterator[ExchangeModel]:
    for part in document.parts():
        for exchange in exchanges_of(part):
            yield ExchangeModel(
                question_start=exchange.question_start,
                question_end=exchange.question_end,
                reply_start=exchange.reply_start,
                reply_end=exchange.reply_end,
                question_number=exchange.number,
                asker=exchange.asker,
                replier=exchange.replier,
                citation=citation_model(cite_exchange(part, exchange)),
            )


def _items(document: Document) -> list[ItemModel]:
    items = document.division.items
    cited = [citation_model(cite(part)) for part in document.parts()] if items else []
    return [
        ItemModel.model_validate(item).model_copy(update={"citation": citation})
        for item, citation in zip(items, cited, strict=True)
    ]


def _with_status(document: Document, sources: Sources) -> Document:
    if sources.status is None or sources.status_reason is None:
        return document
    inferred = {**document.inferred, "minutes_status": sources.status_reason}
    return replace(document, minutes_status=sources.status, inferred=inferred)

"""The rows of a whole book, document by document, for export."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from index.book.book import Book
from index.book.filters import Filters
from ingest.record.view import RecordView
from service.contract.citations import CitationModel
from service.contract.exported import (
    ActionRow,
    BlockRow,
    CitationRow,
    DecisionRow,
    DocumentRow,
    ExchangeRow,
    ItemRow,
    TableName,
)
from service.contract.registers import ActionModel, DecisionModel
from service.contract.shape import Model
from service.contract.shown_document import ShowModel
from service.holding.same_sources import sources_of
from service.holding.showing import show_model
from service.registers.register_queries import (
    ActionOptions,
    DecisionOptions,
    run_actions,
    run_decisions,
)

Row = tuple[TableName, Model]


def book_rows(home: Path, book: Book) -> Iterator[Row]:
    """Every row of a book with the table it belongs to, in order of the book.

    A row stands after the citation that it names. Raises as reading the record does.
    """
    cited = _Cited()
    with RecordView(home) as store:
        for name, version_id in book.versions().items():
            sources = sources_of(home, name)
            shown = show_model(store.version(version_id), sources)
            yield from cited.numbered(_document_rows(cited, shown, sources.is_searched))
    decisions = run_decisions(book, Filters(), DecisionOptions()).decisions
    yield from cited.numbered(("decisions", _decision_row(cited, d)) for d in decisions)
    actions = run_actions(book, Filters(), ActionOptions()).actions
    yield from cited.numbered(("actions", _action_row(cited, a)) for a in actions)


@dataclass(slots=True)
class _Cited:
    """Citations by their number, each once, and those whose rows are still to be given."""

    numbers: dict[str, int] = field(default_factory=dict)
    new: list[CitationRow] = field(default_factory=list)

    def number(self, citation: CitationModel) -> int:
        """The id of a citation."""
        key = citation.model_dump_json()
        if key not in self.numbers:
            self.numbers[key] = len(self.numbers) + 1
            self.new.append(CitationRow.of(self.numbers[key], citation))
        return self.numbers[key]

    def numbered(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Rows, each behind the citations that were named first in making it."""
        for row in rows:
            yield from (("citations", one) for one in self.new)
            self.new.clear()
            yield row


def _document_rows(cited: _Cited, shown: ShowModel, is_searched: bool) -> Iterator[Row]:
    fields = shown.model_dump(include=DocumentRow.model_fields.keys() - {"citation"})
    citation = cited.number(shown.citation)
    row = DocumentRow.model_validate(fields | {"is_searched": is_searched, "citation": citation})
    yield "documents", row
    yield from (("items", row) for row in _item_rows(cited, shown))
    yield from (("blocks", row) for row in _block_rows(shown))
    for exchange in shown.exchanges:
        place = exchange.model_dump(exclude={"citation"})
        reply = None
        if exchange.reply_start is not None:
            reply = shown.text[exchange.reply_start : exchange.reply_end]
        more = {
            "document": shown.document,
            "question": shown.text[exchange.question_start : exchange.question_end],
            "reply": reply,
            "citation": cited.number(exchange.citation),
        }
        yield "exchanges", ExchangeRow.model_validate(place | more)


def _item_rows(cited: _Cited, shown: ShowModel) -> Iterator[ItemRow]:
    for number, item in enumerate(shown.items, start=1):
        yield ItemRow(
            document=shown.document,
            item=number,
            start=item.start,
            end=item.end,
            title=item.title,
            item_number=item.number,
            minute_number=item.minute_number,
            url=item.url,
            citation=cited.number(item.citation or shown.citation),
        )
    if not shown.items:
        citation = shown.citation
        yield ItemRow(
            document=shown.document,
            item=1,
            start=0,
            end=len(shown.text),
            title=citation.item_title,
            item_number=citation.item_number,
            minute_number=citation.minute_number,
            url=citation.url,
            citation=cited.number(citation),
        )


def _block_rows(shown: ShowModel) -> list[BlockRow]:
    """Blocks and what was set aside, in order of the text."""
    blocks = [block.model_dump() | {"reason": None} for block in shown.blocks]
    nobody: dict[str, object] = {
        "kind": "set_aside",
        "question_number": None,
        "speaker": None,
        "speeches": [],
    }
    blocks += [part.model_dump() | nobody for part in shown.set_aside]
    return [
        BlockRow.model_validate(
            block | {"document": shown.document, "text": shown.text[block["start"] : block["end"]]}
        )
        for block in sorted(blocks, key=lambda block: int(block["start"]))
    ]


def _decision_row(cited: _Cited, decision: DecisionModel) -> DecisionRow:
    votes = decision.votes
    return DecisionRow(
        document=decision.document,
        start=decision.start,
        end=decision.end,
        kind=decision.kind,
        votes_for=votes.in_favour if votes else None,
        votes_against=votes.against if votes else None,
        votes_abstain=votes.abstain if votes else None,
        text=decision.text,
        citation=cited.number(decision.citation),
    )


def _action_row(cited: _Cited, action: ActionModel) -> ActionRow:
    fields = action.model_dump(exclude={"citation", "settled_by"})
    note = action.settled_by
    settled = {
        "settled_document": note.document if note else None,
        "settled_start": note.start if note else None,
        "settled_end": note.end if note else None,
        "settled_text": note.text if note else None,
        "settled_citation": cited.number(note.citation) if note else None,
    }
    return ActionRow.model_validate(fields | settled | {"citation": cited.number(action.citation)})

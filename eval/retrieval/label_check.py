"""Checking that every label points at something in the book."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from eval.eval_errors import LabelError
from eval.retrieval.question_sets import Label, Question
from index.book.book import Book
from index.passages.grouping import passage_kind_of
from ingest.record import Document
from ingest.record.view import RecordView

Documents = Mapping[str, Document]
_NAMED_IN_ERROR = 5


def indexed_documents(home: Path, book: Book) -> dict[str, Document]:
    """The documents of a book by name, each in the version that the open index was made from."""
    with RecordView(home) as store:
        return {name: store.version(version) for name, version in book.versions().items()}


def stored_name(label: Label, documents: Documents) -> str | None:
    """The stored document that a label names: its whole name, or the last part of its path.

    ``None`` where none or more than one goes by that name.
    """
    if label.document in documents:
        return label.document
    found = [name for name in documents if name.rsplit("/", 1)[-1] == label.document]
    return found[0] if len(found) == 1 else None


def check_labels(questions: Sequence[Question], documents: Documents) -> None:
    """Raise ``LabelError`` where a label matches nothing, naming question and label.

    A label matches if its document is in the book with the same hash and the question's number
    stands in it, or the span lies within it and covers words that can be returned.
    """
    faults = list(_faults(questions, documents))
    if not faults:
        return
    more = len(faults) - _NAMED_IN_ERROR
    rest = f"; and {more} more" if more > 0 else ""
    raise LabelError(
        f"labels match nothing in the book: {'; '.join(faults[:_NAMED_IN_ERROR])}{rest}; "
        "correct the labels, or ingest the documents they were written for"
    )


def _faults(questions: Sequence[Question], documents: Documents) -> Iterator[str]:
    for question in questions:
        for number, label in enumerate(question.relevant, start=1):
            fault = _fault(label, documents)
            if fault:
                yield f"question {question.id}, label {number} ({label.place}): {fault}"


def _fault(label: Label, documents: Documents) -> str | None:
    """What is wrong with a label, or ``None``."""
    name = stored_name(label, documents)
    if name is None:
        alike = sum(stored.rsplit("/", 1)[-1] == label.document for stored in documents)
        return f"{alike} documents go by this name" if alike else "no such document"
    document = documents[name]
    if document.sha256 != label.sha256:
        return f"the document's hash is {document.sha256[:12]}…, not {label.sha256[:12]}…"
    if label.question is not None:
        return _fault_of_number(label.question, document)
    start = label.start or 0
    if label.begins and not document.text.startswith(label.begins, start):
        return f"the span does not open with “{label.begins}”"
    return _fault_of_span(start, label.end or 0, document)


def _fault_of_number(question_number: str, document: Document) -> str | None:
    holding = [
        part
        for part in document.parts()
        if any(block.question_number == question_number for block in part.division.blocks)
    ]
    if len(holding) > 1:
        return "questions of several items have this number; give the span instead"
    return None if holding else "no question has this number"


def _fault_of_span(start: int, end: int, document: Document) -> str | None:
    if end > len(document.text):
        return f"the stored text has only {len(document.text):,} characters"
    covered = (
        document.text[max(start, block.start) : min(end, block.end)]
        for block in document.division.blocks
        if passage_kind_of(block.kind) and block.start < end and start < block.end
    )
    return None if any(words.strip() for words in covered) else "the span covers no passage"

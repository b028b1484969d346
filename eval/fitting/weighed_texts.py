"""The texts of labelled pages, which record a meeting or something else."""

from collections.abc import Iterator

from eval.fitting.examples import Source, Weighed
from eval.fitting.labelled_pages import LabelledPage
from ingest.layout.text_lines import text_lines
from ingest.readers.markdown.markdown_document import markdown_lines
from ingest.readers.markdown.marks import is_marked_up, without_marks
from ingest.reading.acceptance import telling_lines
from ingest.reading.found_signs import SIGNS, signs_found


def text_examples(page: LabelledPage) -> Iterator[Weighed]:
    """The text of a page, whose signs tell whether it records a meeting.

    The lines are those of the stored text; its reader may have had them with more of their layout.
    """
    text = page.document.text
    is_marked = page.gold.file.endswith(".md") or is_marked_up(text)
    lines = markdown_lines(text, without_marks(text)) if is_marked else text_lines(text)
    signs = {sign.example: amount for sign, amount in signs_found(telling_lines(lines))}
    right = frozenset({1 if page.gold.minutes else 0})
    yield Weighed(Source(page.in_set, page.gold.file), ({}, signs), right)


def signs_of_records() -> frozenset[str]:
    """The signs that may only speak for a record of a meeting."""
    return frozenset(sign.example for sign in SIGNS if sign.kind == "record")


def signs_of_others() -> frozenset[str]:
    """The signs that may only speak against one."""
    return frozenset(sign.example for sign in SIGNS if sign.kind != "record")

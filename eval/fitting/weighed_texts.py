"""The texts of labelled pages, which record a meeting or something else."""

from collections.abc import Iterator

from eval.fitting.examples import Source, Weighed
from eval.fitting.labelled_pages import LabelledPage
from ingest.layout.furniture import FRONT_MATTER
from ingest.layout.text_lines import text_lines
from ingest.reading.found_signs import SIGNS, signs_found


def text_examples(page: LabelledPage) -> Iterator[Weighed]:
    """The text of a page, whose signs tell whether it records a meeting.

    The lines are those of the stored text; its reader may have had them with more of their layout.
    """
    lines = [
        line.text for line in text_lines(page.document.text) if line.reason in (None, FRONT_MATTER)
    ]
    signs = {sign.example: amount for sign, amount in signs_found(lines)}
    right = frozenset({1 if page.gold.minutes else 0})
    yield Weighed(Source(page.in_set, page.gold.file), ({}, signs), right)


def signs_of_records() -> frozenset[str]:
    """The signs that may only speak for a record of a meeting."""
    return frozenset(sign.example for sign in SIGNS if sign.kind == "record")


def signs_of_others() -> frozenset[str]:
    """The signs that may only speak against one."""
    return frozenset(sign.example for sign in SIGNS if sign.kind != "record")

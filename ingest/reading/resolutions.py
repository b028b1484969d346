"""Which paragraphs of a discussion are resolutions, and which belong to the one before them.

A resolution opens with its label ("RESOLVED", "Decision:"), or is a motion set out by itself
("That the report be noted") that was carried, or stands where nothing says that it was only put
forward. A list goes on it, a line that says how the vote went, and what its label leaves open.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ingest.findings.decided.agreements import agreement_in
from ingest.findings.decided.motions import fate_in, is_amendment, is_motion, is_moved, puts_forward
from ingest.language import labels
from ingest.language.emphasis import without_emphasis
from ingest.language.list_marks import PARAGRAPH_NUMBER, marker_end
from ingest.language.paragraphs import Paragraph
from ingest.language.sentences import sentence_spans

Place = Literal["opens", "goes on"]

_OPENS_RESOLUTION = ("that ", "to ", "the ")
_OUTCOME_COLUMN = re.compile(
    r"(?:\w++\s++){0,3}(?:decisions?|resolutions?|outcomes?|verdicts?|determinations?|resolved|agreed|decided|(?:panel|committee"
    r"|board|council|group|meeting)\s++said)(?:\s++(?:of|by)\s++.{1,40})?[\s:]*",
    re.IGNORECASE,
)
# How far behind a motion its fate is looked for, in paragraphs.
_FATE_WITHIN = 8
_OUTCOME_MAX_WORDS = 4


@dataclass(frozen=True, slots=True)
class _Open:
    """A resolution that may go on: its last line, and the last number in its list.

    ``listed`` is 0 for bullets, ``None`` before a list begins.
    """

    last: str
    listed: int | None = None


def resolutions_among(
    paragraphs: Sequence[Paragraph], *, is_labelled: bool = False
) -> Mapping[int, Place]:
    """The paragraphs that open a resolution or go on with one, by where they start.

    ``is_labelled`` says that the label of a decision stands above them.
    """
    plain = [replace(line, text=without_emphasis(line.text)) for line in paragraphs]
    return dict(_places(plain, is_labelled=is_labelled))


def _places(paragraphs: Sequence[Paragraph], *, is_labelled: bool) -> Iterator[tuple[int, Place]]:
    resolution: _Open | None = None
    for at, paragraph in enumerate(paragraphs):
        going_on = _gone_on(resolution, paragraph) if resolution else None
        if going_on is not None:
            resolution = going_on
            yield paragraph.start, "goes on"
        elif (is_labelled and at == 0) or _opens(paragraphs, at):
            is_point = at == 0 if is_labelled else is_motion(paragraph.text)
            listed = _number(paragraph) if is_point else labels.number_behind_label(paragraph.text)
            resolution = _Open(paragraph.text, listed)
            yield paragraph.start, "opens"
        else:
            resolution = None


def _gone_on(resolution: _Open, paragraph: Paragraph) -> _Open | None:
    """The resolution with a paragraph that belongs to it, ``None`` for any other."""
    text = paragraph.text
    if _says_how_it_went(text):
        return resolution
    is_label = labels.is_resolution_label(resolution.last)
    is_open = (
        is_label
        or labels.introduces_list(resolution.last)
        or labels.leads_points(resolution.last, text)
        or _goes_on_in_point(resolution.last, text)
    )
    number = paragraph.question_number
    if paragraph.is_bullet or PARAGRAPH_NUMBER.match(text) or number is not None:
        is_next = resolution.listed is not None and number in (None, str(resolution.listed + 1))
        if PARAGRAPH_NUMBER.match(text):
            is_next = is_next and PARAGRAPH_NUMBER.match(resolution.last) is not None
        goes_on = is_open or is_next or (number is None and _reads_as_motion(text))
        return _Open(text, _number(paragraph)) if goes_on else None
    if is_label and labels.is_resolution(paragraph):
        return _Open(text)
    if resolution.last.startswith("To ") and text.startswith("To "):
        return _Open(text, resolution.listed)
    goes_on = is_open and (text[0].islower() or text.lower().startswith(_OPENS_RESOLUTION))
    leads = is_label and resolution.last.rstrip(" :–—-").endswith("that")
    goes_on = goes_on or (leads and _reads_as_motion(text))
    return _Open(text, resolution.listed) if goes_on or is_motion(text) else None


def _goes_on_in_point(last: str, text: str) -> bool:
    """Whether a line without an end goes on in a point: "recommends that", "(i) he publish it"."""
    point = text[marker_end(text) :]
    return last.rstrip()[-1:].isalnum() and point.lower().startswith(_OPENS_RESOLUTION[:2])


def _says_how_it_went(text: str) -> bool:
    is_short = len(text.split()) <= _OUTCOME_MAX_WORDS
    return labels.is_vote(text) or (is_short and fate_in(text, of_amendment=False) == "carried")


def _reads_as_motion(text: str) -> bool:
    """Whether a point of a list is a motion but for its "That": "1. The report be noted"."""
    return " be " in text and is_motion(f"That {text[marker_end(text) :]}")


def _number(paragraph: Paragraph) -> int | None:
    """The number that a paragraph has in a list, 0 for a mark without one, ``None`` for no mark."""
    if paragraph.question_number is not None:
        return int(paragraph.question_number)
    return 0 if marker_end(paragraph.text) else None


def _opens(paragraphs: Sequence[Paragraph], at: int) -> bool:
    paragraph = paragraphs[at]
    below = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
    if below and labels.leads_points(paragraph.text, below.text):
        return True
    if paragraph.question_number is not None:
        return False
    if labels.is_resolution_label(paragraph.text):
        # A label by itself is a resolution only with what it introduces.
        return below is not None and _gone_on(_Open(paragraph.text), below) is not None
    if labels.is_resolution(paragraph) or _is_outcome(paragraph):
        return True
    return (is_motion(paragraph.text) or _is_put(paragraphs, at)) and _is_settled(paragraphs, at)


def _is_put(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether the line above puts a paragraph before the meeting, in whatever words it is."""
    before = paragraphs[at - 1].text.rstrip() if at else ""
    return before.endswith((":", "–", "—")) and puts_forward(before) and is_moved(before)


def _is_outcome(paragraph: Paragraph) -> bool:
    """Whether a row of a table has something under a column such as "Decision"."""
    row = paragraph.row
    if row is None or row.is_heading:
        return False
    return any(
        _OUTCOME_COLUMN.fullmatch(column) and end > start
        for column, (start, end) in zip(row.columns, row.cells, strict=False)
    )


def _last_sentence(text: str) -> str:
    spans = sentence_spans(text)
    return text[slice(*spans[-1])] if spans else ""


def _is_settled(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether a motion was carried, or nothing says that it was only put forward."""
    before = paragraphs[at - 1].text if at else ""
    if is_motion(before) and at > 1:
        before = paragraphs[at - 2].text
    is_put = puts_forward(_last_sentence(before)) and not agreement_in(before, (0, len(before)))
    of_amendment = is_amendment(before)
    votes = ""
    for paragraph in paragraphs[at + 1 : at + 1 + _FATE_WITHIN]:
        # The lines of a vote are read together: "For: 8", "Against: 3".
        votes = f"{votes} {paragraph.text}" if labels.is_vote(paragraph.text) else ""
        fate = fate_in(votes or paragraph.text, of_amendment=of_amendment)
        if fate is not None:
            return fate == "carried"
        if labels.is_resolution(paragraph):
            break
    return not is_put

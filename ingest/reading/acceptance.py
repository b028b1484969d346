"""Whether a text records a meeting, weighed over the whole of it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ingest.errors import RefusedDocumentError
from ingest.language import labels
from ingest.layout.furniture import FRONT_MATTER
from ingest.layout.printed_lines import PrintedLine
from ingest.layout.source_text import SourceText
from ingest.outline.title_forms import states_purpose
from ingest.reading.found_signs import signs_found
from ingest.reading.posted_page import tells_of_meeting
from ingest.reading.sign import Kind
from ingest.record import Reading
from ingest.weighing.weights import Weights

LEAST_TO_NAME = 0.4
NO_LABELS = "the page has no “Minutes:” line; all of it was read as the discussion"
_REFUSED = "it does not read like minutes"
_WHAT: Mapping[Kind, str] = {
    "record": "nobody is recorded in it as present, saying or deciding anything",
    "agenda": "it is an agenda, which says what a meeting is to do and not what it did",
    "report": "it is a report or another paper, and no record of a meeting",
    "web page": "it is a page about something, and no record of a meeting",
}
_OVERRIDE = "check that it is the right file; if it does record a meeting, --as-minutes reads it"


def weights_of(lines: Sequence[str], *, is_framed: bool = False) -> Mapping[Kind, float]:
    """How much speaks for each kind of text; ``is_framed`` as ``signs_found`` has it."""
    fitted = Weights.load("acceptance")
    weights: dict[Kind, float] = defaultdict(float)
    for sign, amount in signs_found(lines, is_framed=is_framed):
        weights[sign.kind] += abs(fitted.weights.get(sign.example, 0.0)) * amount
    return weights


def telling_lines(lines: Sequence[PrintedLine]) -> list[str]:
    """The lines that may tell what a text is: not what is set aside, but the title above a page.

    Quotation marks about that title are the file's own, and quote nobody.
    """
    return [
        line.text if line.reason is None else line.text.replace('"', "")
        for line in lines
        if line.reason is None or (line.reason == FRONT_MATTER and tells_of_meeting(line.text))
    ]


def check_records_meeting(lines: Sequence[str]) -> None:
    """Raise ``RefusedDocumentError``, with what a text is instead, where it records no meeting.

    The label of the page of one item says that the meeting itself is recorded elsewhere.
    """
    is_of_item = bool(lines) and labels.AGENDA_ITEM.fullmatch(lines[0].strip()) is not None
    weights = weights_of(lines[1:] if is_of_item else lines, is_framed=is_of_item)
    if _is_record(weights):
        return
    kind = max(_WHAT, key=lambda k: 0.0 if k == "record" else weights.get(k, 0.0))
    if weights.get(kind, 0.0) < LEAST_TO_NAME:
        kind = "record"
    raise RefusedDocumentError(f"{_REFUSED}: {_WHAT[kind]}; {_OVERRIDE}")


def check_has_minutes(reading: Reading) -> None:
    """Raise ``RefusedDocumentError`` for the page of a meeting or item without its minutes."""
    if not reading.division.has_minutes and not reading.withheld:
        raise RefusedDocumentError(f"{_REFUSED}: {_WHAT['agenda']}; {_OVERRIDE}")


def with_unlabelled_minutes(source: SourceText, *, as_minutes: bool) -> SourceText:
    """The page of an item with what stands below its title as minutes, where no label says so.

    The agenda's own words on the item stay what they are. Unless ``as_minutes`` says so, they must
    record something.
    """
    if any(line.part == "minutes" for line in source.lines):
        return source
    below = {
        line
        for line in source.lines
        if line.part == "description" and not states_purpose(source.text[line.start : line.end])
    }
    words = [source.text[line.start : line.end] for line in source.lines if line in below]
    if not words or not (as_minutes or _is_record(weights_of(words, is_framed=True))):
        return source
    lines = tuple(replace(line, part="minutes") if line in below else line for line in source.lines)
    return replace(source, lines=lines, warnings=(*source.warnings, NO_LABELS))


def _is_record(weights: Mapping[Kind, float]) -> bool:
    """Whether something speaks for a record of a meeting, and not far more against.

    A record that is refused is the worse fault: so the threshold is below 0.
    """
    against = sum(weight for kind, weight in weights.items() if kind != "record")
    own = weights.get("record", 0.0)
    return own > 0 and own - against > Weights.load("acceptance").threshold

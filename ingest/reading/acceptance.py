"""Whether a text records a meeting, weighed over the whole of it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ingest.errors import RefusedDocumentError
from ingest.reading.record_signs import Kind, signs_found

# A record that is refused is the worse fault: what speaks against one counts for less. In a long
# text more signs come together by chance.
LEAST_RECORD = 1.2
LEAST_BY_1000_WORDS = 1.5
SHORT_WORDS = 400
AGAINST = 0.6
ENOUGH = 8.0
_WHAT: Mapping[Kind, str] = {
    "record": "nobody is recorded in it as present, saying or deciding anything",
    "agenda": "it is an agenda, which says what a meeting is to do and not what it did",
    "report": "it is a report or another paper, and no record of a meeting",
    "web page": "it is a page about something, and no record of a meeting",
}
_OVERRIDE = "check that it is the right file; if it does record a meeting, --as-minutes reads it"


def weights_of(lines: Sequence[str]) -> Mapping[Kind, float]:
    """How much speaks for each kind of text."""
    weights: dict[Kind, float] = defaultdict(float)
    for sign, count in signs_found(lines):
        weights[sign.kind] += sign.weight * count
    return weights


def check_records_meeting(lines: Sequence[str]) -> None:
    """Raise ``RefusedDocumentError``, with what a text is instead, where it records no meeting."""
    weights = weights_of(lines)
    record = weights.get("record", 0.0)
    others = {kind: weight for kind, weight in weights.items() if kind != "record"}
    against = AGAINST * sum(others.values())
    words = sum(len(line.split()) for line in lines)
    least = LEAST_RECORD + LEAST_BY_1000_WORDS * max(0, words - SHORT_WORDS) / 1000
    if record >= min(least, ENOUGH) and record > against:
        return
    kind: Kind = max(others, key=lambda k: others[k]) if others else "record"
    if others.get(kind, 0.0) < 1.0:
        kind = "record"
    raise RefusedDocumentError(f"it does not read like minutes: {_WHAT[kind]}; {_OVERRIDE}")

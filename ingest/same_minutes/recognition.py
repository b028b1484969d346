"""The same minutes twice: page and PDF, draft and confirmed, item page and meeting page.

Of several sources of one agenda item the best is searched and cited. What another says that it
lacks (one more question, a paragraph) is searched too, and nothing else of the other: so that a
search shows no words twice and loses none. A sentence or two that was merely reworded counts as
said already; where a number, a name, a date or a "not" differs, both are searched, and each is told
of the other. Different meetings never repeat each other, however alike their standing items are.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ingest.record import Document, OtherReading
from ingest.same_minutes.meeting_place import MeetingPlace, meeting_place, relate_meetings
from ingest.same_minutes.part_comparison import MOSTLY, Comparison, Fingerprints, Standing
from ingest.same_minutes.part_name import PartName
from ingest.same_minutes.part_order import Part, ranked_parts

# Other sources that one note names.
_NAMED = 3

__all__ = ["Standing", "notes_of", "same_minutes", "searched_documents"]


def same_minutes(
    documents: Sequence[Document], prints: Fingerprints | None = None
) -> list[Standing]:
    """What becomes of each part of the documents, in their order.

    The answer depends on the documents alone, not on the order they are given in. Time and memory
    grow with the length of the texts, time less where the fingerprints of parts are known from an
    earlier time: those of others are added to ``prints``.
    """
    parts = ranked_parts(list(documents))
    comparison = Comparison(parts, {} if prints is None else prints)
    found = comparison.standings({})
    adopted = _adopted_meetings(parts, found)
    if adopted:
        found = comparison.standings(adopted)
    by_name = {standing.name: standing for standing in found}
    return [
        by_name[PartName(document.name, number)]
        for document in documents
        for number in range(len(document.parts()))
    ]


def searched_documents(
    documents: Sequence[Document], standings: Sequence[Standing]
) -> list[Document]:
    """Each document with only those blocks that no better source says; one may be left with none.

    Where a document does not state its meeting and repeats the minutes of one that does, that is
    its meeting, and ``inferred`` says from what. ``other_readings`` say where sources read
    differently.
    """
    by_document = _by_document(standings)
    of_name = {document.name: document for document in documents}
    readings = _other_readings(documents, standings)
    searched = (_searched(d, by_document[d.name], of_name) for d in documents)
    return [replace(d, other_readings=tuple(readings.get(d.name, ()))) for d in searched]


def notes_of(standings: Sequence[Standing]) -> dict[str, str]:
    """By name of document, the sentence that tells which other source of it is searched."""
    notes = {name: _note(of_one) for name, of_one in _by_document(standings).items()}
    return {name: note for name, note in notes.items() if note}


def _by_document(standings: Sequence[Standing]) -> dict[str, list[Standing]]:
    found: dict[str, list[Standing]] = {}
    for standing in standings:
        found.setdefault(standing.name.document, []).append(standing)
    return found


def _searched(
    document: Document, standings: Sequence[Standing], of_name: Mapping[str, Document]
) -> Document:
    same_as = next((s.same_as for s in standings if s.same_as), None)
    blocks = [block for s in standings if s.searched for block in s.searched.division.blocks]
    if same_as is None and set(blocks) == set(document.division.blocks):
        return document
    searched = replace(document, division=replace(document.division, blocks=tuple(blocks)))
    return _at_meeting_of(searched, of_name[same_as.document]) if same_as else searched


def _at_meeting_of(document: Document, better: Document) -> Document:
    """A document as of the meeting of a better source, with what is inferred from that."""
    own, meeting = document.item.meeting, better.item.meeting
    if own.key == meeting.key or meeting_place(own).known > meeting_place(meeting).known:
        return document
    reason = f"stated by {better.name}, which records the same minutes"
    inferred = dict(document.inferred)
    for field, before, now in (
        ("panel", own.panel, meeting.panel),
        ("meeting_date", own.date, meeting.date),
    ):
        if before is None and now is not None:
            inferred[field] = better.inferred.get(field, reason)
    return replace(document, item=replace(document.item, meeting=meeting), inferred=inferred)


def _other_readings(
    documents: Sequence[Document], standings: Sequence[Standing]
) -> dict[str, list[OtherReading]]:
    """By name of document: each pair of differing sentences is told of on both sides."""
    text = {document.name: document.text for document in documents}
    found: dict[str, list[OtherReading]] = {}
    for standing in standings:
        for one in standing.differing:
            mine = (standing.name.document, one.start, one.end)
            theirs = (one.other.name, one.other_start, one.other_end)
            for (name, start, end), (other, at, until) in ((mine, theirs), (theirs, mine)):
                reading = OtherReading(start, end, other, at, until, text[other][at:until])
                found.setdefault(name, []).append(reading)
    return found


def _note(standings: Sequence[Standing]) -> str:
    """Empty where nothing is repeated."""
    repeated = [s for s in standings if s.same_as]
    others = list(dict.fromkeys(s.same_as.document for s in repeated if s.same_as))
    if not others:
        return ""
    is_all = len(repeated) == len(standings)
    which = "" if is_all else f"{len(repeated)} of {len(standings)} agenda items: "
    named = " and ".join(others[:_NAMED])
    more = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
    is_one = len(others) == 1
    cited = "which is the one" if is_one else "which are those"
    lacking = f"; what {'it lacks' if is_one else 'they lack'} is searched here"
    rest = lacking if any(s.searched for s in repeated) else ""
    return f"{which}the same minutes as {named}{more}, {cited} searched and cited{rest}"


def _adopted_meetings(
    parts: Sequence[Part], standings: Sequence[Standing]
) -> dict[str, MeetingPlace]:
    """The meeting of each document of several items that does not state it but repeats another.

    Most of its items must be the same minutes as items of one meeting, and none of any other.
    """
    meetings = {PartName(p.document.name, p.number): p.meeting for p in parts}
    found: dict[str, list[MeetingPlace]] = {}
    counts: dict[str, int] = {}
    for standing in standings:
        name = standing.name.document
        counts[name] = counts.get(name, 0) + 1
        if standing.same_as and meetings[standing.name].known < 2:
            found.setdefault(name, []).append(meetings[standing.same_as])
    return {
        name: places[0]
        for name, places in found.items()
        if counts[name] > 1
        and len(places) > MOSTLY * counts[name]
        and places[0].known == 2
        and all(relate_meetings(places[0], place) == "same" for place in places)
    }

from hypothesis import given

from ingest.reading.blocks import with_carried_speech
from ingest.record import Document
from tests.ingest.divided import any_documents, minutes


def speakers(discussion: str) -> list[tuple[str, str | None]]:
    found = minutes(discussion)
    return [
        (found.text[b.start : b.end].split()[1], b.speaker)
        for b in found.division.blocks
        if b.kind == "bullet"
    ]


def test_the_points_of_a_list_are_spoken_by_whoever_opens_it() -> None:
    said = "The Chief Constable reported that:\n\n· patrols had begun.\n\n· cameras had come."
    assert speakers(said) == [("patrols", "Chief Constable"), ("cameras", "Chief Constable")]


def test_a_list_inside_a_numbered_point_ends_where_the_next_number_comes() -> None:
    said = (
        "1. The Chief Constable reported that:\n\n· patrols had begun.\n\n"
        "2. There was to be a review."
    )
    assert speakers(said)[1:] == [("patrols", "Chief Constable"), ("There", None)]


def test_a_point_that_names_its_own_speaker_ends_it() -> None:
    said = "The PCC reported that:\n\n· patrols had begun.\n\n· The Chair said so.\n\n· so it was."
    assert [speaker for _, speaker in speakers(said)] == ["PCC", "Chair", None]


def test_a_list_that_nobody_in_particular_opens_has_no_speaker() -> None:
    said = "The following points were made:\n\n· patrols had begun.\n\n· cameras had come."
    assert [speaker for _, speaker in speakers(said)] == [None, None]


@given(any_documents())
def test_blocks_stay_where_they_are(document: Document) -> None:
    before = document.division.blocks
    found = with_carried_speech(document.text, before)
    assert [(b.kind, b.start, b.end) for b in found] == [(b.kind, b.start, b.end) for b in before]

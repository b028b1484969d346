"""Parting the words of a passage by who is recorded as speaking."""

from dataclasses import replace

from index.passages.citations import Citation
from index.passages.passage import Passage
from ingest.record import SpeakerRole, Speech
from service.answering.limits import MAX_QUOTE_CHARACTERS
from service.panels.panel_words import stretches_of

CITATION = Citation(
    label="Vale Police and Crime Panel, date not stated, item (title not stated)",
    panel="Vale Police and Crime Panel",
    meeting_date=None,
    item_title=None,
    item_number=None,
    question_number=None,
    speakers=(),
    minutes_status="not_stated",
    url=None,
    inferred={},
)
OFFSET = 100


def passage(text: str, *said: tuple[SpeakerRole, str]) -> Passage:
    """A passage in which roles speak the given words, which stand in its text."""
    speeches = tuple(
        Speech(OFFSET + text.index(words), OFFSET + text.index(words) + len(words), role)
        for role, words in said
    )
    return Passage(
        *(1, 1, "narrative", "Cameras", text, "cameras.txt", 1, OFFSET, OFFSET + len(text)),
        *(OFFSET, 10, speeches, CITATION),
    )


def test_words_are_parted_by_who_speaks_and_what_nobody_speaks_stays_so() -> None:
    asked = "(2)   A Member asked about cameras."
    replied = "[The PCC replied that there were six.]"
    found = list(
        stretches_of(
            passage(
                f"{asked}\n\n{replied}\n\nIt was noted that more were wanted.",
                ("Member", asked),
                ("PCC", replied),
            )
        )
    )
    assert [(one.speaker, one.text) for one in found] == [
        ("Member", "A Member asked about cameras."),
        ("PCC", "The PCC replied that there were six."),
        (None, "It was noted that more were wanted."),
    ]
    assert all(one.until == one.end for one in found)


def test_a_speech_that_goes_beyond_the_passage_ends_with_it() -> None:
    whole = passage("The PCC spoke about six cameras.", ("PCC", "The PCC spoke about six cameras."))
    longer = replace(whole, speeches=(replace(whole.speeches[0], end=whole.end + 50),))
    (one,) = stretches_of(longer)
    assert one.end == whole.end


def test_a_long_stretch_is_cut_behind_a_sentence_and_says_where_it_goes_on_to() -> None:
    words = " ".join(["The PCC spoke about the cameras at some length."] * 20)
    (one,) = stretches_of(passage(words, ("PCC", words)))
    assert len(one.text) <= MAX_QUOTE_CHARACTERS
    assert one.text.endswith("length.")
    assert one.until == OFFSET + len(words)
    (endless,) = stretches_of(passage("words " * 200, ("PCC", "words " * 200)))
    assert 0 < len(endless.text) <= MAX_QUOTE_CHARACTERS
    assert endless.text.endswith("words")


def test_marks_and_scraps_are_nobodys_words() -> None:
    assert not list(stretches_of(passage("[Action: PCC]")))
    assert not list(stretches_of(passage("•   ")))

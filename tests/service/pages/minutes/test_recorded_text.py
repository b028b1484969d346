"""What a reading page shows of the stored text: word for word, with what is known of it."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from ingest.record import Document
from service.contract.shown_document import ShowModel
from service.holding.showing import show_model
from service.pages.minutes.recorded_text import Piece, RecordedText, recorded_text
from tests.ingest.divided import any_documents, minutes

EXCHANGE = """(2) What of the cameras?

[The PCC reported that cameras had come. They worked.

The Chief Constable added that fines followed.]

· A Member was glad

· The Chair closed

RESOLVED – That the report be noted."""


def _shown(discussion: str = EXCHANGE) -> ShowModel:
    return show_model(minutes(discussion))


def _all(shown: ShowModel, quote: tuple[int, int] | None = None) -> RecordedText:
    return recorded_text(shown, (0, len(shown.text)), quote)


def _pieces(text: RecordedText) -> Iterator[Piece]:
    for group in (*text.description, *text.minutes):
        for paragraph in group.paragraphs:
            for line in paragraph.lines:
                yield from line
    for aside in text.set_aside:
        for line in aside.lines:
            yield from line


def test_questions_are_numbered_and_replies_and_resolutions_are_labelled() -> None:
    text = _all(_shown())
    labels = [(g.kind, p.label) for g in text.minutes for p in g.paragraphs]
    assert labels == [
        ("heading", ""),
        ("question", "Question 2"),
        ("reply", "Reply 2"),
        ("bullet", ""),
        ("bullet", ""),
        ("resolution", "Resolution"),
    ]


def test_neighbouring_bullets_are_one_list_that_keeps_its_marks() -> None:
    text = _all(_shown())
    (bullets,) = (g for g in text.minutes if g.kind == "bullet")
    assert len(bullets.paragraphs) == 2
    assert all(p.has_mark for p in bullets.paragraphs)
    assert bullets.paragraphs[0].lines[0][0].text.startswith("·")


def test_each_change_of_speaker_is_told_once() -> None:
    text = _all(_shown())
    (reply,) = (p for g in text.minutes for p in g.paragraphs if p.kind == "reply")
    told = [piece.speaker for line in reply.lines for piece in line if piece.speaker]
    assert told == ["PCC", "Chief Constable"]


def test_the_quoted_words_are_marked_exactly_with_one_beginning_and_one_end() -> None:
    shown = _shown()
    start = shown.text.index("They worked.")
    end = shown.text.index("fines")
    pieces = list(_pieces(_all(shown, (start, end))))
    assert "".join(p.text for p in pieces if p.is_quoted) == (
        "They worked.The Chief Constable added that"
    )
    (first,) = (p for p in pieces if p.begins_quote)
    (last,) = (p for p in pieces if p.ends_quote)
    assert (first.text, last.text) == ("They worked.", "The Chief Constable added that")


def test_printed_pages_are_told_where_they_begin() -> None:
    shown = _shown("One two three.\n\nFour five six.")
    middle = shown.text.index("two"), shown.text.index("Four")
    shown = shown.model_copy(update={"page_starts": [0, *middle]})
    text = recorded_text(shown, (shown.text.index("One"), len(shown.text)), None)
    told = [(p.page, p.text) for p in _pieces(text)]
    assert told == [(1, "One "), (2, "two three."), (3, "Four five six.")]


def test_a_window_that_begins_in_a_question_says_so() -> None:
    shown = _shown()
    at = shown.text.index("of the cameras")
    text = recorded_text(shown, (at, len(shown.text)), None)
    first = text.minutes[0].paragraphs[0]
    assert first.label == "Question 2 (continued)"
    assert first.lines[0][0].text == "of the cameras?"


def test_quoted_words_in_what_is_set_aside_are_known_of() -> None:
    shown = _shown()
    aside = next(a for a in shown.set_aside)
    text = _all(shown, (aside.start, aside.end))
    assert text.is_set_aside_quoted
    assert not text.is_description_quoted


@given(any_documents(), st.data())
def test_whatever_is_quoted_every_character_is_shown_once_and_the_quoted_ones_marked(
    document: Document, data: st.DataObject
) -> None:
    shown = show_model(document)
    edges = st.integers(0, len(shown.text))
    start, end = sorted((data.draw(edges), data.draw(edges)))
    cut = data.draw(edges)
    windows = [(0, cut), (cut, len(shown.text))]
    texts = [recorded_text(shown, window, (start, end)) for window in windows]
    pieces = [piece for text in texts for piece in _pieces(text)]
    # Descriptions stand apart from the rest, so it is the letters that are counted.
    blocks = "".join(shown.text[b.start : b.end] for b in shown.blocks)
    assert _letters("".join(p.text for p in pieces)) == _letters(blocks)
    quoted = "".join(
        shown.text[max(b.start, start) : max(b.start, start, min(b.end, end))] for b in shown.blocks
    )
    assert _letters("".join(p.text for p in pieces if p.is_quoted)) == _letters(quoted)
    for text in texts:
        assert sum(p.begins_quote for p in _pieces(text)) <= 1


def _letters(words: str) -> list[str]:
    return sorted("".join(words.split()))

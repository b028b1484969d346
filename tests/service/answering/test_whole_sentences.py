import pytest

from index.searching.hits import Hit
from service.answering.limits import MAX_QUOTE_CHARACTERS
from service.answering.whole_sentences import whole_sentences
from tests.service.answering.handmade_hits import OFFSET, hit


def texts(found: Hit) -> list[str]:
    passage = found.passage
    return [passage.text[s.start - OFFSET : s.end - OFFSET] for s in whole_sentences(found)]


@pytest.mark.parametrize(
    "text",
    [
        "The Chair hoped that old vans would come back two or three\n\ndays a week.",
        "The Clerk said that the sum must be below\n\n£53,000 a year.",
        "The rota was kept by the\n\nSafety Partnership for a year.",
    ],
)
def test_a_sentence_broken_over_lines_is_whole(text: str) -> None:
    assert texts(hit(text, {})) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Vans came.\n\nTrees were planted.",
        "The reasons were these:\n\nold vans and older trees",
        "Old vans\n\nTrees planted in rows",
    ],
)
def test_sentences_and_points_of_their_own_stay_apart(text: str) -> None:
    assert texts(hit(text, {})) == text.split("\n\n")


def test_a_whole_sentence_matches_as_well_as_its_best_piece() -> None:
    found = hit("The Chair hoped that vans came in\n\nrows of ten.", {"rows": 0.9})
    (whole,) = whole_sentences(found)
    assert whole.matches.max() == pytest.approx(0.9)
    assert whole.cosine == pytest.approx(0.9)


def test_what_could_not_be_quoted_is_not_put_together() -> None:
    long = f"The Chair saw {'vans ' * (MAX_QUOTE_CHARACTERS // 5)}and"
    assert len(texts(hit(f"{long}\n\nrows of trees.", {}))) == 2

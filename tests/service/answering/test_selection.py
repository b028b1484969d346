from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from index.searching.hits import Hit
from index.words.terms import Stemmer
from ingest.language.list_marks import BULLET
from ingest.language.sentences import sentence_spans
from service.answering.limits import MAX_QUOTE_CHARACTERS, MAX_QUOTES, MAX_QUOTES_OF_A_MEETING
from service.answering.quote_candidates import Quote, candidate_quotes
from service.answering.selection import meeting_of, select
from tests.service.answering.handmade_hits import OFFSET, REQUIRES_NOTHING, found, hit, passage


def selected(*hits: Hit) -> list[Quote]:
    return select(candidate_quotes(hits, REQUIRES_NOTHING, Stemmer()))


def chosen(*hits: Hit) -> list[str]:
    return [quote.text for quote in selected(*hits)]


def test_a_turn_is_quoted_whole_and_once() -> None:
    text = "The PCC said it was right. It cost £4m. Trees were planted."
    assert chosen(hit(text, {"It cost": 0.9, "Trees": 0.85})) == [text]


def test_what_is_left_of_a_long_turn_is_quoted_too_where_it_is_strong() -> None:
    begun = "The PCC said that vans were bought. " + "They were big and white and new. " * 15
    text = f"{begun}Drones were bought in May."
    assert len(text) > MAX_QUOTE_CHARACTERS
    one, other = chosen(hit(text, {"The PCC": 0.9, "Drones": 0.88}))
    assert one.startswith("The PCC said that vans were bought.")
    assert other == "Drones were bought in May."
    (alone,) = chosen(hit(text, {"The PCC": 0.9}))
    assert alone == one


def test_what_leaves_more_untold_than_the_best_must_be_stronger_to_be_quoted_too() -> None:
    text = "The PCC said that vans came. The Chair said that oars were sold."
    best, other = candidate_quotes(
        [hit(text, {"The PCC": 0.9, "The Chair": 0.8})], REQUIRES_NOTHING, Stemmer()
    )
    assert len(select([best, other])) == 2
    assert len(select([best, replace(other, untold=1.0)])) == 1
    assert len(select([replace(best, untold=1.0), replace(other, untold=1.0)])) == 2


def test_turns_of_two_speakers_are_two_quotes() -> None:
    text = "The PCC said one thing. More was due. The Chief Constable added another thing."
    scores = {"The PCC": 0.9, "More": 0.8, "The Chief": 0.85}
    assert chosen(hit(text, scores)) == [
        "The PCC said one thing. More was due.",
        "The Chief Constable added another thing.",
    ]


def test_the_reply_goes_before_what_was_said_as_well_before_the_question() -> None:
    asked = "A Member asked how many vans there were."
    text = f"Vans were bought in May.\n\n{asked} The PCC replied that there were nine vans."
    quotes = selected(hit(text, {"Vans": 0.5, "A Member": 0.5, "The PCC": 0.49}))
    assert quotes[0].text == "The PCC replied that there were nine vans."
    assert quotes[0].asked is not None
    assert quotes[0].asked.text == asked


def test_of_turns_that_are_as_strong_one_of_another_passage_goes_before_a_second() -> None:
    text = "The PCC said that vans came. The Chair said that vans were big."
    first = hit(text, {"The PCC": 0.9, "The Chair": 0.88}, number=1)
    other = hit("Vans were sold.", {"Vans": 0.87}, number=2)
    assert chosen(first, other)[1] == "Vans were sold."


def test_nothing_is_selected_where_even_the_strongest_lies_below_0() -> None:
    weak = found(passage("Vans were bought. Trees were planted."), {"Vans": -0.6}, score=-0.3)
    assert selected(weak) == []


def test_a_weak_turn_is_left_out_beside_a_strong_one() -> None:
    weak = found(passage("Trees were planted too.", number=2), {}, score=0.1)
    assert chosen(hit("Vans were bought today.", {"Vans": 0.9}), weak) == [
        "Vans were bought today."
    ]


def test_behind_the_third_a_quote_must_be_nearer_to_the_best() -> None:
    near = [hit(f"Vans came on day {n}.", {"Vans": 0.9}, number=n) for n in range(3)]
    far = [
        hit(f"Vans left on day {n}.", {"Vans": 0.6}, number=n, meeting_date="2020-01-02")
        for n in range(10, 13)
    ]
    assert len(selected(*near[:1], *far)) == 3
    assert len(selected(*near, *far)) == 3


def test_no_meeting_crowds_out_the_others() -> None:
    same = [hit(f"Vans came on day {n}.", {"Vans": 0.9}, number=n) for n in range(10)]
    other = hit("Vans came later.", {"Vans": 0.85}, number=20, meeting_date="2020-01-02")
    quotes = selected(*same, other)
    assert len(quotes) == MAX_QUOTES_OF_A_MEETING + 1
    assert quotes[-1].text == "Vans came later."


def test_meetings_without_a_date_go_by_their_documents() -> None:
    hits = [hit("Vans came here.", {}, number=n, meeting_date=None) for n in (1, 2)]
    assert len({meeting_of(quote) for h in hits for quote in selected(h)}) == 2


def test_an_answer_has_a_limit_of_quotes() -> None:
    hits = [
        hit("Vans were bought.", {"Vans": 0.9}, number=n, meeting_date=f"20{n:02}-01-02")
        for n in range(10, 10 + 2 * MAX_QUOTES)
    ]
    assert len(selected(*hits)) == MAX_QUOTES
    assert len(select(candidate_quotes(hits, REQUIRES_NOTHING, Stemmer()), 2)) == 2


def test_without_candidates_nothing_is_quoted() -> None:
    assert select([]) == []


SENTENCES = st.sampled_from(
    [
        "The PCC said that vans were bought.",
        "However, none came.",
        "This, the Chief Constable added, was so.",
        "· A Member asked why.\n",
        "[Action: PCC]",
        "Trees:",
        "\n\n",
        "It was noted that " + "one thing, " * 70 + "came.",
        "No. 4 was £3.4m., i.e. dear.",
    ]
)
TEXTS = st.lists(SENTENCES | st.text(max_size=40), min_size=1, max_size=12).map(" ".join)
SCORES = st.dictionaries(
    st.sampled_from([*"THt·[I", "However", "This"]), st.floats(min_value=-0.8, max_value=0.8)
)


@given(st.lists(st.tuples(TEXTS, SCORES), max_size=4))
def test_quotes_are_whole_spans_within_the_limit_and_never_overlap(
    pages: list[tuple[str, dict[str, float]]],
) -> None:
    hits = [hit(text, scores, number=n) for n, (text, scores) in enumerate(pages) if text.strip()]
    quotes = selected(*hits)
    for quote in quotes:
        text = quote.passage.text
        start, end = quote.start - OFFSET, quote.end - OFFSET
        assert 0 <= start < end <= len(text)
        assert quote.text == text[start:end]
        assert len(quote.text) <= MAX_QUOTE_CHARACTERS
        openings = [begin for begin, _ in sentence_spans(text) if begin <= start]
        # A reply may stand behind its question in one line.
        openings += [] if quote.asked is None else [quote.asked.end - OFFSET]
        marks = text[max(openings) : start].strip(" |[\n\t\xa0")
        assert not BULLET.sub("", f"{marks} ").strip()
    spans = sorted((quote.passage.id, quote.start, quote.end) for quote in quotes)
    for (one, _, end), (other, start, _) in pairwise(spans):
        assert one != other or end <= start

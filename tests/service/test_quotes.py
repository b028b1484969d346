from index.citations import Citation
from index.hits import Hit, SentenceScore, Signals
from index.passages import Passage
from ingest.sentences import sentence_spans
from ingest.speakers import speeches
from service.quotes import MAX_CHARACTERS, candidate_quotes, select

CITATION = Citation("", "A panel", "2021-01-02", None, None, None, (), "not_stated", None, {})


def hit(text: str, scores: dict[str, float], *, number: int = 0, question: str = "") -> Hit:
    """A hit whose sentences score as given by how they begin, else 0.1."""
    passage = Passage(
        id=number,
        group=number,
        kind="exchange",
        heading="",
        text=text,
        document=f"{number}.txt",
        version_id=1,
        start=100,
        end=100 + len(text),
        quotable_from=100 + len(question),
        tokens=1,
        speeches=tuple(
            type(s)(100 + s.start, 100 + s.end, s.role)
            for s in speeches(text, 0, len(text), is_reply=True)
        ),
        citation=CITATION,
    )
    windows = [
        SentenceScore(
            100 + start,
            100 + end,
            next((v for k, v in scores.items() if text[start:end].startswith(k)), 0.1),
        )
        for start, end in sentence_spans(text)
    ]
    return Hit(passage, 0.5, Signals(0.5, 0.5, 0.5, 1.0), tuple(windows))


def chosen(*hits: Hit) -> list[str]:
    return [quote.text for quote in select(candidate_quotes(hits))]


def test_the_sentence_that_scores_best_is_quoted_with_who_spoke() -> None:
    found = hit("[The PCC said no cameras came. Vans were bought.]", {"Vans": 0.9})
    (quote,) = select(candidate_quotes([found]))
    assert quote.text == "Vans were bought."
    assert quote.speaker == "PCC"
    assert found.passage.text[quote.start - 100 : quote.end - 100] == quote.text


def test_a_sentence_that_only_goes_on_comes_with_the_one_before() -> None:
    text = "The PCC said it was right. However, it was not done well. Trees were planted."
    assert chosen(hit(text, {"The PCC": 0.9})) == [
        "The PCC said it was right. However, it was not done well."
    ]


def test_a_sentence_that_goes_on_and_was_chosen_itself_is_quoted_once() -> None:
    text = "The PCC said it was right. However, it was not done well. Trees were planted."
    assert chosen(hit(text, {"The PCC": 0.9, "However": 0.85})) == [
        "The PCC said it was right. However, it was not done well."
    ]


def test_a_new_subject_does_not_go_on_from_the_one_before() -> None:
    text = "The PCC said it was right. It was proposed that trees be planted."
    assert chosen(hit(text, {"The PCC": 0.9})) == ["The PCC said it was right."]


def test_neighbouring_sentences_of_one_speaker_are_one_quote_and_of_two_are_two() -> None:
    text = "The PCC said one thing. More was due. The Chief Constable added another thing."
    scores = {"The PCC": 0.9, "More": 0.8, "The Chief": 0.85}
    assert chosen(hit(text, scores)) == [
        "The PCC said one thing. More was due.",
        "The Chief Constable added another thing.",
    ]


def test_sentences_of_two_paragraphs_are_two_quotes() -> None:
    text = "[The PCC said one thing.\n\nMore was due.]"
    assert chosen(hit(text, {"[The": 0.9, "More": 0.85})) == [
        "The PCC said one thing.",
        "More was due.",
    ]


def test_questions_actions_and_lead_ins_are_not_quoted() -> None:
    question = "(1) Why were vans bought? "
    text = f"{question}[The PCC said why.\n\nThe reasons were these:\n\n[Action: PCC]]"
    found = hit(text, {"(1)": 0.9, "The reasons": 0.9, "[Action": 0.9}, question=question)
    assert chosen(found) == ["The PCC said why."]


def test_quotes_stay_within_the_limit() -> None:
    text = " ".join(f"Sentence {n} of the reply says a little more." for n in range(40))
    quotes = select(candidate_quotes([hit(text, {"Sentence": 0.9})]))
    assert quotes
    assert all(len(quote.text) <= MAX_CHARACTERS for quote in quotes)


def test_a_sentence_over_the_limit_is_quoted_up_to_a_clause() -> None:
    text = "The PCC said that " + ", ".join(f"clause number {n} was said" for n in range(40)) + "."
    (quote,) = chosen(hit(text, {"The PCC": 0.9}))
    assert len(quote) <= MAX_CHARACTERS
    assert quote.endswith("was said")
    assert text.startswith(quote)


def test_the_same_sentence_found_twice_is_quoted_once() -> None:
    text = "The PCC said that vans were bought."
    assert chosen(hit(text, {"The": 0.9}), hit(text, {"The": 0.8})) == [text]


def test_weak_sentences_are_left_out_beside_strong_ones() -> None:
    text = "Vans were bought today. Trees were planted too."
    assert chosen(hit(text, {"Vans": 0.9, "Trees": 0.1})) == ["Vans were bought today."]


def test_without_candidates_nothing_is_quoted() -> None:
    assert select([]) == []

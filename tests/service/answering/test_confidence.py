import json
from dataclasses import replace
from pathlib import Path

import pytest

from index.questions.asked_fact import asked_fact
from index.searching.hits import Hit
from index.words.terms import Stemmer
from service.answering.confidence import (
    CALIBRATION_FILE,
    SIGNALS,
    AnswerCalibration,
    fitting,
    only_others_spoke,
    signals,
)
from service.answering.question_words import AskedWord, QuestionWords
from service.answering.quote_candidates import Quote, candidate_quotes
from service.answering.requirements import Requirements
from service.service_errors import CalibrationError
from tests.service.answering.handmade_hits import REQUIRES_NOTHING, found, hit, passage

OARS = (frozenset({"oar"}),)
PCC_MUST_SPEAK = replace(REQUIRES_NOTHING, roles=("PCC", "Deputy PCC"), named=("PCC",))


def candidates(*hits: Hit, requirements: Requirements = REQUIRES_NOTHING) -> list[Quote]:
    return candidate_quotes(hits, requirements, Stemmer())


def told(*hits: Hit, requirements: Requirements = REQUIRES_NOTHING) -> dict[str, float]:
    field = candidates(*hits, requirements=requirements)
    found_signals = signals(hits, field, requirements)
    assert found_signals is not None
    return found_signals


def test_the_shipped_weights_are_of_every_signal_and_name_the_command_that_made_them() -> None:
    made = AnswerCalibration.load()
    assert set(made.answered.weights) == set(SIGNALS)
    assert made.made_by.startswith("minutebook eval calibrate")
    assert made.trained_on["part"] == "tune"
    assert made.answered.weights["sentence"] > 0


def test_a_missing_file_of_weights_is_refused_with_the_command_that_makes_it(
    tmp_path: Path,
) -> None:
    with pytest.raises(CalibrationError, match=r"none\.json.*minutebook eval calibrate"):
        AnswerCalibration.load(tmp_path / "none.json")


@pytest.mark.parametrize(
    "fields",
    [
        {"threshold": 0},
        {"threshold": 1},
        {"threshold": "often"},
        {"answered": {"intercept": 0, "weights": {"mood": 1}}},
        {"answered": {"intercept": 0}},
        {"answered": None},
        {"colour": "red"},
        {"trained_on": {"sets": None}},
    ],
)
def test_damaged_weights_are_refused_in_one_line(tmp_path: Path, fields: dict[str, object]) -> None:
    shipped = json.loads(CALIBRATION_FILE.read_text(encoding="utf-8"))
    path = tmp_path / "answers.json"
    path.write_text(json.dumps(shipped | fields), encoding="utf-8")
    with pytest.raises(CalibrationError, match="make them again") as caught:
        AnswerCalibration.load(path)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b"null"])
def test_a_file_that_is_no_json_object_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "answers.json"
    path.write_bytes(content)
    with pytest.raises(CalibrationError, match="minutebook eval calibrate"):
        AnswerCalibration.load(path)


def test_only_candidates_that_meet_all_that_is_required_fit() -> None:
    text = "Why? [The PCC said vans came. The Chair said vans went.]"
    found_quotes = candidates(hit(text, {}, question="Why? "), requirements=PCC_MUST_SPEAK)
    assert [quote.speaker for quote in fitting(found_quotes)] == ["PCC"]


def test_replies_of_an_unstated_speaker_fit_only_where_the_role_has_no_words_at_all() -> None:
    unstated = hit("Why? [Vans came today.]", {}, number=1, question="Why? ")
    spoken = hit("The PCC said that vans came.", {}, number=2)
    alone = fitting(candidates(unstated, requirements=PCC_MUST_SPEAK))
    assert [quote.speaker for quote in alone] == [None]
    both = fitting(candidates(unstated, spoken, requirements=PCC_MUST_SPEAK))
    assert [quote.speaker for quote in both] == ["PCC"]


def test_an_unstated_speaker_of_the_wrong_panel_does_not_fit() -> None:
    unstated = hit("Why? [Vans came today.]", {}, question="Why? ")
    requirements = replace(PCC_MUST_SPEAK, panels=("Another Panel",))
    assert fitting(candidates(unstated, requirements=requirements)) == []


def test_without_a_candidate_that_fits_there_are_no_signals() -> None:
    requirements = replace(REQUIRES_NOTHING, panels=("Another Panel",))
    hits = [hit("Vans were bought.", {"Vans": 0.9})]
    field = candidates(*hits, requirements=requirements)
    assert signals(hits, field, requirements) is None
    assert signals([], [], REQUIRES_NOTHING) is None


def test_what_leaves_most_of_a_question_of_few_words_untold_is_no_answer_to_it() -> None:
    vans, oars = AskedWord((frozenset({"van"}),), 0.2), AskedWord(OARS, 0.8)
    hits = [hit("Vans were bought.", {"Vans": 0.2})]

    def is_likely(*asked: AskedWord) -> bool:
        of_these = replace(REQUIRES_NOTHING, words=QuestionWords(asked))
        return AnswerCalibration.load().probability(told(*hits, requirements=of_these)) > 0

    assert is_likely(vans)
    assert is_likely(vans, oars)
    assert not is_likely(vans, oars, oars)
    assert is_likely(vans, oars, oars, oars, oars)


def test_every_signal_is_told() -> None:
    assert set(told(hit("Vans were bought.", {}))) == {*SIGNALS, "share_of_best", "untold_of_few"}


def test_signals_are_taken_from_the_sentence_that_fits_and_not_from_the_nearest() -> None:
    right = found(passage("Vans were bought.", number=1, panel="Here"), {"Vans": 0.4}, score=0.3)
    near = found(passage("Vans were sold.", number=2, panel="There"), {"Vans": 0.8}, score=0.6)
    requirements = replace(REQUIRES_NOTHING, panels=("Here",))
    found_signals = told(near, right, requirements=requirements)
    assert found_signals["sentence"] == pytest.approx(0.4)
    assert found_signals["share_of_best"] == pytest.approx(0.5)


def test_the_token_that_is_matched_least_counts_by_what_the_passage_matches_of_it() -> None:
    import numpy as np

    plain = hit("Vans were bought. Money was short.", {})
    weights = np.array([0.8, 0.2], dtype=np.float32)

    def matching(rows: list[list[float]]) -> float:
        scored = replace(plain.sentences, matches=np.array(rows, dtype=np.float32))
        return told(replace(plain, sentences=scored, token_weights=weights))["least_matched"]

    assert matching([[0.8, 0.1], [0.0, 0.0]]) == pytest.approx(0.1)
    assert matching([[0.8, 0.1], [0.0, 0.9]]) == pytest.approx(0.8)


def test_how_far_a_sentence_is_ahead_of_the_next_is_a_signal() -> None:
    alone = told(hit("Vans were bought.", {"Vans": 0.9}))
    close = told(hit("Vans were bought. Vans were sold.", {"Vans": 0.9}))
    far = told(hit("Vans were bought. Money was short.", {"Vans": 0.9}))
    assert alone["lead"] == 0
    assert far["lead"] > close["lead"] >= 0


def test_that_words_are_labelled_as_a_decision_is_a_signal() -> None:
    text = "RESOLVED that vans be bought. Money was short."
    assert told(hit(text, {"RESOLVED": 0.9}))["labelled"] == 1
    assert told(hit(text, {"Money": 0.9}))["labelled"] == 0


def test_the_label_of_a_reply_tells_as_much_as_stands_around_it_of_the_question() -> None:
    terms = ("van", "oar", "cost", "year", "rise")
    words = QuestionWords(tuple(AskedWord((frozenset({term}),), 0.5) for term in terms))
    reply = hit("A: Every one of them.", {})
    of_vans = replace(REQUIRES_NOTHING, words=words)
    assert told(reply, requirements=of_vans)["labelled"] == 0
    named = hit("A: Every one of the vans.", {})
    assert told(named, requirements=of_vans)["labelled"] == 0.2


@pytest.mark.parametrize(
    ("others", "answers"), [({"The Chair": 0.9}, False), ({"The Chair": 0.4}, True)]
)
def test_a_role_that_speaks_far_from_the_subject_which_another_speaks_on_does_not_answer(
    others: dict[str, float], answers: bool
) -> None:
    field = candidates(
        hit("The Chair said that vans were bought.", others, number=1),
        hit("The PCC said that money was short.", {"The PCC": 0.3}, number=2),
        requirements=PCC_MUST_SPEAK,
    )
    assert bool(fitting(field)) is answers
    assert only_others_spoke(field) is not answers


def test_a_role_that_speaks_beside_another_in_one_exchange_is_on_its_subject() -> None:
    text = "The Chair said that vans were bought. The PCC said that money was short."
    field = candidates(hit(text, {"The Chair": 0.9}), requirements=PCC_MUST_SPEAK)
    assert [quote.speaker for quote in fitting(field)] == ["PCC"]


def test_a_question_for_a_date_is_not_marked_as_one_for_a_fact() -> None:
    requirements = replace(REQUIRES_NOTHING, fact=asked_fact("when were vans bought", Stemmer()))
    text = "Vans were bought in 2019."
    assert told(hit(text, {}), requirements=requirements)["asks_fact"] == 0


def test_a_question_for_a_fact_is_marked_as_one() -> None:
    requirements = replace(REQUIRES_NOTHING, fact=asked_fact("how many vans", Stemmer()))
    text = "Twelve vans were bought."
    assert told(hit(text, {}), requirements=requirements)["asks_fact"] == 1
    assert told(hit(text, {}))["asks_fact"] == 0


def test_words_that_do_not_state_the_fact_asked_for_fit_and_are_told_by_a_signal() -> None:
    how_many = replace(REQUIRES_NOTHING, fact=asked_fact("How many vans came?", Stemmer()))
    without, stating = hit("The vans came today.", {}), hit("Six vans came today.", {})
    assert [q.missed for q in fitting(candidates(without, requirements=how_many))] == [{"fact"}]
    assert told(without, requirements=how_many)["lacks_fact"] == 1
    assert told(stating, requirements=how_many)["lacks_fact"] == 0
    assert told(without)["lacks_fact"] == 0


def test_a_fact_that_is_quoted_in_one_turn_with_the_sentence_is_not_lacking() -> None:
    how_many = replace(REQUIRES_NOTHING, fact=asked_fact("How many vans were there?", Stemmer()))
    near = {"Vans were": 0.9}
    one_turn = hit("Vans were spoken of. That year there were six.", near)
    others = hit("Vans were spoken of. The PCC said that six boats came.", near)
    assert told(one_turn, requirements=how_many)["lacks_fact"] == 0
    assert told(others, requirements=how_many)["lacks_fact"] == 1


def test_words_of_another_role_do_not_fit_for_lacking_the_fact_besides() -> None:
    how_many = asked_fact("How many vans came?", Stemmer())
    requirements = replace(PCC_MUST_SPEAK, fact=how_many)
    field = candidates(hit("The Chair said that vans came.", {}), requirements=requirements)
    assert fitting(field) == []
    assert only_others_spoke(field)

import json
import time
from pathlib import Path

import numpy as np
import pytest

from index.index_errors import DamagedIndexError
from index.questions.glossary import GLOSSARY_FILE
from index.words.lexical import LexicalIndex
from service.check.kept_questions import QuestionReader, unpacked, whole_bytes, whole_vectors
from service.check.put_question import put_question
from service.check.read_texts import ReadText, cosines, read_text
from service.check.writing_out import write_out
from tests.index.handmade import narrative
from tests.standin import DIMENSION, StandInEncoder

QUESTION = "(3)  How many PCSOs patrol near schools?"
LEXICAL = LexicalIndex.build([narrative(0, "PCSOs near schools"), narrative(1, "fraud online")])
READER = QuestionReader(StandInEncoder(), GLOSSARY_FILE)
WORDINGS = READER.wordings


def kept() -> bytes:
    (found,) = READER.made_of([QUESTION])
    return found


def read(text: str) -> ReadText:
    written = write_out(text, READER.glossary, put_question(text))
    return read_text(written, StandInEncoder().encode([written.text])[0], LEXICAL, WORDINGS)


def test_a_kept_question_is_the_question_read_anew_but_for_the_length_of_its_vectors() -> None:
    found, anew = unpacked(kept(), QUESTION, DIMENSION, LEXICAL, WORDINGS), read(QUESTION)
    assert found.text == anew.text == QUESTION
    assert found.question == anew.question == "How many PCSOs patrol near schools?"
    assert found.wordings == anew.wordings
    assert found.spans.tolist() == anew.spans.tolist()
    assert found.weights.tolist() == anew.weights.tolist()
    assert (found.terms, found.size) == (anew.terms, anew.size)
    assert found.whole == pytest.approx(anew.whole, abs=1e-3)
    assert np.array_equal(found.tokens > 0, anew.tokens >= 0)


def test_signs_stand_for_cosines_with_whole_vectors_and_with_signs() -> None:
    found, anew = unpacked(kept(), QUESTION, DIMENSION, LEXICAL, WORDINGS), read(QUESTION)
    whole = cosines(anew, anew)
    assert cosines(anew, found) == pytest.approx(whole, abs=0.4)
    assert np.abs(cosines(anew, found) - whole).mean() < 0.1
    assert cosines(found, found).diagonal() == pytest.approx(1, abs=1e-3)
    assert np.abs(cosines(found, found) - whole).mean() < 0.15


def test_what_is_kept_begins_with_the_questions_own_vector() -> None:
    opening = kept()[: whole_bytes(DIMENSION)]
    assert whole_vectors([opening], DIMENSION)[0] == pytest.approx(read(QUESTION).whole, abs=1e-3)
    assert whole_vectors([], DIMENSION).shape == (0, DIMENSION)


@pytest.mark.parametrize("cut", [0, 100, whole_bytes(DIMENSION) + 3, -1])
def test_bytes_that_were_cut_short_are_told_as_damage(cut: int) -> None:
    with pytest.raises(DamagedIndexError, match="minutebook index"):
        unpacked(kept()[:cut], QUESTION, DIMENSION, LEXICAL, WORDINGS)


def test_an_opening_that_was_cut_short_is_told_as_damage() -> None:
    with pytest.raises(DamagedIndexError, match="minutebook index"):
        whole_vectors([kept()[: whole_bytes(DIMENSION)], b"cut"], DIMENSION)


@pytest.mark.parametrize(
    ("written", "instead"),
    [(b'"terms"', b'"words"'), (b'"size"', b'"length'), (b'"held": ["', b'"held":  "')],
)
def test_other_words_than_were_written_are_told_as_damage(written: bytes, instead: bytes) -> None:
    assert written in kept()
    with pytest.raises(DamagedIndexError, match="minutebook index"):
        unpacked(kept().replace(written, instead), QUESTION, DIMENSION, LEXICAL, WORDINGS)


def test_a_place_among_fewer_terms_is_told_as_damage() -> None:
    at = kept().index(b'{"held": [')
    told = json.loads(kept()[at:]) | {"held": []}
    shorter = json.dumps(told).encode().ljust(len(kept()) - at)
    with pytest.raises(DamagedIndexError, match="minutebook index"):
        unpacked(kept()[:at] + shorter, QUESTION, DIMENSION, LEXICAL, WORDINGS)


def test_a_question_of_more_terms_than_the_model_reads_is_kept() -> None:
    endless = " ".join(f"van{i}" for i in range(40_000))
    (found,) = READER.made_of([endless])
    read_back = unpacked(found, endless, DIMENSION, LEXICAL, WORDINGS)
    assert len(read_back.words.held) == StandInEncoder().max_tokens
    assert read_back.size == 40_000


def test_a_question_of_many_names_takes_no_time_for_each_pair_of_them() -> None:
    one, many = READER.made_of(["FGM"])[0], READER.made_of(["FGM " * 10_000])[0]
    assert (
        unpacked(many, "", DIMENSION, LEXICAL, WORDINGS).terms
        == unpacked(one, "", DIMENSION, LEXICAL, WORDINGS).terms
    )
    began = time.process_time()
    READER.made_of(["FGM " * 10_000])
    assert time.process_time() - began < 4


def test_another_glossary_makes_other_rules(tmp_path: Path) -> None:
    names = tmp_path / "glossary.json"
    names.write_bytes(GLOSSARY_FILE.read_bytes())
    assert QuestionReader(StandInEncoder(), names).rules == READER.rules
    names.write_text('{"entries": []}', encoding="utf-8")
    assert QuestionReader(StandInEncoder(), names).rules != READER.rules


def test_what_the_model_reads_before_a_question_makes_other_rules() -> None:
    class Prompted(StandInEncoder):
        question_prompt = "query: "

    assert QuestionReader(Prompted(), GLOSSARY_FILE).rules != READER.rules

from pathlib import Path

import pytest

from index.index_errors import GlossaryError
from index.questions.thesaurus import Entry
from service.check.wordings import Wording, Wordings

WORDINGS = Wordings(
    Entry.model_validate(entry)
    for entry in (
        {"official": ["special constables", "special constabulary"], "everyday": ["specials"]},
        {"official": ["taxis"], "everyday": ["cab fares", "minicabs"]},
        {"official": ["response"], "everyday": ["answer"]},
    )
)


def of(text: str) -> tuple[Wording, ...]:
    return WORDINGS.of(text, (0, len(text)))


def names(text: str) -> frozenset[str | int]:
    return frozenset[str | int]().union(*(wording.names for wording in of(text)))


def test_another_wording_of_the_thesaurus_has_a_name_in_common() -> None:
    assert names("how many specials serve") & names("the special constabulary") == {0, "special"}
    assert names("the bill for cab fares") & names("spent on taxis") == {1}


def test_inflected_forms_of_a_word_have_their_stem_in_common() -> None:
    assert names("kennels inspected") & names("inspecting a kennel") == {"kennel", "inspect"}


def test_words_of_asking_and_small_words_name_nothing() -> None:
    assert of("Would the Panel answer whether they") == ()


def test_a_wording_of_several_words_spans_them_and_lies_within_the_question() -> None:
    text = "Cllr Taxis: the special constables"
    found = WORDINGS.of(text, (12, len(text)))
    whole = next(wording for wording in found if wording.names == {0})
    assert text[whole.start : whole.end] == "special constables"
    assert all(wording.start >= 12 for wording in found)


def test_a_file_that_is_no_thesaurus_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match="MINUTEBOOK_THESAURUS"):
        Wordings.load(tmp_path / "none.json")

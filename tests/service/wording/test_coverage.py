from service.contract.searched import CoverageModel
from service.wording.coverage import bodies_words, coverage_words


def _coverage(panels: list[str]) -> CoverageModel:
    return CoverageModel.model_validate(
        {
            "panels": panels,
            "meetings": len(panels),
            "documents": len(panels),
            "from": None,
            "to": None,
            "without_minutes": 0,
            "undated": 0,
        }
    )


def test_a_few_bodies_are_all_named() -> None:
    assert coverage_words(_coverage(["A Council", "B Panel"])).endswith("· B Panel; A Council")
    assert bodies_words(["A Council", "B Panel"]) == "B Panel; A Council"


def test_of_many_bodies_eight_are_named_and_the_others_counted() -> None:
    names = [f"{letter} Parish Council" for letter in "ABCDEFGHIJ"] + ["Z Police and Crime Panel"]

    words = coverage_words(_coverage(names))

    assert "· Z Police and Crime Panel; A Parish Council; " in words
    assert words.endswith("; and 3 more")
    assert "H Parish Council" not in words


def test_where_no_body_is_stated_that_is_said() -> None:
    assert "no panel with a stated name" in coverage_words(_coverage([]))

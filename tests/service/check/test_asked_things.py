import pytest

from service.check.asked_things import Thing, agreement, things_asked


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("How many dogs are there?", {"count"}),
        ("Of the dogs, what number are kennelled?", {"count"}),
        ("What proportion of dogs are kennelled?", {"share"}),
        ("How often are dogs walked?", {"frequency"}),
        ("On how many occasions were dogs used?", {"count", "frequency"}),
        ("I should be obliged to know the bill for dogs", {"money"}),
        ("what fee was paid to the trainers", {"money"}),
        ("how much time are the leads kept", {"duration"}),
        ("which body foots the bill for dogs", {"who"}),
        ("How come no dogs were used?", {"reason"}),
        ("Dogs were sold. On what grounds?", {"reason"}),
        ("By what date will dogs be bought?", {"time"}),
        ("asked when the Panel would see the dogs", {"time"}),
        ("who would score the bids", {"who"}),
    ],
)
def test_a_sort_of_thing_is_asked_for_in_more_than_one_way(
    question: str, asked: set[Thing]
) -> None:
    assert things_asked(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        "Are people who keep dogs warned?",
        "When dogs are hurt, are they treated?",
        "Was a two per cent rise refused?",
        "Will a greater number of dogs be kept?",
        "Was the £2.3m kept back?",
        "Could the Commissioner explain how dogs are trained?",
    ],
)
def test_what_is_stated_in_passing_is_not_asked_for(question: str) -> None:
    assert not things_asked(question)


def test_figures_of_two_sorts_agree_by_half_and_a_figure_with_a_reason_not_at_all() -> None:
    count, share, reason = (things_asked(q) for q in ("How many?", "What percentage?", "Why?"))
    assert agreement(count, count) == agreement(frozenset(), frozenset()) == 1
    assert agreement(count, share) == 0.5
    assert agreement(count, reason) == agreement(count, frozenset()) == 0

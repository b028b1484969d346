"""What a model tells of a sentence, beside what its words are known to say."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from ingest.classifying.sentences import likelihoods_of
from ingest.findings.asked.exchanges import exchanges_of
from ingest.findings.decided.decisions import decisions_of
from ingest.findings.likely import ASKED, DECIDED, REPLIED, Scale, is_above
from ingest.findings.promised.actions import actions_of
from ingest.record import Document
from ingest.record.likelihoods import DEEDS
from tests.ingest.divided import minutes

PLAIN = -3.0


class Told:
    """Tells of a sentence by its first words; of any other, that it does nothing."""

    def __init__(self, odds: Mapping[str, Mapping[str, float]]) -> None:
        self._odds = odds

    def odds(self, words: list[str], _is_heading: list[bool]) -> list[tuple[float, ...]]:
        return [tuple(self._of(line).get(deed, PLAIN) for deed in DEEDS) for line in words]

    def _of(self, line: str) -> Mapping[str, float]:
        return next((told for first, told in self._odds.items() if line.startswith(first)), {})


def judged(discussion: str, odds: Mapping[str, Mapping[str, float]]) -> Document:
    """The minutes of a discussion with what a model tells of its sentences."""
    stored = minutes(discussion)
    told = likelihoods_of(stored.text, stored.division, Told(odds))  # type: ignore[arg-type]
    return replace(stored, division=replace(stored.division, likelihoods=told))


def exchanges(stored: Document) -> list[tuple[str, str | None]]:
    text = stored.text
    return [
        (
            text[e.question_start : e.question_end],
            None if e.reply_start is None else text[e.reply_start : e.reply_end],
        )
        for e in exchanges_of(stored)
    ]


def test_what_no_words_tell_is_asked_and_replied_where_the_model_is_sure() -> None:
    words = "Grit bins had been on the mind of one family. Forty were on order, it turned out."
    assert exchanges(minutes(words)) == []
    sure = {"Grit": {"asked": 5.0}, "Forty": {"replied": 5.0}}
    assert exchanges(judged(words, sure)) == [
        ("Grit bins had been on the mind of one family.", "Forty were on order, it turned out.")
    ]


def test_what_the_model_holds_for_no_reply_is_none() -> None:
    words = "Councillor Moss asked what they cost. It was £40."
    assert [reply for _, reply in exchanges(minutes(words))] == ["It was £40."]
    told = {"Councillor": {"asked": 4.0}, "It was": {"replied": -6.0, "asked": -6.0}}
    assert [reply for _, reply in exchanges(judged(words, told))] == [None]


def test_where_a_model_was_asked_less_is_taken_for_the_account() -> None:
    words = "Councillor Moss raised the lane. It was dark."
    assert exchanges(minutes(words)) == []
    even = {"Councillor": {"asked": -0.5}, "It was": {"replied": -1.0}}
    assert exchanges(judged(words, even)) == [("Councillor Moss raised the lane.", "It was dark.")]


def test_a_decision_that_no_words_tell_is_one_where_the_model_is_sure() -> None:
    words = "The third tender it is, then."
    assert decisions_of(minutes(words)) == ()
    (decision,) = decisions_of(judged(words, {"The third": {"decided": 4.0}}))
    assert decision.kind == "agreed"
    assert decisions_of(judged(words, {"The third": {"decided": 2.0}})) == ()


def test_of_a_motion_that_was_lost_the_model_makes_no_agreement() -> None:
    words = "Sadly the whole motion was not carried."
    found = decisions_of(judged(words, {"Sadly": {"decided": 5.0}}))
    assert [decision.kind for decision in found] == ["lost"]


def test_a_labelled_resolution_is_one_whatever_the_model_holds_it_for() -> None:
    found = decisions_of(judged("RESOLVED – That the report be noted.", {"": {"decided": -9.0}}))
    assert [decision.kind for decision in found] == ["resolved"]


def test_an_undertaking_that_no_words_tell_is_one_where_the_model_is_sure() -> None:
    words = "The skip is down to the Clerk before Easter."
    assert actions_of(minutes(words)) == ()
    stored = judged(words, {"The skip": {"undertaken": 3.0}})
    assert [stored.text[a.start : a.end] for a in actions_of(stored)] == [words]


def test_who_will_do_it_is_named_also_where_only_the_model_takes_it_for_an_undertaking() -> None:
    words = "The PCC would be in the hall on Mondays."
    assert actions_of(minutes(words)) == ()
    (action,) = actions_of(judged(words, {"The PCC": {"undertaken": 3.0}}))
    assert action.owner == "PCC"


def test_what_the_model_is_sure_nobody_undertakes_is_no_action() -> None:
    words = "The PCC said she would happily find out."
    assert len(actions_of(minutes(words))) == 1
    assert actions_of(judged(words, {"The PCC": {"undertaken": -5.0}})) == ()
    assert len(actions_of(judged(words, {"The PCC": {"undertaken": -2.5}}))) == 1


def test_a_line_without_a_mark_is_no_action_where_the_model_is_sure_of_it() -> None:
    words = "For Members to tell the meeting what they own."
    told = {"For": {"undertaken": -9.0}}
    assert len(actions_of(minutes(words))) == 1
    assert actions_of(judged(words, told)) == ()
    assert len(actions_of(judged(f"Action: {words}", {"Action": {"undertaken": -9.0}}))) == 1


def test_a_mark_takes_the_likeliest_of_the_sentences_before_it() -> None:
    words = "The farm would be asked. The hedge would be high.\n\nQT"
    stored = judged(words, {"The farm": {"undertaken": 3.0}, "The hedge": {"undertaken": -3.0}})
    (action,) = actions_of(stored)
    assert stored.text[action.start : action.end].startswith("The farm would be asked.")


def test_signs_that_nearly_tell_an_undertaking_do_where_the_model_is_in_doubt() -> None:
    words = "She would mend the gate."
    for odds, found in ((-5.0, 0), (-2.0, 1)):
        assert len(actions_of(judged(words, {"She": {"undertaken": odds}}))) == found
    rule = "The bus would run on Sundays."
    assert actions_of(judged(rule, {"The bus": {"undertaken": -2.0}})) == ()


def test_a_mark_that_only_names_somebody_is_of_the_sentence_that_likeliest_undertakes() -> None:
    words = "The hall needs new members. The Chair had tea. It rained.\n\nACTION: JB"
    stored = judged(words, {"The hall": {"undertaken": -1.5}})
    assert [stored.text[a.start :][:8] for a in actions_of(stored)] == ["The hall"]


def test_what_somebody_promises_in_so_many_words_is_an_action_unless_the_model_is_surer_still() -> (
    None
):
    words = "The Warden offered to mend the gate."
    assert len(actions_of(judged(words, {"The Warden": {"undertaken": -6.0}}))) == 1
    assert actions_of(judged(words, {"The Warden": {"undertaken": -9.0}})) == ()


@pytest.mark.parametrize("scale", [ASKED, REPLIED, DECIDED])
def test_odds_count_by_how_far_they_are_from_even_up_to_a_most(scale: Scale) -> None:
    assert scale.counts(None) == 0
    assert scale.counts(scale.even) == 0
    assert scale.counts(2.0) > 0 > scale.counts(-2.0)
    assert scale.counts(50.0) == scale.counts(6.0)


def test_where_no_model_was_asked_nothing_is_likely() -> None:
    assert not is_above(None, -100.0)
    assert is_above(0.5, 0.0)

"""What a sentence says was settled is so where its signs together make a decision of it."""

import pytest

from ingest.findings.decided.settled import settled_in
from ingest.findings.decided.settling_signs import Standing


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Trustees opted for the larger hall.", "opted"),
        ("The Forum, having heard both sides, endorsed the scheme.", "endorsed"),
        ("Ward grants: all approved.", "approved"),
        ("The tender of the second firm was therefore accepted.", "accepted"),
        ("There being no other nomination, a Member was elected Chair.", "elected"),
        ("22/118 Mill Barn – no objection.", "objection"),
        ("Consideration of the lease was deferred.", "deferred"),
        ("Cytunwyd i ysgrifennu at y Gweinidog.", "cytunwyd"),
        ("The Police and Crime Panel approved the plan.", "approved"),
        ("The plan was approved by the Police and Crime Panel.", "approved"),
    ],
)
def test_what_the_meeting_does_with_its_business_is_settled(sentence: str, verb: str) -> None:
    settled = settled_in(sentence)
    assert settled is not None
    assert (settled.verb, sentence[settled.start : settled.end].casefold()) == (verb, verb)


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "The Treasury approved the loan.",
        "The officer said that the bid had been approved.",
        "The budget would be approved in February.",
        "If the plan is adopted, crews will move.",
        "Has the plan been adopted?",
        "Trustees agreed that this had been a hard year.",
        "None of the schemes was approved.",
        "At the previous meeting the policy was adopted.",
        "The agreed plan is on the website.",
        "Tenants not approved for the list may ask again.",
        "The scheme could be amended but not rejected.",
        "Committee notes",
        "Decisions taken under delegated powers.",
        "The grant was awarded to the Force by the Home Office.",
        "The Panel was unable to reach a consensus.",
        "The strategy adopted last year runs until 2027.",
        "There were no decisions noted.",
        "Signed:",
    ],
)
def test_what_others_settle_or_what_is_only_told_or_held_is_not(sentence: str) -> None:
    assert settled_in(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "points_back"),
    [
        ("The motion was carried.", True),
        ("This was agreed by the Committee.", True),
        ("It was agreed that a letter be sent.", False),
        ("The accounts were approved.", False),
    ],
)
def test_what_was_put_above_is_pointed_back_to(sentence: str, points_back: bool) -> None:
    settled = settled_in(sentence)
    assert settled is not None
    assert settled.points_back is points_back


def test_where_a_sentence_stands_counts() -> None:
    noted = "The Assembly noted the letter from the Ministry."
    assert settled_in(noted, Standing(is_last=True, is_said=True, is_resolved=True)) is None
    assert settled_in("The Jury endorsed the plan.", Standing(body="jury")) is not None


@pytest.mark.parametrize("heading", ["17. Delegated powers in May", "Noted items", "Agreed plans"])
def test_a_heading_that_names_a_thing_by_what_was_done_to_it_settles_nothing(heading: str) -> None:
    assert settled_in(heading, Standing(is_heading=True)) is None


@pytest.mark.parametrize("heading", ["Approved the budget", "Agreed to write", "Budget: agreed"])
def test_a_heading_that_tells_what_was_done_settles_it(heading: str) -> None:
    assert settled_in(heading, Standing(is_heading=True)) is not None


@pytest.mark.parametrize(
    ("sentence", "body", "is_settled"),
    [
        ("The Scrutiny Committee agreed the plan.", "panel", False),
        ("Cabinet approved the plan.", "panel", False),
        ("The plan was refused by the District Council.", "panel", False),
        ("The Committee agreed the plan.", "panel", True),
        ("The Scrutiny Committee agreed the plan.", "committee", True),
        ("The Scrutiny Committee agreed the plan.", None, True),
        ("The plan was approved by the whole Board.", "panel", True),
    ],
)
def test_another_body_than_the_one_that_meets_settles_nothing_here(
    sentence: str, body: str | None, is_settled: bool
) -> None:
    assert (settled_in(sentence, Standing(body=body)) is not None) is is_settled

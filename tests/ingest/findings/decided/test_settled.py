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
        ("The Council resolved that the lease was void.", "resolved"),
        ("It was decided that the scheme had to end.", "decided"),
        ("It was agreed that the hall can be let.", "agreed"),
        ("It was agreed that the best way was to wait.", "agreed"),
        ("Cytunwyd i ysgrifennu at y Gweinidog.", "cytunwyd"),
        ("The Police and Crime Panel approved the plan.", "approved"),
        ("The plan was approved by the Police and Crime Panel.", "approved"),
        ("The Directors instructed the Secretary to close the account.", "instructed"),
        ("The Board mandated the Chair to sign.", "mandated"),
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


@pytest.mark.parametrize(
    "sentence",
    [
        "Cllr Hill appointed Vice-Chair.",
        "Cllr Hill chosen as Chair for the year.",
        "Minutes taken as correct.",
        "The minutes of June were held as read.",
        "Members extended a vote of sympathy to the family.",
        "A working party of three was set up.",
        "The precept was set at £9,400.",
        "Decision made that the library would open on Mondays.",
        "There was agreement to repaint the shelter.",
        "After a talk with the agent it was resolved to use another solicitor.",
        "The grant was paid out and a cheque for the rest was approved.",
        "All agreed that this item is deferred to the next meeting.",
        "It was agreed that, if a room could be had, the club would move.",
        "All members in favour of the loan.",
        "Council agree to grant the contract to the second firm.",
        "The proposal was shelved until September.",
        "The request was turned down.",
        "Precept of £31,450 carried 3 to 1.",
    ],
)
def test_a_meeting_settles_in_fewer_words_and_other_verbs(sentence: str) -> None:
    assert settled_in(sentence) is not None


@pytest.mark.parametrize(
    "sentence",
    [
        "The scheme is not yet agreed.",
        "Not decided.",
        "Not agreed on the fourth priority, to be argued again.",
        "The post had not been approved.",
        "Dr Hill, co-opted, asked to see the contract.",
        "The tree had been felled as agreed.",
        "The letter is to read “It was agreed that a copy be sent”.",
        "Cllr Hill asked how the bids were chosen.",
        "What was decided about the group",
        "Applications decided",
        "Invoices received :-",
        "Apologies for absence were noted as above.",
        "The Chair noted apologies from Cllr Hill.",
        "Several members offered to help support the fair.",
        "The author had a note from the family.",
        "The trainees passed the fitness tests.",
        "Members of the public were refused entry.",
        "The stall is empty since the by-election was put off.",
        "The date of the fair was set by the school.",
        "Confirmed works are expected in June.",
        "DM/2031/02015 – garage at Mill Lane – approved.",
        "Planning decisions received: approved.",
        "Appeal dismissed.",
        "Any further comments to the Clerk.",
        "noted an increase in the number of thefts.",
        "Robin noted the break-in at the workshop.",
        "RB agreed to ring the water board.",
    ],
)
def test_what_is_open_told_beside_the_way_or_done_by_others_is_not(sentence: str) -> None:
    assert settled_in(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "body", "is_settled"),
    [
        ("The Mill Valley Panel decided to allow five minutes.", "East Hill Crime Panel", False),
        ("The East Hill Panel decided to allow five minutes.", "East Hill Crime Panel", True),
        ("In summary the Panel agreed the plan.", "East Hill Crime Panel", True),
        ("The plan was not agreed by the district council.", "Mill Parish Council", False),
        ("The county council agreed to resurface the lane.", "Mill Parish Council", False),
        ("The County Council agreed to resurface the lane.", "Mill County Council", True),
        ("24/00155/TCA Mill Lane | No objection from PC", "Mill Parish Council", True),
        ("24/00155/TCA Mill Lane | No objection from PC", "East Hill Crime Panel", False),
        ("The Mill Trustees agreed to pay for the pipe.", "East Parish Council", False),
    ],
)
def test_a_body_is_known_by_its_whole_name_and_its_initials(
    sentence: str, body: str, is_settled: bool
) -> None:
    assert (settled_in(sentence, Standing(body=body)) is not None) is is_settled


def test_what_was_lost_is_passed_over_where_the_item_resolves() -> None:
    lost = "The motion therefore was not carried."
    assert settled_in(lost) is not None
    assert settled_in(lost, Standing(is_resolved=True)) is None

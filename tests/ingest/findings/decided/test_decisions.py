import pytest
from hypothesis import given

from ingest.bounds import MAX_LINE_CHARACTERS
from ingest.findings.decided.decisions import decisions_of
from ingest.record import Document
from tests.ingest.divided import any_documents, minutes


def decisions(discussion: str) -> list[tuple[str, str]]:
    stored = minutes(discussion)
    return [(d.kind, stored.text[d.start : d.end]) for d in decisions_of(stored)]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("RESOLVED – That the report be noted.", "resolved"),
        ("Resolved: That the report be noted.", "resolved"),
        ("UNANIMOUSLY RESOLVED that the precept be supported.", "resolved"),
        (
            "UNANIMOUSLY RESOLVED that\n\n1.1 A Member be Chair;\n\n1.2 Another be deputy.",
            "resolved",
        ),
        ("Resolved:\n\nThat the report be noted.", "resolved"),
        ("RESOLVED to note the report.", "resolved"),
        ("The Panel resolved to support the precept.", "resolved"),
        ("AGREED – That the report be received.", "agreed"),
        ("It was agreed that the report be brought back.", "agreed"),
        ("It was then unanimously agreed that the plan be supported.", "agreed"),
        ("The Panel agreed to set up a working group.", "agreed"),
        ("The Committee decided to visit the control room.", "agreed"),
        (
            "Following discussion, it was agreed that members should visit the control room.",
            "agreed",
        ),
        ("The Panel welcomed the plan and it was agreed that a letter be sent.", "agreed"),
        ("The minutes of the meeting of 4 March 2022 were agreed.", "agreed"),
        ("Minutes of the last meeting were approved as a correct record.", "agreed"),
        ("The minutes were otherwise agreed and were signed.", "agreed"),
        ("The minutes of the last meeting were adopted.", "agreed"),
        ("The Panel **COMMENDED** the officers upon their work.", "agreed"),
        ("Penderfyniad / Resolution: That the report be noted.", "resolved"),
        ("Proposed by one Member, seconded by another and carried that it be signed.", "agreed"),
        (
            "Proposed by one Member, seconded by another and, on a vote, carried:\n\n"
            "1. That the report be noted\n\n2. That a letter be sent",
            "resolved",
        ),
        ("Another Member was therefore appointed to the working party.", "agreed"),
        ("The Panel noted how far the work had come.", "agreed"),
        ("RECOMMENDED – That the precept be raised.", "recommended"),
        ("The Panel recommended that the plan be amended.", "recommended"),
    ],
)
def test_a_decision_has_its_kind_and_its_whole_sentence(sentence: str, kind: str) -> None:
    assert decisions(f"The Chair opened the item.\n\n{sentence}") == [(kind, sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The PCC agreed that speeding was an issue.",
        "The PCC agreed to report back to the Panel.",
        "Members agreed that this was a serious matter.",
        "The Panel agreed with the Chief Constable.",
        "It was agreed that there had been progress.",
        "It was recommended that drivers report such emails.",
        "The Chair said that regional forces had agreed to meet.",
        "At the last meeting, it was agreed that a note be circulated.",
        "The minutes of the meeting were presented.",
    ],
)
def test_opinions_promises_and_earlier_agreements_are_no_decisions(sentence: str) -> None:
    assert decisions(f"The Chair opened the item. {sentence}") == []


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The Board approved the budget for the coming year.", "agreed"),
        ("Members noted the report.", "agreed"),
        ("The Panel endorsed the appointment of the Deputy Commissioner.", "agreed"),
        ("The Panel upheld the complaint.", "agreed"),
        ("The Authority agreed the precept by eight votes to two.", "agreed"),
        ("The Council voted to support the motion, with 12 for and 3 against.", "agreed"),
        ("The Sub-Committee determined to grant the licence.", "agreed"),
        ("The Committee took the decision to close the site.", "agreed"),
        ("DECISION: That the precept be supported.", "resolved"),
        ("RESOLVED (unanimously): That the precept be supported.", "resolved"),
        ("RECOMMENDED to Cabinet that the scheme be adopted.", "recommended"),
        ("2.1 Resolved:\n\nThat the update be noted.", "resolved"),
        ("It was RESOLVED nem con that standing orders be suspended.", "resolved"),
        ("It was agreed the Clerk would obtain quotations.", "agreed"),
        ("A Member was duly elected Vice-Chair for the ensuing year.", "agreed"),
        ("The recommendation was put to the vote and carried by 22 votes to three.", "agreed"),
        ("The application for a grant was refused.", "agreed"),
        ("This item was deferred to the July meeting.", "agreed"),
        ("Approval was given to the capital programme.", "agreed"),
        ("No objections were raised and the accounts were approved for payment.", "agreed"),
        ("On the proposal of a Member, seconded by another, the minutes were approved.", "agreed"),
        ("Proposed by a Member, seconded by another and agreed that the hall be let.", "agreed"),
        ("The Chair declared that the motion was carried.", "agreed"),
        ("The motion was declared LOST by 9 votes to 14.", "lost"),
        ("A heater for the hall was therefore chosen.", "agreed"),
        ("It therefore supported the precept without qualification.", "agreed"),
        ("In the absence of the Chair, a Member was elected to preside.", "agreed"),
        ("Everyone was happy for it to go on two cameras.", "agreed"),
        ("The tender was **accepted** by all.", "agreed"),
        ("Accepted without amendment.", "agreed"),
        ("Deferred to the May meeting.", "agreed"),
        ("24/0012 Rose Cottage, dormer – no objection.", "agreed"),
        ("No objection, nem. con.", "agreed"),
        ("Apologies from a Member – accepted.", "agreed"),
        ("Quote from the contractor accepted.", "agreed"),
        ("Cheques of £412.60 authorised for payment.", "agreed"),
        ("Advice of the Committee: that a trial go ahead.", "resolved"),
        ("The Committee:\n\n(a) noted the report; and\n\n(b) endorsed the plan.", "resolved"),
        ("That the minutes of the last meeting be approved as a correct record.", "resolved"),
        ("PCC decision: vetting is to be a standing item.", "resolved"),
        ("We all settled on the second Wednesday.", "agreed"),
        ("All OK'd.", "agreed"),
        ("Noted the forward plan.", "agreed"),
        ("The report was received.", "agreed"),
        ("THE REPORT WAS NOTED.", "agreed"),
        ("There was general agreement that the fee should rise.", "agreed"),
        ("The Panel gave its support to the appointment.", "agreed"),
        ("The Committee considered the options and chose the second.", "agreed"),
        ("Councillor East was declared elected.", "agreed"),
        ("Upon the motion of a Member, duly seconded, it was so resolved.", "resolved"),
        ("RESOLVED (1) TO APPROVE THE BUDGET; (2) TO NOTE THE REST.", "resolved"),
        ("Decision\n\nTo accept the tender.\n\nTo let the hut go.", "resolved"),
    ],
)
def test_a_decision_is_told_by_who_decides_and_the_kind_of_verb(sentence: str, kind: str) -> None:
    assert decisions(f"The Chair opened the item.\n\n{sentence}") == [(kind, sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Cabinet had agreed in March that the centre would close.",
        "At its meeting in May the Council resolved to sell the land.",
        "The Panel was asked to approve the budget.",
        "The Committee is recommended to note the report.",
        "The report recommended that the plan be approved.",
        "The officer hoped that the plan would be approved in July.",
        "Members noted that burglary had risen by three per cent.",
        "The planning application was approved in 2019.",
        "The policy was agreed with trade unions before it was published.",
        "Seven officers were appointed to the new team.",
        "A Member had been elected Chair in 2012.",
        "A Member proposed that the council write to the school. There was no seconder.",
        "The motion was put to the vote and fell.",
        "A resident asked whether the Council would resolve to ban fireworks.",
        "A Member agreed that the bins be emptied more often.",
        "Members agreed to differ.",
        "The Chair agreed.",
        "To be approved as soon as possible.",
        "A grant of £500 for lights, approved (2019).",
        "Of 14 applications received, 3 refused.",
        "Alternative options considered and rejected:",
        "The following actions were agreed:",
        "That is what the report says, and it will be published.",
        "Recommendation 8 was referred to.",
        "The response is noted in the register.",
        "Post-meeting note: the grant was approved.",
        "Delegated powers during the emergency\n\nThe Chair thanked all who had served.",
    ],
)
def test_what_was_asked_lost_or_settled_elsewhere_is_no_decision(sentence: str) -> None:
    assert decisions(f"The Chair opened the item.\n\n{sentence}") == []


_MOVED = "Moved by one Member and seconded by another –\n\nThat the grant be paid."


@pytest.mark.parametrize(
    ("outcome", "is_decided"),
    [
        ("Motion Carried", True),
        ("On being put to the vote the motion was carried.", True),
        ("Voting: unanimous", True),
        ("For: 8\n\nAgainst: 3", True),
        ("For: 3\n\nAgainst: 8", False),
        ("The motion was lost.", False),
        ("The votes being equal, the motion was not carried.", False),
        ("The Chair thanked both Members.", False),
    ],
)
def test_a_motion_is_a_decision_only_where_it_was_carried(outcome: str, is_decided: bool) -> None:
    found = decisions(f"{_MOVED}\n\n{outcome}")
    assert any("grant be paid" in text for _, text in found) == is_decided


def test_what_the_chair_declares_word_for_word_is_decided() -> None:
    said = "THE CHAIR: Does anybody object? No.\n\nThen the report is accepted. Thank you."
    assert decisions(said) == [("agreed", "Then the report is accepted.")]


def test_what_was_moved_is_carried_by_the_votes_counted_for_it() -> None:
    moved = "A Member proposed that a mower be bought. Put to the vote: 5 in favour, 1 against."
    assert decisions(moved) == [("agreed", moved)]
    assert decisions(moved.replace("5 in favour, 1", "1 in favour, 5")) == []


def test_a_motion_is_told_by_the_line_that_puts_it() -> None:
    found = decisions(
        "Proposed by a Member, seconded by another:\n\n"
        "“This Council calls on the company to act.”\n\n"
        "A Member described the flood.\n\nWhereupon the motion was declared CARRIED."
    )
    assert any("calls on the company" in text for _, text in found)


def test_an_amendment_has_a_fate_of_its_own() -> None:
    found = decisions(
        f"{_MOVED}\n\nMoved and seconded as an amendment –\n\nThat the grant be doubled.\n\n"
        "The amendment was lost.\n\nThe motion was then carried."
    )
    assert [text for _, text in found if "grant" in text] == ["That the grant be paid."]


def test_a_proposal_that_is_then_agreed_stands_with_the_sentence_that_made_it() -> None:
    found = decisions("The Chair proposed that the hall be let. This was unanimously agreed.")
    assert found == [
        ("agreed", "The Chair proposed that the hall be let. This was unanimously agreed.")
    ]


def test_recommendations_printed_in_a_report_are_no_decisions() -> None:
    found = decisions(
        "Recommendations:\n\n1. That the report be noted.\n\n2. That the plan be sent to Cabinet."
    )
    assert found == []


def test_how_a_vote_went_belongs_to_the_decision() -> None:
    assert decisions("The recommendation was carried.\n\nFor: 26\n\nAgainst: 3\n\nAll rose.") == [
        ("agreed", "The recommendation was carried.\n\nFor: 26\n\nAgainst: 3")
    ]


def test_a_decision_holds_its_list() -> None:
    ((kind, text),) = decisions(
        "In summary, it was agreed that:\n\n·   the plan would be strengthened\n\n"
        "·   the PCC would report back on it."
    )
    assert kind == "agreed"
    assert text.startswith("In summary")
    assert text.endswith("report back on it.")


@pytest.mark.parametrize(
    "words",
    [
        "It was moved that the plan be opposed. On being put to the vote the motion was lost.",
        "The amendment was put and LOST by 8 votes to 2.",
        "The motion to veto was accordingly not carried.",
        "It was proposed to close the hall. The motion fell.",
    ],
)
def test_a_motion_that_was_put_and_not_carried_is_lost(words: str) -> None:
    assert [kind for kind, _ in decisions(f"The Chair opened it.\n\n{words}")] == ["lost"]


def test_a_meeting_that_refuses_a_thing_has_lost_nothing() -> None:
    found = decisions("The Chair opened it.\n\nThe Board rejected the tender.")
    assert found == [("agreed", "The Board rejected the tender.")]


def test_a_decision_inside_a_paragraph_is_its_sentence_with_the_verdict_on_it() -> None:
    found = decisions("The Chair asked for more. It was agreed that a report be sent. All agreed.")
    assert found == [("agreed", "It was agreed that a report be sent. All agreed.")]


@pytest.mark.parametrize(
    "words",
    [
        "To approve the lease.\n\nProposed: Ada Vale\n\nSeconded: Ben Holt\n\nCarried.",
        "To approve the lease.\n\nProposed: Ada Vale\n\nSeconded: Ben Holt",
        "To approve the lease. Proposed by Ada Vale, seconded by Ben Holt. All in favour.",
        "Secretary: Ada Vale was the only nomination. She was elected.",
        "Two members asked for a later start. This was agreed from May.",
        "A request for a bench had been received. The request was declined.",
        "The minutes of the last meeting had been sent round. They were approved.",
    ],
)
def test_who_moved_a_thing_and_words_that_point_back_stand_with_what_was_settled(
    words: str,
) -> None:
    assert [span for _, span in decisions(f"The Chair opened it.\n\n{words}")] == [words]


def test_who_moved_a_thing_stands_alone_where_nothing_is_above_or_more_is_said() -> None:
    line = "Proposed by Ada Vale, seconded by Ben Holt and agreed."
    assert decisions(f"The Chair opened it.\n\n{line}") == [("agreed", line)]


def test_who_has_nothing_to_say_of_minutes_and_what_we_will_do_settle_nothing() -> None:
    assert decisions("There were no comments raised on the last minutes.") == []
    assert decisions("We will go on meeting the builders.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The Chair signed the minutes of 4 March.",
        "The recommendations were moved by the Chair and accepted.",
        "The Panel did not feel able to support the precept and exercised its veto.",
        "The meeting was of the view that no objection should be raised.",
        "The report was noted with thanks to its author.",
        "Members were supportive of the proposal.",
        "Resolution 23/45: To let the field to the club.",
        "22/0345 Barn at Lane End – OBJECTION on grounds of access.",
        "Councillor Example was appointed as the Council's representative.",
        "THAT THE REPORT BE NOTED.",
        "The recommendation was put and agreed by general assent.",
        "The Board took assurance from the report.",
        "There was no objection to the application.",
        "Authority was delegated to the Clerk to sign the lease.",
        "Report received.",
        "Consideration of the scheme was adjourned until the next meeting.",
        "Noted that the deficit had fallen.",
    ],
)
def test_a_meeting_settles_a_matter_in_many_verbs(sentence: str) -> None:
    assert [words for _, words in decisions(f"The Chair opened it.\n\n{sentence}")] == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "There were no objections to the scheme, the Inspector reported.",
        "There were no objections to the licence from neighbours, she said.",
        "There was no opposition to the new station among traders.",
        "It was agreed that the plan be adopted, the officer said.",
        "According to the Treasurer, the budget was approved.",
        "Members were satisfied that the balances would suffice.",
        "Members were of the opinion that burglary should be rarer.",
        "Members were happy that the police would patrol more.",
        "The Board took the view that offenders should be locked up.",
        "Members were supportive of the police.",
        "A resident was appointed to the post of Clerk by the Home Office.",
        "A resident was re-elected to Parliament.",
        "Councillor East was nominated to speak.",
        "Councillor East was appointed to lead the inquiry.",
        "The Minister proposed a levy, which was refused.",
        "Changes were proposed by the Home Secretary and rejected.",
        "Inspectors put the service in special measures and this was accepted.",
        "The robbers proposed a truce and it was rejected.",
        "The PCC put her hat on, and it was accepted.",
        "The hearing was adjourned.",
        "The inquest was postponed until June.",
        "The officer was dismissed.",
        "The problem was resolved.",
        "The rent accounts for half, and a petition of 90 names was signed.",
        "Within minutes a deal was signed.",
        "The motion carries dangers.",
        "The motion fails to mention rural crime.",
        "This was lost in the fire.",
        "This year the van carried drugs.",
        "Arson – no objection on the part of owners.",
        "Fire service response: no action taken.",
        "Residents – no objection.",
        "The Board has no objection to members of the public recording.",
        "The last bus was cancelled.",
        "Young people were supported in school.",
        "He was accepted into the force.",
        "Continued.",
    ],
)
def test_what_others_settle_feel_or_report_is_no_decision(sentence: str) -> None:
    assert decisions(f"The Chair opened the item.\n\n{sentence}") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "There were no objections and the Chair moved on.",
        "The budget was approved, the Chair said.",
        "The plan was approved, and the advice of officers noted.",
        "It was agreed that a letter be sent, as the Clerk had advised.",
        "Members were of the view that a letter should be sent.",
        "Members were content that the minutes be agreed.",
        "The Board took the view that the Panel should write to the Minister.",
        "A Member was appointed to the Audit Committee.",
        "Councillor East was nominated as lead for knife crime.",
        "Councillor East was re-elected unopposed.",
        "Proposed by Councillor East and agreed.",
        "A Member moved the report, which was accepted.",
        "The Chair put the motion to the vote and it was agreed.",
        "The meeting was adjourned.",
        "The debate on the motion was postponed.",
        "The complaint was dismissed.",
        "The minutes of 4 March, having been circulated, were signed.",
        "The motion carries.",
        "This was carried.",
        "The motion was lost by 9 votes to 14.",
        "Fence at the green: objection on the ground of height.",
        "Letter from the Clerk: no action required.",
        "The Panel has no objections to the appointment.",
    ],
)
def test_what_the_meeting_itself_settles_in_like_words_is_a_decision(sentence: str) -> None:
    assert [words for _, words in decisions(f"The Chair opened it.\n\n{sentence}")] == [sentence]


def test_a_verdict_of_two_sentences_is_one_decision() -> None:
    assert decisions("Taken as read. RATIFIED.") == [("agreed", "Taken as read. RATIFIED.")]


def test_assent_to_what_was_put_is_a_decision_with_the_question() -> None:
    put = "Can I take those as a correct record? Are we agreed?\n\nALL: Agreed."
    assert decisions(f"THE CHAIR: The minutes. {put}") == [("agreed", put)]


def test_what_one_speaker_notes_is_no_decision() -> None:
    assert decisions("THE CHAIR: Noted, and we all feel so.") == []


def test_a_resolution_without_an_end_goes_on_in_its_points() -> None:
    words = (
        "RESOLVED: That the Panel supports the precept and recommends to the PCC\n\n"
        "(i) that he publish the savings; and\n\n(ii) that he look at the reserve."
    )
    assert decisions(words) == [("resolved", words)]


def test_a_label_with_the_vote_in_brackets_opens_the_resolution_below() -> None:
    words = "RESOLVED (nem con)\n\nthat the accounts be passed for payment."
    assert decisions(words) == [("resolved", words)]


def test_a_label_in_two_languages_opens_a_resolution() -> None:
    assert decisions("Cytunwyd / Agreed: to bring the item forward.") == [
        ("agreed", "Cytunwyd / Agreed: to bring the item forward.")
    ]


@given(any_documents())
def test_decisions_are_spans_of_the_text_whatever_it_is(stored: Document) -> None:
    for decision in decisions_of(stored):
        assert 0 <= decision.start < decision.end <= len(stored.text)
        assert stored.text[decision.start : decision.end].strip()


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "words",
    [
        *("it was agreed that it was ", "if the motion was carried ", "the Panel agreed it "),
        *("if the report was noted ", "seconded and ", "That be ", "if the Board approved the "),
    ],
)
def test_a_text_without_sentence_ends_is_read_in_time(words: str) -> None:
    assert len(decisions(words * (MAX_LINE_CHARACTERS // len(words)))) <= 1


def test_a_link_is_lost_and_a_motion_is_too_of_which_one_is_a_decision() -> None:
    assert decisions("The link to the meeting was lost and the sound failed.") == []
    assert [kind for kind, _ in decisions("The motion was lost.")] == ["lost"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Payment proposed by Cllr Hill, seconded by Cllr Dale.",
        "Cllr Hill proposed and Cllr Dale seconded that the hall be given £200.",
        "It was proposed by one Member, seconded by another, that the minutes be accepted.",
        "The minutes were moved as correct by one Member, seconded by another.",
    ],
)
def test_what_was_moved_and_seconded_is_agreed_where_no_more_is_said(sentence: str) -> None:
    assert [words for _, words in decisions(f"The Chair opened it.\n\n{sentence}")] == [sentence]


@pytest.mark.parametrize(
    "behind",
    [
        "On a show of hands there were two for and six against.",
        "The proposal was then withdrawn.",
        "An amendment was moved.",
        "A ballot was held between the two.",
    ],
)
def test_what_was_moved_and_seconded_is_open_where_something_came_of_it(behind: str) -> None:
    moved = "Cllr Hill proposed, seconded by Cllr Dale, that the hall be let."
    assert all(kind == "lost" for kind, _ in decisions(f"{moved} {behind}"))


def test_who_moved_and_seconded_a_decision_belongs_to_it() -> None:
    words = "The updated plan was adopted. Proposed by Cllr Hill and seconded by Cllr Dale."
    assert decisions(words) == [("agreed", words)]


def test_a_motion_may_stand_before_the_count_of_its_vote() -> None:
    words = "Proposed by FG seconded by HK to let the barn. 4 for 2 against. Motion passed."
    assert decisions(words) == [("agreed", words)]


def test_a_decision_goes_on_where_its_sentence_does() -> None:
    words = "It was proposed, seconded and unanimously agreed\n\nto hold a vote of thanks."
    assert [text for _, text in decisions(words)] == [words]


def test_a_verdict_that_names_nothing_stands_with_what_it_is_of() -> None:
    words = "Porch at Mill Lane. No objections were raised."
    assert decisions(words) == [("agreed", words)]


def test_an_amendment_that_is_carried_stands_beside_one_that_was_lost() -> None:
    found = decisions(
        "Amendment by Cllr Hill: 4 for, 7 against, LOST.\n\n"
        "Amendment by Cllr Dale (to add a page): 8 for, 3 against, CARRIED."
    )
    assert [kind for kind, _ in found] == ["lost", "agreed"]


def test_points_below_a_label_that_ends_in_that_are_resolved() -> None:
    words = "Resolved that:\n\nCllr Hill be re-appointed as Chair."
    assert decisions(words) == [("resolved", words)]


def test_a_list_of_decisions_that_are_awaited_is_none() -> None:
    found = decisions("Applications Awaiting Decision\n\n24/00155/F Barn at the green.")
    assert found == []


def test_what_it_or_they_did_is_the_meetings_behind_a_sentence_of_the_meeting() -> None:
    recommended = "It recommended that a second post be made."
    assert [
        text for _, text in decisions(f"The Panel heard from the advocates. {recommended}")
    ] == [recommended]
    assert decisions(f"The inquiry heard from the advocates. {recommended}") == []


def test_who_moved_a_thing_goes_with_it_and_what_was_proposed_next_is_another() -> None:
    bench = "RESOLVED that a bench be bought."
    movers = f"{bench}\nProposed: Cllr Hill, seconded Cllr Brook."
    assert [words for _, words in decisions(movers)] == [movers]
    found = [words for _, words in decisions(f"{bench}\nProposed Car Park works were refused.")]
    assert found[0] == bench


@pytest.mark.parametrize("marks", [("(i)", "(ii)"), ("[a]", "[b]"), ("[iv]", "[v]")])
def test_points_below_a_colon_and_a_dash_are_of_one_decision(marks: tuple[str, str]) -> None:
    one, two = marks
    points = f"{one} to mend the gate; and\n\n{two} to paint the shed."
    assert [kind for kind, _ in decisions(f"The Committee resolved :-\n\n{points}")] == ["resolved"]


def test_a_numbered_paragraph_does_not_go_on_a_list_of_what_was_resolved() -> None:
    points = "RESOLVED\n\n(a) That the gate be mended.\n\n(b) That the shed be painted."
    (decision,) = decisions(f"{points}\n\n35.2 The lamps were spoken of at length by many.")
    assert decision[1].endswith("painted.")

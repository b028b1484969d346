"""What records a meeting is told from agendas, reports and pages about one."""

import pytest

from ingest.errors import RefusedDocumentError
from ingest.layout.furniture import FRONT_MATTER
from ingest.layout.printed_lines import PrintedLine
from ingest.reading.acceptance import check_records_meeting, telling_lines, weights_of
from ingest.reading.found_signs import SIGNS
from ingest.reading.sign import Sign
from ingest.reading.told_in_turn import lines_in_turn

RECORDS = {
    "a parish's notes": (
        "Present: Cllrs Hale and Brook, Clerk\n1. Apologies - Cllr Reed\n"
        "2. Minutes of 3rd May - approved & signed\n3. Police - no report received\n"
        "Cllr Brook raised speeding. After discussion it was agreed to ask for a survey."
    ),
    "an annual meeting that is told in the present": (
        "The AGM was held on Tuesday 8th March 2016.\nChair's report\nThe club has 40 members and "
        "is in good heart. We should have an outing each term.\nElections\nHale stands. Elected."
    ),
    "notes under a draft's heading": (
        "NORTHSHIRE POLICE PANEL (DRAFT)\n5th October 2023. Town Hall.\nPanel: Cllrs Hale, Brook\n"
        "1. Opening\nAH said hello. The chiefs have agreed to share a team.\n"
        "JB - how many are there? AH - seven that we know about. JB asked if that would grow."
    ),
    "business that was none": (
        "Notes of the Panel, Monday 17 March 2014\nThere were no urgent items.\n"
        "No declarations were made.\nThe minutes were a correct record.\nThat it be left to "
        "another day whether questions are taken at its meetings."
    ),
    "a page that lost its labels": (
        "Work Programme\nThe Panel considered a report.\nIn reply to a question from Councillor "
        "Hale, it was confirmed that substitutes would be invited.\nThat the report be noted."
    ),
    "a page of agenda words with little said": (
        "Apologies\nMembers are asked to note that a substitute may be sent.\nMinutes:\nNone.\n"
        "Budget\nTo consider the report.\nMinutes:\nThe report was noted."
    ),
    "a speech by speech record": (
        "Working Group - Minutes\nPresent: Alex Hale, Jo Brook\nAlex Hale: we could publish today\n"
        "Jo Brook: our members want a week more\nRESOLVED: publish next week"
    ),
    "notes of what bodies do": (
        "Community Panel, held in the library on 6 May\nSgt Gill gave an update. All was well.\n"
        "Jo asked about scooters. Sgt Gill said that twelve had been seized.\n"
        "The panel discussed the fair.\nAction: Sgt Gill to send figures."
    ),
    "what was said by turns": (
        "Accountability hearing, 4 March 2021\nCHAIR: Can you tell us how long you take?\n"
        "COMMISSIONER: We take nine minutes.\nCHAIR: Is that where you want us to be?\n"
        "COMMISSIONER: I want our teams to take seven."
    ),
    "the captions of a webcast": (
        "Northshire Police Panel, 4 March 2021, from the captions\n"
        "[00:01:20] Chair: Is the number of officers what you want it to be?\n"
        "[00:01:31] PCC: It isn't. We have nine and should have twelve, and you know why that is.\n"
        "00:02:10 - Chair: When will you have them?\n00:02:14 PCC: We are told that it is May."
    ),
    "a page of what was decided": (
        "Decisions of the Cabinet, Thursday 4 March 2021\n1. Grant\n"
        "That £40,000 be given to schools."
    ),
    "notes in we": (
        "date: 2024-05-14\nattendees:\n- Ines\n- Marek\nReleases\nWe talked about July. We think "
        "our importer needs two weeks more.\nAction items\nMarek: Ask the users\n"
        "Ines: Write the post"
    ),
    "a table of questions put": (
        "Northshire Panel: public questions\nNo | Questioner | Question | Reply\n"
        "1 | A resident | How many cameras are out of use? | Three. I will ask them to write.\n"
        "2 | A cyclist | Will you meet us? | Gladly. My office will be in touch.\n"
        "3 | A parent | Why do you meet at ten? | We come from nine councils.\n"
        "4 | A driver | Do you publish it? | Every quarter, as our rules require."
    ),
    "questions and answers below names": (
        "Combined Authority\nQuestions to the Mayor, 13 July 2021\nThe Deputy Leader\n"
        "How many officers are on duty?\nThe Mayor\nThere are ten. I went to see.\n"
        "The Deputy Leader\nWill you ask for more?\nThe Mayor\nI will raise it on Monday.\n"
        "The Mayor\nThat is all."
    ),
    "a jotted page": (
        "Committee meeting 4/9/14 at the inn\nThere: Jo, Sam, PCSO Gill\n"
        "Police - PCSO Gill told us of two thefts.\nSigns - we agreed to buy ten."
    ),
    "a letter round to those who could not come": (
        "Hi all\nNotes from last night's meeting:\nHere: Bev, Carl, PC Stubbs and me. Sorry not to "
        "see Ron.\nBev went through the accounts, all fine.\nPC Stubbs told us that there were two "
        "van breaks.\nSigns: Carl to get ten for £90.\nWe finished at 8.35. Next: 11 May."
    ),
    "the chair and the clerk in the present tense": (
        "Chair opens the meeting at 19:02.\nApologies: Hedley\n1. Matters arising\n"
        "Secretary reports that the bid is in.\n2. Cameras\nTreasurer presents three quotes.\n"
        "Vote: 5 for, 1 against.\nChair closes the meeting at 20:10."
    ),
    "a page on which each item says what it is for, and what came of it": (
        "To sign the minutes\nThe minutes were agreed and signed by the Chair.\n"
        "To declare any interests\nNo declarations were made.\n"
        "To receive questions, of which notice must be given\nThe Clerk reported that there were "
        "none.\nTo consider the budget\nThe Treasurer explained that it would rise."
    ),
}
OTHERS = {
    "an agenda": (
        "it is an agenda",
        "NOTICE OF MEETING\nYou are summoned to attend a meeting to be held on 3 October\nAGENDA\n"
        "1. Apologies for absence\n2. To approve the minutes of the meeting held on 4 July\n"
        "3. To consider the Commissioner's report\n4. To note the work programme",
    ),
    "an agenda whose title is set apart, with a recommendation": (
        "it is an agenda",
        "NORTHSHIRE PANEL\nDate: 4 March 2025\nA G E N D A\n1. Apologies\n2. Minutes\nTo agree the "
        "minutes of 4 February\n3. Plan\nRECOMMENDED: that the Panel note it.\n4. Exclusion\n"
        "To consider passing a resolution",
    ),
    "answers to what is often asked": (
        "it is a page about something",
        "About the Panel\nQ. Can I ask a question?\nA. Yes. The Chair will reply.\nQ. Can I come?\n"
        "A. Yes. Meetings are open to you.\nWhat does the Panel do?\nIt looks at the precept. "
        "Read more\nLatest news\nThe Panel agreed the precept.",
    ),
    "a report": (
        "it is a report",
        "Purpose of the report\nThis report sets out performance in the quarter.\nRecommendations\n"
        "That the Panel notes the report.\nBackground\nCrime fell by 3%.\nFinancial implications\n"
        "There are none.\nContact officer: Head of Policy",
    ),
    "terms of reference": (
        "nobody is recorded",
        "Membership\nThe Panel shall comprise a member from each council.\nChair\nThe Panel shall "
        "elect a Chair. The Vice-Chair shall preside where the Chair is absent.\nVoting\nDecisions "
        "shall be taken by a majority.",
    ),
    "terms of reference that were agreed": (
        "it is a report",
        "Audit Board\nTERMS OF REFERENCE\nThe quorum is three.\nMinutes shall be signed by the "
        "Chair.\nAgreed by the Authority on 12 June 2018",
    ),
    "a review of a year": (
        "it is a report",
        "The Panel\nAnnual report 2019/20\nThe Panel met six times during the year. A rise was "
        "agreed.\nLooking ahead\nIn the coming year nine reports will be made.",
    ),
    "a technical document on minutes": (
        "it is a report",
        "How lines are read\nread_lines() takes a file such as pages/a.txt.\nIt was agreed that "
        "“RESOLVED: that the report be noted” opens a block in src/blocks.py.\n"
        "Run tools/check.py --all before a change.",
    ),
    "news of a meeting": (
        "it is a page about something",
        "Panel backs budget\nPublished 4 February\nMembers have backed a rise. The Commissioner "
        "told them that it was needed.\nThe Chair said:\n“We were satisfied.”",
    ),
    "a page about a panel": (
        "it is a page about something",
        "What we do\nWe meet five times a year and you can watch our meetings online.\nContact us\n"
        "Sign up for our newsletter and we will tell you when we meet.",
    ),
    "a letter that tells of a meeting": (
        "no record of a meeting",
        "Dear Home Secretary\nAt its meeting in February the Panel resolved that I should write to "
        "you. We are concerned that our grant is the fourth lowest. You will know that it has not "
        "been reviewed since 2013. I would be grateful for your reply.\nYours sincerely",
    ),
    "a notice to the press": (
        "it is a page about something",
        "News release\nPublished: 9 May 2024\nCouncillors have rejected the plan, and said that it "
        "is too dear.\nThe chair said:\n“This is not easy.”\nFor more information please contact "
        "the press office.",
    ),
    "a list of who sits on a body": (
        "no record of a meeting",
        "Who sits on the Panel\nThe Panel has ten members. Each council may name a substitute, who "
        "has the same rights.\nRegisters of interests are checked every year. If your register "
        "is wrong, write to the Monitoring Officer.\nAttendance\nSee the chart on the next page.",
    ),
    "a letter round with questions and answers, which tells of meetings": (
        "no record of a meeting",
        "Your Commissioner's Spring Update\nPosted 22 April 2025\nYou asked: Why is the desk shut?"
        "\nWe did: It opened in March.\nYou asked: When will there be cameras?\nWe did: Two were "
        "bought.\nAt my board in June I asked the Chief Constable about 101. He told me that it "
        "was better.\n"
        "The Panel agreed my precept. Councillor Hale thanked me.",
    ),
    "a year told by its months": (
        "it is a report",
        "Northshire Police Panel\nForeword\nWe met six times.\nThe year in brief\n"
        "June 2023. Councillor Hale was elected Chair.\nSeptember 2023. Members asked about 101. "
        "The Commissioner told the Panel that it was better.\nNovember 2023. It was agreed to ask "
        "for figures.\nDecember 2023. The Panel recommended a review.\nFebruary 2024. The Panel "
        "resolved to support the precept.\nMarch 2024. A hearing was held.",
    ),
    "an agenda that asks for apologies": (
        "it is an agenda",
        "Northshire Police Panel\nFriday, 14 March 2025\n1. Apologies\nTo receive any apologies.\n"
        "2. Minutes\nTo confirm the minutes of 4 February, when the precept was agreed.\n"
        "3. Report\nThe Commissioner will report. Members are asked to note it.",
    ),
    "an agenda of bare titles": (
        "it is an agenda",
        "Club Committee Meeting - Agenda\nDate: Friday 12th February 2021\nApologies\n"
        "Adoption of previous minutes\nTreasurer’s Report\nAOB",
    ),
    "a handout at a meeting": (
        "nobody is recorded",
        "Exampleton Residents’ Association\nSpecial meeting Wednesday 9th March 2016 at 7pm\n"
        "Meeting Objective\nInform attendees of the scheme\nSolicit input from attendees\n"
        "The school will be open to all.",
    ),
    "a list of other things": ("nobody is recorded", "Milk, eggs and bread\nA pound of flour"),
}


@pytest.mark.parametrize("text", RECORDS.values(), ids=RECORDS)
def test_a_record_of_a_meeting_is_accepted(text: str) -> None:
    check_records_meeting(text.splitlines())


@pytest.mark.parametrize(("what", "text"), OTHERS.values(), ids=OTHERS)
def test_what_records_none_is_refused_for_what_it_is(what: str, text: str) -> None:
    with pytest.raises(RefusedDocumentError, match=f"does not read like minutes: .*{what}"):
        check_records_meeting(text.splitlines())


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: f"{sign.kind}: {sign.example}")
def test_every_sign_is_found_in_its_example(sign: Sign) -> None:
    assert sign.amount_in([sign.example], words=len(sign.example.split())) > 0


def test_a_sign_of_which_there_is_more_counts_for_more_up_to_a_bound() -> None:
    sign = Sign("report", r"\bshall\b", "The Panel shall meet")
    amounts = [sign.amount_in(["it shall"] * count, words=1000) for count in (0, 1, 5, 500, 900)]
    assert amounts[0] == 0
    assert amounts[1] < amounts[2] < amounts[3] == amounts[4]


def test_a_sign_that_counts_once_counts_no_more_where_it_comes_again() -> None:
    sign = Sign("record", r"\bclosed\b", "It closed at nine.", once=True)
    assert sign.amount_in(["It closed.", "It closed."], words=1000) == 1
    assert sign.amount_in(["It opened."], words=1000) == 0


def test_what_an_item_is_for_does_not_speak_for_an_agenda_where_its_outcome_stands_below() -> None:
    agenda = "To approve the minutes\nTo receive the budget\nTo note the plan\n"
    outcome = "The Panel approved it.\n"
    answered = agenda.replace("\n", f"\n{outcome}")
    assert weights_of(answered.splitlines())["agenda"] == 0
    assert weights_of([*agenda.splitlines(), *[outcome.strip()] * 3])["agenda"] > 0


def test_quotation_marks_about_the_title_of_a_posted_page_quote_nobody() -> None:
    line = PrintedLine(0, 40, 'title: "Meeting notes: Mill Lane evening"', reason=FRONT_MATTER)
    assert telling_lines([line]) == ["title: Meeting notes: Mill Lane evening"]


def test_the_page_of_one_item_is_framed_by_its_label() -> None:
    told = "Mill Lane\nThe clerk presented the plan and told members its cost.\nIt was carried."
    check_records_meeting(f"Agenda item\n{told}".splitlines())


def test_titles_of_an_agenda_tell_nothing_done() -> None:
    titles = "1 Members present\n2 Apologies received\n3 Newsletter\n4 Helpers wanted"
    with pytest.raises(RefusedDocumentError, match="agenda"):
        check_records_meeting(f"AGENDA for the meeting of 4 May 2021\n{titles}".splitlines())


def test_abbreviations_that_come_again_in_a_list_are_nobody_who_speaks() -> None:
    assert (
        lines_in_turn(["Hon. Secretary", "Hon. Treasurer", "Vice. Chair", "Vice. Clerk"]) == set()
    )


def test_a_page_that_a_site_heads_as_agenda_and_minutes_is_framed_as_that_of_a_meeting() -> None:
    page = (
        "Police and Crime Panel - Tuesday, 8th April 2025 10.00 am\nVenue: The Hall\nApologies\n"
        "To receive any apologies.\nCllr Hale had sent an apology.\nMinutes\nThe Clerk read the "
        "letter out.\nThe Chair put it by.\nPublic Participation\nYou may read your statement, and "
        "hear our reply.\n"
        "All submissions must reach us a week before your meeting."
    )
    check_records_meeting(["Agenda and draft minutes", *page.splitlines()])
    with pytest.raises(RefusedDocumentError):
        check_records_meeting(["Agenda", *page.splitlines()])

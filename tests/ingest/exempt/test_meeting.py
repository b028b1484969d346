import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.exempt import exempt_parts, withheld_warnings
from ingest.language.paragraphs import paragraphs
from ingest.layout.source_text import Line, Part, SourceText, SourceTextBuilder
from ingest.readers.text.plain_text import read_plain_text

EXCLUSION = (
    "RESOLVED: That the press and public be excluded under Section 100A(4) of the Local "
    "Government Act 1972."
)


def public_part(text: str) -> str:
    lines = tuple(Line(p.start, p.end, "minutes") for p in paragraphs(text))
    return public(SourceText(text, lines))


def public(source: SourceText) -> str:
    """What is left of a source, with one space between its words."""
    return source.without(exempt_parts(source).spans).text


def meeting(*items: tuple[str, str, str] | tuple[str, str, str, str]) -> SourceText:
    """A meeting of items, each a number, a title, the agenda's words and the minutes."""
    built = SourceTextBuilder()
    built.add("Exampleshire Police and Crime Panel", "meeting")
    for number, title, description, *minutes in items:
        built.add(f"{number}. {title}", "title", title=title, number=number)
        for words in description.split("|"):
            built.add(words, "description")
        for words in "".join(minutes).split("|"):
            built.add(words, "minutes")
    return built.build()


def test_what_follows_the_exclusion_of_the_public_is_cut_and_the_resolution_stays() -> None:
    text = f"Minutes:\n\nPublic words.\n\n{EXCLUSION}\n\nSecret words.\n\nMore secrets."
    reading = read_plain_text(text)
    assert EXCLUSION in reading.text
    assert "ecret" not in reading.text
    assert reading.withheld == 1


def test_after_the_public_was_readmitted_minutes_are_public_again() -> None:
    text = f"Open.\n\n{EXCLUSION}\n\nSecret.\n\nThe public were readmitted.\n\nOpen again."
    assert public_part(text).split() == (
        f"Open. {EXCLUSION} The public were readmitted. Open again.".split()
    )


@pytest.mark.parametrize(
    "marking",
    [
        "NOT FOR PUBLICATION",
        "Exempt item: estate strategy",
        "Exempt Information",
        "RESTRICTED",
        "Restricted minutes",
        "PRIVATE AND CONFIDENTIAL",
        "Misconduct (Exempt)",
        "Part 2",
        "Part II Business",
        "Part II – private session",
        "CLOSED SESSION",
        "This item is exempt.",
        "This report contains exempt information.",
        "Not for publication " + "for reasons given at length " * 30,
        "Exclusion of the Press and Public",
        "By virtue of paragraph(s) 1, 2 of Part 1 of Schedule 12A of the Act.",
        "The Panel moved into private session.",
        "The press and public left the meeting.",
        "It was moved to exclude the press and public under Section 100(A)(4).",
        "The Panel agreed on excluding the press and public for the next item.",
    ],
)
def test_what_is_marked_exempt_or_private_is_cut(marking: str) -> None:
    assert "Secret" not in public_part(f"Minutes:\n\nOpen.\n\n{marking}\n\nSecret.")


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\v", "\u2028", " "])
def test_what_follows_the_exclusion_in_its_own_paragraph_is_cut(line_end: str) -> None:
    kept = public_part(f"Minutes:\n\n{EXCLUSION}{line_end}Secret words.{line_end}More secrets.")
    assert EXCLUSION in kept
    assert "ecret" not in kept


@pytest.mark.parametrize(
    "words",
    [
        "The press had reported that the officer returned to duty. Secret.",
        "The public had been told; stolen items were returned. Secret.",
        "Members said that the public were readmitted too early last time.",
    ],
)
def test_talk_of_the_public_does_not_make_a_meeting_public_again(words: str) -> None:
    assert words not in public_part(f"Minutes:\n\n{EXCLUSION}\n\nSecret.\n\n{words}")


@pytest.mark.parametrize(
    "readmission",
    [
        "The public were readmitted.",
        "The press and public were re-admitted to the meeting.",
        "At this point the public rejoined the meeting.",
        "The meeting resumed in open session.",
    ],
)
def test_a_plain_readmission_makes_it_public(readmission: str) -> None:
    kept = public_part(f"Minutes:\n\n{EXCLUSION}\n\nSecret.\n\n{readmission}\n\nOpen.")
    assert kept.endswith(f"{readmission}\n\nOpen.")


@pytest.mark.parametrize(
    "prose",
    [
        "The PCC spoke in confidence about recruitment.",
        "Small firms were exempt from the levy.",
        "School exclusions had risen, and the public were concerned.",
        "The restricted funding was explained.",
        "Part 2 of the plan had been delivered.",
        "· restricted parking near schools",
        "Members of the public asked about parks.",
        "More than 100 a year were found, which left the public uneasy.",
        "The public transport plan left some villages out.",
    ],
)
def test_ordinary_prose_is_not_a_marking(prose: str) -> None:
    assert public_part(f"Minutes:\n\n{prose}\n\nMore.") == f"Minutes:\n\n{prose}\n\nMore."


def test_a_report_says_how_many_parts_were_withheld() -> None:
    assert withheld_warnings(0) == []
    assert withheld_warnings(1)[0].startswith("1 exempt part withheld")
    assert withheld_warnings(3)[0].startswith("3 exempt parts withheld")


PROPOSAL = (
    "To consider passing a resolution under section 100A(4) of the Local Government Act 1972 to "
    "exclude the public from the meeting."
)
ROADS = ("5", "Road safety", "To consider the report.", "The PCC spoke of cameras.")
ESTATES = ("7", "Estates strategy", "Secret agenda words.", "Secret sale was discussed.")
FLEET = ("8", "Fleet costs", "", "Secret bids were compared.")


@pytest.mark.parametrize(
    "said",
    [
        "There were no exempt items.",
        "It was not necessary to exclude the press and public.",
        "The Panel resolved not to exclude the public.",
        "There was no need for the public to be excluded.",
        "A motion to exclude the public was not moved.",
        "The press and public were not excluded.",
        "None.",
        "There were no such items.",
    ],
)
def test_an_agenda_that_proposes_to_exclude_excludes_nobody_where_there_was_no_need(
    said: str,
) -> None:
    source = meeting(ROADS, ("6", "Exclusion of the public", PROPOSAL, said), ESTATES)
    assert exempt_parts(source).spans == ()
    assert exempt_parts(source).doubts == ()


@pytest.mark.parametrize("said", [EXCLUSION, "RESOLVED: That the public be excluded.", "Agreed."])
def test_after_the_resolution_every_item_is_withheld_with_its_title(said: str) -> None:
    source = meeting(ROADS, ("6", "Exclusion of the public", PROPOSAL, said), ESTATES, FLEET)
    kept = public(source)
    assert "cameras" in kept
    assert said in kept
    assert PROPOSAL in kept
    assert "ecret" not in kept
    assert "Estates" not in kept
    assert "Fleet" not in kept
    assert len(exempt_parts(source).spans) == 2
    assert exempt_parts(source).doubts == ()


@pytest.mark.parametrize("said", ["", "The Chair thanked everybody."])
def test_a_proposal_whose_outcome_is_not_minuted_withholds_what_follows_and_says_so(
    said: str,
) -> None:
    source = meeting(ROADS, ("6", "Exclusion of the public", PROPOSAL, said), ESTATES)
    assert "ecret" not in public(source)
    (warning,) = exempt_parts(source).doubts
    assert "item 6 proposes to exclude the public" in warning
    assert "Estates" not in warning


def test_the_public_comes_back_with_the_readmission() -> None:
    source = meeting(
        ("6", "Exclusion of the public", PROPOSAL, EXCLUSION),
        (*ESTATES[:3], "Secret talk.|The public were readmitted.|Open words."),
        ("9", "Work programme", "", "It was noted."),
    )
    kept = public(source)
    assert kept.endswith(
        "The public were readmitted.\n\nOpen words.\n\n9. Work programme\n\nIt was noted."
    )
    assert "ecret" not in kept


def test_the_public_comes_back_with_a_title_that_says_so_in_brackets() -> None:
    left = public(
        meeting(
            ("5", "Exclusion", "The report.", EXCLUSION),
            ("6", "Deliberation", "The report.", "He was dismissed (the public session resumed)."),
            ("7", "Outcome (public session resumed at 15:55)", "The report.", "Told to all."),
        )
    )
    assert "Told to all." in left
    assert "dismissed" not in left


@pytest.mark.parametrize(
    "aside", ["the public will be readmitted", "the meeting then returned to public session"]
)
def test_a_title_that_says_when_the_public_will_be_back_readmits_nobody(aside: str) -> None:
    left = public(
        meeting(
            ("5", "Exclusion", "The report.", EXCLUSION),
            ("6", f"Deliberation ({aside})", "The report.", "He was dismissed."),
        )
    )
    assert "dismissed" not in left


def test_an_item_that_says_it_was_taken_in_public_is_kept_and_no_other() -> None:
    source = meeting(
        ("6", "Exclusion of the public", PROPOSAL, EXCLUSION),
        ESTATES,
        ("9", "Work programme", "", "This item was taken in public.|It was noted."),
        FLEET,
    )
    kept = public(source)
    assert "9. Work programme" in kept
    assert "Fleet" not in kept
    assert len(exempt_parts(source).spans) == 2


def test_the_reasons_of_the_resolution_stay_with_it() -> None:
    reasons = (
        "(a) item 7 would disclose exempt information under paragraph 3 of Schedule 12A;",
        "(b) the public interest in maintaining the exemption outweighs that in disclosing it.",
    )
    source = meeting(
        ("6", "Exclusion", "", "|".join((EXCLUSION, *reasons, "Secret talk of Schedule.")))
    )
    kept = public(source)
    assert all(reason in kept for reason in reasons)
    assert "ecret" not in kept


def test_a_resolution_passed_in_advance_withholds_the_item_it_names_and_no_other() -> None:
    source = meeting(
        (
            "4",
            "Items in private",
            "",
            "RESOLVED that item 7 be heard in the absence of the public.",
        ),
        ROADS,
        ESTATES,
        ("8", "Custody", "", "Custody was full."),
    )
    kept = public(source)
    assert "cameras" in kept
    assert "ecret" not in kept
    assert "Estates" not in kept
    assert "Custody was full." in kept


def test_a_resolution_for_the_following_items_takes_effect_at_once() -> None:
    words = "RESOLVED that the public be excluded for the following items, among them item 8."
    source = meeting(("4", "Exclusion", "", words), ESTATES, FLEET)
    assert "ecret" not in public(source)


@pytest.mark.parametrize(
    "title",
    [
        "Estates strategy (Part 2)",
        "Part II: estates strategy",
        "Exempt minutes of the last meeting",
        "Estates strategy - NOT FOR PUBLICATION",
        "Restricted item",
        "Confidential: estates strategy",
        "PRIVATE BUSINESS",
        "Estates strategy PART II",
    ],
)
def test_an_item_whose_title_marks_it_is_withheld_and_the_next_is_not(title: str) -> None:
    source = meeting(("7", title, "Secret.", "Secret."), ROADS)
    assert "ecret" not in public(source)
    assert title not in public(source)
    assert "cameras" in public(source)
    assert len(exempt_parts(source).spans) == 1


def test_a_marked_title_without_an_item_of_its_own_heads_a_private_part() -> None:
    source = meeting(ROADS, ("", "PART II - EXEMPT ITEMS", "", ""), ESTATES, FLEET)
    assert "ecret" not in public(source)
    assert len(exempt_parts(source).spans) == 2


def test_a_banner_above_the_title_is_withheld_as_one_with_the_item() -> None:
    reading = read_plain_text(
        "NOT FOR PUBLICATION\n\nAgenda item\n\nEstates\n\nMinutes:\n\nSecret."
    )
    assert (reading.text, reading.withheld) == ("", 1)


def test_an_exempt_heading_under_which_there_was_nothing_withholds_nothing() -> None:
    source = meeting(("7", "Exempt items", "", "There were no exempt items."), ROADS)
    assert exempt_parts(source).spans == ()


@pytest.mark.parametrize(
    "title",
    [
        "Officers on restricted duties",
        "Restricted duties",
        "The confidential hotline",
        "Part 2 of the Police and Crime Plan",
        "Private hire vehicles",
        "School exclusions and the public",
    ],
)
def test_ordinary_words_in_a_title_are_no_marking(title: str) -> None:
    assert exempt_parts(meeting(("7", title, "", "It was noted."), ROADS)).spans == ()


@pytest.mark.parametrize(
    "prose",
    [
        "Victims can report in confidence, and the confidential hotline is staffed.",
        "Six officers were on restricted duties.",
        "A closed session of the school council had been attended.",
        "Misconduct hearings had been held in private, a Member said.",
        "The report on housing in the private rented sector was noted.",
        "In the absence of public transport young people walked home.",
        "The item was taken in public.",
    ],
)
def test_ordinary_prose_in_the_minutes_of_an_item_withholds_nothing(prose: str) -> None:
    assert exempt_parts(meeting(("7", "Victims", "", prose), ROADS)).spans == ()


def test_an_agenda_that_mentions_an_exempt_appendix_withholds_the_item_and_says_so() -> None:
    source = meeting(("7", "Estates", "Appendix 2 is not for publication.", "Secret."), ROADS)
    assert "ecret" not in public(source)
    assert "cameras" in public(source)
    assert "item 7" in exempt_parts(source).doubts[0]


def test_a_possible_exclusion_whose_outcome_is_not_minuted_withholds_those_minutes() -> None:
    words = "The Panel may wish to exclude the public under section 100A(4)."
    source = meeting(("7", "Estates", words, "Secret."), ROADS)
    assert "ecret" not in public(source)
    assert "cameras" in public(source)
    assert "item 7" in exempt_parts(source).doubts[0]


def test_what_the_source_flags_as_restricted_is_withheld() -> None:
    built = SourceTextBuilder()
    built.add("7. Estates", "title", title="Estates", number="7", is_restricted=True)
    built.add("Secret.", "minutes")
    built.add("8. Roads", "title", title="Roads", number="8")
    built.add("Secret appendix", "supporting", is_restricted=True)
    built.add("Open.", "minutes")
    source = built.build()
    assert public(source).split() == "8. Roads Open.".split()
    assert len(exempt_parts(source).spans) == 2


@pytest.mark.parametrize(
    "resolution",
    [
        "As it was not in the public interest, and for good reasons, the public were excluded.",
        "The public be not excluded for item 4 but the public be excluded for this item.",
        "There being no other exempt items, the Panel agreed to exclude the public.",
    ],
)
def test_a_denial_beside_a_resolution_does_not_undo_it(resolution: str) -> None:
    assert "ecret" not in public_part(f"Open.\n\n{resolution}\n\nSecret.")


def test_a_marking_of_one_item_ends_with_the_item() -> None:
    source = meeting(("7", "Estates", "", "This item is exempt.|Secret."), ROADS)
    assert "ecret" not in public(source)
    assert "cameras" in public(source)


_PARTS: tuple[Part, ...] = (
    *("furniture", "meeting", "title", "description"),
    *("label", "minutes", "supporting"),
)
_WORDS = st.sampled_from(
    (
        *(EXCLUSION, PROPOSAL, "The public were readmitted.", "None.", "Part II", "Exempt items"),
        *("This item was taken in public.", "Not for publication", "This item is exempt."),
        *("Part 1 - public items", "Open words.", "RESOLVED that item 2 be heard in private."),
    )
)


@st.composite
def any_sources(draw: st.DrawFn) -> SourceText:
    built = SourceTextBuilder()
    for _ in range(draw(st.integers(0, 14))):
        part = draw(st.sampled_from(_PARTS))
        number = draw(st.sampled_from((None, "1", "2", "3")))
        words = draw(_WORDS | st.text(max_size=20))
        built.add(words, part, number=number, is_restricted=draw(st.integers(0, 9)) == 0)
    return built.build()


@settings(deadline=None)  # patterns are compiled as they are first used
@given(any_sources())
def test_stretches_of_any_source_come_in_order_and_do_not_overlap(source: SourceText) -> None:
    spans = exempt_parts(source).spans
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(source.text[start:end].strip() for start, end in spans)
    for line in source.lines:
        if line.is_restricted:
            assert any(start <= line.start and line.end <= end for start, end in spans)


@settings(deadline=None)  # patterns are compiled as they are first used
@given(st.lists(st.sampled_from(("title", "minutes", "description", "supporting"))))
def test_nothing_is_kept_between_a_resolution_and_a_readmission(parts: list[Part]) -> None:
    built = SourceTextBuilder()
    built.add(EXCLUSION, "minutes")
    for part in parts:
        built.add("Secret words of this part", part)
    built.add("The public were readmitted.", "minutes")
    built.add("Open.", "minutes")
    assert "ecret" not in public(built.build())
    assert public(built.build()).endswith("Open.")


def test_a_resolution_inside_an_exempt_item_is_kept_and_closes_what_follows() -> None:
    builder = SourceTextBuilder()
    builder.add("2. Exempt item", "title", title="Exempt item", number="2")
    builder.add("RESOLVED – That the public be excluded under section 100A(4).", "minutes")
    builder.add("A first secret was told.", "minutes")
    builder.add("3. Contract", "title", title="Contract", number="3")
    builder.add("A second secret was told.", "minutes")
    builder.add("The public were readmitted.", "minutes")
    builder.add("4. Roads", "title", title="Roads", number="4")
    builder.add("The PCC spoke of roads.", "minutes")
    source = builder.build()
    public = source.without(exempt_parts(source).spans).text
    assert "secret" not in public
    assert "Contract" not in public
    assert "RESOLVED – That the public be excluded" in public
    assert "The PCC spoke of roads." in public


@pytest.mark.parametrize(
    "said",
    [
        "Members had met the auditors in private before the meeting; there was nothing to report.",
        "Held before the meeting.",
        "None asked for.",
        "There were none, so that no part of these minutes is withheld.",
    ],
)
def test_a_private_talk_before_the_meeting_or_none_withholds_nothing(said: str) -> None:
    read = meeting(("5", "Private meeting with auditors", "", said), ("6", "Close", "", "At noon."))
    assert said in public(read)


@pytest.mark.parametrize(
    "said",
    [
        "Members met the auditors, who spoke of two cases.",
        "Members met the auditors before the meeting and heard of a claim for £40,000.",
        "Before the meeting members met the auditors. A fraud was described.",
    ],
)
def test_what_was_said_in_a_private_talk_is_withheld(said: str) -> None:
    read = meeting(("5", "Private meeting with auditors", "", said), ("6", "Close", "", "At noon."))
    assert said not in public(read)


@pytest.mark.parametrize("title", ["Exempt business", "Exempt items"])
@pytest.mark.parametrize("none", ["There was no exempt business.", "None taken."])
def test_what_follows_that_there_was_no_exempt_business_is_public(title: str, none: str) -> None:
    said = f"{none} The plan's annex had been exempt until the lease was signed."
    read = meeting(("5", title, "", said), ("6", "Close", "", "At noon."))
    assert said in public(read)


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Exempt business", "None was wished for, but the lease was bought for £40,000."),
        ("Exempt business", "No exempt items other than item 4. The lease cost £40,000."),
        ("Exempt business", "The lease cost £40,000. There was no other exempt business."),
        ("Exempt business", f"None taken. {EXCLUSION} The lease cost £40,000."),
        ("Exempt report on the lease", "There was no exempt business. It cost £40,000."),
        ("Exempt business", "None. Recording stopped. The lease cost £40,000."),
        ("Exempt business", "None. Members then discussed the lease in private: £40,000."),
        ("Exempt business", "None. The webcast was paused. The lease cost £40,000."),
        ("Exempt business", "None. 7.1 The lease, £40,000 (exempt under paragraph 3)."),
        ("Exempt business", "None. However, the lease cost £40,000."),
        ("Exempt business", "None. The lease cost £40,000."),
        ("Exempt items", "None.\n\nThe lease (£40,000) was agreed."),
        ("Exempt items", "None.|Lease to a firm: £40,000"),
        ("Exempt items", "Not required.|RT|Lease, £40,000, exempt"),
        ("Exempt items", "None. The exempt lease is for £40,000."),
        ("Exempt items", "None. The meeting ended with the sale at £40,000."),
        ("Exempt items", "None. Signed as a true record: sold for £40,000"),
        ("Exempt business", "No exempt business was considered in public. It cost £40,000."),
    ],
)
def test_what_is_not_first_denied_in_so_many_words_is_withheld(title: str, said: str) -> None:
    read = meeting(("5", title, "", said), ("6", "Close", "", "At noon."))
    assert "£40,000" not in public(read)


def test_where_private_minutes_are_kept_stays_and_what_stands_about_it_does_not() -> None:
    kept = "The minutes of this part are kept in a separate confidential record."
    text = f"Minutes:\n\n{EXCLUSION}\n\nSecret words.\n\n{kept}\n\nMore secrets."
    left = public_part(text)
    assert kept in left
    assert "ecret" not in left


@pytest.mark.parametrize(
    "said",
    [
        "None.\n\nThe meeting closed at 8.40 pm.",
        "None.\n\nChair",
        "None.|Chairman: ______ Date: ______",
        "None.|The meeting was declared closed by the Chairman at 8.05pm",
        "There was no exempt business. The annex was not withheld.",
    ],
)
def test_what_ends_a_meeting_behind_that_nothing_was_exempt_is_public(said: str) -> None:
    read = meeting(("5", "Exempt items", "", said), ("6", "Close", "", "At noon."))
    assert public(read) == read.text


def test_initials_beside_that_a_private_session_was_not_required_withhold_nothing() -> None:
    builder = SourceTextBuilder()
    builder.add("PRIVATE SESSION", "title", title="PRIVATE SESSION", number="22/06")
    builder.add("RT", "minutes")
    builder.add("Not required.", "minutes")
    source = builder.build()
    assert public(source) == source.text


def test_a_sentence_that_goes_into_private_and_comes_back_closes_nothing() -> None:
    said = "The Panel went into closed session at 11.10 a.m. and returned to open session at 11.45."
    read = meeting(("5", "Recess", "", said), ("6", "Outcome", "", "It spoke of roads."))
    assert public(read) == read.text


@pytest.mark.parametrize(
    "said",
    [
        "The Panel went into closed session, sold the secret site and returned to open session.",
        "The Panel went into closed session to sell the secret site and returned to open session.",
    ],
)
def test_what_was_done_between_going_and_coming_back_is_withheld(said: str) -> None:
    read = meeting(("5", "Recess", "", said), ("6", "Outcome", "", "It spoke of roads."))
    assert "secret" not in public(read)


@pytest.mark.parametrize("said", ["The secret sale.|{}", "{}|The secret sale."])
def test_what_stands_under_an_exempt_heading_beside_that_members_came_back_is_withheld(
    said: str,
) -> None:
    gone = "The Panel went into closed session at 11.10 and returned to open session at 11.45."
    read = meeting(("5", "Exempt items", "", said.format(gone)), ("6", "Close", "", "At noon."))
    left = public(read)
    assert gone in left
    assert "secret" not in left
    assert "At noon." in left


@pytest.mark.parametrize(
    "said",
    [
        "RESOLVED that the Panel go into closed session for item 7 and return to open session.",
        "It was agreed to move into closed session and return to public session at 11.45.",
        "The Panel went into closed session and would return to open session at 3 pm.",
        "The Panel returned to open session at 10 and went into closed session at 11.",
        "The public were readmitted. The press and public were then excluded for item 9.",
        "The Panel went into closed session and came back into open session. In private, it sat.",
        "The public withdrew and the candidate returned to the meeting.",
    ],
)
def test_a_meeting_that_is_only_to_be_open_again_or_closes_once_more_stays_closed(
    said: str,
) -> None:
    assert "ecret" not in public_part(f"Open.\n\n{said}\n\nSecret words.")
    assert "ecret" not in public_part(f"Open.\n\n{EXCLUSION}\n\nSecret.\n\n{said}\n\nSecret words.")


def test_how_a_private_meeting_ends_is_public_and_nothing_else_of_it() -> None:
    ends = [
        "Next meeting: 4 July 2026",
        "The meeting closed at 9 pm.",
        "Signed as a true record: A Example",
    ]
    text = "\n\n".join(["Minutes:", EXCLUSION, "Secret words.", *ends, "Next, the secret buyer."])
    left = public_part(text)
    assert all(words in left for words in ends)
    assert "ecret" not in left


@pytest.mark.parametrize(
    "end",
    [
        "The meeting closed with a secret sale.",
        "The meeting concluded that the secret firm had won.",
        "The meeting was closed by the secret buyer.",
        "Signed as a true record of the secret sale",
        "Signed as a true record: Secret Site Sold",
        "Daeth y cyfarfod i ben gyda secret.",
        "Next secret meeting: 4 July 2026",
    ],
)
def test_what_is_said_beside_how_a_private_meeting_ends_is_withheld(end: str) -> None:
    assert "ecret" not in public_part(f"Minutes:\n\n{EXCLUSION}\n\nSecret words.\n\n{end}")


@pytest.mark.parametrize(
    "said",
    [
        "RESOLVED that the public be excluded and the candidate be recommended.",
        "The public left while the Panel deliberated that the candidate was not to be recommended.",
        "RESOLVED that the public, the Commissioner and the candidate withdraw and the candidate "
        "was not to be recommended.",
    ],
)
def test_what_became_of_a_candidate_who_withdrew_with_the_public_is_withheld(said: str) -> None:
    assert "recommended" not in public_part(f"Open.\n\n{said}")


def test_the_resolution_stays_whoever_else_withdraws_with_the_public() -> None:
    resolution = (
        "RESOLVED: That the public, the Commissioner and the candidate withdraw while the Panel "
        "deliberates."
    )
    text = f"Minutes:\n\n{resolution}\n\nSecret words.\n\nThe public returned.\n\nRoads."
    left = [words for words in public_part(text).split("\n\n") if words]
    assert left[1:] == [resolution, "The public returned.", "Roads."]


def test_that_the_private_minutes_are_kept_apart_stays_beside_the_resolution() -> None:
    kept = "The minutes of Part 2 are kept separately."
    left = public_part(f"Minutes:\n\n{EXCLUSION} {kept} Secret words.\n\nMore secrets.")
    assert kept in left
    assert "ecret" not in left


def test_where_all_was_kept_whoever_reads_minutes_is_told_what_names_something_private() -> None:
    built = SourceTextBuilder()
    built.add("4. Roads", "title", title="Roads", number="4")
    built.add("It was late. Nobody recalled the closed session of the year before.", "minutes")
    found = exempt_parts(built.build())
    assert found.spans == ()
    assert found.doubts == (
        "“closed session” stands in item 4, and all of it was kept: look whether anything there "
        "was said in private",
    )


def test_nobody_is_told_so_of_what_was_denied_or_where_something_was_withheld() -> None:
    for text in ("There was no exempt business.", f"Open.\n\n{EXCLUSION}\n\nSecret."):
        warnings = read_plain_text(f"Minutes:\n\n{text}").division.warnings
        assert not any("look whether" in warning for warning in warnings)

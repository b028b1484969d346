import pytest

from index.questions.asked_office import AskedOffice, lists_holder


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("who was treasurer in May", "The Treasurer thanked everyone."),
        ("who is the clerk of works", "The clerk of works was late."),
        ("who took over as harbour superintendent", "A harbour superintendent left."),
        ("who was elected as the new vice-chair of the board", "The Vice Chairman spoke."),
        ("who has been acting chair", "An acting chairwoman was wanted."),
    ],
)
def test_an_office_is_read_from_who_holds_it(question: str, sentence: str) -> None:
    office = AskedOffice.of(question)
    assert office is not None
    assert office.is_left_open_in(sentence)


@pytest.mark.parametrize(
    "question",
    [
        "who is to paint the boat",
        "who won the cup",
        "what did the treasurer say",
        "who told the treasurer",
        "who is the treasurer's deputy",
        "",
    ],
)
def test_other_questions_ask_for_no_holder(question: str) -> None:
    assert AskedOffice.of(question) is None


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        ("Councillor Example was elected Treasurer.", True),
        ("Mr A B Example – Treasurer, Oldmere Boat Club", True),
        ("They thanked the new Treasurer, Any Body, for the tea.", True),
        ("Treasurer: Any Body", True),
        ("Any Body be appointed as the treasurer", True),
        ("Anna de Example was appointed Treasurer.", True),
        ("Mrs van der Example was appointed Treasurer.", True),
        ("E van Example was elected Treasurer.", True),
        ("There too: A Example, Treasurer of the club", True),
        ("A Example was elected Treasurer.", True),
        ("A Rower came as Treasurer.", False),
        ("The Treasurer thanked Oldmere Boat Club.", False),
        ("Oldmere Boat Club asked whether there was any money before the Treasurer left.", False),
        ("The Deputy Treasurer spoke.", False),
        ("Any Body stood.", False),
    ],
)
def test_a_name_beside_the_office_tells_its_holder(sentence: str, is_told: bool) -> None:
    office = AskedOffice.of("who was treasurer")
    assert office is not None
    assert office.is_told_in(sentence) is is_told


def test_where_nobody_is_named_who_is_put_into_an_office_leaves_it_not_open() -> None:
    office = AskedOffice.of("who was treasurer")
    assert office is not None
    assert office.is_left_open_in("The Treasurer thanked Oldmere Boat Club.")
    assert not office.is_left_open_in("A rower of Oldmere Boat Club was elected Treasurer.")
    assert not office.is_left_open_in("Any Body rowed.")


@pytest.mark.parametrize(
    ("sentence", "names_nobody"),
    [
        ("The search for a treasurer went on.", True),
        ("The boat was painted.", True),
        ("Mr Example, nominee for Treasurer, spoke.", False),
        ("It was Anna Example.", False),
        (f"The treasurer was wanted{', and so was much else' * 5}, said Anna Example.", True),
    ],
)
def test_who_holds_an_office_is_told_by_a_name_near_it(
    sentence: str, *, names_nobody: bool
) -> None:
    office = AskedOffice.of("who is the treasurer")
    assert office is not None
    assert office.names_nobody_in(sentence) is names_nobody


@pytest.mark.parametrize(
    "question",
    ["who is the PCC", "what is the PCC's name", "what was the name of the PCC"],
)
def test_a_pcc_is_found_by_the_name_of_the_office_in_full(question: str) -> None:
    office = AskedOffice.of(question)
    assert office is not None
    assert office.is_told_in("Anna Example (Police and Crime Commissioner)")


@pytest.mark.parametrize(
    ("line", "is_holder"),
    [
        ("Anna Example, Deputy Mayor for Boats; and", True),
        ("Mrs B Example Parish Clerk", True),
        ("The Parish Clerk", False),
        ("Repairs to Mill Lane", False),
    ],
)
def test_a_line_of_somebody_with_an_office_is_told_from_a_title(
    line: str, *, is_holder: bool
) -> None:
    assert lists_holder(line.removesuffix("; and")) is is_holder


def test_a_name_beside_the_office_is_told_without_its_stop() -> None:
    office = AskedOffice.of("who was treasurer")
    assert office is not None
    sentence = "They thanked the Treasurer, Any Body."
    assert [sentence[slice(*at)] for at in office.names_in(sentence)] == ["Any Body"]

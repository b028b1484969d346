import pytest

from index.questions.asked_people import AskedPerson, asked_people


def people(question: str, *things: str) -> list[tuple[str, bool]]:
    found = asked_people(question, lambda name: name in things)
    return [(person.words, person.is_speaker) for person in found]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What did Councillor Example say about drones?", "Councillor Example"),
        ("what did cllr example say about drones", "cllr example"),
        ("Cllr. A Example's question on drones", "Cllr. A Example"),
        ("what has Mrs Anna Example asked", "Mrs Anna Example"),
        ("What did Anna Example say about drones?", "Anna Example"),
        ("What did Example think of drones?", "Example"),
        ("Example's views on drones", "Example"),
        ("according to Anna Example, how many drones are there", "Anna Example"),
        ("the question put by Example", "Example"),
        ("what did Inspector Example report", "Inspector Example"),
        ("what did O’Example say", "O’Example"),
    ],
)
def test_a_person_is_named_by_a_title_or_as_somebody_who_speaks(question: str, words: str) -> None:
    assert people(question) == [(words, True)]


@pytest.mark.parametrize("question", ["Who is Anna Example?", "the letter to Mr Example"])
def test_words_about_a_person_may_be_asked_for_too(question: str) -> None:
    assert [is_speaker for _, is_speaker in people(question)] == [False]


@pytest.mark.parametrize(
    "question",
    [
        "",
        "What did the PCC say about drones?",
        "What did the Chief Constable say about Action Fraud?",
        "what did Members ask",
        "what did the councillor say about councillor training",
        "What did the Panel say?",
        "What did HMICFRS say about drones?",
        "what did example say about drones",
        "the Example Unit bought drones",
    ],
)
def test_roles_bodies_and_other_capitals_are_nobody(question: str) -> None:
    assert people(question) == []


def test_a_name_of_a_place_or_a_thing_is_a_persons_only_behind_a_courtesy() -> None:
    assert people("What did Northshire say?", "Northshire") == []
    assert people("What did Mr Northshire say?", "Northshire") == [("Mr Northshire", True)]


def test_two_people_are_both_found_and_one_only_once() -> None:
    both = "What did Mr Example and Ms Sample say of Mr Example's drones?"
    assert [words for words, _ in people(both)] == ["Mr Example", "Ms Sample"]


@pytest.mark.parametrize(
    ("name", "text", "is_named"),
    [
        ("Example", "Councillor Example asked.", True),
        ("Example", "Councillors Sample, Example and Other were present.", True),
        ("Example", "Cllr A. Example asked.", True),
        ("Example", "Example asked whether drones fly.", True),
        ("Example", "MR EXAMPLE", True),
        ("Example", "Ms Sample thanked Example for it.", True),
        ("Example", "Example drones were shown.", False),
        ("Example", "for example, drones", False),
        ("Example", "drones at Example Road", False),
        ("Example", "drones in Example", False),
        ("Example", "Mr Examples", False),
        ("Anna Example", "Councillor Example asked.", True),
        ("Anna Example", "Cllr A. Example asked.", True),
        ("Anna Example", "Anna Example asked.", True),
        ("Anna Example", "Cllr B. Example asked.", False),
        ("Anna Example", "Councillor Bert Example asked.", False),
    ],
)
def test_minutes_name_a_person_by_surname_with_what_stands_before_it(
    name: str, text: str, *, is_named: bool
) -> None:
    spans = list(AskedPerson(name, name, is_speaker=True).mentions(text))
    assert bool(spans) is is_named
    assert all(text[start:end].casefold() == "example" for start, end in spans)


@pytest.mark.parametrize(
    ("text", "named_as"),
    [
        ("Anna Example asked.", "Anna Example"),
        ("Cllr A. Example asked. Anna Example left.", "Anna Example"),
        ("Cllr A. Example asked.", "A. Example"),
        ("Councillor Example asked.", "Councillor Example"),
        ("Councillor Bert Example asked.", ""),
    ],
)
def test_how_minutes_name_somebody_tells_whether_it_is_sure_to_be_them(
    text: str, named_as: str
) -> None:
    assert AskedPerson("Anna Example", "Anna Example", is_speaker=True).named_in(text) == named_as


def test_who_is_asked_for_by_surname_is_named_by_it() -> None:
    person = AskedPerson("Example", "Cllr Example", is_speaker=True)
    assert person.named_in("Mr A. Example left.") == "Example"

from ingest.language.held_words import HeldWords


def test_a_pattern_added_later_is_told_of_a_text_that_was_asked_about_before() -> None:
    held = HeldWords()
    agreed = held.add(["agreed", "resolved"])
    assert held.bits_of("It was AGREED.") == agreed
    panel = held.add(["the panel"])
    assert held.bits_of("It was AGREED.") == agreed
    assert held.bits_of("The Sub-Panel agreed.") == agreed | panel


def test_a_text_that_holds_no_word_of_any_pattern_is_told() -> None:
    held = HeldWords()
    held.add(["agreed"])
    held.add(["no"])
    assert held.bits_of("It was late.") == 0
    assert held.bits_of("") == 0


def test_a_pattern_that_needs_no_more_than_space_may_be_in_any_text() -> None:
    held = HeldWords()
    of_space = held.add([" ", "agreed"])
    assert held.bits_of("late") == of_space

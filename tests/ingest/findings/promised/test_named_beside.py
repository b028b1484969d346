"""Who is named beside what is to be done, where nothing else says whose it is."""

import pytest

from ingest.findings.promised.named_beside import is_common_word, named_beside

PRESENT = "Present: Ada Vale (AV), Ben Holt (BH), Cllr Moss\n\n"


def beside(words: str, behind: str = "") -> str | None:
    text = f"{PRESENT}{words}{behind}"
    return named_beside(text, len(PRESENT), len(PRESENT) + len(words))


@pytest.mark.parametrize(
    ("words", "behind", "owner"),
    [
        ("It was agreed to write to the farm.", "\n\nAction Ada", "Ada"),
        ("It was agreed to write to the farm.", "\nACTION: AV & BH\n", "AV & BH"),
        ("The gate needs paint.", " (AV)", "AV"),
        ("The gate needs paint.", " (Ada Vale and Ben Holt)\n", "Ada Vale and Ben Holt"),
        ("A list to go to the school.", "\tFinance Officer\n", "Finance Officer"),
        ("A map to come back by June\tBen Holt", "", "Ben Holt"),
        ("AV – funding for a shed.", "", "AV"),
        ("Ben: a rota for the hall.", "", "Ben"),
        ("Funding for a shed – AV", "", "AV"),
        ("A drawing will be made by Ben Holt.", "", "Ben Holt"),
        ("Ada is looking into the drains.", "", "Ada"),
        ("Each Director would look at the locks.", "", "Each Director"),
        ("XY asked to write to the farm.", "", "XY"),
        ("Zoe Oaks and Kit to lean on the builders.", "", "Zoe Oaks and Kit"),
    ],
)
def test_a_mark_a_label_an_agent_or_the_subject_names_who_is_to_act(
    words: str, behind: str, owner: str
) -> None:
    assert beside(words, behind) == owner


def test_a_word_that_the_minutes_have_in_small_letters_too_is_nobodys_name() -> None:
    text = f"{PRESENT}But the bell was late, but rang. Rain fell on the trustees."
    found = {word: is_common_word(word, text) for word in ("But", "Ada", "Zed", "Trustees", "PC")}
    assert found == {"But": True, "Ada": False, "Zed": False, "Trustees": False, "PC": False}


@pytest.mark.parametrize(
    ("words", "behind"),
    [
        ("The gate needs paint.", " (Northgate)"),
        ("It was agreed to write to the farm.", "\n\nAction Transport Team to send the map."),
        ("Ada asked how the drains were.", ""),
        ("Zed is looking into the drains.", ""),
        ("Forms to go to the school.", ""),
        ("Carried, proposed by Ada and seconded by Ben, to paint it.", ""),
        ("Action: order paint", "\tOngoing\n"),
        ("Action: order paint", "\tMay 2024\n"),
    ],
)
def test_a_place_a_stranger_or_whoever_only_asks_owes_nothing(words: str, behind: str) -> None:
    assert beside(words, behind) is None

import pytest

from ingest.findings.speech_labels import speaker_labelled
from tests.ingest.growth import seconds


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("THE CHAIR: Thank you.", "Chair"),
        ("Example Person (Treasurer): Thank you.", "Officer"),
        ("Head of Housing: Thank you.", "Officer"),
        ("\nAda Example: Good morning.\n\nAda Example: Thank you.", "Ada Example"),
        ("\nPublic Toilets: It was agreed to mend them.", None),
    ],
)
def test_who_speaks_is_read_from_the_label_above(text: str, speaker: str | None) -> None:
    assert speaker_labelled(text, len(text)) == speaker


def test_a_name_that_opens_a_line_far_away_is_no_speakers() -> None:
    far = "\nAda Example: Good morning." + "\nIt went on." * 2_000
    text = f"{far}\nAda Example: Thank you."
    assert speaker_labelled(text, len(text)) is None


def test_the_time_to_read_a_label_does_not_grow_with_the_text() -> None:
    names = ("".join(chr(97 + n // 26**place % 26) for place in range(3)) for n in range(4_000))
    text = "".join(f"\nX{name} Example: The report is noted then, I think." for name in names)
    short, long = text[:20_000], text

    def reading(words: str) -> float:
        return seconds(lambda: speaker_labelled(words, len(words)), 20)

    assert len(long) > 8 * len(short)
    assert reading(long) < 4 * reading(short)

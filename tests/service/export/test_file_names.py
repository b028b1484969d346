import pytest

from service.export.file_names import file_stem


@pytest.mark.parametrize(
    ("words", "stem"),
    [
        ("What has the PCC said about Action Fraud?", "what-has-the-pcc-said-about-action-fraud"),
        ("Café “£5” / ../etc", "cafe-5-etc"),
        ("？！", "answer"),
        ("", "answer"),
        ("word " * 40, "-".join(["word"] * 12)),
        ("x" * 200, "x" * 60),
    ],
)
def test_a_file_is_named_after_words_in_letters_that_every_system_takes(
    words: str, stem: str
) -> None:
    assert file_stem(words, "answer") == stem

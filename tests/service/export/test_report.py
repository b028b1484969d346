import pytest

from service.export.report import quoted_lines


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("*PLOT** **57** No comments", "PLOT 57 No comments"),
        (r"c\) **Lamps in Mill Lane** were out", "c) Lamps in Mill Lane were out"),
        ("_10. Oldmere Mill_** – the tenant", "10. Oldmere Mill – the tenant"),
        ("It is *so* and _not_ otherwise.", "It is so and not otherwise."),
        (
            "A note at £5* and 2*3, in snake_case, of ****",
            "A note at £5* and 2*3, in snake_case, of ****",
        ),
        ("A note *", "A note *"),
        ("It cost £4m*", "It cost £4m*"),
        ("*With tax", "*With tax"),
        (r"Kept on C:\-drives", r"Kept on C:\-drives"),
    ],
)
def test_words_are_shown_without_the_signs_of_markdown(stored: str, shown: str) -> None:
    assert ["".join(run.text for run in line) for line in quoted_lines(stored)] == [shown]


def test_what_is_strong_stays_so_where_signs_before_it_are_left_out() -> None:
    stored = "**Lamps:** there are 57 of them"
    at = stored.index("57")
    (line,) = quoted_lines(stored, strong=[(at, at + 2)])
    assert [run.text for run in line if run.is_strong] == ["57"]

from datetime import date
from pathlib import Path

import pytest

from index.book.filters import Filters
from service.following.saved_searches import SavedSearchesError, read_searches, saved_line

FILE = """\
# what the panel asked for
county lines

what has the PCC said about drones | Panel: Thames Valley | from: 2022 | speaker: dpcc
"""


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "searches.txt"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_line_is_a_question_with_its_filters_and_a_comment_is_none(tmp_path: Path) -> None:
    first, second = read_searches(written(tmp_path, FILE))[0]
    assert (first.line, first.question, first.filters) == (2, "county lines", Filters())
    assert (second.line, second.question) == (4, "what has the PCC said about drones")
    assert second.filters == Filters("Thames Valley", "Deputy PCC", date(2022, 1, 1))


def test_what_saves_a_search_is_read_as_that_search(tmp_path: Path) -> None:
    _, search = read_searches(written(tmp_path, FILE))[0]
    line = saved_line(search.question, search.filters)
    assert line == (
        "what has the PCC said about drones | panel: Thames Valley | speaker: Deputy PCC | "
        "from: 2022-01-01"
    )
    ((again,), _) = read_searches(written(tmp_path, line))
    assert again.key == search.key


def test_a_search_is_known_by_a_digest_that_holds_no_word_of_it(tmp_path: Path) -> None:
    text = "County  lines\ncounty lines | panel: Vale\ncounty lines"
    searches, bad = read_searches(written(tmp_path, text))
    assert len({search.key for search in searches}) == 2
    assert "county" not in searches[0].key
    assert [(one.line, one.reason) for one in bad] == [
        (3, "it repeats line 1; take one of them out")
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("drones | pannel: Vale", "no filter “pannel”; did you mean “panel”?"),
        ("drones | panel", "the filter “panel” has no value; write it as “panel: …”"),
        ("drones | from: soon", "“soon” is not a date"),
        ("drones | speaker: king", "no speaker role “king”"),
        ("| panel: Vale", "the question is empty"),
        ("x" * 1_001, "longer than 1,000 characters"),
    ],
)
def test_a_bad_line_is_told_with_its_number_and_the_others_are_read(
    tmp_path: Path, line: str, reason: str
) -> None:
    searches, (bad,) = read_searches(written(tmp_path, f"county lines\n{line}\nprecept\n"))
    assert [search.question for search in searches] == ["county lines", "precept"]
    assert bad.line == 2
    assert reason in bad.reason


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"# nothing\n\n", "holds no search"),
        (b"\xff\xfe\x00", "no text in UTF-8"),
        (b"a\n" * 100_001, "is larger than 200,000 bytes"),
        (b"".join(b"question %d\n" % n for n in range(501)), "holds 501 searches"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_of(tmp_path: Path, data: bytes, told: str) -> None:
    file = tmp_path / "searches.txt"
    file.write_bytes(data)
    with pytest.raises(SavedSearchesError, match=told):
        read_searches(file)
    with pytest.raises(SavedSearchesError, match="cannot be read"):
        read_searches(tmp_path / "none.txt")

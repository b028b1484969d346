import re
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ingest.language.sought
from ingest.language.roles import ROLE
from ingest.language.sought import Sought

OFTEN = 600
PATTERNS = (
    (r"\bit\s++was\s++(?:agreed|resolved)\b", re.NOFLAG),
    (r"\b[Aa]greed\b", re.NOFLAG),
    (r"(?:the\s++)?panel|board", re.IGNORECASE),
    (r"(?i:the\s++CHAIR)(?!man)|\bPCC\b", re.NOFLAG),
    (r"(?<=the\s)clerk(?:s\b)?", re.IGNORECASE),
    (r"\d{1,2}(?:st|nd)?\s++May", re.NOFLAG),
    (r"(?:a|b){2,3}\W*", re.NOFLAG),
    (rf"(?<!\w)(?:{ROLE})(?!\w)", re.NOFLAG),
)
BESIDE = [(Sought(pattern, flags), re.compile(pattern, flags)) for pattern, flags in PATTERNS]
WORDS = st.sampled_from(
    "it was agreed Agreed AGREED resolved the The panel Board CHAIR Chairman PCC pcc clerk Clerks "
    "4 1st May aab ba , . Chief Constable Member of public Finance Officer".split()
)


@pytest.mark.parametrize(("sought", "alone"), BESIDE, ids=[s.pattern[:40] for s, _ in BESIDE])
@given(words=st.lists(WORDS, max_size=8), start=st.integers(0, 12), length=st.integers(0, 40))
def test_what_is_sought_is_found_where_the_pattern_alone_finds_it(
    sought: Sought, alone: re.Pattern[str], words: list[str], start: int, length: int
) -> None:
    text = " ".join(words)
    for bounds in ((0, len(text)), (start, start + length)):
        found, right = sought.search(text, *bounds), alone.search(text, *bounds)
        assert (found and found.span()) == (right and right.span())
        assert [m.span() for m in sought.finditer(text, *bounds)] == [
            m.span() for m in alone.finditer(text, *bounds)
        ]
    assert sought.may_be_in(text) or alone.search(text) is None
    assert sought.sub("-", text) == alone.sub("-", text)
    assert sought.sub("-", text, count=1) == alone.sub("-", text, count=1)
    assert sought.subn("-", text) == alone.subn("-", text)


@pytest.mark.parametrize(
    ("pattern", "flags", "text"),
    [
        (r"\bit\s++was\s++(?:agreed|resolved)\b", re.NOFLAG, "It was a long night."),
        (r"(?:the\s++)?(?:panel|board)", re.IGNORECASE, "A member asked why."),
        (r"\b[Aa]greed\b", re.NOFLAG, "The sum was disputed."),
    ],
)
def test_a_text_without_the_words_that_an_often_sought_pattern_needs_is_told(
    pattern: str, flags: re.RegexFlag, text: str
) -> None:
    sought = Sought(pattern, flags)
    for _ in range(OFTEN):
        sought.search(text)
    assert not sought.may_be_in(text)


@pytest.mark.parametrize(
    ("pattern", "flags"),
    [
        (r"paris|ask|ſt|straße|µ", re.IGNORECASE),
        (r"İx|ıx|KX|σς", re.IGNORECASE),
        (r"(?i:ı)(?-i:k)|Åb", re.NOFLAG),
        (r"(ab)?(?(1)cd|ef)", re.NOFLAG),
        (r"(?=.*zz)ab|(?<!x)cd", re.DOTALL),
        (r"(?:abc|)d|(?:ef){0,2}g", re.NOFLAG),
        (r"(?x) a b # zz" "\n|c d", re.NOFLAG),
    ],
)
@given(
    parts=st.lists(st.sampled_from([*"abcdefgxzẞßſsStTkKKåÅÅİIiıσςΣµμ", "zz", "pariſ", "ß"])),
    bounds=st.tuples(st.integers(-3, 6), st.integers(-3, 30)),
)
def test_letters_that_fold_apart_and_patterns_with_conditions_are_found_alike(
    pattern: str, flags: re.RegexFlag, parts: list[str], bounds: tuple[int, int]
) -> None:
    sought, alone, text = often_sought(pattern, flags), re.compile(pattern, flags), "".join(parts)
    found = [m.span() for m in sought.finditer(text, *bounds)]
    assert found == [m.span() for m in alone.finditer(text, *bounds)]
    assert (sought.search(text) is None) == (alone.search(text) is None)


@pytest.mark.parametrize("text", "i I ı İ xi xı pariſ PARİS".split())
def test_an_i_with_a_dot_or_none_is_found_in_whatever_case(text: str) -> None:
    for pattern in ("i", "ı", "İ", "paris"):
        is_found = re.search(pattern, text, re.IGNORECASE) is not None
        assert (often_sought(pattern, re.IGNORECASE).search(text) is not None) is is_found


@pytest.mark.parametrize("parsed", [None, [("LITERAL",)], [("BRANCH", 1)]])
def test_where_python_parses_patterns_in_another_way_every_text_is_searched(
    monkeypatch: pytest.MonkeyPatch, parsed: object
) -> None:
    def parser(_: str) -> object:
        if parsed is None:
            raise ModuleNotFoundError("re._parser")
        return SimpleNamespace(parse=lambda *_: parsed)

    monkeypatch.setattr(ingest.language.sought, "import_module", parser)
    sought = often_sought("agreed", re.NOFLAG)
    assert sought.may_be_in("none")
    assert sought.search("It was agreed.") is not None


def often_sought(pattern: str, flags: re.RegexFlag) -> Sought:
    """A pattern of which what it needs has been read."""
    sought = Sought(pattern, flags)
    for _ in range(OFTEN):
        sought.search("?")
    return sought


def test_a_pattern_that_needs_no_words_may_be_in_any_text() -> None:
    sought = Sought(r"\d+|\s")
    assert all(sought.may_be_in("none") for _ in range(OFTEN))

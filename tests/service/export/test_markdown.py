"""What is written is read back with a Markdown parser: nothing of the minutes is markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from service.export.answer_report import answer_report
from service.export.check_report import check_report
from service.export.markdown import markdown
from service.export.report import Report, Verbatim, lines_of
from service.export.safe_text import cleaned
from tests.service.export.samples import ADDRESS, answer, check, citation, match, quote

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
HOSTILE = [
    "# Heading",
    "## closed ##",
    "- item",
    "+ item",
    "1. one",
    "12) twelve",
    "> quoted",
    "***",
    "---",
    "===",
    "```\ncode\n```",
    "~~~",
    "    indented",
    "\tindented",
    "<script>alert(1)</script>",
    "<!-- hidden -->",
    "[click](https://bad.example)",
    "![image](https://bad.example/x.png)",
    "[ref]: https://bad.example",
    "<https://bad.example>",
    "https://bad.example www.bad.example me@bad.example",
    "*strong* __strong__ ~~gone~~ `code`",
    "&lt;b&gt; &amp; &#35;",
    "a | b\n--|--\n1 | 2",
    r"back\slash\\ \* \[",
    "line\u2028separator\u0085next",
    "ends in a backslash\\",
    "(1) 3.4m – it’s “fine” [Action: PCC]",
]
MARKS = "#*_`~[]<>()!&|\\-+=:.@$^{}'\" \n\t1a2b"
awkward = st.one_of(st.sampled_from(HOSTILE), st.text(MARKS, max_size=30), st.text(max_size=30))


def tokens(report: Report) -> list[Token]:
    blocks = READER.parse(markdown(report))
    return [token for block in blocks for token in (block, *(block.children or ()))]


def read_text(report: Report) -> list[str]:
    """The text of every block, as a reader sees it."""
    blocks = [block for block in READER.parse(markdown(report)) if block.type == "inline"]
    return ["".join(token.content for token in block.children or ()) for block in blocks]


def kinds(report: Report) -> set[str]:
    return {token.type for token in tokens(report)} - {"text", "inline", "text_special"}


PLAIN = kinds(answer_report(answer(quote("Plain words."), question="plain")))


@pytest.mark.parametrize("words", HOSTILE)
def test_awkward_minutes_are_read_as_the_words_they_are(words: str) -> None:
    cited = citation(title=words, url=words, inferred={"speaker": words})
    report = answer_report(answer(quote(words, cited=cited), question=words, warnings=(words,)))
    assert kinds(report) <= PLAIN
    assert not [token for token in tokens(report) if token.type == "link_open"]


@given(awkward)
def test_whatever_the_words_a_reader_sees_them_and_no_markup(words: str) -> None:
    report = Report("t", None, (Verbatim(lines_of(words)),))
    assert kinds(report) <= PLAIN
    expected = [cleaned(line).strip() for line in words.splitlines() if line.strip()]
    assert read_text(report)[1:] == [line for line in expected if line]


@given(awkward)
def test_whatever_is_asked_the_title_is_one_heading(words: str) -> None:
    headings = [t for t in tokens(Report(words, None, ())) if t.type == "heading_open"]
    assert [heading.tag for heading in headings] == ["h1"]
    assert read_text(Report(words, None, ())) == [cleaned(words).strip()]


@pytest.mark.parametrize("words", HOSTILE)
def test_drafts_and_earlier_questions_are_escaped_too(words: str) -> None:
    report = check_report(check(words, match(words, words), nearest=(match(words, words),)))
    assert kinds(report) <= PLAIN
    assert {t.attrs["href"] for t in tokens(report) if t.type == "link_open"} == {ADDRESS}


def test_addresses_of_meetings_are_links_and_the_citation_can_be_copied() -> None:
    cited = citation()
    report = answer_report(answer(quote("Words.", cited=cited)))
    (link,) = [token for token in tokens(report) if token.type == "link_open"]
    assert link.attrs["href"] == ADDRESS
    assert f"— {cited.text}" in read_text(report)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://a.example/ x", "https://a<b>", ""])
def test_only_plain_web_addresses_are_links(url: str) -> None:
    report = answer_report(answer(quote("Words.", cited=citation(url=url))))
    assert not [token for token in tokens(report) if token.type == "link_open"]


def test_bare_addresses_are_broken_for_readers_that_link_them_unasked() -> None:
    text = markdown(Report("https://a.example www.b.example c@d.example", None, ()))
    assert text == "# https\\://a.example www\\.b.example c\\@d.example\n"


def test_the_whole_may_stand_below_a_heading_of_a_page() -> None:
    text = markdown(answer_report(answer(quote("Words."))), title_level=3)
    levels = {len(line.split()[0]) for line in text.splitlines() if line.startswith("#")}
    assert levels == {3, 4, 5}


@given(st.text("ab \n-_*", max_size=30), st.data())
def test_marking_words_changes_no_words(words: str, data: st.DataObject) -> None:
    cuts = data.draw(st.lists(st.integers(0, len(words)), max_size=6, unique=True))
    spans = [(a, b) for a, b in zip(sorted(cuts)[::2], sorted(cuts)[1::2], strict=False)]
    joined = ["".join(run.text for run in line) for line in lines_of(words, spans)]
    assert joined == [line.strip() for line in words.splitlines() if line.strip()]

from collections import Counter
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.errors import RefusedDocumentError
from ingest.readers.html.decoding import decode_html
from ingest.readers.html.html_lines import HtmlLine, Link, fragment_lines, page_lines
from tests.visible_text import visible_characters

TAGS = st.sampled_from(
    "div p span b table tr td th ul ol li a br img pre title textarea select option h2 hr form "
    "center font section nav o:p ai1 em sup blockquote dl dt dd unknown".split()
)
MARKUP = st.one_of(
    st.builds("<{}>".format, TAGS),
    st.builds("</{}>".format, TAGS),
    st.sampled_from(
        [
            *(
                "<!-- -->",
                "<![if x]>",
                "&amp;",
                "&nbsp;",
                "&#8217;",
                "&",
                "<",
                ">",
                '"',
                "</",
                "<!",
            ),
            *("<p class='mgWordPara'>", "<a href='x'>", "<ol type=i start=9>", "\0", "<p style=x>"),
        ]
    ),
    st.text(max_size=12),
)
PAGES = st.lists(MARKUP, max_size=40).map("".join)


def texts(html: str) -> list[str]:
    return [line.text for line in fragment_lines(html)]


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<p>one</p><p>two</p>", ["one", "two"]),
        ("<p>one<p>two", ["one", "two"]),
        ("loose<div>in<div>side</div>out</div>", ["loose", "in", "side", "out"]),
        ("<p>po<b>li</b>ce</p>", ["police"]),
        ("<p>wrapped\n  in the   source</p>", ["wrapped in the source"]),
        ("<p>a&nbsp;&nbsp;b &amp; c&#8217;s &pound;3</p>", ["a\u00a0\u00a0b & c’s £3"]),
        ("<p>First.<br>Second</p>", ["First.", "Second"]),
        ("<p>broken in<br>the middle</p>", ["broken in the middle"]),
        ("<p>One thing<br/>Another thing</p>", ["One thing", "Another thing"]),
        ("<pre>one\ntwo</pre>", ["one two"]),
        ("<pre>One.\nTwo.</pre>", ["One.", "Two."]),
        ("<p>\u00a0</p><p> </p><p></p>", []),
        ("<p>shown</p><script>not</script><style>not</style><!-- not -->", ["shown"]),
        ("<noscript>not</noscript><template><p>not</p></template>shown", ["shown"]),
        ("<o:p>office</o:p>", ["office"]),
        ("<p>1 < 2 and a<b>c</b></p>", ["1 < 2 and ac"]),
        ("<select><option>a<option>b</select><button>c</button>", ["a", "b", "c"]),
    ],
)
def test_paragraphs_are_lines_and_inline_tags_part_no_words(html: str, lines: list[str]) -> None:
    assert texts(html) == lines


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<ul><li>one</li><li>two</ul>", ["· one", "· two"]),
        ("<ol><li>one<li>two</ol>", ["1. one", "2. two"]),
        ("<ol start=3><li>c<li value=7>g<li>h</ol>", ["3. c", "7. g", "8. h"]),
        ("<ol type=a><li>x<li>y</ol>", ["a. x", "b. y"]),
        ("<ol type=I start=4><li>x</ol>", ["IV. x"]),
        ("<ol type=i start=99999999999><li>x</ol>", ["i. x"]),
        ("<ol><li>one<ul><li>in</ul><li>two</ol>", ["1. one", "· in", "2. two"]),
        ("<ul><li><p>first</p><p>then</p></li></ul>", ["· first", "then"]),
        ("<ul><li>(1) Why?</li><li>· dotted</li></ul>", ["(1) Why?", "· dotted"]),
        ("<ul><li></li></ul><p>after</p>", ["after"]),
        ("<ul class=mgActionList><li>Share this item</li></ul>", ["Share this item"]),
    ],
)
def test_list_items_are_led_by_what_the_page_shows(html: str, lines: list[str]) -> None:
    assert texts(html) == lines


def test_words_list_paragraphs_keep_or_get_their_markers() -> None:
    with_marker = (
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>"
        "<span style='mso-list:Ignore'>\uf0b7<span>&nbsp; </span></span><![endif]>A point</p>"
    )
    without = "<p class=MsoListParagraph style='mso-list: l0 level1 lfo1'>A point</p>"
    assert texts(with_marker + without) == ["·\u00a0 A point", "· A point"]


def test_a_table_of_figures_has_a_line_for_each_row() -> None:
    html = "<table><tr><th>Crime<th>2019</tr><tr><td><p>Theft</p><td>25<td></tr></table>after"
    assert texts(html) == ["Crime | 2019", "Theft | 25", "after"]


def test_a_table_with_long_texts_keeps_its_paragraphs_apart() -> None:
    long = "The PCC reported on it at length. " * 12
    assert texts(f"<table><tr><td>1<td><p>{long}</p><p>More</p></table>") == [
        "1",
        long.strip(),
        "More",
    ]


def test_the_rows_of_a_table_know_their_cells_and_columns() -> None:
    long = "The PCC reported on it at length. " * 12
    first, second = fragment_lines(
        "<table><tr><th>No</th><th>Question</th><th>Response</th></tr>"
        f"<tr><td>1</td><td>Why?</td><td><p>{long}</p><p>More.</p></td></tr></table>"
    )
    assert first.cells is not None
    assert first.cells.is_heading
    assert not first.is_heading
    assert second.cells is not None
    assert second.cells.columns == ("No", "Question", "Response")
    assert [second.text[start:end] for start, end in second.cells.cells] == [
        "1",
        "Why?",
        f"{long.strip()} More.",
    ]


def test_a_cell_over_two_columns_leaves_the_others_in_their_place() -> None:
    _, row = fragment_lines(
        "<table><tr><td>Name<td>District<td>Role</tr><tr><td colspan=2>All<td>Chair</tr></table>"
    )
    assert row.cells is not None
    assert [row.text[start:end] for start, end in row.cells.cells] == ["All", "", "Chair"]


def test_a_table_of_items_says_where_each_begins() -> None:
    long = "The PCC reported on it at length. " * 12
    lines = fragment_lines(
        "<table><tr><th>Item<th>Discussion</tr>"
        f"<tr><td>Fraud<td><p>{long}</p><p>More</p></tr><tr><td>Close<td>At noon.</tr></table>"
    )
    opening = [line.text.partition(" |")[0] for line in lines if line.opens_item]
    assert opening == ["Fraud", "Close"]


def test_lines_of_print_that_are_paragraphs_of_their_own_are_put_together() -> None:
    html = (
        "<p>The Panel asked whether the number of officers</p><p>had risen. The Commissioner told "
        "them that</p><p>it had. A Member asked what it cost. The cost</p><p>was met.</p><p>"
        "It was agreed.</p>"
    )
    assert len(texts(html)) == 2


def test_a_table_that_lays_out_items_keeps_its_cells() -> None:
    lines = fragment_lines("<table><tr><td>7<td><p>Title</p><p>Minutes:</p></tr></table>")
    assert [(line.text, line.row, line.cell) for line in lines] == [
        ("7", 0, 0),
        ("Title", 0, 1),
        ("Minutes:", 0, 1),
    ]


def test_the_header_of_an_article_is_its_own_and_that_of_the_site_is_not() -> None:
    lines = page_lines(
        b"<body><header>A site</header><main><header><h1>Minutes</h1></header>"
        b"<div class=page-header>of the Board</div><nav>Next</nav></main></body>"
    ).lines
    assert [(line.text, "chrome" in line.marks) for line in lines] == [
        ("A site", True),
        ("Minutes", False),
        ("of the Board", False),
        ("Next", True),
    ]


def test_the_header_of_a_section_is_none_of_the_sites() -> None:
    page = b"<header>Site</header><section><header><h2>Fraud</h2></header><p>Noted.</p></section>"
    marked = {line.text: "chrome" in line.marks for line in page_lines(page).lines}
    assert marked == {"Site": True, "Fraud": False, "Noted.": False}


def test_how_far_a_line_is_bold_from_the_first_is_known() -> None:
    [line] = page_lines(b"<li><b>Fraud</b> The report was <b>noted</b>.</li>").lines
    assert line.text[: line.bold_to].endswith("Fraud")


def test_links_headings_and_bold_are_known() -> None:
    lines = fragment_lines(
        "<h2>Title</h2><p>2.1 <b>Bold</b>:</p><p>Not <b>all</b></p><p>See <a href=' x.aspx '>the "
        "<i>item</i></a>.</p>"
    )
    assert [line.is_heading for line in lines] == [True, True, False, False]
    assert lines[3] == HtmlLine("See the item.", "p", links=(Link("x.aspx", "the item"),))


def test_words_for_a_picture_are_a_line_of_their_own() -> None:
    lines = fragment_lines("<a href=/><img src=x alt='Exampleshire Council logo'></a>")
    assert [(line.text, line.tag) for line in lines] == [("Exampleshire Council logo", "img")]


def test_the_head_states_address_base_and_site() -> None:
    page = page_lines(
        b"<head><base href='https://a.example/x/'><link rel=canonical href='https://a.example/c'>"
        b"<meta property=og:site_name content='The  Council'><title>T</title></head><p>x"
    )
    assert (page.base, page.address, page.site) == (
        "https://a.example/x/",
        "https://a.example/c",
        "The Council",
    )
    assert [(line.text, line.tag) for line in page.lines] == [("T", "title"), ("x", "p")]


@pytest.mark.parametrize("times", [1, 2, 3])
def test_a_body_escaped_more_than_once_is_read_all_the_same(times: int) -> None:
    html = "<p class='MsoNormal'>The PCC&nbsp;said &pound;3 &amp; more</p>"
    for _ in range(times):
        html = html.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert texts(html) == ["The PCC\u00a0said £3 & more"]


def test_plain_text_in_place_of_markup_keeps_its_paragraphs() -> None:
    assert texts("One &amp; two.\n\nThree\nand four.") == ["One & two.", "Three and four."]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<p>é’£</p>".encode(), "<p>é’£</p>"),
        (b"\xef\xbb\xbf<p>\xc3\xa9</p>", "<p>é</p>"),
        ("<p>é</p>".encode("utf-16"), "<p>é</p>"),
        ("<p>some text</p>".encode("utf-16-le"), "<p>some text</p>"),
        ("<p>some text</p>".encode("utf-16-be"), "<p>some text</p>"),
        (b"<p>\x93quoted\x94 \xa3</p>", "<p>“quoted” £</p>"),
        (b"<meta charset=iso-8859-1>\x93\xa3", "<meta charset=iso-8859-1>“£"),
        (b"<meta charset=windows-1250>\x8a", "<meta charset=windows-1250>Š"),
        (b"<meta charset=utf-8>\xc3\xa9 \x92 \x81", "<meta charset=utf-8>é ’ \x81"),
        (b"<meta charset=unicode_escape>\x92", "<meta charset=unicode_escape>’"),
    ],
)
def test_the_encoding_is_found_and_no_byte_is_lost(data: bytes, text: str) -> None:
    assert decode_html(data) == text


@settings(max_examples=400)
@given(PAGES)
def test_any_markup_is_read_without_losing_a_character(html: str) -> None:
    page = html.encode("utf-8", "replace")
    found = Counter("".join(line.text for line in page_lines(page).lines))
    assert not visible_characters(page) - found


@given(st.lists(TAGS, max_size=30), st.text(alphabet="abc &<>\"'é’\u00a0", max_size=30))
def test_text_inside_any_tags_is_kept_in_its_order(tags: list[str], words: str) -> None:
    escaped = words.replace("&", "&amp;").replace("<", "&lt;")
    html = "".join(f"<{tag}>" for tag in tags) + escaped
    found = "".join(line.text for line in page_lines(html.encode()).lines)
    assert "".join(words.split()) in "".join(found.split())


@given(st.binary(max_size=300))
def test_any_bytes_are_read(data: bytes) -> None:
    for line in page_lines(data).lines:
        assert line.text.strip()


@pytest.mark.parametrize(
    "opening", ["<div>", "<b>", "<ul><li>", "<table><tr><td>", "<a href=x>", "<blockquote><p>"]
)
def test_a_page_nested_a_hundred_thousand_deep_is_read(opening: str) -> None:
    began = process_time()
    lines = page_lines((opening * 100_000 + "the words").encode()).lines
    assert lines[-1].text.removeprefix("· ") == "the words"
    assert process_time() - began < 30


def test_a_page_that_would_take_minutes_is_refused_in_seconds() -> None:
    began = process_time()
    with pytest.raises(RefusedDocumentError, match="too entangled"):
        page_lines(b"<div>" * 100_000 + b"</p>" * 100_000)
    assert process_time() - began < 30


@pytest.mark.parametrize(
    "page", ["a<br>" * 100_000, "<" * 500_000, "&" * 500_000, "<p a='" * 100_000, "<!--" * 200_000]
)
def test_a_long_page_of_one_thing_is_read_in_time(page: str) -> None:
    began = process_time()
    page_lines(page.encode())
    assert process_time() - began < 20

from service.export.html_mail import html_mail
from service.export.report import (
    Heading,
    Items,
    Paragraph,
    Quotation,
    Report,
    Source,
    lines_of,
)


def test_words_of_minutes_are_no_markup_and_only_plain_addresses_are_links() -> None:
    hostile = '<script>alert("1")</script> & more'
    page = html_mail(
        Report(
            f"Title {hostile}",
            None,
            (
                Heading(f"Heading {hostile}", 1),
                Quotation(
                    lines_of(f"First {hostile}\nsecond line"),
                    Source(f"Label {hostile}", "javascript:alert(1)", (f"Remark {hostile}",)),
                ),
                Quotation(lines_of("Words"), Source("Label", "https://a.example/m?a=1&b=2")),
                Paragraph("In the minutes: https://b.example/m#quote", is_strong=True),
                Items((hostile,)),
            ),
        )
    )
    assert "<script" not in page
    assert page.count("&lt;script&gt;") == 7
    assert "javascript:" not in page
    assert "<p>“First &lt;script&gt;" in page
    assert "<p>second line”</p></blockquote>" in page
    assert '<a href="https://a.example/m?a=1&amp;b=2">Label</a>' in page
    assert '<strong>In the minutes: <a href="https://b.example/m#quote">' in page

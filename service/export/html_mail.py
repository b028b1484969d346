"""A report as HTML for a mail: plain elements, no style sheet, nothing that is fetched."""

from collections.abc import Iterator
from html import escape

from service.export.report import (
    FilePart,
    Heading,
    Items,
    Line,
    Paragraph,
    Quotation,
    Report,
    Source,
    Trail,
    Verbatim,
)
from service.export.safe_text import cleaned, link_address


def html_mail(report: Report) -> str:
    """The report as a page that a mail program shows."""
    title = _safe(report.title)
    parts = "\n".join(words for part in report.in_full() for words in _part(part))
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f"</head>\n<body>\n<h1>{title}</h1>\n{parts}\n</body></html>\n"
    )


def _part(part: FilePart) -> Iterator[str]:
    match part:
        case Heading(text, level):
            yield f"<h{level + 1}>{_safe(text)}</h{level + 1}>"
        case Paragraph(text, is_strong):
            words = _linked(text)
            yield f"<p>{f'<strong>{words}</strong>' if is_strong else words}</p>"
        case Quotation(lines, source):
            quoted = "".join(f"<p>{words}</p>" for words in _quoted(lines))
            yield f"<blockquote>{quoted}</blockquote>"
            yield _source(source)
        case Items(points):
            yield f"<ul>{''.join(f'<li>{_linked(point)}</li>' for point in points)}</ul>"
        case Source():
            yield _source(part)
        case Verbatim(lines):
            yield from (f"<p>{_line(line)}</p>" for line in lines)
        case Trail(entries):
            for one in entries:
                yield f"<p>{_safe(f'{one.date}, {one.event}: “{one.words}”')}</p>"
                yield _source(one.source)


def _quoted(lines: tuple[Line, ...]) -> Iterator[str]:
    for number, line in enumerate(lines):
        closing = "”" if number == len(lines) - 1 else ""
        yield f"{'' if number else '“'}{_line(line)}{closing}"


def _line(line: Line) -> str:
    return "".join(f"<b>{_safe(r.text)}</b>" if r.is_strong else _safe(r.text) for r in line)


def _source(source: Source) -> str:
    link = link_address(source.url)
    label = f'<a href="{escape(link)}">{_safe(source.label)}</a>' if link else _safe(source.label)
    remarks = "".join(f"<br>{_safe(remark)}" for remark in source.remarks)
    return f"<p>— {label}{remarks}</p>"


def _linked(text: str) -> str:
    """Our own words, of which the last may be an address."""
    before, _, last = text.rpartition(" ")
    if not link_address(last):
        return _safe(text)
    return f'{_safe(before)} <a href="{escape(last)}">{_safe(last)}</a>'


def _safe(text: str) -> str:
    # A stretch of white space is one space, but where a run begins or ends with one it stays.
    words = cleaned(f"|{text}|")[1:-1]
    return escape(words)

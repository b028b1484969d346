"""Lines that make careless patterns slow, for each form in which minutes come.

Every text is made of so many characters of one repeated piece, in paragraphs as long as minutes
may have them, so that twice the characters should take twice the time.
"""

import io
import zipfile
from collections.abc import Callable, Iterator
from html import escape

PIECES = (
    *("_", "-", "*", ".", "…", "[", "(", "|", ">", "#", "a", "A", "1", "_ ", "* ", "- ", "· ", "`"),
    *("RESOLVED ", "RESOLVED\n", "PART II ", "CONFIDENTIAL ", "ACTION ", "ACTION: ", "[Action: "),
    *("agenda and draft ", "minutes of ", "members of the public ", "the press and public, "),
    *("exclusion of the public ", "100A(4) ", "held in ", "Council ", "Police and Crime Panel "),
    *("questions: ", "asked whether ", "the PCC said ", "Agenda item\n\n", "1.1.1", "1. Item\n\n"),
    *(
        "(1) Why?\n\n[Reply.]\n\n",
        "item 1 and ",
        "Minutes:\n\n",
        "* bullet\n",
        "**a** ",
        "a_b_",
        "—",
    ),
    *(
        "<",
        "<!-- ",
        "&lt;",
        "Cllr. ",
        "\u00a0",
        " \n",
        "that ",
        "4 March 2022 ",
        "12/2021 ",
        "“",
        "’",
        "a’",
    ),
    # Tables and bars.
    *(
        "| a | b |\n",
        "| Cllr Example | 3 |\n\n",
        "a\tb\t",
        "│ a ",
        "═",
        "| |\n",
        "|---",
        "a   b   ",
    ),
    *("Action | Owner | By\n", "1 | Item | Minutes\n\n"),
    # Lists of actions, and promises.
    *("Action: Clerk\n\n", "• the Clerk to write\n", "ACTION: the Clerk to write. ", "Action 1: "),
    *("The Clerk would send figures ", "the PCC would provide a report by 4 March "),
    *("would be circulated to members ", "Clerk to write by "),
    # Names with titles.
    *("Ms A Example, Chief Constable, ", "Mr Example (Chair) ", "Councillor Example ", "EXAMPLE "),
    *("Example ", "Example-Sample’", "Abcdefghij", "Cllrs A Example and B Sample, ", "A. B. "),
    *("Head of ", "Beat Manager and ", "Example said ", "and Example Sample ", "Officer (AB) "),
    *("Present: Mr A Example\n", "Example (Chair): "),
    # Verbs of decisions.
    *("The Panel agreed to note ", "It was agreed that ", "was proposed by and seconded by "),
    *("RESOLVED: (1) ", "was carried ", "be approved ", "Voting: unanimous\n", "For 3 Against 2 "),
    # Numbers of items and questions.
    *(
        "1.1.1 Item\n\n",
        "23-24/PCP/25 ",
        "18.11.1 Item\n\n",
        "(a) ",
        "Item 3: ",
        "1.\n\n",
        "ITEM\n\n",
    ),
    *("2. Police: it was said.\n\n", "<AI1>\n", "Q1 – Why? ", "Question 1 from Example: "),
    *("Why? The PCC said ", "the PCC was asked ", "wished to know "),
    # Words that all but close a meeting.
    *("excluded ", "private session ", "not for publication ", "the public left ", "moved that "),
)
_LINE = 2_000  # characters, after which a paragraph ends
_RUN = 200  # marks or spaces in a row, after which comes a letter


def minutes_of(piece: str, length: int) -> str:
    """Minutes whose discussion is a piece again and again, in paragraphs."""
    lines: list[str] = []
    run = piece if any(c.isalnum() for c in piece) else piece * (_RUN // len(piece)) + "x"
    whole = run * (length // len(run) + 1)
    lines = [whole[at : at + _LINE] for at in range(0, length, _LINE)]
    return "Agenda item\n\nA title\n\nMinutes:\n\n" + "\n\n".join(lines) + "\n"


def html_of(text: str) -> bytes:
    """The same as a page."""
    body = "".join(f"<p>{escape(line)}</p>\n" for line in text.split("\n\n"))
    return f"<html><body><h1>Agenda item</h1>{body}</body></html>".encode()


def printed_html_of(text: str) -> bytes:
    """The same as a page of printed minutes."""
    body = "".join(f"<p>{escape(line)}</p>\n" for line in text.split("\n\n"))
    return f"<html><body>&lt;AI1&gt;<p>1 Title</p>{body}&lt;/AI1&gt;</body></html>".encode()


def xml_of(text: str) -> bytes:
    """The same as an answer of the web service."""
    return (
        "<meeting><agendaitems><agendaitem><agendaitemid>1</agendaitemid><agendaitemtitle>A title"
        f"</agendaitemtitle><minutes>{escape(escape(text))}</minutes></agendaitem></agendaitems>"
        "</meeting>"
    ).encode()


def word_of(text: str) -> bytes:
    """The same as a Word file."""
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f"<w:p><w:r><w:t>{escape(p)}</w:t></w:r></w:p>" for p in text.split("\n\n"))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>',
        )
    return packed.getvalue()


FORMS: dict[str, Callable[[str], bytes]] = {
    "copy.txt": str.encode,
    "copy.md": str.encode,
    "page.html": html_of,
    "printed.html": printed_html_of,
    "meeting.xml": xml_of,
    "minutes.docx": word_of,
}


def meeting_of(piece: str, length: int) -> str:
    """Printed minutes of a whole meeting with such a discussion under each item."""
    text = minutes_of(piece, length).partition("Minutes:\n\n")[2]
    items = "".join(
        f"{number}. Item number {number}\n\n{part}\n\n"
        for number, part in enumerate(_parts(text), 1)
    )
    return f"Minutes of the meeting held on 4 March 2022\n\n{items}"


def _parts(text: str) -> Iterator[str]:
    paragraphs = text.split("\n\n")
    for at in range(0, len(paragraphs), 5):
        yield "\n\n".join(paragraphs[at : at + 5])

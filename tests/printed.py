"""Minutes of a whole meeting, invented for tests, and the files they are printed to."""

import io
import zipfile
from collections.abc import Mapping

import make_sample_documents
from printed_pdf import pdf_bytes
from printed_word import word_bytes

from ingest.findings.asked.exchanges import exchanges_of
from ingest.record import Reading
from tests.ingest.divided import document

__all__ = [
    "MEETING",
    "exchanges",
    "kinds",
    "make_sample_documents",
    "pdf_bytes",
    "texts",
    "word_bytes",
    "word_of_xml",
    "zipped",
]

MEETING = """\
# Exampleshire Police and Crime Panel

Minutes of the meeting held on Friday, 4 March 2022 at 10.30 am

Venue: County Hall, Exampleton

Present:

| Members | Councils |
| 12 Members | of eight councils |
| 2 members | Independent |

## 7. Apologies for absence

Apologies were received from two Members.

## 8. Road safety

To receive the report of the PCC.

The Panel considered a report, in which these points were made:

1. Fewer collisions on rural roads

2. Safer journeys to school

Members’ Questions

(1) Could the PCC say how speeding near schools was being tackled?

[The PCC reported that mobile cameras had been bought. They would visit each school twice a year.

The Chief Constable added that officers would warn drivers first. Fines followed a second offence.]

(2) What was being done for the self-employed who were defrauded?

[The Deputy PCC replied that an international campaign would run in December. [Action: PCC]

It would be repeated.]

**RESOLVED** – That the report be noted.

## 9. Work programme

- The Panel would meet in June

- A visit was planned

The meeting closed at 12.50 pm
"""

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def exchanges(reading: Reading) -> list[tuple[str | None, str, str]]:
    """Each question with its reply, as plain words with single spaces."""
    text = reading.text
    return [
        (
            found.number,
            " ".join(text[found.question_start : found.question_end].split()),
            " ".join(text[found.reply_start or 0 : found.reply_end or 0].split()),
        )
        for found in exchanges_of(document(text, reading.division))
    ]


def texts(reading: Reading, kind: str) -> list[str]:
    """The words of all blocks of a kind."""
    return [reading.text[b.start : b.end] for b in reading.division.blocks if b.kind == kind]


def kinds(reading: Reading) -> list[str]:
    """The kinds of the blocks in order."""
    return [block.kind for block in reading.division.blocks]


def word_of_xml(body: str, parts: Mapping[str, str] | None = None) -> bytes:
    """A Word file with this body; ``parts`` maps "styles", "numbering", … to what they hold."""
    held = parts or {}
    relations = "".join(
        f'<Relationship Id="r{i}" Type="{_RELATED}/{name.rstrip("0123456789")}" '
        f'Target="{name}.xml"/>'
        for i, name in enumerate(held)
    )
    files = {
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="m" '
        f'Type="{_RELATED}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{_W}" xmlns:mc="mc" xmlns:v="v">'
        f"<w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{relations}'
        "</Relationships>",
        **{
            f"word/{name}.xml": f'<w:{name} xmlns:w="{_W}">{content}</w:{name}>'
            for name, content in held.items()
        },
    }
    return zipped(files)


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """An archive of these files."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()

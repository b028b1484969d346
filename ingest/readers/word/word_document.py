"""The reader for minutes in Word files (.docx).

The stored text is what the file prints: list numbers stand in it, tracked changes are accepted,
comments and hidden text are left out.
"""

from ingest.layout.printed_lines import PrintedText
from ingest.readers.word.package import open_word
from ingest.readers.word.word_lines import word_lines
from ingest.reading.printed_minutes import read_printed
from ingest.record import Reading

READER = "Word"


def read_word(data: bytes) -> Reading:
    """Read the bytes of a Word file.

    Raises ``RefusedDocumentError`` for an old, locked or broken file, one with macros, one that
    unpacks to more than is safe, and one that does not read like minutes.
    """
    package = open_word(data)
    lines, warnings = word_lines(package)
    printed = PrintedText()
    for line in lines:
        printed.add(line.text, is_heading=line.is_heading, level=line.level, reason=line.reason)
    return read_printed(
        printed,
        reader=READER,
        title=package.core_title(),
        warnings=warnings,
    )

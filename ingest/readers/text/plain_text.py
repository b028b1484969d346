"""The reader for plain text: printed minutes, copies of meeting pages and of agenda-item pages.

The stored text is the file itself.
"""

from ingest.layout.text_lines import text_lines
from ingest.reading.division import divide_source
from ingest.reading.printed_minutes import lay_out
from ingest.record import Reading

READER = "plain text"


def read_plain_text(text: str, *, as_minutes: bool = False) -> Reading:
    """Read minutes in plain text, of a whole meeting or of one agenda item.

    Raises ``RefusedDocumentError`` where the text records no meeting, unless ``as_minutes`` says
    that it does.
    """
    source = lay_out(text, text_lines(text), as_minutes=as_minutes)
    return divide_source(source, reader=READER)

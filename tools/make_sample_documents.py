"""Make a Word file or a PDF of minutes written in Markdown.

    python tools/make_sample_documents.py SOURCE.md OUT.docx
    python tools/make_sample_documents.py SOURCE.md OUT.pdf

Headings, paragraphs, "- " bullets, "1. " lists, "(1) " questions, tables and **bold** words are
understood. In Word, bullets and numbers are those of real lists. The same source gives the same
bytes, whenever it is made.
"""

import re
import sys
from pathlib import Path

from printed_pdf import pdf_bytes
from printed_word import word_bytes


def main(arguments: list[str]) -> int:
    """Make the file that is asked for; returns the exit status."""
    if len(arguments) != 2 or not re.search(r"\.(?:docx|pdf)$", arguments[1]):
        print(__doc__, file=sys.stderr)
        return 2
    source, out = (Path(argument) for argument in arguments)
    try:
        text = source.read_text(encoding="utf-8")
        made = word_bytes(text) if out.suffix == ".docx" else pdf_bytes(text)
        out.write_bytes(made)
    except (OSError, UnicodeDecodeError) as error:
        print(f"{source} cannot be made into {out}: {error}", file=sys.stderr)
        return 1
    print(f"{out}: {len(made)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

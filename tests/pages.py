"""Pages of minutes in the form of the real ones, invented for tests."""

from pathlib import Path

SPACE = "\u00a0"

PAGE = f"""\
Exampleshire County Council logo

Agenda item

Road safety report

To consider the report of the Commissioner.

Minutes:

The Panel received a report on road safety:

{SPACE}

1. Fewer collisions on rural roads.

2. Safer journeys to school.

{SPACE}

Members’ Questions

{SPACE}

(1)      Could the PCC say how speeding near schools was being tackled?

{SPACE}

[The PCC reported that mobile cameras had been bought. They would visit each school twice a year.

{SPACE}

The Chief Constable added that officers would warn drivers first. Fines followed a second offence.]

{SPACE}

(2)      The PCC was asked about drink driving.

{SPACE}

[The Deputy PCC replied that a campaign would run in December. [Action: PCC].

{SPACE}

(3) Members praised the volunteers of the Speedwatch scheme.

[The PCC thanked them.] [Action: Chief Constable]

{SPACE}

The Chair asked for a further report. It was agreed that this come to the next meeting.

RESOLVED – That:

(1) the report be noted; and

(2) a further report be received.

Supporting documents:

Road safety report, item 7 PDF 114 KB
"""

BULLETS = """\
Agenda item

Fraud strategy

Minutes:

During the discussion, these points were made:

·      A Member suggested that more fraud was going unseen. The ACC advised that reports had doubled

·      It was noted that banks had joined the scheme

In summary, it was agreed that:

·      the strategy would be strengthened

·      the PCC would report back on it.
"""


def write_page(folder: Path, name: str, text: str = PAGE) -> Path:
    """Write a page into a folder and return its path."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path

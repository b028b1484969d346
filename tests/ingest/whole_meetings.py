"""Whole minutes round the discussion of one item, for what is told by those who attend."""

from ingest.readers.text.plain_text import read_plain_text
from ingest.record import Reading

ATTENDANCE = """\
Present: Councillors Anna Hale (Chair), Ben Moss and Carol Finch; Mrs Edith Lowe and Mr Frank Dunn \
(Independent Members)

In attendance: Grace Holt, Police and Crime Commissioner; Ms Isla Grey, Treasurer; \
Kim Vale (KV), Data Officer"""


def whole_meeting(title: str, discussion: str) -> Reading:
    """The minutes of a meeting at which an item was discussed so."""
    return read_plain_text(
        "NORTHSHIRE POLICE AND CRIME PANEL\n\nMinutes of the meeting held on 4 March 2021\n\n"
        f"{ATTENDANCE}\n\n1. Apologies\n\nThere were none.\n\n2. {title}\n\n{discussion}\n\n"
        "3. Next meeting\n\nThe next meeting would be held in June.\n"
    )

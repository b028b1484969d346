"""What a reader must know of recorded words before relying on them."""

NOT_THE_RECORD = (
    "This is not the official record. Check the council’s own minutes before you rely on a "
    "quotation."
)
ALL_RESTATED = "Sample text, which restates public minutes in other words: it quotes no council."
SOME_RESTATED = (
    "Sample text: some documents restate public minutes in other words; where they are quoted, no "
    "council is."
)


def record_notices(restated: int, documents: int) -> list[str]:
    """What a reader must know of recorded words, of so many documents of which some restate."""
    if not restated:
        return [NOT_THE_RECORD]
    return [NOT_THE_RECORD, SOME_RESTATED if restated < documents else ALL_RESTATED]

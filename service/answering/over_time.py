"""Whether a question asks for time, and what an office is quoted with at several meetings."""

import re
from collections.abc import Sequence

from ingest.language.roles import office_of
from ingest.record import SpeakerRole
from service.contract.answers import PositionModel, StatementModel
from service.contract.quotes import QuoteModel

_LEAST_MEETINGS = 2
_ASKS_FOR_TIME = re.compile(
    r"\b(?:over (?:time|the (?:\w+ )?(?:years|months))|latest|most recent(?:ly)?|changed?"
    r"|timeline|history of|year by year|year on year|so far|developed)\b",
    re.IGNORECASE,
)


def asks_for_time(question: str) -> bool:
    """Whether a question asks how something went on, so that its words are read by date."""
    return _ASKS_FOR_TIME.search(question) is not None


def positions(quotes: Sequence[QuoteModel]) -> list[PositionModel]:
    """The statements of each office that is quoted from several dated meetings of a panel.

    Oldest first, so that agreeing and differing statements can be read one after another. The
    Deputy PCC speaks for the PCC's office and is labelled.
    """
    found: dict[tuple[str, SpeakerRole], list[StatementModel]] = {}
    for number, quote in enumerate(quotes, start=1):
        citation = quote.citation
        if quote.speaker and citation.panel and citation.meeting_date:
            key = citation.panel, office_of(quote.speaker)
            statement = StatementModel(
                meeting_date=citation.meeting_date, speaker=quote.speaker, quote=number
            )
            found.setdefault(key, []).append(statement)
    return [
        PositionModel(
            panel=panel,
            office=office,
            statements=sorted(said, key=lambda s: (s.meeting_date, s.quote)),
        )
        for (panel, office), said in found.items()
        if len({statement.meeting_date for statement in said}) >= _LEAST_MEETINGS
    ]

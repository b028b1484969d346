"""One recorded question with its reply."""

from dataclasses import dataclass
from typing import Literal

from ingest.record import SpeakerRole

ExchangeForm = Literal["numbered", "statement"]


@dataclass(frozen=True, slots=True)
class Exchange:
    """A recorded question with its reply; spans are of the stored text, half-open.

    ``reply_start`` and ``reply_end`` are ``None`` where no reply is recorded. The reply never
    begins inside the question: of "The PCC was asked whether … and explained that …" the question
    ends, and the reply begins, before "and explained". Only where one clause holds both ("The PCC
    agreed with the suggestion that …") are the two spans the same. ``number`` is as printed,
    without brackets. ``asker`` and ``replier`` are the roles recorded, ``None`` for not stated.
    """

    question_start: int
    question_end: int
    reply_start: int | None
    reply_end: int | None
    number: str | None
    form: ExchangeForm
    asker: SpeakerRole | None = None
    replier: SpeakerRole | None = None

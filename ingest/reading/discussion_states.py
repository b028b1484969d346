"""How far a discussion has been read: the states that its division goes through.

::

    Prose ──question──▶ Question ──"["──▶ ReplyInBrackets ──"]"──▶ Answered
                           │
                           └──label or answering role──▶ Reply

A question may open in every state and a resolution too; a heading, or a paragraph that belongs to
nothing open, leads back to ``Prose``.
"""

from dataclasses import dataclass
from typing import Literal

from ingest.language.people import Person

ExchangeForm = Literal["brackets", "labels", "quotation"]


@dataclass(frozen=True, slots=True)
class OpenExchange:
    """A question that was put, by its number as printed, with whatever is to be its reply.

    ``form`` is how the two are told apart: the reply stands in brackets or opens with the role
    that answers, both bear labels, or the question is quoted and ends with the quotation.
    ``asker`` and ``addressee`` are who asks whom, as its label says.
    """

    number: str | None
    form: ExchangeForm
    asker: Person | None = None
    addressee: Person | None = None

    @property
    def is_labelled(self) -> bool:
        """Whether labels, or the end of a quotation, say where the reply begins."""
        return self.form != "brackets"


@dataclass(frozen=True, slots=True)
class Prose:
    """Nothing is open: a paragraph stands for itself."""


@dataclass(frozen=True, slots=True)
class Question:
    """Inside the words of a question."""

    exchange: OpenExchange


@dataclass(frozen=True, slots=True)
class ReplyInBrackets:
    """Inside a reply whose bracket has not closed; ``depth`` counts the brackets that are open."""

    exchange: OpenExchange
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Reply:
    """Inside a reply that no bracket bounds."""

    exchange: OpenExchange


@dataclass(frozen=True, slots=True)
class Answered:
    """Behind the bracket that closed a reply; another may open."""

    exchange: OpenExchange


@dataclass(frozen=True, slots=True)
class Resolution:
    """Behind a resolution, which a list may continue.

    ``exchange`` is the one it was recorded in, whose labelled reply may go on below it.
    """

    exchange: OpenExchange | None


State = Prose | Question | ReplyInBrackets | Reply | Answered | Resolution


def exchange_of(state: State) -> OpenExchange | None:
    """The question and reply that a paragraph may still belong to."""
    return None if isinstance(state, Prose) else state.exchange

"""What writes a summary: anything that answers messages with a text."""

from collections.abc import Sequence
from typing import Protocol

from service.summary.prompt import Message


class Writer(Protocol):
    """A language model. What it writes is not trusted."""

    @property
    def model(self) -> str:
        """The name it goes by, to tell a reader who wrote a summary."""

    def write(self, messages: Sequence[Message]) -> str:
        """Answer the messages. Raises ``WriterError`` where there is no text to be had."""

"""Errors of the evaluation; each message says what is wrong and what to do.

What pydantic found wrong, in one sentence.
"""

from pydantic import ValidationError

from ingest.errors import MinutebookError


class EvaluationError(MinutebookError):
    """The base of what goes wrong in an evaluation."""


class MissingExtraError(EvaluationError):
    """Packages of the extra ``eval`` are not installed; the message says how to install them."""


class QuestionSetError(EvaluationError):
    """A set of labelled questions that cannot be used; the message names file and line."""


class GoldError(EvaluationError):
    """A file of what is right, or the documents it names, cannot be used."""


class LabelError(EvaluationError):
    """Labels that match nothing in the book; the message names each question and label."""


class RunError(EvaluationError):
    """A run that cannot be made, written, read or compared."""


class TrecError(EvaluationError):
    """A file that is not in TREC's format; the message names file and line."""


class DistractorsError(EvaluationError):
    """A file of distractors that cannot be added."""


class AcceptedError(EvaluationError):
    """A file of accepted figures that cannot be used."""


def first_fault(error: ValidationError) -> str:
    """The first fault of a validation: where it is, and what is wrong with it."""
    fault = error.errors()[0]
    place = ".".join(str(part) for part in fault["loc"])
    reason = str(fault["msg"]).removeprefix("Value error, ")
    reason = reason[:1].lower() + reason[1:]
    return f"{place}: {reason}" if place else reason

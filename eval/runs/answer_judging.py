"""Judging what ``ask`` answered."""

from collections.abc import Sequence

from eval.retrieval.judging import Need, answers_question
from eval.retrieval.label_check import Documents
from eval.runs.results import AskResult
from service.contract.answers import AskModel, QuoteModel

_FIRST = 3


def judge_answer(answer: AskModel, needs: Sequence[Need], documents: Documents) -> AskResult:
    """Judge an answer by a question's needs and the stored text of the documents."""
    shown = [*answer.quotes, *answer.related]
    answering = [answers_question(quote, needs) for quote in answer.quotes[:_FIRST]]
    return AskResult(
        refused=answer.status == "not_found",
        quotes=len(shown),
        invalid_quotes=sum(not _is_verbatim(quote, documents) for quote in shown),
        first_quote_answers=answering[:1] == [True],
        one_of_three_answers=any(answering),
    )


def _is_verbatim(quote: QuoteModel, documents: Documents) -> bool:
    """Whether a quote is the stored text from its start to its end, and says something."""
    document = documents.get(quote.document)
    return (
        document is not None
        and bool(quote.text)
        and quote.start >= 0
        and quote.end <= len(document.text)
        and document.text[quote.start : quote.end] == quote.text
    )

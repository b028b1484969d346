"""Adding a summary to an answer. Whatever goes wrong, the answer itself stays as it was."""

from index.index_errors import FilterError
from index.passages.passage import TokenCounter, tiktoken_counter
from service.contract.answers import AskModel, SummaryModel, SummarySentenceModel
from service.settings import Settings
from service.summary.evidence import sources_of
from service.summary.gate import Gate, Passed
from service.summary.prompt import prompt_for
from service.summary.writer import ChatWriter, Writer, WriterError


class Summariser:
    """Has a writer summarise an answer's quotes and lets through what the gate passes."""

    def __init__(self, writer: Writer, count_tokens: TokenCounter, budget_tokens: int) -> None:
        self._writer = writer
        self._count_tokens = count_tokens
        self._budget_tokens = budget_tokens
        self._gate = Gate()

    def with_summary(self, answer: AskModel) -> AskModel:
        """The answer with a summary of its quotes, or with the reason there is none.

        The writer is only asked where the minutes answer. Quotes, passages and the time taken are
        those of the answer itself.
        """
        if answer.status != "answered":
            return answer
        return answer.model_copy(update={"summary": self._summary(answer)})

    def _summary(self, answer: AskModel) -> SummaryModel:
        prompt = prompt_for(
            answer.question, sources_of(answer), self._count_tokens, self._budget_tokens
        )
        if not prompt.sources:
            return self._model(
                Passed((), {}, "no quotation fits into MINUTEBOOK_LLM_BUDGET_TOKENS; raise it")
            )
        try:
            text = self._writer.write(prompt.messages)
        except WriterError as error:
            return self._model(Passed((), {}, str(error)))
        return self._model(self._gate.passed(text, prompt.sources))

    def _model(self, passed: Passed) -> SummaryModel:
        return SummaryModel(
            sentences=[
                SummarySentenceModel(text=s.text, quotes=list(s.numbers)) for s in passed.sentences
            ],
            dropped=sum(passed.dropped.values()),
            reasons=passed.dropped,
            model=self._writer.model,
            withheld=passed.withheld,
        )


def summariser_for(settings: Settings, *, is_wanted: bool | None) -> Summariser | None:
    """What adds summaries under these settings; ``None`` where none is wanted.

    Where nothing is said (``None``) one is wanted if an endpoint is set. Raises ``FilterError``
    where one is wanted and no endpoint is set.
    """
    base_url, model = settings.llm_base_url, settings.llm_model
    if is_wanted is False or (is_wanted is None and not base_url):
        return None
    if not (base_url and model):
        raise FilterError(
            "no language model is set to write a summary; set MINUTEBOOK_LLM_BASE_URL and "
            "MINUTEBOOK_LLM_MODEL, or ask for none"
        )
    writer = ChatWriter(base_url, model, settings.llm_api_key, settings.llm_timeout_seconds)
    return Summariser(writer, _count_tokens, settings.llm_budget_tokens)


def _count_tokens(text: str) -> int:
    """Loads the encoding when it is first needed; tiktoken keeps it."""
    return tiktoken_counter()(text)

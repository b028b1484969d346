"""A run's main figures in plain words, for a committee's officer."""

from collections.abc import Iterator

from eval.runs.resampling import Figure
from eval.runs.results import Run

_FEW = 5


def plain_sentences(run: Run) -> list[str]:
    """What was found, a sentence each; nothing is said of what was not asked."""
    return [*_on_searching(run), *_on_quoting(run), *_on_refusing(run), *_on_drafts(run)]


def _on_searching(run: Run) -> Iterator[str]:
    answerable = [result for result in run.results if result.is_answerable]
    if not answerable:
        return
    ranks = [result.first_answer for result in answerable]
    first = sum(rank == 1 for rank in ranks)
    among = sum(rank is not None and rank <= _FEW for rank in ranks)
    yield (
        f"Of {_questions(len(answerable))} that the minutes answer, a passage that answers came "
        f"first for {first}, and was among the first five for {among}."
        f"{_if_others(run.figures.overall.measures['Success@1'], 'come first')}"
    )
    quoted = sum(result.ask.first_quote_answers for result in answerable)
    yield (
        f"Asked outright, the first quotation came from a place that answers for {quoted} "
        f"of these {len(answerable)}."
    )


def _if_others(figure: Figure, what: str) -> str:
    if figure.low is None or figure.high is None:
        return ""
    return (
        f" With other questions like these it should {what} for between {100 * figure.low:.0f} and "
        f"{100 * figure.high:.0f} in a hundred."
    )


def _on_quoting(run: Run) -> Iterator[str]:
    ask = run.figures.ask
    invalid = sum(result.ask.invalid_quotes for result in run.results)
    if not ask.quotes:
        yield "Nothing was quoted."
    elif invalid:
        yield (
            f"{invalid} of {ask.quotes} quotations are not word for word what the minutes say. "
            "This must not happen."
        )
    else:
        yield f"All {ask.quotes} quotations are word for word what the minutes say."


def _on_refusing(run: Run) -> Iterator[str]:
    ask = run.figures.ask
    answerable = ask.questions - ask.unanswerable
    rightly = sum(r.ask.refused for r in run.results if not r.is_answerable)
    if ask.unanswerable:
        yield (
            f"Of {_questions(ask.unanswerable)} that the minutes do not answer, it rightly said "
            f"“not found” for {rightly}."
        )
    if answerable:
        yield (
            f"It said “not found” for {ask.refused - rightly} of {_questions(answerable)} that "
            "the minutes do answer."
        )


def _on_drafts(run: Run) -> Iterator[str]:
    first, among = run.figures.drafts.at_rank_1, run.figures.drafts.in_first_3
    if first.value is None or among.value is None:
        return
    yield (
        f"Of {first.n} draft questions that had been asked before in other words, the earlier "
        f"question came first for {round(first.value * first.n)} and was among the first three "
        f"for {round(among.value * among.n)}."
    )


def _questions(number: int) -> str:
    return f"{number} question{'' if number == 1 else 's'}"

"""A run as one HTML page for people: plain words first, then tables, plots and what failed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from eval.retrieval.measures import MEASURES, RECALL_DEPTHS
from eval.runs.plots import latency_plot, recall_plot, scores_plot
from eval.runs.question_run import CONFIDENCE, SCORE
from eval.runs.resampling import Figure
from eval.runs.results import ANSWER_MEASURES, Group, QuestionResult, Run

_TEMPLATE = "report.html.j2"
# The score that refusing rests on, else the best that there is to tell questions apart by.
_SIGNALS = (CONFIDENCE, "sentence_cosine", SCORE)

_FEW = 5


@dataclass(frozen=True, slots=True)
class Failure:
    """A question that went wrong, and how."""

    id: str
    query: str
    kind: str
    reason: str


def render_report(run: Run, *, threshold: float | None) -> str:
    """The page, complete in itself: no script, nothing to fetch, everything escaped.

    ``threshold`` is the confidence below which the service refuses, drawn where runs hold it.
    """
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=PackageLoader("eval"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    plots = {name: Markup(svg) for name, svg in _plots(run, threshold).items()}  # noqa: S704 - ours
    return environment.get_template(_TEMPLATE).render(
        sentences=plain_sentences(run),
        figures=run.figures,
        groups=[(group, _cells(group)) for group in run.figures.groups],
        measures=(*MEASURES, *ANSWER_MEASURES),
        plots=plots,
        failures=list(failures(run)),
        configuration=_configuration(run),
    )


def failures(run: Run) -> Iterator[Failure]:
    """The questions that search or ask got wrong, in the set's order, with the reason."""
    for result in run.results:
        reasons = list(_reasons(result))
        if reasons:
            yield Failure(result.id, result.query, result.kind, "; ".join(reasons))


def _reasons(result: QuestionResult) -> Iterator[str]:
    ask = result.ask
    if ask.invalid_quotes:
        yield f"{ask.invalid_quotes} quotations are not the stored text"
    if not result.is_answerable:
        if not ask.refused:
            yield "answered, though the minutes hold no answer"
        return
    if result.first_answer is None:
        yield "no passage found answers"
    elif result.first_answer > 1:
        yield f"the passage that answers came at rank {result.first_answer}"
    if ask.refused:
        yield "said “not found”, though the minutes answer"
    elif not ask.first_quote_answers:
        later = ask.one_of_three_answers
        yield f"the first quotation does not answer{', a later one does' if later else ''}"


def _plots(run: Run, threshold: float | None) -> dict[str, str]:
    results, measures = run.results, run.figures.overall.measures
    plots = {}
    if measures:
        plots["recall"] = recall_plot({k: measures[f"R@{k}"] for k in RECALL_DEPTHS})
    signal = next((s for s in _SIGNALS if any(s in r.signals for r in results)), None)
    if signal is not None:
        held = [result for result in results if signal in result.signals]
        plots["scores"] = scores_plot(
            signal.replace("_", " "),
            [result.signals[signal] for result in held if result.is_answerable],
            [result.signals[signal] for result in held if not result.is_answerable],
            # The threshold is one of confidence; beside another score it would mislead.
            threshold if signal == CONFIDENCE else None,
        )
    plots["latency"] = latency_plot([r.search_ms for r in results], [r.ask_ms for r in results])
    return plots


def _cells(group: Group) -> list[str]:
    return [written(group.measures.get(name)) for name in (*MEASURES, *ANSWER_MEASURES)]


def written(figure: Figure | None) -> str:
    """A figure with its interval, "0.91 (0.85–0.96)"; a dash where nothing was measured."""
    if figure is None or figure.value is None or figure.low is None or figure.high is None:
        return "–"
    return f"{figure.value:.2f} ({figure.low:.2f}–{figure.high:.2f})"


def _configuration(run: Run) -> Mapping[str, str]:
    known = run.configuration
    return {
        "Made": f"{known.created_at:%d %B %Y, %H:%M} UTC",
        "Minutebook": known.minutebook,
        "Model": f"{known.model}, weights SHA-256 {known.weights_sha256 or 'not known'}",
        "Question sets": "; ".join(f"{s.name} (SHA-256 {s.sha256})" for s in known.question_sets),
        "Part": f"{known.part}, {known.questions} questions",
        "Index": ", ".join(
            [
                f"generation {known.generation}",
                *(f"{name} {known.manifest[name]}" for name in _COUNTS if name in known.manifest),
            ]
        ),
        "Passages taken of a ranking": str(known.depth),
        "Intervals": f"95%, bootstrap, {known.resamples:,} resamples, seed {known.seed}",
        "Options": ", ".join(f"{name} {value}" for name, value in known.options.items()) or "none",
        "Libraries": ", ".join(f"{name} {v}" for name, v in sorted(known.libraries.items())),
        "Processor cores": str(known.cores or "not known"),
    }


_COUNTS = ("documents", "passages", "units")


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

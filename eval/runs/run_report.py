"""A run as one HTML page for people: plain words first, then tables, plots and what failed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from eval.retrieval.measures import MEASURES, RECALL_DEPTHS
from eval.runs.plain_summary import plain_sentences
from eval.runs.plots import latency_plot, recall_plot, scores_plot
from eval.runs.resampling import Figure
from eval.runs.results import ANSWER_MEASURES, Group, QuestionResult, Run
from eval.runs.signals import CONFIDENCE, SCORE

_TEMPLATE = "report.html.j2"
# The score that refusing rests on, else the best that there is to tell questions apart by.
_SIGNALS = (CONFIDENCE, "sentence_cosine", SCORE)


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

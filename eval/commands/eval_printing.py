"""What the evaluation's commands print for people."""

from collections.abc import Sequence

from rich.table import Table

from eval.retrieval.measures import NDCG, RECIPROCAL_RANK, SUCCESS
from eval.runs.comparison import Comparison
from eval.runs.results import ANY_OF_THREE, FIRST_QUOTE, Figures
from eval.runs.run_report import written
from service.commands.output import console, print_error, print_text

# What fits on a line; the rest is in the run and its report.
_COLUMNS = (NDCG, RECIPROCAL_RANK, SUCCESS, "R@5", FIRST_QUOTE, ANY_OF_THREE)
_WIDE = 160


def print_figures(figures: Figures) -> None:
    """Print the measures by kind and in all, then the figures of ``ask`` and of drafts."""
    table = _table("Questions that the minutes answer", ["questions", "n", *_COLUMNS])
    for group in figures.groups:
        cells = [written(group.measures.get(name)) for name in _COLUMNS]
        table.add_row(group.name, str(group.questions), *cells)
    _print(table)
    ask, drafts = figures.ask, figures.drafts
    print_text("")
    print_text(f"Quote validity: {ask.quote_validity:.3f} of {ask.quotes} quotations")
    print_text(
        f"Refused: {ask.refused} of {ask.questions}, {ask.unanswerable} of which the minutes do "
        f"not answer; precision {written(ask.refusal_precision)}, recall "
        f"{written(ask.refusal_recall)}"
    )
    if drafts.at_rank_1.n:
        print_text(
            f"Drafts ({drafts.at_rank_1.n}): the earlier question first "
            f"{written(drafts.at_rank_1)}, in the first three {written(drafts.in_first_3)}"
        )
    print_text(
        f"Search: {figures.search.p50_ms:.0f} ms (95 in a hundred: {figures.search.p95_ms:.0f}); "
        f"ask: {figures.asking.p50_ms:.0f} ms ({figures.asking.p95_ms:.0f})"
    )


def print_comparison(comparison: Comparison) -> None:
    """Print both runs' means with wins, losses and p, then the questions that changed."""
    heads = ["measure", "n", "A", "B", "B wins", "B loses", "ties", "p"]
    table = _table(f"A: {comparison.a}; B: {comparison.b}", heads)
    for m in comparison.measures:
        counts = [str(number) for number in (m.wins, m.losses, m.ties)]
        means = [f"{m.mean_a:.3f}", f"{m.mean_b:.3f}"]
        table.add_row(m.measure, str(m.questions), *means, *counts, f"{m.p:.4f}")
    _print(table)
    print_text("")
    if not comparison.changed:
        print_text("No question changed.")
        return
    changed = _table("Questions that changed", ["id", "kind", "measure", "A", "B", "query"])
    for c in comparison.changed:
        changed.add_row(c.id, c.kind, c.measure, f"{c.a:.2f}", f"{c.b:.2f}", c.query)
    _print(changed)


def print_fallen(fallen: Sequence[str]) -> None:
    """Print on standard error what fell below what was accepted."""
    for sentence in fallen:
        print_error(sentence)


def print_table(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows of cells under a title."""
    table = _table(title, heads)
    for row in rows:
        table.add_row(*row)
    _print(table)


def _table(title: str, heads: Sequence[str]) -> Table:
    table = Table(title=title, title_justify="left", box=None, pad_edge=False)
    for head in heads:
        table.add_column(head, overflow="fold")
    return table


def _print(table: Table) -> None:
    out = console()
    # A pipe has no width of its own, and cells should not be folded for its sake.
    if not out.is_terminal:
        out.width = _WIDE
    out.print(table)

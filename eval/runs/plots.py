"""Plots as SVG to stand inside a page: no scripts, nothing fetched, readable without colour."""

import re
from collections.abc import Callable, Mapping, Sequence
from html import escape
from io import StringIO
from typing import TYPE_CHECKING

import numpy as np

from eval.runs.resampling import Figure

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_INCHES = (7.0, 3.6)
_BINS = 24
# Without these nothing in the picture depends on when or by what it was made.
_NO_METADATA = dict.fromkeys(("Creator", "Date", "Format", "Type"))
_DARK, _LIGHT = "#1f4e79", "#c55a11"


def recall_plot(recall: Mapping[int, Figure]) -> str:
    """Recall by how many passages are looked at, with intervals; as SVG."""
    depths = [k for k, figure in recall.items() if figure.value is not None]
    values = np.array([recall[k].value for k in depths], dtype=np.float64)
    lows = np.array([recall[k].low for k in depths], dtype=np.float64)
    highs = np.array([recall[k].high for k in depths], dtype=np.float64)

    def draw(axes: "Axes") -> None:
        places = list(range(len(depths)))
        axes.errorbar(
            places, values, yerr=[values - lows, highs - values], marker="o", capsize=4, color=_DARK
        )
        for place, value in zip(places, values, strict=True):
            axes.annotate(f"{value:.2f}", (place, value), (6, -12), textcoords="offset points")
        axes.set_xticks(places, [str(k) for k in depths])
        axes.set_ylim(0, 1.05)
        axes.set_xlabel("passages looked at")
        axes.set_ylabel("share of answering places found")

    told = ", ".join(
        f"{value:.2f} of the first {k}" for k, value in zip(depths, values, strict=True)
    )
    return _svg("recall", "Recall by number of passages", f"Found among passages: {told}.", draw)


def scores_plot(
    signal: str, answerable: Sequence[float], unanswerable: Sequence[float], threshold: float | None
) -> str:
    """How a score is spread over questions with and without an answer; as SVG.

    The threshold is drawn where there is one.
    """
    values = [*answerable, *unanswerable, *([] if threshold is None else [threshold])]
    low, high = min(values, default=0.0), max(values, default=1.0)
    bins = np.linspace(low, high if high > low else low + 1, _BINS + 1).tolist()

    def draw(axes: "Axes") -> None:
        for scores, label, colour, hatch in (
            (answerable, "minutes answer it", _DARK, ""),
            (unanswerable, "minutes do not answer it", _LIGHT, "//"),
        ):
            axes.hist(
                list(scores),
                bins=bins,
                label=f"{label} ({len(scores)})",
                alpha=0.6,
                color=colour,
                hatch=hatch,
                edgecolor="white",
            )
        if threshold is not None:
            axes.axvline(threshold, color="black", linestyle="--", label=f"threshold {threshold:g}")
        axes.set_xlabel(f"best {signal}")
        axes.set_ylabel("questions")
        axes.legend()

    told = (
        f"{_spread(answerable)} where the minutes answer, {_spread(unanswerable)} where they do not"
    )
    rest = "" if threshold is None else f"; the threshold is {threshold:g}"
    return _svg("scores", f"Spread of the best {signal}", f"Best {signal}: {told}{rest}.", draw)


def latency_plot(search_ms: Sequence[float], ask_ms: Sequence[float]) -> str:
    """The share of questions served within a time, for search and ask; as SVG."""

    def draw(axes: "Axes") -> None:
        for name, timings, style in (("search", search_ms, "-"), ("ask", ask_ms, "--")):
            ordered = np.sort(np.asarray(timings, dtype=np.float64))
            shares = np.arange(1, len(ordered) + 1) / max(1, len(ordered))
            axes.step(ordered, shares, where="post", linestyle=style, label=name)
        axes.set_ylim(0, 1.05)
        axes.set_xlim(left=0)
        axes.set_xlabel("milliseconds")
        axes.set_ylabel("share of questions served")
        axes.legend()

    told = f"Search: {_spread(search_ms)}; ask: {_spread(ask_ms)} milliseconds."
    return _svg("latency", "Time to answer", told, draw)


def _spread(values: Sequence[float]) -> str:
    if not values:
        return "no values"
    low, middle, high = np.quantile(np.asarray(values, dtype=np.float64), [0.05, 0.5, 0.95])
    return f"median {middle:.2f}, nine in ten between {low:.2f} and {high:.2f}"


def _svg(name: str, title: str, description: str, draw: "Callable[[Axes], None]") -> str:
    import matplotlib
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure as Drawing

    # Paths need no font where the page is read; the salt makes ids the same each time.
    with matplotlib.rc_context({"svg.fonttype": "path", "svg.hashsalt": "minutebook"}):
        drawing = Drawing(figsize=_INCHES, layout="constrained")
        draw(drawing.add_subplot())
        out = StringIO()
        FigureCanvasSVG(drawing).print_svg(out, metadata=_NO_METADATA)  # type: ignore[no-untyped-call]
    return _inlined(out.getvalue(), name, title, description)


def _inlined(svg: str, name: str, title: str, description: str) -> str:
    """The SVG element alone, with a title and description, and ids that no other plot has."""
    svg = svg[svg.index("<svg") :].strip()
    svg = re.sub(r'\bid="([^"]+)"', rf'id="{name}-\1"', svg)
    svg = re.sub(r'href="#([^"]+)"', rf'href="#{name}-\1"', svg)
    svg = re.sub(r"url\(#([^)]+)\)", rf"url(#{name}-\1)", svg)
    opening, rest = svg.split(">", 1)
    opening = re.sub(r'\s(?:width|height)="[^"]*"', "", opening)
    labels = f'role="img" aria-labelledby="{name}-title {name}-description"'
    texts = (
        f'<title id="{name}-title">{escape(title)}</title>'
        f'<desc id="{name}-description">{escape(description)}</desc>'
    )
    return f"{opening} {labels}>{texts}{rest}"

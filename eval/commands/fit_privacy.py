"""``minutebook eval fit-privacy``."""

from collections.abc import Sequence
from pathlib import Path

from eval.commands.eval_options import LabelledPages, WeightsFolder, WriteWeights
from eval.commands.eval_printing import print_table
from eval.eval_errors import EvaluationError
from eval.fitting.labelled_pages import FEWEST_SETS, LabelledSet, labelled_sets, names_of
from eval.fitting.privacy_fit import FittedPrivacy, PrivacyFigures, fitted_privacy
from eval.fitting.private_pages import PrivacyGold, private_pages
from ingest.weighing.weights import FOLDER, Weights
from service.commands.output import print_text, progress_bars
from service.export.written_files import write_whole

_NAME = "privacy"


def fit_privacy(
    sets: LabelledPages,
    write: WriteWeights = False,
    out: WeightsFolder = FOLDER,
) -> None:
    """Fit the weights by which reading tells what was said in private.

    A line of gold.jsonl names a file, what was private ("absent", fragments of it) and some of
    what was not ("public"); where nothing is absent, all of the page is public. Pages are plain
    text or Markdown. Shows what the sum of signs alone, fitted without each set, lets through and
    what public text it withholds there, beside today's weights.

    Example: minutebook eval fit-privacy hostile-pages ordinary-pages --write --out weights
    """
    chosen = labelled_sets(PrivacyGold, sets)
    if not out.is_dir():
        raise EvaluationError(f"there is no folder {out} to write to; make it first")
    with progress_bars() as progress:
        pages = list(private_pages(chosen, lambda n, of: progress("Reading pages", n, of)))
        _check_told({page.in_set for page in pages if not page.is_public})
        fitted = fitted_privacy(
            pages, Weights.load(_NAME), lambda n, of: progress("Fitting", n, of)
        )
    listed = sum(gold.minutes for one in chosen for gold in one.golds)
    _print(fitted, listed)
    if write:
        _write(out / f"{_NAME}.json", fitted, chosen)


def _check_told(with_private: set[str]) -> None:
    if len(with_private) < FEWEST_SETS:
        raise EvaluationError(
            "fewer than two sets have a page in plain text or Markdown with something private "
            "(“absent”); add sets that do"
        )


def _print(fitted: FittedPrivacy, listed: int) -> None:
    rows = [
        [name, *_cells(fitted.today[name]), *_cells(fitted.unseen[name])] for name in fitted.unseen
    ]
    all_together = (sum(by.values(), PrivacyFigures()) for by in (fitted.today, fitted.unseen))
    rows.append(["all", *(cell for figures in all_together for cell in _cells(figures))])
    print_table(
        f"{_NAME}, by the sum alone: {fitted.pages} pages",
        [
            *("set", "today's leaks", "public lost", "public pages cut"),
            *("leaks fitted without it", "public lost", "public pages cut"),
        ],
        rows,
    )
    if left := listed - fitted.pages:
        count = "1 page" if left == 1 else f"{left} pages"
        print_text(f"Left out: {count} with no words, or neither in plain text nor in Markdown.")


def _cells(figures: PrivacyFigures) -> list[str]:
    return [
        f"{figures.leaked}/{figures.private}",
        f"{figures.lost}/{figures.public}",
        f"{figures.cut}/{figures.pages}",
    ]


def _write(path: Path, fitted: FittedPrivacy, chosen: Sequence[LabelledSet[PrivacyGold]]) -> None:
    unseen = sum(fitted.unseen.values(), PrivacyFigures())
    weights = Weights.load(_NAME).model_copy(
        update={
            "made_by": "minutebook eval fit-privacy",
            "weights": dict(fitted.weights),
            "trained_on": {
                "sets": names_of(chosen),
                "pages": fitted.pages,
                "unseen_leaks": f"{unseen.leaked}/{unseen.private}",
                "unseen_public_lost": f"{unseen.lost}/{unseen.public}",
            },
        }
    )
    written = weights.model_dump_json(indent=1, exclude_defaults=True)
    write_whole(path, f"{written}\n".encode(), may_overwrite=True)
    print_text(f"Written to {path}.")

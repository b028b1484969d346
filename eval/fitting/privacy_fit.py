"""Fitting what a sum of signs tells to have been private, and what that sum alone comes to.

All ways through a page are weighed together, and what is labelled is made as likely as can be
among them; where labels leave open what a piece was, it may be anything. Weights are held near
nought (L2). No chance is in it: the same pages give the same weights.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np

from eval.calibration.regression import Flags, Values
from eval.fitting.labelled_pages import Progress
from eval.fitting.private_pages import PrivatePage, overlap
from eval.fitting.weighed_privacy import FEWEST, WeighedPrivacy
from ingest.exempt.weighed.likely_parts import chances_of_privacy
from ingest.weighing.weights import Weights

# The strength of the penalty on the square of a weight.
PENALTY = 0.15
_MOST_ROUNDS = 200
# Weights are kept to so many digits, and those that would hardly count not at all.
_DIGITS, _LEAST = 2, 0.05


@dataclass(frozen=True, slots=True)
class PrivacyFigures:
    """Private fragments and how many leaked; public ones, and how many were lost.

    ``pages`` are those wholly public, ``cut`` those of them of which anything was withheld.
    """

    private: int = 0
    leaked: int = 0
    public: int = 0
    lost: int = 0
    pages: int = 0
    cut: int = 0

    def __add__(self, other: Self) -> "PrivacyFigures":
        """The figures of both together."""
        return PrivacyFigures(
            self.private + other.private,
            self.leaked + other.leaked,
            self.public + other.public,
            self.lost + other.lost,
            self.pages + other.pages,
            self.cut + other.cut,
        )


@dataclass(frozen=True, slots=True)
class FittedPrivacy:
    """Weights fitted on all sets, and figures set by set of what the sum alone withholds.

    Those of ``unseen`` are by weights fitted without the set, those of ``today`` by the weights
    there were.
    """

    weights: Mapping[str, float]
    unseen: Mapping[str, PrivacyFigures]
    today: Mapping[str, PrivacyFigures]
    pages: int


def fitted_privacy(
    pages: Sequence[PrivatePage], today: Weights, progress: Progress, fewest: int = FEWEST
) -> FittedPrivacy:
    """Fit on at least one page, and without each set in turn; the threshold stays as it is."""
    weighed = WeighedPrivacy(pages, fewest)
    of_sets = np.array([page.in_set for page in pages])
    names = sorted(set(of_sets.tolist()))
    unseen: dict[str, PrivacyFigures] = {}
    before: dict[str, PrivacyFigures] = {}
    for done, name in enumerate(names):
        progress(done, len(names) + 1)
        chances = weighed.chances(_fitted(weighed, of_sets != name))
        unseen[name] = before[name] = PrivacyFigures()
        for page, fresh in zip(pages, chances, strict=True):
            if page.in_set == name:
                unseen[name] += figures_of(page, fresh.tolist(), today.threshold)
                known = chances_of_privacy(page.steps)
                before[name] += figures_of(page, known, today.threshold)
    progress(len(names), len(names) + 1)
    every = _fitted(weighed, np.ones(len(pages), dtype=np.bool_))
    progress(len(names) + 1, len(names) + 1)
    rounded = {
        name: round(float(weight), _DIGITS)
        for name, weight in zip(weighed.names, every, strict=True)
        if abs(weight) >= _LEAST
    }
    return FittedPrivacy(dict(sorted(rounded.items())), unseen, before, len(pages))


def figures_of(page: PrivatePage, chances: Sequence[float], threshold: float) -> PrivacyFigures:
    """What comes of a page where each piece is withheld that is likelier private than that.

    A private fragment leaked where no piece that holds any of it was withheld, a public one is
    lost where some such piece was.
    """
    withheld = [p for p, chance in zip(page.pieces, chances, strict=True) if chance > threshold]
    gone_private, gone_public = (
        sum(any(overlap(piece, span) for piece in withheld) for span in spans)
        for spans in (page.private, page.public)
    )
    return PrivacyFigures(
        private=len(page.private),
        leaked=len(page.private) - gone_private,
        public=len(page.public),
        lost=gone_public,
        pages=int(page.is_public),
        cut=int(page.is_public and bool(withheld)),
    )


def _fitted(weighed: WeighedPrivacy, counted: Flags) -> Values:
    """The weights fitted on the pages that are counted."""
    from scipy.optimize import minimize

    held = PENALTY * weighed.penalties

    def surprise(weights: Values) -> tuple[float, Values]:
        value, slope = weighed.surprise(weights, counted)
        return value + float(held @ weights**2), slope + 2 * held * weights

    start = np.zeros(len(weighed.names))
    options = {"maxiter": _MOST_ROUNDS}
    found: Values = minimize(surprise, start, jac=True, method="L-BFGS-B", options=options).x
    return found

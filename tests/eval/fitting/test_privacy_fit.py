"""Fitting what was said in private: weights learn to tell it, and are those that reading adds."""

import numpy as np
import pytest

from eval.fitting.labelled_pages import labelled_set
from eval.fitting.privacy_fit import PrivacyFigures, figures_of, fitted_privacy
from eval.fitting.private_pages import PrivacyGold, PrivatePage, private_pages
from eval.fitting.weighed_privacy import WeighedPrivacy
from ingest.exempt.weighed import likely_parts
from ingest.exempt.weighed.likely_parts import chances_of_privacy
from ingest.weighing.weights import Weights
from tests.eval.fitting.private_minutes import BACK, SECRET, private_set

TODAY = Weights(about="", made_by="", threshold=0.5, weights={}, trained_on={})
FEWEST = 1


def unheeded(_done: int, _of: int) -> None:
    """Progress that nobody watches."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[PrivatePage]:
    folder = tmp_path_factory.mktemp("sets")
    sets = [private_set(folder / "one"), private_set(folder / "two", first=2)]
    chosen = [labelled_set(PrivacyGold, str(one)) for one in sets]
    return list(private_pages(chosen, unheeded))


def test_what_was_private_comes_to_be_told_even_of_a_set_that_was_left_out(
    pages: list[PrivatePage],
) -> None:
    fitted = fitted_privacy(pages, TODAY, unheeded, FEWEST)
    right = PrivacyFigures(private=4, leaked=0, public=8, lost=0, pages=4, cut=0)
    assert fitted.unseen == {"one": right, "two": right}
    assert fitted.today.keys() == fitted.unseen.keys()
    assert fitted.pages == len(pages) == 16


def test_fitted_weights_tell_reading_what_they_tell_the_fit(
    pages: list[PrivatePage], monkeypatch: pytest.MonkeyPatch
) -> None:
    fitted = fitted_privacy(pages, TODAY, unheeded, FEWEST)
    weighed = WeighedPrivacy(pages, FEWEST)
    assert set(fitted.weights) <= set(weighed.names)
    weights = TODAY.model_copy(update={"weights": fitted.weights})
    monkeypatch.setattr(Weights, "load", lambda _name: weights)
    likely_parts._weights.cache_clear()
    try:
        read = [chances_of_privacy(page.steps) for page in pages]
    finally:
        likely_parts._weights.cache_clear()
    for of_page, told in zip(read, weighed.chances(weighed.known(fitted.weights)), strict=True):
        assert of_page == pytest.approx(told.tolist(), abs=1e-6)
    chances = dict(zip([piece.text for piece in pages[0].pieces], read[0], strict=True))
    assert chances[SECRET[0]] > 0.9
    assert chances[BACK] < 0.5


def test_a_sign_that_few_pages_show_has_no_weight(pages: list[PrivatePage]) -> None:
    names = WeighedPrivacy(pages, fewest=8).names
    assert "closing: outsiders go" in names
    assert "word: buyer" not in names
    assert "word: buyer" in WeighedPrivacy(pages, FEWEST).names


def test_the_slope_is_how_the_surprise_grows(pages: list[PrivatePage]) -> None:
    weighed = WeighedPrivacy(pages, fewest=8)
    counted = np.arange(len(pages)) % 3 > 0
    at = np.array([len(name) % 5 / 10 - 0.2 for name in weighed.names])
    value, slope = weighed.surprise(at, counted)
    for place in range(0, len(at), 97):
        moved = at + 1e-6 * (np.arange(len(at)) == place)
        risen = (weighed.surprise(moved, counted)[0] - value) / 1e-6
        assert slope[place] == pytest.approx(risen, abs=1e-3)


def test_a_private_fragment_leaks_and_a_public_one_is_lost(pages: list[PrivatePage]) -> None:
    closed, public = pages[0], pages[1]
    nothing, all_of_it = [0.0] * len(closed.pieces), [1.0] * len(closed.pieces)
    assert figures_of(closed, nothing, 0.5) == PrivacyFigures(1, 1, 2, 0, 0, 0)
    assert figures_of(closed, all_of_it, 0.5) == PrivacyFigures(1, 0, 2, 2, 0, 0)
    assert figures_of(public, [1.0] * len(public.pieces), 0.5).cut == 1

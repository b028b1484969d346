import re
from html.parser import HTMLParser

import pytest

from eval.runs.plots import scores_plot
from eval.runs.resampling import Figure
from eval.runs.results import Run
from eval.runs.run_report import failures, plain_sentences, render_report, written
from tests.eval.made_runs import made_run
from tests.eval.sets import result

_VOID = {"meta", "link", "br", "img", "input", "hr", "path", "use", "rect"}


class Page(HTMLParser):
    """Tags with their attributes, whether they nest, and the words between them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data

    def attributes(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.fixture(scope="module")
def run() -> Run:
    return made_run(
        result("a", signals={"confidence": 0.9}),
        result("b", first_answer=3, signals={"confidence": 0.6}),
        result("c", kind="duplicate", first_answer=None, signals={"confidence": 0.4}),
        result("d", kind="unanswerable", refused=True, signals={"confidence": 0.2}),
        result("e", kind="new-question", signals={"confidence": 0.7}),
    ).run


@pytest.fixture(scope="module")
def page(run: Run) -> Page:
    return Page(render_report(run, threshold=0.5))


def test_the_page_stands_by_itself(page: Page) -> None:
    names = {name for name, _ in page.tags}
    assert not names & {"script", "link", "img", "iframe", "object", "embed"}
    for _, attributes in page.tags:
        for name, value in attributes.items():
            assert not name.startswith("on")
            if name in ("src", "href", "xlink:href"):
                assert value is not None
                assert value.startswith("#")
    assert "@import" not in page.words
    assert not re.search(r"url\((?!#)", page.words)
    assert page.open == []


def test_the_page_can_be_read_by_anyone(page: Page) -> None:
    assert page.attributes("html")[0]["lang"] == "en"
    assert page.attributes("title")
    assert page.attributes("meta")[1]["name"] == "viewport"
    assert len(page.attributes("table")) == len(page.attributes("caption")) == 5
    assert all(attributes["scope"] in ("col", "row") for attributes in page.attributes("th"))
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    svgs = page.attributes("svg")
    assert len(svgs) == 3
    for svg in svgs:
        assert svg["role"] == "img"
        assert set(str(svg["aria-labelledby"]).split()) <= set(ids)


def test_the_main_figures_are_told_in_plain_words(run: Run, page: Page) -> None:
    first, *rest = plain_sentences(run)
    assert first.startswith(
        "Of 3 questions that the minutes answer, a passage that answers came first for 1, and was "
        "among the first five for 2."
    )
    assert "All 8 quotations are word for word what the minutes say." in rest
    assert any("do not answer, it rightly said “not found” for 1." in words for words in rest)
    assert any(words.startswith("Of 1 draft questions that had been") for words in rest)
    assert all(" ".join(sentence.split()) in page.words for sentence in (first, *rest))


def test_a_misquotation_is_not_told_as_success(run: Run) -> None:
    bad = run.results[0].model_copy(
        update={"ask": run.results[0].ask.model_copy(update={"invalid_quotes": 1})}
    )
    told = plain_sentences(made_run(bad).run)
    assert any("1 of 2 quotations are not word for word" in words for words in told)
    assert not any(words.startswith("All") for words in told)


def test_what_went_wrong_is_listed_with_the_reason(run: Run) -> None:
    assert {f.id: f.reason for f in failures(run)} == {
        "b": "the passage that answers came at rank 3; the first quotation does not answer",
        "c": "no passage found answers; the first quotation does not answer",
        "e": "answered, though the minutes hold no answer",
    }


def test_everything_is_escaped() -> None:
    nasty = result("a", first_answer=None).model_copy(
        update={"id": "<i>", "query": "<script>alert('x')</script>"}
    )
    html = render_report(made_run(nasty).run, threshold=None)
    assert "<script" not in html
    assert "&lt;script&gt;" in html
    assert "<i>" not in html


def test_the_threshold_is_drawn_only_beside_the_score_it_is_for(run: Run) -> None:
    assert "the threshold is 0.5" in render_report(run, threshold=0.5)
    assert "the threshold is" not in render_report(run, threshold=None)
    other = made_run(result("a", signals={"sentence_cosine": 0.9})).run
    html = render_report(other, threshold=0.5)
    assert "best sentence cosine" in html
    assert "the threshold is" not in html


def test_a_run_of_unanswerable_questions_has_a_page_too() -> None:
    html = render_report(made_run(result("a", kind="unanswerable", refused=True)).run, threshold=0)
    assert "Of 1 question that the minutes do not answer" in html
    assert 'id="recall-title"' not in html


def test_the_same_run_makes_the_same_page(run: Run) -> None:
    assert render_report(run, threshold=0.5) == render_report(run, threshold=0.5)


def test_scores_that_are_all_the_same_can_be_drawn() -> None:
    assert "<svg" in scores_plot("score", [0.5, 0.5], [], None)
    assert "no values" in scores_plot("score", [], [], None)


def test_a_figure_is_written_with_its_interval_or_as_a_dash() -> None:
    assert written(Figure(value=0.9, low=0.85, high=0.95, n=9)) == "0.90 (0.85–0.95)"
    assert written(Figure(value=None, low=None, high=None, n=0)) == written(None) == "–"

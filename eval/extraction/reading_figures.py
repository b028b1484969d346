"""Figures of how well minutes are read: counts with their intervals, in all and by form."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from statistics import median

from eval.extraction.points import MEASURES, Point
from eval.extraction.reading_run import ScoredDocument
from eval.runs.accepted_figures import Accepted, acceptable
from eval.runs.resampling import Figure, wilson_interval
from eval.runs.results import Shape

ITEMS_F1 = "items F1"
# Figures in the order in which they are shown.
NAMES: tuple[str, ...] = tuple(
    name
    for measure in MEASURES
    for name in ((measure, ITEMS_F1) if measure == "items precision" else (measure,))
)


class Share(Figure):
    """A share with its 95% Wilson interval: ``right`` of ``n``."""

    right: int


class FormFigures(Shape):
    """The figures of one form of source, or of all.

    ``of_records`` counts every record of a meeting, a refused one as missed throughout;
    ``of_accepted`` those that were read. A measure without a point is left out.
    ``withheld_characters`` were kept back from documents in which nothing is exempt.
    """

    name: str
    documents: int
    of_records: dict[str, Share]
    of_accepted: dict[str, Share]
    withheld_characters: int
    ms_per_thousand_words: float | None


class Miss(Shape):
    """A point that is not right."""

    measure: str
    about: str


class DocumentResult(Shape):
    """What became of one document."""

    file: str
    reader: str | None
    refused: str | None
    words: int
    ms: float
    misses: tuple[Miss, ...]


class ReadingReport(Shape):
    """All figures, those of all documents first, and what was missed of each document."""

    forms: tuple[FormFigures, ...]
    documents: tuple[DocumentResult, ...]

    @property
    def overall(self) -> FormFigures:
        """The figures of all documents."""
        return self.forms[0]


def report_of(scored: Sequence[ScoredDocument]) -> ReadingReport:
    """The figures over at least one document: of all, by ending of the name, and by reader."""
    return ReadingReport(
        forms=(
            _form("all", scored),
            *_forms(scored, lambda document: document.gold.form),
            *_forms(scored, lambda document: document.reader and f"read as {document.reader}"),
        ),
        documents=tuple(_result(document) for document in scored),
    )


def headline_of_reading(report: ReadingReport) -> dict[str, Accepted]:
    """The figures that are held to what was accepted: of all records, and none may fall.

    The same documents are read the same way each time; so no interval is allowed for.
    """
    return {
        name: figure.model_copy(update={"low": figure.value})
        for name, figure in acceptable(report.overall.of_records).items()
    }


def _forms(
    scored: Sequence[ScoredDocument], name_of: Callable[[ScoredDocument], str | None]
) -> Iterator[FormFigures]:
    names = {name for document in scored if (name := name_of(document))}
    for name in sorted(names):
        yield _form(name, [document for document in scored if name_of(document) == name])


def _form(name: str, scored: Sequence[ScoredDocument]) -> FormFigures:
    accepted = [document for document in scored if document.refused is None]
    paces = [1e6 * d.seconds / d.words for d in accepted if d.words]
    return FormFigures(
        name=name,
        documents=len(scored),
        of_records=_shares([point for document in scored for point in document.points]),
        of_accepted=_shares([point for document in accepted for point in document.points]),
        withheld_characters=sum(document.withheld for document in accepted),
        ms_per_thousand_words=round(median(paces), 2) if paces else None,
    )


def _shares(points: Sequence[Point]) -> dict[str, Share]:
    shares: dict[str, Share] = {
        measure: _share(sum(p.is_right for p in held), len(held))
        for measure in MEASURES
        if (held := [p for p in points if p.measure == measure])
    }
    f1 = _items_f1(shares)
    if f1:
        shares[ITEMS_F1] = f1
    return {name: shares[name] for name in NAMES if name in shares}


def _items_f1(shares: Mapping[str, Share]) -> Share | None:
    """The harmonic mean of recall and precision: the share of pairs on both sides together.

    An item that is met stands on both; its interval is that of half as many.
    """
    sides = [shares[name] for name in ("items recall", "items precision") if name in shares]
    if not sides:
        return None
    right, of = sum(s.right for s in sides), sum(s.n for s in sides)
    return _share(right, of, counted=2)


def _share(right: int, of: int, *, counted: int = 1) -> Share:
    """A share; each thing stands in it ``counted`` times."""
    low, high = wilson_interval(right / counted, of / counted)
    return Share(right=right, n=of, value=right / of, low=low, high=high)


def _result(document: ScoredDocument) -> DocumentResult:
    return DocumentResult(
        file=document.gold.file,
        reader=document.reader,
        refused=document.refused,
        words=document.words,
        ms=round(1000 * document.seconds, 2),
        misses=tuple(
            Miss(measure=p.measure, about=p.about) for p in document.points if not p.is_right
        ),
    )

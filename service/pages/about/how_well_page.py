"""How well it works: the accepted figures of the labelled questions, in plain words."""

from dataclasses import dataclass

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from index.generations.manifest import Manifest
from service.measured_figures import Measured, read_measured
from service.pages.shared import page_addresses as addresses
from service.pages.shared.rendering import PagesHere
from service.web.dependencies import OpenSearcher

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Book:
    """The figures of one book of minutes: of questions, and of draft questions."""

    name: str
    about: str
    answers: Measured
    drafts: Measured | None


_BOOKS = (
    (
        "The sample minute book",
        "Pages that restate public minutes and come with Minutebook.",
        "accepted",
    ),
    (
        "Real minutes",
        "Pages as councils published them, which are not part of Minutebook.",
        "accepted-seeds",
    ),
)


@router.get(addresses.EVALUATION)
def how_well(pages: PagesHere, searcher: OpenSearcher) -> HTMLResponse:
    """What was measured, when and with what, and what it means for a reader."""
    books = [book for book in map(_book, *zip(*_BOOKS, strict=True)) if book]
    manifest: Manifest = searcher.generation.manifest
    models = {book.answers.conditions.model for book in books if book.answers.conditions}
    view = {
        "books": books,
        "manifest": manifest,
        "is_other_model": bool(models) and manifest.settings.model not in models,
    }
    return pages.html("how_well.html.j2", view, here=addresses.EVALUATION)


def _book(name: str, about: str, files: str) -> Book | None:
    answers = read_measured(f"{files}.json")
    if answers is None:
        return None
    return Book(name, about, answers, read_measured(f"{files}-drafts.json"))

"""The accessibility statement."""

import re
from dataclasses import dataclass

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from service.export.safe_text import link_address
from service.pages.shared import page_addresses as addresses
from service.pages.shared.rendering import PagesHere
from service.web.dependencies import Live

router = APIRouter(include_in_schema=False)

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Contact:
    """How whoever runs the service is reached: words, and a link where they are an address."""

    words: str
    link: str | None


@router.get(addresses.ACCESSIBILITY)
def accessibility(pages: PagesHere, book: Live) -> HTMLResponse:
    """What was tested and how, what is known not to work well, and whom to tell."""
    view = {"contact": contact_of(book.settings.contact)}
    return pages.html("accessibility.html.j2", view, here=addresses.ACCESSIBILITY)


def contact_of(words: str | None) -> Contact | None:
    """The contact that is set; ``None`` where none is."""
    if not words:
        return None
    link = f"mailto:{words}" if _MAIL.fullmatch(words) else link_address(words)
    return Contact(words, link)

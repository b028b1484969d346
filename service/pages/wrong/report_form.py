"""What a reader says is wrong with quoted words, as an address carries it or a browser posts it."""

from dataclasses import dataclass
from typing import get_args
from urllib.parse import parse_qs, parse_qsl, urlsplit

from fastapi import Request

from index.index_errors import FilterError
from service.contract.reports import Fault
from service.holding.reader_reports import MAX_NOTE_CHARACTERS, ReaderReport
from service.pages.shared.form_faults import FormFault
from service.pages.shared.way_back import way_back

_MAX_FIELDS = 10
_MAX_NAME_CHARACTERS = 2_000
_MAX_DIGITS = 9


@dataclass(frozen=True, slots=True)
class ReportForm:
    """Quoted words by their place, what is wrong with them, and the page that quotes them.

    ``fault`` is ``None`` where nothing, or nothing known, was chosen; ``back`` an address of ours,
    or empty.
    """

    name: str
    start: int
    end: int
    back: str = ""
    fault: Fault | None = None
    note: str = ""

    @property
    def question(self) -> str:
        """What the page that quotes them was asked."""
        return parse_qs(urlsplit(self.back).query).get("q", [""])[0]

    def mistake(self) -> FormFault | None:
        """The first thing wrong with the form, if anything is."""
        if self.fault is None:
            return FormFault("fault", "Choose what is wrong with the quotation.")
        if len(self.note) > MAX_NOTE_CHARACTERS:
            return FormFault("note", f"Shorten what you add to {MAX_NOTE_CHARACTERS} characters.")
        return None

    def report(self, document: str, sha256: str) -> ReaderReport:
        """What is kept of it, ``document`` being the full name.

        Raises ``ValueError`` where nothing is said to be wrong.
        """
        if self.fault is None:
            raise ValueError("nothing is said to be wrong")
        place = (document, sha256, self.start, self.end)
        return ReaderReport(self.fault, self.question, self.note, *place)


async def linked_form(request: Request) -> ReportForm:
    """The form as a link leads to it. Raises ``FilterError`` for what no link of ours says."""
    return _form(dict(request.query_params.items()))


async def posted_form(request: Request) -> ReportForm:
    """The form as a browser posts it. Raises ``FilterError`` for what no such form can hold."""
    body = (await request.body()).decode("ascii", "replace")
    try:
        return _form(dict(parse_qsl(body, max_num_fields=_MAX_FIELDS)))
    except ValueError as error:
        raise _no_form() from error


def _form(sent: dict[str, str]) -> ReportForm:
    name, start, end = sent.get("name", ""), sent.get("from", ""), sent.get("to", "")
    if not 0 < len(name) <= _MAX_NAME_CHARACTERS or not (_is_number(start) and _is_number(end)):
        raise _no_form()
    return ReportForm(
        name=name,
        start=int(start),
        end=int(end),
        back=way_back(sent.get("back", "")) or "",
        fault=next((one for one in get_args(Fault) if one == sent.get("fault")), None),
        note=" ".join(sent.get("note", "").split()),
    )


def _is_number(words: str) -> bool:
    return words.isascii() and words.isdecimal() and len(words) <= _MAX_DIGITS


def _no_form() -> FilterError:
    return FilterError("this names no quotation; report one from the page that shows it")

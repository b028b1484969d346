"""What was pasted and chosen on the page "Has this been asked?", from its address or as posted."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated, Literal, get_args
from urllib.parse import parse_qsl

from fastapi import Depends, Query, Request

from index.book.filters import MEETING_FILTERS
from index.index_errors import FilterError
from service.check.drafts import MAX_DRAFT_CHARACTERS, MAX_DRAFTS, checked_drafts, split_drafts
from service.pages.shared.filter_form import FilterForm, filter_form
from service.pages.shared.form_faults import FormFault, first_fault
from service.pages.shared.page_addresses import CHECK, Parameters, address

FileForm = Literal["word", "markdown", "json"]
# Every draft at its longest, and as much again around them.
_MAX_PASTE_CHARACTERS = MAX_DRAFTS * MAX_DRAFT_CHARACTERS * 2
_MAX_FIELDS = 20
# What everything that passes addresses on (mail programs, proxies) takes.
_MAX_ADDRESS_CHARACTERS = 2_000


@dataclass(frozen=True)
class DraftForm:
    """A paste of drafts with filters, all as typed; empty is not set."""

    paste: str = ""
    filters: FilterForm = field(default_factory=FilterForm)

    @cached_property
    def drafts(self) -> tuple[str, ...]:
        """The drafts that the paste parts into."""
        return tuple(split_drafts(self.paste))

    @property
    def address(self) -> str:
        """Where these drafts are checked by their address alone, for a reader who chooses it."""
        return address(CHECK, self.fields)

    def count(self) -> int:
        """How many drafts there are; a long paste takes a moment to part."""
        return len(self.drafts)

    @property
    def fields(self) -> Parameters:
        """The fields that check the same again, by name."""
        return [("drafts", self.paste), *self.filters.parameters]

    @property
    def is_shareable(self) -> bool:
        """Whether the paste is one draft that is short enough to stand in an address."""
        return len(self.drafts) == 1 and len(self.address) <= _MAX_ADDRESS_CHARACTERS

    def of(self, draft: str) -> "DraftForm":
        """The form with one draft alone."""
        return DraftForm(draft, self.filters)

    def fault(self) -> FormFault | None:
        """The first thing wrong with the form, if anything is."""
        return first_fault((("drafts", lambda: checked_drafts(self.drafts)), *self.filters.checks))


@dataclass(frozen=True, slots=True)
class PostedDrafts:
    """What was sent: the form, and as which file the answer is wanted, ``None`` for a page."""

    form: DraftForm
    file: FileForm | None


async def draft_form(
    filters: Annotated[FilterForm, Depends(filter_form(MEETING_FILTERS))],
    drafts: Annotated[str, Query()] = "",
) -> DraftForm:
    """The form as an address carries it."""
    return DraftForm(drafts.strip(), filters)


async def posted_drafts(request: Request) -> PostedDrafts:
    """The form as a browser posts it. Raises ``FilterError`` for what no such form can hold."""
    body = await request.body()
    try:
        pairs = parse_qsl(
            body.decode("ascii", "replace"), keep_blank_values=True, max_num_fields=_MAX_FIELDS
        )
    except ValueError as error:
        raise FilterError("what was sent is no form of this page; paste the drafts here") from error
    sent = {name: value.strip() for name, value in pairs}
    if len(sent.get("drafts", "")) > _MAX_PASTE_CHARACTERS:
        raise FilterError(
            f"what was sent is too long; check at most {MAX_DRAFTS} drafts of up to "
            f"{MAX_DRAFT_CHARACTERS:,} characters at a time"
        )
    names = () if "everywhere" in sent else MEETING_FILTERS
    filters = FilterForm.of(MEETING_FILTERS, {name: sent.get(name) for name in names})
    form = DraftForm(sent.get("drafts", ""), filters)
    file = next((name for name in get_args(FileForm) if name == sent.get("format")), None)
    return PostedDrafts(form, file)

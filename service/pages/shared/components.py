"""The GOV.UK Design System's macros for templates, and the links of navigation and pagination.

The macros come from the package ``govuk-frontend-jinja``. They are written for Jinja's forgiving
kind of environment, where what is missing counts as false. Ours is strict, so they live in one of
their own and are handed over as functions. Pass ``text`` to them and never ``html``: what is passed
as HTML is not escaped.
"""

from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from jinja2 import Environment, PackageLoader, PrefixLoader

from service.pages.shared import page_addresses as addresses

_PACKAGE = "govuk_frontend_jinja"
# The function's name in templates, and the folder of its component.
_COMPONENTS = {
    "govukBackLink": "back-link",
    "govukBreadcrumbs": "breadcrumbs",
    "govukButton": "button",
    "govukCharacterCount": "character-count",
    "govukDetails": "details",
    "govukErrorMessage": "error-message",
    "govukErrorSummary": "error-summary",
    "govukGenericHeader": "generic-header",
    "govukHint": "hint",
    "govukInput": "input",
    "govukInsetText": "inset-text",
    "govukNotificationBanner": "notification-banner",
    "govukPagination": "pagination",
    "govukPhaseBanner": "phase-banner",
    "govukRadios": "radios",
    "govukSelect": "select",
    "govukServiceNavigation": "service-navigation",
    "govukSkipLink": "skip-link",
    "govukSummaryList": "summary-list",
    "govukTable": "table",
    "govukTag": "tag",
    "govukTextarea": "textarea",
    "govukWarningText": "warning-text",
}

Component = Callable[[Mapping[str, object]], str]


def govuk_components() -> dict[str, Component]:
    """The macros by their names; each takes one mapping, as the Design System documents it.

    A macro is compiled when it is first used.
    """
    loader = PrefixLoader({_PACKAGE: PackageLoader(_PACKAGE)})
    environment = Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return {name: _component(environment, name, folder) for name, folder in _COMPONENTS.items()}


def _component(environment: Environment, name: str, folder: str) -> Component:
    def component(parameters: Mapping[str, object]) -> str:
        template = environment.get_template(f"{_PACKAGE}/components/{folder}/macro.html")
        macro: Component = getattr(template.module, name)
        return macro(parameters)

    return component


@dataclass(frozen=True, slots=True)
class Entry:
    """A link to a page: its words and its address."""

    words: str
    address: str


# In words so short that a phone has them on one line.
NAVIGATION = (
    Entry("Ask", addresses.HOME),
    Entry("Asked before?", addresses.CHECK),
    Entry("Minutes", addresses.MINUTES),
    Entry("Topics", addresses.TOPIC),
    Entry("Actions", addresses.ACTIONS),
    Entry("Decisions", addresses.DECISIONS),
    Entry("About", addresses.ABOUT),
)
FOOTER = (
    Entry("Accessibility statement", addresses.ACCESSIBILITY),
    Entry("How well does this work?", addresses.EVALUATION),
    Entry("For programs: the API", addresses.API_PAGE),
)


def served(entries: tuple[Entry, ...], paths: AbstractSet[str]) -> list[Entry]:
    """Those entries whose page is there, so that no link leads nowhere."""
    return [entry for entry in entries if entry.address in paths]


def pagination(
    number: int, pages: int, address_of: Callable[[int], str]
) -> Mapping[str, object] | None:
    """Links to the pages around page ``number`` of ``pages``; ``None`` where there is only one."""
    if pages < 2:
        return None
    found: dict[str, object] = {"items": list(_items(number, pages, address_of))}
    if number > 1:
        found["previous"] = {"href": address_of(number - 1)}
    if number < pages:
        found["next"] = {"href": address_of(number + 1)}
    return found


def _items(
    number: int, pages: int, address_of: Callable[[int], str]
) -> Iterator[Mapping[str, object]]:
    """The first page, the last, and those beside the one that is shown."""
    wanted = sorted({1, number - 1, number, number + 1, pages} & set(range(1, pages + 1)))
    before = 0
    for page in wanted:
        if page > before + 1:
            yield {"ellipsis": True}
        yield {"number": str(page), "href": address_of(page), "current": page == number}
        before = page

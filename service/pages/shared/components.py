"""The GOV.UK Design System's macros, from the package ``govuk-frontend-jinja``, for templates.

They are written for Jinja's forgiving kind of environment, where what is missing counts as false.
Ours is strict, so they live in one of their own and are handed over as functions. Pass ``text``
to them and never ``html``: what is passed as HTML is not escaped.
"""

from collections.abc import Callable, Mapping

from jinja2 import Environment, PackageLoader, PrefixLoader

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

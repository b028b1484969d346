"""Links to take something away as a file."""

from service.pages.shared.page_addresses import Parameters, address

_FORMS = (("Word", "word"), ("Markdown", "markdown"), ("JSON", ""))


def file_links(path: str, parameters: Parameters) -> tuple[tuple[str, str], ...]:
    """The words and the address of each form of file that such an address answers with."""
    return tuple((words, address(path, [*parameters, ("format", form)])) for words, form in _FORMS)

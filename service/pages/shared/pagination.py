"""Pages of a long list, as the Design System's pagination takes them."""

from collections.abc import Callable, Iterator, Mapping


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

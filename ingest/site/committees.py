"""A site's committees and their meetings, and which committee is meant by a panel's name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from ingest.errors import MinutebookError
from ingest.language.bodies import find_panel
from ingest.record import Facts

_MAX_CANDIDATES = 10
_CALLED_OFF = re.compile(r"\b(?:cancel|postpon|withdrawn\b|abandon)", re.IGNORECASE)


class CommitteeError(MinutebookError):
    """No committee, or more than one, goes by the name that was asked for."""


@dataclass(frozen=True, slots=True)
class Committee:
    """A committee as its site lists it."""

    id: int
    title: str


@dataclass(frozen=True, slots=True)
class MeetingNotice:
    """A meeting as its site lists it; ``status`` is whatever is said of it there."""

    id: int
    date: date | None
    status: str = ""

    @property
    def is_called_off(self) -> bool:
        """Whether the site says that it did not take place."""
        return _CALLED_OFF.search(self.status) is not None


def choose_committee(committees: Sequence[Committee], panel: str) -> Committee:
    """The one committee whose title holds the panel's name, whatever the case.

    Where several do, the one whose title is just that. Raises ``CommitteeError`` with the
    candidates where that leaves none or several.
    """
    if not committees:
        raise CommitteeError("the site lists no committees; check that it is a ModernGov site")
    wanted = _plain(panel)
    found = [c for c in committees if wanted in _plain(c.title)]
    exact = [c for c in found if _plain(c.title) == wanted]
    if len(exact or found) == 1:
        return (exact or found)[0]
    if found:
        raise CommitteeError(
            f"several committees go by “{panel}”: {_listed(found)}; name one of them with --panel"
        )
    raise CommitteeError(
        f"no committee goes by “{panel}”; name one of the site's with --panel, such as "
        f"{_listed(_nearest(committees, wanted))}"
    )


def _plain(words: str) -> str:
    return " ".join(words.casefold().replace("&", " and ").split())


def _nearest(committees: Sequence[Committee], wanted: str) -> Sequence[Committee]:
    """Those that share the most words with what was wanted, in the site's order among equals."""
    words = {word for word in wanted.split() if len(word) > len("and")}
    shared = [(len(words & set(_plain(c.title).split())), c) for c in committees]
    near = sorted((s for s in shared if s[0]), key=lambda s: -s[0])
    return [committee for _, committee in near] or committees


def _listed(committees: Sequence[Committee]) -> str:
    titles = [f"“{' '.join(c.title.split())}”" for c in committees[:_MAX_CANDIDATES]]
    more = len(committees) - len(titles)
    return ", ".join(titles) + (f" and {more} more" if more else "")


def panel_facts(committee_title: str, publisher: str | None, base: str) -> Facts:
    """The facts that every meeting of a committee shares.

    A committee called no more than "Police and Crime Panel" is told from those of other sites by
    the site's host behind its title: which area it is of, the site does not state.
    """
    named = find_panel(committee_title)
    if named:
        return Facts(panel=named, publisher=publisher)
    host = urlsplit(base).hostname or base
    return Facts(
        panel=f"{committee_title} ({host})",
        publisher=publisher,
        inferred={
            "panel": f"the site calls it “{committee_title}” and names no area; {host} is its host"
        },
    )

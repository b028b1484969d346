"""A check of drafts as its page shows it: each draft beside the earlier question and its reply."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.answering.limits import MAX_QUERY_CHARACTERS
from service.check.shown_words import own_words
from service.contract.checks import CheckModel, DraftCheckModel, MatchModel, Verdict
from service.export.report import Items
from service.export.search_section import search_section
from service.pages.asked.draft_form import DraftForm
from service.pages.asked.match_views import MatchView, match_views
from service.pages.shared.page_addresses import ask_address, minutes_address
from service.pages.shared.place_words import short_panel
from service.wording.answers import shortened
from service.wording.coverage import searched_words
from service.wording.days import counted
from service.wording.verdicts import match_words, verdict_line, verdict_words

# So much is shown beside drafts, in characters of the page; what is beyond it is linked, so that a
# page stays light enough for phones. What surrounds the words was measured on the sample book.
_ROOM = 45_000
_AROUND_A_MATCH = 3_000
_AROUND_AN_EVENT = 600
_A_LINK = 600


@dataclass(frozen=True, slots=True)
class MatchLink:
    """An earlier question by its beginning, and where it is read."""

    words: str
    question: str
    label: str
    minutes: str


@dataclass(frozen=True, slots=True)
class DraftView:
    """One draft with its verdict in words, and on one ``line`` with where and when.

    ``matches`` are shown in full, ``folded`` too but closed, ``others`` are linked. Where nothing
    matches, ``nearest`` came nearest. ``alone`` is the form that checks this draft by itself, where
    it stands among others; ``ask`` where its topic is looked for in all minutes, if it is short.
    Where the page has no more room a draft ``is_brief``: only its verdict is told.
    """

    key: str
    name: str
    draft: str
    kind: Verdict
    verdict: str
    line: str
    matches: tuple[MatchView, ...]
    folded: tuple[MatchView, ...]
    others: tuple[MatchLink, ...]
    nearest: tuple[MatchLink, ...]
    alone: DraftForm | None
    ask: str | None
    is_brief: bool


@dataclass(frozen=True, slots=True)
class AskedView:
    """The page: drafts, coverage in a sentence, how it was searched point by point, notes.

    ``share`` is the address that holds the draft, for a reader who chooses it; ``None`` where there
    are several, or one too long.
    """

    title: str
    drafts: tuple[DraftView, ...]
    coverage: str
    searched: tuple[str, ...]
    notes: tuple[str, ...]
    share: str | None


def asked_view(found: CheckModel, form: DraftForm) -> AskedView:
    """The view of a check."""
    section = search_section(found.searched_at, found.coverage, found.filters, ())
    is_single = len(found.checks) == 1
    return AskedView(
        title=shortened(found.checks[0].draft) if is_single else f"{len(found.checks)} drafts",
        drafts=tuple(_drafts(found, form)),
        coverage=(
            f"Searched: {searched_words(found.coverage)}, "
            f"{counted(found.coverage.documents, 'document')}."
        ),
        searched=tuple(p for part in section if isinstance(part, Items) for p in part.points),
        notes=tuple(found.warnings),
        share=form.address if form.is_shareable else None,
    )


def _drafts(found: CheckModel, form: DraftForm) -> Iterator[DraftView]:
    """The drafts, with as much of the earlier questions beside them as the page has room for."""
    is_single = len(found.checks) == 1
    room = _ROOM
    for number, checked in enumerate(found.checks, start=1):
        shown: list[MatchModel] = []
        room -= len(checked.draft) + _A_LINK * (len(checked.matches) + len(checked.nearest))
        is_brief = room < 0 and number > 1
        # Of several drafts each has its nearest question beside it before any has a second.
        for match in checked.matches if is_single else checked.matches[:1]:
            room -= _room_for(checked.draft, match)
            if room < 0 and (shown or number > 1):
                is_brief = not shown
                break
            shown.append(match)
        yield _draft(checked, shown, found, form, number, is_brief=is_brief)


def _room_for(draft: str, match: MatchModel) -> int:
    words = len(draft) + len(match.question) + len(match.reply or "")
    events = sum(_AROUND_AN_EVENT + len(event.text) for event in match.trail)
    return _AROUND_A_MATCH + words + events


def _draft(
    checked: DraftCheckModel,
    shown: Sequence[MatchModel],
    found: CheckModel,
    form: DraftForm,
    number: int,
    *,
    is_brief: bool,
) -> DraftView:
    is_single = len(found.checks) == 1
    views = tuple(match_views(checked.draft, shown, f"draft-{number}"))
    open_ones = max(1, sum(match.is_same for match in shown))
    return DraftView(
        key=f"draft-{number}",
        name="The draft" if is_single else f"Draft {number}",
        draft=checked.draft,
        kind=checked.verdict,
        verdict=verdict_words(checked, searched_words(found.coverage)),
        line=verdict_line(checked, short_panel),
        matches=views[:open_ones],
        folded=views[open_ones:],
        others=tuple(map(_link, checked.matches[len(shown) :])),
        nearest=tuple(map(_link, checked.nearest)),
        alone=None if is_single else form.of(checked.draft),
        ask=ask_address(checked.draft) if len(checked.draft) <= MAX_QUERY_CHARACTERS else None,
        is_brief=is_brief,
    )


def _link(match: MatchModel) -> MatchLink:
    return MatchLink(
        words=match_words(match),
        question=shortened(match.question[slice(*own_words(match.question))]),
        label=match.citation.label_with_status,
        minutes=minutes_address(match.document, match.question_start, match.question_end),
    )

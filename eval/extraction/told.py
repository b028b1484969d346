"""What a reading tells of its meeting, held against what is right.

Of a document that was refused nothing is told, so that all of these points are missed.
"""

from collections.abc import Iterator, Sequence

from eval.extraction.alignment import in_order, one_to_one
from eval.extraction.compared_text import begins_in, begins_with, folded, holds, words_of
from eval.extraction.found_record import FoundExchange, FoundItem, FoundRecord
from eval.extraction.gold import Choice, GoldAction, GoldDocument, GoldExchange, GoldItem
from eval.extraction.points import Measure, Point
from ingest.language.roles import ROLES, roles_mentioned
from ingest.record import SpeakerRole

# Words that stand before an office or not, whoever holds it.
_ARTICLES = frozenset({"the", "a", "an"})
# Roles of one person each: whichever title is given, it is the same one who owes.
_OFFICES = frozenset(role.name for role in ROLES if role.is_office)


def told_points(gold: GoldDocument, found: FoundRecord, choice: Choice) -> Iterator[Point]:
    """Every point of what is told: heading, items, exchanges, decisions, undertakings, body."""
    yield from _heading(gold, found)
    yield from _items(gold, found)
    yield from _exchanges(gold, found, choice)
    yield from _decisions(gold, found, choice)
    yield from _undertakings(gold, found, choice)
    searchable = [folded(words) for words in found.searchable]
    for fragment in gold.body:
        is_found = any(folded(fragment) in words for words in searchable)
        yield Point("body searchable", is_found, _quoted(fragment))


def names_panel(found: str | None, right: str | None) -> bool:
    """Whether a body's name is the right one; ``None`` is "not stated"."""
    if found is None or right is None:
        return found is right
    return folded(found) == folded(right)


def _heading(gold: GoldDocument, found: FoundRecord) -> Iterator[Point]:
    facts = found.facts
    is_panel = any(names_panel(facts.panel, right) for right in gold.panels)
    yield Point("body right", is_panel, _instead(facts.panel, gold.panels[0]))
    is_date = facts.meeting_date in gold.dates
    yield Point("date right", is_date, _instead(facts.meeting_date, gold.dates[0]))
    status = facts.minutes_status
    is_status = status in gold.statuses or (
        status == "confirmed_as_amended" and "confirmed" in gold.statuses
    )
    yield Point("status right", is_status, _instead(status, gold.statuses[0]))


def _items(gold: GoldDocument, found: FoundRecord) -> Iterator[Point]:
    pairs = in_order(gold.items, found.items, _is_item)
    met, right = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, item in enumerate(gold.items):
        yield Point("items recall", i in met, f"{item.number or 'no number'} {_quoted(item.title)}")
    for j, title in enumerate(found.items):
        numbers = "/".join(sorted(title.numbers)) or "no number"
        yield Point("items precision", j in right, f"{numbers} {_quoted(title.title)}")


def _is_item(gold: GoldItem, found: FoundItem) -> bool:
    if not begins_with(found.title, gold.title):
        return False
    if gold.number is None:
        return not found.numbers
    return _number(gold.number) in {_number(number) for number in found.numbers}


def _number(printed: str) -> str:
    return folded(printed).strip("().[] ")


def _exchanges(gold: GoldDocument, found: FoundRecord, choice: Choice) -> Iterator[Point]:
    pairs = one_to_one(gold.exchanges, found.exchanges, is_exchange)
    for i, wanted in enumerate(gold.exchanges):
        about = _quoted(wanted.question)
        is_asked = any(begins_in(e.question, e.whole, wanted.question) for e in found.exchanges)
        yield Point("questions found", is_asked, about)
        yield Point("exchanges recall", i in pairs, f"{about}, reply {_quoted(wanted.reply)}")
        exchange = found.exchanges[pairs[i]] if i in pairs else None
        yield from _speakers(wanted, found, exchange)
    if choice.is_complete(gold.file, gold.exchanges):
        for j, exchange in enumerate(found.exchanges):
            is_right = j in pairs.values()
            yield Point("exchanges precision", is_right, _quoted(exchange.question))


def is_exchange(gold: GoldExchange, found: FoundExchange) -> bool:
    """Whether an exchange that was found is one that is listed."""
    if not begins_in(found.question, found.whole, gold.question):
        return False
    if gold.reply is None or found.reply is None:
        return gold.reply is found.reply
    return holds(found.reply, gold.reply)


def _speakers(
    gold: GoldExchange, found: FoundRecord, exchange: FoundExchange | None
) -> Iterator[Point]:
    about = f" of {_quoted(gold.question)}"
    if gold.asker is not None:
        asker = _speaker_of(gold.question, found) or (exchange and exchange.asker)
        # What is right tells members from the public alone, and who takes the chair is a member.
        seat = "Member" if asker == "Chair" else asker
        yield Point("askers", seat == gold.asker, _instead(asker, gold.asker) + about)
    if gold.reply is not None:
        replier = _speaker_of(gold.reply, found) or (exchange and exchange.replier)
        measure: Measure = "repliers" if gold.replier else "repliers not made up"
        # Any titled person may be an Officer, whose title is no role of its own.
        right = (gold.replier,) if gold.replier else (None, "Officer")
        yield Point(measure, replier in right, _instead(replier, gold.replier) + about)


def _speaker_of(fragment: str, found: FoundRecord) -> SpeakerRole | None:
    """The role recorded as speaking where a fragment stands."""
    return next((s.role for s in found.speeches if holds(s.words, fragment)), None)


def _decisions(gold: GoldDocument, found: FoundRecord, choice: Choice) -> Iterator[Point]:
    is_complete = choice.is_complete(gold.file, gold.resolutions)
    yield from _kept_together(
        ("decisions recall", "decisions precision"), gold.resolutions, found.decisions, is_complete
    )


def _undertakings(gold: GoldDocument, found: FoundRecord, choice: Choice) -> Iterator[Point]:
    yield from _kept_together(
        ("undertakings recall", "undertakings precision"),
        [action.contains for action in gold.actions],
        [action.words for action in found.actions],
        choice.is_complete(gold.file, gold.actions),
    )
    for action in gold.actions:
        if action.owner is not None:
            named = [a.owner for a in found.actions if holds(a.words, action.contains)]
            is_owner = any(_is_owner(action, name) for name in named)
            about = f"{_instead(named[0] if named else None, action.owner)} of "
            yield Point("owners", is_owner, about + _quoted(action.contains))


def _kept_together(
    measures: tuple[Measure, Measure],
    wanted: Sequence[str],
    found: Sequence[str],
    is_complete: bool,
) -> Iterator[Point]:
    """Recall and precision of what may be told in one piece or in several.

    A resolution of three points may be found as one or as three; so a piece is right that holds
    anything wanted, and all that it holds was found.
    """
    recall, precision = measures
    for fragment in wanted:
        yield Point(recall, any(holds(words, fragment) for words in found), _quoted(fragment))
    if is_complete:
        for words in found:
            is_right = any(holds(words, fragment) for fragment in wanted)
            yield Point(precision, is_right, _quoted(words))


def _is_owner(gold: GoldAction, owner: str | None) -> bool:
    """Whether an owner is who was recorded: by name, by a longer name, or by the same office."""
    if owner is None or gold.owner is None:
        return False
    wanted, named = set(words_of(gold.owner)) - _ARTICLES, set(words_of(owner)) - _ARTICLES
    offices = _OFFICES.intersection(roles_mentioned(f"the {gold.owner}"))
    return wanted <= named or not offices.isdisjoint(roles_mentioned(f"the {owner}"))


def _quoted(words: str | None) -> str:
    if words is None:
        return "none"
    line = " ".join(words.split())
    return f"“{line[:80]}…”" if len(line) > 80 else f"“{line}”"


def _instead(found: object, right: object) -> str:
    return f"{found or 'not stated'} instead of {right or 'not stated'}"

"""The exchanges of labelled pages in which the words tell nobody known as asking or replying."""

from collections import Counter
from collections.abc import Collection, Iterator
from itertools import count

from eval.extraction.alignment import one_to_one
from eval.extraction.found_record import exchanges_in
from eval.extraction.gold import GoldExchange
from eval.extraction.told import is_exchange
from eval.fitting.examples import Source, Weighed
from eval.fitting.labelled_pages import LabelledPage
from ingest.findings.asked.exchange import Exchange
from ingest.findings.asked.exchanges import exchanges_of
from ingest.findings.asked.speakers_of_exchanges import ExchangeSpeakers, Signs
from ingest.language.people import people_named
from ingest.record import SpeakerRole

# What is right tells members from the public alone, and who takes the chair is a member. Any
# titled person may be an Officer, whose title is no role of its own.
_SEATED: Collection[SpeakerRole | None] = ("Member", "Chair")
_UNNAMED: Collection[SpeakerRole | None] = (None, "Officer")
_Listed = tuple[Exchange, GoldExchange | None]


def asker_examples(page: LabelledPage) -> Iterator[Weighed]:
    """The exchanges whose signs tell who asked."""
    for speakers, exchanges in _by_item(page):
        before: SpeakerRole | None = None
        for found, listed in exchanges:
            told = speakers.asker_told(found, before)
            before = speakers.asker(found, before)
            if listed is not None and isinstance(told, dict):
                yield _example(page, told, _SEATED if listed.asker == "Member" else (listed.asker,))


def replier_examples(page: LabelledPage) -> Iterator[Weighed]:
    """The exchanges whose signs tell who replied."""
    for speakers, exchanges in _by_item(page):
        for found, listed in exchanges:
            told = speakers.replier_told(found)
            if listed is not None and listed.reply is not None and isinstance(told, dict):
                yield _example(page, told, (listed.replier,) if listed.replier else _UNNAMED)


def _by_item(page: LabelledPage) -> Iterator[tuple[ExchangeSpeakers, list[_Listed]]]:
    """The exchanges found in each item, with those of the list that they are."""
    parts = page.document.parts()
    found = [exchange for part in parts for exchange in exchanges_in(part)]
    pairs = one_to_one(page.gold.exchanges, found, is_exchange)
    listed = {at: page.gold.exchanges[place] for place, at in pairs.items()}
    places = count()
    for part in parts:
        blocks = sorted(part.division.blocks, key=lambda block: block.start)
        speakers = ExchangeSpeakers(part.text, blocks, part.item.title, people_named(part.text))
        yield speakers, [(exchange, listed.get(next(places))) for exchange in exchanges_of(part)]


def _example(page: LabelledPage, told: Signs, right: Collection[SpeakerRole | None]) -> Weighed:
    roles = sorted(told)
    places = {None: 0} | {role: place for place, role in enumerate(roles, start=1)}
    return Weighed(
        Source(page.in_set, page.gold.file),
        ({}, *(Counter(told[role]) for role in roles)),
        frozenset(places[role] for role in right if role in places) or frozenset({0}),
    )

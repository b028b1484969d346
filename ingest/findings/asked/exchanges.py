"""The recorded questions of a document, each with its reply.

An exchange is a numbered question with the reply that follows it, or a question or point recorded
as a statement in narrative or in a bullet. A numbered "question" that only praises is one too: the
minutes number it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.findings.asked.asked_in_prose import asked_in_prose
from ingest.findings.asked.exchange import Exchange
from ingest.findings.asked.listed_questions import with_listed
from ingest.findings.asked.numbered_questions import numbered, replies_by_number
from ingest.findings.asked.runs import run_of, runs_of
from ingest.findings.asked.sessions import sessions_of
from ingest.findings.asked.speakers_of_exchanges import ExchangeSpeakers
from ingest.language.people import People, people_named
from ingest.record import Block, Document, Likelihoods, SpeakerRole


def exchanges_of(document: Document) -> tuple[Exchange, ...]:
    """Every question a document records, in order of the text."""
    text, blocks = document.text, sorted(document.division.blocks, key=lambda block: block.start)
    people = people_named(text)
    by_number = dict(replies_by_number(text, blocks))
    likelihoods = document.division.likelihoods
    found = [
        by_number.pop(exchange.question_start, exchange)
        for exchange in (
            *(
                _answered_within(text, blocks, people, asked, likelihoods)
                for asked in numbered(text, blocks)
            ),
            *_in_prose(document, blocks, people),
        )
    ]
    found = with_listed(text, blocks, found)
    answers = {exchange.reply_start for exchange in by_number.values()}
    found = sorted([*found, *by_number.values()], key=lambda exchange: exchange.question_start)
    found = [exchange for exchange in found if exchange.question_start not in answers]
    return tuple(_with_speakers(document, blocks, found, people))


def _with_speakers(
    document: Document, blocks: Sequence[Block], exchanges: Sequence[Exchange], people: People
) -> Iterator[Exchange]:
    speakers = ExchangeSpeakers(document.text, blocks, document.item.title, people)
    askers: list[SpeakerRole | None] = []
    for exchange in exchanges:
        askers.append(speakers.asker(exchange, before=askers[-1] if askers else None))
    seats = {asker and ("Public" if asker == "Public" else "Member") for asker in askers} - {None}
    alike = next(iter(seats)) if len(seats) == 1 else None
    for exchange, asker in zip(exchanges, askers, strict=True):
        in_series = alike if speakers.is_given_in_words(exchange) else None
        yield replace(exchange, asker=asker or in_series, replier=speakers.replier(exchange))


def _answered_within(
    text: str, blocks: Sequence[Block], people: People, asked: Exchange, likelihoods: Likelihoods
) -> Exchange:
    """A marked question without a reply, with the one that its own block tells as prose does."""
    if asked.reply_start is not None:
        return asked
    own = [b for b in blocks if asked.question_start <= b.start and b.end <= asked.question_end]
    told = next(iter(asked_in_prose(run_of(text, own, people, likelihoods))), None)
    if told is None or told.reply_start is None or told.reply_start <= asked.question_start:
        return asked
    return replace(
        asked,
        question_end=told.question_end,
        reply_start=told.reply_start,
        reply_end=asked.question_end,
    )


def _in_prose(document: Document, blocks: Sequence[Block], people: People) -> Iterator[Exchange]:
    text, likelihoods = document.text, document.division.likelihoods
    sessions = sessions_of(text, blocks, document.item.title)
    for run in runs_of(text, blocks, people, likelihoods, sessions):
        yield from asked_in_prose(run)

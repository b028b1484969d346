"""Blacking words out of a document: in its text, its facts, and whatever is read of it later.

Words are told by themselves, whatever stands between them and however they are printed, and no
longer text is known to hold them than a document. They are not kept: a salted digest tells them
when the document is read again. Whoever has the record and guesses the words can prove the guess;
nobody can read them.
"""

import hashlib
import re
import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache

from ingest.errors import RedactionError
from ingest.language.folding import folded
from ingest.record import Block, Division, Document, Facts, Intake, Reading, SetAside
from ingest.record.facts import stored_facts
from ingest.record.store import RecordStore
from ingest.record.takedowns import Redaction
from ingest.record.view import RecordView

BLACK = "█"
BLACKED_OUT = f"words of it were blacked out on request ({BLACK})"
_MAX_WORDS = 50
_MIN_CHARACTERS = 2
_ROUNDS = 2_000  # what one guess at the words costs
_WORD = re.compile(r"\w++")

Span = tuple[int, int]
BlackOut = Callable[[str], str]
IsMeant = Callable[[str], bool]


def redaction_of(
    document: Document, origin: str, start: int, end: int, *, at: datetime, reason: str
) -> tuple[Redaction, str]:
    """What blacks out the words at a span of a document's text, and the words.

    A word of which a part is in the span is meant whole. Raises ``RedactionError`` where there are
    none, more than a personal detail has, or so little that much else would be blacked out.
    """
    if not 0 <= start < end <= len(document.text):
        raise RedactionError(
            f"{start} to {end} is no part of the text of {document.name}, which has "
            f"{len(document.text):,} characters; `minutebook show` gives their places"
        )
    meant = [word for word, (first, last) in _words(document.text) if first < end and last > start]
    words = " ".join(meant)
    if len(words) < _MIN_CHARACTERS or len(meant) > _MAX_WORDS:
        raise RedactionError(
            f"{start} to {end} holds {len(meant)} words; name a span of 1 to {_MAX_WORDS}, of at "
            f"least {_MIN_CHARACTERS} characters"
        )
    salt = secrets.token_bytes(16)
    redaction = Redaction(
        *(document.name, origin, document.sha256, salt.hex(), _digest(words, salt)),
        *(len(meant), len(words), at, reason),
    )
    return redaction, words


def places_of(text: str, words: int, characters: int, is_meant: IsMeant) -> list[Span]:
    """The spans of a text that hold words which are meant, given how many and how long they are."""
    found = _words(text)
    lengths = [0]
    for word, _ in found:
        lengths.append(lengths[-1] + len(word))
    wanted = characters - (words - 1)
    return [
        (found[at][1][0], found[at + words - 1][1][1])
        for at in range(len(found) - words + 1)
        if lengths[at + words] - lengths[at] == wanted
        and is_meant(" ".join(word for word, _ in found[at : at + words]))
    ]


def blacking_out(redactions: Sequence[Redaction]) -> BlackOut:
    """What blacks out, in a text of a document, all words that these redactions tell."""
    known = [(r.words, r.characters, _recognised(r)) for r in redactions]

    def black_out(text: str) -> str:
        for words, characters, is_meant in known:
            for start, end in places_of(text, words, characters, is_meant):
                text = f"{text[:start]}{_blacked(text[start:end])}{text[end:]}"
        return text

    return black_out


def redact(store: RecordStore, redaction: Redaction) -> int:
    """Black words out of every version of a document, and of whatever is read of it from now on.

    Returns how many versions held them. The caller holds the book's write lock. Raises
    ``DamagedRecordError`` where a version is not as it was stored.
    """
    black_out = blacking_out([redaction])
    intakes = list(_versions(store, redaction.name))
    blacked = [_blacked_intake(intake, black_out) for intake in intakes]
    changed = sum(a is not b for a, b in zip(intakes, blacked, strict=True))
    # The bytes of any version may hold the words where its text does not.
    store.redact(redaction, [replace(b, received=None) for b in blacked] if changed else ())
    return changed


def blacked_reading(reading: Reading, black_out: BlackOut) -> Reading:
    """A reading with words blacked out, and a note of it where any are."""
    division = reading.division
    text = black_out(reading.text)
    warnings = [black_out(words) for words in division.warnings if words != BLACKED_OUT]
    items = tuple(replace(i, title=i.title and black_out(i.title)) for i in division.items)
    told = Division(
        blocks=tuple(_blacked_block(block, black_out) for block in division.blocks),
        set_aside=tuple(
            SetAside(part.start, part.end, black_out(part.reason)) for part in division.set_aside
        ),
        warnings=(*([BLACKED_OUT] if BLACK in text else []), *warnings),
        items=items,
        page_starts=division.page_starts,
    )
    return replace(
        reading, text=text, division=told, stated=blacked_facts(reading.stated, black_out)
    )


def blacked_facts(facts: Facts, black_out: BlackOut) -> Facts:
    """Facts with words blacked out; panel, numbers, dates and addresses stay as they are."""
    inferred: Mapping[str, str] = {name: black_out(why) for name, why in facts.inferred.items()}
    return replace(
        facts,
        item_title=facts.item_title and black_out(facts.item_title),
        venue=facts.venue and black_out(facts.venue),
        publisher=facts.publisher and black_out(facts.publisher),
        inferred=inferred,
    )


def _blacked_block(block: Block, black_out: BlackOut) -> Block:
    speeches = tuple(replace(s, title=s.title and black_out(s.title)) for s in block.speeches)
    return replace(block, speeches=speeches)


def _blacked_intake(intake: Intake, black_out: BlackOut) -> Intake:
    reading = blacked_reading(intake.reading, black_out)
    facts = blacked_facts(intake.facts, black_out)
    supplied = intake.supplied and blacked_facts(intake.supplied, black_out)
    if (reading, facts, supplied) == (intake.reading, intake.facts, intake.supplied):
        return intake
    return replace(intake, reading=reading, facts=facts, supplied=supplied)


def _versions(store: RecordView, name: str) -> Iterator[Intake]:
    """All versions of a document, oldest first, as they would be stored again."""
    current = store.current_versions().get(name)
    if current is None:
        return
    origin = next(source.origin for source in store.sources() if source.name == name)
    for document in [*store.superseded_versions(name), store.version(current)]:
        facts = stored_facts(document)
        reading = Reading(
            *(document.text, document.division, facts, document.withheld, document.reader)
        )
        yield Intake(
            *(name, origin, document.sha256, store.received(document.version_id), reading, facts),
            *(document.read_at, store.supplied(document.version_id)),
            rules=document.rules,
        )


def _words(text: str) -> list[tuple[str, Span]]:
    """The words of a text, folded, in small letters, each with its place in it."""
    plain, places = folded(text)
    if places is None:
        return [(m.group().casefold(), m.span()) for m in _WORD.finditer(plain)]
    return [
        (m.group().casefold(), (places[m.start()], places[m.end() - 1] + 1))
        for m in _WORD.finditer(plain)
    ]


def _recognised(redaction: Redaction) -> IsMeant:
    salt = bytes.fromhex(redaction.salt)

    @cache
    def is_meant(words: str) -> bool:
        return len(words) == redaction.characters and _digest(words, salt) == redaction.digest

    return is_meant


def _digest(words: str, salt: bytes) -> str:
    data = words.encode(errors="surrogatepass")
    return hashlib.pbkdf2_hmac("sha256", data, salt, _ROUNDS).hex()


def _blacked(text: str) -> str:
    return "".join(c if c.isspace() else BLACK for c in text)

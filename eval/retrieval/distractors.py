"""Distractors: passages that answer nothing, added to a book to make the search harder.

Each meeting becomes one document under a panel of its own, each passage a narrative block. They
are read from JSON Lines of {"meeting", "n", "text"} into a book kept only for the evaluation.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from eval.eval_errors import DistractorsError, first_fault
from ingest.record import Block, Division, Facts, Intake, Reading
from ingest.record.store import RecordStore

PANEL = "Distractors (not minutes)"
FOLDER = "distractors/"
_READER = "distractors"
_BETWEEN = "\n\n"


class Distractor(BaseModel):
    """One passage: the ``n``-th of a meeting."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    meeting: Annotated[str, Field(pattern=r"^[^/\s][^/]*$")]
    n: Annotated[int, Field(ge=0)]
    text: Annotated[str, Field(pattern=r"\S")]


def load_distractors(path: Path) -> tuple[Distractor, ...]:
    """Read distractors. Raises ``DistractorsError``, naming file and line, where one is not."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise DistractorsError(
            f"{path} cannot be read ({error}); name a file of JSON Lines"
        ) from error
    found: dict[tuple[str, int], Distractor] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            passage = Distractor.model_validate_json(line)
        except ValidationError as error:
            raise DistractorsError(
                f"{path}, line {number}: {first_fault(error)}; mend the line"
            ) from error
        if (passage.meeting, passage.n) in found:
            raise DistractorsError(
                f"{path}, line {number}: passage {passage.n} of {passage.meeting} stands on an "
                "earlier line too; remove one"
            )
        found[passage.meeting, passage.n] = passage
    if not found:
        raise DistractorsError(f"{path} holds no passages; write one a line, as JSON")
    return tuple(found.values())


def sync_distractors(
    store: RecordStore, distractors: Sequence[Distractor], *, rules: str, now: datetime
) -> None:
    """Make a record hold just these distractors: what is missing is put, others are removed.

    ``rules`` is the digest of the rules in force, which they are to count as read by.
    """
    wanted = {name: _reading(texts) for name, texts in _by_document(distractors).items()}
    stored = {s.name: s for s in store.sources() if s.name.startswith(FOLDER)}
    for name in stored.keys() - wanted.keys():
        store.erase(name)
    for name, reading in wanted.items():
        sha256 = hashlib.sha256(reading.text.encode()).hexdigest()
        # A record reads again what other rules read, and its readers would make something else
        # of these or refuse them.
        wanted_state = (sha256, _READER, rules)
        found = stored.get(name)
        if found is None or (found.sha256, found.reader, found.rules) != wanted_state:
            store.put(
                Intake(
                    name=name,
                    origin=f"{_READER}:{name}",
                    sha256=sha256,
                    received=reading.text.encode(),
                    reading=reading,
                    rules=rules,
                    facts=Facts(panel=PANEL),
                    read_at=now,
                ),
                keep_earlier=False,
            )


def _by_document(distractors: Iterable[Distractor]) -> Mapping[str, list[str]]:
    """The texts of each meeting in order, by the name of its document."""
    texts: dict[str, list[str]] = {}
    for passage in sorted(distractors, key=lambda d: (d.meeting, d.n)):
        texts.setdefault(f"{FOLDER}{passage.meeting}.txt", []).append(passage.text.strip())
    return texts


def _reading(texts: Sequence[str]) -> Reading:
    blocks: list[Block] = []
    start = 0
    for text in texts:
        blocks.append(Block("narrative", start, start + len(text)))
        start += len(text) + len(_BETWEEN)
    return Reading(
        text=_BETWEEN.join(texts),
        division=Division(tuple(blocks)),
        stated=Facts(),
        withheld=0,
        reader=_READER,
    )

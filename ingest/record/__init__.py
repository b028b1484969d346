"""The record: its types, and the SQLite file that keeps every document read."""

from ingest.record.block_kinds import BlockKind
from ingest.record.likelihoods import UNTOLD, Likelihoods
from ingest.record.types import (
    SPEAKER_ROLES,
    AgendaItem,
    Block,
    Division,
    Document,
    Facts,
    Intake,
    ItemSpan,
    Meeting,
    MinutesStatus,
    OtherReading,
    Reading,
    SetAside,
    SpeakerRole,
    Speech,
)

__all__ = [
    "SPEAKER_ROLES",
    "UNTOLD",
    "AgendaItem",
    "Block",
    "BlockKind",
    "Division",
    "Document",
    "Facts",
    "Intake",
    "ItemSpan",
    "Likelihoods",
    "Meeting",
    "MinutesStatus",
    "OtherReading",
    "Reading",
    "SetAside",
    "SpeakerRole",
    "Speech",
]

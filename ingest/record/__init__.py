"""The record: its types, and the SQLite file that keeps every document read."""

from ingest.record.block_kinds import BlockKind
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
    "AgendaItem",
    "Block",
    "BlockKind",
    "Division",
    "Document",
    "Facts",
    "Intake",
    "ItemSpan",
    "Meeting",
    "MinutesStatus",
    "OtherReading",
    "Reading",
    "SetAside",
    "SpeakerRole",
    "Speech",
]

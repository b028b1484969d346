"""Keeping exempt text out: what was minuted after the public was excluded is never stored."""

from ingest.exempt.meeting import (
    ExemptParts,
    exempt_parts,
    notes_of_withheld,
    withheld_warnings,
)

__all__ = ["ExemptParts", "exempt_parts", "notes_of_withheld", "withheld_warnings"]

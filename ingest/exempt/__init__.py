"""Keeping exempt text out: what was minuted after the public was excluded is never stored."""

from ingest.exempt.spans import (
    exempt_line_spans,
    exempt_warnings,
    notes_of_withheld,
    withheld_warnings,
)

__all__ = ["exempt_line_spans", "exempt_warnings", "notes_of_withheld", "withheld_warnings"]

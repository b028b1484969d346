"""Keeping exempt text out: what was minuted after the public was excluded is never stored."""

from ingest.exempt.meeting import ExemptParts, exempt_parts, withheld_warnings

__all__ = ["ExemptParts", "exempt_parts", "withheld_warnings"]

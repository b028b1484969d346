"""Times of day as minutes print them: "11.00 am", "14:30", "18.30 hrs", "7 o’clock", "noon"."""

import re

# "am" and "pm", in Welsh "y.b." and "y.p."
_HALF = r"(?:[ap]\.?m|y\.?[bp])\b\.?"
TIME_OF_DAY = re.compile(
    rf"\d{{1,2}}[.:]\d{{2}}\s*+(?:{_HALF}|hrs|hours)?|\d{{1,2}}\s*+{_HALF}", re.IGNORECASE
)
_IN_TEXT = re.compile(
    rf"(?<![\w.:/£-])(?:(?P<hour>\d{{1,2}})[.:](?P<minute>\d{{2}})(?:\s*+(?:{_HALF}|hrs|hours))?"
    rf"|(?P<oclock>\d{{1,2}})(?:\s*+{_HALF}|\s*+o['’](?:clock|r\s++gloch))"
    r"|(?:12\s++)?noon\b|midday\b|hanner\s++dydd\b)(?![\w%]|\.\d)",
    re.IGNORECASE,
)


def find_time(text: str) -> str | None:
    """The first time of day in a text, as printed; ``None`` where there is none."""
    for match in _IN_TEXT.finditer(text):
        hour = int(match["hour"] or match["oclock"] or 12)
        if hour < 24 and int(match["minute"] or 0) < 60:
            return match.group()
    return None

"""Lines that head what follows, or point to it, and are no words of anybody to quote."""

import re

from index.words.terms import STOP_WORDS
from ingest.language.list_marks import marker_end

# A title holds no more words of substance.
_TITLE_WORDS = 12
# "MINUTES of the meeting held on …", of which nothing is said.
_HEADS_MINUTES = re.compile(
    r"\W*(?:(?:draft|unconfirmed|confirmed|approved|the|public)\s+){0,3}(?:minutes|notes)\s+(?:of|from)\b"
    r"(?=.{0,200}\bheld\b)(?!.{0,400}\b(?:was|were|be|been|being|is|are|had|agreed|resolved)\b)",
    re.IGNORECASE | re.DOTALL,
)
# "Lamps in Mill Lane."; but "Motion Carried Unanimously." tells how it ended.
_STOPPED_TITLE = re.compile(
    r"(?!.*\b(?:agreed|approved|accepted|adopted|appointed|carried|defeated|elected|lost|no(?:ne|ted)?"
    r"|rejected|resolved|supported|unanimous(?:ly)?|withdrawn)\b)[\w’' &-]+\.",
    re.IGNORECASE,
)
# Buttons of a site, and lead-ins to a list, a paper or a question that stands behind them.
_POINTS_ELSEWHERE = re.compile(
    r"\W*(?:\d[\d.]*\W+)?(?:(?:show|read|view|see|load)\s+(?:full|more|less|all)\b[\w\s]{0,20}"
    r"|(?:back|skip)\s+to\s+[\w\s]{0,20}"
    r"|the\s+following\s+(?:[\w’'-]+\s+){1,4}(?:was|were)\s+(?:also\s+)?(?:asked|made|noted|put|raised"
    r"|received|submitted|tabled)\b[^.;:,]{0,60}"
    r"|an?\s+(?:full\s+)?(?:copy|note|recording|record|transcript)\b[^.;:,]{0,60}\b(?:is|was)\s+"
    r"(?:appended|attached|available|published|set\s+out)\b[^.;,]{0,60})\W*",
    re.IGNORECASE,
)
# "Action 10 – 101 Calls": a number in a line of capitals is else what it tells.
_NUMBERED = re.compile(r"(?:action|item|minute|motion|question|recommendation)\s+\d", re.IGNORECASE)


def is_title(words: str, item_title: str | None) -> bool:
    """Whether a line heads what follows: the item's title, that of minutes, or capitals throughout
    and no stop, or none but the last; or points to what stands elsewhere.
    """
    line = words.strip(" *_#[]")
    line = line[marker_end(line) :].strip(" *_#[]")
    if line.casefold() == (item_title or "").casefold():
        return True
    if _HEADS_MINUTES.match(line) or _POINTS_ELSEWHERE.fullmatch(line):
        return True
    is_named = str.isalpha if _NUMBERED.match(line) else str.isalnum
    spoken = (word.strip("*_") for word in line.split() if any(map(is_named, word)))
    telling = [word for word in spoken if word.lower() not in STOP_WORDS]
    is_short = len(telling) <= _TITLE_WORDS and not line.endswith(("?", "!"))
    if not is_short or not all(word[:1].isupper() for word in telling):
        return False
    return not line.endswith(".") or _STOPPED_TITLE.fullmatch(line) is not None

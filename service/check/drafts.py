"""Splitting what a clerk pastes into draft questions, and refusing what cannot be checked."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from index.index_errors import FilterError
from ingest.language.list_marks import DRAWN, IN_BRACKETS, LETTER

MAX_DRAFT_CHARACTERS = 2_000
MAX_DRAFTS = 50

_NUMBER = re.compile(
    r"\s*(?:(?:[Qq](?:uestion|\.)?\s*)?\(?\d{1,3}(?:[.):]|\s*[–-](?=\s))+(?!\d)|[Qq]uestion\s+\d{1,3}\b)\s*"
)
_LETTER = re.compile(f"{LETTER.pattern}|{IN_BRACKETS.pattern}")
_ENDS_SENTENCE = re.compile(r"[.?!…][)\]”’\"']*$")
_ENDS_QUESTION = re.compile(r"\?[)\]”’\"']*$")
_HEADING_MAX_WORDS = 10
# How a message around the drafts begins and ends.
_COURTESY = re.compile(
    r"(?:dear|hello|hi|good (?:morning|afternoon)|(?:many )?thanks|thank you"
    r"|(?:kind |best )?regards|best wishes|yours (?:sincerely|faithfully))\b[^?]*",
    re.IGNORECASE,
)


def split_drafts(paste: str) -> list[str]:
    """The draft questions of a paste, in order, each on one line and without its list marker.

    Numbers, letters or bullets at the beginning of lines part drafts, and so do blank lines.
    Where there are none of these, a line that ends a sentence ends a draft, unless the paste is
    hard-wrapped and the line was simply full. A line that does not end a sentence goes on in the
    next. A short heading with a colon is left out, and so are lines that greet or thank.
    """
    lines = [line.strip() for line in paste.replace("\r\n", "\n").split("\n")]
    marker = _marker_of(lines)
    width = _wrapped_at(lines)
    drafts = _Drafts()
    for i, line in enumerate(lines):
        match = marker.match(line) if marker else None
        if not line:
            drafts.close()
        elif match:
            drafts.close()
            drafts.add(line[match.end() :])
        else:
            drafts.add(line)
            following = lines[i + 1] if i + 1 < len(lines) else ""
            if not marker and _ends_draft(line, following, width):
                drafts.close()
    drafts.close()
    return drafts.found


def checked_drafts(drafts: Sequence[str]) -> list[str]:
    """Drafts without surrounding space, one space between words.

    Raises ``FilterError`` for none, an empty or overlong one, too many, or what is not text.
    """
    if not drafts:
        raise FilterError("there is no draft to check; paste at least one question")
    if len(drafts) > MAX_DRAFTS:
        raise FilterError(
            f"{len(drafts)} drafts are too many; check at most {MAX_DRAFTS} at a time"
        )
    return [_checked(draft, number) for number, draft in enumerate(drafts, start=1)]


@dataclass(slots=True)
class _Drafts:
    """Drafts in the making: lines are added to the open one until it is closed."""

    found: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)

    def add(self, line: str) -> None:
        self.lines.append(line)

    def close(self) -> None:
        words = " ".join(" ".join(self.lines).split())
        is_short = len(words.split()) <= _HEADING_MAX_WORDS
        is_around = words.endswith(":") or _COURTESY.fullmatch(words)
        if words and not (is_short and is_around):
            self.found.append(words)
        self.lines.clear()


def _marker_of(lines: Sequence[str]) -> re.Pattern[str] | None:
    """The kind of marker that parts drafts: the first of numbers, letters, bullets that is used.

    So the lettered parts of a numbered question stay with it. A single marked line counts only
    where it is the first line with words.
    """
    first = next((line for line in lines if line), "")
    for marker in (_NUMBER, _LETTER, DRAWN):
        if sum(marker.match(line) is not None for line in lines) > 1 or marker.match(first):
            return marker
    return None


def _wrapped_at(lines: Sequence[str]) -> int | None:
    """The width a paste is hard-wrapped at; ``None`` where every line ends a sentence."""
    is_open = any(line and not _ENDS_SENTENCE.search(line) for line in lines[:-1])
    return max(map(len, lines)) if is_open else None


def _ends_draft(line: str, following: str, width: int | None) -> bool:
    if not _ENDS_SENTENCE.search(line) or following[:1].islower():
        return False
    if _ENDS_QUESTION.search(line) or width is None or not following:
        return True
    was_full = len(line) + 1 + len(following.split(maxsplit=1)[0]) > width
    return not was_full


def _checked(draft: str, number: int) -> str:
    try:
        draft.encode()
    except UnicodeEncodeError as error:
        raise FilterError(f"draft {number} is not valid text; type it again in UTF-8") from error
    words = " ".join(draft.split())
    if not re.search(r"[^\W_]", words):
        raise FilterError(f"draft {number} is empty; type the question to check")
    if len(words) > MAX_DRAFT_CHARACTERS:
        raise FilterError(
            f"draft {number} has {len(words):,} characters; shorten it to at most "
            f"{MAX_DRAFT_CHARACTERS:,}, or part it into several drafts"
        )
    return words

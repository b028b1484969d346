"""Sentences of minutes with what each does: written for training, or found on labelled pages.

A file of written ones holds extracts. "= …" opens one and says what it is like, "# …" is a
heading; every other line is letters, a tab and a sentence. A capital (A undertakes, D decides,
Q asks, R replies) is what the sentence does; a small letter, that it goes on with what the one
before it did, which counts neither way; "-" that it does nothing of these.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.eval_errors import GoldError
from eval.extraction.compared_text import folded
from eval.fitting.labelled_pages import LabelledPage
from ingest.classifying.sentences import lines_of
from ingest.record.likelihoods import DEEDS

UNKNOWN = math.nan
_LETTERS = dict(zip("ADQR", DEEDS, strict=True))
_NOTHING = "-"
# How many sentences a reply may go on for where the labels give only its beginning.
_GOES_ON = 3


@dataclass(frozen=True, slots=True)
class LabelledLine:
    """A sentence or a heading, with 1, 0 or not a number (nobody knows) for each of ``DEEDS``."""

    words: str
    labels: tuple[float, ...]
    is_heading: bool = False

    def does(self, deed: int) -> bool:
        """Whether it does what stands there in ``DEEDS``."""
        return self.labels[deed] == 1


def heading_line(words: str) -> LabelledLine:
    """A heading, of which nothing is told."""
    return LabelledLine(words, (UNKNOWN,) * len(DEEDS), is_heading=True)


def written_extracts(folder: Path) -> list[list[LabelledLine]]:
    """The extracts of every file of a folder, in order of their names.

    Raises ``GoldError`` for a line that is none of the format.
    """
    extracts: list[list[LabelledLine]] = []
    for path in sorted(folder.glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith("="):
                extracts.append([])
            elif line.strip():
                try:
                    extracts[-1].append(_written(line))
                except (IndexError, KeyError, ValueError) as error:
                    raise GoldError(
                        f"{path}, line {number}, is neither “= …”, “# …” nor letters of "
                        f"{''.join(_LETTERS)}, a tab and a sentence; mend it"
                    ) from error
    if not extracts:
        raise GoldError(f"{folder} holds no labelled sentences; name another folder")
    return extracts


def _written(line: str) -> LabelledLine:
    if line.startswith("#"):
        return heading_line(line.lstrip("# "))
    letters, words = line.split("\t", 1)
    labels = dict.fromkeys(DEEDS, 0.0)
    for letter in letters.strip().replace(_NOTHING, ""):
        labels[_LETTERS[letter.upper()]] = 1.0 if letter.isupper() else UNKNOWN
    return LabelledLine(words.strip(), tuple(labels[deed] for deed in DEEDS))


def page_lines(page: LabelledPage) -> list[LabelledLine]:
    """The sentences of a page that was read, each with what is listed as beginning in it."""
    text, division = page.document.text, page.document.division
    spans = lines_of(text, division)
    wanted = _listed(page)
    lines = []
    for span in spans:
        words = text[span.start : span.end]
        if span.is_heading:
            lines.append(heading_line(words))
        else:
            plain = folded(words)
            labels = tuple(float(any(f in plain for f in found)) for found in wanted)
            lines.append(LabelledLine(words, labels))
    return list(_open_ended(lines))


def _listed(page: LabelledPage) -> Sequence[Sequence[str]]:
    gold = page.gold
    listed = {
        "undertaken": [action.contains for action in gold.actions],
        "decided": gold.resolutions,
        "asked": [exchange.question for exchange in gold.exchanges],
        "replied": [exchange.reply for exchange in gold.exchanges if exchange.reply],
    }
    return [[folded(fragment) for fragment in listed[deed]] for deed in DEEDS]


def _open_ended(lines: Sequence[LabelledLine]) -> Iterator[LabelledLine]:
    """The lines, where what may go on with a reply counts neither way as one."""
    replied = DEEDS.index("replied")
    left = 0
    for line in lines:
        if line.is_heading or 1 in line.labels:
            left = _GOES_ON if line.does(replied) else 0
            yield line
        elif left:
            left -= 1
            labels = [UNKNOWN if n == replied else label for n, label in enumerate(line.labels)]
            yield LabelledLine(line.words, tuple(labels))
        else:
            yield line

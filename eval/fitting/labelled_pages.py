"""Pages of which it is known what is right, read, set by set."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Generic

from eval.eval_errors import EvaluationError, GoldError
from eval.extraction.found_record import document_of
from eval.extraction.gold import (
    Choice,
    Gold,
    GoldDocument,
    check_files,
    load_gold_of,
)
from index.generations.generation_folder import file_sha256
from ingest.errors import RefusedDocumentError
from ingest.readers.choice import Read
from ingest.record import Document

_GOLD, _PAGES = "gold.jsonl", "pages"
FEWEST_SETS = 2
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class LabelledSet(Generic[Gold]):
    """The pages of one writer, with what is right of each; ``name`` tells it from the others."""

    name: str
    gold: Path
    golds: tuple[Gold, ...]
    pages: Path


@dataclass(frozen=True, slots=True)
class LabelledPage:
    """A page as it was read; ``in_set`` is the name of its set.

    ``is_complete`` says of a list of what is right whether it holds all that the page records.
    """

    in_set: str
    gold: GoldDocument
    document: Document
    is_complete: Callable[[Sequence[object]], bool]


def labelled_sets(kind: type[Gold], named: Sequence[str]) -> list[LabelledSet[Gold]]:
    """Sets to fit on, with lines of a kind, as ``labelled_set`` reads each.

    Raises ``EvaluationError`` where there are too few to leave one out.
    """
    sets = [labelled_set(kind, words) for words in named]
    if len({one.name for one in sets}) < max(len(sets), FEWEST_SETS):
        raise EvaluationError(
            "fitting needs at least two sets, in folders of different names: each is told by "
            "weights that were fitted without it"
        )
    return sets


def labelled_set(kind: type[Gold], words: str) -> LabelledSet[Gold]:
    """A set by its folder, which holds ``gold.jsonl`` and ``pages``, or as GOLD=PAGES.

    Raises ``GoldError`` where it cannot be used.
    """
    first, equals, second = words.partition("=")
    gold = Path(first) if equals else Path(words) / _GOLD
    pages = Path(second) if equals else Path(words) / _PAGES
    if not (gold.is_file() and pages.is_dir()):
        raise GoldError(
            f"“{words}” is no set of labelled pages; name a folder with {_GOLD} and {_PAGES}, or "
            "write GOLD=PAGES"
        )
    golds = load_gold_of(kind, gold)
    check_files(golds, pages)
    return LabelledSet(gold.resolve().parent.name, gold, golds, pages)


def names_of(sets: Sequence[LabelledSet[Gold]]) -> str:
    """The sets by their names, each with the beginning of its labels' digest."""
    return "; ".join(f"{one.name} {file_sha256(one.gold)[:12]}" for one in sets)


def read_pages(
    sets: Sequence[LabelledSet[GoldDocument]], read: Read, choice: Choice, progress: Progress
) -> Iterator[LabelledPage]:
    """Read every page; as minutes, where it does not read like any.

    One that cannot be read tells nothing. Lists in files of the ``choice`` are not complete.
    """
    total = sum(len(one.golds) for one in sets)
    done = 0
    for one in sets:
        among = choice.among(one.golds)
        for gold in one.golds:
            done += 1
            progress(done, total)
            if document := _read(one.pages / gold.file, read):
                yield LabelledPage(one.name, gold, document, partial(among.is_complete, gold.file))


def _read(path: Path, read: Read) -> Document | None:
    data = path.read_bytes()
    for as_minutes in (False, True):
        with suppress(RefusedDocumentError):
            return document_of(read(data, name=path.name, as_minutes=as_minutes))
    return None

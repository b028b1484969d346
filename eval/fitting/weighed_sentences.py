"""The sentences of labelled pages by which something may be settled or undertaken."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from eval.extraction.compared_text import folded, holds
from eval.fitting.examples import Source, Weighed
from eval.fitting.labelled_pages import LabelledPage
from ingest.findings.decided.decisions import weighed_for_decisions
from ingest.findings.promised.actions import weighed_for_actions
from ingest.language.sentences import Span
from ingest.record import Document

# So few letters are the beginning of many a fragment.
_TELLING = 5
_Sentences = Iterable[tuple[Span, Sequence[Iterable[str]]]]


def decision_examples(page: LabelledPage) -> Iterator[Weighed]:
    """The sentences whose signs tell whether they settle something."""
    for part in page.document.parts():
        yield from _examples(page, part, weighed_for_decisions(part), page.gold.resolutions)


def undertaking_examples(page: LabelledPage) -> Iterator[Weighed]:
    """The sentences whose signs tell whether they undertake something."""
    wanted = [action.contains for action in page.gold.actions]
    for part in page.document.parts():
        yield from _examples(page, part, weighed_for_actions(part), wanted)


def _examples(
    page: LabelledPage, part: Document, sentences: _Sentences, wanted: Sequence[str]
) -> Iterator[Weighed]:
    source = Source(page.in_set, page.gold.file)
    is_complete = page.is_complete(wanted)
    for (start, end), places in sentences:
        is_right = _is_wanted(part.text[start:end], wanted)
        if is_right or is_complete:
            ways = ({}, *(Counter(signs) for signs in places))
            yield Weighed(source, ways, frozenset(range(1, len(ways)) if is_right else (0,)))


def _is_wanted(words: str, wanted: Sequence[str]) -> bool:
    """Whether a sentence holds a fragment, or is the beginning of one."""
    own = folded(words).rstrip(" .")
    is_telling = len(own) >= _TELLING
    return any(
        holds(words, fragment) or (is_telling and folded(fragment).startswith(own))
        for fragment in wanted
    )

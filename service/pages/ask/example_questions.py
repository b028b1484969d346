"""Questions and topics that the book which is loaded does answer well, made from that book.

Topics are the field's subjects that many passages mention, what recorded questions "asked about",
and titles of agenda items. Each is asked as a reader would ask it; the best answered are shown.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from index.book.filters import Filters
from index.searching.searcher import Searcher
from index.words.terms import STOP_WORDS, content_words, words
from ingest.site.panel_list import PanelList
from service.answering.queries import run_ask
from service.answering.subjects import Subjects
from service.contract.answers import AskModel
from service.pages.ask.title_topics import is_formal, place_spellings, topics_in
from service.pages.shared.place_words import short_panel

_SHOWN = 4
_TOPICS_SHOWN = 8
# Questions tried: at some 40 ms each, a second or two for each generation of the index.
_TRIED = 32
# A question that the book surely answers, and at how many meetings a subject must come up.
_SURE = 0.9
_MANY_PASSAGES = 3
# Topics that share so many words are the same, "serious organised crime" in one as in the other.
_SAME_WORDS = 2
# A quotation of fewer words says little, and nor does one of an item that only keeps order.
_MEANINGFUL_WORDS = 12
_ORDER = re.compile(
    r"declar|interest|apolog|minutes|member|substitut|welcome|introduc|urgent|exclusion|exempt"
    r"|code of conduct|chair|date of",
    re.IGNORECASE,
)
# Exchanges and titles are read from so many documents, spread evenly over the book.
_LOOKED_AT = 60
_ASKED_ABOUT = re.compile(r"\basked about ((?:[\w’'-]+ ){0,4}[\w’'-]+)(?=[.,;?])")
_One = TypeVar("_One")


@dataclass(frozen=True, slots=True)
class Examples:
    """What to ask a book: questions, and topics that come up at several of its meetings."""

    questions: tuple[str, ...]
    topics: tuple["Tried", ...]


@dataclass(frozen=True, slots=True)
class Tried:
    """A topic with a question on it that the book answers well.

    From how many meetings it does, and how surely (0 to 1).
    """

    topic: str
    question: str
    meetings: int
    confidence: float


def example_questions(searcher: Searcher) -> Examples:
    """Up to four questions and eight further topics; none for a small book.

    Those answered from most meetings come first.
    """
    tried = [
        found
        for topic in islice(_topics(searcher), _TRIED)
        if (found := _try(searcher, topic)) is not None
    ]
    tried.sort(key=lambda found: (-found.meetings, -found.confidence, found.question))
    tried = list(apart(tried))
    return Examples(
        questions=tuple(found.question for found in tried[:_SHOWN]),
        topics=tuple(found for found in tried[_SHOWN:] if found.meetings > 1)[:_TOPICS_SHOWN],
    )


def apart(tried: Sequence[Tried]) -> Iterator[Tried]:
    """Those that ask of something else than the ones before: a phrase of theirs is nothing new."""
    asked: list[set[str]] = []
    for one in tried:
        own = set(content_words(one.topic))
        if all(len(own & other) < _SAME_WORDS for other in asked):
            asked.append(own)
            yield one


def _try(searcher: Searcher, topic: str) -> Tried | None:
    """Ask of anybody, or of the PCC where that is mostly whose words answer."""
    question = f"What has been said about {topic}?"
    answer = run_ask(searcher, question, Filters())
    if not _is_sure(answer):
        return None
    by_pcc = sum(quote.speaker == "PCC" for quote in answer.quotes)
    if by_pcc * 2 > len(answer.quotes) or (by_pcc and not _begins_well(answer)):
        question = f"What has the PCC said about {topic}?"
        answer = run_ask(searcher, question, Filters())
    if not (_is_sure(answer) and _begins_well(answer)):
        return None
    return Tried(topic, question, _meetings(answer), answer.confidence)


def _is_sure(answer: AskModel) -> bool:
    return answer.status == "answered" and answer.confidence >= _SURE


def _begins_well(answer: AskModel) -> bool:
    """Whether what is read first is what somebody says of a subject, at some length."""
    first = answer.quotes[0]
    is_of_order = bool(_ORDER.search(first.citation.item_title or ""))
    return bool(first.speaker) and not is_of_order and len(first.text.split()) >= _MEANINGFUL_WORDS


def _meetings(answer: AskModel) -> int:
    places = ((q.citation.panel, q.citation.meeting_date) for q in answer.quotes)
    return len(set(places))


def _topics(searcher: Searcher) -> Iterator[str]:
    """Topics from each source in turn, each once."""
    sources = [_subjects(searcher), _asked_about(searcher), _titles(searcher)]
    seen = set[str]()
    while sources:
        for source in tuple(sources):
            topic = next(source, None)
            if topic is None:
                sources.remove(source)
                continue
            key = " ".join(content_words(topic))
            if key and key not in seen:
                seen.add(key)
                yield topic


def _subjects(searcher: Searcher) -> Iterator[str]:
    """The field's subjects of two words or more, those that most passages hold first."""
    lexical = searcher.generation.lexical
    found = []
    for names in Subjects.load().subjects:
        name = names[0]
        terms = [lexical.stemmer.term(word) for word in words(name) if word not in STOP_WORDS]
        holding = lexical.holding_all(terms)
        if len(terms) > 1 and len(holding) >= _MANY_PASSAGES and not is_formal(name):
            found.append((-len(holding), name, [int(i) for i in holding[:_LOOKED_AT]]))
    for _, name, ids in sorted(found):
        texts = " ".join(searcher.generation.book.texts(ids).values()).casefold()
        # "special constables": as the minutes mostly write it; not at all, if only in other words.
        if name.casefold() in texts:
            is_plural = texts.count(f"{name.casefold()}s") * 2 > texts.count(name.casefold())
            yield f"{name}s" if is_plural else name


def _asked_about(searcher: Searcher) -> Iterator[str]:
    """What recorded questions ask about, in their own few words."""
    book = searcher.generation.book
    for exchange in book.exchanges(documents=_spread(list(book.versions()))):
        match = _ASKED_ABOUT.search(" ".join(exchange.question.split()))
        if match and len(content_words(match[1])) > 1:
            yield match[1]


def _titles(searcher: Searcher) -> Iterator[str]:
    """What agenda items are titled, without what all titles have."""
    book = searcher.generation.book
    passages = book.passages(_spread(book.ids()))
    panels = dict.fromkeys(meeting.panel for meeting in book.meetings(Filters()))
    listed = (one.force_area for one in PanelList.load().panels)
    areas = (*listed, *(short_panel(panel) for panel in panels if panel))
    places = place_spellings(areas, (passage.text for passage in passages.values()))
    for title in dict.fromkeys(p.citation.item_title for p in passages.values()):
        yield from topics_in(title or "", places)


def _spread(all_of_them: list[_One]) -> list[_One]:
    """Some of a list, evenly over it."""
    step = max(1, len(all_of_them) // _LOOKED_AT)
    return all_of_them[::step][:_LOOKED_AT]

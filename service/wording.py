"""Words that the command line, exports and pages share."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import assert_never

from index.passages.passage import PassageKind
from index.questions.date_words import DateRange
from ingest.language.dates import MONTHS, PartialDate, in_words
from service.contract.answers import AskModel
from service.contract.checks import (
    DraftCheckModel,
    MatchModel,
    ReplyStatus,
    TrailEvent,
    Verdict,
)
from service.contract.citations import CitationModel
from service.contract.comparison import PanelAnswerModel
from service.contract.quotes import CorrectionModel, QuoteModel
from service.contract.registers import ActionModel, ActionStatus, DecisionSubject, VotesModel
from service.contract.reports import Fault
from service.contract.searched import CoverageModel, DateRangeModel, HintsModel

VERDICT_WORDS: dict[Verdict, str] = {
    "already_asked": "Already asked",
    "similar": "Similar",
    "not_found": "Not found",
}
REPLY_STATUS_WORDS: dict[ReplyStatus, str] = {
    "answered": "answered",
    "partly_answered": "answered in part",
    "written_reply_promised": "a written reply was promised",
    "not_answered": "not answered",
}
EVENT_WORDS: dict[TrailEvent, str] = {
    "asked": "asked",
    "replied": "replied",
    "written_reply_promised": "written reply promised",
    "written_reply_supplied": "written reply supplied",
    "asked_again": "asked again",
}
ACTION_STATUS_WORDS: dict[ActionStatus, str] = {
    "done": "a later meeting records it done",
    "outstanding": "a later meeting records it outstanding",
    "no_later_record": "no later record",
    "see_later_record": "a later meeting returns to it: see there",
}
SUBJECT_WORDS: dict[DecisionSubject, str] = {
    "routine": "Routine: minutes approved, reports noted",
    "appointment": "Appointments",
    "vote": "Votes that are counted",
    "precept": "The precept",
}
FAULT_WORDS: dict[Fault, str] = {
    "no_answer": "It does not answer the question",
    "speaker": "Somebody else is speaking",
    "place": "The panel, date or item is wrong",
    "words": "It is cut short, or is not what the minutes say",
    "other": "Something else",
}
# Stands before what was asked, where a reply is quoted.
ASKED = "What was asked:"
# Stands between a correction and what it corrects.
FIRST_RECORDED = "As first recorded:"
# What a citation shows or rests on; the JSON says of every fact what it was read from.
_SHOWN_FACTS = frozenset(
    {"panel", "meeting_date", "item_title", "item_number", "minutes_status", "speaker"}
)
_SHOWN_CHARACTERS = 200


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 meeting", "2 meetings"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def searched_words(coverage: CoverageModel) -> str:
    """How much was searched: "38 meetings and 13 other items", whose meeting is not known."""
    meetings, others = counted(coverage.meetings, "meeting"), coverage.undated
    if not others:
        return meetings
    return (
        f"{meetings} and {counted(others, 'other item')}"
        if coverage.meetings
        else (counted(others, "item"))
    )


def lone_items_words(number: int) -> str:
    """Items that stand by themselves: "13 items whose meeting is not known"."""
    return f"{counted(number, 'item')} whose meeting is not known"


def written_date(iso: str | None) -> str:
    """A date as people write it; "date not stated" where there is none."""
    if iso is None:
        return "date not stated"
    return in_words(date.fromisoformat(iso))


def days_in_words(ranges: Sequence[DateRange]) -> str:
    """When, as people say it: "in 2021", "on 4 March 2021", "in March 2021 or since 2023"."""
    return " or ".join(map(_days, ranges))


def _days(days: DateRange) -> str:
    first, last = days.first, days.last
    if first is None or last is None:
        ends = (("since", first), ("up to", last))
        return " ".join(f"{word} {in_words(day)}" for word, day in ends if day)
    if first == last:
        return f"on {in_words(first)}"
    if (first.day, first.month, last.day, last.month) == (1, 1, 31, 12):
        years = f"{first.year} to {last.year}" if first.year < last.year else f"{first.year}"
        return f"in {years}"
    if first.day == 1 and PartialDate(first.year, first.month).days == (first, last):
        return f"in {MONTHS[first.month - 1]} {first.year}"
    return f"from {in_words(first)} to {in_words(last)}"


def shortened(words: str) -> str:
    """The beginning of recorded words, cut between words; the whole stands in the JSON."""
    words = " ".join(words.split())
    if len(words) <= _SHOWN_CHARACTERS:
        return words
    return words[:_SHOWN_CHARACTERS].rsplit(" ", 1)[0] + " …"


def standing_words(action: ActionModel) -> str:
    """How an action stands, in a few words."""
    note = action.settled_by
    when = f", {written_date(note.citation.meeting_date)}" if note else ""
    if action.is_overdue:
        return f"Overdue since {written_date(action.due_by)}"
    match action.status:
        case "done":
            return f"Done{when}"
        case "outstanding":
            return f"Outstanding{when}"
        case "see_later_record":
            return f"See the later record{when}"
        case "no_later_record":
            return "No later record"
        case _:
            assert_never(action.status)


def votes_in_words(votes: VotesModel | None) -> tuple[str, ...]:
    """The votes that are counted, each with its word: "For 8", "Against 2"."""
    if votes is None:
        return ()
    counts = (("For", votes.in_favour), ("Against", votes.against), ("Abstain", votes.abstain))
    return tuple(f"{name} {number}" for name, number in counts if number is not None)


def recorded_words(speakers: Sequence[str]) -> str:
    """What stands before a quotation: that the minutes record it, and who is speaking."""
    return f"The minutes record ({', '.join(speakers) or 'speaker not stated'}):"


def corrected_words(correction: CorrectionModel) -> str:
    """What stands before the words that put a quotation right: when they did."""
    day = correction.citation.meeting_date
    if day is None:
        return "Corrected at a later meeting, whose date is not stated:"
    return f"Corrected on {written_date(day)}:"


def strongest_of(answer: AskModel) -> QuoteModel | None:
    """The quote that answers best, wherever it stands; ``None`` where nothing answers."""
    return answer.quotes[answer.strongest - 1] if answer.strongest else None


def best_words(quote: QuoteModel) -> str:
    """That a quote answers best, and on one line who, where and when."""
    citation = quote.citation
    where = citation.panel or "panel not stated"
    who = quote.speaker or "speaker not stated"
    return f"Answers best: {who}, {where}, {written_date(citation.meeting_date)}"


def related_words(answer: AskModel) -> str:
    """What stands above words that come near and do not answer."""
    if answer.near:
        return f"The minutes on this do not say {answer.lacks or 'that'}; they say:"
    return "Related, but not an answer"


def remarks_on(citation: CitationModel) -> tuple[str, ...]:
    """What other sources have in the place of the words, and what was inferred of them from what.

    A sentence each.
    """
    others = (
        f"Another source of these minutes, {one.document}, reads: “{one.text}”"
        for one in citation.other_readings
    )
    inferred = (
        f"Inferred {field.replace('_', ' ')}: {reason}."
        for field, reason in citation.inferred.items()
        if field in _SHOWN_FACTS
    )
    return (*others, *inferred)


def not_found_words(answer: AskModel) -> str:
    """A refusal, with how much was searched; where the minutes come near, what they do not say."""
    if answer.near:
        return f"Not found: the minutes on this do not say {answer.lacks or 'that'}."
    if not answer.coverage.documents:
        return "Not found: no minutes here fit what this is narrowed to."
    searched = searched_words(answer.coverage)
    return f"Not found: nothing in the {searched} searched answers this."


def compared_words(one: PanelAnswerModel) -> str:
    """What a panel has on a question that several were asked."""
    if one.status == "not_found":
        return "Nothing recorded that answers this."
    return counted(len(one.quotes), "quotation")


def coverage_words(coverage: CoverageModel) -> str:
    """What was searched, on one line."""
    searched = [
        f"Searched {counted(coverage.meetings, 'meeting')}",
        counted(coverage.documents, "document"),
        "; ".join(coverage.panels) or "no panel with a stated name",
    ]
    days = dict.fromkeys(day for day in (coverage.from_date, coverage.to_date) if day)
    if days:
        searched.append(" to ".join(map(written_date, days)))
    if coverage.undated:
        searched.append(lone_items_words(coverage.undated))
    if coverage.without_minutes:
        searched.append(f"{counted(coverage.without_minutes, 'meeting')} without minutes")
    return " · ".join(searched)


def hints_in_words(hints: HintsModel) -> list[str]:
    """The hints on panels, people, places, role, dates and kind, each in a few words."""
    panels = hints.panels or ([hints.panel] if hints.panel else [])
    read = [" and ".join(panels)] if panels else []
    if hints.people:
        read.append(f"words by or about {' or '.join(hints.people)}")
    if hints.places:
        read.append(f"words that name {' or '.join(hints.places)}")
    if hints.speaker:
        read.append(f"{' or '.join(hints.speaker)} speaking")
    if hints.dates:
        read.append(f"meetings {_spans(hints.dates)}")
    if hints.not_dates:
        read.append(f"no meetings {_spans(hints.not_dates)}")
    return [*read, *map(_passages, hints.kind)]


def _passages(kind: PassageKind) -> str:
    match kind:
        case "exchange" | "narrative" | "bullets":
            return kind
        case "resolution":
            return "what was resolved"
        case "action":
            return "actions"
        case _:
            assert_never(kind)


def follow_up_words(hints: HintsModel) -> str:
    """How a question was understood with the one before; empty where it took nothing over."""
    if hints.read_as is None:
        return ""
    taken = ", ".join(f"“{words}”" for words in hints.taken_over)
    return f"Read as “{hints.read_as}”, with {taken} from the question before"


def hint_sentences(hints: HintsModel) -> list[str]:
    """What was read from the question's own words, and what was looked for besides."""
    read = hints_in_words(hints)
    verb = "Required" if hints.mode == "require" else "Preferred"
    words = [f"{verb}, as read from the question: {'; '.join(read)}."] if read else []
    words += spelling_sentences(hints)
    if hints.read_as:
        words.insert(0, f"{follow_up_words(hints)}.")
    return words + [
        f"Also looked for: {', '.join(others)}, for “{name}”."
        for name, others in hints.glossary.items()
    ]


def spelling_sentences(hints: HintsModel) -> list[str]:
    """What was searched for in the place of words as they were typed, or beside them."""
    return [
        *(f"Searched for “{as_}” instead of “{typed}”." for typed, as_ in hints.spelling.items()),
        *(f"Also looked for: {as_}, for “{typed}”." for typed, as_ in hints.also_spelt.items()),
    ]


def verdict_words(checked: DraftCheckModel, searched: str) -> str:
    """A draft's verdict as a sentence; ``searched`` says how much was."""
    verdict = VERDICT_WORDS[checked.verdict]
    if checked.verdict == "already_asked":
        same = sum(match.is_same for match in checked.matches)
        return f"{verdict}: {counted(same, 'recorded question')} taken to ask the same."
    if checked.verdict == "similar":
        return f"{verdict}: the topic was asked about, but not the same thing."
    return f"{verdict}: no recorded question of the {searched} searched is about this."


def _whole_name(panel: str | None) -> str:
    return panel or "panel not stated"


def verdict_line(
    checked: DraftCheckModel, panel_words: Callable[[str | None], str] = _whole_name
) -> str:
    """A draft's verdict in a few words, with where and when the nearest question was asked.

    ``panel_words`` is how a panel is named.
    """
    verdict = VERDICT_WORDS[checked.verdict]
    if not checked.matches:
        return verdict
    nearest, *others = checked.matches
    citation = nearest.citation
    where = panel_words(citation.panel)
    more = sum(match.is_same for match in others)
    besides = f", and {more} more" if more else ""
    return f"{verdict}: {where}, {written_date(citation.meeting_date)}{besides}"


def match_words(match: MatchModel) -> str:
    """What a match is to the draft and, where it is taken to ask the same, how likely it does."""
    if not match.is_same:
        return "On the same topic"
    return f"Taken to be the same question ({match.similarity:.0%} likely to ask the same)"


def _spans(ranges: Sequence[DateRangeModel]) -> str:
    return " or ".join(
        " ".join(
            f"{preposition} {written_date(day)}"
            for preposition, day in (("from", days.from_date), ("to", days.to_date))
            if day
        )
        for days in ranges
    )

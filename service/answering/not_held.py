"""What a question names and the book does not hold: people, places, other panels."""

from collections.abc import Iterator, Sequence

from index.book.book import Book
from index.book.filters import Filters, parted
from index.questions.asked_people import AskedPerson
from index.questions.hints import Hints
from service.answering.notes import not_mentioned_words
from service.wording.coverage import bodies_words
from service.wording.days import counted, days_in_words

# Who was present stands in the heading of a meeting, which no passage is made of.
_LISTS = "lists of who was present are not always searched"


def not_held_notes(hints: Hints, panels: Sequence[str]) -> tuple[str, ...]:
    """A sentence on each person, place or panel that is asked about and not held.

    ``panels`` are those of the book.
    """
    notes = [note for person in hints.people for note in _of_person(person)]
    elsewhere = [place.name for place in hints.places if not place.is_mentioned]
    # Beside a panel of the book a place that its minutes name is only spoken about.
    mentioned = [p.name for p in hints.places if p.is_mentioned and not hints.panels]
    notes += [note for name in elsewhere for note in not_mentioned_words([name])]
    if mentioned:
        names = " or ".join(mentioned)
        notes.append(
            f"This book has no minutes that are stated to be of {names}; it mentions {names}."
        )
    if (elsewhere or mentioned) and panels:
        notes[-1] += f" It holds the minutes of: {bodies_words(panels)}."
    return tuple(notes)


def _of_person(person: AskedPerson) -> Iterator[str]:
    """That minutes do not name somebody, or not so that it is sure to be them."""
    if not person.named_as:
        yield f"Nobody called “{person.name}” is named in these minutes ({_LISTS})."
    elif person.named_as != person.name:
        yield f"“{person.named_as}” is named; whether that is {person.name} is not stated."


def no_minutes_notes(hints: Hints, book: Book) -> tuple[str, ...]:
    """That of a panel which is asked for no meeting is held with minutes that are not withheld."""
    held = ((panel, book.coverage(Filters(panel=panel))) for panel in hints.panels)
    return tuple(
        f"This book holds no minutes of the {panel} that can be searched."
        for panel, coverage in held
        if coverage.meetings and coverage.without_minutes == coverage.meetings
    )


def no_meeting_notes(hints: Hints, filters: Filters, book: Book) -> tuple[str, ...]:
    """That no meeting of the days which a question names is in the book, where none is.

    ``hints`` are those that count beside the ``filters``. Minutes that do not state whose they are,
    or when they were taken, may be the ones.
    """
    if not hints.dates:
        return ()
    held = [one for within in hints.of_meetings(filters) for one in book.meetings(within)]
    if any(hints.fits_date(one.date) for one in held):
        return ()
    whose = hints.panels or parted(filters.panel or "")
    of = f" of {' or '.join(whose)}" if whose else ""
    when = days_in_words(hints.dates)
    undated = sum(book.undated_meetings(within) for within in hints.of_meetings(filters))
    if not undated and not (whose and None in book.documents().values()):
        return (f"No meeting{of} held {when} is in this book.",)
    dates = f"; the date of {counted(undated, 'meeting')} is not stated" if undated else ""
    return (f"No meeting{of} that is stated to have been held {when} is in this book{dates}.",)


def no_panel_called(name: str, panels: Sequence[str]) -> str:
    """That no panel of the book goes by a name, and which there are."""
    held = bodies_words(panels) if panels else "none with a stated name"
    return f"No panel in this book is called “{name}”; it has: {held}."

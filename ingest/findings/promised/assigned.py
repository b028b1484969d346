"""Notes that give somebody a thing to do: "Clerk to order", "HB is to update the register"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.findings import deed_words as deeds
from ingest.findings.owners import (
    NO_PERSONS,
    called_at_start,
    is_member,
    owner_at_start,
    owners_at_start,
    serves,
)
from ingest.findings.promised import assigned_words as words
from ingest.findings.promised import promise_words as promising
from ingest.findings.promised.deed_classes import IS_DONE_FOR, class_of
from ingest.findings.promised.foretold_words import ALWAYS
from ingest.findings.promised.promise_details import due_of
from ingest.findings.promised.promise_words import NEXT_MEETING
from ingest.language.list_marks import QUESTION_NUMBER, marker_end
from ingest.language.people import People, people_named
from ingest.language.sentences import Span

_WITHIN = 300  # characters
_MARKS = (words.BOX, words.HOLLOW, words.LABEL, words.REFERENCE, QUESTION_NUMBER)
_LETTERS = re.compile(r"[A-Z]{2,3}")  # of one whom initials name


@dataclass(frozen=True, slots=True)
class Assigned:
    """Who is given something to do, ``None`` where nobody is named, and where that begins."""

    owner: str | None
    at: int


def assigned_in_note(text: str, span: Span) -> list[Assigned]:
    """Everybody whom a note gives something to do, in order, if it gives anybody anything."""
    note = _in_small(text[slice(*span)])
    if words.DONE.search(note):
        return []
    people = people_named(text)
    given = [
        Assigned(owner, span[0] + at)
        for at, is_run_on in _parts(note)
        if (owner := _given_to(note[at:], people, is_run_on=is_run_on))
    ]
    for told in (_does, _open_in):
        given = given or list(told(text, span, note))
    return given


def _does(text: str, span: Span, note: str) -> Iterator[Assigned]:
    """Who does what stands bare behind: whoever serves the meeting, or somebody by initials."""
    at = words_at(note)
    titled, initials = owner_at_start(note[at:]), deeds.INITIALS_ALONE.match(note, at)
    if titled and serves(titled[0]) and _is_behind(text, span):
        owner, end = titled[0], at + titled[1]
    elif initials and all(map(people_named(text).lists, _LETTERS.findall(initials.group()))):
        owner, end = initials.group(), initials.end()
    else:
        return
    label = words.LABELS.match(note, end)
    if words.DOES.match(note, label.end() if label else end):
        yield Assigned(owner, span[0] + at)


def _in_small(note: str) -> str:
    """A note whose owner stands in capitals, or all of it, as it would else: "CLERK TO ORDER"."""
    loud = words.LOUD.match(note)
    if loud is None:
        return note
    who = words.CAPITALS.sub(lambda word: word.group().title(), loud["who"])
    who = who if owner_at_start(who) else loud["who"]
    behind = note[loud.end("who") :]
    return note[: loud.start("who")] + who + (behind.lower() if note.isupper() else behind)


def _is_behind(text: str, span: Span) -> bool:
    """Whether another sentence stands before it on its line."""
    return bool(text[text.rfind("\n", 0, span[0]) + 1 : span[0]].strip())


def _parts(note: str) -> Iterator[tuple[int, bool]]:
    """Where the parts of a note begin, each with whether only a comma parts it from the last."""
    begins = words_at(note)
    yield begins, False
    for part in words.PARTS.finditer(note, begins, _WITHIN):
        is_run_on = part["run_on"] is not None
        # Behind a name stands what whoever bears it is.
        before = note[: part.start()].split()
        if not (is_run_on and before and before[-1][0].isupper()):
            yield part.end(), is_run_on


def _open_in(text: str, span: Span, note: str) -> Iterator[Assigned]:
    """What a note says is to be done, where it names nobody but behind, if at all."""
    for at, is_run_on in _parts(note):
        said = note[at:]
        done = None if is_run_on else words.TO_BE_DONE.match(said)
        if done is None or words.FINITE.search(_without_infinitives(said)):
            continue
        is_asked_to = done["verb"] == "asked" and said[done.end() :].startswith(" to ")
        is_others = done["verb"] in words.OTHERS_ACT and not is_asked_to
        if owner_at_start(said) and not is_others:
            continue
        by = _named_in(said)
        if by is None and words.AGENT.search(said):
            continue  # others do it, who owe the meeting nothing
        is_due = due_of(text, *span) or NEXT_MEETING.search(said)
        is_task = done["verb"] in IS_DONE_FOR and done["verb"] not in words.TALKED_OF
        if by or is_task or (is_due and done["verb"] != "taken"):
            yield Assigned(by, span[0] + at)
            return


def _named_in(said: str) -> str | None:
    """By whom a thing is to be done: whoever is named behind "by", or by initials at the end."""
    agent = words.AGENT.search(said)
    if agent:
        called = called_at_start(said[agent.end() :])
        return called[0] if called else None
    at_end = words.INITIALS_AT_END.search(said)
    return at_end["owner"] if at_end else None


def _without_infinitives(note: str) -> str:
    return words.TO_BE.sub("", note)


def _given_to(note: str, people: People, *, is_run_on: bool) -> str | None:
    """Who is to do what a note says, by whom it opens with.

    Behind a comma (``is_run_on``) a name alone may be that of a thing. One of the ``people`` who
    are known may be given anything to do.
    """
    titled = owners_at_start(note)
    if titled and titled[0] not in NO_PERSONS and not promising.SOMEBODY_ELSES.search(titled[0]):
        owner, length = titled
        behind = words.ASIDE.sub("", note[length : length + _WITHIN], count=1)
        is_to_do = words.IS_TO.match(behind) or (
            (is_member(owner) and (words.WILL.match(behind) or _will_do(behind)))
            or (serves(owner) and words.ASKED_TO.match(behind))
        )
    else:
        everybody = None if is_run_on else words.EVERYBODY.match(note)
        named = everybody or _named_there(note, is_run_on=is_run_on) or _known(note, people)
        if named is None:
            return None
        owner, behind, is_to_do = named["owner"], note[named.end() :][:_WITHIN], named
    depends = promising.DEPENDS.search(words.FINDS_OUT_IF.sub("", behind))
    return owner if is_to_do and not depends else None


def _known(note: str, people: People) -> re.Match[str] | None:
    """Those by whose names or initials a note opens, all of them known, and what each is to do."""
    opens = deeds.OPENS_WITH_SOMEBODY.match(note)
    if opens is None or not all(map(people.lists, words.EACH_NAMED.split(opens["owner"]))):
        return None
    behind = note[opens.end() : opens.end() + _WITHIN]
    is_to_do = words.IS_TO.match(behind) or words.ASKED_TO.match(behind) or _will_do(behind)
    return opens if is_to_do else None


def _named_there(note: str, *, is_run_on: bool) -> re.Match[str] | None:
    """Who is given something there by name or initials; a name that "will" only says what is so."""
    named = deeds.IS_GIVEN.match(note)
    if named is None or deeds.INITIALS_ALONE.fullmatch(named["owner"]):
        return named
    return None if is_run_on or named["will"] else named


def _will_do(behind: str) -> bool:
    """Whether somebody will do a thing, and not only be so, or do it as a rule."""
    will = words.WILL_DO.match(behind)
    if will is None or ALWAYS.search(will["behind"]):
        return False
    return class_of(will["verb"], will["behind"]) in ("acts", "sees to", "finds out", "turns to")


def words_at(note: str) -> int:
    """Where the words of a note begin, behind its list mark, box, label and number."""
    at = 0 if words.REFERENCE.match(note) else marker_end(note)
    while mark := next(
        (m for form in _MARKS if (m := form.match(note, at)) and m.end() > at), None
    ):
        at = mark.end()
    return at

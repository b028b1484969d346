"""Notes that give somebody a thing to do: "Clerk to order", "HB is to update the register"."""

from dataclasses import dataclass

from ingest.findings import deed_words as deeds
from ingest.findings.owners import is_member, owner_at_start, owner_named
from ingest.findings.promised import assigned_words as words
from ingest.findings.promised import promise_words as promising
from ingest.findings.promised.promise_details import due_of
from ingest.language.list_marks import QUESTION_NUMBER, marker_end
from ingest.language.sentences import Span

# Who is named so owes nothing of himself.
_NOBODY = frozenset({"Panel", "Committee", "Member", "Public", "All", ""})
_WITHIN = 300  # characters


@dataclass(frozen=True, slots=True)
class Assigned:
    """Who is given something to do, ``None`` where nobody is named, and where the deed begins."""

    owner: str | None
    at: int


def assigned_to(text: str, span: Span) -> Assigned | None:
    """Whom a note gives something to do, ``None`` where it gives nobody anything."""
    note = text[slice(*span)]
    if words.DONE.search(note):
        return None
    owner = _named_apart(text, span)
    if owner:
        return Assigned(owner, span[0])
    begins = words_at(note)
    for at in (begins, *(part.end() for part in words.PARTS.finditer(note, begins, _WITHIN))):
        owner = _given_to(note[at:])
        if owner:
            return Assigned(owner, span[0] + at)
    is_open = words.TO_BE_DONE.match(note) and not words.FINITE.search(note.replace("to be ", ""))
    if not is_open:
        return None
    by = words.INITIALS_AT_END.search(note)
    is_fixed = by or due_of(text, *span)
    return Assigned(by["owner"] if by else None, span[0]) if is_fixed else None


def _named_apart(text: str, span: Span) -> str | None:
    """Who alone stands behind a sentence that says what is to be done, or in its last column."""
    note = text[slice(*span)]
    in_column = words.WIDE.split(note.rstrip(" ."))
    said, behind = note, text[span[1] : _line_end(text, span[1])]
    if len(in_column) > 1:
        said, behind = " ".join(in_column[:-1]), in_column[-1]
    column = words.COLUMN.fullmatch(behind)
    is_far = len(in_column) == 1 and words.WIDE.match(behind) is not None
    deed = deeds.BEGINS_WITH_DEED.match(said) or words.TO_DO.search(said)
    is_to_do = deed is not None and not words.FINITE.search(said.replace("to be ", ""))
    if column is None or not (is_far or is_to_do):
        return None
    named = column["owner"].strip()
    return owner_named(named) or (named if deeds.INITIALS_ALONE.fullmatch(named) else None)


def _given_to(note: str) -> str | None:
    """Who is to do what a note says, by whom it opens with."""
    titled = owner_at_start(note)
    if titled and titled[0] not in _NOBODY:
        owner, length = titled
        behind = words.ASIDE.sub("", note[length : length + _WITHIN], count=1)
        is_to_do = words.IS_TO.match(behind) or (is_member(owner) and words.WILL.match(behind))
    else:
        named = deeds.IS_GIVEN.match(note)
        if named is None or (named["will"] and not named["owner"].isupper()):
            return None
        owner, behind, is_to_do = named["owner"], note[named.end() : named.end() + _WITHIN], named
    return owner if is_to_do and not promising.DEPENDS.search(behind) else None


def words_at(note: str) -> int:
    """Where the words of a note begin, behind its list mark, box or number."""
    for form in (words.BOX, words.REFERENCE, QUESTION_NUMBER):
        mark = form.match(note)
        if mark:
            return mark.end()
    return marker_end(note)


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end

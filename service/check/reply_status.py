"""What became of a question, as its own reply records it.

Four cases, read from the promises of the reply, which the register of actions lists too, and from
the clerk's phrases. What happened at later meetings is not looked at.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.findings.asked import reply_words as replying
from ingest.findings.promised.promises import Promise, promises_in
from ingest.language.roles import mark_roles
from ingest.language.sentences import Span, sentence_spans
from ingest.language.speakers import speeches
from ingest.record import SpeakerRole, Speech
from service.contract.checks import ReplyStatus

_SUBSTANCE_WORDS = 4


@dataclass(frozen=True, slots=True)
class ReplyReading:
    """A reply's status; ``promise`` is the sentence that promises, as a span of the reply."""

    status: ReplyStatus
    promise: Span | None


def read_reply(reply: str | None, speakers: Sequence[SpeakerRole] = ()) -> ReplyReading:
    """The status of a reply; one that is not recorded answers nothing.

    A promise of an answer in writing goes before all else. A refusal, or an answer put off, without
    anything of substance beside it is "not_answered", with it "partly_answered". That something
    else is promised ("would raise it with the Chief Constable") changes nothing. ``speakers`` are
    those recorded as speaking in the reply: the first is who "he" is before anybody is named.
    """
    if reply is None:
        return ReplyReading("not_answered", None)
    said = _said(reply, speakers)
    puts_off = has_substance = False
    for span in sentence_spans(reply):
        promises = [p for p in promises_in(reply, span, said) if p.of != "deed"]
        if any(promise.of == "written_answer" and promise.is_firm for promise in promises):
            return ReplyReading("written_reply_promised", span)
        puts_off |= bool(promises) or replying.REFUSES.search(reply, *span) is not None
        has_substance |= any(
            _has_substance(clause, is_whole=is_whole)
            for clause, is_whole in _clauses(reply, span, promises)
        )
    if not has_substance:
        return ReplyReading("not_answered", None)
    return ReplyReading("partly_answered" if puts_off else "answered", None)


def _said(reply: str, speakers: Sequence[SpeakerRole]) -> list[Speech]:
    said = list(speeches(reply, 0, len(reply), is_reply=True))
    first = said[0].start if said else len(reply)
    return [*(Speech(0, first, role) for role in speakers[:1] if first), *said]


def _clauses(reply: str, span: Span, promises: Sequence[Promise]) -> Iterator[tuple[str, bool]]:
    """What a sentence says beside an answer put off, and whether that is the whole sentence.

    A sentence with a refusal or such a promise is read clause by clause, any other as it is.
    """
    start, end = span
    at = [promise.at for promise in promises]
    if not at and not replying.REFUSES.search(reply, start, end):
        yield reply[start:end], True
        return
    cuts = {start, end, *(turn.end() for turn in replying.TURNS.finditer(reply, start, end))}
    for place in at:
        joins = [join.start() for join in replying.JOINS.finditer(reply, start, place)]
        cuts.update(joins[-1:])
    for begins, ends in pairwise(sorted(cuts)):
        if not any(begins <= place < ends for place in at):
            yield reply[begins:ends], False


def _has_substance(clause: str, *, is_whole: bool) -> bool:
    """Whether words say something beyond a refusal or a courtesy."""
    plain = " ".join(clause.strip("[] \n\u00a0").split())
    if replying.COURTESY.search(plain):
        return False
    if is_whole:
        return any(character.isalnum() for character in plain)
    is_long = len(mark_roles(plain, "\0").split()) >= _SUBSTANCE_WORDS
    return is_long and not replying.REFUSES.search(plain)

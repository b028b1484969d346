"""Who is recorded as speaking, read from the clerk's reporting phrases.

Minutes are reported speech: "The PCC reported that …" opens what the PCC is recorded as saying,
and it lasts until the next reporting phrase, or until somebody else speaks whose office is not one
of ours. Without such a phrase the speaker is not stated.
"""

import re

from ingest.language import answering
from ingest.language.list_marks import OPENING
from ingest.language.people import NOBODY, People
from ingest.language.reporting_words import ADVERBS
from ingest.language.roles import ASKING_ROLES, ROLE, role_of
from ingest.language.sentences import Span, sentence_spans
from ingest.language.speech_openings import QUESTION_ANSWERED, Opening, openings_in
from ingest.record import Speech

# Somebody reports whose office is not one of ours: not stated, in doubt.
_SOMEBODY_ELSE = re.compile(
    OPENING
    + r"(?!(?:He|She|They)\b)(?:(?:The|A|An)\s++[\w’'-]+|[A-Z][\w.’'-]*)(?:\s++[\w.’'-]+){0,6}?"
    r"(?<!\bwas)(?<!\bwere)(?<!\bbeen)(?<!\bbe)(?<!\bis)(?<!\bare)(?<!\bas)\s++"
    rf"{ADVERBS}"
    r"(?:replied|said|stated|advised|added|explained|commented|responded|remarked|answered"
    r"|reported\s++that|confirmed\s++that|noted\s++that|asked\s++(?:if|whether|why|how|what))\b"
)
# Somebody does something at the meeting, in the plain past of its account: what was said to have
# been done is told in the past before ("had left") or what was to come ("would leave").
_OFFICE_ACTS = re.compile(rf"{OPENING}The\s++(?:{ROLE})\s++{ADVERBS}[a-z]{{2,30}}ed\b")
# Nobody's words right behind a question: "Yes, in May.", "Noted.", "Reply: in May."
_ELLIPTIC = re.compile(
    rf"{OPENING}(?:(?:Yes|No|Not\s++yet|Noted|Agreed|None)(?=\s*+(?:[.;,:–-]|$))"
    r"|(?:Reply|Response|Answer)\s?:)"
)
_OTHERS_ASK = re.compile(
    rf"{OPENING}(?!(?:He|She|They)\b)(?:A|An|One|Another|Somebody|Someone|Others|Several|[A-Z][\w’'-]+)\b(?:\s++[\w’'-]+){{0,5}}?\s++{ADVERBS}{answering.ASKS.pattern}"
)
# Whoever asked before asks again, behind the answer.
_ASKS_AGAIN = re.compile(
    rf"{OPENING}(?:He|She|They)\s++{ADVERBS}(?:(?:asked|queried|enquired|inquired|wondered)\s++"
    r"(?:about|again|how|if|what|when|where|whether|who|why)|wanted\s++to\s++know)\b"
)
# The clerk, or the meeting as a whole, takes up the account again.
_NOBODY_IN_PARTICULAR = re.compile(
    OPENING + rf"(?:{answering.ASKED_PRONOUN}|It\s++was\s++(?:further\s++|also\s++|then\s++)?"
    r"(?:agreed|noted|suggested|reported|confirmed|resolved|asked|highlighted|proposed|explained|questioned|acknowledged)"
    r"|(?:Reference|Mention)\s++was\s++made|Discussion|Concerns?\s++w|Consideration\s++was"
    r"|In\s++(?:response|reply)\s++to\s++(?:a\s++)?(?:questions?|quer)|During\s++the\s++discussion"
    r"|The\s++(?:Panel|Committee|meeting)\b"
    r"|Members\s++were\s++(?:also\s++|then\s++)?(?:advised|informed|told|assured|reassured"
    r"|reminded)"
    r"|[^,.]{1,60},\s++it\s++was\s++(?:also\s++)?(?:noted|said|suggested|reported|added|felt),"
    r"|(?:Nod|Trafod|Adrodd|Gofynn|Eglur|Esboni|Dywed|Hysbys|Awgrym|Cadarnha|Penderfyn|Cytun)wyd\b)",
)


def speeches(
    text: str,
    start: int,
    end: int,
    *,
    is_reply: bool = False,
    is_question: bool = False,
    people: People = NOBODY,
    behind: Span | None = None,
) -> tuple[Speech, ...]:
    """Find who speaks in ``text[start:end]``, in order and without overlap.

    A reporting phrase opens a speech, which lasts to the next one. In narrative the account also
    returns to nobody in particular at "It was noted …", "Reference was made …", "The Panel …";
    inside a reply (``is_reply``) those still belong to whoever is replying, and inside the words of
    one question (``is_question``) nothing is answered. ``people`` says whose words a name stands
    for; ``behind`` is the sentence right before, which may ask what is answered.
    """
    found: list[Speech] = []
    asked = answering.asked_in(text, *behind, [], people) if behind else None
    for sentence in sentence_spans(text, start, end):
        words = text, *sentence
        is_account = _NOBODY_IN_PARTICULAR.match(*words) is not None
        openings = openings_in(*words, people, is_account=is_account)
        if not (is_reply or is_question):
            openings, asked = _asked_and_answered(words, openings, asked, found, people)
        first = openings[0].at if openings else sentence[1]
        if found and first > sentence[0] and _goes_on(words, first, found[-1], is_reply=is_reply):
            found[-1] = found[-1].until(first)
        ends = [*(opening.at for opening in openings[1:]), sentence[1]]
        found += [
            Speech(opening.at, speech_end, opening.role, opening.title)
            for opening, speech_end in zip(openings, ends, strict=bool(openings))
            if opening.role is not None
        ]
    return _merged(text, found)


def _asked_and_answered(
    words: tuple[str, int, int],
    openings: list[Opening],
    asked: answering.Asked | None,
    found: list[Speech],
    people: People,
) -> tuple[list[Opening], answering.Asked | None]:
    """Who begins to speak in a sentence, by what was asked before it, and what it asks itself."""
    if asked and not openings:
        openings = answering.answer_opening(*words, asked, people)
    more = _asks_more(words, found) if found and not openings else None
    if isinstance(more, Opening):
        openings = [more]
    speaker = openings[0].role if openings else found[-1].role if found else None
    if speaker in ASKING_ROLES:
        openings = answering.with_told(*words, openings)
    if isinstance(more, answering.Asked):
        return openings, more
    return openings, answering.asked_in(*words, openings, people)


def _asks_more(
    words: tuple[str, int, int], found: list[Speech]
) -> Opening | answering.Asked | None:
    """Where whoever asked before asks again, else what "he" or "she" who spoke last is asked."""
    asker = next((s for s in reversed(found) if s.role in ASKING_ROLES), None)
    if asker and _ASKS_AGAIN.match(*words):
        return Opening(words[1], asker.role, asker.title, words[1])
    return answering.asked_more(*words, found[-1])


def _goes_on(words: tuple[str, int, int], first: int, last: Speech, *, is_reply: bool) -> bool:
    """Whether a sentence is more of the last speech, up to where somebody ``first`` speaks."""
    text, start, _ = words
    resets = (_ELLIPTIC, _SOMEBODY_ELSE if is_reply else _NOBODY_IN_PARTICULAR)
    if any(reset.match(*words) for reset in resets) or _SOMEBODY_ELSE.match(text, start, first):
        return False
    acting = _OFFICE_ACTS.match(*words)
    is_others = acting is not None and role_of(acting) != last.role
    if is_others or (not is_reply and _is_anothers(*words, first)):
        return False
    return not text[last.end : start].strip()


def _is_anothers(text: str, start: int, end: int, first: int) -> bool:
    """Whether a sentence is no more of a speech: it tells what others asked.

    ``first`` is where somebody begins to speak in it, or its end.
    """
    told = QUESTION_ANSWERED if first < end else _OTHERS_ASK
    return told.match(text, start, end) is not None


def _merged(text: str, found: list[Speech]) -> tuple[Speech, ...]:
    """Join neighbours of one role and title, and drop the space at their ends."""
    joined: list[Speech] = []
    for speech in found:
        end = speech.start + len(text[speech.start : speech.end].rstrip())
        if joined and (joined[-1].role, joined[-1].title) == (speech.role, speech.title):
            between = text[joined[-1].end : speech.start]
            if not between.strip():
                joined[-1] = joined[-1].until(end)
                continue
        joined.append(speech.until(end))
    return tuple(joined)

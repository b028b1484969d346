"""Who asked and who replied in an exchange, as far as the minutes record it.

Each is told by the first of several places that tells it: the words themselves, with the names that
the document says the roles of; then what stands before them in the paragraph, the line or heading
above, the exchange before, and the title of the item. Blocks are those of a document, in order of
the text.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ingest.findings.asked import answer_shape_words as shape
from ingest.findings.asked import answering_words as answering
from ingest.findings.asked import asking_words as asking
from ingest.findings.asked.exchange import Exchange
from ingest.findings.asked.sentence import label_at
from ingest.language.answering import subject_opening
from ingest.language.names import is_name
from ingest.language.people import People
from ingest.language.question_labels import labels_reply
from ingest.language.roles import ASKING_ROLES, OFFICES_THAT_ANSWER, role_mentions, roles_mentioned
from ingest.language.sentences import sentence_spans
from ingest.language.speakers import speeches
from ingest.record import SPEAKER_ROLES, Block, SpeakerRole, Speech
from ingest.weighing.weights import Weights

_LINES_ABOVE = 12  # blocks
_LEAD = 400  # characters
_NAME = 80  # characters


Signs = dict[SpeakerRole, set[str]]
_SEATS: tuple[SpeakerRole, ...] = ("Member", "Public")
_ANSWERS = tuple(role for role in SPEAKER_ROLES if role not in ASKING_ROLES)


def weighed(found: Signs, weights: Weights) -> SpeakerRole | None:
    """The role whose signs have the highest sum; ``None`` where none outweighs not being stated."""
    # Exact to a tenth, so that the order of a set decides nothing.
    sums = {role: round(weights.sum_of(signs), 1) for role, signs in found.items()}
    best = max(sums, key=sums.__getitem__, default=None)
    return best if best is not None and sums[best] > weights.threshold else None


def _by_role(
    told: Mapping[str, Iterable[SpeakerRole | None]], among: Collection[SpeakerRole]
) -> Signs:
    found: Signs = {}
    for name, roles in told.items():
        for role in roles:
            if role in among and role is not None:
                found.setdefault(role, set()).add(name)
    return found


@dataclass(frozen=True)
class ExchangeSpeakers:
    """Finds who speaks in the exchanges of an item; ``title`` is the item's."""

    text: str
    blocks: Sequence[Block]
    title: str | None
    people: People

    def asker(self, of: Exchange, before: SpeakerRole | None = None) -> SpeakerRole | None:
        """The role recorded as putting a question; ``None`` for not stated.

        ``before`` is who put the question before it in the item.
        """
        told = self.asker_told(of, before)
        return weighed(told, Weights.load("askers")) if isinstance(told, dict) else told

    def asker_told(self, of: Exchange, before: SpeakerRole | None) -> Signs | SpeakerRole | None:
        """Whom the words of a question tell as asking.

        Where they name nobody known: who may ask, with the signs of each.
        """
        start, end = of.question_start, of.question_end
        words = self.text[start:end]
        told = self._told_in(words, start, end)
        if told is not None:
            return told
        if asking.LEADS_WITH_ASKING.match(words) and self.text[end : end + 1] == ",":
            return None  # "Asked why, the Clerk said …" does not tell who asked
        return self._asker_signs(of, before)

    def _asker_signs(self, of: Exchange, before: SpeakerRole | None) -> Signs:
        words = self.text[of.question_start : of.question_end]
        is_public = self.title is not None and asking.PUBLIC_QUESTIONS.search(self.title)
        named = asking.OPENS_WITH_SOMEBODY.match(words)
        signs = {
            "of the public's item": bool(is_public),
            "numbered": of.form == "numbered",
            "behind a reply": answering.REPLIES_TO.match(words) is not None,
            "question mark": self.is_given_in_words(of),
            "pronoun": answering.ONE_PERSON.match(words) is not None,
            "name": named is not None,
            "listed": named is not None and self.people.lists(named["name"]),
            "not listed": named is not None
            and bool(self.people.by_name)
            and not self.people.lists(named["name"]),
            "label": label_at(words, 0, len(words)) is not None,
            "attendance": bool(self.people.by_name),
        }
        seen = ["a seat", *(name for name, holds in signs.items() if holds)]
        told: dict[str, Iterable[SpeakerRole | None]] = {
            **{f"{role}: {name}": [role] for role in _SEATS for name in seen},
            "before": [before],
            "above": [self._named_above(of.question_start)],
            "from a place": [self._is_from_a_place(named["name"] if named else "", of)],
        }
        return _by_role(told, ASKING_ROLES)

    def replier(self, of: Exchange) -> SpeakerRole | None:
        """The role recorded as speaking first in a reply; ``None`` for not stated, or no reply."""
        told = self.replier_told(of)
        return weighed(told, Weights.load("repliers")) if isinstance(told, dict) else told

    def replier_told(self, of: Exchange) -> Signs | SpeakerRole | None:
        """Whom the record tells as speaking first in a reply.

        Where it names nobody known: who may reply, with the signs of each.
        """
        start, end = of.reply_start, of.reply_end
        if start is None or end is None:
            return None
        by = answering.TOLD_BY.match(self.text, start, min(end, start + _LEAD))
        if by:
            named = roles_mentioned(f"the {self.text[by.end() : by.end() + _NAME]}")
            return next(iter(named), None)
        if answering.WHO_REPLIES.match(self.text, start, end):
            lead = self.text[max(0, start - _LEAD) : start]
            return next(reversed(roles_mentioned(lead)), None)
        said = next(iter(self._speeches(start, end)), None)
        if said is not None:
            is_askers = said.start < start and said.role in ASKING_ROLES
            if not is_askers:
                return said.role
            return self._named_as_replying(start, end, said.role) or self._told_of(of)
        told = self._introduced(start) or self._round_reply(start, end)
        # In the row of a table a councillor's remark does not tell who replied.
        is_remark = (
            told in ASKING_ROLES
            and self.text[of.question_end - 1] == "|"
            and answering.MEMBER_REPLIES.match(self.text, start, end) is None
        )
        return None if is_remark else told or self._was_asked(of) or self._replier_signs(of)

    def _was_asked(self, of: Exchange) -> SpeakerRole | None:
        """Who "he" or "she" is that replies to what the sentence says that somebody was asked."""
        asked = asking.WHO_WAS_ASKED.match(self.text, of.question_start, of.question_end)
        return self._role_of(asked["who"]) if asked and self._pronoun(of) else None

    def _replier_signs(self, of: Exchange) -> Signs:
        start, end = of.reply_start or 0, of.reply_end or 0
        first = self.text[slice(*sentence_spans(self.text, start, end)[0])]
        answered = [s.role for s in self._speeches(0, of.question_start) if s.role in _ANSWERS]
        in_item = {s.role for s in self._speeches(0, len(self.text)) if s.role in _ANSWERS}
        told: dict[str, Iterable[SpeakerRole | None]] = {
            "asked of": [self._asked_of(of)],
            "meant": [self._meant(of)],
            "document": [self._whose_replies if of.form == "numbered" else None],
            "alone so far": answered[:1] if len(set(answered)) == 1 else [],
            "alone in the item": in_item if len(in_item) == 1 else [],
            "title": roles_mentioned(self._title_as_words()),
            "named": roles_mentioned(f"the {first}")[:1],
            "in the question": roles_mentioned(self.text[of.question_start : of.question_end]),
        }
        found = _by_role(told, set(_ANSWERS))
        if self._names_another(start, end):
            found.setdefault("Officer", set()).add("a name")
        is_answer = labels_reply(first) or shape.ANSWER_LABEL.match(first)
        is_labelled = not is_answer and shape.LABELS_SOMEBODY.match(first)
        if is_labelled or (not is_answer and label_at(first, 0, len(first))):
            found.setdefault("Officer", set()).add("a label")
        elif shape.TITLED_SUBJECT.match(first):
            found.setdefault("Officer", set()).add("a title")
        if shape.NOBODYS.match(first):
            for signs in found.values():
                signs.add("nobody's")
        if self.people.by_name:
            for role, signs in found.items():
                signs.add("attendance, an officer" if role == "Officer" else "attendance")
        return found

    def is_given_in_words(self, of: Exchange) -> bool:
        """Whether a question stands in the asker's own words: in a series, one asks as all do."""
        words = self.text[of.question_start : of.question_end]
        return asking.ENDS_BY_ASKING.search(words) is not None

    def _told_in(self, words: str, start: int, end: int) -> SpeakerRole | None:
        """Who puts a question by its own words: who speaks there, or whom they name.

        Whoever "was asked" puts nothing.
        """
        was_asked = asking.WHO_WAS_ASKED.match(words)
        if was_asked:
            words, start = words[was_asked.end() :], start + was_asked.end()
        spoken = (s for s in self._speeches(start, end) if s.role in ASKING_ROLES)
        said = None if was_asked else next(spoken, None)
        if said and not answering.REPLIES_TO.match(words):
            return said.role
        if asking.FROM_A_PLACE.match(words) or asking.SOMEBODY_FROM_OUTSIDE.match(words):
            return "Public"
        named = [role for role in roles_mentioned(words) if role in ASKING_ROLES]
        if named:
            return named[0]
        if asking.PANEL_PUTS.match(words):
            return "Member"
        if asking.PUT_FROM_OUTSIDE.search(words):
            return "Public"
        persons = (self.people.named(m.group()) for m in answering.NAMES.finditer(words))
        return next((p.role for p in persons if p and p.role in ASKING_ROLES), None)

    def _is_from_a_place(self, name: str, of: Exchange) -> SpeakerRole | None:
        """The public, where whoever opens a question is said before to come from a place."""
        at = self.text.find(name, 0, of.question_start) if " " in name else -1
        return "Public" if at >= 0 and asking.FROM_A_PLACE.match(self.text, at) else None

    def _told_of(self, of: Exchange) -> SpeakerRole | None:
        """Who replies where the record goes on with whoever asked: whoever was asked."""
        is_another = self._names_another(of.reply_start or 0, of.reply_end or 0)
        return None if is_another else self._asked_of(of) or self._meant(of)

    def _named_above(self, start: int) -> SpeakerRole | None:
        """Whom the lines above a list name as asking: "Councillor Example:", "Members asked:"."""
        at = bisect_left(self.blocks, start, key=lambda block: block.end)
        for block in reversed(self.blocks[max(0, at - _LINES_ABOVE) : at]):
            words = self.text[block.start : block.end]
            if block.kind != "heading" and not re.search(r":\s?[-–—]?$", words):
                continue
            if asking.PUBLIC_QUESTIONS.search(words):
                return "Public"
            named = [role for role in roles_mentioned(words) if role in ASKING_ROLES]
            person = self.people.named(words.strip(" :*_"))
            if named or (person and person.role in ASKING_ROLES):
                return named[0] if named else person.role if person else None
            if block.kind == "heading":
                break
        return None

    def _named_as_replying(self, start: int, end: int, recorded: SpeakerRole) -> SpeakerRole | None:
        """Who opens a reply over which whoever asked is recorded as speaking on; else nobody."""
        own = speeches(self.text, start, min(end, start + _LEAD), people=self.people)
        if own and own[0].start == start:
            return own[0].role
        opened = subject_opening(self.text, start, end, self.people)
        if opened is not None and opened.role is not None:
            return opened.role
        return recorded if answering.NAME_SPEAKS.match(self.text, start, end) else None

    def _introduced(self, start: int) -> SpeakerRole | None:
        """Who opens a list of replies without a verb: "…, the PCC: (a) confirmed that …"."""
        words = f"the {self.text[start : start + _NAME].removeprefix('the ')}"
        first = next(iter(role_mentions(words)), None)
        is_opener = (
            first is not None and words[: first.start] == "the " and words[first.end :][:1] == ":"
        )
        return first.role if first and is_opener else None

    def _round_reply(self, start: int, end: int) -> SpeakerRole | None:
        """Whose the first sentence of a reply is, in whatever words it says so.

        Who is its subject, or who else of those that answer it names as the source: "according to
        the PCC", "in the Treasurer's view", "this the PCC put down to …".
        """
        first = sentence_spans(self.text, start, end)[0]
        opened = subject_opening(self.text, *first, self.people)
        if opened is not None and opened.role is not None:
            return opened.role
        told = answering.WHOSE_WORDS.search(self.text, *first)
        named = roles_mentioned(f"the {told['who']}") if told else ()
        person = self.people.named(told["who"]) if told and is_name(told["who"]) else None
        return next((role for role in named), person.role if person else None)

    def _names_another(self, start: int, end: int) -> bool:
        """Whether somebody opens a reply by a name of which no role is told."""
        named = answering.NAME_SPEAKS.match(self.text, start, end)
        return named is not None and is_name(named["name"]) and not self.people.named(named["name"])

    @cached_property
    def _whose_replies(self) -> SpeakerRole | None:
        """Whose the replies of the document are, where its own words say so of one office alone."""
        told = answering.REPLIES_OF.finditer(self.text)
        roles = {self._role_of(match["who"] or match["whose"]) for match in told}
        offices = roles & OFFICES_THAT_ANSWER
        return next(iter(offices)) if len(offices) == 1 else None

    def _title_as_words(self) -> str:
        title = self.title or ""
        return (
            title.title().replace(" Of ", " of ").replace(" And ", " and ")
            if title.isupper()
            else title
        )

    def _asked_of(self, of: Exchange) -> SpeakerRole | None:
        """Of whom something is asked: "asked the PCC why", "Chief Constable, when …?".

        Whom it is asked about, where the reply says what he or she did.
        """
        place = (self.text, of.question_start, of.question_end)
        asked = asking.ASKED_OF_WHOM.search(*place)
        forms = (asking.WHO_WAS_ASKED, asking.PUT_TO_WHOM, asking.CALLED)
        asked = asked or next((m for form in forms if (m := form.match(*place))), None)
        about = asking.ASKED_ABOUT_WHOM.search(*place) if self._pronoun(of) else None
        return next((who for m in (asked, about) if m and (who := self._role_of(m["who"]))), None)

    def _role_of(self, who: str) -> SpeakerRole | None:
        """The role of whom words name, who is not known to ask."""
        named = roles_mentioned(f"the {who}")
        person = None if named else self.people.named(who.strip())
        return named[0] if named else person.role if person else None

    def _pronoun(self, of: Exchange) -> str | None:
        """By what pronoun the first sentence of a reply names whoever says it."""
        first = sentence_spans(self.text, of.reply_start or 0, of.reply_end or 0)[0]
        he = shape.HE_REPLIES.match(self.text, *first) or shape.HE_SAID.search(self.text, *first)
        return he["who"].lower() if he else None

    def _meant(self, of: Exchange) -> SpeakerRole | None:
        """Who "he" or "she" is: the only one of those who answered so far whom the word fits."""
        pronoun = self._pronoun(of)
        if pronoun is None:
            return None
        spoke = {
            (s.role, s.title)
            for s in self._speeches(0, of.question_start)
            if s.role not in ASKING_ROLES
        }
        told = {one: self.people.pronouns_of(*one) for one in spoke}
        fits = {one for one in spoke if not told[one] or pronoun in told[one]}
        sure = {one for one in fits if told[one]} or fits
        return next(iter(sure))[0] if len(sure) == 1 else None

    def _speeches(self, start: int, end: int) -> list[Speech]:
        """What is recorded as said in a stretch of the text."""
        first = bisect_left(self.blocks, start, key=lambda block: block.end)
        last = bisect_left(self.blocks, end, key=lambda block: block.start)
        return [
            speech
            for block in self.blocks[first:last]
            for speech in block.speeches
            if speech.start < end and speech.end > start
        ]

"""Who is credited with a statement: only whoever the minutes record as making it."""

import re

from index.words.terms import words
from ingest.language.roles import RoleMention, role_mentions
from ingest.record import SpeakerRole
from service.summary.evidence import Claim
from service.summary.quotations import are_verbatim
from service.summary.written_terms import Terms

# What is credited to a role must to this share be in the words that role is recorded as saying.
CREDITED_SHARE = 0.5
_ASIDE = re.compile(r"\s*(?:\([^)]{0,60}\)|,[^,]{0,60},)")
_BEFORE_VERB = frozenset(
    (
        "has have had also then further again both briefly therefore subsequently later would will "
        "is who that clearly strongly firmly publicly previously repeatedly once and simply only "
        "now did does do not never went on to"
    ).split()
)
_PASSIVE = frozenset("was were been being".split())
_MAX_WORDS_BEFORE_VERB = 5
_ACCORDING = re.compile(
    r"(?:according\s+to|in\s+the\s+(?:words?|views?|opinions?)\s+of)\s+(?:the\s+|an?\s+)?$",
    re.IGNORECASE,
)
_BY = re.compile(r"(?P<what>(?:\w+\s+){1,3})(?:by|from|of)\s+(?:the\s+|an?\s+)?$")
_INVERTED = re.compile(r"[\"”’',]\s*(?P<what>\w+)\s+(?:the\s+)?$")
_POSSESSIVE = re.compile(r"['’]s?\s+(?P<what>\w+(?:\s+\w+)?)")
_PRONOUN = re.compile(r"(?<!\w)(?:he|she|they|i|we)(?!\w)", re.IGNORECASE)


class Attribution:
    """Checks that nobody is credited with what the minutes do not record them as saying."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms

    def is_recorded(self, claim: Claim) -> bool:
        """Whether each role credited with a statement is the speaker of a cited quote who said so.

        It must be the recorded speaker of a cited quote, and its own recorded words must hold what
        is quoted of it and enough of the telling words. A statement credited to a pronoun cannot
        be checked and does not pass.
        """
        credited = self.credited(claim.text)
        if self._credits_pronoun(claim.text):
            return False
        ends = [*(mention.start for mention in credited[1:]), len(claim.text)]
        return all(
            self._said(claim, mention.role, self._statement(claim.text, credited, i, end))
            for i, (mention, end) in enumerate(zip(credited, ends, strict=bool(credited)))
        )

    def credited(self, sentence: str) -> list[RoleMention]:
        """The roles that a sentence has saying something, in any tense, in their order."""
        return [m for m in role_mentions(sentence) if self._is_credited(sentence, m)]

    def _statement(self, text: str, credited: list[RoleMention], index: int, end: int) -> str:
        """What is credited to one role: to the next one that is; the first has what leads up."""
        return text[credited[index].start if index else 0 : end]

    def _said(self, claim: Claim, role: SpeakerRole, statement: str) -> bool:
        """Whether a role's own words in the sources where it speaks hold what it is to have said.

        What nobody is recorded as saying, such as the question replied to, may add to them; what
        only others said may not.
        """
        own = [source for source in claim.sources if source.speaker == role]
        spoken = [source.spoken[role] for source in own]
        around = [f"{source.spoken.get(None, '')}\n{source.context}" for source in own]
        others = [s.spoken[r] for s in claim.sources for r in s.spoken if r not in (role, None)]
        telling = self._terms.telling(statement)
        of_role = self._terms.all("\n".join(spoken))
        held = of_role | self._terms.all("\n".join(around))
        said_by_others = (telling - held) & self._terms.all("\n".join(others))
        return (
            bool(telling & of_role)
            and not said_by_others
            and len(telling & held) >= CREDITED_SHARE * len(telling)
            and are_verbatim(statement, spoken)
        )

    def _is_credited(self, sentence: str, mention: RoleMention) -> bool:
        before, behind = sentence[: mention.start], sentence[mention.end :]
        if behind.lstrip().startswith(":") or _ACCORDING.search(before):
            return True
        possessive = _POSSESSIVE.match(behind)
        if possessive:
            return self._terms.is_reporting(possessive["what"])
        for pattern in (_BY, _INVERTED):
            match = pattern.search(before)
            if match and self._terms.is_reporting(match["what"]):
                return True
        return self._verb_follows(behind)

    def _verb_follows(self, behind: str) -> bool:
        """Whether the next verb reports speech, and is not said of somebody who is asked."""
        aside = _ASIDE.match(behind)
        following = words(behind[aside.end() if aside else 0 :])[:_MAX_WORDS_BEFORE_VERB]
        for word in following:
            if word in _PASSIVE:
                return False
            if self._terms.is_reporting(word):
                return True
            if word not in _BEFORE_VERB:
                return False
        return False

    def _credits_pronoun(self, sentence: str) -> bool:
        return any(self._verb_follows(sentence[m.end() :]) for m in _PRONOUN.finditer(sentence))

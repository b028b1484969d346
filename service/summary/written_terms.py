"""Whether a sentence's own words are those of the passages it cites."""

import re

from index.words.terms import Stemmer, words
from ingest.language.dates import MONTHS
from ingest.language.roles import TITLE_WORDS
from service.summary.evidence import Claim
from service.summary.number_words import in_digits

# A sentence's telling words must stand in the cited passages to this share, and to the second in
# each of them. Chosen on the 22 faithful and 72 fabricated sentences in
# tests/service/summary/examples.py: with 0.6 all of the faithful pass the gate and none of the
# fabricated; with 0.5 two fabricated ones pass, with 0.7 three faithful ones are stopped that use
# a word of their own.
SHARE = 0.6
SHARE_OF_EACH = 0.25
# Words of reporting are the summary's own: it may say "stated" where the minutes say "advised".
REPORTING = (
    "accept acknowledge add admit advise agree announce answer argue ask assure aware believe "
    "claim clarify comment conclude confirm consider declare deem describe emphasise enquire "
    "explain express feel felt highlight indicate inform insist mention note observe opine outline "
    "point promise question raise reassure recognise recommend refer reiterate remark remind reply "
    "report request respond reveal said say saying says speak spoke state stress suggest summarise "
    "talk tell telling think thought told undertake undertook update urge voice warn welcome wish "
    "write wrote pledge maintain acknowledgement statement view opinion reply answer response "
    "position claim assurance remark belief warning suggestion"
).split()
_MEETING = "also meeting minute record panel discuss discussion regarding concerning".split()
_ROLES = (*TITLE_WORDS, "officer", "police", "crime")
_COUNTED = (
    "per cent percent percentage pound pounds pence hundred thousand million billion dozen time"
).split()
_NUMBER = re.compile(r".*\d")


class Terms:
    """Tells telling words from the words of reporting, of meetings and of roles."""

    def __init__(self, stemmer: Stemmer) -> None:
        self._stemmer = stemmer
        self.reporting = frozenset(stemmer.term(word) for word in REPORTING)
        self._own = self.reporting | {
            stemmer.term(word) for word in (*_MEETING, *_ROLES, *_COUNTED, *map(str.lower, MONTHS))
        }

    def all(self, text: str) -> frozenset[str]:
        """Every content word of a text as a term."""
        return frozenset(self._stemmer.terms(text))

    def telling(self, text: str) -> frozenset[str]:
        """The terms that carry what a sentence claims; numbers and dates are checked as such."""
        terms = self.all(in_digits(text)) - self._own
        return frozenset(term for term in terms if not _NUMBER.match(term))

    def is_reporting(self, word: str) -> bool:
        """Whether a word reports speech in any of its forms."""
        return any(self._stemmer.term(w) in self.reporting for w in words(word))

    def are_recorded(self, claim: Claim) -> bool:
        """Whether enough of a sentence's telling words stand in what it cites, and in each of it.

        A sentence without any tells nothing and does not pass.
        """
        telling = self.telling(claim.text)
        return (
            bool(telling)
            and self.share(telling, claim.evidence) >= SHARE
            and all(self.share(telling, s.words) >= SHARE_OF_EACH for s in claim.sources)
        )

    def share(self, telling: frozenset[str], text: str) -> float:
        """The share of terms that a text holds, from 0 to 1; 1 where there are none."""
        return len(telling & self.all(text)) / len(telling) if telling else 1.0

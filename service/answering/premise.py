"""What a question takes for granted: that something happened, of which it asks why.

"Why was the motion withdrawn" is not answered by words on the motion that tell of no withdrawal,
"how many of those arrested were charged" by the number of arrests, nor "what did the referee
write" by the words of others. So what is taken for granted stands in the words that answer, or
around them.
"""

import re

from index.questions.asked_sorts import asks_why
from index.questions.query import Query
from index.words.terms import STOP_WORDS, Stemmer, words
from index.words.token_weights import ROLE_WORDS

_TAKES_ALL = re.compile(
    r"\bhow many of\b|\bhow (?:do|does|can|should) (?:i|you|we|one|somebody|someone)\b",
    re.IGNORECASE,
)
_WHOSE_WORDS = re.compile(
    r"^\W*(?:and\s+|so\s+|but\s+)?what\s+(?:did|does|do|has|have|had|would)\s+"
    r"(?P<who>(?:[\w’'&-]+\s+){1,7}?)"
    r"(?:sa(?:y|id)|tell|told|writ(?:e|ten)|wrote|repl(?:y|ied)|report(?:ed)?|think|recommend(?:ed)?"
    r"|conclude[d]?|f(?:i|ou)nd|advise[d]?|want(?:ed)?)\b",
    re.IGNORECASE,
)


def taken_for_granted(query: Query, stemmer: Stemmer) -> frozenset[str] | None:
    """The terms of what a question takes for granted; ``None`` where that is all it speaks of.

    Empty for most questions. Who speaks by a role or a name is required otherwise.
    """
    if asks_why(query.text) or _TAKES_ALL.search(query.text):
        return None
    asked = _WHOSE_WORDS.match(query.text)
    if asked is None or query.asked.must_speak or query.hints.people:
        return frozenset()
    telling = set(words(asked["who"])) - STOP_WORDS - ROLE_WORDS
    return frozenset(map(stemmer.term, telling))

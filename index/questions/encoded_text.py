"""What is encoded for a question: its subject with the words that minutes have for its own."""

import math
from collections.abc import Sequence

from index.questions.glossary import Mention
from index.words.token_weights import Share


def with_other_words(subject: str, mentions: Sequence[Mention]) -> tuple[str, tuple[Share, ...]]:
    """A subject with other words for its mentions, and what the tokens of these count for.

    Behind a name the first other one stands in brackets, as minutes do it. An everyday wording
    gives way to all the others: the book lacks it, and its tokens would be near to any words. The
    squares of what n others count for add up to what one counts for alone.
    """
    written, shares, at = "", list[Share](), 0
    for mention in mentions:
        if mention.sort == "name":
            written += f"{subject[at : mention.end]} ({mention.others[0]})"
        else:
            written += subject[at : mention.start]
            start = len(written)
            written += ", ".join(mention.others)
            shares.append(Share(start, len(written), 1 / math.sqrt(len(mention.others))))
        at = mention.end
    return written + subject[at:], tuple(shares)

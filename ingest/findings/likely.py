"""How much what a model tells of a sentence counts beside the signs that are seen in it.

The model reads the words round a sentence and knows no grammar; the signs know grammar and the
words they were given. Each tells what the other misses (docs/sentence-model.md). Odds are log odds
as in ``Likelihoods``; where no model was asked the signs decide alone.
"""

from dataclasses import dataclass

# Beyond this the model is no surer of a sentence than it may be.
_MOST = 6.0


@dataclass(frozen=True, slots=True)
class Scale:
    """How odds count in a sum of signs: by ``weight``, as against ``even`` odds.

    Odds below ``least`` count no more against a sentence than those.
    """

    weight: float
    even: float
    least: float

    def counts(self, odds: float | None) -> float:
        """What odds add to a sum of signs."""
        if odds is None:
            return 0.0
        return self.weight * (max(self.least, min(_MOST, odds)) - self.even)


# The model knows little of points that are answered: what it takes for no question may be one.
ASKED = Scale(0.27, even=-0.5, least=-2.0)
REPLIED = Scale(0.32, even=-1.0, least=-6.0)
# Where a model was asked, that a turn is of the account is so much less to be taken for granted.
OF_ACCOUNT = -0.4
DECIDED = Scale(0.3, even=-1.0, least=-6.0)
# Above these odds a sentence may be what is replied to, puts a point, or asks though nobody
# replies, whatever its words.
MAY_ASK, PUTS, SURELY_ASKS = -1.0, 0.0, 1.5
# Above these it decides or undertakes though no sign is seen, below these it undertakes nothing
# but what somebody promises in so many words, and below the last nothing at all.
SURELY_DECIDES = 2.7
SURELY_UNDERTAKES, HARDLY_UNDERTAKES, NEVER_UNDERTAKES = 1.5, -3.0, -8.0
# Between the first two the model is in doubt: signs that lack so much of the threshold will do.
_IN_DOUBT = 1.0


def in_doubt(odds: float | None) -> float:
    """What signs may lack where a model is in doubt whether a sentence undertakes."""
    is_open = odds is not None and HARDLY_UNDERTAKES < odds <= SURELY_UNDERTAKES
    return _IN_DOUBT if is_open else 0.0


def is_above(odds: float | None, least: float) -> bool:
    """Whether a model was asked, and holds something for likelier than that."""
    return odds is not None and odds > least

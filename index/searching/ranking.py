"""What each part of a passage's score counts for, with what was measured when it was set.

Every figure is nDCG@10, averaged over the tuning questions of three books: the seed pages (62
questions), the same among 3,000 unrelated passages, and the sample book (68); everything else as it
stands. `minutebook eval ablate` measures them anew. All parts are raw scores on fixed scales, not
scaled over the candidates of one query, so that a passage's score does not depend on what else was
found.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ranking:
    """Weights of the parts of a score; 0 switches a part off.

    ``late_interaction``, ``sentence`` (best sentence of the passage) and ``passage`` weigh cosines,
    ``words`` weighs BM25F divided by the best passage's; the others are added where a hint fits.
    """

    late_interaction: float = 1.0
    # 0.2 and 0.1: 0.879; both 0.1: 0.867; 0.2 and 0: 0.867; 0.3 and 0.1: 0.875; neither: 0.856.
    sentence: float = 0.2
    passage: float = 0.1
    # 0: 0.876; 0.02: 0.877; 0.03: 0.879; 0.04: 0.875; more falls off, fastest in the largest book.
    words: float = 0.03
    # All four halved: 0.012 lower; three quarters of them: the same; a quarter more: 0.005 lower.
    # Without reading panel and dates at all it was 0.862 over two books, and 0.914 with them.
    panel: float = 0.2
    dates: float = 0.2
    kind: float = 0.12
    speaker: float = 0.08
    # As much as a panel that is named; no labelled question names anybody.
    person: float = 0.2


RANKING = Ranking()

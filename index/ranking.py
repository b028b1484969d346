"""What each part of a passage's score counts for, with what was measured when it was set.

Every figure below is nDCG@10 on the tuning parts of both question sets (62 questions over the seed
pages, 68 over the sample book), averaged, everything else as it stands; `minutebook eval ablate`
measures them anew. All parts are raw scores on fixed scales and not scaled over the candidates of
one query, so that a passage's score does not depend on what else was found.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ranking:
    """Weights of the parts of a score; 0 switches a part off.

    ``late_interaction``, ``sentence`` (best sentence of the passage) and ``passage`` weigh cosines,
    ``words`` weighs BM25F divided by the best passage's; the others are added where a hint fits.
    """

    late_interaction: float = 1.0
    # 0.2 and 0.1: 0.911; both 0.1: 0.909; both 0.2: 0.907; both 0.3: 0.908.
    sentence: float = 0.2
    passage: float = 0.1
    # 0.04: 0.911; 0.06: 0.905; 0.08: 0.893.
    words: float = 0.04
    # Leaving the panel's and the date's words in the query and adding nothing: 0.862; taking them
    # out: 0.897; adding 0.05 to 0.2 for each besides: 0.912 to 0.915.
    panel: float = 0.1
    dates: float = 0.1
    # 0: 0.913; 0.03 to 0.1: 0.914 to 0.915; 0.2: 0.912.
    kind: float = 0.06
    # 0: 0.910; 0.02: 0.911; 0.05: 0.913; 0.08: 0.911.
    speaker: float = 0.04


RANKING = Ranking()

"""How much an answer may hold, and how much is looked at for it."""

from index.searching.searcher import MAX_HITS

MAX_QUERY_CHARACTERS = 1_000

# Passages that a search returns.
DEFAULT_K = 10
MAX_K = MAX_HITS

# Quotations that answer, of one meeting and in all, and how long each may be.
MAX_QUOTES = 6
MAX_QUOTES_OF_A_MEETING = 3
MAX_QUOTES_OF_A_PANEL = 3
MAX_QUOTE_CHARACTERS = 500
MAX_RELATED_QUOTES = 4

# Passages whose sentences are looked at for an answer, and how many of them are listed beside it.
CONSIDERED_PASSAGES = 30
LISTED_PASSAGES = 10

# Other places of the book that an answer leads to.
MAX_ROUTES = 4

# Panels that are asked one by one for one question; each costs a search.
MAX_PANELS = 12

# As many as a person reads through; a topic with more is narrowed by panel or years.
MAX_MENTIONS = 50
MAX_FOLLOWED = 50

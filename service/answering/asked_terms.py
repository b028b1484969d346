"""The terms of a question and of words that may answer it, an irregular past as its verb's."""

from index.words.terms import STOP_WORDS, Stemmer, words

PASTS = {
    past: verb
    for verb, pasts in {
        "take": "took taken", "meet": "met", "hold": "held", "sell": "sold", "pay": "paid",
        "spend": "spent", "begin": "began begun", "leave": "left", "buy": "bought",
        "build": "built", "send": "sent", "win": "won", "lead": "led", "write": "wrote written",
        "come": "came",
    }.items()
    for past in pasts.split()
}  # fmt: skip


def ordered_terms(text: str, stemmer: Stemmer) -> list[str]:
    """The terms of a text's words of substance, in order."""
    return [term_of(word, stemmer) for word in words(text) if word not in STOP_WORDS]


def terms_of(text: str, stemmer: Stemmer) -> set[str]:
    """The terms of a text's words of substance."""
    return set(ordered_terms(text, stemmer))


def term_of(word: str, stemmer: Stemmer) -> str:
    """A word's term, that of its verb where it is an irregular past."""
    return stemmer.term(PASTS.get(word, word))

"""Words made comparable: what a source's typography does to them tells nothing of the reading."""

import re
import unicodedata

_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,200}>")
_FOLDED = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`", "'"),
        **dict.fromkeys("“”„‟″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("*\u00ad\u200b\ufeff", None),
        "&": " and ",
    }
)
_WORD = re.compile(r"\w+(?:'\w+)*")


def folded(text: str) -> str:
    """A text without regard to case, white space, quotes, dashes, ligatures, emphasis and tags."""
    plain = unicodedata.normalize("NFKC", _TAG.sub("", text)).translate(_FOLDED)
    return " ".join(plain.split()).casefold()


def holds(text: str, fragment: str) -> bool:
    """Whether a text holds a fragment, both folded."""
    return folded(fragment) in folded(text)


def begins_in(question: str, whole: str, fragment: str) -> bool:
    """Whether a fragment begins in the question that a whole begins with, and ends in the whole.

    "In response to a question, the PCC …" is of the question, though who answers stands in it.
    """
    at = folded(whole).find(folded(fragment))
    return 0 <= at < len(folded(question))


def words_of(text: str) -> list[str]:
    """The words of a text, folded, without what stands between them."""
    return _WORD.findall(folded(text))


def begins_with(text: str, beginning: str) -> bool:
    """Whether a text's first words are those of a beginning."""
    first = words_of(beginning)
    return words_of(text)[: len(first)] == first

"""Numbers that are written out, put into digits: "twenty-five" and "a hundred and ten"."""

import re

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9}
_VALUES = {word: value for value, word in enumerate(_UNITS)} | {
    word: 10 * value for value, word in enumerate(_TENS, start=2)
}
_ORDINALS = {
    word: f"{value}th"
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(),
        start=1,
    )
}
_SCALE = "|".join(_SCALES)
_SMALL = "|".join(sorted(_VALUES, key=len, reverse=True))
_JOIN = r"(?:[\s-]+(?:and\s+)?)"
_RUN = re.compile(
    rf"\b(?:an?\s+(?:{_SCALE})|{_SMALL})(?:{_JOIN}(?:{_SMALL}|{_SCALE}))*\b", re.IGNORECASE
)
_ORDINAL = re.compile(rf"\b(?:{'|'.join(_ORDINALS)})\b", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")
# Here "one" counts nothing.
_IDIOM = re.compile(r"(?<![\w-])(?:one of|no one|one another|one['’]s|one by one)\b", re.IGNORECASE)


def in_digits(text: str) -> str:
    """The text with its numbers in digits; "one of" and the like are left out."""
    text = _IDIOM.sub(" ", text)
    text = _RUN.sub(lambda run: " ".join(map(str, _numbers(run.group()))), text)
    return _ORDINAL.sub(lambda word: _ORDINALS[word.group().lower()], text)


def _numbers(run: str) -> list[int]:
    """The numbers of a run of number words: "a hundred and ten" is one, "two and three" are two."""
    found: list[int] = []
    total = current = 0
    is_open = False
    for word in _WORD.findall(run.lower()):
        if word in ("a", "an", "and"):
            continue
        if word in _SCALES:
            scale = _SCALES[word]
            if scale > 100:
                total, current = total + max(current, 1) * scale, 0
            else:
                current = max(current, 1) * scale
        else:
            value = _VALUES[word]
            if is_open and not _attaches(current, value):
                found.append(total + current)
                total = current = 0
            current += value
        is_open = True
    return [*found, total + current]


def _attaches(current: int, value: int) -> bool:
    """Whether a value below 100 goes on from what was read ("twenty", "five"; "hundred", "ten")."""
    last = current % 100
    return last == 0 or (last >= 20 and last % 10 == 0 and value < 10)

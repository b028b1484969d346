"""Numbers of a text, each as one word with its unit, however they are written.

"£2.3m", "£2.3 million" and "£2,300,000" are one, and so are "21%" and "21 per cent", "1,220" and
"1220", "twelve" and "12", "2020-21" and "2020/21". "21%" and "21" are two, and neither stands in
"2020/21" or in "62/21".
"""

import re
from decimal import Decimal

_SMALL = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {
    **{word: value for value, word in enumerate(_SMALL, start=2)},
    **{word: 10 * value for value, word in enumerate(_TENS, start=2)},
    "one": 1,
}
_SCALES = {
    **dict.fromkeys(("k", "thousand"), 10**3),
    **dict.fromkeys(("m", "mn", "mln", "million"), 10**6),
    **dict.fromkeys(("bn", "billion"), 10**9),
}
_DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,5}+(?!\d)|\d++)(?:\.\d++)?+"
# "One" seldom counts: only before what is counted so.
_ONE = r"one(?=\s{1,2}(?:thousand|million|billion|per\s?cent|pounds?)(?!\w))"
_IN_WORDS = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[ -](?:one|{'|'.join(_SMALL[:8])})(?!\w))?+"
    rf"|{'|'.join(_SMALL)}|{_ONE})"
)
_SCALE = r"(?:\s{0,2}+(?:(?:thousand|million|billion|bn|mln|mn)(?!\w))|[mk](?!\w))"
_UNIT = r"(?:\s{0,2}+(?:%|(?:per\s{0,2}cent|pounds?)(?!\w)))"
# A number as a pattern, to be read without regard to case. What goes on with letters, or with more
# points and digits, is no number; what is parted by strokes is one name ("62/21", "24/7").
NUMBER = (
    rf"(?=[\d£$€efnost])(?<![\w.£$€])(?:\d{{1,4}}(?:/\d{{1,4}}){{1,3}}(?![\w/])"
    rf"|(?:19|20)\d\d[–-](?:\d\d|\d{{4}})(?![\w–-])"
    rf"|(?:[£$€]\s?{_DIGITS}(?:\s[mk](?!\w)|{_SCALE})?+|{_DIGITS}{_SCALE}?+{_UNIT}?+)(?!\w|[.,/]\d)"
    rf"|(?<!-){_IN_WORDS}(?!\w){_SCALE}?+{_UNIT}?+)"
)
_YEARS = re.compile(r"((?:19|20)\d\d)[/–-]((?:\d\d)?(\d\d))")
_PARTS = re.compile(
    rf"(?P<currency>[£$€])?\s?(?:(?P<digits>{_DIGITS})|(?P<words>{_IN_WORDS}))"
    rf"\s*(?P<scale>{'|'.join(_SCALES)})?(?!\w)"
)
_LEAST_TELLING = 100
_LEAST_SUM = 1000
_MINUTE = re.compile(r"\d{1,4}/\d{2,4}")
_YEAR = re.compile(r"(?:19|20)\d\d")


def is_figure(word: str) -> bool:
    """Whether a word is a number that can hardly stand by chance.

    With a unit, of 100 or more, or the number of a minute ("62/21"); no year, nor a financial one.
    """
    if word.endswith("%") or word[:1] in "£$€":
        return len(word) > 1
    if _MINUTE.fullmatch(word):
        return not _YEARS.fullmatch(word)
    is_plain = re.fullmatch(r"\d+(?:\.\d+)?", word) is not None and not _YEAR.fullmatch(word)
    return is_plain and Decimal(word) >= _LEAST_TELLING


def other_unit(word: str) -> str | None:
    """A great number with a pound sign for one without, and without for one with it.

    "Where did the 2.3 million go" asks for a sum too. ``None`` for any other word.
    """
    plain = word.removeprefix("£")
    is_great = is_figure(plain) and plain.isdigit() and int(plain) >= _LEAST_SUM
    if not is_great:
        return None
    return plain if word != plain else f"£{plain}"


def number_words(written: str) -> list[str]:
    """What ``NUMBER`` matched, in its one form; two words for years that are no financial year."""
    written = written.lower()
    years = _YEARS.fullmatch(written)
    if years:
        is_financial = (int(years[1]) + 1) % 100 == int(years[3])
        return [f"{years[1]}/{years[3]}"] if is_financial else [years[1], years[2]]
    parts = _PARTS.match(written)
    if parts is None or "/" in written:
        return [written]
    currency = parts["currency"] or ("£" if "pound" in written else "")
    unit = "%" if written.endswith(("%", "cent")) else ""
    return [f"{currency}{_value(parts)}{unit}"]


def _value(parts: re.Match[str]) -> str:
    digits = (parts["digits"] or "").replace(",", "")
    # "007" and the numbers of telephones begin with what a value would lose.
    if digits.startswith("0") and "." not in digits:
        return digits
    named = re.findall(r"[a-z]+", parts["words"] or "")
    value = Decimal(digits) if digits else Decimal(sum(_VALUES[word] for word in named))
    value *= _SCALES[parts["scale"]] if parts["scale"] else 1
    return f"{value.normalize():f}"

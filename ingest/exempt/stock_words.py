"""The wording that resolutions to exclude are made of, by which their public words are told.

A resolution and its legal reasons consist of the same few words everywhere. What is written in
others may be what was said in private, so that the first other word ends what is kept.
"""

import re
from collections.abc import Sequence

_STOCK = frozenset(
    """
    a a'r about above access accordance accordingly act action acts admission admitted affairs
    agenda agreed all also am amended an and announced any appendices appendix applicable
    applies apply are arrangements as asked at authorities authority b be been before being
    bodies both business by c carried certain chair chairman chairwoman circumstances class
    classes closed committee communications confidence confidential connection consideration
    considered considering consists contain contained contains contemplated council crime
    cyfarfod cyhoedd d dealt debate decision defined definition described disclose disclosed
    disclosing disclosure discuss discussed discussion due duly during each england entered
    entirety exclude excluded excluding exclusion executive exempt exemption existence financial
    following following's for from further go going government grounds gwahardd had has have
    having hearing held holding i identify identity if ii iii in including indicated individual
    industrial information instructed interest into investigation involve involved involves
    involving is it item items its itself labour leave leaves left legal likelihood likely live
    local maintain maintained maintaining may media meet meeting meetings member members
    mentioned minute motion move moved moving must nature necessary next no noon not noted now
    o'r of officers on open or order other out outweigh outweighed outweighing outweighs panel
    panel's panel’s paper papers para paragraph paragraphs paras part particular parts pass
    passed penderfynwyd person persons pm point policing present press prevention private
    privilege procedure proceed proceeded proceedings professional proposed prosecution
    provision provisions public pursuant put question reason reasons recording regulation
    regulations relates relating relation relevant remain remainder remained remaining report
    reports representatives request requested required resolution resolved rest retired reveal
    room rules s sat schedule seconded section session set should so special stage stated
    stopped subject such take taken temporarily than that the their them then there therefore
    they this those to transacted tribunal two unanimously under upon variation view virtue vote
    voted voting was wasg webcast went were when where whether which while whilst who will wish
    with withdraw withdrew within without would y
    """.split()
)
_NUMBER = re.compile(r"\d{1,4}(?:[.:]\d{1,2})?(?:[ap]m|[a-z])?|[a-z]|i{2,3}|iv|vi{0,3}")
_TOKEN = re.compile(r"[^\W_][\w'’.:/]*(?:\([\w]{1,4}\))*")
# A name of who moved and seconded; capitalised words alone.
_MOVER = re.compile(
    r"\b(?:moved|proposed|seconded)\s++by\s++(?:(?:the\s++)?[A-Z][\w'’.-]*\s*+){1,5}", re.MULTILINE
)
_ENDS = re.compile(
    r";|\||:\s*+\(?i{2,3}\)|\s[–—-]\s++(?!that\b|the\s++(?:press|public|panel)\b)"
    r"|(?:,|(?<!\n)\n|\band\b|,\s*+and)\s*+(?:the\s++)?(?:panel|committee|board|members|it|they)\s++(?!be\b)\w"
    r"|\band\s++that\s++(?!the\s++(?:press|public)\b)",
    re.IGNORECASE,
)
_DANGLING = re.compile(
    r"(?<![\s,:(–—-])(?:[\s,:(–—-]++(?:and|or|of|the|that|to|for|from|on|in|as|by|with|at|a|an|during|which|it|is|was"
    r"|be|were|are|consideration|because|under|then|so|item|items|report|no)){0,20}[\s,:(–—-]*$",
    re.IGNORECASE,
)
# Words that lead in to what was done behind closed doors: kept whole or not at all.
_LEADS_IN = re.compile(
    r"\W*(?:following|having|after|upon|during|while|in\s++(?:the\s++absence|private|closed|confid"
    r"|exempt|camera))\b",
    re.IGNORECASE,
)
_REASON_OPENS = re.compile(
    r"\W*(?:\((?:[a-z]|i{1,3}|\d)\)\s*+)?(?:and\s++)?(?:that\s++)?(?:on\s++the\s++grounds?\b|it\s++involves"
    r"|(?:as\s++)?(?:they|it|the\s++(?:items?|reports?|business))\s++(?:involves?|contains?|would)"
    r"|items?\s++\d|the\s++public\s++interest\b|exempt\s++information\b|(?:the\s++)?(?:likely\s++)?disclosure"
    r"\s++of\s++exempt|(?:the\s++)?(?:panel|committee)\s++(?:considered|was\s++satisfied)\b|(?:in\s++all\s++the"
    r"\s++)?circumstances|paragraphs?\s++\d|information\s++(?:relating|which))",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\bSchedule\s++12\s*+A\b|\bpublic\s++interest\s++in\s++(?:maintaining|disclos)"
    r"|\bdisclosure\s++of\s++exempt\s++information\b|\bexempt\s++information\b",
    re.IGNORECASE,
)


def public_end(sentence: str, match_ends: Sequence[int]) -> int | None:
    """Where the certainly public words of a sentence that excludes the public end.

    ``match_ends`` are the places up to which words were found that exclude it, the plainest first.
    ``None`` where what stands around them is not the wording of a resolution, so that none of it
    is certain.
    """
    cut = _ENDS.search(sentence, match_ends[0])
    stop = cut.start() if cut else len(sentence)
    masked = _MOVER.sub(lambda match: " " * len(match.group()), sentence)
    tokens = _TOKEN.finditer(masked, 0, stop)
    end = next((m.start() for m in tokens if not _is_stock(m.group())), stop)
    if end == len(sentence):
        return end
    if _LEADS_IN.match(sentence):
        return None
    dangling = _DANGLING.search(sentence, 0, end)
    end = dangling.start() if dangling else end
    return end if any(place <= end for place in match_ends) else None


def gives_reasons(text: str) -> bool:
    """Whether a sentence gives the legal reasons of an exclusion in stock words, and no more."""
    return (
        _REASON_OPENS.match(text) is not None
        and _REASON.search(text) is not None
        and all(_is_stock(token.group()) for token in _TOKEN.finditer(text))
    )


def _is_stock(token: str) -> bool:
    parts = (part for part in re.split(r"[/()]", token.strip(".:'’/").lower()) if part)
    return all(part in _STOCK or _NUMBER.fullmatch(part) for part in parts)

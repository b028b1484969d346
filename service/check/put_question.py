"""Where in a draft or a recorded question stands what is asked, without who asks it of whom.

"Councillor Example asked how many dogs there were" and "Will the Commissioner tell us how many dogs
there are?" ask the same thing, and would be less alike with their openings.
"""

import re

from index.words.terms import STOP_WORDS, word_spans
from ingest.language.sentences import Span

# Words in which questions are put, recorded and asked for; they say nothing of the subject.
ASKING_WORDS = frozenset(
    (
        "advise advised answer answered ask asked asking asks believe can chair chairman clarify "
        "comment commissioner concern concerned concerns confirm could deputy describe detail "
        "details discuss explain expressed feel further give given indicate information inform "
        "informed know like made make many member members much number numbers outline panel pcc "
        "please point position put queried query question questioned questions raised reassure "
        "reference referred regard regarding relation respect say set share state suggested "
        "suggestion tell thank view views want whether wish wished wished wondered would"
    ).split()
)

_MARKS = re.compile(r"[\s*_>•·|“”\"‘'\[\]–—-]++")
_NUMBER = re.compile(
    r"\(\s*+\d{1,3}[a-z]?\s*+\)|\d{1,3}(?:\.\d{1,3}){0,2}[A-Za-z]?[.)](?=\s)"
    r"|\d{1,3}(?:\.\d{1,3}){1,2}[A-Z]?(?=\s)|\d{1,2}:\d\d(?::\d\d)?(?=\s)|[A-Z]{1,2}\d{0,3}(?=\s?\|)"
    r"|(?:Q|[Qq]n|(?:[Ss]upplementary |[Pp]ublic |[Ww]ritten )?[Qq]uestion|QUESTION|Query)\.?"
    r"(?:\s?(?:[Nn]o\.?\s?|[Nn]umber\s)?\d{1,3}[a-z]?)?"
    r"(?:\s?(?:[.:)]|[–—-](?=\s))|(?=\s?\|)|(?<=\d)(?=\s))"
)
# What stands before a colon, a stroke, a dash or the end of a line.
_LABEL = re.compile(r"(?P<words>[^:?|–—\n]{1,90}+)(?:[:|\n]|\s?[–—](?=\s))")
_OF_WHOM = (
    r"(?:\s++(?:of\s++)?(?:him|her|them|us|(?:the|our)\s++(?:\w++\s++){0,5}?(?:commissioner|p?f?cc"
    r"|constable|mayor|chair|chairman|officers?|treasurer|leader|panel|authority|members)))?"
)
_WHAT = r"(?:\s++(?:please|whether|if|that|about|regarding|on|for|of))?(?=\s)"
# "Councillor Example asked the Commissioner whether …".
_LEAD = re.compile(
    r"(?P<words>(?:[^.?!:;]|(?<=\b[A-Z])\.|(?<=\b[A-Z][a-z])\.|(?<=\b[A-Z][a-z][a-z])\."
    r"|(?<=\bCllr)\.){0,110}?)\b(?:asked|asks?|enquired|inquired|queried|questioned|wondered"
    r"|(?:wished|wanted|wishes|wants|would like|sought)(?:\s++to)?\s++(?:ask|know|learn|hear"
    r"|be\s++(?:told|assured)|clarif\w++|assurances?|confirmation|information))" + _OF_WHOM + _WHAT,
    re.IGNORECASE,
)
# "Could the Commissioner please tell the Panel whether …", "I should like to know …".
_REQUEST = re.compile(
    r"(?:(?:and|so)\s++)?(?:please\s++)?(?:(?:can|could|will|would|may|might)\s++"
    r"(?:(?:the|our)\s++(?:[\w’'-]++\s++){1,6}?|(?:you|we|I|he|she)\s++)"
    r"(?:please\s++|kindly\s++)?(?:be\s++(?:able|willing)\s++to\s++)?)?(?:please\s++)?"
    r"(?:tell|explain|confirm|state|say|advise|inform|let|give|outline|clarify|describe|share"
    r"|provide|set\s++out|update|answer|report)"
    r"(?:\s++(?:us|me|members|(?:the|this)\s++(?:panel|committee|public|board|meeting)))?"
    r"(?:\s++know)?(?:\s++please)?(?:\s++(?:whether|if|that|about|on|of))?(?=\s)"
    r"|(?:(?:I|we)\s++(?:would|should|’d|'d)\s++like|(?:I|we)\s++(?:wish|want)|I[’']d\s++like)\s++to"
    rf"\s++(?:ask|know|hear|be\s++told){_OF_WHOM}{_WHAT}|to\s++ask{_OF_WHOM}{_WHAT}"
    r"|my\s++question\s++is(?:\s++(?:to|for)\s++[^,.:]{1,40}[,.:])?",
    re.IGNORECASE,
)
# Who asked, in brackets behind the question.
_ASIDE = re.compile(r"\((?P<words>[^()]{1,60})\)\W*+$")
_CLOSING = ' \t\r\n|*_]”"'
_TITLES = frozenset(
    (
        "am ask chair chairman chairwoman cllr clr commissioner constable councillor councillors "
        "dr he mayor member members miss mp mr mrs ms msp officer panel pcc pfcc public question "
        "questions resident rev she sir supplementary td they treasurer you"
    ).split()
)
# What may stand beside names and titles before a question, and tells nothing of its subject.
_AROUND = _TITLES | frozenset(
    (
        "a absence agenda also and another any as asked asker assembly at be been behalf by chief "
        "clerk committee crime deputy finance fire first for from further her him his i in item "
        "leader lady lord minute mx my next of on one or oral other paper papers police precept "
        "present put read received referring reply second submitted tabled thank the their then "
        "third this to two vice was way we welsh were who wish wished wishes with written"
    ).split()
)
_MOST_OPENINGS = 6
_INITIALS = 3  # letters: "BN asked"
# With fewer words left the opening is taken to be a part of the question.
_FEWEST = 3


def carries_subject(word: str) -> bool:
    """Whether a word says something of what a question is about."""
    return word not in STOP_WORDS and word not in ASKING_WORDS


def put_question(text: str) -> Span:
    """Where the question that a text puts begins and ends; the whole text where hardly a word is.

    Left out are its number, who is said to ask and to be asked, and the words in which it is asked
    for; never what is told of the subject before the question.
    """
    start = 0
    for _ in range(_MOST_OPENINGS):
        opening = _opening(text, start)
        if opening is None:
            break
        start = opening
    end = _end(text, start)
    is_told = sum(1 for _ in word_spans(text[start:end])) >= _FEWEST
    return (start, end) if is_told else (0, len(text))


def _opening(text: str, at: int) -> int | None:
    """Where what opens a question at a place ends; ``None`` where nothing does."""
    for pattern in (_MARKS, _NUMBER, _REQUEST):
        if match := pattern.match(text, at):
            return match.end()
    label = _LABEL.match(text, at)
    if label and _names_people(label["words"]) and _has_title(label["words"]):
        return label.end()
    lead = _LEAD.match(text, at)
    return lead.end() if lead and _names_people(lead["words"]) else None


def _end(text: str, start: int) -> int:
    aside = _ASIDE.search(text, start)
    end = aside.start() if aside and _names_people(aside["words"]) else len(text)
    return start + len(text[start:end].rstrip(_CLOSING))


def _names_people(words: str) -> bool:
    """Whether words are names and what stands beside them, and nothing else."""
    return all(word in _AROUND or words[start].isupper() for word, start, _ in word_spans(words))


def _has_title(words: str) -> bool:
    """Whether words name somebody by title, by office or by initials: "Knife Crime" does not."""
    found = [(word, words[start:end]) for word, start, end in word_spans(words)]
    are_initials = all(w.isupper() and len(w) <= _INITIALS for _, w in found)
    return are_initials or any(word in _TITLES for word, _ in found)

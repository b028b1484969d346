"""The words of verdicts that clerks note without a sentence: "Quote accepted", "No comment"."""

from ingest.findings.word_forms import Opening, WordForm
from ingest.language.labels import HOW
from ingest.language.list_marks import OPENING

_VERDICT = (
    r"(?i:approved|agreed|accepted|adopted|noted|deferred|refused|granted|carried|authori[sz]ed|ratified"
    r"|endorsed|confirmed|rejected|awarded|upheld|dismissed|passed|declined|chosen|resolved|all\s++(?:in\s++favour|agreed)|unanimous|lost|defeated|negatived"
    r"|OK[’']?d|cleared|waived|not\s++(?:awarded|agreed|approved|supported)|(?:taken|held)\s++as\s++read|ok)"
)
_OF_PERSONS = r"(?i:(?:re-?)?elected|(?:re-?)?appointed|co-opted|supported)"
_AND = r"(?:\w+(?:\s*+(?:,|&)\s*+|\s++and\s++)){0,2}"
# Behind a verdict stands how, on what condition, until when: nothing that it would be said of.
_BEHIND = (
    r"(?:(?:\s++and\s++\w+ed\b)?\s*+(?=$|[.,;:)|–—-]|\((?!\d))|\s++(?=(?:with(?:out)?|for|from\s++(?:Cllr|Councillor|M[rs])|to(?!\s++be\b)|until"
    r"|pending|subject|unanimously|save|nem|at\s++(?:£|a\s++(?:cost|price))|correct|in\s++(?:principle|full)|as\s++(?!the|it|there|this|we|he|she)"
    r"|by\s++(?:all|an?|general|\w+\s++votes|majority|show|consensus|acclamation|the\s++meeting))\b))"
)
_NO_ACTION = r"action(?:\s++(?:required|needed)|(?!\s++taken))"
_NOTHING = rf"(?i:no\s++(?:further\s++)?(?:objections?|comments?|observations?|{_NO_ACTION}))"
_ADVICE = rf"(?:{_NOTHING}|(?i:support|object(?:ion)?s?|refus(?:e|al)|approv(?:e|al)))"

# What a verdict without its subject is on: "Noted the forward plan."
_OBJECT = r"\s++(?=(?:the|an?|both|all|this)\b(?!\s++(?:same|more|way)\b)[^?]*+$)"

OPENS = Opening(
    rf"{OPENING}(?:(?:[Aa]ll|[Bb]oth|[Dd]uly|[Cc]onsideration|[Rr]eceived\s++and)\s++)?(?i:{HOW}){_AND}"
    rf"(?:{_VERDICT}(?:{_BEHIND}|{_OBJECT}|\s++(?P<that>that)\b)|{_NOTHING}\s*+(?=[.,;(]|$))",
    "Accepted without amendment",
)
CLOSES = WordForm(
    rf"(?<=\S)(?P<parts>\s*+[,:–—(-]\s*+|\s++)(?i:{HOW})(?:duly\s++)?{_AND}"
    rf"(?:{_VERDICT}|(?i:signed(?:\s++off)?)|(?P<of_persons>{_OF_PERSONS})){_BEHIND}",
    "Quote from the contractor accepted.",
)
BEHIND_DASH = WordForm(
    rf"(?<=\S)\s*+(?:[:–—]|-\s)\s*+{_ADVICE}(?=\s*+(?:$|[.,;(]|(?:to\s++be|on\s++(?:the\s++)?(?:\w+\s++)?(?:grounds?|basis|condition|understanding)|as|due|because|subject|provided)\b))",
    "24/0012 Rose Cottage – no objection",
)
# Whose view or deed it is that follows, and no matter of the meeting's.
OF_OTHERS = Opening(
    r"\W*(?:the\s++)?(?:[\w’'-]++\s++){0,3}?(?i:police|residents?|neighbours?|victims?|public|highways|agency|department|consultees?"
    r"|force|officers?|constable|commissioner|PCC)(?:['’]s?)?(?:\s++(?i:responses?|views?|comments?|repl(?:y|ies)|positions?))?\W*\Z",
    "Police response",
)
# What somebody said opens with no verdict: "Accepted the point but said that".
SAYS = WordForm(
    r"\b(?:said|asked|stated|explained|advised|queried|felt|thought|hoped)\b", "but said that"
)
COUNT = WordForm(r"(?<![£.,/\d-])\d{1,4}$", "Of 14 applications, 3")
# A verb that makes a whole sentence of the words, or stands in them for what somebody said.
FINITE = WordForm(
    r"\b(?i:was|were|is|are|has|have|had|will|would|can|could|did|does|do|should|shall|may|might|must|said"
    r"|asked|reported|stated|told|explained|advised|queried|felt|thought|suggested|hoped|gave|which|who"
    r"|that|whether|because|be|she|he|they|we|it|if|being|until|once)\b",
    "The applicant was",
)

"""The words in which somebody says yes to what was asked of them: "The Inspector agreed."."""

import re

from ingest.findings.deed_words import DEED
from ingest.findings.promised.promise_words import INFORMATION, SENT
from ingest.findings.word_forms import Opening, WordForm

# Who says yes to what the sentence before asked of them.
AGREES = Opening(
    r"\W*(?P<owner>[A-Z][^,.;:?!]{2,60}?)\s++(?:also\s++)?(?:agreed|said\s++(?:that\s++)?(?:he|she|they)\s++would|undertook\s++to\s++do\s++so)"
    r"(?:\s++to\s++(?:this|that|do\s++(?:so|this|that)|the\s++request))?\W*$",
    "The Inspector agreed.",
)
# The same of whoever was asked: "She would."
PRONOUN_AGREES = Opening(
    r"\W*(?:He|She|They)\s++(?:said\s++(?:that\s++)?(?:he|she|they)\s++would|would(?:\s++do\s++so)?|agreed(?:\s++to\s++(?:this|do\s++so))?|undertook\s++to\s++do\s++so)\W*$",
    "She would.",
)
# The words between "for" and what is asked for: "a debate on the figures" asks for no figures.
_DESCRIBED = (
    r"(?:(?!(?:on|of|about|to|into|over|in|before|after|with|and|that)\b)[\w’'-]++\s++){0,5}?"
)
_THING = rf"{_DESCRIBED}(?:{INFORMATION}|\b(?:visit|tour|meeting|demonstration)\b)"
# What is asked for, of whom, or who is to do something: a thing that can be given, or a deed.
ASKS = WordForm(
    r"(?<![Hh]ad\s)\b(?:asked|requested)\s++(?:(?P<whom>(?!for\b|to\b|that\b|if\b|whether\b)[^,.;:?!]{2,60}?)\s++)??"
    rf"(?:for\s++{_THING}|to\s++(?:see|have|be\s++(?:given|sent|shown))\s++{_THING}|(?P<to>to)\s++(?={DEED})"
    r"|(?:that|if|whether)\s++(?P<doer>[^,.;:?!]{1,60}?)\s++(?:(?:could|would|might|can|will|should)\s++)?(?:please\s++|also\s++)?"
    rf"(?:(?={DEED})|(?P<passive>be)\s++{SENT}))"
    rf"|(?<![Hh]ad\s)\brequested\s++{_THING}",
    "A Member asked for the figures.",
)
# Behind what is asked, something else that the same sentence tells, with which one may agree.
TELLS_TOO = WordForm(
    r"\b(?:said|felt|thought|noted|reported|added)\b"
    r"|\b(?:and|but)\s++(?:(?:he|she|they|it)\s++)?(?:was|were|had|is|are|did|[a-z]{2,20}ed)\b",
    "for more lights and was disappointed",
)
PRONOUN = Opening(r"(?:he|she|they|him|her|them|you)", "she")
# What may be sent without its being said by whom: "that the figures be sent".
MAY_BE_SENT = WordForm(rf"{INFORMATION}$|^(?:it|this|that|they|these)$", "the figures")

# What is promised without a word of whose promise it is, but of whom it was asked.
WAS_PROMISED = WordForm(
    r"(?:\basked\s++(?P<owner>[^,.;:?!]{2,60}?)\s++(?:for|to|if|whether)\b[^.;?!]{1,160}?)?"
    r"\b(?:[Tt]his|[Ii]t|answers?|repl(?:y|ies)|responses?|figures|reports?)\s++(?:was|were)\s++promised\b"
    r"(?!\s++(?:in|at|last|to)\b)",
    "The Chair asked the PCC for a reply by 1 March and this was promised.",
)
BY_WHOM = Opening(r"\s++by\s++(?=(?:the|an?|his|her|their)\s|[A-Z])", " by the Treasurer")
# Who says yes to a request of nobody by name may only be somebody who serves or reports.
ASKS_TOO = re.compile(r"Councillor|Cllr|Alderman|Mr|Ms|Miss|Rev|Chair|Vice")

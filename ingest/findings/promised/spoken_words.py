"""The words in which a speaker says in the first person what he or she will do."""

from ingest.findings.promised.promise_details import RECIPIENT
from ingest.findings.promised.promise_words import DONE_LATER, POINTED_AT
from ingest.findings.word_forms import WordForm

# What "let me" announces may follow at once: "Let me share an example", "Let me ask you this".
_SAID_FOR_LATER = (
    r"(?!(?:ask|raise|seek|follow(?!\s++(?:\w+\s++)?up))\b)(?:"
    rf"(?:share|bring|show|pass|provide|submit|supply)\s++(?:it|that|them|the\s++\w+)\s++(?:to|with)\s++(?:you|{RECIPIENT})"
    rf"|(?!(?:share|bring|show|pass|provide|submit|supply)\b){DONE_LATER})"
)
_TAKEN_BACK = rf"(?:come\s++back\b|take\s++(?:{POINTED_AT})\s++away\b)"
# What the speaker says in so many words of himself: "I will have an inspector call".
OWN_WORDS = WordForm(
    r"(?<![\w’'-])(?:"
    rf"[Ll]et\s++(?P<me>me|us)(?=\s++(?:get\b(?!\s++(?:to|on|into|in|straight|started|going)\b)|{_TAKEN_BACK}|find\s++(?:it|this|that|you|(?:\w+\s++)?out)\b|{_SAID_FOR_LATER}))"
    rf"|(?P<can>I\s++can)(?=[^.;?!]{{0,80}}?\b(?:you|Panel|Committee|Board|[Mm]embers)\b)(?=\s++(?:get\b|{_TAKEN_BACK}|find\b|{DONE_LATER})))",
    "Let me get you the figures.",
)

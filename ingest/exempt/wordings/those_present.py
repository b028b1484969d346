"""How minutes word who of the public is there, and where."""

from ingest.exempt.wordings.wording_table import Wording, Wordings

# Who leaves alone, and excludes nobody.
ONE_OF_THE_PUBLIC = Wordings(
    Wording(
        r"\b(?:a|another|(?<!the\s)one)\s+(?:\w+\s+)?member\s+of\s+(?:the\s+)?(?:press|public)\b"
        r"(?!\s+(?:and|or)\b)",
        catches=("A member of the public left the meeting.",),
        leaves=("Members of the public left the meeting.",),
    )
)
# Where those are who then go; it is passed over.
WHERE_THEY_ARE = Wordings(
    Wording(
        r"(?:(?<=public)|(?<=press)|(?<=media)|(?<=observers)|(?<=attendees)|(?<=visitors)|(?<=residents)|(?<=viewers))\s+(?:who\s+(?:were|had\s+been)\s+)?(?:present|watching|listening|attending"
        r"|(?:in|on|at|watching|joining)\s+(?:the\s+|a\s+)?(?:\w+\s+)?(?:attendance|gallery|link|call|feed|line|zoom|seats))\b",
        catches=("the press in the gallery were asked to go", "the public on the video link"),
        leaves=("The public were asked to go.", "the public in the town"),
    )
)

"""How minutes name what is private, whether or not any of it is in them."""

from ingest.exempt.wordings.wording_table import Wording, Wordings

# Rare in minutes of which nothing was withheld; where one stands there, somebody should look.
NAMES_PRIVACY = Wordings(
    Wording(
        r"\b(?:exempt|confidential)\s+(?:items?|business|session|part|minutes?|matters?)\b"
        r"|\b(?:private|closed)\s+(?:session|part)\b|\bin\s+camera\b|\bpink\s+papers?\b",
        catches=("They went into closed session.", "Taken as confidential business"),
        leaves=("The service is confidential.", "The road was closed."),
    ),
    Wording(
        r"\bexclu(?:de|ded|ding|sion)\b[^.]{0,40}\b(?:press|public)\b"
        r"|\b(?:press|public|observers)\b[^.]{0,40}\b(?:excluded|withdrew|left\s+the\s+(?:room|meeting|chamber|hall))\b",
        catches=("The press and public were excluded.", "All observers left the room."),
        leaves=("Two of the public left at 7.40pm.", "Public transport was withdrawn."),
    ),
    Wording(
        r"\b(?:section|s\.?)\s*100A\b|\bschedule\s+12A\b|\bmembers\s+only\b",
        catches=("under Schedule 12A", "Members only"),
        leaves=("under Schedule 3",),
    ),
)

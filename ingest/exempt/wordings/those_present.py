"""How minutes word who is there, and who of them goes and comes back."""

from ingest.exempt.wordings.wording_table import MEETING, OTHERS_NAMED, Wording, Wordings

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
        catches=("the press in the gallery were asked to go", "the public on the call"),
        leaves=("The public were asked to go.", "the public in the town"),
    )
)
# Who is sent out and is not called the public.
SENT_OUT = Wordings(
    Wording(
        rf"\b{OTHERS_NAMED}\b",
        catches=("Parents and staff left.",),
        leaves=("The public left.",),
    )
)
# Who goes, as those do who go with the public: a sign only where they are told to come back.
OTHERS_GO = Wordings(
    Wording(
        rf"\b(?P<who>{OTHERS_NAMED})\b[^.;]{{0,40}}?\b(?:left|withdrew|departed|retired|(?:went|stepped)\s+out(?:side)?"
        r"|(?:excused|dismissed|removed|asked\s+to\s+\w+))\b",
        catches=("The two residents were excused.", "The staff then went out."),
        leaves=("The staff were thanked.",),
    )
)
# Those who were sent out and are not called the public come back.
OTHERS_RETURN = Wordings(
    Wording(
        rf"\b(?P<who>{OTHERS_NAMED})\b[^.;]{{0,60}}?\b(?:returned|re-?joined|re-?entered|re-?admitted|recalled|(?:came|called|let|invited|allowed"
        r"|brought|shown)\s+back(?:\s+in)?|invited\s+to\s+return)(?=\s*(?:$|[.,;)\]]|(?:in)?to\s+the\s+(?:meeting|room|chamber|hall)\b"
        r"|the\s+(?:meeting|room|chamber|hall)\b|at\b|and\b))",
        catches=(
            "The Head Teacher, staff and parents rejoined the meeting.",
            "Those in the gallery having been called back, it went on.",
        ),
        leaves=("The staff returned nine forms.",),
    ),
)
# Why they go, where it is no private business.
DISTURBANCE = Wordings(
    Wording(
        r"\b(?:disturb|disrupt|disorder|protest|fire\b|alarm|evacuat)",
        catches=("The public left the room because of a protest.", "The fire bell rang."),
        leaves=("The public left the room for the next item.", "Fireworks were seized."),
    )
)
# Members withdraw to deliberate: what follows is as a rule public.
RETIRED = Wordings(
    Wording(
        rf"^\W*(?:the\s+)?{MEETING}\s+(?:then\s+)?(?:retired|withdrew|adjourned|left)\b[^.;]{{0,60}}"
        r"\b(?:deliberate|consider\s+(?:its|their|the)"
        r"\s+(?:recommendation|decision|verdict|report))",
        catches=("The Panel withdrew to consider its recommendation.",),
        leaves=("The Panel adjourned for lunch.",),
    )
)

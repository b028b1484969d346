"""How minutes word that a motion to exclude the public was lost, or not put."""

from ingest.exempt.wordings.wording_table import PUBLIC, Wording, Wordings

NOT_CARRIED = (
    r"not\s+(?:\w+\s+)?(?:carried|agreed|passed|seconded|approved|supported|proceeded\s+with)"
)
PUT = r"(?:moved|put|proposed|made|passed|required|needed|received|tabled|pursued)"
# That a motion to exclude the public was not carried.
DEFEAT = Wordings(
    Wording(
        r"\b(?:motion|proposal|amendment|resolution|it|this|vote)\s+(?:(?:was|were|then|therefore|accordingly|duly|put|to|the"
        r"|vote|and|being|having\s+been|declared|on)\s+)*+"
        rf"(?:lost|fell|falls|failed|defeated|withdrawn|rejected|negatived|beaten|thrown\s+out|turned\s+down|voted\s+down|{NOT_CARRIED})\b",
        catches=(
            "The proposal was then rejected.",
            "It was not seconded.",
            "The motion was put to the vote and declared not carried.",
        ),
        leaves=("The proposal was carried.", "It was not heard."),
    ),
    Wording(
        rf"\bwithdrew\s+(?:her|his|their|the)\s+(?:motion|proposal|resolution)\b|\b(?:motion|proposal|resolution)\s+was\s+not\s+{PUT}\b",
        catches=("The Chair withdrew her motion.", "The resolution was not passed."),
        leaves=("The Chair withdrew her remark.",),
    ),
    Wording(
        r"\b(?:remained|stayed)\s+in\s+(?:public|open)\b"
        rf"|\b{PUBLIC}\s+(?:(?:were|was)\s+not\s+(?:\w+\s+){{0,3}}?excluded|therefore\s+(?:remained|stayed)|did\s+not\s+(?:have|need)\s+to)\b",
        catches=("The meeting remained in public.", "The public were not in the event excluded."),
        leaves=("The public remained outside.",),
    ),
    Wording(
        r"\b(?:no\s+seconder|(?:want|lack)\s+of\s+(?:an?\s+)?(?:seconder|majority)|not\s+(?:find|receive|obtain|attract)"
        r"\s+(?:an?\s+)?(?:seconder|majority|support))\b",
        catches=("There was no seconder.", "It did not find a seconder."),
        leaves=("The seconder spoke.",),
    ),
)
# That what was resolved for a chance did not come about: "Nobody so wished".
NOT_MET = Wordings(
    Wording(
        r"^\W*(?:in\s+the\s+event,?\s+)?(?:(?:nobody|no[-\s]?one|none|no\s+(?:members?|councillors?|trustees?|governors?))(?!\s+of\b)"
        r"|(?:members|councillors|trustees|governors|they)\s+(?:did|had|were)\s+not)\b"
        r"(?!\W+(?:\w+\W+){0,3}object)[^.;]{0,30}?\b(?:wish|name|ask|rais|want|request|sought|seek|refer|did\s+so)",
        catches=("In the event no one asked.", "No trustee wished it.", "Members did not ask."),
        leaves=(
            "No members of the press asked to stay.",
            "Nobody objected.",
            "All members asked.",
        ),
    )
)
# That a motion is put, and not only told what was done: "moved into private session".
PUTS_MOTION = Wordings(
    Wording(
        r"\b(?:proposed|seconded|motion|recommend\w+|moved\s+(?:by|and|that|to\s+(?:exclude|go|move|enter|close))|put\s+to)\b",
        catches=("It was moved to go into closed session.", "Proposed that the public go"),
        leaves=("The Panel moved into closed session.",),
    )
)
# A sentence that is on the motion, and not on what was discussed.
OF_A_MOTION = Wordings(
    Wording(
        r"\b(?:motion|proposal|resolution|public|seconder)\b",
        catches=("The motion was lost.",),
        leaves=("It was lost.",),
    )
)

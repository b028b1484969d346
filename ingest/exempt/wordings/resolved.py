"""How a resolution to exclude the public is moved, decided and reasoned, and the items it names."""

from ingest.exempt.wordings.wording_table import Wording, Wordings

# A heading "Motion" moves nothing.
MOVED = Wordings(
    Wording(
        r"\b(?:moved|proposed|seconded|suggested|recommended|cynigiwyd|eiliwyd)\b",
        catches=("It was PROPOSED that the public be excluded.", "Moved by the Chair"),
        leaves=("It was agreed that the public be excluded.", "It was removed."),
    ),
    Wording(
        r"\bmotion\b(?=\W*\w)",
        catches=("ON THE MOTION OF THE CHAIR", "Motion: that the public be excluded"),
        leaves=("MOTION", "Motion:"),
    ),
)
CARRIED = Wordings(
    Wording(
        r"\b(?:resolved|agreed|carried|ph?enderfynwyd|ch?ytunwyd)\b",
        catches=("RESOLVED: That the public be excluded", "The motion was carried."),
        leaves=("It was moved that the public go.", "An agreement was signed."),
    ),
    Wording(
        r"\bwere\s+(?:then\s+)?excluded\b",
        catches=("The public were then excluded.",),
        leaves=("The public were not excluded.",),
    ),
)
RESOLVED = Wordings(
    *CARRIED.rows,
    Wording(
        r"\bbe\s+(?:now\s+)?excluded\b",
        catches=("That the public be now excluded",),
        leaves=("That the public be heard", "Exclusion of the public"),
    ),
)
TO_BE_PRIVATE = Wordings(
    Wording(
        r"\b(?:to\s+be|be|hear|take|consider|hold|discuss)\b[^.;]{0,60}\bin\s+(?:private|closed)\b",
        catches=("That the Panel hear the report in private",),
        leaves=("That the Panel hear the report. In private, it was sold.",),
    )
)
PROPOSAL = Wordings(
    Wording(
        r"(?:to\s+(?:consider|resolve|pass|agree|determine|identify)|(?:i\s+)?ystyried)\b",
        catches=("To consider excluding the public", "To identify items to be taken in private"),
        leaves=("To note the report", "The Panel is to consider the report."),
    ),
    place="start",
)

_ITEM = (
    r"(?:(?!no)[a-z]{1,3}[./-]?\d{1,4}(?:/\d{2,4})?|\d{1,3}[a-z]?(?:/\d{2})?)(?:\([a-z\d]{1,3}\))?"
)
ITEM_NUMBER = Wordings(
    Wording(_ITEM, catches=("17", "39/20", "6(i)", "6a", "hb/15"), leaves=("seventeen",)),
)
ITEMS_NAMED = Wordings(
    Wording(
        r"\b(?:agenda\s+)?(?:items?|minutes?|eitem(?:au)?)\s+(?:numbers?\s+|nos?\.?\s*|rhif\s+)?\(?"
        rf"(?P<numbers>{_ITEM}(?:\s*(?:,\s*and|,|to|and|&|ac?|[-–])\s*{_ITEM})*)"
        r"(?!\s*(?:January|February|March|April|May|June|July|August|September|October|November"
        r"|December)\b)",
        catches=(
            "for agenda items 9, 10 and 12(a)",
            "for item no. 7",
            "Minutes 11–14",
            "the item (C/9)",
        ),
        leaves=("for the minutes of 4 June", "for two items", "the minutes 4 July"),
    )
)
ITEM_RANGE = Wordings(
    Wording(
        r"\b(?P<letters>(?:[a-z]{1,3}[./-]?)?)(?P<first>\d{1,4})(?P<year>(?:/\d{2,4})?)[a-z]?\s*(?:to|[-–])\s*"
        r"(?:[a-z]{1,3}[./-]?)?(?P<last>\d{1,4})\b",
        catches=("9 to 12", "9–12", "9a-12", "hb/9 to hb/12", "45/21 - 48/21"),
        leaves=("9 and 12",),
    )
)
ALL_THAT_FOLLOWS = Wordings(
    Wording(
        r"\b(?:following|remaining|remainder|rest|next|onwards?|thereafter|subsequent\w*|end\s+of\s+the\s+meeting"
        r"|[cg]anlynol|nesaf|gweddill)\b",
        catches=("for the rest of the meeting", "from item 9 onwards"),
        leaves=("for item 9",),
    )
)

"""How minutes word that the meeting stayed public, or an item that might be private was not."""

from ingest.exempt.wordings.wording_table import CLOSED, PUBLIC, Wording, Wordings

# That a meeting stayed public, or business that might have been private was taken in public.
OPEN = Wordings(
    Wording(
        r"\b(?:remain|stay)(?:ed|s)?\s+in\s+(?:public|open)(?:\s+session\b|\s+throughout\b|(?=\W*$))",
        catches=(
            "The Committee remained in open session.",
            "RESOLVED to stay in public session",
            "The meeting remained in public throughout.",
        ),
        leaves=("The Committee remained in closed session.",),
    ),
    Wording(
        r"\b(?:all\s+(?:of\s+)?(?:the\s+)?(?:items|business|reports|matters)|(?:whole|entirety)\s+of"
        r"\s+the\s+\w+)\b[^.;]{0,40}?\b(?:was|were|be|are|is)\s+(?:\w+\s+)?in\s+(?:public|open)\b"
        r"(?!,?\s+(?:except|other\s+than|apart|save|with\s+the\s+exc|but)\w*)",
        catches=(
            "All the business was taken in public.",
            "RESOLVED: That all items on the agenda be heard in public.",
            "The whole of the meeting would be held in public.",
            "It was noted that the whole of the debate would be in public.",
        ),
        leaves=("All the business was taken in private.",),
    ),
    Wording(
        r"\b(?:(?:it|(?:the|this)\s+(?:item|report|matter|appendix|business)|item\s+\d{1,3})\s+was|could|should|would|might)"
        r"\s+(?:(?:therefore|accordingly|now|be)\s+){0,3}+(?:taken|heard|considered|discussed|dealt\s+with)\s+(?:openly\b"
        rf"|in\s+(?:public|the\s+open|open\s+(?:session|meeting))\b|with\s+(?:the\s+)?(?:{PUBLIC}|residents|observers)\s+(?:still\s+)?(?:present|in\s+the\s+room))"
        r"(?!,?\s+(?:except|other|apart|save|but|and|until|then)\b)",
        catches=(
            "Item 6 would be taken in open meeting.",
            "On reflection it could be taken openly.",
            "The report was therefore considered with the public present.",
        ),
        leaves=(
            "The report was taken in public, and then in private.",
            "It was taken away openly.",
        ),
    ),
    Wording(
        r"\b(?:decided|agreed|resolved|voted)\s+(?:\w+\s+){0,8}?to\s+(?:hear|take|consider|discuss|debate"
        r"|hold|deal\s+with)\s+(?:\w+\s+){1,6}?in\s+(?:public|open)\b",
        catches=("It decided by 5 votes to 4 to hear the item in public.",),
        leaves=("It decided to hear the item in private.",),
    ),
    Wording(
        rf"\bno\s+longer\s+{CLOSED}\b|\bno\s+(?:need|reason|call|case)\s+(?:for|of)\s+(?:an?\s+|any\s+)?{CLOSED}\s+session\b",
        catches=("The report was no longer exempt.", "Members saw no need for a private session."),
        leaves=("The report was no longer useful.",),
    ),
    Wording(
        r"\b(?:chair\w*|panel|members|committee|council|board)\s+(?:thought|felt|ruled|decided|said|considered|agreed)\s+"
        r"(?:not|otherwise)(?=\s*[.:;]|\W*$)",
        catches=("The Chair thought not.", "Members decided otherwise: it was heard."),
        leaves=("The Chair thought not all was well.",),
    ),
)
OPEN_AFTER_ALL = Wordings(
    Wording(
        r"\b(?:therefore|accordingly|after\s+all|on\s+reflection|and\s+so)\b",
        catches=(
            "It was therefore heard in public.",
            "and so stayed in public",
        ),
        leaves=("It was then heard in public.",),
    )
)

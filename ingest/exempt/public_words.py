"""Patterns that several of the judgements on exempt text are built from."""

_ONE = (
    r"(?:(?:all|any|both|other|the)\s++){0,3}(?:(?:members?|representatives?)\s++of\s++(?:the\s++)?)?"
    r"(?:press|public|media)\b(?!['’]|\s++(?:health|transport|order|sector|protection|interest"
    r"|in[qe]u?n?quiry|enquiry|sphere|bod(?:y|ies)|money|services?|funds?|sessions?|gallery"
    r"|offices?|releases?)\b)"
)
# "the press and public", "members of the public, including the press,", "press/public".
PUBLIC = (
    rf"{_ONE}(?:(?:\s*+(?:,|/|&|\(|\b(?:and|or|including)\b)){{1,3}}\s*+"
    rf"(?:{_ONE}|officers|observers|others)(?:\s*+[),]++)?){{0,2}}"
)
# What may stand between the public and what happens to it: "be now temporarily".
AUXILIARIES = (
    r"(?:\s++(?:be|been|being|was|were|is|are|has|have|having|had|should|shall|would|will|must|now"
    r"|then|also|therefore|hereby|temporarily|duly|likely|expected|may|might|need(?:ed)?|to)){0,4}"
)
# The public is shut out of the meeting, not of a school, a decision or the market.
OF_THE_MEETING = (
    r"(?!\s++from\s++(?!(?:(?:the|this|that|its|whole|part|of)\s++){0,4}(?:public\s++|panel\s++"
    r"|committee\s++|board\s++)?(?:meeting|remain|rest\b|room|chamber|hall|proceedings|discussions?"
    r"|debate|session|part\b|consideration|following|next|webcast|items?\b)(?!s\b)))"
)
# The meeting's own bodies, whose business "in private" is the meeting's.
MEETING = r"(?:panel|committee|board|meeting|members)"
# "in private" where nothing private is named: not "in private hands", not "in closed cabinets".
PRIVATELY = (
    r"(?:private(?=\s*+(?:$|[.,;:)\]–-]|(?:session|and|while|whilst|before|to|as|under|because)\b))"
    r"|(?:private|closed|confidential|exempt)\s++session\b|camera\b(?!\s++\w+s\b)"
    r"|confidence(?=\s*+(?:$|[.,;:)\]])))"
)
EXEMPT = r"(?:exempt|confidential|private|restricted|closed|part\s++(?:2|two|II|B))"
MATTERS = (
    r"(?:items?|business|matters?|minutes?|reports?|papers?|information|appendi\w+|agenda|part"
    r"|section|session|meeting|documents?|annex\w*|enclosures?)"
)

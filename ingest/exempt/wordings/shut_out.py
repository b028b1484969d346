"""How minutes word that the public is shut out, and the law under which it is."""

from ingest.exempt.wordings.wording_table import (
    AUXILIARIES,
    FROM_THE_MEETING,
    OF_THE_MEETING,
    ONLINE,
    ONLOOKERS,
    OTHERS,
    PUBLIC,
    Wording,
    Wordings,
)

_CLAUSE_ENDS = (
    r"(?=\s*(?:$|[.,;:)\]|\n–-]|(?:the\s+)?(?:meeting|room|chamber|hall|gallery|proceedings)\b"
    r"|from\s+the\s+(?:meeting|room)|at\s+(?:this|that|\d)|(?:for|during|while|whilst|before|and"
    r"|prior|because|as|due|so|under)\b))"
)
# Those present online, who may be members when they come back.
_ONLOOKERS = rf"(?:{ONLOOKERS}|(?:(?:all|any|the|other)\s+){{0,2}}(?:attendees|visitors))"
_WAITING = (
    r"(?:in\s?to|in|to)\s+(?:the\s+|a\s+)?(?:[\w-]+\s+){0,2}(?:waiting\s+(?:room|area)|lobby)"
)
_GO_OUT = (
    r"(?:(?:leave|withdraw\s+from|retire\s+from|vacate)\s+the\s+(?:meeting|room|chamber|hall|gallery)\b|(?:leave"
    r"|withdraw|retire)(?=\s*(?:[.;]|$)|\s+at\s+this\s+(?:point|stage|juncture)|\s+(?:as|because|since|while|before|for|so)\b[^.;]{0,60}\b(?:confiden"
    r"|exempt|private(?!\s+(?:sector|land|propert|hous|hire)))|\s+(?:for|before|during)\s+the\s+(?:next|following|remain))|(?:step|go|wait)\s+outside"
    r"(?!\s+(?:the\s+)?(?!meeting|room|chamber|hall|for|while|during|at)\w)|wait\s+in\s+the\s+\w+|go(?=\s*(?:[.;]|$))"
    r"|dial\s+out|log\s+(?:off|out)|leave\s+the\s+(?:call|line))"
)
# The public is excluded in so many words.
PUBLIC_EXCLUDED = Wordings(
    Wording(
        rf"\bexclu(?:de[ds]?|ding)\s+{PUBLIC}{OF_THE_MEETING}",
        catches=("RESOLVED to exclude the press and public", "On excluding the media, it went on"),
        leaves=("The scheme would exclude the public from the harbour.",),
    ),
    Wording(
        rf"\bexclusion(?:\s+of|\s*:)\s+{PUBLIC}{OF_THE_MEETING}",
        catches=("Exclusion of the press and public", "EXCLUSION: members of the public"),
        leaves=("The exclusion of public transport from the plan was noted.",),
    ),
    Wording(
        rf"\b{PUBLIC}{AUXILIARIES}(?<!public)(?<!press)(?<!media)\s+excluded\b{FROM_THE_MEETING}"
        r"|\bthat\s+they\s+(?:should\s+|shall\s+)?be\s+(?:now\s+|therefore\s+)?excluded\s+(?:from\s+(?:the|this)\s+(?:meeting|room)"
        r"|(?:for|during)\s+(?:the\s+)?(?:consideration|discussion|debate|following|next|remaining|(?:agenda\s+)?items?|rest\s+of\s+the\s+meeting))\b",
        catches=(
            "That members of the public be now excluded the better to debate it",
            "The public were excluded and the public seats were folded.",
            "Resolved: If heard, harm would follow, so that they be excluded during the debate.",
        ),
        leaves=("Some of the public felt excluded.",),
    ),
    Wording(
        rf"\b{PUBLIC}\s+excluded\b{FROM_THE_MEETING}(?!\s+(?:the|a|an|its)\s)",
        catches=("Press and public excluded",),
        leaves=("In their replies the public excluded the second option.",),
    ),
    Wording(
        rf"\b{PUBLIC}{AUXILIARIES}\s+(?:thanked\s[^.;]{{0,40}}\band\s+)?"
        r"(?:asked|required|requested|invited|instructed|told)\s+to\s+"
        rf"(?:(?:leave|withdraw|retire|vacate){_CLAUSE_ENDS}|{_GO_OUT})",
        catches=("The press and public were then asked to leave.",),
        leaves=("The public were asked to leave comments online.",),
    ),
    Wording(
        rf"\b{PUBLIC}(?:\s+present)?{AUXILIARIES}\s+(?:left|leave|withdrew|withdrawn?|retired|vacated)"
        r"(?=\s+(?:from\s+)?(?:the\s+(?:meeting|room|chamber|hall|proceedings)"
        r"|at\s+(?:this|that|\d)|(?:for|during|while|whilst|before)\s))"
        rf"|\b{PUBLIC}\s+(?:(?:then|duly|had|all|now|thereupon)\s+)*+(?:withdrew|retired)(?=\s*(?:$|[.,;:)\]]|and\b|to\s+(?:the|an?)\s+(?:\w+\s+)?(?:lobby|foyer|room|corridor)\b))",
        catches=("The press and public left the room.", "The press then retired."),
        leaves=("The public left flowers at the station.",),
    ),
    Wording(
        rf"\bthat\b[^.;]{{0,120}}\b{PUBLIC}{AUXILIARIES}\s+(?:leave|withdraw){_CLAUSE_ENDS}",
        catches=("It was agreed that at this stage the public withdraw.",),
        leaves=("Counts showed that the public leave litter there.",),
    ),
    Wording(
        rf"\bin\s+the\s+absence\s+of\s+{PUBLIC}",
        catches=("The tender was weighed in the absence of the press and public.",),
        leaves=("In the absence of public transport young people walked.",),
    ),
    Wording(
        rf"\bwithout\s+{PUBLIC}(?:\s+(?:being\s+)?present)?(?=\s*(?:$|[.,;:)\]]|and\b|for\b))"
        r"|\b(?:members|governors|trustees|panel|committee|board|council|it)\s+(?:then\s+)?(?:moved|met|sat|continued|retired|went|remained)"
        r"\s(?:[^.;]{0,40}\s)?(?:alone|without\s+(?:the\s+)?(?:observers|officers|staff|parents))(?=\s*(?:$|[.,;]))",
        catches=(
            "The appointment was discussed without the public being present.",
            "The officers withdrew, and the members sat alone.",
        ),
        leaves=("It could not be done without the public helping.",),
    ),
    Wording(
        rf"\b{PUBLIC}{AUXILIARIES}\s+not\s+(?:be\s+)?present\s+(?:for|during|while)\b"
        rf"|\b{PUBLIC}{AUXILIARIES}\s+(?:excused|dismissed|sent\s+out|shown\s+out|ushered\s+out|thanked\s[^.;]{{0,40}}?\band\s+left"
        rf"|(?<=should\snow\s)go|(?<=must\snow\s)go){_CLAUSE_ENDS}",
        catches=(
            "Members of the public were not present during this item.",
            "RESOLVED that the press should not be present for item 8.",
            "The public were thanked for coming and left.",
        ),
        leaves=("The public were not present in great numbers.",),
    ),
    Wording(
        rf"\b{OTHERS}(?:\s+on\s+the\s+\w+)?(?:\s+(?:was|were|then|all|also|now|be))*+\s+asked\s+to\s+{_GO_OUT}"
        rf"|\b(?:ask|request|requir|invit)\w*\s+(?:that\s+)?{OTHERS}\s+(?:to\s+|should\s+)?{_GO_OUT}",
        catches=(
            "The parishioners were asked to step outside.",
            "The Chair asked the parents to leave at this point.",
            "Those in the gallery were asked to wait in the foyer.",
            "The staff visitors were asked to leave because the next report was confidential.",
        ),
        leaves=(
            "Residents were asked to leave their homes.",
            "The staff were asked to withdraw it.",
        ),
    ),
    Wording(
        r"\b(?:observers|residents|attendees|visitors|spectators|journalists|reporters)(?:\s+present)?\s+"
        r"(?:then\s+|all\s+)?(?:left|withdrew\s+from)\s+the\s+(?:meeting|room|chamber|hall|gallery)\b"
        rf"|^\W*{OTHERS}(?:\s+and\s+{OTHERS})?\s+(?:then\s+|all\s+|also\s+)*+(?:left|withdrew\s+from)\s+the\s+"
        r"(?:meeting|room|chamber|hall)(?:\s+at\s+[\w.: ]{1,20})?\W*$",
        catches=("The observers left the room.", "STAFF LEFT THE MEETING"),
        leaves=("Two residents left the estate.", "Staff left the meeting to fetch the plans."),
    ),
    Wording(
        rf"\b{_ONLOOKERS}{AUXILIARIES}\s+(?:(?:placed|put|moved|returned|sent|held|transferred"
        rf"|admitted)\s+(?:back\s+)?{_WAITING}|(?:removed|ejected|disconnected|logged\s+(?:out|off)"
        rf"|dropped)(?:\s+from\s+the\s+(?:\w+\s+)?{ONLINE}\b|{_CLAUSE_ENDS}))",
        catches=(
            "The public were placed in the virtual waiting room.",
            "The press was removed from the online meeting.",
            "All attendees were disconnected at this point.",
        ),
        leaves=("The public were moved to tears.", "Attendees dropped from nine to six."),
    ),
    Wording(
        rf"\b(?:placed|put|moved|returned|sent|transferred|removed|disconnected)\s+{_ONLOOKERS}"
        rf"\s+(?:back\s+)?(?:{_WAITING}|from\s+the\s+(?:\w+\s+)?{ONLINE}\b)",
        catches=("The host returned observers to the lobby.",),
        leaves=("Stewards moved the public to the square.",),
    ),
    Wording(
        rf"\b{ONLINE}\b[^.;]{{0,30}}\b(?:closed|locked|shut|not\s+open)\s+(?:to|against)\s+{_ONLOOKERS}"
        rf"|\b{ONLINE}\s+(?:(?:was|is|be|were|being|had|been|then|now)\s+)*+locked{_CLAUSE_ENDS}"
        rf"|\blocked\s+the\s+(?:\w+\s+)?{ONLINE}{_CLAUSE_ENDS}"
        rf"|^\W*(?:the\s+)?doors\s+(?:were\s+|then\s+|now\s+)*+(?:closed|shut|locked)\s+(?:(?:to|against)\s+{_ONLOOKERS}"
        r"|(?:at\s+[\d.: apm]{1,10}\s+)?for\s+the\s+(?:rest|remainder|next|following|remaining))"
        rf"|\b(?:meeting|session|remainder|rest|proceedings)\b[^.;]{{0,40}}\b(?:ceased\s+to\s+be|(?:was|were)\s+no\s+longer)\s+(?:open"
        rf"\s+to\s+{PUBLIC}|public|in\s+public)\b|\bclosed\s+to\s+(?:all|every(?:one|body))\s+(?:but|except|other\s+than)\b",
        catches=(
            "The meeting was now closed to the public.",
            "The doors were shut to the public.",
            "Teams call locked",
            "The clerk locked the virtual meeting.",
            "The meeting ceased to be open to the public at 4 pm.",
            "The rest was closed to all but trustees.",
        ),
        leaves=(
            "The front counter was closed to the public.",
            "The meeting place was locked at night.",
        ),
    ),
    Wording(
        rf"\b(?:public|press|observers?)\s+(?:access\s+to\s+the\s+(?:\w+\s+)?{ONLINE}|(?:video\s+)?feed"
        r"|dial-in|link)\s+(?:(?:was|were|is|then|now)\s+)*+(?:ended|closed|cut|disabled|disconnected"
        r"|stopped|suspended|terminated|withdrawn|(?:turned|switched)\s+off)\b",
        catches=("Public access to the online meeting was then ended.", "The public feed was cut."),
        leaves=("Public access to the wood was ended.",),
    ),
    Wording(
        r"\bmeeting\s+(?:then\s+)?became\s+private\b|\b(?:private|closed|exempt|confidential)\s+session"
        r"\s+(?:then\s+)?(?:beg[ai]ns?|start(?:ed|s)|commence[ds]|open(?:ed|s))\b|\b(?:public|open)"
        r"\s+(?:(?:part|portion|section)(?:\s+of\s+(?:the\s+)?(?:meeting|agenda))?|business|minutes)\s+(?:(?:was|were|had|then)\s+)*+"
        r"(?:closed|ended|concluded|finished)(?=\s*(?:$|[.,;:)\]]|at\b|and\b))|^\W*(?:th(?:is|at|ere)\s+(?:ended|concluded|completed)|(?:end|close|conclusion)\s+of)"
        r"\s+(?:the\s+)?(?:public|open)\s+(?:part|portion|business|items|minutes|agenda|section)\b"
        r"|\b(?:closed|ended|concluded)\s+the\s+(?:public|open)\s+(?:part|business)\b",
        catches=(
            "At 3 pm the meeting became private.",
            "The public session closed at 3 pm and the private session began.",
            "The public part of the meeting closed at 3 pm.",
            "END OF PUBLIC MINUTES",
            "This concluded the public business.",
            "The Chair closed the public part of the meeting.",
        ),
        leaves=("The meeting became heated.",),
    ),
    Wording(
        r"\bpublic\s+gallery\s+was\s+(?:then\s+)?(?:cleared|emptied|vacated)\b|\bcleared\s+the\s+public\s+gallery\b"
        rf"|\b(?:room|chamber|gallery)\s+(?:was|to\s+be|be|were)?\s*(?:then\s+)?(?:cleared|emptied)(?=\s*(?:$|[.,;)])|\s+of\s+{PUBLIC}"
        r"|\s+(?:at|on|by)\s+(?:the\s+)?(?:chair|clerk|mayor|convener|president|request|order)|\s+(?:at\s+(?:this|that|\d)|for\s+the\s+(?:next|following|rest|remain)|(?:and|so|before|while)\b))",
        catches=(
            "The public gallery was then cleared.",
            "The Chair cleared the public gallery.",
            "The gallery emptied at the request of the Chair.",
        ),
        leaves=("The public gallery was full.", "The room was cleared of chairs."),
    ),
    # All but the members themselves.
    Wording(
        r"\b(?:non-?(?:members|councillors|trustees)|(?:all|everyone|everybody|those|anyone|anybody)\b[^.;]{0,30}\b(?:not|non"
        r"|other\s+than|except(?:\s+for)?|but|save)\b[^.;]{0,20}\b(?:members?|councillors?|trustees|governors|panel|council|board|committee))\b[^.;]{0,30}"
        r"\b(?:left|withdrew|(?:asked|required|requested|invited)\s+to|to\s+(?:leave|withdraw|step\s+outside|wait\s+outside))"
        rf"(?:\s+(?:leave|withdraw|step\s+outside|wait\s+outside|the\s+(?:meeting|room|chamber|hall)))*+{_CLAUSE_ENDS}",
        catches=(
            "The Chair asked all who were not members to step outside.",
            "Everyone except the councillors left the room.",
        ),
        leaves=("All those not members of the club left it a gift.",),
    ),
    Wording(
        r"\b(?:cyhoedd|wasg)\b[^.;]{0,40}\b(?:g?wahardd|h?eithrio)\b|\b[cg]a(?:u|ewyd)(?:['’]r|\s+y)\s+cyfarfod\s+i['’]r\s+cyhoedd"
        r"|\bi\s+sesiwn\s+(?:breifat|gaeedig|gyfrinachol)",
        catches=(
            "Penderfynwyd bod y cyhoedd yn cael eu gwahardd o'r cyfarfod.",
            "PENDERFYNWYD cau'r cyfarfod i'r cyhoedd.",
            "Symudodd y Panel i sesiwn gaeedig.",
        ),
        leaves=("Roedd y cyfarfod mewn sesiwn agored.",),
    ),
    Wording(
        r"\b(?:g?wahardd(?:wyd)?|h?eithri(?:o|wyd)|[cg]au\s+allan)(?:\s+yr?|['’]r)\s+(?:cyhoedd|wasg)"
        r"|\b[cg]au['’]r\s+(?:cyhoedd|wasg)\b[^.;]{0,40}\ballan\b",
        catches=(
            "Cytunwyd i wahardd y wasg o'r cyfarfod.",
            "eithrio'r cyhoedd",
            "Gwaharddwyd y wasg a'r cyhoedd.",
            "cau'r cyhoedd a'r wasg allan o'r cyfarfod",
        ),
        leaves=("Croesawyd y cyhoedd i'r cyfarfod.",),
    ),
    Wording(
        r"\b(?:gadawodd|ymadawodd)\s+(?:aelodau['’]r\s+|yr?\s+)(?:cyhoedd|wasg)\b"
        r"|\bgofynnwyd\s+i(?:['’]r|\s+aelodau['’]r)\s+(?:cyhoedd|wasg)\b[^.;]{0,40}\badael\b",
        catches=("Gadawodd y wasg y cyfarfod.", "Gofynnwyd i'r cyhoedd adael."),
        leaves=("Gofynnwyd i'r cyhoedd am eu barn.",),
    ),
    Wording(
        r"\b(?:trafodwyd|ystyriwyd|clywyd)\b[^.;]{0,30}\b(?:canlynol|ganlynol|nesaf|weddill|gweddill)\b"
        r"[^.;]{0,40}\b(?:yn\s+breifat|mewn\s+sesiwn\s+(?:breifat|gaeedig|gyfrinachol))",
        catches=("Ystyriwyd yr eitem ganlynol yn breifat.",),
        leaves=("Ystyriwyd yr eitem ganlynol yn ofalus.",),
    ),
)
# The law under which the public is excluded.
LAW = Wordings(
    Wording(
        r"\b100\s*+(?:\(\s*+)?A\s*+(?:\)\s*+)?(?:\(\s*+)?4\b",
        catches=("By virtue of 100(A)(4) the item was closed.",),
        leaves=("Room 100 was booked for 4 pm.",),
    ),
    Wording(
        r"\bs(?:ection|\.)?\s*100\s*\(?A\b(?!\s+(?:of|to)\s++(?:the\s++)?+(?!Local|1972|Act|said)\w)",
        catches=("Under s.100A they withdrew.", "section 100A of the Local Government Act"),
        leaves=("Section 100A of the Policing Act set the fee.",),
    ),
    Wording(
        r"\bSchedule\s+12\s*A\b(?!\s+(?:of|to)\s++(?:the\s++)?+(?!Local|1972|Act|said|above)\w)",
        catches=("as defined in Part 1 of Schedule 12A", "Schedule 12A to the 1972 Act"),
        leaves=("Schedule 12A of the Licensing Act listed the fees.",),
    ),
    Wording(
        r"\bAtodlen\s+12\s*A\b|\badran\s+100\s*\(?A\b",
        catches=("fel y'i diffinnir yn Atodlen 12A", "o dan Adran 100A o'r Ddeddf"),
        leaves=("Atodlen 2 i'r adroddiad",),
    ),
    Wording(
        r"\bPublic\s+Bodies\s+\(Admission\b",
        catches=("under the Public Bodies (Admission to Meetings) Act 1960",),
        leaves=("Public bodies were asked about admission fees.",),
    ),
)

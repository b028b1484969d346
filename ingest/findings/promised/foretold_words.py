"""The words in which minutes say that a thing will be done, and what they are recognised by."""

from ingest.findings.deed_words import SOMEBODY
from ingest.findings.promised.promise_details import RECIPIENT
from ingest.findings.promised.promise_words import INFORMATION
from ingest.findings.word_forms import Opening, WordForm

_ADVERBS = (
    r"(?:(?:also|then|therefore|now|all|both|of\s++course|still|again|further|first|next|soon|just|either"
    r"|at\s++once|(?!(?:supply|reply|apply|rely|comply|multiply|hardly|scarcely|barely|rarely)\b)[a-z]{2,12}ly)\s++){0,3}"
)
# A modal, or what stands for one, with its verb: "would have the page looked at", "is to be sent".
FORETELLS = WordForm(
    r"(?:\b(?P<modal>would|will|shall|Would|Will)\b|['’](?P<short>ll|d)\b(?!\s++(?:\w+ed|had|been|got|gone|seen|done|made|said|heard|better|rather)\b)|(?:\b(?:was|were|is|are|am)|['’](?:m|re))\s++(?:also\s++|then\s++|both\s++)?(?:(?:(?:very|quite|more\s++than)\s++)?(?:happy|willing|prepared|content|ready|hoping|planning|intending|proposing|looking|keen)\s++)?to\b"
    r"|\b(?:intend(?:s|ed)?|plan(?:s|ned)|hope[sd]?|propose[sd]|expect(?:s|ed))\s++to\b(?!\s++(?:see|hear|have|be)\b)|(?<=[\w,)])(?<!\b[Hh]ad)(?<!\bhave)(?<!\bhas)(?<!\bneed)(?<!\bneeds)(?<!\bought)(?<!\blikely)(?<!\bdue)\s(?P<bare>to)(?=\s++be\s))\s++"
    rf"{_ADVERBS}(?P<negated>(?:not|never|rather|no\s++longer|hardly|scarcely|barely|rarely|seldom)\s++)?"
    r"(?:be\s++(?:\w+\s++)?(?:happy|pleased|glad|willing|able|prepared|delighted|content|ready)\s++to\s++"
    r"|(?P<best>do\s++(?:his|her|their|my|our|its)\s++best\b(?:\s++to\b)?+)\s*+,?\s*+|(?:try\s++(?:to|and)|look\s++to|aim\s++to|seek\s++to)\s++)?+"
    r"(?P<be>be\s++(?:\w+ly\s++)?)?"
    r"(?P<has_done>(?:have|get)\s++(?=(?:[^\s.,;:?!]++\s++){1,6}?(?:looked|put|done|seen|sent|written|brought|made|given|taken|drawn"
    rf"|set|call|write|ring|speak|check|look|send|bring|show|contact|meet|(?!need\b|indeed\b|hundred\b)\w{{3,}}ed)\b))?(?P<verb>[a-z][a-z-]*+)",
    "The PCC would have the page looked at.",
)
PAPER = WordForm(
    rf"{INFORMATION}|\b(?i:study|survey|evaluation|assessment|audit|drafts?|page|documents?|copy|scores|map|chart|evidence|costings?|poster)\b",
    "the figures",
)
MATTER = WordForm(
    rf"{PAPER.pattern}|\b(?i:numbers?|quotes?|advice|minutes?|wording|table|error|item|agenda|visit|tour|meeting|training|session"
    r"|outcome|address(?:es)?|names?|posters?)\b",
    "a visit",
)
FOR_WHOM = WordForm(
    rf"\b(?:{RECIPIENT}|(?:him|her(?!\s++[a-z])|them|you)\b|the\s++(?:Panel|Committee|Board|Authority|Council|meeting|questioner|[Cc]lerk)\b"
    r"|(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\b)",
    "to Members",
)
# Where the clause of a modal begins, and where that of its verb ends.
CLAUSE_BEGINS = WordForm(
    r"[,;:.()–—&|]|\b(?:that|and|but|which|who|whether|if|because|so|when|as|while|where|or|said|told|[Aa]greed)\b",
    "said that",
)
CLAUSE_ENDS = WordForm(r"[,;:.()?!]|\b(?:and|but|which|who|because|so)\b", ", and")
# The subject of a clause, by what the clause ends in.
PRONOUN = WordForm(
    r"(?:^|[\s(\[“\"*])(?:(?P<I>I|(?:[Mm]y|[Oo]ur)\s++(?:office|team))|(?P<we>[Ww]e)|(?P<he_or_she>[Hh]e|[Ss]he|(?:[Hh]is|[Hh]er)\s++"
    r"(?:office|team|staff|officers?|deputy))|(?P<they>[Tt]hey)|(?P<pointed_at>(?i:it|this|that|these|those)))"
    r"(?:\s++(?:both|all|himself|herself))?\s*+$",
    "and said that she",
)
RELATIVE = WordForm(r"\b(?:which|who|whether|if|when|as|where|because|so)\s*+$", "which")
WHO = WordForm(r",\s++who\s*+$", "the Treasurer, who")
THE_BODY = WordForm(
    r"\b(?:[Pp]anel|[Cc]ommittee|[Bb]oard|[Mm]embers|[Mm]eeting|[Cc]ouncillors|[Gg]roup|[Ff]orum)\s*+$",
    "the Panel",
)
ELSEWHERE = WordForm(
    r"^(?:[Tt]he\s++new|[Aa]\s++new|[Aa]nother)\b|\b(?:Government|Home\s++Office|Ministry|Minister|Lord\s++Chancellor|Secretary\s++of\s++State|Department\s++(?:of|for)|HM\w*+|Inspectorate|College\s++of|Parliament|Highways"
    r"|Courts?|CPS|NHS|Treasury|University|Network\s++Rail|[Nn]obody|[Nn]o\s++one)\b|\b(?:[Nn]ational\b.*|(?i:police|force|constabulary))$",
    "The Home Office",
)
AUXILIARIES = WordForm(
    r"(?<=\S)(?:\s++(?:also|then|therefore|both|again|(?!(?:supply|reply|early|weekly|monthly)\b)\w+ly|had|has|have|was|were|would|could))+\s*+$",
    "The Clerk also",
)

# What a subject counts for, by its class.
BY_SUBJECT = {
    "he_or_she": "by he or she",
    "others": "by others",
}
# Those of them that are nobody who could do it.
NOBODY_PRESENT = frozenset({"paper", "pointed_at", "they", "others"})
IS_NOW = Opening(r"[Ww]ill\b|shall\b", "will")
AN_ANSWER = WordForm(
    r"\b(?i:answers?|repl(?:y|ies)|responses?)\s++(?:in\s++writing\s++)?$", "A written reply "
)
IN_PLACE = Opening(
    r"\s++(?:in\s++place|into\s++(?:line|force|use|effect)|to\s++\w+\s++use)\b", " in place"
)
# Behind "be": what is with whoever asked then.
IS_THERE = Opening(
    r"(?:in\s++touch|before\s++(?:the|a)|back\s++(?:before|to|at|with)|with\s++(?:the|you)|ready|(?P<thing>available))\b",
    "ready",
)
# A clause that opens so says that nothing of it will be done: "no figures would", "none would".
NONE = Opening(
    r"\W*(?:[Nn]one|[Nn]othing|[Nn]either|[Nn]or|[Nn]obody|[Nn]o(?!\s++(?:doubt|later|sooner|less|fewer)\b))\b",
    "No figures",
)
# What "I" or "we" will do is done there and then, at the meeting.
DONE_HERE = Opening(
    r"(?:move|second|vote|abstain|say|add|read|begin|start|turn|finish|end|stop|leave|hear|deal|wait)\b"
    r"|ask\s++(?:at|for|about|when|how|why|what|whether|if|under|you|once)\b|call\s++(?:up)?on\b"
    r"|put\s[^.;]{0,60}?\bto\s++(?:the\s++)?(?:vote|meeting|Panel|Committee)\b|(?:hand|pass)\s++(?:you\s++)?(?:over|on|to)\b"
    r"|let\s++\w++\s++(?:speak|answer|come|go)\b|take\s++(?:questions|the)\b"
    r"|ask\s++[^.;?!]{2,60}?\s++to\s++(?:read|call|take|open|present|explain|comment|outline|introduce|speak|say|respond|answer|sum|begin|start|leave)\b",
    "move on to the next item",
)
# What anybody does there and then for those present.
PROCEDURE = Opening(
    r"(?:now\s++)?(?:call\s++(?:out\s++)?(?:the|your|our)\s++(?:names|roll)|take\s++us\b|(?:read|run)\s++(?:us\s++)?(?:out|through)\b)",
    "call the names",
)
# Whom what is given is for, where that is nobody of the meeting.
FOR_OTHERS = WordForm(
    r"(?:\b(?:to|with|for|by)|^)\s++(?:(?:the|all|any|every|each|local|other)\s++)*(?:members\s++of\s++the\s++public|public|residents|communities|victims"
    r"|officers|partners|people|schools|households|staff|patients|customers|parents|owners|calls?|children|businesses|local\s++authorities)\b",
    "to residents",
)
# A second verb of the same subject: "would take advice and report back".
AND_DOES = Opening(r"[^.;?!]{0,80}?\band\s++(?P<verb>[a-z][a-z-]*+)", " advice and report")
SOON = WordForm(
    r"\b(?:this\s++(?:week|month|evening|afternoon)|tomorrow|tonight|today|next\s++(?:time|week|month|year|meeting|\w+day)"
    r"|from\s++(?:now|that)|in\s++future|(?:by|before)\s++(?:the\s++)?(?:\d|[A-Z]\w+|end|next|then|half|noon)"
    r"|in\s++(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"|(?:outside|after|following)\s++(?:of\s++)?(?:the|this)\s++meeting|again|himself|herself|personally)\b",
    "by Friday",
)
# What stands behind the head of a subject: "the figures | for May"; but "Head of Legal Services".
BEHIND_HEAD = WordForm(r"\s(?:of|from|on|for|in|with|about|at|by|to)\s", "the figures for May")
HOLDER_BEHIND = WordForm(
    r"\b(?:[Oo]fficer|Manager|Director|Lead|Head|Clerk|Coordinator)\s*+$", "Data Manager"
)
MANY = WordForm(
    r"(?:^|\s)[a-z]\w+(?<!u)(?<!s)s$|^\w+(?<!u)(?<!s)s$|\b(?:staff|police|people)$",
    "the inspectors",
)
SOMEBODY_ALONE = Opening(rf"(?:The\s++)?{SOMEBODY}(?<!s)", "Dev")
SENTENCE_ENDS = WordForm(r"[.;?!](?=\s|$)|\b(?:but|which|who|because)\b", ". ")
ASKED = WordForm(
    r"\?|\b(?:[Aa]sked|[Aa]sks|[Rr]equested|[Ww]ondered|[Qq]ueried|[Ee]nquired|[Ss]uggested"
    r"|[Cc]alled\s++for)\b",
    "asked",
)
# What was said at another time: "had told the Clerk that he".
TOLD_BEFORE = WordForm(
    r"\b(?:had|previously|last\s++(?:meeting|time))\s++(?:(?:already|also|earlier|[a-z]{2,12}ly)\s++)?(?:said|told|agreed"
    r"|promised|undertaken|asked|offered|stated|reported|given|explained|confirmed)\b[^.;]*$",
    "had said that she ",
)
OF_IT = Opening(r"\s++(?:it|this|that|them|these|so)\b", " it")
ALWAYS = WordForm(r"\b(?:each|every|always|any|all)\b", "each")
AS_A_RULE = WordForm(r"\b(?:normally|usually|ordinar(?:y|ily)|routinely)\b", "in an ordinary year")
IS_AT = Opening(
    r"(?:with|before|on|in|at|back|ready|available|there|by)\b",
    "with Members",
)

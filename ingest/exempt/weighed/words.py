"""The classes of words that tell of privacy: who goes and comes, what stops, what is private.

A line of ``_WORDS`` is a class of words, one of ``_TOLD`` what a sentence may tell in them, in
lower case; all take time in proportion to the text.
"""

from ingest.language.sought import Sought

_WORDS = r"""
STRICT = (?:press|public|media|journalists?|reporters?|newspapers?|observers?|onlookers|spectators?|audience|attendees|viewers|watchers|listeners|townspeople|townsfolk|public\s+gallery|galler(?:y|ies)|public\s+seats|back\s+of\s+the\s+(?:room|hall)|floor|cyhoedd|wasg|gyhoedd)
OTHERS = (?:friends|users|ratepayers|constituents|members\s+of\s+the\s+\w+|neighbours|locals|witness(?:es)?|candidates?|deputy\s+head|associates?|scouts|pupils?|residents?|visitors?|guests?|electors?|parishioners?|villagers|tenants?|leaseholders|parents?|pupils|students?|applicants?|parties|objectors?|petitioners?|speakers|representatives?|non-?members|everyone|everybody|strangers|officers|staff|head\s?teacher|employees|consultants|co-?opt(?:ed|ees)\w*|others?|those|persons|people|gentlem[ae]n|lad(?:y|ies)|neighbours|delegates|advis[eo]rs?|campaigners|callers|participants|associates|attending|in\s+attendance)
GO = (?:left|leave[sd]?|leaving|withdr[ae]w[sn]?|withdrawing|withdrawal|departed?|departs|departure|exclu\w+|retired?|went\s+(?:out|outside|home|away|downstairs|upstairs)|step(?:ped)?\s+out\w*|(?:shown|ushered|escorted|sent|let|seen|filed|asked|put|moved|trooped|walked|going|go)\s+(?:\w+\s+){0,2}?(?:out\w*|away|off|to\s+the\s+(?:lobby|foyer|corridor|waiting\s+room|hallway))|asked\s+to\s+(?:go|wait)|waited?\s+(?:outside|in\s+the)|cleared|clear\s+the|clearing|vacate[sd]?|vacating|dismissed|excused|removed|disconnected|logged\s+(?:off|out)|dropped\s+off|ended\s+their|made\s+(?:their|her|his)\s+way|took\s+(?:their|her|his)\s+leave|said\s+goodbye|bade|good\s?night|asked\s+to\s+(?:\w+\s+){0,2}(?:go|wait|leave|step)|invited\s+to\s+(?:leave|go|withdraw|step)|go(?:ne)?\s+home|told\s+(?:that\s+)?there\s+was\s+\w+\s+in|slipped\s+(?:out|away)|said\s+good\w*|bade\b|adjourned\s+to\s+the\s+(?:foyer|bar|kitchen|lobby|corridor)|emptied|gone|absent(?:ed)?|not\s+present|not\s+admitted|barred|shut\s+out|turned\s+out|waiting\s+room|gwahardd\w*|waharddwyd|eithrio\w*|adael)
BACK = (?:return\w*|re-?\s?admi\w+|re-?joined|re-?joining|re-?join|re-?enter\w*|recalled|(?:came|come|coming|c?alled|invited|brought|welcomed|let|asked|fetched|beckoned|shown|allowed|admitted|ushered|trooped|filed|walked|put|moved|taken)\s+(?:\w+\s+){0,3}?(?:back|in|inside|again)|let\s+(?:back\s+)?in|admitted|back\s+in|took\s+their\s+(?:seats|places)|resumed\s+their|re-?connected|dychwel\w+|(?:were|was)\s+back)\b
STREAM = (?:web-?cast\w*|live\s?-?\s?stream\w*|stream\w*|broadcast\w*|record(?:ing|er)s?|film(?:ing)?|cameras?|feed|transmission|audio|microphones?|you\s?tube|zoom|teams|video|link|coverage|public\s+line|relay|tape)
STOP = (?:stop(?:ped|s|ping)?|pause[sd]?|pausing|suspend(?:ed|s)?|end(?:ed|s|ing)?|ceased?|cut|muted?|terminated|halted|interrupted|off|disabled|closed|taken\s+down|shut|down)
RESUME = (?:resum\w+|re-?start\w*|recommenc\w+|re-?connect\w*|back\s+on|back\s+up|on\s+again|again|restored|reinstated|came\s+back|came\s+on|switched\s+(?:back\s+)?on|turned\s+(?:back\s+)?on|live\s+again|re-?open\w*|continued)
PRIVATE = (?:\bprivate(?!\s+(?:hire|sector|sewer|rent|landlord|road|garden|house|home|hous|school|member|land|car|equity|debt|market|tuition|wire|individual|prosecut|compan|firm|finance|investig|secretar|owner|lane|drive|track|streets?|treaty|party|room|func|nurser|care|clinic|practi|dwelling|develop))|privately|in\s+confidence|confidential(?:ly|ity)?|exempt(?!\s+(?:accommodation|from\s+(?:the\s+)?(?:levy|tax|vat|charge|fee|business)))|closed\s+(?:session|meeting|part|minutes?|business|items?|agenda|portion|section|doors?)|doors\s+closed|in\s+camera|in-camera|[“”\"'‘’]?in[\s-]committee|(?:go|went|gone|moved?|into|of)\s+(?:into\s+)?committee\b(?!\s+(?:room|meeting))|part\s+(?:2|two|ii|b)\b|pink\s+(?:papers?|pages?|sheets?|items?|agenda|paper)|restricted|below[\s-]the[\s-]line|executive\s+session|reserved\s+(?:business|matters|items?)|not\s+(?:to\s+be\s+|be\s+)?(?:for\s+publication|published)|non-?public|off\s+the\s+record|members[\s-]only|councillors\s+only|governors\s+only|trustees\s+only|members\s+alone|in\s+secret|sub\s+rosa|without\s+(?:the\s+)?(?:press|public|observers|an\s+audience)|(?:in\s+the\s+)?absence\s+of\s+(?:the\s+)?(?:press|public|observers)|gyfrinachol|cyfrinachol|[bp]reifat|eithriedig|[cg]aeedig)\b
OPEN = (?:(?:open|public)\s+(?:session|meeting|business|part|section|items?|minutes|agenda|portion)|in\s+(?:public|the\s+open|open\s+\w+)|into\s+(?:public|the\s+open|open)|part\s+(?:1|i|one|a)\b|openly|open(?:ed)?\s+(?:again\s+)?to\s+(?:the\s+)?(?:press|public|all)|white\s+(?:papers?|pages?)|above\s+the\s+line|agored|cyhoeddus|gyhoeddus)
MOVE = (?:mov(?:e|ed|es|ing)|go(?:es|ing)?|went|gone|enter(?:ed|s|ing)?|adjourn\w*|resolved?\s+(?:it|them)sel(?:f|ves)|conven\w+|retir(?:e|ed|ing)|turn(?:ed|s)?|proceed\w*|sit|sat|met|meet|continued?|switch\w*|transfer\w*|pass(?:ed)?|shift\w*|became|become|be|symud\w*)
NUMBER = \w(?:[\w./]*\w)?
NAME = \w(?:[\w']{0,20}\w)?
TIME = (?:\W*at)?(?:\W*\d(?:[\d.:]*\d)?)?(?:\W*[ap]m)?
HEARD = (?:consider\w*|discuss\w*|taken|take|heard|hear|debated?|dealt|deal|held|transact\w*|conduct\w*|minuted|recorded|noted|received|met|sat|reported|conversation|talk(?:ed)?|spoke|resumed|continued|trafodwyd|ystyriwyd)
"""  # noqa: E501
_TOLD = r"""
someone goes = \b<GO>
someone back = \b<BACK>|\b(?:back|in\s+again)\b\W*(?:$|\d|at\b)
terse out = ^\W*(?:<NUMBER>\W+)?(?:<NAME>\W+){1,4}(?:out|gone|excluded|leaves?|left|withdr[ae]w|absent|not\s+present|dismissed|excused|off)\b<TIME>\W*$|\b\w+\s+out\W*$
terse back = ^\W*(?:<NUMBER>\W+)?(?:<NAME>\W+){1,5}(?:back(?:\s+in)?|in|returned?|rejoined|resumed|readmitted|on|again)\b<TIME>\W*$|\b\w+\s+(?:back\s+)?in\W*$
only those = \b(?:members|governors|trustees|councillors|officers|directors|panel|board|committee|commissioners)\W*(?:and\s+(?:the\s+)?\w+\s+)?only\b|\bonly\s+(?:the\s+)?(?:members|governors|trustees|councillors|commissioners|directors|those)\b
from here = \bfrom\s+(?:here|this\s+point|now)|\bbegins?\s+here|\bto\s+here\b|\bstarts?\s+here|\bends?\s+here
closed column = ^\W*(?:closed|private|exempt|restricted|confidential)\s*(?::|–|-|\||$)
open column = ^\W*(?:open|public)\s*(?::|–|-|\||$)
attends = ^\W*(?:present|in\s+attendance|also|public|press|observers?|visitors|watching|members|there|attend|here|those)\b
people = \b(?:wife|husband|son|daughter|mother|father|sister|brother|divorce\w*|pregnan\w*|maternity|illness|anxiety|depress\w*|drink\w*|tribunal|union|appeal\w*|apolog\w*|home|scale\s+point|increment|uplift|back\s+pay|hours|cousin|nephew|widow|dying|cancer|doctor|medical|stress|treated|tablets)\b
bargain = \b(?:would\s+(?:take|accept|settle|give|pay|sell|agree)|no\s+(?:more|less|lower|higher)\s+than|up\s+to|hold\s+out|not\s+a\s+penny|quietly|go\s+to|at\s+most|ceiling|lowest|cheapest|quoted|valuer|valuation|valued|asking\s+price|freehold|option|freeholder|receivers?|owner|site|seller)\b
outsiders go = \b<STRICT>\b[^.;|]{0,70}?\b<GO>
others go = \b<OTHERS>\b[^.;|]{0,70}?\b<GO>
sent out = \b(?:exclu\w+|clear\w*|remov\w+|dismiss\w*|escort\w*|usher\w*|ask(?:ed|ing)?|invit(?:ed|ing)|requir(?:ed|ing)|withdrawal\s+of|send\w*|request\w*|without|absence\s+of|thank(?:ed|ing)?|gwahardd\w*)\s+(?:\w+\s+){0,4}?<STRICT>\b
others sent out = \b(?:exclu\w+|remov\w+|dismiss\w*|escort\w*|usher\w*|ask(?:ed|ing)?|invit(?:ed|ing)|withdrawal\s+of|send\w*|request\w*)\s+(?:\w+\s+){0,4}?<OTHERS>\b[^.;|]{0,40}?\b<GO>
exclude = \bexclu(?:de|ded|ding|sion)\b(?!\s+(?:zone|order|diet|from\s+school))
room cleared = \b(?:room|chamber|gallery|hall|galleries|benches|seats|church|vestry)\b[^.;|]{0,30}\b(?:cleared|emptied|vacated|empty)\b|\b(?:room|chamber|gallery|hall|call|meeting)\s+(?:was\s+|being\s+|then\s+|be\s+|having\s+been\s+){1,3}(?:cleared|emptied|locked)\b|\bclear(?:ed|ing)?\s+the\s+(?:\w+\s+)?(?:room|chamber|gallery|hall)\b
door shut = \bdoors?\b[^.;|]{0,30}\b(?:closed|shut|locked|bolted)|\b(?:clos|shut|lock)\w*\s+the\s+doors?\b
door open = \bdoors?\b[^.;|]{0,30}\b(?:re-?opened|opened|unlocked|open\b)|\b(?:re-?)?open\w*\s+the\s+doors?\b
stream stops = \b<STREAM>\b[^.;|]{0,50}?\b<STOP>\b|\b(?:stopp?(?:ed|ing)?|paus(?:ed|ing)|end(?:ed|ing)?|switch\w*|turn\w*|suspend\w*|cut|cutting|ceas\w+|halt\w*|interrupt\w*)\s+(?:off\s+)?(?:\w+\s+){0,3}?<STREAM>\b|\boff[\s-]air\b|\bend\s+of\s+(?:\w+\s+){0,2}<STREAM>
stream resumes = \b<STREAM>\b[^.;|]{0,50}?\b<RESUME>\b|\b(?:resum\w+|re-?start\w*|switched\s+(?:back\s+)?on)\s+(?:\w+\s+){0,3}?<STREAM>\b|\b(?:back\s+)?on[\s-]air\b
into private = \b<MOVE>\b[^.;|]{0,30}?\b(?:in\s?to|in|to|an?)\s+(?:an?\s+|the\s+|its\s+)?[“\"'‘]?<PRIVATE>
heard in private = \b<HEARD>\b[^.;|]{0,60}?<PRIVATE>
in private = ^\W*(?:at\s+[\d.:]+\W*(?:[ap]m)?,?\s+)?(?:in|during|while\s+in|whilst\s+in)\s+(?:an?\s+|the\s+)?<PRIVATE>
private = <PRIVATE>
outsiders back = \b<STRICT>\b[^.;|]{0,70}?\b<BACK>|\b<BACK>(?:\s+\w+){0,4}?\s+<STRICT>\b
others back = \b<OTHERS>\b[^.;|]{0,70}?\b<BACK>|\b<BACK>(?:\s+\w+){0,4}?\s+<OTHERS>\b
readmits = \bre-?\s?admi(?:t|ss)\w*
to open = \b(?:return\w*|resum\w*|re-?conven\w*|revert\w*|back|mov(?:e|ed|ing)|came|come|coming|re-?open\w*|continued?|went|go|recommenc\w+|again|dychwel\w+|proceed\w*)\b[^.;|]{0,40}?\b<OPEN>|\b<OPEN>\s+(?:\w+\s+){0,3}?(?:resum\w+|re-?\w*start\w*|recommenc\w+|re-?open\w*|continue\w*|again)
out of private = \b(?:out\s+of|end(?:ed|s)?\s+(?:of\s+)?|conclu\w+(?:\s+of)?|clos(?:e|ed|ing)(?:\s+of)?|leaving|left|rose\s+from|after|following|completion\s+of|finish\w*)\s+(?:the\s+|its\s+|this\s+)?(?:\w+\s+)?<PRIVATE>|<PRIVATE>\W{0,3}(?:\w+\s+){0,4}?(?:ended|ends|closed|concluded|finished|over|rescinded|completed)\b
lifted = \b(?:exclusion|resolution)\b[^.;|]{0,50}\b(?:lifted|rescinded|revoked|ended|lapsed|ceased\s+to)|\b(?:lift|rescind|revok)\w*\s+(?:the\s+)?(?:exclusion|resolution)
open = <OPEN>
re-opened = \bre-?open(?:ed|s|ing)?\b|\b(?:open|public)\s+(?:again|once\s+more)\b
law = \bschedule\s+12|\b(?:section|s\.?)\s*100|\b100\s?\(?a|\badmission\s+to\s+meetings|\bparagraphs?\s+\(?\d|\b1960\s+act|\bact,?\s+1960|\b1972\b|\b(?:lga|lg\.a|l\.ga|l\.g\.a)\b|\baccess\s+to\s+information|\bstanding\s+orders?\s+\d|atodlen\s+12
reason = \b(?:likely\s+disclos|disclos\w+\s+of|(?:confidential|sensitive|special|private|personal|delicate)\s+(?:\w+\s+)?nature|prejudicial|commercial\w*|sensitiv\w+|staffing|personnel|named\s+(?:individual|person)|individuals?\b[^.;|]{0,20}(?:named|identif)|personal\s+(?:data|information|matter|circumstance)|legal\s+(?:advice|privilege|professional|reasons?)|negotiat\w+|tender\w*|data\s+protection|publicity\s+would|on\s+the\s+grounds?|by\s+reason|privacy|contractual)
decides = \b(?:resolved|agreed|carried|voted?|decided|unanimous\w*|approved|determined|penderfynwyd|cytunwyd|accepted|consented|vote)\b
moved = \b(?:moved|proposed|seconded|motion|suggested|recommended|proposal|proposes|invited)\b
following = \b(?:following|next|remaining|remainder|remained|rest|from\s+here|onwards?|thereafter|subsequent|last|final|balance|canlynol|nesaf|gweddill|items?\s+\(?[\da-z]{0,4}\d|minutes?\s+\(?[\da-z]{0,4}[./-]?\d|this\s+(?:item|part|matter|business|report)|these\s+(?:items|matters))\b
now = \b(?:at\s+this\s+(?:point|stage|juncture|time)|now|then|thereupon|accordingly|at\s+(?:approximately\s+)?\d{1,2}[.:]?\d{0,2}|hereupon|here)\b
not = \b(?:no|not|none|nobody|no-?one|without|never|nothing|neither|unnecessary|nor|declined|refused|rather\s+than|instead\s+of|nid|ni|heb|dim)\b
if = \b(?:if|whether|should|unless|might|may|could|can|when|whenever|where|wherever|would|were\s+to|until|before|must|any|shall|in\s+the\s+event|always|usually|normally|sometimes|often)\b
to = ^\W*(?:\d+\W+)?to\s+(?:consider|resolve|agree|decide|determine|identify|note|pass|receive|discuss|exclude|move|confirm)
other time = \b(?:had|has|have|last\s+(?:meeting|month|year|week|time)|previous\w*|earlier|before\s+the\s+(?:meeting|hearing)|at\s+(?:its|the|their)\s+(?:last|next|\w+)\s+meeting|will\s+be|would\s+be|next\s+(?:month|year|week|meeting)|in\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)|on\s+\d{1,2}\s+\w+|once|used\s+to|in\s+future|prior\s+to|yesterday|since)\b
reported = \b(?:said|asked|told|explained|noted\s+that|reported|advised|reminded|stated|wondered|argued|felt|thought|complained|claimed|believed|suggested|questioned|heard|described|read\s+out|quer\w+|confirmed|insisted|observed|replied|answered|urged|pointed\s+out)\b
lost = \b(?:lost|defeated|withdrawn|withdrew\s+(?:her|his|their|the)\s+(?:motion|proposal)|seconder|fell|falls|failed|rejected|negatived|not\s+(?:carried|seconded|put|moved|pursued|required|needed|necessary)|voted?\s+(?:down|against)|no\s+need|unnecessary|declined|ruled\s+(?:out|against)|no\s+vote)\b
none = ^\W*(?:[\w./]{1,6}\W+)?(?:there\s+(?:was|were|being)\s+)?(?:none|nil|nothing|n/a|not\s+(?:required|needed|applicable|used|necessary)|no\s+(?:\w+\s+){0,3}(?:items?|business|matters?|reports?))\b|\bno\s+(?:\w+\s+){0,4}(?:exempt|confidential|private|part\s+2|such)\b|\bnot\s+(?:\w+\s+){0,2}(?:necessary|needed|required)\b
stayed = \b(?:stayed?|remain(?:ed|s)?|kept|keep)\b[^.;|]{0,40}\b(?:open|public|present|in\s+(?:the\s+)?(?:room|seats?|place)|seated|in\s+their|throughout|put|there)\b|\b(?:public|press|observers|reporters?|residents|they|gallery)\b[^.;|]{0,20}\b(?:stayed|remained)\b
in public = \b(?:taken|heard|considered|discussed|held|dealt\s+with|done|debated|conducted|kept|sat|met|published|read|announced|reported|settle|interviewed?)\b[^.;|]{0,40}\b(?:in\s+(?:public|the\s+open|open\s+(?:session|meeting))|openly|with\s+(?:the\s+)?(?:public|press|observers)\s+present)
announced = \b(?:announc\w+|(?:decision|outcome|result|resolution)s?\s+(?:\w+\s+){0,4}?(?:read|published|public|reported|given\s+out|made\s+known)|read\s+out|made\s+public|in\s+public|now\s+(?:be\s+)?public|since\s+been\s+published|no\s+longer\s+(?:exempt|confidential)|for\s+the\s+public\s+record|press\s+(?:release|statement)|statement)\b
kept apart = \b(?:minutes?|notes?|records?|account|minuted|recorded|record)\b[^.;|]{0,60}\b(?:separate\w*|apart|elsewhere|confidential\s+(?:minute|record|annex|appendix|file|book)|sealed|not\s+(?:form|part|for|printed|published|reproduced)|held\s+by|locked)|\bsee\s+(?:the\s+)?(?:separate|confidential|exempt|private|pink)|\bno\s+(?:minutes?|notes?|record)\b
lasted = \b(?:lasted|took|minutes\s+later|for\s+(?:\w+\s+)?(?:\d+|twenty|thirty|ten|fifteen|forty|half)\s*(?:minutes|an\s+hour)|private\s+part\s+(?:took|lasted))\b
ends = \b(?:meeting|session|hearing|chair\w*|panel|committee|board|council|evening|proceedings|business|mayor|vice-?chair)\b[^.;|]{0,50}\b(?:closed?|ended|concluded|finished|rose|adjourned|terminated|over|done)\b|\b(?:closed|ended|finished|rose|concluded)\W+(?:at\W+)?\d{1,2}[.:]?\d\d|\bno\s+(?:further|other)\s+business\b|^\W*(?:meeting\s+)?(?:closed?|ended|finish\w*)\W
next meeting = \bnext\s+(?:\w+\s+)?(?:meeting|time)|\b(?:dates?|time)\s+of\s+(?:the\s+)?(?:next|future|other)|\bfuture\s+meetings|\bmeets\s+(?:next|again)|\bmeetings?\s+(?:would|will)\s+be|\bmeet\s+(?:next|again)
signed = ^\W*(?:signed|chair(?:man|woman|person)?\b\W*$|clerk\b\W*$|date\b\W*\W|mayor\W*$|certified|confirmed\s+as)|[.…_]{5,}
notice = \b(?:copies\s+of|call(?:ed)?[\s-]in|these\s+minutes|minutes\s+(?:are|is|will)|draft\s+(?:until|minutes)|published|notes?\s+for|for\s+further\s+information|contact)\b
stays behind = \bonly\b[^.;|]{0,60}\b(?:remained|stayed|present|left|in\s+the\s+room)|\b(?:remained|stayed)\b[^.;|]{0,20}\bonly\b|\bapart\s+from\b|\bother\s+than\b|\bexcept\b
all who = \ball\s+(?:persons|those|others|but|present|who|other|non|observers|members\s+of\s+the\s+public)|\beveryone\b|\beverybody\b|\banyone\b|\bthose\s+(?:not|who|present|watching|listening|in)|\b(?:both|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)\s+(?:\w+\s+)?(?:members\s+of\s+the\s+public|residents|observers|reporters?|public|electors|parents|visitors)
talk = \b(?:school|pupil|diet|zone|hotline|cameras?\s+(?:in|on)|cctv|police|swimming|pool|road|closure|footpath|sewer|social|insurance|warranty|vat|levy|tax|landlord|clinic|waste|shredd\w+|helpline|counsell\w+)\b
recess = \b(?:break|recess|lunch|tea|coffee|comfort|refreshments?|fire\s+(?:alarm|bell|drill)|disturb\w*|disrupt\w*|disorder|protest\w*|power\s+cut|technical|evacuat\w*|shout\w*|heckl\w*|noise|faint\w*|unwell|ill\b)
interest = \b(?:declar\w+|interest|prejudicial\s+interest|pecuniary|conflict)\b
thanks = \bthank\w*
filming = \b(?:may|can|free\s+to|allowed|permitted|wish\w*|intend\w*)\b[^.;|]{0,30}\b(?:film|record|photograph)|\bbeing\s+(?:recorded|filmed|webcast|broadcast)|\b(?:film|record)ing\s+(?:and|of|at)\b|\bwill\s+be\s+(?:recorded|filmed|webcast|available)
money = £|\bpounds\b|\bmillion\b|\bper\s+cent\b|\d%
secret business = \b(?:offer(?:ed|s)?|bid(?:s|der|ders)?|settle\w*|dismiss\w*|disciplin\w*|grievance|sick(?:ness)?|salary|tender\w*|landlord|purchase|price|allegation\w*|misconduct|apprais\w*|ill\s?-?health|sacked|warning|drunk\w*|alcohol|affair|solicitor|counsel|claim\w*|compensation|redundan\w*|suspend\w*|resign\w*|debts?|arrears|insolven\w*|owed?|reserve|negotiat\w+|fraud|arrest\w*|fired|weak|liable|confess\w*|admitted|rumou?r\w*|bully\w*|bullied|harass\w*|complain\w*|lease|rent|buyer|seller|vendor|evict\w*)\b
ordinary business = \b(?:work\s+programme|forward\s+plan|apologies|matters\s+arising|planning\s+applications?|correspondence|highways?|finance|payments|allotments|any\s+other\s+business|declarations?|minutes\s+of|litter|potholes?|swings?|play\s+area|christmas|bench|verge|hedge|bus|newsletter|volunteers?|library|festival|training)\b
"""  # noqa: E501


def _told(lines: str) -> dict[str, str]:
    """The patterns of a table by their names."""
    return dict(line.split(" = ", 1) for line in lines.strip().splitlines())


def _with_classes(pattern: str) -> str:
    for name, words in _told(_WORDS).items():
        pattern = pattern.replace(f"<{name}>", words)
    return pattern


PRIVATE = _told(_WORDS)["PRIVATE"]
PATTERNS = {name: Sought(_with_classes(told)) for name, told in _told(_TOLD).items()}

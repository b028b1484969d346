"""The words that tell an answer from what only stands behind a question, and from who goes on."""

from ingest.findings.word_forms import Opening, WordForm
from ingest.language.reporting_words import REPORTING

# Somebody comes, goes, takes the chair or thanks: nobody is answered.
COMES_OR_GOES = Opening(
    r"\W*(?:At\s++this\s++point,?\s++)?(?:[Tt]he\s++|[Aa]n?\s++)?(?:[A-Z][\w.’'/&-]{0,30}\s++(?:(?:of|for|and|the|by)\s++){0,2}){1,9}"
    r"(?:(?:then|also|now|had|both|all)\s++){0,2}(?:left|arrived|joined|rejoined|entered|returned|departed"
    r"|withdrew|retired|attended|thanked|(?:took|vacated|resumed|assumed)\s++(?:the|her|his)\s++(?:[Cc]hair|seat)s?)\b",
    "The PCC left the meeting.",
)
# Who thanks may say more than that.
THANKS_AND_SAYS = Opening(
    rf"[^.;]{{1,80}}?\bthanked\b[^.;]{{1,120}}?\b(?:and|but)\s++{REPORTING}",
    "The Chairman thanked him and said that it was so.",
)
# In a sentence that nobody says: of one person, named before.
OF_ONE_PERSON = WordForm(r"\b(?:[Ss]?[Hh]e|[Hh]er|[Hh]is|[Hh]im)\b", "when she rang")
AUXILIARY = WordForm(
    r"\b(?:had|has|have|did|does|do|was|were|is|are|would|will|could|can|might|may|should|must)\b",
    "they would run",
)
_DO = r"(?:Please|Ring|Call|Phone|Report|Contact|Write|E-?mail)"
# What nobody says who asks.
ONLY_ANSWERS = Opening(rf"\W*(?:Yes\b|No[,.:;]|{_DO}\b)", "Yes, he could.")
# Behind what was asked in one sentence, or from the beginning.
HE_REPLIES = Opening(
    r"\W*(?:(?:[Ii]n\s++(?:answer|reply|response)|[Aa]sked|[Pp]ressed|[Aa]nswering|[Rr]eplying|[Rr]esponding|[Ww]hen|[Oo]n\s++being)\b[^.;]{1,200}?\s)?(?P<who>[Hh]e|[Ss]he)\s++[a-z]",
    "In answer to Mr Example he said",
)
# Behind what was asked in the same paragraph: whose turn it is, set in bold.
BOLD_LABEL = Opening(
    r"(?:\*\*|__)[A-Z][^*_:\n]{1,40}(?::(?:\*\*|__)|(?:\*\*|__):)\s++(?=\S)",
    "**Treasurer:** £9.",
)
# It leaves out what was asked: "The ferry company had."
LEAVES_OUT = Opening(
    r"\W*[A-Z][^.;:!?]{0,60}\s(?:had|has|have|did|does|was|were|is|are|would|will|could|can)(?:\s++not|n[’']t)?[.]",
    "The ferry company had.",
)
HE_SAID = WordForm(
    r"[,”\"’']\s++(?P<who>he|she)\s++(?!(?:was|were|had|would|could|did|is|has)\b)[a-z]+(?=[,.;])",
    "A third, he thought.",
)
# What only answers: "In May", "Around £900", "Six were", "Please ring", "Clerk to find out".
ANSWER_OPENS = Opening(
    rf"\W*(?:[£€$]?\d|(?:In|By|From|On|At|Before|After|Until|Around|About|Over|Under|Nearly|Almost|Mostly|Mainly|Partly|Chiefly|Only|Within|Because|Due\s++to|Owing\s++to|{_DO}"
    r"|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Half|Most|Few|Several|Many|Every|Each|Nothing|Nowhere|Nobody|No|Next|Last|All)\b"
    r"|[A-Z][\w’'-]*(?:\s++[\w’'-]+){0,4}?\s++to\s++[a-z])",
    "Twelve were.",
)
NUMBER = WordForm(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|none|hundred|half)\b",
    "it had twelve",
)
# Something that is no person of the document's replies in so many words.
SOMETHING_REPLIES = Opening(
    r"\W*(?!(?:He|She|They|Residents|People|Others|Some)\b)(?:[\w’'-]+\s++){1,7}?(?:also\s++|then\s++)?"
    r"(?:replied|responded|answered|stated|explained|confirmed|advised|clarified)\b",
    "The trust stated that it was new.",
)
SPEAKS = WordForm(
    rf"\s(?:{REPORTING}|(?:blamed|denied|refused|would|could|will|cannot)\b|put\s++[^.;]{{1,60}}?\sdown\s++to\b)",
    "The Clerk said that",
)
# Of the place of whoever speaks: those who ask speak for one.
OWN_PLACE = WordForm(
    r"\b(?:her|his)\s++(?:own\s++)?(?:ward|street|constituents|constituency|residents|village|district|estate|area|town|parish|division|road|house|farm|neighbours)\b",
    "her ward was worst hit",
)
IS_TOLD = WordForm(
    r"\b(?:he|she|they)\s++(?:was|were)\s++(?:told|advised|informed|assured|reassured)\b",
    "it was full, she was told",
)
# Many are spoken of, and do not speak.
SPOKEN_OF = Opening(
    r"\W*(?:(?:[Tt]he|[Ss]ome|[Mm]any|[Mm]ost|[Ll]ocal|[Oo]ther)\s++){0,3}(?:[Rr]esidents|[Pp]arishioners|[Ee]lectors|[Tt]he\s++public|[Pp]ublic|[Mm]embers\s++of\s++the\s++[Pp]ublic)\b",
    "Residents could not afford it.",
)
# A label of somebody whom the document gives no office.
LABELS_SOMEBODY = Opening(
    r"\W*[A-Z][\w.’'-]*(?:\s++[A-Z(][\w.’')-]*){0,3}\s?(?::|[–—-])\s", "Trish: not yet."
)
# A title, or a name, that no role is told of, with a verb behind it.
TITLED_SUBJECT = Opening(
    r"\W*(?:(?:The[ ])?[A-Z][\w.’'-]+(?:[ ](?:(?:of|for|and|the)[ ])?[A-Z][\w’'&-]+){1,5}"
    r"|The[ ](?!Panel|Committee|Board|Council|Authority|Members?)[A-Z][\w’'-]+)"
    r"[ ][a-z]+(?:ed|d|t|s)\b"
    r"|\W*[Tt]he[ ](?:[\w’'-]+[ ]){0,4}?(?:officer|manager|director|clerk|secretary"
    r"|treasurer|solicitor|engineer|surveyor|sergeant|inspector|superintendent|adviser|warden|head)\b",
    "The Waste Manager thought so.",
)
# Told by nobody: "and was advised that", "It was noted that", "nobody could say".
NOBODYS = Opening(
    r"\W*(?:(?:and|but)\s++)?(?:(?:[Ii]t|[Mm]embers|[Tt]he\s++\w+|[Hh]e|[Ss]he|[Tt]hey)\s++)?(?:was|were)\s++[a-z]+|\W*(?:[Nn]obody|[Nn]o\s++one)\b",
    "and was advised that",
)
ANSWER_LABEL = Opening(r"\W*A\s?\d{0,3}\s?[:.]\s", "A: in May.")
A_REPLY = WordForm(r"\b(?:response|reply|answer)\b", "read out a response")
# Nothing is answered, or later and elsewhere.
UNANSWERED = WordForm(
    r"\b(?:[Nn]o|[Nn]ot|[Nn]or|[Nn]either|[Nn]othing)\b[^.;]{0,40}?\b(?:answer(?:ed|s)?|repl(?:y|ied|ies)|respon(?:ses?|ded))\b"
    r"|\b(?:written|later|full)\s++(?:answer|reply|response)\b|\b(?:answer(?:ed)?|repl(?:y|ied)|respon(?:se|ded))\b[^.;]{0,40}?\b(?:in\s++writing|sent|outside\s++the\s++meeting)\b"
    r"|\b(?:wasn|weren|hadn)[’']t\s++(?:answered|reached)\b|\bnot\s++(?:reached|put)\b",
    "No reply was given.",
)

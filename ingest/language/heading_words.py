"""The words that headings of minutes are made of, apart from names, days and places.

A heading says little, in few words; what is left of it when these are taken away is a name. All
are in lower case. Another language's words go beside the English ones.
"""

import re

# The last word of a body's name.
BODY_KINDS = frozenset(
    """
    panel committee sub-committee subcommittee board authority council assembly forum
    partnership group sub-group subgroup commission cabinet executive conference tribunal
    governors trustees trustee directors association consortium federation alliance network
    taskforce senate conservancy parliament society collaborative coalition leet committees boards
    councils panels body pcp pfcp jpc spc osc wg pcsp csp
    """.split()
)
# The last word of the name of a club, a charity or the like, by which places go as well.
CLUB_KINDS = frozenset(
    """
    trust foundation club guild league union fellowship friends liaison cooperative
    co-operative pta pfa ptfa ptsa ppg cic tra watch volunteers synod chapter vestry presbytery
    choir collective initiative campaign charity caucus movement delegation
    """.split()
)
# In Welsh the kind opens the name ("Pwyllgor Craffu"): the word as it is written, and the forms
# that it takes behind other words ("o Gyngor Tref Pontbren").
OPENING_KINDS = {
    form: kind
    for kind, forms in (
        ("Panel", "panel phanel"),
        ("Pwyllgor", "pwyllgor bwyllgor phwyllgor"),
        ("Is-bwyllgor", "is-bwyllgor"),
        ("Cyd-bwyllgor", "cyd-bwyllgor cydbwyllgor gydbwyllgor"),
        ("Cyngor", "cyngor gyngor chyngor nghyngor"),
        ("Bwrdd", "bwrdd fwrdd mwrdd"),
        ("Awdurdod", "awdurdod"),
        ("Cabinet", "cabinet gabinet"),
        ("Fforwm", "fforwm"),
        ("Gweithgor", "gweithgor"),
        ("Grŵp", "grŵp"),
        ("Partneriaeth", "partneriaeth bartneriaeth"),
    )
    for form in forms.split()
}
# What must stand behind a kind that is an English word as well.
BEHIND_OPENING_KINDS = frozenset("heddlu craffu cynllunio trwyddedu plant cyngor".split())
# Small words within such a name.
WITHIN_OPENED_NAMES = frozenset("a ac a'r y yr o i i'r ar gyfer dros er a’r".split())
# Words that sentences write small even in a body's name: "the Northshire police and crime panel".
NAME_WORDS = frozenset(
    """
    police crime fire rescue parish town community borough city district county overview
    scrutiny audit governance planning health wellbeing standards licensing safety policing
    combined
    """.split()
)
# What a heading calls its paper, and the meeting that it is of.
PAPERS = frozenset(
    """
    minutes minute meeting meetings agenda notes note proceedings record records notice summary
    decisions summons session transcript agm a.g.m egm hearing title telco teleconference telecon
    call sitting cofnodion
    chofnodion gofnodion cyfarfod gyfarfod chyfarfod cyfarfodydd nodiadau
    """.split()
)
KINDS_OF_MEETING = frozenset(
    """
    annual budget special extraordinary extra-ordinary ordinary informal formal urgent
    emergency inaugural statutory regular monthly quarterly scheduled virtual remote hybrid
    adjourned reconvened joint public private open general full additional printed draft final
    confirmed unconfirmed unapproved approved action decision online main confirmation business
    blynyddol arbennig cyffredin rhithiol rhithwir hybrid cyhoeddus drafft
    """.split()
)
# Those that no name begins with, even where no word for a meeting follows.
NEVER_IN_NAMES = frozenset(
    """
    annual special extraordinary extra-ordinary extra ordinary adjourned reconvened inaugural
    virtual remote draft unconfirmed printed
    """.split()
)
# Small words before a name.
LEADS = frozenset(
    """
    the our a an and & of for at from to y yr ac o o'r i i'r ar
    """.split()
)
# What may stand right behind a name.
BEHIND_NAMES = (
    frozenset(
        """
        held on at in by via was were took commencing commenced starting present convened
        conducted did attended which webcast met registered gynhaliwyd cynhaliwyd ddydd dydd yn
        yng ym am drwy trwy
        """.split()
    )
    | PAPERS
    | KINDS_OF_MEETING
)
# First words of lines that speak of a person, a paper or a place and not of the body that met.
NO_NAMES = frozenset(
    """
    report reports member members membership chair chairman chairperson chairwoman vice-chair
    vice-chairman councillor councillors cllr cllrs mr mrs ms miss dr sir contact clerk
    secretary representing representative representatives officer officers item issue apologies
    attendance attendees this that these your our welcome venue question questions response
    browse search return back about all other any each every no re election appointment
    recommendations recommendation update feedback referral terms work forward presentation
    date time deputy leader mayor director head resolved agreed noted it there he she they
    published copyright next previous last reference references who aelod aelodau cadeirydd
    cynghorydd cynghorwyr cyng adroddiad ymddiheuriadau presennol swyddog swyddogion clerc
    lleoliad cyswllt cwestiwn ateb dyddiad eitem eitemau croeso diolchodd penderfynwyd
    """.split()
)
# Words before a date that make it that of another meeting, or of a paper; "*" ends a stem.
OF_OTHER_DAYS = (
    *("last", "previous", "next", "following", "future", "forthcoming", "earlier", "prior"),
    *("publish*", "publication", "issued?", "des?patch*", "deadline", "updated", "modified"),
    *("retrieved", "accessed", "created", "uploaded", "posted", "revised", "version", "dated"),
    *("until", "since", "due", "expires?", "deferred", "postponed", "re-?scheduled", "cancelled"),
    *("re-?arranged", "moved from", "brought forward"),
    *("adjourned from", "originally", "scheduled for", "scheduled on", "arranged", "will"),
    *("to be held", "notice of questions", "no later", "year end*", "effective", "deposited"),
    *("submitted", "received", "circulated", "agreed?", "approv*", "signed", "signature", "sign"),
    *("training day", "election day", "polling day", "in force"),
    *("adopt*", "ratif*", "accept*", "amended", "born", "elected", "took office"),
    *("diwethaf", "[bf]laenorol", "nesaf", "cyhoeddwyd", "erbyn", "cadarnha*", "[cg]ymeradwy*"),
)
# Small words of the lists of who was there, and of what stands about a place or a day.
OF_WHO_WAS_THERE = frozenset(
    """
    attendance attending attendees absent absence apologies regrets member members members'
    membership chair chairman chairperson vice vice-chair vice-chairman deputy acting interim
    temporary chaired chairing co-opted coopted co-optee co-optees independent independents
    voting non-voting elected appointed substitute substitutes councillor councillors officer
    officers staff clerk secretary secretariat solicitor treasurer adviser advisor advising
    commissioner constable inspector sergeant manager director head lead leader worker candidate
    preferred representative representing representatives observer observers observing guest
    guests visitors panel committee board authority council councils force police district
    county borough parish town city community host support who there here came also them not be
    is are to or as video conference link telephone remotely room hall chamber floor suite house
    office offices centre view directions map item items number no agenda file original
    finishing ending o'clock oclock evening afternoon morning subject approval next point points
    action actions decision decisions recommendation discussion what when where summary question
    questions decided all taken place note notes list details rtd sub cont hefyd bresennol
    absennol nos fore cyfieithydd interpreter
    """.split()
)

_SMALL = frozenset(
    """
    this its day with time date am pm a.m p.m noon until hrs hours th st nd rd hwn gloch yb yp
    y.b y.p
    """.split()
)
_SMALL_WORDS = LEADS | BEHIND_NAMES | _SMALL
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")


def names_in(heading: str) -> list[str]:
    """The words of a heading that are none of those which every heading is made of."""
    words = _WORD.findall(heading)
    return [word for word in words if word.lower().rstrip(".'’-") not in _SMALL_WORDS]

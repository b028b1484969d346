"""Short minutes, all made up, in the styles of twenty clerks, with what is asked and replied in each.

The bodies and people are invented. A fragment of what was asked and one of the reply stand inside the
exchange; ``None`` for a reply that is not recorded, and for who spoke where the words do not say.
"""

from dataclasses import dataclass

from ingest.record import SpeakerRole


@dataclass(frozen=True, slots=True)
class Put:
    """One thing that was asked: by whom, the reply, and by whom."""

    question: str
    reply: str | None
    asker: SpeakerRole | None
    replier: SpeakerRole | None


@dataclass(frozen=True, slots=True)
class Style:
    """One clerk's minutes of a discussion, with all that is asked in them."""

    name: str
    text: str
    puts: tuple[Put, ...]


STYLES = (
    Style(
        "short labels with dashes",
        """Q1 – Does the Force still use paper notebooks?

A1 – Only the mounted section did.

Q2 – When will the last of them go?

A2 – By Easter, the Chief Constable hoped.
""",
        (
            Put("paper notebooks", "mounted section", None, None),
            Put("the last of them", "By Easter", None, "Chief Constable"),
        ),
    ),
    Style(
        "written questions in an appendix",
        """Question 3 by Councillor Ashdown to the Leader of the Council

What does the Council spend on clearing fly-tipping?

Reply from the Leader of the Council

The sum was £210,000 last year.

Supplementary question by Councillor Ashdown

Would the Leader publish it by ward?

Reply

He would.
""",
        (
            Put("clearing fly-tipping", "£210,000", "Member", "Member"),
            Put("publish it by ward", "He would", "Member", None),
        ),
    ),
    Style(
        "a parish meeting, with people told by the attendance",
        """Present: Cllr J Orchard (Chairman), Cllr P Tull, Cllr M Yeo
In attendance: Mrs S Ladd, Clerk; Mr T Brice, District Councillor; Sergeant Holt

Mrs Yeo wished to know who had moved the bench; would the District replace it. Mr Brice promised to find out.

Cllr Tull queried the invoice for grass. Mrs Ladd read out the quotation, which had been agreed in April.

Sergeant Holt was pleased to report that burglary had halved.
""",
        (
            Put("moved the bench", "promised to find out", "Member", "Member"),
            Put("invoice for grass", "read out the quotation", "Member", "Officer"),
        ),
    ),
    Style(
        "bullets with the asker above them",
        """Members then put questions to the Commissioner, including:

Mrs Olive Penn:

• Asked whether the victims' hub would open at weekends. The Commissioner said that it would from May.

• Sought assurance about court delays. In response, the Commissioner conceded that they were too long.

Cllr Brown:

• Raised the matter of speeding on the bypass. The Chief Constable held that enforcement was a last resort.
""",
        (
            Put("victims' hub", "from May", "Member", "PCC"),
            Put("court delays", "too long", "Member", "PCC"),
            Put("speeding on the bypass", "last resort", "Member", "Chief Constable"),
        ),
    ),
    Style(
        "questions listed, replies behind by number",
        """The Chairman invited the questions of which notice had been given:

1. Mr Dunn of Westcliffe asked why the footbridge had been shut.

2. Ms Field of Eastcliffe asked when the bins would be emptied.

To Question 1 the Chair replied that its piers had been washed out.

To Question 2 the Chair replied that collections would resume on Monday.
""",
        (
            Put("footbridge had been shut", "piers had been washed out", "Public", "Chair"),
            Put("bins would be emptied", "resume on Monday", "Public", "Chair"),
        ),
    ),
    Style(
        "the question quoted behind “asked:-”",
        """Councillor Gale asked:-

“Will the Chair tell us how many hydrants were found dry?”

The Chair replied that 14 had been, and all were mended.

By way of supplementary, Councillor Gale asked if they would be tested yearly. The Chair confirmed that they would.
""",
        (
            Put("hydrants were found dry", "14 had been", "Member", "Chair"),
            Put("tested yearly", "they would", "Member", "Chair"),
        ),
    ),
    Style(
        "numbers in brackets that number declarations",
        """The following interests were declared:

(1) Councillor Frost declared an interest in item 6 as a trustee.

(2) Councillor Snow declared an interest in item 7.

A Member queried why the register was not online. It was explained that the new site would hold it.
""",
        (Put("register was not online", "new site would hold it", "Member", None),),
    ),
    Style(
        "an officer's reply in the next paragraph",
        """Members sought clarification on how the reserve of £2m would be used.

The Assistant Director of Finance clarified that half of it was kept for insurance.

She added that the rest was for the fleet.

Concern was raised that response times in the dales had slipped.

The Area Commander acknowledged this and undertook to report back.
""",
        (
            Put("reserve of £2m", "the rest was for the fleet", "Member", "Officer"),
            Put("times in the dales", "undertook to report back", None, "Officer"),
        ),
    ),
    Style(
        "a transcript",
        """Councillor Birch (Chair): Thank you. What has the force done about county lines?

Chief Constable: We have made forty arrests since June, and six lines have been closed.

Councillor Reed: Is that more than last year?

PCC: It is about twice as many as we had then.
""",
        (
            Put("about county lines", "forty arrests", "Chair", "Chief Constable"),
            Put("more than last year", "twice as many", "Member", "PCC"),
        ),
    ),
    Style(
        "the Commissioner of a city's police",
        """A Member asked how many officers had been trained to ride. The Commissioner of the City of London Police replied that nine had.

In response to a further question, the Commissioner said that two more were in training.

Another Member asked about the horses’ stabling, to which the Deputy Commissioner responded that it had been renewed.
""",
        (
            Put("trained to ride", "nine had", "Member", "Officer"),
            Put("In response to a further question", "two more", None, "Officer"),
            Put("horses’ stabling", "been renewed", "Member", "Officer"),
        ),
    ),
    # From here on the styles were kept back until the rules stood.
    Style(
        "questions as titles",
        """(1) Question to the Portfolio Holder for Communities from Councillor Wren

How many wardens work on Sundays?

Response:

Three do.

(2) Question to the Portfolio Holder for Finance from Mr A Pike, a resident

What became of the surplus?

Response:

It was put to reserves.
""",
        (
            Put("wardens work on Sundays", "Three do", "Member", "Member"),
            Put("became of the surplus", "put to reserves", "Public", "Member"),
        ),
    ),
    Style(
        "comments and responses in one paragraph",
        """Referring to page 12, Councillor Moss enquired as to the vacancy rate. Ms Grant (Head of People) advised that it stood at 6%. Councillor Moss wondered if that was normal; Ms Grant thought it was.

Councillor Lake challenged the forecast for fuel and was told by the Treasurer that prices had been fixed for a year.
""",
        (
            Put("vacancy rate", "stood at 6%", "Member", "Officer"),
            Put("that was normal", "thought it was", "Member", "Officer"),
            Put("forecast for fuel", "fixed for a year", "Member", "Officer"),
        ),
    ),
    Style(
        "passive throughout",
        """A question was asked about the closure of the custody suite. It was confirmed that the suite would be mothballed.

Clarification was sought on the cost of the new radios and Members were advised that it was met by the Home Office.

It was queried whether drones needed a licence. They did, the Superintendent explained.
""",
        (
            Put("closure of the custody suite", "mothballed", None, None),
            Put("cost of the new radios", "met by the Home Office", None, None),
            Put("drones needed a licence", "They did", None, "Officer"),
        ),
    ),
    Style(
        "capitals",
        """COUNCILLOR HAZEL asked the POLICE AND CRIME COMMISSIONER whether street lights would be dimmed.

THE POLICE AND CRIME COMMISSIONER replied that this was for the highways authority.

COUNCILLOR ROWAN asked THE CHIEF CONSTABLE for the number of dog units. THE CHIEF CONSTABLE said there were eleven.
""",
        (
            Put("street lights would be dimmed", "highways authority", "Member", "PCC"),
            Put("number of dog units", "there were eleven", "Member", "Chief Constable"),
        ),
    ),
    Style(
        "words first",
        """Would the mast be taken down, asked Councillor Thorne. “Not before the winter”, replied the Strategic Lead for Estates.

Councillor Sedge wanted to know whether the shed leaked. No, said the Clerk.
""",
        (
            Put("mast be taken down", "Not before the winter", "Member", "Officer"),
            Put("whether the shed leaked", "said the Clerk", "Member", "Officer"),
        ),
    ),
    Style(
        "a heading, a question, a reply",
        """Question from Mrs L Hobbs, Upper Marsh

Why are there no cameras on the quay?

The Deputy Mayor for Policing and Crime responded:

The quay belonged to the harbour board, which had been asked.

Question from Councillor Dale

Who pays for the barriers?

Written reply to be provided.
""",
        (
            Put("cameras on the quay", "belonged to the harbour board", "Public", "Deputy PCC"),
            Put("pays for the barriers", "Written reply to be provided", "Member", None),
        ),
    ),
    Style(
        "several points before one reply",
        """Councillor Finch felt that the leaflet was too long. He asked who had approved it and what it had cost. He also asked that it be translated.

Responding, the Communications Manager stated that she had approved it, that it cost £900, and that a Welsh text was in print.

Members noted the report.
""",
        (Put("what it had cost", "it cost £900", "Member", "Officer"),),
    ),
    Style(
        "thanks and procedure that ask nothing",
        """The Chair asked Members to introduce themselves.

The Clerk asked that phones be switched off.

Members were asked to note the dates of meetings.

The Panel asked that its thanks be conveyed to the Deputy Chief Constable.

There were no questions from the public.
""",
        (),
    ),
    Style(
        "arising from a presentation",
        """Inspector Vane gave a presentation on hare coursing. During discussion the following points were made:

• In reply to Councillor Rudd, Inspector Vane said that seven cars had been seized.

• Councillor Swift asked about night patrols and Inspector Vane confirmed that these took place each Friday.

• It was noted that the next survey was due in spring.
""",
        (
            Put("In reply to Councillor Rudd", "seven cars had been seized", "Member", "Officer"),
            Put("night patrols", "each Friday", "Member", "Officer"),
        ),
    ),
    Style(
        "question and answer on lines of their own",
        """Question:

How long are calls to 101 kept waiting?

Answer:

Ninety seconds at the median.

Question:

And on New Year’s Eve?

Answer by the Deputy Chief Constable:

Eleven minutes.
""",
        (
            Put("calls to 101", "Ninety seconds", None, None),
            Put("New Year’s Eve", "Eleven minutes", None, "Deputy Chief Constable"),
        ),
    ),
)

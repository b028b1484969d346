"""A heading in any of the forms that clerks give it, and what looks like one and names no meeting.

Each text stands once as the heading above an item and once as the first lines of a text from which
no heading was told.
"""

from datetime import date

import pytest

from ingest.layout.source_text import Part, SourceTextBuilder
from ingest.reading.front_matter import read_header
from ingest.record import Facts


def above_an_item(text: str) -> Facts:
    """What lines, parted by bars, state as the heading above an item."""
    builder = SourceTextBuilder()
    for line in text.split("|"):
        builder.add(line, "meeting")
    builder.add("1. Apologies", "title", title="Apologies", number="1")
    builder.add("None.", "minutes")
    return read_header(builder.build())


def not_told_apart(text: str) -> Facts:
    """What the same lines state where all of the text is one item."""
    builder = SourceTextBuilder()
    for line in text.split("|"):
        builder.add(line, "minutes")
    return read_header(builder.build())


HEADINGS: tuple[tuple[str, str | None, date], ...] = (
    (
        "MINUTES OF MEETING OF NORTHSHIRE COUNTY COUNCIL SAFER HOMES|AND STREETS PANEL|6 May 2014",
        "Safer Homes and Streets Panel",
        date(2014, 5, 6),
    ),
    (
        "A meeting of Northshire County Council, Safer Streets Committee was held on "
        "6 May 2014 in the Council Chamber",
        "Safer Streets Committee",
        date(2014, 5, 6),
    ),
    (
        "HEALTH SCRUTINY|JOINT COMMITTEE|6 May 2014|10.00 am|Present: Cllr A",
        "Health Scrutiny Joint Committee",
        date(2014, 5, 6),
    ),
    (
        "Approved Minute from the Meeting of the Northshire Policing Authority held on 6 May 2014. "
        "The Minute was approved at the meeting on 1 July 2014.",
        "Northshire Policing Authority",
        date(2014, 5, 6),
    ),
    (
        "Authority | Northshire Fire Authority|Date | Tuesday 6 May 2014|Present | Cllr A",
        "Northshire Fire Authority",
        date(2014, 5, 6),
    ),
    (
        "Orchard Core Team meeting, 2014-05-06|Attending: A, B",
        "Orchard Core Team",
        date(2014, 5, 6),
    ),
    (
        "Northshire Parish Council|Notes of the May meeting - Tuesday 6 May 2014, the schoolroom"
        "|Present: Cllr A",
        "Northshire Parish Council",
        date(2014, 5, 6),
    ),
    (
        "Great Exampleton Parish Meeting|6 May 2014, 8pm, The School|Present: 21 electors",
        "Great Exampleton Parish Meeting",
        date(2014, 5, 6),
    ),
    (
        "MINUTES OF THE NORTHSHIRE POLICE AND CRIME PANEL HELD AT THE TOWN HALL, "
        "EXAMPLETON ON TUESDAY, 6TH MAY,|2014 AT 10.00 A.M.",
        "Northshire Police and Crime Panel",
        date(2014, 5, 6),
    ),
    (
        "NORTHSHIRE FIRE AND RESCUE AUTHORITY|MINUTES OF THE ANNUAL MEETING|held on"
        "|6 MAY 2014|Present:|Cllr A (Chair)",
        "Northshire Fire and Rescue Authority",
        date(2014, 5, 6),
    ),
    (
        "At a Meeting of the Overview and Scrutiny Committee held at County Hall, "
        "Exampleton on Tuesday 6 May 2014 at 9.30 am|Present:",
        "Overview and Scrutiny Committee",
        date(2014, 5, 6),
    ),
    (
        "Exampleton Town Council|Draft Minutes of the Full Council Meeting"
        "|Monday 12th June 2023, 7.00pm, Guildhall",
        "Exampleton Town Council",
        date(2023, 6, 12),
    ),
    (
        "Minutes|Northshire Health and Wellbeing Board|Date: 6.5.14|Time: 2pm|Venue: Civic Centre",
        "Northshire Health and Wellbeing Board",
        date(2014, 5, 6),
    ),
    (
        "Meeting of Licensing Sub-Committee B, Friday 2 February 2018",
        "Licensing Sub-Committee B",
        date(2018, 2, 2),
    ),
    ("Cabinet|Wednesday 26/3/21 at 6pm|Minutes", "Cabinet", date(2021, 3, 26)),
    (
        "Hale Green|Parish Council Minutes|6 May 2014",
        "Hale Green Parish Council",
        date(2014, 5, 6),
    ),
    (
        "Hale Parish Council, The Barn, 3 Mill Lane, Hale. Tel: 555 0100, clerk@hale.example"
        "|Minutes of the meeting held on 6 May 2014",
        "Hale Parish Council",
        date(2014, 5, 6),
    ),
    (
        "Minutes of the Hale Forum for May 2014|Tuesday 6 May 2014",
        "Hale Forum",
        date(2014, 5, 6),
    ),
    (
        "APPROVEDminutes of the Hale Forum meeting held on 6 May 2014",
        "Hale Forum",
        date(2014, 5, 6),
    ),
    (
        "Hale Parish CouncilMinutes of a meeting held on 6 May 2014 in the schoolroom",
        "Hale Parish Council",
        date(2014, 5, 6),
    ),
    (
        "(Printed in March 2015, in our letter) Minutes of the Hale Forum meeting held on "
        "Tuesday 6 May 2014 in the schoolroom",
        "Hale Forum",
        date(2014, 5, 6),
    ),
    (
        "Minutes for the Hale Forum meeting|(Published in March 2015)"
        "|Minutes of the Hale Forum meeting held on 6 May 2014",
        "Hale Forum",
        date(2014, 5, 6),
    ),
    (
        "Hale Walkers' Forum - Remote Meeting Minutes|6 May 2014|Participants: A Hale, B Moor",
        "Hale Walkers' Forum",
        date(2014, 5, 6),
    ),
    (
        "EXAMPLETON COMMUNITY SAFETY PARTNERSHIP - NOTES OF MEETING HELD ON 8thNovember 2016",
        "Exampleton Community Safety Partnership",
        date(2016, 11, 8),
    ),
    (
        "Northshire Police, Fire & Crime Panel – 31 May 2017 - 14:00 to 15:45",
        "Northshire Police, Fire and Crime Panel",
        date(2017, 5, 31),
    ),
    (
        "PARISH OF LITTLE EXAMPLE"
        "|Minutes of a meeting of Little Example Parish Council held in the Village Hall "
        "on Thursday the 6th day of May 2014 at 7.30pm",
        "Little Example Parish Council",
        date(2014, 5, 6),
    ),
    (
        "The minutes of the Northern Forum meeting which took place on 6 May 2014 via "
        "Microsoft Teams",
        "Northern Forum",
        date(2014, 5, 6),
    ),
    (
        "NORTHSHIRE COUNTY COUNCIL|HIGHWAYS AND TRANSPORT COMMITTEE"
        "|Minutes of the meeting held in the Council Chamber on Tuesday, MAY 6th 2014",
        "Highways and Transport Committee",
        date(2014, 5, 6),
    ),
    (
        "Northshire County Council"
        "|Minutes of a meeting of the Audit & Governance Committee held on 6 May 2014",
        "Audit and Governance Committee",
        date(2014, 5, 6),
    ),
    (
        "Committee: Planning Committee|Date of meeting: 06 May 2014|Present: Cllr A",
        "Planning Committee",
        date(2014, 5, 6),
    ),
    (
        "Climate Change Working Group|6 May 2014 - 7pm",
        "Climate Change Working Group",
        date(2014, 5, 6),
    ),
    ("2014-05-06 Audit Committee", "Audit Committee", date(2014, 5, 6)),
    (
        "Minutes of the Panel on Rural Roads held on 6 May 2014at the Hall",
        "Panel on Rural Roads",
        date(2014, 5, 6),
    ),
    (
        "Technical Steering Committee (TSC) Meeting 2014-05-06",
        "Technical Steering Committee",
        date(2014, 5, 6),
    ),
    (
        "Minutes of the Annual Parochial Church Meeting held in the Hall on 6 May 2014",
        "Annual Parochial Church Meeting",
        date(2014, 5, 6),
    ),
    (
        "Record of the 12th Northshire Youth Forum, 6 May 2014",
        "Northshire Youth Forum",
        date(2014, 5, 6),
    ),
    (
        "Minutes of the Task and Finish Group on Flooding held on Tuesday 6 th May 2014",
        "Task and Finish Group on Flooding",
        date(2014, 5, 6),
    ),
    (
        "Exampleton Borough Council Standards Board Minutes – 6 May 2014",
        "Standards Board",
        date(2014, 5, 6),
    ),
    ("Northshire Assembly|Plenary|Tuesday 6 May 2014", "Northshire Assembly", date(2014, 5, 6)),
    (
        "Police and Crime Commission for Northshire|Minutes of Meeting|06.05.2014",
        "Police and Crime Commission for Northshire",
        date(2014, 5, 6),
    ),
    (
        "Minutes of the Exampleton Parish Council Meeting|Tuesday 6 May"
        "|2014 at 7pm in the Village Hall",
        "Exampleton Parish Council",
        date(2014, 5, 6),
    ),
    (
        "RECORD OF DECISIONS|of the Executive Board|held on|Tuesday 6 May 2014|in the|Town Hall",
        "Executive Board",
        date(2014, 5, 6),
    ),
    (
        "Northshire Combined Authority|Meeting held on 6 and 7 May 2014",
        "Northshire Combined Authority",
        date(2014, 5, 6),
    ),
    (
        "Unconfirmed Minutes of the Board of Governors of Example College held 6 May 2014 "
        "at 5.30 pm",
        "Board of Governors of Example College",
        date(2014, 5, 6),
    ),
    (
        "AGENDA AND MINUTES|Schools Forum|Thursday, 1st October, 2015 4.30 pm"
        "|Venue: Committee Room 1",
        "Schools Forum",
        date(2015, 10, 1),
    ),
    (
        "Northshire Pensions Committee – Minutes – Monday 6 July 2020",
        "Northshire Pensions Committee",
        date(2020, 7, 6),
    ),
    (
        "Minutes of the Extraordinary Meeting of Exampleton City Council held remotely "
        "via Zoom on Monday 6th July, 2020",
        "Exampleton City Council",
        date(2020, 7, 6),
    ),
    (
        "EXAMPLETON AND DISTRICT JOINT COMMITTEE|MONDAY, 6 JULY 2020 AT 2.00 PM|VIRTUAL MEETING",
        "Exampleton and District Joint Committee",
        date(2020, 7, 6),
    ),
    (
        "Northshire Police and Crime Panel|Confirmation Hearing|Monday 6 July 2020",
        "Northshire Police and Crime Panel",
        date(2020, 7, 6),
    ),
    (
        "Minutes of the sixty-third meeting of the Northshire Local Access Forum, held at "
        "2pm on 6 July 2020, County Hall",
        "Northshire Local Access Forum",
        date(2020, 7, 6),
    ),
    (
        "DRAFT|MINUTES OF THE MEETING OF THE NORTHSHIRE POLICE & CRIME PANEL"
        "|HELD ON MONDAY 6TH JULY 2020|COMMENCING AT 10.30AM",
        "Northshire Police and Crime Panel",
        date(2020, 7, 6),
    ),
    (
        "Subject: Minutes|Body: Children's Trust Board|Date: 2020-07-06",
        "Children's Trust Board",
        date(2020, 7, 6),
    ),
    (
        "The Northshire Police and Crime Panel met on Monday 6 July 2020 at the "
        "Guildhall, Exampleton.|Present: Cllr A (Chair)",
        "Northshire Police and Crime Panel",
        date(2020, 7, 6),
    ),
    (
        "Minutes of Northshire Police and Crime Panel (6 July 2020)",
        "Northshire Police and Crime Panel",
        date(2020, 7, 6),
    ),
    ("NORTHSHIRE PCP|6TH JULY 2020|PRESENT", "Northshire Police and Crime Panel", date(2020, 7, 6)),
    (
        "Monday 6 July 2020|Northshire Police and Crime Panel|Minutes",
        "Northshire Police and Crime Panel",
        date(2020, 7, 6),
    ),
    (
        "Northshire Police and Crime Panel – Minutes of the meeting of 6 July 2020",
        "Northshire Police and Crime Panel",
        date(2020, 7, 6),
    ),
    (
        "Minutes of the Strategic Planning Board"
        "|Held on Wednesday 1st July, 2020 at the Garden Room, Town Hall",
        "Strategic Planning Board",
        date(2020, 7, 1),
    ),
    (
        "PUBLIC MINUTES of the meeting of the Regeneration, Culture and Sport Scrutiny "
        "Sub-Committee held Wednesday, 1 July 2020",
        "Regeneration, Culture and Sport Scrutiny Sub-Committee",
        date(2020, 7, 1),
    ),
    ("Scrutiny Panel (Adults)|1 July 2020|Apologies: none", "Scrutiny Panel", date(2020, 7, 1)),
    (
        "EXAMPLE VALLEY COMMUNITY COUNCIL MINUTES 1st July 2020",
        "Example Valley Community Council",
        date(2020, 7, 1),
    ),
    (
        "Minutes of Meeting - Northshire Safer Neighbourhoods Board - Wednesday 1 July 2020",
        "Northshire Safer Neighbourhoods Board",
        date(2020, 7, 1),
    ),
    (
        "Minutes (approved 2 September 2020)|Northshire Safer Neighbourhoods Board"
        "|1 July 2020|Present:",
        "Northshire Safer Neighbourhoods Board",
        date(2020, 7, 1),
    ),
    (
        "Agenda for Northshire Police and Crime Panel on Wednesday 1 July 2020, 10.00 am",
        "Northshire Police and Crime Panel",
        date(2020, 7, 1),
    ),
    (
        "The Joint Committee for Policing"
        "|Minutes of the meeting held at 2.00 pm on 1 July 2020|Those present:",
        "Joint Committee for Policing",
        date(2020, 7, 1),
    ),
    (
        "Minutes of the Annual Parish Meeting held on Wednesday 1 July 2020 in the School Hall",
        None,
        date(2020, 7, 1),
    ),
    (
        "MINUTES of Proceedings at a Meeting of the Council of the Borough of Exampleton, "
        "held in the Council Chamber, on Wednesday, the 1st day of July, 2020",
        "Council of the Borough of Exampleton",
        date(2020, 7, 1),
    ),
    (
        "Date|1 July 2020|Committee|Health Scrutiny Panel|Minutes",
        "Health Scrutiny Panel",
        date(2020, 7, 1),
    ),
    (
        "Date: Wednesday 1 July 2020|Time: 7pm|Location: Guildhall"
        "|Meeting: Exampleton Town Council Planning Committee",
        "Planning Committee",
        date(2020, 7, 1),
    ),
    ("West Area|Committee|Minutes|Wednesday 1 July 2020", "West Area Committee", date(2020, 7, 1)),
    (
        "Northshire and|Southshire Police|and Crime Panel|Minutes of the meeting on 1 July 2020",
        "Northshire and Southshire Police and Crime Panel",
        date(2020, 7, 1),
    ),
    (
        "Exampleton Parish Council Minutes of the Parish Council Meeting held on "
        "Wednesday 1st July 2020 at 7.30 pm in the Pavilion",
        "Exampleton Parish Council",
        date(2020, 7, 1),
    ),
    (
        "Minutes of Exampleton Parish Council's meeting held on 1/7/20",
        "Exampleton Parish Council",
        date(2020, 7, 1),
    ),
    (
        "Clerk: clerk@example.org|EXAMPLETON PARISH COUNCIL"
        "|Minutes of the Ordinary Meeting of the Parish Council held on 1st July 2020",
        "Exampleton Parish Council",
        date(2020, 7, 1),
    ),
    (
        "Published 14 July 2020|Northshire Police and Crime Panel|1 July 2020",
        "Northshire Police and Crime Panel",
        date(2020, 7, 1),
    ),
    (
        "Northshire Police and Crime Panel|Minutes of the meeting held on 1 July 2020"
        "|Next meeting: 2 September 2020",
        "Northshire Police and Crime Panel",
        date(2020, 7, 1),
    ),
    (
        "Notes from the Domestic Abuse Partnership Board - 1 July 2020, 2-4pm, Teams",
        "Domestic Abuse Partnership Board",
        date(2020, 7, 1),
    ),
    ("Full Council|Wednesday 1 July 2020", "Full Council", date(2020, 7, 1)),
    ("Council Meeting - 1 July 2020", "Council", date(2020, 7, 1)),
    (
        "Minutes of the Meeting of the Executive held on Wednesday 1 July 2020",
        "Executive",
        date(2020, 7, 1),
    ),
    ("COUNCIL|1 July 2020|Present: The Mayor", "Council", date(2020, 7, 1)),
    (
        "Northshire Police Authority"
        "|Minutes of a meeting of the Corporate Governance Committee of the Northshire "
        "Police Authority held on 1 July 2010",
        "Corporate Governance Committee",
        date(2010, 7, 1),
    ),
    (
        "MEETING OF POLICE AND CRIME PANEL"
        "|Thursday 23 October 2014 Northshire District Council Offices,|Present: Cllr A",
        "Police and Crime Panel",
        date(2014, 10, 23),
    ),
    (
        "MEETING OF THE NORTHSHIRE FORUM"
        "|Thursday 23 October 2014 Northshire District Council, Oak Road|Present: Cllr A",
        "Northshire Forum",
        date(2014, 10, 23),
    ),
    (
        "EXAMPLETON DISTRICT COUNCIL ||MINUTES of the Meeting of the SCRUTINY COMMITTEE |"
        "|held on 13 JUNE 2001 ||APOLOGIES FOR ABSENCE were received",
        "Scrutiny Committee",
        date(2001, 6, 13),
    ),
    (
        "Minutes of the Annual Parish Council Meeting of Exampleton Parish Council held "
        "on Tuesday 12th May 2015",
        "Exampleton Parish Council",
        date(2015, 5, 12),
    ),
    (
        "EPC(21)M04 Minutes of the Statutory Annual Meeting of Exampleton Parish Council "
        "held via Zoom on Wednesday 5 May 2021 commencing at 19:00.|Present:",
        "Exampleton Parish Council",
        date(2021, 5, 5),
    ),
    (
        "PC Meeting Minutes 9th June 2021 (via Teams)|PRESENT: Councillors A (Chairman), B",
        None,
        date(2021, 6, 9),
    ),
    (
        "MINUTES OF THE PARISH COUNCIL MEETING|Thursday 1 April 2004 at 7.30 p.m."
        "|Exampleton Primary School|Present: A",
        "Parish Council",
        date(2004, 4, 1),
    ),
    (
        "1 (Until the Parish Council has approved them these minutes may be changed, and "
        "whatever is changed will be set out in the minutes of the meeting that does so) "
        "Exampleton Parish Council Minutes of a Meeting of Exampleton Parish Council held "
        "at 8.00pm on Monday 3 March 2008 at the Reading Room, Mill Lane, Exampleton "
        "EPC/12/07-08 Present Members: Cllr A (Chairman), Cllr B",
        "Exampleton Parish Council",
        date(2008, 3, 3),
    ),
    ("Issue - meetings|Meeting: 25/05/2012 - Cabinet (Item 11)", "Cabinet", date(2012, 5, 25)),
    (
        "Fire and Rescue Authority|3 May 2016|Meeting rearranged from Tuesday, 12 April 2016",
        "Fire and Rescue Authority",
        date(2016, 5, 3),
    ),
    (
        "Date:|Wednesday, 10 October, 2018|Time:|14:00|Location:|Headquarters|Fire Authority",
        "Fire Authority",
        date(2018, 10, 10),
    ),
    (
        "Fire Authority Meeting|Wednesday 18 February 2015|10:30am - 12:30pm",
        "Fire Authority",
        date(2015, 2, 18),
    ),
    (
        "Community Safety Partnership|Thursday, 4th November, 2010 12.00 pm, MOVED"
        "|Venue: Civic Centre",
        "Community Safety Partnership",
        date(2010, 11, 4),
    ),
    (
        "Ickham Example Parish Council MINUTES OF THE ANNUAL MEETING OF ICKHAM EXAMPLE "
        "PARISH COUNCIL|13 May 2014",
        "Ickham Example Parish Council",
        date(2014, 5, 13),
    ),
    (
        "NORTHSHIRE POLICE AND CRIME PANEL"
        "|20 March 2019 – At a meeting of the Panel held at 2.15 pm at Shire Hall, "
        "Exampleton.|Present:",
        "Northshire Police and Crime Panel",
        date(2019, 3, 20),
    ),
    (
        "Skip to main content|Home|Council and democracy|• Councillors|• Cabinet"
        "|• Meetings|Agenda and minutes"
        "|Northshire Health Forum - Tuesday, 6th May, 2014 10.00 am",
        "Northshire Health Forum",
        date(2014, 5, 6),
    ),
    (
        "Northern Policing Board|MINUTES OF 63RD MEETING OF THE BOARD HELD ON 6 MAY 2014",
        "Northern Policing Board",
        date(2014, 5, 6),
    ),
    (
        "Exampleton Policing and Community Safety Partnership"
        "|Minutes of PCSP Meeting: Tuesday 6 May 2014 at 6.00pm",
        "Exampleton Policing and Community Safety Partnership",
        date(2014, 5, 6),
    ),
    (
        "Minutes of Meeting|Exampleton Crime Prevention Panel|Tuesday 6 May 2014, 18:30 hrs",
        "Exampleton Crime Prevention Panel",
        date(2014, 5, 6),
    ),
    (
        "POLICE COMMITTEE OF THE CITY OF EXAMPLETON"
        "|Minutes of the meeting of the Police Committee held at Guildhall on Tuesday, 6 "
        "May 2014 at 11.00 am",
        "Police Committee of the City of Exampleton",
        date(2014, 5, 6),
    ),
    (
        "Minutes of the meeting of Exampleton Town Council's Planning Committee held on "
        "Tuesday 6 May 2014",
        "Planning Committee",
        date(2014, 5, 6),
    ),
    (
        "Northshire Police and Crime Panel (PCP)|Minutes|06/05/2014",
        "Northshire Police and Crime Panel",
        date(2014, 5, 6),
    ),
    (
        "Exampleton Parish Council|Minutes of the meeting held at 7.30pm|on Tuesday"
        "|6th May 2014|in the Memorial Hall",
        "Exampleton Parish Council",
        date(2014, 5, 6),
    ),
    (
        "EXAMPLETON PARISH COUNCIL|Minutes|of|Ordinary Meeting|6th May 2014|Present",
        "Exampleton Parish Council",
        date(2014, 5, 6),
    ),
    (
        "Minutes of the one hundred and first meeting of the Northshire Audit Committee "
        "held on 6 May 2014",
        "Northshire Audit Committee",
        date(2014, 5, 6),
    ),
    (
        "Minutes of the Meeting of the Overview & Scrutiny Committee (Call-in) held in "
        "the Civic Suite at 6.30pm on 6 May 2014",
        "Overview and Scrutiny Committee",
        date(2014, 5, 6),
    ),
    (
        "Minutes of the Northshire & Southshire Fire & Rescue Authority Audit and "
        "Standards Committee, 6 May 2014",
        ("Northshire and Southshire Fire and Rescue Authority Audit and Standards Committee"),
        date(2014, 5, 6),
    ),
    (
        "Housing Committee|Minutes of a meeting held in Room 1 on Tuesday 6 May 2014"
        "|(2.00 - 4.15 pm)",
        "Housing Committee",
        date(2014, 5, 6),
    ),
    (
        "Exampleton Borough Council|Meeting of the Council|6 May 2014",
        "Exampleton Borough Council",
        date(2014, 5, 6),
    ),
    (
        "Minutes of the meeting of the Northshire police and crime panel held on 6 May 2014 at 2pm",
        "Northshire Police and Crime Panel",
        date(2014, 5, 6),
    ),
    (
        "Minutes of the parish council meeting held in the village hall on Tuesday 6 May 2014",
        "Parish Council",
        date(2014, 5, 6),
    ),
    (
        "Minutes of the meeting of Northshire Parish Council held on Tuesday, 6th May 2014 in the "
        "chapel, the roof of the hall being mended, which some sixty electors attended.",
        "Northshire Parish Council",
        date(2014, 5, 6),
    ),
    (
        "NORTHSHIRE FIRE AUTHORITY|Notes of an extraordinary meeting held at the Town Hall on "
        "6 May 2014, because no quorum had been reached on the day that was first given.",
        "Northshire Fire Authority",
        date(2014, 5, 6),
    ),
    (
        "Minutes of the Northshire Forum held on 6 May 2014 (approved as amended)",
        "Northshire Forum",
        date(2014, 5, 6),
    ),
    (
        "NORTHSHIRE FIRE AUTHORITY|MEETING OF THE FULL AUTHORITY|6 May 2014|PRESENT: Cllr Hale",
        "Northshire Fire Authority",
        date(2014, 5, 6),
    ),
    (
        "Exampleton Police Panel - Transcript of Item 5 - Tuesday 6 May 2014",
        "Exampleton Police Panel",
        date(2014, 5, 6),
    ),
    (
        "EXAMPLETON AUTHORITY|MAYOR'S QUESTION TIME - 6 MAY 2014|Chair: Councillor Hale",
        "Exampleton Authority",
        date(2014, 5, 6),
    ),
    (
        "COUNTY OF NORTHSHIRE AND WESTMERE|NORTHSHIRE AND WESTMERE POLICE PANEL|"
        "Minutes of the meeting held on 6 May 2014",
        "Northshire and Westmere Police Panel",
        date(2014, 5, 6),
    ),
    (
        "EXAMPLETON PARISH COUNCIL|www.exampleton.example|Minutes of the meeting held on "
        "6 May 2014",
        "Exampleton Parish Council",
        date(2014, 5, 6),
    ),
    (
        "Exampleton Town Council - Community Safety Working Party|Notes, 6 May 2014|Present: all",
        "Community Safety Working Party",
        date(2014, 5, 6),
    ),
    (
        "MINUTES OF PROCEEDINGS AT JOINT POLICING SUB COMMITTEE|MEETING OF THE MUNICIPAL DISTRICT "
        "OF HALE-|BROOK HELD IN THE LIBRARY, ON TUESDAY, 6™ MAY, 2014, AT|3.00 P.M.",
        "Joint Policing Sub Committee of the Municipal District of Hale-Brook",
        date(2014, 5, 6),
    ),
    (
        "1207/05/2014 MINUTES OF EXAMPLETON PARISH COUNCIL VIRTUAL MEETING HELD ON MAY 6TH 2014",
        "Exampleton Parish Council",
        date(2014, 5, 6),
    ),
    (
        "Item 2 Exampleton Police and Crime Panel Draft Minutes 6 May 2014, Town Hall",
        "Exampleton Police and Crime Panel",
        date(2014, 5, 6),
    ),
    (
        "EXAMPLETON PARISH COUNCIL MINUTES OF PARISH MEETING AT THE HALL ON 6th May 2014",
        "Exampleton Parish Council",
        date(2014, 5, 6),
    ),
    (
        "EXAMPLETON TOWN COUNCIL|Annual Town Meeting of the electors, Tuesday 6 May 2014, 7.00 pm",
        "Exampleton Town Council",
        date(2014, 5, 6),
    ),
    (
        "Exampleton Police Panel|Date and place: 6th May 2014, the Guildhall|Present: Cllr Hale",
        "Exampleton Police Panel",
        date(2014, 5, 6),
    ),
    (
        "Minutes from ExamLab meeting held on 6 May 2014|Present: A, B",
        "ExamLab",
        date(2014, 5, 6),
    ),
    ("Exampleton Forum|6 May 2014 by video link", "Exampleton Forum", date(2014, 5, 6)),
    (
        "Exampleton Parish Council|The Bowls Club|Minutes of the meeting held on 6 May 2014",
        "Exampleton Parish Council",
        date(2014, 5, 6),
    ),
    (
        "Exampleton Forum|20 May 2014|Exampleton Forum meeting held on 6 May 2014",
        "Exampleton Forum",
        date(2014, 5, 6),
    ),
    (
        "Zoom/Virtual, Exampleton Police Panel - Tuesday, 6th May, 2014 10.00 am",
        "Exampleton Police Panel",
        date(2014, 5, 6),
    ),
    (
        "Tuesday, May 20, 2014|Report of the Exampleton Council Joint Policing Committee Meeting "
        "held 10am on Tuesday 6th May 2014|In attendance Cllr. Hale (Chair)",
        "Joint Policing Committee",
        date(2014, 5, 6),
    ),
    (
        "HALE SCHOOL BOARD OF GOVERNORS|COMMITTEE\tPlay & Learning Committee\tDATE\t6 MAY 2014",
        "Play and Learning Committee",
        date(2014, 5, 6),
    ),
    (
        "Exampleton Community Council Minute of the Exampleton Community Council (ECC) Meeting "
        "held on Tuesday, 6th May 2014, in the church hall",
        "Exampleton Community Council",
        date(2014, 5, 6),
    ),
)


@pytest.mark.parametrize(("text", "body", "day"), HEADINGS)
def test_a_heading_states_who_met_and_when(text: str, body: str | None, day: date) -> None:
    for stated in (above_an_item(text), not_told_apart(text)):
        assert stated.panel == body
        assert stated.meeting_date == day


@pytest.mark.parametrize(
    "text",
    [
        "Exampleton Forum|20 May 2014|Notes of the meeting held on 6 May|Present: Cllr Hale",
        "Exampleton Forum – April meeting|20 May 2014|Present: Cllr Hale",
        "Exampleton Forum|20 May 2014 by the web team|Present: Cllr Hale",
    ],
)
def test_a_day_that_the_heading_speaks_against_is_not_stated(text: str) -> None:
    assert above_an_item(text).meeting_date is None


NO_HEADINGS = (
    "To confirm the minutes of the Northshire Police and Crime Panel held on 1 July 2020",
    "(a) Northshire Police and Crime Panel|Councillor A to answer questions",
    "1. Minutes of the meeting held on 1 July 2020|The minutes were agreed.",
    "Present: Cllr A, Northshire County Council; Cllr B, Exampleton Borough Council",
    "Published on Wednesday 1 July 2020",
    "Report of the Police and Crime Panel|1 July 2020 to 30 September 2020",
    "The minutes of the meeting held on 1 July 2020 were agreed and signed.",
    "Minutes of the meeting held on 1 July 2020, which had been sent out, were noted.",
    "Minutes of the meeting held on 1 July 2020 having been circulated, the Chair signed them",
    "Deferred from the meeting of 1 July 2020",
    "The Chair of the Northshire Police and Crime Panel welcomed members on 1 July 2020",
    "Letter to the Northshire Police and Crime Panel dated 1 July 2020",
    "Thursday 21 September",
    "Minutes of the Panel",
    "Council Chamber, Town Hall",
    "Adopted by the Committee on 1 July 2020",
    "Year ended 31 March 2020",
    "The Panel considered a report of the Northshire Police and Crime Panel",
    "Minutes approved 1 July 2020",
    "Item deferred from Planning Committee 1 July 2020",
    "Last updated: 1 July 2020",
    "Contact: Clerk to Northshire Parish Council, 1 July 2020",
    "Feedback from the Northshire Health Forum held on 1 July 2020",
    "Councillor A reported that the Northshire Fire Authority had met on 1 July 2020.",
    "Version 1.2, 1 July 2020",
    "Minutes of the last meeting, 1 July 2020",
    "Council Tax Support Scheme - 1 July 2020",
    "Election of a member to the Northshire Fire Authority",
    "Deadline for questions to the Northshire Police and Crime Panel: 1 July 2020",
    "Draft Police and Crime Plan|1 July 2020 to 30 June 2024",
    "TO SIGN AS A TRUE RECORD THE MINUTES OF THE MEETING ON THE 3RD JUNE, 2016",
    "Future dates|Thursday 5 March 2015, 2.00 pm, venue to be confirmed"
    "|Thursday 3 September 2015, 2.00 pm",
    "Thursday 6 March 2014|Thursday 4 September 2014",
    "Minutes of the Fire Authority meeting of 8 December 2021 be approved, and signed "
    "by the Chairman",
    "Councillor A, Northshire County Council|Councillor B, Exampleton Borough Council",
    "The police and crime panel considered the report of 1 July 2020",
)


@pytest.mark.parametrize("text", NO_HEADINGS)
def test_what_speaks_of_other_meetings_and_papers_states_nothing(text: str) -> None:
    for stated in (above_an_item(text), not_told_apart(text)):
        assert stated.panel is None
        assert stated.meeting_date is None


@pytest.mark.parametrize(
    "text",
    [
        "Minutes of the Northshire Police and Crime Panel held on 1 July 2020"
        "|RESOLVED that the minutes be approved as a correct record.",
        "Police and Crime Panel|Verbal update by the officer",
        "Agenda and minutes|Venue: Town Hall|No. Item"
        "|Minutes of the Panel held on 12 October 2016 pdf icon PDF 71 KB"
        "|RESOLVED that they be signed.",
        "Minutes of the meeting held on 3 April 2014|The minutes were agreed as a correct record.",
    ],
)
def test_an_item_at_the_head_of_a_text_that_lost_its_heading_is_no_heading(text: str) -> None:
    stated = not_told_apart(text)
    assert (stated.panel, stated.meeting_date) == (None, None)


def test_a_day_of_the_week_tells_the_year_that_other_lines_state() -> None:
    stated = above_an_item("Exampleton Forum|TUESDAY 6 MAY at 7 p.m.|Present: Cllr Hale|June 2014")
    assert stated.meeting_date == date(2014, 5, 6)
    assert "in 2014, by the day of the week" in stated.inferred["meeting_date"]


@pytest.mark.parametrize(
    "heading",
    [
        "Minutes of the Exampleton Forum Annual General Meeting 2001 held on Monday 9 April",
        "Exampleton Forum|AGM 2001|Minutes of the meeting held on 9th April at Leeds",
        "Exampleton Forum|Minutes of the 2001 Annual General Meeting held on Monday, 9 April",
    ],
)
def test_the_year_that_a_meeting_is_called_by_is_that_of_its_day(heading: str) -> None:
    stated = above_an_item(f"{heading}|Present: Cllr Hale")
    assert stated.meeting_date == date(2001, 4, 9)
    assert "in 2001, by the year it is called by" in stated.inferred["meeting_date"]


@pytest.mark.parametrize(
    "heading",
    [
        "Exampleton Forum|AGM 2001|Minutes of the meeting held on Tuesday 9 April",
        "Exampleton Forum|Annual General Meeting 2001/02|Minutes of the meeting held on 9 April",
        "Exampleton Forum|AGM 2001 and AGM 2002|Minutes of the meeting held on 9 April",
    ],
)
def test_a_year_that_may_be_another_meetings_tells_no_day(heading: str) -> None:
    assert above_an_item(f"{heading}|Present: Cllr Hale").meeting_date is None


@pytest.mark.parametrize(
    "text",
    [
        "Exampleton Council|MINUTES OF THE MEETING OF|t:THE HALE ON BROOK COMMUNITY COUNCIL"
        "|n:HELD IN THE HALL ON TUESDAY 6th MAY 2014 AT 19:00|n:Present: Cllr Hale",
        "t:HALE ON BROOK COMMUNITY COUNCIL|n:Town Hall|n:MINUTES|n:OF THE MEETING|n:HELD ON "
        "TUESDAY 6 MAY 2014|n:MEMBERS PRESENT|n:Cllr Hale",
    ],
)
def test_a_heading_that_was_taken_for_the_first_item_states_the_meeting(text: str) -> None:
    builder = SourceTextBuilder()
    for line in text.split("|"):
        kind, words = line.split(":", 1) if line[1:2] == ":" else ("m", line)
        part: Part = {"m": "meeting", "t": "title", "n": "minutes"}[kind]  # type: ignore[assignment]
        builder.add(words, part, title=words if kind == "t" else None)
    builder.add("Apologies", "title", title="Apologies")
    builder.add("None.", "minutes")
    stated = read_header(builder.build())
    assert stated.meeting_date == date(2014, 5, 6)
    assert stated.panel == "Hale on Brook Community Council"


@pytest.mark.parametrize(
    "text",
    [
        "Hale Forum|Minutes of the meeting of Tuesday the 6th of May 2014 (approved 1 July 2014)",
        "Hale Forum|Draft minutes of the meeting held on 6 May 2014, to be approved on 1 July 2014",
    ],
)
def test_when_minutes_are_approved_leaves_their_day_what_it_is(text: str) -> None:
    assert above_an_item(text).meeting_date == date(2014, 5, 6)

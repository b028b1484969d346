"""Actions, decisions and reported faults, in words."""

from typing import assert_never

from service.contract.registers import ActionModel, ActionStatus, DecisionSubject, VotesModel
from service.contract.reports import Fault
from service.wording.days import written_date

ACTION_STATUS_WORDS: dict[ActionStatus, str] = {
    "done": "a later meeting records it done",
    "outstanding": "a later meeting records it outstanding",
    "no_later_record": "no later record",
    "see_later_record": "a later meeting returns to it: see there",
}
SUBJECT_WORDS: dict[DecisionSubject, str] = {
    "routine": "Routine: minutes approved, reports noted",
    "appointment": "Appointments",
    "vote": "Votes that are counted",
    "precept": "The precept",
}
FAULT_WORDS: dict[Fault, str] = {
    "no_answer": "It does not answer the question",
    "speaker": "Somebody else is speaking",
    "place": "The panel, date or item is wrong",
    "words": "It is cut short, or is not what the minutes say",
    "other": "Something else",
}


def standing_words(action: ActionModel) -> str:
    """How an action stands, in a few words."""
    note = action.settled_by
    when = f", {written_date(note.citation.meeting_date)}" if note else ""
    if action.is_overdue:
        return f"Overdue since {written_date(action.due_by)}"
    match action.status:
        case "done":
            return f"Done{when}"
        case "outstanding":
            return f"Outstanding{when}"
        case "see_later_record":
            return f"See the later record{when}"
        case "no_later_record":
            return "No later record"
        case _:
            assert_never(action.status)


def votes_in_words(votes: VotesModel | None) -> tuple[str, ...]:
    """The votes that are counted, each with its word: "For 8", "Against 2"."""
    if votes is None:
        return ()
    counts = (("For", votes.in_favour), ("Against", votes.against), ("Abstain", votes.abstain))
    return tuple(f"{name} {number}" for name, number in counts if number is not None)

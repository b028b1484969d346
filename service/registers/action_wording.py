"""What became of an action, in words."""

from service.contract.registers import ActionStatus

STATUS_WORDS: dict[ActionStatus, str] = {
    "done": "a later meeting records it done",
    "outstanding": "a later meeting records it outstanding",
    "no_later_record": "no later record",
}

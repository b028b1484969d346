"""What minutes say will be done is an undertaking where its signs together make one of it."""

import pytest

from ingest.findings.promised.foretold import foretold_in


def undertaken(sentence: str) -> bool:
    """Whether something that a sentence says will be done is undertaken."""
    return any(told.is_undertaken for told in foretold_in(sentence, (0, len(sentence))))


@pytest.mark.parametrize(
    "sentence",
    [
        "The Treasurer did not have the split with her but would let Members have it.",
        "The Head of Communications said that she would see to that.",
        "In reply the Assistant Director said a note on this would be sent round.",
        "He would ask the team to ring the resident tomorrow, the Inspector told the meeting.",
        "The officer said that it would be put right before publication.",
        "The Commissioner would have the page looked at.",
        "He had no figures with him but would supply them.",
        "He said he would do his best, or send a constable.",
        "I will make sure that a copy comes to each of you.",
        "Noor will correct the plan.",
        "A written reply would follow.",
        "Members would receive a note on it.",
        "The Chair would write on the Panel's behalf.",
        "The Clerk was happy to send the figures to Members.",
        "A copy would be with Members by Friday.",
        "She hoped for a reply in August and would then tell the Panel what it was.",
        "I'm happy to give Members the figures.",
    ],
)
def test_what_somebody_present_will_do_for_whoever_asks_is_undertaken(sentence: str) -> None:
    assert undertaken(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The lease would run for ten years and the tenant would pay for repairs.",
        "The new cameras would save £20,000 a year and would pay for themselves.",
        "Letters will be sent to victims within ten days of a report.",
        "The Inspectorate would visit again in the spring.",
        "Officers would attend any call that came in.",
        "He would support the plan.",
        "The Commissioner would not provide the figures to Members.",
        "The meeting will be held in May, when the budget will be considered.",
        "Data had to be recorded in the same way.",
        "The Clerk was willing to share her views with Members.",
        "She would bring the item on grants further up the agenda.",
        "No report would be sent to Members.",
        "The PCC said that none of the figures would be shared with Members.",
        "The Chair would hardly write to him.",
        "I will move on to item 5.",
        "I will now ask the Clerk to read the list.",
        "The Clerk will call the names.",
        "I will ask at the next meeting how many were reported.",
        "The Commissioner said that he would urge every Member to visit one.",
        "A Member said that she would tell residents.",
        "The new officer would do that.",
        "Victims would be sent an update by the officer within a week.",
        "If the grant came, the Clerk would write to Members.",
        "She would rather send nothing to Members.",
        "Members asked whether the PCC would send the plan to them.",
        "Should the budget allow, the Clerk would circulate the draft to Members.",
    ],
)
def test_what_is_forecast_felt_refused_or_done_by_others_is_not_undertaken(sentence: str) -> None:
    assert not undertaken(sentence)


def test_every_sign_has_a_weight() -> None:
    sentence = "The Clerk would write to the Board by Friday and it would be sent to Members."
    assert all(told.signs for told in foretold_in(sentence, (0, len(sentence))))

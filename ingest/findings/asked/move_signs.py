"""What the words of a turn, and who holds the floor in it, count for as a question or a reply.

Scores are sums of small numbers: 5 is as good as said in so many words, 3 likely, 1 possible, and
the same below nothing against it. Only their sum over a run decides (``moves``).
"""

from ingest.findings.asked import answer_shape_words as shape
from ingest.findings.asked import answering_words as answering
from ingest.findings.asked import asking_words as asking
from ingest.findings.asked.putting import (
    is_unattributed,
    mentions_matter,
    requests_only,
    voices_concern,
)
from ingest.findings.asked.replying import (
    comes_or_goes,
    echoes,
    goes_on,
    is_answer_shaped,
    is_put_down,
    opens_in_response,
    refers_back,
    speaks_of_asker,
)
from ingest.findings.asked.turns import Turn

NEVER = -1_000.0
SURE = 20.0
NOTHING = -5.0  # what a turn counts for as a question of which no sign speaks for one
_OPENING = 120  # characters: whoever speaks says so within


def opens(turn: Turn, following: Turn | None) -> float:
    """How much speaks for a turn's asking; less than nothing where only a reply would show it."""
    if turn.part is not None:
        return SURE if turn.part == "asked" else NEVER
    if turn.puts == "asked":
        return -1.0 if requests_only(turn.of) else 5.0
    if turn.is_direct:
        return -0.5
    if turn.puts == "point":
        return -0.5 if voices_concern(turn.of) or turn.role == "Public" else -1.5
    return _may_be_put(turn, following)


def _may_be_put(turn: Turn, following: Turn | None) -> float:
    """How much speaks for a question in words that do not ask."""
    if turn.of.label is not None and turn.role != "Chair":
        return -1.5
    if mentions_matter(turn.of):
        return -2.0
    if following and following.block is turn.block and opens_in_response(following.of):
        return -2.0
    if turn.is_first and turn.block.kind == "bullet":
        if asking.ISSUE.match(turn.of.words):
            return -1.0
        return -2.0 if turn.floor == "nobody" and is_unattributed(turn.of) else NOTHING
    return NOTHING


def replies(turn: Turn, asked: Turn, before: Turn) -> float:
    """How much speaks for a turn's opening the reply to what was asked last, behind ``before``."""
    return _answers(turn, asked) + _behind_question(turn, asked, before)


def _answers(turn: Turn, asked: Turn) -> float:
    if turn.part is not None:
        return SURE if turn.part == "reply" else NEVER
    if opens_in_response(turn.of) and turn.floor != "asks":
        return 6.0
    if turn.puts == "asked":
        return -7.0
    is_point = turn.puts == "point" and turn.floor not in ("asks", "somebody")
    return _by_floor(turn, asked) - (2.0 if is_point else 0.0)


def _by_floor(turn: Turn, asked: Turn) -> float:
    """By who holds the floor, and whether that is another than who asked."""
    if turn.label is not None and turn.label == asked.label:
        return -4.0  # the same speaker goes on
    words = turn.of.words
    if comes_or_goes(turn.of):
        return -4.0
    if answering.REPLY_OF_NOBODY.match(words) or answering.QUESTIONS_ANSWERED.match(words):
        return -4.0 if _is_point(asked) and is_put_down(turn.of) else 3.0
    if turn.floor != "answers" and _is_point(asked) and turn.of.label is None:
        return -4.0
    by_floor = {
        "answers": _of_office,
        "asks": _of_other,
        "somebody": _of_nobody if _is_plural(turn) else _of_other,
        "pronoun": _of_pronoun,
        "body": _of_nobody,
        "nobody": _of_nobody,
    }
    return by_floor[turn.floor](turn, asked)


def _of_nobody(turn: Turn, asked: Turn) -> float:
    """What stands behind a question in nobody's name may be the answer: "Yes, in May.".

    In the paragraph of whoever asked, it is his or hers to go on unless it has an answer's shape.
    """
    words = turn.of.words
    if turn.is_direct:
        return -4.0
    he = shape.HE_SAID.search(words)
    is_said = he is not None and _is_askers(he["who"], turn, asked) is False
    is_end = answering.ENDS_EXCHANGE.match(words) is not None and not turn.of.by_answerers
    if turn.of.by_answerers or is_said or is_end:
        return -4.0 if is_end else 3.0
    if not asked.is_direct and (
        refers_back(turn.of, asked.of) or speaks_of_asker(turn.of, asked.of)
    ):
        return -1.0
    if turn.block is asked.block and not is_answer_shaped(turn.of, asked.of):
        return -1.0
    return 3.0 if answering.POINTS_BACK.match(words) or words.startswith("(") else 1.0


def _of_other(turn: Turn, asked: Turn) -> float:
    """Of somebody named, or of a seat; who asked does not reply."""
    if turn.who is not None and turn.who == asked.who:
        return -3.0
    if turn.of.label is not None:
        return 3.0 if asked.puts == "asked" or asked.is_direct or turn.role != "Chair" else -3.0
    if turn.floor == "somebody":
        return 3.0
    if turn.role == "Public" and shape.SPOKEN_OF.match(turn.of.words):
        return -1.0
    if _replies_from_seat(turn, asked):
        return 5.0
    is_told = asked.puts == "asked" and turn.block is asked.block
    is_other = turn.role != asked.role or bool(turn.who and asked.who)
    joins_in = answering.JOINS_IN.search(turn.of.words) is not None
    return 0.5 if is_told and is_other and not joins_in else -3.0


def _answers_in_few_words(turn: Turn, asked: Turn) -> bool:
    """Whether a pronoun answers: "she could only say", "they would run in May"."""
    is_echo = answering.SEVERAL.match(turn.of.words) is not None and echoes(turn.of, asked.of)
    return is_echo or shape.SAYS_NO_MORE.match(turn.of.words) is not None


def _is_plural(turn: Turn) -> bool:
    """Whether what looks like a name is a word for several: "Walkers had complained."."""
    who = turn.who or ""
    return (
        turn.of.label is None
        and who.endswith("s")
        and " " not in who
        and not turn.people.lists(who)
    )


def _of_office(turn: Turn, asked: Turn) -> float:
    is_same = turn.role == asked.role and (turn.who == asked.who or None in (turn.who, asked.who))
    if is_same and not asked.is_direct:
        return -2.0
    opening = turn.of.words[:_OPENING]
    if answering.RESPONDS.search(opening):
        return 4.0
    if turn.block is asked.block or asked.is_direct or turn.label is not None:
        return 3.0
    if answering.MOVES_ON.search(opening):
        return 0.0
    is_told = shape.SPEAKS.search(opening) or echoes(turn.of, asked.of)
    return 3.0 if is_told else 0.0


def _of_pronoun(turn: Turn, asked: Turn) -> float:
    """Whoever was asked replies as "he" or "she"; else it is who asked that goes on."""
    words = turn.of.words
    one = answering.ONE_PERSON.match(words)
    is_askers = _is_askers(one["who"], turn, asked) if one else None
    is_within = turn.block is asked.block
    asks_nothing = asked.puts != "asked" and not asked.is_direct and not voices_concern(asked.of)
    is_addressed = asked.asks_somebody or answering.PUT_BY_SEVERAL.match(asked.of.words)
    signs = (
        (asked.is_direct and not is_within, 3.0),
        (asks_nothing, -2.0),
        (is_askers is False or answering.ECHOES.match(words), 4.0),
        (is_addressed or _answers_in_few_words(turn, asked), 3.0),
        (shape.OWN_PLACE.search(words) or answering.GOES_ON.match(words), -2.0),
        (asked.follows_other and is_within and answering.RESPONDS.search(words), 1.5),
        (_calls_for_answer(asked) and answering.PRONOUN_SPEAKS.match(words), 0.5),
    )
    return next((score for holds, score in signs if holds), -2.0)


def _is_askers(pronoun: str, turn: Turn, asked: Turn) -> bool | None:
    """Whether "he" or "she" is what whoever asked is called, as far as the document tells."""
    return turn.people.is_called(pronoun, asked.who) if asked.who else None


def _calls_for_answer(asked: Turn) -> bool:
    """Whether something is asked in so many words, so that what stands next should answer it."""
    is_asked = asked.puts == "asked" and asking.ASKS.search(asked.of.words) is not None
    return is_asked and not requests_only(asked.of)


def _replies_from_seat(turn: Turn, asked: Turn) -> bool:
    """Whether one of those who ask replies: to one of no seat, because asked, or in those words."""
    if answering.MEMBER_REPLIES.match(turn.of.words):
        return True
    if asked.role == "Public" or (asked.role is None and (asked.who or asked.is_direct)):
        return True
    seat = answering.SEAT_SPEAKS.match(turn.of.words)
    if seat is None:
        return False
    asks = asking.ASKS.search(asked.of.words)
    of_whom = asked.of.words[asks.end() :] if asks else ""
    return seat["place"] is not None or answering.ASKED_OF_A_SEAT.search(of_whom) is not None


def _is_point(asked: Turn) -> bool:
    """Whether what was put asks nothing, and calls for no answer."""
    calls = asked.puts == "asked" or asked.is_direct or asked.part is not None
    calls = calls or (asked.leader is not None and asking.ISSUE.match(asked.of.words) is not None)
    return not calls and not voices_concern(asked.of) and asked.role != "Public"


def _behind_question(turn: Turn, asked: Turn, before: Turn) -> float:
    """A reply stands in the paragraph of the question, or right below it."""
    is_asked = asked.puts == "asked" or asked.is_direct
    if before.block is turn.block:
        return 0.5 if is_asked else -1.0
    if before.is_direct:
        return 0.0
    return -1.5 if is_asked else -0.5 if before.is_askers else -3.0


def goes_on_asking(turn: Turn, asked: Turn | None) -> float:
    """Who asks goes on in the same paragraph: "He felt that it was late."."""
    if asked is None or turn.part is not None or asked.block is not turn.block:
        return NEVER
    if refers_back(turn.of, asked.of) or speaks_of_asker(turn.of, asked.of):
        return 0.2
    words = turn.of.words
    is_anothers = turn.floor in ("answers", "somebody") or answering.POINTS_BACK.match(words)
    return NEVER if is_anothers or answering.ENDS_EXCHANGE.match(words) else -0.4


def goes_on_replying(turn: Turn, before: Turn) -> float:
    """A reply goes on in its paragraph, in the list that it opens, and with "she added"."""
    if turn.part is not None or turn.puts == "asked" or turn.is_direct:
        return NEVER
    if turn.puts is not None:
        return -4.0
    if before.block is turn.block:
        if turn.floor == "asks":
            return -1.0
        return -0.5 if before.is_askers and turn.floor == "answers" else 0.5
    if turn.tells_replies:
        return 4.0
    return 1.0 if goes_on(turn.of) else -4.0

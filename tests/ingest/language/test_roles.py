import re
from collections.abc import Iterable
from re import _parser
from typing import Any

import pytest

from ingest.language.roles import (
    _BEGINS,
    ASKING_ROLES,
    OFFICE,
    OFFICES_THAT_ANSWER,
    ROLES,
    Role,
    RoleMention,
    mark_roles,
    names_role,
    office_of,
    parse_role,
    role_mentions,
    roles_mentioned,
    speaking_for,
)
from ingest.language.speakers import speeches
from ingest.record import SPEAKER_ROLES, SpeakerRole


def test_the_table_has_a_row_for_each_role_of_the_record_in_its_order() -> None:
    assert tuple(role.name for role in ROLES) == SPEAKER_ROLES


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_each_role_is_read_as_speaking_in_its_sentence_and_left_in_the_other(role: Role) -> None:
    assert [speech.role for speech in speeches(role.reads, 0, len(role.reads))] == [role.name]
    assert roles_mentioned(role.leaves) == ()


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_each_role_goes_by_its_own_name(role: Role) -> None:
    assert parse_role(f" {role.name.lower()} ") == role.name
    assert names_role(role.name)


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_an_office_is_named_by_its_title_alone_and_typed_without_capitals(role: Role) -> None:
    is_office = re.fullmatch(OFFICE, role.name) is not None
    assert is_office == role.is_office
    if is_office:
        assert roles_mentioned(f"the {role.name.lower()}", is_typed=True) == (role.name,)


def test_everybody_asks_or_answers_and_words_count_for_one_office() -> None:
    assert frozenset({"Chair", "Member", "Public"}) == ASKING_ROLES
    assert not ASKING_ROLES & OFFICES_THAT_ANSWER
    assert speaking_for("PCC") == ("PCC", "Deputy PCC")
    assert speaking_for("Deputy PCC") == ("Deputy PCC",)
    assert office_of("Deputy PCC") == "PCC"
    assert office_of("Chief Constable") == "Chief Constable"


def test_mentions_come_in_order_with_their_places() -> None:
    text = "The DPCC and the Chair"
    assert role_mentions(text) == (RoleMention("Deputy PCC", 4, 8), RoleMention("Chair", 17, 22))
    assert mark_roles(text, r"\1") == r"The \1 and the \1"


@pytest.mark.parametrize("text", ["how many officers", "the victims commissioner", "an accent"])
def test_what_is_typed_without_capitals_is_no_role_unless_it_is_an_offices_title(text: str) -> None:
    assert roles_mentioned(text, is_typed=True) == ()


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("PCC", "PCC"),
        ("the pcc", "PCC"),
        ("dpcc", "Deputy PCC"),
        ("Deputy PCC", "Deputy PCC"),
        ("chief constable", "Chief Constable"),
        ("Assistant Chief Constable", "Assistant Chief Constable"),
        ("Chair", "Chair"),
        ("Member", "Member"),
        ("Officer", "Officer"),
        ("public", "Public"),
        ("Police, Fire and Crime Commissioner", "PCC"),
        ("Prime Minister", None),
        ("", None),
    ],
)
def test_roles_go_by_title_or_abbreviation(words: str, role: SpeakerRole | None) -> None:
    assert parse_role(words) == role


def test_every_role_a_question_names_is_found_once() -> None:
    assert roles_mentioned("Did the PCC or the DPCC or the PCC say so?") == ("PCC", "Deputy PCC")


def openings(pattern: str) -> set[str]:
    """All that a match of a pattern may begin with, as far as three characters."""
    return _begun({""}, _parser.parse(pattern))


def _begun(before: set[str], tokens: Iterable[Any]) -> set[str]:
    for op, value in tokens:
        behind = _of_token(str(op), value)
        before = {(one + two)[:3] for one in before for two in behind}
    return before


def _of_token(op: str, value: Any) -> set[str]:  # noqa: ANN401 - what the parser gives
    if op == "LITERAL":
        return {chr(value)}
    if op == "IN":
        return set().union(*(_of_class(str(kind), one) for kind, one in value))
    if op == "BRANCH":
        return set().union(*(_begun({""}, branch) for branch in value[1]))
    if op == "SUBPATTERN":
        return _begun({""}, value[-1])
    if op.endswith("REPEAT"):
        least, _, repeated = value
        return _begun({""}, repeated) | ({""} if least == 0 else set())
    assert op in ("ASSERT", "ASSERT_NOT", "AT"), op
    return {""}


def _of_class(kind: str, value: Any) -> set[str]:  # noqa: ANN401 - what the parser gives
    if kind == "LITERAL":
        return {chr(value)}
    return set(map(chr, range(value[0], value[1] + 1))) if kind == "RANGE" else {" "}


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_no_title_opens_otherwise_than_is_looked_for_first(role: Role) -> None:
    found = openings(role.pattern)
    assert found
    assert [words for words in sorted(found) if not re.match(_BEGINS, words)] == []

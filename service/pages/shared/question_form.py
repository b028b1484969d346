"""What was typed and chosen on the Ask page, as its address carries it."""

from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import Query

from index.book.filters import Filters, parse_filters
from index.questions.hints import HintName
from service.answering.queries import HintOptions, checked_query
from service.pages.shared.form_faults import Checks, FormFault, first_fault
from service.pages.shared.page_addresses import API_ASK, ASK, FEED, FOLLOW, TOPIC, address

# Generous: what is longer is told in one sentence by `checked_query`.
_MAX_TYPED_CHARACTERS = 10_000
_MAX_FILTER_CHARACTERS = 200
_Filter = Annotated[str, Query(max_length=_MAX_FILTER_CHARACTERS)]


@dataclass(frozen=True, slots=True)
class AskForm:
    """A question with its filters, all as typed; empty is not set."""

    q: str = ""
    panel: str = ""
    speaker: str = ""
    from_: str = ""
    to: str = ""
    ignored: tuple[HintName, ...] = ()

    @property
    def parameters(self) -> list[tuple[str, str]]:
        """The parameters of the form's address."""
        return [
            ("q", self.q),
            ("panel", self.panel),
            ("speaker", self.speaker),
            ("from", self.from_),
            ("to", self.to),
            *(("ignore_hint", name) for name in self.ignored),
        ]

    @property
    def address(self) -> str:
        """Where this question is answered."""
        return address(ASK, self.parameters)

    @property
    def over_time(self) -> str:
        """Where all that mentions the question's subject is shown by meeting."""
        return address(TOPIC, self.parameters)

    def download(self, form: str) -> str:
        """Where the answer is taken away: ``form`` is "word", "markdown" or "json"."""
        return address(API_ASK, [*self.parameters, ("format", form)])

    @property
    def feed(self) -> str:
        """Where a feed tells of new minutes that mention this."""
        return address(FEED, self.parameters)

    @property
    def following(self) -> str:
        """Where that feed is explained."""
        return address(FOLLOW, self.parameters)

    @property
    def has_filters(self) -> bool:
        """Whether anything is left out."""
        return any((self.panel, self.speaker, self.from_, self.to))

    def without_filters(self) -> "AskForm":
        """The same question, of the whole book."""
        return replace(self, panel="", speaker="", from_="", to="")

    def ignoring(self, *names: HintName) -> "AskForm":
        """The same question with something not read from its words."""
        return replace(self, ignored=tuple(dict.fromkeys([*self.ignored, *names])))

    def reading_all(self) -> "AskForm":
        """The same question with everything read from its words again."""
        return replace(self, ignored=())

    def filters(self) -> Filters:
        """The filters as they are understood. Raises ``FilterError``."""
        return parse_filters(
            panel=self.panel, speaker=self.speaker, from_date=self.from_, to_date=self.to
        )

    def hints(self) -> HintOptions:
        """What is not to be read from the question's words."""
        return HintOptions(ignored=frozenset(self.ignored))

    def fault(self) -> FormFault | None:
        """The first thing wrong with the form, if anything is."""
        checks: Checks = (
            ("q", lambda: checked_query(self.q)),
            ("speaker", lambda: parse_filters(speaker=self.speaker)),
            ("from", lambda: parse_filters(from_date=self.from_)),
            ("to", lambda: parse_filters(to_date=self.to)),
            ("from", self.filters),
        )
        return first_fault(checks)


async def ask_form(
    q: Annotated[str, Query(max_length=_MAX_TYPED_CHARACTERS)] = "",
    panel: _Filter = "",
    speaker: _Filter = "",
    from_: Annotated[str, Query(alias="from", max_length=_MAX_FILTER_CHARACTERS)] = "",
    to: _Filter = "",
    ignore_hint: Annotated[list[HintName] | None, Query()] = None,
) -> AskForm:
    """The form as a request carries it."""
    ignored = tuple(dict.fromkeys(ignore_hint or ()))
    return AskForm(q.strip(), panel.strip(), speaker.strip(), from_.strip(), to.strip(), ignored)

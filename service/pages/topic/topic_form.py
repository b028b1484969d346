"""What was typed and chosen on the page of a topic over time, as its address carries it."""

from dataclasses import dataclass, replace
from typing import Annotated, Literal

from fastapi import Depends, Query

from service.pages.shared.page_addresses import TOPIC, address
from service.pages.shared.question_form import AskForm, ask_form

Order = Literal["oldest", "newest"]


@dataclass(frozen=True, slots=True)
class TopicForm(AskForm):
    """A question with its filters, and which meeting is read first."""

    order: Order = "oldest"

    @property
    def address(self) -> str:
        """Where this topic is shown; the order is named where it is not the usual one."""
        order = "" if self.order == "oldest" else self.order
        return address(TOPIC, [*self.parameters, ("order", order)])

    @property
    def asked(self) -> AskForm:
        """The same question of the Ask page."""
        return AskForm(self.q, self.filters, self.ignored)

    def turned_round(self) -> "TopicForm":
        """The same topic in the other order."""
        return replace(self, order="newest" if self.order == "oldest" else "oldest")


async def topic_form(
    asked: Annotated[AskForm, Depends(ask_form)],
    order: Annotated[Order, Query()] = "oldest",
) -> TopicForm:
    """The form as a request carries it."""
    return TopicForm(asked.q, asked.filters, asked.ignored, order=order)

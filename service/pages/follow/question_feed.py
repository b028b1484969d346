"""The feed of a question: a passage that mentions it is an entry."""

from urllib.parse import quote

from service.answering.following import Followed, Following
from service.contract.conversion import citation_model
from service.export.safe_text import cleaned
from service.pages.follow.atom import Entry, Feed
from service.pages.shared.page_addresses import minutes_address
from service.pages.shared.question_form import AskForm
from service.wording.answers import corrected_words

_NOT_STATED = "panel not stated"


def question_feed(following: Following, form: AskForm) -> Feed:
    """The feed of what mentions a form's question."""
    only = ", ".join(form.filters.named)
    return Feed(
        title=f"Minutes on “{following.question}”{f' ({only})' if only else ''}",
        address=form.feed,
        page=form.address,
        changed_at=following.changed_at,
        entries=[_entry(followed) for followed in following.mentions],
    )


def _entry(followed: Followed) -> Entry:
    passage, citation = followed.passage, citation_model(followed.passage.citation)
    paragraphs = (cleaned(line).strip() for line in passage.text.splitlines())
    words = "\n\n".join(line for line in paragraphs if line)
    content = f"The minutes record:\n\n“{words}”\n\n{citation.label_with_status}"
    # What was put right is read first.
    for one in reversed(followed.corrected_by):
        right = f"{corrected_words(one)}\n\n“{one.text}”\n\n{one.citation.label_with_status}"
        content = f"{right}\n\n{content}"
    return Entry(
        title=citation.label_with_status,
        # Its document and where it stands there.
        key=f"{quote(passage.document)}#{passage.start}-{passage.end}",
        updated=followed.read_at,
        day=citation.meeting_date,
        author=citation.panel or _NOT_STATED,
        address=minutes_address(passage.document, passage.start, passage.end),
        content=content,
    )

"""The exchange that a question opens: who asks whom, by its label."""

from ingest.language import question_labels as marks
from ingest.language.paragraphs import Paragraph
from ingest.language.people import People, Person
from ingest.language.roles import ASKING_ROLES
from ingest.language.signed_answers import signed_answer
from ingest.reading.discussion_states import ExchangeForm, OpenExchange


def labelled_exchange(
    question: Paragraph,
    label: marks.QuestionLabel,
    form: ExchangeForm,
    people: People,
    first: OpenExchange | None,
) -> OpenExchange:
    """The exchange of a labelled question; a supplementary one is put to whom ``first`` was."""
    behind = question.text[label.length :]
    signed = signed_answer(behind, 0, len(behind), people)
    if signed:
        role = marks.asking_role(signed.asker, people) if signed.asker else None
        replier = people.named(signed.replier)
        answers = replier if replier and replier.role not in ASKING_ROLES else None
        return OpenExchange(label.number, form, Person(role) if role else None, answers)
    role = marks.asking_role(label.who or marks.name_alone(behind), people)
    asker = Person(role) if role else marks.told_beside(behind, people)
    if label.addressee:
        return OpenExchange(label.number, form, asker, marks.answerer(label.addressee, people))
    if first and label.is_supplementary:
        return OpenExchange(label.number, form, asker or first.asker, first.addressee)
    return OpenExchange(label.number, form, asker)

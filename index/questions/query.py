"""Understanding a query: its signs, what its words hint at, their spelling, their other names."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import date

from index.questions.asked_people import AskedPerson, asked_people
from index.questions.asked_places import Areas, AreaWords, AskedPlace, panels_called, placed_names
from index.questions.asked_roles import AskedRoles, asked_roles
from index.questions.contractions import written_out
from index.questions.date_words import DateWords, read_dates
from index.questions.encoded_text import with_other_words
from index.questions.follow_up import FollowUp, follow_up
from index.questions.glossary import EXPANSION_WEIGHT, Glossary, Mention
from index.questions.hint_names import HintName
from index.questions.hints import Hints, names_no_subject, read_kinds, without, without_comparing
from index.questions.operators import read_signs
from index.questions.spelling import Correction, Speller
from index.questions.thesaurus import Thesaurus
from index.words.numbers import is_figure, other_unit
from index.words.terms import Stemmer, content_words, words
from index.words.token_weights import Share
from ingest.language.roles import names_role

Terms = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """Terms to look for, and the terms of other names for them, which count for ``weight``."""

    terms: Terms
    others: tuple[Terms, ...] = ()
    weight: float = EXPANSION_WEIGHT

    @property
    def is_named(self) -> bool:
        """Whether the others mean the very same, and are no wordings about it."""
        return self.weight == EXPANSION_WEIGHT


@dataclass(frozen=True, slots=True)
class Query:
    """A query as it was understood.

    ``text`` is all of it but the signs, spelt as the book spells it. ``subject`` is what is looked
    for: the text without the words that only ask or that ``hints`` stand for; ``encoded_text`` has
    the other names of its terms, and ``shares`` what words of it count for, if not 1. With
    ``is_all_hints`` there is no subject: the hints say all that is asked for. ``expansions`` maps a
    name to the other names that are looked for beside it, ``corrections`` a word as it was typed to
    the word it was read as, and ``also_spelt`` one to the word that is looked for beside it.
    """

    text: str
    subject: str
    encoded_text: str
    clauses: tuple[Clause, ...]
    phrases: tuple[str, ...]
    excluded: tuple[str, ...]
    asked: AskedRoles
    hints: Hints
    is_all_hints: bool
    corrections: dict[str, str]
    also_spelt: dict[str, str]
    expansions: dict[str, tuple[str, ...]]
    shares: tuple[Share, ...] = ()

    @property
    def figures(self) -> tuple[str, ...]:
        """The numbers in the subject that hardly stand in a passage by chance."""
        return tuple(dict.fromkeys(word for word in words(self.subject) if is_figure(word)))


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads queries of one book.

    ``has_phrase`` tells whether a name stands anywhere in it, ``count`` how many of its passages
    hold all words of a wording. ``last_meeting`` gives the day of the last meeting that it holds,
    of a panel where one is given; ``named_as`` tells by which words it names a person, ``is_name``
    whether a place stands in what its minutes go by ("kent-2017.pdf").
    """

    areas: Areas
    glossary: Glossary
    speller: Speller
    stemmer: Stemmer
    has_phrase: Callable[[str], bool]
    last_meeting: Callable[[str | None], date | None] = lambda _panel: None
    thesaurus: Thesaurus = field(default_factory=Thesaurus)
    count: Callable[[str], int] = lambda _wording: 0
    named_as: Callable[[AskedPerson], str] = lambda _person: ""
    is_name: Callable[[str], bool] = lambda _place: False

    def read(
        self, text: str, ignored: AbstractSet[HintName] = frozenset(), today: date | None = None
    ) -> Query:
        """Read a query; ``ignored`` names the hints that are not to be read from its words.

        Without ``today`` no date is read that is told from it, such as "last year".
        """
        signed = read_signs(text)
        plain = written_out(signed.text)
        corrections = [] if "spelling" in ignored else self.speller.corrections(plain)
        spelt = _spelt(plain, [c for c in corrections if c.is_certain])
        asked, hints = self._hints(spelt, ignored, today)
        subject = asked.subject
        mentions = [] if "glossary" in ignored else self._mentions(subject)
        encoded_text, shares = with_other_words(subject, self._to_be_encoded(mentions))
        return Query(
            text=spelt,
            subject=subject,
            encoded_text=encoded_text,
            shares=shares,
            clauses=self._clauses(subject, mentions, corrections),
            phrases=signed.phrases,
            excluded=signed.excluded,
            asked=asked,
            hints=hints,
            is_all_hints=bool(hints.kinds) and names_no_subject(subject),
            corrections={c.typed: c.read_as for c in corrections if c.is_certain},
            also_spelt={c.typed: c.read_as for c in corrections if not c.is_certain},
            expansions={m.form: m.others for m in mentions},
        )

    def follow_up(self, previous: str, question: str, today: date | None = None) -> FollowUp | None:
        """A question with what it takes over from the one before; ``None`` for nothing."""
        return follow_up(previous, question, self.areas, today)

    def _hints(
        self, text: str, ignored: AbstractSet[HintName], today: date | None
    ) -> tuple[AskedRoles, Hints]:
        """What a text's words hint at; the roles asked come with the subject that is left."""
        areas = self.areas.named(text)
        held = [] if "panel" in ignored else [one for one in areas if one.area.panels]
        panels = tuple(dict.fromkeys(panel for one in held for panel in one.area.panels))
        rest = without(text, [(one.start, one.end) for one in held])
        if held and len(areas) > 1:
            rest = without_comparing(rest)
        dates = DateWords()
        if "dates" not in ignored:
            name = panels[0] if len(panels) == 1 else None
            dates = read_dates(rest, today, lambda: self.last_meeting(name))
        rest = without(rest, dates.spans)
        asked = asked_roles(rest) if "speaker" not in ignored else AskedRoles((), False, rest)
        is_naming = "names" not in ignored
        hints = Hints(
            panels=panels,
            speakers=asked.named,
            dates=dates.ranges,
            not_dates=dates.excluded,
            unread=dates.unread,
            kinds=() if "kind" in ignored else read_kinds(rest),
            people=self._people(text, areas) if is_naming else (),
            places=self._places(rest, areas) if is_naming else (),
        )
        return asked, hints

    def _people(self, text: str, areas: Sequence[AreaWords]) -> tuple[AskedPerson, ...]:
        """Those whom a text names; ``areas`` are what it names besides."""
        named = {one.name.casefold() for one in areas}

        def is_thing(name: str) -> bool:
            return name.casefold() in named or bool(self.glossary.mentions(name))

        found = asked_people(text, is_thing)
        return tuple(replace(person, named_as=self.named_as(person)) for person in found)

    def _places(self, text: str, areas: Sequence[AreaWords]) -> tuple[AskedPlace, ...]:
        """The places that a text names and no panel of the book is of.

        A place that no list has is told of only where no word of the book is its name.
        """
        found = []
        for one in areas:
            if not one.area.panels:
                names = tuple(dict.fromkeys([one.name, *one.area.names]))
                is_mentioned = any(map(self._has_place, names))
                found.append(AskedPlace(names, is_area=True, is_mentioned=is_mentioned))
        taken = {name.casefold() for one in areas for name in (one.name, *one.area.names)}
        for name in placed_names(text):
            is_known = name.casefold() in taken or self.glossary.mentions(name)
            if not is_known and self._is_unheard_of(name):
                found.append(AskedPlace((name,), is_area=False, is_mentioned=False))
        # One panel is not another because their names have a word in common.
        found += (
            AskedPlace((name,), is_area=True, is_mentioned=False)
            for name in (() if areas else panels_called(text))
            if not self._has_place(name) and not self.glossary.mentions(name)
        )
        return tuple(found)

    def _is_unheard_of(self, name: str) -> bool:
        """Whether no word of a name stands anywhere in the book.

        A name of which one word does may be misspelt, and is looked for by what is near it.
        """
        return not any(map(self._has_place, content_words(name)))

    def _has_place(self, name: str) -> bool:
        return self.has_phrase(name) or self.is_name(name)

    def _mentions(self, subject: str) -> list[Mention]:
        """The names and wordings in the subject that have others which the book uses."""
        found = [*self._names(subject), *self.thesaurus.mentions(subject, self.count)]
        kept: list[Mention] = []
        for mention in sorted(found, key=lambda m: m.start - m.end):
            if not any(map(mention.overlaps, kept)):
                kept.append(mention)
        return sorted(kept, key=lambda mention: mention.start)

    def _names(self, subject: str) -> list[Mention]:
        """The names in the subject that have another name which the book uses."""
        found = []
        for mention in self.glossary.mentions(subject):
            own = self._terms(mention.form)
            by_terms = {self._terms(o): o for o in reversed(mention.others) if self.has_phrase(o)}
            others = tuple(o for terms, o in reversed(by_terms.items()) if terms != own)
            if others:
                found.append(Mention(mention.form, others, mention.start, mention.end))
        return found

    def _to_be_encoded(self, mentions: Sequence[Mention]) -> list[Mention]:
        """What to encode with another name or wording: what the book does not use itself.

        What it uses is left alone, so that another never goes before an exact match; so is the name
        of a role, which hints see to, and the wording of minutes themselves.
        """
        return [m for m in mentions if m.sort != "official" and not self._is_used(m)]

    def _is_used(self, mention: Mention) -> bool:
        """Whether the book uses a form itself; that of a role is everywhere."""
        if mention.sort == "name":
            return names_role(mention.form) or self.has_phrase(mention.form)
        return self.count(mention.form) > 0

    def _clauses(
        self, subject: str, mentions: Sequence[Mention], corrections: Sequence[Correction]
    ) -> tuple[Clause, ...]:
        """One clause a term, with what it may be meant for, and one a name that has others."""
        rest = list(subject)
        for mention in mentions:
            rest[mention.start : mention.end] = " " * (mention.end - mention.start)
        alone = dict.fromkeys(self.stemmer.terms("".join(rest)))
        meant: dict[Terms, tuple[Terms, ...]] = {
            (term,): ((other,),) for term in alone if (other := other_unit(term))
        }
        meant |= {self._terms(c.typed): (self._terms(c.read_as),) for c in corrections}
        named = [
            Clause(
                self._terms(mention.form), tuple(map(self._terms, mention.others)), mention.weight
            )
            for mention in mentions
        ]
        return (*(Clause((term,), meant.get((term,), ())) for term in alone), *named)

    def _terms(self, name: str) -> Terms:
        return tuple(dict.fromkeys(self.stemmer.terms(name)))


def _spelt(text: str, corrections: Sequence[Correction]) -> str:
    for correction in reversed(corrections):
        text = text[: correction.start] + correction.read_as + text[correction.end :]
    return text

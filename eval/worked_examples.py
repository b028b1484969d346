"""The page of worked examples over the sample minute book, made anew.

    python -m eval.worked_examples

The date of search is fixed and times are left out: the page changes only where an answer does.
"""

import io
import shlex
import sys
import tempfile
import textwrap
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from index.book.filters import Filters
from index.searching.searcher import Searcher
from index.vectors.default_model import DEFAULT_MODEL
from index.vectors.encoder import Encoder, SentenceTransformerEncoder
from index.vectors.threads import limit_blas_threads
from service.answering.queries import run_ask
from service.check.checker import checker_of, run_check
from service.export.answer_report import answer_report
from service.export.check_report import check_report
from service.export.markdown import markdown
from service.export.register_report import actions_report
from service.export.report import Report
from service.export.terminal import plain_console, write_report
from service.holding.opening import open_searcher
from service.models import Models
from service.registers.register_queries import ActionOptions, run_actions
from service.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "data" / "minutes"
PAGE = ROOT / "docs" / "worked-examples.md"
# The page has headings of its own above those of an answer.
_TITLE_LEVEL = 3
_WIDTH = 100

_INTRODUCTION = """\
# Worked examples

Five things to ask of the sample minute book, with what is answered. Its words are Minutebook's own
(`data/README.md`): to quote a panel, follow the link and quote the council's page. To try them:

    minutebook ingest data/minutes

Answers are shown as `--format markdown` prints them, with headings lowered to fit this page;
`--out answer.docx` makes a Word document of the same. `make examples` makes this page anew, and a
test holds it to what is answered. The date of search is fixed, so that only answers change it."""


@dataclass(frozen=True, slots=True)
class Example:
    """What a person wants to know, what to look at in the answer, the command, and its output."""

    heading: str
    remark: str
    command: tuple[str, ...]
    output: str

    def section(self, number: int) -> str:
        """The example as a section of the page."""
        remark = textwrap.fill(self.remark, _WIDTH)
        command = shlex.join(("minutebook", *self.command))
        return f"## {number}. {self.heading}\n\n{remark}\n\n    {command}\n\n{self.output.strip()}"


@dataclass(frozen=True, slots=True)
class Asker:
    """Asks an open book as the commands do."""

    searcher: Searcher
    encoder: Encoder
    settings: Settings

    def ask(self, heading: str, remark: str, question: str) -> Example:
        """A question and its answer."""
        answer = run_ask(self.searcher, question, Filters(), clock=_fixed_clock)
        output = markdown(answer_report(answer), title_level=_TITLE_LEVEL)
        return Example(heading, remark, ("ask", question, "--format", "markdown"), output)

    def check(self, heading: str, remark: str, draft: str) -> Example:
        """A draft question and what became of it."""
        checker = checker_of(self.searcher, self.settings)
        found = run_check(checker, [draft], Filters(), clock=_fixed_clock)
        output = markdown(check_report(found), title_level=_TITLE_LEVEL)
        return Example(heading, remark, ("check", draft, "--format", "markdown"), output)

    def actions(self, heading: str, remark: str, panel: str) -> Example:
        """A panel's register of actions, as it is printed."""
        book = self.searcher.generation.book
        found = run_actions(book, Filters(panel=panel), ActionOptions())
        printed = _printed(actions_report(found))
        return Example(heading, remark, ("actions", "--panel", panel), f"```text\n{printed}```")


def examples(asker: Asker) -> list[Example]:
    """The five examples, asked of the sample book."""
    return [
        asker.ask(
            "What has the Commissioner said about a subject?",
            "The quotations come from more than one panel, what answers best first, and the Deputy "
            "PCC who answered in the Commissioner's place is named as such; where the words do not "
            "name who speaks, the answer says what that was inferred from. Words on the subject "
            "that nobody is recorded as speaking stand apart, as “speaker not stated”.",
            "what has the PCC said about Action Fraud",
        ),
        asker.ask(
            "What did one office say of something that another spoke about?",
            "The minutes record the Chief Constable's words on these offences and none of the "
            "Deputy PCC's, so the answer is “not found”. What the Chief Constable is recorded as "
            "saying stands apart, under that role.",
            "what has the Deputy PCC said about the public order offences in Bristol and London",
        ),
        asker.ask(
            "How many? The subject is there, the figure is not",
            "The minutes speak of reports to Action Fraud but give no number of them, and a "
            "passage on the right subject is not an answer. See how the end tells what was "
            "searched: the refusal is about these meetings, not about all there ever were.",
            "how many reports did Action Fraud receive last year",
        ),
        asker.check(
            "Has this been asked before, and what became of it?",
            "The draft shares few words with the earlier questions, so none is marked. Follow the "
            "trail over three meetings: a written reply is promised, the next meeting records that "
            "it was supplied, and the question is then asked again.",
            "How does the PCC check that the groups it pays to cut reoffending and organised crime "
            "are achieving results?",
        ),
        asker.actions(
            "Who still owes what?",
            "What the minutes mark as an action is told from a promise only made in words. A later "
            "meeting records that the written answer promised on 4 September 2020 was supplied, "
            "and is quoted; of the others nothing later is recorded, which is not the same as not "
            "done.",
            "Thames Valley",
        ),
    ]


def page(home: Path, encoder: Encoder) -> str:
    """The whole page, asked of the sample book in ``home``."""
    settings = Settings(home=home)
    asker = Asker(open_searcher(settings, encoder), encoder, settings)
    sections = [example.section(n) for n, example in enumerate(examples(asker), start=1)]
    return "\n\n".join([_INTRODUCTION, *sections]) + "\n"


def _fixed_clock() -> datetime:
    return datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


def _printed(report: Report) -> str:
    out = io.StringIO()
    console = plain_console(out)
    write_report(report, console, console)
    return out.getvalue()


def main() -> None:
    """Read the sample book into a folder that is thrown away, and write the page."""
    limit_blas_threads()
    encoder = SentenceTransformerEncoder(DEFAULT_MODEL)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        Models(lambda _: encoder).updater(Settings(home=home)).ingest([str(SAMPLE)])
        PAGE.write_text(page(home, encoder), encoding="utf-8")
    sys.stderr.write(f"Wrote {PAGE.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()

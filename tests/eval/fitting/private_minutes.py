"""Small meetings of our own words, of each of which it is known what was said in private."""

import json
from pathlib import Path

OPEN = (
    "The swings had been mended.",
    "The hedge would be cut in June.",
    "Grit bins were filled.",
    "Bus times would change in May.",
)
SECRET = (
    "The buyer had offered ninety thousand pounds.",
    "The foreman was to be warned for drinking.",
    "Counsel thought that the claim was weak.",
    "The tenant owed eight months of rent.",
)
LEAVES, BACK = "The public were asked to leave.", "The public were let back in."


def minutes_with(lines: list[str]) -> str:
    """The minutes of a council that holds these lines, one below the other."""
    return "\n\n".join(["Exampleham Town Council", "Minutes of 4 March 2021", "7. Estates", *lines])


def private_set(folder: Path, first: int = 0) -> Path:
    """A set of four meetings with a private part and four without, the wordings in turn."""
    pages = folder / "pages"
    pages.mkdir(parents=True)
    lines = []
    for n in range(4):
        before, after = OPEN[(first + n) % 4], OPEN[(first + n + 1) % 4]
        told = SECRET[(first + n) % 4]
        closed, opened = f"closed-{n}.txt", f"open-{n}.md"
        (pages / closed).write_text(minutes_with([before, LEAVES, told, BACK, after]), "utf-8")
        (pages / opened).write_text(
            minutes_with([before, "The public asked for a bench.", after]), "utf-8"
        )
        lines += [
            {"file": closed, "absent": [told.rstrip(".")], "public": [before, after]},
            {"file": opened, "note": "What else is known of a page is passed over."},
        ]
    written = "".join(f"{json.dumps(line)}\n" for line in lines)
    (folder / "gold.jsonl").write_text(written, encoding="utf-8")
    return folder

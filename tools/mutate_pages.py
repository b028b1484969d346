"""Reads thousands of broken web pages: none may crash the reader, lose text or take long.

    python tools/mutate_pages.py --pages 10000 --seed 1 [FOLDER…]

Pages are built from the sample minutes in every theme, or taken from the folders as well, then
cut, swapped, doubled, nested and garbled at random. The same seed gives the same pages. Exits 1,
naming the page, where a check fails; ``--keep DIR`` writes such pages there.
"""

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from ingest.errors import RefusedDocumentError  # noqa: E402
from ingest.readers.choice import read_document  # noqa: E402
from ingest.record import Block, Reading, SetAside  # noqa: E402
from tests.moderngov_markup import (  # noqa: E402
    THEMES,
    ItemMarkup,
    item_of_text_copy,
    item_page,
    meeting_page,
    printed_minutes_page,
)
from tests.visible_text import visible_characters  # noqa: E402

Mutation = Callable[[random.Random, bytes], bytes]

_MAX_SECONDS = 5.0  # of processor time a page
_MAX_MUTATIONS = 6
_MAX_BYTES = 2_000_000
_TAGS = (
    *("<div>", "</div>", "<p>", "</p>", "<table>", "<tr>", "<td>", "</table>", "<ul><li>", "</ul>"),
    *("<b>", "</b>", "<a href='mgAi.aspx?ID=1'>", "</a>", "<br>", "<!--", "-->", "<script>"),
    *("</script>", "<title>", "<textarea>", "<pre>", "<select><option>", "<![CDATA[", "<"),
    *("<p class='mgSubItemTitleTxt'>Minutes:</p>", "<td class='mgItemNumberCell'>", "</body>"),
    *("<p class='mgAiTitleTxt'>7.</p>", "<div class='mgWordPara'>", "<AI1>", "&lt;/AI1&gt;"),
    *(
        "<h1>Agenda item</h1>",
        "<p>Exempt item</p>",
        "<p>RESOLVED – That the public be excluded</p>",
    ),
    *(
        "&amp;",
        "&nbsp",
        "&#0;",
        "&#xD800;",
        "&#99999999;",
        "<p>\u00a0</p>",
        "<svg><title>",
        "<o:p>",
    ),
)
_BYTES = (b"\0", b"\xff", b"\x93", b"\xc3", b"\xe2\x80", b"\xef\xbb\xbf", b"\x1c", b"\r", b"\x0c")


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of the pages; times are seconds of processor time."""

    read: int
    refused: int
    withheld: int
    worst_seconds: float
    failures: tuple[str, ...]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", nargs="*", type=Path, help="folders of pages to use as well")
    parser.add_argument("--pages", type=int, default=10_000, help="how many mutated pages to read")
    parser.add_argument("--seed", type=int, default=1, help="the seed of the random choices")
    parser.add_argument("--keep", type=Path, help="where to write pages that fail")
    given = parser.parse_args(arguments)
    originals = [*built_pages(ROOT / "data" / "minutes"), *_pages_in(given.folders)]
    if not originals or given.pages < 1:
        parser.error("there is nothing to mutate: name a folder of pages, and one page or more")
    tally = run(originals, pages=given.pages, seed=given.seed, keep=given.keep)
    print(
        f"{given.pages} mutated pages from {len(originals)} originals (seed {given.seed}): "
        f"{tally.read} read, {tally.refused} refused, {tally.withheld} with parts withheld; "
        f"{len(tally.failures)} failed; slowest page {tally.worst_seconds:.2f} s"
    )
    for failure in tally.failures[:20]:
        print(failure, file=sys.stderr)
    return 1 if tally.failures else 0


def run(originals: Sequence[bytes], *, pages: int, seed: int, keep: Path | None = None) -> Tally:
    """Mutate and read so many pages; ``keep`` is where pages that fail are written."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    outcomes: Counter[str] = Counter()
    failures: list[str] = []
    worst = 0.0
    for number in range(1, pages + 1):
        page = mutated(chance, originals)
        outcome, seconds = _read(page)
        worst = max(worst, seconds)
        if seconds > _MAX_SECONDS:
            outcome = f"took {seconds:.1f} s"
        if outcome in ("read", "refused", "withheld"):
            outcomes[outcome] += 1
            continue
        failures.append(f"page {number} (seed {seed}): {outcome}")
        if keep:
            keep.mkdir(parents=True, exist_ok=True)
            (keep / f"{seed}-{number}.html").write_bytes(page)
    return Tally(
        read=outcomes["read"] + outcomes["withheld"],
        refused=outcomes["refused"],
        withheld=outcomes["withheld"],
        worst_seconds=worst,
        failures=tuple(failures),
    )


def built_pages(folder: Path) -> list[bytes]:
    """Pages of the minutes in a folder: each item and whole meetings, in every theme."""
    items = _items_in(folder)
    pages = [item_page(item, theme=theme) for item in items for theme in THEMES]
    for at in range(0, len(items), 3):
        some = items[at : at + 3]
        pages += [meeting_page(some, theme=theme, body="lists") for theme in THEMES]
        pages.append(printed_minutes_page(some))
    return [page.encode() for page in pages] + _pages_in([folder])


def mutated(chance: random.Random, originals: Sequence[bytes]) -> bytes:
    """One original after several random changes."""
    page = chance.choice(originals)
    for _ in range(chance.randint(1, _MAX_MUTATIONS)):
        page = chance.choice(_MUTATIONS)(chance, page)[:_MAX_BYTES]
    return page


def unaccounted(reading: Reading) -> int:
    """How many non-space characters of a text are not in exactly one block or set aside."""
    times = [0] * (len(reading.text) + 1)
    parts: list[Block | SetAside] = [*reading.division.blocks, *reading.division.set_aside]
    for part in parts:
        times[part.start] += 1
        times[part.end] -= 1
    depth = wrong = 0
    for character, change in zip(reading.text, times, strict=False):
        depth += change
        wrong += depth != 1 and not character.isspace()
    return wrong


def _read(page: bytes) -> tuple[str, float]:
    began = time.process_time()
    try:
        reading = read_document(page, name="page.html")
    except RefusedDocumentError:
        return "refused", time.process_time() - began
    except Exception as error:  # whatever it is, it is what is looked for
        return f"{type(error).__name__}: {str(error)[:200]}", time.process_time() - began
    seconds = time.process_time() - began
    wrong = unaccounted(reading)
    if wrong:
        return f"{wrong} characters are not in exactly one block or set aside", seconds
    lost = {} if reading.withheld else visible_characters(page) - Counter(reading.text)
    if lost:
        return f"characters that the page shows are lost: {dict(lost)}"[:300], seconds
    return "withheld" if reading.withheld else "read", seconds


def _items_in(folder: Path) -> list[ItemMarkup]:
    items = []
    for at, path in enumerate(sorted(folder.rglob("*.txt"))):
        try:
            items.append(item_of_text_copy(path.read_text("utf-8"), number=str(at + 1)))
        except (ValueError, UnicodeDecodeError):
            continue  # a whole meeting, or not an item's page
    return items


def _pages_in(folders: Sequence[Path]) -> list[bytes]:
    return [path.read_bytes() for folder in folders for path in sorted(folder.rglob("*.htm*"))]


def _place(chance: random.Random, page: bytes) -> int:
    return chance.randint(0, len(page))


def _cut(chance: random.Random, page: bytes) -> bytes:
    start = _place(chance, page)
    return page[:start] + page[start + chance.choice((1, 10, 100, 1000, len(page))) :]


def _swap(chance: random.Random, page: bytes) -> bytes:
    a, b, c = sorted(_place(chance, page) for _ in range(3))
    return page[:a] + page[b:c] + page[a:b] + page[c:]


def _double(chance: random.Random, page: bytes) -> bytes:
    a, b = sorted(_place(chance, page) for _ in range(2))
    return page[:b] + page[a:b] * chance.randint(1, 3) + page[b:]


def _insert_tags(chance: random.Random, page: bytes) -> bytes:
    for _ in range(chance.randint(1, 8)):
        at = _place(chance, page)
        page = page[:at] + chance.choice(_TAGS).encode() + page[at:]
    return page


def _insert_bytes(chance: random.Random, page: bytes) -> bytes:
    for _ in range(chance.randint(1, 8)):
        at = _place(chance, page)
        noise = chance.choice((chance.choice(_BYTES), chance.randbytes(chance.randint(1, 9))))
        page = page[:at] + noise + page[at:]
    return page


def _nest(chance: random.Random, page: bytes) -> bytes:
    at = _place(chance, page)
    opening = chance.choice(("<div>", "<table><tr><td>", "<ul><li>", "<b>", "<span>", "<pre>"))
    deep = chance.choice((10, 300, 3000, 20_000))
    return page[:at] + opening.encode() * deep + page[at:]


def _drop_tags(chance: random.Random, page: bytes) -> bytes:
    pieces = page.split(b"<")
    kept = [piece for piece in pieces if chance.random() > 0.1]
    return b"<".join(kept)


def _encode(chance: random.Random, page: bytes) -> bytes:
    encoding = chance.choice(("utf-16", "utf-16-le", "cp1252", "latin-1", "utf-8-sig"))
    return page.decode("utf-8", "replace").encode(encoding, "replace")


def _mangle_quotes(chance: random.Random, page: bytes) -> bytes:
    quote = chance.choice((b'"', b">", b"=", b"/", b";"))
    return page.replace(quote, b"", chance.randint(1, 5))


_MUTATIONS: tuple[Mutation, ...] = (
    *(_cut, _swap, _double, _insert_tags, _insert_bytes),
    *(_nest, _drop_tags, _encode, _mangle_quotes),
)


if __name__ == "__main__":
    sys.exit(main())

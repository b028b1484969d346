"""Between the record's types and its rows."""

import json
import sqlite3
from datetime import date, datetime

from ingest.record import (
    AgendaItem,
    Block,
    Division,
    Document,
    Facts,
    Intake,
    ItemSpan,
    Likelihoods,
    Meeting,
    SetAside,
    Speech,
)
from ingest.record.digests import write_digest
from ingest.record.facts import facts_to_json


def write_version(connection: sqlite3.Connection, intake: Intake) -> int:
    """Insert a version with its blocks, superseding the document's current one.

    Runs inside the caller's transaction. Returns the version's id.
    """
    reading, facts = intake.reading, intake.facts
    read_at = intake.read_at.isoformat()
    document_id = _document(connection, intake.name, intake.origin)
    item_id = _agenda_item(connection, intake.name, facts)
    connection.execute(
        "UPDATE versions SET superseded_at = ? WHERE document_id = ? AND superseded_at IS NULL",
        (read_at, document_id),
    )
    version_id = _insert(
        connection,
        "versions",
        {
            "document_id": document_id,
            "agenda_item_id": item_id,
            "sha256": intake.sha256,
            "received": intake.received,
            "text": reading.text,
            "publisher": facts.publisher,
            "minutes_status": facts.minutes_status,
            "inferred": json.dumps(dict(facts.inferred), ensure_ascii=False),
            "warnings": json.dumps(reading.division.warnings, ensure_ascii=False),
            "withheld": reading.withheld,
            "reader": reading.reader,
            "rules": intake.rules,
            "read_at": read_at,
            "page_starts": json.dumps(reading.division.page_starts),
            "meeting_time": facts.meeting_time,
            "venue": facts.venue,
            "supplied": facts_to_json(intake.supplied or Facts()),
        },
    )
    _write_division(connection, version_id, reading.division)
    write_digest(connection, version_id)
    return version_id


def document_from_row(connection: sqlite3.Connection, row: sqlite3.Row) -> Document:
    """Build a document from its row and the rows of its blocks."""
    meeting = Meeting(
        key=row["key"],
        panel=row["panel"],
        date=date.fromisoformat(row["date"]) if row["date"] else None,
        url=row["meeting_url"],
    )
    return Document(
        version_id=row["id"],
        name=row["name"],
        text=row["text"],
        sha256=row["sha256"],
        item=AgendaItem(meeting, row["number"], row["title"], row["url"], row["minute_number"]),
        publisher=row["publisher"],
        minutes_status=row["minutes_status"],
        inferred=json.loads(row["inferred"]),
        division=_read_division(connection, row),
        withheld=row["withheld"],
        reader=row["reader"],
        rules=row["rules"],
        read_at=datetime.fromisoformat(row["read_at"]),
        meeting_time=row["meeting_time"],
        venue=row["venue"],
    )


def meeting_key(document: str, facts: Facts) -> str:
    """What tells meetings apart.

    A panel meets once a day, so panel and date are enough; else the meeting's address. With
    neither, the document stands for a meeting of its own rather than be joined to another's.
    """
    if facts.panel and facts.meeting_date:
        return f"{facts.panel.casefold()} {facts.meeting_date.isoformat()}"
    return facts.meeting_url or f"document {document}"


def _document(connection: sqlite3.Connection, name: str, origin: str) -> int:
    row = connection.execute(
        "INSERT INTO documents (name, origin) VALUES (?, ?) "
        "ON CONFLICT (name) DO UPDATE SET origin = excluded.origin RETURNING id",
        (name, origin),
    ).fetchone()
    document_id: int = row[0]
    return document_id


def _agenda_item(connection: sqlite3.Connection, name: str, facts: Facts) -> int:
    panel_id = None
    if facts.panel:
        connection.execute("INSERT OR IGNORE INTO panels (name) VALUES (?)", (facts.panel,))
        panel_id = connection.execute(
            "SELECT id FROM panels WHERE name = ?", (facts.panel,)
        ).fetchone()[0]
    meeting_id = _meeting(connection, name, panel_id, facts)
    return _insert(
        connection,
        "agenda_items",
        {
            "meeting_id": meeting_id,
            "number": facts.item_number,
            "title": facts.item_title,
            "url": facts.item_url,
            "minute_number": facts.minute_number,
        },
    )


def _meeting(
    connection: sqlite3.Connection, document: str, panel_id: int | None, facts: Facts
) -> int:
    """The meeting's row; a row never changes, so a corrected fact makes another with its key."""
    known: dict[str, object] = {
        "key": meeting_key(document, facts),
        "panel_id": panel_id,
        "date": facts.meeting_date.isoformat() if facts.meeting_date else None,
        "url": facts.meeting_url,
    }
    row = connection.execute(
        "SELECT id FROM meetings WHERE key = :key AND panel_id IS :panel_id AND date IS :date "
        "AND url IS :url",
        known,
    ).fetchone()
    return int(row[0]) if row else _insert(connection, "meetings", known)


def _write_division(connection: sqlite3.Connection, version_id: int, division: Division) -> None:
    connection.executemany(
        "INSERT INTO blocks VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (version_id, i, b.kind, b.question_number, b.speaker, b.start, b.end)
            for i, b in enumerate(division.blocks)
        ],
    )
    connection.executemany(
        "INSERT INTO speeches VALUES (?, ?, ?, ?, ?, ?)",
        [
            (version_id, i, s.start, s.end, s.role, s.title)
            for i, b in enumerate(division.blocks)
            for s in b.speeches
        ],
    )
    connection.executemany(
        "INSERT INTO set_aside VALUES (?, ?, ?, ?)",
        [(version_id, s.start, s.end, s.reason) for s in division.set_aside],
    )
    connection.executemany(
        "INSERT INTO item_spans VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (version_id, n, i.start, i.end, i.title, i.number, i.minute_number, i.url)
            for n, i in enumerate(division.items)
        ],
    )
    told = division.likelihoods
    if told.starts:
        columns = json.dumps([told.starts, told.ends, told.odds], separators=(",", ":"))
        connection.execute("INSERT INTO likelihoods VALUES (?, ?)", (version_id, columns))


def _read_division(connection: sqlite3.Connection, version: sqlite3.Row) -> Division:
    version_id = version["id"]
    return Division(
        blocks=_read_blocks(connection, version_id),
        set_aside=tuple(
            SetAside(*row)
            for row in connection.execute(
                'SELECT start, "end", reason FROM set_aside WHERE version_id = ? ORDER BY start',
                (version_id,),
            )
        ),
        warnings=tuple(json.loads(version["warnings"])),
        items=tuple(
            ItemSpan(*row)
            for row in connection.execute(
                'SELECT start, "end", title, number, minute_number, url FROM item_spans '
                "WHERE version_id = ? ORDER BY ordinal",
                (version_id,),
            )
        ),
        page_starts=tuple(json.loads(version["page_starts"])),
        likelihoods=_read_likelihoods(connection, version_id),
    )


def _read_likelihoods(connection: sqlite3.Connection, version_id: int) -> Likelihoods:
    row = connection.execute(
        "SELECT sentences FROM likelihoods WHERE version_id = ?", (version_id,)
    ).fetchone()
    if row is None:
        return Likelihoods()
    starts, ends, odds = json.loads(row[0])
    return Likelihoods(tuple(starts), tuple(ends), tuple(tuple(of) for of in odds))


def _read_blocks(connection: sqlite3.Connection, version_id: int) -> tuple[Block, ...]:
    speeches: dict[int, list[Speech]] = {}
    for row in connection.execute(
        'SELECT block, start, "end", role, title FROM speeches WHERE version_id = ? '
        "ORDER BY block, start",
        (version_id,),
    ):
        speech = Speech(row["start"], row["end"], row["role"], row["title"])
        speeches.setdefault(row["block"], []).append(speech)
    return tuple(
        Block(
            row["kind"],
            row["start"],
            row["end"],
            row["question_number"],
            tuple(speeches.get(row["ordinal"], ())),
        )
        for row in connection.execute(
            'SELECT ordinal, kind, question_number, start, "end" FROM blocks '
            "WHERE version_id = ? ORDER BY ordinal",
            (version_id,),
        )
    )


def _insert(connection: sqlite3.Connection, table: str, values: dict[str, object]) -> int:
    columns = ", ".join(values)
    marks = ", ".join("?" * len(values))
    cursor = connection.execute(
        f"INSERT INTO {table} ({columns}) VALUES ({marks})",
        tuple(values.values()),
    )
    if cursor.lastrowid is None:
        raise sqlite3.DatabaseError(f"no row was written to {table}")
    return cursor.lastrowid

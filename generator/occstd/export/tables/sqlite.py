"""The tables as one SQLite database: keys and references, search in both languages, views of matrix and duties."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

from occstd.export import FORMAT_VERSION, WORDING_LICENCE
from occstd.export.tables.listing import tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.export.scope import Scope
    from occstd.export.tables.table import Column, Table

_TYPES = {"string": "TEXT", "integer": "INT", "number": "NUMERIC", "boolean": "INT"}
"""INT, since a key of type INTEGER would become the number of the row, and rows would lose their order."""

_SEARCH = """
CREATE VIRTUAL TABLE search USING fts5(
  -- parts of words in both languages, of three characters or more: WHERE search MATCH '"职业道德"'
  id UNINDEXED, name_en, name_zh, en, zh, note_en, note_zh, content='statements', tokenize='trigram'
);
INSERT INTO search(search) VALUES ('rebuild');
CREATE VIEW texts AS
-- all words of a statement in both languages, for parts of any length: WHERE text LIKE '%职业%'
SELECT id, kind, address_en, address_zh,
  coalesce(name_en || char(10), '') || coalesce(name_zh || char(10), '') || coalesce(en || char(10), '')
  || coalesce(zh || char(10), '') || coalesce(note_en || char(10), '') || coalesce(note_zh, '') AS text
FROM statements;
"""
"""Trigrams find any part of a word, where other tokenizers take a Chinese sentence for one word. They need three
characters, and `LIKE` on such a table finds nothing for two Chinese ones: hence the view."""

_MATRIX = """
CREATE VIEW matrix AS
-- what each direction and level asks in each task: how many skills and knowledge items
SELECT unit.id AS unit, unit.direction, unit.level, task.function, task.id AS task, task.name_en, task.name_zh,
  sum(asked.kind = 'skill') AS skills, sum(asked.kind = 'knowledge') AS knowledge
FROM units AS unit
JOIN unit_requirements AS link ON link.unit = unit.id
JOIN requirements AS asked ON asked.id = link.requirement
JOIN tasks AS task ON task.id = asked.task
GROUP BY unit.id, task.id
ORDER BY min(unit.rowid), min(task.rowid);
"""

_WIDE_MATRIX = """
CREATE VIEW matrix_by_level AS
-- one row for each task of a direction: how many skills each level asks
SELECT direction, function, task, name_en, name_zh,
  COLUMNS
FROM matrix
GROUP BY direction, task
ORDER BY (SELECT rowid FROM directions WHERE id = direction), (SELECT rowid FROM tasks WHERE id = task);
"""

_DUTIES = """
CREATE VIEW duty_coverage AS
-- for each duty of the edition and each direction: how many of its tasks serve the duty; 0 is shown too
SELECT duty.id AS duty, duty.name_en, duty.name_zh, direction.id AS direction, count(task.id) AS tasks,
  group_concat(task.id, ' ') AS task_ids
FROM duties AS duty
LEFT JOIN directions AS direction ON true
LEFT JOIN task_duties AS link ON link.duty = duty.id
LEFT JOIN tasks AS task ON task.id = link.task AND (direction.id IS NULL OR EXISTS (
  SELECT 1 FROM function_directions AS shared
  WHERE shared.function = task.function AND shared.direction = direction.id))
WHERE duty.position IS NOT NULL
GROUP BY duty.id, direction.id
ORDER BY duty.position, direction.position;
"""


def sqlite_database(scope: Scope) -> bytes:
    """The tables of an edition as a database file.

    It is written to memory without a clock and with a fixed page size, so that the same version of SQLite gives the
    same bytes. References are checked while it is written; a connection that reads it has to switch that on itself.
    """
    found = tables(scope.material, scope.editions[0])
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as base:
        base.executescript(
            f"PRAGMA page_size = 4096; PRAGMA foreign_keys = ON; PRAGMA user_version = {FORMAT_VERSION};"
        )
        base.execute("BEGIN")
        for table in found:
            base.execute(_create(table))
            marks = ", ".join("?" * len(table.columns))
            base.executemany(f"INSERT INTO {table.name} VALUES ({marks})", table.rows)  # noqa: S608 - names of ours
        base.execute("CREATE TABLE metadata (\n  key TEXT PRIMARY KEY,\n  value TEXT NOT NULL\n)")
        base.executemany("INSERT INTO metadata VALUES (?, ?)", _metadata(scope))
        base.execute("COMMIT")
        base.executescript(_SEARCH + _MATRIX + _wide_matrix(scope) + _DUTIES)
        base.execute("VACUUM")  # what the search merged while it grew leaves empty pages
        return base.serialize()


def _create(table: Table) -> str:
    """The statement that makes a table; what each column holds stands beside it as a comment."""
    lines = [(_column(column, table), column.description) for column in table.columns]
    lines.append((f"PRIMARY KEY ({_names(table.key)})", ""))
    lines += [
        (f'FOREIGN KEY ("{column}") REFERENCES {target} ("{field}") DEFERRABLE INITIALLY DEFERRED', "")
        for column, target, field in table.references
    ]
    ends = [","] * (len(lines) - 1) + [""]
    body = "\n".join(
        f"  {line}{end}{f' -- {note}' if note else ''}" for (line, note), end in zip(lines, ends, strict=True)
    )
    return f"CREATE TABLE {table.name} (\n{body}\n)"


def _column(column: Column, table: Table) -> str:
    parts = [f'"{column.name}"', _TYPES[column.type]]
    if column.required:
        parts.append("NOT NULL")
    if column.type == "boolean":
        parts.append(f'CHECK ("{column.name}" IN (0, 1))')
    return " ".join(parts)


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _wide_matrix(scope: Scope) -> str:
    """A view with a column for each level of the edition, from the lowest up; none where there are no levels."""
    levels = [level.number for level in scope.editions[0].levels]
    if not levels:
        return ""
    columns = ",\n  ".join(f"sum((level = {n}) * skills) AS level_{n}" for n in levels)
    return _WIDE_MATRIX.replace("COLUMNS", columns)


def _metadata(scope: Scope) -> Iterator[tuple[str, str]]:
    standard, edition = scope.standard, scope.editions[0]
    yield ("standard", standard.id)
    yield from ((f"name_{language}", said) for language, said in standard.name.by_language().items())
    yield from (("edition", edition.id), ("version", standard.version), ("date", standard.date))
    yield from (("licence", WORDING_LICENCE), ("address", scope.address), ("format_version", FORMAT_VERSION))

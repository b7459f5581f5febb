"""SQLite: the database holds the tables, enforces their references, and finds words in both languages."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING, Any

import pytest

from exported import EDITIONS, asked_in, file_of, standard_of, tables_of
from occstd.views.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

each_edition = pytest.mark.parametrize(("name", "edition"), EDITIONS.values(), ids=EDITIONS.keys())


@contextlib.contextmanager
def _open(name: str, edition: str) -> Iterator[sqlite3.Connection]:
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as base:
        base.deserialize(file_of(name, edition, "tables.sqlite"))
        base.execute("PRAGMA foreign_keys = ON")
        yield base


@each_edition
def test_database_is_sound(name: str, edition: str) -> None:
    """SQLite finds no damage, no broken reference and no unused page."""
    with _open(name, edition) as base:
        assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert base.execute("PRAGMA foreign_key_check").fetchall() == []
        assert base.execute("PRAGMA freelist_count").fetchone() == (0,)


@each_edition
def test_database_holds_the_tables(name: str, edition: str) -> None:
    """Every row of every table is there, in order."""
    with _open(name, edition) as base:
        for table in tables_of(name, edition).values():
            rows = base.execute(f"SELECT * FROM {table.name} ORDER BY rowid").fetchall()  # noqa: S608
            assert rows == list(table.rows), table.name


@each_edition
def test_database_declares_keys_and_references(name: str, edition: str) -> None:
    """Each table has its key and its references as SQLite itself lists them."""
    with _open(name, edition) as base:
        for table in tables_of(name, edition).values():
            columns = base.execute(f"PRAGMA table_info({table.name})").fetchall()
            assert [c[1] for c in sorted(columns, key=lambda c: c[5]) if c[5]] == list(table.key)
            references = base.execute(f"PRAGMA foreign_key_list({table.name})").fetchall()
            assert sorted((r[3], r[2], r[4]) for r in references) == sorted(table.references)


BREAKAGES = {
    "dangling-reference": "UPDATE tasks SET function = 'nowhere'",
    "lost-target": "DELETE FROM levels",
    "same-key-twice": "INSERT INTO editions SELECT * FROM editions",
    "no-name": "UPDATE tasks SET name_zh = NULL",
    "no-such-boolean": "UPDATE requirements SET key = 2",
}


@pytest.mark.parametrize("statement", BREAKAGES.values(), ids=BREAKAGES.keys())
def test_database_refuses_a_breakage(statement: str) -> None:
    """What would break a key, a reference, a type or a needed value is refused."""
    with _open("full-shape", "2021") as base, pytest.raises(sqlite3.IntegrityError):
        base.execute(statement)


def _has(record: Any, word: str) -> bool:
    """Whether a row of statements has a word in a name, text or note, capitals aside."""
    return any(value and word.lower() in value.lower() for value in record)


COLUMNS = "name_en, name_zh, en, zh, note_en, note_zh"
WORDS = ("after-sales", "直播复盘", "直播间", "authoris", "复盘", "直播", "价")


@pytest.mark.parametrize("word", [word for word in WORDS if len(word) > 2])
def test_search_finds_parts_of_words(word: str) -> None:
    """Search gives just the statements that have the word, Chinese inside a sentence included."""
    with _open("internet-marketer", "2021") as base:
        found = {row[0] for row in base.execute("SELECT id FROM search WHERE search MATCH ?", (f'"{word}"',))}
        rows = base.execute(f"SELECT id, {COLUMNS} FROM statements").fetchall()  # noqa: S608
    assert found == {row[0] for row in rows if _has(row[1:], word)}
    assert found


@pytest.mark.parametrize("word", WORDS)
def test_texts_find_words_of_any_length(word: str) -> None:
    """The view of texts finds Chinese words of one and two characters too, for which trigrams are too long."""
    with _open("internet-marketer", "2021") as base:
        found = {row[0] for row in base.execute("SELECT id FROM texts WHERE text LIKE ?", (f"%{word}%",))}
        rows = base.execute(f"SELECT id, {COLUMNS} FROM statements").fetchall()  # noqa: S608
    assert found == {row[0] for row in rows if _has(row[1:], word)}
    assert found


@each_edition
def test_matrix_counts_what_units_ask(name: str, edition: str) -> None:
    """The view of the matrix has a row for each task of a unit, with the counts of the YAML in sum."""
    site = Site(standard_of(name), "en")
    with _open(name, edition) as base:
        rows = base.execute("SELECT unit, task, skills, knowledge FROM matrix").fetchall()
    if edition == site.edition.id:
        assert rows == [
            (unit.key or "all", task.id, len(asked.skills), len(asked.knowledge))
            for unit in site.units
            for task, asked in sorted(unit.requirements, key=lambda row: _place(site, row[0].id))
        ]
    if name == "internet-marketer":
        once = {(unit.rpartition("/")[2], task): skills + known for unit, task, skills, known in rows}
        assert sum(once.values()) == len(asked_in(name, edition))  # a shared task counts once at a level


def _place(site: Site, task: str) -> int:
    return [found.id for function in site.edition.functions for found in function.tasks].index(task)


def test_matrix_by_level_has_a_column_for_each_level() -> None:
    """From the lowest level up; summed, a column is what the level asks."""
    with _open("internet-marketer", "2021") as base:
        found = base.execute("SELECT * FROM matrix_by_level")
        names = [item[0] for item in found.description]
        rows = found.fetchall()
    assert names[5:] == [f"level_{n}" for n in (5, 4, 3, 2, 1)]
    units = Site(standard_of("internet-marketer"), "en").units
    asked = [sum(unit.skill_count for unit in units if unit.number == n) for n in (5, 4, 3, 2, 1)]
    assert [sum(row[5 + n] for row in rows) for n in range(5)] == asked


@each_edition
def test_duty_coverage_counts_tasks(name: str, edition: str) -> None:
    """For each duty of the edition and each direction: the tasks that serve it; no duty is left out for having none."""
    chosen = next(item for item in standard_of(name).editions if item.id == edition)
    expected = [
        (duty, direction, sum(duty in t.duties for f in chosen.functions_of(direction) for t in f.tasks))
        for duty in chosen.duties
        for direction in ([d.id for d in chosen.directions] or [None])
    ]
    with _open(name, edition) as base:
        assert base.execute("SELECT duty, direction, tasks FROM duty_coverage").fetchall() == expected


def test_database_says_what_it_is() -> None:
    """The table of metadata names the standard, the edition, the data version and the licence."""
    standard = standard_of("internet-marketer")
    with _open("internet-marketer", "2021") as base:
        found = dict(base.execute("SELECT key, value FROM metadata").fetchall())
        comments = base.execute("SELECT sql FROM sqlite_master WHERE name = 'requirements'").fetchone()[0]
    expected = {"standard": standard.id, "edition": "2021", "version": standard.version, "licence": "CC-BY-4.0"}
    assert expected.items() <= found.items()
    assert "-- True for a key skill (★)" in comments

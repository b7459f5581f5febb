"""The tables: keys tell rows apart, references lead somewhere, and the rows are those of the YAML."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from exported import EDITIONS, asked_in, standard_of, tables_of, yaml_of
from occstd.model.weights import WEIGHT_COLUMNS

if TYPE_CHECKING:
    from occstd.export.tables.table import Table

each_edition = pytest.mark.parametrize(("name", "edition"), EDITIONS.values(), ids=EDITIONS.keys())


def _column(table: Table, name: str) -> list[Any]:
    place = [column.name for column in table.columns].index(name)
    return [row[place] for row in table.rows]


def _rows(table: Table) -> list[dict[str, Any]]:
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows]


@each_edition
def test_tables_have_keys_that_tell_rows_apart(name: str, edition: str) -> None:
    """No two rows of a table have the same key, and no part of a key is empty."""
    for table in tables_of(name, edition).values():
        keys = list(zip(*(_column(table, part) for part in table.key), strict=True))
        assert [key for key, count in Counter(keys).items() if count > 1 or None in key] == [], table.name


@each_edition
def test_tables_refer_to_rows_that_exist(name: str, edition: str) -> None:
    """Every reference leads to a row, in a table that stands before or is the same."""
    found = tables_of(name, edition)
    order = list(found)
    for table in found.values():
        for column, target, field in table.references:
            known = set(_column(found[target], field))
            assert [v for v in _column(table, column) if v is not None and v not in known] == [], table.name
            assert order.index(target) <= order.index(table.name), f"{table.name}.{column}"


@each_edition
def test_tables_hold_what_their_columns_say(name: str, edition: str) -> None:
    """Values are of the column's type, a required column has no gap, and every column is described."""
    types = {"string": (str,), "integer": (int,), "number": (int, float), "boolean": (bool,)}
    for table in tables_of(name, edition).values():
        for column in table.columns:
            values = _column(table, column.name)
            assert {type(value) for value in values} <= {*types[column.type], type(None)}, f"{table.name}.{column.name}"
            assert not (column.required and None in values), f"{table.name}.{column.name}"
            assert len(column.description) > 5, f"{table.name}.{column.name}"


@each_edition
def test_tables_have_every_statement_of_the_yaml(name: str, edition: str) -> None:
    """The table of statements has each record of the YAML once; each typed table a part of them, with equal texts."""
    found = tables_of(name, edition)
    rows = {row["id"]: row for row in _rows(found["statements"])}
    assert sorted(rows) == sorted(item["id"] for item in yaml_of(name, edition))
    for table in found.values():
        if ("id", "statements", "id") in table.references:
            for row in _rows(table):
                shared = {key: value for key, value in row.items() if key in ("en", "zh", "basis", "address_en")}
                assert shared.items() <= rows[row["id"]].items(), row["id"]


@each_edition
def test_tables_have_every_requirement(name: str, edition: str) -> None:
    """Skills and knowledge are as in the YAML: how many, where, in which order, with which text."""
    rows = _rows(tables_of(name, edition)["requirements"])
    written = [(f, t, level, kind, i["id"], i["zh"]) for f, t, level, kind, i in asked_in(name, edition)]
    assert sorted(
        ((r["function"], r["task"], r["level"], r["kind"], r["id"], r["zh"]) for r in rows), key=str
    ) == sorted(written, key=str)


@each_edition
def test_tables_give_each_unit_what_it_asks(name: str, edition: str) -> None:
    """What a unit asks is what the YAML has for its level in functions of its direction."""
    found = tables_of(name, edition)
    links = Counter(_column(found["unit_requirements"], "unit"))
    directions = {f: set() for f in _column(found["functions"], "id")}
    for row in _rows(found["function_directions"]):
        directions[row["function"]].add(row["direction"])
    for unit in _rows(found["units"]):
        asked = [
            item
            for function, _, level, _, item in asked_in(name, edition)
            if (level in (None, unit["level"])) and (not unit["direction"] or unit["direction"] in directions[function])
        ]
        assert unit["skills"] + unit["knowledge"] == links[unit["id"]] == len(asked), unit["id"]


@each_edition
def test_tables_have_every_source_of_every_statement(name: str, edition: str) -> None:
    """The table of statements and sources says what the column of sources says."""
    found = tables_of(name, edition)
    links = [(row["statement"], row["source"]) for row in _rows(found["statement_sources"])]
    said = [(row["id"], source) for row in _rows(found["statements"]) for source in (row["sources"] or "").split()]
    assert links == said


def _atoms(condition: Any) -> int:
    """How many conditions that are not made of others a condition has, read from YAML."""
    (kind, content), *_ = condition.items()
    return sum(map(_atoms, content)) if kind in ("all_of", "any_of") else 1


@each_edition
def test_tables_have_every_condition(name: str, edition: str) -> None:
    """Each route's tree has as many atoms as its condition in the YAML, each child below a branch of its route."""
    rows = _rows(tables_of(name, edition)["conditions"])
    atoms = Counter(row["route"] for row in rows if row["kind"] not in ("all_of", "any_of"))
    assert atoms == {i["id"]: _atoms(i["condition"]) for i in yaml_of(name, edition) if "condition" in i}
    by_id = {row["id"]: row for row in rows}
    for row in rows:
        if row["parent"]:
            parent = by_id[row["parent"]]
            assert (parent["route"], parent["kind"] in ("all_of", "any_of")) == (row["route"], True)


@each_edition
def test_tables_have_every_weight(name: str, edition: str) -> None:
    """Each weight is there with its function or task; columns add up to 100, without functions not chosen."""
    found = tables_of(name, edition)
    written = [
        (item["id"], column, key, value)
        for item in yaml_of(name, edition)
        if "theory" in item or isinstance(item.get("skills"), dict)
        for column in WEIGHT_COLUMNS
        for key, value in (item.get(column) or {}).items()
    ]
    rows = _rows(found["weights"])
    assert sorted(map(str, written)) == sorted(
        str((r["weight_table"], r["column"], r["item"], r["per_cent"])) for r in rows
    )
    items = yaml_of(name, edition)
    levels = {item["id"]: item.get("level") for item in items}
    columns: dict[Any, dict[str, float]] = {}
    for row in rows:
        columns.setdefault((row["weight_table"], row["column"]), {})[row["item"]] = row["per_cent"] or 0
    for choice in (item for item in items if "choose" in item):
        for (table, _), weights in columns.items():
            if levels[table] in choice.get("levels", [levels[table]]):
                for left_out in [row for row in choice["functions"] if weights.get(row)][choice["choose"] :]:
                    weights[left_out] = 0
    assert {round(sum(weights.values()), 1) for weights in columns.values()} <= {100}


def test_tables_are_the_same_for_every_edition() -> None:
    """Names, columns and keys do not depend on what an edition has."""
    shapes = {
        str([(t.name, [(c.name, c.type, c.to) for c in t.columns], t.key) for t in tables_of(*key).values()])
        for key in EDITIONS.values()
    }
    assert len(shapes) == 1


def test_tables_of_the_full_shape_are_not_empty() -> None:
    """Between them the standards at hand put a row into every table, so none is untested."""
    filled = {table.name for key in EDITIONS.values() for table in tables_of(*key).values() if table.rows}
    assert filled == set(tables_of(*next(iter(EDITIONS.values()))))
    assert len(standard_of("internet-marketer").editions) == 2

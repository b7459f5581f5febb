"""Functions, tasks and statements of all levels as the model keeps them: a task once, with what each level asks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from occstd.importing.composed import text
from occstd.importing.draft import Doubt
from occstd.importing.levels import levels_in
from occstd.importing.minting import Mint, prefix_of

if TYPE_CHECKING:
    from occstd.importing.composed import Composed
    from occstd.importing.draft import Draft, ReadFunction, ReadTable, ReadTask
    from occstd.importing.passage import Passage


@dataclass(slots=True)
class _Task:
    id: str
    name: str
    levels: dict[int, tuple[ReadTable, ReadTask]] = field(default_factory=dict)


@dataclass(slots=True)
class _Function:
    id: str
    name: str
    prefix: str
    directions: tuple[str, ...]
    said: Passage | None = None
    tasks: list[_Task] = field(default_factory=list)

    @property
    def levels(self) -> set[int]:
        return {level for task in self.tasks for level in task.levels}


@dataclass(slots=True)
class Framework:
    """Directions with their ids, and all functions in printed order."""

    directions: dict[str, tuple[str, str]]
    functions: list[_Function] = field(default_factory=list)

    def of(self, direction: str | None) -> list[_Function]:
        """Functions of a direction id, those common to all included."""
        return [f for f in self.functions if not f.directions or direction in f.directions]


NAMELESS = "（未识别）"
"""Stands where a function or task has no name that could be read."""


def name_of(said: Passage | None) -> str:
    """A name without the spaces that setting it in a narrow cell brings."""
    return said.text if said and said.text else NAMELESS


def build(draft: Draft, mint: Mint, composed: Composed) -> Framework:
    """Put the tables of all levels together."""
    names = list(dict.fromkeys(name for table in draft.tables for name in table.directions))
    framework = Framework({name: mint.direction(name) for name in names})
    every = [framework.directions[name][0] for name in names]
    groups: dict[tuple[str, ...], list[ReadTable]] = {}
    for table in draft.tables:
        groups.setdefault(table.directions, []).append(table)
    for directions, tables in groups.items():
        ids = tuple(framework.directions[name][0] for name in directions)
        tables.sort(key=lambda table: -_number(table))
        framework.functions += _functions(tables, prefix_of(ids, every), ids, every, mint, composed)
    return framework


def _number(table: ReadTable) -> int:
    levels = levels_in(table.level)
    return levels[0].number if levels else 0


def _functions(
    tables: list[ReadTable], prefix: str, ids: tuple[str, ...], every: list[str], mint: Mint, composed: Composed
) -> list[_Function]:
    order = in_order([[name_of(f.name) for f in table.functions] for table in tables])
    shared = () if set(ids) == set(every) else ids
    made = []
    for name in order:
        here = [(t, f) for t in tables for f in t.functions if name_of(f.name) == name]
        function = _Function(mint.function(prefix, name), name, prefix, shared)
        function.said = here[0][1].name
        function.tasks = _tasks(here, prefix, function.id, mint, composed)
        made.append(function)
    for table in tables:
        _check_order(order, [name_of(f.name) for f in table.functions], table, composed)
    return made


def _tasks(
    here: list[tuple[ReadTable, ReadFunction]], prefix: str, function: str, mint: Mint, composed: Composed
) -> list[_Task]:
    order = in_order([[name_of(task.name) for task in f.tasks] for _, f in here])
    tasks = {name: _Task(mint.task(prefix, function, name), name) for name in order}
    for table, read in here:
        _check_order(order, [name_of(task.name) for task in read.tasks], table, composed)
        for task in read.tasks:
            levels = tasks[name_of(task.name)].levels
            if _number(table) in levels:
                composed.doubts.append(Doubt("task_twice", f"{table.clause} {name_of(task.name)}", table.page))
                levels[_number(table)][1].skills.extend(task.skills)
                levels[_number(table)][1].knowledge.extend(task.knowledge)
            else:
                levels[_number(table)] = (table, task)
    return list(tasks.values())


def in_order(rows: list[list[str]]) -> list[str]:
    """Names of several lists in one order that keeps the order of each, as far as they agree."""
    order: list[str] = []
    for row in rows:
        before = None
        for index, name in enumerate(row):
            if name not in order:
                after = next((later for later in row[index + 1 :] if later in order), None)
                if before is not None:
                    order.insert(order.index(before) + 1, name)
                elif after is not None:
                    order.insert(order.index(after), name)
                else:
                    order.append(name)
            before = name
    return order


def _check_order(order: list[str], row: list[str], table: ReadTable, composed: Composed) -> None:
    places = [order.index(name) for name in row]
    if places != sorted(places) or len(set(row)) < len(row):
        composed.doubts.append(Doubt("order", f"{table.clause} {'、'.join(row)}", table.page))


def write_functions(framework: Framework, mint: Mint, composed: Composed) -> list[dict[str, Any]]:
    """The functions as plain keys and values, every statement noted as an entry."""
    return [_written(function, mint, composed) for function in framework.functions]


def _written(function: _Function, mint: Mint, composed: Composed) -> dict[str, Any]:
    first = next(iter(function.tasks[0].levels.values()))[0] if function.tasks else None
    composed.note(function.id, first.clause if first else "", "function", function.said, function.name)
    keys: dict[str, Any] = {"id": function.id, "name": text(function.name)}
    if function.directions:
        keys["directions"] = list(function.directions)
    keys["basis"] = composed.basis(first.clause if first else "3")
    return keys | {"tasks": [_written_task(task, mint, composed) for task in function.tasks]}


def _written_task(task: _Task, mint: Mint, composed: Composed) -> dict[str, Any]:
    levels: dict[int, Any] = {}
    first_table, first_read = next(iter(task.levels.values()))
    clause = f"{first_table.clause} {'.'.join(map(str, first_read.number))}".strip()
    composed.note(task.id, clause, "task", first_read.name, task.name)
    for number, (table, read) in task.levels.items():
        asked: dict[str, Any] = {"basis": composed.basis(table.clause)}
        for key, letter, said in (("skills", "S", read.skills), ("knowledge", "K", read.knowledge)):
            if said or key == "skills":
                asked[key] = [
                    composed.statement(
                        mint.statement(task.id, number, letter, item.said.text),
                        f"{table.clause} {'.'.join(map(str, item.number))}".strip(),
                        {"S": "skill", "K": "knowledge"}[letter],
                        item.said,
                        key=item.key,
                    )
                    for item in said
                ]
        levels[number] = asked
    basis = composed.basis(first_table.clause)
    return {"id": task.id, "name": text(task.name), "basis": basis, "levels": levels}

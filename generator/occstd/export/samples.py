"""A piece of each format's file, for the pages that explain the formats: real content, cut where it would be long."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from typing import TYPE_CHECKING, Any

from occstd.export.syllabus import syllabus_json
from occstd.export.tables.listing import tables
from occstd.views.developers.recipes import example_unit
from occstd.views.developers.reference import Sample
from occstd.views.documents.files import data_path
from occstd.views.documents.syllabus import syllabus_document
from occstd.views.site import Site
from occstd.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from occstd.export.material import Material
    from occstd.export.scope import Made
    from occstd.export.tables.table import Table

_ROWS, _COLUMNS = 3, 8
"""How much of a table is shown."""
_TABLE = "requirements"
"""The table that is shown, where the edition fills it; else that of all statements."""


def samples(files: Iterable[Made], edition: str) -> dict[str, Sample]:
    """A piece of the file of each format.

    Args:
        files: the data files.
        edition: id of the edition to take where there is a file for each.

    Returns:
        Samples by the name of their format; none for formats that have no file here.
    """
    files = tuple(files)
    chosen: dict[str, list[Made]] = {}
    for file in files:
        if file.scope.edition is None or file.scope.edition.id == edition:
            chosen.setdefault(file.format.name, []).append(file)
    found = {name: _sample(name, chosen[name]) for name in _MAKERS if name in chosen}
    material = next((file.scope.given for file in files if file.scope.given), None)
    return found | (_syllabus(material) if material else {})


def _syllabus(material: Material) -> dict[str, Sample]:
    """A module, a day and the foot of an example's syllabus, which is no data file; nothing where no unit is filled."""
    site = Site(material.standard, LANGUAGES[0], address=material.address)
    unit = example_unit(site)
    if not unit:
        return {}
    file = json.loads(syllabus_json(site, unit, syllabus_document(site, unit)))
    parts = {"level": file["level"], "plan": file["plan"], "document": {"foot": file["document"]["foot"]}}
    text = json.dumps(cut(parts), ensure_ascii=False, indent=2)
    return {"syllabi": Sample(path=data_path(unit, site.language), language="json", text=text)}


def _sample(name: str, files: list[Made]) -> Sample:
    language, choose, make = _MAKERS[name]
    file = choose(files)
    return Sample(path=file.path, language=language, text=make(file).rstrip())


def _last(files: list[Made]) -> Made:
    """The narrowest: formats list what they have from the whole to the edition."""
    return files[-1]


def _middle(files: list[Made]) -> Made:
    """The middle one of the units that have requirements; of all, where none has."""
    filled = [file for file in files if file.scope.unit and file.scope.unit.functions] or files
    return filled[len(filled) // 2]


def _ending(ending: str) -> Callable[[list[Made]], Made]:
    return lambda files: next(file for file in files if file.path.endswith(ending))


def _of_table(files: list[Made]) -> Made:
    name = _table(files[0]).name
    return next(file for file in files if file.part.table == name)


def _table(file: Made) -> Table:
    """The table that is shown."""
    found = {table.name: table for table in tables(file.scope.material, file.scope.editions[0])}
    return found[_TABLE] if found[_TABLE].rows else next(iter(found.values()))


def _json(pick: Callable[[Any], Any]) -> Callable[[Made], str]:
    return lambda file: json.dumps(cut(pick(json.loads(file.content))), ensure_ascii=False, indent=2)


def cut(value: Any) -> Any:
    """A value of JSON with the first entry of each list, and of what is keyed by number."""
    if isinstance(value, list):
        return [cut(item) for item in value[:1]]
    if isinstance(value, dict):
        items = list(value.items())
        return {key: cut(item) for key, item in (items[:1] if items and items[0][0].isdigit() else items)}
    return value


def _first(items: list[Any], wanted: Callable[[Any], bool]) -> Any:
    return next((item for item in items if wanted(item)), items[0])


def _function(file: Any) -> Any:
    edition = file["standard"]["editions"][0]
    return edition.get("functions", [edition])[0]


def _skill(file: Any) -> Any:
    return _first(file["statements"], lambda row: row["kind"] == "skill")


def _unit(file: Any) -> Any:
    """A unit without what stands in the samples of other formats."""
    return {key: value for key, value in file.items() if key not in {"rule_sets", "sources", "addresses", "duties"}}


def _competency(file: Any) -> Any:
    return _first(file["@graph"], lambda entry: entry.get("ceasn:competencyCategory", {}).get("en") == "Skill")


def _item(file: Any) -> Any:
    return _first(file["CFItems"], lambda item: item["CFItemType"] == "Skill")


def _change(file: Any) -> Any:
    changes = [change for comparison in file["comparisons"] for change in comparison["changes"]]
    return _first(changes, lambda change: change["kind"] == "reworded") if changes else file


def _concept(file: Made) -> str:
    blocks = file.content.decode().split("\n\n")
    return next((block for block in blocks if 'dc:type "skill"' in block), blocks[0])


def _interface(file: Made) -> str:
    text = file.content.decode()
    start = text.index("export interface Skill {")
    return text[start : text.index("\n}", start) + 2]


def _lines(file: Made) -> str:
    return "\n".join(file.content.decode().splitlines()[: _ROWS + 1])


def _cells(file: Made) -> str:
    table = _table(file)
    head = [column.name for column in table.columns]
    return "\n".join(_line(row[:_COLUMNS]) for row in (head, *table.rows[:_ROWS]))


def _line(row: Iterable[Any]) -> str:
    return " | ".join("" if value is None else str(value) for value in row)


def _matrix(file: Made) -> str:
    with contextlib.closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(file.content)
        answer = base.execute("SELECT * FROM matrix")
        return "\n".join(_line(row) for row in ([c[0] for c in answer.description], *answer.fetchmany(_ROWS)))


def _types(file: Made) -> str:
    return "\n".join(_typed(file))


def _typed(file: Made) -> Iterator[str]:
    for column in _table(file).columns:
        yield f"{column.name}: {column.type}{' not null' if column.required else ''}"


_MAKERS: dict[str, tuple[str, Callable[[list[Made]], Made], Callable[[Made], str]]] = {
    "json": ("json", _last, _json(_function)),
    "statements": ("json", _last, _json(_skill)),
    "units": ("json", _middle, _json(_unit)),
    "index": ("json", _last, _json(lambda file: file)),
    "typescript": ("ts", _last, _interface),
    "csv": ("text", _of_table, _lines),
    "xlsx": ("text", _last, _cells),
    "sqlite": ("text", _last, _matrix),
    "parquet": ("text", _of_table, _types),
    "skos": ("turtle", _ending(".ttl"), _concept),
    "ctdl": ("json", _last, _json(_competency)),
    "case": ("json", _ending(".en.json"), _json(_item)),
    "badges": ("json", _last, _json(lambda file: file["@graph"])),
    "changes": ("json", _last, _json(_change)),
}
"""For each format the language of its sample, which file it is from, and what makes it."""

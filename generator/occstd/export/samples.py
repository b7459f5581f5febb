"""A piece of each format's file, for the pages that explain the formats: real content, cut where it would be long."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from typing import TYPE_CHECKING, Any

from occstd.export.tables.listing import tables
from occstd.render.syllabus_json import syllabus_json
from occstd.views.developers.recipes import example_unit
from occstd.views.developers.reference import Sample
from occstd.views.documents.listing import document_path
from occstd.views.documents.syllabus import syllabus_document
from occstd.views.framework_texts import kind_name
from occstd.views.site import Site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from occstd.export.material import Material
    from occstd.export.tables.table import Table
    from occstd.model import Edition
    from occstd.published import PublishedFile

_ROWS, _COLUMNS = 3, 8
"""How much of a table is shown."""
_PAGES = {"moodle": "learning-platforms"}
"""Pages that have another name than the format whose file they show."""
_TABLE = "requirements"
"""The table that is shown, where the edition fills it; else that of all statements."""


def samples(files: Sequence[PublishedFile], material: Material, edition: Edition) -> dict[str, Sample]:
    """A piece of the file of each format.

    Args:
        files: the data files.
        material: what they are made from.
        edition: the edition to take where there is a file for each.

    Returns:
        Samples by the name of their page, which is mostly that of the format; none for formats that have no file here.
    """
    chosen: dict[str, list[PublishedFile]] = {}
    for file in files:
        if file.edition in ("", edition.id):
            chosen.setdefault(file.format, []).append(file)
    shown = _table(material, edition)
    found = {_PAGES.get(name, name): _sample(name, chosen[name], shown) for name in _MAKERS if name in chosen}
    return found | _syllabus(material)


def _syllabus(material: Material) -> dict[str, Sample]:
    """A module, a day and the foot of an example's syllabus, which is no data file; nothing where no unit is filled."""
    site = Site(material.standard, material.standard.languages[0], address=material.address)
    unit = example_unit(site)
    if not unit:
        return {}
    file = json.loads(syllabus_json(syllabus_document(site, unit)))
    parts = {"level": file["level"], "plan": file["plan"], "document": {"foot": file["document"]["foot"]}}
    text = json.dumps(cut(parts), ensure_ascii=False, indent=2)
    return {"syllabi": Sample(path=document_path(unit, "syllabus", site.language, "json"), language="json", text=text)}


def _sample(name: str, files: list[PublishedFile], shown: Table) -> Sample:
    language, choose, make = _MAKERS[name]
    file = choose([file for file in files if file.table in ("", shown.name)])
    return Sample(path=file.path, language=language, text=make(file, shown).rstrip())


def _last(files: list[PublishedFile]) -> PublishedFile:
    """The narrowest: formats list what they have from the whole to the edition, and the one table that is shown."""
    return files[-1]


def _middle(files: list[PublishedFile]) -> PublishedFile:
    """The middle one of the units that have requirements; of all, where none has."""
    filled = [file for file in files if json.loads(file.content).get("functions")] or files
    return filled[len(filled) // 2]


def _ending(ending: str) -> Callable[[list[PublishedFile]], PublishedFile]:
    return lambda files: next(file for file in files if file.path.endswith(ending))


def _table(material: Material, edition: Edition) -> Table:
    """The table that is shown."""
    found = {table.name: table for table in tables(material, edition)}
    return found[_TABLE] if found[_TABLE].rows else next(iter(found.values()))


def _json(pick: Callable[[Any], Any]) -> Callable[[PublishedFile, Table], str]:
    return lambda file, _: json.dumps(cut(pick(json.loads(file.content))), ensure_ascii=False, indent=2)


def cut(value: Any) -> Any:
    """A value of JSON with the first entry of each list, and of what is keyed by number."""
    if isinstance(value, list):
        return [cut(item) for item in value[:1]]
    if isinstance(value, dict):
        items = list(value.items())
        return {key: cut(item) for key, item in (items[:1] if items and items[0][0].isdigit() else items)}
    return value


def _first(items: list[Any], wanted: Callable[[Any], bool]) -> Any:
    """The first item that is wanted, else the first; nothing of a file that lists nothing."""
    return next((item for item in items if wanted(item)), items[0] if items else {})


def _function(file: Any) -> Any:
    edition = file["standard"]["editions"][0]
    return edition.get("functions", [edition])[0]


def _skill(file: Any) -> Any:
    return _first(file["statements"], lambda row: row["kind"] == "skill")


def _unit(file: Any) -> Any:
    """A unit without what stands in the samples of other formats."""
    return {key: value for key, value in file.items() if key not in {"rule_sets", "sources", "addresses", "duties"}}


def _competency(file: Any) -> Any:
    kinds = set(kind_name("skill").by_language().values())
    return _first(
        file["@graph"], lambda entry: not kinds.isdisjoint(entry.get("ceasn:competencyCategory", {}).values())
    )


def _item(file: Any) -> Any:
    return _first(file["CFItems"], lambda item: item["extensions"]["kind"] == "skill")


def _change(file: Any) -> Any:
    changes = [change for comparison in file["comparisons"] for change in comparison["changes"]]
    return _first(changes, lambda change: change["kind"] == "reworded") if changes else file


def _concept(file: PublishedFile, _: Table) -> str:
    blocks = file.content.decode().split("\n\n")
    return next((block for block in blocks if 'dc:type "skill"' in block), blocks[0])


def _figure(file: PublishedFile, _: Table) -> str:
    """The heads of the levels: what follows the title."""
    lines = file.content.decode().splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith("<text")) + 1
    return "\n".join(lines[start : start + _ROWS])


def _interface(file: PublishedFile, _: Table) -> str:
    text = file.content.decode()
    start = text.index("export interface Skill {")
    return text[start : text.index("\n}", start) + 2]


def _lines(file: PublishedFile, _: Table) -> str:
    return "\n".join(file.content.decode().splitlines()[: _ROWS + 1])


def _cells(_: PublishedFile, table: Table) -> str:
    head = [column.name for column in table.columns]
    return "\n".join(_line(row[:_COLUMNS]) for row in (head, *table.rows[:_ROWS]))


def _line(row: Iterable[Any]) -> str:
    return " | ".join("" if value is None else str(value) for value in row)


def _matrix(file: PublishedFile, _: Table) -> str:
    with contextlib.closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(file.content)
        answer = base.execute("SELECT * FROM matrix")
        return "\n".join(_line(row) for row in ([c[0] for c in answer.description], *answer.fetchmany(_ROWS)))


def _types(_: PublishedFile, table: Table) -> str:
    return "\n".join(f"{c.name}: {c.type}{' not null' if c.required else ''}" for c in table.columns)


_MAKERS: dict[
    str,
    tuple[str, Callable[[list[PublishedFile]], PublishedFile], Callable[[PublishedFile, Table], str]],
] = {
    "json": ("json", _last, _json(_function)),
    "statements": ("json", _last, _json(_skill)),
    "units": ("json", _middle, _json(_unit)),
    "index": ("json", _last, _json(lambda file: file)),
    "typescript": ("ts", _last, _interface),
    "csv": ("text", _last, _lines),
    "xlsx": ("text", _last, _cells),
    "sqlite": ("text", _last, _matrix),
    "parquet": ("text", _last, _types),
    "skos": ("turtle", _ending(".ttl"), _concept),
    "ctdl": ("json", _last, _json(_competency)),
    "case": ("json", lambda files: files[0], _json(_item)),
    "moodle": ("text", _last, _lines),
    "badges": ("json", _last, _json(lambda file: file["@graph"])),
    "figures": ("xml", _ending(".svg"), _figure),
    "changes": ("json", _last, _json(_change)),
}
"""For each format the language of its sample, which file it is from, and what makes it."""

"""Short programs that read the data, one set for each page about a format. All of a set answer the same question.

Words in angle brackets stand for what differs from site to site; `recipes` fills them in. Programs read what the
first lines of their set have fetched, and all are run by the tests, those in R where R is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.model import Record, record
from occstd.views.addresses import DATA
from occstd.views.developers.recipes_elsewhere import RECIPES_ELSEWHERE
from occstd.views.documents.listing import document_path
from occstd.words import Words

if TYPE_CHECKING:
    from occstd.views.site import Site, Unit

LOCAL = "http://127.0.0.1:8000"
"""Address of a site that does not know its own: the one at which `occstd serve` shows it."""

_GET = "curl -O <site>/{}"

RECIPES: dict[str, dict[str, str]] = {
    "json": {
        "sh": _GET.format("<edition>/standard.json"),
        "python": """import json
file = json.load(open("standard.json", encoding="utf-8"))
for edition in file["standard"]["editions"]:
    for function in edition.get("functions", []):
        print(edition["id"], function["id"], len(function["tasks"]))""",
        "js": """const file = await (await fetch("<site>/<edition>/standard.json")).json();
for (const { id, functions = [] } of file.standard.editions) {
  for (const work of functions) console.log(id, work.id, work.tasks.length);
}""",
    },
    "statements": {
        "sh": _GET.format("<edition>/statements.json"),
        "python": """import json
from collections import Counter
rows = json.load(open("statements.json", encoding="utf-8"))["statements"]
for basis, count in sorted(Counter(row.get("basis", "-") for row in rows).items()):
    print(basis, count)""",
        "js": """const { statements } = await (await fetch("<site>/<edition>/statements.json")).json();
const counts = {};
for (const { basis = "-" } of statements) counts[basis] = (counts[basis] ?? 0) + 1;
for (const basis of Object.keys(counts).sort()) console.log(basis, counts[basis]);""",
        "r": """rows <- jsonlite::fromJSON("statements.json")$statements
table(rows$basis, useNA = "ifany")""",
    },
    "units": {
        "sh": _GET.format("<unit>"),
        "python": """import json
unit = json.load(open("<unit-file>", encoding="utf-8"))
for function in unit["functions"]:
    for task in function["tasks"]:
        print(task["id"], task["name"]["<language>"])""",
        "js": """const unit = await (await fetch("<site>/<unit>")).json();
for (const { tasks } of unit.functions) {
  for (const { id, name } of tasks) console.log(id, name.<language>);
}""",
    },
    "syllabi": {
        "sh": _GET.format("<unit-syllabus>"),
        "python": """import json
plan = json.load(open("<unit-syllabus-file>", encoding="utf-8"))["plan"]
for module in plan["modules"]:
    print(module["name"], sum(unit["theory"] + unit["practice"] for unit in module["units"]))""",
        "js": """const { plan } = await (await fetch("<site>/<unit-syllabus>")).json();
for (const { name, units } of plan.modules) {
  console.log(name, units.reduce((hours, { theory, practice }) => hours + theory + practice, 0));
}""",
    },
    "index": {
        "sh": _GET.format("<data>/index.json"),
        "python": """import hashlib, json, urllib.request
for file in json.load(open("index.json", encoding="utf-8"))["files"]:
    if file["format"] == "json":
        content = urllib.request.urlopen(f"<site>/{file['path']}").read()
        print(file["path"], "true" if hashlib.sha256(content).hexdigest() == file["sha256"] else "false")""",
        "js": """import { createHash } from "node:crypto";
const { files } = await (await fetch("<site>/<data>/index.json")).json();
for (const { path, sha256 } of files.filter(({ format }) => format === "json")) {
  const content = new Uint8Array(await (await fetch(`<site>/${path}`)).arrayBuffer());
  console.log(path, createHash("sha256").update(content).digest("hex") === sha256);
}""",
    },
    "csv": {
        "sh": _GET.format("<edition>/tables.zip") + "\npython3 -m zipfile -e tables.zip tables",
        "python": """import csv
from collections import Counter
with open("tables/requirements.csv", encoding="utf-8", newline="") as stream:
    counts = Counter((row["function"], row["kind"]) for row in csv.DictReader(stream))
for (function, kind), count in sorted(counts.items()):
    print(function, kind, count)""",
        "r": """asked <- read.csv("tables/requirements.csv", encoding = "UTF-8", na.strings = "", check.names = FALSE)
table(asked[["function"]], asked[["kind"]])""",
    },
    "xlsx": {
        "sh": _GET.format("<edition>/tables.xlsx"),
        "python": """from collections import Counter
from openpyxl import load_workbook
rows = load_workbook("tables.xlsx", read_only=True)["requirements"].iter_rows(values_only=True)
head = next(rows)
counts = Counter((row[head.index("function")], row[head.index("kind")]) for row in rows)
for (function, kind), count in sorted(counts.items()):
    print(function, kind, count)""",
        "r": """asked <- readxl::read_excel("tables.xlsx", sheet = "requirements")
table(asked[["function"]], asked[["kind"]])""",
    },
    "sqlite": {
        "sh": _GET.format("<edition>/tables.sqlite"),
        "sql": """SELECT function, kind, count(*)
FROM requirements
GROUP BY function, kind
ORDER BY function, kind;""",
        "python": """import sqlite3
base = sqlite3.connect("tables.sqlite")
for row in base.execute('SELECT "function", kind, count(*) FROM requirements GROUP BY 1, 2 ORDER BY 1, 2'):
    print(*row)""",
        "r": """base <- DBI::dbConnect(RSQLite::SQLite(), "tables.sqlite")
asked <- DBI::dbReadTable(base, "requirements", check.names = FALSE)
table(asked[["function"]], asked[["kind"]])""",
    },
    "parquet": {
        "sh": _GET.format("<edition>/parquet/requirements.parquet"),
        "python": """import pandas
asked = pandas.read_parquet("requirements.parquet")
for (function, kind), rows in asked.groupby(["function", "kind"]):
    print(function, kind, len(rows))""",
        "r": """asked <- arrow::read_parquet("requirements.parquet")
table(asked[["function"]], asked[["kind"]])""",
    },
    "typescript": {
        "sh": _GET.format("<data>/occstd.d.ts"),
        "ts": """import type { StandardFile } from "./occstd";
const file: StandardFile = await (await fetch("<site>/<edition>/standard.json")).json();
for (const { id, functions = [] } of file.standard.editions) {
  for (const work of functions) console.log(id, work.id, work.tasks.length);
}""",
    },
    **RECIPES_ELSEWHERE,
}
"""Programs by page and language."""


@record
class Recipe(Record):
    """A program to show."""

    language: str
    text: str


def recipes(site: Site, page: str, address: str = "") -> tuple[Recipe, ...]:
    """The programs of a page, filled in.

    Args:
        site: the standard that they read.
        page: name of the page, such as `csv`.
        address: where the site stands; that of the site itself unless named.

    Returns:
        The programs; those are left out that are about a unit where no unit has requirements.
    """
    values = _values(site) | {"<site>": address or site.address or LOCAL}
    found = []
    for language, code in RECIPES[page].items():
        for word, value in values.items():
            code = code.replace(word, value)
        if "<unit" not in code:
            found.append(Recipe(language=language, text=code))
    return tuple(found)


def example_unit(site: Site) -> Unit | None:
    """The middle one of the units that have requirements; None where no unit has any."""
    filled = [unit for unit in site.units if unit.functions]
    return filled[len(filled) // 2] if filled else None


def _values(site: Site) -> dict[str, str]:
    """What stands for the words in angle brackets: the current edition and a unit of it."""
    folder = f"{DATA}/{site.standard.id}"
    language = site.whole_language
    values = {"<data>": DATA, "<whole>": folder, "<edition>": f"{folder}/{site.edition.id}"}
    values |= {"<language>": language, "<Task>": Words(language).named("item", "task")}
    if unit := example_unit(site):
        name = f"level-{unit.level.number}.json" if unit.level else "requirements.json"
        parts = (values["<edition>"], unit.direction.slug if unit.direction else "", name)
        stem = name.removesuffix("json")
        values |= {"<unit-stem>": "/".join(part for part in (*parts[:-1], stem) if part), "<unit-file-stem>": stem}
        values |= {"<unit-page>": unit.path, "<unit-file>": name, "<unit>": "/".join(part for part in parts if part)}
        syllabus = document_path(unit, "syllabus", site.standard.languages[0], "json")
        values |= {"<unit-syllabus>": syllabus, "<unit-syllabus-file>": syllabus.rpartition("/")[2]}
    return values

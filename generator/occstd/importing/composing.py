"""From what was read to the files of a standard or of an edition, as plain keys and values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from occstd.importing import particulars
from occstd.importing.composed import SOURCE, Composed, Entry, text
from occstd.importing.doubts import find_doubts
from occstd.importing.eligible import write_eligibility
from occstd.importing.minting import Mint, minted_by
from occstd.importing.refusals import ImportRefused
from occstd.importing.requirements import Framework, build, write_functions
from occstd.importing.weighing import write_weights
from occstd.words import CHINESE, ENGLISH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from occstd.importing.draft import Draft
    from occstd.model import Standard

_YEAR = re.compile(r"[（(]?(\d{4})\s*年版[)）]?")


class Origin(NamedTuple):
    """Where the text comes from, and what it becomes."""

    file: str
    """Name of the PDF."""
    sha256: str
    """Its checksum."""
    date: str
    """Day of the import, as year-month-day."""
    standard: str
    """Id of the standard."""
    edition: str | None
    """Id of the edition; the year of the title where none is given."""


def compose(draft: Draft, origin: Origin, into: Standard | None) -> Composed:
    """The files of a new standard, or of an edition of one that exists.

    Args:
        draft: what was read.
        origin: the PDF, and what it becomes.
        into: the standard that gets the edition; none for a new one.

    Returns:
        Files by path below the standard's folder, entries and doubts.

    Raises:
        ImportRefused: if the edition has no id, or the standard has it already.
    """
    composed = Composed(_source_id(into), particulars.occupation_of(draft))
    composed.doubts += draft.doubts
    edition = origin.edition or _year(draft)
    if edition is None:
        raise ImportRefused("The title names no year", "Name the edition with --edition, such as --edition 2021")
    if into is not None and any(item.id == edition for item in into.editions):
        raise ImportRefused(f"{into.id} has an edition {edition} already", "Name another with --edition")
    mint = Mint(minted_by(into))
    framework = build(draft, mint, composed)
    if into is None:
        composed.files |= _shared(draft, origin, edition, composed)
    composed.edition = edition
    composed.files |= {f"{edition}/{path}": keys for path, keys in _edition(draft, framework, mint, composed).items()}
    return composed


def _source_id(into: Standard | None) -> str:
    """The next free id of a source."""
    used = {source.id for source in into.sources} if into else set()
    numbers = [int(name[1:]) for name in used if re.fullmatch(r"S\d+", name)]
    return f"S{max(numbers) + 1}" if numbers else SOURCE


def _year(draft: Draft) -> str | None:
    found = (_YEAR.search(line) for line in draft.title)
    return next((match[1] for match in found if match), None)


def source(draft: Draft, origin: Origin, name: str, languages: Sequence[str] = (CHINESE,)) -> dict[str, Any]:
    """The PDF as a source, in the languages of the standard; what is said of it is the project's own."""
    title = _title(draft, origin)
    named = {ENGLISH: f"Text of the standard ({title})", CHINESE: title}
    about = {
        ENGLISH: f"The file {origin.file} of {draft.pages} pages, read by a program.",
        CHINESE: f"文件{origin.file}，共{draft.pages}页，由程序读取。",
    }
    keys = {"id": name, "kind": "standard-text", "name": _in(named, languages), "sha256": origin.sha256}
    return keys | _in(about, languages)


def _in(said: dict[str, str], languages: Sequence[str]) -> dict[str, str]:
    return {code: text for code, text in said.items() if code in languages}


def _title(draft: Draft, origin: Origin) -> str:
    return "".join(draft.title)[:60] or origin.file


def _shared(draft: Draft, origin: Origin, edition: str, composed: Composed) -> dict[str, dict[str, Any]]:
    """What a new standard has beside its edition."""
    name = particulars.occupation_of(draft)
    if not name:
        raise ImportRefused("Clause 1.1 does not say what the occupation is called", "Name the whole document")
    code, said = particulars.code_of(draft)
    about = next((s.text for s in draft.sections if "定义" in s.name and s.text), name)
    keys: dict[str, Any] = {
        "basis": composed.basis(""),
        "id": origin.standard,
        "name": text(name),
        "languages": [CHINESE],
        "version": "0.1.0",
        "date": origin.date,
        "current_edition": edition,
        "summary": {"id": "occupation-summary"} | text(about),
    }
    if code and said is not None:
        scheme = _classification(draft)
        printed = text(said.text)
        keys["codes"] = [{"id": "code", "code": code, "classification": "classification"} | printed]
        keys["classifications"] = [{"id": "classification", "name": text(scheme)} | text(f"{scheme}所列编码。")]
    return {"occupation.yaml": keys, "sources.yaml": {"sources": [source(draft, origin, composed.source)]}}


def _classification(draft: Draft) -> str:
    preface = draft.preface.text if draft.preface else ""
    match = re.search(r"《(中华人民共和国职业分类大典（\d{4}年版）)》", preface)
    return match[1] if match else "中华人民共和国职业分类大典"


def _edition(draft: Draft, framework: Framework, mint: Mint, composed: Composed) -> dict[str, dict[str, Any]]:
    particular = particulars.write_particulars(draft, framework, composed)
    summary = f"国家职业标准原文，由程序读取，共{draft.pages}页。"
    keys: dict[str, Any] = {
        "basis": composed.basis(""),
        "name": text(_edition_name(draft)),
        "kind": "national-standard",
    }
    keys["summary"] = {"id": "edition-summary"} | text(summary)
    basis = {"basis": composed.basis("")}
    foundations = particulars.write_foundations(draft, composed)
    eligibility = write_eligibility(draft, framework, composed)
    assessment = particulars.write_assessment(draft, composed)
    functions = write_functions(framework, mint, composed)
    weights = write_weights(draft, framework, composed)
    keys |= particular
    keys["expect"] = _counts(particular, functions, weights)
    files = {"standard.yaml": keys}
    if foundations:
        files["foundations.yaml"] = basis | {"foundations": foundations}
    if eligibility:
        files["eligibility.yaml"] = basis | eligibility
    if assessment:
        files["assessment.yaml"] = basis | {"assessment": assessment}
    files |= _requirement_files(framework, functions)
    files["weights.yaml"] = {"weights": weights}
    find_doubts(draft, composed)
    return files | {
        "provenance.yaml": {
            "provenance": [_provenance(entry, composed) for entry in composed.entries if entry.said.places]
        }
    }


def _provenance(entry: Entry, composed: Composed) -> dict[str, Any]:
    """Where an entry was read: the first of its places; the review has all of them."""
    place = entry.said.places[0]
    keys: dict[str, Any] = {"of": entry.id, "source": composed.source, "page": place.page}
    keys |= {"box": {key: round(value) for key, value in place.box._asdict().items()}, "method": entry.said.method}
    if entry.said.method == "ocr":
        keys["score"] = round(entry.said.score * 100)
    return keys | ({"doubts": list(entry.said.doubts)} if entry.said.doubts else {})


def _requirement_files(framework: Framework, functions: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """A file for each function, in a folder for each direction, named so that they are read in printed order."""
    slugs = dict(framework.directions.values())
    files: dict[str, dict[str, Any]] = {}
    for number, keys in enumerate(functions, 1):
        directions = keys.get("directions", [])
        folder = "-".join(slugs[name] for name in directions) if directions else "all"
        order = min((list(slugs).index(name) for name in directions), default=-1) + 1
        files[f"requirements/{order}-{folder}/{number:02d}-{keys['id'].lower()}.yaml"] = {"functions": [keys]}
    return files


def _edition_name(draft: Draft) -> str:
    year = _year(draft)
    series = "国家职业技能标准" if "职业技能标准" in "".join(draft.title) else "国家职业标准"
    return f"{series}（{year}年版）" if year else series


def _counts(particular: dict[str, Any], functions: list[dict[str, Any]], weights: list[Any]) -> dict[str, int]:
    tasks = [task for function in functions for task in function["tasks"]]
    asked = [requirement for task in tasks for requirement in task["levels"].values()]
    return {
        "levels": len(particular["levels"]),
        "directions": len(particular.get("directions", [])),
        "functions": len(functions),
        "tasks": len(tasks),
        "skills": sum(len(requirement["skills"]) for requirement in asked),
        "knowledge": sum(len(requirement.get("knowledge", ())) for requirement in asked),
        "weights": len(weights),
    }

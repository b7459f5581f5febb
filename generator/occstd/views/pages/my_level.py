"""My level, and a team's: pages on which answers about one's own skills say which level fits, and their data."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from occstd.assess.ladder import ladder
from occstd.model.plain import to_plain
from occstd.views.blocks import Block, Cell, Custom, Heading, Note, Page, Prose, Table, mark
from occstd.views.delta import meaning
from occstd.views.documents.listing import document_path, syllabus_page_path
from occstd.views.documents.plan import course_plan
from occstd.views.pages.eligibility_form import form_data
from occstd.views.remarks import weakest

if TYPE_CHECKING:
    from occstd.model import Basis, Task, WorkFunction
    from occstd.views.blocks import Mark
    from occstd.views.delta import Meaning
    from occstd.views.site import Site, Track, Unit

MY_LEVEL_PATH = "my-level/"
"""Path of the page from its language's root; the page of a team is below it."""
TEAM_PATH = f"{MY_LEVEL_PATH}team/"
MY_LEVEL_DATA = f"{MY_LEVEL_PATH}my-level.json"
"""Path of what both pages work from, from the language's root."""
QUESTIONS = 6
"""Most questions that suggest a direction."""
_SHARED = ("my-level.css", "element.js", "words.js", "data.js", "save.js", "my-level-rule.js", "my-level-people.js")
_ASSETS = (
    "eligibility.css",
    *_SHARED,
    "eligibility-conditions.js",
    "eligibility.js",
    "eligibility-words.js",
    "eligibility-questions.js",
    "eligibility-answer.js",
    "my-level-ask.js",
    "my-level-answer.js",
    "my-level.js",
)
_WORDS = ("function", "hours_short", "key_skill", "level", "matrix_print", "none", "skills", "task", "weight")


def my_level_pages(site: Site) -> list[Page]:
    """The page for one, and the page for a team; they say so where there is nothing to ask about."""
    return [
        _page(site, MY_LEVEL_PATH, "my_level", _ASSETS, _rule_and_sheets(site)),
        _page(site, TEAM_PATH, "ml_team", (*_SHARED, "my-level-team.js"), ()),
    ]


def to_my_level(site: Site, direction: str = "") -> tuple[Prose, ...]:
    """What leads other pages here, with the direction chosen that has a slug; nothing where nothing is asked."""
    href = f"{MY_LEVEL_PATH}?direction={direction}" if direction else MY_LEVEL_PATH
    there = Prose(text=site.words["door_my-level_text"], href=href, link=site.words["door_my-level"])
    return (there,) if _asked(site) else ()


def _page(site: Site, path: str, word: str, assets: tuple[str, ...], more: tuple[Block, ...]) -> Page:
    there = bool(_asked(site))
    data = {"source": MY_LEVEL_DATA, "team": TEAM_PATH, "own": MY_LEVEL_PATH} | _start(site)
    return Page(
        path=path,
        title=site.words[word],
        lead=site.words[f"lead_{word}"],
        blocks=(Custom(template=word, data=data), *more) if there else (Note(text=site.words["no_entries"]),),
        hide=("navigation", "toc"),
        assets=assets if there else (),
    )


def _asked(site: Site) -> list[Track]:
    """Directions about which something can be asked."""
    return [track for track in site.tracks if any(unit.functions for unit in track.units)]


def _rule_and_sheets(site: Site) -> tuple[Block, ...]:
    """How answers are judged, and the skills as sheets to print, which take no script."""
    words = site.words
    levels = site.edition.levels or (None,)
    rows = []
    for track in _asked(site):
        units = (track.unit(level.number if level else None) for level in levels)
        rows.append((Cell(text=site.track_name(track), head=True), *(_sheet(site, unit) for unit in units)))
    return (
        Heading(text=words["ml_rule_head"], anchor="rule"),
        Prose(text=words["ml_rule"]),
        Heading(text=words["ml_paper"], anchor="paper"),
        Prose(text=words["ml_paper_text"]),
        Table(
            caption=words["ml_paper"],
            head=(words["direction"], *(site.level_name(level) for level in levels)),
            rows=tuple(rows),
            style="sheets",
        ),
    )


def _sheet(site: Site, unit: Unit | None) -> Cell:
    if unit is None or not unit.functions:
        return Cell(text=site.words["not_offered"])
    path = document_path(unit, "self-assessment", site.language, "pdf")
    return Cell(text=site.level_name(unit.level), href=f"/{path}")


def _start(site: Site) -> dict[str, Any]:
    """What the page shows before its scripts run, such as the directions to choose from."""
    asks = len(_asks(site, _asked(site)))
    return {
        "help": site.words("ml_help", n=asks) if asks else "",
        "directions": [
            (track.direction.slug, site.track_name(track), site.say(track.direction.description), track.number)
            for track in _asked(site)
            if track.direction
        ],
        "levels": [(level.number, site.say(level.title)) for level in site.edition.levels],
        "near": _near(site),
        "eligibility": bool(form_data(site)["editions"]),
        "both": bool(site.other),
    }


def _near(site: Site) -> list[tuple[int, Meaning, str]]:
    """What each level means, in its own sentences, with a mark that may stand within a label, and its page."""
    found = ((level.number, meaning(site, level)) for level in site.edition.levels)
    return [
        (number, replace(said, mark=replace(said.mark, sources=(), note="")), f"levels/{number}/")
        for number, said in found
        if said.mark
    ]


def my_level_data(site: Site) -> dict[str, Any]:
    """Everything that is asked, with what it weighs, how it is seen, where it is taught, and who may apply."""
    tracks = _asked(site)
    form = form_data(site)
    return {
        "standard": site.standard.id,
        "edition": site.edition.id,
        "name": f"{site.say(site.standard.name)} · {site.say(site.edition.name)}",
        "other": site.other,
        "words": {key: site.words[key] for key in (*_WORDS, *(k for k in site.words.all() if k.startswith("ml_")))}
        | {"list": site.words.list_separator, "colon": site.words.label_separator},
        "tracks": [_track(site, track) for track in tracks],
        "skills": _skills(site),
        "retired": [item.id for item in site.standard.retired],
        "asks": _asks(site, tracks),
        "eligibility": {key: form[key] for key in ("words", "editions")} if form["editions"] else None,
    }


def _track(site: Site, track: Track) -> dict[str, Any]:
    pages = site.addresses[site.edition.id]
    return {
        "direction": track.direction.slug if track.direction else None,
        "name": site.track_name(track),
        "number": track.number,
        "ladder": to_plain(ladder(site.edition, track.direction)),
        "levels": {str(unit.number or "null"): _level(site, unit) for unit in track.units},
        "functions": {function.id: site.say(function.name) for function in track.functions},
        "tasks": {
            task.id: {"name": site.say(task.name), "function": function.id, "href": f"{pages[task.id]}#{task.id}"}
            for function in track.functions
            for task in function.tasks
        },
    }


def _level(site: Site, unit: Unit) -> dict[str, Any]:
    """What a level is called, where it stands, and the hours of its tasks in a course of its least hours.

    Those hours rest on the least hours, and on weights and shares as well: on the one that is known least.
    """
    hours, table = site.hours(unit), site.weights(unit)
    plan = course_plan(site, unit) if hours and unit.functions else None
    shared = (hours, table, site.teaching(unit), *(task for task, _ in unit.requirements))
    return {
        "name": site.level_in_sentence(unit.level) if unit.level else "",
        "href": unit.path,
        "syllabus": syllabus_page_path(unit),
        "weights": _mark(site, table.basis) if table else None,
        "hours": hours.hours if hours else None,
        "hours_mark": _shown(weakest(site, filter(None, shared))) if hours else None,
        "tasks": {item.id: item.hours for item in plan.units} if plan else {},
    }


def _mark(site: Site, basis: Basis) -> list[str]:
    return _shown(mark(site, basis))


def _shown(found: Mark) -> list[str]:
    return [found.glyph, found.label]


def _skills(site: Site) -> dict[str, dict[str, Any]]:
    """The words of every skill in the languages of the site, its mark, and its evidence, by id."""
    found = {}
    for function in site.edition.functions:
        for task in function.tasks:
            for requirement in task.requirements:
                for skill in requirement.skills:
                    found[skill.id] = {
                        "text": site.say(skill),
                        "other": site.say_other(skill),
                        "mark": _mark(site, skill.basis),
                        "evidence": site.say(skill.evidence),
                        "evidence_mark": _mark(site, skill.evidence.basis) if skill.evidence else None,
                    }
    return found


def _asks(site: Site, tracks: list[Track]) -> list[list[tuple[str, str]]]:
    """Questions that suggest a direction: in each, a task of every direction; the tasks of its own that weigh most."""
    own = [[site.say(task.name) for task in _own_tasks(site, track)] for track in tracks]
    count = min((len(tasks) for tasks in own), default=0) if len(tracks) > 1 else 0
    return [
        [(track.direction.slug, tasks[n]) for track, tasks in zip(tracks, own, strict=True) if track.direction]
        for n in range(min(count, QUESTIONS))
    ]


def _own_tasks(site: Site, track: Track) -> list[Task]:
    """Tasks of the functions that no other direction has: from each function in turn, the heaviest first."""
    unit = next(unit for unit in track.units if unit.functions)
    table = site.weights(unit)
    weights = (table.skills if table else None) or {}

    def weight(function: WorkFunction) -> float:
        return -(weights.get(function.id) or 0)

    functions = sorted((f for f in unit.functions if len(f.directions) == 1), key=weight)
    rows = [[task for task, _ in asked] for function in functions for own, asked in unit.rows if own is function]
    longest = max(map(len, rows), default=0)
    return [tasks[n] for n in range(longest) for tasks in rows if n < len(tasks)]

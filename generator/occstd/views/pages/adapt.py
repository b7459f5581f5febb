"""The form that adapts a syllabus to a training body: what it asks, and what its scripts need to answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from occstd.model import COURSE_PARTS, USUAL_PRACTICE
from occstd.model.delivery import (
    FEWEST_MINUTES,
    LARGEST_LOGO,
    LONGEST_COURSE_NAME,
    LONGEST_NAME,
    MOST_DAYS_PER_WEEK,
    MOST_HOURS,
    MOST_MINUTES,
    MOST_PER_DAY,
    YEARS_AWAY,
    Course,
)
from occstd.views.blocks import Block, Custom, Note, Page, mark
from occstd.views.documents.calendar import WEEKDAYS
from occstd.views.documents.holidays import HOLIDAYS_FILE
from occstd.views.documents.hours import loads
from occstd.views.documents.listing import FOLDER, document_path

if TYPE_CHECKING:
    from occstd.views.site import Site, Unit

ADAPT_PATH = f"{FOLDER}adapt/"
"""Path of the page from its language's root."""
_ASSETS = (
    "element",
    "words",
    "data",
    "adapt-hours",
    "adapt-calendar",
    "adapt-week",
    "adapt-days",
    "adapt-plan",
    "adapt-document",
    "adapt-draw",
    "adapt-check",
    "adapt",
)
_DOCUMENT_WORDS = (
    "cal_group",
    "cal_group_hours",
    "cal_lost",
    "cal_make_up",
    "cal_no_class",
    "cal_unannounced",
    "cal_unknown",
    "cal_usual",
    "course_parts",
    "hours_short",
    "origin_computed",
    "origin_fill_in",
    "origin_standard",
    "sy_cohort",
    "sy_course_hours",
    "sy_course_hours_text",
    "date",
    "sy_date_weekday",
    "sy_dates",
    "sy_day",
    "sy_days_caption",
    "sy_days_dated",
    "sy_days_text",
    "sy_first_day",
    "sy_from_to",
    "sy_hours_by_module",
    "sy_last_day",
    "sy_length",
    "sy_length_text",
    "module",
    "sy_no_days",
    "sy_no_hours",
    "sy_practice",
    "provider",
    "sy_site",
    "sy_theory",
    "sy_timetable",
    "sy_timetable_value",
    "sy_too_few_hours",
    "sy_unit",
    "sy_week",
    "sy_weekdays",
    "total",
    "tt_card",
)
"""Words of the syllabus itself that change with the course."""
_PATTERNS = (
    ("day", "mon-fri morning,afternoon"),
    ("evening", "mon,wed,fri evening"),
    ("evening_saturday", "mon,wed,fri evening; sat morning,afternoon"),
    ("weekend", "sat,sun morning,afternoon"),
)
"""Usual weeks that the form offers by name."""
_FORM_WORDS = ("fold_show", "key_skill", "print_logo", "print_logo_unnamed", "statement_id", "stop")


def adapt_page(site: Site) -> Page:
    """The page `syllabi/adapt/`."""
    units = [unit for unit in site.units if unit.functions]
    blocks: tuple[Block, ...] = (Note(text=site.words["no_entries"]),)
    if units:
        data = {
            "form": _form(site, units),
            "program": program_data(site),
            "command": f"occstd syllabus {' '.join(_names(units[-1]))}".rstrip(),
            "downloads": FOLDER,
        }
        blocks = (Custom(template="adapt", data=data),)
    return Page(
        path=ADAPT_PATH,
        title=site.words["adapt"],
        lead=site.words["lead_adapt"],
        blocks=blocks,
        hide=("navigation", "toc"),
        assets=("syllabus.css", "adapt.css", *(f"{name}.js" for name in _ASSETS)),
    )


def _names(unit: Unit) -> tuple[str, ...]:
    return tuple(part for part in (unit.direction.slug if unit.direction else "", str(unit.number or "")) if part)


def _form(site: Site, units: list[Unit]) -> dict[str, Any]:
    """What the form shows before its scripts fill it."""
    usual = Course()
    return {
        "directions": [(t.direction.slug, site.track_name(t)) for t in site.tracks if t.direction and _taught(t.units)],
        "levels": any(unit.level for unit in units),
        "per_day": usual.per_day,
        "days_per_week": usual.days_per_week,
        "most_hours": MOST_HOURS,
        "most_per_day": MOST_PER_DAY,
        "most_days": MOST_DAYS_PER_WEEK,
        "class_minutes": usual.class_minutes,
        "fewest_minutes": FEWEST_MINUTES,
        "most_minutes": MOST_MINUTES,
        "parts": [
            (part.replace("_", "-"), site.words("adapt_part", name=site.words[f"part_of_course_{part}"]))
            for part in COURSE_PARTS
        ],
        "longest_name": LONGEST_NAME,
        "longest_course_name": LONGEST_COURSE_NAME,
        "patterns": [(sessions, site.words[f"adapt_pattern_{name}"]) for name, sessions in _PATTERNS],
        "weekdays": list(zip(WEEKDAYS, site.words["sy_weekdays"].split("|"), strict=True)),
    }


def _taught(units: tuple[Unit, ...]) -> bool:
    return any(unit.functions for unit in units)


def program_data(site: Site) -> dict[str, Any]:
    """What the scripts of the form work from: units, limits and words."""
    words = site.words
    keys = (*_DOCUMENT_WORDS, *_FORM_WORDS, *(key for key in words.all() if key.startswith("adapt_")))
    version = words("data_version", version=site.standard.version, date=site.standard.date)
    return {
        "units": [_unit(site, unit) for unit in site.units if unit.functions],
        "limits": {
            "hours": MOST_HOURS,
            "per_day": MOST_PER_DAY,
            "days_per_week": MOST_DAYS_PER_WEEK,
            "class_minutes": MOST_MINUTES,
            "fewest_minutes": FEWEST_MINUTES,
            "name": LONGEST_NAME,
            "logo": LARGEST_LOGO,
            "years": YEARS_AWAY,
        },
        "words": {key: words[key] for key in keys}
        | {
            "version": version,
            "other_lang": site.other,
            "clause_separator": words.clause_separator,
            "list_separator": words.list_separator,
            "lang": site.language,
        },
        "holidays": HOLIDAYS_FILE,
    }


def _unit(site: Site, unit: Unit) -> dict[str, Any]:
    least, teaching = site.hours(unit), site.teaching(unit)
    fewest = sum(len(module.units) for module in loads(site, unit))
    reason = site.words("adapt_one_each", n=fewest)
    if least:
        basis = mark(site, least.basis)
        sources = site.words.list_separator.join(basis.sources)
        reason = site.words("adapt_least", text=site.say(least), basis=basis.label, sources=sources)
    return {
        "direction": unit.direction.slug if unit.direction else "",
        "level": str(unit.number or ""),
        "name": site.level_name(unit.level),
        "hours": least.hours if least else None,
        "fewest": fewest,
        "practice": teaching.practice if teaching else USUAL_PRACTICE,
        "reason": reason,
        "file": document_path(unit, "syllabus", site.language, "json"),
    }

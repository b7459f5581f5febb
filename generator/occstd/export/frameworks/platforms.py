"""What learning platforms read: competency frameworks of Moodle and outcomes of Canvas.

The rules are those of the importers themselves: `admin/tool/lpimportcsv` of Moodle, `lib/outcomes` of Canvas. Files are
about one direction at one level in one language. Titles begin with a code, so that no spreadsheet takes them for a
formula.
"""

from __future__ import annotations

import csv
import dataclasses
import io
from html import escape
from typing import TYPE_CHECKING

from occstd.published import PublishedFile
from occstd.views.documents.outcomes import outcomes
from occstd.views.site import Site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from occstd.export.scope import Scope
    from occstd.views.site import Unit

MOODLE_HEAD = (
    "Parent ID number",
    "ID number",
    "Short name",
    "Description",
    "Description format",
    "Scale values",
    "Scale configuration",
    "Rule type (optional)",
    "Rule outcome (optional)",
    "Rule config (optional)",
    "Cross-referenced competency ID numbers",
    "Exported ID (optional)",
    "Is framework",
    "Taxonomy",
)
_MOODLE_LONGEST, _CANVAS_LONGEST = 100, 255
"""Most characters of a name, beyond which Moodle cuts it and Canvas refuses it; the description has all of it."""
_HTML = "1"
_SCALE = '[{"scaleid":"0"},{"id":1,"scaledefault":1,"proficient":0},{"id":2,"scaledefault":0,"proficient":1}]'
"""The first value is the default, the second proficient; Moodle puts the id of its own scale in."""
_TAXONOMY = "domain,competency,outcome"
"""What the levels of the tree are called, from the top: functions, tasks, skills and knowledge."""
CANVAS_HEAD = (
    "vendor_guid",
    "object_type",
    "title",
    "description",
    "parent_guids",
    "calculation_method",
    "mastery_points",
    "ratings",
)


def by_language(ending: str, make: Callable[[Site, Unit], bytes]) -> Callable[[Scope], Iterator[PublishedFile]]:
    """For a format with a file for each language of a unit; none for a unit without requirements."""

    def made(scope: Scope) -> Iterator[PublishedFile]:
        unit, standard = scope.unit, scope.standard
        if unit is None or not unit.functions:
            return
        own = dataclasses.replace(standard, current_edition=scope.editions[0].id)
        for language in standard.languages:
            name, _, form = ending.partition(".")
            content = make(Site(own, language, address=scope.address), unit)
            yield PublishedFile(path=f"{scope.unit_name}.{name}.{language}.{form}", content=content, language=language)

    return made


def moodle_csv(site: Site, unit: Unit) -> bytes:
    """A unit as a competency framework of Moodle. Its id carries the data version, since Moodle only creates."""
    words = site.words
    scale = ",".join(words["lms_ratings"].split("|"))
    name = f"{unit.slug}-{site.language}-{site.standard.version}"
    place = f"{site.address}/{site.folder}{unit.path}" if site.address else ""
    about = _html((words["unofficial"], words["licence"]), place, site.unit_name(unit))
    head = ("", name, site.unit_name_in_full(unit), about, _HTML, scale, _SCALE, "", "", "", "", "", "1", _TAXONOMY)
    rows = [MOODLE_HEAD, _moodle_row(head)]
    for item in outcomes(site, unit):
        text = _html((item.text, item.basis), item.address, item.id)
        rows.append(_moodle_row((item.parent, item.id, item.title, text, _HTML, *("",) * 9)))
    return _csv(rows)


def _moodle_row(row: Sequence[str]) -> tuple[str, ...]:
    """The reader of Moodle takes a backslash for the sign that a quotation mark follows."""
    parent, name, title, *rest = (cell.replace("\\", "/") for cell in row)
    return (parent, name[:_MOODLE_LONGEST], _cut(title, _MOODLE_LONGEST), *rest)


def canvas_csv(site: Site, unit: Unit) -> bytes:
    """A unit as outcomes of Canvas, where a later import updates them.

    Canvas looks ids up over all that it holds, so that ours say whose they are; a group has one parent, so that they
    say of which level they are, too.
    """
    met, not_yet = reversed(site.words["lms_ratings"].split("|"))
    ratings = ("1", met, "0", not_yet)
    top = f"occstd:{unit.slug}:{site.language}"
    rows = [(*CANVAS_HEAD, *("",) * (len(ratings) - 1))]
    blank, name = ("",) * (2 + len(ratings)), _cut(site.unit_name_in_full(unit), _CANVAS_LONGEST)
    rows.append((top, "group", name, site.words["unofficial"], "", *blank))
    for item in outcomes(site, unit):
        kind, more = ("group", blank) if item.is_group else ("outcome", ("highest", "1", *ratings))
        parent = f"{top}:{item.parent}" if item.parent else top
        text = _html((item.text, item.basis), item.address, item.id)
        rows.append((f"{top}:{item.id}", kind, _cut(item.title, _CANVAS_LONGEST), text, parent, *more))
    return _csv(rows)


def _html(texts: Iterable[str], address: str, name: str) -> str:
    """Texts as paragraphs, the last a link to where more is said."""
    parts = "".join(f"<p>{escape(text, quote=False)}</p>" for text in texts if text)
    return parts + (f'<p><a href="{escape(address)}">{escape(name)}</a></p>' if address else "")


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def _csv(rows: Iterable[Sequence[str]]) -> bytes:
    target = io.StringIO(newline="")
    csv.writer(target, lineterminator="\r\n").writerows(rows)
    return target.getvalue().encode()

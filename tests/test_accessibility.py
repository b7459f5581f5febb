"""WCAG 2.2 AA as far as axe-core sees it, in both languages and both colour schemes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

    from conftest import NewTab

PAGES = {
    "home": "",
    "matrix": "matrix/",
    "matrix-open": "matrix/?view=livestream-salesperson&find=price&open=all",
    "compare": "compare/",
    "compare-levels": "compare/?a=livestream-salesperson/3&b=livestream-salesperson/2",
    "compare-directions": "compare/?a=livestream-salesperson/3&b=product-selector/3",
    "eligibility": "eligibility/",
    "eligibility-answered": "eligibility/#direction=livestream-salesperson&level=1&day=2026-05"
    "&holds-2=this&holds-2-date=2022-05&work-1-start=2018-01&years=4",
    "my-level": "my-level/",
    "my-level-answered": "my-level/#direction=livestream-salesperson&answers=" + "2" * 33 + "1" * 72,
    "my-level-team": "my-level/team/",
    "downloads": "syllabi/",
    "downloads-empty": "syllabi/?direction=platform-administrator&level=1",
    "adapt": "syllabi/adapt/#direction=livestream-salesperson&level=4&hours=160",
    "adapt-wrong": "syllabi/adapt/#hours=1&per-day=99&start=2020-01-01",
    "questions": "questions/",
    "assessment": "assessment/",
    "duties": "duties/",
    "glossary": "glossary/",
    "glossary-found": "glossary/?find=host",
    "rules": "rules/",
    "sources": "sources/",
    "data": "data/",
    "editions": "editions/",
    "direction": "directions/livestream-salesperson/",
    "syllabus": "syllabi/livestream-salesperson/level-4/",
    "unit": "directions/livestream-salesperson/level-4/",
    "cards": "directions/livestream-salesperson/level-4/cards/",
}
LANGUAGES, SCHEMES, WIDTHS = ("", "zh/"), ("light", "dark"), (1440, 390)
OPTIONS = {"resultTypes": ["violations"]}


def violations(page: Page) -> list[str]:
    """What axe-core finds on a page: the rule, and the first places where it is broken."""
    page.evaluate(Axe().axe_script)
    # As text: to carry its parts one by one took a tenth of the time.
    found = json.loads(
        page.evaluate("asked => axe.run(asked).then(found => JSON.stringify(found.violations))", OPTIONS)
    )
    return [
        f"{rule['id']} ({rule['impact']}, {len(rule['nodes'])}): "
        + " | ".join(f"{node['target']} {node['failureSummary']}" for node in rule["nodes"][:3])
        for rule in found
    ]


def _views() -> Iterator[Any]:
    """Each page twice, with language, scheme and width all changed, and over all pages every combination of the three.

    Pages share their parts, so what one combination breaks shows on one page or another.
    """
    for number, (name, path) in enumerate(PAGES.items()):
        language, scheme, width = number & 1, number >> 1 & 1, number >> 2 & 1
        for other in (0, 1):
            chosen = LANGUAGES[language ^ other], SCHEMES[scheme ^ other], WIDTHS[width ^ other]
            yield pytest.param(
                f"/{chosen[0]}{path}",
                *chosen[1:],
                id="-".join((name, chosen[0].strip("/") or "en", *map(str, chosen[1:]))),
            )


@pytest.mark.parametrize(("path", "scheme", "width"), list(_views()))
def test_page_has_no_violation(new_tab: NewTab, path: str, scheme: str, width: int) -> None:
    """axe-core, with all of its rules, finds nothing."""
    page = new_tab(color_scheme=scheme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(path, wait_until="load")
    if "/adapt/" in path:
        page.wait_for_function("() => document.querySelector('.oc-document-foot, .oc-adapt-error:not([hidden])')")
    if "/my-level/" in path:
        page.locator("[data-ready]").wait_for()
    if "/matrix/" in path:
        page.wait_for_function("() => document.querySelector('[data-status]').textContent")
    assert violations(page) == []

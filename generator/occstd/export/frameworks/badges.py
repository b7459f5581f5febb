"""Open Badges 3.0: a template of an achievement for each direction at each level. Templates only; nothing is issued."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from occstd.export.frameworks.identifiers import Identifiers
from occstd.model.plain import dump
from occstd.views.framework import framework_name
from occstd.views.framework_texts import BasisTexts, join, say
from occstd.views.site import Site
from occstd.views.tracks import tracks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Edition, Standard, Statement, Task, Text
    from occstd.views.tracks import Unit

CONTEXTS = (
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
)
"""Addresses of the official contexts."""


def badges_json(standard: Standard, edition: Edition, address: str) -> bytes:
    """Templates of achievements in both languages, without creator, image or signature.

    Args:
        standard: the standard.
        edition: one of its editions.
        address: of the site; without one, entries are named by URNs.

    Returns:
        A template for each direction at each level that has requirements; nothing where none has.
    """
    units = [unit for track in tracks(standard, edition) for unit in track.units if unit.functions]
    writers = [_Writer(standard, edition, address, language) for language in standard.languages]
    found = [writer.achievement(unit) for unit in units for writer in writers]
    return dump({"@context": list(CONTEXTS), "@graph": found}) if found else b""


class _Writer:
    """An edition in one language as achievements."""

    def __init__(self, standard: Standard, edition: Edition, address: str, language: str) -> None:
        self.standard, self.language = standard, language
        self.site = Site(standard, language)
        self.basis_text = BasisTexts(standard)
        self.names = Identifiers(standard, edition, address, language)
        self.framework = self._say(framework_name(standard, edition))

    def _say(self, text: Text) -> str:
        return text.said(self.language)

    def achievement(self, unit: Unit) -> dict[str, Any]:
        """The template of a unit."""
        found = {
            "id": self._place(unit),
            "type": ["Achievement"],
            "achievementType": "Achievement",
            "@language": self.language,
            "name": self.site.unit_name_in_full(unit),
            "description": self._say(join((say("credential_template"), say("unofficial")))),
            "criteria": {"id": self._place(unit), "narrative": self._narrative(unit)},
            "humanCode": unit.slug,
            "fieldOfStudy": self.site.say(self.standard.name),
            "version": self.standard.version,
            "alignment": list(self._alignments(unit)),
        }
        return found | ({"specialization": self.site.say(unit.direction.name)} if unit.direction else {})

    def _place(self, unit: Unit) -> str:
        """The template's own name: the page of the unit, or a number where the site has no address."""
        return self.names.page(unit.path) if self.names.address else self.names.urn(unit.slug, self.language)

    def _narrative(self, unit: Unit) -> str:
        """What is asked, as Markdown: the tasks by function, and what all of it rests on."""
        lines = [self._say(say("badge_criteria")), ""]
        for function, rows in unit.rows:
            lines.append(f"- {self.site.say(function.name)}")
            lines += [f"  - {task.id} {self.site.say(task.name)}" for task, _ in rows]
        bases = dict.fromkeys(
            item.basis for _, asked in unit.requirements for item in (*asked.skills, *asked.knowledge)
        )
        lines += ["", *(self._say(self.basis_text(basis)) for basis in bases)]
        return "\n".join(lines)

    def _alignments(self, unit: Unit) -> Iterator[dict[str, Any]]:
        for task, asked in unit.requirements:
            yield self._alignment("task", task, task.name)
            yield from (self._alignment("skill", skill, skill) for skill in asked.skills)
            yield from (self._alignment("knowledge", entry, entry) for entry in asked.knowledge)

    def _alignment(self, kind: str, of: Task | Statement, text: Text) -> dict[str, Any]:
        """One thing that the achievement shows, at its address and by its number in the CASE package."""
        return {
            "type": ["Alignment"],
            "targetName": self.site.say(text),
            "targetUrl": self.names.place(of.id) if self.names.address else self.names.urn(of.id, self.language),
            "targetCode": of.id,
            "targetDescription": self._say(join((say(f"item_{kind}_text"), self.basis_text(of.basis, text)))),
            "targetFramework": self.framework,
            "targetType": "CFItem",
        }

"""Rules that look across the standard. Each check is a generator that yields what it finds and never raises."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from occstd.checks import (
    cards,
    characters,
    contents,
    hours,
    languages,
    law,
    levels,
    limits,
    quality,
    references,
    weights,
)
from occstd.checks.findings import Bases, Finding, Records
from occstd.checks.rules import RULES
from occstd.model.shape import walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from occstd.model import Standard
    from occstd.problems import Path

__all__ = ["CHECKS", "Finding", "run"]

CHECKS: tuple[Callable[[Standard, Records], Iterator[Finding]], ...] = (
    references.check_ids,
    references.check_references,
    references.check_edition_references,
    levels.check_levels,
    levels.check_coverage,
    weights.check_weights,
    weights.check_schemes,
    contents.check_bases,
    contents.check_codes,
    languages.check_languages,
    languages.check_translations,
    contents.check_conditions,
    contents.check_releases,
    contents.check_texts,
    law.check_named,
    law.check_in_force,
    law.check_titles,
    law.check_evidence,
    characters.check_characters,
    limits.check_limits,
    hours.check_hours,
    hours.check_teaching,
    quality.check_form,
    quality.check_lengths,
    quality.check_repeats,
    quality.check_completeness,
    quality.check_duties,
    quality.check_glossary_terms,
    quality.check_counts,
    cards.check_cards,
)
"""All checks, in the order they run."""


def run(standard: Standard) -> Iterator[Finding]:
    """Run every check. What the document itself says is held to rules of style with warnings only."""
    records = walk(standard)
    bases = Bases(records)
    for finding in chain.from_iterable(check(standard, records) for check in CHECKS):
        _, basis = bases.around(_edition_summary(finding.path))
        is_excused = RULES[finding.rule].is_style and basis is not None and basis.is_quoted
        yield replace(finding, is_warning=True) if is_excused else finding


def _edition_summary(path: Path) -> Path:
    """A path; for what an edition lists as a whole, that of its name, which rests on what the edition rests on."""
    return (*path[:2], "name") if path[:1] == ("editions",) and path[2:3] in (("duties",), ("expect",)) else path

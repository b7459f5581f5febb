"""What an applicant tells, as JSON: read as strictly as the YAML of a standard, and held to an edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.checks.limits import limit_findings
from occstd.model.applicant import Applicant
from occstd.model.filling import FillError, fill
from occstd.model.shape import walk
from occstd.reading.told import MOST_FAULTS, parsed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Edition
    from occstd.problems import Path


def read_applicant(text: str, edition: Edition) -> Applicant:
    """An applicant from JSON.

    Args:
        text: the JSON.
        edition: the edition whose conditions are asked; levels and groups that it does not have are refused.

    Raises:
        FillError: with the faults, where it is no JSON, or no applicant.
    """
    applicant = fill(Applicant, parsed(text))
    faults = [
        (finding.path, f"{finding.found}, expected {finding.expected}") for finding in limit_findings(walk(applicant))
    ]
    faults += _unknown(applicant, edition)
    if faults:
        raise FillError(faults[:MOST_FAULTS])
    return applicant


def _unknown(applicant: Applicant, edition: Edition) -> Iterator[tuple[Path, str]]:
    """Levels and groups that the edition does not have."""
    levels = [level.number for level in edition.levels]
    for path, item in walk(applicant):
        for key in ("level", "after_certificate"):
            level = getattr(item, key, None)
            if level is not None and level not in levels:
                yield (*path, key), f"no level {level}; there are: {', '.join(map(str, levels))}"
    for number, level in enumerate(applicant.trained):
        if level not in levels:
            yield ("trained", number), f"no level {level}; there are: {', '.join(map(str, levels))}"
    sets = edition.eligibility.rule_sets if edition.eligibility else ()
    groups = [group.id for rules in sets for group in rules.groups]
    for number, name in enumerate(applicant.groups):
        if name not in groups:
            yield ("groups", number), f"no group {name[:60]!r}; there are: {', '.join(groups) or 'none'}"

"""Which level answers fit, as plain text for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.views.blocks import mark
from occstd.views.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.assess.rule import StageResult, Standing
    from occstd.model import Direction, Edition, Standard


def standing_text(
    standard: Standard, language: str, edition: Edition, direction: Direction | None, found: Standing, name: str = ""
) -> str:
    """The whole answer: the level, each level by itself, and what is missing for the next."""
    site = Site(standard, language)
    words = site.words
    head = (site.say(edition.name), site.say(direction.name) if direction else "", name)
    lines = [" · ".join(part for part in head if part), "", outcome_text(site, edition, found)]
    lines += [] if found.clear else [words["ml_unclear"]]
    if found.presumed:
        named = words.list_separator.join(level_text(site, edition, number) for number in found.presumed)
        lines.append(words("ml_presumed", list=named))
    names = {f.id: site.say(f.name) for f in edition.functions}
    names |= {task.id: site.say(task.name) for function in edition.functions for task in function.tasks}
    place = direction.id if direction else None
    marks = {table.level: mark(site, table.basis).glyph for table in edition.weights if table.direction == place}
    for stage in found.stages:
        lines += ["", *_stage(site, edition, stage, _state(found, stage), names, marks.get(stage.level, ""))]
    lines += ["", *_gaps(site, edition, found)]
    return "\n".join([*lines, "", words["ml_rule"], words["ml_no_assessment"], ""])


def outcome_text(site: Site, edition: Edition, found: Standing) -> str:
    """The answer in a line."""
    key: str = "borderline_none" if found.outcome == "borderline" and found.level is None else found.outcome
    if key == "none" and not found.clear:
        key = "open_yet"
    share = found.stages[0].share if found.stages else None
    blanks = {name: level_text(site, edition, getattr(found, name)) for name in ("level", "next")}
    text = site.words(f"ml_{key}", **blanks, share=_percent(share))
    text = f"{text[:1].upper()}{text[1:]}"
    return text if found.clear or key == "open_yet" else site.words("ml_so_far", text=text)


def level_text(site: Site, edition: Edition, number: int | None) -> str:
    """What a level is called within a sentence; nothing for none."""
    return site.level_in_sentence(edition.find_level(number)) if number is not None else ""


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share:.0f}%"


def _state(found: Standing, stage: StageResult) -> str:
    """Which word says how a level stands: one that is met over one that is not does not fit."""
    if stage.level in found.presumed:
        return "presumed"
    levels = [other.level for other in found.stages]
    fits = -1 if found.level is None else levels.index(found.level)
    return "above" if stage.state == "met" and levels.index(stage.level) > fits else stage.state


def _stage(
    site: Site, edition: Edition, stage: StageResult, state: str, names: dict[str, str], sign: str
) -> Iterator[str]:
    words, level = site.words, edition.find_level(stage.level) if stage.level is not None else None
    said = "" if level is None else words[f"ml_state_{state}"]
    yield "  ".join(filter(None, (site.level_name(level), _percent(stage.share), said)))
    for part in stage.parts:
        told = words("ml_of", answered=part.answered, skills=part.skills)
        share = _percent(part.share)
        weight = words("ml_weight", weight=f"{part.weight:.0f}")
        yield "  ".join(("", names[part.part], f"{weight} {sign}".rstrip(), share, told))


def _gaps(site: Site, edition: Edition, found: Standing) -> Iterator[str]:
    words = site.words
    if found.next is None and found.outcome != "share":
        return
    skills = {
        skill.id: skill
        for function in edition.functions
        for task in function.tasks
        for requirement in task.requirements
        for skill in requirement.skills
    }
    level = level_text(site, edition, found.next)
    yield words("ml_gaps", level=level) if level else words["ml_gaps_all"]
    for name in found.gaps:
        skill = skills[name]
        yield f"  {'★ ' if skill.key else ''}{site.say(skill)} {mark(site, skill.basis).glyph} [{name}]"
    if not found.gaps and any(stage.share is not None for stage in found.stages if stage.level == found.next):
        yield f"  {words['ml_no_gaps']}"
    if found.unknown:
        yield f"  {words('ml_unknown', n=len(found.unknown))}"

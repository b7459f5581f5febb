"""The occupation: its names, codes, bodies and history, and its duties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.views.blocks import (
    Block,
    Detail,
    Line,
    Lines,
    Page,
    line,
    lines,
    or_empty,
    part,
    part_heading,
)
from occstd.views.parts import section_blocks
from occstd.views.uses import duty_uses, fold

if TYPE_CHECKING:
    from occstd.model import NewOccupation, Sibling
    from occstd.views.site import Site


def occupation_page(site: Site) -> Page:
    """Names, codes, classification, bodies, timeline, and what else holds across editions."""
    words, standard = site.words, site.standard
    blocks: list[Block] = []
    if site.edition.definition:
        href = f"editions/{site.edition.id}/#{site.edition.definition.id}"
        definition = line(site, site.edition.definition, id="", name=words["definition"], href=href)
        blocks.append(Lines(lines=(definition,), style="facts"))
    if standard.codes:
        rows = tuple(line(site, code, name=code.code) for code in standard.codes)
        blocks += [part_heading(site, "codes"), Lines(lines=rows, style="facts")]
    blocks += _classifications(site)
    blocks += part(site, "aliases", standard.aliases)
    blocks += part(site, "institutions", standard.institutions)
    if standard.timeline:
        events = tuple(line(site, event, name=event.date) for event in standard.timeline)
        blocks += [part_heading(site, "timeline"), Lines(lines=events, style="facts")]
    for section in standard.sections:
        blocks += section_blocks(site, section)
    if standard.siblings:
        rows = tuple(line(site, sibling, name=_sibling(site, sibling)) for sibling in standard.siblings)
        blocks += [part_heading(site, "siblings"), Lines(lines=rows, style="facts")]
    if standard.new_occupations:
        entries = tuple(_new_occupation(site, entry) for entry in standard.new_occupations)
        blocks.append(part_heading(site, "new_occupations"))
        blocks.append(Lines(lines=entries, style="facts"))
    return Page(
        path="occupation/",
        title=words["occupation"],
        lead=words["lead_occupation"],
        blocks=or_empty(site, blocks),
        folds=True,
    )


def _classifications(site: Site) -> list[Block]:
    words, blocks = site.words, list[Block]()
    for scheme in site.standard.classifications:
        steps = " › ".join(f"{step.code} {site.say(step.name)}" for step in scheme.path)
        details = [Detail(label=words["path"], text=steps)] if steps else []
        if scheme.duties:
            details.append(
                Detail(label=words["duties_in"], text=words.list_separator.join(scheme.duties), href="duties/")
            )
        row = line(site, scheme, name=site.say(scheme.name), details=tuple(details))
        blocks.append(Lines(lines=(row,), style="facts"))
        if scheme.statements:
            blocks.append(lines(site, scheme.statements))
    return [part_heading(site, "classifications"), *blocks] if blocks else []


def _sibling(site: Site, sibling: Sibling) -> str:
    """Another standard's name and code, and the id of its data where there is some."""
    return " ".join(part for part in (site.say(sibling.name), sibling.code, sibling.standard) if part)


def _new_occupation(site: Site, entry: NewOccupation) -> Line:
    words = site.words
    details = [
        Detail(label=label, text=code)
        for label, code in ((words["code_standard"], entry.code), (words["code_2022"], entry.code_2022))
        if code
    ]
    return line(site, entry, other=site.say_other(entry.name), details=tuple(details))


def duties_page(site: Site) -> Page:
    """All duties, with their number in each list that has them."""
    words, rows, uses = site.words, [], duty_uses(site)
    lists = [(site.say(e.name), e.duties, f"editions/{e.id}/") for e in site.standard.editions if e.duties]
    lists += [(site.say(c.name), c.duties, f"occupation/#{c.id}") for c in site.standard.classifications if c.duties]
    for duty in site.standard.duties:
        details = tuple(
            Detail(label=name, text=str(duties.index(duty.id) + 1) if duty.id in duties else words["none"], href=href)
            for name, duties, href in lists
        )
        served = fold(site, uses, duty.id, "served_by")
        rows.append(line(site, duty, name=site.say_numbered(duty.id, duty.name), details=details, fold=served))
    return Page(
        path="duties/",
        title=words["duties"],
        lead=words["lead_duties"],
        blocks=or_empty(site, [Lines(lines=tuple(rows), style="facts")] if rows else []),
    )

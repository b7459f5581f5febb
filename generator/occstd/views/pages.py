"""The pages that are made of statements: occupation, duties, foundations, assessment, rules and the like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.rules import RULES
from occstd.views.blocks import (
    Block,
    Cell,
    Custom,
    Detail,
    Heading,
    Line,
    Lines,
    Note,
    Page,
    Prose,
    Table,
    line,
    lines,
    mark,
    or_empty,
    part,
    part_heading,
)
from occstd.views.ladder import ladder

if TYPE_CHECKING:
    from occstd.model import NewOccupation, Regulation, Section, Term
    from occstd.views.site import Site


def section_blocks(site: Site, section: Section, depth: int = 2) -> list[Block]:
    """A titled group of statements; the heading carries the section's id."""
    heading = Heading(text=site.say(section.name), anchor=section.id, depth=depth, mark=mark(site, section.basis))
    return [heading, lines(site, section.statements)]


def home_page(site: Site) -> Page:
    """What the occupation is, the ladder, and the doors."""
    words = site.words
    absent = {
        name
        for name, there in (("eligibility", site.edition.eligibility), ("compare", len(site.units) > 1))
        if not there
    }
    doors = tuple(
        (words[f"door_{name}"], words[f"door_{name}_text"], f"{name}/")
        for name in ("eligibility", "matrix", "compare", "syllabi", "data")
        if name not in absent
    )
    code = site.standard.codes[0].code if site.standard.codes else ""
    eyebrow = [words[f"kind_{site.edition.kind}"], code, site.say(site.edition.name)]
    return Page(
        path="",
        title=site.say(site.standard.name),
        other_title=site.say_other(site.standard.name),
        eyebrow=" · ".join(dict.fromkeys(part for part in eyebrow if part)),
        description=site.say(site.standard.summary),
        blocks=(
            Lines(lines=(line(site, site.standard.summary),), style="lead"),
            Custom(template="doors", data=doors),
            Heading(text=words["ladder"], anchor="ladder"),
            Custom(template="ladder", data=ladder(site)),
            Prose(text=words["ladder_note"]),
            Note(text=words["unofficial"], href="sources/fidelity/", link=words["how_we_know"]),
        ),
        hide=("toc", "navigation"),
    )


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
    if standard.new_occupations:
        entries = tuple(_new_occupation(site, entry) for entry in standard.new_occupations)
        blocks.append(part_heading(site, "new_occupations"))
        blocks.append(Lines(lines=entries, style="facts"))
    return Page(
        path="occupation/", title=words["occupation"], lead=words["lead_occupation"], blocks=or_empty(site, blocks)
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
    words, rows = site.words, []
    lists = [(site.say(e.name), e.duties, f"editions/{e.id}/") for e in site.standard.editions if e.duties]
    lists += [(site.say(c.name), c.duties, f"occupation/#{c.id}") for c in site.standard.classifications if c.duties]
    for duty in site.standard.duties:
        details = tuple(
            Detail(label=name, text=str(duties.index(duty.id) + 1) if duty.id in duties else words["none"], href=href)
            for name, duties, href in lists
        )
        rows.append(line(site, duty, name=f"{duty.id} {site.say(duty.name)}", details=details))
    return Page(
        path="duties/",
        title=words["duties"],
        lead=words["lead_duties"],
        blocks=or_empty(site, [Lines(lines=tuple(rows), style="facts")] if rows else []),
    )


def foundations_page(site: Site) -> Page:
    """Ethics, code of conduct and basic knowledge."""
    words, foundations = site.words, site.edition.foundations
    blocks: list[Block] = []
    if foundations:
        blocks += part(site, "ethics", foundations.ethics)
        blocks += part(site, "code_of_conduct", foundations.code_of_conduct)
        if foundations.basic_knowledge:
            blocks.append(part_heading(site, "basic_knowledge"))
        for block in foundations.basic_knowledge:
            blocks += section_blocks(site, block, depth=3)
        blocks += part(site, "evidence", foundations.evidence)
    return Page(
        path="foundations/", title=words["foundations"], lead=words["lead_foundations"], blocks=or_empty(site, blocks)
    )


def rules_page(site: Site) -> Page:
    """Laws and rules of the trade."""
    rows = tuple(_regulation(site, item) for item in site.standard.regulations)
    blocks: list[Block] = [Lines(lines=rows, style="facts")] if rows else []
    return Page(path="rules/", title=site.words["rules"], lead=site.words["lead_rules"], blocks=or_empty(site, blocks))


def _regulation(site: Site, item: Regulation) -> Line:
    words = site.words
    details = [
        Detail(label=words[key], text=text)
        for key, text in (
            ("issuers", site.say(item.issuers)),
            ("published", item.published or ""),
            ("in_force", item.in_force or ""),
        )
        if text
    ]
    return line(site, item, other=site.say_other(item.name), details=tuple(details))


def glossary_page(site: Site) -> Page:
    """Terms, with the mistranslations that readers meet."""
    rows = tuple(_term(site, term) for term in site.standard.glossary)
    blocks: list[Block] = [Lines(lines=rows, style="facts")] if rows else []
    return Page(
        path="glossary/", title=site.words["glossary"], lead=site.words["lead_glossary"], blocks=or_empty(site, blocks)
    )


def _term(site: Site, term: Term) -> Line:
    details = tuple(
        Detail(label=site.words["seen_as"], text=f"“{wrong.seen}”", sources=(wrong.source,))
        for wrong in term.mistranslations
    )
    return line(site, term, other=site.say_other(term.name), details=details)


def sources_page(site: Site) -> Page:
    """Every source."""
    entries = tuple(
        (
            source.id,
            site.say(source.name),
            site.say(source),
            source.urls,
            (site.words["machine_translated"] if source.machine_translated else "")
            or ("" if source.urls else site.words["no_address"]),
        )
        for source in site.standard.sources
    )
    return Page(
        path="sources/",
        title=site.words["sources"],
        lead=site.words["lead_sources"],
        blocks=(Custom(template="sources", data=entries),),
    )


def checks_page(site: Site) -> Page:
    """Every rule that input is held to."""
    words = site.words
    rows = tuple(
        (
            Cell(text=rule.id, id=f"rule-{rule.id}", head=True),
            Cell(text=words[f"severity_{rule.severity}"]),
            Cell(text=site.say(rule.text)),
        )
        for rule in RULES.values()
    )
    head = (words["rule"], words["kind"], words["contents"])
    table = Table(caption=words["checks"], head=head, rows=rows, style="rules")
    return Page(path="developers/checks/", title=words["checks"], lead=words["lead_checks"], blocks=(table,))

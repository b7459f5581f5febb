"""The papers of an assessment as one document: blueprint, preparation list, the candidate's paper, marking record."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from occstd.views.blocks import Block, Cell, Field, Fields, Heading, Line, Lines, Prose, Table, mark
from occstd.views.cards import NO_MARK, cards_path, learner_blocks, listed, skill_numbers
from occstd.views.documents.sheets import fields, sheet
from occstd.views.documents.syllabus_standard import assessment_section, section
from occstd.views.parts import key_notes, scheme_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Card
    from occstd.views.blocks import Mark
    from occstd.views.documents.document import Document, Section
    from occstd.views.documents.papers import Blueprint, Paper
    from occstd.views.site import Site, Unit

EXAMINERS = 3
"""Examiners who mark a candidate; an odd number, as neighbouring standards ask."""
_KEY = "★ "
_LEVELS = ("paper_easy", "paper_middling", "paper_hard")


def paper_document(site: Site, unit: Unit, paper: Paper) -> Document:
    """The papers of a unit, each part beginning a page, so that it can be handed to whom it is for."""
    words = site.words
    parts = (
        section(site, "paper_glance", _glance(site, unit, paper), "computed"),
        section(site, "paper_theory", _theory(site, paper.theory), "computed", new_page=True),
        section(site, "paper_prepare", _preparation(site, paper), "computed", new_page=True),
        *_candidate(site, unit, paper),
        section(site, "paper_record", _record(site, unit, paper), "fill_in", new_page=True),
        replace(assessment_section(site), new_page=True),
    )
    own = {"part-paper-record": words["sheet_head_line"]}
    headed = tuple(
        replace(part, head=own.get(part.heading.anchor, words("paper_head", seed=paper.seed))) for part in parts
    )
    return sheet(site, unit, words["document_paper"], headed, path=cards_path(unit), note="paper_note", dense=True)


def _glance(site: Site, unit: Unit, paper: Paper) -> Iterator[Block]:
    words, numbers = site.words, skill_numbers(unit)
    judged = {criterion.skill for card in paper.cards for criterion in card.criteria}
    keys = [_KEY + number for name, (number, skill) in numbers.items() if skill.key and name in judged]
    scheme = paper.theory.scheme if paper.theory else None
    told = (
        ("paper_seed", str(paper.seed)),
        ("paper_stations", str(len(paper.cards))),
        ("paper_minutes", _whole_time(site, paper)),
        ("paper_keys", words.list_separator.join(keys)),
    )
    rows = [Field(label=words[word], value=value) for word, value in told if value]
    mark_known = str(scheme.pass_mark) if scheme and scheme.pass_mark else ""
    hint = "" if mark_known else words["paper_pass_open"]
    yield Fields(fields=(*rows, Field(label=words["paper_pass"], value=mark_known, hint=hint)))
    names = {function.id: site.say(function.name) for function in unit.functions}
    yield Table(
        caption=words["paper_coverage"],
        head=(words["function"], words["weight"], words["card_points"], words["paper_stations"]),
        rows=tuple(
            (
                Cell(text=names[one.id], head=True),
                _number(one.weight),
                _number(one.points),
                Cell(text=words.list_separator.join(site.say(card.name) for card in one.cards)),
            )
            for one in paper.functions
        ),
        foot=(
            Cell(text=words["total"], head=True),
            Cell(),
            _number(sum(one.points for one in paper.functions)),
            Cell(),
        ),
        widths=(30, 12, 12, 46),
    )
    yield from _sittings(site, paper)
    yield from key_notes(site, unit)


def _whole_time(site: Site, paper: Paper) -> str:
    minutes = sum(sitting.minutes for sitting in paper.sittings)
    return site.words("paper_n_sittings", n=len(paper.sittings), minutes=minutes)


def _sittings(site: Site, paper: Paper) -> Iterator[Block]:
    """What is worked through in which sitting, and how long it takes."""
    words, cards = site.words, {card.id: card for card in paper.cards}
    yield Prose(text=words["paper_sittings_text"])
    yield Table(
        caption=words["paper_sittings"],
        head=(words["paper_sittings"], words["paper_stations"], words["card_minutes"]),
        rows=tuple(
            (
                Cell(text=words("paper_sitting", n=n), head=True),
                Cell(text=words.list_separator.join(_timed(site, cards[name]) for name in sitting.cards)),
                Cell(text=words("paper_n_minutes", n=sitting.minutes), numeric=True),
            )
            for n, sitting in enumerate(paper.sittings, start=1)
        ),
        widths=(14, 66, 20),
    )


def _number(value: float) -> Cell:
    return Cell(text=f"{value:g}", numeric=True)


def _theory(site: Site, found: Blueprint | None) -> Iterator[Block]:
    words = site.words
    if found is None:
        yield Prose(text=words["paper_no_scheme"])
        return
    yield Prose(text=words["paper_theory_text"])
    yield Lines(title=words["paper_scheme"], lines=(replace(scheme_line(site, found.scheme), id=""),))
    kinds = list(found.rows[0].items)
    rows = [
        (
            Cell(text=row.code),
            Cell(text=row.name),
            *(_number(row.items[kind]) for kind in kinds),
            _number(row.points),
            *map(_number, row.difficulty),
        )
        for row in found.rows
    ]
    for one in (one for one in found.scheme.items if one.kind not in kinds):
        name = f"{words['paper_across']}{words.label_separator}{words[f'paper_kind_{one.kind}']} × {one.items}"
        empty = (Cell(),) * len(kinds)
        rows.append((Cell(), Cell(text=name), *empty, _number(one.points), *(Cell() for _ in _LEVELS)))
    sums = (
        *(sum(row.items[kind] for row in found.rows) for kind in kinds),
        sum(one.points for one in found.scheme.items),
        *(sum(row.difficulty[n] for row in found.rows) for n in range(len(_LEVELS))),
    )
    heads = (*(f"paper_kind_{kind}" for kind in kinds), "card_points", *_LEVELS)
    yield Table(
        caption=words["paper_theory"],
        head=(words["sy_code_head"], words["sy_unit"], *(words[word] for word in heads)),
        rows=tuple(rows),
        foot=(Cell(), Cell(text=words["total"], head=True), *map(_number, sums)),
        widths=(11, 79 - 10 * len(kinds) - 8 * len(_LEVELS), *(10 for _ in kinds), 10, *(8 for _ in _LEVELS)),
    )


def _preparation(site: Site, paper: Paper) -> Iterator[Block]:
    words = site.words
    yield Prose(text=words["paper_prepare_text"])
    yield fields(
        site, (("sheet_place", "line"), ("date", "date"), ("paper_candidates", "line"), ("paper_places", "line"))
    )
    for n, card in _stations(paper):
        yield Heading(text=_station(site, n, card), anchor=f"prepare-{card.id}", depth=2, mark=_mark(site, card))
        yield from listed(site, words["brief_equipment" if card.is_brief else "card_equipment"], card.equipment)
        yield from listed(site, words["paper_each_candidate"], card.given)
        yield from listed(site, words["card_simulation"], [card.simulation] if card.simulation else [])
    yield fields(site, (("paper_prepared_by", "signature"), ("date", "date")))


def _stations(paper: Paper) -> Iterator[tuple[int, Card]]:
    """The cards with the numbers of their sittings."""
    cards = {card.id: card for card in paper.cards}
    yield from ((n, cards[name]) for n, sitting in enumerate(paper.sittings, start=1) for name in sitting.cards)


def _station(site: Site, sitting: int, card: Card) -> str:
    return f"{site.words('paper_sitting', n=sitting)}{site.words.label_separator}{_timed(site, card)}"


def _timed(site: Site, card: Card) -> str:
    return site.words("paper_card", name=site.say(card.name), n=card.minutes)


def _mark(site: Site, card: Card) -> Mark:
    return mark(site, card.basis, of=card.name)


def _candidate(site: Site, unit: Unit, paper: Paper) -> Iterator[Section]:
    """The candidate's paper: of each card what learners see, without criteria, which tell what is planted."""
    how = Prose(text=site.words["paper_sheet_text"])
    for n, (sitting, card) in enumerate(_stations(paper)):
        heading = Heading(text=site.say(card.name), anchor=f"sheet-{card.id}", depth=2, mark=_mark(site, card))
        shown = (how, heading, *_asked(site, unit, sitting, card), *learner_blocks(site, unit, card, timed=False))
        part = section(site, "paper_sheet", shown, new_page=True)
        yield replace(part, origin="", heading=replace(part.heading, anchor=f"part-paper-sheet-{n + 1}"))


def _asked(site: Site, unit: Unit, sitting: int, card: Card) -> Iterator[Block]:
    """Sitting, time and points of a card, and the skills that are to be shown."""
    words, numbers = site.words, skill_numbers(unit)
    points = dict[str, int]()
    for criterion in card.criteria:
        points[criterion.skill] = points.get(criterion.skill, 0) + criterion.points
    told = (
        ("paper_sittings", words("paper_sitting", n=sitting)),
        ("card_minutes", words("paper_n_minutes", n=card.minutes)),
        ("card_points", str(sum(points.values()))),
    )
    yield Lines(
        lines=tuple(Line(id="", name=words[word], text=text, mark=NO_MARK) for word, text in told), style="facts"
    )
    yield Table(
        caption=words["paper_asked"],
        head=(words["skills"], words["paper_asked"], words["card_points"]),
        rows=tuple(
            (
                Cell(text=(_KEY if numbers[name][1].key else "") + numbers[name][0]),
                Cell(text=site.say(numbers[name][1])),
                _number(of),
            )
            for name, of in points.items()
        ),
        widths=(14, 74, 12),
    )


def _record(site: Site, unit: Unit, paper: Paper) -> Iterator[Block]:
    words, numbers = site.words, skill_numbers(unit)
    yield Prose(text=words["paper_record_text"])
    yield fields(
        site,
        (("sheet_candidate", "line"), ("sheet_candidate_number", "line"), ("sheet_place", "line"), ("date", "date")),
    )
    for n, card in _stations(paper):
        yield Heading(text=_station(site, n, card), anchor=f"record-{card.id}", depth=2, mark=_mark(site, card))
        yield _marking(site, unit, card)
        yield from listed(site, words["card_panel"], card.panel)
    judged = [criterion.skill for card in paper.cards for criterion in card.criteria]
    vetoes = [numbers[name] for name in dict.fromkeys(judged) if numbers[name][1].key]
    if vetoes:
        yield Table(
            caption=words["paper_vetoes"],
            head=(words["skills"], words["paper_vetoes"], words["paper_met"], words["paper_failed"]),
            rows=tuple(
                (Cell(text=_KEY + number), Cell(text=site.say(skill)), Cell(fill="box"), Cell(fill="box"))
                for number, skill in vetoes
            ),
            style="sheet",
            widths=(12, 64, 12, 12),
        )
    result = fields(site, (("paper_sum", "line"), ("paper_pass", "line"), ("sheet_result", "choice")))
    signed = (Field(label=words("paper_signature", n=n), kind="signature") for n in range(1, EXAMINERS + 1))
    yield Fields(fields=(*result.fields, *signed))


def _marking(site: Site, unit: Unit, card: Card) -> Table:
    """The criteria of a card, with room for the points of each examiner and for their mean."""
    words, numbers = site.words, skill_numbers(unit)
    examiners = (words("paper_examiner", n=n) for n in range(1, EXAMINERS + 1))
    whole = next(one for one in unit.cards if one.id == card.id)
    own = {replace(criterion, points=1): criterion.points for criterion in whole.criteria}
    room = tuple(Cell(fill="space") for _ in range(EXAMINERS + 1))
    rows = []
    for criterion in card.criteria:
        number, skill = numbers[criterion.skill]
        name = Cell(text=(_KEY if skill.key else "") + number)
        points = (own[replace(criterion, points=1)], criterion.points)
        rows.append((name, Cell(text=site.say(criterion)), *map(_number, points), *room))
    total = sum(criterion.points for criterion in card.criteria)
    time = Cell(text=words["paper_time"] + words.label_separator)
    return Table(
        caption=site.say(card.name),
        head=(
            words["skills"],
            words["card_criterion"],
            words["paper_card_points"],
            words["card_points"],
            *examiners,
            words["paper_mean"],
        ),
        rows=tuple(rows),
        foot=(Cell(text=words["total"], head=True), time, Cell(), _number(total), *room),
        style="sheet",
        widths=(10, 36, 7, 7, 10, 10, 10, 10),
    )

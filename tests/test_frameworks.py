"""What formats of other systems are made from: an edition's entries, and names that survive a move of the site."""

from __future__ import annotations

from collections import Counter
from uuid import UUID

import pytest

from conftest import TINY
from exported import standard_of
from frameworks import ADDRESS, EDITIONS, each_edition, edition_of, files, yaml_counts
from occstd.export.formats import FORMATS
from occstd.export.frameworks.formats import FRAMEWORKS
from occstd.export.frameworks.identifiers import NAMESPACE, Identifiers
from occstd.views.framework import items
from occstd.views.framework_texts import BasisTexts, kind_name
from occstd.views.statement_kinds import KINDS
from occstd.views.weights import weight_columns
from occstd.words import Words

# entries


@each_edition
def test_items_are_those_of_the_yaml(name: str, edition: str) -> None:
    """Of each kind there are as many entries as the YAML has, and each has an id of its own."""
    found = items(standard_of(name), edition_of(name, edition))
    assert Counter(item.kind for item in found) == yaml_counts(name, edition)
    assert len({item.id for item in found}) == len(found)


@each_edition
def test_items_come_after_what_they_are_below(name: str, edition: str) -> None:
    """A parent is an entry too, and stands before what is below it."""
    seen = set()
    for item in items(standard_of(name), edition_of(name, edition)):
        assert set(item.parents) <= seen
        seen.add(item.id)


def test_kinds_are_called_as_in_the_statements() -> None:
    """Each kind has the name that the flat statements use, and a word and an explanation in both languages."""
    kinds = {item.kind for name, edition in EDITIONS for item in items(standard_of(name), edition_of(name, edition))}
    assert kinds <= set(KINDS.values())
    assert len(kinds) > 12
    assert all(kind_name(kind).by_language() for kind in kinds)
    assert {f"item_{kind}_text" for kind in kinds} <= Words("en").all().keys()


def test_weight_columns_leave_out_dashes() -> None:
    """A column has the rows that weigh something, and they add up to 100."""
    tables = [item.table for item in items(standard_of("full-shape"), edition_of("full-shape", "2021")) if item.table]
    columns = [rows for table in tables for _, rows in weight_columns(table)]
    assert {sum(rows.values()) for rows in columns} == {100}
    assert any(None in (table.theory or {}).values() for table in tables)


def test_basis_texts_name_sources_and_reason() -> None:
    """What a statement rests on is told with its sources by name, the clause and the note, in both languages."""
    standard = standard_of("internet-marketer")
    hours = edition_of("internet-marketer", "2021").training_hours[0]
    text = BasisTexts(standard)(hours.basis)
    source = next(source for source in standard.sources if source.id == hours.basis.sources[0])
    assert hours.basis.note is not None
    for said, parts in (
        (text.en, (source.name.en, hours.basis.note.en, f"Clause {hours.basis.clause}")),
        (text.zh, (source.name.zh, hours.basis.note.zh, f"条款 {hours.basis.clause}")),
    ):
        assert [part for part in parts if part not in said] == []


def test_basis_of_elaborated_denies_being_the_standard() -> None:
    """What the project wrote is said not to be the text of the standard, in both languages."""
    skill = edition_of("internet-marketer", "2021").functions[0].tasks[0].levels[5].skills[0]
    text = BasisTexts(standard_of("internet-marketer"))(skill.basis)
    assert "not the standard's text" in text.en
    assert "不是标准原文" in text.zh


# names


def _names(address: str = ADDRESS, edition: str = "2021", language: str = "en") -> Identifiers:
    standard = standard_of("internet-marketer")
    return Identifiers(standard, edition_of("internet-marketer", edition), address, language)  # type: ignore[arg-type]


def test_numbers_never_change() -> None:
    """The namespace and a number made in it are what was published."""
    assert str(NAMESPACE) == "e76c9f6f-6ed4-580b-bfe7-5bcbab02ae1d"
    assert _names().number("LS-T05-5-S1") == "7cf0c9d4-149f-5465-8cb6-b6cff2371bfb"


def test_numbers_do_not_depend_on_the_address() -> None:
    """A site that moves keeps its numbers; they are UUIDs of version 5."""
    here, there = _names("https://a.example"), _names("")
    assert here.number("LS") == there.number("LS")
    assert UUID(here.number("LS")).version == 5


def test_numbers_differ_between_editions_but_not_for_what_they_share() -> None:
    """A direction is another one in another edition; a duty or a term is the same."""
    assert _names(edition="2020").number("LS") != _names().number("LS")
    assert _names(edition="2020").number("D1") == _names().number("D1")


@each_edition
def test_numbers_are_different(name: str, edition: str) -> None:
    """No two ids have one number, in either language."""
    names = Identifiers(standard_of(name), edition_of(name, edition), "")
    numbers = [names.number(item, *more) for item in names.pages for more in ((), ("en",), ("zh",))]
    assert len(set(numbers)) == len(numbers)


def test_place_is_the_address_of_the_statement() -> None:
    """With an address an entry is named by its anchor, in the language's folder; without one by its number."""
    place = "directions/livestream-salesperson/level-5/#LS-T05-5-S1"
    assert _names().place("LS-T05-5-S1") == f"{ADDRESS}/{place}"
    assert _names(language="zh").place("LS-T05-5-S1") == f"{ADDRESS}/zh/{place}"
    assert _names("").place("LS-T05-5-S1") == f"urn:uuid:{_names().number('LS-T05-5-S1')}"


# files


def test_frameworks_are_in_the_table_of_formats() -> None:
    """Site, command and index know each of them."""
    assert [FORMATS[item.name] for item in FRAMEWORKS] == list(FRAMEWORKS)


@pytest.mark.parametrize("form", [item.name for item in FRAMEWORKS])
def test_tiny_standard_has_a_file_in_each_format(form: str) -> None:
    """A standard without directions and without levels gives files too, with and without an address."""
    for address in (ADDRESS, ""):
        made = files(TINY.name, form, address)
        assert made
        assert all(len(content) > 1000 for content in made.values())


@pytest.mark.parametrize("form", [item.name for item in FRAMEWORKS])
def test_files_say_that_they_are_unofficial(form: str) -> None:
    """Each file says in one of its languages at least that no authority endorses it."""
    said = tuple(Words(language)["unofficial"].encode() for language in ("en", "zh"))
    for content in files(TINY.name, form).values():
        assert any(text in content for text in said)

"""Open Badges 3.0: templates held to the definition of Achievement in the official schema. Nothing is issued."""

from __future__ import annotations

import copy
import functools
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import jsonschema
import pytest

from exported import standard_of
from frameworks import ADDRESS, EDITIONS, edition_of, files, official_schema, read
from occstd.views.site import tracks
from occstd.words import LANGUAGES, Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from occstd.views.site import Unit

WITH_UNITS = [pair for pair in EDITIONS if pair != ("internet-marketer", "2020")]
each_edition = pytest.mark.parametrize(("name", "edition"), WITH_UNITS, ids=["-".join(pair) for pair in WITH_UNITS])


def _templates(name: str, edition: str) -> list[dict[str, Any]]:
    graph: list[dict[str, Any]] = read(name, edition, "badges", "badges.jsonld")["@graph"]
    return graph


def _units(name: str, edition: str) -> list[Unit]:
    found = (unit for track in tracks(standard_of(name), edition_of(name, edition)) for unit in track.units)
    return [unit for unit in found if unit.functions]


@functools.cache
def _validator() -> Any:
    schema = official_schema("ob_v3p0_achievementcredential_draft4.json")
    return jsonschema.Draft4Validator({"$ref": "#/$defs/Achievement", "$defs": schema["$defs"]})


def _faults(template: Any) -> list[str]:
    """What the definition of Achievement finds, and each name or target that is no absolute URI."""
    found = [error.message for error in _validator().iter_errors(template)]
    places = [template.get("id", ""), *(entry.get("targetUrl", "") for entry in template.get("alignment", ()))]
    return found + [f"no URI: {place}" for place in places if not urlsplit(place).scheme]


@each_edition
def test_templates_fit_the_official_schema(name: str, edition: str) -> None:
    """Nothing is found in any of them."""
    assert [fault for template in _templates(name, edition) for fault in _faults(template)] == []


@each_edition
def test_each_unit_has_a_template_in_each_language(name: str, edition: str) -> None:
    """There is one for every direction at every level that has requirements, under a name of its own."""
    found = [(template["humanCode"], template["@language"]) for template in _templates(name, edition)]
    assert found == [(unit.slug, language) for unit in _units(name, edition) for language in LANGUAGES]
    assert len({template["id"] for template in _templates(name, edition)}) == len(found)


def test_edition_without_requirements_has_no_file() -> None:
    """Where nothing is asked there is nothing to show."""
    assert [edition for edition, _ in files("internet-marketer", "badges")] == ["2021"]


@each_edition
def test_templates_are_aligned_to_every_requirement(name: str, edition: str) -> None:
    """A template has the tasks, skills and knowledge of its unit, by id, in order, with what each rests on."""
    templates = {(template["humanCode"], template["@language"]): template for template in _templates(name, edition)}
    for unit in _units(name, edition):
        for language in LANGUAGES:
            codes = [entry["targetCode"] for entry in templates[unit.slug, language]["alignment"]]
            assert codes == [
                code
                for task, asked in unit.requirements
                for code in (task.id, *(item.id for item in (*asked.skills, *asked.knowledge)))
            ]


@pytest.mark.parametrize(
    ("name", "edition", "english", "chinese"),
    [
        ("internet-marketer", "2021", "Internet marketer · Product selector, level 5", "互联网营销师 · 选品员五级"),
        ("full-shape", "2018", "Example occupation, lower", "示例职业初级"),
        ("livestream-commerce", "2020", "Livestream commerce", "电商直播"),
    ],
    ids=["directions", "levels-only", "neither"],
)
def test_template_is_named_by_occupation_and_unit(name: str, edition: str, english: str, chinese: str) -> None:
    """The name has occupation, direction and level, and the occupation once where there are no directions."""
    assert [template["name"] for template in _templates(name, edition)[:2]] == [english, chinese]


def test_alignment_leads_to_the_statement() -> None:
    """An alignment has the text in its language, the address of the statement, and says that the project wrote it."""
    unit = "internet-marketer-2021-livestream-salesperson-level-4"
    template = next(
        t for t in _templates("internet-marketer", "2021") if (t["humanCode"], t["@language"]) == (unit, "zh")
    )
    entry = next(entry for entry in template["alignment"] if entry["targetCode"] == "LS-T05-4-S2")
    assert entry["targetName"] == "能通过测试下单，核对口播价、页面标价、优惠金额与实付价是否相符。"
    assert entry["targetUrl"] == f"{ADDRESS}/zh/directions/livestream-salesperson/level-4/#LS-T05-4-S2"
    assert Words("zh")["basis_elaborated_text"] in entry["targetDescription"]


@each_edition
def test_templates_are_not_credentials(name: str, edition: str) -> None:
    """None has an issuer, a recipient, a proof or a date of issue, and each says that it is a template."""
    for template in _templates(name, edition):
        words = Words(template["@language"])
        assert (
            template.keys() & {"creator", "issuer", "credentialSubject", "proof", "issuanceDate", "validFrom"} == set()
        )
        assert template["type"] == ["Achievement"]
        assert template["description"].startswith(words["credential_template"])
        assert words["unofficial"] in template["description"]


BREAKAGES: dict[str, Callable[[Any], Any]] = {
    "no-criteria": lambda t: t.pop("criteria"),
    "no-name": lambda t: t.pop("name"),
    "no-id": lambda t: t.pop("id"),
    "relative-target": lambda t: t["alignment"][0].update(targetUrl="levels/5/"),
    "alignment-without-target": lambda t: t["alignment"][0].pop("targetUrl"),
    "unknown-kind-of-target": lambda t: t["alignment"][0].update(targetType="Skill"),
    "unknown-kind-of-achievement": lambda t: t.update(achievementType="Licence to sell"),
    "language-that-is-none": lambda t: t.update({"@language": "Chinese"}),
}


@pytest.mark.parametrize("breakage", BREAKAGES.values(), ids=BREAKAGES.keys())
def test_breakage_is_found(breakage: Callable[[Any], Any]) -> None:
    """A template with a fault does not pass."""
    template = copy.deepcopy(_templates("full-shape", "2021")[0])
    assert _faults(template) == []
    breakage(template)
    assert _faults(template) != []

"""The Internet marketer: facts that the sources state, written here by hand and held against the data.

Nothing in this file is derived from the YAML. The facts, with their sources, were collected before the data was
written; where the sources give nothing, the data may claim nothing.
"""

from __future__ import annotations

import datetime
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from occstd.model import (
    EDUCATION_SCALE,
    Age,
    Basis,
    Condition,
    Education,
    Holds,
    KnowledgeBlock,
    Record,
    Requirement,
    Skill,
    Statement,
    Task,
    Trained,
    WeightTable,
    WorkFunction,
    Works,
)
from occstd.model.shape import walk
from occstd.views.documents.plan import course_plan
from occstd.views.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Edition, Route, Standard

DIRECTIONS = {
    "product-selector": ("PS", "选品员", (5, 4, 3, 2, 1)),
    "livestream-salesperson": ("LS", "直播销售员", (5, 4, 3, 2, 1)),
    "video-creator-promoter": ("VC", "视频创推员", (5, 4, 3, 2, 1)),
    "platform-administrator": ("PA", "平台管理员", (5, 4, 3)),
}
LEVELS = {5: "五级/初级工", 4: "四级/中级工", 3: "三级/高级工", 2: "二级/技师", 1: "一级/高级技师"}
HOURS = {5: 120, 4: 104, 3: 88, 2: 72, 1: 72}
COLUMNS = ("theory", "skills")
UNITS = [(name, level) for name, _, levels in DIRECTIONS.values() for level in levels]
UNIT_IDS = [f"{name}-{level}" for name, level in UNITS]


@pytest.fixture(scope="module")
def edition(standard: Standard) -> Edition:
    """The national standard of 2021."""
    return _edition(standard, "2021")


@pytest.fixture(scope="module")
def scheme(standard: Standard) -> Edition:
    """The announcement and certification scheme of 2020."""
    return _edition(standard, "2020")


def _edition(standard: Standard, name: str) -> Edition:
    return next(edition for edition in standard.editions if edition.id == name)


def _document(edition: Edition) -> dict[str, str | None]:
    return {statement.id: statement.value for statement in edition.document}


def _skills(edition: Edition) -> list[Skill]:
    return [item for _, item in walk(edition.functions) if isinstance(item, Skill)]


def _bases(value: object) -> Iterator[tuple[Record, Basis]]:
    """Everything at and below a value that rests on something, with what it rests on."""
    for _, item in walk(value):
        basis = getattr(item, "basis", None)
        if basis is not None:
            yield item, basis


# the document

DOCUMENTS = {
    "2021-number": ("2021", "doc-number", "人社厅发〔2021〕79号"),
    "2021-date": ("2021", "doc-date", "2021-10-15"),
    "2021-made-public": ("2021", "doc-public", "2021-12-02"),
    "2021-draft": ("2021", "doc-draft", "2021-06"),
    "2020-number": ("2020", "doc-number", "人社厅发〔2020〕73号"),
    "2020-date": ("2020", "doc-date", "2020-06-28"),
    "2020-made-public": ("2020", "doc-public", "2020-07-06"),
    "2020-consultation": ("2020", "doc-consultation", "2020-05-11"),
}


@pytest.mark.parametrize(("name", "particular", "value"), DOCUMENTS.values(), ids=DOCUMENTS.keys())
def test_document_has_the_number_and_dates_of_the_sources(
    standard: Standard, name: str, particular: str, value: str
) -> None:
    """Number and dates of each edition's document, in machine-readable form."""
    assert _document(_edition(standard, name))[particular] == value


def test_document_shows_its_number_in_both_languages(edition: Edition) -> None:
    """Who reads the number of the standard reads 79, not 92, in either language."""
    number = next(statement for statement in edition.document if statement.id == "doc-number")
    assert "人社厅发〔2021〕79号" in number.en
    assert "人社厅发〔2021〕79号" in number.zh
    assert "92" not in number.en + number.zh


def test_document_was_issued_by_three_bodies(edition: Edition) -> None:
    """Three bodies issued the standard jointly."""
    issuers = next(statement for statement in edition.document if statement.id == "doc-issuers")
    assert all(body in issuers.zh for body in ("人力资源和社会保障部", "中央网信办", "国家广播电视总局"))


def test_standard_opens_with_the_edition_of_2021(standard: Standard) -> None:
    """Two editions in order of time; the national standard is the one shown."""
    assert [(edition.id, edition.kind) for edition in standard.editions] == [
        ("2020", "scheme"),
        ("2021", "national-standard"),
    ]
    assert standard.current_edition == "2021"


# the occupation


def test_occupation_has_both_codes(standard: Standard) -> None:
    """The standard keeps the code of the older classification; the classification of 2022 gave another."""
    assert {code.classification: code.code for code in standard.codes} == {
        "classification-2015": "4-01-02-07",
        "classification-2022": "4-01-06-02",
    }


def test_occupation_has_its_place_in_the_classification_of_2022(standard: Standard) -> None:
    """The three classes above the occupation."""
    found = next(scheme for scheme in standard.classifications if scheme.id == "classification-2022")
    assert [(step.code, step.name.zh) for step in found.path] == [
        ("4", "社会生产服务和生活服务人员"),
        ("4-01", "批发与零售服务人员"),
        ("4-01-06", "电子商务服务人员"),
    ]


def test_occupation_has_eight_duties_in_both_editions(edition: Edition, scheme: Edition, standard: Standard) -> None:
    """The announcement of 2020 lists eight main tasks, which stand behind the standard too."""
    eight = tuple(duty.id for duty in standard.duties)
    assert len(eight) == 8
    assert edition.duties == scheme.duties == eight


def test_occupation_has_seven_duties_in_the_classification_of_2022(standard: Standard) -> None:
    """The classification of 2022 drops the fifth duty, on reach and conversion."""
    found = next(scheme for scheme in standard.classifications if scheme.id == "classification-2022")
    dropped = [duty for duty in standard.duties if duty.id not in found.duties]
    assert len(found.duties) == 7
    assert [standard.duties.index(duty) for duty in dropped] == [4]
    assert "转化" in dropped[0].zh


def test_occupation_was_announced_with_eight_others(standard: Standard) -> None:
    """Nine occupations in July 2020, with the code of each standard in the catalogue and the code of 2022."""
    assert {item.name.zh: (item.code, item.code_2022) for item in standard.new_occupations} == {
        "区块链工程技术人员": ("2-02-10-15", "2-02-38-08"),
        "城市管理网格员": (None, "3-01-04-02"),
        "互联网营销师": ("4-01-02-07", "4-01-06-02"),
        "信息安全测试员": ("4-04-04-04", "4-04-04-04"),
        "区块链应用操作员": ("4-04-05-06", "4-04-05-06"),
        "在线学习服务师": ("4-13-99-02", "4-13-04-01"),
        "社群健康助理员": ("4-14-01-04", "4-14-04-04"),
        "老年人能力评估师": ("4-14-02-05", "4-14-02-05"),
        "增材制造设备操作员": ("6-20-99-00", "6-18-01-13"),
    }


def test_definition_dropped_several_platforms(edition: Edition, scheme: Edition) -> None:
    """The definition of 2020 speaks of several platforms, that of 2021 does not."""
    assert edition.definition is not None
    assert scheme.definition is not None
    assert "多平台" in scheme.definition.zh
    assert "多平台" not in edition.definition.zh
    assert all(word in edition.definition.zh for word in ("数字化信息平台", "交互性", "传播公信力", "营销推广"))


REGULATIONS = {
    "audiovisual-2016": ("关于加强网络视听节目直播服务管理有关问题的通知", "2016-09", None),
    "livestream-2018": ("关于加强网络直播服务管理工作的通知", "2018-08-20", None),
    "shows-2020": ("关于加强网络秀场直播和电商直播管理的通知", "2020-11-23", None),
    "marketing-2021": ("网络直播营销管理办法（试行）", "2021-04-23", "2021-05-25"),
    "hosts-2022": ("网络主播行为规范", "2022-06-22", None),
    "commerce-2026": ("直播电商监督管理办法", "2026-01-07", "2026-02-01"),
}


@pytest.mark.parametrize(("name", "published", "in_force"), REGULATIONS.values(), ids=REGULATIONS.keys())
def test_regulation_has_its_dates(standard: Standard, name: str, published: str, in_force: str | None) -> None:
    """The rules on livestreaming, with the day they were made public and, where it is known, since when they hold."""
    found = next(item for item in standard.regulations if item.name.zh == name)
    assert (found.published, found.in_force) == (published, in_force)


def test_sources_of_the_facts_are_all_there(standard: Standard) -> None:
    """The sixty sources of the collected facts are listed."""
    listed = {source.id for source in standard.sources}
    assert [f"S{n}" for n in range(1, 61) if f"S{n}" not in listed] == []


def test_sources_know_the_machine_translation(standard: Standard) -> None:
    """The first seed document is marked as a machine translation, to be read with care."""
    assert next(source for source in standard.sources if source.id == "S16").machine_translated


# directions, levels, hours


def test_directions_have_their_levels(edition: Edition) -> None:
    """Four directions; the platform administrator has three levels, the others five."""
    found = {item.slug: (item.id, item.name.zh, item.levels) for item in edition.directions}
    assert found == DIRECTIONS
    assert list(found) == list(DIRECTIONS)


def test_directions_of_2020_have_no_level_sets(scheme: Edition) -> None:
    """The scheme names the same four directions and does not say which levels each has."""
    assert [item.slug for item in scheme.directions] == list(DIRECTIONS)
    assert [item.levels for item in scheme.directions] == [None] * 4


@pytest.mark.parametrize("name", ["2020", "2021"])
def test_levels_have_their_official_titles(standard: Standard, name: str) -> None:
    """Five levels, from junior worker up to senior technician."""
    found = {level.number: level.title.zh for level in _edition(standard, name).levels}
    assert found == LEVELS
    assert list(found) == list(LEVELS)


def test_training_hours_per_level(edition: Edition) -> None:
    """At least 120, 104, 88, 72 and 72 class hours, whatever the direction."""
    assert {hours.level: hours.hours for hours in edition.training_hours} == HOURS
    assert all(hours.direction is None for hours in edition.training_hours)
    assert sum(hours.hours for hours in edition.training_hours) == 456


def test_training_hours_stand_in_the_sentences(edition: Edition) -> None:
    """What a reader reads and what a program reads is the same number."""
    wrong = [h.id for h in edition.training_hours if str(h.hours) not in h.en or str(h.hours) not in h.zh]
    assert wrong == []


def test_training_hours_of_2020_are_not_known(scheme: Edition) -> None:
    """No source gives hours for the scheme of 2020."""
    assert scheme.training_hours == ()


def test_education_is_lower_secondary(edition: Edition) -> None:
    """The standard asks for lower secondary school."""
    assert edition.education is not None
    assert edition.education.value == "lower-secondary"
    assert "初中毕业" in edition.education.zh


@pytest.mark.parametrize("particular", ["environment", "aptitude"])
def test_particulars_from_the_only_page_are_doubtful(edition: Edition, particular: str) -> None:
    """What rests on the one page with the standard's text, which may show the draft, says so."""
    basis = getattr(edition, particular).basis
    assert (basis.kind, basis.support, basis.sources) == ("reported", "doubtful", ("S1",))


def test_training_hours_are_doubtful(edition: Edition) -> None:
    """The hours rest on that page, too."""
    found = {(h.basis.kind, h.basis.support, h.basis.sources) for h in edition.training_hours}
    assert found == {("reported", "doubtful", ("S1",))}


# who may apply


def _sourced_routes(edition: Edition) -> list[Route]:
    """Routes that sources report of this very standard."""
    assert edition.eligibility is not None
    routes = [route for rules in edition.eligibility.rule_sets for route in rules.routes]
    return [route for route in routes if route.basis.kind in {"reported", "official"}]


def test_level_1_has_two_routes(edition: Edition) -> None:
    """Certificate of level 2, then three years and the training of level 1, or four years."""
    certificate = Condition(holds=Holds(level=2, of="this_or_related"))
    assert [(route.levels, route.condition) for route in _sourced_routes(edition)] == [
        (
            (1,),
            Condition(
                all_of=(
                    certificate,
                    Condition(works=Works(years=3, of="this_or_related", after_certificate=2)),
                    Condition(trained=Trained(level=1)),
                )
            ),
        ),
        (
            (1,),
            Condition(
                all_of=(
                    certificate,
                    Condition(works=Works(years=4, of="this_or_related", after_certificate=2)),
                )
            ),
        ),
    ]


def test_level_1_routes_cite_their_sources(edition: Edition) -> None:
    """Two sources report the first route, one the second, since the other breaks off before it."""
    found = [(route.basis.sources, route.basis.support) for route in _sourced_routes(edition)]
    assert found == [(("S2", "S3"), "A"), (("S2",), "B")]


def test_levels_5_to_2_have_no_route_of_the_standard(edition: Edition) -> None:
    """Conditions of the other levels were not found; whatever is shown for them is another document's."""
    assert edition.eligibility is not None
    routes = [route for rules in edition.eligibility.rule_sets for route in rules.routes if route.levels != (1,)]
    assert {route.basis.kind for route in routes} == {"analogue"}


def _conditions(edition: Edition) -> list[Record]:
    return [item for _, item in walk(edition.eligibility)]


def test_scheme_of_2020_asks_for_18_years(scheme: Edition) -> None:
    """The audience of 2020: citizens of 18 or over."""
    assert [item for item in _conditions(scheme) if isinstance(item, Age)] == [Age(min=18)]


def test_scheme_of_2020_asks_for_technical_secondary_school(scheme: Edition) -> None:
    """The audience of 2020: technical secondary school or above, students included."""
    found = [item for item in _conditions(scheme) if isinstance(item, Education)]
    assert min((item.min for item in found), key=EDUCATION_SCALE.index) == "technical-secondary"
    assert any(item.enrolled for item in found)


def test_scheme_of_2020_lists_eight_kinds_of_people(scheme: Edition) -> None:
    """Eight kinds of people, "including but not limited to" them, without levels."""
    assert scheme.eligibility is not None
    (rules,) = scheme.eligibility.rule_sets
    assert len(rules.routes) == 8
    assert {route.levels for route in rules.routes} == {()}
    assert not rules.exhaustive


# foundations and assessment


def test_code_of_conduct_word_for_word(edition: Edition) -> None:
    """Four items of two phrases each, in the standard's own Chinese."""
    assert edition.foundations is not None
    assert [item.zh for item in edition.foundations.code_of_conduct] == [
        "遵纪守法，诚实守信",
        "恪尽职守，勇于创新",
        "钻研业务，团队协作",
        "严控质量，服务热情",
    ]


def test_code_of_conduct_is_reported_by_two_sources(edition: Edition) -> None:
    """Two news reports print the four items."""
    assert edition.foundations is not None
    found = {(item.basis.kind, item.basis.sources, item.basis.support) for item in edition.foundations.code_of_conduct}
    assert found == {("reported", ("S2", "S7"), "A")}


def test_basic_knowledge_is_not_claimed_as_the_standards(edition: Edition) -> None:
    """The standard's list was not found: blocks are the project's own, and what is reported of them is doubtful."""
    assert edition.foundations is not None
    blocks = edition.foundations.basic_knowledge
    assert blocks
    found = {
        (basis.kind, basis.support)
        for item, basis in _bases(blocks)
        if isinstance(item, Statement | KnowledgeBlock) and basis.kind != "elaborated"
    }
    assert found <= {("reported", "doubtful")}


def test_assessment_has_three_parts(edition: Edition) -> None:
    """Theory examination, skill assessment and comprehensive review."""
    assert edition.assessment is not None
    assert [part.name.zh for part in edition.assessment.parts if part.name] == [
        "理论知识考试",
        "技能考核",
        "综合评审",
    ]


def test_assessment_details_are_missing_or_taken_from_elsewhere(edition: Edition) -> None:
    """Pass mark, ratios, durations and venues of this standard were not found."""
    assert edition.assessment is not None
    assert {item.basis.kind for item in edition.assessment.details} == {"missing", "analogue"}


# what it rests on

ELABORATED = {
    "functions": WorkFunction,
    "tasks": Task,
    "skills": Skill,
    "weights": WeightTable,
}


@pytest.mark.parametrize("kind", ELABORATED.values(), ids=ELABORATED.keys())
def test_requirements_are_elaborated(edition: Edition, kind: type[Record]) -> None:
    """No source carries the tables of the standard: all of them are the project's own work, without a source."""
    items = [item for _, item in walk((edition.functions, edition.weights)) if isinstance(item, kind)]
    assert items
    found = Counter((item.basis.kind, item.basis.sources) for item in items)  # type: ignore[attr-defined]
    assert found == {("elaborated", ()): len(items)}


def test_knowledge_is_elaborated(edition: Edition) -> None:
    """The same holds for the knowledge requirements."""
    requirements = [item for _, item in walk(edition.functions) if isinstance(item, Requirement)]
    items = [item for requirement in requirements for item in requirement.knowledge]
    assert items
    assert {(item.basis.kind, item.basis.sources) for item in items} == {("elaborated", ())}


def test_nothing_claims_to_be_official(standard: Standard) -> None:
    """Nobody had the official text, so nothing is marked as transcribed from it."""
    assert [item for item, basis in _bases(standard) if basis.kind == "official"] == []


def test_gaps_name_the_missing_chapters(edition: Edition) -> None:
    """Basic knowledge, functions, skills, knowledge and both weight tables are listed as gaps, by clause."""
    assert {gap.basis.clause for gap in edition.gaps} >= {"1.9.1", "2.2", "3", "4.1", "4.2"}


def test_placeholder_weights_are_not_used(edition: Edition) -> None:
    """The shares 20, 10, 45, 25 of an examination program's dummy sheet are no weights of the video creator."""
    tables = [table for table in edition.weights if (table.direction, table.level) == ("VC", 4)]
    columns = [sorted(filter(None, (column or {}).values())) for t in tables for column in (t.theory, t.skills)]
    assert columns
    assert [10, 20, 25, 45] not in columns


# weights and hours


@pytest.mark.parametrize(("direction", "level"), UNITS, ids=UNIT_IDS)
def test_unit_has_one_weight_table(edition: Edition, direction: str, level: int) -> None:
    """Each direction at each of its levels has weights, once, for theory and for skills."""
    tables = [table for table in edition.weights if (table.direction, table.level) == (direction, level)]
    assert len(tables) == 1
    assert tables[0].theory
    assert tables[0].skills


def test_weights_are_for_no_other_unit(edition: Edition) -> None:
    """No weights are given for a level that a direction does not have."""
    assert sorted((table.direction or "", table.level or 0) for table in edition.weights) == sorted(UNITS)


def test_weight_columns_sum_to_100(edition: Edition) -> None:
    """Every column of every table adds up to 100."""
    sums = {(t.id, name): sum(w or 0 for w in getattr(t, name).values()) for t in edition.weights for name in COLUMNS}
    assert {place: total for place, total in sums.items() if total != 100} == {}
    assert len(sums) == 36


def test_theory_columns_begin_with_the_basic_rows(edition: Edition) -> None:
    """Ethics and basic knowledge count at every level, in the theory table only."""
    basic = {"ethics", "basic_knowledge"}
    assert all((t.theory or {}).get(row) for t in edition.weights for row in basic)
    assert all(basic.isdisjoint(t.skills or {}) for t in edition.weights)


def test_managing_and_training_weigh_the_same_in_every_direction(edition: Edition) -> None:
    """What directions have alike counts alike: team and training, whichever direction the candidate is of."""
    alike = [f.id for f in edition.functions if f.name.en.startswith(("Management of team", "Team and", "Training"))]
    found = {
        (t.level, name, weight)
        for t in edition.weights
        for name in COLUMNS
        for row, weight in getattr(t, name).items()
        if row in alike and weight
    }
    assert found == {(2, "theory", 10), (2, "skills", 15), (1, "theory", 15), (1, "skills", 20)}
    assert len(alike) == 4


@pytest.mark.parametrize("language", ["en", "zh"])
def test_plans_of_all_syllabi_use_the_hours_exactly(standard: Standard, language: str) -> None:
    """Units and course parts of each syllabus have whole hours that sum to the least hours of its level."""
    site = Site(standard, language)  # type: ignore[arg-type]
    found = {
        (unit.direction.id if unit.direction else "", unit.number): [
            piece.hours for piece in course_plan(site, unit).pieces
        ]
        for unit in site.units
    }
    assert {key: sum(hours) for key, hours in found.items()} == {(name, level): HOURS[level] for name, level in UNITS}
    assert all(hour >= 1 for hours in found.values() for hour in hours)


# functions, tasks, skills


@pytest.mark.parametrize(("direction", "level"), UNITS, ids=UNIT_IDS)
def test_unit_has_requirements(edition: Edition, direction: str, level: int) -> None:
    """Each direction at each of its levels has functions with tasks."""
    tasks = [task for f in edition.functions_of(direction) for task in f.tasks if task.requirement(level)]
    assert len(tasks) >= 4


def test_each_level_of_a_task_has_skills_and_knowledge(edition: Edition) -> None:
    """Every piece of work content asks at least one skill and one item of knowledge at each of its levels."""
    tasks = [task for function in edition.functions for task in function.tasks]
    bare = [(t.id, level) for t in tasks for level, r in t.levels.items() if not (r.skills and r.knowledge)]
    assert bare == []


def test_training_others_is_asked_in_upper_levels_only(edition: Edition) -> None:
    """A function of training and guiding others belongs to technicians, as in other national standards."""
    functions = [function for function in edition.functions if "培训" in function.name.zh]
    found = {level for function in functions for level in (5, 4, 3, 2, 1) if function.has_level(level)}
    assert functions
    assert found == {2, 1}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_skills_never_repeat_a_sentence(edition: Edition, language: str) -> None:
    """No two skills of the standard, of whatever direction and level, say the same."""
    counted = Counter(getattr(skill, language) for skill in _skills(edition))
    assert [text for text, count in counted.items() if count > 1] == []
    assert len(counted) > 400


def test_chinese_skills_are_sentences_that_begin_with_can(edition: Edition) -> None:
    """Chinese skills begin with 能, as in every national standard, and end with a full stop."""
    wrong = [s.id for s in _skills(edition) if not (s.zh.startswith("能") and s.zh.endswith("。"))]
    assert wrong == []


def test_english_skills_are_sentences(edition: Edition) -> None:
    """English skills begin with a capital letter and end with a full stop."""
    wrong = [s.id for s in _skills(edition) if not (s.en[:1].isupper() and s.en.endswith("."))]
    assert wrong == []


# glossary and time

MISTRANSLATIONS = {
    "Aauto Quicker": "快手",
    "Betta": "斗鱼",
    "ceremony": "国家职业分类大典",
    "financial media": "融媒体",
}


@pytest.mark.parametrize(("seen", "term"), MISTRANSLATIONS.items(), ids=MISTRANSLATIONS.keys())
def test_glossary_explains_a_mistranslation(standard: Standard, seen: str, term: str) -> None:
    """Who meets a wrong rendering finds the Chinese term that it stands for."""
    found = {entry.name.zh for entry in standard.glossary for wrong in entry.mistranslations if seen in wrong.seen}
    assert found == {term}


def test_timeline_is_in_order_of_time(standard: Standard) -> None:
    """Events follow one another, and the dates of both documents are among them."""
    dates = [event.date for event in standard.timeline]
    assert dates == sorted(dates)
    assert {"2020-06-28", "2020-07-06", "2021-10-15", "2021-12-02"} <= set(dates)


def test_data_has_a_date(standard: Standard) -> None:
    """The date of the data is a day, later than the last event that it records."""
    assert datetime.date.fromisoformat(standard.date)
    assert standard.date >= max(event.date for event in standard.timeline)

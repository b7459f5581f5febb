"""SKOS: read back by rdflib and PyLD, held to the shapes in tests/shapes/skos.ttl by pySHACL."""

from __future__ import annotations

import functools
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from pyld import jsonld
from pyshacl import validate
from rdflib import RDF, Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import DC, DCTERMS, SKOS

from conftest import ROOT
from exported import standard_of
from frameworks import ADDRESS, each_edition, edition_of, files, read, yaml_counts
from occstd.export.frameworks.identifiers import Identifiers
from occstd.views.framework import items
from occstd.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

SHAPES = Graph().parse(ROOT / "tests" / "shapes" / "skos.ttl")
LEVEL = f"{ADDRESS}/levels/5/#level-5"
SKILL = f"{ADDRESS}/directions/livestream-salesperson/level-4/#LS-T06-4-S5"


@functools.cache
def _turtle(name: str, edition: str) -> Graph:
    return Graph().parse(data=files(name, "skos")[edition, "skos.ttl"], format="turtle")


def _copy(graph: Graph) -> Graph:
    return Graph() + graph


def _report(graph: Graph) -> str:
    """What the shapes find; nothing where all is well."""
    conforms, _, text = validate(graph, shacl_graph=SHAPES)
    return "" if conforms else text


def _refuse(address: str, _: Any) -> Any:
    raise AssertionError(f"{address} was asked for over the network")


# read back


@each_edition
def test_turtle_has_the_entries_of_the_yaml(name: str, edition: str) -> None:
    """Of each kind the graph has as many entries as the YAML."""
    graph = _turtle(name, edition)
    kinds = Counter(str(kind) for kind in graph.objects(None, DC.type))
    assert {kind: count for kind, count in kinds.items() if kind not in {"basis", "support"}} == yaml_counts(
        name, edition
    )


@each_edition
def test_turtle_names_every_entry_by_its_place(name: str, edition: str) -> None:
    """Each entry is a subject under the address of its statement."""
    names = Identifiers(standard_of(name), edition_of(name, edition), ADDRESS)
    subjects = {str(subject) for subject in _turtle(name, edition).subjects(DC.type)}
    assert {names.place(item.id) for item in items(standard_of(name), edition_of(name, edition))} <= subjects


@pytest.mark.parametrize(("name", "edition"), [("livestream-commerce", "2020"), ("full-shape", "2021")])
def test_jsonld_says_the_same_as_turtle(name: str, edition: str) -> None:
    """Another reader of JSON-LD, without the network, finds the very graph that the Turtle has."""
    content = read(name, edition, "skos", "skos.jsonld")
    quads = jsonld.to_rdf(content, {"format": "application/n-quads", "documentLoader": _refuse})
    assert isomorphic(Graph().parse(data=quads, format="nt"), _turtle(name, edition))


@pytest.mark.long
def test_texts_are_in_both_languages() -> None:
    """A skill keeps its English and its Chinese, its level, its task and the duties of the task."""
    graph, skill = _turtle("internet-marketer", "2021"), URIRef(SKILL)
    found = next(
        item
        for item in items(standard_of("internet-marketer"), edition_of("internet-marketer", "2021"))
        if item.id == "LS-T06-4-S5"
    )
    labels = set(graph.objects(skill, SKOS.prefLabel))
    assert labels == {Literal(found.label.en, "en"), Literal(found.label.zh, "zh")}
    assert [str(level) for level in graph.objects(skill, DCTERMS.educationLevel)] == [f"{ADDRESS}/levels/4/#level-4"]
    task = graph.value(skill, SKOS.broader)
    assert {str(duty) for duty in graph.objects(task, SKOS.related)} == {
        f"{ADDRESS}/duties/#{duty}" for duty in ("D5", "D6")
    }
    assert Words("en")["key_skill"] in "".join(str(note) for note in graph.objects(skill, SKOS.scopeNote))


def test_basis_and_sources_can_be_followed() -> None:
    """What a statement rests on is a concept of its own scheme, and its sources are described in the file."""
    graph, level = _turtle("internet-marketer", "2021"), URIRef(LEVEL)
    marks = {str(mark).partition("#")[2] for mark in graph.objects(level, DCTERMS.provenance)}
    assert marks == {"basis-reported", "support-A"}
    sources = list(graph.objects(level, DCTERMS.source))
    assert len(sources) > 1
    assert all(graph.value(source, DCTERMS.title) for source in sources)


def test_levels_are_in_order_in_a_scheme_of_their_own() -> None:
    """Levels and directions have schemes of their own; an ordered collection has the levels from the lowest up."""
    graph = _turtle("internet-marketer", "2021")
    schemes = {str(scheme).removeprefix(f"{ADDRESS}/") for scheme in graph.subjects(RDF.type, SKOS.ConceptScheme)}
    assert schemes == {
        "editions/2021/",
        "levels/",
        "directions/",
        "duties/",
        "glossary/",
        "indicators/",
        "sources/fidelity/",
    }
    order = graph.value(next(graph.subjects(RDF.type, SKOS.OrderedCollection)), SKOS.memberList)
    levels = [str(level).partition("#")[2] for level in graph.items(order)]
    assert levels == [level.id for level in edition_of("internet-marketer", "2021").levels]


def test_evidence_law_and_indicators_can_be_followed() -> None:
    """A skill has its evidence as an example, names rules and indicators; a task has good and bad practice."""
    graph, unit = _turtle("full-shape", "2021"), f"{ADDRESS}/directions/first/level-5/#"
    skill, task = URIRef(f"{unit}A-F1-T1-5-S1"), URIRef(f"{ADDRESS}/directions/first/#A-F1-T1")
    assert list(graph.objects(skill, SKOS.example)) == [URIRef(f"{unit}A-F1-T1-5-S1-E")]
    texts = {str(text) for text in graph.objects(URIRef(f"{unit}A-F1-T1-5-S1-E"), RDF.value)}
    assert len(texts) == 2
    assert "Given twenty letters, sorts all by street in five minutes." in texts
    assert set(graph.objects(skill, DCTERMS.references)) == {URIRef(f"{ADDRESS}/rules/#regulation")}
    assert any("art. 3" in str(note) for note in graph.objects(skill, SKOS.scopeNote))
    assert list(graph.objects(skill, SKOS.related)) == [URIRef(f"{ADDRESS}/indicators/#indicator")]
    assert set(graph.objects(task, SKOS.example)) == {URIRef(f"{unit}A-F1-T1-5-{kind}") for kind in "GB"}


@each_edition
def test_every_scheme_has_concepts(name: str, edition: str) -> None:
    """A scheme without concepts, which validators refuse, is left out, and so is what would belong to it."""
    graph = _turtle(name, edition)
    schemes = set(graph.subjects(RDF.type, SKOS.ConceptScheme))
    assert schemes == set(graph.objects(None, SKOS.inScheme)) == set(graph.subjects(SKOS.hasTopConcept))


@each_edition
def test_every_definition_can_be_read(name: str, edition: str) -> None:
    """Beside the address of what documents a level or a direction stands its text, in each language."""
    graph = _turtle(name, edition)
    for concept in set(graph.subjects(SKOS.definition)):
        said = {found.language for found in graph.objects(concept, SKOS.definition) if isinstance(found, Literal)}
        assert said == {"en", "zh"}, concept


def test_wrong_names_are_hidden_labels() -> None:
    """A mistranslation that readers meet leads to its term, and is no label of it."""
    standard, graph = standard_of("internet-marketer"), _turtle("internet-marketer", "2021")
    term = next(term for term in standard.glossary if term.mistranslations)
    place = URIRef(f"{ADDRESS}/glossary/#{term.id}")
    hidden = {str(label) for label in graph.objects(place, SKOS.hiddenLabel)}
    assert {wrong.seen for wrong in term.mistranslations} <= hidden
    assert hidden & {str(label) for label in graph.objects(place, SKOS.prefLabel)} == set()


def test_no_match_is_claimed() -> None:
    """No mapping to another vocabulary is invented."""
    for relation in (SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch):
        assert list(_turtle("internet-marketer", "2021").subject_objects(relation)) == []


# held to the shapes


@each_edition
def test_turtle_conforms_to_the_shapes(name: str, edition: str) -> None:
    """The validator finds nothing against the shapes."""
    assert _report(_turtle(name, edition)) == ""


@pytest.mark.parametrize("name", ["livestream-commerce", "full-shape"])
def test_turtle_without_an_address_conforms_to_the_shapes(name: str) -> None:
    """Named by URNs the entries hold to the same shapes."""
    for (_, file), content in files(name, "skos", "").items():
        if file.endswith(".ttl"):
            assert _report(Graph().parse(data=content, format="turtle")) == ""


def _set(graph: Graph, subject: str, predicate: URIRef, *values: Any) -> None:
    graph.remove((URIRef(f"{ADDRESS}/{subject}"), predicate, None))
    for value in values:
        graph.add((URIRef(f"{ADDRESS}/{subject}"), predicate, value))


L5, DIRECTION = "levels/5/#level-5", "directions/"
BREAKAGES: dict[str, tuple[Callable[[Graph], None], str]] = {
    "label-in-one-language": (lambda g: _set(g, L5, SKOS.prefLabel, Literal("Five", "en")), "MinCount"),
    "two-labels-in-a-language": (
        lambda g: _set(g, L5, SKOS.prefLabel, *(Literal(t, "en") for t in "ab")),
        "UniqueLang",
    ),
    "label-without-language": (lambda g: _set(g, L5, SKOS.prefLabel, Literal("a"), Literal("b", "zh")), "LanguageIn"),
    "label-also-hidden": (
        lambda g: _set(g, L5, SKOS.hiddenLabel, *g.objects(URIRef(f"{ADDRESS}/{L5}"), SKOS.prefLabel)),
        "Disjoint",
    ),
    "note-without-language": (lambda g: _set(g, L5, SKOS.editorialNote, Literal("a")), "LanguageIn"),
    "definition-without-language": (lambda g: _set(g, L5, SKOS.definition, Literal("a")), "OrConstraint"),
    "in-no-scheme": (lambda g: _set(g, L5, SKOS.inScheme), "MinCount"),
    "in-what-is-no-scheme": (lambda g: _set(g, L5, SKOS.inScheme, URIRef("urn:x")), "ClassConstraint"),
    "no-notation": (lambda g: _set(g, L5, SKOS.notation), "MinCount"),
    "notation-of-another": (lambda g: _set(g, L5, SKOS.notation, Literal("level-4")), "another's"),
    "top-of-nothing": (lambda g: _set(g, L5, SKOS.topConceptOf), "EqualsConstraint"),
    "broader-one-way": (lambda g: g.remove((None, SKOS.narrower, None)) and None, "EqualsConstraint"),
    "level-that-is-not-there": (
        lambda g: g.remove((URIRef(f"{ADDRESS}/{L5}"), None, None)) and None,
        "ClassConstraint",
    ),
    "scheme-without-licence": (lambda g: _set(g, DIRECTION, DCTERMS.license), "MinCount"),
    "scheme-without-a-word-of-its-status": (lambda g: _set(g, DIRECTION, DCTERMS.description), "MinCount"),
    "rule-without-title": (lambda g: _set(g, "rules/#regulation", DCTERMS.title), "MinCount"),
    "example-without-text": (
        lambda g: _set(g, "directions/first/level-5/#A-F1-T1-5-G", RDF.value),
        "MinCount",
    ),
    "source-without-title": (lambda g: _set(g, "sources/#S1", DCTERMS.title), "MinCount"),
}


@pytest.mark.parametrize(("breakage", "found"), BREAKAGES.values(), ids=BREAKAGES.keys())
def test_breakage_is_found_by_the_shapes(breakage: Callable[[Graph], None], found: str) -> None:
    """A file with a fault does not pass, and the report names the constraint."""
    graph = _copy(_turtle("full-shape", "2021"))
    breakage(graph)
    assert found in _report(graph)


@pytest.mark.long
def test_circle_is_found_by_the_shapes() -> None:
    """A concept that is broader than itself in a roundabout way does not pass."""
    graph = _copy(_turtle("full-shape", "2021"))
    skill = next(graph.subjects(DC.type, Literal("skill")))
    task = graph.value(skill, SKOS.broader)
    function = graph.value(task, SKOS.broader)
    graph.add((function, SKOS.broader, skill))
    graph.add((skill, SKOS.narrower, function))
    assert "in a circle" in _report(graph)

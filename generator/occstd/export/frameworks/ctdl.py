"""CTDL-ASN: an edition as a competency framework in JSON-LD.

Entries carry the site's own URIs and no CTIDs: a CTID is minted for the Credential Registry, where nothing of this is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from occstd.export.frameworks.identifiers import LICENCE, Identifiers, in_languages, lists_by_language
from occstd.model.plain import dump
from occstd.views.framework import framework_name, items, weight_row_names
from occstd.views.framework_texts import BasisTexts, join, kind_name, say
from occstd.views.weights import weight_columns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Edition, Standard, Text
    from occstd.views.framework import Item
    from occstd.views.framework_texts import Kind

CONTEXT = "https://credreg.net/ctdlasn/schema/context/json"
"""Address of the official context."""

_CONCEPTS: tuple[tuple[Kind, str], ...] = (("level", "levels"), ("direction", "directions"), ("duty", "duties"))
"""Kinds that are concepts, each with the interface word that names their scheme."""
_ABOUT_CONCEPTS = {
    "level_descriptor": "skos:definition",
    "direction_description": "skos:definition",
    "training_hours": "skos:note",
}
"""Kinds that are said of a concept, and as what."""
_ELSEWHERE = frozenset(
    {"weight_table", "term", "evidence", "good_practice", "bad_practice", "indicator", *_ABOUT_CONCEPTS}
)
"""Kinds that are no competencies; evidence is told by its skill, practice and figures have no place in a framework."""


def ctdl_jsonld(standard: Standard, edition: Edition, address: str) -> bytes:
    """An edition as a CTDL-ASN competency framework in JSON-LD.

    Args:
        standard: the standard.
        edition: one of its editions.
        address: of the site; without one, entries are named by URNs.
    """
    nodes = _Writer(Identifiers(standard, edition, address)).nodes()
    return dump({"@context": CONTEXT, "@graph": in_languages(list(nodes), standard.languages)})


class _Writer:
    """An edition as nodes of a graph."""

    def __init__(self, names: Identifiers) -> None:
        self.names = names
        self.items = items(names.standard, names.edition)
        self.basis_text = BasisTexts(names.standard)
        self.name = framework_name(names.standard, names.edition)
        concepts = {kind for kind, _ in _CONCEPTS}
        self.competencies = [item for item in self.items if item.kind not in concepts | _ELSEWHERE]
        self.ids = {item.id for item in self.competencies}
        self.levels = {level.number: names.place(level.id) for level in names.edition.levels}

    def nodes(self) -> Iterator[dict[str, Any]]:
        """The framework, its competencies, the schemes of levels, directions and duties, and the weights as rubrics."""
        parts = ([self._framework()], map(self._competency, self.competencies), self._schemes(), self._rubrics())
        for part in parts:
            for node in part:
                yield {key: value for key, value in node.items() if value not in ("", [], None)}

    def _framework(self) -> dict[str, Any]:
        edition = self.names.edition
        gaps = [gap for gap in edition.gaps if gap.basis.kind == "missing"]
        parts = [edition.summary, say("unofficial")]
        parts += [say("gap_known", gap=gap) for gap in gaps]
        return {
            "@id": self.names.framework,
            "@type": "ceasn:CompetencyFramework",
            "ceasn:name": _texts(self.name),
            "ceasn:description": _texts(join(parts)),
            "ceasn:codedNotation": edition.id,
            "ceasn:inLanguage": list(self.names.standard.languages),
            "ceasn:identifier": [self.names.urn(edition.id)],
            "ceasn:sourceDocumentation": self._sources(edition.summary.basis.sources),
            "ceasn:hasTopChild": [self.names.place(item.id) for item in self.competencies if self._is_top(item)],
            **self._rights(),
        }

    def _rights(self) -> dict[str, Any]:
        return {
            "ceasn:license": [LICENCE],
            "ceasn:rights": _texts(say("licence")),
            "ceasn:dateModified": f"{self.names.standard.date}T00:00:00Z",
        }

    def _sources(self, sources: tuple[str, ...]) -> list[str]:
        return [self.names.place(source) for source in sources]

    def _is_top(self, item: Item) -> bool:
        return not any(parent in self.ids for parent in item.parents)

    def _competency(self, item: Item) -> dict[str, Any]:
        place, is_top = self.names.place, self._is_top(item)
        below = [place(other.id) for other in self.competencies if item.id in other.parents]
        comments = [self.basis_text(item.basis, item.text or item.label)]
        comments += [say("item_evidence_of", text=item.evidence)] if item.evidence else []
        comments += item.remarks
        return {
            "@id": place(item.id),
            "@type": "ceasn:Competency",
            "ceasn:codedNotation": item.id,
            "ceasn:identifier": [self.names.urn(item.id)],
            "ceasn:competencyCategory": _texts(kind_name(item.kind, self.names.edition.headings)),
            "ceasn:competencyLabel": _texts(item.label) if item.text else None,
            "ceasn:competencyText": _texts(item.text or item.label),
            "ceasn:comment": lists_by_language(comments),
            "ceasn:sourceDocumentation": self._sources(item.basis.sources),
            "ceasn:isPartOf": [self.names.framework],
            "ceasn:isTopChildOf": [self.names.framework] if is_top else [],
            "ceasn:isChildOf": [] if is_top else [place(parent) for parent in item.parents],
            "ceasn:hasChild": below,
            "ceasn:educationLevelType": [self.levels[number] for number in item.levels],
            "ceasn:conceptTerm": [place(name) for name in (*item.directions, *item.duties)],
        }

    def _schemes(self) -> Iterator[dict[str, Any]]:
        for kind, word in _CONCEPTS:
            listed = [item for item in self.items if item.kind == kind]
            if not listed:
                continue
            scheme = self.names.scheme(kind)
            yield {
                "@id": scheme,
                "@type": "skos:ConceptScheme",
                "ceasn:name": _texts(say("part_of_framework", part=say(word), framework=self.name)),
                "ceasn:description": _texts(say("unofficial")),
                "ceasn:inLanguage": list(self.names.standard.languages),
                "skos:hasTopConcept": [self.names.place(item.id) for item in listed],
                **self._rights(),
            }
            for item in listed:
                yield self._concept(item, scheme)

    def _concept(self, item: Item, scheme: str) -> dict[str, Any]:
        said: dict[str, list[Text]] = {"skos:definition": [], "skos:note": []}
        if item.text:
            said["skos:definition"].append(item.text)
        said["skos:note"].append(self.basis_text(item.basis, item.text or item.label))
        said["skos:note"] += item.remarks
        for other in self.items:
            if item.id in other.parents and other.kind in _ABOUT_CONCEPTS:
                said[_ABOUT_CONCEPTS[other.kind]].append(other.label)
                said["skos:note"].append(self.basis_text(other.basis))
        return {
            "@id": self.names.place(item.id),
            "@type": "skos:Concept",
            "skos:notation": item.id,
            "skos:prefLabel": _texts(item.label),
            "skos:inScheme": scheme,
            "skos:topConceptOf": scheme,
            "ceasn:sourceDocumentation": self._sources(item.basis.sources),
            **{term: lists_by_language(texts) for term, texts in said.items() if texts},
        }

    def _rubrics(self) -> Iterator[dict[str, Any]]:
        """A rubric for each column of each weight table, and a criterion for each row: the weights add up to 100."""
        rows = weight_row_names(self.items)
        for item in self.items:
            for column, weights in weight_columns(item.table) if item.table else ():
                title = say("part_of_framework", part=say(column), framework=item.label)
                criteria = {row: self.names.urn(item.id, column, row) for row in weights}
                yield {
                    "@id": self.names.urn(item.id, column),
                    "@type": "ceasn:Rubric",
                    "ceasn:name": _texts(title),
                    "ceasn:description": _texts(join((say("item_weight_table_text"), self.basis_text(item.basis)))),
                    "ceasn:codedNotation": item.id,
                    "ceasn:inLanguage": list(self.names.standard.languages),
                    "ceasn:educationLevelType": [self.levels[number] for number in item.levels],
                    "ceasn:hasRubricCriterion": list(criteria.values()),
                    **self._rights(),
                }
                for row, weight in weights.items():
                    yield {
                        "@id": criteria[row],
                        "@type": "ceasn:RubricCriterion",
                        "ceasn:name": _texts(rows[row]),
                        "ceasn:codedNotation": row,
                        "ceasn:weight": weight,
                    }


def _texts(text: Text) -> dict[str, str]:
    return text.by_language()

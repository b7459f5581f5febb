"""SKOS: an edition as concept schemes, as JSON-LD with its context inside and as Turtle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from occstd.export.frameworks.identifiers import LICENCE, Identifiers, in_languages, lists_by_language
from occstd.export.frameworks.skos_context import CONTEXT
from occstd.model import BASIS_KINDS, SUPPORT_GRADES, Text
from occstd.model.plain import dump
from occstd.views.framework import framework_name, items, weight_row_names
from occstd.views.framework_texts import BasisTexts, join, say
from occstd.views.weights import weight_columns
from occstd.words import CHINESE, ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from occstd.model import Basis, Edition, Standard
    from occstd.model.weights import Weight
    from occstd.views.framework import Item
    from occstd.views.framework_texts import Kind

_SCHEMES: tuple[tuple[Kind, str], ...] = (
    ("level", "levels"),
    ("direction", "directions"),
    ("duty", "duties"),
    ("term", "glossary"),
    ("indicator", "indicators"),
)
"""Kinds with a scheme of their own, with the interface word that names it; all else is in the edition's scheme."""

_DOCUMENTS: dict[Kind, str] = {
    "level_descriptor": "definedBy",
    "direction_description": "definedBy",
    "evidence": "example",
    "good_practice": "example",
    "bad_practice": "example",
}
"""Kinds that are said of a concept and are none, each with the link from the concept."""
_FIDELITY = "sources/fidelity/"


def skos_jsonld(standard: Standard, edition: Edition, address: str) -> bytes:
    """An edition as SKOS in JSON-LD.

    Args:
        standard: the standard.
        edition: one of its editions.
        address: of the site; without one, entries are named by URNs.
    """
    nodes = _Writer(Identifiers(standard, edition, address)).nodes()
    return dump({"@context": CONTEXT, "@graph": in_languages(list(nodes), standard.languages)})


def skos_turtle(jsonld: bytes) -> bytes:
    """What `skos_jsonld` gave, as Turtle."""
    from rdflib import Graph

    graph = Graph(bind_namespaces="none")
    graph.parse(data=jsonld, format="json-ld")
    return graph.serialize(format="turtle", encoding="utf-8")


class _Writer:
    """An edition as nodes of a graph."""

    def __init__(self, names: Identifiers) -> None:
        self.names = names
        self.items = items(names.standard, names.edition)
        self.basis_text = BasisTexts(names.standard)
        self.kinds = {item.id: item.kind for item in self.items}
        self.labels = {item.id: item.label for item in self.items}
        self.rows = weight_row_names(self.items)
        self.below: dict[str, list[str]] = {}
        for item in self.items:
            for parent in item.parents:
                self.below.setdefault(parent, []).append(item.id)

    def nodes(self) -> Iterator[dict[str, Any]]:
        """Schemes, then entries in document order, then what they rest on; empty values left out."""
        parts = (self._schemes(), self._entries(), self._order(), self._basis(), self._sources())
        for part in parts:
            for node in part:
                yield {key: value for key, value in node.items() if value not in ("", [], None)}

    def _schemes(self) -> Iterator[dict[str, Any]]:
        names, whole = self.names, framework_name(self.names.standard, self.names.edition)
        own = [kind for kind, _ in _SCHEMES]
        rest = [item for item in self.items if item.kind not in own]
        gaps = [gap for gap in names.edition.gaps if gap.basis.kind == "missing"]
        about = {
            "about": _texts(join((names.edition.summary, say("unofficial")))),
            "editorialNote": lists_by_language(say("gap_known", gap=gap) for gap in gaps),
            "namespace": names.page(""),
        }
        if not all(self._is_documentation(item.id) for item in rest):  # a scheme without concepts is none
            yield self._scheme(names.framework, whole, rest) | about
        for kind, word in _SCHEMES:
            listed = [item for item in self.items if item.kind == kind]
            if listed:
                title = say("part_of_framework", part=say(word), framework=whole)
                yield self._scheme(names.scheme(kind), title, listed)

    def _scheme(self, uri: str, title: Text, listed: Iterable[Item]) -> dict[str, Any]:
        return {
            "id": uri,
            "type": "skos:ConceptScheme",
            "title": _texts(title),
            "prefLabel": _texts(title),
            "about": _texts(say("unofficial")),
            "rights": _texts(say("licence")),
            "licence": LICENCE,
            "date": self.names.standard.date,
            "version": self.names.standard.version,
            "language": list(self.names.standard.languages),
            "hasTopConcept": [self.names.place(item.id) for item in listed if self._is_top(item)],
        }

    def _is_documentation(self, name: str) -> bool:
        return self.kinds[name] in _DOCUMENTS

    def _is_top(self, item: Item) -> bool:
        return not self._is_documentation(item.id) and not self._above(item, same=True)

    def _above(self, item: Item, *, same: bool) -> list[str]:
        """URIs of what an entry is below, in the same scheme or in others."""
        scheme = self.names.scheme(item.kind)
        parents = (name for name in item.parents if (self.names.scheme(self.kinds[name]) == scheme) is same)
        return [self.names.place(name) for name in parents]

    def _entries(self) -> Iterator[dict[str, Any]]:
        for item in self.items:
            node = {
                "id": self.names.place(item.id),
                "kind": item.kind,
                "identifier": self.names.urn(item.id),
                "partOf": self._above(item, same=False),
                "references": [self.names.place(reference.rule) for reference in item.law],
                **self._rests_on(item.basis),
            }
            if self._is_documentation(item.id):
                yield node | {"text": _texts(item.label), "level": self._levels(item)}
            else:
                yield node | self._concept(item)

    def _rests_on(self, basis: Basis) -> dict[str, Any]:
        marks = [f"basis-{basis.kind}", *([f"support-{basis.support}"] if basis.support else [])]
        return {
            "editorialNote": _texts(self.basis_text(basis)),
            "basis": [self.names.page(_FIDELITY, mark) for mark in marks],
            "source": [self.names.place(source) for source in basis.sources],
        }

    def _concept(self, item: Item) -> dict[str, Any]:
        place, scheme = self.names.place, self.names.scheme(item.kind)
        below = self.below.get(item.id, [])
        return {
            "type": "skos:Concept",
            "notation": item.id,
            "inScheme": scheme,
            "topConceptOf": [scheme] if self._is_top(item) else [],
            "prefLabel": _texts(item.label),
            "hiddenLabel": _hidden_labels(item),
            "definition": self._definition(item),
            **{
                link: [place(name) for name in below if _DOCUMENTS.get(self.kinds[name]) == link]
                for link in ("definedBy", "example")
            },
            "scopeNote": lists_by_language(item.remarks) if item.remarks else None,
            "broader": self._above(item, same=True),
            "narrower": [place(name) for name in below if self._is_narrower(name, scheme)],
            "related": [place(name) for name in (*item.duties, *item.related)],
            "level": self._levels(item),
            "hours": item.hours,
        }

    def _levels(self, item: Item) -> list[str]:
        """The levels that an entry holds for; none for a level itself, nor for what is said of one."""
        if item.kind in {"level", "level_descriptor"}:
            return []
        return [self.names.place(level.id) for level in self.names.edition.levels if level.number in item.levels]

    def _is_narrower(self, name: str, scheme: str) -> bool:
        return not self._is_documentation(name) and self.names.scheme(self.kinds[name]) == scheme

    def _definition(self, item: Item) -> dict[str, str] | None:
        """The text of an entry that also has a name, or that which documents it; of a weight table, its rows."""
        if item.table:
            columns = (
                say("weights_listed", column=say(word), rows=join(self._row_texts(rows), "list_separator"))
                for word, rows in weight_columns(item.table)
            )
            return _texts(join(columns))
        told = [self.labels[name] for name in self.below.get(item.id, []) if self._is_documentation(name)]
        return _texts(item.text or join(told)) if item.text or told else None

    def _row_texts(self, rows: dict[str, Weight]) -> list[Text]:
        return [say("weight_of", row=self.rows[row], weight=weight) for row, weight in rows.items()]

    def _order(self) -> Iterator[dict[str, Any]]:
        levels = self.names.edition.levels
        if levels:
            yield {
                "id": self.names.urn("levels in order"),
                "type": "skos:OrderedCollection",
                "prefLabel": _texts(say("levels_in_order")),
                "members": [self.names.place(level.id) for level in levels],
            }

    def _basis(self) -> Iterator[dict[str, Any]]:
        """The kinds of basis and grades of support as a scheme, so that entries can be filtered by them."""
        page = self.names.page
        marks = [("basis", kind) for kind in BASIS_KINDS] + [("support", grade) for grade in SUPPORT_GRADES]
        tops = [page(_FIDELITY, f"{word}-{name}") for word, name in marks]
        yield self._scheme(page(_FIDELITY), say("basis_scheme"), ()) | {"hasTopConcept": tops}
        for (word, name), uri in zip(marks, tops, strict=True):
            yield {
                "id": uri,
                "type": "skos:Concept",
                "kind": word,
                "notation": f"{word}-{name}",
                "inScheme": page(_FIDELITY),
                "topConceptOf": [page(_FIDELITY)],
                "prefLabel": _texts(say(f"{word}_{name}")),
                "definition": _texts(say(f"{word}_{name}_text")),
            }

    def _sources(self) -> Iterator[dict[str, Any]]:
        """What statements cite: sources, and rules of law."""
        for source in self.names.standard.sources:
            yield self._cited(source.id, source.name, source) | {"page": list(source.urls)}
        for rule in self.names.standard.regulations:
            yield self._cited(rule.id, rule.name, rule)

    def _cited(self, name: str, title: Text, about: Text) -> dict[str, Any]:
        return {
            "id": self.names.place(name),
            "type": "dct:BibliographicResource",
            "identifier": self.names.urn(name),
            "title": _texts(title),
            "about": _texts(about),
        }


def _texts(text: Text) -> dict[str, str]:
    return text.by_language()


def _hidden_labels(item: Item) -> dict[str, list[str]] | None:
    """Wrong renderings of a term, by the language that their characters tell, so that a search for them finds it."""
    sorted_out: dict[str, list[str]] = {}
    for wrong in item.wrong_names:
        language = ENGLISH if wrong.isascii() else CHINESE
        if wrong != item.label.said(language):
            sorted_out.setdefault(language, []).append(wrong)
    return sorted_out or None

"""CASE 1.1: an edition in one language as a package of items, associations, definitions and rubrics."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from occstd.export.frameworks.identifiers import LICENCE, Identifiers
from occstd.model.plain import dump
from occstd.views.framework import framework_name, items, weight_row_names
from occstd.views.framework_texts import BasisTexts, join, kind_name, say
from occstd.views.weights import weight_columns
from occstd.words import CHINESE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Edition, LawReference, Standard, Text
    from occstd.model.weights import Weight
    from occstd.views.framework import Item
    from occstd.views.framework_texts import Kind


def case_json(standard: Standard, edition: Edition, address: str, language: str) -> bytes:
    """An edition as a CASE 1.1 package.

    Args:
        standard: the standard.
        edition: one of its editions.
        address: of the site; without one, entries are named by URNs.
        language: of the package; items keep their identifiers within a language.
    """
    return dump(_Writer(standard, edition, address, language).package())


_ELSEWHERE = frozenset({"weight_table", "term", "evidence", "good_practice", "bad_practice", "indicator"})
"""Kinds that are no items: rubrics, concepts, evidence, which its skill tells, and what a package has no place for."""


class _Writer:
    """An edition in one language as the parts of a package."""

    def __init__(self, standard: Standard, edition: Edition, address: str, language: str) -> None:
        self.language = language
        self.names = names = Identifiers(standard, edition, address, language)
        self.original = Identifiers(standard, edition, address, CHINESE)
        self.basis_text = BasisTexts(standard)
        found = items(standard, edition)
        self.items = [item for item in found if item.kind not in _ELSEWHERE]
        self.tables = [item for item in found if item.kind == "weight_table"]
        self.terms = [item for item in found if item.kind == "term"]
        self.rows = weight_row_names(found)
        self.by_id = {item.id: item for item in self.items}
        self.levels = {level.number: level for level in names.edition.levels}

    def package(self) -> dict[str, Any]:
        """The whole package."""
        return {
            "CFDocument": self._document(),
            "CFItems": [self._item(item) for item in self.items],
            "CFAssociations": list(self._associations()),
            "CFDefinitions": {
                "CFConcepts": [self._term(number, term) for number, term in enumerate(self.terms, start=1)],
                "CFLicenses": [self._licence()],
                "CFItemTypes": self._types(),
            },
            "CFRubrics": list(self._rubrics()),
        }

    def _say(self, text: Text) -> str:
        return text.said(self.language)

    def _number(self, *names: str) -> str:
        """A package in another language has numbers of its own, so that both fit into one system."""
        return self.names.number(*names, self.language)

    def _changed(self) -> str:
        return f"{self.names.standard.date}T00:00:00Z"

    def _entry(self, *names: str) -> dict[str, Any]:
        """What everything without an address of its own has: its number, also as its URI, and its date."""
        number = self._number(*names)
        return {"identifier": number, "uri": f"urn:uuid:{number}", "lastChangeDateTime": self._changed()}

    def _placed(self, item: Item) -> dict[str, Any]:
        entry = self._entry(item.id)
        return entry | {"uri": self.names.place(item.id)} if self.names.address else entry

    def _document(self) -> dict[str, Any]:
        names, edition = self.names, self.names.edition
        gaps = (say("gap_known", gap=gap) for gap in edition.gaps if gap.basis.kind == "missing")
        return self._entry(edition.id) | {
            "uri": names.framework,
            "caseVersion": "1.1",
            "frameworkType": self._say(say(f"kind_{edition.kind}")),
            "creator": self._say(say("project_name")),
            "title": self._say(framework_name(names.standard, edition)),
            "description": self._say(join((edition.summary, say("unofficial")))),
            "notes": self._say(join((self.basis_text(edition.summary.basis), *gaps))),
            "language": self.language,
            "version": names.standard.version,
            "subject": [self._say(names.standard.name)],
            "licenseURI": self._licence_link(),
        }

    def _licence_link(self) -> dict[str, str]:
        return {"title": "CC BY 4.0", "identifier": self._number("licence"), "uri": LICENCE}

    def _licence(self) -> dict[str, Any]:
        text = self._say(say("licence"))
        return self._entry("licence") | {"uri": LICENCE, "title": "CC BY 4.0", "licenseText": text}

    def _kind(self, kind: Kind) -> str:
        return self._say(kind_name(kind, self.names.edition.headings))

    def _types(self) -> list[dict[str, Any]]:
        kinds = dict.fromkeys(item.kind for item in self.items)
        return [
            self._entry(f"item type {kind}")
            | {
                "title": self._kind(kind),
                "description": self._say(say(f"item_{kind}_text")),
                "hierarchyCode": str(place),
                "typeCode": kind,
            }
            for place, kind in enumerate(kinds, start=1)
        ]

    def _item(self, item: Item) -> dict[str, Any]:
        notes = [self.basis_text(item.basis, item.text or item.label)]
        notes += [say("item_evidence_of", text=item.evidence)] if item.evidence else []
        notes += item.remarks
        kind = {"title": self._kind(item.kind)} | self._entry(f"item type {item.kind}")
        found = self._placed(item) | {
            "fullStatement": self._say(item.text or item.label),
            "humanCodingScheme": item.id,
            "CFItemType": kind["title"],
            "CFItemTypeURI": self._link(kind),
            "language": CHINESE if self._is_untranslated(item) else self.language,
            "notes": self._say(join(notes)),
            "extensions": self._extension(item),
        }
        if item.text:
            found["abbreviatedStatement"] = self._say(item.label)
        if item.levels:
            found["educationLevel"] = [self._say(self.levels[number].title) for number in item.levels]
        if not item.basis.is_quoted:
            # The licence is that of the project's own wording; official text is not the project's to license.
            found["licenseURI"] = self._licence_link()
        return found

    def _is_untranslated(self, item: Item) -> bool:
        return (item.text or item.label).translated(self.language) is None

    def _extension(self, item: Item) -> dict[str, Any]:
        """What CASE has no field for, in the words of the data."""
        basis = item.basis
        values = {
            "kind": item.kind,
            "basis": basis.kind,
            "support": basis.support,
            "clause": basis.clause,
            "sources": [{"id": source, "uri": self.names.place(source)} for source in basis.sources],
            "hours": item.hours,
            "key": item.key,
            "law": [self._law(reference) for reference in item.law],
        }
        return {key: value for key, value in values.items() if value not in (None, [], False)}

    def _law(self, reference: LawReference) -> dict[str, str]:
        article = {"article": reference.article} if reference.article else {}
        return {"id": reference.rule, "uri": self.names.place(reference.rule)} | article

    def _associations(self) -> Iterator[dict[str, Any]]:
        """Which item is below, serves, belongs to the level of, follows, or translates which."""
        document = self._link(self._document())
        for place, item in enumerate(self.items, start=1):
            for end in [self._end(self.by_id[parent]) for parent in item.parents] or [document]:
                yield self._association("isChildOf", item, end) | {"sequenceNumber": place}
            for duty in item.duties:
                yield self._association("isRelatedTo", item, self._end(self.by_id[duty]))
            if item.kind in {"skill", "knowledge", "direction"}:
                for number in item.levels:
                    yield self._association("hasSkillLevel", item, self._end(self.by_id[self.levels[number].id]))
            if self.language != CHINESE and not self._is_untranslated(item):
                yield self._association("isTranslationOf", item, self._end_in_original(item))
        levels = [self.by_id[level.id] for level in self.names.edition.levels]
        for level, following in pairwise(levels):
            yield self._association("precedes", level, self._end(following))

    def _end(self, item: Item) -> dict[str, str]:
        return self._link(self._placed(item) | {"title": self._say(item.label)})

    def _end_in_original(self, item: Item) -> dict[str, str]:
        names, number = self.original, self.original.number(item.id, CHINESE)
        uri = names.place(item.id) if names.address else f"urn:uuid:{number}"
        return {"title": item.label.said(CHINESE), "identifier": number, "uri": uri}

    @staticmethod
    def _link(entry: dict[str, Any]) -> dict[str, str]:
        return {key: entry[key] for key in ("title", "identifier", "uri")}

    def _association(self, kind: str, item: Item, end: dict[str, str]) -> dict[str, Any]:
        origin = self._end(item)
        return self._entry(item.id, kind, end["identifier"]) | {
            "associationType": kind,
            "originNodeURI": origin,
            "destinationNodeURI": end,
        }

    def _term(self, place: int, term: Item) -> dict[str, Any]:
        wrong = {"keywords": " | ".join(term.wrong_names)} if term.wrong_names else {}
        return (
            self._placed(term)
            | wrong
            | {
                "title": self._say(term.label),
                "description": self._say(term.text or term.label),
                "hierarchyCode": str(place),
            }
        )

    def _rubrics(self) -> Iterator[dict[str, Any]]:
        """A rubric for each column of each weight table; the weights of its criteria add up to 100."""
        for item in self.tables:
            for column, weights in weight_columns(item.table) if item.table else ():
                entry = self._placed(item) | {"identifier": self._number(item.id, column)}
                about = join((say("item_weight_table_text"), self.basis_text(item.basis)))
                yield entry | {
                    "title": self._say(say("part_of_framework", part=say(column), framework=item.label)),
                    "description": self._say(about),
                    "CFRubricCriteria": [
                        self._criterion(entry, item, column, place, row, weight)
                        for place, (row, weight) in enumerate(weights.items(), start=1)
                    ],
                    "extensions": self._extension(item) | {"id": item.id},
                }

    def _criterion(
        self, rubric: dict[str, Any], item: Item, column: str, place: int, row: str, weight: Weight
    ) -> dict[str, Any]:
        name = self._say(self.rows[row])
        of = {"CFItemURI": self._end(self.by_id[row])} if row in self.by_id else {}
        return (
            self._entry(item.id, column, row)
            | of
            | {
                "category": name,
                "description": name,
                "weight": weight,
                "position": place,
                "rubricId": rubric["identifier"],
            }
        )

"""The formats of other systems, as rows of the table of formats: SKOS, CTDL-ASN, CASE and badge templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.export.frameworks.badges import badges_json
from occstd.export.frameworks.case import case_json
from occstd.export.frameworks.ctdl import ctdl_jsonld
from occstd.export.frameworks.skos import skos_jsonld, skos_turtle
from occstd.export.scope import Format, Scope, one
from occstd.published import PublishedFile

if TYPE_CHECKING:
    from collections.abc import Iterator

JSON, JSONLD, TURTLE = "application/json", "application/ld+json", "text/turtle"


def _skos(scope: Scope) -> Iterator[PublishedFile]:
    jsonld = skos_jsonld(scope.standard, scope.editions[0], scope.address)
    yield PublishedFile(path="skos.jsonld", content=jsonld)
    yield PublishedFile(path="skos.ttl", content=skos_turtle(jsonld), media_type=TURTLE)


def _case(scope: Scope) -> Iterator[PublishedFile]:
    for language in scope.standard.languages:
        content = case_json(scope.standard, scope.editions[0], scope.address, language)
        yield PublishedFile(path=f"case.{language}.json", content=content)


def _badges(scope: Scope) -> Iterator[PublishedFile]:
    """Nothing for an edition without requirements, which gives no templates."""
    content = badges_json(scope.standard, scope.editions[0], scope.address)
    if content:
        yield PublishedFile(path="badges.jsonld", content=content)


FRAMEWORKS = (
    Format(name="skos", media_type=JSONLD, reaches=("edition",), make=_skos, module="rdflib"),
    Format(
        name="ctdl",
        media_type=JSONLD,
        reaches=("edition",),
        make=one("ctdl-asn.jsonld", lambda scope: ctdl_jsonld(scope.standard, scope.editions[0], scope.address)),
    ),
    Format(name="case", media_type=JSON, reaches=("edition",), make=_case),
    Format(name="badges", media_type=JSONLD, reaches=("edition",), make=_badges),
)
"""Each has files for an edition: a framework elsewhere is one edition."""

"""The context of the SKOS files: which term of which vocabulary each key stands for."""

from __future__ import annotations

from typing import Any

_TEXTS = {
    "title": "dct:title",
    "about": "dct:description",
    "rights": "dct:rights",
    "prefLabel": "skos:prefLabel",
    "hiddenLabel": "skos:hiddenLabel",
    "definition": "skos:definition",
    "scopeNote": "skos:scopeNote",
    "editorialNote": "skos:editorialNote",
    "text": "rdf:value",
}
_LINKS = {
    "inScheme": "skos:inScheme",
    "topConceptOf": "skos:topConceptOf",
    "hasTopConcept": "skos:hasTopConcept",
    "broader": "skos:broader",
    "narrower": "skos:narrower",
    "related": "skos:related",
    "definedBy": "skos:definition",
    "example": "skos:example",
    "references": "dct:references",
    "level": "dct:educationLevel",
    "partOf": "dct:isPartOf",
    "hasPart": "dct:hasPart",
    "source": "dct:source",
    "basis": "dct:provenance",
    "licence": "dct:license",
    "page": "foaf:page",
    "namespace": "vann:preferredNamespaceUri",
}
CONTEXT: dict[str, Any] = {
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dct": "http://purl.org/dc/terms/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "vann": "http://purl.org/vocab/vann/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": "@id",
    "type": "@type",
    **{key: {"@id": term, "@container": "@language"} for key, term in _TEXTS.items()},
    **{key: {"@id": term, "@type": "@id"} for key, term in _LINKS.items()},
    "members": {"@id": "skos:memberList", "@type": "@id", "@container": "@list"},
    "notation": "skos:notation",
    "identifier": {"@id": "dct:identifier", "@type": "xsd:anyURI"},
    "kind": "dc:type",
    "hours": {"@id": "rdf:value", "@type": "xsd:integer"},
    "date": {"@id": "dct:modified", "@type": "xsd:date"},
    "version": "owl:versionInfo",
    "language": "dct:language",
}

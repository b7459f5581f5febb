"""schema.org: what each page says to search engines, as JSON-LD, in the language of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from occstd.export.frameworks.identifiers import LICENCE, Identifiers
from occstd.views.addresses import edition_path
from occstd.views.blocks import mark
from occstd.views.developers.data import contents
from occstd.views.documents.listing import document_path
from occstd.views.site import HAND_WRITTEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from occstd.model import Statement
    from occstd.published import PublishedFile
    from occstd.views.blocks import Page
    from occstd.views.site import Site, Unit

CONTEXT = "https://schema.org"

Node = dict[str, Any]


class LinkedData:
    """What the pages of a site say in schema.org's words.

    Args:
        site: the standard in the language of the pages.
        pages: the generated pages.
        files: the data files.
    """

    def __init__(self, site: Site, pages: Iterable[Page], files: Iterable[PublishedFile]) -> None:
        self.site, self.words = site, site.words
        self.files = tuple(files)
        self.names = Identifiers(site.standard, site.edition, site.address, site.language)
        self.titles = {path: site.words[word] for path, word in HAND_WRITTEN.items()}
        self.titles |= {page.path: page.title for page in pages}

    def page(self, path: str) -> Node:
        """The JSON-LD of the page at a path from its language's root."""
        return {"@context": CONTEXT, "@graph": [self._breadcrumbs(path), *self._things(path)]}

    def _things(self, path: str) -> Iterator[Node]:
        if path in ("", "occupation/"):
            yield self._occupation()
        if path == "data/":
            yield self._dataset()
        if path == "glossary/" and self.site.standard.glossary:
            yield self._glossary()
        for unit in self.site.units:
            if unit.path == path and unit.functions:
                yield self._course(unit)
                yield self._credential(unit)

    def _breadcrumbs(self, path: str) -> Node:
        """The pages above a page by its path, the home page first, and the page itself."""
        steps = path.split("/")[:-1]
        above = ["", *("/".join(steps[:n]) + "/" for n in range(1, len(steps) + 1))]
        listed = [place for place in dict.fromkeys(above) if place in self.titles]
        return {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": n, "name": self.titles[place], "item": self.names.page(place)}
                for n, place in enumerate(listed, start=1)
            ],
        }

    def _with_basis(self, statement: Statement) -> str:
        basis = mark(self.site, statement.basis).label
        return self.words("with_basis", text=self.site.say(statement), basis=basis)

    def _joined(self, *texts: str) -> str:
        return self.words.sentences(*texts)

    def _occupation(self) -> Node:
        site, standard = self.site, self.site.standard
        aliases = [site.say(alias.name) for alias in standard.aliases if alias.of == standard.id]
        sets = {item.id: site.say(item.name) for item in standard.classifications}
        return {
            "@type": "Occupation",
            "@id": self.names.page("occupation/"),
            "url": self.names.page("occupation/"),
            "name": site.say(standard.name),
            "alternateName": [site.say_other(standard.name), *aliases],
            "description": self._joined(self._with_basis(standard.summary), self.words["unofficial"]),
            "responsibilities": [self._with_basis(d) for d in standard.duties if d.id in site.edition.duties],
            "occupationalCategory": [
                {
                    "@type": "CategoryCode",
                    "codeValue": code.code,
                    "description": self._with_basis(code),
                    "inCodeSet": {"@type": "CategoryCodeSet", "name": sets[code.classification]},
                }
                for code in standard.codes
            ],
        }

    def _level(self, unit: Unit) -> Node:
        if unit.level is None:
            return {}
        return {"educationalLevel": self._term(unit.level.id, self.site.say(unit.level.title))}

    def _term(self, name: str, text: str, basis: str = "") -> Node:
        """A thing with an id, as a term at its address."""
        described = {"description": basis} if basis else {}
        return {
            "@type": "DefinedTerm",
            "@id": self.names.place(name),
            "url": self.names.place(name),
            "termCode": name,
            "name": text,
            **described,
        }

    def _course(self, unit: Unit) -> Node:
        """What a syllabus teaches. Nobody offers the course here, so it has no provider and no dates."""
        site, hours = self.site, self.site.hours(unit)
        asked = (item for _, requirement in unit.requirements for item in (*requirement.skills, *requirement.knowledge))
        about = (self._with_basis(hours) if hours else "", self.words["described_only"], self.words["unofficial"])
        return {
            "@type": "Course",
            "@id": f"{self.names.page(unit.path)}#top",
            "url": self.names.page(unit.path),
            "name": f"{self.words['syllabus']} · {site.unit_name(unit)}",
            "description": self._joined(*about),
            "courseCode": unit.slug,
            "inLanguage": site.language,
            "license": LICENCE,
            "version": site.standard.version,
            "about": {"@id": self.names.page("occupation/")},
            "isBasedOn": self.names.page(edition_path(site.edition)),
            "teaches": [self._term(item.id, site.say(item), mark(site, item.basis).label) for item in asked],
            "encoding": [self._syllabus(unit, language) for language in site.standard.languages],
            **self._level(unit),
        }

    def _syllabus(self, unit: Unit, language: str) -> Node:
        return {
            "@type": "MediaObject",
            "contentUrl": self._file(document_path(unit, "syllabus", language, "pdf")),
            "encodingFormat": "application/pdf",
            "inLanguage": language,
        }

    def _file(self, path: str) -> str:
        """Address of a file that all languages share; from the site's root where it has no address."""
        return f"{self.site.address}/{path}"

    def _credential(self, unit: Unit) -> Node:
        site = self.site
        asked = (skill for _, requirement in unit.requirements for skill in requirement.skills)
        return {
            "@type": "EducationalOccupationalCredential",
            "name": site.unit_name_in_full(unit),
            "url": self.names.page(unit.path),
            "description": self._joined(self.words["described_only"], self.words["unofficial"]),
            "credentialCategory": self.words["credential_category"],
            "about": {"@id": self.names.page("occupation/")},
            "competencyRequired": [{"@id": self.names.place(skill.id)} for skill in asked],
            **self._level(unit),
        }

    def _dataset(self) -> Node:
        site, standard = self.site, self.site.standard
        return {
            "@type": "Dataset",
            "@id": self.names.page("data/"),
            "url": self.names.page("data/"),
            "name": f"{site.say(standard.name)} · {self.words['data']}",
            "description": self._joined(site.say(standard.summary), self.words["lead_data"], self.words["unofficial"]),
            "license": LICENCE,
            "version": standard.version,
            "dateModified": standard.date,
            "inLanguage": list(self.site.standard.languages),
            "isAccessibleForFree": True,
            "creator": {"@type": "Organization", "name": self.words["project_name"]},
            "about": {"@id": self.names.page("occupation/")},
            "distribution": [
                {
                    "@type": "DataDownload",
                    "name": contents(standard, file, self.words),
                    "contentUrl": self._file(file.path),
                    "encodingFormat": file.media_type,
                    "contentSize": f"{file.size} B",
                }
                for file in self.files
                if not file.is_part
            ],
        }

    def _glossary(self) -> Node:
        site = self.site
        return {
            "@type": "DefinedTermSet",
            "@id": self.names.page("glossary/"),
            "url": self.names.page("glossary/"),
            "name": self.words["glossary"],
            "license": LICENCE,
            "inLanguage": site.language,
            "hasDefinedTerm": [
                self._term(term.id, site.say(term.name), self._with_basis(term)) for term in site.standard.glossary
            ],
        }

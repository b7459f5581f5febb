"""Tables of what all editions share: the occupation's names, codes and duties, its time and trade, sources, terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.export.tables.law import law_tables
from occstd.export.tables.table import (
    Field,
    Item,
    Table,
    both,
    connecting,
    describe,
    field,
    own,
    place,
    places_of_text,
    plain,
    said,
    statement_table,
    table,
)
from occstd.model import (
    Alias,
    Classification,
    ClassificationStep,
    Code,
    Conflict,
    Duty,
    Edition,
    Event,
    Indicator,
    Institution,
    Mistranslation,
    NewOccupation,
    Question,
    Release,
    Retired,
    Source,
    Standard,
    Term,
    Version,
)
from occstd.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from occstd.views.statements import StatementRow


def shared_tables(standard: Standard, edition: Edition, rows: Mapping[str, StatementRow]) -> Iterator[Table]:
    """The tables of what all editions share.

    Args:
        standard: the standard.
        edition: the edition that the other tables are of.
        rows: flat records of both, by id.
    """
    yield _sources(standard, rows)
    yield _editions(standard, edition)
    yield _duties(standard, edition, rows)
    yield from _names(standard, rows)
    yield from _classifications(standard, rows)
    yield statement_table("timeline", Event, standard.timeline, rows, (own(Event, "date"),))
    yield from law_tables(standard, rows)
    yield from _terms(standard, rows)
    yield statement_table("questions", Question, standard.questions, rows, (own(Question, "see", needed=False),))
    yield from _conflicts(standard, rows)
    yield _retired(standard)
    yield from _releases(standard)


def _sources(standard: Standard, rows: Mapping[str, StatementRow]) -> Table:
    more = (own(Source, "kind"), own(Source, "machine_translated", kind="boolean"), own(Source, "urls", needed=False))
    return statement_table("sources", Source, standard.sources, rows, more)


def _editions(standard: Standard, edition: Edition) -> Table:
    current, held = standard.current_edition, edition.id
    fields = (
        own(Edition, "id"),
        *both(Edition, "name"),
        own(Edition, "kind"),
        _is("current", current, "True for the edition that the site opens with."),
        _is("held", held, "True for the edition that these tables hold."),
        *both(Edition, "summary"),
    )
    return table("editions", fields, (Item(record=found) for found in standard.editions), ("id",))


def _is(name: str, wanted: str, doc: str) -> Field:
    return field(name, lambda item: item.record.id == wanted, doc, kind="boolean")


def _duties(standard: Standard, edition: Edition, rows: Mapping[str, StatementRow]) -> Table:
    listed = {name: number for number, name in enumerate(edition.duties, start=1)}
    number = field(
        "position",
        lambda item: listed.get(item.record.id),
        "Number in the list of the edition; none where the edition does not have the duty.",
        kind="integer",
        needed=False,
    )
    return statement_table("duties", Duty, standard.duties, rows, (number,))


def _names(standard: Standard, rows: Mapping[str, StatementRow]) -> Iterator[Table]:
    yield statement_table("aliases", Alias, standard.aliases, rows, (own(Alias, "of"),))
    yield statement_table("institutions", Institution, standard.institutions, rows)
    codes = (own(NewOccupation, "code", needed=False), own(NewOccupation, "code_2022", needed=False))
    yield statement_table("new_occupations", NewOccupation, standard.new_occupations, rows, codes)


def _classifications(standard: Standard, rows: Mapping[str, StatementRow]) -> Iterator[Table]:
    schemes = standard.classifications
    yield statement_table("classifications", Classification, schemes, rows)
    classification = place("classification", 0, "Id of the classification.", to="classifications.id")
    steps = (
        classification,
        place("position", 1, "Place on the path, from 1 for the largest class.", kind="integer"),
        place("code", 2, describe(ClassificationStep, "code")),
        *places_of_text(3, name="name_", doc=describe(ClassificationStep, "name")),
    )
    path = ((c.id, n, s.code, *said(s.name)) for c in schemes for n, s in enumerate(c.path, start=1))
    yield connecting("classification_steps", steps, path, 2)
    duties = (
        classification,
        place("duty", 1, "Id of the duty.", to="duties.id"),
        place("position", 2, "Number of the duty in the list of the classification.", kind="integer"),
    )
    listed = ((c.id, duty, n) for c in schemes for n, duty in enumerate(c.duties, start=1))
    yield connecting("classification_duties", duties, listed, 2)
    codes = (own(Code, "code"), own(Code, "classification", to="classifications.id"))
    yield statement_table("codes", Code, standard.codes, rows, codes)


def _terms(standard: Standard, rows: Mapping[str, StatementRow]) -> Iterator[Table]:
    avoid = field("avoid", lambda i: "; ".join(i.record.avoid) or None, describe(Term, "avoid"), needed=False)
    yield statement_table("glossary", Term, standard.glossary, rows, (avoid, *both(Term, "is_not", needed=False)))
    texts = (pair for name in ("formula", "unit", "misleads") for pair in both(Indicator, name))
    figures = (own(Indicator, "term", needed=False, to="glossary.id"), *texts)
    yield statement_table("indicators", Indicator, standard.indicators, rows, figures)
    fields = (
        place("term", 0, "Id of the term.", to="glossary.id"),
        place("position", 1, "Place among the mistranslations of the term, from 1.", kind="integer"),
        place("seen", 2, describe(Mistranslation, "seen")),
        place("source", 3, describe(Mistranslation, "source"), to="sources.id"),
    )
    seen = ((t.id, n, m.seen, m.source) for t in standard.glossary for n, m in enumerate(t.mistranslations, start=1))
    yield connecting("mistranslations", fields, seen, 2)


def _conflicts(standard: Standard, rows: Mapping[str, StatementRow]) -> Iterator[Table]:
    yield statement_table("conflicts", Conflict, standard.conflicts, rows)
    fields = (
        place("conflict", 0, "Id of the conflict.", to="conflicts.id"),
        place("position", 1, "Place among the versions, from 1.", kind="integer"),
        *places_of_text(2),
        place("sources", 2 + len(LANGUAGES), describe(Version, "sources")),
    )
    versions = (
        (c.id, n, *said(v), plain(v.sources)) for c in standard.conflicts for n, v in enumerate(c.versions, start=1)
    )
    yield connecting("conflict_versions", fields, versions, 2)


def _retired(standard: Standard) -> Table:
    fields = (
        own(Retired, "id"),
        own(Retired, "since"),
        *both(Retired, "why"),
        own(Retired, "replaced_by", needed=False),
    )
    return table("retired", fields, (Item(record=found) for found in standard.retired), ("id",))


def _releases(standard: Standard) -> Iterator[Table]:
    versions = (
        place("version", 0, describe(Release, "version")),
        place("position", 1, "Place among the versions, from 1 for the latest.", kind="integer"),
        place("date", 2, describe(Release, "date")),
    )
    listed = ((release.version, n, release.date) for n, release in enumerate(standard.releases, start=1))
    yield connecting("releases", versions, listed, 1)
    fields = (
        place("version", 0, "Version of the data.", to="releases.version"),
        place("position", 1, "Place among the changes of the version, from 1.", kind="integer"),
        *places_of_text(2),
    )
    changes = (
        (release.version, n, *said(change))
        for release in standard.releases
        for n, change in enumerate(release.changes, start=1)
    )
    yield connecting("release_changes", fields, changes, 2)

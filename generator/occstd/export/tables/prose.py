"""Tables of what is said in sentences: particulars, sections, foundations, assessment, eligibility, law reviewed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from occstd.export.tables.table import POSITION, Field, Table, describe, field, from_row, own, statement_table
from occstd.model import Edition, KnowledgeBlock, LawReview, Section, Standard, Statement
from occstd.model.shape import walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from occstd.views.statements import StatementRow


def prose_tables(standard: Standard, edition: Edition, rows: Mapping[str, StatementRow]) -> Iterator[Table]:
    """The tables of statements that have nothing but text.

    Args:
        standard: the standard.
        edition: the edition.
        rows: flat records of both, by id.
    """
    blocks = edition.foundations.basic_knowledge if edition.foundations else ()
    sections = (*standard.sections, *edition.sections, *blocks)
    share = field(
        "share",
        lambda i: getattr(i.record, "share", None),
        describe(KnowledgeBlock, "share"),
        kind="integer",
        needed=False,
    )
    yield statement_table("sections", Section, sections, rows, (_kind(), POSITION, share))
    said = [statement for section in (*standard.sections, *edition.sections) for statement in section.statements]
    said += [statement for scheme in standard.classifications for statement in scheme.statements]
    yield statement_table("section_statements", Statement, said, rows, (_within("statements.id"), _value()))
    yield statement_table("particulars", Statement, _particulars(edition), rows, (_kind(), _value()))
    within = _within("sections.id", needed=False)
    yield statement_table("foundations", Statement, _statements(edition.foundations), rows, (_kind(), within))
    yield statement_table("assessment", Statement, _statements(edition.assessment), rows, (_kind(), _value()))
    remarks = edition.eligibility.statements if edition.eligibility else ()
    yield statement_table("eligibility_remarks", Statement, remarks, rows)
    related = (*edition.related_occupations, *edition.related_majors)
    yield statement_table("related", Statement, related, rows, (_kind(), _value()))
    reviews = [edition.law_review] if edition.law_review else []
    yield statement_table("law_reviews", LawReview, reviews, rows, (own(LawReview, "date"),))
    watched = [statement for review in reviews for statement in review.watching]
    yield statement_table("law_watched", Statement, watched, rows, (_within("law_reviews.id"), _value()))


def _kind() -> Field:
    return field("kind", from_row(lambda row: row.kind), "What sort of statement it is.")


def _within(to: str, *, needed: bool = True) -> Field:
    return field("within", from_row(lambda row: row.within), "Id of what it is a part of.", needed=needed, to=to)


def _value() -> Field:
    return own(Statement, "value", needed=False)


def _particulars(edition: Edition) -> list[Statement]:
    single = (edition.definition, edition.environment, edition.aptitude, edition.education)
    return [edition.summary, *edition.document, *(statement for statement in single if statement)]


def _statements(part: Any) -> list[Statement]:
    """Every statement below a part of an edition; none where the edition lacks the part."""
    return [item for _, item in walk(part) if isinstance(item, Statement) and not isinstance(item, KnowledgeBlock)]

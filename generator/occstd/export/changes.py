"""What changed, as JSON: each change with an id of its own and the addresses of its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.diff import Change, Diff
from occstd.export import FORMAT_VERSION
from occstd.export.json_schema import schema_of
from occstd.model import Record, Standard, record
from occstd.model.plain import dump, to_plain
from occstd.views.addresses import addresses

if TYPE_CHECKING:
    from collections.abc import Iterable


@record
class ChangesFile(Record):
    """What a changes.json holds."""

    format_version: str
    """Version of the shape of this file."""
    address: str
    """Address of the site; paths in `addresses` begin there (Chinese pages at zh/). Empty where it is not known."""
    standard: str
    """Id of the standard."""
    version: str
    """Version of the data, of the present side where two versions are compared."""
    date: str
    """Date of that version."""
    comparisons: tuple[Comparison, ...]
    """Each edition against the one before it, in order of time; or two versions of the data."""


@record
class Comparison(Diff):
    """All changes from one side to the other, with the pages where their subjects stand."""

    addresses: dict[str, Sides]
    """For each change, by its id, where its subject stands; nothing where it stands on no page."""


@record
class Sides(Record):
    """Where a subject stands on the site: a page path, a # and its id."""

    before: str | None = None
    """Where the former statement stands; none where there was none, or where only the former data had it."""
    after: str | None = None
    """Where the present statement stands; none where there is none."""


def changes_json(standard: Standard, address: str, diffs: Iterable[Diff]) -> bytes:
    """Changes as JSON.

    Args:
        standard: the standard, in its present version.
        address: address of the site without a slash at its end, or nothing.
        diffs: what was compared.
    """
    comparisons = tuple(
        Comparison(of=d.of, before=d.before, after=d.after, changes=d.changes, addresses=_addresses(standard, d))
        for d in diffs
    )
    content = ChangesFile(
        format_version=FORMAT_VERSION,
        address=address,
        standard=standard.id,
        version=standard.version,
        date=standard.date,
        comparisons=comparisons,
    )
    return dump(to_plain(content))


def changes_schema_json() -> bytes:
    """JSON Schema (draft 2020-12) of changes.json, every field described."""
    return dump(schema_of(ChangesFile))


def _addresses(standard: Standard, diff: Diff) -> dict[str, Sides]:
    pages = {edition.id: addresses(standard, edition) for edition in standard.editions}
    found: dict[str, Sides] = {}
    for change in diff.changes:
        before = _address(pages.get(diff.before, {}), change) if diff.of == "editions" else None
        now = (
            diff.after if diff.of == "editions" else change.scope if change.scope in pages else standard.current_edition
        )
        sides = Sides(before=before, after=_address(pages[now], change))
        if sides != Sides():
            found[change.id] = sides
    return found


def _address(pages: dict[str, str], change: Change) -> str | None:
    page = pages.get(change.subject)
    return None if page is None else f"{page}#{change.subject}"

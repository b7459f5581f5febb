"""Changes for a terminal and as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.render.plain_markdown import escape_markdown
from occstd.views.pages.changes import change_groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.diff import Diff
    from occstd.views.pages.changes import ChangeRow
    from occstd.views.site import Site
    from occstd.words import Words


def changes_text(site: Site, diff: Diff) -> str:
    """All changes as plain text: a line for each with its sign and id, below it the former and the present value."""
    lines = [site.words("changes_title", before=diff.before, after=diff.after)]
    for group in change_groups(site, diff):
        lines += ["", group.title]
        for row in group.rows:
            lines += text_row(row)
    return "\n".join([*lines, "", _count(site, diff), ""])


def text_row(row: ChangeRow) -> Iterator[str]:
    """A change as lines of plain text."""
    said = " · ".join(part for part in (row.label, row.name, row.glyphs, row.contains) if part)
    yield f"{row.sign} {row.subject}  {said}"
    for value in row.values:
        yield f"    {value.label}"
        yield from (f"      {sign} {text}" for sign, text in (("-", value.before), ("+", value.after)) if text)


def changes_markdown(site: Site, diff: Diff) -> str:
    """All changes as Markdown, for a review or a summary."""
    title = site.words("changes_title", before=diff.before, after=diff.after)
    lines = [f"## {escape_markdown(title)}", "", _count(site, diff)]
    for group in change_groups(site, diff):
        lines += ["", f"### {escape_markdown(group.title)}", ""]
        for row in group.rows:
            lines += markdown_row(row, site.words)
    return "\n".join([*lines, ""])


def markdown_row(row: ChangeRow, words: Words) -> Iterator[str]:
    """A change as an item of a Markdown list."""
    said = " · ".join(escape_markdown(part) for part in (row.name, row.glyphs, row.contains) if part)
    yield f"- `{row.subject}` **{escape_markdown(row.label)}**{f' {said}' if said else ''}"
    for value in row.values:
        sides = [f"~~{escape_markdown(value.before)}~~" if value.before else "", escape_markdown(value.after)]
        said = " → ".join(side for side in sides if side)
        yield f"    - {escape_markdown(value.label)}{words.label_separator}{said}"


def _count(site: Site, diff: Diff) -> str:
    return site.words("changes_count", n=len(diff.changes)) if diff.changes else site.words["changes_none"]

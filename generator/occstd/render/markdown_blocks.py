"""Blocks that have a template of their own, as plain Markdown. Each voice gives the paragraphs of one block."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from occstd.render.escape import fence
from occstd.render.markdown_matrix import matrix, matrix_duties, matrix_overview
from occstd.render.plain_markdown import escape_markdown
from occstd.views.blocks import Lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from occstd.render.markdown_voice import Writer
    from occstd.views.blocks import Fold, Line, Link
    from occstd.views.delta import Delta
    from occstd.views.developers.recipes import Recipe
    from occstd.views.developers.reference import Sample
    from occstd.views.ladder import Ladder, LadderCell
    from occstd.views.pages.changes import OneSided
    from occstd.views.pages.compare import ComparePage
    from occstd.views.pages.directions import Outline
    from occstd.views.pages.glance import Glance
    from occstd.views.pages.syllabus_page import DocumentLinks, DocumentPart
    from occstd.views.pages.units import LevelTask


def _links(writer: Writer, pairs: Iterable[tuple[str, str]]) -> str:
    return "\n".join(f"- {writer.link(text, target)}" for text, target in pairs)


def _labelled(writer: Writer, label: str, text: str) -> str:
    return f"- {escape_markdown(label)}{writer.words.label_separator}{text}"


def _doors(writer: Writer, data: tuple[tuple[str, str, str], ...]) -> Iterator[str]:
    yield "\n".join(
        f"- {writer.link(title, href)}{writer.words.label_separator}{escape_markdown(text)}"
        for title, text, href in data
    )


def _listing(_: Writer, data: Recipe | Sample) -> Iterator[str]:
    yield fence(data.text, data.language)


def _ladder(writer: Writer, data: Ladder) -> Iterator[str]:
    def cell(item: LadderCell) -> str:
        if item.kind == "absent":
            return escape_markdown(writer.words["not_offered"])
        if item.kind == "missing":
            return writer.link(f"∅ {writer.words['not_yet']}", item.path)
        return writer.link(item.verb or f"{item.count} {item.unit}", item.path)

    head = ["", *(" · ".join(part for part in (name, short) if part) for name, short, _ in data.heads)]
    rows = [[f"{writer.link(row.name, row.path)}", *map(cell, row.cells)] for row in data.rows]
    yield writer.table(head, rows)


def _sources(
    writer: Writer, data: tuple[tuple[str, str, str, tuple[str, ...], str, Fold | None], ...]
) -> Iterator[str]:
    rows = []
    for name, title, text, urls, remark, uses in data:
        said = [f"**{name} {escape_markdown(title)}**", f"({escape_markdown(remark)})" if remark else ""]
        addresses = [f"<{url.replace('<', '%3C').replace('>', '%3E')}>" for url in urls]
        said += [escape_markdown(text), *addresses, f"{{#{name}}}"]
        rows.append(f"- {' '.join(part for part in said if part)}")
        rows += [f"    {row}" for row in (writer.fold(uses) if uses else ())]
    yield "\n".join(rows)


def _compare(writer: Writer, data: ComparePage) -> Iterator[str]:
    if data.steps:
        yield writer.heading(writer.words["compare_steps"], 2, name="part-steps")
        yield escape_markdown(writer.words["compare_steps_text"])
        yield "\n".join(
            _labelled(writer, step.name, writer.words.list_separator.join(writer.link(*link) for link in step.links))
            for step in data.steps
        )


def _neighbours(writer: Writer, data: tuple[tuple[str, str, str], ...]) -> Iterator[str]:
    if data:
        yield "\n".join(_labelled(writer, label, writer.link(name, href)) for label, name, href in data)


def _glance(writer: Writer, data: Glance) -> Iterator[str]:
    if data.sentence:
        yield f"{escape_markdown(data.sentence)} {writer.mark(data.mark)}"
    rows = [row for row in (data.level, data.means) if row]
    if rows:
        yield writer.lines(rows)
    said = [(f.name, f"{writer.link(f.value, f.href)} {writer.mark(f.mark)}".rstrip()) for f in data.facts]
    for kind, _, language, files in data.files:
        said.append((f"{kind} · {language}", " ".join(writer.link(file.name, f"/{file.path}") for file in files)))
    if said:
        yield "\n".join(_labelled(writer, *row) for row in said)
    tools = [*([data.apply] if data.apply else []), *data.tools]
    if tools:
        yield _links(writer, ((tool.text, tool.href) for tool in tools))


def _task(writer: Writer, data: LevelTask) -> Iterator[str]:
    words, card = writer.words, data.card
    if card.duties:
        duties = (writer.link(f"{duty} {name}", f"duties/#{duty}") for duty, name in card.duties)
        yield f"{escape_markdown(words['serves_duties'])} {words.list_separator.join(duties)}"
    for word, rows in (("must_do", card.skills), ("must_know", card.knowledge)):
        if rows:
            yield f"**{escape_markdown(words[word])}**"
            yield writer.lines(rows)
    if card.practice:
        yield writer.lines(card.practice)
    if data.cards:
        yield f"**{escape_markdown(words['card_practised'])}**"
        yield _links(writer, ((one.text, one.href) for one in data.cards))


def _delta(writer: Writer, data: Delta) -> Iterator[str]:
    words = writer.words
    for one in data.meanings:
        said = " – ".join(escape_markdown(part) for part in (one.verb, one.text) if part)
        yield _labelled(writer, f"{one.name} · {one.title}", f"{said} {writer.mark(one.mark)}".strip())
    if data.missing:
        yield escape_markdown(data.missing)
    if data.said:
        yield escape_markdown(data.said)
    sides = (
        ("delta_begins", [(task.name, task.now) for task in data.begins]),
        ("delta_ends", [(task.name, task.before) for task in data.ends]),
    )
    for word, tasks in sides:
        if tasks:
            yield _labelled(writer, words[word], data.separator.join(writer.link(*task) for task in tasks))
    for name, figures in data.figures:
        head = (name, data.before, data.now, words["difference"])
        rows = [[escape_markdown(text) for text in (f.name, f.before, f.now, f.change)] for f in figures]
        yield writer.table(head, rows)
    yield writer.link(*data.compare)


def _outline(writer: Writer, data: Outline) -> Iterator[str]:
    for function in data.functions:
        yield writer.heading(f"{function.number} {function.name}", 3, function.mark, function.other, function.id)
        rows = []
        for task in function.tasks:
            name = [escape_markdown(task.name), f"({escape_markdown(task.other)})", writer.mark(task.mark)]
            counts = [writer.link(str(count), href) if href else "–" for _, href, count, _ in task.levels]
            rows.append([f"{' '.join(part for part in name if part)} {{#{task.id}}}", *counts])
        yield writer.table((data.words["task"], *data.heads), rows)
        if function.weights:
            yield "\n".join(writer.fold(function.weights))


def _changes(writer: Writer, data: tuple[OneSided, ...]) -> Iterator[str]:
    for part in data:
        yield f"**{escape_markdown(part.part)}**"
        for label, items in part.sides:
            rows = [
                " ".join(part for part in (f"    - {writer.link(name, href)}", writer.mark(mark), inside) if part)
                for _, name, href, mark, inside in items
            ]
            yield "\n".join([f"- {escape_markdown(label)}", *rows])


def _document_links(writer: Writer, data: DocumentLinks) -> Iterator[str]:
    yield _links(writer, data.about)
    yield "\n".join(
        _labelled(writer, f"{kind} · {language}", " ".join(writer.link(form, f"/{path}") for form, path, _ in files))
        for _, language, kinds in data.rows
        for kind, files in kinds
    )


def _document_part(writer: Writer, data: DocumentPart) -> Iterator[str]:
    """The blocks of a section under the label of its origin; statements have their anchors on their own pages."""
    if data.label:
        yield f"*{escape_markdown(data.label)}*"
    for block in data.blocks:
        if isinstance(block, Lines):
            block = replace(block, lines=tuple(map(_without_anchors, block.lines)))
        yield from writer.block(block)


def _saving(writer: Writer, data: tuple[Link, ...]) -> Iterator[str]:
    yield " ".join([escape_markdown(writer.words["save_figure"]), *_file_buttons(writer, data)])


def _file_buttons(writer: Writer, data: tuple[Link, ...]) -> Iterator[str]:
    yield " · ".join(writer.link(file.text, file.href) for file in data)


def _fold(writer: Writer, data: Fold) -> Iterator[str]:
    yield "\n".join(writer.fold(data))


def _without_anchors(line: Line) -> Line:
    return replace(line, id="", details=tuple(replace(detail, id="") for detail in line.details))


VOICES: dict[str, Callable[[Any, Any], Iterator[str]]] = {
    "changes": _changes,
    "compare": _compare,
    "delta": _delta,
    "document_links": _document_links,
    "document_part": _document_part,
    "doors": _doors,
    "file_buttons": _file_buttons,
    "fold": _fold,
    "glance": _glance,
    "ladder": _ladder,
    "listing": _listing,
    "matrix": matrix,
    "matrix_duties": matrix_duties,
    "matrix_overview": matrix_overview,
    "neighbours": _neighbours,
    "outline": _outline,
    "saving": _saving,
    "sources": _sources,
    "task": _task,
}
"""Voices by the name of the template."""
_FORMS = {"adapt", "eligibility", "ml_team", "my_level", "term_filter"}
SCREEN_ONLY = _FORMS | {"bars", "index", "jump", "matrix_controls", "matrix_end", "switch"}
"""Templates of what can only be used on a screen: forms, and links within the page."""

"""Two editions beside each other, for a terminal and as Markdown; long lists are cut unless all is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.render.changes import markdown_row, text_row
from occstd.render.plain_markdown import escape_markdown
from occstd.render.printed import text_width
from occstd.views.pages.changes import part_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from occstd.views.agreement import Agreement, Reworded, Tally
    from occstd.views.pages.changes import ChangeRow
    from occstd.views.pages.two_editions import PartRead, Reading, TrackRead
    from occstd.views.pairs import Line
    from occstd.words import Words

_FEW = 5
"""How many lines of a list are shown unless all are asked for."""

_Parts = tuple[tuple[str, bool], ...]


def reading_text(reading: Reading, words: Words, *, whole: bool = False) -> str:
    """Two editions beside each other as plain text.

    Args:
        reading: the editions.
        words: words of its language.
        whole: whether long lists are shown whole.
    """
    return _Text(reading, words, whole=whole).written()


def reading_markdown(reading: Reading, words: Words, *, whole: bool = False) -> str:
    """Two editions beside each other as Markdown; see `reading_text`."""
    return _Markdown(reading, words, whole=whole).written()


class _Text:
    """What is told, in its order; and each thing as plain text."""

    marks = ("[-", "-]", "{+", "+}")
    """What stands around the words that only the former and only the present side has."""

    def __init__(self, reading: Reading, words: Words, *, whole: bool) -> None:
        self.reading, self.words, self.whole = reading, words, whole
        only = [words("changes_side", side=side) for side in reading.sides]
        self.head = [words["changes_of"], *reading.sides, words["changes_same"], words["changes_changed"], *only]

    def written(self) -> str:
        """The whole."""
        reading, words = self.reading, self.words
        marks = [
            f"{start}{side}{end}"
            for side, start, end in zip(reading.sides, self.marks[::2], self.marks[1::2], strict=True)
        ]
        notes = [words("changes_lines_note", marks=" ".join(marks)), "" if self.whole else words["changes_all_note"]]
        rows = [self._counts(word, tally) for word, tally in reading.summary.items()]
        lines = [self.heading(2, reading.title), "", words.sentences(*notes), "", *self.table(self.head, rows)]
        for track in reading.tracks:
            lines += self._track(track)
        for part in reading.parts:
            if part.differs:
                lines += ["", self.heading(3, part.title), "", *self._part(part)]
        return "\n".join([*lines, ""])

    def _counts(self, word: str, tally: Tally) -> list[str]:
        numbers = (tally.before, tally.after, tally.same, tally.reworded, tally.only_before, tally.only_after)
        name = self.words["changes_functions"] if word == "functions" else part_title(self.words, word)
        return [name, *map(str, numbers)]

    def _tally(self, word: str, tally: Tally, under: str = "") -> Iterator[str]:
        """A tally as a line, without what is none; nothing where there is nothing to count.

        Under a heading that names what is counted, it is not named again.
        """
        name, *counts = self._counts(word, tally)
        told = [f"{said} {count}" for said, count in zip(self.head[3:], counts[2:], strict=True) if count != "0"]
        if told:
            label = "" if name == under else f"{name}{self.words.label_separator}"
            yield self.point(f"{label}{self.words.list_separator.join(told)}")

    def _track(self, track: TrackRead) -> Iterator[str]:
        yield from ("", self.heading(3, track.title), "")
        for word, agreement in track.holders:
            yield from self._tally(word, agreement.tally)
            yield from self._lines(agreement)
        same = [unit.title for unit in track.units if not unit.differs]
        if same:
            yield self.point(self.words("changes_levels_same", levels=self.words.list_separator.join(same)))
        for unit in track.units:
            if unit.differs:
                yield from ("", self.heading(4, unit.title), "")
                has_both = unit.lines.tally.before and unit.lines.tally.after
                yield from self._part(unit, listed=bool(has_both) or self.whole)

    def _part(self, part: PartRead, *, listed: bool = True) -> Iterator[str]:
        for word, tally in part.tallies.items():
            if tally.differs:
                yield from self._tally(word, tally, under=part.title)
        yield from (self.point(figure) for figure in part.figures)
        yield from (line for row in part.values for line in self.value(row))
        if listed:
            yield from self._lines(part.lines)

    def _lines(self, lines: Agreement) -> Iterator[str]:
        yield from self._cut("~", [self.reworded(one) for one in lines.reworded])
        yield from self._cut("-", [self.alone("-", line) for line in lines.before])
        yield from self._cut("+", [self.alone("+", line) for line in lines.after])

    def _cut(self, sign: str, entries: Sequence[Sequence[str]]) -> Iterator[str]:
        few = len(entries) if self.whole else _FEW
        yield from (line for entry in entries[:few] for line in entry)
        if len(entries) > few:
            yield self.signed(sign, self.words("changes_more", n=len(entries) - few))

    def _said(self, line: Line) -> tuple[str, str, str]:
        """What a line stands in, what it says, and its mark."""
        where = f"{line.where}{self.words.label_separator}" if line.where else ""
        text = line.said(self.words.language)
        return where, f"★ {text}" if line.key else text, f" {line.glyph}" if line.glyph else ""

    def _marked(self, one: Reworded) -> list[str]:
        """Both sides, each with its own words marked."""
        sides = zip((one.gone, one.new), self.marks[::2], self.marks[1::2], strict=True)
        return [
            "".join(f"{a}{self.escaped(text)}{b}" if changed else self.escaped(text) for text, changed in parts)
            for parts, a, b in sides
        ]

    # each thing as plain text

    def escaped(self, text: str) -> str:
        """A text as it stands in this form."""
        return text

    def heading(self, depth: int, text: str) -> str:
        """A heading; 2 is that of the whole."""
        sign = ("", "==", "--")[depth - 2]
        return f"{sign} {text} {sign}".strip()

    def table(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
        """Figures in columns; the first column is text."""
        widths = [max(text_width(row[column]) for row in (head, *rows)) for column in range(len(head))]
        for row in (head, *rows):
            first, *rest = (" " * (width - text_width(text)) for text, width in zip(row, widths, strict=True))
            yield "  ".join((row[0] + first, *(space + text for space, text in zip(rest, row[1:], strict=True))))

    def point(self, text: str) -> str:
        """A line of its own."""
        return text

    def signed(self, sign: str, text: str) -> str:
        """A line with a sign: - for the former side, + for the present one, ~ for both."""
        return f"{sign} {text}"

    def alone(self, sign: str, line: Line) -> list[str]:
        """What one side alone has."""
        return [self.signed(sign, "".join(self._said(line)))]

    def reworded(self, one: Reworded) -> list[str]:
        """What both sides say in other words."""
        glyphs = (one.before.glyph, one.after.glyph)
        return [
            f"~ {_ids(one)}",
            *(
                f"    {sign} {text} {glyph}".rstrip()
                for sign, text, glyph in zip("-+", self._marked(one), glyphs, strict=True)
            ),
        ]

    def value(self, row: ChangeRow) -> Iterator[str]:
        """A change of values."""
        return text_row(row)


class _Markdown(_Text):
    """Each thing as Markdown."""

    marks = ("~~", "~~", "**", "**")

    def escaped(self, text: str) -> str:
        return escape_markdown(text)

    def heading(self, depth: int, text: str) -> str:
        return f"{'#' * depth} {escape_markdown(text)}"

    def table(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
        yield f"| {' | '.join(map(escape_markdown, head))} |"
        yield f"| --- |{' ---: |' * (len(head) - 1)}"
        yield from (f"| {' | '.join(map(escape_markdown, row))} |" for row in rows)

    def point(self, text: str) -> str:
        return f"- {escape_markdown(text)}"

    def signed(self, sign: str, text: str) -> str:
        return f"- `{sign}` {text}"

    def alone(self, sign: str, line: Line) -> list[str]:
        where, text, glyph = map(escape_markdown, self._said(line))
        mark = self.marks[0] if sign == "-" else ""
        return [self.signed(sign, f"{where}{mark}{text}{mark}{glyph}")]

    def reworded(self, one: Reworded) -> list[str]:
        return [self.signed("~", escape_markdown(_ids(one))), *(f"    - {text}" for text in self._marked(one))]

    def value(self, row: ChangeRow) -> Iterator[str]:
        return markdown_row(row, self.words)


def _ids(one: Reworded) -> str:
    """What a line stands in, such as a task or levels, and its id, each on both sides where they differ."""
    pairs = ((one.before.where, one.after.where), (one.before.id, one.after.id))
    return " · ".join(said for pair in pairs if (said := " → ".join(part for part in dict.fromkeys(pair) if part)))

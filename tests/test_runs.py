"""What a phone folds of a long page: everything below a heading but a first, short part of a page with few sections."""

from __future__ import annotations

from itertools import chain

from occstd.render.runs import Run, runs_of
from occstd.views.blocks import Block, Cell, Heading, Line, Lines, Mark, Page, Prose, Table
from occstd.words import Words

WORDS = Words("en")
NO_MARK = Mark(kind="", glyph="", label="")


def _section(n: int, rows: int) -> tuple[Block, ...]:
    """A heading, a sentence that introduces, and a table."""
    table = Table(caption=f"t{n}", head=("a",), rows=tuple((Cell(text=f"{n}.{row}"),) for row in range(rows)))
    return Heading(text=f"Section {n}", anchor=f"s-{n}", depth=2), Prose(text="It says:"), table


def _runs(*sizes: int, folds: bool = True) -> list[Run]:
    """The runs of a page with a section for each number of rows; nothing of it is lost, and its order stays."""
    blocks = tuple(chain.from_iterable(_section(n, rows) for n, rows in enumerate(sizes)))
    runs = list(runs_of(Page(path="p/", title="p", lead="", blocks=blocks, folds=folds), WORDS))
    assert tuple(chain.from_iterable(run.blocks for run in runs)) == blocks
    return runs


def _folded(runs: list[Run]) -> list[tuple[str, str]]:
    return [(run.title, run.summary) for run in runs if run.summary]


def test_page_that_does_not_fold_is_one_run() -> None:
    """Nothing is folded on a page that is not made for it."""
    (run,) = _runs(40, 40, folds=False)
    assert run.summary == ""


def test_short_first_section_stands_open() -> None:
    """Others are opened by the number of their entries, each below its heading."""
    assert _folded(_runs(15, 15)) == [("Section 1", WORDS("fold_entries", n=15))]


def test_long_first_section_folds() -> None:
    """A first section with many entries is folded, too."""
    assert _folded(_runs(16, 3)) == [(f"Section {n}", WORDS("fold_entries", n=rows)) for n, rows in ((0, 16), (1, 3))]


def test_page_of_many_sections_folds_from_the_first() -> None:
    """Of sixty sections the first stands open; of one more, none does."""
    assert [title for title, _ in _folded(_runs(*[3] * 60))] == [f"Section {n}" for n in range(1, 60)]
    assert [title for title, _ in _folded(_runs(*[3] * 61))] == [f"Section {n}" for n in range(61)]


def test_named_statements_are_opened_by_their_names() -> None:
    """Where all that is folded has a name, the names tell what is inside, even of the first section."""
    lines = tuple(Line(id="", name=name, text="x", mark=NO_MARK) for name in ("One", "Two", "One"))
    blocks = (Heading(text="Section", anchor="s", depth=2), Lines(lines=lines, style="facts"))
    page = Page(path="p/", title="p", lead="", blocks=blocks, folds=True)
    assert _folded(list(runs_of(page, WORDS))) == [("Section", WORDS.clause_separator.join(("One", "Two")))]


def test_heading_says_what_is_folded_below_it() -> None:
    """What a heading says of what is below it stands instead of a count."""
    heading, *rest = _section(1, 3)
    folded = ((heading.anchor, "All of it"),)
    blocks = (*_section(0, 3), heading, *rest)
    runs = runs_of(Page(path="p/", title="p", lead="", blocks=blocks, folds=True, folded=folded), WORDS)
    assert _folded(list(runs)) == [("Section 1", "All of it")]

"""Printed numbers: of functions, tasks and statements, however they are set."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from occstd.importing.passage import Passage, passage

if TYPE_CHECKING:
    from occstd.importing.passage import Cell, Line, Method

_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
_DOT = r"[ .．,，、·・:：。]"
_STAR = "★☆"
_FUNCTION = re.compile(rf"([{_STAR}]?)(\d{{1,2}}) ?(?:[.．、]+ ?(?=\D|$)|(?=[^\d.．\s]))")
_TASK = re.compile(rf"([{_STAR}]?)(\d{{1,2}}){_DOT}+(\d{{1,2}}){_DOT}*(?=\D|$)")
_STATEMENT = re.compile(rf"[{_STAR}]?\s*(\d{{1,2}}){_DOT}+(\d{{1,2}}){_DOT}+(\d{{1,2}})(?!\d)")


class Labelled(NamedTuple):
    """A name with its printed number; the number is empty where none was printed."""

    number: tuple[int, ...]
    name: Passage


def levelled(text: str) -> str:
    """Text with full-width digits as plain ones, character by character."""
    return text.translate(_DIGITS)


def label(cell: Cell, depth: int, page: int, method: Method) -> Labelled:
    """Number and name of a function (depth 1) or a task (depth 2) from its cell."""
    read = passage(list(cell.lines), page, method)
    whole = read.text.replace(" ", "") if not re.search("[A-Za-z]", read.text) else read.text
    match = (_FUNCTION if depth == 1 else _TASK).match(levelled(whole))
    if match is None:
        return Labelled((), read.saying(whole.strip()))
    number = tuple(int(part) for part in match.groups()[1:])
    return Labelled(number, read.saying(whole[match.end() :].strip(f"{_STAR} ")))


class Numbered(NamedTuple):
    """A statement as it is printed: its number, whether ★ stands at it, and what it says."""

    number: tuple[int, ...]
    key: bool
    said: Passage


def statements(cell: Cell, task: tuple[int, ...], last: int, page: int, method: Method) -> list[Numbered]:
    """The statements in a cell.

    Args:
        cell: the cell.
        task: number of the task, such as (2, 1).
        last: number of the last statement of its kind before this cell.
        page: number of the page.
        method: how the page was read.

    Returns:
        Statements in printed order; the first has an empty number where it goes on from the page before.
    """
    found: list[tuple[tuple[int, ...], bool, list[Line]]] = []
    waiting = ""
    for line in cell.lines:
        text = waiting + line.text
        start = _start(text, task, last, loose=method == "ocr")
        if start is None and _is_torn(text):
            waiting = text
            continue
        waiting = ""
        if start is None:
            if not found:
                found.append(((), False, []))
            found[-1][2].append(replace(line, text=text))
            continue
        number, key, end = start
        found.append((number, key, [replace(line, text=text[end:], other=_other(line, task, last, method))]))
        last = number[-1]
    if waiting and found:
        found[-1][2].append(replace(cell.lines[-1], text=waiting))
    return [_numbered(number, key, read, page, method) for number, key, read in found]


def _other(line: Line, task: tuple[int, ...], last: int, method: Method) -> str | None:
    """The second reading of a line without its number."""
    if line.other is None:
        return None
    start = _start(line.other, task, last, loose=method == "ocr")
    return line.other[start[2] :] if start else line.other


def _start(text: str, task: tuple[int, ...], last: int, *, loose: bool) -> tuple[tuple[int, ...], bool, int] | None:
    """The number that a line begins with, where it is one of a statement: number, key, and where the text begins.

    Recognition loses points between digits, so that where `loose` holds the next number is known without them.
    """
    flat = levelled(text)
    between = f"{_DOT}{'*' if loose else '+'}"
    for number in (last + 1, last + 2) if task else ():
        parts = between.join(str(part) for part in (*task, number))
        match = re.match(rf"\s*([{_STAR}]?)\s*{parts}(?!\d){_DOT}*([{_STAR}]?)[\s.．、]*", flat)
        if match:
            return (*task, number), bool(match[1] or match[2]), match.end()
    match = _STATEMENT.match(flat)
    if match is None:
        return None
    rest = re.compile(rf"{_DOT}*([{_STAR}]?)\s*").match(flat, match.end())
    number_found = tuple(int(part) for part in match.groups())
    key = flat.lstrip()[0] in _STAR or bool(rest and rest[1])
    return number_found, key, rest.end() if rest else match.end()


def _is_torn(text: str) -> bool:
    """Whether a line is the beginning of a number and nothing else."""
    return bool(re.fullmatch(rf"\s*[{_STAR}]?\s*\d{{1,2}}{_DOT}*(?:\d{{1,2}}{_DOT}*)?", levelled(text)))


def _numbered(number: tuple[int, ...], key: bool, lines: list[Line], page: int, method: Method) -> Numbered:
    said = passage([line for line in lines if line.text] or lines[:1], page, method)
    text = said.text.strip()
    if text.strip(_STAR) != text:
        key, text = True, text.strip(_STAR).strip()
    return Numbered(number, key, replace(said, text=text, other=said.other and said.other.strip(f"{_STAR} ")))


def prefix(cell: Cell) -> tuple[int, ...]:
    """Number of the task that the first numbered line of a cell belongs to; empty where no line is numbered."""
    for line in cell.lines:
        match = _STATEMENT.match(levelled(line.text))
        if match:
            return (int(match[1]), int(match[2]))
    return ()

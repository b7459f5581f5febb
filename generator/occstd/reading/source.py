"""YAML text to plain values, strictly, with the place of every path kept beside them.

YAML readers disagree on what `1.10`, `no` or `010` mean, keep the last of two equal keys in silence, and
let anchors hide where a value comes from. Here only whole numbers, numbers with one decimal, true,
false and null are typed;
whatever another reader could take for something else must be in quotes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any

import yaml

from occstd.problems import MOST_MESSAGES, Location, Path, Problem
from occstd.reading import marks
from occstd.reading.characters import decode, first_unseen, unseen_problem, unseen_problems

if TYPE_CHECKING:
    from collections.abc import Sequence

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_RESOLVER: Any = yaml.resolver.Resolver()
_YAML_TAGS = "tag:yaml.org,2002:"
_STRING_TAG = f"{_YAML_TAGS}str"
_TYPED = {"true": True, "false": False, "null": None}
_INTEGER = re.compile(r"(0|-?[1-9][0-9]{0,14})\Z")
"""Whole numbers that every reader keeps exactly, JavaScript included."""
_TENTHS = re.compile(r"(0|[1-9][0-9]{0,2})\.[1-9]\Z")
"""Numbers with one decimal, which every reader takes for the same."""
_NEWER_NUMBER = re.compile(r"([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+)\Z")
"""Numbers of YAML 1.2, some of which PyYAML, a reader of YAML 1.1, takes for text: 08, 1e3, 0o17."""
_BENT_WORDS = frozenset({"y", "Y", "n", "N"})
_DEEPEST, _DEEPEST_SKIPPED = 50, 1000
MOST_BYTES = 5_000_000
"""Most bytes of a file; a file of the largest standard has a tenth."""
MOST_VALUES = 200_000
"""Most values of a file."""


@dataclass(slots=True)
class Parsed:
    """One file as plain values.

    `values` is None where the text is not YAML at all; `places` maps the path of every value to where it
    stands, `key_places` to where its key stands; `problems` are the faults found on the way.
    """

    file: str
    values: Any = None
    places: dict[Path, Location] = field(default_factory=dict)
    key_places: dict[Path, Location] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def parse(data: bytes, file: str) -> Parsed:
    """Parse the bytes of one YAML file; never raises for what the file contains."""
    if len(data) > MOST_BYTES:
        found = f"a file of more than {MOST_BYTES:,} bytes"
        return Parsed(file, problems=[Problem(Location(file), "limit", found, "a smaller file")])
    text, problems = decode(data, file)
    parsed = Parsed(file, problems=problems)
    if text is None:
        return parsed
    parsed.problems.extend(islice(unseen_problems(text, file), MOST_MESSAGES))
    if parsed.problems:
        return parsed
    lines = text.split("\n")
    try:
        _Builder(text, lines, parsed).build()
    except yaml.MarkedYAMLError as error:
        problem = _syntax_problem(error, lines, file)
        if problem.location not in {earlier.location for earlier in parsed.problems}:
            parsed.problems.append(problem)
        parsed.values = None
    except _Enough:
        parsed.values = None
    return parsed


class _Enough(Exception):
    """Reading a file ends here; what was read is worth nothing."""


def _syntax_problem(error: yaml.MarkedYAMLError, lines: Sequence[str], file: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    place = Location(file, mark.line + 1, mark.column + 1) if mark else Location(file)
    found = error.problem or "text that is not YAML"
    begins = error.context_mark or mark
    if mark and begins and (twin := marks.before_fault(lines, min(begins.line, mark.line - 1), mark.line)):
        line, index, character = twin
        found = f"{marks.named(character)}, from which on YAML cannot be read: {found} on line {mark.line + 1}"
        return Problem(Location(file, line + 1, index + 1), "syntax", found, marks.meant(character))
    if mark and error.context and error.context_mark and error.context_mark.line < mark.line:
        found += f", {error.context} that begins on line {error.context_mark.line + 1}"
    return Problem(place, "syntax", f"YAML cannot be read: {found}", "valid YAML")


class _Builder:
    """Builds values from parser events, which, unlike composed nodes, still show anchors and styles."""

    def __init__(self, text: str, lines: Sequence[str], parsed: Parsed) -> None:
        self._next = _LOADER(text).get_event
        self._lines = lines
        self._parsed = parsed
        self._garbled = False

    def build(self) -> None:
        parsed, documents = self._parsed, 0
        while (event := self._next()) is not None:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._fault(event, "document", "a second YAML document", "one document in a file")
            elif isinstance(event, yaml.NodeEvent):
                values = self._value(event, ())
                parsed.values = values if documents == 1 else parsed.values
        if documents == 0:
            parsed.problems.append(Problem(Location(parsed.file), "document", "an empty file", "keys and values"))
        elif not isinstance(parsed.values, dict):
            place = parsed.places.get((), Location(parsed.file))
            parsed.problems.append(Problem(place, "document", "no keys at the top", "keys and values"))
            parsed.values = None
        if self._garbled:
            parsed.values = None
            parsed.problems = [problem for problem in parsed.problems if problem.rule != "empty-text"]

    def _fault(self, event: Any, rule: str, found: str, expected: str) -> None:
        self._add(Problem(self._place(event), rule, found, expected))

    def _add(self, problem: Problem) -> None:
        self._parsed.problems.append(problem)
        if len(self._parsed.problems) > MOST_MESSAGES:
            self._end(problem.location, f"more than {MOST_MESSAGES:,} faults", "the first put right")

    def _end(self, place: Location, found: str, expected: str) -> None:
        self._parsed.problems.append(Problem(place, "limit", f"{found}; reading ends here", expected))
        raise _Enough

    def _place(self, event: Any) -> Location:
        mark = event.start_mark
        return Location(self._parsed.file, mark.line + 1, mark.column + 1)

    def _value(self, event: Any, path: Path, *, in_list: bool = False) -> Any:
        self._parsed.places[path] = self._place(event)
        if len(self._parsed.places) > MOST_VALUES:
            self._end(self._place(event), f"more than {MOST_VALUES:,} values", "a smaller file")
        if isinstance(event, yaml.AliasEvent):
            self._fault(event, "anchor", f"the alias *{event.anchor}", "the value written out")
            return None
        self._check_properties(event)
        if isinstance(event, yaml.CollectionStartEvent) and len(path) >= _DEEPEST:
            self._fault(event, "syntax", f"values {_DEEPEST + 1} deep", f"at most {_DEEPEST}, one in another")
            self._skip_collection()
            return "?"
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path, in_brackets=bool(event.flow_style))
        return self._scalar(event, in_list=in_list)

    def _check_properties(self, event: Any) -> None:
        if event.anchor:
            self._fault(event, "anchor", f"the anchor &{event.anchor}", "no anchors")
        if event.tag:
            shown = event.tag.replace(_YAML_TAGS, "!!")
            self._fault(event, "tag", f"the tag {shown}", "no tags")

    def _skip_collection(self) -> None:
        depth = 1
        while depth:
            event = self._next()
            if depth > _DEEPEST_SKIPPED:
                raise _Enough
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)

    def _sequence(self, path: Path, *, in_brackets: bool) -> list[Any]:
        values: list[Any] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            values.append(self._value(event, (*path, len(values)), in_list=in_brackets))
        return values

    def _mapping(self, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self._key(event, path)
            if key is None:
                self._value(self._next(), (*path, "?"))
                continue
            key_path = (*path, key)
            if key in values:
                first = self._parsed.key_places[key_path]
                found = f"the key {key!r} again (first on line {first.line})"
                self._fault(event, "duplicate-key", found, "each key once")
                self._value(self._next(), (*path, key, "again"))
                continue
            self._parsed.key_places[key_path] = self._place(event)
            values[key] = self._value(self._next(), key_path)
        return values

    def _key(self, event: Any, path: Path) -> str | None:
        if not isinstance(event, yaml.ScalarEvent):
            self._fault(event, "syntax", "a key that is not plain text", "a name as key")
            self._value(event, (*path, "?"))
            return None
        self._check_properties(event)
        if mark := marks.in_key(event.value):
            self._fault(event, "syntax", f"{marks.named(mark)} in the key {event.value[:40]!r}", marks.meant(mark))
            self._garbled = True
        elif event.value == "<<" and not event.style:
            self._fault(event, "merge-key", "the merge key <<", "the keys written out")
        elif not event.style and not _INTEGER.match(event.value) and _is_bent(event.value):
            self._bent(event)
        return str(event.value)

    def _scalar(self, event: Any, *, in_list: bool) -> Any:
        text = str(event.value)
        if not text.strip():
            self._fault(event, "empty-text", "an empty value", "text, or the key left out")
            return "?"
        if event.style == '"' and (unseen := first_unseen(text)):  # all else stands in the file as it is
            self._add(unseen_problem(self._place(event), unseen, ", written as an escape"))
        if event.style:
            return text
        if mark := marks.in_value(text, event, self._lines, in_list=in_list):
            line, index, character = mark
            place = Location(self._parsed.file, line + 1, index + 1)
            found = f"{marks.named(character)}, which has become part of the text"
            self._add(Problem(place, "syntax", found, f"{marks.meant(character)}, or text in quotes"))
        if text in _TYPED:
            return _TYPED[text]
        if _INTEGER.match(text):
            return int(text)
        if _TENTHS.match(text):
            return float(text)
        if _is_bent(text):
            self._bent(event)
        return text

    def _bent(self, event: Any) -> None:
        text = event.value if len(event.value) <= 40 else f"{event.value[:40]}…"
        found = f"{text} without quotes, which YAML readers take for different things"
        self._fault(event, "scalar", found, f'"{text}"')


@lru_cache(maxsize=4096)
def _is_bent(text: str) -> bool:
    if text in _BENT_WORDS or _NEWER_NUMBER.match(text):
        return True
    return bool(_RESOLVER.resolve(yaml.ScalarNode, text, (True, False)) != _STRING_TAG)

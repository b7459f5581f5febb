"""YAML text to plain values, strictly, with the place of every path kept beside them.

YAML readers disagree on what `1.10`, `no` or `010` mean, keep the last of two equal keys in silence, and
let anchors hide where a value comes from. Here only whole numbers, true, false and null are typed;
whatever another reader could take for something else must be in quotes.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import yaml

from occstd.problems import Location, Path, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_RESOLVER: Any = yaml.resolver.Resolver()
_YAML_TAGS = "tag:yaml.org,2002:"
_STRING_TAG = f"{_YAML_TAGS}str"
_TYPED = {"true": True, "false": False, "null": None}
_INTEGER = re.compile(r"(0|-?[1-9][0-9]{0,14})\Z")
"""Whole numbers that every reader keeps exactly, JavaScript included."""
_NEWER_NUMBER = re.compile(r"([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+)\Z")
"""Numbers of YAML 1.2, some of which PyYAML, a reader of YAML 1.1, takes for text: 08, 1e3, 0o17."""
_BENT_WORDS = frozenset({"y", "Y", "n", "N"})
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]|\r(?!\n)")
"""What YAML forbids, and the line breaks that YAML readers and editors count differently."""
_DEEPEST = 50


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


def decode(data: bytes, file: str) -> tuple[str | None, list[Problem]]:
    """Decode a file's bytes as UTF-8; the text is None, with a problem at the place, where that fails."""
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        place = _place_after(data[: error.start].decode("utf-8"), file)
        found = f"byte 0x{data[error.start]:02x} is not UTF-8"
        return None, [Problem(place, "encoding", found, "a file saved as UTF-8")]


def parse(data: bytes, file: str) -> Parsed:
    """Parse the bytes of one YAML file; never raises for what the file contains."""
    text, problems = decode(data, file)
    parsed = Parsed(file, problems=problems)
    if text is None:
        return parsed
    parsed.problems.extend(_tabs(text, file))
    parsed.problems.extend(_control_characters(text, file))
    if parsed.problems:
        return parsed
    try:
        _Builder(text, parsed).build()
    except yaml.MarkedYAMLError as error:
        parsed.problems.append(_syntax_problem(error, file))
    return parsed


def _syntax_problem(error: yaml.MarkedYAMLError, file: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    place = Location(file, mark.line + 1, mark.column + 1) if mark else Location(file)
    found = error.problem or "text that is not YAML"
    if mark and error.context and error.context_mark and error.context_mark.line < mark.line:
        found += f", {error.context} that begins on line {error.context_mark.line + 1}"
    return Problem(place, "syntax", f"YAML cannot be read: {found}", "valid YAML")


def _place_after(before: str, file: str) -> Location:
    return Location(file, before.count("\n") + 1, len(before) - before.rfind("\n"))


def _tabs(text: str, file: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), start=1):
        if "\t" in line:
            place = Location(file, number, line.index("\t") + 1)
            yield Problem(place, "tab", "a tab character", "spaces")


def _control_characters(text: str, file: str) -> Iterator[Problem]:
    for match in _UNPRINTABLE.finditer(text):
        found = f"control character U+{ord(match[0]):04X}"
        yield Problem(_place_after(text[: match.start()], file), "syntax", found, "printable text")


class _Builder:
    """Builds values from parser events, which, unlike composed nodes, still show anchors and styles."""

    def __init__(self, text: str, parsed: Parsed) -> None:
        self._next = _LOADER(text).get_event
        self._parsed = parsed

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

    def _fault(self, event: Any, rule: str, found: str, expected: str) -> None:
        self._parsed.problems.append(Problem(self._place(event), rule, found, expected))

    def _place(self, event: Any) -> Location:
        mark = event.start_mark
        return Location(self._parsed.file, mark.line + 1, mark.column + 1)

    def _value(self, event: Any, path: Path) -> Any:
        self._parsed.places[path] = self._place(event)
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
            return self._sequence(path)
        return self._scalar(event)

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
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)

    def _sequence(self, path: Path) -> list[Any]:
        values: list[Any] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            values.append(self._value(event, (*path, len(values))))
        return values

    def _mapping(self, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self._key(event)
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

    def _key(self, event: Any) -> str | None:
        if not isinstance(event, yaml.ScalarEvent):
            self._fault(event, "syntax", "a key that is not plain text", "a name as key")
            self._value(event, ("?",))
            return None
        self._check_properties(event)
        if event.value == "<<" and not event.style:
            self._fault(event, "merge-key", "the merge key <<", "the keys written out")
        elif not event.style and not _INTEGER.match(event.value) and _is_bent(event.value):
            self._bent(event)
        return str(event.value)

    def _scalar(self, event: Any) -> Any:
        text = str(event.value)
        if not text.strip():
            self._fault(event, "empty-text", "an empty value", "text, or the key left out")
            return "?"
        control = _UNPRINTABLE.search(text)
        if control:
            found = f"control character U+{ord(control[0]):04X}, written as an escape"
            self._fault(event, "syntax", found, "printable text")
        if event.style:
            return text
        if text in _TYPED:
            return _TYPED[text]
        if _INTEGER.match(text):
            return int(text)
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

"""The reader of installed data: it takes and refuses what pydantic does over the same records, and names each fault."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import TypeAdapter, ValidationError

from exported import FOLDERS, standard_of
from occstd.model import Standard, Statement
from occstd.model.applicant import Applicant
from occstd.model.filling import FillError, fill
from occstd.model.plain import to_plain
from occstd.model.shape import walk

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize("name", FOLDERS)
def test_fill_reads_what_pydantic_reads(name: str) -> None:
    """Every standard comes back as it was written, the same as through pydantic."""
    standard = standard_of(name)
    text = json.dumps(to_plain(standard))
    found = fill(Standard, json.loads(text))
    assert found == standard
    assert found == TypeAdapter(Standard).validate_json(text)
    assert repr(found) == repr(standard)


OTHERS: tuple[Any, ...] = (None, True, 7, 1.5, "x", "7", [], ["x"], {}, {"x": 1}, {"7": {}})


def _taken(read: Callable[[], Any]) -> Any:
    try:
        return read()
    except (ValidationError, FillError):
        return "refused"


@pytest.mark.long
def test_fill_refuses_what_pydantic_refuses() -> None:
    """Whatever is put in the place of any field, both readers take it, to the same record, or both refuse it."""
    samples = {type(record): record for _, record in walk(standard_of("full-shape"))}
    taken = refused = 0
    for cls, sample in samples.items():
        adapter, content = TypeAdapter(cls), to_plain(sample)
        for name in (*(item.name for item in fields(cls)), "unknown"):
            for other in OTHERS:
                changed = content | {name: other}
                own = _taken(lambda cls=cls, changed=changed: fill(cls, changed))
                theirs = _taken(lambda adapter=adapter, changed=changed: adapter.validate_json(json.dumps(changed)))
                assert own == theirs, (cls, name, other)
                refused += own == "refused"
                taken += own != "refused"
    assert taken > 200
    assert refused > 1000


BASIS = {"kind": "elaborated"}
FAULTS = {
    "unknown": ({"id": "a", "en": "e", "zh": "z", "basis": BASIS, "x": 1}, "x: unknown; there are: en, zh, id, name"),
    "missing": ({"id": "a", "en": "e", "basis": BASIS}, "zh: missing"),
    "text": ({"id": "a", "en": 3, "zh": "z", "basis": BASIS}, "en: expected text, found a number 3"),
    "null": ({"id": None, "en": "e", "zh": "z", "basis": BASIS}, "id: expected text, found null"),
    "object": ({"id": "a", "en": "e", "zh": "z", "basis": []}, "basis: expected an object, found a list"),
    "choice": ({"id": "a", "en": "e", "zh": "z", "basis": {"kind": "own"}}, "basis.kind: expected 'official' or"),
    "list": (
        {"id": "a", "en": "e", "zh": "z", "basis": {"kind": "official", "sources": ["S1", 2]}},
        "basis.sources.1: expected text, found a number 2",
    ),
    "several": ({"en": 1, "zh": 2, "basis": BASIS}, "en: expected text, found a number 1; zh: expected text, found"),
    "not-an-object": ("a", "expected an object, found text 'a'"),
}


@pytest.mark.parametrize(("value", "message"), FAULTS.values(), ids=FAULTS.keys())
def test_faults_are_named_with_their_places(value: Any, message: str) -> None:
    """A fault says where it is, what was expected and what is there, and all faults are said at once."""
    with pytest.raises(FillError) as caught:
        fill(Statement, value)
    assert str(caught.value).startswith(message)


def test_rule_of_a_record_is_a_fault() -> None:
    """What a record itself refuses is told with its place."""
    with pytest.raises(FillError, match=r"^works\.0: work ends \(2019-01\) before it starts \(2020-05\)$"):
        fill(Applicant, {"works": [{"start": "2020-05", "end": "2019-01"}]})

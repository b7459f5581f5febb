"""The JSON: it fits its schema, reads back as the same standard, and holds what the YAML holds, no more, no less."""

from __future__ import annotations

import dataclasses
import functools
import json
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from exported import EDITIONS, FOLDERS, standard_of
from occstd.export.formats import all_files
from occstd.export.json import read_standard_json, schema_json, standard_json
from occstd.export.material import Material
from occstd.model import Record, Text
from occstd.views.pages.navigation import site_pages
from occstd.views.site import Site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from occstd.model import Standard

each_standard = pytest.mark.parametrize("name", FOLDERS)
each_edition = pytest.mark.parametrize(("name", "edition"), EDITIONS.values(), ids=EDITIONS.keys())


@functools.cache
def _whole(name: str) -> bytes:
    return standard_json(standard_of(name), "https://example.org")


@functools.cache
def _part(name: str, edition: str) -> bytes:
    chosen = [item for item in standard_of(name).editions if item.id == edition]
    return standard_json(standard_of(name), "https://example.org", chosen)


@functools.cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(json.loads(schema_json()))


# the schema


def test_schema_is_a_schema() -> None:
    """The exported schema says which draft it follows and is valid in it."""
    schema = json.loads(schema_json())
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)


def test_schema_describes_every_property() -> None:
    """Every property of every object has a description, those that records have from another included."""
    schema = json.loads(schema_json())
    objects = {"StandardFile": schema} | schema["$defs"]
    bare = [
        f"{name}.{key}"
        for name, definition in objects.items()
        for key, value in definition.get("properties", {}).items()
        if not value.get("description", "").strip()
    ]
    assert bare == []
    assert sum(len(definition.get("properties", {})) for definition in objects.values()) > 200


def test_schema_closes_every_object() -> None:
    """No object of the schema takes keys that it does not name."""
    schema = json.loads(schema_json())
    objects = {"StandardFile": schema} | schema["$defs"]
    open_objects = [n for n, d in objects.items() if "properties" in d and d.get("additionalProperties") is not False]
    assert open_objects == []


@each_standard
def test_whole_file_fits_the_schema(name: str) -> None:
    """A third-party validator finds nothing wrong with the file of all editions."""
    assert [error.message for error in _validator().iter_errors(json.loads(_whole(name)))] == []


@each_edition
def test_edition_file_fits_the_schema(name: str, edition: str) -> None:
    """A third-party validator finds nothing wrong with the file of one edition."""
    assert [error.message for error in _validator().iter_errors(json.loads(_part(name, edition)))] == []


Content = Any


@functools.cache
def _small() -> bytes:
    """The edition of 2021 without most of what it holds, which is as good to break as all of it, and faster."""
    content = json.loads(_part("internet-marketer", "2021"))
    required = ("id", "name", "version", "date", "current_edition", "summary", "editions")
    content["standard"] = {key: content["standard"][key] for key in required}
    content["addresses"] = {}
    edition = _edition(content)
    for key in ("document", "sections", "gaps", "foundations", "eligibility", "assessment"):
        edition.pop(key, None)
    del edition["functions"][1:]
    return json.dumps(content).encode()


def _edition(content: Content) -> Content:
    return content["standard"]["editions"][-1]


def _skill(content: Content) -> Content:
    return _requirement(content)["skills"][0]


def _requirement(content: Content) -> Content:
    return next(iter(_task(content)["levels"].values()))


def _task(content: Content) -> Content:
    return _edition(content)["functions"][0]["tasks"][0]


def _rename_level_key(content: Content) -> None:
    levels = _task(content)["levels"]
    levels["five"] = levels.pop(next(iter(levels)))


BREAKAGES: dict[str, Callable[[Content], Any]] = {
    "missing-zh": lambda c: _skill(c).pop("zh"),
    "missing-name": lambda c: c["standard"]["name"].pop("zh"),
    "missing-id": lambda c: _skill(c).pop("id"),
    "missing-basis": lambda c: _skill(c).pop("basis"),
    "missing-skills": lambda c: _requirement(c).pop("skills"),
    "missing-editions": lambda c: c["standard"].pop("editions"),
    "unknown-key": lambda c: _skill(c).update(colour="red"),
    "unknown-key-at-top": lambda c: c.update(colour="red"),
    "unknown-language": lambda c: c["standard"]["name"].update(fr="Spécialiste du marketing"),
    "unknown-basis-kind": lambda c: _skill(c)["basis"].update(kind="rumour"),
    "unknown-support": lambda c: _skill(c)["basis"].update(support="C"),
    "unknown-edition-kind": lambda c: _edition(c).update(kind="draft"),
    "level-as-text": lambda c: _edition(c)["levels"][0].update(number="5"),
    "level-as-fraction": lambda c: _edition(c)["levels"][0].update(number=4.5),
    "level-key-as-word": _rename_level_key,
    "hours-as-text": lambda c: _edition(c)["training_hours"][0].update(hours="120"),
    "weight-as-text": lambda c: _edition(c)["weights"][0]["theory"].update(ethics="5"),
    "key-skill-as-text": lambda c: _skill(c).update(key="true"),
    "text-as-number": lambda c: c["standard"].update(version=1),
    "list-as-text": lambda c: _edition(c).update(duties="D1"),
}


def test_what_is_broken_was_sound() -> None:
    """Schema and reader take the file as it is."""
    assert _validator().is_valid(_sound())
    assert read_standard_json(_small()).standard.id == "internet-marketer"


def _sound() -> Content:
    return json.loads(_small())  # type: ignore[no-any-return]


@pytest.mark.parametrize("breakage", BREAKAGES.values(), ids=BREAKAGES.keys())
def test_schema_catches_a_breakage(breakage: Callable[[Content], Any]) -> None:
    """What the schema is for: a file that does not fit the model does not fit the schema."""
    content = _sound()
    breakage(content)
    assert not _validator().is_valid(content)


@pytest.mark.parametrize("breakage", BREAKAGES.values(), ids=BREAKAGES.keys())
def test_reader_catches_a_breakage(breakage: Callable[[Content], Any]) -> None:
    """The project's own reader refuses the same files."""
    content = _sound()
    breakage(content)
    with pytest.raises(ValidationError):
        read_standard_json(json.dumps(content).encode())


# there and back


def _differing(found: Standard, expected: Standard) -> list[str]:
    """Names of the fields in which two standards differ; the records themselves are too large to be shown."""
    names = [field.name for field in dataclasses.fields(expected)]
    return [name for name in names if getattr(found, name) != getattr(expected, name)]


@each_standard
def test_whole_file_reads_back_as_the_standard(name: str) -> None:
    """The file of all editions gives back the standard that was loaded from YAML, and the same bytes again."""
    found = read_standard_json(_whole(name))
    is_same_again = standard_json(found.standard, found.address) == _whole(name)
    assert _differing(found.standard, standard_of(name)) == []
    assert found.address == "https://example.org"
    assert is_same_again


@each_edition
def test_edition_file_reads_back_as_one_edition(name: str, edition: str) -> None:
    """The file of one edition gives back that edition with everything that editions share."""
    standard = standard_of(name)
    only = tuple(item for item in standard.editions if item.id == edition)
    found = read_standard_json(_part(name, edition)).standard
    assert _differing(found, dataclasses.replace(standard, editions=only)) == []


# against the YAML, read by a plain reader


def _records(value: Any) -> Iterator[tuple[str, str | None, str | None]]:
    """Id, English and Chinese of everything with an id below a value."""
    if isinstance(value, dict):
        if "id" in value:
            yield value["id"], value.get("en"), value.get("zh")
        for item in value.values():
            yield from _records(item)
    elif isinstance(value, list):
        for item in value:
            yield from _records(item)


@functools.cache
def _yaml_records(name: str, edition: str) -> list[tuple[str, str | None, str | None]]:
    """What the YAML files hold for an edition and for all, read without this project's loader."""
    files = [*FOLDERS[name].glob("*.yaml"), *(FOLDERS[name] / edition).rglob("*.yaml")]
    tops = [yaml.load(file.read_bytes(), getattr(yaml, "CSafeLoader", yaml.SafeLoader)) for file in files]  # noqa: S506
    return sorted(_records([value for top in tops for key, value in top.items() if key != "retired"]), key=str)


@functools.cache
def _json_records(name: str, edition: str) -> list[tuple[str, str | None, str | None]]:
    """What the JSON file of an edition holds, the ids of the standard and of the edition left out."""
    standard = json.loads(_part(name, edition))["standard"]
    shared = [value for key, value in standard.items() if key not in {"editions", "retired"}]
    return sorted(_records([*shared, *standard["editions"][0].values()]), key=str)


@each_edition
def test_edition_file_lacks_no_id_of_the_yaml(name: str, edition: str) -> None:
    """Each id in the YAML files of an edition, and of all, is in the edition's JSON."""
    exported = {record[0] for record in _json_records(name, edition)}
    assert sorted({record[0] for record in _yaml_records(name, edition)} - exported) == []


@each_edition
def test_edition_file_adds_no_id_to_the_yaml(name: str, edition: str) -> None:
    """Each id in an edition's JSON is in its YAML files or in those of all editions."""
    written = {record[0] for record in _yaml_records(name, edition)}
    assert sorted({record[0] for record in _json_records(name, edition)} - written) == []


@each_edition
def test_edition_file_has_the_texts_of_the_yaml(name: str, edition: str) -> None:
    """Under each id stand, as often as in the YAML, the same English and the same Chinese."""
    exported, written = (Counter(records(name, edition)) for records in (_json_records, _yaml_records))
    assert (sorted(exported - written, key=str), sorted(written - exported, key=str)) == ([], [])


@each_standard
def test_whole_file_has_every_edition(name: str) -> None:
    """The whole file has the editions of the YAML in order, each as in the file of its own."""
    editions = json.loads(_whole(name))["standard"]["editions"]
    folders = [edition for other, edition in EDITIONS.values() if other == name]
    assert [edition["id"] for edition in editions] == folders
    alone = [json.loads(_part(name, edition))["standard"]["editions"][0] for edition in folders]
    assert [mine["id"] for mine, other in zip(editions, alone, strict=True) if mine != other] == []


# addresses


@each_edition
def test_addresses_cover_every_id(name: str, edition: str) -> None:
    """`addresses` has a page for each id of the edition and of all editions, and for nothing else."""
    found = json.loads(_part(name, edition))["addresses"]
    assert list(found) == [edition]
    assert sorted(found[edition].keys() ^ {record[0] for record in _yaml_records(name, edition)}) == []


@each_standard
def test_addresses_are_pages_of_the_site(name: str) -> None:
    """Every address in the whole file is the path of a page that the site has."""
    pages = {page.path for page in site_pages(Site(standard_of(name), "en"))}
    found = json.loads(_whole(name))["addresses"]
    assert {path for paths in found.values() for path in paths.values()} - pages == set()


@each_standard
def test_addresses_of_the_whole_file_are_those_of_its_editions(name: str) -> None:
    """The whole file gives each edition the addresses that the file of that edition gives."""
    found = json.loads(_whole(name))["addresses"]
    editions = [edition for other, edition in EDITIONS.values() if other == name]
    assert list(found) == editions
    assert [e for e in editions if found[e] != json.loads(_part(name, e))["addresses"][e]] == []


ADDRESSES = {
    "level": ("level-4", "levels/4/"),
    "direction": ("LS", "directions/livestream-salesperson/"),
    "function": ("LS-F1", "directions/livestream-salesperson/"),
    "task": ("LS-T01", "directions/livestream-salesperson/"),
    "skill": ("LS-T01-4-S1", "directions/livestream-salesperson/level-4/"),
    "weights": ("LS-4-weights", "directions/livestream-salesperson/level-4/"),
    "code-of-conduct": ("coc-1", "foundations/"),
    "route": ("el21-1a", "eligibility/"),
    "duty": ("D1", "duties/"),
    "source": ("S1", "sources/"),
}


@pytest.mark.parametrize(("identifier", "path"), ADDRESSES.values(), ids=ADDRESSES.keys())
def test_address_that_others_link_to(identifier: str, path: str) -> None:
    """Each kind of thing has its page, which never changes."""
    assert json.loads(_part("internet-marketer", "2021"))["addresses"]["2021"][identifier] == path


# the files


def test_data_files_hold_what_their_paths_say() -> None:
    """The file at an edition's path holds that edition, the one above it all, and the schema the schema."""
    made = all_files(Material(standard_of("full-shape")))
    files = {file.path: json.loads(file.content) for file in made if file.path.endswith(".json")}
    held = {
        path: [edition["id"] for edition in content["standard"]["editions"]]
        for path, content in files.items()
        if path.endswith("/standard.json")
    }
    assert held == {
        "data/v2/example/standard.json": ["2018", "2021"],
        "data/v2/example/2018/standard.json": ["2018"],
        "data/v2/example/2021/standard.json": ["2021"],
    }
    assert files["data/v2/standard.schema.json"]["$defs"].keys() == json.loads(schema_json())["$defs"].keys()


def test_json_keeps_characters_as_they_are() -> None:
    """The text is UTF-8 without a byte order mark, Chinese is not escaped, and the last line ends."""
    content = _whole("internet-marketer")
    assert content.find("人社厅发〔2021〕79号".encode()) > 0
    assert content.find(b"\\u") == -1
    assert (content[:1], content[-2:]) == (b"{", b"}\n")


def _in_chinese_alone(value: Any) -> Any:
    """A part of a standard of which nothing is translated."""
    if isinstance(value, Record):
        fields = {item.name: _in_chinese_alone(getattr(value, item.name)) for item in dataclasses.fields(value)}  # type: ignore[arg-type]
        return type(value)(**fields | ({"en": None} if isinstance(value, Text) else {}))
    if isinstance(value, tuple):
        return tuple(map(_in_chinese_alone, value))
    if isinstance(value, dict):
        return {key: _in_chinese_alone(item) for key, item in value.items()}
    return value


def test_every_format_takes_a_standard_in_chinese_alone() -> None:
    """What a document says may not be translated yet; every file is made of it all the same."""
    full = standard_of("full-shape")
    original = dataclasses.replace(_in_chinese_alone(full), languages=("zh",))
    made = {file.format for file in all_files(Material(original, "https://example.org"))}
    assert made == {file.format for file in all_files(Material(full, "https://example.org"))}

"""Strict reading of one YAML file: values, places, and what is refused."""

from __future__ import annotations

import pytest

from occstd.reading.characters import decode, first_unseen, unseen_problems
from occstd.reading.source import Parsed, parse


def read(text: str) -> Parsed:
    """Parse a text."""
    return parse(text.encode(), "f.yaml")


def faults(text: str) -> list[str]:
    """The problems of a text, without the file's name."""
    return [str(problem).removeprefix("f.yaml:") for problem in sorted(read(text).problems)]


def refused(text: str) -> list[tuple[int, int, str]]:
    """Line, column and rule of each problem of a text."""
    return [(p.location.line, p.location.column, p.rule) for p in sorted(read(text).problems)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("5", 5),
        ("-12", -12),
        ("999999999999999", 999_999_999_999_999),
        ("true", True),
        ("false", False),
        ("null", None),
        ('"5"', "5"),
        ("'true'", "true"),
        ('"null"', "null"),
        ("text", "text"),
        ("0.1.0", "0.1.0"),
        ("2021-10", "2021-10"),
        ("4-01-02-07", "4-01-02-07"),
        ("http://example.org", "http://example.org"),
        ("直播销售员", "直播销售员"),
        ("[]", []),
        ("{}", {}),
        ("[1, a]", [1, "a"]),
        ("{b: 1}", {"b": 1}),
    ],
    ids=str,
)
def test_parse_value(text: str, value: object) -> None:
    """Only whole numbers, true, false and null are typed; quotes keep text."""
    parsed = read(f"a: {text}\n")
    assert (parsed.values, parsed.problems) == ({"a": value}, [])


def test_parse_block_texts() -> None:
    """Literal and folded texts keep and fold their lines."""
    assert read("a: |\n  one\n  two\nb: >-\n  one\n  two\n").values == {"a": "one\ntwo\n", "b": "one two"}


def test_parse_keys_are_text() -> None:
    """Keys stay text even where they are whole numbers."""
    parsed = read("5: a\n-1: b\n")
    assert (parsed.values, parsed.problems) == ({"5": "a", "-1": "b"}, [])


@pytest.mark.parametrize(
    ("text", "path", "place"),
    [
        ("a: b\n", ("a",), (1, 4)),
        ("a:    b\n", ("a",), (1, 7)),
        ('a: "b"\n', ("a",), (1, 4)),
        ("a:\n  b: c\n", ("a",), (2, 3)),
        ("a:\n  b: c\n", ("a", "b"), (2, 6)),
        ("a:\n  - b\n  - c\n", ("a",), (2, 3)),
        ("a:\n  - b\n  - c\n", ("a", 1), (3, 5)),
        ("a:\n  - b: c\n    d: e\n", ("a", 0), (2, 5)),
        ("a: {b: c, d: [e, f]}\n", ("a",), (1, 4)),
        ("a: {b: c, d: [e, f]}\n", ("a", "d", 1), (1, 18)),
        ("a: {zh: 中文, en: b}\n", ("a", "en"), (1, 17)),
        ("a: {zh: 😀, en: b}\n", ("a", "en"), (1, 16)),
        ("# remark\n\na: b\n", ("a",), (3, 4)),
        ("a: |\n  text\n", ("a",), (1, 4)),
        ("5:\n  b: c\n", ("5", "b"), (2, 6)),
    ],
    ids=[
        "after-colon",
        "after-spaces",
        "quote",
        "block-mapping-at-first-key",
        "nested",
        "block-list-at-first-dash",
        "list-item-after-dash",
        "mapping-in-list",
        "flow-mapping-at-brace",
        "flow-list-item",
        "after-chinese",
        "after-emoji",
        "after-comment",
        "literal-at-bar",
        "under-number-key",
    ],
)
def test_place_of_value(text: str, path: tuple[str | int, ...], place: tuple[int, int]) -> None:
    """A value stands where its first character is, lines and columns counted from 1 in characters."""
    location = read(text).places[path]
    assert (location.file, location.line, location.column) == ("f.yaml", *place)


@pytest.mark.parametrize(
    ("text", "path", "place"),
    [
        ("a: b\n", ("a",), (1, 1)),
        ("a:\n  b: c\n", ("a", "b"), (2, 3)),
        ("a:\n  - b: c\n    d: e\n", ("a", 0, "d"), (3, 5)),
        ("a: {zh: 中文, en: b}\n", ("a", "en"), (1, 13)),
        ('"a": b\n', ("a",), (1, 1)),
    ],
    ids=["top", "nested", "mapping-in-list", "after-chinese", "quote"],
)
def test_place_of_key(text: str, path: tuple[str | int, ...], place: tuple[int, int]) -> None:
    """A key has a place of its own."""
    location = read(text).key_places[path]
    assert (location.line, location.column) == place


@pytest.mark.parametrize(
    "text",
    [
        *("1.10", "1.0", ".5", "5.", "+5", "-0", "1_000", "0x1F", "0b1", "010", "08", "0o17", "1e3", "1.5e3", ".inf"),
        *("1:15", "12:30:45", "2021-10-15", "2021-10-15 10:00:00", "1234567890123456"),
        *("no", "No", "yes", "on", "OFF", "y", "N", "True", "FALSE", "~", "Null", "NULL", "=", "<<"),
    ],
)
def test_scalar_that_readers_take_differently(text: str) -> None:
    """What another reader could take for a number, a date, true, false or null has to be quoted."""
    message = (
        f'1:4: error[scalar]: {text} without quotes, which YAML readers take for different things, expected "{text}"'
    )
    assert faults(f"a: {text}\n") == [message]


def test_scalar_value_is_kept_as_text() -> None:
    """A refused scalar keeps its text, so that later checks see it."""
    assert read("a: 1.10\n").values == {"a": "1.10"}


def test_scalar_very_long_is_cut_in_message() -> None:
    """A number of thousands of digits neither fails nor fills the screen."""
    [message] = faults(f"a: {'9' * 5000}\n")
    assert len(message) < 200


@pytest.mark.parametrize("key", ["no", "1.10", "010", "~", "true", "2021-10-15"])
def test_scalar_key(key: str) -> None:
    """Keys are held to the same rule, at the key."""
    assert refused(f"a: b\n{key}: c\n") == [(2, 1, "scalar")]


def test_duplicate_key_keeps_first_value() -> None:
    """The second of two equal keys is reported at the key and its value is left out."""
    parsed = read("a: 1\nb: 2\na: 3\n")
    assert parsed.values == {"a": 1, "b": 2}
    message = "f.yaml:3:1: error[duplicate-key]: the key 'a' again (first on line 1), expected each key once"
    assert [str(problem) for problem in parsed.problems] == [message]


def test_duplicate_key_value_is_still_read() -> None:
    """Faults inside the value of the second key are reported too."""
    assert refused("a: 1\na: {b: no}\n") == [(2, 1, "duplicate-key"), (2, 8, "scalar")]


def test_duplicate_key_quoted_and_plain() -> None:
    """Quotes do not make another key."""
    assert refused('a: {5: x, "5": z}\n') == [(1, 11, "duplicate-key")]


def test_equal_keys_in_different_mappings() -> None:
    """Equal keys are fine where they belong to different mappings."""
    assert refused("a: {b: 1}\nc: {b: 1}\n") == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: &x b\n", "1:4: error[anchor]: the anchor &x, expected no anchors"),
        ("a: &x {b: c}\n", "1:4: error[anchor]: the anchor &x, expected no anchors"),
        ("a: &x\n  - b\n", "1:4: error[anchor]: the anchor &x, expected no anchors"),
        ("&x a: b\n", "1:1: error[anchor]: the anchor &x, expected no anchors"),
        ("a: *x\n", "1:4: error[anchor]: the alias *x, expected the value written out"),
        ("a: !!str b\n", "1:4: error[tag]: the tag !!str, expected no tags"),
        ("a: !own {b: c}\n", "1:4: error[tag]: the tag !own, expected no tags"),
        ("!!str a: b\n", "1:1: error[tag]: the tag !!str, expected no tags"),
        ("a:\n  <<: {b: c}\n", "2:3: error[merge-key]: the merge key <<, expected the keys written out"),
    ],
    ids=[
        "anchor-of-text",
        "anchor-of-mapping",
        "anchor-of-list",
        "anchor-of-key",
        "alias",
        "tag-of-yaml",
        "tag-of-own",
        "tag-of-key",
        "merge-key",
    ],
)
def test_yaml_feature_that_is_refused(text: str, message: str) -> None:
    """Anchors, aliases, tags and merge keys are refused where they are written."""
    assert faults(text) == [message]


def test_alias_does_not_hide_other_faults() -> None:
    """Anchor and alias are two faults, and reading goes on after them."""
    assert refused("a: &x b\nc: *x\nd: no\n") == [(1, 4, "anchor"), (2, 4, "anchor"), (3, 4, "scalar")]


@pytest.mark.parametrize(
    "value",
    ["", '""', "''", '"  "', "'　'", "|\n", '"\\n"'],
    ids=["nothing", "quotes", "apostrophes", "spaces", "full-width-space", "empty-literal", "line-break"],
)
def test_empty_text(value: str) -> None:
    """A key without content, or with nothing but space, is refused."""
    assert [problem.rule for problem in read(f"a: {value}\nb: c\n").problems] == ["empty-text"]


def test_empty_text_place_of_missing_value() -> None:
    """A value that is not there stands right after the colon of its key."""
    assert refused("ab:\nc: d\n") == [(1, 4, "empty-text")]


def test_empty_text_in_list() -> None:
    """A dash without a value is refused as well."""
    assert refused("a:\n  -\n  - b\n") == [(2, 4, "empty-text")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: x\x07y\n", (1, 5)),
        ("a: 中文中文中文\nb: x\x07y\n", (2, 5)),
        ("a: 😀😀\x01\n", (1, 6)),
        ("a: x\x7f\n", (1, 5)),
        ("a: x\x85y\n", (1, 5)),
        ("a: x\u2028y\n", (1, 5)),
        ("a: x\ufeffy\n", (1, 5)),
        ("a: x\ry\n", (1, 5)),
    ],
    ids=["bell", "after-chinese", "after-emoji", "delete", "next-line", "line-separator", "inner-bom", "lone-return"],
)
def test_control_character(text: str, place: tuple[int, int]) -> None:
    """A character that cannot be printed is refused where it stands, whatever stands before it."""
    assert refused(text) == [(*place, "syntax")]


def test_control_characters_are_all_reported() -> None:
    """Every control character of a file is reported at once."""
    assert faults("a: \x07\nb: 中\x00\n") == [
        "1:4: error[syntax]: control character U+0007, expected printable text",
        "2:5: error[syntax]: control character U+0000, expected printable text",
    ]


def test_control_character_written_as_escape() -> None:
    """An escape in quotes brings no control character in by the back door."""
    message = "1:4: error[syntax]: control character U+0000, written as an escape, expected printable text"
    assert faults('a: "x\\0y"\n') == [message]


def test_tab_is_reported_once_for_each_line() -> None:
    """Each line with a tab is one fault, at its first tab."""
    assert refused("\ta:\tb\nc: d\t# remark\ne: f\n") == [(1, 1, "tab"), (2, 5, "tab")]


def test_crlf_values_and_places() -> None:
    """Line breaks of Windows change neither values nor places."""
    windows, unix = read("a:\r\n  - b\r\n  - c\r\n"), read("a:\n  - b\n  - c\n")
    assert (windows.values, windows.places, windows.problems) == (unix.values, unix.places, [])


def test_crlf_place_of_fault() -> None:
    """Faults in a file with line breaks of Windows are where an editor shows them."""
    assert refused("a: b\r\nc: no\r\n") == [(2, 4, "scalar")]


def test_bom_is_skipped() -> None:
    """A byte order mark at the start is no part of the first key and takes no column."""
    parsed = read("\ufeffa: no\n")
    assert parsed.values == {"a": "no"}
    assert refused("\ufeffa: no\n") == [(1, 4, "scalar")]


def test_bom_takes_no_column_of_encoding_fault() -> None:
    """The place of a wrong byte does not count a byte order mark either."""
    [problem] = parse(b"\xef\xbb\xbfa: \xff\n", "f.yaml").problems
    assert str(problem.location) == "f.yaml:1:4"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"a: \xff\n", "1:4: error[encoding]: byte 0xff is not UTF-8, expected a file saved as UTF-8"),
        (
            "a: 中\nb: 职".encode() + "中文".encode("gbk"),
            "2:5: error[encoding]: byte 0xd6 is not UTF-8, expected a file saved as UTF-8",
        ),
        ("a: b".encode("utf-16"), "1:1: error[encoding]: byte 0xff is not UTF-8, expected a file saved as UTF-8"),
        ("a: 中".encode()[:-1], "1:4: error[encoding]: byte 0xe4 is not UTF-8, expected a file saved as UTF-8"),
    ],
    ids=["latin", "gbk-after-chinese", "utf-16", "cut-off"],
)
def test_encoding(data: bytes, message: str) -> None:
    """The first byte that is not UTF-8 is reported at the character it would be."""
    parsed = parse(data, "f.yaml")
    assert parsed.values is None
    assert [str(problem) for problem in parsed.problems] == [f"f.yaml:{message}"]


def test_decode_gives_text() -> None:
    """Bytes that are UTF-8 give their text."""
    assert decode("中文".encode(), "f.yaml") == ("中文", [])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "1:1: error[document]: an empty file, expected keys and values"),
        ("# remark\n", "1:1: error[document]: an empty file, expected keys and values"),
        ("  \n \n", "1:1: error[document]: an empty file, expected keys and values"),
        ("- a\n", "1:1: error[document]: no keys at the top, expected keys and values"),
        ("\nabc\n", "2:1: error[document]: no keys at the top, expected keys and values"),
        ("a: 1\n---\nb: 2\n", "2:1: error[document]: a second YAML document, expected one document in a file"),
    ],
    ids=["empty", "comment", "spaces", "list", "text", "second"],
)
def test_document(text: str, message: str) -> None:
    """A file is one document with keys at its top."""
    assert faults(text) == [message]


def test_document_markers_are_fine() -> None:
    """The marks around a single document are no second document."""
    assert (read("---\na: 1\n...\n").values, refused("---\na: 1\n...\n")) == ({"a": 1}, [])


def test_document_second_is_left_out() -> None:
    """Only the first document is read."""
    assert read("a: 1\n---\nb: 2\n").values == {"a": 1}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: [b\n", (2, 1)),
        ("a: b: c\n", (1, 5)),
        ("a: b\n c: d\n", (2, 3)),
        ("a: @b\n", (1, 4)),
        ("a: [b, , c]\n", (1, 8)),
    ],
    ids=["unclosed", "second-colon", "indentation", "reserved", "nothing-between-commas"],
)
def test_syntax_place(text: str, place: tuple[int, int]) -> None:
    """Text that is not YAML is one fault where reading stopped, and gives no values."""
    assert (read(text).values, refused(text)) == (None, [(*place, "syntax")])


def test_syntax_names_the_line_where_it_began() -> None:
    """A quotation mark that is never closed is reported with the line that opened it."""
    [message] = faults('a: b\nc: "d\ne: f\ng: h\n')
    assert message.startswith("5:1: error[syntax]: YAML cannot be read: ")
    assert message.endswith(" that begins on line 2, expected valid YAML")


@pytest.mark.parametrize("text", ["? [a]\n: b\nc: no\n", "? {a: b}\n: b\nc: no\n"], ids=["list", "mapping"])
def test_syntax_key_that_is_no_name(text: str) -> None:
    """A key that is a list or a mapping is refused, and reading goes on."""
    assert refused(text) == [(1, 3, "syntax"), (3, 4, "scalar")]


@pytest.mark.parametrize(
    "text",
    [
        f"a: {'[' * 3000}{']' * 3000}\n",
        f"{'{a: ' * 800}b{'}' * 800}\n",
        "".join(f"{' ' * depth}a:\n" for depth in range(1500)),
    ],
    ids=["lists", "mappings", "block-mappings"],
)
def test_very_deep_file(text: str) -> None:
    """A file nested beyond all need is refused once, not with a traceback."""
    [problem] = read(text).problems
    assert problem.message == "values 51 deep, expected at most 50, one in another"


def test_very_deep_value_does_not_hide_what_follows() -> None:
    """Reading goes on after the deep value."""
    text = f"a: {'[' * 60}{']' * 60}\nb: no\n"
    assert refused(text) == [(1, 53, "syntax"), (2, 4, "scalar")]


def test_several_faults_of_one_file() -> None:
    """All faults of a file are reported, not only the first."""
    assert refused("a: no\nb: &x 1\na: 2\nc:\nd: !t e\n") == [
        (1, 4, "scalar"),
        (2, 4, "anchor"),
        (3, 1, "duplicate-key"),
        (4, 3, "empty-text"),
        (5, 4, "tag"),
    ]


def test_every_character_that_nobody_sees_is_found_in_a_file() -> None:
    """What a value may not hold, a file may not hold either, however common its other characters are."""
    planes = (*range(0xD800), *range(0xE000, 0x20000), *range(0xE0000, 0xE1000))
    unseen = [character for character in map(chr, planes) if first_unseen(character)]
    assert len(unseen) > 10_000
    assert [character for character in unseen if not [*unseen_problems(f"名：{character}a", "f.yaml")]] == []

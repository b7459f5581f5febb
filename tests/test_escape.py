"""Text stays text: markup in any field of a standard comes out as characters in every output."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from built_site import pages_of
from conftest import ROOT, write_configs
from exported import ADDRESS
from occstd import checks
from occstd.export.formats import all_files
from occstd.export.material import Material
from occstd.output import move_all
from occstd.reading.loader import load_standard
from occstd.render.escape import escape
from occstd.site import plugin
from occstd.site.building import MADE_VARIABLE, write_made
from occstd.site.downloads import make_downloads
from occstd.views.addresses import addresses
from pdf_texts import pdf_texts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOSTILE = (
    "<script>alert(1)</script> {{ 7*7 }} {% raw %} | `code` ``` [x](javascript:alert(1)) ![i](x) "
    "\"double\" 'single' *em* __strong__ ~~del~~ \\ &amp; <!-- c --> </div> ]]> #set $x$ @y ==z== :smile: "
    "{ #id .class }"
)
BASE = ROOT / "tests" / "cases" / "valid" / "full-shape"
_TEXT_KEYS = frozenset({"en", "zh", "seen", "value"})


def _poison(value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _poison(item, name) for name, item in value.items()}
    if isinstance(value, list):
        return [_poison(item) for item in value]
    return f"{value} {HOSTILE}" if key in _TEXT_KEYS else value


@pytest.fixture(scope="module")
def hostile_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A standard with markup in every text, and its site beside it in `out`."""
    folder = tmp_path_factory.mktemp("hostile")
    standard = folder / "standard" / BASE.name
    shutil.copytree(BASE, standard)
    for file in standard.rglob("*.yaml"):
        content = _poison(yaml.safe_load(file.read_text(encoding="utf-8")))
        text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False, default_style=None, width=10_000)
        file.write_text(text, encoding="utf-8")
    english, chinese = write_configs(folder, standard)
    with pytest.MonkeyPatch.context() as patch:
        # The rules on length and likeness would refuse such text, which is not what is tried here.
        patch.setattr(checks, "CHECKS", ())
        hostile, made = load_standard(standard), folder / "out"
        listed = folder / "made.json"
        write_made(made, listed, all_files(Material(hostile, ADDRESS)), make_downloads(hostile, ADDRESS))
        patch.setenv(MADE_VARIABLE, str(listed))
        for again in ("all_files", "make_downloads"):  # what is made already is not made again
            patch.setattr(plugin, again, None)
        for file, place in ((english, "part"), (chinese, "part/zh")):
            build(load_config(str(file), site_dir=str(folder / place)))
        move_all(folder / "part", made)
        yield folder


def _squeezed(text: str) -> str:
    return "".join(text.split()).replace("\u2060", "")


@pytest.mark.parametrize(("language", "prefix"), [("en", ""), ("zh", "zh/")], ids=["en", "zh"])
def test_escape_html_shows_every_statement_as_text(hostile_folder: Path, language: str, prefix: str) -> None:
    """At the anchor of every statement the page shows the very characters of the YAML."""
    standard = load_standard(hostile_folder / "standard" / BASE.name)
    site, wanted = hostile_folder / "out", _squeezed(HOSTILE)
    checked = 0
    for edition in standard.editions:
        for name, path in addresses(standard, edition).items():
            document = pages_of(site)[f"{prefix}{path}index.html"]
            without_text = name in {t.id for t in (*edition.weights, *edition.teaching)} or document.texts.get(
                name, ""
            ).startswith(name)
            if name in document.statements and not without_text:
                checked += 1
                assert wanted in _squeezed(document.texts[name]), f"{language} {path}#{name}"
    assert checked > 40


def test_escape_html_gains_no_script_and_no_javascript_link(hostile_folder: Path) -> None:
    """No page has a script, a handler or a link that the text put there."""
    for file, document in pages_of(hostile_folder / "out").items():
        assert document.inline_scripts == [], file
        assert document.handlers == [], file
        assert not [link for link in document.links if link.startswith("javascript:")], file
        assert "class" not in document.ids, file


def test_escape_html_titles_are_text(hostile_folder: Path) -> None:
    """The title of the home page shows the markup of the occupation's name as characters."""
    for prefix in ("", "zh/"):
        title = pages_of(hostile_folder / "out")[f"{prefix}index.html"].title
        assert _squeezed(HOSTILE) in _squeezed(title)


def test_escape_json_keeps_every_character(hostile_folder: Path) -> None:
    """The JSON file gives back the text unchanged."""
    standard = load_standard(hostile_folder / "standard" / BASE.name)
    data = hostile_folder / "out" / "data" / "v2" / standard.id / "standard.json"
    content = json.loads(data.read_text(encoding="utf-8"))["standard"]
    assert content["name"]["en"] == standard.name.en
    assert content["summary"]["zh"].endswith(HOSTILE)


def test_escape_pdf_prints_every_character(hostile_folder: Path) -> None:
    """A syllabus prints the markup of a skill as characters."""
    files = sorted((hostile_folder / "out" / "syllabi").glob("*.en.pdf"))
    assert files
    for file in files:
        text = _squeezed("".join(pdf_texts(file.read_bytes())))
        for part in ("<script>alert(1)</script>", "{{7*7}}", "[x](javascript:alert(1))", "#set$x$@y"):
            assert part in text, f"{part} in {file.name}"


def test_escape_markdown_table_cell_stays_one_cell() -> None:
    """A pipe, a backtick or a line break cannot leave the cell of a Markdown table."""
    escaped = str(escape(f"a | b ` c\nd {HOSTILE}"))
    assert not set(escaped) & set("|`<>[]{}*_\n\"'")


def test_escape_leaves_plain_text_readable() -> None:
    """Text without active characters passes unchanged, Chinese included."""
    assert escape("能按审定的话术讲解商品。 Level 4, 104 hours.") == "能按审定的话术讲解商品。 Level 4, 104 hours."

"""Building: the same bytes whatever the hash seed, and a build that fails leaves the former site."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

import pytest

from conftest import CONFIGS, STANDARD, TINY, write_configs
from html_reader import read_html
from occstd.output import FILES
from occstd.problems import StandardError
from occstd.site.building import BuildError, build_site
from occstd.site.offline import OFFLINE
from occstd.site.printing import Press

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from occstd.site.downloads import Job

pytestmark = pytest.mark.site


class Unprinted(Press):
    """Gives empty documents, for a build that fails after them."""

    def __call__(self, jobs: Sequence[Job]) -> Iterable[bytes]:
        """As many as are asked for."""
        return [b""] * len(jobs)


def _digests(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def _copied(folder: Path) -> tuple[Path, tuple[Path, Path]]:
    standard = folder / "standard" / "copy"
    shutil.copytree(TINY, standard)
    return standard, write_configs(folder, standard)


def _former(folder: Path) -> Path:
    site = folder / "out"
    site.mkdir()
    (site / "index.html").write_text("the former site", encoding="utf-8")
    (site / FILES).write_text('["index.html", "old.html"]', encoding="utf-8")
    return site


def test_failed_build_by_wrong_yaml_leaves_the_former_site(tmp_path: Path) -> None:
    """A fault in the YAML stops the build before anything of the former site is touched."""
    standard, configs = _copied(tmp_path)
    site = _former(tmp_path)
    file = standard / "sources.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("kind: official", "kind: rumour"), encoding="utf-8")
    with pytest.raises(StandardError, match="rumour"):
        build_site(configs, site)
    assert _digests(site).keys() == {"index.html", FILES}
    assert sorted(p.name for p in tmp_path.iterdir()) == ["docs", "mkdocs.yml", "mkdocs.zh.yml", "out", "standard"]


def test_failed_build_by_mkdocs_leaves_the_former_site(tmp_path: Path) -> None:
    """A strict warning in the second language stops the build, and nothing half built stays behind."""
    _, configs = _copied(tmp_path)
    site = _former(tmp_path)
    chinese = configs[1]
    chinese.write_text(chinese.read_text(encoding="utf-8") + "no_such_setting: true\n", encoding="utf-8")
    with pytest.raises(BuildError, match="no_such_setting"):
        build_site(configs, site, Unprinted())
    assert (site / "index.html").read_text(encoding="utf-8") == "the former site"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["docs", "mkdocs.yml", "mkdocs.zh.yml", "out", "standard"]


class Second(NamedTuple):
    """The site of a second standard, the number of its pages, and what it is built from."""

    site: Path
    pages: int
    configs: tuple[Path, Path]


@pytest.fixture(scope="module")
def second(tmp_path_factory: pytest.TempPathFactory) -> Second:
    """Built where a former site stood with an old page."""
    folder = tmp_path_factory.mktemp("second")
    _, configs = _copied(folder)
    site = _former(folder)
    (site / "old.html").write_text("old", encoding="utf-8")
    return Second(site, build_site(configs, site), configs)


def test_build_replaces_the_former_site_whole(second: Second) -> None:
    """A file of the former site that is no longer made is gone after a build."""
    assert not (second.site / "old.html").exists()
    assert "the former site" not in (second.site / "index.html").read_text(encoding="utf-8")


def test_second_standard_goes_through_the_whole_pipeline(second: Second) -> None:
    """A standard without directions and levels gives pages, a matrix, PDF and JSON in both languages."""
    assert second.pages > 30
    sentences = (
        ("", "Run a livestream that sells, from presenting to the order."),
        ("zh/", "能完成直播运营实操，从讲解到商品成交。"),
    )
    for prefix, text in sentences:
        page = read_html(second.site / prefix / "requirements" / "index.html")
        assert text in page.texts["LC-T3-S1"]
        weights = (second.site / prefix / "requirements" / "index.html").read_text(encoding="utf-8")
        assert all(f">{weight}</td>" in weights for weight in (15, 35, 100))
        assert text in (second.site / prefix / "matrix" / "index.html").read_text(encoding="utf-8")
    names = {path.name for path in (second.site / "syllabi").glob("*.pdf")}
    kinds = ("", "-observation-sheet", "-self-assessment", "-standard-text")
    assert names == {f"livestream-commerce-2020{kind}.{language}.pdf" for kind in kinds for language in ("en", "zh")}
    assert not (second.site / "library").exists()
    assert "LC-T3-S1" in (second.site / "data/v2/livestream-commerce/2020/standard.json").read_text(encoding="utf-8")


def test_standard_folder_is_what_tests_read() -> None:
    """The configurations show the standard that the other tests check."""
    from occstd.site.building import standard_folder

    assert standard_folder(CONFIGS[0]).resolve() == STANDARD.resolve()


def test_site_is_the_same_with_another_hash_seed(second: Second, tmp_path: Path) -> None:
    """Pages, data and documents come out the same in another process, which builds the Chinese site alone.

    What of it depends on the size of a standard, its data files, is held by `test_data_site.py`.
    """
    command = [sys.executable, "-m", "occstd", "build", "--config", str(second.configs[1]), "--site-dir", str(tmp_path)]
    subprocess.run(command, env=os.environ | {"PYTHONHASHSEED": "2"}, cwd=second.site.parent, check=True, timeout=600)
    whole, again = _digests(second.site), _digests(tmp_path)
    pages = {name.removeprefix("zh/"): digest for name, digest in whole.items() if name.startswith("zh/")}
    of_the_whole = {FILES, OFFLINE}
    pages.pop("syllabi/index.html")  # says how large the copy of the whole site is
    assert [name for name in pages if again.get(name) != pages[name]] == []
    shared = again.keys() - pages.keys() - of_the_whole - {"syllabi/index.html"}
    assert [name for name in sorted(shared) if again[name] != whole.get(name)] == []
    assert len(pages) > 20
    forms = {name.rpartition(".")[2] for name in shared}
    assert forms >= {"pdf", "docx", "xlsx", "json", "csv", "ttl", "parquet", "png"}

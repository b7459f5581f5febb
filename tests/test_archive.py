"""ZIP files: what was put in comes out, and the bytes depend on nothing else."""

from __future__ import annotations

import io
import zipfile

import pytest

from occstd.render.archive import archive, repacked

FILES = [("b/文件.txt", "内容".encode() * 200), ("a.png", b"\x89PNG" * 50), ("a.json", b"{}")]


def test_archive_keeps_files_and_their_order() -> None:
    """Every file is there under its own name, in the order given."""
    with zipfile.ZipFile(io.BytesIO(archive(FILES))) as packed:
        assert [(name, packed.read(name)) for name in packed.namelist()] == FILES
        assert packed.testzip() is None


def test_archive_has_no_time_and_no_owner() -> None:
    """Every entry carries the first time that ZIP knows and the same rights, whatever the system."""
    with zipfile.ZipFile(io.BytesIO(archive(FILES))) as packed:
        marks = {(entry.date_time, entry.create_system, entry.external_attr) for entry in packed.infolist()}
    assert marks == {((1980, 1, 1, 0, 0, 0), 3, 0o100644 << 16)}


def test_archive_repacked_loses_its_times() -> None:
    """Two packages that differ in their times alone become the same bytes."""
    packages = []
    for year in (1999, 2020):
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w") as packed:
            for name, content in FILES:
                packed.writestr(zipfile.ZipInfo(name, (year, 2, 3, 4, 5, 6)), content)
        packages.append(target.getvalue())
    assert packages[0] != packages[1]
    assert repacked(packages[0]) == repacked(packages[1]) == archive(FILES)


@pytest.mark.parametrize("path", ["", "/etc/x", "../x", "a/../../x", "a\\..\\x", "a.json"], ids=repr)
def test_archive_refuses_paths_that_leave_it_or_stand_twice(path: str) -> None:
    """A path that leads elsewhere or comes a second time is an error."""
    with pytest.raises(ValueError, match="not a path of its own"):
        archive([("a.json", b"{}"), (path, b"")])

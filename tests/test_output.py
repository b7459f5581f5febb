"""Writing: whole or not at all, and nothing lost that was not made by a former run."""

from __future__ import annotations

import errno
import fcntl
import json
import os
import socket
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from occstd.output import (
    FILES,
    OutputError,
    exchange,
    folders,
    replacing_folder,
    try_output,
    working_folder,
    write_all,
    write_file,
    write_together,
)
from occstd.published import PublishedFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _files(**contents: str) -> list[PublishedFile]:
    return [PublishedFile(path=path.replace("__", "/"), content=text.encode()) for path, text in contents.items()]


def _build(target: str = "site", **contents: str) -> None:
    with replacing_folder(Path(target)) as fresh:
        write_all(fresh, _files(**contents))


def _tree(folder: str = ".") -> dict[str, str]:
    """Every file below a folder with its text, and every folder that is empty; the lists are left out."""
    found = sorted(Path(folder).rglob("*"))
    empty = {path.relative_to(folder).as_posix(): "" for path in found if path.is_dir() and not any(path.iterdir())}
    return empty | {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in found
        if path.is_file() and path.name != FILES
    }


def _stray(name: str, listed: bool = True, **contents: str) -> Path:
    folder = Path(name)
    folder.mkdir()
    write_all(folder, _files(**contents))
    mark = json.dumps([path.replace("__", "/") for path in contents]) if listed else ""
    (folder / FILES).write_text(mark, encoding="utf-8")
    return folder


# folders


@pytest.fixture(params=["one-step", "three-steps", "mount", "bind-mount"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each way in which a folder is replaced."""
    if request.param == "three-steps":
        monkeypatch.setattr(exchange, "_in_one_step", lambda *_: False)
    elif request.param == "mount":
        monkeypatch.setattr(os.path, "ismount", lambda path: Path(path).name == "site" and Path(path).exists())
    elif request.param == "bind-mount":
        monkeypatch.setattr(folders, "_can_move", lambda place, _: not place.exists())
    return str(request.param)


@pytest.mark.usefixtures("way")
def test_folder_is_replaced_whole() -> None:
    """The first run makes it, the second leaves nothing of the first, and nothing stays beside it."""
    _build(index="one", old="old", a__b="deep")
    _build(index="two", a="a file now", c__d="new")
    assert _tree() == {"site/index": "two", "site/a": "a file now", "site/c/d": "new"}
    assert json.loads(Path("site", FILES).read_text(encoding="utf-8")) == ["a", "c/d", "index"]


@pytest.mark.usefixtures("way")
def test_failure_leaves_the_former_folder() -> None:
    """What is raised goes on, and what was there stays; folders that were made for it go."""
    _build(index="one")

    def fail(target: str) -> None:
        with replacing_folder(Path(target)) as fresh:
            write_all(fresh, _files(index="two"))
            raise KeyboardInterrupt

    for target in ("site", "deep/down/site"):
        with pytest.raises(KeyboardInterrupt):
            fail(target)
    assert _tree() == {"site/index": "one"}


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("name", ["thesis.txt", ".git/config", "CNAME", "a/notes.txt", "empty/", "index.html/"])
def test_folder_with_files_of_others_is_refused(name: str) -> None:
    """What no former run made is named, and all stays."""
    _build(index="one", a__b="deep")
    place = Path("site", name)
    if name.endswith("/"):
        place.mkdir()
    else:
        write_file(place, b"mine")
    before, said = _tree(), name.partition("/")[0] if not name.startswith("a/") else name
    with pytest.raises(OutputError, match=f"would be lost: {said}. Move"):
        _build(index="two")
    assert _tree() == before


def test_file_that_came_during_the_build_is_not_lost() -> None:
    """The folder is looked at again before it is replaced."""

    def build() -> None:
        with replacing_folder(Path("site")):
            write_file(Path("site/late.txt"), b"mine")

    _build(index="one")
    with pytest.raises(OutputError, match=r"late\.txt"):
        build()
    assert _tree("site") == {"index": "one", "late.txt": "mine"}


def test_link_in_place_of_a_file_is_of_others() -> None:
    """A name of the list counts only for a file."""
    _build(index="one")
    Path("site/index").unlink()
    Path("site/index").symlink_to("/etc/hosts")
    with pytest.raises(OutputError, match="would be lost: index"):
        _build(index="two")


def test_link_to_a_folder_is_followed() -> None:
    """The link stays, and where it leads is replaced."""
    Path("release").mkdir()
    Path("site").symlink_to("release")
    _build(index="one")
    assert Path("site").is_symlink()
    assert _tree("release") == {"index": "one"}


def test_mount_point_may_have_what_file_systems_have(monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands at the top of many file systems stays there, and hinders only elsewhere."""
    Path("site/lost+found").mkdir(parents=True)
    with pytest.raises(OutputError, match=r"lost\+found"):
        _build(index="one")
    monkeypatch.setattr(os.path, "ismount", lambda path: Path(path).name == "site")
    _build(index="one")
    assert _tree("site") == {"index": "one", "lost+found": ""}


TRIALS = {errno.EBUSY: False, errno.EXDEV: False, errno.ENOTEMPTY: True, errno.EEXIST: True}


@pytest.mark.parametrize(("number", "movable"), TRIALS.items())
def test_trial_of_a_name(monkeypatch: pytest.MonkeyPatch, number: int, *, movable: bool) -> None:
    """What the system answers to a name that is not free tells whether the folder could have it."""

    def refuse(self: Path, target: Path) -> None:
        raise OSError(number, os.strerror(number), str(target))

    Path("site").mkdir()
    monkeypatch.setattr(Path, "rename", refuse)
    assert folders._can_move(Path("site"), Path("other")) is movable


# what killed runs left


STRAYS = {
    "began": (".site-new-0123abcd", False),
    "replaced": (".site-new-0123abcd", True),
    "moved-away": (".site-former-0123abcd", True),
}


@pytest.mark.parametrize(("name", "listed"), STRAYS.values(), ids=STRAYS.keys())
def test_strays_are_cleared(name: str, *, listed: bool) -> None:
    """What a killed run left beside the folder is gone after the next."""
    _build(index="one")
    _stray(name, listed, index="half")
    _build(index="two")
    assert _tree() == {"site/index": "two"}


def test_folder_that_was_moved_away_returns() -> None:
    """Where a run was killed between two names, the next puts the former folder back before it begins."""
    _stray(".site-former-0123abcd", index="one")
    _stray(".site-new-0123abcd", index="two")

    def look() -> None:
        with replacing_folder(Path("site")):
            assert Path("site/index").read_text(encoding="utf-8") == "one"
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        look()
    assert _tree() == {"site/index": "one"}


def test_only_own_strays_are_cleared() -> None:
    """A folder without the mark, a file, a link, another name, and what a living run works in stay."""
    alive = _stray(".site-new-00000001", listed=False, index="mine")
    Path(".site-new-00000002").mkdir()
    write_file(Path(".site-new-00000002/thesis.txt"), b"mine")
    write_file(Path(".site-new-00000003"), b"mine")
    Path(".site-new-00000004").symlink_to(".site-new-00000002")
    _stray(".site-new-mine", index="mine")
    _stray(".site2-new-00000001", index="mine")
    before = _tree()
    with (alive / FILES).open("rb") as mark:
        fcntl.flock(mark, fcntl.LOCK_EX)
        _build(index="one")
    assert _tree() == before | {"site/index": "one"}
    assert Path(".site-new-00000004").is_symlink()


def test_moves_that_a_kill_cut_off_are_ended() -> None:
    """Files that were all there when a run was killed come to their places, and what they replace is gone."""
    _build(old="old", a="one", kept="one")
    Path("site/a").write_text("two", encoding="utf-8")
    whole = _stray("site/.occstd-whole-0123abcd", b__c="two", kept="two")
    (whole / FILES).write_text('["a", "b/c", "kept"]', encoding="utf-8")
    write_file(Path("site/letter.txt"), b"dear")
    assert _tree("site") == {"a": "two", "b/c": "two", "kept": "two", "letter.txt": "dear"}


def test_folder_that_cannot_be_removed_is_said(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The new folder is in its place, and what stays of the former one is named."""
    unlink = Path.unlink

    def refuse(self: Path, missing_ok: bool = False) -> None:
        if self.name == "stubborn":
            raise PermissionError(1, "Operation not permitted")
        unlink(self, missing_ok)

    _build(stubborn="one")
    monkeypatch.setattr(Path, "unlink", refuse)
    _build(index="two")
    assert "could not be removed: Operation not permitted" in caplog.text
    assert _tree("site") == {"index": "two"}
    monkeypatch.undo()


# files


def test_files_come_together_into_a_folder_of_others() -> None:
    """What else is there stays, and what was there under their names is replaced."""
    write_file(Path("out/letter.txt"), b"dear")
    write_file(Path("out/a"), b"old")
    assert write_together(Path("out"), _files(a="new", b__c="new")) == [Path("out/a"), Path("out/b/c")]
    assert _tree() == {"out/letter.txt": "dear", "out/a": "new", "out/b/c": "new"}


def test_files_that_fail_leave_nothing() -> None:
    """Where the second cannot be made the first is not there, nor the folder that was made for them."""

    def made() -> Iterator[PublishedFile]:
        yield from _files(a="new")
        raise KeyboardInterrupt

    write_file(Path("a"), b"old")
    for folder in (".", "deep/down"):
        with pytest.raises(KeyboardInterrupt):
            write_together(Path(folder), made())
    assert _tree() == {"a": "old"}


def test_folder_is_tried_before_the_first_file_is_made() -> None:
    """A folder that cannot be is refused before the work."""
    write_file(Path("taken"), b"x")
    asked: list[int] = []
    with pytest.raises(OutputError, match="taken is a file"):
        write_together(Path("taken/out"), (asked.append(1) for _ in "x"))  # type: ignore[misc]
    assert asked == []


def _bind(path: str) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(path)


ODD = {
    "folder": (lambda: Path("odd").mkdir(), "is a folder"),
    "link": (lambda: Path("odd").symlink_to("letter.txt"), "is a link"),
    "link-to-nothing": (lambda: Path("odd").symlink_to("nowhere"), "is a link"),
    "link-to-itself": (lambda: Path("odd").symlink_to("odd"), "is a link"),
    "pipe": (lambda: os.mkfifo("odd"), "is a named pipe"),
    "socket": (lambda: _bind("odd"), "is a socket"),
}


@pytest.mark.parametrize(("make", "said"), ODD.values(), ids=ODD.keys())
def test_what_is_no_file_is_not_replaced(make: Callable[[], None], said: str) -> None:
    """A file goes only to where nothing or a file is."""
    make()
    kind = stat.S_IFMT(Path("odd").lstat().st_mode)
    with pytest.raises(OutputError, match=said):
        write_file(Path("odd"), b"new")
    assert stat.S_IFMT(Path("odd").lstat().st_mode) == kind


def test_device_is_not_replaced() -> None:
    """A device stays one."""
    for write in (try_output, lambda path: write_file(path, b"")):
        with pytest.raises(OutputError, match=r"is a device\. Name a file"):
            write(Path("/dev/null"))
    with pytest.raises(OutputError, match=r"is a device\. Name a folder"):
        _build("/dev/null")
    assert stat.S_ISCHR(Path("/dev/null").lstat().st_mode)


def test_read_only_is_respected(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file and a folder that may not be written are not replaced, though their folder would allow it."""
    write_file(Path("letter.txt"), b"dear")
    Path("site").mkdir()
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(OutputError, match="is read-only"):
        write_file(Path("letter.txt"), b"new")
    with pytest.raises(OutputError, match="is read-only"):
        _build(index="one")


def test_own_list_is_not_written_by_name() -> None:
    """A list that says what may be removed comes from no other than the program."""
    with pytest.raises(OutputError, match="only this program writes"):
        write_file(Path(FILES), b'["thesis.txt"]')


def test_sources_are_not_changed() -> None:
    """Neither a source nor what lies in one is written, not even by way of a link."""
    write_file(Path("standard/a.yaml"), b"source")
    Path("link").symlink_to("standard")
    for place in ("standard/a.yaml", "standard/new", "link/new", "link/a.yaml"):
        for write in (try_output, lambda path, sources: write_file(path, b"", sources)):
            with pytest.raises(OutputError, match="standard would be changed"):
                write(Path(place), [Path("standard")])
    with pytest.raises(OutputError, match="standard would be changed"):
        try_output(Path("link"), [Path("standard")])
    assert _tree() == {"standard/a.yaml": "source"}


def test_modes_are_kept_and_new_files_follow_the_umask(way: str) -> None:
    """A file and a folder keep the mode of what they replace."""

    def mode(path: str) -> str:
        return f"{stat.S_IMODE(Path(path).stat().st_mode):o}"

    former = os.umask(0o027)
    try:
        _build(sealed="one", a__b="one")
        write_file(Path("letter.txt"), b"one")
        assert [mode(path) for path in ("site", "site/sealed", "site/a", "letter.txt")] == ["750", "640", "750", "640"]
        for path, bits in (("site", 0o711), ("site/sealed", 0o600), ("letter.txt", 0o604)):
            Path(path).chmod(bits)
        _build(sealed="two", a__b="two", new="two")
        write_file(Path("letter.txt"), b"two")
    finally:
        os.umask(former)
    assert [mode(path) for path in ("site", "site/sealed", "letter.txt", "site/new")] == ["711", "600", "604", "640"]


def test_working_folder_goes_whatever_happens() -> None:
    """It is for this user alone, and gone at the end."""
    with working_folder() as folder:
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        write_all(folder, _files(a__b="x"))
    assert not folder.exists()

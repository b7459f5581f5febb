"""What an address of the web is: for what is cited, for the site's own, for arguments and configurations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from occstd import cli
from occstd.checks.addresses import address_fault, site_fault
from occstd.problems import StandardError
from occstd.site.building import configured_address

if TYPE_CHECKING:
    from pathlib import Path

GOOD = (
    "https://example.org",
    "http://example.org/",
    "https://example.org:8443/a/b.html?c=d&e=%E4%BD%A0#f",
    "https://例子.中国/路径?查=询#片段",
    "https://xn--fsqu00a.xn--fiqs8s/",
    "http://localhost:8000/",
    "http://192.0.2.1/",
    "http://[2001:db8::1]/",
    "https://example.org/it's_(so)!$&*+,;=:@~",
)
BAD = {
    "": "which is no address of the web",
    "example.org": "which is no address of the web",
    "//example.org": "which is no address of the web",
    "javascript:alert(1)": "which is no address of the web",
    "ftp://example.org": "which is no address of the web",
    "HTTP://example.org": "which is no address of the web",
    "http:/example.org": "which is no address of the web",
    "https://": "which has no host",
    "https:///path": "which has no host",
    "https://?query": "which has no host",
    "https://user:password@example.org": "which has a user name before its host",
    "https://example.org:": "whose port is no port",
    "https://example.org:0/": "whose port is no port",
    "https://example.org:99999/": "whose host or port cannot be read",
    "https://[::1/": "whose host or port cannot be read",
    "https://1.2.3/": "whose host is no address of a network",
    "https://example..org/": "whose host is no name: 'example..org'",
    "https://-example.org/": "whose host is no name: '-example.org'",
    "https://example.org/a b": "with ' ' in it",
    " https://example.org": "with ' ' in it",
    "https://example.org\n": "with '\\n' in it",
    "https://example.org/\u3000": "with '\\u3000' in it",
    "https://example.org/\u202e": "with '\\u202e' in it",
    "https://exam\u200bple.org/": "with '\\u200b' in it",
    "https://example.org/a|b": "with '|' in it",
    "https://example.org/{a}": "with '{' in it",
    'https://example.org/"><script>': "with '\"' in it",
    "https://example.org/<a>": "with '<' in it",
    "https://example.org/a\\b": "with '\\\\' in it",
    "https://example.org/100%": "with '%' in it",
    "https://example.org/[a]": "with '[' in it",
    "https://example.org/#a#b": "with '#' in it",
    "https://example.org/" + "a" * 2000: "which has 2,020 characters",
}


@pytest.mark.parametrize("text", GOOD)
def test_address_that_is_one(text: str) -> None:
    """Addresses of any host, path and script are taken."""
    assert address_fault(text) == ""


@pytest.mark.parametrize(("text", "fault"), BAD.items(), ids=range(len(BAD)))
def test_address_that_is_none(text: str, fault: str) -> None:
    """What no browser or no reader of linked data takes is refused, with the reason."""
    assert address_fault(text) == fault


@pytest.mark.parametrize("text", ["https://example.org/?a=b", "https://example.org/#a", "https://" + "a" * 300])
def test_address_of_a_site_can_be_added_to(text: str) -> None:
    """Paths are put behind it, and all of it has to go into a printed code."""
    assert site_fault(text)
    assert site_fault("https://example.org/occupations/") == ""


ARGUMENTS = {
    "export": ("export", "skos", "--address"),
    "export-all": ("export", "all", "--output", "out", "--address"),
    "syllabus": ("syllabus", "livestream-salesperson", "4", "--site-url"),
}


@pytest.mark.parametrize("arguments", ARGUMENTS.values(), ids=ARGUMENTS.keys())
@pytest.mark.parametrize("address", ["javascript:alert(1)", '"><script>', "https://" + "a" * 5000, "example.org"])
def test_argument_that_is_no_address(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    arguments: tuple[str, ...],
    address: str,
) -> None:
    """An argument is held to the same rules, and nothing is written."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as stop:
        cli.main((*arguments, address))
    error = capsys.readouterr().err.splitlines()[-1]
    assert (stop.value.code, list(tmp_path.iterdir())) == (2, [])
    assert error.endswith("expected an address with http:// or https://")
    assert len(error) < 200


def test_configuration_that_names_no_address(tmp_path: Path) -> None:
    """So is the configuration of the site, with its name."""
    file = tmp_path / "mkdocs.yml"
    (tmp_path / "docs").mkdir()
    file.write_text("site_name: x\nsite_url: https://example.org/{a}/\n", encoding="utf-8")
    with pytest.raises(StandardError, match=r"mkdocs\.yml:1:1: error\[url-shape\]: the site_url .* with '\{' in it"):
        configured_address(file)
    file.write_text("site_name: x\nsite_url: https://example.org/a/\n", encoding="utf-8")
    assert configured_address(file) == "https://example.org/a"

"""How browsers and crawlers find their way: the description of the search, and robots.txt."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from occstd.export.web.xml import document

if TYPE_CHECKING:
    from collections.abc import Iterable

    from occstd.views.site import Site

OPENSEARCH = "opensearch.xml"
"""Path of the description of the search, from the language's root."""
_NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/"
_SHORT, _LONG = 16, 48


def opensearch(site: Site, root: str) -> bytes:
    """The description of the site's search (OpenSearch 1.1), which opens with what is asked.

    Browsers tell searches apart by their short names, so a long name is not cut down to a word that others begin with.

    Args:
        site: the standard in the language of the search.
        root: address of the language's home page, with a slash at its end.
    """
    name, summary = site.say(site.standard.name), site.say(site.standard.summary)
    rows = {
        "ShortName": name if len(name) <= _SHORT else f"{name[: _SHORT - 1].rstrip()}…",
        "LongName": _cut(f"{name} · {site.words['standard']}", _LONG),
        "Description": summary[:1024],
        "Language": site.language,
        "InputEncoding": "UTF-8",
        "OutputEncoding": "UTF-8",
    }
    description = ET.Element("OpenSearchDescription", {"xmlns": _NAMESPACE})
    for key, text in rows.items():
        ET.SubElement(description, key).text = text
    ET.SubElement(description, "Url", {"type": "text/html", "template": f"{root}?q={{searchTerms}}"})
    address = f"{root}{OPENSEARCH}"
    kind = "application/opensearchdescription+xml"
    ET.SubElement(description, "Url", {"type": kind, "rel": "self", "template": address})
    return document(description)


def _cut(text: str, most: int) -> str:
    """A text of at most so many characters, cut between words where it has them."""
    return text if len(text) <= most else (text[: most + 1].rpartition(" ")[0] or text[:most])


def is_whole_host(address: str) -> bool:
    """Whether the site has its host for itself; only then is a robots.txt at its root read by anyone."""
    return bool(address) and urlsplit(address).path in ("", "/")


def robots(address: str, folders: Iterable[str]) -> bytes:
    """robots.txt: all may read everything, and the site map of every language."""
    maps = "".join(f"Sitemap: {address}/{folder}sitemap.xml\n" for folder in folders)
    return f"User-agent: *\nAllow: /\n\n{maps}".encode()

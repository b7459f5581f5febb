"""The feed of changes (Atom, RFC 4287): an entry for each version of the data."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from occstd.export.web.xml import document

if TYPE_CHECKING:
    from occstd.model import Release
    from occstd.views.site import Site

FEED = "feed.xml"
"""Path of the feed from the language's root."""
_ATOM = "http://www.w3.org/2005/Atom"
_XHTML = "http://www.w3.org/1999/xhtml"


def atom_feed(site: Site, root: str) -> bytes:
    """The feed in the site's language. Its ids are tag: URIs and outlive the pages.

    Args:
        site: the standard, at a site that knows its address.
        root: address of the language's home page, with a slash at its end.
    """
    words, standard = site.words, site.standard
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": site.language})
    _text(feed, "id", _tag(site, standard.date[:4] if not standard.releases else standard.releases[-1].date, ""))
    _text(feed, "title", f"{site.say(standard.name)} · {words['feed']}")
    _text(feed, "updated", _moment(max((release.date for release in standard.releases), default=standard.date)))
    ET.SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": f"{root}{FEED}"})
    ET.SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": f"{root}editions/"})
    _text(ET.SubElement(feed, "author"), "name", words["project_name"])
    _text(feed, "rights", words["licence"])
    for release in standard.releases:
        _entry(feed, site, release, root)
    return document(feed)


def _entry(feed: ET.Element, site: Site, release: Release, root: str) -> None:
    entry = ET.SubElement(feed, "entry")
    _text(entry, "id", _tag(site, release.date, f"/{release.version}"))
    _text(entry, "title", site.words("release", version=release.version))
    _text(entry, "published", _moment(release.date))
    _text(entry, "updated", _moment(release.date))
    href = f"{root}editions/#release-{release.version}"
    ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": href})
    content = ET.SubElement(entry, "content", {"type": "xhtml"})
    items = ET.SubElement(ET.SubElement(content, "div", {"xmlns": _XHTML}), "ul")
    for change in release.changes:
        _text(items, "li", site.say(change))


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text


def _tag(site: Site, date: str, rest: str) -> str:
    """A tag: URI (RFC 4151) of the feed or of a version, in the site's language."""
    host = urlsplit(site.address).hostname
    return f"tag:{host},{date}:{site.standard.id}/{site.language}{rest}"


def _moment(date: str) -> str:
    return f"{date}T00:00:00Z"

"""What an address of the web is, for what the standard cites and for what commands are told."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import urlsplit

LONGEST_ADDRESS = 2000
"""Most characters of an address; browsers and servers cut longer ones."""

LONGEST_SITE = 200
"""Most characters of a site's own address, to which those of its pages are added; a printed code has to hold both."""
WEB_ADDRESS = "an address with http:// or https://"
"""What an address has to be, as messages say it."""

_SCHEMES = ("http", "https")
_BEYOND = (
    r"\u00a1-\u00ac\u00ae-\u1fff\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufefe\uff01-\uff9f\U00010000-\U0003fffd"
)
"""Characters beyond ASCII that addresses may have (RFC 3987): letters and signs, not spaces nor what nobody sees."""
_ODD = re.compile(rf"[^A-Za-z0-9._~!$&'()*+,;=:@/?#%\[\]{_BEYOND}-]|%(?![0-9A-Fa-f]{{2}})")
_LABEL = re.compile(rf"(?!-)[A-Za-z0-9_{_BEYOND}-]{{1,63}}(?<!-)\Z")
_DIGITS = re.compile(r"[\d.]+\Z")


def address_fault(text: str) -> str:
    """Why a text is no whole address of the web; nothing where it is one."""
    if len(text) > LONGEST_ADDRESS:
        return f"which has {len(text):,} characters"
    if odd := _ODD.search(text):
        return f"with {odd[0]!r} in it"
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return "whose host or port cannot be read"
    if parts.scheme not in _SCHEMES or not text.startswith(f"{parts.scheme}://"):
        return "which is no address of the web"
    if "@" in parts.netloc:
        return "which has a user name before its host"
    if port == 0 or parts.netloc.endswith(":"):
        return "whose port is no port"
    if fault := _host_fault(parts.hostname or ""):
        return fault
    odd = re.search(r"[\[\]]", parts.path + parts.query) or re.search(r"[\[\]#]", parts.fragment)
    return f"with {odd[0]!r} in it" if odd else ""


def site_fault(text: str) -> str:
    """Why a text is no address to which those of pages can be added; nothing where it is one."""
    if len(text) > LONGEST_SITE:
        return f"which has {len(text):,} characters"
    fault = address_fault(text)
    return fault or ("with a query or a fragment" if "?" in text or "#" in text else "")


def _host_fault(host: str) -> str:
    if not host:
        return "which has no host"
    if ":" in host or _DIGITS.match(host):
        try:
            ipaddress.ip_address(host)
        except ValueError:
            return "whose host is no address of a network"
        return ""
    labels = host.removesuffix(".").split(".")
    if len(host) > 253 or not all(_LABEL.match(label) for label in labels):
        return f"whose host is no name: {host[:60]!r}"
    return ""

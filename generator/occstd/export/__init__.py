"""From the standard to bytes in formats that programs read."""

from occstd.views.addresses import DATA

ROOT = DATA
"""Folder of the data, from the site's root."""
FORMAT_VERSION = DATA.rpartition("v")[2]
"""Version of the shape of the data files; a part of their address."""
WORDING_LICENCE, CODE_LICENCE = "CC-BY-4.0", "MIT"
"""Licences, by their SPDX identifiers: of what the data says, and of schemas and declarations."""

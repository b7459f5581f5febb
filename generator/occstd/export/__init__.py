"""From the standard to bytes in formats that programs read."""

FORMAT_VERSION = "1"
"""Version of the shape of the data files; a part of their address."""
ROOT = f"data/v{FORMAT_VERSION}"
"""Folder of the data, from the site's root."""
WORDING_LICENCE, CODE_LICENCE = "CC-BY-4.0", "MIT"
"""Licences, by their SPDX identifiers: of what the data says, and of schemas and declarations."""

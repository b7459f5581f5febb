"""Build hook: compiles the YAML below standard/ into the JSON that the wheel carries.

An editable install gets nothing: there the YAML itself is read, which is never stale.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledStandards(BuildHookInterface):
    """Puts every standard that passes its checks into the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile into a temporary folder, and name its files to the builder."""
        self.folder = None
        if version == "editable":
            return
        sys.path.insert(0, str(Path(self.root, "generator")))
        from occstd.export.package import package_files
        from occstd.reading.loader import load_standard

        folders = sorted(folder for folder in Path(self.root, "standard").iterdir() if folder.is_dir())
        self.folder = Path(tempfile.mkdtemp())
        for path, content in package_files(map(load_standard, folders), self._address()):
            file = self.folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
            build_data["force_include"][str(file)] = f"occstd/{path}"

    def _address(self) -> str:
        """The address of the site, as its configuration gives it."""
        told = re.search(r'^site_url:.*"(https?://[^"]+)"', Path(self.root, "mkdocs.yml").read_text("utf-8"), re.M)
        return (os.environ.get("SITE_URL") or (told[1] if told else "")).rstrip("/")

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the temporary folder."""
        if self.folder:
            shutil.rmtree(self.folder)

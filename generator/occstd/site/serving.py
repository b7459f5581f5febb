"""The whole site served live: a saved file rebuilds it and refreshes the page."""

from __future__ import annotations

import logging
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer

from occstd.problems import StandardError
from occstd.site.building import BuildError, build_site, standard_folder
from occstd.site.printing import Press
from occstd.site.settings import THEME

if TYPE_CHECKING:
    from collections.abc import Sequence

_log = logging.getLogger("mkdocs.occstd")


def serve(config_files: Sequence[Path], host: str, port: int) -> None:
    """Serve the site until interrupted. A build that fails is reported, and the former site stays.

    Raises:
        StandardError, BuildError: if already the first build fails.
        OSError: if the port is taken.
    """
    with tempfile.TemporaryDirectory(prefix="occstd-") as folder:
        site, press = Path(folder) / "site", Press()
        build_site(config_files, site, press)

        def rebuild() -> None:
            try:
                build_site(config_files, site, press)
            except (StandardError, BuildError) as error:
                _log.error("%s", error)

        server = LiveReloadServer(builder=rebuild, host=host, port=port, root=str(site))
        for file in config_files:
            config = load_config(str(file))
            for path in (str(file), config.docs_dir, str(THEME)):
                server.watch(path)
        server.watch(str(standard_folder(config_files[0])))
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            pass
        finally:
            server.shutdown()

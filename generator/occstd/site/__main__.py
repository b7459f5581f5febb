"""One language of the site, built by MkDocs in a process of its own: `python -m occstd.site CONFIGURATION FOLDER`."""

import os
import sys

from mkdocs.__main__ import cli

from occstd.output import is_full
from occstd.site.children import REFUSED, end_after

end_after(lambda: os.read(0, 1))
config_file, target = sys.argv[1:]
try:
    cli(["build", "--strict", "--config-file", config_file, "--site-dir", target], prog_name="mkdocs")
except OSError as error:
    if not is_full(error):
        raise
    sys.exit(REFUSED + (error.errno or 0))

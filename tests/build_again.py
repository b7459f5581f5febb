"""Builds the site of the second language, in a process with another hash seed: `build_again.py SITE`."""

import sys
from pathlib import Path

from built_site import OneOfEachSort
from conftest import CONFIGS
from occstd.site.building import build_site

if __name__ == "__main__":
    build_site(CONFIGS[1:], Path(sys.argv[1]), OneOfEachSort())

"""The YAML file of a training body, read as strictly as the standard; and the picture that it names."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from occstd.model import TrainingBody
from occstd.model.delivery import LARGEST_LOGO
from occstd.problems import MOST_MESSAGES, Location, Path, Problem, StandardError
from occstd.reading import faults
from occstd.reading.files import read_start
from occstd.reading.source import Parsed, parse
from occstd.training.courses import check_body
from occstd.training.logos import usable_logo
from occstd.training.pictures import LogoError

if TYPE_CHECKING:
    from pathlib import Path as FilePath

    from occstd.views.site import Site

LOGO_EXPECTED = f"a PNG, JPEG or SVG of at most {LARGEST_LOGO:,} bytes and 4,000 pixels a side, whole in itself"
"""What a logo has to be, as messages say it."""


def read_body(file: FilePath, site: Site, today: str) -> tuple[TrainingBody, bytes]:
    """Read a training body's file and the picture that it names, and check both.

    Args:
        file: the YAML file.
        site: the standard whose courses it gives.
        today: the day of asking; courses start within some years of it.

    Returns:
        The training body, and its logo; nothing for none.

    Raises:
        StandardError: with every fault, at its place in the file.
        OSError: if the file cannot be read.
    """
    parsed = parse(read_start(file), str(file))
    try:
        body = _fill(parsed)
    except ValidationError as error:
        details = error.errors(include_url=False)[: MOST_MESSAGES + 1]
        later = [faults.as_problem(d, lambda p, key=False: _place(parsed, p, key=key), TrainingBody) for d in details]
        raise StandardError(faults.without_echoes(parsed.problems, later)) from None
    problems = [
        Problem(_place(parsed, finding.path), finding.rule, finding.found, finding.expected)
        for finding in check_body(site, body, today)
    ]
    logo = b""
    if body.logo is not None:
        try:
            logo = read_logo(file.parent / body.logo)
        except LogoError as error:
            problems.append(Problem(_place(parsed, ("logo",)), "logo", str(error), LOGO_EXPECTED))
    if parsed.problems or problems:
        raise StandardError(faults.without_echoes(parsed.problems, problems))
    return body, logo


def _fill(parsed: Parsed) -> TrainingBody:
    if parsed.values is None:
        raise StandardError(parsed.problems)
    return TypeAdapter(TrainingBody).validate_json(json.dumps(parsed.values))


def _place(parsed: Parsed, path: Path, *, key: bool = False) -> Location:
    """Where a path stands; a path that is not in the file stands at its nearest ancestor."""
    if key and path in parsed.key_places:
        return parsed.key_places[path]
    while path and path not in parsed.places:
        path = path[:-1]
    return parsed.places.get(path, Location(parsed.file))


def find_logo(file: FilePath) -> bytes:
    """Read a picture that is named by itself.

    Raises:
        StandardError: if it cannot be read, or may not be used.
    """
    try:
        return read_logo(file)
    except LogoError as error:
        raise StandardError([Problem(Location(str(file)), "logo", str(error), LOGO_EXPECTED)]) from None


def read_logo(file: FilePath) -> bytes:
    """Read a picture, no further than the most that it may have, and make it plain.

    Raises:
        LogoError: if it cannot be read, or may not be used.
    """
    if not file.is_file():
        raise LogoError("no such file")
    try:
        with file.open("rb") as stream:
            data = stream.read(LARGEST_LOGO + 1)
    except OSError as error:
        raise LogoError(f"a file that cannot be read ({error.strerror})") from None
    return usable_logo(file.name, data)

"""What a data file is about, and what a data format is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from occstd.export import ROOT, WORDING_LICENCE
from occstd.model import Direction, Edition, Record, Standard, record
from occstd.published import PublishedFile
from occstd.views.addresses import data_folder
from occstd.views.site import Track, Unit, tracks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from occstd.export.material import Material

Reach = Literal["shared", "root", "whole", "edition", "track", "unit"]
"""What a format has a file for: all standards alike, all that the site has, a standard, an edition, a direction, one
of its levels."""


@record
class Scope(Record):
    """What a data file is about: a standard with all its editions, one edition, or a unit of one."""

    reach: Reach = "whole"
    """What the file is one of."""
    given: Material | None = None
    """The standard with what is made from it once; none for what is the same for all standards."""
    edition: Edition | None = None
    """The one edition that the file holds; none where it holds all."""
    track: Track | None = None
    """The one direction that the file holds; the whole occupation where there are none."""
    unit: Unit | None = None
    """The one direction at a level that the file holds."""

    @property
    def material(self) -> Material:
        """What formats share. Raises LookupError for what is the same for all standards."""
        if self.given is None:
            raise LookupError("a file that is the same for all standards asks for one")
        return self.given

    @property
    def standard(self) -> Standard:
        """The standard, with all its editions. Raises LookupError as `material` does."""
        return self.material.standard

    @property
    def address(self) -> str:
        """Address of the site, without a slash at its end; nothing where it is not known."""
        return self.given.address if self.given else ""

    @property
    def editions(self) -> tuple[Edition, ...]:
        """The editions that the file holds."""
        return (self.edition,) if self.edition else self.standard.editions

    @property
    def folder(self) -> str:
        """Folder of the file, from the site's root, such as data/v2/<standard>/2021."""
        if self.reach in ("shared", "root"):
            return ROOT
        slug = self.direction.slug if self.direction else ""
        return data_folder(self.standard.id, self.edition.id if self.edition else "", slug)

    @property
    def direction(self) -> Direction | None:
        """The direction that the file is about."""
        about = self.unit or self.track
        return about.direction if about else None

    @property
    def unit_name(self) -> str:
        """Name of a unit's file, without its ending: level-4, or requirements where there are no levels."""
        level = self.unit.level if self.unit else None
        return f"level-{level.number}" if level else "requirements"


@record
class Format:
    """A data format: one row of the table of formats."""

    name: str
    """Name in the command, in the index and in `holds_<name>`, the interface word that says what it is for."""
    media_type: str
    """Media type of its files."""
    reaches: tuple[Reach, ...]
    """What there is a file for."""
    make: Callable[[Scope], Iterable[PublishedFile]]
    """Makes the files of a scope, with their paths below its folder and what differs from the format."""
    schema: str = ""
    """Path of the JSON Schema of its files, below data/v2/."""
    licence: str = WORDING_LICENCE
    """Licence, as an SPDX identifier."""
    module: str = ""
    """Library that has to be installed; without it the site does not have the format."""
    text: bool = True
    """Whether it can be shown in a terminal."""


def one(name: str, make: Callable[[Scope], bytes]) -> Callable[[Scope], Iterable[PublishedFile]]:
    """For a format with one file: its name, in which {unit} stands for the level, and what makes its content."""
    return lambda scope: (PublishedFile(path=name.format(unit=scope.unit_name), content=make(scope)),)


def scopes(material: Material, reach: Reach) -> Iterator[Scope]:
    """All that a format with this reach has files for, in order."""
    if reach == "shared":
        yield Scope(reach=reach)
    elif reach in ("root", "whole"):
        yield Scope(reach=reach, given=material)
    for edition in material.standard.editions:
        if reach == "edition":
            yield Scope(reach=reach, given=material, edition=edition)
        for track in tracks(material.standard, edition) if reach in ("track", "unit") else ():
            if reach == "track" and track.functions:
                yield Scope(reach=reach, given=material, edition=edition, track=track)
            for unit in track.units if reach == "unit" else ():
                yield Scope(reach=reach, given=material, edition=edition, unit=unit)
